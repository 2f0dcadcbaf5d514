// The picture of a project: every claim and link in it, cards as large as their words, links by kind, ends where heads and signs stand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD, sizeOf, stripesOf } from '../../src/layout/cards.ts';
import type { Box } from '../../src/layout/boxes.ts';
import { Captions } from '../../src/layout/captions.ts';
import { SIGN_RADIUS } from '../../src/layout/marks.ts';
import { drawPicture, pictureOf } from '../../src/layout/picture.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const link = (picture: ReturnType<typeof pictureOf>, id: string) => picture.links.find((each) => each.id === id)!;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** To the rounding of sums. */
const inside = (
  box: Frame,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): boolean =>
  x > box.left - 0.01 &&
  y > box.top - 0.01 &&
  x + width < box.left + box.width + 0.01 &&
  y + height < box.top + box.height + 0.01;

describe('a picture', () => {
  test('has every claim and every link of any project, and says of each card where the claim stands', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { cards, links, ...box } = pictureOf(project);
        expect(cards.map(({ claim }) => claim).sort()).toEqual(
          project.claims
            .toArray()
            .map(({ id }) => id)
            .sort(),
        );
        expect(links.map(({ id }) => id).sort()).toEqual(
          project.links
            .toArray()
            .map(({ id }) => id)
            .sort(),
        );
        for (const card of cards) {
          const passages = project.passages.toArray().filter(({ claim }) => claim === card.claim);
          expect(card.passages).toBe(passages.length);
          expect(card.implicit).toBe(passages.length === 0);
          expect(card.stripes.map(({ source }) => source).sort()).toEqual(
            [...new Set(passages.map(({ source }) => source))].sort(),
          );
          expect(card.main).toBe(project.about.main === card.claim);
          expect(card.height).toBeGreaterThanOrEqual(
            CARD.top + card.lines.length * CARD.line + CARD.foot + CARD.bottom,
          );
          expect(inside(box, card)).toBe(true);
        }
        for (const { caption } of links) if (caption) expect(inside(box, caption)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same for a placement and for the layout that made it', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const picture = pictureOf(project);
        expect(drawPicture(project, picture.placement)).toEqual(picture);
      }),
      { numRuns: 30 },
    );
  });

  test('leaves out what has no place yet, and what is no longer there', () => {
    const before = draw('1: b > a');
    const { placement } = pictureOf(before);
    const after = draw('2: c > b', 'a b c');
    const picture = drawPicture(after, placement);
    expect(picture.cards.map(({ claim }) => claim).sort()).toEqual(['c_a', 'c_b']);
    expect(picture.links).toEqual([]);
  });

  test('tells supports, attacks and undercuts apart; an undercut ends on the border of the sign of the link it attacks', () => {
    const picture = pictureOf(draw('1: b+c > a', '2: d x a', '3: e x 2', '4: f x 3'));
    expect(['l_1', 'l_2', 'l_3', 'l_4'].map((id) => link(picture, id).kind)).toEqual([
      'support',
      'attack',
      'undercut',
      'undercut',
    ]);
    for (const [from, to] of [
      ['l_3', 'l_2'],
      ['l_4', 'l_3'],
    ] as const) {
      const { end } = link(picture, from);
      const { sign } = link(picture, to);
      expect(Math.abs(Math.hypot(end.x - sign.x, end.y - sign.y) - SIGN_RADIUS - 2)).toBeLessThan(0.5);
    }
    expect(link(picture, 'l_1').legs.map(({ premise }) => premise)).toEqual(['c_b', 'c_c']);
    expect(link(picture, 'l_1').trunk).not.toBeNull();
    expect(link(picture, 'l_2').junction).toEqual(link(picture, 'l_2').sign);
  });

  test('points its arrowheads upwards into the card above', () => {
    const picture = pictureOf(draw('1: b > a', '2: c x a'));
    const [target] = picture.cards.filter(({ claim }) => claim === 'c_a');
    for (const { end, angle } of picture.links) {
      expect(end.y).toBeCloseTo(target!.y + target!.height, 0);
      expect(angle).toBeGreaterThan(-165);
      expect(angle).toBeLessThan(-15);
    }
  });

  test('names a circle of reasons', () => {
    const picture = pictureOf(draw('1: b > a', '2: a > b'));
    const circular = picture.links.filter(({ cyclic }) => cyclic);
    expect(circular).toHaveLength(1);
    expect(circular[0]!.caption?.text).toBe('circular');
  });
});

describe('a card', () => {
  test('is as wide as its foot needs', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const claim of project.claims) {
          const chips = stripesOf(project, claim.id).length;
          expect(sizeOf(project, claim).width).toBeGreaterThanOrEqual(CARD.left + CARD.right + 30 * Math.min(chips, 4));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('captions', () => {
  const captionsOf = (signs: readonly { at: { x: number; y: number }; text: string }[], cards: readonly Box[]) => {
    const named = signs.map((sign, at) => ({ ...sign, id: `l_${at}` }));
    const captions = new Captions(() => ({ cards, signs: named }));
    return named.map((sign) => captions.of(sign));
  };
  const box = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.constant(120),
    height: fc.constant(60),
  });
  const overlaps = (a: { x: number; y: number; width: number; height: number }, b: typeof a) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  test('stand beside their sign; to the right where nothing is in the way', () => {
    const [caption] = captionsOf([{ at: { x: 0, y: 0 }, text: 'Sign' }], []);
    expect(caption).toMatchObject({ text: 'Sign', side: 'left' });
    expect(caption!.x).toBeGreaterThan(SIGN_RADIUS);
    expect(captionsOf([{ at: { x: 0, y: 0 }, text: '' }], [])).toEqual([null]);
  });

  test('never cover a card where one of their places is free', () => {
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 12 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 400 }),
        (cards, x, y) => {
          const [free] = captionsOf([{ at: { x, y }, text: 'Expert opinion' }], []);
          const [caption] = captionsOf([{ at: { x, y }, text: 'Expert opinion' }], cards);
          const covering = cards.some((card) => overlaps(caption!, card));
          if (covering) expect(cards.some((card) => overlaps(free!, card))).toBe(true);
        },
      ),
    );
  });

  test('keep clear of the next sign', () => {
    const [caption] = captionsOf(
      [
        { at: { x: 0, y: 0 }, text: 'Practical reasoning' },
        { at: { x: 60, y: 0 }, text: '' },
      ],
      [],
    );
    expect(caption!.side).toBe('right');
    expect(caption!.x + caption!.width).toBeLessThan(-SIGN_RADIUS);
  });
});
