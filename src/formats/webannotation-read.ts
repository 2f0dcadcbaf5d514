// Reads web annotations leniently: the W3C's model, Hypothesis' API, Recogito's own form; one or many, in whatever wrapping.
import type { Result } from '../base/result.ts';
import type { Piece } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import { digest } from '../text/digest.ts';
import type { Sighting } from './anchor.ts';
import { inOrder } from './anchor.ts';
import type { Bodies } from './annotation-bodies.ts';
import { bodiesOf } from './annotation-bodies.ts';
import type { Spot } from './annotation-targets.ts';
import { spotsOf } from './annotation-targets.ts';
import { codePointsOf } from './code-points.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { quotedSource } from './quoted-source.ts';
import { Rows, madeAt, stemOf } from './rows.ts';
import type { At } from './shape.ts';
import { readShaped, wellFormed } from './shape.ts';

/** One annotation, or what of it is about one text. */
interface Note {
  readonly at: At;
  readonly spots: readonly Spot[];
  readonly bodies: Bodies;
}

const PREFIX = 'urn:lemma:';

export function read(file: InputFile, { maker, beside = [] }: ReadContext): Promise<Result<ReadRows>> {
  return readShaped(file, 'Web Annotation', async (top) => {
    const rows = new Rows(maker);
    const annotations = annotationsIn(top);
    const label = top.isObject ? (top.field('label').isObject ? null : top.field('label').perhaps()) : null;
    const title = label ?? stemOf(file.name);
    const project = top.isObject ? idIn(top.first('id', '@id')) : undefined;
    rows.add('project', { id: project, title });
    const bySource = new Map<string, Note[]>();
    for (const at of annotations) {
      const spots = spotsOf(rows, at);
      const bodies = bodiesOf(rows, at);
      for (const key of new Set(spots.map(({ source }) => source))) {
        const list = bySource.get(key) ?? [];
        list.push({ at, bodies, spots: spots.filter(({ source }) => source === key) });
        bySource.set(key, list);
      }
    }
    const texts = await textsBeside(beside);
    const claims = new Map<string, string>();
    for (const [key, notes] of bySource) {
      const text = textFor(key, texts, bySource.size);
      await sourceOf(rows, key, notes, text, title, claims);
    }
    return rows.done();
  });
}

/** The annotations in a file: it is one, a list of them, a page, a collection, a graph, or an answer of Hypothesis. */
function annotationsIn(top: At): readonly At[] {
  if (top.isList) return top.list();
  for (const name of ['items', 'rows', '@graph', 'annotations']) {
    const list = top.field(name);
    if (list.isList)
      return list.list().filter((each) => name !== '@graph' || (each.isObject && !each.field('target').absent));
  }
  const first = top.field('first');
  if (first.isObject) return annotationsIn(first);
  if (!first.absent) first.fail('a page of annotations; a page elsewhere is not fetched, and a page');
  if (top.field('target').absent) top.field('target').fail('a target, or a list of annotations');
  return [top];
}

const idIn = (at: At): string | undefined => {
  const iri = at.perhaps();
  return iri?.startsWith(PREFIX) === true ? iri.slice(PREFIX.length) : undefined;
};

interface Text {
  readonly name: string;
  readonly text: string;
  readonly sha: string;
}

async function textsBeside(beside: readonly InputFile[]): Promise<readonly Text[]> {
  const texts: Text[] = [];
  for (const file of beside) {
    const text = textOf(file);
    if (text.ok)
      texts.push({ name: stemOf(file.name), text: wellFormed(text.value), sha: await digest(wellFormed(text.value)) });
  }
  return texts;
}

/** The text meant by a source: the one of its digest, else the one of its name, else the only one there is for the only source. */
function textFor(key: string, texts: readonly Text[], sources: number): string | null {
  const sha = /^urn:sha256:([0-9a-f]{64})$/.exec(key)?.[1];
  if (sha !== undefined) return texts.find((each) => each.sha === sha)?.text ?? null;
  const named = texts.find(({ name }) => name === stemOf(decoded(key)));
  return (named ?? (sources === 1 && texts.length === 1 ? texts[0] : undefined))?.text ?? null;
}

function decoded(address: string): string {
  const path = address.split(/[?#]/, 1)[0]!.replace(/\/+$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // percent signs that encode nothing are part of the name
  }
}

/** Makes the source of some annotations, of its text or of their quotations, and the passages in it. */
async function sourceOf(
  rows: Rows,
  key: string,
  notes: readonly Note[],
  text: string | null,
  title: string,
  claims: Map<string, string>,
): Promise<void> {
  const [told] = notes[0]!.spots;
  const name = notes.flatMap(({ spots }) => spots).find((spot) => spot.title !== null)?.title;
  const about = {
    title: name ?? (key === '' || key.startsWith('urn:') ? title : stemOf(decoded(key))),
    author: told!.author,
    publication: told!.publication,
    url: told!.url,
    ...(told!.language === null ? {} : { language: told!.language }),
  };
  if (text === null) return quoted(rows, about, notes, claims);
  const source = await rows.source({ ...about, text });
  const { toUnits } = codePointsOf(text);
  for (const note of notes) {
    const pieces = note.spots.flatMap(
      ({ sighting, unit }) => rows.piece(source, unit === 'points' ? inUnits(sighting, toUnits) : sighting) ?? [],
    );
    if (pieces.length < note.spots.length)
      rows.left(
        'target',
        'targets',
        'its words do not stand in the text, or more than once',
        note.spots.length - pieces.length,
      );
    if (pieces.length > 0) passage(rows, note, source, inOrder(text, pieces), claims);
  }
}

function inUnits(sighting: Sighting, toUnits: (points: number) => number): Sighting {
  const { start, end } = sighting;
  return {
    ...sighting,
    ...(start === undefined ? {} : { start: toUnits(start) }),
    ...(end === undefined ? {} : { end: toUnits(end) }),
  };
}

async function quoted(
  rows: Rows,
  about: { title: string },
  notes: readonly Note[],
  claims: Map<string, string>,
): Promise<void> {
  const words = notes.flatMap(({ spots }) => spots.map(({ sighting }) => sighting.exact ?? ''));
  const made = await quotedSource(rows, about, words);
  let at = 0;
  for (const note of notes) {
    const pieces = note.spots.flatMap(() => made?.pieces[at++] ?? []);
    if (!made || pieces.length === 0)
      rows.left('annotation without words', 'annotations without words', 'its text is not here, and it quotes nothing');
    else passage(rows, note, made.source, inOrder(rows.textOf(made.source)!, pieces), claims);
  }
}

function passage(
  rows: Rows,
  { at, bodies }: Note,
  source: string,
  pieces: readonly Piece[],
  claims: Map<string, string>,
): void {
  const stance = at.field('stance').value;
  const creator = at.first('creator', 'user', 'user_info');
  const by = (creator.isObject ? creator.first('name', 'display_name', 'id').perhaps() : creator.perhaps()) ?? '';
  const time =
    at.field('created').absent && at.field('target').isObject
      ? at.field('target').field('created')
      : at.field('created');
  const made = madeAt(time.perhaps(), by);
  rows.add('passage', {
    id: idIn(at.first('id', '@id')),
    source,
    pieces,
    claim: bodies.claim === null ? null : claimOf(rows, bodies.claim, claims),
    stance: (STANCES as readonly unknown[]).includes(stance) ? stance : 'asserts',
    voice: at.field('voice').perhaps(),
    note: bodies.note,
    tags: rows.tagged(bodies.tags),
    ...(made === undefined ? {} : { created: made }),
  });
}

/** The claim of that address, made at its first mention. */
function claimOf(rows: Rows, { iri, text }: { iri: string; text: string }, claims: Map<string, string>): string {
  const known = claims.get(iri);
  if (known !== undefined) return known;
  const claim = rows.add('claim', { id: iri.startsWith(PREFIX) ? iri.slice(PREFIX.length) : undefined, text });
  claims.set(iri, claim);
  return claim;
}
