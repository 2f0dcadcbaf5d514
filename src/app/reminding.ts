// When all was last saved to a file and how much was done since: enough to say now and then that a backup is due.
import type { Backups } from '../elements/library/desk.ts';
import type { Store } from '../store/store.ts';

const KEY = 'backup';
const WEEK = 7 * 86_400_000;
/** So many acts are worth a reminder, a week after the last backup or, without one, after the first of them. */
const WORTH = 20;
/** The count is kept this long after an act, ms: it is no work, and need not be exact. */
const LATER = 2000;

interface Counted {
  readonly at: number | null;
  /** When the first of the acts was done. */
  readonly since: number | null;
  readonly acts: number;
}

export class Reminding {
  private counted: Counted = { at: null, since: null, acts: 0 };
  private readonly store: Store;
  private readonly now: () => number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, now: () => number) {
    this.store = store;
    this.now = now;
  }

  /** Takes up the count of earlier visits. */
  async takeUp(): Promise<void> {
    const kept = await this.store.place(KEY);
    if (kept.ok) this.counted = countedFrom(kept.value);
  }

  get state(): Backups {
    const { at, since, acts } = this.counted;
    const from = at ?? since;
    return { at, acts, due: acts >= WORTH && from !== null && this.now() - from >= WEEK };
  }

  /** An act was done. */
  count(): void {
    const { at, since, acts } = this.counted;
    this.counted = { at, since: since ?? this.now(), acts: acts + 1 };
    this.timer ??= setTimeout(() => this.keep(), LATER);
  }

  /** Everything done before `at` is in a file now. */
  backedUp(at: number): void {
    this.counted = { at, since: null, acts: 0 };
    this.keep();
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.store.keep(KEY, this.counted);
  }
}

/** What was kept, as far as it makes sense. */
export function countedFrom(kept: unknown): Counted {
  const { at, since, acts } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const time = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : null);
  return { at: time(at), since: time(since), acts: Number.isSafeInteger(acts) ? Math.max(0, acts as number) : 0 };
}
