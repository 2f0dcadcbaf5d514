// Ranks: there is always room for one more, and their order is the order of strings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, isRank, rankBetween } from '../../src/base/ranks.ts';
import { ranks } from '../arbitraries.ts';

describe('a rank', () => {
  it('lies between its neighbours, wherever things are put and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 150, size: 'max' }), (places) => {
        const list: string[] = [];
        for (const place of places) {
          const at = place % (list.length + 1);
          list.splice(at, 0, rankBetween(list[at - 1] ?? null, list[at] ?? null));
        }
        expect(list).toEqual([...new Set(list)].sort());
        expect(list.every(isRank)).toBe(true);
      }),
    );
  });

  it('can be gone past on either side, if it is one', () => {
    fc.assert(
      fc.property(fc.oneof(ranks, fc.string(), fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,4}$/)), (rank) => {
        fc.pre(isRank(rank));
        expect(rankBetween(null, rank) < rank).toBe(true);
        expect(rankBetween(rank, null) > rank).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is no arbitrary string', () => {
    for (const odd of ['', 'a', 'a00', 'a0 ', '0a', 'b0', 'a0\n', 'é0', `A${'0'.repeat(26)}`])
      expect(isRank(odd), odd).toBe(false);
    for (const sound of ['a0', 'a1', 'Zz', 'a0V', 'b00', 'b99']) expect(isRank(sound), sound).toBe(true);
  });

  it('is refused where there is no room, by the names of both bounds', () => {
    expect(() => rankBetween('a1', 'a1')).toThrow(new RangeError('rank "a1" is not below "a1"'));
    expect(() => rankBetween('a2', 'a1')).toThrow(new RangeError('rank "a2" is not below "a1"'));
    expect(() => rankBetween('nonsense!', null)).toThrow(new RangeError('"nonsense!" is not a rank'));
  });
});

describe('records by rank', () => {
  it('have one order even where ranks are equal', () => {
    const rows = fc.array(fc.record({ order: fc.constantFrom('a0', 'a1', 'a0V'), id: fc.string({ maxLength: 3 }) }));
    fc.assert(
      fc.property(rows, (all) => {
        const sorted = all.toSorted(byRank);
        expect(all.toReversed().sort(byRank)).toEqual(sorted);
        sorted.forEach((row, i) => i === 0 || expect(byRank(sorted[i - 1]!, row)).toBeLessThanOrEqual(0));
        for (const row of all) expect(byRank(row, { ...row })).toBe(0);
      }),
    );
  });
});
