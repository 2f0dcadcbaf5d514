// The two ways between offsets of a source's text and positions of the document the reader shows it in.
import type { Range } from '../text/range.ts';

/** Which neighbour a place between two blocks goes to: the end of the earlier (-1) or the beginning of the later (1). */
export type Assoc = -1 | 1;

/**
 * The map of one document: for each block its offsets and the position at which its text begins. Inside blocks the two ways are exact
 * inverses, their two edges included. An offset between blocks (white space, a list marker) has no position of its own, and a position
 * between blocks no offset: both go to the nearest edge on the side of `assoc`, and outside the first and last block to their outer edge.
 */
export class Positions {
  readonly blocks: readonly Range[];
  /** The position of each block's first character. */
  readonly starts: readonly number[];

  /** Throws a RangeError when there is no block, or not one start for each. */
  constructor(blocks: readonly Range[], starts: readonly number[]) {
    if (blocks.length === 0) throw new RangeError('a document has at least one block, not 0');
    if (starts.length !== blocks.length) throw new RangeError(`${starts.length} starts for ${blocks.length} blocks`);
    this.blocks = blocks;
    this.starts = starts;
  }

  /** The position of an offset. Where two blocks touch, `assoc` says in which of them. */
  posAt(offset: number, assoc: Assoc = 1): number {
    const { blocks } = this;
    const i = lastAt(blocks.length, (n) => blocks[n]!.start <= offset);
    const block = blocks[i];
    if (!block) return this.starts[0]!;
    if (assoc < 0 && offset === block.start && blocks[i - 1]?.end === offset) return this.endOf(i - 1);
    if (offset <= block.end) return this.starts[i]! + offset - block.start;
    return assoc > 0 && i + 1 < blocks.length ? this.starts[i + 1]! : this.endOf(i);
  }

  /** The offset of a position. */
  offsetAt(pos: number, assoc: Assoc = 1): number {
    const { blocks, starts } = this;
    const i = this.blockAtPos(pos);
    const block = blocks[i];
    if (!block) return blocks[0]!.start;
    const end = this.endOf(i);
    if (pos <= end) return block.start + pos - starts[i]!;
    return assoc > 0 && i + 1 < blocks.length ? blocks[i + 1]!.start : block.end;
  }

  /** The number of the block that holds the offset, or of the one before it; 0 before the first. */
  blockAt(offset: number): number {
    return Math.max(
      0,
      lastAt(this.blocks.length, (n) => this.blocks[n]!.start <= offset),
    );
  }

  /** The blocks that have at least one code unit in the range, as numbers: `from` up to, not including, `to`. */
  blocksIn(range: Range): { readonly from: number; readonly to: number } {
    const { blocks } = this;
    const from = lastAt(blocks.length, (n) => blocks[n]!.end <= range.start) + 1;
    const to = lastAt(blocks.length, (n) => blocks[n]!.start < range.end) + 1;
    return { from, to: Math.max(from, to) };
  }

  /** The position after a block's last character. */
  endOf(block: number): number {
    const { start, end } = this.blocks[block]!;
    return this.starts[block]! + end - start;
  }

  private blockAtPos(pos: number): number {
    return lastAt(this.starts.length, (n) => this.starts[n]! <= pos);
  }
}

/** The last of 0..count-1 for which `holds`, which holds up to some number and not beyond; -1 when it never does. */
function lastAt(count: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
