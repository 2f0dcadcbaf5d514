// Opening a project for writing: read, mended where `repair` changed it; and later, what others wrote, or whether it is still there.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import { VERSION } from '../model/versions.ts';
import type { Aside, Database, Head } from './database.ts';
import { within } from './database.ts';
import { faultOf } from './faults.ts';
import type { Place } from './journal.ts';
import { BEGAN, isEntry } from './journal.ts';
import type { Made } from './reading.ts';
import { isRemoved, makeProject, readProject } from './reading.ts';
import { differenceOf } from './rows.ts';
import type { Entry } from './store.ts';
import { headOf, newMark, putWhole } from './transactions.ts';
import type { News, Standing, Writer } from './writer.ts';

/** Who opens. */
export interface Opener {
  readonly maker: Maker;
  readonly peer: string;
  /** Whether the acts of a tab are this reader's to undo. */
  readonly mine: (peer: string) => boolean;
}

export interface Opened {
  readonly standing: Standing;
  readonly aside: readonly Aside[];
  /** How many records the head counts that are nowhere. */
  readonly missing: number;
}

export const NO_PROJECT = 'There is no such project here.';
const NEWER = 'A newer Lemma has worked on this project in another tab. Reload this page to go on with it.';
const REMOVED = 'This project was removed in another tab.';

export function quarantineOf(aside: readonly Aside[]): readonly Quarantined[] {
  return aside.map(({ row, reason }) => ({ row, reason }));
}

/** Reads a project and mends it where need be. */
export async function openProject(database: Database, id: string, opener: Opener): Promise<Result<Opened>> {
  const lying = await readProject(database, id, opener.mine);
  if (!lying) return failed(NO_PROJECT);
  const made = makeProject(lying, opener.mine, opener.maker);
  if (!made.ok) return made;
  const { rows, aside } = made.value;
  const missing = Math.max(0, lying.head.records - rows.byId.size - rows.odd.length);
  // While records are missing nothing is mended: they may come back from the second copy, and what leans on them with them.
  const standing = await mend(
    database,
    missing > 0 && lying.head.format === VERSION ? { ...made.value, mended: false } : made.value,
    lying.head,
    opener,
  );
  // Steps of this format must not be laid over rows of another; and a number that is taken says that the reading is out of date.
  if (standing.fault && (standing.fault.kind === 'exists' || lying.head.format !== VERSION))
    return failed(standing.fault.reason);
  return ok({ standing, aside, missing });
}

const LABELS = { begin: BEGAN, mend: 'Set aside what could not be read' } as const;

/** An entry that is nobody's act. */
export function ownEntry(
  project: Project,
  move: 'begin' | 'mend',
  seq: number,
  { by, now }: Maker,
  peer: string,
  { steps, inverse }: Pick<Entry, 'steps' | 'inverse'> = { steps: [], inverse: [] },
): Entry {
  const { id } = project.about;
  return {
    project: id,
    seq,
    move,
    label: LABELS[move],
    steps,
    inverse,
    at: now(),
    by,
    peer,
    of: null,
    format: VERSION,
    mark: newMark(),
  };
}

/**
 * Where `repair` changed the project, writes it as it is now, with an entry that says so. Where that cannot be written the project
 * opens all the same: the rows stay as they are, and the next opening finds the same.
 */
async function mend(
  database: Database,
  made: Made,
  { seq, mark: before }: Head,
  { maker, peer }: Opener,
): Promise<Standing> {
  const { project, aside, rows, upto, touched, places } = made;
  const asItLies = { project, seq, mark: before, upto, touched, places };
  if (!made.mended) return { ...asItLies, fault: null };
  const entry = ownEntry(project, 'mend', seq + 1, maker, peer, differenceOf(rows.byId, project));
  try {
    await putWhole(database, project, aside, headOf(project, entry, maker.now()), { entries: [entry] });
    return { project, seq: seq + 1, mark: entry.mark, upto: seq + 1, touched: [], places, fault: null };
  } catch (error) {
    return { ...asItLies, fault: faultOf(error) };
  }
}

/** What others wrote after entry `seq`: entries where they follow one another and can be applied, else where the project stands now. */
export async function readNews(
  database: Database,
  id: string,
  seq: number,
  anew: boolean,
  opener: Opener,
): Promise<News> {
  const tx = database.transaction(['projects', 'journal']);
  const [head, rows] = await Promise.all([
    tx.objectStore('projects').get(id),
    tx.objectStore('journal').getAll(within(id, seq + 1)),
  ]);
  if (!head || rows.some(isRemoved)) return { kind: 'over', reason: REMOVED };
  if (head.format > VERSION) return { kind: 'over', reason: NEWER };
  const entries = rows.filter(isEntry);
  const fit = entries.every(
    (entry, i) =>
      entry.seq === seq + 1 + i && entry.move !== 'mend' && entry.move !== 'begin' && entry.format === VERSION,
  );
  if (!anew && fit && seq + entries.length === head.seq) return { kind: 'entries', entries };
  const opened = await openProject(database, id, opener);
  return opened.ok ? { kind: 'anew', standing: opened.value.standing } : { kind: 'over', reason: opened.reason };
}

/**
 * On a new connection: where the project is gone though nobody removed it (the browser lost or cleared its data), or is older than what
 * was written, it is written again from memory, with the acts that can be undone. Where it is ahead, the writer is told.
 */
export async function assureThere(
  database: Database,
  writer: Writer,
  aside: readonly Aside[],
  { maker, peer }: Opener,
): Promise<void> {
  const { project, seq } = writer;
  const { id } = project.about;
  const tx = database.transaction(['projects', 'journal']);
  const [head, rows] = await Promise.all([
    tx.objectStore('projects').get(id),
    tx.objectStore('journal').getAll(within(id, seq + 1)),
  ]);
  if (head ? head.seq > seq : rows.some(isRemoved)) writer.suspect();
  if (rows.length > 0 || (head && head.seq >= seq)) return;
  const entryOf = (move: 'redo' | 'undo', { seq: number, act }: Place): Entry => {
    const { label, steps, inverse } = act;
    return {
      project: id,
      seq: number,
      move,
      label,
      steps,
      inverse,
      at: maker.now(),
      by: maker.by,
      peer,
      of: null,
      format: VERSION,
      mark: newMark(),
    };
  };
  const { done, undone } = writer.kept;
  // As redoes and undoes: a "do" would clear what was undone before it.
  const entries = [...done.map((place) => entryOf('redo', place)), ...undone.map((place) => entryOf('undo', place))];
  const missing = entries.filter((entry) => entry.seq > (head?.seq ?? 0));
  await putWhole(database, project, aside, headOf(project, { seq, mark: writer.mark }, maker.now()), {
    entries: missing,
    fresh: !head,
  });
}
