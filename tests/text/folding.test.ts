// Folding and finding: the way back to the source holds for any text, and what was cut out is found.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolded, fold, unfold } from '../../src/text/folding.ts';
import { snap } from '../../src/text/segments.ts';
import { anyString, awkwardText, corpusPath, corpusText, projectFile, runs, textAndRange } from './generated.ts';
import { spent } from '../spent.ts';

describe('folding', () => {
  test.each([
    ['Größe STRASSE', 'grosse strasse'],
    ['“Don’t” – she said…', '"don\'t" - she said...'],
    ['ﬁn œuvre Æsop', 'fin oeuvre aesop'],
    ['exam\u00adple\u200b \u00a0\n\t x', 'example x'],
    ['Ἀχιλλεύς ΑΧΙΛΛΕΥΣ', 'αχιλλευσ αχιλλευσ'],
    ['İstanbul ıssız', 'istanbul issiz'],
    ['кино Ёлка', 'кино елка'],
    ['שָׁלוֹם مُحَمَّد', 'שלום محمد'],
    ['हिन्दी', 'हिन्दी'],
    ['がか', 'か\u3099か'],
    ['①½™', '11⁄2tm'],
    ['', ''],
  ])('%s becomes %s', (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  test('maps each unit to a stretch of the source; stretches ascend, and folding what they hold gives the unit back', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(60), anyString), (source) => {
        const { text, starts, ends, length } = fold(source);
        expect([starts.length, ends.length, length]).toEqual([text.length, text.length, source.length]);
        for (let i = 0; i < text.length; i++) {
          const [start, end] = [starts[i] as number, ends[i] as number];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(end).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
          expect(fold(source.slice(start, end)).text).toContain(text[i]);
        }
      }),
      runs(500),
    );
  });

  test('folds no further a second time', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(60), anyString), (source) => {
        const once = fold(source).text;
        expect(fold(once).text).toBe(once);
      }),
      runs(2000),
    );
  });

  test('composed, decomposed, upper and lower case fold alike', () => {
    fc.assert(
      fc.property(awkwardText(60), (source) => {
        expect(fold(source.normalize('NFD')).text).toBe(fold(source.normalize('NFC')).text);
        const latin = source.replace(/[^\0-\u036f]/g, '');
        expect(fold(latin.normalize('NFD')).text).toBe(fold(latin).text);
      }),
      runs(1000),
    );
    for (const file of ['stronger-cyber-ties', 'comparing-cyber-relations']) {
      const text = projectFile(`texts/${file}.txt`);
      expect(fold(text.toUpperCase()).text).toBe(fold(text).text);
    }
  });
});

describe('unfolding', () => {
  test('gives whole letters back', () => {
    const folded = fold('a e\u0301\u0323ﬁ');
    expect(folded.text).toBe('a efi');
    expect(unfold(folded, 2, 3)).toEqual({ start: 2, end: 5 });
    expect(unfold(folded, 4, 5)).toEqual({ start: 5, end: 6 });
    expect(unfold(folded, 5, 5)).toEqual({ start: 6, end: 6 });
    expect(() => unfold(folded, 0, 6)).toThrow(new RangeError('folded end 6 is outside 0..5'));
  });
});

describe('finding', () => {
  test('finds what was cut out, by itself and in capitals', () => {
    fc.assert(
      fc.property(textAndRange(awkwardText()), ({ text, start, end }) => {
        const range = snap(text, { start, end });
        const folded = fold(text);
        const query = text.slice(range.start, range.end);
        const found = findFolded(folded, query);
        expect(found.length > 0).toBe(fold(query).text.trim() !== '');
        for (const hit of found) expect(fold(text.slice(hit.start, hit.end)).text).toContain(fold(query).text.trim());
      }),
      runs(2000),
    );
  });

  test('through case, quotes, accents and line breaks, in order, up to a limit', () => {
    const text = 'The “naïve\nview” and the NAIVE view.';
    const folded = fold(text);
    expect(findFolded(folded, ' Naive  view').map((r) => text.slice(r.start, r.end))).toEqual([
      'naïve\nview',
      'NAIVE view',
    ]);
    expect(findFolded(folded, 'naive', 1)).toHaveLength(1);
    expect(findFolded(folded, 'view"')).toHaveLength(1);
    expect(findFolded(folded, ' \n')).toEqual([]);
    expect(findFolded(fold('aaaa'), 'aa')).toHaveLength(2);
  });
});

const book = corpusPath('war-and-peace/2600-0.txt');
describe.runIf(book)('a book', () => {
  test('is folded in a fraction of a second', () => {
    const text = corpusText(book);
    fold(text);
    const start = spent();
    const folded = fold(text);
    expect(spent() - start, 'ms').toBeLessThan(1000);
    expect(findFolded(folded, 'all happy families')).toEqual([]);
    expect(findFolded(folded, 'Well, Prince, so Genoa and Lucca are now just family estates')).toHaveLength(1);
  });
});
