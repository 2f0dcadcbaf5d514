// Breaks a claim's words into lines by the widths of the reading face, so that a card reads the same on screen and in a file.

/** Advances of Alegreya (400) for U+0020 to U+007E in thousandths of an em, measured in a browser. */
const ASCII =
  '198 285 298 498 459 671 700 176 275 274 456 506 294 380 305 329 533 342 475 416 453 430 462 420 485 455 238 238 506 506 ' +
  '506 360 832 584 597 626 703 591 512 667 754 361 327 628 507 847 719 692 551 697 611 530 546 681 610 932 656 538 568 309 ' +
  '329 309 506 458 398 466 508 424 537 448 330 501 534 282 250 497 244 832 548 498 528 516 383 402 330 541 445 705 475 446 ' +
  '460 309 372 309 506';
/** The same for other characters common in claims. */
const OTHERS: readonly [number, number][] = [
  [0xa0, 198], [0xab, 427], [0xb7, 238], [0xbb, 427], [0xc6, 810], [0xd8, 692], [0xdf, 591], [0xe6, 653], [0xf0, 498], [0xf8, 498], [0xfe, 510],
  [0x131, 282], [0x142, 284], [0x152, 963], [0x153, 771], [0x2013, 608], [0x2014, 918], [0x2018, 176], [0x2019, 176], [0x201c, 331], [0x201d, 331],
  [0x2026, 658],
]; // prettier-ignore
const WIDTHS: ReadonlyMap<number, number> = new Map([
  ...ASCII.split(' ').map((width, at): [number, number] => [32 + at, Number(width)]),
  ...OTHERS,
]);
/** The face is set at 107 % (see page.css). */
const SET = 1.07;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u;
const MARK = /\p{M}/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Thousandths of an em. An accented letter is as wide as its base; letters of other scripts take an average. */
function advance(letter: string): number {
  const known = WIDTHS.get(letter.codePointAt(0)!);
  if (known !== undefined) return known;
  const base = WIDTHS.get(letter.normalize('NFD').codePointAt(0)!);
  if (base !== undefined) return base;
  if (MARK.test(letter)) return 0;
  if (WIDE.test(letter)) return 1000 / SET;
  return letter === letter.toLowerCase() ? 545 : 690;
}

/** The width of the words on one line, in px at a font size in px; kerning (well under 1 %) left out. */
export function widthOf(words: string, size: number): number {
  let sum = 0;
  for (const letter of words) sum += advance(letter);
  return (sum * SET * size) / 1000;
}

/** Where a line may end: after white space, hyphens, dashes and slashes, and on either side of a wide character. */
function unitsOf(text: string): readonly string[] {
  const words = text.match(/[^\s\-–—/]*[-–—/]+\s*|[^\s\-–—/]+\s*/gu) ?? [];
  if (!WIDE.test(text)) return words;
  const units: string[] = [];
  for (const word of words) {
    if (!WIDE.test(word)) {
      units.push(word);
      continue;
    }
    let run = '';
    for (const { segment } of graphemes.segment(word)) {
      if (WIDE.test(segment)) {
        if (run !== '') units.push(run);
        units.push(segment);
        run = '';
      } else run += segment;
    }
    if (run !== '') units.push(run);
  }
  return units;
}

/** Cuts a unit that is wider than a line between characters. */
function cut(unit: string, room: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(unit)) {
    if (part !== '' && widthOf(part + segment, size) > room) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** What stays together on a line, and how wide it is, px, with the white space after it and without. */
interface Unit {
  readonly words: string;
  readonly width: number;
  readonly bare: number;
}

const measured =
  (size: number) =>
  (words: string): Unit => ({ words, width: widthOf(words, size), bare: widthOf(words.trimEnd(), size) });

function fill(units: readonly Unit[], room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const { words, width, bare } of units) {
    if (line !== '' && taken + bare > room) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    line += words;
    taken += width;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Takes words off the last line until an ellipsis has room. */
function close(line: string, room: number, size: number): string {
  let rest = line;
  while (rest !== '' && widthOf(`${rest}…`, size) > room) {
    const space = rest.lastIndexOf(' ');
    rest =
      space > 0
        ? rest.slice(0, space)
        : [...graphemes.segment(rest)]
            .slice(0, -1)
            .map(({ segment }) => segment)
            .join('');
  }
  return `${rest.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Of the longest line, px. */
  readonly width: number;
}

/**
 * The words in lines of at most `room` px at that font size in px, at most `most` lines; the last then ends with an ellipsis. Lines are
 * balanced: as narrow as their number allows, so that no single word is left over.
 */
export function wrap(text: string, room: number, size: number, most: number): Wrapped {
  // Measured once: the same units are laid in lines several times over.
  const measure = measured(size);
  const units = unitsOf(text.trim())
    .map(measure)
    .flatMap((unit) => (unit.bare > room ? cut(unit.words, room, size).map(measure) : [unit]));
  let lines = fill(units, room);
  if (lines.length > most)
    lines = [...lines.slice(0, most - 1), close(`${lines[most - 1]!} ${lines[most]!}`, room, size)];
  else if (lines.length > 1) {
    // The least width with the same number of lines, to 4 px.
    const widest = Math.max(...units.map(({ bare }) => bare));
    let low = room / 2;
    let high = room;
    while (high - low > 4) {
      const middle = (low + high) / 2;
      const tried = middle < widest ? [] : fill(units, middle);
      if (tried.length !== lines.length) low = middle;
      else {
        high = middle;
        lines = tried;
      }
    }
  }
  return { lines, width: Math.max(...lines.map((line) => widthOf(line, size))) };
}
