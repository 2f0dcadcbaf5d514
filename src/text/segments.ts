// Graphemes, words and sentences of a text, found by looking at its neighbourhood and never at the whole.

import { checkOffset, checkRange, type Range } from './range.ts';
import { isLineBreak, isSpace } from './space.ts';
import { isAbbreviated } from './abbreviations.ts';

export { trimRange } from './space.ts';

type Granularity = 'grapheme' | 'word' | 'sentence';
const segmenters = new Map<string, Intl.Segmenter>();

/** Segmenters are dear to make (about 0.1 ms) and cheap to keep. */
function segmenter(granularity: Granularity, locale = 'und'): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  let made = segmenters.get(key);
  if (!made) segmenters.set(key, (made = new Intl.Segmenter(locale, { granularity })));
  return made;
}

/**
 * True if a grapheme boundary before `offset` is certain from its two neighbours alone, by the rules of Unicode
 * Standard Annex 29: the unit after it is a letter or sign that never joins what precedes it, and the one before is no
 * prepended mark. False means "look further".
 */
function isCertainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const after = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (before < 0x300 && after < 0x300) return before !== 0x0d || after !== 0x0a;
  const neverJoins =
    (after < 0x300 && after !== 0xa9 && after !== 0xae) || // all Latin, but © and ® may be parts of emoji
    (after >= 0x388 && after <= 0x481) || // Greek, Cyrillic
    (after >= 0x48a && after <= 0x556) || // Cyrillic, Armenian
    (after >= 0x5d0 && after <= 0x5ea) || // Hebrew letters
    (after >= 0x620 && after <= 0x64a) || // Arabic letters
    (after >= 0xe01 && after <= 0xe30) || // Thai consonants
    (after >= 0x1e00 && after <= 0x1fff) || // Latin and Greek with marks
    (after >= 0x2010 && after <= 0x2027) || // dashes, quotes, ellipsis
    (after >= 0x3001 && after <= 0x3029) || // CJK punctuation
    (after >= 0x3041 && after <= 0x3096) || // Hiragana
    (after >= 0x30a1 && after <= 0x30fa) || // Katakana
    (after >= 0x3400 && after <= 0x9fff); // Han
  return neverJoins && !mayPrepend(before);
}

/** The units after which UAX 29 rule GB9b may forbid a break; every low surrogate is taken for one, since some are. */
function mayPrepend(code: number): boolean {
  if (code < 0x600) return false;
  return (
    code <= 0x605 ||
    code === 0x6dd ||
    code === 0x70f ||
    code === 0x890 ||
    code === 0x891 ||
    code === 0x8e2 ||
    code === 0xd4e ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/**
 * The grapheme that holds the code unit at `offset`. It reads from the last certain boundary to the next: a few units
 * in almost all texts.
 */
function graphemeAt(text: string, offset: number): Range {
  let from = offset;
  while (!isCertainBoundary(text, from)) from--;
  let to = offset + 1;
  while (!isCertainBoundary(text, to)) to++;
  if (to === from + 1) return { start: from, end: to };
  const segment = segmenter('grapheme')
    .segment(text.slice(from, to))
    .containing(offset - from);
  const start = from + (segment?.index ?? 0);
  return { start, end: start + (segment?.segment.length ?? to - from) };
}

/**
 * True at both ends of the text and between two graphemes (what a reader takes for one character). Throws unless `0 <=
 * offset <= text.length`.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  checkOffset(text, offset);
  return isCertainBoundary(text, offset) || graphemeAt(text, offset).start === offset;
}

/**
 * The range widened at both ends to grapheme boundaries. An empty range inside a grapheme becomes that grapheme; on a
 * boundary it stays empty. Throws as `checkRange` does.
 */
export function snap(text: string, range: Range): Range {
  checkRange(text, range);
  const start = isCertainBoundary(text, range.start) ? range.start : graphemeAt(text, range.start).start;
  if (range.end === range.start && start === range.start) return { start, end: start };
  if (isCertainBoundary(text, range.end)) return { start, end: range.end };
  const last = graphemeAt(text, range.end);
  return { start, end: last.start === range.end ? range.end : last.end };
}

/**
 * How far a word is looked for on either side, in code units, where no white space ends the search (Thai, Chinese and
 * Japanese).
 */
const wordReach = 256;

/**
 * The word at `offset`: the one that holds it, or else the one that ends there; null between words (in white space or
 * punctuation). `locale` is a BCP 47 tag, by default none. Throws unless `0 <= offset <= text.length`.
 */
export function wordAt(text: string, offset: number, locale?: string): Range | null {
  checkOffset(text, offset);
  let from = offset;
  let to = offset;
  while (from > 0 && offset - from < wordReach && !isSpace(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - offset < wordReach && !isSpace(text.charCodeAt(to))) to++;
  ({ start: from, end: to } = snap(text, { start: from, end: to }));
  const segments = segmenter('word', locale).segment(text.slice(from, to));
  for (const at of [offset, offset - 1]) {
    const segment = at < from ? undefined : segments.containing(at - from);
    if (segment?.isWordLike) return { start: from + segment.index, end: from + segment.index + segment.segment.length };
  }
  return null;
}

const betweenTokens = /[^\S\uFEFF]+/u; // U+FEFF is white space to JavaScript, but joins letters to Unicode
const plainToken = /^["'“‘«([]*[A-Za-z0-9]+[.,;:!?"'”’»)\]…]*$/;

/**
 * How many words the range holds, as Intl.Segmenter counts them ("don't" is one, "two-fold" two). Linear; about 0.1 s
 * for 500,000 words.
 */
export function countWords(text: string, range: Range, locale?: string): number {
  checkRange(text, range);
  let count = 0;
  for (const token of text.slice(range.start, range.end).split(betweenTokens)) {
    if (plainToken.test(token)) count++;
    else if (token !== '')
      for (const segment of segmenter('word', locale).segment(token)) if (segment.isWordLike) count++;
  }
  return count;
}

/**
 * The sentences of a block, without the white space between them. The breaks of Intl.Segmenter, less those at the line
 * breaks of wrapped text, before a small letter, and after abbreviations (see `isAbbreviated`). Throws as `checkRange`
 * does.
 */
export function sentencesOf(text: string, block: Range, locale?: string): readonly Range[] {
  checkRange(text, block);
  const flat: string[] = [];
  let copied = block.start;
  for (let i = block.start; i < block.end; i++) {
    if (!isLineBreak(text.charCodeAt(i))) continue;
    flat.push(text.slice(copied, i), ' '); // as long as what it stands for, so that offsets hold
    copied = i + 1;
  }
  const words = flat.join('') + text.slice(copied, block.end);
  const sentences: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter('sentence', locale).segment(words)) {
    const end = index + segment.trimEnd().length;
    const start = index + segment.length - segment.trimStart().length;
    const last = sentences.at(-1);
    if (start >= end) continue;
    if (
      last &&
      (/^\P{L}*\p{Ll}/u.test(segment) ||
        isAbbreviated(words.slice(Math.max(last.start, last.end - 40), last.end), words.slice(start, start + 40)))
    ) {
      last.end = end;
    } else sentences.push({ start, end });
  }
  return sentences.map(({ start, end }) => ({ start: start + block.start, end: end + block.start }));
}

/**
 * The sentence of the block at `offset`; white space between two sentences counts to the earlier. A block without a
 * sentence is its own. Throws a RangeError unless `offset` lies in the block (its end included).
 */
export function sentenceAt(text: string, offset: number, block: Range, locale?: string): Range {
  checkRange(text, block);
  if (!Number.isInteger(offset) || offset < block.start || offset > block.end)
    throw new RangeError(`offset ${offset} is outside ${block.start}..${block.end}`);
  const sentences = sentencesOf(text, block, locale);
  return (
    sentences.findLast((sentence) => sentence.start <= offset) ?? sentences[0] ?? { start: block.start, end: block.end }
  );
}
