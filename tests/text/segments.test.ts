// Graphemes, words and sentences against Intl.Segmenter over the whole text, and sentences of the essays.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/text/blocks.ts';
import { countWords, isGraphemeBoundary, sentenceAt, sentencesOf, snap, wordAt } from '../../src/text/segments.ts';
import { anyString, awkwardText, corpusPath, corpusText, projectFile, runs, textAndRange } from './generated.ts';
import { spent } from '../spent.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** The boundaries of the whole text: the truth that looking around must find too. */
function boundaries(text: string): Set<number> {
  return new Set([...graphemes.segment(text)].map((segment) => segment.index).concat(text.length));
}
const whole = (text: string) => ({ start: 0, end: text.length });
const found = (text: string): number[] =>
  Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isGraphemeBoundary(text, i));

describe('graphemes', () => {
  test('boundaries are those of Intl.Segmenter over the whole text', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(), anyString), (text) => {
        expect(found(text)).toEqual([...boundaries(text)]);
      }),
      runs(3000),
    );
  });

  test('every code unit (of the Han and Hangul blocks some), after a letter, after an emoji with a joiner, and before a letter', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0xd800; unit += unit > 0x3400 ? 29 : 1) {
      const char = String.fromCharCode(unit);
      for (const text of [`a${char}`, `${char}a`, `👩\u200d${char}`, `क्${char}`]) {
        const truth = boundaries(text);
        for (let i = 1; i < text.length; i++)
          if (isGraphemeBoundary(text, i) !== truth.has(i))
            wrong.push(`${unit.toString(16)} in ${JSON.stringify(text)} at ${i}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('snapping holds the range, ends on boundaries, as narrowly as can be, and is idempotent', () => {
    fc.assert(
      fc.property(textAndRange(fc.oneof(awkwardText(), anyString)), ({ text, start, end }) => {
        const truth = boundaries(text);
        const snapped = snap(text, { start, end });
        const down = (i: number): number => (truth.has(i) ? i : down(i - 1));
        const up = (i: number): number => (truth.has(i) ? i : up(i + 1));
        expect(snapped).toEqual({ start: down(start), end: up(end) });
        expect(snap(text, snapped)).toEqual(snapped);
      }),
      runs(3000),
    );
  });

  test('examples', () => {
    expect(snap('a👩‍👩‍👧‍👦b', { start: 3, end: 4 })).toEqual({ start: 1, end: 12 });
    expect(snap('🇨🇦🇺🇸', { start: 6, end: 6 })).toEqual({ start: 4, end: 8 });
    expect(snap('a\r\nb', { start: 2, end: 2 })).toEqual({ start: 1, end: 3 });
    expect(snap('ab', { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(() => isGraphemeBoundary('ab', 3)).toThrow(new RangeError('offset 3 is outside 0..2'));
  });

  test('a snap costs the same in a long text as in a short one', () => {
    const long = 'The quick brown fóx. '.repeat(200_000);
    const start = spent();
    for (let i = 0; i < 10_000; i++) snap(long, { start: 2_000_000 + i, end: 2_000_100 + i });
    expect(spent() - start, 'ms for 10,000').toBeLessThan(500);
  });
});

const unicode = corpusPath('unicode/GraphemeBreakTest.txt');
describe.runIf(unicode)('the break tests of Unicode', () => {
  test('agree, where they agree with the platform’s version of Unicode', () => {
    const cases = corpusText(unicode)
      .split('\n')
      .map((line) => line.split('#')[0]?.trim() ?? '')
      .filter((line) => line !== '');
    expect(cases.length).toBeGreaterThan(500);
    let same = 0;
    for (const line of cases) {
      let text = '';
      const truth: number[] = [];
      for (const token of line.split(/\s+/)) {
        if (token === '÷') truth.push(text.length);
        else if (token !== '×') text += String.fromCodePoint(parseInt(token, 16));
      }
      if ([...boundaries(text)].join() !== truth.join()) continue; // the rules changed since, or the platform's are older
      same++;
      expect(found(text), line).toEqual(truth);
    }
    expect(same).toBeGreaterThan(cases.length * 0.95);
  });
});

describe('words', () => {
  test('are counted as Intl.Segmenter counts them', () => {
    const count = (text: string): number => [...words.segment(text)].filter((segment) => segment.isWordLike).length;
    fc.assert(
      fc.property(awkwardText(60), (text) => {
        expect(countWords(text, whole(text))).toBe(count(text));
      }),
      runs(2000),
    );
    for (const file of ['stronger-cyber-ties', 'comparing-cyber-relations']) {
      const text = projectFile(`texts/${file}.txt`);
      expect(countWords(text, whole(text))).toBe(count(text));
    }
  });

  test('at an offset: the one there, or the one just ended', () => {
    const text = 'Say “don’t”, Σωκράτης.';
    const at = (offset: number): string | null => {
      const range = wordAt(text, offset);
      return range && text.slice(range.start, range.end);
    };
    expect([0, 2, 3, 5, 7, 10].map(at)).toEqual(['Say', 'Say', 'Say', 'don’t', 'don’t', 'don’t']);
    expect(at(12)).toBeNull();
    expect(at(text.length)).toBeNull();
    expect(at(text.length - 1)).toBe('Σωκράτης');
    expect(wordAt('', 0)).toBeNull();
  });

  test('at an offset: word-like, without white space, holding or touching it', () => {
    fc.assert(
      fc.property(textAndRange(awkwardText()), ({ text, start }) => {
        const word = wordAt(text, start);
        if (!word) return;
        expect(word.start).toBeLessThanOrEqual(start);
        expect(word.end).toBeGreaterThanOrEqual(start);
        expect(text.slice(word.start, word.end)).toMatch(/^\S+$/);
      }),
      runs(1000),
    );
  });
});

/** The sentences of a text that is one block. */
const split = (text: string): string[] =>
  sentencesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('cover the block, ascend, stand apart, and are found at each of their offsets', () => {
    fc.assert(
      fc.property(awkwardText(60), (text) => {
        const sentences = sentencesOf(text, whole(text));
        let at = 0;
        for (const sentence of sentences) {
          expect(text.slice(at, sentence.start).trim()).toBe('');
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentenceAt(text, sentence.start, whole(text))).toEqual(sentence);
          expect(sentenceAt(text, sentence.end - 1, whole(text))).toEqual(sentence);
          at = sentence.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      runs(1000),
    );
  });

  test.each([
    [['Mr. Smith met Dr. J. S. Mill, e.g. in the U.S. Congress.', 'He left.']],
    [['They live in the U.S.', 'The treaty holds.']],
    [['See No. 5 and p. 7, i.e. the end.', 'No.', 'That was all.']],
    [['“What?” he asked.', '“Nothing!” she said.']],
    [['A wrapped\nsentence goes\non.', 'And on.']],
    [['Prices rose by 21.5 percent, from ca. 3.50 to 4.25.', 'That is much.']],
    [['Das gilt z.B. Herrn Dr. Meier.', 'Er kam.']],
  ])('%j', (sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test('of the essays', () => {
    const text = projectFile('texts/stronger-cyber-ties.txt');
    const expected =
      'As evidenced by the indictments levied against Chinese operators by the U.S. Department of Justice, mutual non-hacking agreements have turned out to be more aspirational than practical.';
    const at = text.indexOf('Justice');
    const block = blocksOf(text).find((b) => b.start <= at && at < b.end);
    if (!block) throw new Error('no block');
    const sentence = sentenceAt(text, at, block);
    expect(text.slice(sentence.start, sentence.end)).toBe(expected);
    expect(sentencesOf(text, block)).toHaveLength(5);
    const second = projectFile('texts/comparing-cyber-relations.txt');
    for (const [source, counts] of [
      [text, [1, 1, 1, 5, 2, 4, 5, 3, 4, 3, 3]],
      [second, [1, 1, 1, 2, 3, 1, 3, 2, 1, 1, 1, 3, 2, 3, 3, 3, 3, 4, 1, 1, 1, 3]],
    ] as const) {
      expect(blocksOf(source).map((b) => sentencesOf(source, b).length)).toEqual(counts);
    }
  });

  test('an offset outside the block is refused', () => {
    expect(() => sentenceAt('One. Two.', 9, { start: 0, end: 4 })).toThrow(new RangeError('offset 9 is outside 0..4'));
  });
});
