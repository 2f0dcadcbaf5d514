// The part of a curve that is in view: on a large map links run on for screens, and every stroke is drawn from end to end.
import type { Box } from './boxes.ts';
import { pathData } from './curves.ts';
import type { Curve, Point } from './graph.ts';

/** A piece longer than this, px, is halved to see which part of it is wanted. */
const LONG = 1200;

type Piece = readonly [Point, Point, Point, Point];

/** Whether the box around a piece's points, which holds the piece, touches the part. */
function near([a, b, c, d]: Piece, { x, y, width, height }: Box): boolean {
  return (
    Math.min(a.x, b.x, c.x, d.x) <= x + width &&
    Math.max(a.x, b.x, c.x, d.x) >= x &&
    Math.min(a.y, b.y, c.y, d.y) <= y + height &&
    Math.max(a.y, b.y, c.y, d.y) >= y
  );
}

/** The two halves of a piece (de Casteljau). */
function halves([a, b, c, d]: Piece): readonly [Piece, Piece] {
  const mid = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });
  const [ab, bc, cd] = [mid(a, b), mid(b, c), mid(c, d)];
  const [abc, bcd] = [mid(ab, bc), mid(bc, cd)];
  const middle = mid(abc, bcd);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

/** The runs of a curve that touch a part of the map, to within the length of a piece: curves that, drawn, lie on the whole one. */
export function runsIn(curve: Curve, part: Box): Curve[] {
  const runs: Point[][] = [];
  let last: Point | null = null;
  const take = (piece: Piece): void => {
    if (!near(piece, part)) return;
    if (Math.hypot(piece[3].x - piece[0].x, piece[3].y - piece[0].y) > LONG) return halves(piece).forEach(take);
    if (piece[0] !== last) runs.push([piece[0]]);
    runs.at(-1)!.push(piece[1], piece[2], piece[3]);
    last = piece[3];
  };
  for (let at = 0; at + 3 < curve.length; at += 3) take([curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!]);
  return runs;
}

/** The `d` of an SVG path of what of the curve touches the part; empty where nothing does. */
export function dataIn(curve: Curve, part: Box): string {
  return runsIn(curve, part).map(pathData).join('');
}
