// Has words looked for in a worker, so that typing never waits; a pattern that takes longer than a second is ended.
import type { Around, Manner, Places, Sheet } from '../../query/find.ts';
import { findIn, finderOf } from '../../query/find.ts';
import type { FindAnswer, FindOrder } from '../../query/find-worker.ts';
import { TrustedWorker as Worker } from '../trusted.ts';

/** How long a pattern may take, ms. */
export const PATIENCE = 1000;

/** What is to be looked for; its pattern, if it is one, has been found to be right. */
export interface Search {
  readonly words: string;
  readonly manner: Manner;
  readonly sheets: readonly Sheet[];
  readonly most: number;
  readonly around: Around;
}

/** What came of a search: places, or that it was ended because it took too long, or that there is no worker to run a pattern in. */
export type Sighting = Places | 'late' | 'no worker';

interface Order {
  readonly number: number;
  readonly search: Search;
  readonly done: (sighting: Sighting) => void;
}

/**
 * One search at a time: while one is under way the newest asked for waits, and those between are never carried out. The worker keeps the
 * texts it was sent, folded, and is sent only what it has not got.
 */
export class Seeker {
  private worker: Worker | null = null;
  private broken = false;
  private count = 0;
  private order: Order | null = null;
  private next: Omit<Order, 'number'> | null = null;
  private clock = 0;
  /** What the worker has, by key. */
  private sent = new Map<string, string>();

  /** A search is under way. */
  get busy(): boolean {
    return this.order !== null;
  }

  /** Calls `done` with what is found, later, and only if no other search was asked for meanwhile. */
  seek(search: Search, done: (sighting: Sighting) => void): void {
    this.next = { search, done };
    if (!this.order) this.begin();
  }

  /** Gives up what is under way, and ends the worker; a later search starts it anew. */
  stop(): void {
    clearTimeout(this.clock);
    this.order = this.next = null;
    this.end();
  }

  private begin(): void {
    if (!this.next) return;
    const { search, done } = this.next;
    this.next = null;
    const { words, manner, sheets, most, around } = search;
    this.order = { number: ++this.count, search, done };
    if (this.broken) return this.without();
    this.worker ??= this.start();
    const fresh = sheets.filter(({ key, text }) => this.sent.get(key) !== text);
    for (const { key, text } of fresh) this.sent.set(key, text);
    this.worker.postMessage({
      number: this.count,
      words,
      manner,
      keys: sheets.map(({ key }) => key),
      fresh: fresh.map(({ key, text, language }) => ({ key, text, language })),
      most,
      around,
    } satisfies FindOrder);
  }

  private start(): Worker {
    const worker = new Worker(new URL('../../query/find-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FindAnswer>) => {
      if (data.number !== this.order?.number) return;
      if ('found' in data) this.answer(data.found);
      else if (this.order.search.manner.pattern) this.clock = window.setTimeout(() => this.late(), PATIENCE);
    });
    // A worker that cannot start (an old browser, a policy of the server's) must not cost the reader the search.
    worker.addEventListener('error', () => {
      this.broken = true;
      this.end();
      if (this.order) this.without();
    });
    return worker;
  }

  private late(): void {
    this.end();
    this.answer('late');
  }

  /** Where there is no worker the page looks itself; but nothing could end a pattern there. */
  private without(): void {
    const { words, manner, sheets, most, around } = this.order!.search;
    const finder = finderOf(words, manner);
    if (manner.pattern || !('find' in finder)) return this.answer('no worker');
    this.answer(findIn(sheets, finder.find, most, around));
  }

  private answer(sighting: Sighting): void {
    clearTimeout(this.clock);
    const order = this.order!;
    this.order = null;
    if (this.next) this.begin();
    else order.done(sighting);
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.sent = new Map();
  }
}
