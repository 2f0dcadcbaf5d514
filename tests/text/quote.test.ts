// Quotations: what is quoted is found again, in the same text for certain, in a changed one if it is clear, and never
// wrongly.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/folding.ts';
import { locate, quoteOf, quotesOf } from '../../src/text/quote.ts';
import { isGraphemeBoundary, snap } from '../../src/text/segments.ts';
import { awkwardText, projectFile, runs, textAndRange } from './generated.ts';

const essay = projectFile('texts/stronger-cyber-ties.txt');
const rangeOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('quoting', () => {
  test('keeps the words and what stands beside them, whole graphemes, no less than 32 units where there are so many', () => {
    fc.assert(
      fc.property(textAndRange(awkwardText(80)), ({ text, start, end }) => {
        const range = snap(text, { start, end });
        const { exact, prefix, suffix } = quoteOf(text, range);
        expect(text.slice(range.start - prefix.length, range.end + suffix.length)).toBe(prefix + exact + suffix);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(32, range.start));
        expect(suffix.length).toBeGreaterThanOrEqual(Math.min(32, text.length - range.end));
        expect(isGraphemeBoundary(text, range.start - prefix.length)).toBe(true);
        expect(isGraphemeBoundary(text, range.end + suffix.length)).toBe(true);
      }),
      runs(1000),
    );
  });

  test('does not cut words', () => {
    expect(quoteOf(essay, rangeOf(essay, 'authoritarian regimes'))).toEqual({
      exact: 'authoritarian regimes',
      prefix: 'have flourished under these two ',
      suffix: '.\u00a0 As the world struggles to codify',
    });
    expect(quotesOf(essay, [rangeOf(essay, 'China'), rangeOf(essay, 'Russia')]).map((q) => q.exact)).toEqual([
      'China',
      'Russia',
    ]);
    expect(() => quoteOf('abc', { start: 0, end: 4 })).toThrow(RangeError);
  });
});

describe('locating', () => {
  test('a quotation from the same text gives the range back; without its place, that range or none', () => {
    fc.assert(
      fc.property(textAndRange(awkwardText(80)), ({ text, start, end }) => {
        const range = snap(text, { start, end });
        const quote = quoteOf(text, range);
        const placed = locate(text, { ...quote, start: range.start });
        const blank = quote.exact.trim() === '';
        expect(placed).toEqual(blank ? { failed: 'The quotation is empty.' } : { range, how: 'exact' });
        const sought = locate(text, quote);
        if ('range' in sought) expect(sought).toEqual({ range, how: 'quote' });
      }),
      runs(2000),
    );
  });

  test('every word of an essay is found by its surroundings alone', () => {
    for (const match of essay.matchAll(/\p{L}+/gu)) {
      const range = { start: match.index, end: match.index + match[0].length };
      expect(locate(essay, quoteOf(essay, range))).toEqual({ range, how: 'quote' });
    }
  });

  test('words that moved are found, the old place notwithstanding', () => {
    const words = 'Chinese hackers';
    const range = rangeOf(essay, words, essay.indexOf(words) + 1);
    const moved = `A new first paragraph.\n\n${essay}`;
    const found = locate(moved, { ...quoteOf(essay, range), start: range.start });
    expect(found).toEqual({ range: { start: range.start + 24, end: range.end + 24 }, how: 'quote' });
    // other such words happen to stand at the old place
    const cut = range.start - 60;
    const other = `${'x'.repeat(60)}${words} who came from elsewhere. `;
    const shifted = essay.slice(0, cut) + other + essay.slice(cut);
    expect(locate(shifted, { ...quoteOf(essay, range), start: range.start })).toEqual({
      range: { start: range.start + other.length, end: range.end + other.length },
      how: 'quote',
    });
  });

  test('other typography and wrapping are found by folding', () => {
    const other = essay.normalize('NFD').replace(/’/g, "'").replace(/\s+/g, ' ').toUpperCase();
    const range = rangeOf(essay, 'a state’s roles and activities in cyberspace');
    const quote = { ...quoteOf(essay, range), start: range.start };
    for (const folded of [undefined, fold(other)]) {
      const found = locate(other, quote, folded);
      expect(found).toEqual({ range: rangeOf(other, "A STATE'S ROLES AND ACTIVITIES IN CYBERSPACE"), how: 'folded' });
    }
  });

  test('fails with a reason rather than guess', () => {
    expect(locate('abc', { exact: ' ' })).toEqual({ failed: 'The quotation is empty.' });
    expect(locate('abc', { exact: 'abd' })).toEqual({ failed: 'The words do not stand in this text.' });
    expect(locate('abc', { exact: '\u00ad' })).toEqual({
      failed: 'The quotation holds no letters or signs to look for.',
    });
    expect(locate('a cat, a dog, a cat', { exact: 'a cat' })).toEqual({
      failed: 'The words stand 2 times in this text, and their surroundings do not tell which is meant.',
    });
    expect(locate('a dog', { exact: 'dog', prefix: 'they let out the ', suffix: ' at night' })).toEqual({
      failed: 'The words stand in this text, but in other surroundings.',
    });
    expect(locate('👩‍👦', { exact: '👩' })).toHaveProperty('failed');
  });

  test('never cuts a grapheme', () => {
    expect(locate('ca\u0301t', { exact: 'ca' })).toEqual({ range: { start: 0, end: 3 }, how: 'folded' });
    fc.assert(
      fc.property(
        awkwardText(40),
        textAndRange(awkwardText(10)),
        fc.nat(60),
        (text, { text: other, start, end }, at) => {
          const found = locate(text + other, { exact: other.slice(start, end), start: at });
          if ('range' in found) expect(snap(text + other, found.range)).toEqual(found.range);
        },
      ),
      runs(1000),
    );
  });

  test('between equals the old place decides if it clearly can', () => {
    const text = 'the end. '.repeat(20);
    const inMiddle = { exact: 'end', prefix: 'the ', suffix: '. the' };
    expect(locate(text, { ...inMiddle, start: 41 })).toEqual({ range: { start: 40, end: 43 }, how: 'quote' });
    expect(locate(text, { ...inMiddle, start: 44 })).toHaveProperty('failed');
  });
});
