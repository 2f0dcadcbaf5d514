// The order of siblings: a link moved among those aimed at the same target, a premise within its link, a claim among those that bear on nothing.
import { rankBetween } from '../base/ranks.ts';
import type { Draft } from '../change/change.ts';
import type { Project } from '../model/project.ts';
import { incoming } from '../query/around.ts';
import { outlineByArgument } from '../query/outline.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { rankAfter } from './find-claim.ts';
import { nameOf } from './wording.ts';

/** A place earlier, or a place later. */
export type Way = -1 | 1;

interface Ranked {
  readonly id: string;
  readonly order: string;
}

const side = (way: Way): string => (way < 0 ? 'before' : 'after');

/** Gives the member at `at` of a row a rank past its neighbour; `all`: what a rank must come after where the row is to be ranked anew. */
function pass(draft: Draft, row: readonly Ranked[], at: number, way: Way, all: Iterable<Ranked>): void {
  const past = row[at + way]!;
  const beyond = row[at + 2 * way];
  const [low, high] = way < 0 ? [beyond, past] : [past, beyond];
  if (!low || !high || low.order < high.order) {
    draft.set(row[at]!.id, 'order', rankBetween(low?.order ?? null, high?.order ?? null));
    return;
  }
  // Two of one rank, made by two people at once, leave no room between them: the whole row is ranked anew.
  const turned = row.filter((_, i) => i !== at);
  turned.splice(at + way, 0, row[at]!);
  let last = rankAfter(all);
  for (const { id } of turned) {
    draft.set(id, 'order', last);
    last = rankBetween(last, null);
  }
}

/** Moves a link past its neighbour among the links aimed at the same claim or link. */
export function moveLink(id: string, way: Way): Command {
  return act((draft) => {
    const { project } = draft;
    const moved = project.links.get(id);
    if (!moved) return null;
    const row = incoming(project, moved.to);
    const at = row.findIndex((each) => each.id === id);
    const past = row[at + way];
    if (!past) return null;
    pass(draft, row, at, way, project.links);
    return { label: `Move ${nameOf(project, id)} ${side(way)} ${nameOf(project, past.id)}` };
  });
}

/** Moves a premise past its neighbour among the linked premises of a link; at their end, the link with all of them. */
export function movePremise(id: string, claim: string, way: Way): Command {
  return (state, dispatch) => {
    const from = state.project.links.get(id)?.from ?? [];
    const at = from.indexOf(claim);
    const past = from[at + way];
    if (at < 0) return false;
    if (past === undefined) return moveLink(id, way)(state, dispatch);
    return act((draft) => {
      const turned = [...from];
      [turned[at], turned[at + way]] = [past, claim];
      draft.set(id, 'from', turned);
      return { label: `Move ${nameOf(state.project, claim)} ${side(way)} ${nameOf(state.project, past)}` };
    })(state, dispatch);
  };
}

/** The claims that bear on nothing, in the order of the outline; the main claim, which always comes first, is left out. */
function rootsOf(project: Project): readonly string[] {
  return outlineByArgument(project).flatMap(({ level, claim }) =>
    level === 1 && claim !== project.about.main ? [claim] : [],
  );
}

/** Moves a claim that bears on nothing past its neighbour. Not past the main claim, nor into or out of those that bear on each other in a ring. */
export function moveRoot(claim: string, way: Way): Command {
  return act((draft) => {
    const { project } = draft;
    const roots = rootsOf(project);
    const at = roots.indexOf(claim);
    const past = roots[at + way];
    if (at < 0 || past === undefined) return null;
    const row = roots.map((id) => project.claims.get(id)!);
    pass(draft, row, at, way, project.claims);
    if (rootsOf(draft.project)[at + way] !== claim) return null;
    return { label: `Move ${nameOf(project, claim)} ${side(way)} ${nameOf(project, past)}` };
  });
}
