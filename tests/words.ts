// Random words: texts, lines and ranks, and the places in a text where a passage may begin or end.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { rankBetween } from '../src/base/ranks.ts';

/** Pieces of text that are hard in one way or another, parted by bars. */
const SCRAPS = [
  'agreements|are|aspirational|Sovereignty|don’t| | | |. |, |\n|\n\n|“|”|—|\u00a0|\t|1. |# |é|e\u0301|o\u0308\u0323|ﬁ|ß|İ|',
  '👩‍👩‍👧‍👦|🏳️‍🌈|🇦🇹|👍🏽|𝔸|हिन्दी|กำ|ス\u3099|각|\u200d|\ufeff|\r\n|שָׁלוֹם|مَرْحَبًا|\u202b|网络主权|。|主权|Россия|&amp;|<b>|__proto__',
]
  .join('')
  .split('|');

const scraps = (most: number): Arbitrary<string> =>
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: most, size: 'max' }).map((all) => all.join(''));

/** Well-formed text of many scripts, with characters of many code points, line breaks, and sometimes none at all. */
export const texts: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: scraps(5) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
export const longTexts: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: scraps(30) },
  { weight: 1, arbitrary: texts },
);

/** One line that is not blank. */
export const lines: Arbitrary<string> = texts.map((text) => {
  const line = text.replace(/[\n\r\u2028\u2029]/g, ' ');
  return line.trim() === '' ? `${line}x` : line;
});

/** Ranks as moves in a list make them. */
export const ranks: Arbitrary<string> = fc
  .array(fc.constantFrom('first', 'last', 'between'), { maxLength: 8 })
  .map((moves) => {
    let [low, high] = ['a0', 'a1'];
    for (const move of moves) {
      const made =
        move === 'first' ? rankBetween(null, low) : move === 'last' ? rankBetween(high, null) : rankBetween(low, high);
      if (move === 'first') low = made;
      else high = made;
    }
    return high;
  });

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** All places of a text where a passage may begin or end, found by looking at the whole of it. */
export function boundariesOf(text: string): number[] {
  return [...Array.from(graphemes.segment(text), ({ index }) => index), text.length];
}
