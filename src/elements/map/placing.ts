// Has maps laid out: a small one at once, so that nothing flashes; a large one in a worker, so that nothing waits.
import type { LayoutInput, Placement } from '../../layout/graph.ts';
import { layout } from '../../layout/layout.ts';
import type { LayoutAnswer, LayoutOrder } from '../../layout/worker.ts';
import { TrustedWorker as Worker } from '../trusted.ts';

/** From this many claims on the layout runs in a worker, and only what is in view is in the document. */
export const LARGE = 150;

interface Order {
  readonly number: number;
  readonly input: LayoutInput;
  readonly done: (placement: Placement) => void;
}

export class Placing {
  private worker: Worker | null = null;
  private count = 0;
  private order: Order | null = null;

  /** A large map is being laid out: ask again when it is done. */
  get busy(): boolean {
    return this.order !== null;
  }

  /**
   * Calls `done` with the placement: before it returns for a small map, later for a large one. Throws a RangeError while busy: orders
   * would queue up, each for a map that is no longer there.
   */
  place(input: LayoutInput, done: (placement: Placement) => void): void {
    if (this.busy) throw new RangeError(`order ${this.count} is still being laid out`);
    if (input.nodes.length < LARGE) {
      done(layout(input));
      return;
    }
    this.count++;
    this.order = { number: this.count, input, done };
    this.worker ??= this.start();
    this.worker.postMessage({ number: this.count, input } satisfies LayoutOrder);
  }

  /** Ends the worker; what was ordered is no longer answered. */
  stop(): void {
    this.order = null;
    this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const worker = new Worker(new URL('../../layout/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.number === this.order?.number) this.answer(data.placement);
    });
    // A worker that cannot start (an old browser, a policy of the server's) must not cost the reader the map.
    worker.addEventListener('error', () => {
      if (this.order) this.answer(layout(this.order.input));
    });
    return worker;
  }

  private answer(placement: Placement): void {
    const { order } = this;
    this.order = null;
    order?.done(placement);
  }
}

/** Whether two inputs ask for the same placement, whatever stood on the screen before. */
export function sameInput(a: LayoutInput, b: LayoutInput): boolean {
  return (
    a.root === b.root &&
    a.nodes.length === b.nodes.length &&
    a.links.length === b.links.length &&
    a.nodes.every((node, at) => {
      const other = b.nodes[at]!;
      const size = node.id === other.id && node.width === other.width && node.height === other.height;
      return size && node.pin?.x === other.pin?.x && node.pin?.y === other.pin?.y;
    }) &&
    a.links.every((link, at) => {
      const other = b.links[at]!;
      const ends = link.to === other.to && link.from.join() === other.from.join();
      return link.id === other.id && link.role === other.role && ends;
    })
  );
}
