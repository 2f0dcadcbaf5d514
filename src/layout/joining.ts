// Linked premises stand side by side: each row is ordered anew with those of one link as a block.
import type { Order } from './crossings.ts';
import { setPlaces, setSlots } from './crossings.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Layers } from './layers.ts';
import { siftRow, sortBlocks } from './sifting.ts';

/** How far a block is moved along its row, in blocks, and how often all rows are gone through. */
const REACH = 60;
const PASSES = 6;

/**
 * For each item the number of the block it belongs to, or -1: cards that are premises of one link in one layer. A card that is a premise of
 * several such links stands with those of the largest, the first of equals. Null where nothing is linked.
 */
export function blocksOf({ bonds, cards }: Hierarchy, { layerOf, itemCount }: Layers): Int32Array | null {
  const blocks = new Int32Array(itemCount).fill(-1);
  let count = 0;
  const linked = bonds.filter(({ premises }) => premises.length > 1);
  for (const { premises } of linked.toSorted((a, b) => b.premises.length - a.premises.length)) {
    const free = premises.filter((card) => card < cards.length && blocks[card] === -1);
    for (const layer of new Set(free.map((card) => layerOf[card]!))) {
      const side = free.filter((card) => layerOf[card] === layer);
      if (side.length < 2) continue;
      for (const card of side) blocks[card] = count;
      count++;
    }
  }
  return count === 0 ? null : blocks;
}

/** Brings the items of each block together, about where most of them are, and then moves blocks and the rest to where wires cross least. */
export function joinBlocks(layers: Layers, order: Order, blocks: Int32Array): void {
  const touched = order.rows.map((row) => row.some((item) => blocks[item]! >= 0));
  order.rows.forEach((_, layer) => {
    if (touched[layer]) gather(layers, order, layer, blocks);
  });
  const depth = order.rows.length;
  const fresh = new Uint8Array(depth + 2).fill(1);
  for (let pass = 0; pass < PASSES; pass++) {
    let saved = 0;
    for (let at = 0; at < depth; at++) {
      const layer = pass % 2 === 0 ? at : depth - 1 - at;
      if (fresh[layer + 1] === 0) continue;
      fresh[layer + 1] = 0;
      let fewer = siftRow(layers, order, layer, REACH, undefined, blocks);
      if (touched[layer]) fewer += sortBlocks(layers, order, layer, blocks);
      if (fewer === 0) continue;
      saved += fewer;
      fresh.fill(1, layer, layer + 3);
    }
    if (saved === 0) break;
  }
}

/** Closes up the blocks of a row: each about the middle one of its items, in their order; nothing where none lie apart. */
function gather(layers: Layers, order: Order, layer: number, blocks: Int32Array): void {
  const row = order.rows[layer]!;
  const members = new Map<number, number[]>();
  row.forEach((item, at) => {
    const block = blocks[item]!;
    if (block < 0) return;
    const places = members.get(block);
    if (places) places.push(at);
    else members.set(block, [at]);
  });
  const key = Float64Array.from(row, (_, at) => at);
  let apart = false;
  for (const places of members.values()) {
    if (places.at(-1)! - places[0]! < places.length) continue;
    apart = true;
    const middle = places[places.length >> 1]!;
    places.forEach((at, nth) => {
      key[at] = middle + (nth - (places.length >> 1)) / (places.length + 1);
    });
  }
  if (!apart) return;
  const old = row.slice();
  const turn = Array.from(row, (_, at) => at).sort((a, b) => key[a]! - key[b]!);
  turn.forEach((from, to) => {
    row[to] = old[from]!;
  });
  setPlaces(order, row);
  setSlots(layers, order, layer);
  if (layer > 0) setSlots(layers, order, layer - 1);
}

/** The same for a row that keeps its order: only items marked `free` go to the side of those they are linked with. */
export function joinNew(layers: Layers, order: Order, blocks: Int32Array, free: Uint8Array): void {
  order.rows.forEach((row, layer) => {
    let moved = false;
    for (const item of row.filter((each) => free[each] === 1 && blocks[each]! >= 0)) {
      const fellow = (at: number): boolean =>
        row[at] !== undefined && row[at] !== item && blocks[row[at]] === blocks[item];
      const from = row.indexOf(item);
      if (fellow(from - 1) || fellow(from + 1)) continue;
      // The nearest of them: the item comes to the side of it that it comes from.
      let to = -1;
      row.forEach((_, at) => {
        if (fellow(at) && (to < 0 || Math.abs(at - from) < Math.abs(to - from))) to = at;
      });
      if (to < 0) continue;
      if (to > from) row.copyWithin(from, from + 1, to--);
      else row.copyWithin(to + 2, ++to, from);
      row[to] = item;
      moved = true;
    }
    if (!moved) return;
    setPlaces(order, row);
    setSlots(layers, order, layer);
    if (layer > 0) setSlots(layers, order, layer - 1);
  });
}
