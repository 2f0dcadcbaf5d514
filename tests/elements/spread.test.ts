// Cards in a margin: in order, never over one another, moved as little as can be, the chosen one at its words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/elements/text/spread.ts';
import { spread, thin } from '../../src/elements/text/spread.ts';
import '../seed.ts';

const card = fc.record({ at: fc.integer({ min: 0, max: 900 }), height: fc.integer({ min: 10, max: 120 }) });
const cards = fc.array(card, { minLength: 1, maxLength: 14 }).map((all) => all.toSorted((a, b) => a.at - b.at));
const gap = 6;

const moved = (of: readonly Card[], tops: readonly number[]): number =>
  of.reduce((sum, { at }, i) => sum + (tops[i]! - at) ** 2, 0);

/** Whether the tops are in order, apart and not above `least`. */
function isFair(of: readonly Card[], tops: readonly number[], least: number): boolean {
  return tops.every((top, i) => top >= (i === 0 ? least : tops[i - 1]! + of[i - 1]!.height + gap) - 1e-6);
}

/** Another fair placing: any heights, pushed down where they are in the way. */
const pushed = (of: readonly Card[], wished: readonly number[], least: number): number[] => {
  let free = least;
  return of.map(({ height }, i) => {
    const top = Math.max(free, wished[i % wished.length]!);
    free = top + height + gap;
    return top;
  });
};

describe('cards in a margin', () => {
  it('keep their order and never overlap, and no fair placing moves them less', () => {
    const wishes = fc.array(fc.integer({ min: -200, max: 1400 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(cards, wishes, fc.constantFrom(0, -1000), (of, wished, least) => {
        const tops = spread(of, { gap, fixed: null, least });
        expect(isFair(of, tops, least)).toBe(true);
        const best = moved(of, tops);
        expect(best).toBeLessThanOrEqual(moved(of, pushed(of, wished, least)) + 1e-6);
        // Near by too: each card a little up or down, and all that gives way to it.
        for (const by of [-3, 3])
          for (let i = 0; i < of.length; i++) {
            const other = pushed(
              of,
              tops.map((top, n) => (n === i ? top + by : top)),
              least,
            );
            expect(best).toBeLessThanOrEqual(moved(of, other) + 1e-6);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('stand exactly at their words where none is in the way', () => {
    const apart = fc
      .array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 8 })
      .map((gaps) => gaps.map((free, i) => ({ at: i * (80 + 40 + gap) + free, height: 40 })));
    fc.assert(
      fc.property(apart, (of) => {
        expect(spread(of, { gap, fixed: null, least: 0 })).toEqual(of.map(({ at }) => at));
      }),
    );
  });

  it('give way to the chosen one, which stands exactly at its words unless the page ends above it', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (of, n) => {
        const fixed = n % of.length;
        const room = of.slice(0, fixed).reduce((sum, { height }) => sum + height + gap, 0);
        const tops = spread(of, { gap, fixed, least: 0 });
        expect(isFair(of, tops, 0)).toBe(true);
        expect(tops[fixed]).toBeCloseTo(Math.max(of[fixed]!.at, room), 6);
        // On either side, still as near as can be.
        const free = spread(of, { gap, fixed: null, least: 0 });
        if (Math.abs(free[fixed]! - of[fixed]!.at) < 1e-9) tops.forEach((top, i) => expect(top).toBeCloseTo(free[i]!));
      }),
      { numRuns: 300 },
    );
  });

  it('are left out where there are too many, each with the one before it, the chosen one never', () => {
    const crowd = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(crowd, fc.nat(), (places, n) => {
        const of = places.toSorted((a, b) => a - b).map((at, id) => ({ at, id }));
        const chosen = n % of.length;
        const kept = thin(of, { height: 40, slack: 100, keep: ({ id }) => id === chosen });
        expect(kept.flatMap((each) => [each.card, ...each.folded])).toEqual(of);
        expect(kept.some((each) => each.card.id === chosen)).toBe(true);
        // So few that each stands near its words: the chosen one, which may stand anywhere, makes one more.
        expect((kept.length - 2) * 40).toBeLessThanOrEqual(400 + 100);
        if (of.length * 40 <= 100) expect(kept).toHaveLength(of.length);
      }),
    );
  });
});
