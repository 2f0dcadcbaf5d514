// Going about the map by keys: along links to conclusions and premises, sideways to siblings; and the order it is read in.
import type { Project } from '../../model/project.ts';
import type { Link } from '../../model/records.ts';
import type { Picture, PictureCard, PictureLink } from '../../layout/picture.ts';

/** The cards and links of a picture by their ids. */
export interface Atlas {
  readonly cards: ReadonlyMap<string, PictureCard>;
  readonly links: ReadonlyMap<string, PictureLink>;
}

export function atlasOf(picture: Picture): Atlas {
  return {
    cards: new Map(picture.cards.map((card) => [card.claim, card])),
    links: new Map(picture.links.map((link) => [link.id, link])),
  };
}

export type Way = 'up' | 'down' | 'left' | 'right';

/** The links aimed at a claim or link, those drawn, from left to right. */
export function linksTo(project: Project, atlas: Atlas, id: string): Link[] {
  return linksOf(project, atlas, id)
    .filter((link) => link.to === id)
    .sort((a, b) => atlas.links.get(a.id)!.sign.x - atlas.links.get(b.id)!.sign.x);
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
  let nearest: PictureCard | null = null;
  for (const card of atlas.cards.values()) {
    const beside = card.y < here.y + here.height && here.y < card.y + card.height && (card.x - here.x) * step > 0;
    if (beside && (!nearest || (card.x - nearest.x) * step < 0)) nearest = card;
  }
  return nearest?.claim ?? null;
}

/** The drawn card that stands nearest to a place, for when the one that stood there is gone. */
export function nearestCard(atlas: Atlas, place: { readonly x: number; readonly y: number }): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const card of atlas.cards.values()) {
    const away = Math.hypot(card.x + card.width / 2 - place.x, card.y + card.height / 2 - place.y);
    if (away < least) {
      least = away;
      nearest = card.claim;
    }
  }
  return nearest;
}

/**
 * Cards and links in the order of the argument: the main claim, its first link, what attacks that link, its premises with what bears on
 * them, its next link, and so on; then the claims that nothing follows from, top to bottom, in the same way. Each once.
 */
export function readingOrder(project: Project, picture: Picture, atlas: Atlas): readonly string[] {
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
  const down = [...picture.cards].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const { claim } of down) if (linksFrom(project, atlas, claim).length === 0) follow(claim);
  // What is left goes round in a circle.
  for (const { claim } of down) follow(claim);
  return order;
}
