// Formats as a worker: takes a project in parts and writes it, or reads a file and gives the project back in parts.
import { Gathering, Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import type { Quarantined } from '../model/repair.ts';
import { repair } from '../model/repair.ts';
import type { InputFile, WriteContext } from './format.ts';
import { guess } from './guess.ts';
import { formatOf } from './index.ts';
import type { Loss } from './losses.ts';
import { partsOf } from './parts.ts';

/** One file at a time: the next is sent when the last is answered. */
export type FormatOrder =
  /** A project is to come, in the place of the one that is there. */
  | { readonly order: 'begin' }
  /** Some of its records. */
  | { readonly order: 'take'; readonly records: readonly AnyRecord[] }
  /** That is all of it. */
  | { readonly order: 'whole' }
  /** A file of that format may be asked for. */
  | { readonly order: 'ready'; readonly format: string }
  /** Writes the project. The context must be plain data. */
  | { readonly order: 'write'; readonly format: string; readonly context: WriteContext }
  | { readonly order: 'guess'; readonly file: InputFile }
  | {
      readonly order: 'read';
      readonly format: string;
      readonly file: InputFile;
      readonly beside: readonly InputFile[];
      /** Whose name stands with what the file names nobody for. */
      readonly by: string;
    }
  /** The next part of what was read: the one before has been taken. */
  | { readonly order: 'more' };

export type FormatAnswer =
  /** The file, which the page need not copy to save it. */
  | { readonly answer: 'written'; readonly content: Blob }
  | { readonly answer: 'guessed'; readonly format: string | null }
  /** Some of the records of the project that was read. */
  | { readonly answer: 'part'; readonly records: readonly AnyRecord[] }
  /** All of them have been given. */
  | { readonly answer: 'read'; readonly quarantine: readonly Quarantined[]; readonly losses: readonly Loss[] }
  | { readonly answer: 'failed'; readonly reason: string };

const answer = (what: FormatAnswer): void => postMessage(what);

let taken = new Gathering();
let project: Project | null = null;
/** What is still to be answered of a file that was read. */
let answers: Iterator<FormatAnswer> = [].values();

async function write(id: string, context: WriteContext): Promise<void> {
  const { load, mediaType } = formatOf(id)!;
  const { write: into } = await load();
  if (!project) throw new RangeError('there is no project to write');
  const content = await into!(project, context);
  answer({ answer: 'written', content: new Blob([content as BlobPart], { type: mediaType }) });
}

/** What cannot be had now is asked for again by who writes, and told then. */
async function ready(id: string): Promise<void> {
  try {
    const { ready } = await formatOf(id)!.load();
    await ready?.();
  } catch {
    return;
  }
}

async function read({ format, file, beside, by }: FormatOrder & { readonly order: 'read' }): Promise<void> {
  const { read: from } = await formatOf(format)!.load();
  const maker = { by, now: Date.now };
  const found = await from!(file, { maker, beside });
  if (!found.ok) return answer({ answer: 'failed', reason: found.reason });
  const { rows, quarantine: before, losses } = found.value;
  const { project: whole, quarantine } = repair([...rows, ...before.map(({ row }) => row)], maker);
  answers = answersOf(whole, { answer: 'read', quarantine, losses });
  more();
}

function* answersOf(whole: Project, end: FormatAnswer): Generator<FormatAnswer> {
  for (const records of partsOf(whole)) yield { answer: 'part', records };
  yield end;
}

/** One at a time: parts that wait for the page would keep it from its readers all together. */
function more(): void {
  const next = answers.next();
  if (!next.done) answer(next.value);
}

async function carryOut(order: FormatOrder): Promise<void> {
  if (order.order === 'begin') {
    taken = new Gathering();
    project = null;
  } else if (order.order === 'take') taken.take(order.records);
  else if (order.order === 'whole') {
    project = Project.gathered(taken);
    taken = new Gathering();
  } else if (order.order === 'ready') void ready(order.format);
  else if (order.order === 'write') await write(order.format, order.context);
  else if (order.order === 'more') more();
  else if (order.order === 'guess') answer({ answer: 'guessed', format: guess(order.file)?.id ?? null });
  else await read(order);
}

addEventListener('message', ({ data }: MessageEvent<FormatOrder>) => {
  carryOut(data).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    answer({ answer: 'failed', reason });
  });
});
