// Where the reader puts cards on the map: pinned to a place, let go again, one or all.
import type { Draft } from '../change/change.ts';
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Pin } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { count, nameOf } from './wording.ts';

/** A claim's pins: one, or several where two people pinned it at the same time. */
function pinsOf(project: Project, claim: string): readonly Pin[] {
  return project.usersOf(claim).flatMap((user) => project.pins.get(user) ?? []);
}

/** Pins a claim's card with its centre at a place of the map, px; a card that is pinned already moves there. */
export function pin(claim: string, x: number, y: number, maker: Maker): Command {
  return act((draft) => {
    const { project } = draft;
    if (!project.claims.has(claim)) return null;
    const [first, ...others] = pinsOf(project, claim);
    for (const other of others) draft.remove(other.id);
    if (first) draft.set(first.id, 'x', x).set(first.id, 'y', y);
    else draft.add(create('pin', { claim, x, y }, maker));
    return { label: `Move ${nameOf(project, claim)} and pin it there` };
  });
}

/** Lets a pinned card go: from now on the layout places it. */
export function unpin(claim: string): Command {
  return act((draft) => {
    const { project } = draft;
    if (!letGo(draft, pinsOf(project, claim))) return null;
    return { label: `Unpin ${nameOf(project, claim)}` };
  });
}

/** Lets all pinned cards go, as one act. */
export function unpinAll(): Command {
  return act((draft) => {
    const pins = draft.project.pins.toArray();
    if (!letGo(draft, pins)) return null;
    return {
      label: 'Tidy the map',
      said: `Tidied the map: ${count(pins.length, 'card')} unpinned.`,
    };
  });
}

function letGo(draft: Draft, pins: readonly Pin[]): boolean {
  for (const { id } of pins) draft.remove(id);
  return pins.length > 0;
}
