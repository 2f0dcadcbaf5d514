// Ends a curve a little before its end, where an arrowhead or the sign of another link stands.
import type { Curve, Point } from './graph.ts';
import { pointOn } from './curves.ts';

/** The curve without its last `length` px, measured straight from its end; the last piece alone is shortened. */
export function cutBack(curve: Curve, length: number): Curve {
  const at = curve.length - 4;
  if (at < 0) return curve;
  const end = curve[at + 3]!;
  const away = (point: Point): number => Math.hypot(point.x - end.x, point.y - end.y);
  if (away(curve[at]!) <= length) return curve;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (away(pointOn(curve, at / 3, middle)) > length) low = middle;
    else high = middle;
  }
  // De Casteljau: the handles of the part from 0 to `low`.
  const mix = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * low, y: p.y + (q.y - p.y) * low });
  const [a, b, c, d] = [curve[at]!, curve[at + 1]!, curve[at + 2]!, end];
  const [ab, bc, cd] = [mix(a, b), mix(b, c), mix(c, d)];
  const [abc, bcd] = [mix(ab, bc), mix(bc, cd)];
  return [...curve.slice(0, at + 1), ab, abc, mix(abc, bcd)];
}
