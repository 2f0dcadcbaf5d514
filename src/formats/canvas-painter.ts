// Paints the shapes of a drawing on a canvas, which a worker may have: so a picture in pixels comes about beside the page.
import type { Drawing, Group, Look, Mark, Shape, Words } from './drawing.ts';
import { BLANK, heir } from './drawing.ts';

type Canvas = OffscreenCanvasRenderingContext2D;

/** The rim of words that have a ground, px. */
const RIM = 4;

/** Paints the whole drawing, `scale` pixels to a px of it; its upper left corner comes to lie at 0, 0. */
export function paint(canvas: Canvas, { left, top, shapes }: Drawing, scale: number): void {
  canvas.scale(scale, scale);
  canvas.translate(-left, -top);
  for (const shape of shapes) paintShape(canvas, shape, BLANK);
}

function paintShape(canvas: Canvas, shape: Shape, outer: Look): void {
  if (shape.name === 'g') return paintGroup(canvas, shape, outer);
  const own = heir(outer, shape.look);
  const { globalAlpha } = canvas;
  if (shape.look.opacity !== undefined) canvas.globalAlpha = globalAlpha * shape.look.opacity;
  if (shape.name === 'text') paintWords(canvas, shape, own);
  else paintMark(canvas, shape, own);
  canvas.globalAlpha = globalAlpha;
}

function paintGroup(canvas: Canvas, { look, inside }: Group, outer: Look): void {
  const { at, scale, opacity } = look;
  const own = heir(outer, look);
  canvas.save();
  if (at) canvas.translate(at.x, at.y);
  if (scale !== undefined) canvas.scale(scale, scale);
  if (opacity !== undefined) canvas.globalAlpha *= opacity;
  for (const shape of inside) paintShape(canvas, shape, own);
  canvas.restore();
}

function outline({ name, look }: Mark): Path2D {
  if (name === 'path') return new Path2D(look.d);
  const outline = new Path2D();
  if (name === 'circle') outline.arc(look.cx ?? 0, 0, look.r, 0, 2 * Math.PI);
  else outline.roundRect(look.x ?? 0, look.y ?? 0, look.width, look.height, look.rx ?? 0);
  return outline;
}

function paintMark(canvas: Canvas, mark: Mark, look: Look): void {
  const path = outline(mark);
  const { at, turn } = mark.name === 'path' ? mark.look : {};
  const moved = at !== undefined || turn !== undefined;
  if (moved) canvas.save();
  if (at) canvas.translate(at.x, at.y);
  if (turn !== undefined) canvas.rotate((turn * Math.PI) / 180);
  const { fill = 'none', stroke = 'none' } = look;
  if (fill !== 'none') {
    canvas.fillStyle = fill;
    canvas.fill(path);
  }
  if (stroke !== 'none') {
    canvas.strokeStyle = stroke;
    canvas.lineWidth = look['stroke-width'] ?? 1;
    canvas.lineCap = look['stroke-linecap'] ?? 'butt';
    canvas.lineJoin = 'miter';
    canvas.setLineDash((look['stroke-dasharray'] ?? '').split(/[ ,]+/).filter(Boolean).map(Number));
    canvas.stroke(path);
  }
  if (moved) canvas.restore();
}

const ALIGN = { middle: 'center', end: 'end' } as const;

function paintWords(canvas: Canvas, { words, look }: Words, own: Look): void {
  const said = look['xml:space'] === 'preserve' ? words : words.replace(/\s+/g, ' ').trim();
  const font = `${own['font-style'] ?? 'normal'} ${own['font-weight'] ?? 'normal'} ${own['font-size']!}px ${own['font-family'] ?? 'serif'}`;
  canvas.save();
  canvas.font = font;
  canvas.direction = look.direction ?? 'ltr';
  canvas.textAlign = look['text-anchor'] ? ALIGN[look['text-anchor']] : 'start';
  canvas.translate(look.x, look.y);
  if (look.textLength !== undefined) {
    const { width } = canvas.measureText(said);
    if (width > 0) canvas.scale(look.textLength / width, 1);
  }
  if (look.halo !== undefined) {
    canvas.strokeStyle = look.halo;
    canvas.lineWidth = RIM;
    canvas.lineJoin = 'round';
    canvas.setLineDash([]);
    canvas.strokeText(said, 0, 0);
  }
  if (own.fill !== undefined && own.fill !== 'none') {
    canvas.fillStyle = own.fill;
    canvas.fillText(said, 0, 0);
  }
  canvas.restore();
}
