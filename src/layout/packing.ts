// Packs the disconnected parts of a map into one sheet of a pleasing shape.
import type { Point } from './graph.ts';
import { aspect } from './spacing.ts';

/** A part's size in px. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Upper left corners for the boxes, `gap` px apart. The first box takes the upper left corner of the sheet, the rest
 * follow from high to low, each where its top comes to lie highest, then leftmost (skyline packing, Jylänki, "A thousand
 * ways to pack the bin", 2010). The sheet is as wide as asked by `aspect`, or as the widest box.
 */
export function pack(boxes: readonly Box[], gap: number): Point[] {
  let area = 0;
  let sheet = 0;
  for (const box of boxes) {
    area += (box.width + gap) * (box.height + gap);
    sheet = Math.max(sheet, box.width + gap);
  }
  sheet = Math.max(sheet, Math.sqrt(area * aspect));
  const turn = boxes.map((_, index) => index);
  turn.sort(
    (a, b) =>
      Number(b === 0) - Number(a === 0) ||
      boxes[b]!.height - boxes[a]!.height ||
      boxes[b]!.width - boxes[a]!.width ||
      a - b,
  );
  // The skyline: steps from left to right, each with its left edge and its lower rim; the last one is the sheet's edge.
  let steps: { x: number; y: number }[] = [
    { x: 0, y: 0 },
    { x: sheet + 0.01, y: Infinity },
  ];
  const corners: Point[] = boxes.map(() => ({ x: 0, y: 0 }));
  for (const index of turn) {
    const width = boxes[index]!.width + gap;
    let best = 0;
    let top = Infinity;
    for (let from = 0; from + 1 < steps.length && steps[from]!.x + width <= sheet + 0.01; from++) {
      let rim = 0;
      for (let at = from; steps[at]!.x < steps[from]!.x + width; at++) rim = Math.max(rim, steps[at]!.y);
      if (rim < top) {
        top = rim;
        best = from;
      }
    }
    const left = steps[best]!.x;
    corners[index] = { x: left, y: top };
    const next: { x: number; y: number }[] = [];
    const step = { x: left, y: top + boxes[index]!.height + gap };
    let under = step.y;
    for (const old of steps) {
      if (old.x < left) next.push(old);
      else {
        if (next.length === 0 || next[next.length - 1]!.x < left) next.push(step);
        if (old.x < left + width) under = old.y;
        else {
          if (under !== step.y && old.x > left + width && next[next.length - 1] === step)
            next.push({ x: left + width, y: under });
          next.push(old);
        }
      }
    }
    steps = next;
  }
  return corners;
}
