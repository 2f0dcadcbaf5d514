// Tells the line breaks of folded prose, which read as spaces, from those of verse, addresses and tables, which the author set.
import type { Range } from './range.ts';

/** `wrapped`: single line breaks are where lines were folded and read as spaces; `verse`: they are the author's. Null: there are none. */
export type Lines = 'wrapped' | 'verse' | null;

/** Nobody folds prose narrower than this (code units). */
const narrowest = 50;
/** How much of the width may stay free besides: not every part of a book was folded to quite the same width. */
const slack = 0.12;

/**
 * What the single line breaks of each block are; null for a block of one line. Whoever folds prose breaks a line only where the next word would
 * not fit; so where at least half of a block's breaks come well before that, they were meant. Texts all of narrow lines are verse.
 */
export function linesIn(text: string, blocks: readonly Range[]): readonly Lines[] {
  const lined = blocks.map((block) => linesOf(text, block));
  const width = foldedWidth(lined);
  return lined.map((lines) => {
    if (!lines) return null;
    if (width < narrowest) return 'verse';
    let meant = 0;
    for (let i = 0; i + 1 < lines.length; i++) {
      const next = /^\S*/.exec(lines[i + 1]!)![0];
      if (lines[i]!.length + 1 + next.length <= width * (1 - slack)) meant++;
    }
    return meant * 2 >= lines.length - 1 ? 'verse' : 'wrapped';
  });
}

/**
 * The width (code units) to which a text was folded by hand: the longest line of a block of several lines, but of the block at the upper
 * quarter of all such blocks, since a stray long line is no measure. 0 where no block has two lines.
 */
function foldedWidth(lined: readonly (readonly string[] | null)[]): number {
  const widths = lined.flatMap((lines) => (lines ? Math.max(...lines.map((line) => line.length)) : []));
  widths.sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.75)] ?? 0;
}

/** The lines of a block without their margins; null when there is but one. */
function linesOf(text: string, { start, end }: Range): readonly string[] | null {
  const first = text.indexOf('\n', start);
  if (first < 0 || first >= end) return null;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim());
}
