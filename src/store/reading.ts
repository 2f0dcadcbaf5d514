// Reading a project: its rows as the database has them, then through `upgrade` and `repair`, with what could be undone.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined, Repaired } from '../model/repair.ts';
import { repair } from '../model/repair.ts';
import { isPlain } from '../model/values.ts';
import { VERSION, upgrade } from '../model/versions.ts';
import { DEPTH } from '../state/history.ts';
import type { Aside, Chunk, Database, Head, Removed } from './database.ts';
import { within } from './database.ts';
import type { Remembered } from './journal.ts';
import { appliedBy, historyOf, isEntry } from './journal.ts';
import type { Rows } from './rows.ts';
import { idOf, layOver, readChunks, touchedBy } from './rows.ts';
import type { Entry } from './store.ts';

/** A project as it lies in the database. `entries` ascend, and reach back at least to `upto` and as far as undo goes. */
export interface Lying {
  readonly head: Head;
  readonly chunks: readonly Chunk[];
  readonly aside: readonly Aside[];
  readonly entries: readonly Entry[];
  /** Rows of the journal that are no entries. */
  readonly damaged: readonly unknown[];
}

/** How many entries are read at first, enough for all that can be undone where nobody else was at work; each further reading doubles it. */
const BLOCK = DEPTH + 48;

/** All of a project in one transaction, or undefined when there is no such project. Nothing but the database is awaited in it. */
export async function readProject(
  database: Database,
  id: string,
  mine: (peer: string) => boolean,
): Promise<Lying | undefined> {
  const tx = database.transaction(['projects', 'chunks', 'journal', 'quarantine']);
  const head = await tx.objectStore('projects').get(id);
  if (!head) return undefined;
  const journal = tx.objectStore('journal');
  let from = Math.max(1, head.seq - BLOCK + 1);
  const [chunks, quarantine, tail] = await Promise.all([
    tx.objectStore('chunks').getAll(within(id)),
    tx.objectStore('quarantine').get(id),
    journal.getAll(within(id, from)),
  ]);
  const upto = chunks.reduce((most, chunk) => Math.max(most, chunk.upto), 0);
  let rows: (Entry | Removed)[] = tail;
  for (let block = BLOCK * 2; from > 1; block *= 2) {
    if (from <= upto + 1 && historyOf(rows.filter(isEntry), mine).whole) break;
    const lower = Math.max(1, from - block);
    rows = [...(await journal.getAll(IDBKeyRange.bound([id, lower], [id, from - 1]))), ...rows];
    from = lower;
  }
  return {
    head,
    chunks,
    aside: quarantine?.rows ?? [],
    entries: rows.filter(isEntry),
    damaged: rows.filter((row) => !isEntry(row)),
  };
}

/** A project made of what lay there. */
export interface Made extends Remembered {
  readonly project: Project;
  readonly aside: readonly Aside[];
  /** The rows before `repair`, as the journal's steps know them. */
  readonly rows: Rows;
  /** The last act that is in the chunks. */
  readonly upto: number;
  /** The ids of the records changed since. */
  readonly touched: readonly string[];
  /** `repair` changed something: the database is to be mended, so that it holds this project and this quarantine. */
  readonly mended: boolean;
}

/** Makes the project of what lay there, or says why it cannot be opened (a newer format; the rows then stay untouched). */
export function makeProject(lying: Lying, mine: (peer: string) => boolean, maker: Maker): Result<Made> {
  const { byId, odd, upto } = readChunks(lying.chunks);
  const later = lying.entries.filter((entry) => entry.seq > upto);
  for (const entry of later) layOver(byId, appliedBy(entry));
  const upgraded = upgrade(lying.head.format, [...byId.values(), ...odd]);
  if (!upgraded.ok) return failed(upgraded.reason);

  // A row set aside because something it refers to was missing may be placed now. One whose id stood in the project never:
  // it would come back after its record was changed or removed on purpose.
  const waiting = lying.aside.filter(({ row, again }) => again && !byId.has(idOf(row) ?? ''));
  const staying = lying.aside.filter((each) => !waiting.includes(each));
  const { project, quarantine } = repairAs(lying.head, [...upgraded.value, ...waiting.map(({ row }) => row)], maker);
  const found = [...quarantine, ...lying.damaged.filter((row) => !isRemoved(row)).map(damagedEntry)];
  const aside = joined(staying, found, project);
  const known = new Set(lying.aside.map(textOf));
  const same = aside.length === lying.aside.length && aside.every((each) => known.has(textOf(each)));
  return ok({
    project,
    aside,
    rows: { byId, odd },
    upto,
    touched: later.flatMap((entry) => touchedBy(entry.steps)),
    mended: lying.head.format !== VERSION || !same || odd.length > 0 || project.size !== byId.size,
    ...historyOf(lying.entries, mine),
  });
}

/** `repair`, also of rows that hold what JSON does not know: it sorts by their JSON. */
function repairAny(rows: readonly unknown[], maker: Maker): Repaired {
  try {
    return repair(rows, maker);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return repair(rows.map(asJson), maker);
  }
}

/** A row as it is, unless it holds what JSON does not know (only a foreign hand puts that there): then its text, for the quarantine. */
function asJson(row: unknown): unknown {
  return isJson(row) ? row : String(row);
}

function isJson(value: unknown): boolean {
  if (typeof value !== 'object') return typeof value !== 'bigint' && typeof value !== 'undefined';
  if (value === null) return true;
  const kind = Object.getPrototypeOf(value) as unknown;
  return (Array.isArray(value) || kind === Object.prototype) && Object.values(value).every(isJson);
}

/** `repair`, but the project keeps its id even where its own record is damaged or missing: everything else is found by it. */
function repairAs({ id, title }: Head, rows: readonly unknown[], maker: Maker): Repaired {
  const foreign = rows.filter((row) => isPlain(row) && row.kind === 'project' && row.id !== id);
  const own = foreign.length > 0 ? rows.filter((row) => !foreign.includes(row)) : rows;
  let repaired = repairAny(own, maker);
  if (repaired.project.about.id !== id)
    repaired = repairAny([...own, { ...create('project', { title }, maker), id }], maker);
  const reason = 'it is the record of another project';
  return { ...repaired, quarantine: [...repaired.quarantine, ...foreign.map((row) => ({ row, reason }))] };
}

/** Whether a row of the journal says that the project was removed. */
export function isRemoved(row: unknown): boolean {
  return isPlain(row) && (row as unknown as Removed).move === 'removed';
}

function damagedEntry(row: unknown): Quarantined {
  return { row, reason: 'this entry of the journal cannot be read' };
}

/** What stays aside and what was found now, each row once. */
function joined(staying: readonly Aside[], found: readonly Quarantined[], project: Project): readonly Aside[] {
  const byText = new Map(staying.map((each) => [textOf(each), each]));
  for (const { row, reason } of found) {
    const text = textOf({ row, reason });
    if (!byText.has(text)) byText.set(text, asideOf({ row, reason }, project));
  }
  return [...byText.values()];
}

/** A quarantined row as it is stored. */
export function asideOf({ row, reason }: Quarantined, project: Project): Aside {
  const id = idOf(row);
  return { row, reason, again: id !== null && project.record(id) === undefined };
}

function textOf({ row, reason }: Quarantined): string {
  return `${reason} ${JSON.stringify(row)}`;
}
