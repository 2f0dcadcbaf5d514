// What the drawing of a part's links starts from.
import type { Band } from './coordinates.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Layers } from './layers.ts';
import type { Settled } from './sketch.ts';

/** A part in layers with a place for everything, in px of the map. */
export interface Drawn extends Settled {
  readonly part: Hierarchy;
  readonly layers: Layers;
  /** Centre of each item. */
  readonly x: Float64Array;
  readonly bands: readonly Band[];
  /** For each bond whether it closes a circle. */
  readonly cyclic: readonly boolean[];
}
