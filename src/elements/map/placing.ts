// Has maps laid out: a small one at once, so that nothing flashes; a large one in a worker, so that nothing waits.
import type { LayoutInput, Placement } from '../../layout/graph.ts';
import { layout } from '../../layout/layout.ts';
import type { LayoutAnswer, LayoutOrder } from '../../layout/worker.ts';
import { TrustedWorker as Worker } from '../trusted.ts';

/** From this many claims on the layout runs in a worker, and only what is in view is in the document. */
export const LARGE = 150;

export class Placing {
  private worker: Worker | null = null;
  private orders = 0;
  private waiting: { readonly input: LayoutInput; readonly done: (placement: Placement) => void } | null = null;

  /** Calls `done` with the placement: before it returns for a small map, later for a large one. A newer order makes older ones void. */
  place(input: LayoutInput, done: (placement: Placement) => void): void {
    this.orders++;
    this.waiting = null;
    if (input.nodes.length < LARGE) {
      done(layout(input));
      return;
    }
    this.waiting = { input, done };
    this.worker ??= this.start();
    this.worker.postMessage({ number: this.orders, input } satisfies LayoutOrder);
  }

  /** Ends the worker; what was ordered is no longer answered. */
  stop(): void {
    this.orders++;
    this.waiting = null;
    this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const worker = new Worker(new URL('../../layout/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.number === this.orders) this.answer(data.placement);
    });
    // A worker that cannot start (an old browser, a policy of the server's) must not cost the reader the map.
    worker.addEventListener('error', () => {
      if (this.waiting) this.answer(layout(this.waiting.input));
    });
    return worker;
  }

  private answer(placement: Placement): void {
    const { waiting } = this;
    this.waiting = null;
    waiting?.done(placement);
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
      return (
        link.id === other.id &&
        link.to === other.to &&
        link.role === other.role &&
        link.from.join() === other.from.join()
      );
    })
  );
}
