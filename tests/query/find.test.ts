// Finding: whatever the manner, the same places as by looking at every place of the text, slowly and plainly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manner, Sheet } from '../../src/query/find.ts';
import { NEAR, PLAINLY, findIn, finderOf } from '../../src/query/find.ts';
import { contextIn } from '../../src/query/find-context.ts';
import { wordTable } from '../../src/query/find-words.ts';
import { fold, unfold } from '../../src/text/folding.ts';
import type { Range } from '../../src/text/range.ts';
import { essays } from '../essays.ts';
import { boundariesOf, longTexts, texts } from '../words.ts';
import '../seed.ts';

const sheet = (text: string): Sheet => ({ key: 's', text, language: 'en' });

/** The places of the words in one text, by the code under test. */
function places(text: string, words: string, manner: Partial<Manner> = {}): Range[] {
  const finder = finderOf(words, { ...PLAINLY, ...manner });
  if (!('find' in finder)) throw new Error(`the pattern is wrong: ${finder.fault.why}`);
  return findIn([sheet(text)], finder.find, Infinity).places.map(({ start, end }) => ({ start, end }));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
let cut: { text: string; words: Range[] } | undefined;
/** The words of a text, cut in one go; the last text's are kept, since they are asked for over and over. */
function wordsIn(text: string): Range[] {
  if (cut?.text === text) return cut.words;
  const words = [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  cut = { text, words };
  return words;
}

/** Widened to whole characters by looking at all of them. */
function widened(text: string, { start, end }: Range): Range {
  const ends = boundariesOf(text);
  return { start: ends.findLast((at) => at <= start)!, end: ends.find((at) => at >= end)! };
}

const cutsWord = (text: string, range: Range): boolean =>
  wordsIn(text).some(({ start, end }) => [range.start, range.end].some((at) => start < at && at < end));

const isCapital = (text: string, at: number): boolean => {
  const char = String.fromCodePoint(text.codePointAt(at)!);
  return char !== char.toLowerCase();
};

/** Every place at which the folded words stand, tried one after the other. */
function plainly(text: string, words: string, { case: minding = false, whole = false }: Partial<Manner>): Range[] {
  const [folded, sought] = [fold(text), fold(words)];
  const needle = sought.text.trim();
  const lead = sought.text.length - sought.text.trimStart().length;
  const found: Range[] = [];
  if (needle === '') return found;
  for (let at = 0; at + needle.length <= folded.text.length;) {
    const range = widened(text, unfold(folded, at, at + needle.length));
    const fits =
      folded.text.slice(at, at + needle.length) === needle &&
      range.start >= (found.at(-1)?.end ?? 0) &&
      !(whole && cutsWord(text, range)) &&
      !(
        minding &&
        Array.from(needle).length > 0 &&
        [...Array(needle.length).keys()].some(
          (k) => isCapital(text, folded.starts[at + k]!) !== isCapital(words, sought.starts[lead + k]!),
        )
      );
    if (fits) found.push(range);
    at += fits ? needle.length : 1;
  }
  return found;
}

/** All ways to put the terms on different words of a row, tried one after the other. */
function canHold(row: readonly (readonly number[])[], terms: number): boolean {
  const put = (term: number, free: readonly number[]): boolean =>
    term === terms ||
    free.some(
      (at) =>
        row[at]!.includes(term) &&
        put(
          term + 1,
          free.filter((other) => other !== at),
        ),
    );
  return put(0, [...row.keys()]);
}

/** For each word the shortest stretch that ends with it, tried one after the other. */
function nearby(text: string, terms: readonly string[], manner: Partial<Manner>, near: number): Range[] {
  const words = wordsIn(text);
  const found = terms.map((term) => plainly(text, term, manner));
  const touched = ({ start, end }: Range): number[] =>
    [...words.keys()].filter((i) => words[i]!.start < end && words[i]!.end > start);
  const has = words.map((_, i) => [...terms.keys()].filter((t) => found[t]!.some((range) => touched(range)[0] === i)));
  const reach = words.map((_, i) =>
    Math.max(i, ...found.flat().flatMap((range) => (touched(range)[0] === i ? touched(range) : []))),
  );
  const stretches: Range[] = [];
  for (let right = 0; right < words.length; right++) {
    if (has[right]!.length === 0) continue;
    for (let left = right; left >= 0 && right - left <= near; left--) {
      const row = has.slice(left, right + 1);
      if (row[0]!.length === 0 || !canHold(row, terms.length)) continue;
      const stretch = widened(text, { start: words[left]!.start, end: words[reach[right]!]!.end });
      if (stretch.start >= (stretches.at(-1)?.end ?? 0)) stretches.push(stretch);
      break;
    }
  }
  return stretches;
}

/** A text and words cut out of it, or others, in the same or another dress. */
const searches = fc.oneof(longTexts, texts).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 8 }), fc.nat(2))
          .map(([from, length, dress]) => {
            const words = text.slice(from, from + length);
            return [words, words.toUpperCase(), words.toLowerCase()][dress]!.replace(/\p{Surrogate}/gu, '');
          }),
      },
      { weight: 1, arbitrary: texts },
    ),
  ),
);

describe('finding words', () => {
  it('finds them at every place and nowhere else, whole characters, whatever the case and the dress', () => {
    fc.assert(
      fc.property(searches, fc.boolean(), fc.boolean(), ([text, words], minding, whole) => {
        const manner = { case: minding, whole };
        expect(places(text, words, manner)).toEqual(plainly(text, words, manner));
      }),
      { numRuns: 400 },
    );
  });

  it('minds capitals and nothing else where the case counts', () => {
    const text = 'NATO and Nato, “naïve” Naïve\nNAÏVE – the Æther, the aether, ﬁnd';
    const at = (words: string) => places(text, words, { case: true }).map(({ start, end }) => text.slice(start, end));
    expect(at('NATO')).toEqual(['NATO']);
    expect(at('Nato')).toEqual(['Nato']);
    expect(at('"naive"')).toEqual(['“naïve”']);
    expect(at('Naive NAIVE -')).toEqual(['Naïve\nNAÏVE –']);
    expect(at('AE')).toEqual(['Æ']);
    expect(at('ae')).toEqual(['ae']);
    expect(at('find')).toEqual(['ﬁnd']);
  });

  it('keeps whole words whole in what has no spaces too', () => {
    const whole = (text: string, words: string) => places(text, words, { whole: true }).length;
    expect(whole('cyber-restraint, cyberspace and Cyber', 'cyber')).toBe(2);
    expect(whole('don’t', 'don')).toBe(0);
    expect(whole('don’t', "don't")).toBe(1);
    expect(whole('网络主权', '主权')).toBe(1);
    expect(whole('网络主权', '络主')).toBe(0);
    expect(whole('the U.S. and others', 'U.S.')).toBe(1);
  });

  it('gives as many as are asked for, around where the reader is, and says how many there are and come before', () => {
    const finder = finderOf('a', PLAINLY);
    if (!('find' in finder)) throw new Error('not a finder');
    const { find } = finder;
    const strings = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 12, size: 'max' }).map((all) => all.join(''));
    const somewhere = fc.oneof(fc.nat(30), fc.record({ sheet: fc.nat(4), offset: fc.nat(12) }));
    fc.assert(
      fc.property(fc.array(strings, { maxLength: 4 }), fc.nat(12), somewhere, (given, most, around) => {
        const sheets = given.map((text, i) => ({ key: String(i), text, language: 'und' }));
        const all = findIn(sheets, find, Infinity).places;
        expect(all.map((place) => [place.sheet, place.start])).toEqual(
          given.flatMap((text, i) => [...text.matchAll(/a/g)].map(({ index }) => [i, index])),
        );
        const { places: some, total, before } = findIn(sheets, find, most, around);
        expect([total, some.length]).toEqual([all.length, Math.min(most, all.length)]);
        expect(some).toEqual(all.slice(before, before + most));
        const at =
          typeof around === 'number'
            ? around
            : all.filter(({ sheet: n, start }) => n < around.sheet || (n === around.sheet && start < around.offset))
                .length;
        const wanted = all[at];
        if (wanted && most > 0) expect(some).toContainEqual(wanted);
      }),
    );
  });
});

describe('the table of words', () => {
  it('has just the words that Intl.Segmenter finds in the whole text', () => {
    fc.assert(
      fc.property(fc.oneof(longTexts, texts), (text) => {
        const { starts, ends } = wordTable(sheet(text));
        expect([...starts].map((start, i) => ({ start, end: ends[i]! }))).toEqual(wordsIn(text));
      }),
      { numRuns: 400 },
    );
    for (const { text } of essays())
      expect([...wordTable(sheet(text)).starts]).toEqual(wordsIn(text).map(({ start }) => start));
  });
});

describe('words near each other', () => {
  const scrap = fc.constantFrom(
    'state',
    'states',
    'cyber',
    'two-fold',
    'the',
    'Internet',
    'sovereignty',
    '主权',
    '—',
    'é',
    '.',
  );
  const prose = fc
    .array(fc.tuple(scrap, fc.constantFrom(' ', '\n', ', ', '')), { maxLength: 24, size: 'max' })
    .map((all) => all.map(([word, gap]) => word + gap).join(''));
  const terms = fc.array(fc.oneof(scrap, fc.constantFrom('stat', 'S', 'e', 'fold')), { minLength: 2, maxLength: 3 });

  it('are found as by trying every stretch and every way to hold the words', () => {
    fc.assert(
      fc.property(
        prose,
        terms,
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        fc.boolean(),
        (text, sought, near, minding, whole) => {
          const manner = { near, case: minding, whole };
          expect(places(text, sought.join(' '), manner)).toEqual(nearby(text, sought, manner, near));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('stand in any order, each a word of its own, the distance counted from word to word', () => {
    const text = 'Sovereignty of the state: a state claims sovereignty.';
    const at = (words: string, near: number) =>
      places(text, words, { near }).map(({ start, end }) => text.slice(start, end));
    expect(at('state sovereignty', 2)).toEqual(['state claims sovereignty']);
    expect(at('state sovereignty', 3)).toEqual(['Sovereignty of the state', 'state claims sovereignty']);
    expect(at('state state', 2)).toEqual(['state: a state']);
    expect(at('state state', 1)).toEqual([]);
    expect(at('state', 1)).toEqual(['state', 'state']);
  });

  it('may be no nearer than one word and no farther than the most', () => {
    for (const near of [0, NEAR.most + 1, 1.5])
      expect(() => finderOf('a b', { ...PLAINLY, near })).toThrow(`words ${near} apart are outside 1..200`);
  });
});

describe('words in context', () => {
  it('are the text on one line, cut between characters, with a sign where it is cut', () => {
    fc.assert(
      fc.property(longTexts, fc.nat(), fc.nat(12), fc.nat(20), (text, from, length, around) => {
        const start = from % (text.length + 1);
        const range = widened(text, { start, end: Math.min(text.length, start + length) });
        const { before, words, after } = contextIn(text, range, around);
        for (const part of [before, words, after]) expect(part).not.toMatch(/[^\S ]|\s\s/);
        expect(words).toBe(text.slice(range.start, range.end).replace(/\s+/g, ' '));
        const plain = (part: string) => part.replace(/^… | …$/g, '').replace(/\s+/g, '');
        expect(text.slice(0, range.start).replace(/\s+/g, '').endsWith(plain(before))).toBe(true);
        expect(text.slice(range.end).replace(/\s+/g, '').startsWith(plain(after))).toBe(true);
      }),
    );
  });
});
