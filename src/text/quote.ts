// A passage by its words: the quotation of a range with what stands around it, and the way back from a quotation to the
// range.

import { fold, unfold, type Folded } from './folding.ts';
import { checkRange, type Range } from './range.ts';
import { isGraphemeBoundary, snap } from './segments.ts';
import { isSpace } from './space.ts';

/** The words of a range and some of the text before and after it, as in the W3C's TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A quotation to look for. `start` is where it stood when it was made, in code units; prefix and suffix may be missing
 * or short.
 */
export interface Sought {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
}

/**
 * Where a quotation stands and how it was found: at its old place, by its words and what surrounds them, or after
 * folding; or why it was not.
 */
export type Located =
  { readonly range: Range; readonly how: 'exact' | 'quote' | 'folded' } | { readonly failed: string };

const contextLength = 32; // code units on each side, as Hypothesis keeps
const wordReach = 16; // how much further a context may grow so as not to cut a word

/**
 * The quotation of a range: its words, and about 32 code units on each side, grown by up to 16 to the next white space
 * so as not to cut a word, and never cutting a grapheme. Context ends with the text. Throws as `checkRange` does.
 */
export function quoteOf(text: string, range: Range): Quote {
  checkRange(text, range);
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(contextStart(text, range.start), range.start),
    suffix: text.slice(range.end, contextEnd(text, range.end)),
  };
}

/** One quotation for each piece of a passage. */
export function quotesOf(text: string, ranges: readonly Range[]): readonly Quote[] {
  return ranges.map((range) => quoteOf(text, range));
}

function contextStart(text: string, from: number): number {
  const at = from - contextLength;
  if (at <= 0) return 0;
  for (let i = at; i > Math.max(0, at - wordReach); i--)
    if (isSpace(text.charCodeAt(i - 1))) return snap(text, { start: i, end: i }).start;
  return at <= wordReach ? 0 : snap(text, { start: at, end: at }).start;
}

function contextEnd(text: string, from: number): number {
  const at = from + contextLength;
  const length = text.length;
  if (at >= length) return length;
  for (let i = at; i < Math.min(length, at + wordReach); i++)
    if (isSpace(text.charCodeAt(i))) return snap(text, { start: i, end: i }).end;
  return length - at <= wordReach ? length : snap(text, { start: at, end: at }).end;
}

const clearly = 0.04; // by how much of its context the best place must beat the second
const telling = 24; // code units; so long a quotation that stands once is itself, whatever surrounds it
const leastContext = 0.3; // of the context must agree for a shorter one

/**
 * Finds a quotation in a text: at `start`, if its words stand there (and, if they are few, some of the surroundings
 * agree); else at the one place where its words stand, or the one whose surroundings agree best with prefix and suffix,
 * the old place deciding between equals if it clearly can; else in the same way with both texts folded (`folded` is
 * `fold(text)`, if you have it). Never a place that cuts a grapheme. Fails, with a reason in plain words, rather than
 * guess.
 */
export function locate(text: string, sought: Sought, folded?: Folded): Located {
  const { exact, start } = sought;
  if (exact.trim() === '') return { failed: 'The quotation is empty.' };
  const { prefix = '', suffix = '' } = sought;
  if (
    start !== undefined &&
    start >= 0 &&
    text.startsWith(exact, start) &&
    isWhole(text, start, start + exact.length)
  ) {
    const trusted = exact.length >= telling || agreement(text, start, exact.length, prefix, suffix) >= leastContext;
    if (trusted) return { range: { start, end: start + exact.length }, how: 'exact' };
  }
  const places = placesOf(text, exact).filter((at) => isWhole(text, at, at + exact.length));
  if (places.length > 0) {
    const at = choose(text, exact.length, places, prefix, suffix, start);
    return typeof at === 'string' ? { failed: at } : { range: { start: at, end: at + exact.length }, how: 'quote' };
  }
  const source = folded ?? fold(text);
  const needle = fold(exact).text.trim();
  if (needle === '') return { failed: 'The quotation holds no letters or signs to look for.' };
  const rangeAt = (at: number): Range => snap(text, unfold(source, at, at + needle.length));
  const loose = placesOf(source.text, needle).filter((at) => {
    if (!isUncut(source, at) || !isUncut(source, at + needle.length)) return false;
    const { start: from, end: to } = rangeAt(at);
    return fold(text.slice(from, to)).text === needle; // widening to graphemes must not add to the words
  });
  if (loose.length === 0) return { failed: 'The words do not stand in this text.' };
  const near = start === undefined ? undefined : foldedOffset(source, start);
  const at = choose(source.text, needle.length, loose, fold(prefix).text, fold(suffix).text, near);
  return typeof at === 'string' ? { failed: at } : { range: rangeAt(at), how: 'folded' };
}

function isWhole(text: string, start: number, end: number): boolean {
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);
}

/** Whether a folded offset lies between two source characters, not inside what one of them became. */
function isUncut(folded: Folded, at: number): boolean {
  return at === 0 || at === folded.text.length || folded.starts[at] !== folded.starts[at - 1];
}

/** The first folded unit that ends after a source offset. */
function foldedOffset(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** All offsets at which the words stand, overlapping ones too. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The place meant among those where the words stand, or the reason why none can be chosen. */
function choose(
  text: string,
  length: number,
  places: readonly number[],
  prefix: string,
  suffix: string,
  start: number | undefined,
): number | string {
  const scored = places.map((at) => ({
    at,
    score: agreement(text, at, length, prefix, suffix),
    distance: start === undefined ? 0 : Math.abs(at - start),
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  const best = scored[0] as (typeof scored)[number];
  if (length < telling && best.score < leastContext) {
    return places.length === 1
      ? 'The words stand in this text, but in other surroundings.'
      : `The words stand ${places.length} times in this text, all in other surroundings.`;
  }
  const equals = scored.filter((place) => best.score - place.score < clearly);
  if (equals.length === 1) return best.at;
  equals.sort((a, b) => a.distance - b.distance);
  const [nearest, second] = equals;
  if (start !== undefined && nearest && second && nearest.distance * 2 < second.distance) return nearest.at;
  return `The words stand ${places.length} times in this text, and their surroundings do not tell which is meant.`;
}

/**
 * Which part of prefix and suffix, 0 to 1, agrees with what stands around a place, counted outwards from it; 1 if there
 * is neither.
 */
function agreement(text: string, at: number, length: number, prefix: string, suffix: string): number {
  if (prefix === '' && suffix === '') return 1;
  let before = 0;
  while (
    before < prefix.length &&
    before < at &&
    text.charCodeAt(at - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  )
    before++;
  let after = 0;
  while (after < suffix.length && text.charCodeAt(at + length + after) === suffix.charCodeAt(after)) after++;
  return (before + after) / (prefix.length + suffix.length);
}
