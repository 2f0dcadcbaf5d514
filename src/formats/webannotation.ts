// W3C Web Annotation (JSON-LD): a collection with one annotation for each passage; offsets in code points.
import type { Project } from '../model/project.ts';
import type { Passage, Piece, Source } from '../model/records.ts';
import { snap } from '../text/segments.ts';
import { passagesInOrder } from '../query/around.ts';
import { countsOf } from './code-points.ts';
import type { WriteContext } from './format.ts';
import { isoTime } from './wording.ts';

export { read } from './webannotation-read.ts';

/** The standard's names and the two we add. On every annotation, too, so that one taken out of the page can be read alone. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { stance: 'urn:lemma:terms:stance', voice: 'urn:lemma:terms:voice' },
] as const;
/** Code units of context quoted on each side of a passage, or a little more where a character would be cut. */
const AROUND = 32;

/** The IRI of a record: its id, which no other record has, in a name space of our own. */
export const iriOf = (id: string): string => `urn:lemma:${id}`;

/** The two selectors of a stretch: its place, in code points, and its words with some of what surrounds them. */
export function selectors(source: Source, { start, end, exact }: Piece) {
  const { fromUnits } = countsOf(source);
  const { text } = source;
  const from = snap(text, { start: Math.max(0, start - AROUND), end: start }).start;
  const to = snap(text, { start: end, end: Math.min(text.length, end + AROUND) }).end;
  return [
    { type: 'TextPositionSelector' as const, start: fromUnits(start), end: fromUnits(end) },
    { type: 'TextQuoteSelector' as const, exact, prefix: text.slice(from, start), suffix: text.slice(end, to) },
  ];
}

/** A web address as written, or undefined: what else stands in the field is no IRI. */
export function webAddress(url: string | null): string | undefined {
  return url !== null && /^https?:\/\/[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/.test(url) && URL.canParse(url)
    ? url
    : undefined;
}

function sourceOf(source: Source): object {
  return {
    id: `urn:sha256:${source.digest}`,
    type: 'Text',
    format: 'text/plain',
    ...(source.language === 'und' ? {} : { language: source.language }),
    'dc:title': source.title,
    ...(source.author === null ? {} : { 'dc:creator': source.author }),
    ...(source.publication === null ? {} : { 'dcterms:isPartOf': source.publication }),
  };
}

function targetsOf(source: Source, passage: Passage): object[] {
  const scope = webAddress(source.url);
  const of = sourceOf(source);
  return passage.pieces.map((piece) => ({
    type: 'SpecificResource',
    source: of,
    ...(scope === undefined ? {} : { scope }),
    selector: selectors(source, piece),
  }));
}

/**
 * The claim as what the words are classed under, and directly after it the claim in words; then the tags, then the note. The claim's words
 * are a tag to other tools. (A textual body with an IRI of its own would say it better, but the standard's own tests refuse one.)
 */
function bodiesOf(project: Project, passage: Passage): object[] {
  const claim = passage.claim === null ? undefined : project.claims.get(passage.claim);
  const bodies: object[] = [];
  if (claim) {
    bodies.push({ type: 'SpecificResource', purpose: 'classifying', source: iriOf(claim.id) });
    bodies.push({ type: 'TextualBody', purpose: 'tagging', value: claim.text, format: 'text/plain' });
  }
  for (const tag of passage.tags)
    bodies.push({ type: 'TextualBody', purpose: 'tagging', value: project.tags.get(tag)!.name, format: 'text/plain' });
  if (passage.note !== '')
    bodies.push({ type: 'TextualBody', purpose: 'commenting', value: passage.note, format: 'text/plain' });
  return bodies;
}

function motivationsOf({ claim, tags, note }: Passage): string[] {
  const found: string[] = [];
  if (claim !== null) found.push('classifying');
  if (claim !== null || tags.length > 0) found.push('tagging');
  if (note !== '') found.push('commenting');
  return found.length === 0 ? ['highlighting'] : found;
}

function annotationOf(project: Project, passage: Passage): object {
  const { id, created, stance, voice } = passage;
  const body = bodiesOf(project, passage);
  return {
    '@context': CONTEXT,
    id: iriOf(id),
    type: 'Annotation',
    motivation: motivationsOf(passage),
    created: isoTime(created.at),
    ...(created.by.trim() === '' ? {} : { creator: { type: 'Person', name: created.by } }),
    stance,
    ...(voice === null ? {} : { voice }),
    ...(body.length === 0 ? {} : { body }),
    target: targetsOf(project.sources.get(passage.source)!, passage),
  };
}

/** A collection of one page, one annotation a line, in reading order. */
export function write(project: Project, { at }: Pick<WriteContext, 'at'>): string {
  const passages = passagesInOrder(project);
  const collection = {
    id: iriOf(project.about.id),
    type: 'AnnotationCollection',
    label: project.about.title,
    total: passages.length,
  };
  const page = {
    id: `${iriOf(project.about.id)}:1`,
    type: 'AnnotationPage',
    partOf: collection,
    startIndex: 0,
  };
  const whole = {
    '@context': CONTEXT,
    ...collection,
    created: isoTime(project.about.created.at),
    generated: isoTime(at),
  };
  const items = passages.map((passage) => `\n${JSON.stringify(annotationOf(project, passage))}`).join(',');
  return `${JSON.stringify(whole).slice(0, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[${items}]}}\n`;
}
