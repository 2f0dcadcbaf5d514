// Arguebuf, as JSON: atoms with the words they refer to, schemes, resources with whole texts; what it has no field for is user data.
import { byRank } from '../base/ranks.ts';
import type { Result } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link } from '../model/records.ts';
import { passagesInOrder, passagesOf, sourcesInOrder } from '../query/around.ts';
import { AifGraph, argumentsOf } from './aif-read.ts';
import { schemeIn, supportOf } from './arguebuf-schemes.ts';
import { countsOf } from './code-points.ts';
import type { Row } from './compact.ts';
import { compact, lemmaOf, rowsIn } from './compact.ts';
import type { InputFile, ReadContext, ReadRows, WriteContext } from './format.ts';
import { ownPassage } from './own-passages.ts';
import { placeQuotations } from './quoted-source.ts';
import { Rows, madeAt, ownRow, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped } from './shape.ts';
import { isoTime } from './wording.ts';

const dated = (at: number) => ({ created: isoTime(at), updated: isoTime(at) });
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** An atom refers to one place; that is the first passage, and all of them stand in the user data. Offsets count code points, as in Python. */
function atomOf(project: Project, claim: Claim, participants: Map<string, string>): object {
  const passages = passagesOf(project, claim.id);
  const [first] = passages;
  const source = first && project.sources.get(first.source)!;
  const speaker = first && (first.voice ?? source!.author);
  if (speaker && !participants.has(speaker)) participants.set(speaker, `participant-${participants.size + 1}`);
  const reference = first && {
    resource: first.source,
    offset: countsOf(source!).fromUnits(first.pieces[0]!.start),
    text: first.pieces[0]!.exact,
  };
  return {
    atom: {
      text: claim.text,
      ...(reference ? { reference } : {}),
      ...(speaker ? { participant: participants.get(speaker)! } : {}),
    },
    metadata: dated(claim.created.at),
    userdata: {
      lemma: {
        ...compact(claim, 'text'),
        ...(passages.length === 0 ? {} : { passages: passages.map((each) => compact(each, 'claim')) }),
      },
    },
  };
}

function schemeOf(link: Link): object {
  const kind = link.role === 'support' ? { support: supportOf(link.scheme) } : { attack: 'ATTACK_DEFAULT' };
  return {
    scheme: { ...kind, premiseDescriptors: link.from },
    metadata: dated(link.created.at),
    userdata: { lemma: { ...compact(link, 'from', 'to', 'role'), scheme: link.scheme } },
  };
}

/** An object in lines, one member each. */
const inLines = (members: readonly (readonly [string, object])[]): string =>
  `{${members.map(([id, value]) => `\n${JSON.stringify(id)}:${JSON.stringify(value)}`).join(',')}}`;

export function write(project: Project, { at }: Pick<WriteContext, 'at'>): string {
  const { about } = project;
  const claims = project.claims.toArray().sort(byRank);
  const links = project.links.toArray().sort(byRank);
  const participants = new Map<string, string>();
  const nodes = [
    ...claims.map((claim) => [claim.id, atomOf(project, claim, participants)] as const),
    ...links.map((link) => [link.id, schemeOf(link)] as const),
  ];
  const edges = links.flatMap(({ id, from, to, created }) =>
    [...from.map((premise) => [premise, id] as const), [id, to] as const].map(
      ([source, target]) => [`${source}-${target}`, { source, target, metadata: dated(created.at) }] as const,
    ),
  );
  const resources = sourcesInOrder(project).map((source) => {
    const { id, text, title, url, created } = source;
    const userdata = { lemma: compact(source, 'text', 'title', 'url', 'digest', 'structure') };
    return [
      id,
      { text, title, ...(url === null ? {} : { source: url }), metadata: dated(created.at), userdata },
    ] as const;
  });
  const lemma = {
    ...compact(about, 'main'),
    tags: project.tags
      .toArray()
      .sort(byRank)
      .map((tag) => compact(tag)),
    pins: project.pins
      .toArray()
      .sort(byId)
      .map((pin) => compact(pin)),
    highlights: passagesInOrder(project)
      .filter(({ claim }) => claim === null)
      .map((each) => compact(each)),
  };
  const rest = {
    participants: Object.fromEntries(
      [...participants].map(([name, id]) => [id, { name, metadata: dated(about.created.at) }]),
    ),
    analysts: about.created.by.trim() === '' ? {} : { 'analyst-1': { name: about.created.by } },
    ...(about.main === null ? {} : { majorClaim: about.main }),
    schemaVersion: 1,
    libraryVersion: 'lemma',
    metadata: { created: isoTime(about.created.at), updated: isoTime(at) },
    userdata: { lemma },
  };
  return `{"nodes":${inLines(nodes)},\n"edges":${inLines(edges)},\n"resources":${inLines(resources)},\n${JSON.stringify(rest).slice(1)}\n`;
}

// ---- Reading ----

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'Arguebuf', async (top) => {
    const rows = new Rows(maker);
    const own = lemmaOf(top.field('userdata'));
    const title = stemOf(file.name);
    const graph = new AifGraph();
    const data = new Map<string, Row>();
    const atoms = new Map<string, At>();
    for (const [id, each] of top.field('nodes').entries()) readNode(rows, graph, data, atoms, id, each);
    for (const [, each] of top.field('edges').entries())
      if (!graph.edge(each.field('source').name(), each.field('target').name()))
        rows.left('edge', 'edges', 'it leads from or to a node that is not there, or says what another says');
    for (const tag of rowsIn(own, 'tags')) rows.add('tag', ownRow(tag));
    const resources = top.field('resources').entries();
    const sources = new Map<string, string>();
    for (const [id, each] of resources) {
      const about = { title: each.field('title').perhaps() ?? title, url: each.field('source').perhaps() };
      sources.set(
        id,
        await rows.source({
          ...ownRow(lemmaOf(each.field('userdata'))),
          ...about,
          text: each.field('text').textOr(''),
        }),
      );
    }
    const ids = argumentsOf(rows, graph, (id) => data.get(id) ?? {});
    const major = top.field('majorClaim').perhaps();
    const main = major === null ? null : (ids.get(major) ?? null);
    const made = madeAt(top.field('metadata').absent ? null : top.field('metadata').field('created').perhaps(), '');
    rows.add('project', { title, ...(made ? { created: made } : {}), ...own, main });
    const loose: { claim: string; words: string }[] = [];
    for (const [id, atom] of atoms) {
      const claim = ids.get(id)!;
      const passages = rowsIn(data.get(id)!, 'passages');
      for (const passage of passages) ownPassage(rows, { ...passage, claim }, sources);
      if (passages.length === 0) loose.push(...reference(rows, top, atom, claim, sources));
    }
    for (const passage of rowsIn(own, 'highlights')) ownPassage(rows, passage, sources);
    await placeQuotations(rows, title, loose);
    for (const pin of rowsIn(own, 'pins')) rows.add('pin', pin);
    return rows.done();
  });
}

function readNode(
  rows: Rows,
  graph: AifGraph,
  data: Map<string, Row>,
  atoms: Map<string, At>,
  id: string,
  each: At,
): void {
  data.set(id, lemmaOf(each.field('userdata')));
  const metadata = each.field('metadata');
  const time = metadata.absent ? null : metadata.field('created').perhaps();
  const atom = each.field('atom');
  if (!atom.absent) {
    atoms.set(id, atom);
    return void graph.add({ id, type: 'I', text: atom.field('text').textOr(''), scheme: null, time });
  }
  const scheme = each.field('scheme');
  if (scheme.absent) return each.fail('an atom or a scheme');
  const kinds: readonly (readonly [string, string])[] = [
    ['support', 'RA'],
    ['attack', 'CA'],
    ['rephrase', 'MA'],
    ['preference', 'PA'],
  ];
  const [name, type] = kinds.find(([kind]) => !scheme.field(kind).absent) ?? ['', ''];
  if (type === '')
    return rows.left('scheme without a type', 'schemes without a type', 'nothing says whether it supports or attacks');
  graph.add({ id, type, text: schemeIn(scheme.field(name).name()) ?? '', scheme: null, time });
}

/** The passage an atom refers to; gives back words that stand in no text of the file. */
function reference(rows: Rows, top: At, atom: At, claim: string, sources: ReadonlyMap<string, string>) {
  const told = atom.field('reference');
  if (told.absent) return [];
  const exact = told.field('text').perhaps();
  const resource = told.field('resource').absent ? '' : told.field('resource').name();
  const source = sources.get(resource);
  const person = atom.field('participant').absent
    ? null
    : top
        .field('participants')
        .entries()
        .find(([id]) => id === atom.field('participant').value);
  const voice = person?.[1].field('name').perhaps() ?? null;
  const offset = told.field('offset').numberOr(0, Number.MAX_SAFE_INTEGER, undefined);
  if (exact === null) return [];
  const start = offset === undefined || source === undefined ? undefined : rows.countsOf(source).toUnits(offset);
  const piece =
    source === undefined
      ? null
      : rows.piece(source, start === undefined ? { exact } : { start, end: start + exact.length, exact });
  if (source === undefined || !piece) return [{ claim, words: exact }];
  rows.add('passage', { source, claim, pieces: [piece], voice });
  return [];
}
