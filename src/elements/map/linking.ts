// What a link drawn by hand means, by where it ends, and the command for it.
import { joinPremise, link } from '../../commands/links.ts';
import type { Maker } from '../../model/create.ts';
import type { Project } from '../../model/project.ts';
import type { Command } from '../../state/state.ts';
import type { LinkDraft } from './gestures.ts';

export type Meaning = 'support' | 'attack' | 'undercut' | 'join';

/**
 * On a card: support, with Alt attack. On a link: undercut; but on the sign where linked premises meet, join them, with Alt undercut.
 * Null over nothing, over the claim itself and over links it is a premise of.
 */
export function meaningOf(project: Project, { from, over, against }: Omit<LinkDraft, 'x' | 'y'>): Meaning | null {
  if (!over || over.id === from) return null;
  if (project.claims.has(over.id)) return against ? 'attack' : 'support';
  const target = project.links.get(over.id);
  if (!target || target.from.includes(from)) return null;
  return over.sign && target.from.length > 1 && !against ? 'join' : 'undercut';
}

export function commandOf(meaning: Meaning, { from, over }: LinkDraft, maker: Maker): Command {
  const to = over!.id;
  return meaning === 'join'
    ? joinPremise(to, from)
    : link(meaning === 'support' ? 'support' : 'attack', [from], to, maker);
}
