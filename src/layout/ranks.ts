// Gives every card a layer and every junction a place between two layers.
import { rowsOfFans } from './fans.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Memory } from './keeping.ts';

/**
 * Ranks: even for cards (layer * 2), odd for junctions (the gap below that layer). The main claim is at 0.
 * Longest path from the top (Sugiyama, Tagawa, Toda, 1981), so premises stand as close under their targets as they
 * can; then junctions sink to just above their highest premise, which keeps linked premises together and draws one
 * long trunk in place of many long legs; then reasons too many for one line are stacked, and what hangs from more wires than it hangs on
 * sinks towards them. Linear. Wires must be free of circles.
 * @param memory the earlier picture, where the part is to be kept as it was
 */
export const assignRanks = (part: Hierarchy, memory: Memory | null = null): Int32Array => {
  const { wires, vertexCount, cards, bonds, root } = part;
  const isCard = (at: number): boolean => at < cards.length;
  const apart = (lower: number, upper: number): number => (isCard(lower) === isCard(upper) ? 2 : 1);

  const degree = new Int32Array(vertexCount);
  const start = new Int32Array(vertexCount + 1);
  for (const wire of wires) {
    degree[wire.lower]!++;
    start[wire.upper + 1]!++;
  }
  for (let at = 0; at < vertexCount; at++) start[at + 1]! += start[at]!;
  const below = new Int32Array(wires.length);
  const fill = start.slice(0, vertexCount);
  for (const wire of wires) below[fill[wire.upper]!++] = wire.lower;
  const above = degree.slice();

  // From top to bottom (Kahn).
  const sorted = new Int32Array(vertexCount);
  let count = 0;
  for (let at = 0; at < vertexCount; at++) if (degree[at] === 0) sorted[count++] = at;
  for (let done = 0; done < count; done++) {
    const at = sorted[done]!;
    for (let e = start[at]!; e < start[at + 1]!; e++) if (--degree[below[e]!]! === 0) sorted[count++] = below[e]!;
  }

  const floor = new Int32Array(vertexCount);
  for (let at = cards.length; at < vertexCount; at++) floor[at] = 1;
  const rank = new Int32Array(vertexCount);
  let fans: Int32Array | null = null;
  const settle = (): void => {
    rank.set(floor);
    for (let i = 0; i < count; i++) {
      const at = sorted[i]!;
      for (let e = start[at]!; e < start[at + 1]!; e++) {
        const lower = below[e]!;
        rank[lower] = Math.max(rank[lower]!, rank[at]! + apart(lower, at) + 2 * (fans?.[lower] ?? 0));
      }
    }
  };
  const leastBelow = (at: number): number => {
    let least = Infinity;
    for (let e = start[at]!; e < start[at + 1]!; e++) least = Math.min(least, rank[below[e]!]! - apart(below[e]!, at));
    return least;
  };
  settle();
  for (let round = 0; round < 2; round++) {
    for (const bond of bonds) {
      if (bond.junction < 0) continue;
      let highest = Infinity;
      for (const premise of bond.premises)
        if (rank[premise]! > rank[bond.junction]!) highest = Math.min(highest, rank[premise]! - 1);
      if (highest < Infinity) floor[bond.junction] = highest;
    }
    settle();
  }
  const reasons = new Int32Array(vertexCount);
  for (let at = 0; at < vertexCount; at++) reasons[at] = start[at + 1]! - start[at]!;
  fans = rowsOfFans(part, above, reasons, memory);
  if (fans) settle();
  for (let i = count - 1; i >= 0; i--) {
    const at = sorted[i]!;
    if (at === root || start[at + 1]! - start[at]! <= above[at]!) continue;
    rank[at] = Math.max(rank[at]!, leastBelow(at));
  }
  return rank;
};
