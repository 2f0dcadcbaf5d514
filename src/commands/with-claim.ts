// An act on a claim that is still to be made: making it and doing the act with it are one act, and one undo.
import type { Maker } from '../model/create.ts';
import type { Command, Deed } from '../state/state.ts';
import { act } from './act.ts';
import type { ClaimChoice } from './find-claim.ts';
import { chooseClaim } from './find-claim.ts';

/** Does `next` with the claim chosen; one that is not there yet is made first, in the same act, which has the label of `next`. */
export function withClaim(choice: ClaimChoice, next: (claim: string) => Command, maker: Maker): Command {
  return act((draft, state) => {
    const claim = chooseClaim(draft, choice, maker);
    if (!claim) return null;
    let done: Deed | undefined;
    next(claim.id)({ ...state, project: draft.project }, (deed) => (done = deed));
    if (!done) return null;
    const { change, ...outcome } = done;
    for (const step of change.steps) draft.step(step);
    return outcome;
  });
}
