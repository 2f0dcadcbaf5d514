// New claims at a place of the map: typed there, or made of words that were dropped there.
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Command, Deed } from '../state/state.ts';
import type { Words } from '../state/selection.ts';
import { act } from './act.ts';
import { chooseClaim, saying } from './find-claim.ts';
import { tagWords } from './tag.ts';
import { quoted } from './wording.ts';

/** A place of the map, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A claim in these words, its card pinned with its centre at the spot, or left to the layout (null). Not where there is one in these words. */
export function addClaimAt(text: string, spot: Spot | null, maker: Maker): Command {
  return act((draft) => {
    if (saying(draft.project.claims, (claim) => claim.text, text)) return null;
    const claim = chooseClaim(draft, { text }, maker);
    if (!claim) return null;
    if (spot) draft.add(create('pin', { claim: claim.id, x: spot.x, y: spot.y }, maker));
    return { label: `Add the claim ${quoted(claim.text)}`, select: { focus: claim.id } };
  });
}

/** Tags words as a claim, asserted. A claim that is made for them is pinned to the spot; one that is there stays where it is. */
export function tagWordsAt(words: Words, text: string, spot: Spot | null, maker: Maker): Command {
  return act((draft, state) => {
    const known = saying(draft.project.claims, (claim) => claim.text, text);
    let done: Deed | undefined;
    tagWords(words, { claim: { text }, stance: 'asserts', voice: null }, maker)(state, (deed) => (done = deed));
    if (!done) return null;
    const { change, ...outcome } = done;
    for (const step of change.steps) draft.step(step);
    const claim = draft.project.passages.get(outcome.select?.focus ?? '')!.claim!;
    if (spot && !known) draft.add(create('pin', { claim, x: spot.x, y: spot.y }, maker));
    return outcome;
  });
}
