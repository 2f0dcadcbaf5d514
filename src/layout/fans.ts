// Many reasons for one claim that bear no reasons themselves stand in columns below it, not in one line across the map.
import type { Hierarchy } from './hierarchy.ts';
import type { Memory } from './keeping.ts';

/** Up to so many reasons of one claim stand in a line; in an earlier picture rows are made out from somewhat fewer on, so that taking one
 * away does not undo them. */
export const LINE = 8;
const KEPT = LINE - 2;

/** Cards closer than this in height stood in one row, px. */
const LEVEL = 24;

/** Across, for so many in columns: somewhat wider than high, as cards are wide. */
function columnsFor(count: number): number {
  return Math.max(4, Math.ceil(Math.sqrt(1.2 * count)));
}

/**
 * How many rows below the first each card is to stand: 0 but for reasons that go straight to a claim with many such. Without an earlier
 * picture only those that bear no reasons are stacked, row by row in the order of their ids, rows as even as can be; after one everything
 * stays in its row, and what is new joins the first with room. Null where all is 0. Linear but for sorting.
 * @param above how many wires lead up from each vertex
 * @param below how many wires lead down
 */
export function rowsOfFans(
  part: Hierarchy,
  above: Int32Array,
  below: Int32Array,
  memory: Memory | null,
): Int32Array | null {
  const { cards, wires } = part;
  const reasons = new Map<number, number[]>();
  for (const { lower, upper, reversed } of wires) {
    if (reversed || lower >= cards.length || upper >= cards.length || above[lower] !== 1) continue;
    const list = reasons.get(upper);
    if (list) list.push(lower);
    else reasons.set(upper, [lower]);
  }
  let rows: Int32Array | null = null;
  for (const list of reasons.values()) {
    if (list.length <= KEPT) continue;
    list.sort((a, b) => a - b);
    const leaves = list.filter((card) => below[card] === 0);
    const known = memory && levelsOf(part, list, memory);
    if (!known && leaves.length <= LINE) continue;
    rows ??= new Int32Array(part.vertexCount);
    if (known) keep(rows, list, leaves, known);
    else {
      const high = Math.ceil(leaves.length / columnsFor(leaves.length));
      leaves.forEach((card, at) => {
        rows![card] = Math.floor((at * high) / leaves.length);
      });
    }
  }
  return rows;
}

/** What was there stays in its row; what is new goes to the first row that is not full. */
function keep(
  rows: Int32Array,
  list: readonly number[],
  leaves: readonly number[],
  known: ReadonlyMap<number, number>,
): void {
  const taken: number[] = [];
  for (const card of list) {
    const level = known.get(card);
    if (level === undefined) continue;
    rows[card] = level;
    taken[level] = (taken[level] ?? 0) + 1;
  }
  const wide = leaves.length <= LINE ? LINE : columnsFor(leaves.length);
  for (const card of leaves) {
    if (known.has(card)) continue;
    let level = 0;
    while ((taken[level] ?? 0) >= wide) level++;
    rows[card] = level;
    taken[level] = (taken[level] ?? 0) + 1;
  }
}

/** The rows in which these cards stood, counted from the topmost; null where none did. Pinned ones stood where they were put. */
function levelsOf({ cards }: Hierarchy, list: readonly number[], { nodes }: Memory): Map<number, number> | null {
  const tops = list.flatMap((card) => {
    const node = cards[card]!.pin ? undefined : nodes.get(cards[card]!.id);
    return node ? [{ card, y: node.y }] : [];
  });
  if (tops.length === 0) return null;
  tops.sort((a, b) => a.y - b.y || a.card - b.card);
  const levels = new Map<number, number>();
  let level = 0;
  let last = tops[0]!.y;
  for (const { card, y } of tops) {
    if (y - last > LEVEL) level++;
    last = y;
    levels.set(card, level);
  }
  return levels;
}
