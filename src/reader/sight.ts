// Measures what stands near the viewport: which blocks, and the heights of words in them; never the whole text.
import type { EditorView } from 'prosemirror-view';
import type { Block } from '../text/blocks.ts';
import type { Range } from '../text/range.ts';
import type { Lines } from '../text/verse.ts';
import type { Layout } from './document.ts';
import { domRange } from './geometry.ts';
import { Glow } from './glow.ts';

/** In px of the viewport. */
export interface Height {
  readonly top: number;
  readonly bottom: number;
}

/** A section's blocks by number, `to` exclusive, and its box. */
export interface SectionHeight extends Height {
  readonly from: number;
  readonly to: number;
}

/**
 * To be asked when the page has been laid out and nothing is about to change it, as in an animation frame or when told of a new size;
 * otherwise each question makes the browser lay it out.
 */
export class Sight {
  private readonly view: EditorView;
  private readonly layout: Layout;
  private readonly glow = new Glow('lemma-hover');

  constructor(view: EditorView, layout: Layout) {
    this.view = view;
    this.layout = layout;
  }

  /** The blocks of the text, in order. */
  get blocks(): readonly Block[] {
    return this.layout.blocks;
  }

  /** Every section with its box; one look each, for texts of a few hundred. Of sections never painted the browser knows only a guess. */
  sections(): readonly SectionHeight[] {
    return this.layout.sections.map(({ from, to }, i) => {
      const { top, bottom } = this.boxOf(i);
      return { from, to, top, bottom };
    });
  }

  /**
   * The blocks whose boxes meet the band between two heights of the viewport, by number, `to` exclusive; null when none does. Sections are
   * found by halving, and only of those in the band are the blocks looked at, since the others are not laid out.
   */
  blocksBetween(top: number, bottom: number): { readonly from: number; readonly to: number } | null {
    const { sections } = this.layout;
    const first = firstOf(0, sections.length, (i) => this.boxOf(i).bottom > top);
    const beyond = firstOf(first, sections.length, (i) => this.boxOf(i).top >= bottom);
    if (first >= beyond) return null;
    const [begin, end] = [sections[first]!.from, sections[beyond - 1]!.to];
    const from = firstOf(begin, end, (i) => this.blockBox(i).bottom > top);
    const to = firstOf(from, end, (i) => this.blockBox(i).top >= bottom);
    return from < to ? { from, to } : null;
  }

  /** The line of the character after the offset (1) or before it (-1), across the room between blocks; null where it takes no room. */
  lineAt(offset: number, side: -1 | 1): Height | null {
    const { positions, blocks } = this.layout;
    const number = positions.blockAt(offset);
    const { start, end } = blocks[number]!;
    let at = offset;
    if (side > 0 && offset >= end) at = blocks[number + 1]?.start ?? end;
    if (side < 0 && offset <= start) at = blocks[number - 1]?.end ?? start;
    const { top, bottom } = this.view.coordsAtPos(positions.posAt(at, side), side);
    return bottom > top ? { top, bottom } : null;
  }

  /** What the single line breaks of a block are. */
  linesOf(block: number): Lines {
    const { doc, positions } = this.layout;
    return doc.resolve(positions.starts[block]!).parent.attrs.lines as Lines;
  }

  /** Lights up these words in the place of those lit before, as what is pointed at elsewhere. */
  light(ranges: readonly Range[]): void {
    const { positions } = this.layout;
    this.glow.show(
      ranges.map(({ start, end }) =>
        domRange(this.view, { from: positions.posAt(start), to: positions.posAt(end, -1) }),
      ),
    );
  }

  private boxOf(section: number): DOMRect {
    return this.view.dom.children[section]!.getBoundingClientRect();
  }

  private blockBox(block: number): DOMRect {
    const dom = this.view.nodeDOM(this.layout.positions.starts[block]! - 1);
    return (dom as Element).getBoundingClientRect();
  }
}

/** The first of from..to-1 for which `holds`, which then holds for all that follow; `to` where it never does. */
function firstOf(from: number, to: number, holds: (i: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
