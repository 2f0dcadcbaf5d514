// The acts on claims and links: new, merge, remove, main; support, attack, undercut, join.
import { addClaim, merge, toggleMain } from '../commands/claims.ts';
import { joinLinks, joinPremise, link } from '../commands/links.ts';
import { remove } from '../commands/remove.ts';
import { withClaim } from '../commands/with-claim.ts';
import { chooserWords } from '../elements/messages/chooser.ts';
import { shellWords } from '../elements/messages/shell.ts';
import type { Link, Role } from '../model/records.ts';
import { incoming, outgoing } from '../query/around.ts';
import { claimInFocus } from '../state/selection.ts';
import type { Command } from '../state/state.ts';
import type { Desk } from './desk.ts';
import { claimOptions, linkInWords, linkOptions } from './options.ts';

export async function newClaim(desk: Desk): Promise<void> {
  const answer = await desk.ask({
    title: shellWords.newClaimTitle,
    label: chooserWords.claim,
    options: claimOptions(desk.session.state.project),
    fresh: chooserWords.newClaim,
    button: shellWords.newClaimButton,
  });
  if (!answer) return;
  if ('id' in answer.pick) desk.show(answer.pick.id, 'claims');
  else desk.run(addClaim(answer.pick.text, desk.session.maker), '');
}

/** The claim the reader acts on, with its words. */
function inFocus({ session }: Desk): { id: string; text: string } | null {
  const { selection, project } = session.state;
  const id = claimInFocus(selection, project);
  return id === null ? null : (project.claims.get(id) ?? null);
}

/** Asks what the claim in focus supports or attacks; a claim typed that is not there yet is made on the way. */
export async function linkClaim(desk: Desk, role: Role): Promise<void> {
  const { session } = desk;
  const claim = inFocus(desk);
  if (!claim) return;
  const answer = await desk.ask({
    title: role === 'support' ? shellWords.supportTitle(claim.text) : shellWords.attackTitle(claim.text),
    label: shellWords.target,
    options: claimOptions(session.state.project, [claim.id]),
    fresh: chooserWords.newClaim,
    button: shellWords.linkButton,
  });
  if (!answer) return;
  const linked = withClaim(answer.pick, (target) => link(role, [claim.id], target, session.maker), session.maker);
  desk.run(linked, shellWords.already);
}

/** Asks which link the claim in focus undercuts (supports, attacks, undercuts too); with a link in focus, which claim undercuts it. */
export async function undercut(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project } = session.state;
  const aimed = linkInFocus(desk);
  const claim = inFocus(desk);
  if (aimed) {
    const answer = await desk.ask({
      title: shellWords.undercutWith(linkInWords(project, aimed)),
      label: shellWords.premise,
      options: claimOptions(project, aimed.from),
      fresh: chooserWords.newClaim,
      button: shellWords.linkButton,
    });
    if (!answer) return;
    const by = withClaim(answer.pick, (id) => link('attack', [id], aimed.id, session.maker), session.maker);
    desk.run(by, shellWords.already);
  } else if (claim) {
    const answer = await desk.ask({
      title: shellWords.undercutTitle(claim.text),
      label: shellWords.targetLink,
      options: linkOptions(project, (each) => !each.from.includes(claim.id)),
      button: shellWords.linkButton,
    });
    if (answer && 'id' in answer.pick)
      desk.run(link('attack', [claim.id], answer.pick.id, session.maker), shellWords.already);
  }
}

function linkInFocus({ session }: Desk): Link | undefined {
  const { project, selection } = session.state;
  return selection.focus === null ? undefined : project.links.get(selection.focus);
}

/** The links that start from a claim, or the link in focus itself. */
function linksFrom(desk: Desk): readonly Link[] {
  const { project, selection } = desk.session.state;
  const aimed = linkInFocus(desk);
  if (aimed) return [aimed];
  const claim = claimInFocus(selection, project);
  if (claim === null) return [];
  return outgoing(project, claim);
}

/**
 * Joins premises. From a link, or a claim with one link of its own: asks which claim joins it, and where that claim has a link of its
 * own to the same target, makes the two one. From a claim without links: asks which premises it joins.
 */
export async function join(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project } = session.state;
  const own = linksFrom(desk);
  if (own.length === 0) {
    const claim = inFocus(desk);
    if (!claim) return;
    const answer = await desk.ask({
      title: shellWords.joinWhich(claim.text),
      label: shellWords.targetLink,
      options: linkOptions(project, (each) => each.to !== claim.id),
      button: shellWords.joinButton,
    });
    if (answer && 'id' in answer.pick) desk.run(joinPremise(answer.pick.id, claim.id), shellWords.already);
    return;
  }
  const into = own.length === 1 ? own[0]! : await chooseLink(desk, own);
  if (!into) return;
  const answer = await desk.ask({
    title: shellWords.joinTitle(project.claims.get(into.from[0]!)!.text),
    label: shellWords.premise,
    options: claimOptions(project, [...into.from, into.to]),
    fresh: chooserWords.newClaim,
    button: shellWords.joinButton,
  });
  if (!answer) return;
  const joined = (premise: string): Command => {
    const twin = incoming(project, into.to).find(
      (each) => each.id !== into.id && each.role === into.role && each.from.includes(premise),
    );
    return twin ? joinLinks(into.id, twin.id) : joinPremise(into.id, premise);
  };
  desk.run(withClaim(answer.pick, joined, session.maker), shellWords.already);
}

/** Asks which of several links is meant. */
async function chooseLink(desk: Desk, links: readonly Link[]): Promise<Link | undefined> {
  const { project } = desk.session.state;
  const answer = await desk.ask({
    title: shellWords.whichLink,
    label: shellWords.targetLink,
    options: linkOptions(project, (each) => links.includes(each)),
    button: shellWords.joinButton,
  });
  return answer && 'id' in answer.pick ? project.links.get(answer.pick.id) : undefined;
}

export async function mergeClaim(desk: Desk): Promise<void> {
  const claim = inFocus(desk);
  if (!claim) return;
  const answer = await desk.ask({
    title: shellWords.mergeTitle(claim.text),
    label: shellWords.target,
    options: claimOptions(desk.session.state.project, [claim.id]),
    button: shellWords.mergeButton,
  });
  if (answer && 'id' in answer.pick) desk.run(merge(answer.pick.id, claim.id), '');
}

export function removeFocus({ session }: Desk): void {
  const { focus } = session.state.selection;
  if (focus !== null) session.run(remove(focus));
}

export function makeMain(desk: Desk): void {
  const claim = inFocus(desk);
  if (claim) desk.session.run(toggleMain(claim.id));
}
