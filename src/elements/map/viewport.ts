// The pane as a window on the map's plane: holds the view, shows it, and keeps it when the pane changes its size.
import type { Point } from '../../layout/graph.ts';
import { quick } from './moving.ts';
import type { Box, Size, View } from './view.ts';
import { fitted, opening, revealing, zoomed } from './view.ts';

/** So long after the last move of a pan the plane is at rest, ms. */
const REST = 250;

export class Viewport {
  view: View = { x: 0, y: 0, scale: 1 };
  size: Size = { width: 0, height: 0 };
  /** Where the pane begins in the window, px. */
  private top = 0;
  /** A first view has been shown. */
  private opened = false;
  /** What is shown again when the pane changes its size: the first view, or the whole; null once the reader has panned or zoomed. */
  private frame: 'opening' | 'whole' | null = 'opening';
  readonly pane: HTMLElement;
  private readonly plane: HTMLElement;
  private readonly heard: () => void;
  private readonly observer: ResizeObserver;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private whole: { readonly box: Box; readonly start: () => Box | null; readonly last: View | null } | null = null;

  /** `heard` is called after each change of the view or the size. */
  constructor(pane: HTMLElement, plane: HTMLElement, heard: () => void) {
    this.pane = pane;
    this.plane = plane;
    this.heard = heard;
    this.measure();
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(pane);
  }

  stop(): void {
    this.observer.disconnect();
    this.rest();
  }

  /** Whether there is anything to be seen: a pane that is hidden has no size. */
  get shown(): boolean {
    return this.opened && this.size.width > 0 && this.size.height > 0;
  }

  /** The view, where the reader has panned or zoomed; else null. */
  get own(): View | null {
    return this.opened && this.frame !== 'opening' ? this.view : null;
  }

  /** Says what the whole map is; the first time, shows it. `start`: the card to begin with. `last`: the view it was left with. */
  hold(box: Box, start: () => Box | null, last: View | null): void {
    this.whole = { box, start, last };
    if (!this.opened && this.size.width > 0 && this.size.height > 0) this.open(this.whole);
  }

  /** Another map: its first view is still to come. */
  close(): void {
    this.opened = false;
    this.frame = 'opening';
    this.whole = null;
  }

  /** By the reader's hand; the view stays theirs from now on. */
  moveTo(view: View, smooth = false): void {
    this.frame = null;
    this.show(view, smooth);
  }

  /** The map's own plane has moved under the view. */
  follow(x: number, y: number): void {
    const { view } = this;
    this.show({ ...view, x: view.x + x * view.scale, y: view.y + y * view.scale }, false);
  }

  /** The place of the map that a place of the window shows. */
  at(x: number, y: number): Point {
    const { left, top } = this.pane.getBoundingClientRect();
    return { x: (x - left - this.view.x) / this.view.scale, y: (y - top - this.view.y) / this.view.scale };
  }

  fit(): void {
    if (this.whole && this.shown) this.moveTo(fitted(this.whole.box, this.size), true);
    this.frame = 'whole';
  }

  fitBox(box: Box, most: number): void {
    if (this.shown) this.moveTo(fitted(box, this.size, most), true);
  }

  /** About the middle of a box that is in view, so that it stays there; else about the middle of the pane. */
  zoomBy(factor: number, box: Box | null): void {
    const { view, size } = this;
    const middle = box && {
      x: view.x + (box.x + box.width / 2) * view.scale,
      y: view.y + (box.y + box.height / 2) * view.scale,
    };
    const stays = middle !== null && middle.x > 0 && middle.x < size.width && middle.y > 0 && middle.y < size.height;
    this.moveTo(zoomed(view, factor, stays ? middle : { x: size.width / 2, y: size.height / 2 }), true);
  }

  /** Moves no more than needed for the box to be seen; false while the pane is hidden. */
  reveal(box: Box): boolean {
    if (!this.shown) return false;
    const next = revealing(this.view, box, this.size);
    if (next === this.view) return true;
    // What was asked for stays in view: the pane may change its size, and would open anew at the start.
    this.frame = null;
    this.show(next, true);
    return true;
  }

  private open({ box, start, last }: NonNullable<typeof this.whole>): void {
    this.opened = true;
    this.frame = last === null ? 'opening' : null;
    this.show(last ?? opening(box, start(), this.size), false);
  }

  private measure(): void {
    this.top = this.pane.getBoundingClientRect().top;
    this.size = { width: this.pane.clientWidth, height: this.pane.clientHeight };
  }

  private resize(): void {
    const before = { ...this.size, top: this.top };
    this.measure();
    const { width, height } = this.size;
    if (width === 0 || height === 0 || !this.whole) return;
    const { box, start } = this.whole;
    if (!this.opened) this.open(this.whole);
    else if (width === before.width && height === before.height) return;
    else if (this.frame === 'opening') this.show(opening(box, start(), this.size), false);
    else if (this.frame === 'whole') this.show(fitted(box, this.size), false);
    else if (before.width > 0) {
      const { x, y, scale } = this.view;
      // What a bar above takes of the height moves nothing on the screen; else the middle stays the middle.
      const lower = this.top - before.top;
      const down = (height - before.height + lower) / 2 - lower;
      this.show({ x: x + (width - before.width) / 2, y: y + down, scale }, false);
    } else this.heard();
  }

  /** While it is panned, the plane is a picture of its own that is pushed about and not painted anew in every frame. */
  private glide(): void {
    clearTimeout(this.resting);
    this.plane.style.willChange = 'transform';
    this.resting = setTimeout(() => this.rest(), REST);
  }

  /** At rest it is one with the page again, where words are drawn sharpest. */
  private rest(): void {
    clearTimeout(this.resting);
    this.plane.style.willChange = '';
  }

  private show(view: View, smooth: boolean): void {
    const { plane } = this;
    const transform = ({ x, y, scale }: View) => `translate(${x}px, ${y}px) scale(${scale})`;
    const duration = smooth ? quick(plane) : 0;
    if (duration > 0)
      plane.animate([{ transform: transform(this.view) }, { transform: transform(view) }], {
        duration,
        easing: 'ease-out',
      });
    plane.style.transform = transform(view);
    if (view.scale === this.view.scale) this.glide();
    else {
      this.rest();
      plane.style.setProperty('--scale', String(view.scale));
    }
    this.view = view;
    this.heard();
  }
}
