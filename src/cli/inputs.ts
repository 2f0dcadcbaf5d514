// The files to be read: those named, those in the folders named, and what comes over the standard input.
//
// Files are read one after the other, each as soon as it is asked for: waiting for a promise of each takes longer than the reading.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
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
    else findFiles(join(input, '*').slice(0, -1), '', waiting);
  }
  return ok(waiting);
}

/** Ends of names of files that are texts as a rule. */
const TEXTS = /\.(?:json|jsonld|txt|md|argdown|csv|ya?ml|xml|graphml|ann)$/i;

/** What in a text of UTF-8 is no such text, or might be none: bytes that mean nothing become U+FFFD. */
const DOUBTFUL = /[\0\ufffd]/; // eslint-disable-line no-control-regex -- archives and UTF-16 are full of it

/** A file's text or bytes, or one line that says why there are none. */
export function load(path: string): Result<InputFile> {
  try {
    // The text comes in one call, which for many small files is quicker than bytes that are made a text later.
    const text = TEXTS.test(path) ? readFileSync(path, 'utf8') : null;
    const content = text === null || DOUBTFUL.test(text) ? new Uint8Array(readFileSync(path)) : text;
    return ok({ name: path, content });
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

/** Adds every file under a folder, by path; hidden ones are left alone. `folder` is what stands before its files' names; `place`: so much of it as lies under the first. */
function findFiles(folder: string, place: string, waiting: Waiting[]): void {
  const entries = readdirSync(folder || '.', { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (entry.isDirectory()) findFiles(folder + name + sep, place + name + sep, waiting);
    else if (entry.isFile()) waiting.push(waitingFile(folder + name, place + name, true));
  }
}
