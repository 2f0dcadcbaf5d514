// A persistent table of records: an immutable map from id to record whose changes copy one small bucket, not the whole.

/** Anything with an id can be kept in a table. */
export interface Keyed {
  readonly id: string;
}

const BUCKETS = 512;

/** FNV-1a over UTF-16 code units, folded to a bucket number. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

type Bucket<T> = readonly T[];
const NONE: Bucket<never> = [];

/** A record as it was and as it is; undefined where it was not there, or is no more. Never twice the same. */
export type Difference<T> = readonly [before: T | undefined, after: T | undefined];

/** Index of `id` in a bucket sorted by id, or the complement (`~i`) of the place where it belongs. */
function find(bucket: Bucket<Keyed>, id: string): number {
  let low = 0;
  let high = bucket.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = bucket[middle]!.id;
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle;
  }
  return ~low;
}

/** Adds what differs between two buckets, both sorted by id. */
function compare<T extends Keyed>(old: Bucket<T>, young: Bucket<T>, found: Difference<T>[]): void {
  for (let i = 0, j = 0; i < old.length || j < young.length;) {
    const was = old[i];
    const is = young[j];
    if (was && is && was.id === is.id) {
      if (was !== is) found.push([was, is]);
      i++;
      j++;
    } else if (was && (!is || was.id < is.id)) {
      found.push([was, undefined]);
      i++;
    } else {
      found.push([undefined, is]);
      j++;
    }
  }
}

/**
 * An immutable table. Two tables holding the same records are structurally equal whatever order the records came in:
 * buckets are fixed by id and sorted within, so iteration order is a function of the content alone.
 */
export class Table<T extends Keyed> implements Iterable<T> {
  readonly size: number;
  private readonly buckets: readonly Bucket<T>[];

  private constructor(buckets: readonly Bucket<T>[], size: number) {
    this.buckets = buckets;
    this.size = size;
  }

  private static readonly none = new Table<never>(Array.from<Bucket<never>>({ length: BUCKETS }).fill(NONE), 0);

  static empty<T extends Keyed>(): Table<T> {
    return Table.none as unknown as Table<T>;
  }

  /** A table of these records, built in one go. Throws a RangeError when two share an id. */
  static of<T extends Keyed>(records: Iterable<T>): Table<T> {
    let buckets: Bucket<T>[] | undefined;
    const filled: T[][] = [];
    let size = 0;
    for (const record of records) {
      // Most buckets of a small table stay empty, and are one and the same.
      buckets ??= Table.none.buckets.slice();
      const number = bucketOf(record.id);
      const bucket = buckets[number] as T[];
      if (bucket.length > 0) bucket.push(record);
      else filled.push((buckets[number] = [record]) as T[]);
      size++;
    }
    if (!buckets) return Table.empty();
    for (const bucket of filled) {
      if (bucket.length === 1) continue;
      bucket.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      for (let i = 1; i < bucket.length; i++)
        if (bucket[i]!.id === bucket[i - 1]!.id) throw new RangeError(`two records with the id ${bucket[i]!.id}`);
    }
    return new Table(buckets, size);
  }

  get(id: string): T | undefined {
    if (this.size === 0) return undefined;
    const bucket = this.buckets[bucketOf(id)]!;
    const at = find(bucket, id);
    return at < 0 ? undefined : bucket[at];
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** This table with `record` in the place of any record of the same id; the very same table when nothing changes. */
  with(record: T): Table<T> {
    const number = bucketOf(record.id);
    const bucket = this.buckets[number]!;
    const at = find(bucket, record.id);
    if (at >= 0 && bucket[at] === record) return this;
    const next = at >= 0 ? bucket.with(at, record) : bucket.toSpliced(~at, 0, record);
    return new Table(this.buckets.with(number, next), this.size + (at >= 0 ? 0 : 1));
  }

  /** This table without the record `id`; the very same table when there is none. */
  without(id: string): Table<T> {
    const number = bucketOf(id);
    const bucket = this.buckets[number]!;
    const at = find(bucket, id);
    if (at < 0) return this;
    const next = bucket.length === 1 ? NONE : bucket.toSpliced(at, 1);
    return new Table<T>(this.buckets.with(number, next), this.size - 1);
  }

  /**
   * What is otherwise in a later table, record by record, compared by identity. Buckets that the two share are passed over, so that the
   * differences of one act cost the same however many records there are.
   */
  differences(later: Table<T>): readonly Difference<T>[] {
    const found: Difference<T>[] = [];
    for (let i = 0; i < BUCKETS; i++) {
      const old = this.buckets[i]!;
      const young = later.buckets[i]!;
      if (old !== young) compare(old, young, found);
    }
    return found;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const bucket of this.buckets) yield* bucket;
  }

  toArray(): T[] {
    const all: T[] = [];
    for (const bucket of this.buckets) if (bucket !== NONE) for (const record of bucket) all.push(record);
    return all;
  }
}
