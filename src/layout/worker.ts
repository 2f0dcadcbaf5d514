// The layout as a worker: keeps boards by name, takes numbered changes to them, gives back what moved under the same number.
import type { BoardAnswer, BoardChange, BoardStart } from './board.ts';
import { Board } from './board.ts';

export interface LayoutOrder {
  readonly number: number;
  readonly board: string;
  /** The board is to begin with this, whatever was on it. */
  readonly start: BoardStart | null;
  readonly change: BoardChange;
}

export interface LayoutAnswer {
  readonly number: number;
  readonly answer: BoardAnswer;
}

const boards = new Map<string, Board>();

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  const board = (data.start === null ? boards.get(data.board) : undefined) ?? new Board(data.start ?? undefined);
  boards.set(data.board, board);
  postMessage({ number: data.number, answer: board.take(data.change) } satisfies LayoutAnswer);
});
