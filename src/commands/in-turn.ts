// Several commands as one act: one change, one label, one undo.
import type { Command, Deed } from '../state/state.ts';
import type { Outcome } from './act.ts';
import { act } from './act.ts';

/**
 * Does the commands one after the other, each on what those before it have made. One that cannot be done is left out; where none can,
 * nothing is done. `told`: what is said of those that were done, at least one.
 */
export function inTurn(commands: readonly Command[], told: (done: readonly Deed[]) => Outcome): Command {
  return act((draft, state) => {
    const done: Deed[] = [];
    for (const command of commands) {
      command({ ...state, project: draft.project }, (deed) => {
        for (const step of deed.change.steps) draft.step(step);
        done.push(deed);
      });
    }
    return done.length === 0 ? null : told(done);
  });
}
