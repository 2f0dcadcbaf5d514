// Small geometry of cubic Bézier splines.
import type { Curve, Point } from './graph.ts';

/** The spline as the `d` of an SVG path, rounded to 0.1 px. */
export function pathData(curve: Curve): string {
  let text = '';
  for (let at = 0; at < curve.length; at++) {
    const point = curve[at]!;
    text += `${at === 0 ? 'M' : at % 3 === 1 ? 'C' : ' '}${tenth(point.x)},${tenth(point.y)}`;
  }
  return text;
}

/** Rounded to 0.1, without a negative zero. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** The point at t (0 to 1) of the piece that starts at point `3 * piece`. */
export function pointOn(curve: Curve, piece: number, t: number): Point {
  const [a, b, c, d] = [curve[3 * piece]!, curve[3 * piece + 1]!, curve[3 * piece + 2]!, curve[3 * piece + 3]!];
  const s = 1 - t;
  const [p, q, r, v] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: p * a.x + q * b.x + r * c.x + v * d.x, y: p * a.y + q * b.y + r * c.y + v * d.y };
}

/** The number of the piece whose ends lie furthest apart. */
export function longestPiece(curve: Curve): number {
  let best = 0;
  let most = -1;
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const length = Math.hypot(curve[at + 3]!.x - curve[at]!.x, curve[at + 3]!.y - curve[at]!.y);
    if (length <= most) continue;
    most = length;
    best = at / 3;
  }
  return best;
}

/** Adds a straight piece. */
export function lineTo(curve: Point[], to: Point): void {
  const from = curve[curve.length - 1]!;
  curve.push(
    { x: from.x + (to.x - from.x) / 3, y: from.y + (to.y - from.y) / 3 },
    { x: to.x - (to.x - from.x) / 3, y: to.y - (to.y - from.y) / 3 },
    to,
  );
}

/** Adds a piece that leaves and arrives upright, like a calm S; straight when both ends stand above each other. */
export function swingTo(curve: Point[], to: Point): void {
  const from = curve[curve.length - 1]!;
  if (Math.abs(from.x - to.x) < 0.5) return lineTo(curve, to);
  const middle = (from.y + to.y) / 2;
  curve.push({ x: from.x, y: middle }, { x: to.x, y: middle }, to);
}

/** Adds a piece that leaves upright and arrives from the side. */
export function swingAside(curve: Point[], to: Point): void {
  const from = curve[curve.length - 1]!;
  curve.push({ x: from.x, y: from.y + (to.y - from.y) * 0.7 }, { x: to.x + (from.x - to.x) * 0.6, y: to.y }, to);
}
