// Keeps the selection in sight while the focus is elsewhere, in a bar or a dialog: a CSS highlight, which leaves the page's elements alone.

const name = 'lemma-pending';

/** One reader's share in the highlight `lemma-pending`; the stylesheet says how it looks. Browsers without CSS highlights show nothing. */
export class PendingSelection {
  private range: AbstractRange | null = null;

  /** Shows the range in place of the one shown before; null shows none. */
  show(range: AbstractRange | null): void {
    if (typeof Highlight === 'undefined') return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    if (this.range) highlight.delete(this.range);
    if (range) highlight.add(range);
    this.range = range;
    if (highlight.size === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, highlight);
  }
}
