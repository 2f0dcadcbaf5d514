// What the library dialog asks of whoever keeps the projects.
import type { Result } from '../../base/result.ts';
import type { Fresh } from '../lemma-project-menu.ts';
import type { ProjectInfo } from '../../store/store.ts';

/** A project in the library. `removed`: when it was deleted (ms since 1970), null where it was not. */
export interface Volume extends ProjectInfo {
  readonly removed: number | null;
}

/** The file that is kept up to date, if there is one. */
export type KeptFile =
  /** This browser has no way to do it. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' }
  /** `written`: when last, ms since 1970; null before the first time. */
  | { readonly kind: 'kept'; readonly name: string; readonly written: number | null }
  /** The browser wants to be asked again, by a click. */
  | { readonly kind: 'asleep'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** When everything was last saved to a file (ms since 1970, null: never), what was done since, and whether it is time to say so. */
export interface Backups {
  readonly at: number | null;
  readonly acts: number;
  readonly due: boolean;
}

/**
 * What the library can do. Acts answer with a sentence to say once done, or with the reason where they could not be; null where the
 * reader thought better of it.
 */
export interface Shelves {
  volumes(): Promise<Result<readonly Volume[]>>;
  /** The id of the project that is open. */
  readonly current: string;
  open(id: string): Promise<void>;
  fresh(what: Fresh): Promise<void>;
  rename(id: string, title: string): Promise<Result<string>>;
  duplicate(id: string): Promise<Result<string>>;
  /** Puts a project among the removed, where it stays for a day. */
  remove(id: string): Promise<Result<string>>;
  putBack(id: string): Promise<Result<string>>;
  readonly backups: Backups;
  backUp(): Promise<Result<string>>;
  takeIn(file: File): Promise<Result<string>>;
  readonly file: KeptFile;
  chooseFile(): Promise<Result<string> | null>;
  /** Asks the browser again for leave to write the file, and writes it. */
  wakeFile(): Promise<Result<string> | null>;
  forgetFile(): Promise<Result<string>>;
  /** Whether the browser promised to keep what is stored; null where it has not been asked. */
  readonly lasting: boolean | null;
}
