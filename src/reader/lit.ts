// Words lit for a while (the sentence read aloud, the paragraph in focus mode) by CSS highlights, which leave the page's elements alone.
import type { Range } from '../text/range.ts';

/** One reader's share in the highlights of any names; the stylesheet says how they look. Browsers without CSS highlights show nothing. */
export class LitWords {
  private readonly nodesOf: (range: Range) => AbstractRange;
  private readonly lit = new Map<string, { readonly words: Range; shown: AbstractRange }>();

  /** `nodesOf`: the words as a range of the page's nodes. */
  constructor(nodesOf: (range: Range) => AbstractRange) {
    this.nodesOf = nodesOf;
  }

  /** Lights the words in place of those lit before under that name; null: none. */
  light(name: string, words: Range | null): void {
    if (typeof Highlight === 'undefined') return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    const before = this.lit.get(name);
    if (before) highlight.delete(before.shown);
    if (words) {
      const shown = this.nodesOf(words);
      highlight.add(shown);
      this.lit.set(name, { words, shown });
    } else this.lit.delete(name);
    if (highlight.size === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, highlight);
  }

  /** To be called when the page's nodes may be others: marks drawn anew take the place of those the words stood in. */
  redraw(): void {
    for (const [name, { words }] of this.lit) this.light(name, words);
  }

  clear(): void {
    for (const name of this.lit.keys()) this.light(name, null);
  }
}
