// The worker that keeps the second copy: files in the origin's private file system, flushed line by line.
import type { Base } from './archive.ts';
import type { Line, Tail } from './copy-lines.ts';
import { decodeAll, encode, lastLine } from './copy-lines.ts';
import type { CopyAnswer, CopyFile, CopyOrder, CopyRequest } from './copy-protocol.ts';

/** A file for this worker alone. Only workers have it, so the page's type library does not know it. */
interface SyncHandle {
  getSize(): number;
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
interface SyncFile {
  createSyncAccessHandle(): Promise<SyncHandle>;
}

const FOLDER = 'second-copy';
/** How long a file stays open after it was written, ms: open handles are fast, but keep other tabs out. */
const LINGER = 100;
/** How often a file that another tab holds is asked for, and how long is waited each time, ms. */
const TRIES = 200;
const WAIT = 10;

let open: { readonly name: string; readonly handle: SyncHandle } | null = null;
let closing: ReturnType<typeof setTimeout> | undefined;

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** File names: the project's id, a dot, the number of the copy. The highest is the one written to. */
const nameOf = (project: string, n: number): string => `${project}.${n}`;

async function numbersOf(project: string): Promise<number[]> {
  const found: number[] = [];
  for await (const name of (await folder()).keys()) {
    const dot = name.lastIndexOf('.');
    if (name.slice(0, dot) === project) found.push(Number(name.slice(dot + 1)));
  }
  return found.sort((a, b) => a - b);
}

function release(): void {
  open?.handle.close();
  open = null;
}

/** The file of that name, for this worker alone; waits a while when another tab is writing to it. */
async function handleOf(name: string): Promise<SyncHandle> {
  clearTimeout(closing);
  if (open?.name === name) {
    closing = setTimeout(release, LINGER);
    return open.handle;
  }
  release();
  const file = (await (await folder()).getFileHandle(name, { create: true })) as unknown as SyncFile;
  for (let attempt = 1; ; attempt++) {
    try {
      open = { name, handle: await file.createSyncAccessHandle() };
      closing = setTimeout(release, LINGER);
      return open.handle;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError' || attempt === TRIES)
        throw error;
      await new Promise((done) => setTimeout(done, WAIT));
    }
  }
}

function endOf(handle: SyncHandle): { readonly tail: Tail; readonly end: number } | null {
  const found = lastLine(handle.getSize(), (from, to) => {
    const bytes = new Uint8Array(to - from);
    handle.read(bytes, { at: from });
    return bytes;
  });
  return found && { tail: tailOf(found.line), end: found.end };
}

function tailOf({ seq, mark, at }: Line): Tail {
  return { seq, mark, at };
}

function add(handle: SyncHandle, lines: readonly Line[], at: number): void {
  const parts = lines.map(encode);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  handle.truncate(at);
  handle.write(all, { at });
  handle.flush();
}

async function carryOut(order: CopyOrder): Promise<CopyAnswer> {
  switch (order.order) {
    case 'list':
      return { kind: 'files', files: await list() };
    case 'begin': {
      const n = ((await numbersOf(order.base.project)).at(-1) ?? 0) + 1;
      add(await handleOf(nameOf(order.base.project, n)), [order.base, ...order.lines], 0);
      return { kind: 'tail', tail: tailOf(order.lines.at(-1) ?? order.base) };
    }
    case 'add': {
      const n = (await numbersOf(order.project)).at(-1);
      if (n === undefined) return { kind: 'gap', tail: null };
      const handle = await handleOf(nameOf(order.project, n));
      const end = endOf(handle);
      // Another tab, having read them from the database, may have written them already.
      const lines = order.lines.filter(({ seq }) => seq > (end?.tail.seq ?? -1));
      if (lines.length === 0) return { kind: 'tail', tail: end && end.tail };
      const follows = end && (lines.length < order.lines.length || end.tail.mark === order.after.mark);
      if (!follows) return { kind: 'gap', tail: end?.tail ?? null };
      add(handle, lines, end.end);
      return { kind: 'tail', tail: tailOf(lines.at(-1)!) };
    }
    case 'read': {
      const handle = await handleOf(nameOf(order.project, order.n));
      const bytes = new Uint8Array(handle.getSize());
      handle.read(bytes, { at: 0 });
      return { kind: 'lines', lines: decodeAll(bytes) };
    }
    case 'remove': {
      release();
      for (const n of await numbersOf(order.project))
        if (n <= order.upto) await (await folder()).removeEntry(nameOf(order.project, n));
      return { kind: 'tail', tail: null };
    }
  }
}

async function list(): Promise<CopyFile[]> {
  const files: CopyFile[] = [];
  for await (const name of (await folder()).keys()) {
    const dot = name.lastIndexOf('.');
    const handle = await handleOf(name);
    const tail = endOf(handle)?.tail;
    const base = firstOf(handle);
    if (tail && base)
      files.push({
        project: name.slice(0, dot),
        n: Number(name.slice(dot + 1)),
        title: base.title,
        from: base.seq,
        tail,
      });
  }
  release();
  return files;
}

/** The first line, read as far as it goes. */
function firstOf(handle: SyncHandle): Base | null {
  const size = handle.getSize();
  for (let span = 1 << 16; ; span *= 8) {
    const bytes = new Uint8Array(Math.min(size, span));
    handle.read(bytes, { at: 0 });
    const stop = bytes.indexOf(10);
    const line = stop < 0 ? undefined : decodeAll(bytes.subarray(0, stop + 1))[0];
    if (line) return line.kind === 'base' ? line : null;
    if (stop >= 0 || span >= size) return null;
  }
}

// One order after the other: a file has one handle, and lines have one sequence.
let last: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<CopyRequest>) => {
  last = last.then(async () => {
    let answer: CopyAnswer;
    try {
      answer = await carryOut(data.order);
    } catch (error) {
      release();
      const { name, message } =
        error instanceof DOMException || error instanceof Error ? error : new Error(String(error));
      answer = { kind: 'failed', name, message };
    }
    postMessage({ number: data.number, answer });
  });
});
