// Chooses the order of items within each layer so that few wires cross.
import type { Order } from './crossings.ts';
import { copyOrder, crossings, orderOf, setPlaces, setSlots } from './crossings.ts';
import type { Layers } from './layers.ts';
import { siftRow } from './sifting.ts';
import { firstOrders } from './starts.ts';

/** How far an item is moved while sweeping, and at the end, in places. */
const SHORT_REACH = 8;
const LONG_REACH = 60;
/** Sweeps without gain after which sweeping ends. */
const PATIENCE = 3;

/**
 * Several first orders are improved a little, the best of them thoroughly: sweeps with barycentres (Sugiyama, Tagawa,
 * Toda, 1981), each row sifted as soon as it is sorted. How much is tried depends on the size alone, so that the
 * answer is the same on every machine.
 */
export function orderItems(layers: Layers, root: number): Order {
  const effort = Math.min(2, 1200 / layers.itemCount);
  const tries = Math.round(2 + 3 * effort);
  const rounds = Math.round(4 + 6 * effort);
  let best: Order | undefined;
  let least = Infinity;
  for (const rows of firstOrders(layers, root, tries)) {
    const order = orderOf(layers, rows);
    const few = sweep(layers, order, rounds);
    if (few >= least) continue;
    least = few;
    best = order;
    if (few === 0) return order;
  }
  const order = best!;
  sweep(layers, order, 2 * rounds);
  // A row is worth another look only when it or a row beside it has changed since.
  const depth = order.rows.length;
  const fresh = new Uint8Array(depth + 2).fill(1);
  for (let pass = 0; pass < 4 + rounds; pass++) {
    let saved = 0;
    for (let at = 0; at < depth; at++) {
      const layer = pass % 2 === 0 ? at : depth - 1 - at;
      if (fresh[layer + 1] === 0) continue;
      fresh[layer + 1] = 0;
      if (siftRow(layers, order, layer, LONG_REACH) === 0) continue;
      saved++;
      fresh.fill(1, layer, layer + 3);
    }
    if (saved === 0) break;
  }
  return order;
}

/** Sweeps down and up in turn and leaves the best order met. @returns its crossings */
function sweep(layers: Layers, order: Order, rounds: number): number {
  const best = orderOf(layers, order.rows);
  let least = crossings(layers, order);
  let idle = 0;
  for (let round = 0; round < rounds && least > 0 && idle < PATIENCE; round++) {
    const down = round % 2 === 0;
    for (let at = 1; at < order.rows.length; at++) {
      const layer = down ? at : order.rows.length - 1 - at;
      sortRow(layers, order, layer, down);
      siftRow(layers, order, layer, SHORT_REACH);
    }
    const few = crossings(layers, order);
    idle++;
    if (few >= least) continue;
    idle = 0;
    least = few;
    copyOrder(order, best);
  }
  copyOrder(best, order);
  return least;
}

/** Sorts a row by the mean place of each item's neighbours above (or below); items without any keep their places. */
export function sortRow(layers: Layers, order: Order, layer: number, byAbove: boolean): void {
  const { upStart, upPort, downStart, downPort, portStart, portLower } = layers;
  const { place, slot } = order;
  const row = order.rows[layer]!;
  const keys = new Float64Array(row.length);
  const spots: number[] = [];
  for (let at = 0; at < row.length; at++) {
    const item = row[at]!;
    let sum = 0;
    let count = 0;
    if (byAbove) {
      for (let e = upStart[item]!; e < upStart[item + 1]!; e++) sum += slot[upPort[e]!]!;
      count = upStart[item + 1]! - upStart[item]!;
    } else
      for (let e = downStart[item]!; e < downStart[item + 1]!; e++) {
        const port = downPort[e]!;
        for (let p = portStart[port]!; p < portStart[port + 1]!; p++) sum += place[portLower[p]!]!;
        count += portStart[port + 1]! - portStart[port]!;
      }
    if (count === 0) continue;
    // The mean in 1/1024 of a place, with the present place behind it: sorts fast as plain numbers, ties stay put.
    keys[spots.length] = Math.round((sum / count) * 1024) * ROW + at;
    spots.push(at);
  }
  const sorted = keys.subarray(0, spots.length).sort();
  const old = row.slice();
  for (let i = 0; i < spots.length; i++) row[spots[i]!] = old[sorted[i]! % ROW]!;
  setPlaces(order, row);
  setSlots(layers, order, layer);
  if (layer > 0) setSlots(layers, order, layer - 1);
}

/** More than any row has items. */
const ROW = 2 ** 22;
