// Shows what a search found, as CSS highlights: the page's elements stay as they are, and words far from the viewport are left alone.
import type { EditorView } from 'prosemirror-view';
import type { Range } from '../text/range.ts';
import type { Layout } from './document.ts';
import { domRange } from './geometry.ts';
import { Glow } from './glow.ts';
import { Nearness } from './nearness.ts';

/** The places found in one text, ascending and without overlap, and which of them is looked at, by number; null: none of them. */
export interface Hits {
  readonly ranges: readonly Range[];
  readonly current: number | null;
}

export const NO_HITS: Hits = { ranges: [], current: null };
const above = 1; // priority of the highlight that wins where two lie on the same words

/** One reader's share in the highlights `lemma-hit` and `lemma-hit-current`; the stylesheet says how they look. */
export class SearchHits {
  private readonly view: EditorView;
  private readonly layout: Layout;
  private readonly others = new Glow('lemma-hit');
  private readonly current = new Glow('lemma-hit-current');
  private readonly changes = new MutationObserver(() => this.draw());
  private nearness: Nearness | null = null;
  private near: ReadonlySet<number> = new Set();
  private hits: Hits = NO_HITS;

  constructor(view: EditorView, layout: Layout) {
    this.view = view;
    this.layout = layout;
  }

  /** Shows these in place of those shown before. */
  show(hits: Hits): void {
    if (hits.ranges === this.hits.ranges && hits.current === this.hits.current) return;
    this.hits = hits;
    if (hits.ranges.length === 0) {
      this.stop();
      return;
    }
    if (!this.nearness) {
      const sections = [...this.view.dom.children].slice(0, this.layout.sections.length);
      this.nearness = new Nearness(sections, (near) => {
        this.near = near;
        this.draw();
      });
      // Marks drawn anew take the place of the nodes the ranges were made of, before the next frame.
      this.changes.observe(this.view.dom, { childList: true, characterData: true, subtree: true });
    }
    this.draw();
  }

  /** Shows nothing and watches nothing, until something is to be shown again. */
  stop(): void {
    this.hits = NO_HITS;
    this.nearness?.stop();
    this.nearness = null;
    this.near = new Set();
    this.changes.disconnect();
    this.others.show([]);
    this.current.show([]);
  }

  private draw(): void {
    const { ranges, current } = this.hits;
    const looked = current === null ? undefined : ranges[current];
    const others: Range[] = [];
    for (const section of this.near) {
      const { from, to } = this.layout.sections[section]!;
      const { blocks } = this.layout.positions;
      const end = blocks[to - 1]!.end;
      for (let i = firstAfter(ranges, blocks[from]!.start); i < ranges.length && ranges[i]!.start < end; i++)
        if (ranges[i] !== looked) others.push(ranges[i]!);
    }
    this.others.show([...new Set(others)].flatMap((range) => this.nodesOf(range)));
    this.current.show(looked ? this.nodesOf(looked) : []);
    const highlight = looked && typeof Highlight !== 'undefined' ? CSS.highlights.get('lemma-hit-current') : undefined;
    if (highlight) highlight.priority = above;
  }

  /** The words as nodes of the page; none where they are not drawn as words (the marker of a list). */
  private nodesOf({ start, end }: Range): AbstractRange[] {
    const { positions } = this.layout;
    const from = positions.posAt(start);
    const to = positions.posAt(end, -1);
    return from < to ? [domRange(this.view, { from, to })] : [];
  }
}

/** The number of the first range that ends after the offset. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
