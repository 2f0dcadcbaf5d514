// Where words of the document stand on the screen, and scrolling to them.
import type { EditorView } from 'prosemirror-view';

/** Where words to be revealed should come: at the top, in the middle, or wherever they are if they can be seen. */
export type Align = 'start' | 'center' | 'nearest';

/** A stretch of the document by positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The boxes, in the viewport, of the first and last line of some words. */
export interface Edges {
  readonly first: DOMRect;
  readonly last: DOMRect;
}

/** Kept free above or below what was scrolled to, px. */
export const margin = 24;
const manyLines = 4000; // positions beyond which only the ends of a stretch are measured

/** The stretch as a range of the page's own nodes. */
export function domRange(view: EditorView, { from, to }: Stretch): globalThis.Range {
  const range = view.dom.ownerDocument.createRange();
  const start = view.domAtPos(from, 1);
  const end = from === to ? start : view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The box around the words; of a very long stretch, around its first and last line. Null when they take no room. */
export function boxOf(view: EditorView, stretch: Stretch): DOMRect | null {
  if (stretch.to - stretch.from <= manyLines) return around(linesOf(view, stretch));
  const edges = edgesOf(view, stretch);
  return edges && around([edges.first, edges.last]);
}

/** The boxes of the first and last line of the words, however many stand between. */
export function edgesOf(view: EditorView, stretch: Stretch): Edges | null {
  const { from, to } = stretch;
  const whole = to - from <= manyLines;
  const head = linesOf(view, whole ? stretch : { from, to: from + manyLines / 2 });
  const tail = whole ? head : linesOf(view, { from: to - manyLines / 2, to });
  const first = around(sameLine(head, head[0]));
  const last = around(sameLine(tail, tail.at(-1)));
  return first && last && { first, last };
}

/**
 * Scrolls what holds the text so that the stretch can be seen. Sections that were never painted have guessed heights, so in the next few frames,
 * as what is near gets its true height, the place is looked at again and what is amiss is mended; the function returned ends that.
 */
export function scrollTo(view: EditorView, stretch: Stretch, align: Align): () => void {
  const scroller = scrollerOf(view.dom);
  const window = view.dom.ownerDocument.defaultView!;
  let frames = 4;
  bring(view, scroller, stretch, align);
  const mend = (): void => {
    bring(view, scroller, stretch, align);
    if (--frames > 0) next = window.requestAnimationFrame(mend);
  };
  let next = window.requestAnimationFrame(mend);
  return () => window.cancelAnimationFrame(next);
}

/** Scrolls once, if need be. */
function bring(view: EditorView, scroller: Element, stretch: Stretch, align: Align): void {
  const edges = edgesOf(view, stretch);
  if (!edges) return;
  const page = scroller === scroller.ownerDocument.scrollingElement;
  const box = scroller.getBoundingClientRect();
  const top = (page ? 0 : box.top) + margin;
  const bottom = (page ? scroller.clientHeight : box.top + scroller.clientHeight) - margin;
  const first = edges.first.top;
  const last = Math.min(edges.last.bottom, first + bottom - top); // of what is higher than the screen, the beginning
  const move = {
    start: first - top,
    center: (first + last - top - bottom) / 2,
    nearest: nearest(first, last, top, bottom),
  }[align];
  if (Math.abs(move) >= 1) scroller.scrollTop += move;
}

function nearest(first: number, last: number, top: number, bottom: number): number {
  if (first < top) return first - top;
  return last > bottom ? last - bottom : 0;
}

/** What the element scrolls in: the nearest pane that has more in it than it shows, or the page. */
export function scrollerOf(element: Element): Element {
  const page = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  for (let at: Element | null = element; at && at !== page; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return page;
}

/** The boxes the words take, line by line and element by element; for an empty stretch, the caret's. */
function linesOf(view: EditorView, stretch: Stretch): readonly DOMRect[] {
  const { from, to } = stretch;
  if (from < to)
    return [...domRange(view, stretch).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const { left, right, top, bottom } = view.coordsAtPos(from);
  return bottom > top ? [new DOMRect(left, top, right - left, bottom - top)] : [];
}

/** Those of the boxes that stand on the line of the given one: their middles lie within it. */
function sameLine(boxes: readonly DOMRect[], box: DOMRect | undefined): readonly DOMRect[] {
  if (!box) return [];
  return boxes.filter(({ top, bottom }) => (top + bottom) / 2 >= box.top && (top + bottom) / 2 <= box.bottom);
}

function around(boxes: readonly DOMRect[]): DOMRect | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
