// Records as the data that a format has a place for beside what it says in its own words: without what is usual, or said already.
import { ENTRIES } from '../model/fields.ts';
import type { AnyRecord } from '../model/records.ts';
import { isPlain } from '../model/values.ts';
import type { At } from './shape.ts';

/** A record's fields by name, or some of them. */
export type Row = Record<string, unknown>;

/** A record as data: no kind, no field that has its usual value, none of those said elsewhere in the file. */
export function compact(record: AnyRecord, ...seen: readonly string[]): Row {
  const row: Row = { id: record.id };
  const values = record as unknown as Row;
  for (const [name, { otherwise }] of ENTRIES[record.kind]) {
    if (values[name] !== undefined && !isUsual(values[name], otherwise) && !seen.includes(name))
      row[name] = values[name];
  }
  return row;
}

/** Whether a value is the field's usual one; of lists only the empty one is usual. */
function isUsual(value: unknown, usual: unknown): boolean {
  return Array.isArray(usual) ? Array.isArray(value) && value.length === 0 : usual !== undefined && value === usual;
}

/** Our own data in a metadata object; nothing where there are none. */
export function lemmaOf(holder: At): Row {
  const metadata = holder.isObject ? holder.field('lemma') : holder;
  return metadata.isObject ? (metadata.value as Row) : {};
}

/** The rows in a list of our own data; whatever is no row is not ours. */
export function rowsIn(data: Row, name: string): readonly Row[] {
  const list = Object.hasOwn(data, name) ? data[name] : undefined;
  return Array.isArray(list) ? (list as unknown[]).filter(isPlain) : [];
}
