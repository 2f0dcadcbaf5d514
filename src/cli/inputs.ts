// The files to be read: those named, those in the folders named, and what comes over the standard input.
//
// Files are read one after the other, each as soon as it is asked for: waiting for a promise of each takes longer than the reading.
import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { InputFile } from '../formats/format.ts';
import type { Streams } from './streams.ts';
import { cliWords } from './words.ts';

/** A file to be read, not read yet. */
export interface Waiting {
  /** As it is named in messages. */
  readonly name: string;
  /** Its place under the folder it was found in, or its own name: where the result goes under an output folder. */
  readonly place: string;
  /** It was found in a folder: one of no known format is passed over, not refused. */
  readonly found: boolean;
  readonly load: () => Promise<Result<InputFile>>;
  /** The plain text of the same name beside it, as standoff formats have one, if there is one. */
  readonly textBeside: () => InputFile | null;
}

/** Everything that is to be read, in the order named; files in folders by name. */
export async function waitingFor(inputs: readonly string[], streams: Streams): Promise<Result<readonly Waiting[]>> {
  const waiting: Waiting[] = [];
  for (const input of inputs) {
    if (input === '-') {
      waiting.push(overStandardInput(streams));
      continue;
    }
    const there = await stat(input).catch(() => null);
    if (!there) return failed(cliWords.notFound(input));
    if (!there.isDirectory()) waiting.push(waitingFile(input, basename(input), false));
    else for (const path of await filesIn(input)) waiting.push(waitingFile(path, relative(input, path), true));
  }
  return ok(waiting);
}

/** A file's bytes, or one line that says why there are none. */
export function load(path: string): Result<InputFile> {
  try {
    return ok({ name: path, content: new Uint8Array(readFileSync(path)) });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return failed(
      code === 'ENOENT' ? cliWords.notFound(path) : cliWords.notRead(path, code ?? String((error as Error).message)),
    );
  }
}

function overStandardInput(streams: Streams): Waiting {
  const name = cliWords.stdin;
  return {
    name,
    place: name,
    found: false,
    load: async () => ok({ name, content: await streams.input() }),
    textBeside: () => null,
  };
}

function waitingFile(path: string, place: string, found: boolean): Waiting {
  const textBeside = (): InputFile | null => {
    const text = join(dirname(path), `${basename(path, extname(path))}.txt`);
    if (text === path || !statSync(text, { throwIfNoEntry: false })) return null;
    const loaded = load(text);
    return loaded.ok ? loaded.value : null;
  };
  return { name: path, place, found, load: () => Promise.resolve(load(path)), textBeside };
}

/** Every file under a folder, by path; hidden ones are left alone. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}
