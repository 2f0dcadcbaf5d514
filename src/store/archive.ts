// A project as a whole with its whole history, as plain data: what the second copy begins with and what a backup is made of.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { newId } from '../base/ids.ts';
import type { Maker } from '../model/create.ts';
import { Project } from '../model/project.ts';
import { PREFIX } from '../model/records.ts';
import { repair } from '../model/repair.ts';
import { isPlain } from '../model/values.ts';
import { upgrade } from '../model/versions.ts';
import type { Aside, Database, Head } from './database.ts';
import { within } from './database.ts';
import { BEGAN, appliedBy, isEntry, takingBack } from './journal.ts';
import { asideOf } from './reading.ts';
import { layOver, readChunks } from './rows.ts';
import type { Entry } from './store.ts';
import type { Stand } from './transactions.ts';

/** A project as it stood after entry `seq`, its beginning for all that is known here. */
export interface Base {
  readonly kind: 'base';
  readonly project: string;
  readonly title: string;
  readonly seq: number;
  readonly mark: string;
  readonly at: number;
  readonly by: string;
  readonly format: number;
  readonly rows: readonly unknown[];
  readonly aside: readonly Aside[];
}

/** The project where its journal begins, and all that was done since. */
export interface Archive {
  readonly base: Base;
  readonly entries: readonly Entry[];
}

/** What an archive holds, through `upgrade` and `repair`, as it stood in the end. */
export interface Unpacked {
  readonly project: Project;
  readonly aside: readonly Aside[];
  /** The beginning included. */
  readonly entries: readonly Entry[];
  readonly stand: Stand;
  /** When the last of it was done. */
  readonly at: number;
}

/** The archive of a project in the database. */
export async function archiveOf(database: Database, head: Head): Promise<Archive> {
  const { id, title, format } = head;
  const tx = database.transaction(['chunks', 'journal', 'quarantine']);
  const [chunks, rows, quarantine] = await Promise.all([
    tx.objectStore('chunks').getAll(within(id)),
    tx.objectStore('journal').getAll(within(id)),
    tx.objectStore('quarantine').get(id),
  ]);
  const { byId, odd, upto } = readChunks(chunks);
  // Steps of an older format speak of rows that are no more: history goes back as far as this format does.
  const entries = rows.filter(isEntry).filter((entry) => entry.format === format);
  for (const entry of entries) if (entry.seq > upto) layOver(byId, appliedBy(entry));
  const [first, ...later] = entries;
  for (const entry of later.toReversed()) layOver(byId, takingBack(entry));
  const { seq, mark, at, by } = first ?? { seq: head.seq, mark: head.mark, at: head.modified, by: '' };
  const base = {
    kind: 'base',
    project: id,
    title,
    seq,
    mark,
    at,
    by,
    format,
    rows: [...byId.values(), ...odd],
  } as const;
  return { base: { ...base, aside: quarantine?.rows ?? [] }, entries: later };
}

/** The project of an archive, or why it cannot be read. */
export function unpack({ base, entries }: Archive, maker: Maker): Result<Unpacked> {
  const { byId, odd } = readChunks([{ project: base.project, n: 0, upto: base.seq, rows: base.rows, gone: [] }]);
  for (const entry of entries) layOver(byId, appliedBy(entry));
  const upgraded = upgrade(base.format, [...byId.values(), ...odd]);
  if (!upgraded.ok) return upgraded;
  const { project, quarantine } = repair(upgraded.value, maker);
  const known = new Set(base.aside.map(({ row }) => JSON.stringify(row)));
  const found = quarantine.filter(({ row }) => !known.has(JSON.stringify(row)));
  const all = [beginningOf(base), ...entries];
  const { seq, mark, at } = all.at(-1)!;
  return ok({
    project,
    aside: [...base.aside, ...found.map((each) => asideOf(each, project))],
    entries: all,
    stand: { seq, mark },
    at,
  });
}

/** The first entry of a journal that begins with this base. */
function beginningOf({ project, seq, mark, at, by, format }: Base): Entry {
  return {
    project,
    seq,
    move: 'begin',
    label: BEGAN,
    steps: [],
    inverse: [],
    at,
    by,
    peer: '',
    of: null,
    format,
    mark,
  };
}

/** An archive from data of any origin, or what is wrong with it. */
export function readArchive(value: unknown): Result<Archive> {
  if (!isPlain(value) || !isPlain(value.base) || !Array.isArray(value.entries))
    return failed('It is not a project of a backup.');
  const { project, title, seq, mark, at, by, rows, aside } = value.base;
  const named = [project, title, mark, by].every((each) => typeof each === 'string');
  const counted = Number.isSafeInteger(seq) && typeof at === 'number';
  if (!named || !counted || !Array.isArray(rows) || !Array.isArray(aside))
    return failed('Its beginning cannot be read.');
  const odd = value.entries.findIndex((entry, i) => !isEntry(entry) || entry.seq !== (seq as number) + 1 + i);
  if (odd >= 0) return failed(`Entry ${odd + 1} of its journal cannot be read.`);
  return ok(value as unknown as Archive);
}

/** The same project under another id and title, to lie beside one that it has parted from. */
export function besideOf(project: Project, title: string): Project {
  const about = { ...project.about, id: newId(PREFIX.project), title };
  return Project.of(
    about,
    project.records().filter(({ kind }) => kind !== 'project'),
  );
}
