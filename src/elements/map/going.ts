// Going about the map by keys: along links to conclusions and premises, sideways to siblings; and the order it is read in.
import type { Project } from '../../model/project.ts';
import type { Link } from '../../model/records.ts';
import type { PlacedLink, PlacedNode } from '../../layout/graph.ts';

/** Where cards and links stand, by their ids. */
export interface Atlas {
  readonly cards: ById<PlacedNode>;
  readonly links: ById<PlacedLink>;
}

type ById<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has' | 'keys' | 'values'>;

export type Way = 'up' | 'down' | 'left' | 'right';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The way an arrow key leads; undefined for any other. */
export function wayOf(key: string): Way | undefined {
  return WAYS[key];
}

/** The links aimed at a claim or link, those drawn, from left to right. */
export function linksTo(project: Project, atlas: Atlas, id: string): Link[] {
  return linksOf(project, atlas, id)
    .filter((link) => link.to === id)
    .sort((a, b) => atlas.links.get(a.id)!.label.x - atlas.links.get(b.id)!.label.x);
}

/** The links a claim is a premise of, those drawn, in their order. */
export function linksFrom(project: Project, atlas: Atlas, id: string): Link[] {
  return linksOf(project, atlas, id)
    .filter((link) => link.from.includes(id))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

function linksOf(project: Project, atlas: Atlas, id: string): Link[] {
  return project.usersOf(id).flatMap((user) => (atlas.links.has(user) ? (project.links.get(user) ?? []) : []));
}

/** The premises of links, those drawn, each once, from left to right. */
function premisesOf(atlas: Atlas, links: readonly Link[]): string[] {
  const ids = new Set(links.flatMap((link) => link.from.filter((id) => atlas.cards.has(id))));
  return [...ids].sort((a, b) => atlas.cards.get(a)!.x - atlas.cards.get(b)!.x);
}

/**
 * Where an arrow key leads from a card or a link's sign; null where nothing lies that way. With `links` (Shift) up and down stop at the
 * sign of the link on the way.
 */
export function goFrom(project: Project, atlas: Atlas, id: string, way: Way, links: boolean): string | null {
  const link = project.links.get(id);
  if (way === 'left' || way === 'right') return sideways(project, atlas, id, way);
  if (link) {
    if (way === 'up') return link.to;
    return links ? (linksTo(project, atlas, id)[0]?.id ?? null) : (premisesOf(atlas, [link])[0] ?? null);
  }
  if (way === 'up') {
    const first = linksFrom(project, atlas, id)[0];
    return (links ? first?.id : first?.to) ?? null;
  }
  const below = linksTo(project, atlas, id);
  return (links ? below[0]?.id : premisesOf(atlas, below)[0]) ?? null;
}

function sideways(project: Project, atlas: Atlas, id: string, way: 'left' | 'right'): string | null {
  const step = way === 'left' ? -1 : 1;
  const link = project.links.get(id);
  if (link) {
    const row = linksTo(project, atlas, link.to);
    return row[row.indexOf(link) + step]?.id ?? null;
  }
  const target = linksFrom(project, atlas, id)[0]?.to;
  if (target !== undefined) {
    const row = premisesOf(atlas, linksTo(project, atlas, target));
    const next = row[row.indexOf(id) + step];
    if (next !== undefined) return next;
  }
  // Past the last sibling: the nearest card on that side at about the same height.
  const here = atlas.cards.get(id)!;
  let nearest: PlacedNode | null = null;
  for (const card of atlas.cards.values()) {
    const beside = card.y < here.y + here.height && here.y < card.y + card.height && (card.x - here.x) * step > 0;
    if (beside && (!nearest || (card.x - nearest.x) * step < 0)) nearest = card;
  }
  return nearest?.id ?? null;
}

/**
 * Cards and links in the order of the argument: the main claim, its first link, what attacks that link, its premises with what bears on
 * them, its next link, and so on; then the claims that nothing follows from, top to bottom, in the same way. Each once.
 */
export function readingOrder(project: Project, atlas: Atlas): readonly string[] {
  const order: string[] = [];
  const met = new Set<string>();
  const follow = (start: string): void => {
    const ahead = [start];
    while (ahead.length > 0) {
      const id = ahead.pop()!;
      if (met.has(id) || !(atlas.cards.has(id) || atlas.links.has(id))) continue;
      met.add(id);
      order.push(id);
      const link = project.links.get(id);
      const next = linksTo(project, atlas, id).map((user) => user.id);
      if (link) next.push(...premisesOf(atlas, [link]));
      ahead.push(...next.reverse());
    }
  };
  const { main } = project.about;
  if (main !== null) follow(main);
  const down = [...atlas.cards.values()].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const { id } of down) if (linksFrom(project, atlas, id).length === 0) follow(id);
  // What is left goes round in a circle, or follows from something that is not drawn.
  for (const { id } of down) follow(id);
  for (const id of atlas.links.keys()) follow(id);
  return order;
}
