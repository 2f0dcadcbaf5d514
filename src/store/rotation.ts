// After the disk refused a write: makes Chromium's database begin a new log before anything more is entrusted to it.
import type { Database } from './database.ts';

/** Chromium begins a new log after 4 MB; twice that is sure. Values of 8 KB: larger ones bypass the log. */
const VALUES = 1100;
const SIZE = 8192;
const KEY = 'rotation ';

/**
 * A write that fails for want of space can leave a torn record at the end of Chromium's log; what is written after it is acknowledged,
 * and lost with everything else when the browser next starts and reads the log (google/leveldb#1287). So much is written here, and
 * removed again, that a new log is begun and the torn one discarded. Throws what the browser throws, above all when there is still no
 * space.
 */
export async function rotateLog(database: Database): Promise<void> {
  const tx = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('settings');
  const writes: Promise<unknown>[] = [];
  for (let i = 0; i < VALUES; i++) {
    // Random, for the browser compresses what it can.
    writes.push(store.put(crypto.getRandomValues(new Uint8Array(SIZE)), KEY + i));
  }
  await Promise.all([...writes, tx.done]);
  await database.delete('settings', IDBKeyRange.bound(KEY, `${KEY}\uffff`));
}

const FLAG = 'lemma: the log may be torn';
/** For browsers that keep no flag. */
let suspected = false;

/** Whether a write failed in a way that can tear the log, in this visit or one before. Kept outside the database in question. */
export function logMayBeTorn(): boolean {
  return suspected || flag((storage) => storage.getItem(FLAG)) === '1';
}

export function suspectLog(): void {
  suspected = true;
  flag((storage) => storage.setItem(FLAG, '1'));
}

export function trustLog(): void {
  suspected = false;
  flag((storage) => storage.removeItem(FLAG));
}

/** The browser may forbid the storage, or have no space for it: then there is no flag. */
function flag<T>(use: (storage: Storage) => T): T | null {
  try {
    return typeof localStorage === 'undefined' ? null : use(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
