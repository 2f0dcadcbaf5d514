// The acts on claims and links: new, merge, remove, main; support, attack, undercut, join.
import { addClaim, merge, toggleMain } from '../commands/claims.ts';
import { joinPremise, link } from '../commands/links.ts';
import { remove } from '../commands/remove.ts';
import { joinClaims, joinTo, linkEach, removeAll } from '../commands/several.ts';
import { withClaim } from '../commands/with-claim.ts';
import type { Question } from '../elements/lemma-chooser.ts';
import { chooserWords } from '../elements/messages/chooser.ts';
import { linkingWords } from '../elements/messages/linking.ts';
import { shellWords } from '../elements/messages/shell.ts';
import type { Link, Role } from '../model/records.ts';
import { outgoing } from '../query/around.ts';
import { allSelected, claimInFocus, claimsSelected } from '../state/selection.ts';
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
  if ('id' in answer.pick) desk.session.select({ focus: answer.pick.id, words: null });
  else desk.run(addClaim(answer.pick.text, desk.session.maker), '');
}

/** The claim the reader acts on, with its words. */
export function inFocus({ session }: Desk): { id: string; text: string } | null {
  const { selection, project } = session.state;
  const id = claimInFocus(selection, project);
  return id === null ? null : (project.claims.get(id) ?? null);
}

/** What a link starts from: the claims selected; or the premise of the link in focus where it has but one, as after making it. */
function starts({ session }: Desk): readonly string[] {
  const { selection, project } = session.state;
  const claims = claimsSelected(selection, project);
  const focused = selection.focus === null ? undefined : project.links.get(selection.focus);
  return claims.length === 0 && focused?.from.length === 1 ? focused.from : claims;
}

/** For several claims: whether they bear on the target together or each for itself. */
function waysOf(claims: readonly string[]): Pick<Question, 'ways'> {
  if (claims.length < 2) return {};
  const options = [
    { id: 'together', title: linkingWords.together },
    { id: 'each', title: linkingWords.each },
  ];
  return { ways: { label: linkingWords.how, options } };
}

/** The link, or the links, from these claims in the way chosen. */
function linkAs(desk: Desk, role: Role, claims: readonly string[], way: string | undefined): (to: string) => Command {
  const { maker } = desk.session;
  return (to) => (way === 'each' ? linkEach(role, claims, to, maker) : link(role, claims, to, maker));
}

/** Asks what the claims selected support or attack; a claim typed that is not there yet is made on the way. */
export async function linkClaim(desk: Desk, role: Role): Promise<void> {
  const { session } = desk;
  const { project } = session.state;
  const claims = starts(desk);
  if (claims.length === 0) return;
  const { text } = project.claims.get(claims[0]!)!;
  const one = role === 'support' ? shellWords.supportTitle(text) : shellWords.attackTitle(text);
  const answer = await desk.ask({
    title: claims.length === 1 ? one : linkingWords.several(claims.length, role),
    label: shellWords.target,
    options: claimOptions(project, claims),
    fresh: chooserWords.newClaim,
    button: shellWords.linkButton,
    ...waysOf(claims),
  });
  if (!answer) return;
  desk.run(withClaim(answer.pick, linkAs(desk, role, claims, answer.way), session.maker), shellWords.already);
}

/** Asks what supports or attacks the claim in focus; a claim typed that is not there yet is made on the way. */
export async function linkedBy(desk: Desk, role: Role): Promise<void> {
  const { session } = desk;
  const claim = session.state.project.claims.get(starts(desk).at(-1) ?? '');
  if (!claim) return;
  const answer = await desk.ask({
    title: linkingWords.by(claim.text, role),
    label: shellWords.premise,
    options: claimOptions(session.state.project, [claim.id]),
    fresh: chooserWords.newClaim,
    button: shellWords.linkButton,
  });
  if (!answer) return;
  const linked = withClaim(answer.pick, (premise) => link(role, [premise], claim.id, session.maker), session.maker);
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
    const claims = starts(desk);
    const answer = await desk.ask({
      title: claims.length === 1 ? shellWords.undercutTitle(claim.text) : linkingWords.severalUndercut(claims.length),
      label: shellWords.targetLink,
      options: linkOptions(project, (each) => !claims.some((id) => each.from.includes(id))),
      button: shellWords.linkButton,
      ...waysOf(claims),
    });
    if (answer && 'id' in answer.pick)
      desk.run(linkAs(desk, 'attack', claims, answer.way)(answer.pick.id), shellWords.already);
  }
}

export function linkInFocus({ session }: Desk): Link | undefined {
  const { project, selection } = session.state;
  return selection.focus === null ? undefined : project.links.get(selection.focus);
}

/** The link in focus, or that of the row the keys stand on, or else all that start from the claim in focus. */
export function linksFrom(desk: Desk): readonly Link[] {
  const { project, selection } = desk.session.state;
  const aimed = linkInFocus(desk);
  if (aimed) return [aimed];
  const claim = claimInFocus(selection, project);
  if (claim === null) return [];
  const ofRow = desk.rowLink === null ? undefined : project.links.get(desk.rowLink);
  return ofRow?.from.includes(claim) ? [ofRow] : outgoing(project, claim);
}

/**
 * Joins premises. From a link, or a claim with one link of its own: asks which claim joins it, and where that claim has a link of its
 * own to the same target, makes the two one. From a claim without links: asks which premises it joins.
 */
export async function join(desk: Desk): Promise<void> {
  const { session } = desk;
  const { project, selection } = session.state;
  const together = claimsSelected(selection, project);
  if (together.length > 1) return joinSeveral(desk, together);
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
  const joined = (premise: string) => joinTo(into.id, [premise]);
  desk.run(withClaim(answer.pick, joined, session.maker), shellWords.already);
}

/**
 * Joins the claims selected in one link: the one that some of them have; of several, the one chosen; where they have none, to a target that
 * is asked for.
 */
async function joinSeveral(desk: Desk, claims: readonly string[]): Promise<void> {
  const { session } = desk;
  const { project } = session.state;
  const own = [...new Set(claims.flatMap((id) => outgoing(project, id)))].filter(({ to }) => !claims.includes(to));
  // Links of one role to one target become one, whichever of them is meant.
  const apart = own.filter(
    (each, i) => own.findIndex((other) => other.to === each.to && other.role === each.role) === i,
  );
  if (apart.length === 0) {
    const answer = await desk.ask({
      title: linkingWords.joinUnder(claims.length),
      label: shellWords.target,
      options: claimOptions(project, claims),
      fresh: chooserWords.newClaim,
      button: shellWords.joinButton,
    });
    if (!answer) return;
    return desk.run(
      withClaim(answer.pick, (to) => link('support', claims, to, session.maker), session.maker),
      shellWords.already,
    );
  }
  const into = apart.length === 1 ? apart[0] : await chooseLink(desk, apart, linkingWords.joinSeveral(claims.length));
  if (into) desk.run(joinClaims(claims, into.role, into.to, session.maker), shellWords.already);
}

/** Asks which of several links is meant. */
export async function chooseLink(
  desk: Desk,
  links: readonly Link[],
  title: string = shellWords.whichLink,
  button: string = shellWords.joinButton,
): Promise<Link | undefined> {
  const { project } = desk.session.state;
  const answer = await desk.ask({
    title,
    label: shellWords.targetLink,
    options: linkOptions(project, (each) => links.includes(each)),
    button,
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

/** Removes what is selected: one record, or all that are selected together. */
export function removeFocus({ session }: Desk): void {
  const all = allSelected(session.state.selection);
  if (all.length === 1) session.run(remove(all[0]!));
  else if (all.length > 1) session.run(removeAll(all));
}

export function makeMain(desk: Desk): void {
  const claim = inFocus(desk);
  if (claim) desk.session.run(toggleMain(claim.id));
}
