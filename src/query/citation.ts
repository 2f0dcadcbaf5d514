// How words of a source are quoted and referred to: as one line, by source, paragraph and, in verse, line.
import { memo } from '../base/memo.ts';
import type { Passage, Source } from '../model/records.ts';
import type { Range } from '../text/range.ts';
import { blocksOfSource } from './blocks.ts';

/** A place one can find again in any setting of the text: `line`, from 1, only where line breaks are the author's. */
export interface Reference {
  /** Counted from 1 as the reader's margin numbers them; 0 before the first, as in a title. */
  readonly paragraph: number;
  readonly line: number | null;
}

/** The words of a passage; between two pieces stands " … ". */
export function wordsOf({ pieces }: Passage): string {
  return pieces.map(({ exact }) => exact).join(' … ');
}

/** The blocks of a source as the reader shows them, what their line breaks are, and where the numbered ones begin, ascending. */
const laidOut = memo((source: Source) => {
  const { blocks, lines } = blocksOfSource(source);
  const numbered = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ start }) => start);
  return { blocks, starts: blocks.map(({ start }) => start), lines, numbered };
});

/** The number of the paragraph an offset lies in, or that it follows; counted from 1, and 0 before the first, as in a title. */
export function paragraphAt(source: Source, offset: number): number {
  return upTo(laidOut(source).numbered, offset);
}

/** The block an offset lies in, or that it follows: its words and, where it has one, its number. The first block before any. */
export function blockAt(source: Source, offset: number): Range {
  const { blocks, starts } = laidOut(source);
  const { start, end } = blocks[Math.max(0, upTo(starts, offset) - 1)]!;
  return { start, end };
}

/** Paragraph and line of an offset. */
export function referenceAt(source: Source, offset: number): Reference {
  const { blocks, starts, lines } = laidOut(source);
  const number = upTo(starts, offset) - 1;
  const block = blocks[number];
  const paragraph = paragraphAt(source, offset);
  if (!block || lines[number] !== 'verse') return { paragraph, line: null };
  const before = source.text.slice(block.start, Math.min(offset, block.end));
  return { paragraph, line: before.split('\n').length };
}

/** "¶4", "¶4–6"; nothing for words before the first numbered paragraph, such as a title. */
export function placeOf(source: Source, { pieces }: Passage): string {
  const first = paragraphAt(source, pieces[0]!.start);
  const last = paragraphAt(source, pieces.at(-1)!.end - 1);
  if (last === 0) return '';
  return first === last ? `¶${first}` : `¶${Math.max(first, 1)}–${last}`;
}

/**
 * The words of some ranges as one line: folded line breaks read as spaces, lines of verse are parted by " / ", ranges by " … ".
 */
export function quotationOf(source: Source, ranges: readonly Range[]): string {
  return ranges.map((range) => inOneLine(source, range)).join(' … ');
}

function inOneLine(source: Source, { start, end }: Range): string {
  const { blocks, starts, lines } = laidOut(source);
  const parts: string[] = [];
  for (let i = Math.max(0, upTo(starts, start) - 1); i < blocks.length && blocks[i]!.start < end; i++) {
    const words = source.text.slice(Math.max(start, blocks[i]!.start), Math.min(end, blocks[i]!.end));
    const each = words
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== '');
    if (each.length > 0) parts.push(each.join(lines[i] === 'verse' ? ' / ' : ' '));
  }
  return parts.join(' ');
}

/** How many of the ascending numbers are at most `offset`. */
function upTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
