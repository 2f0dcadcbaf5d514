// What links reach, and where many things lie, as flat numbers that are quickly looked through.
import type { Box } from './boxes.ts';
import type { PlacedLink, Placement } from './graph.ts';
import { grown } from './room.ts';

/** How far a curve's handles may stand out beyond its ends, px: a little, where it turns sharply at a card; as far as a sign, at least. */
const BEYOND = 24;

/** A box that holds a link's curves and its sign, by the places where their pieces meet. */
export function reachOf({ legs, trunk, label }: PlacedLink): Box {
  let [left, top, right, bottom] = [label.x, label.y, label.x, label.y];
  for (let leg = trunk ? -1 : 0; leg < legs.length; leg++) {
    const curve = leg < 0 ? trunk! : legs[leg]!.curve;
    for (let at = 0; at < curve.length; at += 3) {
      const point = curve[at]!;
      if (point.x < left) left = point.x;
      if (point.x > right) right = point.x;
      if (point.y < top) top = point.y;
      if (point.y > bottom) bottom = point.y;
    }
  }
  return grown({ x: left, y: top, width: right - left, height: bottom - top }, BEYOND);
}

/** Left, top, right and bottom of each, one after the other, px. */
export function sidesOf<T>(things: readonly T[], boxOf: (thing: T) => Box): Float64Array {
  const sides = new Float64Array(4 * things.length);
  things.forEach((thing, at) => {
    const { x, y, width, height } = boxOf(thing);
    sides[4 * at] = x;
    sides[4 * at + 1] = y;
    sides[4 * at + 2] = x + width;
    sides[4 * at + 3] = y + height;
  });
  return sides;
}

/** Those of a placement. */
export function placementSides({ nodes, links }: Pick<Placement, 'nodes' | 'links'>): NonNullable<Placement['sides']> {
  return { nodes: sidesOf(nodes, (node) => node), links: sidesOf(links, reachOf) };
}
