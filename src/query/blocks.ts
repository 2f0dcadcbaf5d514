// The blocks of a source as it is shown, printed, read aloud and cited: found once, since a whole book takes a while.
import { memo } from '../base/memo.ts';
import type { Source } from '../model/records.ts';
import type { Block } from '../text/blocks.ts';
import { completeBlocks } from '../text/complete.ts';
import type { Lines } from '../text/verse.ts';
import { linesIn } from '../text/verse.ts';

interface Blocks {
  /** All words of the text lie in one of them. */
  readonly blocks: readonly Block[];
  /** What the line breaks in each of them are. */
  readonly lines: readonly Lines[];
}

export const blocksOfSource = memo(({ text, structure }: Source): Blocks => {
  const blocks = completeBlocks(text, structure);
  return { blocks, lines: linesIn(text, blocks) };
});
