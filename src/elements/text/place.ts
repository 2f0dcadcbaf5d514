// Keeps the line at the top of a text where it is while its lines are broken anew: another size, another width, another face.
import { margin } from '../../reader/geometry.ts';
import type { Reader } from '../../reader/reader.ts';

/** Frames in which the place is looked at again: as sections come near they get their true height. */
const frames = 5;
/** Where the first line in sight is looked for, px below the upper edge, and how far below that edge it may begin. */
const depth = 30;
const reach = 300;

export class Place {
  private readonly scroller: HTMLElement;
  private readonly reader: Reader;
  private readonly observer: ResizeObserver;
  private readonly onFonts = (): void => this.keep();
  private width: number;
  /** The first line in sight: an offset in it, and how far below the upper edge it begins, px. Null: the text's beginning. */
  private line: { readonly offset: number; readonly below: number } | null = null;
  /** Where the text was scrolled to when the line was noted or kept, px. */
  private top = 0;
  private next = 0;
  private soon = 0;

  /** `scroller` is what scrolls the text of `reader`. */
  constructor(scroller: HTMLElement, reader: Reader) {
    this.scroller = scroller;
    this.reader = reader;
    this.width = scroller.clientWidth;
    this.observer = new ResizeObserver(() => {
      if (scroller.clientWidth === this.width) return;
      const hidden = this.width === 0 || scroller.clientWidth === 0;
      this.width = scroller.clientWidth;
      if (!hidden) this.keep();
    });
    this.observer.observe(scroller);
    scroller.ownerDocument.fonts.addEventListener('loadingdone', this.onFonts);
  }

  /** Looks which line is first in sight, and gives an offset in it; null where the text is not shown. Call it when scrolling has come to rest. */
  note(): number | null {
    // What `keep` itself scrolled is no new place: noting it each time would let the place wander.
    if (this.next !== 0 || (Math.abs(this.scroller.scrollTop - this.top) < 2 && this.line))
      return this.line?.offset ?? 0;
    const box = this.scroller.getBoundingClientRect();
    const text = this.reader.element.getBoundingClientRect();
    if (box.height === 0) return null;
    this.top = this.scroller.scrollTop;
    if (this.top < 8) {
      this.line = null;
      return 0;
    }
    const offset = this.reader.offsetAt(text.left + text.width / 2, box.top + depth);
    if (offset === null) return null;
    const rect = this.rectAt(offset);
    // What was only just scrolled to is not painted yet, and the pointer then finds whatever was near.
    if (!rect || rect.bottom < box.top || rect.top > box.top + reach) return null;
    this.line = { offset, below: rect.top - box.top };
    return offset;
  }

  /** Notes the line as soon as what is in sight has been painted, and tells of it. */
  noteSoon(told: (offset: number) => void): void {
    cancelAnimationFrame(this.soon);
    let left = frames;
    const look = (): void => {
      const offset = this.note();
      if (offset !== null) told(offset);
      else if (--left > 0) this.soon = requestAnimationFrame(look);
    };
    look();
  }

  /** Takes the line at an offset, just brought to the top, for the one to be kept there: what is laid out only now, or in a late face, must not move it. */
  hold(offset: number): void {
    const rect = this.rectAt(offset);
    if (!rect) return;
    this.line = { offset, below: margin };
    this.keep();
  }

  /** Brings the line back to where it was. Call it after the text's look has changed. */
  keep(): void {
    this.rest();
    if (!this.line) return;
    let left = frames;
    const bring = (): void => {
      this.bring();
      this.next = --left > 0 ? requestAnimationFrame(bring) : 0;
    };
    bring();
  }

  /** Ends keeping: the text is to be scrolled elsewhere. */
  rest(): void {
    cancelAnimationFrame(this.next);
    this.next = 0;
  }

  stop(): void {
    this.rest();
    cancelAnimationFrame(this.soon);
    this.observer.disconnect();
    this.scroller.ownerDocument.fonts.removeEventListener('loadingdone', this.onFonts);
  }

  private bring(): void {
    const rect = this.line && this.rectAt(this.line.offset);
    if (!rect) return;
    const by = rect.top - this.scroller.getBoundingClientRect().top - this.line!.below;
    if (Math.abs(by) >= 1) this.scroller.scrollTop += by;
    this.top = this.scroller.scrollTop;
  }

  /** The box of the line at an offset; null where it is not shown. */
  private rectAt(offset: number): DOMRect | null {
    return this.reader.rectOf({ start: offset, end: offset });
  }
}
