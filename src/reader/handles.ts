// The two handles at the ends of the passage in focus: dragged, they choose where it begins and ends; what that would be is shown meanwhile.
import type { Range } from '../text/range.ts';
import type { Adjusting, Press } from './bounds.ts';
import { Bounds } from './bounds.ts';
import { hasRightToLeft } from './direction.ts';
import { nearestStop, sideOf, withEnd } from './stops.ts';

/** The text the handles stand in. */
export interface Ground {
  readonly text: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the handles are put into: it holds the text and scrolls with it. */
  readonly host: HTMLElement;
  /** The box in the viewport around some words; null where they take no room. */
  rectOf(range: Range): DOMRect | null;
  offsetAt(x: number, y: number): number | null;
  /** The words as a range of the page's nodes, for the preview. */
  nodesOf(range: Range): AbstractRange;
  onAdjusting(now: Adjusting): void;
}

const name = 'lemma-bounds';
const edge = 36; // px from the edge of what scrolls, within which a drag scrolls it
const pace = 9; // px a frame

interface Drag {
  readonly end: number;
  readonly pointer: number;
  /** From the pointer to the middle of the line whose end is held. */
  readonly dx: number;
  readonly dy: number;
  x: number;
  y: number;
  letter: boolean;
  frame: number;
}

export class Handles {
  private readonly ground: Ground;
  /** What holds the two handles. */
  readonly layer: HTMLElement;
  private readonly knobs: readonly [HTMLElement, HTMLElement];
  private readonly watcher: ResizeObserver;
  private passage: { readonly id: string; readonly ranges: readonly Range[] } | null = null;
  private drag: Drag | null = null;
  private ranges: readonly Range[] = [];
  private bounds: Bounds | null = null;
  private placing = 0;

  /** Puts two handles into the ground, unseen until there is a passage. */
  constructor(ground: Ground, text: HTMLElement) {
    this.ground = ground;
    const { ownerDocument: document } = ground.host;
    this.layer = document.createElement('div');
    this.layer.className = 'lemma-handles';
    // The same can be done by keys, which say what they do; to a screen reader these would be two things without a purpose.
    this.layer.ariaHidden = 'true';
    const knob = (which: 'start' | 'end'): HTMLElement => {
      const made = document.createElement('div');
      made.className = `lemma-handle ${which}`;
      made.hidden = true;
      const hold = document.createElement('span');
      hold.className = 'knob';
      hold.addEventListener('pointerdown', (event) => this.onDown(event, which));
      hold.addEventListener('pointermove', (event) => this.onMove(event));
      hold.addEventListener('pointerup', () => this.drop('kept'));
      hold.addEventListener('pointercancel', () => this.drop('left'));
      made.append(hold);
      this.layer.append(made);
      return made;
    };
    this.knobs = [knob('start'), knob('end')];
    ground.host.classList.add('lemma-page');
    ground.host.append(this.layer);
    this.watcher = new ResizeObserver(() => this.placeSoon());
    this.watcher.observe(text);
    document.addEventListener('keydown', this.onDragKey, true);
  }

  /** Stands at the ends of this passage; null: nowhere. Another passage than the one being adjusted leaves that one as it was. */
  show(passage: { readonly id: string; readonly ranges: readonly Range[] } | null): void {
    const same = passage && this.passage?.id === passage.id && this.passage.ranges === passage.ranges;
    if (same || (!passage && !this.passage)) return;
    if (this.drag) this.drop('left');
    if (this.bounds) this.leave('left');
    this.passage = passage;
    this.placeSoon();
  }

  /** Begins to adjust the passage shown by keys; false where none is. */
  begin(): boolean {
    if (!this.passage) return false;
    const { id, ranges } = this.passage;
    this.bounds = new Bounds(this.ground.text, id, ranges, this.ground);
    this.told(this.bounds.now);
    return true;
  }

  /** While ends are moved by keys, all keys are theirs; false: the key is still to do what it does. */
  onKey(event: Press): boolean {
    if (!this.bounds) return false;
    const done = this.bounds.press(event);
    if (done) this.told(done.now);
    return !done?.passes;
  }

  /** Keeps what the keys have made so far: the reader went elsewhere. */
  settle(): void {
    if (this.bounds) this.leave('kept');
  }

  /** Lets go of the handle that is held, as if it had not been touched. */
  release(): void {
    if (!this.drag) return;
    cancelAnimationFrame(this.drag.frame);
    this.drag = null;
    this.layer.classList.remove('dragging');
    this.preview([]);
    this.placeSoon();
  }

  destroy(): void {
    this.watcher.disconnect();
    cancelAnimationFrame(this.placing);
    this.layer.ownerDocument.removeEventListener('keydown', this.onDragKey, true);
    if (this.drag) cancelAnimationFrame(this.drag.frame);
    this.preview([]);
    this.layer.remove();
  }

  private leave(how: 'kept' | 'left'): void {
    this.told({ ...this.bounds!.now, how });
  }

  private told(now: Adjusting): void {
    const over = now.how === 'kept' || now.how === 'left';
    if (over) {
      this.bounds = null;
      this.drag = null;
    }
    this.preview(over ? [] : now.ranges);
    this.place();
    this.ground.onAdjusting(now);
  }

  private preview(ranges: readonly Range[]): void {
    this.ranges = ranges;
    if (typeof Highlight === 'undefined') return;
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges.map((range) => this.ground.nodesOf(range))));
  }

  /** In the next frame, when what was drawn is laid out anyway. */
  private placeSoon(): void {
    cancelAnimationFrame(this.placing);
    if (this.passage || !this.knobs[0].hidden || !this.knobs[1].hidden)
      this.placing = requestAnimationFrame(() => this.place());
  }

  /** Puts each handle at its end, on the side of its letter where the words begin or end. */
  private place(): void {
    const ranges = this.ranges.length > 0 ? this.ranges : (this.passage?.ranges ?? []);
    const zero = this.layer.getBoundingClientRect();
    const last = ranges.at(-1);
    this.knobs.forEach((knob, i) => {
      const line = last && this.lineAt(i === 0 ? ranges[0]!.start : last.end, i === 0 ? 'start' : 'end');
      knob.hidden = !line;
      if (!line) return;
      knob.style.left = `${Math.round(line.x - zero.left)}px`;
      knob.style.top = `${Math.round(line.top - zero.top)}px`;
      knob.style.height = `${Math.round(line.bottom - line.top)}px`;
      const active = this.bounds?.now.end;
      knob.classList.toggle('active', active === (i === 0 ? 0 : ranges.length * 2 - 1));
    });
  }

  /** Where in the viewport an end stands. Letters of scripts that run to the left begin at their right. */
  private lineAt(offset: number, side: 'start' | 'end'): { x: number; top: number; bottom: number } | null {
    const letter = side === 'start' ? { start: offset, end: offset + 1 } : { start: offset - 1, end: offset };
    const rect = this.ground.rectOf(letter);
    if (!rect) return null;
    const left = hasRightToLeft(this.ground.text.slice(letter.start, letter.end)) !== (side === 'start');
    return { x: left ? rect.left : rect.right, top: rect.top, bottom: rect.bottom };
  }

  private onDown(event: PointerEvent, which: 'start' | 'end'): void {
    if (!this.passage || event.button !== 0 || this.drag) return;
    event.preventDefault(); // neither the focus nor the selection goes
    this.settle();
    if (!this.passage) return;
    const { ranges } = this.passage;
    const end = which === 'start' ? 0 : ranges.length * 2 - 1;
    const line = this.lineAt(which === 'start' ? ranges[0]!.start : ranges.at(-1)!.end, which);
    if (!line) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const { clientX: x, clientY: y } = event;
    const [dx, dy] = [line.x - x, (line.top + line.bottom) / 2 - y];
    this.drag = { end, pointer: event.pointerId, dx, dy, x, y, letter: event.altKey, frame: 0 };
    this.ranges = ranges;
    this.layer.classList.add('dragging');
    this.scroll();
  }

  private onMove(event: PointerEvent): void {
    const { drag } = this;
    if (!drag || event.pointerId !== drag.pointer) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    drag.letter = event.altKey;
    this.follow();
  }

  /** Brings the end held to the stop nearest to the pointer. */
  private follow(): void {
    const { drag, passage, ground } = this;
    if (!drag || !passage) return;
    const offset = ground.offsetAt(drag.x + drag.dx, drag.y + drag.dy);
    if (offset === null) return;
    const unit = drag.letter ? 'letter' : 'word';
    const to = nearestStop(ground.text, offset, { side: sideOf(drag.end), unit, locale: ground.locale });
    const ranges = withEnd(this.ranges, drag.end, to);
    if (!ranges) return;
    this.preview(ranges);
    this.place();
  }

  /** While an end is held at the edge of what scrolls, it scrolls. */
  private scroll(): void {
    const { drag } = this;
    if (!drag) return;
    const scroller = this.layer.ownerDocument.elementsFromPoint(drag.x, drag.y).find(scrolls) ?? null;
    const box = scroller?.getBoundingClientRect();
    const by = !box ? 0 : drag.y > box.bottom - edge ? pace : drag.y < box.top + edge ? -pace : 0;
    if (scroller && by !== 0) {
      scroller.scrollTop += by;
      this.follow();
    }
    drag.frame = requestAnimationFrame(() => this.scroll());
  }

  private drop(how: 'kept' | 'left'): void {
    const { drag, passage } = this;
    if (!drag || !passage) return;
    cancelAnimationFrame(drag.frame);
    this.layer.classList.remove('dragging');
    this.told({ passage: passage.id, ranges: this.ranges, end: drag.end, how });
  }

  private readonly onDragKey = (event: KeyboardEvent): void => {
    if (!this.drag || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.drop('left');
  };
}

function scrolls(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight;
}
