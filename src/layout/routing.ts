// Draws the wires of a placed part as curves: upright through layers, swinging in the gaps, meeting in junctions.
import { lineTo, longestPiece, pointOn, swingAside, swingTo } from './curves.ts';
import { detour, runsThrough } from './detour.ts';
import { straightAcross } from './direct.ts';
import type { Drawn } from './drawn.ts';
import { placeEnds } from './ends.ts';
import type { Curve, Leg, PlacedLink, Point } from './graph.ts';
import type { Bond, Wire } from './hierarchy.ts';
import { moveJunctions, placeJunctions } from './meeting.ts';
import type { Rect } from './room.ts';

/** Ways round cards are looked for this many times in a part at most, so that a map full of pins stays quick. */
const MOST_DETOURS = 60;

/** The part's links, in the order of its bonds. */
export function routeLinks(drawn: Drawn): PlacedLink[] {
  const { part, layers, bands, rects, aside } = drawn;
  const junctions = placeJunctions(drawn);
  const adrift = moveJunctions(drawn, junctions);
  const strayed = (vertex: number): boolean => (vertex < part.cards.length ? aside[vertex]! : adrift[vertex]!) !== 0;
  const ends = placeEnds(drawn, junctions, (wire, index) =>
    strayed(wire.lower) || strayed(wire.upper) ? [] : layers.lanes[index]!.map((lane) => drawn.x[lane]!),
  );
  const bondOf = new Int32Array(part.vertexCount);
  part.bonds.forEach((bond, index) => {
    if (bond.junction >= 0) bondOf[bond.junction] = index;
  });
  const legs: Leg[][] = part.bonds.map(() => []);
  const trunks: (Curve | null)[] = part.bonds.map(() => null);

  let detours = 0;
  const led = new Set<number>();
  const keep = (wire: Wire, drawnCurve: Curve): void => {
    let curve = drawnCurve;
    if (drawn.upset && detours < MOST_DETOURS && runsThrough(curve, drawn.room)) {
      detours++;
      led.add(wire.bond);
      curve = detour(curve, drawn.room);
    }
    if (wire.leg < 0) trunks[wire.bond] = curve;
    else legs[wire.bond]!.push({ premise: part.cards[part.bonds[wire.bond]!.premises[wire.leg]!]!.id, curve });
  };

  part.wires.forEach((wire, index) => {
    const bond = part.bonds[wire.bond]!;
    const lanes = layers.lanes[index]!;
    const premise = wire.leg < 0 ? -1 : bond.premises[wire.leg]!;
    const upwards = !wire.reversed;
    const goal = bond.junction >= 0 && premise >= 0 ? bond.junction : bond.target;
    const start = premise < 0 ? bond.junction : premise;
    if (strayed(start) || strayed(goal)) {
      const at = (vertex: number): Rect => rects[vertex] ?? { ...junctions[bondOf[vertex]!]!, width: 0, height: 0 };
      const [own, other] = [at(start), at(goal)];
      const [first, last] = upwards ? [ends.low[index]!, ends.high[index]!] : [ends.high[index]!, ends.low[index]!];
      keep(wire, straightAcross(own, other, first - own.x - own.width / 2, last - other.x - other.width / 2));
      return;
    }
    const curve: Point[] = [];
    // Where it starts.
    if (premise < 0) curve.push(junctions[wire.bond]!);
    else {
      const card = part.cards[premise]!;
      const band = bands[layers.layerOf[premise]!]!;
      const at = upwards ? ends.low[index]! : ends.high[index]!;
      curve.push({ x: at, y: upwards ? band.top : band.top + card.height });
      if (!upwards && band.bottom > band.top + card.height) lineTo(curve, { x: at, y: band.bottom });
    }
    // Through the layers it passes.
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[upwards ? lanes.length - 1 - i : i]!;
      const band = bands[layers.layerOf[lane]!]!;
      const at = drawn.x[lane]!;
      swingTo(curve, { x: at, y: upwards ? band.bottom : band.top });
      lineTo(curve, { x: at, y: upwards ? band.top : band.bottom });
    }
    // Where it ends.
    if (goal >= part.cards.length) {
      const to = junctions[bondOf[goal]!]!;
      const from = curve[curve.length - 1]!;
      if (goal === bond.target && Math.abs(from.x - to.x) > 12) swingAside(curve, to);
      else swingTo(curve, to);
    } else {
      const card = part.cards[goal]!;
      const band = bands[layers.layerOf[goal]!]!;
      if (upwards) {
        const at = ends.high[index]!;
        const low = band.top + card.height;
        swingTo(curve, { x: at, y: Math.max(low, band.bottom) });
        if (band.bottom > low) lineTo(curve, { x: at, y: low });
      } else swingTo(curve, { x: ends.low[index]!, y: band.top });
    }
    keep(wire, curve);
  });

  return assembled(drawn, { junctions, legs, trunks, led });
}

/** What a part's links are made of, by bond. */
export interface Strokes {
  readonly junctions: readonly (Point | null)[];
  readonly legs: readonly (readonly Leg[])[];
  readonly trunks: readonly (Curve | null)[];
  /** Links led round something. */
  readonly led: ReadonlySet<number>;
}

/** The links, each with a place for its sign. */
export function assembled(
  { part, cyclic }: Pick<Drawn, 'part' | 'cyclic'>,
  { junctions, legs, trunks, led }: Strokes,
): PlacedLink[] {
  // Signs of links between the same two cards stand at different heights.
  const twins = new Map<string, number>();
  const signPlace = (bond: Bond): number => {
    const pair = `${bond.premises[0]},${bond.target}`;
    const twin = twins.get(pair) ?? 0;
    twins.set(pair, twin + 1);
    return [0.5, 0.3, 0.7][twin % 3]!;
  };
  return part.bonds.map((bond, index) => {
    const junction = bond.junction < 0 ? null : junctions[index]!;
    const trunk = trunks[index]!;
    const last = trunk ?? legs[index]![0]!.curve;
    return {
      id: bond.id,
      junction,
      legs: legs[index]!,
      trunk,
      cyclic: cyclic[index]!,
      end: last[last.length - 1]!,
      label: junction ?? pointOn(last, led.has(index) ? longestPiece(last) : 0, signPlace(bond)),
    };
  });
}
