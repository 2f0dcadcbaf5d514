// Watches which sections of a long text are near the viewport, so that only those are decorated.

/**
 * Calls `onChange` with the numbers of the elements within two screens of what can be seen, whenever these change, at the earliest in the
 * next frame. Where the browser knows no `scrollMargin` and the text scrolls inside a pane, it is told of a section only as it comes in sight.
 */
export class Nearness {
  private readonly observer: IntersectionObserver;
  private readonly numbers: ReadonlyMap<Element, number>;
  private near: ReadonlySet<number> = new Set();

  constructor(elements: readonly Element[], onChange: (near: ReadonlySet<number>) => void) {
    this.numbers = new Map(elements.map((element, i) => [element, i]));
    this.observer = new IntersectionObserver(
      (entries) => {
        const near = new Set(this.near);
        for (const { target, isIntersecting } of entries) {
          const number = this.numbers.get(target)!;
          if (isIntersecting) near.add(number);
          else near.delete(number);
        }
        this.near = near;
        onChange(near);
      },
      { rootMargin: '200% 0px', scrollMargin: '200% 0px' },
    );
    for (const element of elements) this.observer.observe(element);
  }

  stop(): void {
    this.observer.disconnect();
  }
}
