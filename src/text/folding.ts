// A text as a search should see it, without case, accents and typography, and the way back to the places in the source.

import { isSpace } from './space.ts';
import type { Range } from './range.ts';

/**
 * A folded text and, for each of its code units, the source offsets [start, end) it came from. Both arrays ascend (not
 * strictly: "ﬁ" gives two units with one source). Dropped marks belong to the letter before them; other dropped
 * characters belong to nothing.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Length of the source in code units. */
  readonly length: number;
}

/** Before decomposition: signs that Unicode's compatibility forms leave alone or take apart in ways no reader means. */
const signs = new Map<string, string>();
for (const [all, one] of [
  ['‘’‚‛′‹›´`ʼʹ＇', "'"],
  ['“”„‟″«»＂', '"'],
  ['‐‑‒–—―−﹘﹣－', '-'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
] as const) {
  for (const sign of all) signs.set(sign, one);
}

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u; // soft hyphen, zero-width and direction marks, variation selectors
/**
 * Marks that may go: not the vowel signs of Indic and other scripts, nor the Japanese voicing marks, which tell words
 * apart.
 */
const mark =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}]/gu;
const lowerAscii = Uint8Array.from({ length: 128 }, (_, code) =>
  isSpace(code) ? 0x20 : String.fromCharCode(code).toLowerCase().charCodeAt(0),
);
lowerAscii[0x60] = 0x27; // the grave accent used as a quote
const known = new Map<number, string>();

/**
 * What one code point becomes: '' if it is dropped, ' ' for white space. Remembered, as a text uses few different ones.
 */
function foldPoint(point: number): string {
  let folded = known.get(point);
  if (folded !== undefined) return folded;
  const char = String.fromCodePoint(point);
  if (ignorable.test(char)) folded = '';
  else if (isSpace(point)) folded = ' ';
  else {
    const lower = char.toLowerCase();
    const parts = (signs.get(lower) ?? lower).normalize('NFKD').toLowerCase().replace(mark, '');
    folded = Array.from(parts, (part) => signs.get(part) ?? part).join('');
  }
  known.set(point, folded);
  return folded;
}

/**
 * Folds a text: lower case; compatibility decomposition (NFKD) with accents, Arabic and Hebrew points dropped; curly
 * quotes, dashes, ellipses and ligatures made plain; soft hyphens and zero-width characters dropped; each run of white
 * space one space. By code point (marks that are kept stay in the order in which they were written) and without regard
 * to language. Linear: about 50 ms for a book of 3 MB.
 */
export function fold(source: string): Folded {
  const length = source.length;
  // There is always room for one unit for each unit of the source still to be read; what folds to more makes more room.
  let units = new Uint16Array(length);
  let starts = new Uint32Array(length);
  let ends = new Uint32Array(length);
  let n = 0;
  let spaced = false; // whether the last unit is the space of a run that may go on
  for (let i = 0; i < length;) {
    const code = source.charCodeAt(i);
    if (code < 0x80) {
      const lower = lowerAscii[code] as number;
      i++;
      if (lower !== 0x20) spaced = false;
      else if (spaced) {
        ends[n - 1] = i;
        continue;
      } else spaced = true;
      units[n] = lower;
      starts[n] = i - 1;
      ends[n++] = i;
      continue;
    }
    const point = source.codePointAt(i) as number;
    const end = i + (point > 0xffff ? 2 : 1);
    const folded = foldPoint(point);
    if (n + folded.length + length - end > units.length) {
      const size = units.length + (units.length >> 2) + 64;
      units = grown(units, new Uint16Array(size));
      starts = grown(starts, new Uint32Array(size));
      ends = grown(ends, new Uint32Array(size));
    }
    if (folded === '' && n > 0 && isMark(point)) extend(starts, ends, n, i, end);
    for (let k = 0; k < folded.length; k++) {
      const unit = folded.charCodeAt(k);
      if (unit === 0x20 && spaced) {
        ends[n - 1] = end;
        continue;
      }
      spaced = unit === 0x20;
      units[n] = unit;
      starts[n] = i;
      ends[n++] = end;
    }
    i = end;
  }
  return { text: stringOf(units, n), starts: starts.subarray(0, n), ends: ends.subarray(0, n), length };
}

/** Gives a dropped mark to the units of the character right before it. */
function extend(starts: Uint32Array, ends: Uint32Array, n: number, at: number, end: number): void {
  if (ends[n - 1] !== at) return;
  const start = starts[n - 1];
  for (let k = n - 1; k >= 0 && starts[k] === start; k--) ends[k] = end;
}

function isMark(point: number): boolean {
  return /^\p{M}$/u.test(String.fromCodePoint(point));
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The string of the first n units. (TextDecoder would be faster, but makes lone surrogates U+FFFD.) */
function stringOf(units: Uint16Array, n: number): string {
  const parts: string[] = [];
  for (let i = 0; i < n; i += 8192) {
    const some = units.subarray(i, Math.min(n, i + 8192));
    parts.push(String.fromCharCode.apply(null, some as unknown as number[])); // spreading would go through the iterator
  }
  return parts.join('');
}

/**
 * The source range that folded to `[start, end)`. An empty range gives an empty one before the unit at `start`, or at
 * the source's end. Throws a RangeError unless `0 <= start <= end <= folded.text.length`.
 */
export function unfold(folded: Folded, start: number, end: number): Range {
  const length = folded.text.length;
  if (!Number.isInteger(start) || start < 0 || start > length)
    throw new RangeError(`folded start ${start} is outside 0..${length}`);
  if (!Number.isInteger(end) || end < start || end > length)
    throw new RangeError(`folded end ${end} is outside ${start}..${length}`);
  const from = folded.starts[start] ?? folded.length;
  return { start: from, end: end === start ? from : (folded.ends[end - 1] as number) };
}

/**
 * Where the query stands in the source, however it is cased, accented or wrapped: source ranges in order, without
 * overlap, at most `limit`. White space at the query's ends does not count; a query with nothing else is found nowhere.
 */
export function findFolded(folded: Folded, query: string, limit = Infinity): Range[] {
  const needle = fold(query).text.trim();
  const found: Range[] = [];
  if (needle === '') return found;
  for (
    let at = folded.text.indexOf(needle);
    at >= 0 && found.length < limit;
    at = folded.text.indexOf(needle, at + needle.length)
  ) {
    found.push(unfold(folded, at, at + needle.length));
  }
  return found;
}
