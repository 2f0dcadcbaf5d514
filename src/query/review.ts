// What a careful reader would look at again: the structure of the argument checked, without any logic.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';
import { fold } from '../text/folding.ts';
import { isImplicit, passagesInOrder, passagesOf } from './around.ts';
import { componentsOf } from './components.ts';

/** The checks, in the order of their findings. */
export const CHECKS = [
  'circular',
  'unanswered',
  'unlinked',
  'implicit',
  'duplicate',
  'one-source',
  'untagged',
] as const;
export type Check = (typeof CHECKS)[number];

/**
 * Something to look at:
 * - `circular`: the claims `records` support each other in a ring (each is, link by link, a reason for each other one);
 * - `unanswered`: an attack, on a claim or a link, that is not undercut and none of whose premises is attacked;
 * - `unlinked`: a claim that no link refers to;
 * - `implicit`: a claim without a passage;
 * - `duplicate`: claims that say the same but for case, accents and punctuation at their ends;
 * - `one-source`: in a project of several sources, a claim whose passages, two or more, all stand in one of them;
 * - `untagged`: a passage that makes no claim.
 */
export interface Finding {
  readonly check: Check;
  /** The claims, the attack or the passage it is about; more than one for `circular` and `duplicate` alone, by rank. */
  readonly records: readonly string[];
}

/** All findings, check by check, those of one check in the order of claims, links or passages. Linear, but for sorting. */
export const review = memo((project: Project): readonly Finding[] => {
  const claims = project.claims.toArray().sort(byRank);
  const links = project.links.toArray().sort(byRank);
  const linked = new Set(links.flatMap(({ from, to }) => [...from, to]));
  const attacked = new Set(links.flatMap(({ role, to }) => (role === 'attack' ? [to] : [])));
  const isUnanswered = ({ id, role, from }: Link): boolean =>
    role === 'attack' && ![id, ...from].some((each) => attacked.has(each));
  const claimsThat = (fits: (claim: Claim) => boolean): string[][] => claims.filter(fits).map(({ id }) => [id]);
  const found: { readonly [C in Check]: readonly (readonly string[])[] } = {
    circular: ringsOf(claims, links),
    unanswered: links.filter(isUnanswered).map(({ id }) => [id]),
    unlinked: claimsThat(({ id }) => !linked.has(id)),
    implicit: claimsThat(({ id }) => isImplicit(project, id)),
    duplicate: duplicatesAmong(claims),
    'one-source': project.sources.size < 2 ? [] : claimsThat(({ id }) => isOneSided(project, id)),
    untagged: passagesInOrder(project)
      .filter(({ claim }) => claim === null)
      .map(({ id }) => [id]),
  };
  return CHECKS.flatMap((check) => found[check].map((records) => ({ check, records })));
});

/** The rings of claims that support each other. Supports of links are no part of them, nor are attacks. */
function ringsOf(claims: readonly Claim[], links: readonly Link[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { role, from, to } of links)
    if (role === 'support')
      for (const premise of from) {
        const known = targets.get(premise);
        if (known) known.push(to);
        else targets.set(premise, [to]);
      }
  const ranks = new Map(claims.map(({ id }, rank) => [id, rank]));
  const byClaim = (a: string, b: string): number => ranks.get(a)! - ranks.get(b)!;
  const rings = componentsOf([...ranks.keys()], (id) => targets.get(id) ?? []).filter(
    (component) => component.length > 1,
  );
  return rings.map((ring) => ring.toSorted(byClaim)).sort(([a], [b]) => byClaim(a!, b!));
}

function duplicatesAmong(claims: readonly Claim[]): string[][] {
  const saying = new Map<string, string[]>();
  for (const { id, text } of claims) {
    const words = fold(text).text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    const same = saying.get(words);
    if (same) same.push(id);
    else saying.set(words, [id]);
  }
  return [...saying].filter(([words, same]) => words !== '' && same.length > 1).map(([, same]) => same);
}

function isOneSided(project: Project, claim: string): boolean {
  const passages = passagesOf(project, claim);
  return passages.length > 1 && passages.every(({ source }) => source === passages[0]!.source);
}
