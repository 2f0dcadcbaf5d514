// Where ports stand in their gap, and how many wires cross between two layers.
import type { Layers } from './layers.ts';

/** An order of the items in each layer, kept together with each item's place in it and each port's place in its gap. */
export interface Order {
  /** Items from left to right, layer by layer. */
  readonly rows: Int32Array[];
  /** Place of each item in its row. */
  readonly place: Int32Array;
  /**
   * Place of each port in its gap. Ports under one item stand together, in the order of what they gather; plain ports
   * side by side under one item share a place, because their wires never need to cross.
   */
  readonly slot: Int32Array;
}

/** The order given by the rows, with all ports placed. */
export function orderOf(layers: Layers, rows: readonly Int32Array[]): Order {
  const order: Order = {
    rows: rows.map((row) => row.slice()),
    place: new Int32Array(layers.itemCount),
    slot: new Int32Array(layers.portCount),
  };
  order.rows.forEach((row) => setPlaces(order, row));
  for (let gap = 0; gap < order.rows.length; gap++) setSlots(layers, order, gap);
  return order;
}

/** Copies one order over another of the same layers. */
export function copyOrder(from: Order, to: Order): void {
  from.rows.forEach((row, layer) => to.rows[layer]!.set(row));
  to.place.set(from.place);
  to.slot.set(from.slot);
}

/** Notes the place of each item of a row. */
export function setPlaces(order: Order, row: Int32Array): void {
  for (let at = 0; at < row.length; at++) order.place[row[at]!] = at;
}

/** Places the ports of the gap under a layer. */
export function setSlots(layers: Layers, order: Order, gap: number): void {
  const { downStart, downPort, portBond, portStart, portLower } = layers;
  const { place, slot } = order;
  let next = 0;
  for (const item of order.rows[gap]!) {
    const from = downStart[item]!;
    const to = downStart[item + 1]!;
    if (to === from) continue;
    next++;
    if (to === from + 1) {
      slot[downPort[from]!] = next;
      continue;
    }
    // A few ports under one item: insertion sort by the middle of what they gather, in place.
    for (let i = from; i < to; i++) {
      const port = downPort[i]!;
      const middle = middleOf(port, portStart, portLower, place);
      let j = i - 1;
      while (j >= from && middleOf(downPort[j]!, portStart, portLower, place) > middle) {
        downPort[j + 1] = downPort[j]!;
        j--;
      }
      downPort[j + 1] = port;
    }
    let single = true;
    for (let i = from; i < to; i++) {
      const port = downPort[i]!;
      const plain = portBond[port]! < 0;
      if (i > from && !(single && plain)) next++;
      single = plain;
      slot[port] = next;
    }
  }
}

function middleOf(port: number, portStart: Int32Array, portLower: Int32Array, place: Int32Array): number {
  let sum = 0;
  const from = portStart[port]!;
  const to = portStart[port + 1]!;
  for (let at = from; at < to; at++) sum += place[portLower[at]!]!;
  return sum / (to - from);
}

/**
 * Crossings of straight wires in the gap under a layer. Counts inversions with a Fenwick tree
 * (Barth, Mutzel, Jünger, "Simple and efficient bilayer cross counting", 2002), O(wires log items).
 */
export function crossingsIn(layers: Layers, order: Order, gap: number): number {
  const lower = order.rows[gap + 1];
  if (lower === undefined) return 0;
  const { upStart, upPort } = layers;
  const { slot } = order;
  let slots = 0;
  for (const item of lower)
    for (let e = upStart[item]!; e < upStart[item + 1]!; e++) slots = Math.max(slots, slot[upPort[e]!]!);
  if (tree.length <= slots + 1) tree = new Int32Array(2 * slots + 2);
  else tree.fill(0, 0, slots + 2);
  let total = 0;
  let seen = 0;
  for (const item of lower) {
    const from = upStart[item]!;
    const to = upStart[item + 1]!;
    for (let e = from; e < to; e++) {
      let before = 0;
      for (let at = slot[upPort[e]!]!; at > 0; at -= at & -at) before += tree[at]!;
      total += seen - before;
    }
    for (let e = from; e < to; e++) for (let at = slot[upPort[e]!]!; at <= slots; at += at & -at) tree[at]!++;
    seen += to - from;
  }
  return total;
}
let tree = new Int32Array(1024);

/** Crossings in all gaps. */
export function crossings(layers: Layers, order: Order): number {
  let total = 0;
  for (let gap = 0; gap + 1 < order.rows.length; gap++) total += crossingsIn(layers, order, gap);
  return total;
}
