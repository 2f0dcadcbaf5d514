// Reads UIMA CAS JSON (also as INCEpTION writes it, and its older form): spans are passages, claims by their type or label, relations links.
//
// UIMA counts UTF-16 code units, as Java does, and so does what the tools write, those in Python too. Where a file says by its annotation of
// the whole document that it counts code points instead, it is read so.
import type { Result } from '../base/result.ts';
import type { Role } from '../model/records.ts';
import { isClaimType, roleOf } from './annotation-types.ts';
import { codePointsOf } from './code-points.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { Rows, stemOf } from './rows.ts';
import { At, readShaped } from './shape.ts';

/** A feature structure: its id, its type without the package, and its features. */
interface Structure {
  readonly id: string;
  readonly type: string;
  readonly at: At;
}

/** Layers every text has, which say nothing a reader would: tokens, sentences, lemmas, what the tool knows of its own. */
const MACHINERY =
  /^(?:Sofa|DocumentAnnotation|DocumentMetaData|Token|Sentence|Paragraph|Lemma|Stem|POS.*|MorphologicalFeatures|TagsetDescription|TagDescription|LayerDefinition|FeatureDefinition|XmlElement|XmlDocument|XmlAttribute|XmlTextNode|CASMetadata|Div|FSArray|.*Array|.*List)$/;

const lastName = (type: string): string => type.replace(/\[\]$/, '').split('.').at(-1) ?? type;

/** All structures of the file, by id, whichever of the two forms it has. */
function structuresIn(top: At): ReadonlyMap<string, Structure> {
  const found = new Map<string, Structure>();
  let unnamed = 0;
  const add = (id: string, type: string, at: At) => found.set(id, { id, type: lastName(type), at });
  const list = top.field('%FEATURE_STRUCTURES');
  if (list.isList) for (const at of list.list()) add(at.field('%ID').name(), at.field('%TYPE').text(), at);
  else if (list.isObject) for (const [id, at] of list.entries()) add(id, at.field('%TYPE').text(), at);
  else if (top.field('_referenced_fss').absent && top.field('_views').absent)
    list.fail('the list of feature structures');
  for (const [id, at] of top.field('_referenced_fss').entries()) add(id, at.field('_type').text(), at);
  for (const [, view] of top.field('_views').entries())
    for (const [type, members] of view.entries())
      for (const at of members.listOr()) if (at.isObject) add(` ${unnamed++}`, type, at);
  return found;
}

/** What a structure refers to by a feature, in either form. */
function reference(at: At, ...names: readonly string[]): string | null {
  const field = at.first(...names.flatMap((name) => [`@${name}`, name]));
  return typeof field.value === 'number' || (typeof field.value === 'string' && field.value !== '')
    ? field.name()
    : null;
}

const PLUMBING = new Set(['begin', 'end', 'sofa', '_type', 'id', 'governor', 'dependent', 'source', 'target']);

/** The values a person has chosen: features of text that name no structure. */
function labelsOf(at: At): readonly string[] {
  return at.entries().flatMap(([name, value]) => {
    const plain = !/^[%@^~]/.test(name) && !PLUMBING.has(name.toLowerCase());
    const words = plain ? value.perhaps() : null;
    return words === null ? [] : [words];
  });
}

interface Span {
  readonly passage: { readonly source: string; readonly exact: string };
  readonly row: Record<string, unknown>;
  readonly structure: Structure;
  readonly isClaim: boolean;
}

export function read(file: InputFile, { maker }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'UIMA CAS JSON', async (top) => {
    const rows = new Rows(maker);
    rows.add('project', { title: stemOf(file.name) });
    const structures = structuresIn(top);
    const sources = await sourcesIn(rows, structures, stemOf(file.name));
    const relations = relationsIn(rows, structures);
    const argued = new Set(relations.flatMap(({ from, to }) => [from, to]));
    const spans = spansIn(rows, structures, sources, argued);
    const claims = new Map<string, string>();
    for (const { passage, row, structure, isClaim } of spans) {
      const claim = isClaim ? rows.add('claim', { text: passage.exact }) : null;
      if (claim !== null) claims.set(structure.id, claim);
      rows.add('passage', { ...row, claim });
    }
    for (const { role, from, to } of relations) {
      const [premise, target] = [claims.get(from), claims.get(to)];
      if (premise === undefined || target === undefined)
        rows.left('relation', 'relations', 'it joins what is not there');
      else if (premise === target) rows.left('relation', 'relations', 'it joins a claim with itself');
      else rows.add('link', { role, from: [premise], to: target });
    }
    return rows.done();
  });
}

/** A text, and the offset in code units of an offset in the file. */
interface Text {
  readonly source: string;
  readonly toUnits: (offset: number) => number;
}

/** The texts, by the id of their Sofa. */
async function sourcesIn(
  rows: Rows,
  structures: ReadonlyMap<string, Structure>,
  stem: string,
): Promise<ReadonlyMap<string, Text>> {
  const sources = new Map<string, Text>();
  const titled = [...structures.values()]
    .find(({ type }) => type === 'DocumentMetaData')
    ?.at.field('documentTitle')
    .perhaps();
  const texts = [...structures.values()].filter(({ type }) => type === 'Sofa');
  for (const { id, at } of texts) {
    const text = at.field('sofaString');
    if (text.absent) continue;
    const view = texts.length > 1 ? (at.field('sofaID').perhaps() ?? stem) : (titled ?? stem);
    const source = await rows.source({ title: view, text: text.text() });
    sources.set(id, { source, toUnits: unitsIn(structures, id, text.text()) });
  }
  return sources;
}

/** How a text's offsets are counted: in code points only where its annotation as a whole document ends with the last of them. */
function unitsIn(structures: ReadonlyMap<string, Structure>, sofa: string, text: string): Text['toUnits'] {
  const whole = [...structures.values()].find(
    ({ type, at }) => type === 'DocumentAnnotation' && reference(at, 'sofa') === sofa,
  );
  const end = whole?.at.field('end').numberOr(0, Number.MAX_SAFE_INTEGER, null) ?? null;
  const points = codePointsOf(text);
  const inPoints = end !== text.length && end === points.fromUnits(text.length);
  return inPoints ? points.toUnits : (offset) => offset;
}

/** Structures that join two others. Those that neither support nor attack are told, but for what a parser made. */
function relationsIn(rows: Rows, structures: ReadonlyMap<string, Structure>) {
  return [...structures.values()].flatMap(({ type, at }): { role: Role; from: string; to: string }[] => {
    const from = reference(at, 'Governor', 'source', 'Source');
    const to = reference(at, 'Dependent', 'target', 'Target');
    if (from === null || to === null) return [];
    const words = labelsOf(at);
    const role = [...words, type].map(roleOf).find((each) => each !== null);
    if (role) return [{ role, from, to }];
    rows.left('relation', 'relations', `those of the type ${type} neither support nor attack`);
    return [];
  });
}

function spansIn(
  rows: Rows,
  structures: ReadonlyMap<string, Structure>,
  sources: ReadonlyMap<string, Text>,
  argued: ReadonlySet<string>,
): readonly Span[] {
  const spans: Span[] = [];
  for (const structure of structures.values()) {
    const { id, type, at } = structure;
    if (MACHINERY.test(type) || reference(at, 'Governor', 'source', 'Source') !== null) continue;
    const sofa = reference(at, 'sofa');
    if (sofa === null) continue;
    const text = sources.get(sofa);
    // A number that is left out is 0 in the older form.
    const start = at.field('begin').numberOr(0, Number.MAX_SAFE_INTEGER, 0);
    const end = at.field('end').numberOr(0, Number.MAX_SAFE_INTEGER, 0);
    const piece = text ? rows.piece(text.source, { start: text.toUnits(start), end: text.toUnits(end) }) : null;
    if (!text || !piece) {
      rows.left('span', 'spans', 'it is empty, or reaches beyond its text');
      continue;
    }
    const labels = labelsOf(at);
    const isClaim = argued.has(id) || [type, ...labels].some(isClaimType);
    const { source } = text;
    const row = { source, pieces: [piece], tags: rows.tagged([type, ...labels]) };
    spans.push({ passage: { source, exact: piece.exact }, row, structure, isClaim });
  }
  return spans;
}
