// Projects that come back as a whole: from the second copy, or from a backup; over what is here, or beside it.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { Unpacked } from './archive.ts';
import { besideOf } from './archive.ts';
import { HERE } from './backup.ts';
import type { SecondCopy } from './copy.ts';
import type { Database } from './database.ts';
import { isEntry } from './journal.ts';
import { quarantineOf } from './opening.ts';
import { headOf, lastSeq, putWhole } from './transactions.ts';

type Create = (project: Project, quarantine: readonly Quarantined[]) => Promise<Result<void>>;

/** A project of a backup: as it was, or beside the one here that differs. Answers with the id it has now. */
export async function takeIn(
  database: Database,
  { project, aside, entries, stand, at }: Unpacked,
  create: Create,
): Promise<Result<string>> {
  const { id, title } = project.about;
  const here = await database.get('projects', id);
  const known = here && (await database.get('journal', [id, stand.seq]));
  if (known && isEntry(known) && known.mark === stand.mark) return failed(HERE);
  if (here) {
    const beside = besideOf(project, `${title} (from the backup)`);
    const created = await create(beside, quarantineOf(aside));
    return created.ok ? ok(beside.about.id) : created;
  }
  // Where it was removed here before, its numbers lie below the mark that stands there; it then begins anew.
  const removed = await lastSeq(database, id);
  if (removed > 0) {
    const created = await create(project, quarantineOf(aside));
    return created.ok ? ok(id) : created;
  }
  await putWhole(database, project, aside, headOf(project, stand, at), { entries, fresh: true });
  return ok(id);
}

/**
 * A project as the second copy has it, over what is left of it in the database; or beside it, where the two went different ways.
 * `seq`: its last entry where it was written over; null where it stands beside.
 */
export async function bringBack(
  database: Database,
  copy: SecondCopy,
  id: string,
  maker: Maker,
  create: Create,
): Promise<Result<{ readonly id: string; readonly seq: number | null }>> {
  const rescued = await copy.rescue(database, id, maker);
  if (!rescued.ok) return rescued;
  const { project, aside, entries, stand, at, parted, file } = rescued.value;
  if (parted) {
    const beside = besideOf(project, `${project.about.title} (restored)`);
    const created = await create(beside, quarantineOf(aside));
    if (!created.ok) return created;
    await copy.done(file);
    return ok({ id: beside.about.id, seq: null });
  }
  await putWhole(database, project, aside, headOf(project, stand, at), { entries, over: true });
  await copy.done(file);
  await copy.sync(database, id);
  return ok({ id, seq: stand.seq });
}
