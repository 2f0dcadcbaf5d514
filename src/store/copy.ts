// The page's side of the second copy: keeps it up to date, tells what the database lost against it, and brings that back.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Unpacked } from './archive.ts';
import { archiveOf, unpack } from './archive.ts';
import type { Line } from './copy-lines.ts';
import type { CopyAnswer, CopyFile, CopyOrder, CopyReply, CopyRequest } from './copy-protocol.ts';
import type { Database } from './database.ts';
import { within } from './database.ts';
import { faultOf } from './faults.ts';
import { isEntry } from './journal.ts';
import { isRemoved } from './reading.ts';
import type { Entry, Shortfall } from './store.ts';
import type { Stand } from './transactions.ts';

/** A project as the second copy has it. */
export interface Rescued extends Unpacked {
  /** The database went on without it: it belongs beside what is there. */
  readonly parted: boolean;
  readonly file: CopyFile;
}

interface Lack {
  readonly file: CopyFile;
  readonly shortfall: Shortfall;
}

export class SecondCopy {
  /** Why the last line could not be copied, null when it was. */
  trouble: string | null = null;
  /** Projects whose copy is to stay as it is: the database lost some of them, and nobody has decided yet. */
  private readonly frozen = new Set<string>();
  private readonly worker: Worker;
  private readonly asked = new Map<number, (answer: CopyAnswer) => void>();
  private count = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<CopyReply>) => {
      this.asked.get(data.number)?.(data.answer);
      this.asked.delete(data.number);
    });
    // A worker that cannot start answers nothing: whoever waits is told.
    worker.addEventListener('error', () => {
      for (const answer of this.asked.values())
        answer({ kind: 'failed', name: 'Error', message: 'the worker of the second copy failed' });
      this.asked.clear();
    });
  }

  /** Leaves the copy of a project as it is until it is restored or forgone. */
  freeze(project: string): void {
    this.frozen.add(project);
  }

  /** Copies entries just written after `from`; done when they are on the disk. */
  add(database: Database, project: string, from: Stand, entries: readonly Entry[]): Promise<void> {
    return this.inTurn(async () => {
      if (this.frozen.has(project)) return;
      const answer = await this.ask({ order: 'add', project, after: from, lines: entries.map(lineOf) });
      if (answer.kind === 'gap') await this.bring(database, project);
      else this.note(answer);
    });
  }

  /** Brings the copy up to the database, or begins one; where the copy knows more or other things, it is kept and another begun. */
  sync(database: Database, project: string): Promise<void> {
    return this.inTurn(async () => {
      if (!this.frozen.has(project)) await this.bring(database, project);
    });
  }

  private async bring(database: Database, project: string): Promise<void> {
    const ending = await this.ask({ order: 'add', project, after: { seq: 0, mark: '' }, lines: [] });
    if (ending.kind === 'failed') return this.note(ending);
    const tail = ending.kind === 'tail' ? ending.tail : null;
    const head = await database.get('projects', project);
    if (!head || tail?.mark === head.mark) return;
    const known = tail && (await database.get('journal', [project, tail.seq]));
    if (tail && known && isEntry(known) && known.mark === tail.mark) {
      const rows = await database.getAll('journal', within(project, tail.seq + 1));
      this.note(await this.ask({ order: 'add', project, after: tail, lines: rows.filter(isEntry).map(lineOf) }));
      return;
    }
    const { base, entries } = await archiveOf(database, head);
    this.note(await this.ask({ order: 'begin', base, lines: entries.map(lineOf) }));
  }

  /** What the database lost against the copies. */
  async shortfalls(database: Database): Promise<readonly Shortfall[]> {
    return (await this.lacks(database)).map(({ shortfall }) => shortfall);
  }

  private async lacks(database: Database): Promise<Lack[]> {
    const answer = await this.ask({ order: 'list' });
    if (answer.kind !== 'files') {
      this.note(answer);
      return [];
    }
    const found = new Map<string, Lack>();
    for (const file of answer.files) {
      const lack = await this.lackOf(database, file);
      const before = found.get(file.project);
      if (lack && (!before || before.shortfall.until < lack.until)) found.set(file.project, { file, shortfall: lack });
    }
    return [...found.values()];
  }

  private async lackOf(database: Database, file: CopyFile): Promise<Shortfall | null> {
    const { project, title, n, tail } = file;
    const head = await database.get('projects', project);
    const rows = await database.getAll('journal', within(project));
    const marks = new Map(rows.filter(isEntry).map(({ seq, mark }) => [seq, mark]));
    if (marks.get(tail.seq) === tail.mark && head) return null;
    if (!head && rows.some(isRemoved)) {
      await this.ask({ order: 'remove', project, upto: n });
      return null;
    }
    const read = await this.ask({ order: 'read', project, n });
    if (read.kind !== 'lines') return null;
    const lost = read.lines.filter(({ seq, mark, kind }) => kind === 'entry' && marks.get(seq) !== mark);
    const first = lost[0];
    return {
      project,
      title,
      acts: lost.length,
      since: first?.at ?? null,
      until: tail.at,
      gone: !head,
      parted: head !== undefined && !read.lines.some(({ seq, mark }) => seq === head.seq && mark === head.mark),
    };
  }

  /** The project as the copy has it: the one with the most recent acts that the database lacks, else (`any`) the newest. */
  async rescue(database: Database, project: string, maker: Maker): Promise<Result<Rescued>> {
    const lack = (await this.lacks(database)).find(({ shortfall }) => shortfall.project === project);
    const file = lack?.file ?? (await this.newest(project));
    if (!file) return failed('The second copy has nothing of this project.');
    const unpacked = await this.unpack(file, maker);
    return unpacked.ok ? ok({ ...unpacked.value, parted: lack?.shortfall.parted ?? false, file }) : unpacked;
  }

  /** The newest copy of every project, as far as they can be read. */
  async salvage(maker: Maker): Promise<readonly Unpacked[]> {
    const answer = await this.ask({ order: 'list' });
    if (answer.kind !== 'files') return [];
    const newest = new Map<string, CopyFile>();
    for (const file of answer.files) if ((newest.get(file.project)?.n ?? 0) < file.n) newest.set(file.project, file);
    const found: Unpacked[] = [];
    for (const file of newest.values()) {
      const unpacked = await this.unpack(file, maker);
      if (unpacked.ok) found.push(unpacked.value);
    }
    return found;
  }

  private async unpack({ project, n }: CopyFile, maker: Maker): Promise<Result<Unpacked>> {
    const read = await this.ask({ order: 'read', project, n });
    const [base, ...later] = read.kind === 'lines' ? read.lines : [];
    if (base?.kind !== 'base') return failed('The second copy of this project cannot be read.');
    return unpack({ base, entries: later.flatMap((line) => (line.kind === 'entry' ? [entryOf(line)] : [])) }, maker);
  }

  /** Lets go of all copies of a project. */
  async forgo(project: string): Promise<Result<void>> {
    this.frozen.delete(project);
    const answer = await this.ask({ order: 'remove', project, upto: Number.MAX_SAFE_INTEGER });
    return answer.kind === 'failed' ? failed(faultOf(errorOf(answer)).reason) : ok(undefined);
  }

  /** What a file had is in the database again: the file goes, unless it is the one that is written to. */
  async done({ project, n }: CopyFile): Promise<void> {
    this.frozen.delete(project);
    const newest = await this.newest(project);
    this.note(await this.ask({ order: 'remove', project, upto: newest?.n === n ? n - 1 : n }));
  }

  /** Ends the worker once it has written what it was given. */
  async close(): Promise<void> {
    await this.last;
    this.worker.terminate();
  }

  private async newest(project: string): Promise<CopyFile | undefined> {
    const answer = await this.ask({ order: 'list' });
    return answer.kind === 'files'
      ? answer.files.filter((file) => file.project === project).sort((a, b) => b.n - a.n)[0]
      : undefined;
  }

  private ask(order: CopyOrder): Promise<CopyAnswer> {
    return new Promise((answer) => {
      this.asked.set(++this.count, answer);
      this.worker.postMessage({ number: this.count, order } satisfies CopyRequest);
    });
  }

  /** One after the other: what a line follows must be there before it. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work).catch((error: unknown) => {
      this.trouble = faultOf(error).reason;
    });
    this.last = turn;
    return turn;
  }

  private note(answer: CopyAnswer): void {
    this.trouble = answer.kind === 'failed' ? faultOf(errorOf(answer)).reason : null;
  }
}

function errorOf({ name, message }: CopyAnswer & { kind: 'failed' }): DOMException {
  return new DOMException(message, name);
}

function entryOf({ kind: _kind, ...entry }: Line & { kind: 'entry' }): Entry {
  return entry;
}

function lineOf(entry: Entry): Line {
  return { kind: 'entry', ...entry };
}
