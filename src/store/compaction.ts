// Laying together: the records changed since the last time go into one more chunk, or, when those have grown many, all into new ones.
import type { Project } from '../model/project.ts';
import type { Database } from './database.ts';
import { within } from './database.ts';
import { CHUNK, chunksOf } from './rows.ts';
import type { Writer } from './writer.ts';

/** After so many entries beyond the chunks it is worth laying together; reading some hundred is cheap, and undo reads them anyway. */
export const WORTH = 500;

/** So many chunks may lie over the first ones before all are written anew. */
const LAYERS = 16;

/**
 * Brings the chunks of a project up to what is written, in one transaction. The journal keeps every entry. Where another page has done
 * it meanwhile, nothing is written.
 */
export async function compact(database: Database, writer: Writer): Promise<void> {
  const { project, seq, upto, touched } = writer;
  if (seq === upto) return;
  // Acts written while this is under way touch records too; those are for the next time.
  writer.touched = new Set();
  try {
    if (await lay(database, project, seq, upto, touched)) writer.upto = seq;
  } catch (error) {
    for (const id of touched) writer.touched.add(id);
    throw error;
  }
}

/** Whether it was done. */
async function lay(
  database: Database,
  project: Project,
  seq: number,
  upto: number,
  touched: ReadonlySet<string>,
): Promise<boolean> {
  const { id } = project.about;
  const tx = database.transaction('chunks', 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('chunks');
  const keys = await store.getAllKeys(within(id));
  const last = keys.at(-1);
  const newest = last && (await store.get(last));
  if (!newest || newest.upto !== upto) {
    await tx.done;
    return false;
  }
  const layers = keys.length - Math.ceil(project.size / CHUNK);
  const writes: Promise<unknown>[] = [];
  if (layers >= LAYERS || touched.size * 2 > project.size) {
    writes.push(store.delete(within(id)));
    for (const chunk of chunksOf(project, seq)) writes.push(store.put(chunk));
  } else {
    const rows = [...touched].flatMap((each) => project.record(each) ?? []);
    const gone = [...touched].filter((each) => !project.record(each));
    writes.push(store.put({ project: id, n: newest.n + 1, upto: seq, rows, gone }));
  }
  await Promise.all([...writes, tx.done]);
  return true;
}
