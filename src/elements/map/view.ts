// The part of the map that is seen: where its plane lies on the screen, and how large. Pure arithmetic.
import type { Box } from '../../layout/boxes.ts';

/** A point `p` of the map stands at `p * scale + (x, y)` px of the pane. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export type { Box };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The bounds of the scale. */
export const SCALES = { least: 0.02, most: 2.5 } as const;

/** Free space kept around what is shown, px of the pane; below it stand the tools. */
const MARGIN = 28;
const FOOT = 60;

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The view that shows the whole box in the middle of the pane, no larger than `most`. */
export function fitted(box: Box, pane: Size, most = 1): View {
  const across = (pane.width - 2 * MARGIN) / Math.max(box.width, 1);
  const down = (pane.height - MARGIN - FOOT) / Math.max(box.height, 1);
  const scale = within(Math.min(across, down), SCALES.least, most);
  return centred(box, pane, scale);
}

function centred(box: Box, pane: Size, scale: number): View {
  return {
    x: pane.width / 2 - (box.x + box.width / 2) * scale,
    y: (pane.height + MARGIN - FOOT) / 2 - (box.y + box.height / 2) * scale,
    scale,
  };
}

/**
 * The first view of a map: all of it where the words stay readable, else the card to begin with at the top, at a readable size.
 */
export function opening(box: Box, start: Box | null, pane: Size): View {
  const readable = 0.62;
  const all = fitted(box, pane);
  if (all.scale >= readable || !start) return all;
  const view = centred(start, pane, Math.min(0.8, (pane.width - 2 * MARGIN) / start.width));
  return { ...view, y: MARGIN - start.y * view.scale };
}

/** The view scaled by the factor, with the map's point under `at` (px of the pane) staying there. */
export function zoomed(view: View, factor: number, at: { readonly x: number; readonly y: number }): View {
  const scale = within(view.scale * factor, SCALES.least, SCALES.most);
  const ratio = scale / view.scale;
  return { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, scale };
}

/** The view moved no more than needed for the box to be seen; the very same view when it is. A box larger than the pane shows its top left. */
export function revealing(view: View, box: Box, pane: Size): View {
  const shift = (at: number, length: number, room: number): number => {
    const before = MARGIN - at;
    if (before > 0 || length > room - 2 * MARGIN) return before;
    return Math.min(0, room - MARGIN - at - length);
  };
  const x = shift(box.x * view.scale + view.x, box.width * view.scale, pane.width);
  const y = shift(box.y * view.scale + view.y, box.height * view.scale, pane.height);
  return x === 0 && y === 0 ? view : { ...view, x: view.x + x, y: view.y + y };
}

/** The part of the map seen in the pane, grown on each side by `more` px of the pane. */
export function seen(view: View, pane: Size, more = 0): Box {
  return {
    x: (-view.x - more) / view.scale,
    y: (-view.y - more) / view.scale,
    width: (pane.width + 2 * more) / view.scale,
    height: (pane.height + 2 * more) / view.scale,
  };
}

/** The box around boxes, at least one. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function touching(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function holding(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
