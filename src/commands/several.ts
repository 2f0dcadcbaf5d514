// Acts on several claims and links at once: linked each for itself, joined, removed, tagged, pinned and let go.
import { byRank } from '../base/ranks.ts';
import { removeWithUsers } from '../change/remove.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Link, Role } from '../model/records.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { inTurn } from './in-turn.ts';
import { joinLinks, joinPremise, link, verbOf } from './links.ts';
import { pin, unpin } from './pins.ts';
import { addTag } from './tags.ts';
import { count, nameOf, oneLine, quoted } from './wording.ts';

const HOW = { support: 'Support', attack: 'Attack', undercut: 'Undercut' } as const;

/** Links each of the claims to the target by a link of its own; those that are linked so already are left out. */
export function linkEach(role: Role, claims: readonly string[], to: string, maker: Maker): Command {
  const links = claims.map((claim) => link(role, [claim], to, maker));
  return (state, dispatch) =>
    inTurn(links, (done) => ({
      label:
        done.length === 1
          ? done[0]!.label
          : `${HOW[verbOf(role, to)]} ${nameOf(state.project, to)} with ${count(done.length, 'claim')}, each for itself`,
      select: done.at(-1)!.select!,
    }))(state, dispatch);
}

/** The links of that role to that target, in their order. */
function linksAt(project: Project, role: Role, to: string): Link[] {
  return project
    .usersOf(to)
    .flatMap((user) => project.links.get(user) ?? [])
    .filter((each) => each.to === to && each.role === role)
    .sort(byRank);
}

/**
 * Makes the claims linked premises of one link of that role to that target. Links there that start from none but these claims become one;
 * where there is none, the first that has one of them among its premises takes the others; else there is a new one.
 */
export function joinClaims(claims: readonly string[], role: Role, to: string, maker: Maker): Command {
  return (state, dispatch) => {
    const { project } = state;
    const there = linksAt(project, role, to);
    const own = there.filter(({ from }) => from.every((id) => claims.includes(id)));
    const kept = own[0] ?? there.find(({ from }) => from.some((id) => claims.includes(id)));
    if (!kept) return link(role, claims, to, maker)(state, dispatch);
    const joined = new Set([kept, ...own].flatMap(({ from }) => from));
    const steps = [
      ...own.slice(1).map(({ id }) => joinLinks(kept.id, id)),
      ...claims.filter((id) => !joined.has(id)).map((id) => joinPremise(kept.id, id)),
    ];
    const names = claims.map((id) => nameOf(project, id)).join(' and ');
    return inTurn(steps, () => ({ label: `Join the premises ${names}`, select: { focus: kept.id } }))(state, dispatch);
  };
}

/** Joins claims to the premises of a link; a link that one of them has to the same target by itself becomes part of it. */
export function joinTo(id: string, claims: readonly string[]): Command {
  return (state, dispatch) => {
    const into = state.project.links.get(id);
    if (!into) return false;
    const alone = linksAt(state.project, into.role, into.to).filter((each) => each !== into && each.from.length === 1);
    const steps = claims.map((claim) => {
      const own = alone.find(({ from }) => from[0] === claim);
      return own ? joinLinks(id, own.id) : joinPremise(id, claim);
    });
    const names = claims.map((claim) => nameOf(state.project, claim)).join(' and ');
    return inTurn(steps, (done) => ({
      label: done.length === 1 ? done[0]!.label : `Join ${names} to ${nameOf(state.project, into.from[0]!)}`,
      select: { focus: id },
    }))(state, dispatch);
  };
}

/** "2 claims and 1 link" */
function counted(claims: number, links: number): string {
  return [claims > 0 ? count(claims, 'claim') : '', links > 0 ? count(links, 'link') : '']
    .filter(Boolean)
    .join(' and ');
}

/** Removes claims and links with what cannot be without them; says what went, and what stays as a highlight. */
export function removeAll(ids: readonly string[]): Command {
  return act((draft, { project: before }) => {
    const there = ids.filter((id) => before.claims.has(id) || before.links.has(id));
    for (const id of there) if (draft.project.record(id)) removeWithUsers(draft, id);
    if (there.length === 0) return null;
    const { project: after } = draft;
    const claims = there.filter((id) => before.claims.has(id)).length;
    const freed = there.flatMap((id) => before.usersOf(id).filter((user) => before.passages.has(user))).length;
    const stays =
      freed > 0 ? ` ${count(freed, 'passage')} ${freed === 1 ? 'stays as a highlight' : 'stay as highlights'}.` : '';
    return {
      label: `Remove ${counted(claims, there.length - claims)}`,
      said: `Removed ${counted(before.claims.size - after.claims.size, before.links.size - after.links.size)}.${stays}`,
    };
  });
}

/** Puts the tag of that name on claims and passages; those that have it already are left out. */
export function addTagToAll(ids: readonly string[], typed: string, maker: Maker): Command {
  const tags = ids.map((id) => addTag(id, typed, maker));
  return inTurn(tags, (done) => ({
    label: done.length === 1 ? done[0]!.label : `Put the tag ${quoted(oneLine(typed))} on ${done.length} claims`,
  }));
}

/** A claim's card with its centre at a place of the map, px. */
export interface Placed {
  readonly claim: string;
  readonly x: number;
  readonly y: number;
}

/** Pins cards, each to its place: where it stands. */
export function pinAll(places: readonly Placed[], maker: Maker): Command {
  return pinned(places, maker, (cards) => `Pin ${cards} cards where they are`);
}

/** Moves cards, each to its place, and pins them there. */
export function moveAll(places: readonly Placed[], maker: Maker): Command {
  return pinned(places, maker, (cards) => `Move ${cards} cards and pin them there`);
}

function pinned(places: readonly Placed[], maker: Maker, several: (cards: number) => string): Command {
  const pins = places.map(({ claim, x, y }) => pin(claim, x, y, maker));
  return inTurn(pins, (done) => ({ label: done.length === 1 ? done[0]!.label : several(done.length) }));
}

/** Lets the cards of these claims go, as far as they are pinned. */
export function unpinEach(claims: readonly string[]): Command {
  return inTurn(claims.map(unpin), (done) => ({
    label: done.length === 1 ? done[0]!.label : `Unpin ${done.length} cards`,
  }));
}
