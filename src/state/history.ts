// Undo and redo by inverse steps: not a rollback to an old state but one more change, so the acts of others in between stand.
import type { Step } from '../change/step.ts';

/** One act of this reader that can be undone, or that was. */
export interface Act {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
}

/** `done`: oldest first, the last is undone next. `undone`: the last is redone next. */
export interface History {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

/** How many acts can be undone; older ones stay in the journal. */
export const DEPTH = 2000;

export const NO_HISTORY: History = { done: [], undone: [] };

export type Move = 'do' | 'undo' | 'redo';

/** The history after `act` was done, undone or redone. `act` carries the steps as they were applied that time. */
export function remember(history: History, move: Move, act: Act): History {
  switch (move) {
    case 'do':
      return { done: [...history.done.slice(-(DEPTH - 1)), act], undone: [] };
    case 'undo':
      return { done: history.done.slice(0, -1), undone: [...history.undone, act] };
    case 'redo':
      return { done: [...history.done, act], undone: history.undone.slice(0, -1) };
  }
}
