// Mouse, pen, fingers and wheel on the map: panning, zooming, pinching, moving cards, and drawing a link from a card to another or to a link.
import type { Carried } from './carrying.ts';
import type { View } from './view.ts';
import { zoomed } from './view.ts';

/** What lies under the pointer: a card or a link; of a link, its sign or its curve. */
export interface Struck {
  readonly id: string;
  readonly sign: boolean;
}

/**
 * A link being drawn from a card, to what lies under the pointer (null: nothing); or words dragged from a text, which come from no card
 * (`from` is null). `x`, `y`: px of the pane.
 */
export interface LinkDraft {
  readonly from: string | null;
  /** The premises of what is drawn: the card's claim, or all that are selected together with it. */
  readonly premises: readonly string[];
  readonly over: Struck | null;
  /** Alt is held: attack. */
  readonly against: boolean;
  /** Shift is held: join the premises of a link. */
  readonly join: boolean;
  readonly x: number;
  readonly y: number;
}

/** What the gestures need of the map. */
export interface Ground {
  readonly pane: HTMLElement;
  view(): View;
  moveTo(view: View): void;
  /** The card or link at a place of the window, or null. */
  recordAt(x: number, y: number): Struck | null;
  isClaim(id: string): boolean;
  /** The premises of a link drawn from a card: its claim, or all that are selected together with it. */
  premisesOf(id: string): readonly string[];
  /** A link is being drawn; null: no more, and not done. */
  draft(draft: LinkDraft | null): void;
  /** The pointer was let go with a link drawn so far. */
  drop(draft: LinkDraft): void;
  /** The cards that a drag of this one moves: it, and all that are selected together with it. None where a drag pans. */
  movedWith(id: string): readonly string[];
  /** Cards are being moved, so far, px of the map; null: no more, and they go back. */
  carry(carried: Carried | null): void;
  /** The cards were let go there. */
  land(carried: Carried): void;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Less than this, in px, is a click with an unsteady hand. */
const STEADY = 4;
/** A notch of a wheel is 100 or 120; trackpads send many small steps. */
const ZOOM_PER_PX = 0.0022;
const LINE = 16;
/** So long a finger rests on a card before it carries it, ms: a quick drag is for looking around. */
const REST = 350;

export class Gestures {
  /** The last press moved: its click means nothing. */
  moved = false;
  private readonly ground: Ground;
  private readonly down = new Map<number, Spot>();
  private start: Spot | null = null;
  private linking: LinkDraft | null = null;
  /** The cards that a drag moves, once it has begun; for a finger, once it has rested. */
  private carried: Carried | null = null;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly ends = new AbortController();

  constructor(ground: Ground) {
    this.ground = ground;
    const { signal } = this.ends;
    const { pane } = ground;
    pane.addEventListener('pointerdown', (event) => this.press(event), { signal });
    // What was pressed here may be moved and let go anywhere: a quick hand is out of the pane before the first move is told.
    window.addEventListener('pointermove', (event) => this.move(event), { signal });
    window.addEventListener('pointerup', (event) => this.release(event), { signal });
    window.addEventListener('pointercancel', (event) => this.cancel(event), { signal });
    pane.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    // Escape lets a link go, wherever the focus is.
    window.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    window.addEventListener('keyup', (event) => this.key(event), { signal, capture: true });
  }

  stop(): void {
    clearTimeout(this.rest);
    this.ends.abort();
  }

  private spot(event: MouseEvent): Spot {
    const { left, top } = this.ground.pane.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private press(event: PointerEvent): void {
    if (event.button > 1 || (event.target instanceof Element && event.target.closest('.line'))) return;
    const spot = this.spot(event);
    if (this.down.size === 0) {
      this.moved = false;
      this.start = spot;
    }
    this.down.set(event.pointerId, spot);
    const from = this.down.size === 1 ? this.linkFrom(event) : null;
    if (from !== null) {
      const premises = this.ground.premisesOf(from);
      this.linking = { from, premises, over: null, against: event.altKey, join: event.shiftKey, ...spot };
    } else if (this.linking) this.endLink();
    else if (this.down.size === 1) this.takeUp(event);
    else this.putBack();
  }

  /** A press on the body of a card may move it. */
  private takeUp(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('.card') : null;
    const id = target?.dataset['id'];
    if (event.button !== 0 || id === undefined) return;
    const ids = this.ground.movedWith(id);
    if (ids.length === 0) return;
    const cards: Carried = { id, ids, dx: 0, dy: 0, by: 'hand' };
    if (event.pointerType !== 'touch') this.carried = cards;
    else
      this.rest = setTimeout(() => {
        if (this.moved || this.down.size !== 1) return;
        this.carried = cards;
        this.ground.carry(cards);
      }, REST);
  }

  /** A press on a card's handle, or with Shift anywhere on the card, draws a link. */
  private linkFrom(event: PointerEvent): string | null {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null;
    const wanted = event.button === 0 && (target?.classList.contains('handle') || event.shiftKey);
    return wanted && id !== null && this.ground.isClaim(id) ? id : null;
  }

  private move(event: PointerEvent): void {
    const before = this.down.get(event.pointerId);
    if (!before || !this.start) return;
    const spot = this.spot(event);
    if (!this.moved) {
      if (this.down.size === 1 && Math.hypot(spot.x - this.start.x, spot.y - this.start.y) < STEADY) return;
      this.moved = true;
      for (const id of this.down.keys()) this.capture(id);
    }
    const view = this.ground.view();
    if (this.linking) this.drawLink(event, spot);
    else if (this.carried && this.down.size === 1) {
      const { x, y } = this.start;
      this.carried = { ...this.carried, dx: (spot.x - x) / view.scale, dy: (spot.y - y) / view.scale };
      this.ground.carry(this.carried);
    } else if (this.down.size === 1) {
      this.ground.pane.classList.add('grabbed');
      this.ground.moveTo({ ...view, x: view.x + spot.x - before.x, y: view.y + spot.y - before.y });
    } else if (this.down.size === 2) this.pinch(event.pointerId, before, spot);
    this.down.set(event.pointerId, spot);
  }

  private pinch(id: number, before: Spot, spot: Spot): void {
    const other = [...this.down].find(([key]) => key !== id)![1];
    const factor =
      Math.hypot(spot.x - other.x, spot.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const view = this.ground.view();
    const panned = { ...view, x: view.x + (spot.x - before.x) / 2, y: view.y + (spot.y - before.y) / 2 };
    this.ground.moveTo(zoomed(panned, factor, { x: (spot.x + other.x) / 2, y: (spot.y + other.y) / 2 }));
  }

  private drawLink(event: PointerEvent, spot: Spot): void {
    this.ground.pane.classList.add('linking');
    const over = this.ground.recordAt(event.clientX, event.clientY);
    this.linking = {
      ...this.linking!,
      ...spot,
      over: over && this.linking!.premises.includes(over.id) ? null : over,
      against: event.altKey,
      join: event.shiftKey,
    };
    this.ground.draft(this.linking);
  }

  private release(event: PointerEvent): void {
    if (!this.down.delete(event.pointerId)) return;
    if (this.down.size > 0) return;
    this.ground.pane.classList.remove('grabbed');
    const { linking, carried } = this;
    this.endLink();
    clearTimeout(this.rest);
    this.carried = null;
    if (linking && this.moved) this.ground.drop({ ...linking, against: event.altKey, join: event.shiftKey });
    else if (carried && this.moved) this.ground.land(carried);
    else if (carried) this.ground.carry(null);
  }

  private cancel(event: PointerEvent): void {
    if (!this.down.delete(event.pointerId)) return;
    this.ground.pane.classList.remove('grabbed');
    this.endLink();
    this.putBack();
  }

  /** The cards go back to where they were, and the drag moves nothing any more. */
  private putBack(): void {
    clearTimeout(this.rest);
    if (!this.carried) return;
    this.carried = null;
    this.start = null;
    this.ground.carry(null);
  }

  private endLink(): void {
    if (!this.linking) return;
    this.linking = null;
    this.ground.pane.classList.remove('linking');
    this.ground.draft(null);
  }

  private key(event: KeyboardEvent): void {
    if (this.carried && this.moved && event.key === 'Escape') {
      this.putBack();
      event.stopPropagation();
    }
    if (!this.linking) return;
    if (event.key === 'Escape') {
      this.endLink();
      event.stopPropagation();
    } else if (event.key === 'Alt' || event.key === 'Shift') {
      this.linking = { ...this.linking, [event.key === 'Alt' ? 'against' : 'join']: event.type === 'keydown' };
      this.ground.draft(this.linking);
      // Alone, Alt would put the focus into the browser's menu.
      event.preventDefault();
    }
  }

  private capture(id: number): void {
    const { pane } = this.ground;
    if (!pane.hasPointerCapture(id)) pane.setPointerCapture(id);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const view = this.ground.view();
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE
        ? LINE
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
          ? LINE * 20
          : 1;
    const across = event.shiftKey && event.deltaX === 0;
    const x = (across ? event.deltaY : event.deltaX) * unit;
    const y = across ? 0 : event.deltaY * unit;
    if (event.ctrlKey || event.metaKey) {
      // A pinch on a trackpad arrives as Ctrl and a small step.
      const pull = Math.abs(y) < 30 ? 5 : 1;
      this.ground.moveTo(zoomed(view, Math.exp(-y * ZOOM_PER_PX * pull), this.spot(event)));
    } else this.ground.moveTo({ ...view, x: view.x - x, y: view.y - y });
  }
}
