// The past of a project: every act ever, and the project as it stood after any of them.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import { repair } from '../model/repair.ts';
import { VERSION } from '../model/versions.ts';
import type { Database } from './database.ts';
import { isEntry, takingBack } from './journal.ts';
import { layOver } from './rows.ts';
import type { Entry } from './store.ts';

/** The entries of a journal from number `from` to `to`, both included, oldest first. What cannot be read is left out. */
export async function entriesOf(database: Database, id: string, from: number, to: number): Promise<readonly Entry[]> {
  if (from > to) return [];
  return (await database.getAll('journal', IDBKeyRange.bound([id, from], [id, to]))).filter(isEntry);
}

/**
 * The project as it stood after entry `seq`, from what it is now and all entries since, taken back one by one. Failed where there is no
 * such entry, a link of the chain is missing, or the steps are of an older format.
 */
export function pastOf(
  now: Project,
  last: number,
  since: readonly Entry[],
  seq: number,
  maker: Maker,
): Result<Project> {
  if (seq === last) return ok(now);
  if (seq > last || seq < 1) return failed(`There is no act number ${seq} in this project.`);
  if (since.length !== last - seq || since.some((entry, i) => entry.seq !== seq + 1 + i))
    return failed('The acts since then are not all there.');
  if (since.some(({ format }) => format !== VERSION))
    return failed('Since then Lemma changed its format, and cannot go back behind that.');
  const rows = new Map<string, unknown>(now.records().map((record) => [record.id, record]));
  for (const entry of since.toReversed()) layOver(rows, takingBack(entry));
  return ok(repair([...rows.values()], maker).project);
}
