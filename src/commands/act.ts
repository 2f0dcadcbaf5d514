// The shape all commands share: build a change in a draft, and give it a label; or answer that it cannot be done.
import { Draft } from '../change/change.ts';
import type { Command, Deed, State } from '../state/state.ts';

/** What a command says of the change it built. */
export type Outcome = Omit<Deed, 'change'>;

/**
 * A command from a function that builds the change. The function returns null, or a draft with no step or a refused one, where the act
 * cannot be done; then nothing is dispatched.
 */
export function act(build: (draft: Draft, state: State) => Outcome | null): Command {
  return (state, dispatch) => {
    const draft = new Draft(state.project);
    const outcome = build(draft, state);
    if (!outcome) return false;
    const change = draft.done();
    if (!change.ok || change.value.steps.length === 0) return false;
    dispatch?.({ ...outcome, change: change.value });
    return true;
  };
}
