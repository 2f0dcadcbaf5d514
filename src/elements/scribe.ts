// Has files written and read in a worker, so that the page never waits, and what takes long can be stopped.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Format, InputFile, WriteContext } from '../formats/format.ts';
import { guess } from '../formats/guess.ts';
import { formatOf } from '../formats/index.ts';
import type { Loss } from '../formats/losses.ts';
import { partsOf } from '../formats/parts.ts';
import type { FormatAnswer, FormatOrder } from '../formats/worker.ts';
import type { Maker } from '../model/create.ts';
import { Gathering, Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import { repair } from '../model/repair.ts';
import { TrustedWorker as Worker } from './trusted.ts';

/** What became of an order: a value, or one sentence that says why there is none; null where it was stopped. */
export type Outcome<T> = Result<T> | null;

/** A file as a project. */
export interface Reading {
  readonly project: Project;
  readonly quarantine: readonly Quarantined[];
  readonly losses: readonly Loss[];
}

/** Files up to so many bytes are read by the page itself, in less time than it takes to start a worker. */
const SMALL = 100_000;
/** How long the page may be kept from its readers while a project is handed over, ms. */
const TURN = 5;

interface Order {
  /** Takes an answer; done when it gives something. */
  readonly take: (answer: FormatAnswer) => Result<unknown> | undefined;
  /** The same on the page, for where there is no worker. */
  readonly without: () => Promise<Result<unknown>>;
  readonly done: (outcome: Outcome<never>) => void;
}

const post = (worker: Worker, order: FormatOrder): void => worker.postMessage(order);

/** One order at a time. A worker that cannot start (an old browser, a policy of the server's) must not cost the reader the file: then the page does it. */
export class Scribe {
  private worker: Worker | null = null;
  private broken = false;
  private order: Order | null = null;
  /** The project that the worker has, or is being given. */
  private handed: { readonly project: Project; readonly done: Promise<void> } | null = null;

  /** Starts the worker, hands it the project and has it load the format before a file is asked for: while a reader chooses. */
  prepare(project: Project, format: Format): void {
    if (this.broken) return;
    const worker = (this.worker ??= this.start());
    post(worker, { order: 'ready', format: format.id });
    void this.hand(project, worker);
  }

  /** The project as a file of that format. The context must be plain data. Throws a RangeError while busy. */
  write(project: Project, format: Format, context: WriteContext): Promise<Outcome<Blob>> {
    return this.ask<Blob>(
      async (worker) => {
        await this.hand(project, worker);
        post(worker, { order: 'write', format: format.id, context });
      },
      (answer) => (answer.answer === 'written' ? ok(answer.content) : undefined),
      async () => {
        const { write } = await format.load();
        return ok(new Blob([(await write!(project, context)) as BlobPart], { type: format.mediaType }));
      },
    );
  }

  /** Which format a file is in; null for one that cannot be told. Throws a RangeError while busy. */
  guess(file: InputFile): Promise<Outcome<Format | null>> {
    return this.ask<Format | null>(
      (worker) => post(worker, { order: 'guess', file }),
      (answer) =>
        answer.answer === 'guessed' ? ok(answer.format === null ? null : formatOf(answer.format)!) : undefined,
      () => Promise.resolve(ok(guess(file))),
      file.content.length <= SMALL,
    );
  }

  /** The project in a file of that format. Throws a RangeError while busy. */
  read(file: InputFile, format: Format, beside: readonly InputFile[], maker: Maker): Promise<Outcome<Reading>> {
    const came = new Gathering();
    return this.ask<Reading>(
      (worker) => post(worker, { order: 'read', format: format.id, file, beside, by: maker.by }),
      (answer) => {
        if (answer.answer === 'part') {
          came.take(answer.records);
          post(this.worker!, { order: 'more' });
        }
        if (answer.answer !== 'read') return undefined;
        return ok({ project: Project.gathered(came), quarantine: answer.quarantine, losses: answer.losses });
      },
      async () => {
        const { read } = await format.load();
        const found = await read!(file, { maker, beside });
        if (!found.ok) return found;
        const { rows, quarantine, losses } = found.value;
        return ok({ ...repair([...rows, ...quarantine.map(({ row }) => row)], maker), losses });
      },
      file.content.length <= SMALL,
    );
  }

  /** Ends the worker; what was ordered comes to nothing. A later order starts it anew. */
  stop(): void {
    this.worker?.terminate();
    this.worker = this.handed = null;
    this.settle(null);
  }

  private hand(project: Project, worker: Worker): Promise<void> {
    if (this.handed?.project !== project) this.handed = { project, done: this.handing(project, worker) };
    return this.handed.done;
  }

  /** What is handed over after a stop goes to a worker that is no more, where it does no harm; another project takes the place of this one. */
  private async handing(project: Project, worker: Worker): Promise<void> {
    post(worker, { order: 'begin' });
    let since = performance.now();
    for (const records of partsOf(project)) {
      post(worker, { order: 'take', records });
      if (performance.now() - since < TURN) continue;
      await new Promise((done) => setTimeout(done));
      if (this.handed?.project !== project) return;
      since = performance.now();
    }
    post(worker, { order: 'whole' });
  }

  private ask<T>(
    send: (worker: Worker) => void | Promise<void>,
    take: (answer: FormatAnswer) => Result<T> | undefined,
    without: () => Promise<Result<T>>,
    small = false,
  ): Promise<Outcome<T>> {
    if (this.order) throw new RangeError('another file is still being written or read');
    return new Promise<Outcome<T>>((done, refused) => {
      const order: Order = { take, without, done };
      this.order = order;
      if (this.broken || small) return void this.doWithout(order);
      const worker = (this.worker ??= this.start());
      const sending = async (): Promise<void> => send(worker);
      sending().catch((error: unknown) => {
        if (this.order === order) this.order = null;
        refused(error as Error);
      });
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('../formats/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FormatAnswer>) => {
      if (this.worker !== worker) return;
      const outcome = data.answer === 'failed' ? failed(data.reason) : this.order?.take(data);
      if (outcome) this.settle(outcome);
    });
    worker.addEventListener('error', () => {
      if (this.worker !== worker) return;
      this.broken = true;
      this.worker = this.handed = null;
      if (this.order) void this.doWithout(this.order);
    });
    return worker;
  }

  private async doWithout(order: Order): Promise<void> {
    let outcome: Result<unknown>;
    try {
      outcome = await order.without();
    } catch (error) {
      outcome = failed(error instanceof Error ? error.message : String(error));
    }
    if (this.order === order) this.settle(outcome);
  }

  private settle(outcome: Outcome<unknown>): void {
    const { order } = this;
    this.order = null;
    order?.done(outcome as Outcome<never>);
  }
}
