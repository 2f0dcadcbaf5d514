// Has maps laid out: a small one at once, so that nothing flashes; a large one in a worker, so that nothing waits.
import type { BoardAnswer, BoardChange, BoardStart } from '../../layout/board.ts';
import { Board } from '../../layout/board.ts';
import type { LayoutAnswer, LayoutOrder } from '../../layout/worker.ts';
import { TrustedWorker as Worker } from '../trusted.ts';

/** From this many claims on the layout runs in a worker, and only what is in view is in the document. */
export const LARGE = 150;

interface Order {
  readonly number: number;
  /** What the board is after the order, but for where things stand: for the case that the worker fails. */
  readonly start: () => BoardStart;
  readonly change: BoardChange;
  readonly done: (answer: BoardAnswer) => void;
}

export class Placing {
  private worker: Worker | null = null;
  private count = 0;
  private order: Order | null = null;
  private readonly boards = new Map<string, Board>();
  /** The boards that the worker has. */
  private readonly sent = new Set<string>();

  /** A large map is being laid out: ask again when it is done. */
  get busy(): boolean {
    return this.order !== null;
  }

  /**
   * Calls `done` with what moved on the board of that name: before it returns for a small map, later for a large one. `start`: what lies
   * on the board, the change included, for whoever has not seen it yet. Throws a RangeError while busy: orders would queue up, each for a
   * map that is no longer there.
   */
  place(
    board: string,
    size: number,
    change: BoardChange,
    start: () => BoardStart,
    done: (answer: BoardAnswer) => void,
  ): void {
    if (this.busy) throw new RangeError(`order ${this.count} is still being laid out`);
    if (size < LARGE && this.worker === null) {
      let own = this.boards.get(board);
      if (!own || change.anew) this.boards.set(board, (own = new Board(start())));
      done(own.take(change));
      return;
    }
    this.count++;
    this.order = { number: this.count, start, change, done };
    this.worker ??= this.start();
    const known = this.sent.has(board) && !change.anew;
    this.sent.add(board);
    const order: LayoutOrder = { number: this.count, board, start: known ? null : start(), change };
    this.worker.postMessage(order);
  }

  /** Ends the worker; what was ordered is no longer answered. */
  stop(): void {
    this.order = null;
    this.worker?.terminate();
    this.worker = null;
    this.boards.clear();
    this.sent.clear();
  }

  private start(): Worker {
    const worker = new Worker(new URL('../../layout/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.number === this.order?.number) this.answer(data.answer);
    });
    // A worker that cannot start (an old browser, a policy of the server's) must not cost the reader the map.
    worker.addEventListener('error', () => {
      if (this.order) this.answer(new Board(this.order.start()).take(this.order.change));
    });
    return worker;
  }

  private answer(answer: BoardAnswer): void {
    const { order } = this;
    this.order = null;
    order?.done(answer);
  }
}
