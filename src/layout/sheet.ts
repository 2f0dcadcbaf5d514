// The parts of a map on one sheet, and room for every card on it.
import type { PlacedNode } from './graph.ts';
import { pack } from './packing.ts';
import type { Rect } from './room.ts';
import { grown, Room } from './room.ts';
import type { Settled, Sketch } from './sketch.ts';
import { cardGap, partGap } from './spacing.ts';

/** Gives the parts without a frame their places on a sheet: at 0, 0, or below the parts that have one. */
export function placeSheet(sketches: readonly Sketch[]): Sketch[] {
  let left = Infinity;
  let floor = -Infinity;
  const boxes: (Rect & { readonly index: number })[] = [];
  sketches.forEach(({ anchored, box, part }, index) => {
    if (anchored) {
      left = Math.min(left, box.x);
      floor = Math.max(floor, box.y + box.height);
      for (const { pin, width, height } of part.cards)
        if (pin) {
          left = Math.min(left, pin.x - width / 2);
          floor = Math.max(floor, pin.y + height / 2);
        }
    } else boxes.push({ ...box, index });
  });
  const corners = pack(boxes, partGap);
  const origin = left < Infinity ? { x: left, y: floor + partGap } : { x: 0, y: 0 };
  const done = [...sketches];
  boxes.forEach(({ x, y, index }, at) => {
    done[index] = sketches[index]!.moved(origin.x + corners[at]!.x - x, origin.y + corners[at]!.y - y);
  });
  return done;
}

/**
 * The cards' final places: pins first, then what is free to stay, then what must make room, in that order. `about`: it is to be known what
 * lies where even if nothing is in the way of anything.
 */
export function placeCards(sketches: readonly Sketch[], about: boolean): Settled[] {
  const [room, taken] = [new Room(), new Room()];
  const upset = sketches.some((it) => it.anchored);
  const crowded: { readonly rects: Rect[]; readonly at: number; readonly aside: Uint8Array }[] = [];
  const placed = sketches.map(({ part, rects: wanted }) => {
    const aside = new Uint8Array(wanted.length);
    const rects = part.cards.map(({ width, height, pin }, at): Rect => {
      const rect = wanted[at]!;
      if (!pin) return rect;
      const held = { x: pin.x - width / 2, y: pin.y - height / 2, width, height };
      if (Math.abs(held.x - rect.x) > 0.01 || Math.abs(held.y - rect.y) > 0.01) aside[at] = 1;
      return held;
    });
    return { rects, aside, room, taken, upset };
  });
  if (!upset && !about) return placed;
  sketches.forEach(({ part }, index) =>
    part.cards.forEach(({ pin }, at) => pin && room.add(placed[index]!.rects[at]!)),
  );
  sketches.forEach(({ part }, index) => {
    const { rects, aside } = placed[index]!;
    part.cards.forEach(({ pin }, at) => {
      if (pin) return;
      const rect = rects[at]!;
      if (room.blocker(grown(rect, -0.01)) === undefined) room.add(rect);
      else crowded.push({ rects, at, aside });
    });
  });
  for (const { rects, at, aside } of crowded) {
    rects[at] = room.nearest(rects[at]!, cardGap);
    aside[at] = 1;
    room.add(rects[at]!);
  }
  for (const { rects } of placed) for (const rect of rects) taken.add(rect);
  return placed;
}

/** The box around all cards, from 0, 0 unless something is anchored. */
export function extent(
  nodes: readonly PlacedNode[],
  anchored: boolean,
): { left: number; top: number; width: number; height: number } {
  if (nodes.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = anchored ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (const node of nodes) {
    left = Math.min(left, node.x);
    top = Math.min(top, node.y);
    right = Math.max(right, node.x + node.width);
    bottom = Math.max(bottom, node.y + node.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}
