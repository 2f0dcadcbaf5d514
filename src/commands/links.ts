// Links between claims: support, attack, undercut; premises joined and parted; role, scheme and note changed.
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Link, Role } from '../model/records.ts';
import { kindOf } from '../model/records.ts';
import { removeWithUsers } from '../change/remove.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { rankAfter } from './find-claim.ts';
import { gone, lineOrNull, nameOf, quoted } from './wording.ts';

/** What a link of that role to that target does. */
export function verbOf(role: Role, to: string): 'support' | 'attack' | 'undercut' {
  return role === 'attack' && kindOf(to) === 'link' ? 'undercut' : role;
}

function premisesOf(project: Project, from: readonly string[]): string {
  return from.map((id) => nameOf(project, id)).join(' and ');
}

/** Links premises, taken together, to a claim; an attack on a link is an undercut. The same link twice is refused. */
export function link(role: Role, from: readonly string[], to: string, maker: Maker): Command {
  return act((draft) => {
    const { project } = draft;
    const target = project.record(to);
    if (from.length === 0 || (target?.kind !== 'claim' && target?.kind !== 'link')) return null;
    if (linkLike(project, role, from, to)) return null;
    const made = draft.add(create('link', { role, from, to, order: rankAfter(project.links) }, maker));
    const how = { support: 'Support', attack: 'Attack', undercut: 'Undercut' }[verbOf(role, to)];
    return { label: `${how} ${nameOf(project, to)} with ${premisesOf(project, from)}`, select: { focus: made.id } };
  });
}

/** The link with the same role, premises and target, if there is one. */
export function linkLike(project: Project, role: Role, from: readonly string[], to: string): Link | undefined {
  return project
    .usersOf(to)
    .map((id) => project.links.get(id))
    .find(
      (other) =>
        other?.to === to &&
        other.role === role &&
        other.from.length === from.length &&
        from.every((id) => other.from.includes(id)),
    );
}

/** Joins a claim to the premises of a link: they now count together. */
export function joinPremise(id: string, claim: string): Command {
  return act((draft) => {
    const into = draft.project.links.get(id);
    if (!into || !draft.project.claims.has(claim)) return null;
    draft.insert(id, 'from', claim, into.from.length);
    return {
      label: `Join ${nameOf(draft.project, claim)} to ${nameOf(draft.project, into.from[0]!)}`,
      select: { focus: id },
    };
  });
}

/** Makes two links to one target, of one role, one link of linked premises. It keeps all that was written on either. */
export function joinLinks(kept: string, given: string): Command {
  return act((draft) => {
    const keep = draft.project.links.get(kept);
    const give = draft.project.links.get(given);
    if (!keep || !give || kept === given || keep.to !== give.to || keep.role !== give.role) return null;
    const from = [...new Set([...keep.from, ...give.from])];
    const label = `Join the premises ${premisesOf(draft.project, from)}`;
    for (const user of draft.project.usersOf(given)) draft.set(user, 'to', kept);
    draft.remove(given).set(kept, 'from', from);
    draft.set(kept, 'note', [keep.note, give.note].filter((note) => note !== '').join('\n'));
    draft.set(kept, 'scheme', keep.scheme ?? give.scheme).set(kept, 'weight', keep.weight ?? give.weight);
    if (give.answers.length > 0) draft.set(kept, 'answers', [...keep.answers, ...give.answers]);
    return { label, select: { focus: kept } };
  });
}

/** Takes a premise out of a link; alone, it then makes a link of its own to the same target. */
export function partPremise(id: string, claim: string, maker: Maker): Command {
  return act((draft) => {
    const whole = draft.project.links.get(id);
    if (!whole || whole.from.length < 2 || !whole.from.includes(claim)) return null;
    draft.drop(id, 'from', claim);
    if (!linkLike(draft.project, whole.role, [claim], whole.to))
      draft.add(
        create('link', { role: whole.role, from: [claim], to: whole.to, order: rankAfter(draft.project.links) }, maker),
      );
    return { label: `Part ${nameOf(draft.project, claim)} from the premises it was joined with` };
  });
}

/** Takes a premise out of a link; a link without any premise left goes. */
export function dropPremise(id: string, claim: string): Command {
  return act((draft) => {
    const whole = draft.project.links.get(id);
    if (!whole?.from.includes(claim)) return null;
    const before = draft.project;
    const link = `its link to ${nameOf(before, whole.to)}`;
    const label = `Take ${nameOf(before, claim)} out of ${link}`;
    if (whole.from.length > 1) {
      draft.drop(id, 'from', claim);
      return { label };
    }
    removeWithUsers(draft, id);
    return {
      label,
      said: `Took ${nameOf(before, claim)} out, and so removed ${link}${gone(before, draft.project, id)}.`,
    };
  });
}

export function setRole(id: string, role: Role): Command {
  return act((draft) => {
    const changed = draft.project.links.get(id);
    if (!changed || linkLike(draft.project, role, changed.from, changed.to)) return null;
    draft.set(id, 'role', role);
    return {
      label: `Make ${premisesOf(draft.project, changed.from)} ${verbOf(role, changed.to)} ${nameOf(draft.project, changed.to)}`,
    };
  });
}

/** `scheme`: the name of an argumentation scheme, or null. */
export function setScheme(id: string, scheme: string | null): Command {
  const name = lineOrNull(scheme);
  return act((draft) => {
    const changed = draft.project.links.get(id);
    if (!changed) return null;
    draft.set(id, 'scheme', name);
    return {
      label:
        name === null
          ? `Take the scheme off ${nameOf(draft.project, id)}`
          : `Call ${nameOf(draft.project, id)} ${quoted(name)}`,
    };
  });
}

export function setLinkNote(id: string, note: string): Command {
  return act((draft) => {
    if (!draft.project.links.has(id)) return null;
    draft.set(id, 'note', note);
    return { label: `Note on ${nameOf(draft.project, id)}` };
  });
}
