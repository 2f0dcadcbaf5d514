// Places for the ordered items: x by weighted least squares in each row, y by the height of each layer.
import type { LayoutNode } from './graph.ts';
import type { Order } from './crossings.ts';
import { spread } from './isotonic.ts';
import { LANE, spaceBetween, type Layers } from './layers.ts';
import { junctionGap, layerGap } from './spacing.ts';

/** The least distances between neighbours in a row: entry i stands for items i and i + 1. */
export function spacesIn(layers: Layers, row: Int32Array): Float64Array {
  return Float64Array.from(row, (item, at) => (at + 1 < row.length ? spaceBetween(layers, item, row[at + 1]!) : 0));
}

/**
 * Centres of the items in px. Starts from packed rows; then in each round every row in turn takes the places nearest
 * (by least squares) to the mean of its neighbours above, then below, then both, that keep order and spacing.
 * Lines through lanes pull harder than lines to cards, so that long lines are straight (the weights of Gansner et al., 1993).
 */
export function placeAcross(layers: Layers, order: Order): Float64Array {
  const { rows } = order;
  const x = new Float64Array(layers.itemCount);
  const spaces = rows.map((row) => spacesIn(layers, row));
  rows.forEach((row, layer) => {
    let total = 0;
    for (let at = 0; at + 1 < row.length; at++) total += spaces[layer]![at]!;
    let here = -total / 2;
    row.forEach((item, at) => {
      x[item] = here;
      here += spaces[layer]![at]!;
    });
  });
  let widest = 1;
  for (const row of rows) widest = Math.max(widest, row.length);
  const wish = new Float64Array(widest);
  const weight = new Float64Array(widest);
  const settle = (layer: number, up: number, down: number): void => {
    const row = rows[layer]!;
    for (let at = 0; at < row.length; at++) {
      wishOf(layers, x, row[at]!, up, down);
      wish[at] = wished;
      weight[at] = weighed;
    }
    spread(wish, weight, spaces[layer]!, row.length, wish);
    for (let at = 0; at < row.length; at++) x[row[at]!] = wish[at]!;
  };
  const rounds = Math.max(6, Math.min(40, Math.round(40_000 / (layers.itemCount + 1))));
  for (let round = 0; round < rounds; round++) {
    const both = round >= 2 ? 1 : 0;
    for (let layer = rows.length - 1; layer >= 0; layer--) settle(layer, both, 1);
    for (let layer = 0; layer < rows.length; layer++) settle(layer, 1, both);
  }
  return x;
}

/** Wires longer than this many px sideways pull no harder than this: long chains stay straight instead of sharing a slant. */
const NEAR = 200;

let wished = 0;
let weighed = 0;
/** Sets `wished` and `weighed` for one item: the weighted mean of its neighbours, or its own place, held loosely. */
function wishOf(layers: Layers, x: Float64Array, item: number, up: number, down: number): void {
  const { upStart, upPort, portUpper, downStart, downPort, portStart, portLower, kind } = layers;
  let sum = 0;
  let total = 0;
  const pull = (other: number, share: number): void => {
    const lanes = Number(kind[item] === LANE) + Number(kind[other] === LANE);
    const force = (share * (lanes === 2 ? 8 : lanes === 1 ? 2 : 1)) / Math.max(NEAR, Math.abs(x[other]! - x[item]!));
    sum += force * x[other]!;
    total += force;
  };
  if (up > 0) for (let e = upStart[item]!; e < upStart[item + 1]!; e++) pull(portUpper[upPort[e]!]!, up);
  if (down > 0)
    for (let e = downStart[item]!; e < downStart[item + 1]!; e++) {
      const port = downPort[e]!;
      for (let p = portStart[port]!; p < portStart[port + 1]!; p++) pull(portLower[p]!, down);
    }
  wished = total > 0 ? sum / total : x[item]!;
  weighed = total > 0 ? total : 1e-6;
}

/** The band of a layer: upper and lower edge in px. Cards hang from the upper edge. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Bands from the top down, from 0: each as high as its highest card, with more room where junctions lie between. */
export function placeDown(layers: Layers, cards: readonly LayoutNode[]): Band[] {
  const wide = new Set<number>();
  for (let port = 0; port < layers.portCount; port++)
    if (layers.portBond[port]! >= 0) wide.add(layers.layerOf[layers.portUpper[port]!]!);
  let top = 0;
  return layers.layers.map((row, layer) => {
    let height = 0;
    for (const item of row) if (item < layers.cardCount) height = Math.max(height, cards[item]!.height);
    const band = { top, bottom: top + height };
    top = band.bottom + (wide.has(layer) ? junctionGap : layerGap);
    return band;
  });
}

/** The bands moved down by so many px. */
export function lowered(bands: readonly Band[], by: number): Band[] {
  return bands.map(({ top, bottom }) => ({ top: top + by, bottom: bottom + by }));
}
