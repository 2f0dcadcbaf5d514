// Looking at the project as it once was, and making it so again by one act.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { changeBy } from '../change/change.ts';
import { stepsBetween } from '../change/diff.ts';
import type { Chosen } from '../elements/lemma-history.ts';
import { noticeWords } from '../elements/messages/notice.ts';
import { keepSelection } from '../state/selection.ts';
import { Session } from '../state/session.ts';
import { stateOf } from '../state/state.ts';
import type { Entry, Store } from '../store/store.ts';
import type { LemmaApp } from './lemma-app.ts';

export class Past {
  private readonly app: LemmaApp;
  private readonly store: Store;
  /** The session that works on the project as it is now. */
  private readonly live: Session;
  private chosen: Chosen | null = null;

  constructor(app: LemmaApp, store: Store, live: Session) {
    this.app = app;
    this.store = store;
    this.live = live;
  }

  /** The act after which the project is shown as it stood; null while it is shown as it stands. */
  get looking(): Chosen | null {
    return this.app.session === this.live ? null : this.chosen;
  }

  /** Every act of the open project. */
  entries(): Promise<Result<readonly Entry[]>> {
    return this.store.entries(this.project);
  }

  /** Shows the project as it stood after an act; nothing can be changed there. */
  async look(chosen: Chosen): Promise<Result<void>> {
    const then = await this.store.projectAt(this.project, chosen.seq);
    if (!then.ok) return then;
    const state = stateOf(then.value);
    const selection = keepSelection({ ...this.live.state.selection, words: null }, then.value);
    this.chosen = chosen;
    this.app.session = new Session({ ...state, selection }, this.live.maker, noticeWords.frozen);
    this.app.say(noticeWords.looking(chosen.at, this.live.maker.now()));
    return ok(undefined);
  }

  /** Shows the project as it stands now. */
  back(): void {
    if (this.leave()) this.app.say(noticeWords.backNow);
  }

  /** Makes the project again what it was after an act, by an act that can be undone. */
  async restore(chosen: Chosen): Promise<Result<void>> {
    const then = await this.store.projectAt(this.project, chosen.seq);
    if (!then.ok) return then;
    const { project } = this.live.state;
    const change = changeBy(project, stepsBetween(project, then.value));
    if (!change.ok) return failed(change.reason);
    this.leave();
    if (change.value.steps.length === 0) this.app.say(noticeWords.same);
    else this.live.dispatch({ label: noticeWords.restoreLabel(chosen.at), change: change.value });
    return ok(undefined);
  }

  private get project(): string {
    return this.live.state.project.about.id;
  }

  private leave(): boolean {
    const away = this.looking !== null;
    this.app.session = this.live;
    return away;
  }
}
