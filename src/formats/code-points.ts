// Offsets in Unicode code points, for the formats that count so, and back to the UTF-16 code units we count in.

import { memo } from '../base/memo.ts';

/** Both ways between the two counts of one text. */
export interface CodePoints {
  /** The code points before an offset in code units. An offset inside a surrogate pair counts the pair's first half as one. */
  readonly fromUnits: (offset: number) => number;
  /** The offset in code units of so many code points; past the end, as many more. */
  readonly toUnits: (count: number) => number;
}

/** One pass over the text; each question afterwards is a binary search among its characters outside the Basic Multilingual Plane. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = []; // where each surrogate pair begins, in code units
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  const before = (holds: (pair: number, place: number) => boolean): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    fromUnits: (offset) => offset - before((pair) => pair + 1 < offset),
    toUnits: (count) => count + before((pair, place) => pair - place < count),
  };
}

/** The counts of a source's text, reckoned once for as long as the source lives. */
export const countsOf = memo((source: { readonly text: string }): CodePoints => codePointsOf(source.text));
