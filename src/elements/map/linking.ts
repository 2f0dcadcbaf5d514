// What a link drawn by hand means, by where it ends, and the command for it; and what words dropped there mean.
import { link } from '../../commands/links.ts';
import { joinTo } from '../../commands/several.ts';
import type { Maker } from '../../model/create.ts';
import type { Project } from '../../model/project.ts';
import type { Command } from '../../state/state.ts';
import type { LinkDraft } from './gestures.ts';

export type Meaning = 'support' | 'attack' | 'undercut' | 'join' | 'tag' | 'make';

/**
 * On a card: support, with Alt attack. On a link: undercut; with Shift, or on the sign where linked premises meet, join them, and there with
 * Alt undercut. Null over nothing, over the claim itself and over links it is a premise of. Words from a text: on a card they tag its claim,
 * on the ground they make a claim, on a link they mean nothing.
 */
export function meaningOf(project: Project, draft: Omit<LinkDraft, 'x' | 'y'>): Meaning | null {
  const { from, premises, over, against, join } = draft;
  if (from === null) return over === null ? 'make' : project.claims.has(over.id) ? 'tag' : null;
  if (!over || premises.includes(over.id)) return null;
  if (project.claims.has(over.id)) return against ? 'attack' : 'support';
  const target = project.links.get(over.id);
  if (!target || premises.some((id) => target.from.includes(id))) return null;
  return !against && (join || (over.sign && target.from.length > 1)) ? 'join' : 'undercut';
}

/** The command for a link drawn to what lies under the pointer. */
export function commandOf(
  meaning: 'support' | 'attack' | 'undercut' | 'join',
  { premises, over }: Pick<LinkDraft, 'premises' | 'over'>,
  maker: Maker,
): Command {
  const to = over!.id;
  return meaning === 'join'
    ? joinTo(to, premises)
    : link(meaning === 'support' ? 'support' : 'attack', premises, to, maker);
}
