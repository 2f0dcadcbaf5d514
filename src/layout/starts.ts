// First orders of the items, from walks down the tree that most of an argument is.
import { LINE } from './fans.ts';
import type { Layers } from './layers.ts';
import { CARD, LANE } from './layers.ts';

/**
 * Rows in the order in which a depth-first walk meets the items, so that a tree starts without crossings. The first
 * answer takes branches as they come (the main claim's first), the second the other way round; in those after it each
 * branch has moved towards the places its other wires lead to, as in a barycentre sweep, but whole branches at a time.
 * Linear in the number of items, but for sorting branches.
 */
export function firstOrders(layers: Layers, root: number, count: number): Int32Array[][] {
  const { itemCount, upStart, upPort, portUpper, kind } = layers;
  // The tree: each item under one of the items it hangs from, a card rather than a lane.
  const parent = new Int32Array(itemCount).fill(-1);
  const crossFrom: number[] = [];
  const crossTo: number[] = [];
  for (let item = 0; item < itemCount; item++) {
    let chosen = -1;
    for (let e = upStart[item]!; e < upStart[item + 1]!; e++) {
      const upper = portUpper[upPort[e]!]!;
      if (chosen < 0 || (kind[chosen] !== CARD && kind[upper] === CARD)) chosen = upper;
    }
    parent[item] = chosen;
    for (let e = upStart[item]!; e < upStart[item + 1]!; e++) {
      const upper = portUpper[upPort[e]!]!;
      if (upper === chosen) continue;
      crossFrom.push(item);
      crossTo.push(upper);
    }
  }
  const branches: number[][] = Array.from({ length: itemCount }, () => []);
  const tops: number[] = [];
  for (let item = 0; item < itemCount; item++) (parent[item]! < 0 ? tops : branches[parent[item]!]!).push(item);
  for (const list of branches) if (list.length > LINE) intoColumns(list, branches, kind);
  if (root >= 0) tops.sort((a, b) => Number(b === root) - Number(a === root) || a - b);

  const walk = new Int32Array(itemCount);
  const orders: Int32Array[][] = [];
  const place = new Float64Array(itemCount);
  const sum = new Float64Array(itemCount);
  const weight = new Float64Array(itemCount);
  const key = new Float64Array(itemCount);
  const byKey = (a: number, b: number): number => key[a]! - key[b]! || a - b;
  for (let round = 0; round < count; round++) {
    if (round === 1) for (const list of [tops, ...branches]) list.reverse();
    if (round > 1) {
      if (round === 2) for (const list of [tops, ...branches]) list.reverse();
      number(layers, walk, branches, place);
      sum.fill(0);
      weight.fill(0);
      for (let at = 0; at < crossFrom.length; at++) {
        const [a, b] = [crossFrom[at]!, crossTo[at]!];
        sum[a]! += place[b]!;
        sum[b]! += place[a]!;
        weight[a]!++;
        weight[b]!++;
      }
      for (let at = itemCount - 1; at >= 0; at--) {
        const item = walk[at]!;
        key[item] = (sum[item]! + place[item]! / 2) / (weight[item]! + 1 / 2);
        if (parent[item]! < 0) continue;
        sum[parent[item]!]! += sum[item]!;
        weight[parent[item]!]! += weight[item]!;
      }
      for (const list of [tops, ...branches]) if (list.length > 1) list.sort(byKey);
    }
    orders.push(walkDown(layers, tops, branches, walk));
  }
  return orders;
}

/**
 * Of reasons that are stacked, those of one column side by side: a card of the first row, then the lanes that lead to what stands below it.
 * No wires cross either way; lanes in one bundle would push the cards they lead to far to the sides.
 */
function intoColumns(list: number[], branches: readonly (readonly number[])[], kind: Uint8Array): void {
  const rows: number[][] = [];
  const others: number[] = [];
  for (const item of list) {
    let depth = 0;
    let at = item;
    for (; kind[at] === LANE && branches[at]!.length === 1; depth++) at = branches[at]![0]!;
    if (kind[at] === CARD && branches[at]!.length === 0) (rows[depth] ??= []).push(item);
    else others.push(item);
  }
  if (rows.length < 2) return;
  const columns: number[] = [];
  const wide = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < wide; column++)
    for (const row of rows) if (row && column < row.length) columns.push(row[column]!);
  // What bears reasons of its own stands in the middle, where most room can be had below.
  const half = columns.length >> 1;
  list.splice(0, list.length, ...columns.slice(0, half), ...others, ...columns.slice(half));
}

/** Walks the tree, noting the items as met, and deals them out to their rows. */
function walkDown(
  layers: Layers,
  tops: readonly number[],
  branches: readonly (readonly number[])[],
  walk: Int32Array,
): Int32Array[] {
  const rows = layers.layers.map((row) => new Int32Array(row.length));
  const filled = new Int32Array(rows.length);
  const stack: number[] = [];
  let met = 0;
  for (const top of tops) {
    stack.push(top);
    while (stack.length > 0) {
      const item = stack.pop()!;
      walk[met++] = item;
      const layer = layers.layerOf[item]!;
      rows[layer]![filled[layer]!++] = item;
      const next = branches[item]!;
      for (let at = next.length - 1; at >= 0; at--) stack.push(next[at]!);
    }
  }
  return rows;
}

/** Numbers the leaves of the tree from left to right; what bears branches stands over the middle of them. */
function number(layers: Layers, walk: Int32Array, branches: readonly (readonly number[])[], place: Float64Array): void {
  let leaves = 0;
  for (let at = 0; at < layers.itemCount; at++) if (branches[walk[at]!]!.length === 0) place[walk[at]!] = leaves++;
  for (let at = layers.itemCount - 1; at >= 0; at--) {
    const item = walk[at]!;
    const list = branches[item]!;
    if (list.length > 0) place[item] = (place[list[0]!]! + place[list[list.length - 1]!]!) / 2;
  }
}
