// Words lit up for a moment by a CSS highlight, which leaves the page's elements alone; the stylesheet says how a highlight looks.

/** One reader's share in a highlight of that name. Browsers without CSS highlights show nothing. */
export class Glow {
  private readonly name: string;
  private ranges: readonly AbstractRange[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Shows the ranges in place of those shown before. */
  show(ranges: readonly AbstractRange[]): void {
    if (typeof Highlight === 'undefined' || (ranges.length === 0 && this.ranges.length === 0)) return;
    const highlight = CSS.highlights.get(this.name) ?? new Highlight();
    for (const range of this.ranges) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.ranges = ranges;
    if (highlight.size === 0) CSS.highlights.delete(this.name);
    else CSS.highlights.set(this.name, highlight);
  }
}
