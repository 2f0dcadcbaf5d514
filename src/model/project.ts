// A project as one immutable value: its records by kind, and an index of who refers to whom.
import { keepExample } from '../base/keep.ts';
import type { Keyed } from '../base/table.ts';
import { Table } from '../base/table.ts';
import { REFERENCES } from './fields.ts';
import type { About, AnyRecord, Kind, RecordOf } from './records.ts';
import { KINDS, kindOf } from './records.ts';

/** The ids, sorted, of the records that refer to `id`. */
interface Users extends Keyed {
  readonly by: readonly string[];
}

type Tables = { readonly [K in Exclude<Kind, 'project'>]: Table<RecordOf[K]> };

/** The ids a record refers to, each once. */
export function referencesOf(record: AnyRecord): readonly string[] {
  const found: string[] = [];
  for (const name of REFERENCES[record.kind]) {
    const value = (record as unknown as Record<string, string | readonly string[] | null>)[name];
    for (const id of typeof value === 'string' ? [value] : (value ?? [])) if (!found.includes(id)) found.push(id);
  }
  return found;
}

/** The records of a project to be, taken part by part: a large one comes in many, between which a page can breathe. */
export class Gathering {
  readonly rows: { readonly [K in Kind]: RecordOf[K][] } = {
    project: [],
    source: [],
    tag: [],
    claim: [],
    passage: [],
    link: [],
    pin: [],
  };
  readonly users = new Map<string, { readonly id: string; readonly by: string[] }>();

  take(records: Iterable<AnyRecord>): void {
    for (const record of records) {
      (this.rows[record.kind] as AnyRecord[]).push(record);
      for (const id of referencesOf(record)) {
        const known = this.users.get(id);
        if (known) known.by.push(record.id);
        else this.users.set(id, { id, by: [record.id] });
      }
    }
  }
}

/**
 * Everything the reader made, as one value. `with` and `without` give another project and check nothing:
 * steps (floor 3) and `repair` are the only callers, and they keep the invariants.
 */
export class Project {
  readonly about: About;
  private readonly tables: Tables;
  private readonly users: Table<Users>;

  private constructor(about: About, tables: Tables, users: Table<Users>) {
    this.about = about;
    this.tables = tables;
    this.users = users;
  }

  /** A project of these records, unchecked. */
  static of(about: About, records: Iterable<AnyRecord>): Project {
    const gathering = new Gathering();
    gathering.take([about]);
    gathering.take(records);
    return Project.gathered(gathering);
  }

  /** The project of the records that were taken, its own among them, unchecked. Throws a RangeError where that is not there. */
  static gathered({ rows, users }: Gathering): Project {
    const [about] = rows.project;
    if (!about) throw new RangeError('there is no project among the records');
    for (const { by } of users.values()) if (by.length > 1) by.sort();
    const tables = {
      source: Table.of(rows.source),
      tag: Table.of(rows.tag),
      claim: Table.of(rows.claim),
      passage: Table.of(rows.passage),
      link: Table.of(rows.link),
      pin: Table.of(rows.pin),
    };
    return new Project(about, tables, Table.of(users.values()));
  }

  get sources(): Table<RecordOf['source']> {
    return this.tables.source;
  }
  get passages(): Table<RecordOf['passage']> {
    return this.tables.passage;
  }
  get claims(): Table<RecordOf['claim']> {
    return this.tables.claim;
  }
  get links(): Table<RecordOf['link']> {
    return this.tables.link;
  }
  get tags(): Table<RecordOf['tag']> {
    return this.tables.tag;
  }
  get pins(): Table<RecordOf['pin']> {
    return this.tables.pin;
  }

  /** The record of that id, of whatever kind. */
  record(id: string): AnyRecord | undefined {
    const kind = kindOf(id);
    if (kind === undefined) return undefined;
    if (kind === 'project') return id === this.about.id ? this.about : undefined;
    return this.tables[kind].get(id);
  }

  /** The ids, sorted, of the records that refer to this one. */
  usersOf(id: string): readonly string[] {
    return this.users.get(id)?.by ?? [];
  }

  /** How many records there are, the project's own included. */
  get size(): number {
    return Object.values(this.tables).reduce((sum, table) => sum + table.size, 1);
  }

  /** This project with `record` added, or in the place of the one with its id. */
  with(record: AnyRecord): Project {
    const before = this.record(record.id);
    const users = moveUser(this.users, record.id, before ? referencesOf(before) : [], referencesOf(record));
    if (record.kind === 'project') return new Project(record, this.tables, users);
    const table = this.tables[record.kind] as Table<AnyRecord>;
    return new Project(this.about, { ...this.tables, [record.kind]: table.with(record) }, users);
  }

  /** This project without the record. The project's own record cannot go. */
  without(id: string): Project {
    const before = this.record(id);
    if (!before || before.kind === 'project') return this;
    const users = moveUser(this.users, id, referencesOf(before), []);
    const table = this.tables[before.kind] as Table<AnyRecord>;
    return new Project(this.about, { ...this.tables, [before.kind]: table.without(id) }, users);
  }

  /** All records, kind by kind (`KINDS`), each kind by id. */
  records(): AnyRecord[] {
    const rows: AnyRecord[] = [this.about];
    for (const kind of KINDS) {
      if (kind === 'project') continue;
      const of: AnyRecord[] = this.tables[kind].toArray();
      rows.push(...of.sort((a, b) => (a.id < b.id ? -1 : 1)));
    }
    return rows;
  }

  /** The rows of the project, as `repair` takes them. */
  toJSON(): readonly AnyRecord[] {
    return this.records();
  }

  /** The index of users as rows, for the test of M5. */
  usersIndex(): readonly { readonly id: string; readonly by: readonly string[] }[] {
    return this.users.toArray();
  }
}

const emptyAbout: About = { id: 'j_0', kind: 'project', title: '', main: null, created: { at: 0, by: '' } };
keepExample(Project.of(emptyAbout, []));

function moveUser(users: Table<Users>, user: string, from: readonly string[], to: readonly string[]): Table<Users> {
  for (const id of from) {
    if (to.includes(id)) continue;
    const by = users.get(id)!.by.filter((other) => other !== user);
    users = by.length === 0 ? users.without(id) : users.with({ id, by });
  }
  for (const id of to) {
    if (from.includes(id)) continue;
    const by = users.get(id)?.by ?? [];
    users = users.with({ id, by: by.toSpliced(placeOf(by, user), 0, user) });
  }
  return users;
}

/** Where `id` belongs in a sorted list. */
function placeOf(list: readonly string[], id: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
