// Acts on links that are there, and on the order they stand in: premises parted, roles turned, siblings moved; and tags on claims.
import { partPremise, setRole } from '../commands/links.ts';
import type { Way } from '../commands/order.ts';
import { moveLink, movePremise, moveRoot } from '../commands/order.ts';
import { addTagToAll } from '../commands/several.ts';
import { linkingWords } from '../elements/messages/linking.ts';
import { byRank } from '../base/ranks.ts';
import type { Link } from '../model/records.ts';
import { claimsSelected } from '../state/selection.ts';
import { chooseLink, inFocus, linkInFocus, linksFrom } from './claim-acts.ts';
import type { Desk } from './desk.ts';
import { claimOptions } from './options.ts';

/** The link meant: the only one, or the one chosen. */
async function oneOf(desk: Desk, links: readonly Link[], title: string, button: string): Promise<Link | undefined> {
  return links.length > 1 ? chooseLink(desk, links, title, button) : links[0];
}

/** Parts the claim in focus from the premises it is joined with; with a link in focus, asks which of its premises. */
export async function partPremises(desk: Desk): Promise<void> {
  const { session } = desk;
  const joined = linksFrom(desk).filter(({ from }) => from.length > 1);
  const from = await oneOf(desk, joined, linkingWords.partFrom, linkingWords.part);
  if (!from) return;
  let premise = inFocus(desk)?.id;
  if (premise === undefined) {
    const { project } = session.state;
    const answer = await desk.ask({
      title: linkingWords.partWhich,
      label: linkingWords.premise,
      options: claimOptions(project).filter(({ id }) => from.from.includes(id)),
      button: linkingWords.part,
    });
    premise = answer && 'id' in answer.pick ? answer.pick.id : undefined;
  }
  if (premise !== undefined) desk.run(partPremise(from.id, premise, session.maker), '');
}

/** Makes a support an attack, or an attack a support. */
export async function turnLink(desk: Desk): Promise<void> {
  const turned = await oneOf(desk, linksFrom(desk), linkingWords.turnWhich, linkingWords.turn);
  if (turned) desk.run(setRole(turned.id, turned.role === 'support' ? 'attack' : 'support'), linkingWords.turned);
}

/** Moves the link in focus, the claim in focus among its siblings, or one that bears on nothing, a place up or down. */
export async function moveSibling(desk: Desk, way: Way): Promise<void> {
  const otherwise = way < 0 ? linkingWords.first : linkingWords.last;
  const aimed = linkInFocus(desk);
  if (aimed) return desk.run(moveLink(aimed.id, way), otherwise);
  const claim = inFocus(desk);
  if (!claim) return;
  const links = linksFrom(desk);
  if (links.length === 0) return desk.run(moveRoot(claim.id, way), otherwise);
  const moved = await oneOf(desk, links, linkingWords.moveWhich, linkingWords.move);
  if (moved) desk.run(movePremise(moved.id, claim.id, way), otherwise);
}

/** Asks for a tag, there or new, and puts it on the claims selected. */
export async function putTag(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project, selection } = session.state;
  const claims = claimsSelected(selection, project);
  if (claims.length === 0) return;
  const answer = await desk.ask({
    title: linkingWords.tagTitle(claims.length, project.claims.get(claims[0]!)!.text),
    label: linkingWords.tag,
    options: project.tags
      .toArray()
      .sort(byRank)
      .map(({ id, name }) => ({ id, label: name })),
    fresh: linkingWords.newTag,
    button: linkingWords.tagButton,
  });
  if (!answer) return;
  const name = 'id' in answer.pick ? session.state.project.tags.get(answer.pick.id)?.name : answer.pick.text;
  if (name !== undefined) desk.run(addTagToAll(claims, name, session.maker), linkingWords.tagged);
}
