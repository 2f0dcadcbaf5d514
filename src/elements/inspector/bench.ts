// What the views of the inspector work with: the state they show, the drafts they type into, and the ways to act.
import type { ActionId } from '../../commands/index.ts';
import type { Session } from '../../state/session.ts';
import type { Command } from '../../state/state.ts';
import type { Place } from '../events.ts';
import type { Drafts } from './drafts.ts';

export interface Bench {
  readonly session: Session;
  readonly drafts: Drafts;
  /** Runs a command; false where it cannot be done now. */
  run(command: Command): boolean;
  /** Asks the shell for an act on a record, as if by its key. */
  act(action: ActionId, id: string): void;
  /** Puts another record in focus, which the inspector then shows. */
  select(id: string): void;
  /** Asks the shell to show a record in a pane. */
  show(id: string, place: Place): void;
}
