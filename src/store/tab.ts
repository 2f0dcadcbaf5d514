// One tab among others of this browser: says when it has written, hears when others have, and knows who of them still lives.
import { newId } from '../base/ids.ts';
import { VERSION } from '../model/versions.ts';

/** What tabs tell each other: entries up to this number are in the journal of this project. */
interface News {
  readonly project: string;
  readonly seq: number;
  readonly format: number;
}

/**
 * The channel carries no work, only the news that there is some: what counts is read from the database. Every tab holds a lock of its
 * own name for as long as it lives, which nobody ever waits for; the list of locks tells who is there, also who is frozen.
 */
export class Tab {
  /** The name of this tab; certain once `ready` is. */
  peer: string;
  readonly ready: Promise<void>;
  private readonly prefix: string;
  private readonly channel: BroadcastChannel | null;
  private readonly woken: () => void;
  private release: (() => void) | null = null;

  /**
   * `heard` is called with the project and the number of its last entry whenever another tab has written; `woken` when this tab is
   * looked at again, for a tab that was frozen or put aside may have heard nothing.
   */
  constructor(database: string, peer: string, heard: (project: string, seq: number) => void, woken: () => void) {
    this.peer = peer;
    this.woken = () => {
      if (document.visibilityState === 'visible') woken();
    };
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', this.woken);
    this.prefix = `${database}: `;
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(database);
    if (this.channel)
      this.channel.onmessage = ({ data }: MessageEvent<News>) => {
        if (typeof data?.project === 'string' && Number.isInteger(data.seq)) heard(data.project, data.seq);
      };
    this.ready = this.claim();
  }

  /**
   * Takes the lock of this tab's name. Where another tab has it (a browser that duplicates a tab gives the copy the same name), this one
   * takes a new name.
   */
  private async claim(): Promise<void> {
    const { locks } = this;
    for (let taken = locks !== undefined; taken;) {
      taken = await new Promise<boolean>((answer) => {
        void locks?.request(`${this.prefix}${this.peer}`, { ifAvailable: true }, (lock) => {
          answer(lock === null);
          return lock ? new Promise<void>((done) => (this.release = done)) : undefined;
        });
      });
      if (taken) this.peer = newId('tab');
    }
  }

  tell(project: string, seq: number): void {
    this.channel?.postMessage({ project, seq, format: VERSION } satisfies News);
  }

  /** The other tabs that live now. None where the browser cannot tell. */
  async others(): Promise<ReadonlySet<string>> {
    const held = (await this.locks?.query())?.held ?? [];
    const names = held.flatMap(({ name }) => (name?.startsWith(this.prefix) ? [name.slice(this.prefix.length)] : []));
    return new Set(names.filter((name) => name !== this.peer));
  }

  close(): void {
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', this.woken);
    this.channel?.close();
    this.release?.();
  }

  private get locks(): LockManager | undefined {
    return typeof navigator === 'undefined' ? undefined : navigator.locks;
  }
}
