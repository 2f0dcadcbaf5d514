// Reads AIF as JSON-LD: ours to the letter; others by what their names end in (I-node, Premise, hasBody), whatever they are prefixed with.
import type { Result } from '../base/result.ts';
import { AifGraph, argumentsOf } from './aif-read.ts';
import { inOrder } from './anchor.ts';
import type { Row } from './compact.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { placeQuotations } from './quoted-source.ts';
import { Rows, lineOf, ownRow, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped } from './shape.ts';

const PREFIX = 'urn:lemma:';
const ours = (iri: string): string | undefined => (iri.startsWith(PREFIX) ? iri.slice(PREFIX.length) : undefined);

/** What a name ends in: `Premise` of `aif:Premise` or of its whole address; as it is, where it is short already. */
const short = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);

/** Other names for the same, and what they mean here. */
const SAME: Readonly<Record<string, string>> = {
  '@id': 'id',
  '@type': 'type',
  Premise: 'premise',
  hasPremise: 'premise',
  Conclusion: 'conclusion',
  hasConclusion: 'conclusion',
  hasBody: 'body',
  hasTarget: 'target',
  hasSource: 'source',
  hasSelector: 'selector',
};

/** One thing of the graph, its values by the ends of their names. */
class Thing {
  private readonly values = new Map<string, At>();
  readonly at: At;

  constructor(at: At) {
    this.at = at;
    for (const [name, value] of at.entries()) {
      const end = name.startsWith('@') ? name : short(name);
      const key = Object.hasOwn(SAME, end) ? SAME[end]! : end;
      if (!this.values.has(key)) this.values.set(key, value);
    }
  }

  /** All values of that name: lists and sets opened. */
  all(name: string): readonly At[] {
    const value = this.values.get(name);
    if (value === undefined) return [];
    if (value.isText) return [value];
    const open = (at: At): readonly At[] =>
      at.all().flatMap((each) => (each.isObject && !each.field('@list').absent ? open(each.field('@list')) : [each]));
    return open(value);
  }

  /** The first value of that name that is a text or a number, as text. */
  text(name: string): string | null {
    for (const each of this.all(name)) {
      const value = each.isObject ? each.first('@value', '@id', 'id') : each;
      if (typeof value.value === 'number' || typeof value.value === 'string')
        return value.isText ? value.text() : value.name();
    }
    return null;
  }

  /** What other things it names: addresses, alone or in objects. */
  iris(name: string): readonly string[] {
    return this.all(name).flatMap((each) => {
      const value = each.isObject ? each.first('@id', 'id') : each;
      return typeof value.value === 'string' ? [value.value] : [];
    });
  }

  things(name: string): readonly Thing[] {
    return this.all(name).flatMap((each) => (each.isObject ? [new Thing(each)] : []));
  }

  get id(): string {
    return this.text('id') ?? '';
  }

  get types(): readonly string[] {
    return this.iris('type').map(short);
  }

  /** Our own data on it, as a row with its id. */
  get data(): Row {
    const [data] = this.all('data');
    const value = data?.isObject === true && !data.field('@value').absent ? data.field('@value') : data;
    return value?.isObject === true ? (value.value as Row) : {};
  }
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'AIF in JSON-LD', async (top) => {
    const graph = top.isList ? top : top.field('@graph').absent ? null : top.field('@graph');
    if (graph === null && top.field('@id').absent && top.field('id').absent)
      top.field('@graph').fail('a list of nodes');
    const things = (graph === null ? [top] : graph.list()).map((each) =>
      each.isObject ? new Thing(each) : each.fail('an object'),
    );
    return new Reading(new Rows(maker), things).all(stemOf(file.name));
  });
}

class Reading {
  private readonly rows: Rows;
  private readonly things: readonly Thing[];
  private readonly byType = new Map<string, Thing[]>();
  private readonly sources = new Map<string, string>();

  constructor(rows: Rows, things: readonly Thing[]) {
    this.rows = rows;
    this.things = things;
    for (const thing of things)
      for (const type of new Set(thing.types)) {
        const list = this.byType.get(type);
        if (list) list.push(thing);
        else this.byType.set(type, [thing]);
      }
  }

  async all(stem: string): Promise<ReadRows> {
    const { rows } = this;
    const graph = this.graph();
    for (const tag of this.of('Tag')) rows.add('tag', { ...ownRow(tag.data), name: tag.text('label') ?? '' });
    // Texts that something is quoted from; a textual body may also be a mere remark.
    const quoted = new Set(
      this.of('Annotation').flatMap((each) => each.things('target').flatMap((target) => target.iris('source'))),
    );
    for (const source of this.of('TextualBody')) {
      const value = source.text('value');
      if (value === null || !(quoted.has(source.id) || ours(source.id) !== undefined)) continue;
      const told = {
        title: source.text('title') ?? stem,
        author: source.text('author') ?? source.text('creator'),
        publication: source.text('publication'),
        url: source.text('url'),
        language: source.text('language') ?? 'und',
      };
      this.sources.set(source.id, await rows.source({ ...ownRow(source.data), ...told, text: value }));
    }
    const byId = new Map(this.things.map((thing) => [thing.id, thing]));
    const ids = argumentsOf(rows, graph, (id) => ({ ...byId.get(id)!.data, id: ours(id) }));
    const [project] = this.of('Project');
    const main = project?.iris('main')[0];
    rows.add('project', {
      title: stem,
      ...(project ? { ...project.data, title: project.text('title') ?? stem } : {}),
      main: main === undefined ? null : (ids.get(main) ?? null),
    });
    await this.passages(ids, stem);
    for (const pin of this.of('Pin')) rows.add('pin', pin.data);
    return rows.done();
  }

  private of(type: string): readonly Thing[] {
    return this.byType.get(type) ?? [];
  }

  /** The argument as a graph; premises and conclusions hang on the inference, as AIFdb writes them. */
  private graph(): AifGraph {
    const graph = new AifGraph();
    for (const thing of this.things) {
      const type = thing.types
        .map((name) => /^([A-Z]{1,2})-node$/.exec(name)?.[1])
        .find((found) => found !== undefined);
      if (type === undefined || thing.id === '') continue;
      const words =
        type === 'I' || type === 'L'
          ? (thing.text('claimText') ?? thing.text('label') ?? '')
          : (thing.text('label') ?? '');
      const scheme = thing.iris('scheme')[0] ?? null;
      const known = graph.add({
        id: thing.id,
        type,
        text: words,
        scheme: scheme === null ? null : short(scheme).replace(/_(Inference|Conflict|Scheme)$/, ''),
        time: thing.text('created'),
      });
      if (!known) this.rows.left('node', 'nodes', 'another node has its address');
    }
    for (const thing of this.things) {
      if (!/^(RA|CA|MA|PA)$/.test(graph.typeOf(thing.id))) continue;
      const ends = [
        ...thing.iris('premise').map((premise) => [premise, thing.id] as const),
        ...thing.iris('conclusion').map((conclusion) => [thing.id, conclusion] as const),
      ];
      for (const [from, to] of ends)
        if (!graph.edge(from, to))
          this.rows.left('edge', 'edges', 'it leads from or to a node that is not there, or says what another says');
    }
    return graph;
  }

  private async passages(ids: ReadonlyMap<string, string>, stem: string): Promise<void> {
    const loose: { claim: string | null; words: string }[] = [];
    for (const annotation of this.of('Annotation')) {
      const claim =
        annotation
          .iris('body')
          .map((iri) => ids.get(iri))
          .find((found) => found !== undefined) ?? null;
      const spots = annotation.things('target').map((target) => this.spot(target));
      const source = spots.find((spot) => spot.source !== undefined && spot.piece)?.source;
      const pieces = spots.flatMap((spot) => (spot.source === source && spot.piece ? [spot.piece] : []));
      const own = ours(annotation.id);
      if (source !== undefined && pieces.length > 0)
        this.rows.add('passage', {
          ...annotation.data,
          id: own,
          source,
          claim,
          pieces: inOrder(this.rows.textOf(source)!, pieces),
        });
      else loose.push(...spots.map(({ exact }) => ({ claim, words: exact })));
    }
    await placeQuotations(this.rows, lineOf(stem) ?? stem, loose);
  }

  /** Where a target stands, as far as its source is in the file. */
  private spot(target: Thing) {
    const source = target
      .iris('source')
      .map((iri) => this.sources.get(iri))
      .find((found) => found !== undefined);
    const selectors = target.things('selector');
    const said = (name: string) => selectors.map((selector) => selector.text(name)).find((found) => found !== null);
    const counts = source === undefined ? undefined : this.rows.countsOf(source);
    const at = (name: string): number | undefined => {
      const told = Number(said(name) ?? Number.NaN);
      return Number.isSafeInteger(told) && told >= 0 ? counts?.toUnits(told) : undefined;
    };
    const exact = said('exact');
    const sighting = {
      start: at('start'),
      end: at('end'),
      exact: exact ?? undefined,
      prefix: said('prefix') ?? undefined,
      suffix: said('suffix') ?? undefined,
    };
    return { source, exact: exact ?? '', piece: source === undefined ? null : this.rows.piece(source, sighting) };
  }
}
