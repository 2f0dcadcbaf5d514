// Where the ends of passages can stand, in several scripts, and moving one end among them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../src/reader/bounds.ts';
import type { Side, Unit } from '../../src/reader/stops.ts';
import { endAt, nearestStop, nextStop, sideOf, withEnd } from '../../src/reader/stops.ts';
import { isGraphemeBoundary } from '../../src/text/segments.ts';
import { isSpace } from '../../src/text/space.ts';
import { texts } from '../arbitraries.ts';
import '../seed.ts';

/** The text with a bar at every stop, in one direction or the other. */
function marked(text: string, side: Side, unit: Unit, by: 1 | -1, locale = 'en'): string {
  const stops: number[] = [];
  for (let at: number | null = by > 0 ? 0 : text.length; at !== null;) {
    at = nextStop(text, at, { side, by, unit, locale });
    if (at !== null) stops.push(at);
  }
  return stops.sort((a, b) => b - a).reduce((shown, stop) => `${shown.slice(0, stop)}|${shown.slice(stop)}`, text);
}

describe('the stops of words', () => {
  it.each([
    ['end', 'It is (so to say) two-fold.', 'It| is| (so| to| say|)| two-fold|.|'],
    ['start', 'It is (so to say) two-fold.', 'It |is |(|so |to |say) |two-fold.'],
    ['end', '“Don’t,” he said—“not now.”', '“Don’t|,”| he| said|—|“not| now|.”|'],
    ['start', '  “Don’t,” he said', '  |“|Don’t,” |he |said'],
    ['end', 'Dogs 👩‍👩‍👧‍👦 are', 'Dogs| 👩‍👩‍👧‍👦| are|'],
    ['end', 'of the U.S. and 1,000', 'of| the| U.S|.| and| 1,000|'],
    ['end', 'إن الكلام', 'إن| الكلام|'],
  ] as const)('%s of %s', (side, text, wanted) => {
    expect(marked(text, side, 'word', 1)).toBe(wanted);
  });

  it('are between the words of a text without spaces', () => {
    expect(marked('学而时习之，不亦说乎？', 'end', 'word', 1, 'zh').split('|').length).toBeGreaterThan(4);
  });
});

const sides = fc.constantFrom<Side>('start', 'end');
const units = fc.constantFrom<Unit>('word', 'letter');

describe('every stop', () => {
  it('has a letter on its inner side, is within no character, and is found from both directions but for the text’s own edge', () => {
    fc.assert(
      fc.property(texts, sides, units, (text, side, unit) => {
        const there = new Set<number>();
        const back = new Set<number>();
        for (let at: number | null = 0; at !== null;) {
          at = nextStop(text, at, { side, by: 1, unit });
          if (at !== null) there.add(at);
        }
        for (let at: number | null = text.length; at !== null;) {
          at = nextStop(text, at, { side, by: -1, unit });
          if (at !== null) back.add(at);
        }
        for (const stop of there) {
          expect(isGraphemeBoundary(text, stop)).toBe(true);
          expect(isSpace(text.charCodeAt(side === 'start' ? stop : stop - 1))).toBe(false);
        }
        for (const edge of [0, text.length]) {
          there.delete(edge);
          back.delete(edge);
        }
        expect([...back].sort((a, b) => a - b)).toEqual([...there]);
      }),
    );
  });

  it('is its own nearest, and no other is nearer than the nearest', () => {
    fc.assert(
      fc.property(texts, sides, units, fc.nat(), (text, side, unit, seed) => {
        const offset = seed % (text.length + 1);
        const stop = nearestStop(text, offset, { side, unit });
        if (nextStop(text, 0, { side, by: 1, unit }) === null) return;
        for (let at = 0; at <= text.length; at++) {
          if (nearestStop(text, at, { side, unit }) === at && stop !== offset)
            expect(Math.abs(at - offset)).toBeGreaterThanOrEqual(Math.abs(stop - offset));
        }
      }),
    );
  });

  it('of words is one of letters too', () => {
    fc.assert(
      fc.property(texts, sides, (text, side) => {
        for (let at: number | null = 0; at !== null;) {
          at = nextStop(text, at, { side, by: 1, unit: 'word' });
          if (at !== null && at > 0) expect(nextStop(text, at - 1, { side, by: 1, unit: 'letter' })).toBe(at);
        }
      }),
    );
  });
});

describe('the ends of some stretches', () => {
  const ranges = [
    { start: 2, end: 5 },
    { start: 8, end: 12 },
  ];

  it('are counted in the order of the text', () => {
    expect([0, 1, 2, 3].map((end) => [sideOf(end), endAt(ranges, end)])).toEqual([
      ['start', 2],
      ['end', 5],
      ['start', 8],
      ['end', 12],
    ]);
    expect(() => withEnd(ranges, 4, 20)).toThrow(new RangeError('end 4 is outside 0..3'));
  });

  it('move as far as the other end and the neighbours', () => {
    expect(withEnd(ranges, 1, 8)).toEqual([
      { start: 2, end: 8 },
      { start: 8, end: 12 },
    ]);
    expect(withEnd(ranges, 0, 0)![0]).toEqual({ start: 0, end: 5 });
    for (const [end, to] of [
      [1, 9],
      [1, 2],
      [0, 5],
      [2, 4],
      [3, 8],
    ] as const)
      expect(withEnd(ranges, end, to)).toBeNull();
  });

  it('moved one way and back by the same unit stand where they stood, if that was a stop', () => {
    const text = 'Even Russia continues to be “targeted” by two-fold hackers, despite signing.';
    const how = { unit: 'word', locale: 'en' } as const;
    const start = text.indexOf('continues');
    for (const end of [0, 1]) {
      const now = [{ start, end: text.indexOf(' by') }];
      for (const by of [1, -1] as const) {
        const there = moved(text, now, end, { by, ...how })!;
        expect(there).not.toEqual(now);
        expect(moved(text, there, end, { by: by === 1 ? -1 : 1, ...how })).toEqual(now);
      }
    }
    expect(moved('one', [{ start: 0, end: 3 }], 1, { by: 1, ...how })).toBeNull();
    expect(moved('one', [{ start: 0, end: 3 }], 0, { by: 1, ...how })).toBeNull();
    expect(moved('one', [{ start: 0, end: 3 }], 1, { by: -1, unit: 'letter', locale: 'en' })).toEqual([
      { start: 0, end: 2 },
    ]);
  });
});
