// The sentences of the history: every act in words, and what can be done with it.
import { lower } from './shell.ts';

export const historyWords = {
  title: 'History',
  lead: 'Every act since the project came here. Choose one to see the project as it stood after it.',
  filter: 'Find in the history',
  acts: 'Acts',
  reading: 'Reading the history…',
  none: 'No act has these words.',
  counted: (shown: number, all: number) =>
    shown === all ? `${all} ${all === 1 ? 'act' : 'acts'}` : `${shown} of ${all} acts`,
  /** What an entry of the journal says. */
  told: {
    do: (label: string) => label,
    undo: (label: string) => `Undone: ${lower(label)}`,
    redo: (label: string) => `Done again: ${lower(label)}`,
    begin: () => 'The project came here',
    mend: (label: string) => label,
  },
  you: 'you',
  takenBack: 'taken back since',
  after: 'As it stood after',
  by: (who: string) => `by ${who}`,
  now: 'This is how the project stands now.',
  look: 'Look at it as it was',
  restore: 'Restore to here',
  choose: 'Choose an act first.',
  close: 'Close',
  cannot: (reason: string) => `That is not possible: ${reason}`,
} as const;
