// Leads a curve round the cards in its way, where pins have upset the layers.
import { lineTo } from './curves.ts';
import type { Curve, Point } from './graph.ts';
import { pop, push } from './heap.ts';
import { grown, type Room, type Rect } from './room.ts';

/** Distance kept from cards, px. */
const CLEAR = 12;
/** What a corner costs, in px of way. */
const CORNER = 60;
/** Radius of a corner, px. */
const BEND = 18;
/** With more cards than this between the ends a detour is not looked for: the curve runs behind them. */
const CROWD = 48;

/** Whether a curve runs through a card. Ends may touch cards. */
export function runsThrough(curve: Curve, room: Room): boolean {
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const [a, b, c, d] = [curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!];
    const steps = Math.max(4, Math.min(64, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / 16)));
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const x = s * s * s * a.x + 3 * s * s * t * b.x + 3 * s * t * t * c.x + t * t * t * d.x;
      const y = s * s * s * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t * t * t * d.y;
      if (
        room.blocker({ x, y, width: 0, height: 0 }) !== undefined &&
        !near(x, y, curve[0]!) &&
        !near(x, y, curve[curve.length - 1]!)
      )
        return true;
    }
  }
  return false;
}

function near(x: number, y: number, end: Point): boolean {
  return Math.hypot(x - end.x, y - end.y) < 2;
}

/**
 * A way round the cards between the curve's ends: the shortest path with few corners (A*) on the lines that pass the
 * cards' sides at a small distance, with rounded corners; leaves and arrives as the curve does. The curve itself when there
 * is no such way or too much stands about.
 */
export function detour(curve: Curve, room: Room): Curve {
  const [a, b] = [curve[0]!, curve[curve.length - 1]!];
  const reach = 160;
  const area = {
    x: Math.min(a.x, b.x) - reach,
    y: Math.min(a.y, b.y) - reach,
    width: Math.abs(a.x - b.x) + 2 * reach,
    height: Math.abs(a.y - b.y) + 2 * reach,
  };
  const cards = room.within(area);
  if (cards.length === 0 || cards.length > CROWD) return curve;
  const from = stepOff(a, curve[1]!);
  const to = stepOff(b, curve[curve.length - 2]!);
  const xs = lines([from.x, to.x, ...cards.flatMap((card) => [card.x - CLEAR, card.x + card.width + CLEAR])]);
  const ys = lines([from.y, to.y, ...cards.flatMap((card) => [card.y - CLEAR, card.y + card.height + CLEAR])]);
  const path = shortest(xs, ys, from, to, cards);
  return path === null ? curve : rounded([a, ...path, b]);
}

/** A little way out from an end, straight from the card. */
function stepOff(end: Point, handle: Point): Point {
  const upright = Math.abs(handle.y - end.y) >= Math.abs(handle.x - end.x);
  return upright
    ? { x: end.x, y: end.y + Math.sign(handle.y - end.y) * CLEAR }
    : { x: end.x + Math.sign(handle.x - end.x) * CLEAR, y: end.y };
}

function lines(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** A* over the crossings of the lines; a state is a crossing and whether it was reached along a row. */
function shortest(
  xs: readonly number[],
  ys: readonly number[],
  from: Point,
  to: Point,
  cards: readonly Rect[],
): Point[] | null {
  const wide = xs.length;
  const walls = cards.map((card) => grown(card, CLEAR / 2));
  const free = (x1: number, y1: number, x2: number, y2: number): boolean => {
    const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
    return !walls.some(
      (wall) => wall.x < right && left < wall.x + wall.width && wall.y < bottom && top < wall.y + wall.height,
    );
  };
  const goal = xs.indexOf(to.x) + wide * ys.indexOf(to.y);
  const start = xs.indexOf(from.x) + wide * ys.indexOf(from.y);
  const cost = new Map<number, number>();
  const before = new Map<number, number>();
  const heap: { at: number; state: number; cost: number }[] = [];
  const offer = (state: number, total: number, previous: number): void => {
    if (total >= (cost.get(state) ?? Infinity)) return;
    cost.set(state, total);
    before.set(state, previous);
    const place = state >> 1;
    const rest = Math.abs(xs[place % wide]! - to.x) + Math.abs(ys[Math.floor(place / wide)]! - to.y);
    push(heap, { at: -(total + rest), state, cost: total });
  };
  offer(start * 2, 0, -1);
  offer(start * 2 + 1, 0, -1);
  for (let next = pop(heap); next !== undefined; next = pop(heap)) {
    const { state } = next;
    if (next.cost > cost.get(state)!) continue;
    const place = state >> 1;
    if (place === goal) {
      const path: Point[] = [];
      for (let at = state; at >= 0; at = before.get(at)!)
        path.push({ x: xs[(at >> 1) % wide]!, y: ys[Math.floor((at >> 1) / wide)]! });
      return path.reverse();
    }
    const [i, j] = [place % wide, Math.floor(place / wide)];
    for (const [di, dj] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [ni, nj] = [i + di, j + dj];
      if (ni < 0 || nj < 0 || ni >= wide || nj >= ys.length) continue;
      if (!free(xs[i]!, ys[j]!, xs[ni]!, ys[nj]!)) continue;
      const along = di === 0 ? 0 : 1;
      const turn = along === (state & 1) ? 0 : CORNER;
      offer(
        (ni + wide * nj) * 2 + along,
        next.cost + Math.abs(xs[ni]! - xs[i]!) + Math.abs(ys[nj]! - ys[j]!) + turn,
        state,
      );
    }
  }
  return null;
}

/** A path of straight lines with its corners rounded. */
function rounded(path: readonly Point[]): Point[] {
  const corners = path.filter((point, at) => {
    if (at === 0 || at === path.length - 1) return true;
    const [p, q] = [path[at - 1]!, path[at + 1]!];
    return !((p.x === point.x && point.x === q.x) || (p.y === point.y && point.y === q.y));
  });
  const curve: Point[] = [corners[0]!];
  for (let at = 1; at + 1 < corners.length; at++) {
    const [p, here, q] = [corners[at - 1]!, corners[at]!, corners[at + 1]!];
    const before = Math.hypot(here.x - p.x, here.y - p.y);
    const after = Math.hypot(q.x - here.x, q.y - here.y);
    const bend = Math.min(BEND, before / 2, after / 2);
    if (bend < 0.01) continue;
    const enter = { x: here.x + ((p.x - here.x) * bend) / before, y: here.y + ((p.y - here.y) * bend) / before };
    const leave = { x: here.x + ((q.x - here.x) * bend) / after, y: here.y + ((q.y - here.y) * bend) / after };
    lineTo(curve, enter);
    curve.push(
      { x: (enter.x + 2 * here.x) / 3, y: (enter.y + 2 * here.y) / 3 },
      { x: (leave.x + 2 * here.x) / 3, y: (leave.y + 2 * here.y) / 3 },
      leave,
    );
  }
  lineTo(curve, corners[corners.length - 1]!);
  return curve;
}
