// How each link is written in Argdown: as a line of relation where that says it all, else as an argument with premises and conclusion.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';
import { incoming } from '../query/around.ts';
import { Titles } from './argdown-words.ts';

/** The titles of the claims, of the arguments, and of the conclusions that Argdown needs and we have no claims for. */
export interface Naming {
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
function isLine(project: Project, link: Link, said: Set<string>): boolean {
  if (link.from.length > 1 || link.scheme !== null || incoming(project, link.id).length > 0) return false;
  const words = `${link.role} ${link.from[0]!} ${link.to}`;
  if (said.has(words)) return false;
  said.add(words);
  return true;
}

/** The names of everything, the same for the same project. */
export const namingOf = memo((project: Project): Naming => {
  const statements = new Titles();
  const titles = new Titles();
  const claims = new Map(
    project.claims
      .toArray()
      .sort(byRank)
      .map(({ id, text }) => [id, statements.take(text)]),
  );
  const said = new Set<string>();
  const pending = project.links
    .toArray()
    .sort(byRank)
    .filter((link) => !isLine(project, link, said));
  const named = new Map<string, string>();
  const conclusions = new Map<string, string>();
  for (const link of pending) {
    const target = claims.get(link.to) ?? `the inference from ${claims.get(project.links.get(link.to)!.from[0]!)!}`;
    named.set(link.id, titles.take(`${link.role === 'support' ? 'For' : 'Against'}: ${target}`));
    if (link.role === 'support' && claims.has(link.to)) continue;
    conclusions.set(link.id, statements.take(link.role === 'support' ? `It follows: ${target}` : `Not so: ${target}`));
  }
  return { claims, arguments: named, conclusions };
});
