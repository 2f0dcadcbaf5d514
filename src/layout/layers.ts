// Cuts the hierarchy into layers: long wires pass each layer in a lane, and each gap between layers has its ports.
import type { Hierarchy } from './hierarchy.ts';
import { cardGap, laneGap, laneWidth } from './spacing.ts';

/** What stands in a layer: a card, a lane kept free for a wire, or the turn of a wire that comes to a junction from above. */
export const CARD = 0;
export const LANE = 1;
export const TURN = 2;

/**
 * The layered graph as flat arrays. Items 0 .. cards-1 are the cards, the rest lanes and turns.
 * A port is a meeting of lines in a gap: it hangs under one item and gathers one or more items below. A plain wire
 * makes a port of its own in each gap it crosses; a junction is one port with all its legs and undercuts.
 */
export interface Layers {
  readonly itemCount: number;
  readonly cardCount: number;
  readonly kind: Uint8Array;
  readonly layerOf: Int32Array;
  /** Width in px. */
  readonly width: Float64Array;
  /** Items of each layer, top to bottom. */
  readonly layers: readonly Int32Array[];
  readonly portCount: number;
  readonly portUpper: Int32Array;
  /** Bond of the junction a port stands for, or -1. */
  readonly portBond: Int32Array;
  /** Items gathered by port p: `portLower[portStart[p] .. portStart[p + 1]]`. */
  readonly portStart: Int32Array;
  readonly portLower: Int32Array;
  /** Ports under item v: `downPort[downStart[v] .. downStart[v + 1]]`. */
  readonly downStart: Int32Array;
  readonly downPort: Int32Array;
  /** Ports over item v: `upPort[upStart[v] .. upStart[v + 1]]`. */
  readonly upStart: Int32Array;
  readonly upPort: Int32Array;
  /** For each wire the lanes it passes, top to bottom. */
  readonly lanes: readonly (readonly number[])[];
  /** For each bond the port of its junction, or -1. */
  readonly junctionPort: Int32Array;
}

/** Least distance in px between the centres of two items side by side. */
export function spaceBetween(layers: Layers, left: number, right: number): number {
  const lanes = Number(layers.kind[left] !== CARD) + Number(layers.kind[right] !== CARD);
  const gap = lanes === 0 ? cardGap : lanes === 1 ? laneGap : 0;
  return (layers.width[left]! + layers.width[right]!) / 2 + gap;
}

/** Index of a list of keys: `start[k] .. start[k + 1]` are the places in `items` of those with key k, in order. */
export function groupBy(keys: ArrayLike<number>, keyCount: number): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(keyCount + 1);
  for (let at = 0; at < keys.length; at++) start[keys[at]! + 1]!++;
  for (let key = 0; key < keyCount; key++) start[key + 1]! += start[key]!;
  const items = new Int32Array(keys.length);
  const fill = start.slice(0, keyCount);
  for (let at = 0; at < keys.length; at++) items[fill[keys[at]!]!++] = at;
  return { start, items };
}

/** Builds the layers from the ranks (see `assignRanks`). Linear in the number of layers all wires cross. */
export function cutLayers(part: Hierarchy, rank: Int32Array): Layers {
  const { cards, wires, bonds } = part;
  const kind: number[] = [];
  const layerOf: number[] = [];
  const add = (what: number, layer: number): number => layerOf.push(layer) && kind.push(what) - 1;
  cards.forEach((_, card) => add(CARD, rank[card]! / 2));

  const portUpper: number[] = [];
  const portBond: number[] = [];
  const pairPort: number[] = [];
  const pairItem: number[] = [];
  const addPort = (upper: number, bond: number): number => portUpper.push(upper) && portBond.push(bond) - 1;
  const join = (port: number, item: number): void => {
    pairPort.push(port);
    pairItem.push(item);
  };
  const junctionPort = new Int32Array(bonds.length).fill(-1);
  bonds.forEach((bond, index) => {
    if (bond.junction >= 0) junctionPort[index] = addPort(-1, index);
  });
  const portOfVertex = new Int32Array(part.vertexCount).fill(-1);
  bonds.forEach((bond, index) => {
    if (bond.junction >= 0) portOfVertex[bond.junction] = junctionPort[index]!;
  });

  const lanes = wires.map((wire) => {
    const { lower, upper } = wire;
    const passed: number[] = [];
    const lowerIsJunction = lower >= cards.length;
    const upperIsJunction = upper >= cards.length;
    // The first layer below the upper end, and the last layer above the lower end.
    const first = upperIsJunction ? (rank[upper]! + 1) / 2 : rank[upper]! / 2 + 1;
    const last = lowerIsJunction ? (rank[lower]! - 1) / 2 : rank[lower]! / 2 - 1;
    let hold = upper;
    let port = upperIsJunction ? portOfVertex[upper]! : -1;
    for (let layer = first; layer <= last; layer++) {
      const lane = add(LANE, layer);
      passed.push(lane);
      join(port >= 0 ? port : addPort(hold, -1), lane);
      hold = lane;
      port = -1;
    }
    if (!lowerIsJunction) join(port >= 0 ? port : addPort(hold, -1), lower);
    else if (!wire.reversed) portUpper[portOfVertex[lower]!] = hold;
    else {
      // The wire comes from above to a junction that hangs elsewhere: it turns below and rises with the other legs.
      const turn = add(TURN, (rank[lower]! + 1) / 2);
      join(addPort(hold, -1), turn);
      join(portOfVertex[lower]!, turn);
    }
    return passed;
  });

  const itemCount = kind.length;
  const portCount = portUpper.length;
  const width = new Float64Array(itemCount).fill(laneWidth);
  cards.forEach((card, index) => {
    width[index] = card.width;
  });
  // A turn is drawn in the gap above and takes no room of its own.
  for (let item = cards.length; item < itemCount; item++) if (kind[item] === TURN) width[item] = 0;
  let depth = 0;
  for (const layer of layerOf) depth = Math.max(depth, layer + 1);
  const byLayer = groupBy(layerOf, depth);
  const byPort = groupBy(pairPort, portCount);
  const byItem = groupBy(pairItem, itemCount);
  const byUpper = groupBy(portUpper, itemCount);
  return {
    itemCount,
    cardCount: cards.length,
    kind: Uint8Array.from(kind),
    layerOf: Int32Array.from(layerOf),
    width,
    layers: Array.from({ length: depth }, (_, layer) =>
      byLayer.items.slice(byLayer.start[layer], byLayer.start[layer + 1]),
    ),
    portCount,
    portUpper: Int32Array.from(portUpper),
    portBond: Int32Array.from(portBond),
    portStart: byPort.start,
    portLower: byPort.items.map((pair) => pairItem[pair]!),
    downStart: byUpper.start,
    downPort: byUpper.items,
    upStart: byItem.start,
    upPort: byItem.items.map((pair) => pairPort[pair]!),
    lanes,
    junctionPort,
  };
}
