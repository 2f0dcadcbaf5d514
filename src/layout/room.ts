// Finds free room among placed cards, for cards that a pin or an earlier picture pushed aside.
import type { Point } from './graph.ts';

/** A rectangle in px; x, y is its upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The rectangle with `by` px more on every side. */
export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** The square about a place that reaches so far to every side. */
export function square({ x, y }: Point, reach: number): Rect {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

const CELL = 256;
/** More rows of cells than any map has. */
const ROWS = 2 ** 24;

/** The cards placed so far, in a grid of square cells, so that looking around costs as much as there is around. */
export class Room {
  private readonly cells = new Map<number, Rect[]>();

  add(rect: Rect): void {
    this.visit(rect, (key) => {
      const list = this.cells.get(key);
      if (list === undefined) this.cells.set(key, [rect]);
      else list.push(rect);
      return false;
    });
  }

  /** Some card that overlaps the rectangle, or undefined. */
  blocker(rect: Rect): Rect | undefined {
    let found: Rect | undefined;
    this.visit(rect, (key) => {
      found = this.cells.get(key)?.find((other) => overlap(rect, other));
      return found !== undefined;
    });
    return found;
  }

  /** All cards that overlap the rectangle, each once. */
  within(rect: Rect): Rect[] {
    const found = new Set<Rect>();
    this.visit(rect, (key) => {
      for (const other of this.cells.get(key) ?? []) if (overlap(rect, other)) found.add(other);
      return false;
    });
    return [...found];
  }

  /** The nearest free place straight to the right, left, down or up of where the rectangle stands, `gap` px clear. */
  nearest(rect: Rect, gap: number): Rect {
    let best: Rect | undefined;
    let least = Infinity;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      let here = rect;
      let far = 0;
      // Each step leaves one card behind for good, so the walk ends.
      while (far < least) {
        const wall = this.blocker(grown(here, gap - 0.01));
        if (wall === undefined) {
          best = here;
          least = far;
          break;
        }
        here = {
          x: dx === 0 ? here.x : dx > 0 ? wall.x + wall.width + gap : wall.x - gap - here.width,
          y: dy === 0 ? here.y : dy > 0 ? wall.y + wall.height + gap : wall.y - gap - here.height,
          width: rect.width,
          height: rect.height,
        };
        far = Math.abs(here.x - rect.x) + Math.abs(here.y - rect.y);
      }
    }
    return best ?? rect;
  }

  /** Calls back for each cell the rectangle touches until told to stop. */
  private visit(rect: Rect, each: (key: number) => boolean): void {
    const right = Math.floor((rect.x + rect.width) / CELL);
    const bottom = Math.floor((rect.y + rect.height) / CELL);
    for (let cx = Math.floor(rect.x / CELL); cx <= right; cx++)
      for (let cy = Math.floor(rect.y / CELL); cy <= bottom; cy++) if (each(cx * ROWS + cy)) return;
  }
}
