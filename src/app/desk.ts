// What acts may ask of the window: questions to the reader, places to go, something to say. The shell provides it.
import type { ActionId } from '../commands/index.ts';
import type { Place } from '../elements/events.ts';
import type { Answer, Question } from '../elements/lemma-chooser.ts';
import type { LemmaText } from '../elements/lemma-text.ts';
import type { Edges } from '../reader/geometry.ts';
import type { Command } from '../state/state.ts';
import type { Session } from '../state/session.ts';
import type { Range } from '../text/range.ts';
import type { Pinned } from './pinned.ts';

export interface Desk {
  readonly session: Session;
  /** Asks for a claim or link, and puts the focus back where it was. */
  ask(question: Question): Promise<Answer | null>;
  /** Asks for a note, and puts the focus back where it was. */
  askNote(about: string, written: string): Promise<string | null>;
  say(sentence: string): void;
  /** The link of the row that the keys stand on in the outline; null while the focus is elsewhere. */
  readonly rowLink: string | null;
  /** Runs a command, and says so where it cannot be done. */
  run(command: Command, otherwise: string): void;
  /** Shows a record in a pane, with the focus on it. */
  show(id: string, place: Place): void;
  /** Where the selected words, or else those of the passage in focus, stand in the window; null where they are out of sight. */
  wordsAt(): Edges | null;
  /** Selects words in the text that has the focus. */
  selectWords(source: string, range: Range): void;
  /** The text of that source, or the one that has the focus (else the first), where it is on screen. */
  text(source: string): LemmaText | null;
  textInFocus(): LemmaText | null;
  /** Shows the passage, and lets the keys move its ends. */
  moveEnds(passage: string): void;
  /** The claims pinned to the digits in this project; `pin` puts others in their place. */
  readonly pinned: Pinned;
  pin(pinned: Pinned): void;
  /** The passages that the texts do not show now, by the filter. */
  readonly veiled: ReadonlySet<string>;
  /** Acts that belong to the window itself: panes, zoom, dialogs, files. */
  view(action: ActionId): void;
}
