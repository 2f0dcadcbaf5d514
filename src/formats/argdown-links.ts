// How each link is written in Argdown: as a line of relation where that says it all, else as an argument with premises and conclusion.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';
import { Titles } from './argdown-words.ts';

/** The titles of the claims, of the arguments, and of the conclusions that Argdown needs and we have no claims for; and what they title, in order. */
export interface Naming {
  readonly claimsInOrder: readonly Claim[];
  readonly linksInOrder: readonly Link[];
  /** By what they are aimed at, in order. */
  readonly linksTo: ReadonlyMap<string, readonly Link[]>;
  readonly claims: ReadonlyMap<string, string>;
  /** By link; a link not among them is a line of relation. */
  readonly arguments: ReadonlyMap<string, string>;
  /** By link: what an attack, or an argument about a link, concludes to. */
  readonly conclusions: ReadonlyMap<string, string>;
}

/**
 * One premise, no scheme, nothing aimed at it, and no earlier link that says the same: then a relation says it all.
 * Argdown has no relation between relations, so whatever is aimed at must be an argument.
 */
function isLine(link: Link, linksTo: Naming['linksTo'], said: Set<string>): boolean {
  if (link.from.length > 1 || link.scheme !== null || linksTo.has(link.id)) return false;
  const words = `${link.role} ${link.from[0]!} ${link.to}`;
  if (said.has(words)) return false;
  said.add(words);
  return true;
}

/** The names of everything, the same for the same project. */
export const namingOf = memo((project: Project): Naming => {
  const statements = new Titles();
  const titles = new Titles();
  const claimsInOrder = project.claims.toArray().sort(byRank);
  const linksInOrder = project.links.toArray().sort(byRank);
  const claims = new Map<string, string>();
  for (const { id, text } of claimsInOrder) claims.set(id, statements.take(text));
  const linksTo = new Map<string, Link[]>();
  for (const link of linksInOrder) {
    const known = linksTo.get(link.to);
    if (known) known.push(link);
    else linksTo.set(link.to, [link]);
  }
  const said = new Set<string>();
  const named = new Map<string, string>();
  const conclusions = new Map<string, string>();
  for (const link of linksInOrder) {
    if (isLine(link, linksTo, said)) continue;
    const target = claims.get(link.to) ?? `the inference from ${claims.get(project.links.get(link.to)!.from[0]!)!}`;
    named.set(link.id, titles.take(`${link.role === 'support' ? 'For' : 'Against'}: ${target}`));
    if (link.role === 'support' && claims.has(link.to)) continue;
    conclusions.set(link.id, statements.take(link.role === 'support' ? `It follows: ${target}` : `Not so: ${target}`));
  }
  return { claimsInOrder, linksInOrder, linksTo, claims, arguments: named, conclusions };
});
