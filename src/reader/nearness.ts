// Watches which sections of a long text are near the viewport, so that only those are decorated.
import { scrollerOf } from './geometry.ts';

/** Sections watched beyond those that are near, on either side. */
const beyond = 2;

/**
 * Calls `onChange` with the numbers of the sections within a screen of what can be seen, whenever these change, at the earliest in the next
 * frame. Where the browser knows no `scrollMargin` and the text scrolls inside a pane, it is told of a section only as it comes in sight.
 *
 * Each element observed costs a little in every frame, so only the text itself, the sections that are near and the next ones on both sides
 * are. When none of these is near any more, the text was scrolled far, and the sections in sight are found by halving.
 */
export class Nearness {
  private readonly observer: IntersectionObserver;
  private readonly sections: readonly Element[];
  private readonly numbers: ReadonlyMap<Element, number>;
  private readonly text: Element;
  private readonly onChange: (near: ReadonlySet<number>) => void;
  private readonly observed = new Set<number>();
  /** Those of the observed that are near, as the browser says. */
  private readonly inside = new Set<number>();
  /** Whether any of the text is near. */
  private shown = false;
  private near: ReadonlySet<number> = new Set();

  /** `sections`: the children of one element, in the order in which they stand. */
  constructor(sections: readonly Element[], onChange: (near: ReadonlySet<number>) => void) {
    this.sections = sections;
    this.text = sections[0]!.parentElement!;
    this.numbers = new Map(sections.map((element, i) => [element, i]));
    this.onChange = onChange;
    this.observer = new IntersectionObserver((entries) => this.hear(entries), {
      rootMargin: '100% 0px',
      scrollMargin: '100% 0px',
    });
    this.observer.observe(this.text);
  }

  stop(): void {
    this.observer.disconnect();
  }

  private hear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const number = this.numbers.get(target);
      if (number === undefined) this.shown = isIntersecting;
      else if (isIntersecting && this.observed.has(number)) this.inside.add(number);
      else this.inside.delete(number);
    }
    const near = new Set(this.inside);
    if (near.size === 0) {
      // Of a text that is nowhere to be seen, what was drawn stays drawn.
      if (!this.shown) return;
      const middle = this.inSight();
      for (let i = Math.max(0, middle - 1); i <= middle + 1 && i < this.sections.length; i++) near.add(i);
    }
    this.watch(Math.min(...near) - beyond, Math.max(...near) + beyond);
    const same = near.size === this.near.size && [...near].every((i) => this.near.has(i));
    this.near = near;
    if (!same) this.onChange(near);
  }

  /** Observes the sections from one to another, and no others. */
  private watch(from: number, to: number): void {
    for (const i of this.observed)
      if (i < from || i > to) {
        this.observer.unobserve(this.sections[i]!);
        this.observed.delete(i);
        this.inside.delete(i);
      }
    for (let i = Math.max(0, from); i <= to && i < this.sections.length; i++)
      if (!this.observed.has(i)) {
        this.observed.add(i);
        this.observer.observe(this.sections[i]!);
      }
  }

  /** The section that stands in the middle of what the text scrolls in, or the nearest to that. */
  private inSight(): number {
    const box = scrollerOf(this.text).getBoundingClientRect();
    const { clientHeight } = this.text.ownerDocument.documentElement;
    const middle = (Math.max(0, box.top) + Math.min(clientHeight, box.bottom)) / 2;
    let low = 0;
    let high = this.sections.length - 1;
    while (low < high) {
      const at = (low + high) >>> 1;
      if (this.sections[at]!.getBoundingClientRect().bottom < middle) low = at + 1;
      else high = at;
    }
    return low;
  }
}
