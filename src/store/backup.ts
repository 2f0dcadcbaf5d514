// The whole library as one file, every act included, and back.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import { isPlain } from '../model/values.ts';
import type { Archive, Unpacked } from './archive.ts';
import { archiveOf, readArchive, unpack } from './archive.ts';
import type { Database } from './database.ts';
import type { Taking } from './store.ts';

const FORMAT = 'lemma-library';
/** The version of the file's frame; the records have their own. */
const FRAME = 1;

/** Said of a project of a backup that is here in the same state. */
export const HERE = 'It is here already.';

/** All projects of the database as the text of one file. */
export async function writeBackup(database: Database, at: number): Promise<string> {
  const archives: Archive[] = [];
  for (const head of await database.getAll('projects')) archives.push(await archiveOf(database, head));
  return backupOf(archives, at);
}

/** JSON, one project a line. `at`: when it was made, ms since 1970. */
export function backupOf(archives: readonly Archive[], at: number): string {
  const frame = JSON.stringify({ format: FORMAT, version: FRAME, at });
  return `${frame.slice(0, -1)},"projects":[\n${archives.map((archive) => JSON.stringify(archive)).join(',\n')}\n]}\n`;
}

/** The projects in a backup's text, each still unread, or why it is none. */
function readBackup(text: string): Result<readonly unknown[]> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return failed('It is no backup: it is not JSON, or not all of it is there.');
  }
  if (!isPlain(file) || file.format !== FORMAT || !Array.isArray(file.projects))
    return failed('It is no backup of a Lemma library.');
  if (file.version !== FRAME) return failed('It was written by a newer Lemma. Update Lemma to read it.');
  return ok(file.projects as readonly unknown[]);
}

/** A project's title for messages, before anything is known to be sound. */
function titleOf(value: unknown): string {
  const base = isPlain(value) ? (value as Partial<Archive>).base : undefined;
  return typeof base?.title === 'string' ? base.title : 'a project without a title';
}

/** Hands every project of a backup that can be read to `take`, which answers with the id it has now or why it was not taken. */
export async function takeAll(
  text: string,
  maker: Maker,
  take: (unpacked: Unpacked) => Promise<Result<string>>,
): Promise<Result<Taking>> {
  const projects = readBackup(text);
  if (!projects.ok) return projects;
  const taken: string[] = [];
  const refused: { title: string; reason: string }[] = [];
  for (const value of projects.value) {
    const archive = readArchive(value);
    const unpacked = archive.ok ? unpack(archive.value, maker) : archive;
    const result = unpacked.ok ? await take(unpacked.value) : unpacked;
    if (result.ok) taken.push(result.value);
    else refused.push({ title: titleOf(value), reason: result.reason });
  }
  return ok({ taken, refused });
}
