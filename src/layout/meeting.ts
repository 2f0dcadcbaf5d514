// Places for the junctions in which linked premises meet and undercuts arrive.
import type { Drawn } from './drawn.ts';
import type { Point } from './graph.ts';
import type { Bond } from './hierarchy.ts';
import { spread } from './isotonic.ts';
import { SIGN_RADIUS } from './marks.ts';
import type { Rect } from './room.ts';
import { square } from './room.ts';
import { junctionDepth, junctionSpacing, laneGap } from './spacing.ts';

/**
 * Where legs meet: under the target when that lies between the premises, else half way from the nearest premise to it.
 * Junctions of one gap keep a distance from each other.
 */
export function placeJunctions({ part, layers, x, bands }: Drawn): (Point | null)[] {
  const gaps = new Map<number, { bond: number; wish: number }[]>();
  const least = new Float64Array(part.bonds.length).fill(Infinity);
  const most = new Float64Array(part.bonds.length).fill(-Infinity);
  part.wires.forEach((wire, index) => {
    if (wire.leg < 0 || wire.reversed) return;
    const lanes = layers.lanes[index]!;
    const at = x[lanes[0] ?? wire.lower]!;
    least[wire.bond] = Math.min(least[wire.bond]!, at);
    most[wire.bond] = Math.max(most[wire.bond]!, at);
  });
  layers.junctionPort.forEach((port, index) => {
    if (port < 0) return;
    const upper = layers.portUpper[port]!;
    const over = x[upper]!;
    // Half way to the target, so that lines which need not cross the trunk or the legs do not.
    const near = Math.max(least[index]!, Math.min(most[index]!, over));
    const wish = least[index]! > most[index]! ? over : (near + over) / 2;
    const gap = layers.layerOf[upper]!;
    const list = gaps.get(gap);
    if (list === undefined) gaps.set(gap, [{ bond: index, wish }]);
    else list.push({ bond: index, wish });
  });
  const points: (Point | null)[] = part.bonds.map(() => null);
  for (const [gap, list] of gaps) {
    list.sort((a, b) => a.wish - b.wish || a.bond - b.bond);
    const wish = Float64Array.from(list, (entry) => entry.wish);
    const space = new Float64Array(list.length).fill(junctionSpacing);
    spread(wish, new Float64Array(list.length).fill(1), space, list.length, wish);
    const top = bands[gap]!.bottom;
    const y = top + ((bands[gap + 1]?.top ?? top) - top) * junctionDepth;
    list.forEach((entry, at) => {
      points[entry.bond] = { x: wish[at]!, y };
    });
  }
  return points;
}

/**
 * Moves the junctions whose ends stand aside to between those ends, and every junction clear of cards and of those before it.
 * @returns for each vertex whether it is a junction that was moved
 */
export function moveJunctions(
  { part, rects, aside, taken, upset }: Pick<Drawn, 'part' | 'rects' | 'aside' | 'taken' | 'upset'>,
  junctions: (Point | null)[],
): Uint8Array {
  const adrift = new Uint8Array(part.vertexCount);
  if (!upset && !aside.includes(1)) return adrift;
  const bondOf = new Map(part.bonds.map((bond) => [bond.junction, bond]));
  const indexOf = new Map(part.bonds.map((bond, index) => [bond.junction, index]));
  const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const between = ({ premises, target }: Bond): Point => {
    const to = target < part.cards.length ? middle(rects[target]!) : junctions[indexOf.get(target)!]!;
    let [x, y] = [0, 0];
    for (const card of premises) {
      x += middle(rects[card]!).x / premises.length;
      y += middle(rects[card]!).y / premises.length;
    }
    return { x: (x + to.x) / 2, y: (y + to.y) / 2 };
  };
  // From the cards outwards, so that a junction's target is in place before it.
  const ready = new Set<number>();
  const place = (start: number): void => {
    const chain: number[] = [];
    for (let at = start; at >= part.cards.length && !ready.has(at); at = bondOf.get(at)!.target) chain.push(at);
    for (const junction of chain.reverse()) {
      ready.add(junction);
      const [bond, index] = [bondOf.get(junction)!, indexOf.get(junction)!];
      const strayed =
        bond.premises.some((card) => aside[card] === 1) ||
        (bond.target < part.cards.length ? aside[bond.target] : adrift[bond.target]) === 1;
      const wish = strayed ? between(bond) : junctions[index]!;
      const spot = taken.nearest({ x: wish.x - 1, y: wish.y - 1, width: 2, height: 2 }, laneGap);
      const found = { x: spot.x + 1, y: spot.y + 1 };
      if (strayed || found.x !== wish.x || found.y !== wish.y) {
        adrift[junction] = 1;
        junctions[index] = found;
      }
      taken.add(square(found, SIGN_RADIUS));
    }
  };
  for (const bond of part.bonds) if (bond.junction >= 0) place(bond.junction);
  return adrift;
}
