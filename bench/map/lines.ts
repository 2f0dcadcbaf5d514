// What is drawn as bare lines: how long they are, and how often they cross.
import type { Curve, Placement, Point } from '../../src/layout/graph.ts';

/** Every line as a fine polyline, and where cards stand. */
export interface Drawing {
  readonly lines: Point[][];
  readonly places: ReadonlyMap<string, Point>;
}

/** A placement of ours. */
export function ours({ links, nodes }: Placement): Drawing {
  return {
    lines: links.flatMap(({ legs, trunk }) => [
      ...legs.map((leg) => sampled(leg.curve)),
      ...(trunk ? [sampled(trunk)] : []),
    ]),
    places: new Map(nodes.map((node) => [node.id, node])),
  };
}

/** A Bézier spline as a fine polyline. */
export function sampled(curve: Curve): Point[] {
  const points = [curve[0]!];
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const [a, b, c, d] = [curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!];
    const steps = Math.max(1, Math.min(24, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / 24)));
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const mix = (p: number, q: number, r: number, v: number): number =>
        s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * v;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  return points;
}

/** Of all lines together, px. */
export function lengthOf({ lines }: Drawing): number {
  let total = 0;
  for (const line of lines)
    for (let at = 1; at < line.length; at++)
      total += Math.hypot(line[at]!.x - line[at - 1]!.x, line[at]!.y - line[at - 1]!.y);
  return total;
}

/** How often two lines cross, meetings at a common end aside; short pieces are compared within cells of a grid. */
export function crossingsOf({ lines }: Drawing): number {
  const size = 64;
  const cells = new Map<number, number[]>();
  lines.forEach((line, owner) => {
    for (let at = 1; at < line.length; at++) {
      const [a, b] = [line[at - 1]!, line[at]!];
      const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 48));
      for (let piece = 0; piece < pieces; piece++) {
        const [s, t] = [piece / pieces, (piece + 1) / pieces];
        const [x1, y1, x2, y2] = [
          a.x + (b.x - a.x) * s,
          a.y + (b.y - a.y) * s,
          a.x + (b.x - a.x) * t,
          a.y + (b.y - a.y) * t,
        ];
        for (let cx = Math.floor(Math.min(x1, x2) / size); cx <= Math.floor(Math.max(x1, x2) / size); cx++)
          for (let cy = Math.floor(Math.min(y1, y2) / size); cy <= Math.floor(Math.max(y1, y2) / size); cy++) {
            const list = cells.get(cx * 1e6 + cy);
            if (list) list.push(owner, x1, y1, x2, y2);
            else cells.set(cx * 1e6 + cy, [owner, x1, y1, x2, y2]);
          }
      }
    }
  });
  const atEnd = (owner: number, x: number, y: number): boolean =>
    [lines[owner]![0]!, lines[owner]!.at(-1)!].some((end) => Math.hypot(end.x - x, end.y - y) < 3);
  let count = 0;
  for (const [key, list] of cells)
    for (let i = 0; i < list.length; i += 5)
      for (let j = i + 5; j < list.length; j += 5) {
        if (list[i] === list[j]) continue;
        const [ax, ay, bx, by] = [list[i + 1]!, list[i + 2]!, list[i + 3]!, list[i + 4]!];
        const [px, py, qx, qy] = [list[j + 1]!, list[j + 2]!, list[j + 3]!, list[j + 4]!];
        const area = (bx - ax) * (qy - py) - (by - ay) * (qx - px);
        if (Math.abs(area) < 1e-9) continue;
        const t = ((px - ax) * (qy - py) - (py - ay) * (qx - px)) / area;
        const u = ((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / area;
        if (t < 0 || t >= 1 || u < 0 || u >= 1) continue;
        const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
        if (Math.floor(x / size) * 1e6 + Math.floor(y / size) !== key) continue;
        if (!(atEnd(list[i]!, x, y) && atEnd(list[j]!, x, y))) count++;
      }
  return count;
}
