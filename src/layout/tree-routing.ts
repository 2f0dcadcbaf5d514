// Draws the links of a tidy tree: from each reason straight up to its claim, further links round what stands between.
import { detour, runsThrough } from './detour.ts';
import { straightAcross } from './direct.ts';
import { placeEnds } from './ends.ts';
import type { Curve, Leg, PlacedLink, Point } from './graph.ts';
import type { Hierarchy } from './hierarchy.ts';
import { moveJunctions } from './meeting.ts';
import type { Rect } from './room.ts';
import { assembled } from './routing.ts';
import type { Settled } from './sketch.ts';

export interface DrawnTree extends Settled {
  readonly part: Hierarchy;
  readonly cyclic: readonly boolean[];
  /** Where junctions stand, by vertex. */
  readonly points: readonly (Point | null)[];
  /** For each vertex the one it hangs from, or -1. */
  readonly parent: Int32Array;
}

/** Ways round cards are looked for this many times in a part at most, so that a web of links stays quick. */
const MOST_DETOURS = 120;

/** The part's links, in the order of its bonds. */
export function routeTree(drawn: DrawnTree): PlacedLink[] {
  const { part, rects, aside, parent, room } = drawn;
  const junctions = part.bonds.map(({ junction }) => (junction < 0 ? null : drawn.points[junction]!));
  const adrift = moveJunctions(drawn, junctions);
  const pointOf = new Map(part.bonds.map(({ junction }, index) => [junction, index]));
  const boxOf = (vertex: number): Rect => rects[vertex] ?? { ...junctions[pointOf.get(vertex)!]!, width: 0, height: 0 };
  const { low, high } = placeEnds(drawn, junctions, () => []);
  const legs: Leg[][] = part.bonds.map(() => []);
  const trunks: (Curve | null)[] = part.bonds.map(() => null);
  const led = new Set<number>();
  let detours = 0;
  part.wires.forEach((wire, index) => {
    const bond = part.bonds[wire.bond]!;
    const premise = wire.leg < 0 ? -1 : bond.premises[wire.leg]!;
    const start = premise < 0 ? bond.junction : premise;
    const goal = bond.junction >= 0 && premise >= 0 ? bond.junction : bond.target;
    const [own, other] = [boxOf(start), boxOf(goal)];
    const [first, last] = wire.reversed ? [high[index]!, low[index]!] : [low[index]!, high[index]!];
    let curve: Curve = straightAcross(own, other, first - own.x - own.width / 2, last - other.x - other.width / 2);
    const strayed = [start, goal].some((at) => (at < rects.length ? aside[at] : adrift[at]) === 1);
    const apart = strayed || drawn.upset || parent[wire.lower] !== wire.upper;
    if (apart && detours < MOST_DETOURS && runsThrough(curve, room)) {
      detours++;
      led.add(wire.bond);
      curve = detour(curve, room);
    }
    if (premise < 0) trunks[wire.bond] = curve;
    else legs[wire.bond]!.push({ premise: part.cards[premise]!.id, curve });
  });
  return assembled(drawn, { junctions, legs, trunks, led });
}
