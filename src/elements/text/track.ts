// The way from offsets of a text to heights on the screen, without measuring each: from sections' boxes, and guesses at what is inside.
import type { Range } from '../../text/range.ts';

/** A section's blocks by number, `to` exclusive, and the heights of its box in the scrolled content, in px. */
export interface SectionBox {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

const lineLength = 62; // code units a line of the reading face holds, more or less
const between = 0.5; // the room between blocks, in lines

/**
 * Inside a section the blocks share its height by their guessed numbers of lines, and the code units of a block share the block's. What
 * comes out ascends with the offset, is exact at the edges of sections, and in between errs by a few lines: enough for a strip
 * in which a line is a tenth of a pixel to a pixel high.
 */
export class Track {
  private readonly blocks: readonly Range[];
  private readonly tops: Float64Array;
  private readonly bottoms: Float64Array;
  /** The block asked about last: mostly the next question is about it or the one after. */
  private last = 0;

  /** The sections ascend and hold all the blocks. */
  constructor(blocks: readonly Range[], sections: readonly SectionBox[]) {
    this.blocks = blocks;
    this.tops = new Float64Array(blocks.length);
    this.bottoms = new Float64Array(blocks.length);
    for (const { from, to, top, bottom } of sections) {
      let lines = 0;
      for (let i = from; i < to; i++) lines += linesOf(blocks[i]!) + between;
      const line = lines > 0 ? (bottom - top) / lines : 0;
      let at = top;
      for (let i = from; i < to; i++) {
        this.tops[i] = at;
        at += linesOf(blocks[i]!) * line;
        this.bottoms[i] = at;
        at += between * line;
      }
    }
  }

  /** The height, in px of the scrolled content, at which the offset stands; between two blocks, the end of the earlier. */
  at(offset: number): number {
    const { blocks, tops, bottoms } = this;
    const i = (this.last = this.blockAt(offset));
    const { start, end } = blocks[i]!;
    const share = end > start ? Math.min(1, Math.max(0, (offset - start) / (end - start))) : 0;
    return tops[i]! + share * (bottoms[i]! - tops[i]!);
  }

  private blockAt(offset: number): number {
    const { blocks, last } = this;
    for (let i = last; i < last + 2 && i < blocks.length; i++)
      if (blocks[i]!.start <= offset && offset < (blocks[i + 1]?.start ?? Infinity)) return i;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (blocks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function linesOf({ start, end }: Range): number {
  return Math.max(1, Math.ceil((end - start) / lineLength));
}

/**
 * How many of the stretches lie on each row of a strip that shows the content at `scale` (rows per px), capped at 255. A stretch takes at
 * least one row. The stretches are the first `count` of the parallel arrays; they need not ascend, but it is faster if they do.
 */
export function rowsOf(
  track: Track,
  { count, starts, ends }: { readonly count: number; readonly starts: Int32Array; readonly ends: Int32Array },
  scale: number,
  height: number,
): Uint8Array {
  const rows = new Uint8Array(height);
  if (height === 0) return rows;
  for (let i = 0; i < count; i++) {
    const first = Math.min(height - 1, Math.max(0, Math.floor(track.at(starts[i]!) * scale)));
    const last = Math.min(height - 1, Math.max(first, Math.ceil(track.at(ends[i]!) * scale) - 1));
    for (let row = first; row <= last; row++) if (rows[row]! < 255) rows[row]!++;
  }
  return rows;
}

/** The rows on which at least `from` and at most `to` stretches lie, as the path of bars from `x` on, `width` wide. */
export function pathOf(rows: Uint8Array, [from, to]: readonly [number, number], x: number, width: number): string {
  let path = '';
  const fits = (row: number): boolean => rows[row]! >= from && rows[row]! <= to;
  for (let row = 0; row < rows.length; row++) {
    if (!fits(row)) continue;
    const first = row;
    while (row + 1 < rows.length && fits(row + 1)) row++;
    path += `M${x} ${first}h${width}v${row + 1 - first}h${-width}z`;
  }
  return path;
}
