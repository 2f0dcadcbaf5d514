// Carneades 4, in YAML: claims are statements, links arguments; an attack concludes to the contrary of its claim, an undercut to an undercutter.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link, Source } from '../model/records.ts';
import { incoming, passagesInOrder, passagesOf, sourcesInOrder } from '../query/around.ts';
import { argdownData as data } from './argdown-words.ts';
import type { Row } from './compact.ts';
import { compact } from './compact.ts';

export { read } from './carneades-read.ts';

/** The statements an argument may conclude to that are no claims of ours: what they are about stands in their data. */
export const contraryOf = (claim: string): string => `not_${claim}`;
export const undercutterOf = (link: string): string => `undercut_${link}`;
export const holdingOf = (link: string): string => `holds_${link}`;

/** `name: value` with the value on the same line, in JSON, which is YAML. */
const field = (name: string, value: unknown, indent = 4): string => `${' '.repeat(indent)}${name}: ${data(value)}`;

function statement(project: Project, claim: Claim): string[] {
  const passages = passagesOf(project, claim.id);
  const lemma = {
    ...compact(claim, 'text'),
    ...(passages.length === 0 ? {} : { passages: passages.map((each) => compact(each, 'claim')) }),
  };
  return [
    `  ${claim.id}:`,
    field('text', claim.text),
    ...(claim.verdict === 'accepted' ? [field('assumed', true)] : []),
    field('meta', { lemma }),
  ];
}

function stand(id: string, text: string, lemma: Row): string[] {
  return [`  ${id}:`, field('text', text), field('meta', { lemma })];
}

function conclusionOf({ role, to }: Link, project: Project): string {
  if (project.claims.has(to)) return role === 'support' ? to : contraryOf(to);
  return role === 'support' ? holdingOf(to) : undercutterOf(to);
}

function argument(project: Project, link: Link): string[] {
  const undercut = incoming(project, link.id).some(({ role }) => role === 'attack');
  return [
    `  ${link.id}:`,
    field('conclusion', conclusionOf(link, project)),
    field('premises', link.from),
    ...(undercut ? [field('undercutter', undercutterOf(link.id))] : []),
    ...(link.weight === null ? [] : [field('weight', link.weight)]),
    field('meta', {
      ...(link.scheme === null ? {} : { title: link.scheme }),
      lemma: compact(link, 'from', 'to', 'role'),
    }),
  ];
}

function reference(source: Source): string[] {
  const { title, author, publication, url } = source;
  return [
    `  ${source.id}:`,
    field('title', title),
    ...(author === null ? [] : [field('creator', author)]),
    ...(publication === null ? [] : [field('source', publication)]),
    ...(url === null ? [] : [field('identifier', url)]),
    field('lemma', compact(source, 'title', 'author', 'publication', 'url', 'digest', 'structure')),
  ];
}

/** A part of the file; one with nothing in it is an empty map. */
const part = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [`${name}: {}`] : [`${name}:`, ...lines];

export function write(project: Project): string {
  const { about } = project;
  const claims = project.claims.toArray().sort(byRank);
  const links = project.links.toArray().sort(byRank);
  const attacked = claims.filter(({ id }) => incoming(project, id).some(({ role }) => role === 'attack'));
  const stands = [
    ...attacked.flatMap(({ id, text }) => stand(contraryOf(id), `It is not so: ${text}`, { contraryOf: id })),
    ...links.flatMap(({ id }) => {
      const roles = new Set(incoming(project, id).map(({ role }) => role));
      return [
        ...(roles.has('attack')
          ? stand(undercutterOf(id), `The argument ${id} does not hold.`, { undercutterOf: id })
          : []),
        ...(roles.has('support') ? stand(holdingOf(id), `The argument ${id} holds.`, { holdingOf: id }) : []),
      ];
    }),
  ];
  const lemma = {
    ...compact(about, 'title'),
    tags: project.tags
      .toArray()
      .sort(byRank)
      .map((tag) => compact(tag)),
    pins: project.pins
      .toArray()
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((pin) => compact(pin)),
    highlights: passagesInOrder(project)
      .filter(({ claim }) => claim === null)
      .map((each) => compact(each)),
  };
  const accepted = claims.filter(({ verdict }) => verdict === 'accepted').map(({ id }) => id);
  const lines = [
    'meta:',
    field('title', about.title, 2),
    field('lemma', lemma, 2),
    ...part('references', sourcesInOrder(project).flatMap(reference)),
    ...part('statements', [...claims.flatMap((claim) => statement(project, claim)), ...stands]),
    ...(accepted.length === 0 ? [] : [field('assumptions', accepted, 0)]),
    ...part(
      'issues',
      attacked.flatMap(({ id }) => [`  issue_${id}:`, field('positions', [id, contraryOf(id)])]),
    ),
    ...part(
      'arguments',
      links.flatMap((link) => argument(project, link)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
