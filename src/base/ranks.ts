// Ranks: short strings whose order is the order of things, with room for a new one between any two.
import { generateKeyBetween } from 'fractional-indexing';

/**
 * A rank after `before` and ahead of `after` (null: no bound on that side).
 * Method: fractional indexing (D. Greenspan, "Implementing Fractional Indexing", 2020).
 * Throws a RangeError when either is no rank, or `before` is not below `after`.
 */
export function rankBetween(before: string | null, after: string | null): string {
  for (const rank of [before, after])
    if (rank !== null && !isRank(rank)) throw new RangeError(`"${rank}" is not a rank`);
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`rank "${before}" is not below "${after}"`);
  if (after !== null || before === null || !WHOLE.test(before)) return generateKeyBetween(before, after);
  let next = following.get(before);
  if (next === undefined) following.set(before, (next = generateKeyBetween(before, null)));
  return next;
}

/** What follows the whole numbers asked for so far: the same for every list that grows at its end. */
const following = new Map<string, string>();

/** Ranks that are nothing but a whole number, as the first few hundred thousand in a row are: known by their form alone. */
const WHOLE = /^(?:a[0-9A-Za-z]|b[0-9A-Za-z]{2}|c[0-9A-Za-z]{3})$/;
const LETTERS = /^[A-Za-z][0-9A-Za-z]*$/;

/** Whether `rank` is one that `rankBetween` can work from; ranks from files are checked with this. */
export function isRank(rank: string): boolean {
  if (WHOLE.test(rank)) return true;
  if (!LETTERS.test(rank)) return false;
  try {
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}

/** Order of two ranked records: by rank, then by id, so that equal ranks (two people at once) still have one order. */
export function byRank(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
