// The words of a text as a table of where each begins and ends, for "whole word" and "near each other".
import { memo } from '../base/memo.ts';
import type { Range } from '../text/range.ts';

/** Where each word begins and ends, ascending, as Intl.Segmenter cuts them ("don't" is one, "two-fold" two). */
export interface WordTable {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Between these words are cut one by one: white space, but for U+FEFF and U+202F, which join what stands around them. */
const token = /(?:\S|[\uFEFF\u202F])+/gu;
const plain = /^[A-Za-z0-9]+[.,;:!?]?$/;
const signs = /[.,;:!?]$/;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let made = segmenters.get(language);
  if (!made) segmenters.set(language, (made = new Intl.Segmenter(language, { granularity: 'word' })));
  return made;
}

/** The words of a text, cut once. Linear; about 0.15 s for 500,000 English words, more where a dictionary cuts them. */
export const wordTable: (of: { readonly text: string; readonly language: string }) => WordTable = memo(
  ({ text, language }) => {
    const segmenter = segmenterOf(language);
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: found, index } of text.matchAll(token)) {
      if (plain.test(found)) {
        starts.push(index);
        ends.push(index + found.length - (signs.test(found) ? 1 : 0));
        continue;
      }
      for (const { segment, index: at, isWordLike } of segmenter.segment(found)) {
        if (!isWordLike) continue;
        starts.push(index + at);
        ends.push(index + at + segment.length);
      }
    }
    return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
  },
);

/** The number of the first word that ends after the offset; the number of words where none does. */
export function wordAfter({ ends }: WordTable, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the range begins or ends inside a word. */
export function parts(table: WordTable, { start, end }: Range): boolean {
  return isInside(table, start) || isInside(table, end);
}

function isInside(table: WordTable, offset: number): boolean {
  const word = wordAfter(table, offset);
  return word < table.starts.length && table.starts[word]! < offset;
}
