// The one database: its layout, and the connection to it, which is opened when needed and dropped when it died.
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { logMayBeTorn, rotateLog, trustLog } from './rotation.ts';
import type { Entry } from './store.ts';
import type { Fault } from './faults.ts';
import { faultOf } from './faults.ts';

/** What is known of a project without opening it. `seq` numbers its last entry, `mark` is that entry's, `format` the version of the rows. */
export interface Head {
  readonly id: string;
  readonly title: string;
  readonly modified: number;
  readonly records: number;
  readonly seq: number;
  readonly mark: string;
  readonly format: number;
}

/**
 * Some rows of a project as they were after entry `upto`; entries beyond are still to be laid over them. A later chunk (`n`) overrules
 * an earlier one: its rows take the place of rows of the same id, and the ids in `gone` were removed.
 */
export interface Chunk {
  readonly project: string;
  readonly n: number;
  readonly upto: number;
  readonly rows: readonly unknown[];
  readonly gone: readonly string[];
}

/** A row set aside. `again`: its id never stood in the project, so it may be offered to `repair` again. */
export interface Aside {
  readonly row: unknown;
  readonly reason: string;
  readonly again: boolean;
}

/** Stands in the journal of a removed project, so that a page that still has it open cannot go on writing into the void. */
export interface Removed {
  readonly project: string;
  readonly seq: number;
  readonly move: 'removed';
}

export interface Layout extends DBSchema {
  projects: { key: string; value: Head };
  chunks: { key: [string, number]; value: Chunk };
  journal: { key: [string, number]; value: Entry | Removed };
  quarantine: { key: string; value: { readonly project: string; readonly rows: readonly Aside[] } };
  settings: { key: string; value: unknown };
}
export type Database = IDBPDatabase<Layout>;

/** The version of the layout above. Rows have a version of their own (`model/versions.ts`), which no upgrade here touches. */
export const LAYOUT = 1;

/** How long the browser may take to open the database, ms; some browsers now and then never answer. */
const PATIENCE = 10_000;

/** All keys of one project in a store whose keys begin with the project: lists sort after numbers. */
export function within(project: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([project, from], [project, []]);
}

/** What a connection tells its owner. */
export interface Hooks {
  /** The browser ended the connection (disk error, site data cleared); the next use opens it anew. */
  readonly lost: () => void;
  /** A newer page wants to change the layout: this one let go, and will not open the database again. */
  readonly retired: (reason: string) => void;
}

export const RETIRED = 'A newer Lemma was opened in another tab. Reload this page to go on with it.';

/** The connection, kept for as long as it lives. */
export class Connection {
  /** The open database, or null; for those who must write at once and cannot wait. */
  current: Database | null = null;
  /** Why it could not be opened the last time. */
  fault: Fault | null = null;
  private readonly name: string;
  private readonly hooks: Hooks;
  private opening: Promise<Result<Database>> | null = null;
  private refusal: string | null = null;

  constructor(name: string, hooks: Hooks) {
    this.name = name;
    this.hooks = hooks;
  }

  /** The database, opened if it is not, or why it cannot be. */
  database(): Promise<Result<Database>> {
    if (this.refusal !== null) return Promise.resolve(failed(this.refusal));
    if (this.current) return Promise.resolve(ok(this.current));
    this.opening ??= this.ready().finally(() => (this.opening = null));
    return this.opening;
  }

  /** Lets go of a connection that no longer answers; the next use opens another. */
  drop(): void {
    this.current?.close();
    this.current = null;
  }

  close(reason: string): void {
    this.refusal ??= reason;
    this.drop();
  }

  /** The database, opened, with a new log where the old one may be torn. */
  private async ready(): Promise<Result<Database>> {
    const opened = await this.open();
    if (!opened.ok || !logMayBeTorn()) return opened;
    try {
      await rotateLog(opened.value);
      trustLog();
      return opened;
    } catch (error) {
      // Nothing is written behind a torn record: it would be lost.
      this.drop();
      this.fault = faultOf(error);
      return failed(this.fault.reason);
    }
  }

  private open(): Promise<Result<Database>> {
    return new Promise((resolve) => {
      let given = false;
      const give = (result: Result<Database>) => {
        given = true;
        clearTimeout(timer);
        resolve(result);
      };
      const timer = setTimeout(
        () => give(failed('The browser does not open the database. Closing other tabs of Lemma may help.')),
        PATIENCE,
      );
      openDB<Layout>(this.name, LAYOUT, {
        upgrade: (database, before, _, transaction) => {
          // An error after an await would leave a half-made layout behind as if it were whole: nothing here waits.
          try {
            lay(database, before);
          } catch (error) {
            transaction.abort();
            throw error;
          }
        },
        blocked: () =>
          give(
            failed(
              'An older Lemma is open in another tab and holds the database. Close that tab, then reload this one.',
            ),
          ),
        blocking: (_, wanted) => {
          if (wanted === null) {
            // Somebody deletes the database: not ours to prevent, and what is in memory can be written anew.
            this.drop();
            this.hooks.lost();
          } else {
            this.close(RETIRED);
            this.hooks.retired(RETIRED);
          }
        },
        terminated: () => {
          this.current = null;
          this.hooks.lost();
        },
      }).then(
        (database) => {
          // Who asked was told "blocked" and has gone on; nobody waits for this late answer.
          if (given || this.refusal !== null) database.close();
          else {
            this.current = database;
            this.fault = null;
          }
          give(ok(database));
        },
        (error: unknown) => {
          this.fault = faultOf(error);
          give(failed(this.fault.reason));
        },
      );
    });
  }
}

/** Brings the layout from the version `before` (0: none) to `LAYOUT`. Adds only; what is there stays. */
function lay(database: Database, before: number): void {
  if (before < 1) {
    database.createObjectStore('projects', { keyPath: 'id' });
    database.createObjectStore('chunks', { keyPath: ['project', 'n'] });
    database.createObjectStore('journal', { keyPath: ['project', 'seq'] });
    database.createObjectStore('quarantine', { keyPath: 'project' });
    database.createObjectStore('settings');
  }
}
