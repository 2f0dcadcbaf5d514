// Reads AIF JSON: nodes by what they are (I, RA, CA, L, YA; all others are told as losses), edges by their ends, whatever wrote the file.
import { keepExample } from '../base/keep.ts';
import type { Result } from '../base/result.ts';
import type { Stance } from '../model/records.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { quotedSource } from './quoted-source.ts';
import { Rows, lineOf, madeAt, ownRow, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped } from './shape.ts';

/** A node of an AIF nodeset. */
export interface AifNode {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly scheme: string | null;
  readonly time: string | null;
}

/** Speaker and words of a locution, and what it is quoted from. */
export interface Locution {
  readonly node: AifNode;
  readonly speaker: string | null;
  readonly words: string;
  readonly source: string | null;
  readonly stance: Stance;
  /** The claims it is an illocution of; none for one that stands alone. */
  readonly claims: readonly string[];
}

const NONE: readonly string[] = [];

/** A nodeset as a graph, from whatever file: nodes by id, edges both ways. */
export class AifGraph {
  readonly nodes = new Map<string, AifNode>();
  private readonly out = new Map<string, string[]>();
  private readonly into = new Map<string, string[]>();

  add(node: AifNode): boolean {
    if (this.nodes.has(node.id)) return false;
    this.nodes.set(node.id, node);
    return true;
  }

  edge(from: string, to: string): boolean {
    if (!this.nodes.has(from) || !this.nodes.has(to) || this.after(from).includes(to)) return false;
    push(this.out, from, to);
    push(this.into, to, from);
    return true;
  }

  after(id: string): readonly string[] {
    return this.out.get(id) ?? NONE;
  }

  before(id: string): readonly string[] {
    return this.into.get(id) ?? NONE;
  }

  typeOf(id: string): string {
    return this.nodes.get(id)?.type ?? '';
  }
}

keepExample(new AifGraph());

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What the tools write where no scheme is meant. */
const NO_SCHEME = new Set([
  '',
  'ra',
  'ca',
  'default inference',
  'default conflict',
  'defaultinference',
  'defaultconflict',
]);

/** The name of a scheme from a node's text and its name in AIFdb's spelling; the words, where both say the same. */
function schemeOf({ text, scheme }: AifNode): string | null {
  const words = NO_SCHEME.has(text.trim().toLowerCase()) ? null : lineOf(text);
  const named = scheme === null || NO_SCHEME.has(scheme.trim().toLowerCase()) ? null : lineOf(scheme);
  return words ?? named;
}

const STANCE: readonly (readonly [RegExp, Stance])[] = [
  [/^(disagree|den|challeng|reject)/i, 'denies'],
  [/^report/i, 'reports'],
  [/question/i, 'questions'],
];

const stanceOf = (illocution: string): Stance =>
  STANCE.find(([words]) => words.test(illocution.trim()))?.[1] ?? 'asserts';

const WHAT: Readonly<Record<string, readonly [string, string]>> = {
  MA: ['rephrase (MA node)', 'rephrases (MA nodes)'],
  PA: ['preference (PA node)', 'preferences (PA nodes)'],
  TA: ['transition (TA node)', 'transitions (TA nodes)'],
  YA: ['illocution (YA node) of something that is no claim', 'illocutions (YA nodes) of something that is no claim'],
  EN: ['enthymeme (EN node)', 'enthymemes (EN nodes)'],
};

/** The graph of the nodes and edges of a nodeset. What is named twice, or leads nowhere, is told. */
export function graphOf(rows: Rows, top: At): AifGraph {
  const graph = new AifGraph();
  for (const each of top.field('nodes').list()) {
    const node: AifNode = {
      id: each.first('nodeID', 'id').name(),
      type: each.field('type').textOr('').trim().toUpperCase(),
      text: each.field('text').textOr(''),
      scheme: each.field('scheme').perhaps(),
      time: each.field('timestamp').perhaps(),
    };
    if (!graph.add(node)) rows.left('node', 'nodes', 'another node has its number');
  }
  for (const each of top.field('edges').listOr()) {
    const from = endOf(each, 'fromID', 'from');
    const to = endOf(each, 'toID', 'to');
    if (!graph.nodes.has(from) || !graph.nodes.has(to))
      rows.left('edge', 'edges', 'it leads from or to a node that is not there');
    else if (!graph.edge(from, to)) rows.left('edge', 'edges', 'another edge says the same');
  }
  return graph;
}

/** The end of an edge: a number, or (as OVA2 writes it) an object with one. */
function endOf(edge: At, ...names: readonly string[]): string {
  const end = edge.first(...names);
  return end.isObject ? end.field('id').name() : end.name();
}

/** What a file of ours says of a node besides what its format has words for: fields of the claim or link it is. */
export type More = (node: string) => Readonly<Record<string, unknown>>;
const nothing: More = () => ({});

/** Claims and links of the graph; gives the id of the record each node became. */
export function argumentsOf(rows: Rows, graph: AifGraph, more: More = nothing): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, type, text, time } of graph.nodes.values())
    if (type === 'I') {
      const created = madeAt(time, '');
      ids.set(id, rows.add('claim', more === nothing ? { created, text } : { created, ...ownRow(more(id)), text }));
    }
  linksOf(rows, graph, ids, more);
  for (const { id, type } of graph.nodes.values())
    if (!ids.has(id) && type !== 'L' && !(type === 'YA' && isUtterance(graph, id))) passOver(rows, type);
  for (const { id, type } of graph.nodes.values()) {
    if (type !== 'I') continue;
    for (const to of graph.after(id))
      if (graph.typeOf(to) === 'I')
        rows.left(
          'edge from claim to claim',
          'edges from claim to claim',
          'nothing says whether it supports or attacks',
        );
  }
  return ids;
}

/** Tells of a node of that type that nothing was made of. */
function passOver(rows: Rows, type: string): void {
  if (type === 'RA' || type === 'CA')
    return rows.left(
      `${type} node`,
      `${type} nodes`,
      'it has no premise that is a claim, or leads to no claim and no other link',
    );
  const [one, many] = WHAT[type] ?? ['node of an unknown type', 'nodes of an unknown type'];
  rows.left(one, many);
}

/** An illocution between somebody's words and a claim, or nothing. */
function isUtterance(graph: AifGraph, illocution: string): boolean {
  const about = graph.after(illocution);
  return (
    graph.before(illocution).some((id) => graph.typeOf(id) === 'L') &&
    (about.length === 0 || about.some((id) => graph.typeOf(id) === 'I'))
  );
}

/** An RA or CA node that has claims before it: the ids of their records. */
interface Inference {
  readonly node: AifNode;
  readonly from: readonly string[];
}

const isLink = (type: string): boolean => type === 'RA' || type === 'CA';

/**
 * RA and CA nodes with a claim before them and a claim or another such node after them. A node with several conclusions is as many links.
 * Those that lead only to nodes that are no links, or round in circles, are none: what counts is reached from the claims, link by link.
 */
function linksOf(rows: Rows, graph: AifGraph, ids: Map<string, string>, more: More): void {
  const inferences = inferencesOf(graph, ids);
  const depth = chainDepths(graph, inferences);
  const ends = new Map<string, readonly string[]>();
  const fresh = new Map<string, readonly string[]>();
  // Ids first, so that a link may be aimed at one that stands further down in the file.
  for (const id of inferences.keys()) {
    const own = depth.get(id);
    if (own === undefined) continue;
    const to: string[] = [];
    const links: string[] = [];
    for (const end of graph.after(id)) {
      if (graph.typeOf(end) !== 'I' && (depth.get(end) ?? own) >= own) continue;
      links.push(rows.reserve('link', to.length === 0 ? more(id).id : undefined));
      to.push(end);
    }
    ends.set(id, to);
    fresh.set(id, links);
  }
  for (const [id, links] of fresh) {
    const { node, from } = inferences.get(id)!;
    const to = ends.get(id)!;
    for (let i = 0; i < to.length; i++) addLink(to[i]!, links[i]!, node, from, i === 0);
    let lost = 0;
    for (const end of graph.after(id)) if (isLink(graph.typeOf(end)) && !to.includes(end)) lost++;
    if (lost > 0)
      rows.left(
        'edge between links',
        'edges between links',
        'the chain of links it belongs to never ends at a claim',
        lost,
      );
    ids.set(id, links[0]!);
  }

  function addLink(end: string, id: string, node: AifNode, from: readonly string[], first: boolean): void {
    const to = graph.typeOf(end) === 'I' ? ids.get(end)! : fresh.get(end)![0]!;
    if (from.includes(to)) return rows.left('link from a claim to itself', 'links from a claim to itself');
    const role = node.type === 'RA' ? 'support' : 'attack';
    const scheme = schemeOf(node);
    const created = madeAt(node.time, '');
    const own = first && more !== nothing ? ownRow(more(node.id)) : null;
    rows.add('link', own ? { role, scheme, created, ...own, id, from, to } : { role, scheme, created, id, from, to });
  }
}

/** The nodes that may be links, in the order of the file. */
function inferencesOf(graph: AifGraph, ids: ReadonlyMap<string, string>): ReadonlyMap<string, Inference> {
  const found = new Map<string, Inference>();
  for (const node of graph.nodes.values()) {
    if (!isLink(node.type)) continue;
    const from: string[] = [];
    for (const premise of graph.before(node.id)) if (graph.typeOf(premise) === 'I') from.push(ids.get(premise)!);
    if (from.length > 0) found.set(node.id, { node, from });
  }
  return found;
}

/** How many links lie between each link and the claim its chain ends at, by the shortest way; nothing of those whose chain ends at none. */
function chainDepths(graph: AifGraph, inferences: ReadonlyMap<string, Inference>): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  for (const id of inferences.keys()) for (const to of graph.after(id)) if (graph.typeOf(to) === 'I') depth.set(id, 0);
  // A map gives what is added to it while it is gone through, too: so it goes round by round.
  for (const [id, at] of depth)
    for (const other of graph.before(id)) if (inferences.has(other) && !depth.has(other)) depth.set(other, at + 1);
  return depth;
}

/** The locutions of a nodeset, with who speaks and of which claims. */
export function locutionsOf(graph: AifGraph, top: At): readonly Locution[] {
  const people = new Map<string, string>();
  for (const each of top.field('participants').listOr()) {
    const names = [each.field('firstname').perhaps(), each.field('surname').perhaps()].filter((name) => name !== null);
    people.set(each.first('participantID', 'id').name(), names.join(' '));
  }
  const told = new Map<string, { speaker: string | null; source: string | null }>();
  for (const each of top.field('locutions').listOr()) {
    const person = each.field('personID');
    told.set(each.field('nodeID').name(), {
      speaker: person.absent ? null : (people.get(person.name()) ?? null),
      source: each.field('source').perhaps(),
    });
  }
  const found: Locution[] = [];
  for (const node of graph.nodes.values()) {
    if (node.type !== 'L') continue;
    const { speaker = null, source = null } = told.get(node.id) ?? {};
    const said = spoken(node.text, speaker);
    const acts = graph.after(node.id).filter((id) => graph.typeOf(id) === 'YA');
    const claims = acts.flatMap((act) => graph.after(act).filter((id) => graph.typeOf(id) === 'I'));
    const act = acts.find((id) => isUtterance(graph, id));
    found.push({
      node,
      ...said,
      source,
      claims,
      stance: act === undefined ? 'asserts' : stanceOf(graph.nodes.get(act)!.text),
    });
  }
  return found;
}

const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** "Speaker : words", parted where the speaker known ends, else at the first colon that stands apart. */
function spoken(text: string, speaker: string | null): { speaker: string | null; words: string } {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1))
    if (
      speaker === null
        ? /^\s+\S/.test(text.slice(at + 1)) && at > 0 && at <= 80
        : squeezed(text.slice(0, at)) === squeezed(speaker)
    )
      return { speaker: lineOf(text.slice(0, at).trim()), words: text.slice(at + 1).trim() };
  return { speaker: lineOf(speaker), words: text.trim() };
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'AIF', async (top) => {
    const rows = new Rows(maker);
    const title = stemOf(file.name);
    rows.add('project', { title });
    const graph = graphOf(rows, top);
    const ids = argumentsOf(rows, graph);
    await quotePassages(rows, ids, locutionsOf(graph, top), title);
    return rows.done();
  });
}

/** Passages of what was said, in sources made of these quotations: one for each text the file names. */
export async function quotePassages(
  rows: Rows,
  ids: ReadonlyMap<string, string>,
  locutions: readonly Locution[],
  title: string,
): Promise<void> {
  const bySource = new Map<string | null, Locution[]>();
  for (const each of locutions) {
    const said = bySource.get(each.source);
    if (said) said.push(each);
    else bySource.set(each.source, [each]);
  }
  for (const [name, said] of bySource) {
    const quoted = await quotedSource(
      rows,
      { title: name ?? title },
      said.map(({ words }) => words),
    );
    said.forEach(({ speaker, stance, claims, node }, i) => {
      const piece = quoted?.pieces[i];
      if (!quoted || !piece) return rows.left('locution without words', 'locutions without words');
      const { source } = quoted;
      const voice = speaker === null || squeezed(speaker) === squeezed(name ?? '') ? null : speaker;
      const created = madeAt(node.time, '');
      for (const claim of claims.length === 0 ? [null] : claims.map((id) => ids.get(id)!))
        rows.add('passage', { source, pieces: [piece], claim, stance, voice, created });
    });
  }
}
