// A file of the reader's own that the backup is written to again after every few acts, where the browser allows it (File System Access).
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { KeptFile } from '../elements/library/desk.ts';
import { libraryWords } from '../elements/messages/library.ts';
import type { Store } from '../store/store.ts';

/** What Chromium adds to a file's handle; the DOM's types do not have it yet. */
interface Handle extends FileSystemFileHandle {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<Handle>;
}

const KEY = 'backup-file';
const WRITING = { mode: 'readwrite' } as const;
/** The shortest pause between two writings, ms. */
const PAUSE = 3000;
/** A writing that takes long is followed by a pause so many times as long. */
const REST = 10;

export class BackupFile {
  private handle: Handle | null = null;
  private shown: KeptFile;
  private readonly store: Store;
  private readonly changed: () => void;
  private readonly written: (at: number) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing = false;
  private again = false;

  /** `changed` hears of every change of `state`; `written` of each time all was written, with when that was begun (ms since 1970). */
  constructor(store: Store, changed: () => void, written: (at: number) => void) {
    this.store = store;
    this.changed = changed;
    this.written = written;
    this.shown = picking().showSaveFilePicker ? { kind: 'none' } : { kind: 'impossible' };
  }

  get state(): KeptFile {
    return this.shown;
  }

  /** Takes up the file of an earlier visit. Browsers want to be asked again then, by a click. */
  async takeUp(): Promise<void> {
    const kept = await this.store.place(KEY);
    if (!kept.ok || !isHandle(kept.value) || this.shown.kind === 'impossible') return;
    this.handle = kept.value;
    const { name } = kept.value;
    const leave = await kept.value.queryPermission(WRITING);
    this.show(leave === 'granted' ? { kind: 'kept', name, written: null } : { kind: 'asleep', name });
  }

  /** Lets the reader choose a file, and writes it; null where none was chosen. */
  async choose(): Promise<Result<string> | null> {
    try {
      const handle = await picking().showSaveFilePicker?.({
        suggestedName: 'lemma-library.json',
        types: [{ accept: { 'application/json': ['.json'] } }],
      });
      if (!handle) return null;
      this.handle = handle;
      await this.store.keep(KEY, handle);
      return await this.write();
    } catch (error) {
      return refusal(error);
    }
  }

  /** Asks for leave again, and writes. Must come of a click. */
  async wake(): Promise<Result<string> | null> {
    if (!this.handle) return null;
    try {
      if ((await this.handle.requestPermission(WRITING)) !== 'granted') return failed(libraryWords.fileDenied);
      return await this.write();
    } catch (error) {
      return refusal(error);
    }
  }

  async forget(): Promise<Result<string>> {
    const name = this.handle?.name ?? '';
    this.handle = null;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.show({ kind: 'none' });
    const kept = await this.store.keep(KEY, null);
    return kept.ok ? ok(libraryWords.fileForgotten(name)) : kept;
  }

  /** There is something new to write: soon, unless it waits for leave. */
  touch(): void {
    if (this.shown.kind !== 'kept' && this.shown.kind !== 'failed') return;
    if (this.writing) this.again = true;
    else this.timer ??= setTimeout(() => void this.write(), PAUSE);
  }

  private async write(): Promise<Result<string>> {
    const { handle } = this;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!handle) return failed(libraryWords.fileDenied);
    this.writing = true;
    const began = Date.now();
    const result = await this.pour(handle);
    const { name } = handle;
    this.writing = false;
    if (this.handle !== handle) return result;
    if (result.ok) this.written(began);
    this.show(result.ok ? { kind: 'kept', name, written: began } : { kind: 'failed', name, reason: result.reason });
    if (this.again) {
      this.again = false;
      this.timer = setTimeout(() => void this.write(), Math.max(PAUSE, REST * (Date.now() - began)));
    }
    return result;
  }

  /** The browser writes beside the file and puts it in its place when all is there: a torn writing harms nothing. */
  private async pour(handle: Handle): Promise<Result<string>> {
    const backup = await this.store.backup();
    if (!backup.ok) return backup;
    try {
      const stream = await handle.createWritable();
      await stream.write(backup.value);
      await stream.close();
      return ok(libraryWords.fileChosen(handle.name));
    } catch (error) {
      return failed(wordsOf(error));
    }
  }

  private show(state: KeptFile): void {
    this.shown = state;
    this.changed();
  }
}

function picking(): Picking {
  return window as unknown as Picking;
}

function isHandle(value: unknown): value is Handle {
  return typeof FileSystemFileHandle !== 'undefined' && value instanceof FileSystemFileHandle;
}

/** Null where the reader closed the browser's own dialog. */
function refusal(error: unknown): Result<string> | null {
  return error instanceof DOMException && error.name === 'AbortError' ? null : failed(wordsOf(error));
}

function wordsOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotAllowedError') return libraryWords.fileDenied;
  if (error instanceof DOMException && error.name === 'NotFoundError') return libraryWords.fileGone;
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return libraryWords.diskFull;
  return error instanceof Error ? error.message : String(error);
}
