// From a file to a project: its format, its rows, what of them is sound.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Format, InputFile } from '../formats/format.ts';
import { guess } from '../formats/guess.ts';
import type { Loss } from '../formats/losses.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import { repair } from '../model/repair.ts';
import type { Waiting } from './inputs.ts';
import { cliWords } from './words.ts';

export interface Opened {
  readonly name: string;
  readonly format: Format;
  readonly project: Project;
  readonly quarantine: readonly Quarantined[];
  /** What the file holds and its reader left behind. */
  readonly losses: readonly Loss[];
}

export interface OpenOptions {
  readonly from: Format | null;
  readonly texts: readonly InputFile[];
  readonly maker: Maker;
}

/** The project in a file; null for a file found in a folder whose format is none that can be read; or one line that says what is wrong. */
export async function open(waiting: Waiting, options: OpenOptions): Promise<Result<Opened | null>> {
  const { from, texts, maker } = options;
  const loaded = await waiting.load();
  if (!loaded.ok) return loaded;
  const format = from ?? guess(loaded.value);
  if (!format?.reads) return waiting.found ? ok(null) : failed(cliWords.notGuessed(waiting.name));
  const { read } = await format.load();
  const found = await read!(loaded.value, {
    maker,
    // Looked for only by readers that ask.
    get beside() {
      const own = texts.length > 0 ? null : waiting.textBeside();
      return own ? [own] : texts;
    },
  });
  if (!found.ok) return found;
  const { rows, quarantine: before, losses } = found.value;
  const { project, quarantine } = repair([...rows, ...before.map(({ row }) => row)], maker);
  return ok({ name: waiting.name, format, project, quarantine, losses });
}

/** "1 source, 2 passages, 3 claims and 4 links" */
export function countsOf({ sources, passages, claims, links }: Project): string {
  return cliWords.counts(sources.size, passages.size, claims.size, links.size);
}

/** A row that was set aside, so that it can be found in the file: by its id, or its kind, or what it is. */
export function nameOf(row: unknown): string {
  if (typeof row === 'object' && row !== null) {
    const { id, kind } = row as { id?: unknown; kind?: unknown };
    for (const name of [id, kind]) if (typeof name === 'string' && name !== '') return name;
  }
  const shown = JSON.stringify(row) ?? String(row);
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
