// A large map from afar, on one canvas: thousands of cards as shapes, links as strokes.
import { MARKS } from '../../layout/marks.ts';
import type { LinkKind } from '../../layout/marks.ts';
import { inkOf } from './ink.ts';
import { kindOfLink } from './naming.ts';
import type { Scene } from './scene.ts';
import type { Size, View } from './view.ts';
import { seen } from './view.ts';

const KINDS: readonly LinkKind[] = ['support', 'attack', 'undercut'];
/** Below this scale a curve is no longer told from a straight line. */
const STRAIGHT = 0.12;

/** Draws what of the scene is in view. `chosen`, what is `near` it and the main claim stand out. */
export function drawFar(
  canvas: HTMLCanvasElement,
  scene: Scene,
  view: View,
  size: Size,
  chosen: string | null,
  near: ReadonlySet<string>,
): void {
  const sharp = Math.min(2, devicePixelRatio || 1);
  const [width, height] = [Math.round(size.width * sharp), Math.round(size.height * sharp)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const paper = canvas.getContext('2d');
  if (!paper) return;
  paper.setTransform(1, 0, 0, 1, 0, 0);
  paper.clearRect(0, 0, width, height);
  const { scale } = view;
  paper.setTransform(sharp * scale, 0, 0, sharp * scale, sharp * view.x, sharp * view.y);
  const colour = inkOf(canvas);
  const part = seen(view, size, 4);
  const thin = Math.max(1.6, 0.8 / scale);

  const links = scene.linksIn(part);
  for (const kind of KINDS) {
    paper.beginPath();
    for (const id of links) {
      const [link, record] = [scene.links.get(id)!, scene.project.links.get(id)];
      if (!record || kindOfLink(scene.project, record) !== kind) continue;
      for (const { curve } of link.legs) trace(paper, curve, scale < STRAIGHT);
      if (link.trunk) trace(paper, link.trunk, scale < STRAIGHT);
    }
    const dash = MARKS[kind].dash;
    paper.setLineDash(dash === '' || scale < STRAIGHT ? [] : dash.split(' ').map((px) => Number(px) * (thin / 1.6)));
    paper.strokeStyle = colour(`--${kind}`);
    paper.lineWidth = thin;
    paper.stroke();
  }
  paper.setLineDash([]);

  const cards = scene.boxes.within(part);
  paper.fillStyle = colour('--sheet');
  paper.strokeStyle = colour('--edge');
  paper.lineWidth = Math.max(1, 0.7 / scale);
  paper.beginPath();
  for (const id of cards) {
    const { x, y, width: across, height: down } = scene.cards.get(id)!;
    paper.rect(x, y, across, down);
  }
  paper.fill();
  paper.stroke();
  for (const id of cards) {
    const strong = id === chosen || near.has(id) || id === scene.project.about.main;
    if (!strong) continue;
    const { x, y, width: across, height: down } = scene.cards.get(id)!;
    paper.strokeStyle = colour(id === chosen ? '--accent' : '--ink');
    paper.lineWidth = (id === chosen ? 3 : 1.5) / scale;
    paper.strokeRect(x, y, across, down);
  }
}

function trace(
  paper: CanvasRenderingContext2D,
  curve: readonly { readonly x: number; readonly y: number }[],
  straight: boolean,
): void {
  const first = curve[0]!;
  paper.moveTo(first.x, first.y);
  for (let at = 1; at + 2 < curve.length; at += 3) {
    const [a, b, c] = [curve[at]!, curve[at + 1]!, curve[at + 2]!];
    if (straight) paper.lineTo(c.x, c.y);
    else paper.bezierCurveTo(a.x, a.y, b.x, b.y, c.x, c.y);
  }
}
