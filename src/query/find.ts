// Finding words in strings, in the manner the reader chose: folded, by case, whole words, near each other, or by a pattern.
import { memo } from '../base/memo.ts';
import type { Folded } from '../text/folding.ts';
import { fold, unfold } from '../text/folding.ts';
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';
import { nearIn } from './find-near.ts';
import type { Fault } from './find-pattern.ts';
import { patternIn, patternOf } from './find-pattern.ts';
import { parts, wordTable } from './find-words.ts';

/** How words are looked for. `pattern` and `near` exclude each other; where both are given the pattern counts. */
export interface Manner {
  /** Capitals count. Accents, kinds of quotes, dashes and spaces never do. */
  readonly case: boolean;
  /** Neither end may fall inside a word. */
  readonly whole: boolean;
  /** The words are a regular expression of JavaScript, with the flags `m` and `u`. */
  readonly pattern: boolean;
  /** The words may stand in any order, at most this many words apart; null: they stand as they are typed. */
  readonly near: number | null;
}

export const PLAINLY: Manner = { case: false, whole: false, pattern: false, near: null };
/** The least and the most that `near` may be. */
export const NEAR = { least: 1, most: 200 } as const;

/** A string to look into. `language` (BCP 47) decides where its words end. */
export interface Sheet {
  readonly key: string;
  readonly text: string;
  readonly language: string;
}

/** A place where the words stand: the number of the sheet, and the range in it, whole characters only. */
export interface Place extends Range {
  readonly sheet: number;
}

export interface Places {
  /** In the order of the sheets; within one ascending and without overlap. */
  readonly places: readonly Place[];
  /** How many there are in all, and how many of them come before the first of those given. */
  readonly total: number;
  readonly before: number;
}

/** Where a reader is: the number of a place among all, or a sheet and an offset in it. */
export type Around = number | { readonly sheet: number; readonly offset: number };

/** Finds all places in one sheet, ascending, without overlap. */
export type Finder = (sheet: Sheet) => readonly Range[];

/** A sheet folded, once for as long as it is kept. */
export const foldedSheet: (sheet: Sheet) => Folded = memo(({ text }) => fold(text));

/** How these words are found, or where their pattern is wrong. Blank words are found nowhere. Throws a RangeError for a `near` out of bounds. */
export function finderOf(words: string, manner: Manner): { readonly find: Finder } | { readonly fault: Fault } {
  if (manner.pattern) {
    if (words === '') return { find: () => [] };
    const pattern = patternOf(words, manner.case);
    if (!('exec' in pattern)) return { fault: pattern };
    return { find: (sheet) => patternIn(sheet.text, pattern, manner.whole ? wordTable(sheet) : null) };
  }
  const { near } = manner;
  const terms = near === null ? [] : words.split(/\s+/).filter((term) => fold(term).text.trim() !== '');
  if (near === null || terms.length < 2) return { find: (sheet) => plainIn(sheet, words, manner) };
  if (!Number.isInteger(near) || near < NEAR.least || near > NEAR.most)
    throw new RangeError(`words ${near} apart are outside ${NEAR.least}..${NEAR.most}`);
  return {
    find: (sheet) => {
      const found = terms.map((term) => plainIn(sheet, term, manner));
      return nearIn(sheet.text, wordTable(sheet), found, near);
    },
  };
}

/**
 * Looks into all the sheets, and gives at most `most` of the places found: those around where the reader is, a fifth of them before it, so
 * that who is in the middle of a book goes on from there.
 */
export function findIn(sheets: readonly Sheet[], find: Finder, most: number, around: Around = 0): Places {
  const found = sheets.map(find);
  const total = found.reduce((sum, ranges) => sum + ranges.length, 0);
  const at = typeof around === 'number' ? around : numberOf(found, around);
  const before = Math.max(0, Math.min(at - Math.floor(most / 5), total - most));
  const places: Place[] = [];
  let passed = 0;
  for (const [sheet, ranges] of found.entries()) {
    const from = Math.max(0, before - passed);
    for (const { start, end } of ranges.slice(from, from + most - places.length)) places.push({ sheet, start, end });
    passed += ranges.length;
  }
  return { places, total, before };
}

/** The number, among all, of the first place at or after an offset of a sheet. */
function numberOf(
  found: readonly (readonly Range[])[],
  { sheet, offset }: { readonly sheet: number; readonly offset: number },
): number {
  let number = 0;
  for (const [i, ranges] of found.entries()) {
    if (i > sheet) break;
    number += i < sheet ? ranges.length : ranges.filter(({ start }) => start < offset).length;
  }
  return number;
}

/** The words as they are typed, but for typography; what is trimmed from their ends does not count. */
function plainIn(sheet: Sheet, words: string, manner: Manner): readonly Range[] {
  const { text } = sheet;
  const sought = fold(words);
  const needle = sought.text.trim();
  if (needle === '') return [];
  const folded = foldedSheet(sheet);
  const capitals = manner.case ? capitalsOf(words, sought, sought.text.indexOf(needle), needle.length) : null;
  const table = manner.whole ? wordTable(sheet) : null;
  const found: Range[] = [];
  let last = 0;
  for (let at = folded.text.indexOf(needle); at >= 0;) {
    const range = snap(text, unfold(folded, at, at + needle.length));
    const fits =
      range.start >= last &&
      (!capitals || capitals.every((is, k) => isCapital(text, folded.starts[at + k]!) === is)) &&
      (!table || !parts(table, range));
    if (fits) {
      found.push(range);
      last = range.end;
    }
    at = folded.text.indexOf(needle, fits ? at + needle.length : at + 1);
  }
  return found;
}

/** For each unit of a folded stretch, whether the character it came from is a capital. */
function capitalsOf(text: string, { starts }: Folded, from: number, length: number): readonly boolean[] {
  return Array.from({ length }, (_, k) => isCapital(text, starts[from + k]!));
}

function isCapital(text: string, at: number): boolean {
  const char = String.fromCodePoint(text.codePointAt(at)!);
  return char.toLowerCase() !== char;
}
