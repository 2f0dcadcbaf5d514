// A picture with what is looked up in it, and what lies about the record that is selected.
import type { PlacedLink } from '../../layout/graph.ts';
import type { Picture, PictureCard, PictureLink } from '../../layout/picture.ts';
import { SIGN_RADIUS } from '../../layout/marks.ts';
import { memo } from '../../base/memo.ts';
import type { Project } from '../../model/project.ts';
import type { Atlas } from './going.ts';
import { atlasOf, readingOrder } from './going.ts';
import type { Box } from './view.ts';
import { touching } from './view.ts';

export interface Scene extends Atlas {
  readonly project: Project;
  readonly picture: Picture;
  /** Cards and links in the order they are read in. */
  readonly order: readonly string[];
  /** The box around everything, px of the map. */
  readonly box: Box;
  readonly placed: ReadonlyMap<string, PlacedLink>;
}

export function sceneOf(project: Project, picture: Picture): Scene {
  const atlas = atlasOf(picture);
  const { left, top, width, height, placement } = picture;
  const placed = new Map(placement.links.map((link) => [link.id, link]));
  const box = { x: left, y: top, width, height };
  return { ...atlas, project, picture, order: readingOrder(project, picture, atlas), box, placed };
}

/** The box around a link's curves: that of the points they hang on. */
const reachOf = memo((link: PlacedLink): Box => {
  const points = [...link.legs.flatMap(({ curve }) => curve), ...(link.trunk ?? [])];
  const across = points.map(({ x }) => x);
  const down = points.map(({ y }) => y);
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
});

/** Where a claim's card or a link's sign is; null when it is not drawn. */
export function boxOf(scene: Scene, id: string): Box | null {
  const link = scene.links.get(id);
  if (!link) return scene.cards.get(id) ?? null;
  const side = 2 * SIGN_RADIUS;
  return { x: link.sign.x - SIGN_RADIUS, y: link.sign.y - SIGN_RADIUS, width: side, height: side };
}

/** The cards and links that touch a part of the map, and those named besides, in reading order. */
export function within(
  scene: Scene,
  part: Box,
  besides: ReadonlySet<string | null>,
): { cards: PictureCard[]; links: PictureLink[]; order: string[] } {
  const has = (id: string): boolean => {
    if (besides.has(id)) return true;
    const card = scene.cards.get(id);
    return touching(part, card ?? reachOf(scene.placed.get(id)!));
  };
  const order = scene.order.filter(has);
  return {
    order,
    cards: order.flatMap((id) => scene.cards.get(id) ?? []),
    links: order.flatMap((id) => scene.links.get(id) ?? []),
  };
}

/** What bears directly on a record, and what it bears on: its links, and the claims and links at their other ends. */
export function aboutRecord(project: Project, id: string | null): ReadonlySet<string> {
  const near = new Set<string>();
  if (id === null) return near;
  const ends = (link: string): void => {
    const record = project.links.get(link);
    if (record) for (const end of [link, record.to, ...record.from]) near.add(end);
  };
  ends(id);
  for (const user of project.usersOf(id)) ends(user);
  near.delete(id);
  return near;
}
