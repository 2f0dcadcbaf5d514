// Searching a project: texts, claims, passages, notes and tags for words, whatever their case, accents or kinds of quotation marks.
import { byRank } from '../base/ranks.ts';
import { memo } from '../base/memo.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import type { Folded } from '../text/folding.ts';
import { findFolded, fold } from '../text/folding.ts';
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';
import { passagesInOrder, sourcesInOrder } from './around.ts';
import { contextIn } from './find-context.ts';

/** What was searched; hits are listed kind by kind in this order. */
export const HIT_KINDS = ['text', 'claim', 'passage', 'note', 'tag'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** A place where the words stand. */
export interface Hit {
  readonly kind: HitKind;
  /** The id of the source, claim, passage, link or tag. */
  readonly record: string;
  readonly field: 'text' | 'note' | 'name' | 'voice' | 'pieces';
  /** Of a hit in a text: where in it, whole characters only. Null for the others. */
  readonly range: Range | null;
  /** The words with some of what stands around them, on one line. */
  readonly context: string;
  /** The id of the source the words stand in; null where they are a reader's own. */
  readonly source: string | null;
}

const AROUND = 40; // code units of context on each side
const PER_KIND = 100;

/** The strings of a record that are searched, by field; a passage's pieces one by one, since nobody wrote them on end. */
function stringsOf(record: AnyRecord): Readonly<Partial<Record<Hit['field'], readonly string[]>>> {
  switch (record.kind) {
    case 'source':
      return { text: [record.text] };
    case 'claim':
      return { text: [record.text], note: [record.note] };
    case 'passage':
      return { pieces: record.pieces.map(({ exact }) => exact), note: [record.note], voice: [record.voice ?? ''] };
    case 'link':
      return { note: [record.note] };
    case 'tag':
      return { name: [record.name] };
    default:
      return {};
  }
}

interface Searched {
  readonly text: string;
  readonly folded: Folded;
}

/** The same, folded: once for as long as the record stays as it is. */
const searchedIn: (record: AnyRecord) => ReadonlyMap<string, readonly Searched[]> = memo(
  (record) =>
    new Map(
      Object.entries(stringsOf(record)).map(([field, texts]) => [
        field,
        texts.map((text) => ({ text, folded: fold(text) })),
      ]),
    ),
);

/**
 * Where the words stand, at most `most` hits of each kind: in a text every place, in any other string the first. Claims and tags that
 * begin with the words come first, then those with a word that does, each by rank; the others are in the order of reading. White space at the
 * ends of the words does not count, and blank words find nothing. Linear in all that is written; texts are folded once and then remembered.
 */
export function searchProject(project: Project, words: string, most = PER_KIND): readonly Hit[] {
  const found: Record<HitKind, Hit[]> = { text: [], claim: [], passage: [], note: [], tag: [] };
  const needle = fold(words).text.trim();
  if (needle === '') return [];
  const look = (kind: HitKind, record: AnyRecord, field: Hit['field'], source: string | null = null): void => {
    if (found[kind].length >= most) return;
    for (const { text, folded } of searchedIn(record).get(field)!) {
      // Nearly all are passed over here; what follows folds the words anew each time.
      const [first] = folded.text.includes(needle) ? findFolded(folded, words, 1) : [];
      if (!first) continue;
      found[kind].push({ kind, record: record.id, field, range: null, context: contextOf(text, first), source });
      return;
    }
  };

  for (const source of sourcesInOrder(project))
    for (const place of findFolded(searchedIn(source).get('text')![0]!.folded, words, most - found.text.length)) {
      const range = snap(source.text, place);
      const hit = { kind: 'text', record: source.id, field: 'text', range } as const;
      found.text.push({ ...hit, context: contextOf(source.text, range), source: source.id });
    }
  const claims = byNearness(project.claims.toArray(), needle, 'text');
  for (const claim of claims) look('claim', claim, 'text');
  for (const passage of passagesInOrder(project)) {
    look('passage', passage, 'pieces', passage.source);
    look('note', passage, 'note');
    look('note', passage, 'voice');
  }
  for (const claim of claims) look('note', claim, 'note');
  for (const link of project.links.toArray().sort(byRank)) look('note', link, 'note');
  for (const tag of byNearness(project.tags.toArray(), needle, 'name')) look('tag', tag, 'name');
  return HIT_KINDS.flatMap((kind) => found[kind]);
}

/** Records by how near the beginning of a word, and of all words, the sought ones stand; then by rank. */
function byNearness<T extends AnyRecord & { readonly order: string }>(
  records: readonly T[],
  needle: string,
  field: string,
): T[] {
  const farness = (record: T): number => {
    const { text } = searchedIn(record).get(field)![0]!.folded;
    if (text.startsWith(needle)) return 0;
    return text.includes(` ${needle}`) ? 1 : 2;
  };
  return records
    .map((record) => ({ record, far: farness(record) }))
    .sort((a, b) => a.far - b.far || byRank(a.record, b.record))
    .map(({ record }) => record);
}

/** The words with what stands around them, cut between characters, on one line. */
function contextOf(text: string, range: Range): string {
  const { before, words, after } = contextIn(text, range, AROUND);
  return `${before}${words}${after}`.replace(/\s+/g, ' ').trim();
}
