// The sentences of the bar under the top bar: what is not saved, what is missing, and that one looks at the past.
import type { Shortfall } from '../../store/store.ts';
import { when } from './when.ts';

const acts = (count: number) => `${count} ${count === 1 ? 'act' : 'acts'}`;

export const noticeWords = {
  name: 'Notices',
  failed: (reason: string) =>
    `Not saved: ${inside(reason)} Your work is here, and saving is tried again; save it to a file now to be safe.`,
  waiting: (count: number) => (count === 0 ? '' : `${acts(count)} ${count === 1 ? 'is' : 'are'} not saved.`),
  missing: ({ title, acts: count, since, gone, parted }: Shortfall, now: number) => {
    const from = since === null ? '' : ` since ${when.point(since, now)}`;
    const what = gone
      ? `The browser lost the project ‘${title}’`
      : `The browser lost ${acts(count)} of ‘${title}’${from}`;
    const there = gone
      ? count > 0
        ? `; a second copy has it, with ${acts(count)}${from}.`
        : '; a second copy has it.'
      : '; a second copy has them.';
    return `${what}${there}${parted ? ' Work went on without them, so they come back as a project of their own.' : ''}`;
  },
  lost: (title: string, records: number) =>
    `${records === 1 ? '1 record' : `${records} records`} of ‘${title}’ cannot be found in the browser’s storage, and there is no second copy of them. A backup may have them.`,
  past: (at: number, now: number) =>
    `You are looking at the project as it was at ${when.point(at, now)}. Nothing can be changed here.`,
  saveFile: 'Save a file now',
  reload: 'Reload',
  dismiss: 'Dismiss',
  restore: 'Restore',
  forgo: 'Let go',
  back: 'Back to now',
  savedAgain: 'Saved: everything you did is kept again.',
  restored: (title: string) => `‘${title}’ is whole again.`,
  notRestored: (title: string, reason: string) => `‘${title}’ could not be restored. ${reason}`,
  forgone: (title: string) => `Let go of what was missing of ‘${title}’.`,
  savedFile: (file: string) => `Saved ${file}.`,
  notSavedFile: (reason: string) => `The file could not be made. ${reason}`,
  frozen: 'You are looking at the past. Go back to now to work on.',
  looking: (at: number, now: number) => `The project as it was at ${when.point(at, now)}.`,
  backNow: 'Back to now.',
  restoreLabel: (at: number) => `Restore the project as it was on ${when.moment(at)}`,
  same: 'The project stands like that already.',
} as const;

/** A whole sentence as the second half of another. */
function inside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
