// A long press on a word selects it, where the browser does not do so itself (on a desktop with a touch screen few do).

const wait = 650; // ms: browsers that select by a long press have done so by then
const slop = 10; // px a resting finger may stray

/**
 * Calls `onPress` with the place in the viewport when one finger has rested there; it answers whether it did anything. If so, what the browser
 * would make of the finger's leaving (a click, a menu) does not happen, since it would undo the selection.
 */
export class LongPress {
  private readonly onPress: (x: number, y: number) => boolean;
  private readonly ears = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private from: { readonly x: number; readonly y: number; readonly pointer: number } | null = null;
  private used = false;

  /** `elements`: what a finger may rest on. */
  constructor(elements: readonly HTMLElement[], onPress: (x: number, y: number) => boolean) {
    this.onPress = onPress;
    const { signal } = this.ears;
    for (const element of elements) {
      element.addEventListener('pointerdown', this.onDown, { signal });
      element.addEventListener('pointermove', this.onMove, { signal });
      element.addEventListener('pointerup', this.onEnd, { signal });
      element.addEventListener('pointercancel', this.onEnd, { signal });
      element.addEventListener('touchend', this.onLeave, { signal });
      element.addEventListener('contextmenu', this.onLeave, { signal });
    }
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.ears.abort();
  }

  private readonly onDown = (event: PointerEvent): void => {
    clearTimeout(this.timer);
    this.used = false;
    this.from = null;
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    const from = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
    this.from = from;
    this.timer = setTimeout(() => {
      if (this.from === from) this.used = this.onPress(from.x, from.y);
    }, wait);
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { from } = this;
    if (from?.pointer !== event.pointerId) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > slop) this.onEnd();
  };

  private readonly onEnd = (): void => {
    clearTimeout(this.timer);
    this.from = null;
  };

  private readonly onLeave = (event: Event): void => {
    if (!this.used) return;
    event.preventDefault();
    if (event.type === 'touchend') this.used = false;
  };
}
