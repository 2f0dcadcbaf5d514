// Keeps an earlier picture: what was on the map stays in order and in place, what is new finds room between.
import { orderOf } from './crossings.ts';
import { lowered, spacesIn, type Band } from './coordinates.ts';
import type { Curve, PlacedLink, PlacedNode, Placement } from './graph.ts';
import type { Hierarchy } from './hierarchy.ts';
import { settle } from './isotonic.ts';
import { blocksOf, joinNew } from './joining.ts';
import { TURN, type Layers } from './layers.ts';
import { siftRow } from './sifting.ts';
import { median } from './sketch.ts';

/** The earlier picture, by id. */
export interface Memory {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly links: ReadonlyMap<string, PlacedLink>;
}

export function memoryOf(previous: Pick<Placement, 'nodes' | 'links'> | undefined): Memory {
  return {
    nodes: new Map(previous?.nodes.map((node) => [node.id, node])),
    links: new Map(previous?.links.map((link) => [link.id, link])),
  };
}

/** What a new item weighs against one that was there, when both want the same room. */
const NEW_WEIGHT = 0.02;
const LANE_WEIGHT = 0.2;

/** In larger parts of which less than half is known, order as good as new matters more than the order there was. */
const SMALL = 40;

/** Whether so much of a part is in the earlier picture that it should be kept. */
export function worthKeeping(part: Hierarchy, memory: Memory): boolean {
  let known = 0;
  for (const card of part.cards) if (memory.nodes.has(card.id)) known++;
  return known > 0 && (part.cards.length <= SMALL || 2 * known >= part.cards.length);
}

/** Places of a part's items as the earlier picture has them; some card of the part must be in it. */
export function keepPlaces(
  part: Hierarchy,
  layers: Layers,
  loose: readonly Band[],
  memory: Memory,
): { x: Float64Array; bands: Band[] } {
  const x = new Float64Array(layers.itemCount).fill(NaN);
  const falls: number[] = [];
  const pinned: number[] = [];
  part.cards.forEach((card, item) => {
    const before = memory.nodes.get(card.id);
    if (before === undefined) return;
    x[item] = before.x + before.width / 2;
    (card.pin ? pinned : falls).push(before.y - loose[layers.layerOf[item]!]!.top);
  });
  const bands = lowered(loose, median(falls.length > 0 ? falls : pinned));
  const levels = bands.map(({ top, bottom }) => (top + bottom) / 2);
  part.wires.forEach((wire, index) => {
    const link = memory.links.get(part.bonds[wire.bond]!.id);
    if (link === undefined || layers.lanes[index]!.length === 0) return;
    const premise = wire.leg < 0 ? '' : part.cards[part.bonds[wire.bond]!.premises[wire.leg]!]!.id;
    const curve = wire.leg < 0 ? link.trunk : link.legs.find((leg) => leg.premise === premise)?.curve;
    if (curve) for (const lane of layers.lanes[index]!) x[lane] = crossingAt(curve, levels[layers.layerOf[lane]!]!);
  });
  const free = new Uint8Array(layers.itemCount);
  for (let item = 0; item < layers.itemCount; item++) if (Number.isNaN(x[item]!)) free[item] = 1;
  const wishes = guess(layers, x);

  const rows = layers.layers.map((row) =>
    row.slice().sort((a, b) => wishes[a]! - wishes[b]! || free[a]! - free[b]! || a - b),
  );
  const order = orderOf(layers, rows);
  for (let pass = 0; pass < 4; pass++) {
    let saved = 0;
    for (let layer = 0; layer < rows.length; layer++) saved += siftRow(layers, order, layer, 60, free);
    if (saved === 0) break;
  }
  const blocks = blocksOf(part, layers);
  if (blocks) joinNew(layers, order, blocks, free);
  // A pinned card stands where its pin says: it takes no room in its row.
  // So do the lanes of old links: the picture has room for them, or they run elsewhere, round something pinned.
  const narrow = { ...layers, width: layers.width.slice(), kind: layers.kind.slice() };
  part.cards.forEach((card, item) => {
    if (!card.pin) return;
    narrow.width[item] = 0;
    narrow.kind[item] = TURN;
  });
  part.wires.forEach((wire, index) => {
    if (memory.links.has(part.bonds[wire.bond]!.id)) for (const lane of layers.lanes[index]!) narrow.width[lane] = 0;
  });
  for (const row of order.rows) {
    const wish = Float64Array.from(row, (item) => wishes[item]!);
    const weight = Float64Array.from(row, (item) =>
      free[item] === 1 || narrow.kind[item] === TURN ? NEW_WEIGHT : item < layers.cardCount ? 1 : LANE_WEIGHT,
    );
    settle(wish, weight, spacesIn(narrow, row), row.length, wish);
    row.forEach((item, at) => {
      // Rounding must not make places creep from picture to picture.
      x[item] = Math.abs(wish[at]! - wishes[item]!) < 1e-6 ? wishes[item]! : wish[at]!;
    });
  }
  return { x, bands };
}

/** Fills in places for new items: the mean of their neighbours', from the old ones outwards, twice for long chains of new ones. */
function guess(layers: Layers, known: Float64Array): Float64Array {
  const { upStart, upPort, portUpper, downStart, downPort, portStart, portLower } = layers;
  const x = known.slice();
  const rows = layers.layers;
  for (let pass = 0; pass < 3; pass++)
    for (let at = 0; at < rows.length; at++)
      for (const item of rows[pass === 1 ? rows.length - 1 - at : at]!) {
        if (!Number.isNaN(known[item]!)) continue;
        let sum = 0;
        let count = 0;
        const add = (other: number): void => {
          if (Number.isNaN(x[other]!)) return;
          sum += x[other]!;
          count++;
        };
        for (let e = upStart[item]!; e < upStart[item + 1]!; e++) {
          const port = upPort[e]!;
          add(portUpper[port]!);
          // Next to those it is joined with.
          for (let p = portStart[port]!; p < portStart[port + 1]!; p++) if (portLower[p] !== item) add(portLower[p]!);
        }
        for (let e = downStart[item]!; e < downStart[item + 1]!; e++)
          for (let p = portStart[downPort[e]!]!; p < portStart[downPort[e]! + 1]!; p++) add(portLower[p]!);
        if (count > 0) x[item] = sum / count;
      }
  for (let item = 0; item < x.length; item++) if (Number.isNaN(x[item]!)) x[item] = 0;
  return x;
}

/** Where a curve passes a level, taken straight between its points; NaN when it does not. */
function crossingAt(curve: Curve, y: number): number {
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const [a, b] = [curve[at]!, curve[at + 3]!];
    if (Math.min(a.y, b.y) <= y && y <= Math.max(a.y, b.y))
      return a.y === b.y ? a.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
  }
  return NaN;
}
