// A state: the project, the selection and the history, as one immutable value. Here alone is the next state made.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Change } from '../change/change.ts';
import { changeBy } from '../change/change.ts';
import type { Project } from '../model/project.ts';
import type { Act, History, Move } from './history.ts';
import { NO_HISTORY, remember } from './history.ts';
import type { Selection } from './selection.ts';
import { NOTHING, changeSelection, keepSelection } from './selection.ts';

export interface State {
  readonly project: Project;
  readonly selection: Selection;
  readonly history: History;
}

/** What a command asks for: a change, its label for people ("Tag 'x'"), what to say once it is done, and what is to be selected then. */
export interface Deed {
  readonly label: string;
  readonly said?: string;
  readonly change: Change;
  readonly select?: Partial<Selection>;
}

/** A command answers whether it can be done now; given `dispatch`, it does it. */
export type Command = (state: State, dispatch?: (deed: Deed) => void) => boolean;

export function stateOf(project: Project, history: History = NO_HISTORY): State {
  return { project, selection: NOTHING, history };
}

/** The state after a deed. Throws a RangeError when its change was made for another project than this state's. */
export function apply(state: State, deed: Deed): State {
  if (deed.change.before !== state.project)
    throw new RangeError(`"${deed.label}" was made for another state of the project`);
  const act: Act = { label: deed.label, steps: deed.change.steps, inverse: deed.change.inverse };
  return {
    project: deed.change.after,
    selection: changeSelection(state.selection, deed.select ?? {}, deed.change.after),
    history: remember(state.history, 'do', act),
  };
}

export interface Moved {
  readonly state: State;
  readonly act: Act;
}

/** The state after undoing the last act or redoing the last undone one, or why that cannot be (others' acts may stand in the way). */
export function travel(state: State, move: Exclude<Move, 'do'>): Result<Moved> {
  const last = (move === 'undo' ? state.history.done : state.history.undone).at(-1);
  if (!last) return failed(move === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.');
  const change = changeBy(state.project, move === 'undo' ? last.inverse : last.steps);
  if (!change.ok) return failed(change.reason);
  const { after, steps, inverse } = change.value;
  const act: Act =
    move === 'undo' ? { label: last.label, steps: inverse, inverse: steps } : { label: last.label, steps, inverse };
  return ok({
    act,
    state: {
      project: after,
      selection: keepSelection(state.selection, after),
      history: remember(state.history, move, act),
    },
  });
}

/** The state after steps that came from elsewhere (another tab, another person): not in this reader's history. */
export function receive(state: State, project: Project): State {
  return { ...state, project, selection: keepSelection(state.selection, project) };
}
