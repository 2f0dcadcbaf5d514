// Tells headings from short paragraphs by their look: few words, no sentence's end, a title's capitals, a chapter's
// number.

import type { Range } from './range.ts';

const longest = 110; // code units; the longest headings of books and journals stay below
const mostWords = 16;
const longestUnspaced = 40; // code units, for scripts that write no spaces between words

const division =
  'chapter|book|part|section|volume|act|scene|canto|letter|article|appendix|kapitel|teil|buch|abschnitt|artikel|chapitre|livre|partie|tome|' +
  'cap[ií]tulo|libro|parte|capitolo|hoofdstuk|rozdział|глава|часть|книга|том|статья|κεφάλαιο|điều|chương|المادة|الفصل|فصل';
const numeral =
  '[ivxlcdm]+|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|the \\S+|first|second|third|eins|zwei|drei|erstes|zweites|drittes';
const chapterPattern = new RegExp(
  `^(?:(?:${division})\\s+(?:${numeral})|(?:first|second|third|fourth)\\s+(?:epilogue|part|book))(?:[.:,]?\\s*$|[.:,\\s–—-]+\\S.*$)`,
  'iu',
);
const bareChapterPattern = new RegExp(`^(?:${division})\\s+(?:${numeral})[.:]?$`, 'iu');
const numberPattern = /^(?:[IVXLC]+\.?|第[\d０-９一二三四五六七八九十百]+[章条條節节回部編编卷話])$/u;
const dottedEnd = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u; // U.S.
const closingQuotes = /["'”’»«›‹)\]]+$/u;
const quotedAtStart = /^["'“‘«„»](?!.+["”’»«])/u; // somebody begins to speak and does not end
const sentenceEnd = /[.…,;:،؛۔。．，、；：।॥։።]$/u;
const opening = /^[[("'“‘«¿¡]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u;
const speech = /^["'“‘«„»]|^[-–—―]/u;
const twoSentences = /[.?!]["'”’»]?\s+\p{Lu}/u;
const unfinished = /[,;،؛，、；]$/u;

/** True if the range holds a division and its number and nothing else: "CHAPTER IV", "Kapitel 3.". */
export function isBareChapter(text: string, { start, end }: Range): boolean {
  return end - start <= longestUnspaced && bareChapterPattern.test(text.slice(start, end));
}

/** True for headings that need no text after them to be known: "CHAPTER IV. The Ball", "IV." */
export function isChapter(line: string): boolean {
  return (
    line.length <= longest &&
    (numberPattern.test(line) || (chapterPattern.test(line) && !/[a-zа-я]\p{L}*[.;,]$/u.test(line)))
  );
}

/**
 * True if one line could be a heading: at most 16 words (40 code units where no spaces are written), beginning with a
 * capital, a digit or a letter of a script without case, not direct speech, and not ending as sentences end, save by
 * "?", "!" or an abbreviation like "U.S.".
 */
export function isTitleLike(line: string): boolean {
  if (line.length > longest || !opening.test(line) || !/\p{L}/u.test(line)) return false;
  const words = line.split(/\s+/u);
  if (words.length > mostWords) return false;
  if (words.length <= 2 && line.length > longestUnspaced && /\p{Lo}/u.test(line)) return false;
  if (speech.test(line) && (closingQuotes.test(line) || quotedAtStart.test(line) || !isCapitalised(words)))
    return false;
  const bare = line.replace(closingQuotes, '');
  if (bare !== line && /[?!？！]$/u.test(bare)) return false; // somebody speaks
  if (twoSentences.test(bare) && !isCapitalised(words)) return false;
  if (sentenceEnd.test(bare)) return dottedEnd.test(bare) && isCapitalised(words);
  return true;
}

/**
 * True if most of the longer words begin with a capital, as in English titles. Scripts without case never count as
 * capitalised.
 */
export function isCapitalised(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3 && /\p{L}/u.test(word));
  return long.length > 0 && long.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length * 3 >= long.length * 2;
}

/** A one-line stretch that may be a heading, as `headingsOf` reads it. */
export interface Candidate extends Range {
  /** False for stretches that cannot be a heading: several lines, members of a list. */
  readonly possible: boolean;
  /** True for furniture: it is passed over, as if it were not there. */
  readonly aside: boolean;
}

/**
 * Which of the stretches are headings. A chapter's number is one always; another title-like line if longer text follows
 * it, or a heading that is one, but not below a line that ends in a comma. Of four and more in a row only the last is:
 * the rest is verse, or a list.
 */
export function headingsOf(text: string, stretches: readonly Candidate[]): readonly boolean[] {
  const found = stretches.map(() => false);
  let row: number[] = []; // the title-like lines, nearest to the text first, that were read since the text that follows them
  const endRow = (): void => {
    for (const i of row.length > 3 ? row.slice(0, 1) : row) found[i] = true;
    row = [];
  };
  let next: Candidate | undefined;
  let afterChapter = false;
  for (let i = stretches.length - 1; i >= 0; i--) {
    const here = stretches[i] as Candidate;
    if (here.aside) continue;
    const line = here.possible && here.end - here.start <= longest ? text.slice(here.start, here.end) : '';
    const chapter = line !== '' && isChapter(line);
    const longer =
      next !== undefined &&
      next.end - next.start > Math.max(/\p{Lo}/u.test(line) ? 12 : 30, 2 * (here.end - here.start));
    if (chapter) {
      endRow();
      found[i] = true;
    } else if (
      line !== '' &&
      (row.length > 0 || afterChapter || longer) &&
      isTitleLike(line) &&
      !continues(text, stretches[i - 1])
    )
      row.push(i);
    else endRow();
    afterChapter = chapter;
    next = here;
  }
  endRow();
  return found;
}

/** True if the stretch before ends in the middle of a clause, so that the next line goes on with it. */
function continues(text: string, before: Range | undefined): boolean {
  return before !== undefined && unfinished.test(text.slice(before.end - 1, before.end));
}
