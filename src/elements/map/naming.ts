// What cards and links are called, and what is said of them, from the project.
import type { Project } from '../../model/project.ts';
import type { Link } from '../../model/records.ts';
import type { Bare, PictureCard } from '../../layout/picture.ts';
import type { LinkKind } from '../../layout/marks.ts';
import { mapWords } from '../messages/map.ts';
import type { Look } from './drawing.ts';

export function kindOfLink(project: Project, link: Link): LinkKind {
  return link.role === 'attack' && project.links.has(link.to) ? 'undercut' : link.role;
}

function premises(project: Project, link: Link): string[] {
  return link.from.map((id) => project.claims.get(id)!.text);
}

function asTarget(project: Project, id: string): string {
  const claim = project.claims.get(id);
  if (claim) return claim.text;
  const link = project.links.get(id)!;
  return mapWords.linkAsTarget(kindOfLink(project, link), premises(project, link), asTarget(project, link.to));
}

/** "support: A supports B", "undercut: C undercuts the support of B by A". */
export function linkName(project: Project, id: string): string {
  const link = project.links.get(id)!;
  return mapWords.link(kindOfLink(project, link), premises(project, link), asTarget(project, link.to));
}

function attackers(project: Project, id: string): number {
  return project.usersOf(id).filter((user) => {
    const link = project.links.get(user);
    return link?.to === id && link.role === 'attack';
  }).length;
}

export function linkMore(
  project: Project,
  link: Pick<Bare, 'id' | 'cyclic'>,
  { standing }: Pick<Look, 'standing'>,
): string {
  const words = [mapWords.linkMore(attackers(project, link.id), link.cyclic)];
  if (standing) words.push(mapWords.linkStands[standing]);
  return words.filter(Boolean).join('; ');
}

/** "main claim; supported by 2, attacked by 1; 3 passages in 2 texts". */
export function cardMore(
  project: Project,
  card: PictureCard,
  { hidden, standing }: Pick<Look, 'hidden' | 'standing'>,
): string {
  const count = { supported: 0, attacked: 0, supports: 0, attacks: 0, undercuts: 0, undercut: 0 };
  for (const user of project.usersOf(card.claim)) {
    const link = project.links.get(user);
    if (!link) continue;
    if (link.to === card.claim) count[link.role === 'support' ? 'supported' : 'attacked']++;
    else {
      const kind = kindOfLink(project, link);
      count[kind === 'support' ? 'supports' : kind === 'attack' ? 'attacks' : 'undercuts']++;
      if (attackers(project, link.id) > 0) count.undercut++;
    }
  }
  const { main, passages, verdict, stripes, pinned } = card;
  const words = mapWords.standing({ ...count, main, passages, verdict, texts: stripes.length, pinned });
  return [standing ? mapWords.cardStands[standing] : '', words, hidden > 0 ? mapWords.hiding(hidden) : '']
    .filter(Boolean)
    .join('; ');
}
