// The store as everything above sees it: projects that outlive the page, every act kept, and the truth about whether it was.
import type { Result } from '../base/result.ts';
import type { Step } from '../change/step.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { History, Move } from '../state/history.ts';
import type { Performed } from '../state/session.ts';
import type { Refused } from './rebase.ts';

/** One project of the library, without its records. `modified`: ms since 1970. `records`: the project's own included. */
export interface ProjectInfo {
  readonly id: string;
  readonly title: string;
  readonly modified: number;
  readonly records: number;
}

/**
 * One act in the journal, as it was carried out. Its number `seq` counts from 1 in each project, without gaps; numbers are never
 * given twice. `steps` are what was done the forward way, `inverse` takes it back: an undo applied `inverse`.
 */
export interface Entry {
  readonly project: string;
  readonly seq: number;
  /**
   * 'begin': the project came here, as a whole. 'mend': rows were set aside or taken back in when it was opened. Neither is anybody's
   * act, or can be undone.
   */
  readonly move: Move | 'begin' | 'mend';
  readonly label: string;
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
  /** When, ms since 1970. */
  readonly at: number;
  /** The reader's name. */
  readonly by: string;
  /** The tab it was done in. */
  readonly peer: string;
  /** Of an undo or redo: the number of the entry it takes back; null for 'do'. */
  readonly of: number | null;
  /** The version of the record format its steps speak of. */
  readonly format: number;
  /** Drawn at random: two journals whose last marks are equal are equal. */
  readonly mark: string;
}

/** A project as it was opened. */
export interface Loaded {
  readonly project: Project;
  readonly quarantine: readonly Quarantined[];
  /** What can be undone and redone: as it was when the project was last left. */
  readonly history: History;
  /** The number of the last entry in the journal. */
  readonly seq: number;
  /** How many records should be there and are neither in the project nor in quarantine: the browser lost them. */
  readonly missing: number;
}

/** What the second copy has and the database has not: the browser lost it. */
export interface Shortfall {
  readonly project: string;
  readonly title: string;
  /** How many acts are missing; all there were where the project itself is gone. */
  readonly acts: number;
  /** When the first of them was done, null where that is not known; and the last. */
  readonly since: number | null;
  readonly until: number;
  /** The database has none of it. */
  readonly gone: boolean;
  /** Work went on without them: they can only come back as a project beside. */
  readonly parted: boolean;
}

/** What came of a backup: the ids of the projects taken in, and which were not, with the reason. */
export interface Taking {
  readonly taken: readonly string[];
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
}

/** What came in from other tabs, done by now: the project with it and with what this reader did on top. */
export interface Taken {
  readonly project: Project;
  readonly history: History;
  /** What the others did. Empty where the project had to be read anew. */
  readonly theirs: readonly Entry[];
  /** Acts of this reader that no longer could be, each with the reason: "not done: Link …, the claim '…' was removed". */
  readonly refused: readonly Refused[];
}

/** Whether what was done is safe. `acts`: how many acts wait to be written. Reasons are whole sentences. */
export type Status =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly acts: number }
  /** There is no storage at all: everything goes when the page closes. */
  | { readonly kind: 'memory'; readonly reason: string }
  /** A write failed. The acts wait in memory, in order, and are tried again by themselves and with the next act. */
  | { readonly kind: 'failed'; readonly reason: string; readonly acts: number }
  /** This page can write no more, and only a reload (or another program) helps. */
  | { readonly kind: 'closed'; readonly reason: string; readonly acts: number };

/** Somewhere to keep projects. Reads and writes answer with a reason where they fail, and never throw for it. */
export interface Store {
  /** All projects, the one last worked on first. */
  projects(): Promise<Result<readonly ProjectInfo[]>>;
  /** Opens a project: its rows through `upgrade` and `repair`. What cannot be placed is in the quarantine, and stays stored. */
  load(id: string): Promise<Result<Loaded>>;
  /** Keeps a new project, all of it or nothing. Failed when a project of that id is there already. */
  create(project: Project, quarantine?: readonly Quarantined[]): Promise<Result<void>>;
  /**
   * Keeps an act. Ok once it is safe; failed at the first try that failed, and then it still waits to be tried again.
   * Throws a RangeError when its project was neither loaded nor created here.
   */
  write(performed: Performed): Promise<Result<void>>;
  /** Removes a project with its journal. */
  remove(id: string): Promise<Result<void>>;
  /** The entries of a project's journal from number `from` (1 unless given) to `to` (the last), oldest first. */
  entries(id: string, from?: number, to?: number): Promise<Result<readonly Entry[]>>;
  /** An open project as it stood after entry `seq`. */
  projectAt(id: string, seq: number): Promise<Result<Project>>;
  /** The whole library, every act included, as the text of one file. */
  backup(): Promise<Result<string>>;
  /**
   * Takes in a backup: projects that are not here, and beside those that are here but differ. Each by itself: what cannot be taken
   * does not keep the others out. Failed where it is no backup at all.
   */
  takeBackup(text: string): Promise<Result<Taking>>;
  /** Compares the database with the second copy: what it lost. Empty where there is no second copy. */
  shortfalls(): Promise<readonly Shortfall[]>;
  /** Brings back from the second copy what the database lost. The id of the project it is in now. */
  restore(project: string): Promise<Result<string>>;
  /** Lets go of what the second copy has beyond the database. */
  forgo(project: string): Promise<Result<void>>;
  /** A small setting (the last project, a place in a text, the theme), or undefined where there is none. */
  place(key: string): Promise<Result<unknown>>;
  /** Keeps a small setting: any JSON. Not guarded like work is. */
  keep(key: string, value: unknown): Promise<Result<void>>;
  /**
   * Calls `listener` when acts of others came in, until the returned function is called. It must replace the session's project and
   * history before it returns (`follow` does), for the acts after it build on them.
   */
  onTaken(listener: (taken: Taken) => void): () => void;
  readonly status: Status;
  /**
   * Whether the browser promised to keep what is stored even when space runs short; null as long as it was not asked (it is after the
   * first act written) or cannot be. Changes are told like changes of the status.
   */
  readonly lasting: boolean | null;
  /** Calls `listener` whenever the status changes until the returned function is called. */
  onStatus(listener: (status: Status) => void): () => void;
  /** Writes what still waits, as far as it can, and lets go of the database. */
  close(): Promise<void>;
}
