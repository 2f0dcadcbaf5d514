// Puts things on a line as near as possible to where they want to be, in order and at least so far apart.
import { pop, push } from './heap.ts';

/**
 * Least-squares places x for wishes d with weights w, such that x[i + 1] - x[i] >= space[i]: isotonic regression by
 * pooling adjacent violators (Ayer et al., 1955) on the wishes less the summed spaces. Linear.
 * @param into receives the places; may be the same array as `wish`
 */
export function spread(
  wish: Float64Array,
  weight: Float64Array,
  space: Float64Array,
  count: number,
  into: Float64Array,
): void {
  if (means.length < count) {
    means = new Float64Array(2 * count);
    weights = new Float64Array(2 * count);
    ends = new Int32Array(2 * count);
  }
  let blocks = 0;
  let shift = 0;
  for (let at = 0; at < count; at++) {
    if (at > 0) shift += space[at - 1]!;
    let mean = wish[at]! - shift;
    let sum = weight[at]!;
    while (blocks > 0 && means[blocks - 1]! >= mean) {
      blocks--;
      const other = weights[blocks]!;
      mean = (mean * sum + means[blocks]! * other) / (sum + other);
      sum += other;
    }
    means[blocks] = mean;
    weights[blocks] = sum;
    ends[blocks] = at + 1;
    blocks++;
  }
  shift = 0;
  let at = 0;
  for (let block = 0; block < blocks; block++)
    for (; at < ends[block]!; at++) {
      if (at > 0) shift += space[at - 1]!;
      into[at] = means[block]! + shift;
    }
}
let means = new Float64Array(256);
let weights = new Float64Array(256);
let ends = new Int32Array(256);

/** Where the sum of distances bends, and by how much. */
interface Break {
  readonly at: number;
  turn: number;
}

/**
 * The same by least absolute distances: few things move far instead of many a little. Slope trick with a heap of
 * breakpoints, O(count log count). The wishes are not changed; of equal answers the leftmost is taken.
 */
export function settle(
  wish: Float64Array,
  weight: Float64Array,
  space: Float64Array,
  count: number,
  into: Float64Array,
): void {
  const heap: Break[] = [];
  let shift = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0) shift += space[i - 1]!;
    push(heap, { at: wish[i]! - shift, turn: 2 * weight[i]! });
    // The sum of distances rises by this weight on the far right; cut it down to flat.
    let excess = weight[i]!;
    while (heap[0]!.turn <= excess && heap.length > 1) {
      excess -= heap[0]!.turn;
      pop(heap);
    }
    heap[0]!.turn -= excess;
    into[i] = heap[0]!.at;
  }
  let most = Infinity;
  for (let i = count - 1; i >= 0; i--) {
    most = Math.min(most, into[i]!);
    into[i] = most + shift;
    if (i > 0) shift -= space[i - 1]!;
  }
}
