// Reads GraphML: ours whole, and of other tools' graphs every node with words as a claim and every edge as a link.
import type { Result } from '../base/result.ts';
import { ROLES, VERDICTS } from '../model/records.ts';
import { isPlain } from '../model/values.ts';
import { AifGraph, argumentsOf } from './aif-read.ts';
import type { Row } from './compact.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { Rows, lineOf, ownRow, stemOf } from './rows.ts';
import type { Xml } from './xml.ts';
import { readXml } from './xml.ts';

/** The data of a node, edge or graph by the names of their keys (in lower case), with the keys' defaults. */
type Data = ReadonlyMap<string, string>;

interface Key {
  readonly name: string;
  readonly of: string;
  readonly otherwise: string | null;
}

function keysOf(root: Xml): ReadonlyMap<string, Key> {
  return new Map(
    root.all('key').map((key) => {
      const id = key.need('id');
      const name = (key.perhaps('attr.name') ?? key.perhaps('yfiles.type') ?? id).toLowerCase();
      return [id, { name, of: key.perhaps('for') ?? 'all', otherwise: key.first('default')?.text ?? null }];
    }),
  );
}

function dataOf(holder: Xml, keys: ReadonlyMap<string, Key>): Data {
  const found = new Map<string, string>();
  for (const { of, name, otherwise } of keys.values())
    if (otherwise !== null && (of === holder.name || of === 'all')) found.set(name, otherwise);
  for (const each of holder.all('data')) {
    const key = keys.get(each.need('key')) ?? each.fail('names a key that is not there');
    // yEd's words stand in a label of its own.
    const label = each.deep('NodeLabel', 'EdgeLabel').map(({ text }) => text.trim());
    found.set(key.name, /graphics/.test(key.name) ? label.join(' ') : each.text);
  }
  return found;
}

/** The JSON of one of our keys; nothing for what is none. */
function jsonOf(data: Data, name: string): unknown {
  try {
    return JSON.parse(data.get(name) ?? 'null') as unknown;
  } catch {
    return null; // another tool's key of that name, or edited by hand: the other keys still tell
  }
}

const rowIn = (data: Data): Row => {
  const row = jsonOf(data, 'row');
  return isPlain(row) ? row : {};
};

const listIn = (data: Data, name: string): readonly Row[] => {
  const list = jsonOf(data, name);
  return Array.isArray(list) ? (list as unknown[]).filter(isPlain) : [];
};

const first = (data: Data, ...names: readonly string[]): string =>
  names.map((name) => data.get(name) ?? '').find((words) => words.trim() !== '') ?? '';

/** A share between 0 and 1, or nothing. */
function shareOf(words: string | undefined): number | null {
  const number = words === undefined || words.trim() === '' ? Number.NaN : Number(words);
  return number >= 0 && number <= 1 ? number : null;
}

const choiceOf = <T extends string>(of: readonly T[], words: string | undefined): T | null =>
  of.find((each) => each === words) ?? null;

/** What the keys any tool can change say of a claim or link. */
function fieldsOf(data: Data): Row {
  const note = data.get('note');
  return {
    ...(data.has('scheme') ? { scheme: lineOf(data.get('scheme')) } : {}),
    ...(data.has('weight') ? { weight: shareOf(data.get('weight')) } : {}),
    ...(data.has('strength') ? { strength: shareOf(data.get('strength')) } : {}),
    ...(data.has('verdict') ? { verdict: choiceOf(VERDICTS, data.get('verdict')) } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

const ATTACK = /attack|oppos|conflict|contra|rebut|undercut|object|defeat|\bcon\b|refut|disagree|against/i;

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readXml(file, 'GraphML', ['graphml'], async (root) => {
    const rows = new Rows(maker);
    const keys = keysOf(root);
    const graphs = root.all('graph');
    const [graph = root.fail('has no <graph>, which was expected')] = graphs;
    const about = dataOf(graph, keys);
    const own = jsonOf(about, 'project');
    const title = first(about, 'title') || (graph.perhaps('id') ?? stemOf(file.name));
    rows.add('project', { title, ...(isPlain(own) ? own : {}) });
    for (const tag of listIn(about, 'tags')) rows.add('tag', ownRow(tag));
    for (const { text, ...source } of listIn(about, 'sources'))
      await rows.source({ ...ownRow(source), text: typeof text === 'string' ? text : '' });
    argumentsIn(
      rows,
      graphs.flatMap((each) => each.deep('node')),
      graphs.flatMap((each) => each.deep('edge')),
      keys,
    );
    for (const passage of listIn(about, 'passages')) rows.add('passage', passage);
    for (const pin of listIn(about, 'pins')) rows.add('pin', pin);
    const rings = graphs.flatMap((each) => each.deep('hyperedge')).length;
    rows.left('hyperedge', 'hyperedges', undefined, rings);
    return rows.done();
  });
}

/** Claims and links: nodes are claims but where they say otherwise; an edge between claims is a link of its own. */
function argumentsIn(rows: Rows, nodes: readonly Xml[], edges: readonly Xml[], keys: ReadonlyMap<string, Key>): void {
  const graph = new AifGraph();
  const known = new Map<string, Row>();
  for (const node of nodes) {
    const id = node.need('id');
    const data = dataOf(node, keys);
    const own = rowIn(data);
    const kind = first(data, 'kind', 'type').trim().toLowerCase();
    const words = first(data, 'text', 'label', 'name', 'description', 'nodegraphics');
    const role = choiceOf(ROLES, data.get('role')?.trim()) ?? (ATTACK.test(`${kind} ${words}`) ? 'attack' : 'support');
    const link = ['link', 'scheme', 'inference', 'ra', 'ca'].includes(kind);
    const text = typeof own.text === 'string' ? own.text : words || id;
    const type = !link ? 'I' : role === 'attack' || kind === 'ca' ? 'CA' : 'RA';
    const added = graph.add({ id, type, text: link ? '' : text, scheme: null, time: null });
    if (added) known.set(id, { ...fieldsOf(data), ...own });
    else rows.left('node', 'nodes', 'another node has its id');
  }
  for (const edge of edges) {
    const [from, to] = [edge.need('source'), edge.need('target')];
    const data = dataOf(edge, keys);
    const relation = first(data, 'relation', 'label', 'type', 'kind', 'edgegraphics');
    if (graph.typeOf(from) === 'I' && graph.typeOf(to) === 'I') {
      // A name no node can have, since it holds a character XML has no place for.
      const id = `\u0000${known.size}`;
      graph.add({ id, type: ATTACK.test(relation) ? 'CA' : 'RA', text: '', scheme: null, time: null });
      known.set(id, fieldsOf(data));
      graph.edge(from, id);
      graph.edge(id, to);
    } else if (!graph.nodes.has(from) || !graph.nodes.has(to))
      rows.left('edge', 'edges', 'it leads from or to a node that is not there');
    else if (!graph.edge(from, to)) rows.left('edge', 'edges', 'another edge says the same');
  }
  argumentsOf(rows, graph, (id) => known.get(id) ?? {});
}
