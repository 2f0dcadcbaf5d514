// The one door for rows from anywhere: builds a valid project of what is sound and keeps the rest, with reasons.
import type { About, AnyRecord, Kind } from './records.ts';
import { KINDS } from './records.ts';
import type { Maker } from './create.ts';
import { create } from './create.ts';
import { checkFields, checkPlace } from './check.ts';
import { ENTRIES, FIELDS } from './fields.ts';
import { Project, referencesOf } from './project.ts';
import { isPlain, show } from './values.ts';

/** A row that could not be placed, as it came, and why. */
export interface Quarantined {
  readonly row: unknown;
  readonly reason: string;
}

export interface Repaired {
  readonly project: Project;
  readonly quarantine: readonly Quarantined[];
}

/**
 * Builds a project from rows. Sound rows become records; of a row with fields we do not know the known part is taken and the
 * rest kept; everything else goes to quarantine with its reason. The answer does not depend on the order of the rows (M6), and every
 * row is in the project or in quarantine. A project record is made when there is none.
 */
export function repair(rows: readonly unknown[], maker: Maker): Repaired {
  const aside: Quarantined[] = [];
  const records = new Map<string, AnyRecord>();
  const doubles = new Map<string, AnyRecord[]>();
  for (const row of rows) {
    const record = readRow(row, aside);
    if (!record) continue;
    const first = records.get(record.id);
    if (!first) records.set(record.id, record);
    else if (!doubles.get(record.id)?.push(record)) doubles.set(record.id, [first, record]);
  }
  for (const [id, same] of doubles) records.set(id, chooseOne(same, `another row has the id ${id} too`, aside));

  const abouts: About[] = [];
  for (const record of records.values()) if (record.kind === 'project') abouts.push(record);
  const about =
    abouts.length > 0 ? chooseOne(abouts, 'a project has one record of its own', aside) : create('project', {}, maker);
  for (const other of abouts) records.delete(other.id);

  dropUnplaced(records, aside);
  const main = about.main !== null && !records.has(about.main);
  if (main) aside.push({ row: { ...about }, reason: `its main claim ${show(about.main)} is not there` });
  const project = Project.of(main ? { ...about, main: null } : about, records.values());
  aside.sort((a, b) => compare(textOf(a), textOf(b)));
  return { project, quarantine: aside };
}

/** A record from a row, built field by field from the table (so `__proto__` and the like never come along), or undefined. */
function readRow(row: unknown, aside: Quarantined[]): AnyRecord | undefined {
  const refuse = (reason: string): undefined => void aside.push({ row, reason });
  if (!isPlain(row)) return refuse(`it is ${show(row)}, not a record`);
  const { kind } = row;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return refuse(`its kind is ${show(kind)}`);
  if (isWhole(row, FIELD_NAMES[kind as Kind])) {
    const wrong = checkFields(row as unknown as AnyRecord);
    return wrong ? refuse(wrong) : (row as unknown as AnyRecord);
  }
  const fields = FIELDS[kind as Kind];
  const { usual, optional } = USUAL[kind as Kind];
  const record: Record<string, unknown> = { ...usual, id: row.id };
  const unknown: string[] = [];
  for (const name of Object.keys(row)) {
    if (name === 'id' || name === 'kind') continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) unknown.push(name);
    else if (row[name] !== undefined && !field.optional) record[name] = row[name];
  }
  for (const name of optional) if (Object.hasOwn(row, name) && (row[name] ?? null) !== null) record[name] = row[name];
  const wrong = checkFields(record as unknown as AnyRecord);
  if (wrong) return refuse(wrong);
  if (unknown.length > 0)
    aside.push({
      row,
      reason: `it has ${unknown.map(show).join(', ')}, unknown to this version; the rest of it was taken`,
    });
  return record as unknown as AnyRecord;
}

/** What a record of each kind has where its row says nothing, in the order of the fields, and the names of what it may have besides. */
interface Usual {
  readonly usual: Readonly<Record<string, unknown>>;
  readonly optional: readonly string[];
}
const USUAL = Object.fromEntries(
  KINDS.map((kind): [Kind, Usual] => {
    const usual: Record<string, unknown> = { id: undefined, kind };
    const optional: string[] = [];
    for (const [name, field] of ENTRIES[kind])
      if (field.optional) optional.push(name);
      else usual[name] = field.otherwise;
    return [kind, { usual, optional }];
  }),
) as { readonly [K in Kind]: Usual };

/** Names of the fields of each kind as they stand in a record, with those common to all; `least` of them it always has. */
interface Names {
  readonly all: readonly string[];
  readonly least: number;
}
const FIELD_NAMES = Object.fromEntries(
  KINDS.map((kind) => {
    const all = ['id', 'kind', ...Object.keys(FIELDS[kind])];
    return [kind, { all, least: all.filter((name) => !FIELDS[kind][name]?.optional).length }];
  }),
) as unknown as { readonly [K in Kind]: Names };

/** Whether a row is as this version writes them: these fields and no others, in this order. It can then be the record itself. */
function isWhole(row: Readonly<Record<string, unknown>>, { all, least }: Names): boolean {
  const own = Object.keys(row);
  return (
    own.length >= least &&
    own.length <= all.length &&
    Object.getPrototypeOf(row) === Object.prototype &&
    own.every((name, i) => name === all[i] && row[name] !== undefined && (i < least || row[name] !== null))
  );
}

/** One of several rows that contend for a place: always the same one, whatever their order. Equal rows are one. */
function chooseOne<T extends AnyRecord>(same: readonly T[], reason: string, aside: Quarantined[]): T {
  if (same.length === 1) return same[0]!;
  const distinct = new Map(same.map((record) => [JSON.stringify(record), record]));
  const sorted = [...distinct].sort(([a], [b]) => compare(a, b)).map(([, record]) => record);
  for (const record of sorted.slice(1)) aside.push({ row: record, reason });
  return sorted[0]!;
}

/** Takes out of `records` all that cannot stand: each round against the same set, then whatever leaned on what went. */
function dropUnplaced(records: Map<string, AnyRecord>, aside: Quarantined[]): void {
  let users: ReadonlyMap<string, readonly string[]> | undefined;
  const lookup = { record: (id: string) => records.get(id) };
  let doubtful: Iterable<string> = records.keys();
  for (;;) {
    const bad: [AnyRecord, string][] = [];
    for (const id of doubtful) {
      const record = records.get(id);
      const reason = record && checkPlace(lookup, record);
      if (record && reason) bad.push([record, reason]);
    }
    if (bad.length === 0) return;
    // Of sound rows nobody needs to know it.
    users ??= usersAmong(records.values());
    for (const [record, reason] of bad) {
      records.delete(record.id);
      aside.push({ row: record, reason });
    }
    const leaning = users;
    doubtful = new Set(bad.flatMap(([record]) => leaning.get(record.id) ?? []));
  }
}

/** Who refers to each id. */
function usersAmong(records: Iterable<AnyRecord>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const record of records)
    for (const id of referencesOf(record)) {
      const by = users.get(id);
      if (by) by.push(record.id);
      else users.set(id, [record.id]);
    }
  return users;
}

function textOf(each: Quarantined): string {
  return `${JSON.stringify(each.row)} ${each.reason}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
