// Opens the store this browser allows: IndexedDB, or memory alone where there is none.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { newId } from '../base/ids.ts';
import type { Maker } from '../model/create.ts';
import { faultOf } from './faults.ts';
import { Library } from './library.ts';
import { Memory } from './memory.ts';
import { quarantineOf } from './opening.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** Who acts, and the clock. `by` is read anew with every act, so it may be a getter. */
  readonly maker: Maker;
  /** The database's name; 'lemma' unless a test wants one of its own. */
  readonly name?: string;
  /** The name of this tab, kept by its owner over reloads; a new one unless given. */
  readonly peer?: string;
  /** The pause before a failed write is tried again for the first time, ms. */
  readonly pause?: number;
  /**
   * Starts the worker of the second copy: `new Worker(new URL('../store/copy-worker.ts', import.meta.url), { type: 'module' })`, written
   * where the bundler sees it. Without it there is no second copy.
   */
  readonly copier?: () => Worker;
}

const NOTHING_STORED =
  'This browser does not let the page store anything. What you do stays only until you close it: save a file before.';

const SALVAGED =
  'What you see is the second copy. What you do now stays only until you close this page: save a backup.';

/**
 * The store. Where the database is damaged beyond opening, what the second copy has, in memory. Where IndexedDB is missing or forbidden, one in memory, whose status says so. Failed where there is a database that must
 * not be touched (a newer Lemma wrote it) or cannot be reached now (an older Lemma holds it); the reason tells what to do.
 */
export async function openStore({
  maker,
  name = 'lemma',
  peer = newId('tab'),
  pause = 1000,
  copier,
}: StoreOptions): Promise<Result<Store>> {
  const missing = indexedDBMissing();
  if (missing) return ok(new Memory(NOTHING_STORED, maker));
  const library = new Library({ name, maker, peer, pause, copier: canCopy() ? (copier ?? null) : null });
  const opened = await library.open();
  if (opened.ok) return ok(library);
  // Neither deleted nor written to: the disk may only be full, and a damaged database may yet be read by other means.
  const salvaged = library.damaged ? await salvage(library, maker, opened.reason) : null;
  await library.close();
  if (salvaged) return ok(salvaged);
  return library.absent ? ok(new Memory(NOTHING_STORED, maker)) : failed(opened.reason);
}

/** What the second copy has of a library whose database cannot be opened, in memory; null where it has nothing. */
async function salvage(library: Library, maker: Maker, reason: string): Promise<Store | null> {
  const unpacked = await library.salvage();
  if (unpacked.length === 0) return null;
  const memory = new Memory(`${reason} ${SALVAGED}`, maker);
  for (const { project, aside } of unpacked) await memory.create(project, quarantineOf(aside));
  return memory;
}

/** Whether the very mention of IndexedDB finds nothing, or throws as it does in sandboxed frames. */
function indexedDBMissing(): boolean {
  try {
    return typeof indexedDB === 'undefined' || indexedDB === null;
  } catch (error) {
    return faultOf(error).kind === 'absent';
  }
}

/** The second copy needs files of the origin's own that a worker can flush. */
function canCopy(): boolean {
  return (
    typeof Worker !== 'undefined' &&
    typeof navigator !== 'undefined' &&
    typeof navigator.storage?.getDirectory === 'function'
  );
}
