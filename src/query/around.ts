// What stands next to a record: the links of a claim, the passages of a claim, and the way from one passage to the next.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Link, Passage, Source } from '../model/records.ts';

/** How many links are aimed at a claim or link, by what they do; `undercut`: how many of them are themselves attacked. */
export interface Counts {
  readonly supports: number;
  readonly attacks: number;
  readonly undercut: number;
}

/** The links aimed at a claim or a link, in their order; none for what is not there. */
export function incoming(project: Project, target: string): readonly Link[] {
  return linksOf(project, target, aimedAt);
}

/** The links that have the claim among their premises, in their order. */
export function outgoing(project: Project, claim: string): readonly Link[] {
  return linksOf(project, claim, restsOn);
}

/** All links that refer to a claim or link, at either end, in their order. */
export function linksTouching(project: Project, id: string): readonly Link[] {
  return linksOf(project, id, () => true);
}

const aimedAt = (link: Link, id: string): boolean => link.to === id;
const restsOn = (link: Link, id: string): boolean => link.from.includes(id);

function linksOf(project: Project, id: string, fits: (link: Link, id: string) => boolean): readonly Link[] {
  const found: Link[] = [];
  for (const user of project.usersOf(id)) {
    const link = project.links.get(user);
    if (link && fits(link, id)) found.push(link);
  }
  return found.length > 1 ? found.sort(byRank) : found;
}

export function countsOf(project: Project, target: string): Counts {
  const links = incoming(project, target);
  const supports = links.filter(({ role }) => role === 'support').length;
  return {
    supports,
    attacks: links.length - supports,
    undercut: links.filter(({ id }) => isUndercut(project, id)).length,
  };
}

/** Whether an attack is aimed at the link. */
export function isUndercut(project: Project, link: string): boolean {
  return project.usersOf(link).some((user) => {
    const other = project.links.get(user);
    return other?.to === link && other.role === 'attack';
  });
}

/** A claim that no passage grounds: an enthymeme, or one whose words are still to be found. */
export function isImplicit(project: Project, claim: string): boolean {
  return !project.usersOf(claim).some((user) => project.passages.has(user));
}

/** The sources by rank. */
export const sourcesInOrder = memo((project: Project): readonly Source[] => project.sources.toArray().sort(byRank));

/** The order of reading: by the rank of their sources, then by where they begin, the shorter first. */
export function byPlace(project: Project): (a: Passage, b: Passage) => number {
  return (a, b) => {
    if (a.source !== b.source) return byRank(project.sources.get(a.source)!, project.sources.get(b.source)!);
    return byStart(a, b);
  };
}

/** The order of passages of one source. */
function byStart(a: Passage, b: Passage): number {
  const first = a.pieces[0]!.start - b.pieces[0]!.start || a.pieces.at(-1)!.end - b.pieces.at(-1)!.end;
  return first || (a.id < b.id ? -1 : 1);
}

const bySource = memo((project: Project): ReadonlyMap<string, readonly Passage[]> => {
  const groups = new Map<string, Passage[]>();
  for (const passage of project.passages) {
    const group = groups.get(passage.source);
    if (group) group.push(passage);
    else groups.set(passage.source, [passage]);
  }
  for (const group of groups.values()) group.sort(byStart);
  return groups;
});

/** The passages in a source, in the order of reading. */
export function passagesIn(project: Project, source: string): readonly Passage[] {
  return bySource(project).get(source) ?? [];
}

/** All passages in the order of reading. */
export const passagesInOrder = memo((project: Project): readonly Passage[] =>
  sourcesInOrder(project).flatMap(({ id }) => passagesIn(project, id)),
);

/** The claim's passages in the order of reading. */
export function passagesOf(project: Project, claim: string): readonly Passage[] {
  const found: Passage[] = [];
  if (project.passages.size === 0) return found;
  for (const user of project.usersOf(claim)) {
    const passage = project.passages.get(user);
    if (passage) found.push(passage);
  }
  return found.length > 1 ? found.sort(byPlace(project)) : found;
}

/**
 * The passage of the same claim that follows this one in the order of reading (1) or goes before it (-1), in whatever source; after the
 * last comes the first. Null where the passage is not there, makes no claim, or is the only one of its claim.
 */
export function nextPassage(project: Project, passage: string, way: 1 | -1): Passage | null {
  const claim = project.passages.get(passage)?.claim;
  if (!claim) return null;
  const all = passagesOf(project, claim);
  const at = all.findIndex(({ id }) => id === passage);
  return all.length < 2 ? null : all[(at + way + all.length) % all.length]!;
}
