// The whole map in small, with a window on it that shows the part in view and can be dragged.
import { inkOf } from './ink.ts';
import type { Scene } from './scene.ts';
import type { Box, Size, View } from './view.ts';
import { seen } from './view.ts';

/** The most room it takes, px of the screen, and the least it is worth showing for, cards. */
const ROOM: Size = { width: 168, height: 120 };
export const LEAST_CARDS = 15;
/** So long after a change it is drawn anew, ms: never while one works. */
const WAIT = 250;

export class Minimap {
  private scene: Scene | null = null;
  /** What the scene had counted when it was taken up. */
  private moves = -1;
  private fit = { scale: 1, x: 0, y: 0 };
  private box: Box = { x: 0, y: 0, width: 0, height: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly canvas: HTMLCanvasElement;
  private readonly pane: HTMLElement;
  private readonly move: (view: View) => void;
  private readonly view: () => { readonly view: View; readonly size: Size };

  /** `host` holds a canvas and an element of the class `window`. */
  constructor(host: HTMLElement, view: () => { readonly view: View; readonly size: Size }, move: (view: View) => void) {
    this.canvas = host.querySelector('canvas')!;
    this.pane = host.querySelector<HTMLElement>('.window')!;
    this.view = view;
    this.move = move;
    host.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || (event.target as Element).closest('button')) return;
      host.setPointerCapture(event.pointerId);
      this.point(event);
      event.preventDefault();
      event.stopPropagation();
    });
    host.addEventListener('pointermove', (event) => {
      if (host.hasPointerCapture(event.pointerId)) this.point(event);
    });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Takes up a scene, or that it changed. The first is drawn at once; one in which nothing has moved is there already. */
  show(scene: Scene): void {
    if (this.scene === scene && this.moves === scene.moves) return;
    this.moves = scene.moves;
    clearTimeout(this.timer);
    const first = this.scene === null;
    this.scene = scene;
    if (first) this.draw();
    else this.timer = setTimeout(() => this.draw(), WAIT);
  }

  /** Puts the window where the view is. */
  follow(): void {
    const { view, size } = this.view();
    const part = seen(view, size);
    const { scale, x, y } = this.fit;
    const clip = (value: number, most: number): number => Math.max(0, Math.min(most, value));
    const left = clip((part.x - x) * scale, ROOM.width);
    const top = clip((part.y - y) * scale, ROOM.height);
    const { style } = this.pane;
    style.transform = `translate(${left}px, ${top}px)`;
    style.width = `${Math.max(4, clip((part.x + part.width - x) * scale, ROOM.width) - left)}px`;
    style.height = `${Math.max(4, clip((part.y + part.height - y) * scale, ROOM.height) - top)}px`;
  }

  /** The middle of the view comes to where the pointer is. */
  private point(event: PointerEvent): void {
    const { left, top } = this.canvas.getBoundingClientRect();
    const { scale, x, y } = this.fit;
    const { view, size } = this.view();
    const at = { x: (event.clientX - left) / scale + x, y: (event.clientY - top) / scale + y };
    this.move({ ...view, x: size.width / 2 - at.x * view.scale, y: size.height / 2 - at.y * view.scale });
  }

  private draw(): void {
    const { scene, canvas } = this;
    if (!scene) return;
    this.box = scene.boxes.around() ?? scene.frame;
    const scale = Math.min(ROOM.width / Math.max(1, this.box.width), ROOM.height / Math.max(1, this.box.height));
    this.fit = {
      scale,
      x: this.box.x - (ROOM.width / scale - this.box.width) / 2,
      y: this.box.y - (ROOM.height / scale - this.box.height) / 2,
    };
    const sharp = Math.min(2, devicePixelRatio || 1);
    canvas.width = ROOM.width * sharp;
    canvas.height = ROOM.height * sharp;
    const paper = canvas.getContext('2d');
    if (!paper) return;
    paper.setTransform(scale * sharp, 0, 0, scale * sharp, -this.fit.x * scale * sharp, -this.fit.y * scale * sharp);
    paper.fillStyle = inkOf(canvas)('--edge');
    const least = 1.5 / scale;
    paper.beginPath();
    for (const { x, y, width, height } of scene.cards.values())
      paper.rect(x, y, Math.max(least, width), Math.max(least, height));
    paper.fill();
    this.follow();
  }
}
