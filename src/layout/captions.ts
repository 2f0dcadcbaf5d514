// Where the names beside the links' signs stand: to the right where there is room, else wherever they cover least.
import type { Point } from './graph.ts';
import { SIGN_RADIUS } from './marks.ts';

/** A name beside a sign: its box, px. The words stand in it at the side of the sign: from its left edge on, or up to its right one. */
export interface Caption {
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of a line of the small interface face (11 px). */
const HEIGHT = 15;
const GAP = 5;

/** What stands beside a link's sign: the name of its scheme, and a word where it closes a circle of reasons. */
export function captionText(scheme: string | null, cyclic: boolean): string {
  return [scheme ?? '', cyclic ? 'circular' : ''].filter((part) => part !== '').join(', ');
}

/** How much of one box the other covers, px². */
function covered(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Places beside a sign, the best first. */
function placesFor(text: string, { x, y }: Point): Caption[] {
  const width = Math.ceil(6.6 * text.length) + 6;
  const away = SIGN_RADIUS + GAP;
  const places: readonly [number, number][] = [
    [x + away, y - HEIGHT / 2],
    [x - away - width, y - HEIGHT / 2],
    [x + away - 4, y - HEIGHT - 3],
    [x - away + 4 - width, y - HEIGHT - 3],
    [x + away - 4, y + 3],
    [x - away + 4 - width, y + 3],
  ];
  return places.map(([left, top]) => {
    const side = left < x ? 'right' : 'left';
    return { text, side, x: left, y: top, width, height: HEIGHT };
  });
}

/** A sign with the words to be named beside it; of two captions that want one place, that of the lesser id has it. */
export interface Named {
  readonly id: string;
  readonly at: Point;
  readonly text: string;
}

/** What lies about a part of the map: the cards that touch it, and the signs. */
export type Nearby = (part: Box) => { readonly cards: readonly Box[]; readonly signs: readonly Named[] };

/** The farthest a caption may be from another's sign and still be in its way, px: the longest name of a scheme, and a little. */
const REACH = 340;

/**
 * Captions, each placed when it is asked for, none over a card, a sign or the caption of a sign of lesser id where that can be had. Curves
 * may pass under one. What is asked first makes no difference.
 */
export class Captions {
  private readonly known = new Map<string, Caption | null>();
  private readonly nearby: Nearby;

  constructor(nearby: Nearby) {
    this.nearby = nearby;
  }

  /** Everything is asked anew: cards or signs have moved. */
  clear(): void {
    this.known.clear();
  }

  of({ id, at, text }: Named): Caption | null {
    if (text === '') return null;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const places = placesFor(text, at);
    const { cards, signs } = this.nearby({ x: at.x - REACH, y: at.y - 60, width: 2 * REACH, height: 120 });
    const side = 2 * SIGN_RADIUS + 2;
    const taken: Box[] = [...cards];
    for (const other of signs) {
      if (other.id !== id)
        taken.push({ x: other.at.x - side / 2, y: other.at.y - side / 2, width: side, height: side });
      if (other.id >= id) continue;
      const earlier = this.of(other);
      if (earlier) taken.push(earlier);
    }
    let best: Caption | null = null;
    let least = Infinity;
    for (const place of places) {
      const cost = taken.reduce((sum, box) => sum + covered(place, box), 0);
      if (cost < least) {
        least = cost;
        best = place;
      }
      if (cost === 0) break;
    }
    this.known.set(id, best);
    return best;
  }
}
