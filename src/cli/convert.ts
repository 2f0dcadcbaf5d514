// `convert` and `report`: from each file to a project, and from that to another file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Format } from '../formats/format.ts';
import { Unwritable } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import type { Loss } from '../formats/losses.ts';
import { allLossesOf } from '../formats/losses.ts';
import type { Waiting } from './inputs.ts';
import type { Opened } from './opening.ts';
import type { Request } from './request.ts';
import type { Streams } from './streams.ts';
import { cliWords } from './words.ts';

/** Where results go: one file, a folder with a file for each input, or the standard output. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'stream' };

/** The format to write: as asked for, or told by the name of the output. */
export function formatToWrite({ to, output, command }: Request): Result<Format> {
  const told = to ?? (output === null ? null : byName(output));
  if (told) return ok(told);
  const report = command === 'report' ? FORMATS.find(({ id }) => id === 'markdown') : undefined;
  return report ? ok(report) : failed(cliWords.targetNotGuessed);
}

/** The writable format with the longest ending that a name has. */
function byName(name: string): Format | null {
  const low = name.toLowerCase();
  const fitting = FORMATS.filter(({ writes, extension }) => writes && low.endsWith(`.${extension}`));
  return fitting.toSorted((a, b) => b.extension.length - a.extension.length)[0] ?? null;
}

/** A folder where there are several inputs, or where the output is one already or its name ends as one does. */
export async function targetOf(output: string | null, waiting: readonly Waiting[]): Promise<Result<Target>> {
  const several = waiting.length > 1 || waiting.some(({ found }) => found);
  if (output === null || output === '-')
    return several ? failed(cliWords.severalOutputs(waiting.length)) : ok({ kind: 'stream' });
  const there = await stat(output).catch(() => null);
  const folder = several || /[/\\]$/.test(output) || there?.isDirectory();
  if (several && there && !there.isDirectory()) return failed(cliWords.severalOutputs(waiting.length));
  return ok(folder ? { kind: 'folder', path: output } : { kind: 'file', path: output });
}

/** What an export leaves behind of a project, the rows set aside included. */
export async function lostIn(
  { project, quarantine, losses }: Opened,
  to: Format,
  at: number,
): Promise<readonly Loss[]> {
  return [...losses, ...(await allLossesOf(project, to, { at, quarantine }))];
}

/** Writes files, each place once. */
export class Writing {
  private readonly target: Target;
  private readonly to: Format;
  private readonly streams: Streams;
  private readonly at: number;
  /** What stands before the place of a file in the target folder. */
  private readonly folder: string;
  private readonly written = new Set<string>();
  private readonly folders = new Set<string>();

  /** `at`: the time that goes into the files, ms since 1970. */
  constructor(target: Target, to: Format, streams: Streams, at: number) {
    this.target = target;
    this.folder = target.kind === 'folder' ? join(target.path, '*').slice(0, -1) : '';
    this.to = to;
    this.streams = streams;
    this.at = at;
  }

  /** Writes one project; answers with the file's name, or null for the standard output. */
  async write({ project, quarantine }: Opened, waiting: Waiting): Promise<Result<string | null>> {
    const codec = await this.to.load();
    let content: string | Uint8Array;
    try {
      content = await codec.write!(project, { at: this.at, quarantine });
    } catch (error) {
      if (error instanceof Unwritable) return failed(cliWords.notWritten(waiting.name, error.message));
      throw error;
    }
    if (this.target.kind === 'stream') {
      await this.streams.out(content);
      return ok(null);
    }
    const place = this.target.kind === 'file' ? this.target.path : renamed(waiting.place, this.to);
    const path = this.folder + place;
    if (this.written.has(place)) return failed(cliWords.twiceThere(path));
    this.written.add(place);
    try {
      this.makeFolderOf(path);
      writeFileSync(path, content);
    } catch (error) {
      return failed(cliWords.notWritten(path, (error as NodeJS.ErrnoException).code ?? String(error)));
    }
    return ok(path);
  }

  private makeFolderOf(path: string): void {
    const folder = path.slice(0, path.length - basename(path).length);
    if (this.folders.has(folder)) return;
    mkdirSync(dirname(path), { recursive: true });
    this.folders.add(folder);
  }
}

/** The place of an input with the ending of the format in the stead of its own: `a/b.aif.json` becomes `a/b.argdown`. */
function renamed(place: string, to: Format): string {
  const low = place.toLowerCase();
  for (const ending of ENDINGS) if (low.endsWith(ending)) return place.slice(0, -ending.length) + `.${to.extension}`;
  return place.replace(/\.[^./\\]*$/, '') + `.${to.extension}`;
}

/** The endings of all formats, the longest first. */
const ENDINGS = FORMATS.map(({ extension }) => `.${extension}`).sort((a, b) => b.length - a.length);
