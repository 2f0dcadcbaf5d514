// Ranges: their checks and their arithmetic.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRange, contains, intersect, overlaps, type Range } from '../../src/text/range.ts';
import { trimRange } from '../../src/text/segments.ts';
import { awkwardText, runs, textAndRange } from './generated.ts';

const ranges = fc
  .tuple(fc.nat(20), fc.nat(20))
  .map(([a, b]): Range => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const units = ({ start, end }: Range): number[] => Array.from({ length: end - start }, (_, i) => start + i);

describe('ranges', () => {
  test('are refused outside the text, naming value and bound', () => {
    expect(() => checkRange('abc', { start: 0, end: 3 })).not.toThrow();
    expect(() => checkRange(3, { start: 3, end: 3 })).not.toThrow();
    expect(() => checkRange('abc', { start: 0, end: 4 })).toThrow(new RangeError('range end 4 is outside 0..3'));
    expect(() => checkRange('abc', { start: 2, end: 1 })).toThrow(new RangeError('range end 1 is outside 2..3'));
    expect(() => checkRange('abc', { start: -1, end: 1 })).toThrow(new RangeError('range start -1 is outside 0..3'));
    for (const start of [0.5, NaN, Infinity]) expect(() => checkRange('abc', { start, end: 1 })).toThrow(RangeError);
  });

  test('overlap, contain and meet as sets of code units do', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const common = units(a).filter((unit) => units(b).includes(unit));
        expect(overlaps(a, b)).toBe(common.length > 0);
        const both = intersect(a, b);
        expect(both === null ? [] : units(both)).toEqual(common);
        if (contains(a, b)) expect(units(a)).toEqual(expect.arrayContaining(units(b)));
        if (b.start < b.end) expect(contains(a, b)).toBe(common.length === b.end - b.start);
      }),
      runs(500),
    );
  });

  test('lose the white space at their ends', () => {
    expect(trimRange('a \u00a0b\u00a0\n', { start: 1, end: 5 })).toEqual({ start: 3, end: 4 });
    expect(trimRange(' \n ', { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
    fc.assert(
      fc.property(textAndRange(awkwardText()), ({ text, start, end }) => {
        const trimmed = trimRange(text, { start, end });
        expect(text.slice(trimmed.start, trimmed.end)).toBe(text.slice(start, end).trim());
        expect(contains({ start, end }, trimmed)).toBe(true);
      }),
      runs(500),
    );
  });
});
