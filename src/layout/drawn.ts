// What the drawing of a part's links starts from.
import type { Band } from './coordinates.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Layers } from './layers.ts';
import type { Rect, Room } from './room.ts';

/** A part with a place for everything, in px of the map. */
export interface Drawn {
  readonly part: Hierarchy;
  readonly layers: Layers;
  /** Centre of each item. */
  readonly x: Float64Array;
  readonly bands: readonly Band[];
  readonly cyclic: readonly boolean[];
  /** Where each card stands in the end. */
  readonly rects: readonly Rect[];
  /** Cards that stand elsewhere than their layer has them, by a pin or to make room for one: 1, others 0. */
  readonly aside: Uint8Array;
  /** All cards of the map. */
  readonly room: Room;
  /** Cards may stand in the way of curves: the map has pins, or parts kept from an earlier picture. */
  readonly upset: boolean;
}
