// Blocks for every word: those a text came with, and paragraphs for what they left out.
import type { Block } from './blocks.ts';
import { blocksOf } from './blocks.ts';
import { trimRange } from './segments.ts';

/**
 * The blocks, those of the text where none are given, with a paragraph for words a foreign structure left out; at least one. What the
 * reader shows and numbers, and what citations count by.
 */
export function completeBlocks(text: string, structure: readonly Block[]): readonly Block[] {
  const given = structure.length > 0 ? structure : blocksOf(text);
  const blocks: Block[] = [];
  let last = 0;
  const fill = (end: number): void => {
    const { start: from, end: to } = trimRange(text, { start: last, end });
    if (from < to) blocks.push({ kind: 'paragraph', start: from, end: to });
  };
  for (const block of given) {
    const marker = block.kind === 'item' && block.marker.start >= last ? block.marker : null;
    if (marker) {
      fill(marker.start);
      last = marker.end;
    }
    fill(block.start);
    blocks.push(block);
    last = block.end;
  }
  fill(text.length);
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: 0 }];
}
