// The way from sentence to sentence through a whole text, block by block, looking at no more than one block at a time.
import type { Range } from './range.ts';
import { sentencesOf } from './segments.ts';

/** The sentence that holds the offset, or the first one after it; null after the last. `blocks` ascend; what lies between them has none. */
export function sentenceFrom(text: string, blocks: readonly Range[], offset: number, locale?: string): Range | null {
  for (let i = firstEndingAfter(blocks, offset); i < blocks.length; i++) {
    const found = sentencesOf(text, blocks[i]!, locale).find(({ end }) => end > offset);
    if (found) return found;
  }
  return null;
}

/** The last sentence that begins before the offset; null where there is none. */
export function sentenceBefore(text: string, blocks: readonly Range[], offset: number, locale?: string): Range | null {
  for (let i = Math.min(firstEndingAfter(blocks, offset - 1), blocks.length - 1); i >= 0; i--) {
    const found = sentencesOf(text, blocks[i]!, locale).findLast(({ start }) => start < offset);
    if (found) return found;
  }
  return null;
}

/** The number of the first block that ends after the offset; that of blocks where none does. */
function firstEndingAfter(blocks: readonly Range[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
