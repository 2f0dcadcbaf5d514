// The transactions that write projects: whole or not at all, strict, and committed without waiting for a word from the page.
import { newId } from '../base/ids.ts';
import type { Project } from '../model/project.ts';
import { VERSION } from '../model/versions.ts';
import type { Aside, Database, Head } from './database.ts';
import { within } from './database.ts';
import { chunksOf } from './rows.ts';
import type { Entry } from './store.ts';

const PROJECT = ['projects', 'chunks', 'journal', 'quarantine'] as const;
/** On the disk before it is called done: a power cut then loses nothing, at the price of some tenths of a millisecond. */
const STRICT = { durability: 'strict' } as const;

/** Where a journal stands: the number of its last entry and that entry's mark. */
export type Stand = Pick<Head, 'seq' | 'mark'>;

export function headOf(project: Project, { seq, mark }: Stand, modified: number): Head {
  const { id, title } = project.about;
  return { id, title, modified, records: project.size, seq, mark, format: VERSION };
}

/** A mark for an entry, or for the beginning of a journal. */
export function newMark(): string {
  return newId('mark');
}

/**
 * Adds entries to the journal and brings the head up to date. `add` refuses a number that is taken, so that of two pages only one
 * can write the next entry. All requests are made at once and committed: closing the page the moment after loses nothing.
 */
export async function putEntries(database: Database, entries: readonly Entry[], head: Head): Promise<void> {
  const tx = database.transaction(['projects', 'journal'], 'readwrite', STRICT);
  await finish(tx, [
    ...entries.map((entry) => () => tx.objectStore('journal').add(entry)),
    () => tx.objectStore('projects').put(head),
  ]);
}

/**
 * The whole project anew, chunks and quarantine, with any entries that go with it; nothing of it where one part fails. `fresh`: refused
 * when it is there already. `over`: entries take the place of those of the same number.
 */
export async function putWhole(
  database: Database,
  project: Project,
  aside: readonly Aside[],
  head: Head,
  {
    entries = [],
    fresh = false,
    over = false,
  }: { readonly entries?: readonly Entry[]; readonly fresh?: boolean; readonly over?: boolean } = {},
): Promise<void> {
  const { id } = head;
  const tx = database.transaction(PROJECT, 'readwrite', STRICT);
  const [chunks, journal] = [tx.objectStore('chunks'), tx.objectStore('journal')] as const;
  await finish(tx, [
    () => (fresh ? tx.objectStore('projects').add(head) : tx.objectStore('projects').put(head)),
    ...entries.map((entry) => () => (over ? journal.put(entry) : journal.add(entry))),
    () => chunks.delete(within(id)),
    ...chunksOf(project, head.seq).map((chunk) => () => chunks.put(chunk)),
    () => tx.objectStore('quarantine').put({ project: id, rows: aside }),
  ]);
}

/** Removes a project. A mark stays in its journal, so that a page that still has it open finds the next number taken. */
export async function removeWhole(database: Database, { id, seq }: Head): Promise<void> {
  const tx = database.transaction(PROJECT, 'readwrite', STRICT);
  await finish(tx, [
    () => tx.objectStore('projects').delete(id),
    () => tx.objectStore('chunks').delete(within(id)),
    () => tx.objectStore('journal').delete(within(id)),
    () => tx.objectStore('quarantine').delete(id),
    () => tx.objectStore('journal').add({ project: id, seq: seq + 1, move: 'removed' }),
  ]);
}

/** The number of the last row in a project's journal, also of one removed before; 0 when there is none. */
export async function lastSeq(database: Database, id: string): Promise<number> {
  const keys = await database.getAllKeys('journal', within(id));
  return keys.at(-1)?.[1] ?? 0;
}

interface Finishing {
  readonly done: Promise<void>;
  commit(): void;
  abort(): void;
}

/** Makes the requests, commits, and waits for the end. A request that cannot even be made aborts the whole. */
async function finish(tx: Finishing, requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  const made: Promise<unknown>[] = [];
  try {
    for (const request of requests) made.push(request());
    tx.commit();
  } catch (error) {
    tx.abort();
    await Promise.allSettled([...made, tx.done]);
    throw error;
  }
  await Promise.all([...made, tx.done]);
}
