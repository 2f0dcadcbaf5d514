// SADFace JSON, of MonkeyPuzzle: claims are atoms with the words they rest on, links scheme nodes, sources resources; the rest is metadata.
import { byRank } from '../base/ranks.ts';
import type { Result } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import type { Link, Passage, Source } from '../model/records.ts';
import { passagesIn, passagesOf, sourcesInOrder } from '../query/around.ts';
import { AifGraph, argumentsOf } from './aif-read.ts';
import { inOrder } from './anchor.ts';
import type { Row } from './compact.ts';
import { compact, lemmaOf, rowsIn } from './compact.ts';
import type { InputFile, ReadContext, ReadRows, WriteContext } from './format.ts';
import { guidOf } from './guids.ts';
import { placeQuotations } from './quoted-source.ts';
import { Rows, madeAt, ownRow, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped } from './shape.ts';
import { isoTime } from './wording.ts';

/** SADFace names things by UUIDs of version 4, and checks that it does. */
const uuidOf = (id: string): string => guidOf(id, 4);

const time = (at: number): string => isoTime(at).slice(0, 19);

/** Every piece of a passage is a source of the atom; which belong together, and what is said of them, stands in its metadata. */
function atomOf(project: Project, id: string): object {
  const claim = project.claims.get(id)!;
  const sources: object[] = [];
  const passages = passagesOf(project, id).map((passage) => {
    const first = sources.length;
    for (const { start, end, exact } of passage.pieces)
      sources.push({ resource_id: uuidOf(passage.source), text: exact, offset: start, length: end - start });
    return { ...compact(passage, 'claim', 'pieces', 'source'), sources: passage.pieces.map((_, i) => first + i) };
  });
  const metadata = { lemma: { ...compact(claim, 'text'), ...(passages.length === 0 ? {} : { passages }) } };
  return { id: uuidOf(id), type: 'atom', text: claim.text, sources, metadata };
}

function schemeOf(link: Link): object {
  const name = link.role === 'attack' ? 'Conflict' : (link.scheme ?? 'Support');
  return {
    id: uuidOf(link.id),
    type: 'scheme',
    name,
    metadata: { lemma: { ...compact(link, 'from', 'to'), role: link.role, scheme: link.scheme } },
  };
}

function resourceOf(project: Project, source: Source): object {
  const highlights = passagesIn(project, source.id).filter(({ claim }) => claim === null);
  const metadata = {
    title: source.title,
    ...(source.url === null ? {} : { url: source.url }),
    ...(source.author === null ? {} : { author: source.author }),
    lemma: {
      ...compact(source, 'text', 'title', 'url', 'author', 'digest', 'structure'),
      ...(highlights.length === 0 ? {} : { highlights: highlights.map((each) => compact(each, 'source')) }),
    },
  };
  return { id: uuidOf(source.id), type: 'text', content: source.text, metadata };
}

const inLines = (list: readonly object[]): string => `[${list.map((each) => `\n${JSON.stringify(each)}`).join(',')}]`;

export function write(project: Project, { at }: Pick<WriteContext, 'at'>): string {
  const { about } = project;
  const links = project.links.toArray().sort(byRank);
  const edges = links.flatMap(({ id, from, to }) => [
    ...from.map((premise) => ({ id: uuidOf(`${premise} ${id}`), source_id: uuidOf(premise), target_id: uuidOf(id) })),
    { id: uuidOf(`${id} ${to}`), source_id: uuidOf(id), target_id: uuidOf(to) },
  ]);
  const core = {
    id: uuidOf(about.id),
    analyst_name: about.created.by || 'Unknown',
    analyst_email: '',
    created: time(about.created.at),
    edited: time(at),
    version: '0.2',
    title: about.title,
    description: '',
    notes: '',
  };
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
  };
  const nodes = [
    ...project.claims
      .toArray()
      .sort(byRank)
      .map(({ id }) => atomOf(project, id)),
    ...links.map(schemeOf),
  ];
  const resources = sourcesInOrder(project).map((source) => resourceOf(project, source));
  return `{"metadata":${JSON.stringify({ core, lemma })},\n"resources":${inLines(resources)},\n"nodes":${inLines(nodes)},\n"edges":${inLines(edges)}}\n`;
}

// ---- Reading ----

const isAttack = (name: string): boolean => /conflict|attack|disagree|rebut|undercut|contra/i.test(name);

/** Nodes and edges as a graph. The library of SADFace draws conflicts from their target to the attacker, against all others: turned round. */
function graphOf(
  rows: Rows,
  top: At,
): { graph: AifGraph; data: ReadonlyMap<string, Row>; atoms: ReadonlyMap<string, At> } {
  const graph = new AifGraph();
  const data = new Map<string, Row>();
  const atoms = new Map<string, At>();
  const turned = new Set<string>();
  for (const each of top.field('nodes').list()) {
    const id = each.field('id').name();
    const type = each.field('type').textOr('').toLowerCase();
    if (type === 'group') {
      rows.left('group', 'groups');
      continue;
    }
    const atom = type === 'atom';
    if (!atom && type !== 'scheme' && type !== 'inference' && type !== 'conflict')
      each.field('type').fail('atom, scheme, inference or conflict');
    const own = lemmaOf(each.field('metadata'));
    const name = atom ? each.field('text').textOr('') : each.field('name').textOr('');
    const attack = type === 'conflict' || own.role === 'attack' || (own.role !== 'support' && isAttack(name));
    const scheme = /^(support|conflict|attack|disagreement|inference)$/i.test(name.trim()) ? '' : name;
    const added = graph.add({
      id,
      type: atom ? 'I' : attack ? 'CA' : 'RA',
      text: atom ? name : scheme,
      scheme: null,
      time: null,
    });
    if (!added) rows.left('node', 'nodes', 'another node has its id');
    else {
      data.set(id, own);
      if (atom) atoms.set(id, each);
      if (type === 'conflict') turned.add(id);
    }
  }
  for (const each of top.field('edges').listOr()) {
    let [from, to] = [each.field('source_id').name(), each.field('target_id').name()];
    if (turned.has(from) || turned.has(to)) [from, to] = [to, from];
    if (!graph.edge(from, to))
      rows.left('edge', 'edges', 'it leads from or to a node that is not there, or says what another says');
  }
  return { graph, data, atoms };
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'SADFace', async (top) => {
    const rows = new Rows(maker);
    const metadata = top.field('metadata');
    const core = metadata.absent || metadata.field('core').absent ? top : metadata.field('core');
    const own = metadata.absent ? {} : lemmaOf(metadata);
    const title = core.field('title').perhaps() ?? stemOf(file.name);
    const made = madeAt(core.field('created').perhaps(), core.field('analyst_name').textOr(''));
    rows.add('project', { ...(made ? { created: made } : {}), ...own, title });
    for (const tag of rowsIn(own, 'tags')) rows.add('tag', ownRow(tag));
    const sources = await resourcesOf(rows, top, title);
    const { graph, data, atoms } = graphOf(rows, top);
    const ids = argumentsOf(rows, graph, (id) => data.get(id) ?? {});
    const loose: { claim: string; words: string }[] = [];
    for (const [id, atom] of atoms) loose.push(...passagesAt(rows, atom, ids.get(id)!, data.get(id)!, sources));
    await placeQuotations(rows, title, loose);
    for (const pin of rowsIn(own, 'pins')) rows.add('pin', pin);
    return rows.done();
  });
}

/** The sources, by the id of the resource. */
async function resourcesOf(rows: Rows, top: At, title: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const each of top.field('resources').listOr()) {
    const metadata = each.field('metadata');
    const told = (name: string) => (metadata.isObject ? metadata.field(name).perhaps() : null);
    const data = metadata.absent ? {} : lemmaOf(metadata);
    const about = { title: told('title') ?? told('name') ?? title, url: told('url'), author: told('author') };
    const text = each.field('content').textOr('');
    const source = await rows.source({ ...ownRow(data), ...about, text });
    sources.set(each.field('id').name(), source);
    for (const highlight of rowsIn(data, 'highlights')) rows.add('passage', { ...highlight, source });
  }
  return sources;
}

/** The passages of an atom; gives back the words that stand in none of the texts of the file. */
function passagesAt(rows: Rows, atom: At, claim: string, data: Row, sources: ReadonlyMap<string, string>) {
  const loose: { claim: string; words: string }[] = [];
  const seen = new Set<number>();
  const found = atom
    .field('sources')
    .listOr()
    .map((each) => {
      const source = sources.get(each.field('resource_id').absent ? '' : each.field('resource_id').name());
      const exact = each.field('text').textOr('');
      const start = each.field('offset').numberOr(0, Number.MAX_SAFE_INTEGER, undefined);
      const length = each.field('length').numberOr(0, Number.MAX_SAFE_INTEGER, 0);
      // MonkeyPuzzle gives no place: offset and length are always 0.
      const known = length > 0 && start !== undefined ? { start, end: start + length } : {};
      const piece = source === undefined ? null : rows.piece(source, exact === '' ? known : { ...known, exact });
      return { source, piece, exact };
    });
  for (const row of rowsIn(data, 'passages')) {
    const own = (Array.isArray(row.sources) ? (row.sources as unknown[]) : []).flatMap((at) =>
      typeof at === 'number' && found[at] && !seen.has(at) ? [at] : [],
    );
    const source = own.length === 0 ? undefined : found[own[0]!]!.source;
    if (source === undefined || own.some((at) => found[at]!.source !== source || !found[at]!.piece)) continue;
    for (const at of own) seen.add(at);
    const pieces = inOrder(
      rows.textOf(source)!,
      own.map((at) => found[at]!.piece!),
    );
    rows.add('passage', { ...row, source, claim, pieces } as Partial<Passage>);
  }
  found.forEach(({ source, piece, exact }, i) => {
    if (seen.has(i)) return;
    if (source !== undefined && piece) rows.add('passage', { source, claim, pieces: [piece] });
    else loose.push({ claim, words: exact });
  });
  return loose;
}
