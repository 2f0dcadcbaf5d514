// The part of a project that a map shows: branches folded away, the neighbourhood of one claim, or what fits a text, a tag or a stance.
import type { Project } from '../model/project.ts';
import type { Stance } from '../model/records.ts';

/** What a map shows. Plain JSON; ids that are no longer in the project ask for nothing. */
export interface Showing {
  /** Claims whose premises are folded away. */
  readonly folded: readonly string[];
  /** Only what lies within so many steps of a claim or link. */
  readonly around: { readonly id: string; readonly steps: number } | null;
  /** Only claims with a passage in this text, of this stance; and those with this tag or one under it, on themselves or a passage. */
  readonly source: string | null;
  readonly stance: Stance | null;
  readonly tag: string | null;
}

/** Everything. */
export const ALL: Showing = { folded: [], around: null, source: null, stance: null, tag: null };

/** The claims and links shown: a link where all its ends are. `hidden`: how many claims each folded one hides that show nowhere else. */
export interface Part {
  readonly claims: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly hidden: ReadonlyMap<string, number>;
}

/** Whether only some of the claims are picked out, in which case they make a picture of their own. */
export function isNarrow({ around, source, stance, tag }: Showing): boolean {
  return around !== null || source !== null || stance !== null || tag !== null;
}

/** The part to show; null where that is everything. Linear in the size of the project. */
export function partOf(project: Project, showing: Showing): Part | null {
  const folded = new Set(showing.folded.filter((id) => project.claims.has(id)));
  if (folded.size === 0 && !isNarrow(showing)) return null;
  const claims = new Set(project.claims.toArray().map(({ id }) => id));
  const keep = (fits: (id: string) => boolean): void => {
    for (const id of claims) if (!fits(id)) claims.delete(id);
  };
  if (showing.around !== null) {
    const near = neighbourhood(project, showing.around.id, showing.around.steps);
    keep((id) => near.has(id));
  }
  if (showing.source !== null || showing.stance !== null || showing.tag !== null) keep(fitting(project, showing));
  const links = linksAmong(project, claims);
  if (folded.size === 0) return { claims, links, hidden: new Map() };
  const left = reached(project, claims, links, folded);
  const hidden = new Map<string, number>();
  for (const id of folded) {
    if (!left.has(id)) continue;
    const below = reached(project, claims, links, new Set(), [id]);
    let count = 0;
    for (const other of below) if (claims.has(other) && !left.has(other)) count++;
    if (count > 0) hidden.set(id, count);
  }
  for (const id of claims) if (!left.has(id)) claims.delete(id);
  return { claims, links: linksAmong(project, claims), hidden };
}

/** The links whose ends are all among these claims, and links on such links. */
function linksAmong(project: Project, claims: ReadonlySet<string>): Set<string> {
  const known = new Map<string, boolean>();
  const shown = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const link = project.links.get(id);
    if (!link) return claims.has(id);
    known.set(id, false);
    const answer = link.from.every((premise) => claims.has(premise)) && shown(link.to);
    known.set(id, answer);
    return answer;
  };
  const links = new Set<string>();
  for (const { id } of project.links) if (shown(id)) links.add(id);
  return links;
}

/** The claims and links within so many steps: a step leads from a claim along a link to the claims at its other ends, or from a link to its own. */
function neighbourhood(project: Project, start: string, steps: number): ReadonlySet<string> {
  const met = new Set<string>([start]);
  let edge = [start];
  const join = (id: string, next: string[]): void => {
    if (met.has(id)) return;
    met.add(id);
    const link = project.links.get(id);
    if (!link) return void next.push(id);
    // A link is no step of its own: what is at its ends, and what is aimed at it, is one step away.
    for (const end of [...link.from, link.to]) join(end, next);
    for (const user of project.usersOf(id)) if (project.links.has(user)) join(user, next);
  };
  for (let step = 0; step < steps; step++) {
    const next: string[] = [];
    for (const id of edge) {
      const link = project.links.get(id);
      for (const end of link ? [...link.from, link.to] : []) join(end, next);
      for (const user of project.usersOf(id)) if (project.links.has(user)) join(user, next);
    }
    edge = next;
  }
  return met;
}

/** Whether a claim fits the text, the stance and the tag asked for. */
function fitting(project: Project, { source, stance, tag }: Showing): (id: string) => boolean {
  const tags = new Set<string>();
  const take = (id: string): void => {
    if (tags.has(id)) return;
    tags.add(id);
    for (const user of project.usersOf(id)) if (project.tags.get(user)?.parent === id) take(user);
  };
  if (tag !== null) take(tag);
  const tagged = (own: readonly string[]): boolean => own.some((id) => tags.has(id));
  return (id) => {
    const bare = tag === null || tagged(project.claims.get(id)!.tags);
    if (source === null && stance === null && bare) return true;
    return project.usersOf(id).some((user) => {
      const passage = project.passages.get(user);
      if (!passage || (source !== null && passage.source !== source)) return false;
      return (stance === null || passage.stance === stance) && (bare || tagged(passage.tags));
    });
  };
}

/**
 * What is reached going down from the conclusions that nothing follows from (or from `starts`), past no folded claim. Circles that nothing
 * leads to are entered at the main claim, else at their first.
 */
function reached(
  project: Project,
  claims: ReadonlySet<string>,
  links: ReadonlySet<string>,
  folded: ReadonlySet<string>,
  starts?: readonly string[],
): Set<string> {
  const from = (closed: ReadonlySet<string>, roots: readonly string[], met = new Set<string>()): Set<string> => {
    const ahead = [...roots];
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      if (met.has(id)) continue;
      met.add(id);
      if (closed.has(id)) continue;
      const link = project.links.get(id);
      if (link) ahead.push(...link.from);
      for (const user of project.usersOf(id))
        if (links.has(user) && project.links.get(user)!.to === id) ahead.push(user);
    }
    return met;
  };
  if (starts) return from(folded, starts);
  const leads = (id: string): boolean =>
    project.usersOf(id).some((user) => links.has(user) && project.links.get(user)!.from.includes(id));
  const { main } = project.about;
  const roots = [...claims].filter((id) => id === main || !leads(id)).sort();
  const open = from(new Set(), roots);
  for (const id of [...claims].sort())
    if (!open.has(id)) {
      roots.push(id);
      from(new Set(), [id], open);
    }
  return from(folded, roots);
}
