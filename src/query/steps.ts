// The presentation: which claims it goes through, in which order, and what a step has to tell of its claim.
import { memo } from '../base/memo.ts';
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';
import { incoming, outgoing } from './around.ts';
import { outlineByArgument } from './outline.ts';

/** Every claim is in one of the two lists, once. */
export interface Steps {
  /** The claims shown, in order. */
  readonly shown: readonly string[];
  /** The claims left out, as the argument leads; none where the reader never set an order. */
  readonly left: readonly string[];
  /** The order is the reader's own. */
  readonly own: boolean;
}

/** The claims as the argument leads: the main claim, what bears on it, what bears on that, each where the outline unfolds it. */
const argued = memo((project: Project): readonly string[] =>
  outlineByArgument(project).flatMap(({ claim, repeated }) => (repeated ? [] : [claim])),
);

/** The reader's own order where there is one (ids of claims that are not there are passed over), else as the argument leads. */
export const stepsOf = memo((project: Project): Steps => {
  const { steps } = project.about;
  if (!steps) return { shown: argued(project), left: [], own: false };
  const shown = steps.filter((id) => project.claims.has(id));
  const met = new Set(shown);
  return { shown, left: argued(project).filter((id) => !met.has(id)), own: true };
});

/** The place, from 0, where a claim belongs among these steps: after the nearest claim that the argument has before it. */
export function placeFor(project: Project, claim: string, steps: readonly string[]): number {
  const order = argued(project);
  const places = new Map(steps.map((id, place) => [id, place]));
  for (let at = order.indexOf(claim) - 1; at >= 0; at--) {
    const place = places.get(order[at]!);
    if (place !== undefined) return place + 1;
  }
  return 0;
}

/** A link as it bears on what a step shows, with what undercuts it and what backs it. */
export interface Bearing {
  readonly link: Link;
  readonly undercuts: readonly Link[];
  readonly backing: readonly Link[];
}

/** What a step tells of its claim besides its words; links in their order. */
export interface Told {
  /** What the claim is a premise of. */
  readonly bears: readonly Bearing[];
  readonly support: readonly Bearing[];
  readonly attacks: readonly Bearing[];
}

export function toldOf(project: Project, claim: string): Told {
  const bearing = (link: Link): Bearing => {
    const aimed = incoming(project, link.id);
    return {
      link,
      undercuts: aimed.filter(({ role }) => role === 'attack'),
      backing: aimed.filter(({ role }) => role === 'support'),
    };
  };
  const aimed = incoming(project, claim);
  return {
    bears: outgoing(project, claim).map(bearing),
    support: aimed.filter(({ role }) => role === 'support').map(bearing),
    attacks: aimed.filter(({ role }) => role === 'attack').map(bearing),
  };
}

/**
 * The claims that lead from the top of the argument to this one, itself the last: the rows above the one where the outline unfolds it.
 * Empty for a claim that is not there.
 */
export function pathTo(project: Project, claim: string): readonly string[] {
  return paths(project).get(claim) ?? [];
}

const paths = memo((project: Project): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  const above: string[] = [];
  for (const { claim, level, repeated } of outlineByArgument(project)) {
    above.length = level - 1;
    above.push(claim);
    if (!repeated) found.set(claim, [...new Set(above)]);
  }
  return found;
});
