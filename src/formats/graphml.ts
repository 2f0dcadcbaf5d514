// GraphML: claims and links are nodes with keys any graph tool can read; what those have no words for stands as JSON in keys of our own.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord, Claim, Link } from '../model/records.ts';
import { passagesInOrder, sourcesInOrder } from '../query/around.ts';
import { compact } from './compact.ts';
import { forceOf } from './network.ts';
import { element, xmlText } from './xml-words.ts';

export { read } from './graphml-read.ts';

/** What each key holds, on what. `row`: the record as JSON, but for what the other keys and the edges say. */
const KEYS = [
  ['title', 'graph', 'string'],
  ['project', 'graph', 'string'],
  ['sources', 'graph', 'string'],
  ['tags', 'graph', 'string'],
  ['passages', 'graph', 'string'],
  ['pins', 'graph', 'string'],
  ['kind', 'node', 'string'],
  ['text', 'node', 'string'],
  ['role', 'node', 'string'],
  ['scheme', 'node', 'string'],
  ['weight', 'node', 'double'],
  ['strength', 'node', 'double'],
  ['verdict', 'node', 'string'],
  ['note', 'node', 'string'],
  ['row', 'node', 'string'],
  ['relation', 'edge', 'string'],
] as const;

/** JSON on one line, with every character XML has no place for, or takes for white space, by its number. */
function json(value: unknown): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether XML carries the text just as it is. */
const isPlainInXml = (text: string): boolean => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text); // eslint-disable-line no-control-regex -- these are what is looked for

const data = (key: string, value: string | number | null): string =>
  value === null || value === '' ? '' : element('data', { key }, xmlText(String(value)));

/** The record as JSON without the fields that stand in keys of their own, unless XML would change these. */
function rowOf(record: Claim | Link, ...said: readonly string[]): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const kept = said.filter((name) => typeof values[name] !== 'string' || isPlainInXml(values[name]));
  return data('row', json(compact(record, ...kept)));
}

function claimNode(claim: Claim): string {
  return element(
    'node',
    { id: claim.id },
    data('kind', 'claim'),
    data('text', claim.text),
    data('strength', claim.strength),
    data('verdict', claim.verdict),
    data('note', claim.note),
    rowOf(claim, 'text', 'strength', 'verdict', 'note'),
  );
}

function linkNode(project: Project, link: Link): string {
  return element(
    'node',
    { id: link.id },
    data('kind', 'link'),
    data('text', link.scheme ?? forceOf(project, link)),
    data('role', link.role),
    data('scheme', link.scheme),
    data('weight', link.weight),
    data('note', link.note),
    rowOf(link, 'from', 'to', 'role', 'scheme', 'weight', 'note'),
  );
}

export function write(project: Project): string {
  const { about } = project;
  const claims = project.claims.toArray().sort(byRank);
  const links = project.links.toArray().sort(byRank);
  const edge = (id: string, source: string, target: string, relation: string): string =>
    element('edge', { id, source, target }, data('relation', relation));
  const all = (records: readonly AnyRecord[], ...but: readonly string[]): string =>
    records.length === 0 ? '' : json(records.map((each) => compact(each, ...but)));
  const lines = [
    ...KEYS.map(([name, of, type]) => element('key', { id: name, for: of, 'attr.name': name, 'attr.type': type })),
    '<graph id="map" edgedefault="directed">',
    data('title', about.title),
    data('project', json(compact(about, ...(isPlainInXml(about.title) ? ['title'] : [])))),
    data('sources', all(sourcesInOrder(project), 'digest')),
    data('tags', all(project.tags.toArray().sort(byRank))),
    data('passages', all(passagesInOrder(project))),
    data('pins', all(project.pins.toArray().sort((a, b) => (a.id < b.id ? -1 : 1)))),
    ...claims.map(claimNode),
    ...links.map((link) => linkNode(project, link)),
    ...links.flatMap(({ id, from, to }) => [
      ...from.map((premise) => edge(`${id}-${premise}`, premise, id, 'premise')),
      edge(`${id}-to`, id, to, 'target'),
    ]),
    '</graph>',
  ].filter((line) => line !== '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${lines.join('\n')}\n</graphml>\n`;
}
