// The claims as rows of a tree to read from top to bottom: by argument, or by where they stand in the texts.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';
import { kindOf } from '../model/records.ts';
import { passagesInOrder } from './around.ts';
import { componentsOf } from './components.ts';

/** What a row's claim is to the row above it: nothing, or a reason for or against it, or a reason against the link shown there. */
export type Relation = 'root' | 'support' | 'attack' | 'undercut';

/** One of the premises that a link takes together: the one at `index` (0-based) of `of`. Their rows follow each other, at one level. */
export interface Joined {
  readonly link: string;
  readonly index: number;
  readonly of: number;
}

/** A row of a treegrid: a claim in its place, seen as a premise of `link` unless it is a root. */
export interface Row {
  /** Unique among the rows, and the same as long as the link or the root is there, wherever it moves: "link claim", or "claim". */
  readonly key: string;
  /** 1 for roots; a child's is one more than its parent's, which is the last row above it of that level. */
  readonly level: number;
  readonly claim: string;
  /** The link by which the claim has its place here; null for roots. */
  readonly link: string | null;
  readonly relation: Relation;
  readonly joined: Joined | null;
  /** The claim has a row further up, with what is aimed at it beneath; here only what undercuts this link follows. */
  readonly repeated: boolean;
  /** One of the rows that lead here from the root is of this very claim. */
  readonly circular: boolean;
  /** The key of the row where the claim stands with what is aimed at it; the row's own unless it is repeated. */
  readonly first: string;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  readonly hasChildren: boolean;
}

/** A root, or a premise of a link (the one at `index`), waiting for its row. */
interface Place {
  readonly claim: string;
  readonly link: Link | null;
  readonly index: number;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
}
/** Marks where the rows beneath a claim end. */
interface End {
  readonly leave: string;
}

/**
 * The argument from the top: the main claim, then the claims that are a reason for nothing, then a claim of each ring of reasons that
 * nothing above leads to. Under a claim the premises of the links aimed at it, in the links' order; a link's undercuts (and what backs it)
 * stand under its last premise, before what is aimed at that premise. Every link stands in one place. A claim is unfolded where it first
 * stands and `repeated` from then on. Linear, but for sorting.
 */
export const outlineByArgument = memo((project: Project): readonly Row[] => {
  const aimedAt = linksByTarget(project);
  const rows: Row[] = [];
  const firstOf = new Map<string, string>();
  const above = new Set<string>();

  const unfold = (root: Place): void => {
    const stack: (Place | End)[] = [root];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if ('leave' in next) {
        above.delete(next.leave);
        continue;
      }
      const { claim, link, index, level, position, setSize } = next;
      const key = link ? `${link.id} ${claim}` : claim;
      const first = firstOf.get(claim) ?? key;
      const repeated = first !== key;
      const ofLink = link && index === link.from.length - 1 ? (aimedAt.get(link.id) ?? []) : [];
      const ofClaim = repeated ? [] : (aimedAt.get(claim) ?? []);
      const children = ofLink.length === 0 ? ofClaim : [...ofLink, ...ofClaim];
      rows.push({
        key,
        level,
        claim,
        link: link && link.id,
        relation: link ? relationOf(link) : 'root',
        joined: link && link.from.length > 1 ? { link: link.id, index, of: link.from.length } : null,
        repeated,
        circular: above.has(claim),
        first,
        position,
        setSize,
        hasChildren: children.length > 0,
      });
      if (!repeated) firstOf.set(claim, key);
      if (!above.has(claim)) {
        above.add(claim);
        stack.push({ leave: claim });
      }
      const places = placesOf(children, level + 1);
      for (let i = places.length - 1; i >= 0; i--) stack.push(places[i]!);
    }
  };

  const roots = rootsOf(project);
  roots.forEach((claim, i) =>
    unfold({ claim, link: null, index: 0, level: 1, position: i + 1, setSize: roots.length }),
  );
  return rows;
});

function placesOf(links: readonly Link[], level: number): Place[] {
  const setSize = links.reduce((sum, { from }) => sum + from.length, 0);
  const places: Place[] = [];
  for (const link of links)
    for (const [index, claim] of link.from.entries())
      places.push({ claim, link, index, level, position: places.length + 1, setSize });
  return places;
}

/** An attack on a link is an undercut; a support of one backs it, and is shown as a support. */
function relationOf(link: Link): Relation {
  return link.role === 'attack' && kindOf(link.to) === 'link' ? 'undercut' : link.role;
}

function linksByTarget(project: Project): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of project.links.toArray().sort(byRank)) {
    const links = found.get(link.to);
    if (links) links.push(link);
    else found.set(link.to, [link]);
  }
  return found;
}

/**
 * Where to begin so that every claim is met: with the main claim, and with one claim, the first by rank, of each component of the graph that
 * leads to no other. What the main claim's rows show already needs no root of its own.
 */
function rootsOf(project: Project): readonly string[] {
  const targets = targetsOf(project);
  const claims = project.claims.toArray().sort(byRank);
  const ranks = new Map(claims.map(({ id }, rank) => [id, rank]));
  const components = componentsOf(
    claims.map(({ id }) => id),
    (id) => targets.get(id) ?? [],
  );
  const home = new Map(components.flatMap((component, i) => component.map((id) => [id, i] as const)));
  const { main } = project.about;
  const loose: string[] = [];
  const rings: string[] = [];
  components.forEach((component, i) => {
    const leadsOn = component.some((id) => (targets.get(id) ?? []).some((target) => home.get(target) !== i));
    if (leadsOn || (main !== null && component.includes(main))) return;
    const [first] = component.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!);
    (component.length > 1 ? rings : loose).push(first!);
  });
  for (const list of [loose, rings]) list.sort((a, b) => ranks.get(a)! - ranks.get(b)!);
  return [...(main === null ? [] : [main]), ...loose, ...rings];
}

/** The claims under which a claim's rows stand: the targets of the links it is a premise of, and of links on links the claim at the end. */
function targetsOf(project: Project): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, string>(); // of links on links
  const endOf = (link: Link): string => {
    if (kindOf(link.to) === 'claim') return link.to;
    const chain: string[] = [];
    let at = link;
    while (kindOf(at.to) === 'link' && !ends.has(at.id)) {
      chain.push(at.id);
      at = project.links.get(at.to)!;
    }
    const end = ends.get(at.id) ?? at.to;
    for (const id of chain) ends.set(id, end);
    return end;
  };
  const targets = new Map<string, string[]>();
  for (const link of project.links) {
    const end = endOf(link);
    for (const premise of link.from) {
      const known = targets.get(premise);
      if (known) known.push(end);
      else targets.set(premise, [end]);
    }
  }
  return targets;
}

/**
 * The claims in the order in which the texts first make them: of all sources, and then those without a passage, by rank; or of the one
 * source, and only those it makes. All at level 1. Linear, but for sorting.
 */
export function outlineByText(project: Project, source: string | null): readonly Row[] {
  const met = new Set<string>();
  for (const passage of passagesInOrder(project))
    if (passage.claim !== null && (source === null || passage.source === source)) met.add(passage.claim);
  const implicit =
    source === null
      ? project.claims
          .toArray()
          .filter(({ id }) => !met.has(id))
          .sort(byRank)
      : [];
  const claims = [...met, ...implicit.map(({ id }: Claim) => id)];
  return claims.map((claim, i) => ({
    key: claim,
    level: 1,
    claim,
    link: null,
    relation: 'root',
    joined: null,
    repeated: false,
    circular: false,
    first: claim,
    position: i + 1,
    setSize: claims.length,
    hasChildren: false,
  }));
}
