// Keeps the signs of links off one another and off cards, so that each can be seen and be taken hold of.
import { pointOn } from './curves.ts';
import type { Curve, PlacedLink, Point } from './graph.ts';
import { SIGN_RADIUS } from './marks.ts';
import { Room, square } from './room.ts';

/** Between two signs, px. */
const GAP = 2;

/** Places along a piece of a curve, the calmest first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.45, 0.55, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85, 0.1, 0.9];

/**
 * The links with their signs apart: signs in which curves meet stay, every other one that would lie on one of them, on that of a lesser
 * id or on a card slides along its curve to the first place where it does not; where there is none it stays. `cards`: those in the way of curves.
 */
export function signsApart(links: readonly PlacedLink[], cards: Room): PlacedLink[] {
  const signs = new Room();
  const clear = (at: Point): boolean =>
    !signs.blocker(square(at, SIGN_RADIUS + GAP)) && !cards.blocker(square(at, SIGN_RADIUS));
  for (const { junction } of links) if (junction) signs.add(square(junction, SIGN_RADIUS));
  return links.map((link) => {
    if (link.junction) return link;
    const label = clear(link.label) ? link.label : (placesOn(link.legs[0]!.curve).find(clear) ?? link.label);
    signs.add(square(label, SIGN_RADIUS));
    return label === link.label ? link : { ...link, label };
  });
}

/** Places along a curve: the middles of its pieces, then places ever farther from those. */
function placesOn(curve: Curve): Point[] {
  const pieces = Array.from({ length: (curve.length - 1) / 3 }, (_, piece) => piece);
  return ALONG.flatMap((t) => pieces.map((piece) => pointOn(curve, piece, t)));
}
