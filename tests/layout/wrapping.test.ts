// Words broken into lines: nothing lost, nothing too wide, no more lines than asked for, and lines of about one length.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from '../../src/layout/wrapping.ts';
import { texts } from '../arbitraries.ts';

const bare = (words: string): string => words.replace(/\s+/gu, '');
const room = fc.integer({ min: 60, max: 400 });
const claim = fc.oneof(texts, fc.lorem({ maxCount: 40 }));

describe('wrap', () => {
  test('keeps every letter in its order where there are lines enough', () => {
    fc.assert(
      fc.property(claim, room, (text, width) => {
        expect(bare(wrap(text, width, 15, Infinity).lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('makes no line wider than the room, and says how wide the widest is', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), room, fc.integer({ min: 1, max: 8 }), (text, width, most) => {
        const { lines, width: widest } = wrap(text, width, 15, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(width);
        expect(widest).toBe(Math.max(...lines.map((line) => widthOf(line, 15))));
      }),
    );
  });

  test('ends with an ellipsis where words are left out, and only there', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 1, max: 6 }), (text, most) => {
        const whole = wrap(text, 212, 15, Infinity).lines.length <= most;
        const last = wrap(text, 212, 15, most).lines.at(-1)!;
        expect(last.endsWith('…')).toBe(!whole);
        if (!whole) expect(text.replace(/\s+/g, ' ')).toContain(last.slice(0, -1));
      }),
    );
  });

  test('takes no more lines than a line filled to its end would, and narrows them together', () => {
    const { lines, width } = wrap('Agreements not to hack are aspirational rather than practical', 212, 15, 6);
    expect(lines).toHaveLength(3);
    expect(width).toBeLessThan(180);
    expect(Math.min(...lines.map((line) => widthOf(line, 15)))).toBeGreaterThan(width * 0.6);
  });

  test('breaks after hyphens, dashes and slashes, between wide characters, and inside a word only where it must', () => {
    expect(wrap('well-known', 50, 15, 9).lines).toEqual(['well-', 'known']);
    expect(wrap('state/actor', 45, 15, 9).lines).toEqual(['state/', 'actor']);
    expect(wrap('网络主权让各国', 50, 15, 9).lines.every((line) => line.length <= 3)).toBe(true);
    const long = wrap('Donaudampfschifffahrtsgesellschaftskapitän', 120, 15, 9).lines;
    expect(long.length).toBeGreaterThan(1);
    expect(long.join('')).toBe('Donaudampfschifffahrtsgesellschaftskapitän');
    expect(wrap('👩‍👩‍👧‍👦'.repeat(9), 60, 15, 9).lines.every((line) => line.startsWith('👩‍👩‍👧‍👦'))).toBe(true);
  });

  test('of nothing is one empty line', () => {
    expect(wrap('  ', 100, 15, 3)).toEqual({ lines: [''], width: 0 });
  });
});

describe('widthOf', () => {
  test('is that of the face, in proportion to its size', () => {
    // Measured in a browser with Alegreya 400 at 107 %, kerning on: 35.693 em.
    const words = 'Mutual non-hacking agreements have turned out to be more aspirational than practical.';
    const real = 35.693 * 1.07 * 15;
    expect(Math.abs(widthOf(words, 15) - real) / real).toBeLessThan(0.01);
    expect(widthOf(words, 30)).toBeCloseTo(2 * widthOf(words, 15));
  });

  test('gives an accented letter the width of its base, and a combining mark none', () => {
    expect(widthOf('é', 15)).toBe(widthOf('e', 15));
    expect(widthOf('e\u0301', 15)).toBe(widthOf('e', 15));
  });
});
