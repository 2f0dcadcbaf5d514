// The claim a reader means: one that is there, or a new one in the words typed.
import { byRank, rankBetween } from '../base/ranks.ts';
import type { Draft } from '../change/change.ts';
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Claim } from '../model/records.ts';
import { fold } from '../text/folding.ts';
import { oneLine } from './wording.ts';

/** What has an id and a place in an order. */
interface Ranked {
  readonly id: string;
  readonly order: string;
}

/** A claim by its id, or by words to make one of. */
export type ClaimChoice = { readonly id: string } | { readonly text: string };

/** The folded words of records, which do not change: an act among thousands of claims looks at the words of all of them. */
const folded = new WeakMap<Ranked, string>();

function foldedOf<T extends Ranked>(record: T, wordsOf: (record: T) => string): string {
  let words = folded.get(record);
  if (words === undefined) folded.set(record, (words = fold(oneLine(wordsOf(record))).text));
  return words;
}

/** The record whose words are just these, but for case, accents, spaces and kinds of quotation marks; the first in order when several are. */
export function saying<T extends Ranked>(
  records: Iterable<T>,
  wordsOf: (record: T) => string,
  typed: string,
): T | undefined {
  const sought = fold(oneLine(typed)).text;
  let found: T | undefined;
  for (const record of records)
    if (foldedOf(record, wordsOf) === sought && (!found || byRank(record, found) < 0)) found = record;
  return found;
}

/** The rank after the last of these. */
export function rankAfter(records: Iterable<{ readonly order: string }>): string {
  let last: string | null = null;
  for (const { order } of records) if (last === null || order > last) last = order;
  return rankBetween(last, null);
}

/** The claim chosen, added to the draft if it is new; null when the words are blank or the id is of no claim. */
export function chooseClaim(draft: Draft, choice: ClaimChoice, maker: Maker): Claim | null {
  if ('id' in choice) return draft.project.claims.get(choice.id) ?? null;
  const text = oneLine(choice.text);
  if (text === '') return null;
  const known = saying(draft.project.claims, (claim) => claim.text, text);
  return known ?? draft.add(create('claim', { text, order: rankAfter(draft.project.claims) }, maker));
}
