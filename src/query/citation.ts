// How a passage is quoted and referred to: its words, its source, its paragraph.
import { memo } from '../base/memo.ts';
import type { Passage, Source } from '../model/records.ts';

/** The words of a passage; between two pieces stands " … ". */
export function wordsOf({ pieces }: Passage): string {
  return pieces.map(({ exact }) => exact).join(' … ');
}

/** Where the numbered blocks of a source begin, ascending: its paragraphs and list items, as the reader's margin numbers them. */
const beginnings = memo((source: Source): readonly number[] =>
  source.structure.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ start }) => start),
);

/** The number of the paragraph an offset lies in, or that it follows; counted from 1, and 0 before the first, as in a title. */
export function paragraphAt(source: Source, offset: number): number {
  const starts = beginnings(source);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "¶4", "¶4–6"; nothing for words before the first numbered paragraph, such as a title. */
export function placeOf(source: Source, { pieces }: Passage): string {
  const first = paragraphAt(source, pieces[0]!.start);
  const last = paragraphAt(source, pieces.at(-1)!.end - 1);
  if (last === 0) return '';
  return first === last ? `¶${first}` : `¶${Math.max(first, 1)}–${last}`;
}
