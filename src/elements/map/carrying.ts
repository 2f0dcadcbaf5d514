// Cards being moved, by hand or by arrow keys: how far they have come, and the lines that follow them.
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Point } from '../../layout/graph.ts';
import type { Project } from '../../model/project.ts';
import type { Box } from '../../layout/boxes.ts';
import type { Scene } from './scene.ts';

/** How far cards have been carried from their places, px of the map. */
export interface Carried {
  /** The card in hand. */
  readonly id: string;
  /** All that move: the card in hand, and those selected together with it. */
  readonly ids: readonly string[];
  readonly dx: number;
  readonly dy: number;
  readonly by: 'hand' | 'keys';
}

/** How far an arrow key moves cards, px of the map; with Shift, to the pixel. */
const STEP = 20;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The cards an arrow key further; null for any other key. */
export function carriedBy(carried: Carried, key: string, fine: boolean): Carried | null {
  const step = STEPS[key];
  if (!step) return null;
  const by = fine ? 1 : STEP;
  return { ...carried, dx: carried.dx + step[0] * by, dy: carried.dy + step[1] * by };
}

/** A place in whole px, as pins have it; never minus zero, which no file could keep. */
export function wholePx({ x, y }: Point): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

/** Where the middle of the card is to be pinned: whole px. Null where it is not on the map. */
export function pinnedAt(scene: Scene, { id, dx, dy }: Pick<Carried, 'id' | 'dx' | 'dy'>): Point | null {
  const card = scene.cards.get(id);
  return card ? wholePx({ x: card.x + card.width / 2 + dx, y: card.y + card.height / 2 + dy }) : null;
}

/** Where the card in hand is now. Throws where it is not on the map. */
export function carriedTo(scene: Scene, { id, dx, dy }: Carried): Box {
  const { x, y, width, height } = scene.cards.get(id)!;
  return { x: x + dx, y: y + dy, width, height };
}

/** Straight lines from the carried cards to what their links join them with, till they are drawn anew. */
export function drawTethers(project: Project, scene: Scene, carried: Carried): TemplateResult {
  const moving = new Set(carried.ids);
  const middle = (id: string): Point | null => {
    const card = scene.cards.get(id);
    if (!card) return scene.links.get(id)?.label ?? null;
    const { dx, dy } = moving.has(id) ? carried : { dx: 0, dy: 0 };
    return { x: card.x + card.width / 2 + dx, y: card.y + card.height / 2 + dy };
  };
  const lines = carried.ids.flatMap((id) => {
    // Another tab may have removed it meanwhile.
    const at = scene.cards.has(id) ? middle(id) : null;
    if (at === null) return [];
    const ends = project.usersOf(id).flatMap((user) => {
      const [link, placed] = [project.links.get(user), scene.links.get(user)];
      if (!link || !placed) return [];
      if (placed.junction) return [placed.junction];
      return (link.to === id ? link.from : [link.to]).flatMap((other) => middle(other) ?? []);
    });
    return ends.map(({ x, y }) => svg`<path d=${`M${at.x},${at.y}L${x},${y}`}></path>`);
  });
  return html`<svg class="curves tethers" aria-hidden="true" width="1" height="1">${lines}</svg>`;
}
