// What the page and the worker of the second copy say to each other.
import type { Base } from './archive.ts';
import type { Line, Tail } from './copy-lines.ts';
import type { Stand } from './transactions.ts';

export type CopyOrder =
  /** All files there are. */
  | { readonly order: 'list' }
  /** Begins another file with this base. */
  | { readonly order: 'begin'; readonly base: Base; readonly lines: readonly Line[] }
  /** Adds lines to the newest file, which is to end at `after`; the answer is a gap where it does not. */
  | { readonly order: 'add'; readonly project: string; readonly after: Stand; readonly lines: readonly Line[] }
  /** All lines of a file. */
  | { readonly order: 'read'; readonly project: string; readonly n: number }
  /** Removes the files of a project up to this number. */
  | { readonly order: 'remove'; readonly project: string; readonly upto: number };

/** A file of the second copy: number `n` of its project, from entry `from` to its tail. */
export interface CopyFile {
  readonly project: string;
  readonly n: number;
  readonly title: string;
  readonly from: number;
  readonly tail: Tail;
}

export type CopyAnswer =
  | { readonly kind: 'files'; readonly files: readonly CopyFile[] }
  | { readonly kind: 'tail'; readonly tail: Tail | null }
  | { readonly kind: 'gap'; readonly tail: Tail | null }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Orders and answers carry a number, so that each finds its own. */
export interface CopyRequest {
  readonly number: number;
  readonly order: CopyOrder;
}
export interface CopyReply {
  readonly number: number;
  readonly answer: CopyAnswer;
}
