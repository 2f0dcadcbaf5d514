// The layout as a worker: takes a numbered input, gives back its placement under the same number.
import type { LayoutInput, Placement } from './graph.ts';
import { layout } from './layout.ts';

export interface LayoutOrder {
  readonly number: number;
  readonly input: LayoutInput;
}

export interface LayoutAnswer {
  readonly number: number;
  readonly placement: Placement;
}

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  postMessage({ number: data.number, placement: layout(data.input) } satisfies LayoutAnswer);
});
