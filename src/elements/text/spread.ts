// Where cards in a margin stand: each as near to its words as can be, none over another, in the order of their words.

/** `at`: where the top of the card belongs; `height`: the room it takes; both in px. */
export interface Card {
  readonly at: number;
  readonly height: number;
}

export interface Spreading {
  /** px between two cards. */
  readonly gap: number;
  /** The number of the card that stands exactly at its words, the others giving way; null for none. */
  readonly fixed: number | null;
  /** No card stands above this, not even the fixed one. */
  readonly least: number;
}

/**
 * The tops of cards given in the order of their words. Of all ways to place them in that order without overlap this one moves them least, by
 * the sum of the squares: with the heights above each card taken off, "no overlap" becomes "ascending", so that it is isotonic
 * regression, solved by pooling neighbours that are in each other's way (Ayer et al., 1955). What the fixed card and the upper edge forbid
 * is cut off afterwards, which leaves it the best within those bounds.
 */
export function spread(cards: readonly Card[], { gap, fixed, least }: Spreading): number[] {
  const above: number[] = [];
  let sum = 0;
  for (const { height } of cards) {
    above.push(sum);
    sum += height + gap;
  }
  const wanted = cards.map(({ at }, i) => at - above[i]!);
  if (fixed === null) return pooled(wanted).map((value, i) => Math.max(value, least) + above[i]!);
  const pin = Math.max(wanted[fixed]!, least);
  const before = pooled(wanted.slice(0, fixed)).map((value) => Math.min(Math.max(value, least), pin));
  const after = pooled(wanted.slice(fixed + 1)).map((value) => Math.max(value, pin));
  return [...before, pin, ...after].map((value, i) => value + above[i]!);
}

/** The ascending numbers nearest to those given. */
function pooled(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

/**
 * Which cards there is room for, where more words are tagged than cards of `height` can stand beside them: those that would come to stand
 * more than `slack` px below their words are left out, and follow in `folded` of the card before them. The kept one always stays.
 */
export function thin<T extends { readonly at: number }>(
  cards: readonly T[],
  { height, slack, keep }: { readonly height: number; readonly slack: number; readonly keep: (card: T) => boolean },
): { readonly card: T; readonly folded: readonly T[] }[] {
  const kept: { card: T; folded: T[] }[] = [];
  let free = -Infinity;
  for (const card of cards) {
    const top = Math.max(card.at, free);
    const last = kept.at(-1);
    if (last && top - card.at > slack && !keep(card)) {
      last.folded.push(card);
      continue;
    }
    kept.push({ card, folded: [] });
    free = top + height;
  }
  return kept;
}
