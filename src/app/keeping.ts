// All that keeps the work, put together for one window: the past, the library, the notices.
import { libraryWords } from '../elements/messages/library.ts';
import type { Saving } from '../elements/lemma-topbar.ts';
import type { Session } from '../state/session.ts';
import type { Status, Store } from '../store/store.ts';
import type { Files } from './files.ts';
import type { LemmaApp } from './lemma-app.ts';
import { Notices } from './notices.ts';
import { Past } from './past.ts';
import { purge } from './removed.ts';
import { LibraryShelves } from './shelves.ts';

export class Keeping {
  readonly past: Past;
  readonly shelves: LibraryShelves;
  readonly notices: Notices;
  /** The reader's name, as the journal has it. */
  readonly reader: string;
  private readonly app: LemmaApp;
  private readonly store: Store;
  private readonly now: () => number;

  constructor(app: LemmaApp, store: Store, live: Session, files: Files) {
    this.app = app;
    this.store = store;
    this.now = live.maker.now;
    this.reader = live.maker.by;
    this.past = new Past(app, store, live);
    this.shelves = new LibraryShelves(store, live, files, () => app.library?.refresh());
    this.notices = new Notices({ app, store, live, files, past: this.past });
  }

  /** What is done once the window stands: nothing of it keeps the reader waiting. */
  async settle(missing: number): Promise<void> {
    await this.shelves.takeUp();
    const { due, acts } = this.shelves.backups;
    if (due) this.app.say(libraryWords.reminder(acts));
    await this.notices.compare(missing);
    await purge(this.store, this.now());
  }
}

/** How the work stands, for the mark in the top bar; saved, it says whether the browser promised to keep it. */
export function savingOf(status: Status, lasting: boolean | null): Saving {
  if (status.kind === 'saved')
    return { kind: 'saved', reason: lasting === null ? '' : lasting ? libraryWords.lasting : libraryWords.passing };
  return { kind: status.kind === 'closed' ? 'failed' : status.kind, reason: 'reason' in status ? status.reason : '' };
}
