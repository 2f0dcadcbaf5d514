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
  /** The place of each id; null while they lie as they were listed. */
  private places: Map<string, number> | null = new Map();
  private listed: readonly { readonly id: string }[] = [];
  private ids: string[] = [];
  private readonly free: number[] = [];
  /** Left, top, right, bottom of each; NaN where there is none, which touches nothing. */
  private sides = new Float64Array(256);

  get size(): number {
    return this.places?.size ?? this.listed.length;
  }

  private get at(): Map<string, number> {
    if (!this.places) {
      this.ids = this.listed.map(({ id }) => id);
      this.places = new Map(this.ids.map((id, at) => [id, at]));
      this.listed = [];
    }
    return this.places;
  }

  /** How many places there are, and whose each is. */
  private get length(): number {
    return this.places ? this.ids.length : this.listed.length;
  }

  private idAt(at: number): string {
    return this.places ? this.ids[at]! : this.listed[at]!.id;
  }

  /** All that is to be there where nothing is yet; `sides` as `sidesOf` has them. Ids must differ. */
  fill(things: readonly { readonly id: string }[], sides: Float64Array): void {
    this.listed = things;
    this.places = null;
    this.sides = sides.slice();
  }

  /** Makes room for one more. */
  private grow(): void {
    const larger = new Float64Array(Math.max(256, 2 * this.sides.length));
    larger.set(this.sides);
    this.sides = larger;
  }

  put(id: string, { x, y, width, height }: Box): void {
    let at = this.at.get(id);
    if (at === undefined) {
      at = this.free.pop() ?? this.ids.length;
      this.at.set(id, at);
      this.ids[at] = id;
      if (this.sides.length < 4 * at + 4) this.grow();
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

  /** The ids of those that touch a part of the map, its border included. */
  within({ x, y, width, height }: Box): string[] {
    const { sides, length } = this;
    const found: string[] = [];
    const [right, bottom] = [x + width, y + height];
    for (let at = 0, side = 0; at < length; at++, side += 4)
      if (sides[side]! <= right && sides[side + 2]! >= x && sides[side + 1]! <= bottom && sides[side + 3]! >= y)
        found.push(this.idAt(at));
    return found;
  }

  /** The one whose middle is nearest to a place; null where there is none. */
  nearest({ x, y }: Point): string | null {
    const { sides, length } = this;
    let nearest = -1;
    let least = Infinity;
    for (let at = 0, side = 0; at < length; at++, side += 4) {
      const away = Math.hypot((sides[side]! + sides[side + 2]!) / 2 - x, (sides[side + 1]! + sides[side + 3]!) / 2 - y);
      if (away < least) {
        least = away;
        nearest = at;
      }
    }
    return nearest < 0 ? null : this.idAt(nearest);
  }

  /** The box around all; null where there is none. */
  around(): Box | null {
    const { sides, length } = this;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let side = 0; side < 4 * length; side += 4) {
      if (Number.isNaN(sides[side]!)) continue;
      left = Math.min(left, sides[side]!);
      top = Math.min(top, sides[side + 1]!);
      right = Math.max(right, sides[side + 2]!);
      bottom = Math.max(bottom, sides[side + 3]!);
    }
    return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
  }
}
