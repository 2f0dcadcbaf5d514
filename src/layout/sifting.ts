// Moves single items along their row to where their wires cross least.
import type { Order } from './crossings.ts';
import { setPlaces, setSlots } from './crossings.ts';
import type { Layers } from './layers.ts';

/** Sum of crossings saved at which trying further places in the same direction ends; rarely changes the answer. */
const HOPELESS = -8;

/** Work space, kept between calls. For the block at place i: where its items stand in the row, and where its wires lead above and below, sorted. */
let blockStart = new Int32Array(256);
let aboveStart = new Int32Array(256);
let belowStart = new Int32Array(256);
let above = new Int32Array(256);
let below = new Int32Array(256);
let now = new Int32Array(256);
let where = new Int32Array(256);
let old = new Int32Array(256);

/**
 * One pass of sifting (Matuszewski, Schönfeld, Molitor, 1999) over a row: each item is tried at every place up to
 * `reach` steps away on both sides, counting exactly the crossings above and below, and left at the best.
 * With reach 1 this is the adjacent exchange of Gansner et al. (1993). O(items * reach * degree).
 * @param free when given, only items marked 1 are moved
 * @param blocks when given, items side by side of the same number (0 or more) are moved as one; steps are then over blocks
 * @returns how many crossings fewer there are
 */
export function siftRow(
  layers: Layers,
  order: Order,
  layer: number,
  reach: number,
  free?: Uint8Array,
  blocks?: Int32Array,
): number {
  const row = order.rows[layer]!;
  const count = divide(row, blocks);
  if (count < 2) return 0;
  collect(layers, order, row, count);
  for (let i = 0; i < count; i++) now[i] = where[i] = i;
  let saved = 0;
  for (let key = 0; key < count; key++) {
    if (free !== undefined && free[row[blockStart[key]!]!] === 0) continue;
    const from = where[key]!;
    let best = from;
    let most = 0;
    let sum = 0;
    const right = Math.min(count - 1, from + reach);
    for (let at = from + 1; at <= right; at++) {
      sum += gain(key, now[at]!);
      if (sum > most) {
        most = sum;
        best = at;
      } else if (sum < HOPELESS) break;
    }
    sum = 0;
    const left = Math.max(0, from - reach);
    for (let at = from - 1; at >= left; at--) {
      sum += gain(now[at]!, key);
      if (sum > most) {
        most = sum;
        best = at;
      } else if (sum < HOPELESS) break;
    }
    if (best === from) continue;
    saved += most;
    const step = best > from ? 1 : -1;
    for (let at = from; at !== best; at += step) {
      now[at] = now[at + step]!;
      where[now[at]!] = at;
    }
    now[best] = key;
    where[key] = best;
  }
  if (saved > 0) {
    old.set(row);
    let to = 0;
    for (let at = 0; at < count; at++)
      for (let from = blockStart[now[at]!]!; from < blockStart[now[at]! + 1]!; from++) row[to++] = old[from]!;
    setPlaces(order, row);
    setSlots(layers, order, layer);
    if (layer > 0) setSlots(layers, order, layer - 1);
  }
  return saved;
}

/** Changes neighbours of one block about, where that saves crossings. @returns how many */
export function sortBlocks(layers: Layers, order: Order, layer: number, blocks: Int32Array): number {
  const row = order.rows[layer]!;
  collect(layers, order, row, divide(row));
  for (let at = 0; at < row.length; at++) now[at] = at;
  let saved = 0;
  let last = -1;
  while (last !== saved) {
    last = saved;
    for (let at = 0; at + 1 < row.length; at++) {
      const [left, right] = [now[at]!, now[at + 1]!];
      if (blocks[row[left]!]! < 0 || blocks[row[left]!] !== blocks[row[right]!]) continue;
      const fewer = gain(left, right);
      if (fewer <= 0) continue;
      saved += fewer;
      now[at] = right;
      now[at + 1] = left;
    }
  }
  if (saved > 0) {
    old.set(row);
    for (let at = 0; at < row.length; at++) row[at] = old[now[at]!]!;
    setPlaces(order, row);
    setSlots(layers, order, layer);
    if (layer > 0) setSlots(layers, order, layer - 1);
  }
  return saved;
}

/** Fills `blockStart`: each item a block of its own, but for those that `blocks` holds together. @returns how many blocks there are */
function divide(row: Int32Array, blocks?: Int32Array): number {
  const { length } = row;
  if (now.length < length) {
    blockStart = new Int32Array(2 * length + 1);
    aboveStart = new Int32Array(2 * length + 1);
    belowStart = new Int32Array(2 * length + 1);
    now = new Int32Array(2 * length);
    where = new Int32Array(2 * length);
    old = new Int32Array(2 * length);
  }
  let count = 0;
  for (let at = 0; at < length; at++) {
    const held = blocks !== undefined && at > 0 && blocks[row[at]!]! >= 0 && blocks[row[at]!] === blocks[row[at - 1]!];
    if (!held) blockStart[count++] = at;
  }
  blockStart[count] = length;
  return count;
}

/** Fills `above` and `below` for a row of so many blocks. */
function collect(layers: Layers, { slot, place }: Order, row: Int32Array, count: number): void {
  const { upStart, upPort, downStart, downPort, portStart, portLower } = layers;
  let a = 0;
  let b = 0;
  for (let i = 0; i < count; i++) {
    const aFrom = (aboveStart[i] = a);
    const bFrom = (belowStart[i] = b);
    for (let at = blockStart[i]!; at < blockStart[i + 1]!; at++) {
      const item = row[at]!;
      for (let e = upStart[item]!; e < upStart[item + 1]!; e++) {
        if (a === above.length) above = grown(above);
        above[a++] = slot[upPort[e]!]!;
      }
      for (let e = downStart[item]!; e < downStart[item + 1]!; e++) {
        const port = downPort[e]!;
        for (let p = portStart[port]!; p < portStart[port + 1]!; p++) {
          if (b === below.length) below = grown(below);
          below[b++] = place[portLower[p]!]!;
        }
      }
    }
    sortRange(above, aFrom, a);
    sortRange(below, bFrom, b);
  }
  aboveStart[count] = a;
  belowStart[count] = b;
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * list.length);
  larger.set(list);
  return larger;
}

/** Sorts part of a list; nearly all are of a few members. */
function sortRange(list: Int32Array, from: number, to: number): void {
  if (to - from > 24) {
    list.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = list[i]!;
    let j = i - 1;
    for (; j >= from && list[j]! > value; j--) list[j + 1] = list[j]!;
    list[j + 1] = value;
  }
}

/** Crossings saved when the items at places l and r (of the row as collected), l left of r, change places. */
function gain(l: number, r: number): number {
  return (
    inversions(above, aboveStart[l]!, aboveStart[l + 1]!, aboveStart[r]!, aboveStart[r + 1]!) +
    inversions(below, belowStart[l]!, belowStart[l + 1]!, belowStart[r]!, belowStart[r + 1]!)
  );
}

/** The same for one side. */
function inversions(list: Int32Array, l: number, lEnd: number, r: number, rEnd: number): number {
  if (l === lEnd || r === rEnd) return 0;
  if (lEnd - l === 1 && rEnd - r === 1) return Math.sign(list[l]! - list[r]!);
  let saved = 0;
  let less = r;
  let most = r;
  for (let at = l; at < lEnd; at++) {
    const value = list[at]!;
    while (less < rEnd && list[less]! < value) less++;
    while (most < rEnd && list[most]! <= value) most++;
    // Crossing now: wires of r that end left of this one; crossing after: those that end right of it.
    saved += less - r - (rEnd - most);
  }
  return saved;
}
