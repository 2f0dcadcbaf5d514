// Where on a card's border its curves begin and end.
import type { Drawn } from './drawn.ts';
import type { Point } from './graph.ts';
import type { Wire } from './hierarchy.ts';
import { spread } from './isotonic.ts';
import { portSpacing, portSpan } from './spacing.ts';

/**
 * Where wires touch cards: for each wire the x on its lower card's upper border and on its upper card's lower border.
 * @param lanesOf where a wire passes between its ends, px across, from top to bottom; empty for one that runs straight from end to end
 */
export function placeEnds(
  { part, rects }: Pick<Drawn, 'part' | 'rects'>,
  junctions: readonly (Point | null)[],
  lanesOf: (wire: Wire, index: number) => readonly number[],
): { low: Float64Array; high: Float64Array } {
  const low = new Float64Array(part.wires.length);
  const high = new Float64Array(part.wires.length);
  const x = Float64Array.from(rects, (rect) => rect.x + rect.width / 2);
  const bondOf = new Map<number, number>();
  part.bonds.forEach((bond, index) => bond.junction >= 0 && bondOf.set(bond.junction, index));
  const xOf = (vertex: number): number => (vertex < part.cards.length ? x[vertex]! : junctions[bondOf.get(vertex)!]!.x);
  interface End {
    readonly wire: number;
    readonly toward: number;
  }
  const tops: End[][] = part.cards.map(() => []);
  const bottoms: End[][] = part.cards.map(() => []);
  part.wires.forEach((wire: Wire, index) => {
    const lanes = lanesOf(wire, index);
    if (wire.lower < part.cards.length)
      tops[wire.lower]!.push({
        wire: index,
        toward: lanes.at(-1) ?? xOf(wire.upper),
      });
    if (wire.upper < part.cards.length) bottoms[wire.upper]!.push({ wire: index, toward: lanes[0] ?? xOf(wire.lower) });
  });
  const share = (lists: readonly End[][], into: Float64Array): void =>
    lists.forEach((list, card) => {
      if (list.length === 0) return;
      list.sort((a, b) => a.toward - b.toward || a.wire - b.wire);
      const span = part.cards[card]!.width * portSpan;
      const step = list.length === 1 ? 0 : Math.min(portSpacing, span / (list.length - 1));
      const room = (span - step * (list.length - 1)) / 2;
      const wish = Float64Array.from(list, (end) => {
        const off = end.toward - x[card]!;
        return Math.abs(off) <= span / 4 ? off : off * 0.2;
      });
      spread(wish, new Float64Array(list.length).fill(1), new Float64Array(list.length).fill(step), list.length, wish);
      list.forEach((end, at) => {
        const middle = (at - (list.length - 1) / 2) * step;
        into[end.wire] = x[card]! + Math.max(middle - room, Math.min(middle + room, wish[at]!));
      });
    });
  share(tops, low);
  share(bottoms, high);
  return { low, high };
}
