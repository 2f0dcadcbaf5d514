// Which passages stand on which words of a source: an index of their pieces, and the disjoint spans a reader draws.
import type { Table } from '../base/table.ts';
import type { Passage } from '../model/records.ts';
import type { Project } from '../model/project.ts';
import type { Range } from '../text/range.ts';

/** Words on which the very same passages stand; `passages` by (their first word's offset, id), never empty. */
export interface Span extends Range {
  readonly passages: readonly string[];
}

/** A passage's place in the gutter: from its first word to its last, in a lane in which it meets no other. */
export interface Lane extends Range {
  readonly passage: string;
  readonly lane: number;
}

/**
 * The pieces of all passages of one source as parallel arrays by (start, end, owner). `reach[i]` is the furthest end among the pieces
 * up to i, so that a binary search finds the first piece that may touch a place. `heads` holds where the piece's passage begins.
 */
interface Pieces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly reach: Int32Array;
  readonly heads: Int32Array;
  readonly owners: readonly string[];
  readonly passages: number;
}

type Index = ReadonlyMap<string, Pieces>;

interface Entry extends Range {
  readonly owner: string;
  readonly head: number;
}

const NONE: Pieces = {
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  reach: new Int32Array(0),
  heads: new Int32Array(0),
  owners: [],
  passages: 0,
};
const known = new WeakMap<Table<Passage>, Index>();
/** The table asked about last: the next one mostly differs from it by one act, and then its index is made from this one's. */
let latest: Table<Passage> | null = null;
const fewChanges = 256;

/** The passages of the source on this code unit; a passage's end is outside it. */
export function passagesAt(project: Project, source: string, offset: number): readonly string[] {
  return passagesIn(project, source, { start: offset, end: offset + 1 });
}

/** The passages with at least one code unit in the range, by (where they begin, id). An empty range holds none. */
export function passagesIn(project: Project, source: string, range: Range): readonly string[] {
  const pieces = piecesOf(project, source);
  const found = new Map<string, number>();
  for (const i of touching(pieces, range)) found.set(pieces.owners[i]!, pieces.heads[i]!);
  return [...found].sort(([a, atA], [b, atB]) => atA - atB || compare(a, b)).map(([id]) => id);
}

/** How many passages the source has. */
export function countPassages(project: Project, source: string): number {
  return piecesOf(project, source).passages;
}

/**
 * The words in the range on which passages stand, cut wherever a passage begins or ends: the spans ascend, do not overlap, hold together
 * exactly the passages' words within the range, and each names exactly the passages that hold all of it. A sweep over the pieces' ends.
 */
export function spansIn(project: Project, source: string, range: Range): readonly Span[] {
  const pieces = piecesOf(project, source);
  const hits = touching(pieces, range);
  const cuts = new Set<number>();
  for (const i of hits) cuts.add(Math.max(pieces.starts[i]!, range.start)).add(Math.min(pieces.ends[i]!, range.end));
  const places = [...cuts].sort((a, b) => a - b);
  const spans: Span[] = [];
  let open: number[] = [];
  let next = 0;
  for (let p = 0; p + 1 < places.length; p++) {
    const start = places[p]!;
    const end = places[p + 1]!;
    open = open.filter((i) => pieces.ends[i]! > start);
    for (; next < hits.length && pieces.starts[hits[next]!]! <= start; next++) open.push(hits[next]!);
    if (open.length === 0) continue;
    open.sort((a, b) => pieces.heads[a]! - pieces.heads[b]! || compare(pieces.owners[a]!, pieces.owners[b]!));
    const passages = open.map((i) => pieces.owners[i]!);
    const last = spans.at(-1);
    // Two pieces of one passage that touch are one stretch to the eye.
    if (
      last?.end === start &&
      last.passages.length === passages.length &&
      last.passages.every((id, n) => id === passages[n])
    )
      spans[spans.length - 1] = { start: last.start, end, passages };
    else spans.push({ start, end, passages });
  }
  return spans;
}

/**
 * The passages of a source with a lane each, by where they begin: two that share a lane do not overlap, gaps between pieces counted in.
 * Greedy interval colouring, lowest free lane first, which needs no more lanes than passages overlap at the worst place.
 */
export function lanesOf(project: Project, source: string): readonly Lane[] {
  const pieces = piecesOf(project, source);
  const extents = new Map<string, { start: number; end: number }>();
  pieces.owners.forEach((passage, i) => {
    const extent = extents.get(passage);
    if (extent) extent.end = Math.max(extent.end, pieces.ends[i]!);
    else extents.set(passage, { start: pieces.starts[i]!, end: pieces.ends[i]! });
  });
  const ends: number[] = [];
  return [...extents]
    .sort(([a, p], [b, q]) => p.start - q.start || q.end - p.end || compare(a, b))
    .map(([passage, { start, end }]) => {
      const free = ends.findIndex((taken) => taken <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = end;
      return { passage, start, end, lane };
    });
}

function piecesOf(project: Project, source: string): Pieces {
  return indexOf(project.passages).get(source) ?? NONE;
}

function indexOf(table: Table<Passage>): Index {
  let index = known.get(table);
  if (!index) {
    index = (latest && carried(latest, table)) ?? fresh(table);
    known.set(table, index);
  }
  latest = table;
  return index;
}

function fresh(table: Table<Passage>): Index {
  const bySource = new Map<string, Passage[]>();
  for (const passage of table) {
    const of = bySource.get(passage.source);
    if (of) of.push(passage);
    else bySource.set(passage.source, [passage]);
  }
  return new Map([...bySource].map(([source, passages]) => [source, edited(NONE, [], passages)]));
}

/** The index of `table` made from that of `before`, or null when too much is different for that to pay. */
function carried(before: Table<Passage>, table: Table<Passage>): Index | null {
  const old = known.get(before);
  if (!old || Math.abs(table.size - before.size) > fewChanges) return null;
  const changes = before.differences(table);
  if (changes.length > fewChanges) return null;
  const index = new Map(old);
  // A passage may be of another source than before: between projects that share an id, or when it was anchored anew.
  const touched = changes.flatMap(([was, is]) => [was?.source, is?.source]).filter((source) => source !== undefined);
  for (const source of new Set(touched)) {
    const here = (record: Passage | undefined): readonly Passage[] => (record?.source === source ? [record] : []);
    const pieces = edited(
      old.get(source) ?? NONE,
      changes.flatMap(([was]) => here(was)),
      changes.flatMap(([, is]) => here(is)),
    );
    if (pieces.passages > 0) index.set(source, pieces);
    else index.delete(source);
  }
  return index;
}

/** The pieces without those of the passages `gone`, and with those of `added`: what lies between the changes is copied in one go. */
function edited(old: Pieces, gone: readonly Passage[], added: readonly Passage[]): Pieces {
  const without = gone.flatMap(entriesOf).sort(inOrder);
  const fresh = added.flatMap(entriesOf).sort(inOrder);
  const size = old.owners.length - without.length + fresh.length;
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const reach = new Int32Array(size);
  const heads = new Int32Array(size);
  let owners: string[] = [];
  let read = 0;
  let written = 0;
  const copy = (to: number): void => {
    if (to <= read) return; // the place of a piece that was just left out is behind
    starts.set(old.starts.subarray(read, to), written);
    ends.set(old.ends.subarray(read, to), written);
    heads.set(old.heads.subarray(read, to), written);
    owners = owners.concat(old.owners.slice(read, to));
    written += to - read;
    read = to;
  };
  let w = 0;
  for (let f = 0; f <= fresh.length; f++) {
    const entry = fresh[f];
    for (; w < without.length && (!entry || inOrder(without[w]!, entry) <= 0); w++) {
      copy(placeOf(old, without[w]!));
      read++;
    }
    if (!entry) break;
    if (old.owners.length > 0) copy(placeOf(old, entry));
    starts[written] = entry.start;
    ends[written] = entry.end;
    heads[written] = entry.head;
    owners.push(entry.owner);
    written++;
  }
  copy(old.owners.length);
  for (let i = 0, furthest = 0; i < size; i++) reach[i] = furthest = Math.max(furthest, ends[i]!);
  return { starts, ends, reach, heads, owners, passages: old.passages - gone.length + added.length };
}

function entriesOf({ id, pieces }: Passage): readonly Entry[] {
  return pieces.map(({ start, end }) => ({ start, end, owner: id, head: pieces[0]!.start }));
}

function inOrder(a: Entry, b: Entry): number {
  return a.start - b.start || a.end - b.end || compare(a.owner, b.owner);
}

/** Where the entry is, or belongs, among the pieces. */
function placeOf({ starts, ends, owners }: Pieces, entry: Entry): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const by = starts[middle]! - entry.start || ends[middle]! - entry.end || compare(owners[middle]!, entry.owner);
    if (by < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers, ascending, of the pieces that share a code unit with the range. */
function touching({ starts, ends, reach }: Pieces, { start, end }: Range): number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reach[middle]! > start) high = middle;
    else low = middle + 1;
  }
  const found: number[] = [];
  if (start >= end) return found;
  for (let i = low; i < starts.length && starts[i]! < end; i++) if (ends[i]! > start) found.push(i);
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
