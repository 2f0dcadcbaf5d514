// xAIF, the analysis files of OVA3: an AIF nodeset, the texts as HTML with the passages marked in it, and where the nodes lie.
import type { Result } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import type { Passage, Piece } from '../model/records.ts';
import { passagesInOrder, sourcesInOrder } from '../query/around.ts';
import { Nodeset, writeArguments, writePassage } from './aif-nodes.ts';
import { argumentsOf, graphOf, locutionsOf, quotePassages } from './aif-read.ts';
import { listsInLines } from './aif.ts';
import { anchor, inOrder } from './anchor.ts';
import type { InputFile, ReadContext, ReadRows, WriteContext } from './format.ts';
import { Rows, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped } from './shape.ts';
import type { HtmlText, Mark } from './xaif-text.ts';
import { sourceHtml, textsOf } from './xaif-text.ts';

/** Columns and distances of the nodes where the map has not been laid out; OVA arranges them at a click. */
const COLUMNS = 5;
const ACROSS = 260;
const DOWN = 180;

/** The first passage of a claim that its author simply asserts is marked as the claim itself; all others are locutions of their own. */
export function write(project: Project, { placement }: Pick<WriteContext, 'placement'>): string {
  const nodeset = new Nodeset(`_${project.about.created.at}`);
  const numbers = writeArguments(nodeset, project);
  const marks = new Map<string, Mark[]>(sourcesInOrder(project).map(({ id }) => [id, []]));
  const marked = new Set<string>();
  for (const passage of passagesInOrder(project)) {
    const { claim, stance, voice, source, pieces } = passage;
    const plain = claim !== null && stance === 'asserts' && voice === null && !marked.has(claim);
    if (plain) marked.add(claim);
    const node = plain
      ? numbers.get(claim)!
      : writePassage(nodeset, project, passage, claim === null ? null : numbers.get(claim)!);
    marks.get(source)!.push({ node, pieces });
  }
  const { nodes, edges, schemefulfillments, locutions } = nodeset;
  const places = placesOf(project, numbers, placement);
  const shown = nodes.map(({ nodeID, timestamp }, i) => {
    const { x, y } = places.get(nodeID) ?? { x: ACROSS * (i % COLUMNS), y: -DOWN };
    return { nodeID, visible: true, x: Math.round(x), y: Math.round(y), timestamp };
  });
  const aif = {
    nodes,
    edges,
    schemefulfillments,
    participants: nodeset.participants(),
    locutions,
    descriptorfulfillments: [],
    cqdescriptorfulfillments: [],
  };
  const text = sourcesInOrder(project)
    .map((source) => sourceHtml(source, marks.get(source.id)!))
    .join('');
  const ova = { nodes: shown, edges: edges.map(({ fromID, toID }) => ({ fromID, toID, visible: true })) };
  return `{"AIF":{${listsInLines(aif)}},\n"text":${JSON.stringify(text)},\n"OVA":{"firstname":"","surname":"","url":"",${listsInLines(ova)}}}\n`;
}

/** Where the nodes of claims and links lie: as on the screen, else in rows, links half-way between their premise and what they are aimed at. */
function placesOf(
  project: Project,
  numbers: ReadonlyMap<string, string>,
  placement: WriteContext['placement'],
): ReadonlyMap<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  const known = new Map(placement?.nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
  let number = 0;
  for (const [id, node] of numbers) {
    const link = project.links.get(id);
    if (!link)
      places.set(node, known.get(id) ?? { x: ACROSS * (number % COLUMNS), y: DOWN * Math.floor(number++ / COLUMNS) });
    else {
      const from = places.get(numbers.get(link.from[0]!)!)!;
      const to = places.get(numbers.get(link.to)!) ?? { x: from.x + ACROSS / 2, y: from.y + DOWN / 2 };
      places.set(node, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    }
  }
  return places;
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'xAIF', async (top) => {
    const rows = new Rows(maker);
    const title = stemOf(file.name);
    rows.add('project', { title });
    // OVA3 writes the nodeset under AIF; OVA2 wrote it at the top, the text in a list beside it.
    const aif = top.field('AIF').absent ? top : top.field('AIF');
    const graph = graphOf(rows, aif);
    const ids = argumentsOf(rows, graph);
    const texts = htmlOf(top).flatMap(textsOf);
    const said = new Map(locutionsOf(graph, aif).map((locution) => [locution.node.id, locution]));
    const loose = new Set(said.keys());
    for (const [i, text] of texts.entries()) {
      const { about } = text;
      const source = await rows.source({
        title: about['data-title'] ?? (texts.length === 1 ? title : `${title} ${i + 1}`),
        author: about['data-author'] ?? null,
        publication: about['data-publication'] ?? null,
        url: about['data-url'] ?? null,
        ...(about.lang === undefined ? {} : { language: about.lang }),
        text: text.text,
      });
      const names = [about['data-author'], about['data-title']].map(squeezed);
      for (const [node, pieces] of markedIn(text, (id) => graph.nodes.has(id))) {
        const locution = said.get(node);
        const given = { source, pieces };
        if (!locution && ids.has(node) && graph.typeOf(node) === 'I')
          rows.add('passage', { ...given, claim: ids.get(node)! });
        else if (locution) {
          loose.delete(node);
          const { speaker, stance, claims } = locution;
          const voice = speaker === null || names.includes(squeezed(speaker)) ? null : speaker;
          for (const claim of claims.length === 0 ? [null] : claims.map((id) => ids.get(id)!))
            rows.add('passage', { ...given, claim, stance, voice } satisfies Partial<Passage>);
        } else
          rows.left('marked stretch of text', 'marked stretches of text', 'it belongs to no claim and no locution');
      }
    }
    const rest = [...loose].map((id) => said.get(id)!);
    await quotePassages(
      rows,
      ids,
      rest.map((locution) => ({ ...locution, source: null })),
      texts.length === 0 ? title : `${title}: further quotations`,
    );
    return rows.done();
  });
}

const squeezed = (words: string | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();

/** The HTML of a file: a text, an object with one, or OVA2's list of tabs. */
function htmlOf(top: At): readonly string[] {
  const text = top.first('text', 'analysis');
  return text.all().flatMap((each) => {
    const words = each.isObject ? each.first('txt', 'text') : each;
    return words.absent ? [] : [words.text()];
  });
}

/** By node: the stretches of its spans, parts of one piece joined again. */
function markedIn({ text, spans }: HtmlText, isNode: (id: string) => boolean): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Map<string, { start: number; end: number }>>();
  for (const { id, start, end } of spans) {
    const named = /^node(.+)$/.exec(id)?.[1];
    if (named === undefined) continue;
    const [, base = named, piece = '1'] = isNode(named) ? [] : (/^(.+?)(?:\.(\d+))?(?:-\d+)?$/.exec(named) ?? []);
    const own = pieces.get(base) ?? new Map<string, { start: number; end: number }>();
    pieces.set(base, own);
    const known = own.get(piece);
    own.set(piece, known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end });
  }
  return new Map(
    [...pieces].map(([node, own]) => [
      node,
      inOrder(
        text,
        [...own.values()].flatMap((range) => anchor(text, range) ?? []),
      ),
    ]),
  );
}
