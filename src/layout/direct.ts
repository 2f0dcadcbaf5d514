// One curve straight from one place to another, for cards that stand outside the layers.
import type { Point } from './graph.ts';
import type { Rect } from './room.ts';

/**
 * From the border of one rectangle (or a point, of no size) to the border of another, leaving and arriving square to
 * the sides that face each other, `leave` and `arrive` px from the middles of those sides.
 */
export function straightAcross(from: Rect, to: Rect, leave: number, arrive: number): Point[] {
  const rise = from.y - (to.y + to.height);
  const fall = to.y - (from.y + from.height);
  const right = to.x - (from.x + from.width);
  const left = from.x - (to.x + to.width);
  const upright = Math.max(rise, fall) >= Math.min(8, Math.max(right, left));
  const [a, b] = upright
    ? rise >= fall
      ? [side(from, 0, -1, leave), side(to, 0, 1, arrive)]
      : [side(from, 0, 1, leave), side(to, 0, -1, arrive)]
    : right >= left
      ? [side(from, 1, 0, leave), side(to, -1, 0, arrive)]
      : [side(from, -1, 0, leave), side(to, 1, 0, arrive)];
  const reach = Math.max(16, (upright ? Math.abs(b.y - a.y) : Math.abs(b.x - a.x)) / 2);
  const sign = upright ? (rise >= fall ? -1 : 1) : right >= left ? 1 : -1;
  const [dx, dy] = upright ? [0, sign * reach] : [sign * reach, 0];
  return [a, { x: a.x + dx, y: a.y + dy }, { x: b.x - dx, y: b.y - dy }, b];
}

/** The middle of one side of a rectangle, moved along it by `aside` px at most to near its corner. */
function side(rect: Rect, sx: number, sy: number, aside: number): Point {
  const limit = (length: number): number => Math.max(-length * 0.4, Math.min(length * 0.4, aside));
  return {
    x: rect.x + (rect.width * (1 + sx)) / 2 + (sx === 0 ? limit(rect.width) : 0),
    y: rect.y + (rect.height * (1 + sy)) / 2 + (sy === 0 ? limit(rect.height) : 0),
  };
}
