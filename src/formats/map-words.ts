// The map in words: its links as sentences, and what all of it shows.
import type { Picture } from '../layout/picture.ts';
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';
import { capital, listed, plural } from './wording.ts';

export const KINDS = ['support', 'attack', 'undercut'] as const;

/** "“a” and “b” support “c”"; a link that is a target is named by its premises and what they do. */
export function sentence(project: Project, { role, from, to }: Link): string {
  const premises = listed(from.map((id) => `“${project.claims.get(id)!.text}”`));
  const target = project.links.get(to);
  const does = from.length === 1 ? (words: string) => `${words}s` : (words: string) => words;
  if (!target) return `${premises} ${does(role)} “${project.claims.get(to)!.text}”`;
  const aim = `the ${target.role} by ${listed(target.from.map((id) => `“${project.claims.get(id)!.text}”`))}`;
  return `${premises} ${does(role === 'attack' ? 'undercut' : 'support')} ${aim}`;
}

/** How many claims and links of which kind a picture shows, and each of its links as a sentence. */
export function inWords(project: Project, { cards, links }: Picture): string {
  const implicit = cards.filter((card) => card.implicit).length;
  const counts = [
    `${plural(cards.length, 'claim')}${implicit === 0 ? '' : ` (${implicit} implicit)`}`,
    ...KINDS.map((kind) => [kind, links.filter((link) => link.kind === kind).length] as const).flatMap(
      ([kind, number]) => (number === 0 ? [] : [plural(number, kind)]),
    ),
  ];
  return [
    `A map of ${listed(counts)}.`,
    ...links.map(({ id }) => `${capital(sentence(project, project.links.get(id)!))}.`),
  ].join('\n');
}
