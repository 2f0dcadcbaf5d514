// Where many things lie, to be asked what touches a part of the map: flat numbers, looked through from end to end.
import type { Point } from './graph.ts';

/** x, y is the upper left corner; px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes by id. A look through ten thousand takes some thirty microseconds, far less than drawing what is found, and a change costs the same
 * whatever else there is; a tree would gain nothing.
 */
export class Boxes {
  private readonly at = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly free: number[] = [];
  /** Left, top, right, bottom of each; NaN where there is none, which touches nothing. */
  private sides = new Float64Array(256);

  get size(): number {
    return this.at.size;
  }

  /** Makes room for so many in all. */
  reserve(count: number): void {
    if (this.sides.length >= 4 * count) return;
    const larger = new Float64Array(4 * count);
    larger.set(this.sides);
    this.sides = larger;
  }

  put(id: string, { x, y, width, height }: Box): void {
    let at = this.at.get(id);
    if (at === undefined) {
      at = this.free.pop() ?? this.ids.length;
      this.at.set(id, at);
      this.ids[at] = id;
      if (this.sides.length < 4 * at + 4) this.reserve(this.sides.length / 2);
    }
    const { sides } = this;
    sides[4 * at] = x;
    sides[4 * at + 1] = y;
    sides[4 * at + 2] = x + width;
    sides[4 * at + 3] = y + height;
  }

  remove(id: string): void {
    const at = this.at.get(id);
    if (at === undefined) return;
    this.at.delete(id);
    this.free.push(at);
    this.sides.fill(NaN, 4 * at, 4 * at + 4);
  }

  clear(): void {
    this.at.clear();
    this.ids.length = this.free.length = 0;
  }

  /** The ids of those that touch a part of the map, its border included. */
  within({ x, y, width, height }: Box): string[] {
    const { sides, ids } = this;
    const found: string[] = [];
    const [right, bottom] = [x + width, y + height];
    for (let at = 0, side = 0; at < ids.length; at++, side += 4)
      if (sides[side]! <= right && sides[side + 2]! >= x && sides[side + 1]! <= bottom && sides[side + 3]! >= y)
        found.push(ids[at]!);
    return found;
  }

  /** The one whose middle is nearest to a place; null where there is none. */
  nearest({ x, y }: Point): string | null {
    const { sides, ids } = this;
    let nearest = -1;
    let least = Infinity;
    for (let at = 0, side = 0; at < ids.length; at++, side += 4) {
      const away = Math.hypot((sides[side]! + sides[side + 2]!) / 2 - x, (sides[side + 1]! + sides[side + 3]!) / 2 - y);
      if (away < least) {
        least = away;
        nearest = at;
      }
    }
    return ids[nearest] ?? null;
  }

  /** The box around all; null where there is none. */
  around(): Box | null {
    const { sides, ids } = this;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let side = 0; side < 4 * ids.length; side += 4) {
      if (Number.isNaN(sides[side]!)) continue;
      left = Math.min(left, sides[side]!);
      top = Math.min(top, sides[side + 1]!);
      right = Math.max(right, sides[side + 2]!);
      bottom = Math.max(bottom, sides[side + 3]!);
    }
    return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
  }
}
