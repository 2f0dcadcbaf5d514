// A connected part with a place for every card, before it is known what else lies on the map.
import type { PlacedLink } from './graph.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Rect, Room } from './room.ts';

/** Where cards stand in the end. */
export interface Settled {
  readonly rects: readonly Rect[];
  /** Cards that stand elsewhere than the sketch has them, by a pin or to make room for one: 1, others 0. */
  readonly aside: Uint8Array;
  /** All cards of the map, where anything may stand in the way of anything. */
  readonly room: Room;
  /** The same, and the junctions that have their place already. */
  readonly taken: Room;
  /** Cards may stand in the way of curves: the map has pins, or parts kept from an earlier picture. */
  readonly upset: boolean;
}

/** A part laid out, in a frame that pins or the earlier picture give, or in one of its own. */
export interface Sketch {
  readonly part: Hierarchy;
  /** Where cards would stand, pins aside; one for each card of the part. */
  readonly rects: readonly Rect[];
  /** Around all of it. */
  readonly box: Rect;
  /** The frame is that of the map. */
  readonly anchored: boolean;
  /** The same, moved. */
  moved(dx: number, dy: number): Sketch;
  /** The part's links. */
  links(settled: Settled): PlacedLink[];
}

/** How far a part is to be moved so that most of its cards come to where pins or the earlier picture have them; null where neither speaks of it. */
export function driftOf(
  { cards }: Hierarchy,
  rects: readonly Rect[],
  before: ReadonlyMap<string, Rect>,
): { readonly dx: number; readonly dy: number } | null {
  const dx: number[] = [];
  const dy: number[] = [];
  cards.forEach(({ id, pin }, at) => {
    const rect = rects[at]!;
    const old = before.get(id);
    const to = pin ? { x: pin.x - rect.width / 2, y: pin.y - rect.height / 2 } : old;
    if (!to) return;
    dx.push(to.x + (pin ? 0 : (old!.width - rect.width) / 2) - rect.x);
    dy.push(to.y + (pin ? 0 : (old!.height - rect.height) / 2) - rect.y);
  });
  return dx.length === 0 ? null : { dx: median(dx), dy: median(dy) };
}

/** The middle value, the upper one of two; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
