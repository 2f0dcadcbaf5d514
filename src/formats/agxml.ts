// Reads AGXML, the graphs of the argumentative microtexts: discourse units are passages, argumentative ones claims, edges links (also on edges).
import type { Result } from '../base/result.ts';
import type { Piece } from '../model/records.ts';
import { AifGraph, argumentsOf } from './aif-read.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { Rows, stemOf } from './rows.ts';
import type { Xml } from './xml.ts';
import { readXml } from './xml.ts';

/** A discourse unit and where it stands; no place for one that is implicit. */
interface Unit {
  readonly words: string;
  readonly piece: Piece | null;
}

export function read(file: InputFile, { maker, beside = [] }: ReadContext): Promise<Result<ReadRows>> {
  return readXml(file, 'argument graph', ['arggraph'], async (root) => {
    const rows = new Rows(maker);
    const title = root.perhaps('id') ?? stemOf(file.name);
    const topic = root.perhaps('topic_id');
    const about = { title, ...(topic === null ? {} : { publication: topic.replace(/_/g, ' ') }) };
    const project = { title, main: null as string | null };
    const [own] = beside
      .filter(({ name }) => stemOf(name) === stemOf(file.name))
      .concat(beside.length === 1 ? beside : []);
    const text = own ? textOf(own) : null;
    if (text && !text.ok) root.fail(`has a text beside it that cannot be read: ${text.reason}`);
    const { source, units } = await unitsIn(rows, root, about, text?.ok ? text.value : null);
    const graph = new AifGraph();
    const claims = claimsIn(root, graph, units);
    const ids = argumentsIn(rows, root, graph);
    for (const [adu, { passages, voice }] of claims)
      for (const piece of passages) rows.add('passage', { source, claim: ids.get(adu)!, pieces: [piece], voice });
    const ends = [...claims.keys()].filter((adu) => graph.after(adu).length === 0);
    if (ends.length === 1) project.main = ids.get(ends[0]!)!;
    rows.add('project', project);
    return rows.done();
  });
}

/** The units in the text given beside the graph, one after the other; or, without one, in the text they make together. */
async function unitsIn(rows: Rows, root: Xml, about: { title: string }, given: string | null) {
  const edus = root.all('edu').map((edu) => ({
    id: edu.need('id'),
    words: edu.text.trim(),
    implicit: edu.attributes.get('implicit') === 'true',
  }));
  const text =
    given ??
    edus
      .filter(({ implicit }) => !implicit)
      .map(({ words }) => words)
      .join(' ');
  const source = await rows.source({ ...about, text });
  const units = new Map<string, Unit>();
  let from = 0;
  for (const { id, words, implicit } of edus) {
    const start = implicit ? -1 : rows.textOf(source)!.indexOf(words, from);
    const piece = start < 0 || words === '' ? null : rows.piece(source, { start, end: start + words.length });
    if (piece) from = piece.end;
    else if (!implicit) rows.left('unit', 'units', 'its words do not stand in the text');
    units.set(id, { words, piece });
  }
  return { source, units };
}

/** Claims with the words of the units that make them, in the order of the text; also of those joined before. */
function claimsIn(root: Xml, graph: AifGraph, units: ReadonlyMap<string, Unit>) {
  const parts = new Map<string, string[]>();
  for (const edge of root.all('edge'))
    if (edge.attributes.get('type') === 'seg')
      parts.set(edge.need('trg'), [...(parts.get(edge.need('trg')) ?? []), edge.need('src')]);
  const unitsOf = (id: string, depth = 0): readonly string[] =>
    (depth > 10 ? [] : (parts.get(id) ?? [])).flatMap((part) => (units.has(part) ? [part] : unitsOf(part, depth + 1)));
  const claims = new Map<string, { readonly passages: readonly Piece[]; readonly voice: string | null }>();
  for (const adu of root.all('adu')) {
    const id = adu.need('id');
    const own = unitsOf(id).map((unit) => units.get(unit)!);
    const text = own.map(({ words }) => words).join(' ');
    if (!graph.add({ id, type: 'I', text: text === '' ? id : text, scheme: null, time: null }))
      adu.fail('has an id that another has');
    const voice = adu.attributes.get('type') === 'opp' ? 'the opponent' : null;
    claims.set(id, { passages: own.flatMap(({ piece }) => piece ?? []), voice });
  }
  return claims;
}

const ROLE: Readonly<Record<string, readonly [type: 'RA' | 'CA', scheme: string] | undefined>> = {
  sup: ['RA', ''],
  exa: ['RA', 'Argument from example'],
  reb: ['CA', ''],
  und: ['CA', ''],
};

/** Edges as links: on claims, or (und) on other edges; `add` adds a premise to the edge it leads to. */
function argumentsIn(rows: Rows, root: Xml, graph: AifGraph): ReadonlyMap<string, string> {
  const edges = root.all('edge').filter((edge) => edge.attributes.get('type') !== 'seg');
  for (const edge of edges) {
    const type = edge.need('type');
    if (type === 'add') continue;
    const role = ROLE[type] ?? edge.fail(`is of the type "${type}"; seg, sup, exa, reb, und or add was expected`);
    if (!graph.add({ id: edge.need('id'), type: role[0], text: role[1], scheme: null, time: null }))
      edge.fail('has an id that another has');
  }
  for (const edge of edges) {
    const [id, from, to] = [edge.need('id'), edge.need('src'), edge.need('trg')];
    const joined = edge.need('type') === 'add';
    const there = graph.edge(from, joined ? to : id) && (joined || graph.edge(id, to));
    if (!there) rows.left('edge', 'edges', 'it leads from or to what is not there');
  }
  return argumentsOf(rows, graph);
}
