// What the bar under the top bar has to say, and what its buttons do.
import type { Notice, NoticeAnswer } from '../elements/lemma-notice.ts';
import { noticeWords } from '../elements/messages/notice.ts';
import { fileStem, saveFile } from '../elements/save-file.ts';
import { formatOf } from '../formats/index.ts';
import type { Session } from '../state/session.ts';
import type { Shortfall, Status, Store } from '../store/store.ts';
import type { Files } from './files.ts';
import type { LemmaApp } from './lemma-app.ts';
import type { Past } from './past.ts';

interface Hands {
  readonly app: LemmaApp;
  readonly store: Store;
  readonly live: Session;
  readonly files: Files;
  readonly past: Past;
}

/** A failure that is over sooner than this (a connection opened anew) is not worth an alarm, ms. */
const GRACE = 300;

export class Notices {
  private readonly hands: Hands;
  private shortfalls: readonly Shortfall[] = [];
  private lost: Notice | null = null;
  private readonly dismissed = new Set<Notice['kind']>();
  /** A failure has lasted long enough to be shown. */
  private failing = false;
  private alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(hands: Hands) {
    this.hands = hands;
    hands.store.onStatus((status) => this.heard(status));
    this.heard(hands.store.status);
    window.addEventListener('beforeunload', (event) => {
      // Only where closing the page would lose acts; the reader decides.
      const { status } = hands.store;
      if ((status.kind === 'failed' || status.kind === 'closed') && status.acts > 0) event.preventDefault();
    });
  }

  /** Looks for what the second copy has and the database lost. `missing`: how many records of the open project cannot be found. */
  async compare(missing: number): Promise<void> {
    const { store, live, app } = this.hands;
    this.shortfalls = await store.shortfalls();
    const { id, title } = live.state.project.about;
    const copied = this.shortfalls.some(({ project }) => project === id);
    this.lost = missing > 0 && !copied ? { kind: 'lost', title, records: missing } : null;
    const [first] = this.list;
    if (first && first.kind !== 'memory') app.say(sentenceOf(first, live.maker.now()));
    app.requestUpdate();
  }

  /** The most urgent first. */
  get list(): readonly Notice[] {
    const { store, past } = this.hands;
    const { status } = store;
    const list: Notice[] = [];
    if (status.kind === 'closed' || status.kind === 'memory') list.push(status);
    if (status.kind === 'failed' && this.failing) list.push(status);
    const { looking } = past;
    if (looking) list.push({ kind: 'past', ...looking });
    list.push(...this.shortfalls.map((shortfall): Notice => ({ kind: 'missing', shortfall })));
    if (this.lost) list.push(this.lost);
    return list.filter(({ kind }) => !this.dismissed.has(kind));
  }

  async answer({ notice, answer }: NoticeAnswer): Promise<void> {
    const { past, app } = this.hands;
    switch (answer) {
      case 'save-file':
        return this.saveFile();
      case 'reload':
        return location.reload();
      case 'dismiss':
        this.dismissed.add(notice.kind);
        break;
      case 'back':
        return past.back();
      case 'restore':
        if (notice.kind === 'missing') await this.restore(notice.shortfall);
        if (notice.kind === 'past') {
          const restored = await past.restore(notice);
          if (!restored.ok) app.say(restored.reason);
        }
        break;
      case 'forgo':
        if (notice.kind === 'missing') await this.forgo(notice.shortfall);
        break;
    }
    app.requestUpdate();
  }

  /** The project as it is in memory, whatever the storage says, in Lemma's own format. */
  private async saveFile(): Promise<void> {
    const { app, live, files } = this.hands;
    const { project } = live.state;
    try {
      const format = formatOf('lemma')!;
      const { write } = await format.load();
      const content = await write!(project, { at: live.maker.now(), quarantine: files.quarantine });
      const name = `${fileStem(project.about.title)}.${format.extension}`;
      saveFile(name, content, format.mediaType);
      app.say(noticeWords.savedFile(name));
    } catch (error) {
      app.say(noticeWords.notSavedFile(error instanceof Error ? error.message : String(error)));
    }
  }

  private async restore({ project: id, title, gone }: Shortfall): Promise<void> {
    const { app, store, live, files } = this.hands;
    const restored = await store.restore(id);
    if (!restored.ok) return app.say(noticeWords.notRestored(title, restored.reason));
    const standIn = gone ? await this.standIn() : null;
    await files.open(restored.value);
    if (standIn !== null && live.state.project.about.id !== standIn) await store.remove(standIn);
    this.shortfalls = await store.shortfalls();
    this.lost = null;
    app.say(noticeWords.restored(live.state.project.about.title));
  }

  /** The open project, where it was only begun because nothing else was there, and nothing was done in it yet. */
  private async standIn(): Promise<string | null> {
    const { id } = this.hands.live.state.project.about;
    const [entries, projects] = [await this.hands.store.entries(id), await this.hands.store.projects()];
    const untouched = entries.ok && entries.value.length === 1;
    return untouched && projects.ok && projects.value.length === 2 ? id : null;
  }

  private async forgo({ project, title }: Shortfall): Promise<void> {
    const { app, store } = this.hands;
    const gone = await store.forgo(project);
    this.shortfalls = await store.shortfalls();
    app.say(gone.ok ? noticeWords.forgone(title) : noticeWords.notRestored(title, gone.reason));
  }

  private heard({ kind }: Status): void {
    const { app } = this.hands;
    if (kind === 'failed')
      this.alarm ??= setTimeout(() => {
        this.failing = true;
        app.requestUpdate();
      }, GRACE);
    else if (kind !== 'saving') {
      if (this.failing && kind === 'saved') app.say(noticeWords.savedAgain);
      clearTimeout(this.alarm);
      this.alarm = undefined;
      this.failing = false;
    }
    app.requestUpdate();
  }
}

function sentenceOf(notice: Notice, now: number): string {
  if (notice.kind === 'missing') return noticeWords.missing(notice.shortfall, now);
  return notice.kind === 'lost' ? noticeWords.lost(notice.title, notice.records) : '';
}
