// The rows a reader makes: ids of our own (or those a file of ours brought back), ranks in the order of the file, lines without breaks.
import type { RandomBytes } from '../base/ids.ts';
import { hasPrefix, newId } from '../base/ids.ts';
import { keepExample } from '../base/keep.ts';
import { isRank, rankBetween } from '../base/ranks.ts';
import type { Maker } from '../model/create.ts';
import type { Field } from '../model/fields.ts';
import { FIELDS } from '../model/fields.ts';
import type { Kind, Made, Piece, RecordOf } from '../model/records.ts';
import { PREFIX } from '../model/records.ts';
import { checkValue, isPlain } from '../model/values.ts';
import { blocksOf } from '../text/blocks.ts';
import { digest } from '../text/digest.ts';
import { anchor } from './anchor.ts';
import type { Sighting } from './anchor.ts';
import type { CodePoints } from './code-points.ts';
import { codePointsOf } from './code-points.ts';
import type { ReadRows } from './format.ts';
import type { Loss } from './losses.ts';
import { foreignLoss } from './losses.ts';
import { wellFormed } from './shape.ts';
import { plural } from './wording.ts';

type Given<K extends Kind> = Partial<Omit<RecordOf[K], 'kind'>>;

/** A field and how a row comes by its value. */
interface Entry {
  readonly name: string;
  readonly field: Field;
  readonly way: 'made' | 'rank' | 'line' | 'language' | 'as given';
}

function entryOf(name: string, field: Field): Entry {
  const { type } = field.is;
  const way = type === 'made' || type === 'rank' || type === 'line' || type === 'language' ? type : 'as given';
  return { name, field, way };
}

const ENTRIES = Object.fromEntries(
  Object.entries(FIELDS).map(([kind, fields]) => [
    kind,
    Object.entries(fields).map(([name, field]) => entryOf(name, field)),
  ]),
) as unknown as { readonly [K in Kind]: readonly Entry[] };

/** A row of each kind that says nothing yet, its fields in their order. */
const BLANK = Object.fromEntries(
  Object.entries(FIELDS).map(([kind, fields]) => {
    const given = Object.keys(fields).filter((name) => !fields[name]!.optional);
    return [kind, { id: '', kind, ...Object.fromEntries(given.map((name) => [name, undefined])) }];
  }),
) as unknown as { readonly [K in Kind]: Readonly<Record<string, unknown>> };

const BREAK = /[\n\r\u2028\u2029]/;

/** One line of the words; nothing where none is left. */
export function lineOf(words: string | null | undefined): string | null {
  if (words === null || words === undefined) return null;
  const whole = wellFormed(words);
  if (!BREAK.test(whole)) return whole.trim() === '' ? null : whole;
  const parts = whole.split(/[\n\r\u2028\u2029]+/).map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ') || null;
}

/** The name of a file without its folder and ending, as the title of what has none. */
export function stemOf(name: string): string {
  const file = lineOf(name.split(/[/\\]/).at(-1)) ?? 'Untitled project';
  const lower = file.toLowerCase();
  for (const ending of DOUBLE)
    if (lower.endsWith(ending) && lower.length > ending.length) return file.slice(0, -ending.length);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}

/** Endings of two parts, as our own files have them. */
const DOUBLE = ['.lemma.json', '.aif.json', '.xaif.json', '.aif.jsonld', '.sadface.json', '.arguebuf.json'];

/** Collects the rows of one file. What the file holds and we have no place for is counted by `left`. */
export class Rows {
  readonly rows: object[] = [];
  private readonly now: () => number;
  private readonly by: string;
  private readonly random: RandomBytes | undefined;
  private readonly taken = new Set<string>();
  private readonly reserved = new Set<string>();
  private readonly last = new Map<Kind, string>();
  private readonly texts = new Map<string, string>();
  private readonly counts = new Map<string, CodePoints>();
  private readonly tags = new Map<string, string>();
  private readonly strays = new Map<string, { count: number; what: (count: number) => string; why: string }>();

  constructor(maker: Maker) {
    this.now = () => maker.now();
    this.by = maker.by;
    this.random = maker.random;
  }

  /**
   * Adds a row and gives its id. The id given is taken where it is one of ours and free. Lines are made lines; a blank one counts as not
   * given, and where there must be one, "Untitled" stands.
   */
  add<K extends Kind>(kind: K, given: Given<K> | Readonly<Record<string, unknown>>): string {
    const id = this.idOf(kind, given.id);
    const row: Record<string, unknown> = { ...BLANK[kind], id };
    const values = given as Readonly<Record<string, unknown>>;
    for (const { name, field, way } of ENTRIES[kind]) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      const { nullable, otherwise } = field;
      if (way === 'made') row[name] = isMade(value) ? value : { at: this.now(), by: this.by };
      else if (way === 'rank') row[name] = this.rank(kind, value);
      else if (way === 'line' && (typeof value === 'string' || !nullable))
        row[name] = lineOf(value as string | undefined) ?? (nullable ? null : (otherwise ?? `Untitled ${kind}`));
      // A source in a language nobody can name is still a source.
      else if (way === 'language' && checkValue(field, value) !== null) row[name] = otherwise;
      else if (value !== undefined) row[name] = value;
    }
    this.rows.push(row);
    return id;
  }

  /** Adds a source with its digest and structure. */
  async source(given: Readonly<Record<string, unknown>> & { readonly text: string }): Promise<string> {
    const text = wellFormed(given.text);
    const id = this.add('source', { structure: blocksOf(text), ...given, text, digest: await digest(text) });
    this.texts.set(id, text);
    return id;
  }

  /** Where words stand in a source added before, or nothing where they cannot be found. */
  piece(source: string, sighting: Sighting): Piece | null {
    const text = this.texts.get(source);
    return text === undefined ? null : anchor(text, sighting);
  }

  /** The text of a source added before. */
  textOf(source: string): string | undefined {
    return this.texts.get(source);
  }

  /** Between code points and code units in the text of a source added before. */
  countsOf(source: string): CodePoints {
    let counts = this.counts.get(source);
    if (!counts) this.counts.set(source, (counts = codePointsOf(this.texts.get(source) ?? '')));
    return counts;
  }

  /** The tag of that name, made at its first mention; nothing for a blank one. */
  tag(name: string): string | null {
    const line = lineOf(name);
    if (line === null) return null;
    const known = this.tags.get(line);
    if (known !== undefined) return known;
    const id = this.add('tag', { name: line });
    this.tags.set(line, id);
    return id;
  }

  /** The tags of those names, each once. */
  tagged(names: readonly string[]): readonly string[] {
    return [...new Set(names.flatMap((name) => this.tag(name) ?? []))];
  }

  /** Counts something left behind: "2 rephrases: Lemma has no place for them." */
  left(one: string, many: string, why = 'there is no place for this in a project', count = 1): void {
    const stray = this.strays.get(one + why);
    if (stray) stray.count += count;
    else if (count > 0) this.strays.set(one + why, { count, what: (n) => plural(n, one, many), why });
  }

  /** All that was read. */
  done(): ReadRows {
    const losses: Loss[] = [...this.strays.values()].map(({ count, what, why }) =>
      foreignLoss(count, what(count), why),
    );
    return { rows: this.rows, quarantine: [], losses };
  }

  /** An id for a record to be added later with it, so that others can speak of it before: the one wanted, where it can be had. */
  reserve(kind: Kind, wanted?: unknown): string {
    const id = this.idOf(kind, wanted);
    this.reserved.add(id);
    return id;
  }

  private idOf(kind: Kind, wanted: unknown): string {
    if (typeof wanted === 'string' && this.reserved.delete(wanted)) return wanted;
    let id = typeof wanted === 'string' && hasPrefix(wanted, PREFIX[kind]) ? wanted : newId(PREFIX[kind], this.random);
    while (this.taken.has(id)) id = newId(PREFIX[kind], this.random);
    this.taken.add(id);
    return id;
  }

  private rank(kind: Kind, wanted: unknown): string {
    const last = this.last.get(kind) ?? null;
    const order = typeof wanted === 'string' && isRank(wanted) ? wanted : rankBetween(last, null);
    if (last === null || order > last) this.last.set(kind, order);
    return order;
  }
}

keepExample(new Rows({ by: '', now: Date.now }));

function isMade(value: unknown): value is Made {
  return isPlain(value) && Number.isSafeInteger(value.at) && (value.at as number) >= 0 && typeof value.by === 'string';
}

/**
 * The fields of a record of ours, from the data that `compact` made of it: what these leave out has the field's usual value, not the next
 * rank in the file. Data without an id are somebody else's and stay as they are.
 */
export function ownRow(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return typeof data.id === 'string' ? { order: 'a0', ...data } : data;
}

/** When something was made, by a date in words (ISO 8601 or "2026-01-31 12:00:00", UTC where no zone is told), or nothing for what is no date. */
export function madeAt(words: string | null, by: string): Made | undefined {
  if (words === null) return undefined;
  const at = Date.parse(
    /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(words) ? `${words.replace(' ', 'T')}Z` : words,
  );
  return Number.isSafeInteger(at) && at >= 0 ? { at, by: wellFormed(by) } : undefined;
}
