// The dialog that shows every act ever of a project, in words, and leads to the project as it stood after any of them.
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Result } from '../base/result.ts';
import type { Entry } from '../store/store.ts';
import type { Row, Told } from './history/rows.ts';
import { rowsOf, toldOf } from './history/rows.ts';
import { LINE, styles } from './history/styles.ts';
import { historyWords } from './messages/history.ts';
import { when } from './messages/when.ts';
import { base, buttons, dialogs, fields } from './theme.ts';

/** So many lines more than are in sight are drawn on either side. */
const SPARE = 12;

/** An act chosen in the history: the number of its entry, and when it was done. */
export interface Chosen {
  readonly seq: number;
  readonly at: number;
}

/**
 * @fires lemma-look - the project is to be shown as it stood after the act (`detail: Chosen`)
 * @fires lemma-restore - the project is to be made again as it stood after the act (`detail: Chosen`)
 */
@customElement('lemma-history')
export class LemmaHistory extends LitElement {
  /** Reads all entries of the journal, oldest first. Asked each time the dialog opens. */
  @property({ attribute: false }) entries!: () => Promise<Result<readonly Entry[]>>;
  /** The reader's own name, told as "you". */
  @property() reader = '';
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private acts: readonly Told[] | null = null;
  @state() private rows: readonly Row[] = [];
  @state() private chosen: Told | null = null;
  @state() private trouble = '';
  /** The lines drawn: from the first to before the last. */
  @state() private drawn: readonly [number, number] = [0, 0];
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement;
  @query('.list') private readonly list!: HTMLElement | null;

  static override styles = [base, buttons, fields, dialogs, styles];

  /** Opens the dialog and reads the history anew. */
  async show(): Promise<void> {
    this.acts = null;
    this.chosen = null;
    this.trouble = '';
    await this.updateComplete;
    this.field.value = '';
    if (!this.dialog.open) this.dialog.showModal();
    const read = await this.entries();
    if (read.ok) this.acts = toldOf(read.value, this.reader);
    else this.trouble = read.reason;
    this.filter();
    await this.updateComplete;
    this.draw();
  }

  close(): void {
    this.dialog.close();
  }

  /** Says in the dialog why what was asked for could not be. */
  refuse(reason: string): void {
    this.trouble = historyWords.cannot(reason);
  }

  override render() {
    const { acts, rows } = this;
    const count = rows.reduce((sum, { kind }) => sum + (kind === 'act' ? 1 : 0), 0);
    return html`<dialog aria-labelledby="title" @keydown=${(event: Event) => event.stopPropagation()}>
      <header>
        <h2 id="title">${historyWords.title}</h2>
        <p class="lead">${historyWords.lead}</p>
      </header>
      <div class="find">
        <input
          type="text"
          autofocus
          aria-label=${historyWords.filter}
          placeholder=${historyWords.filter}
          @input=${this.filter}
          @keydown=${this.onFieldKey}
        />
        <span class="count" role="status">${acts ? historyWords.counted(count, acts.length) : ''}</span>
      </div>
      ${this.middle(count)}
      <footer>
        <p class="trouble" role="alert">${this.trouble}</p>
        ${this.about()}
        <div class="foot">
          ${this.button('lemma-look', historyWords.look, 'plain')}
          ${this.button('lemma-restore', historyWords.restore, 'plain')}
          <button class="main" @click=${() => this.close()}>${historyWords.close}</button>
        </div>
      </footer>
    </dialog>`;
  }

  protected override updated(): void {
    // Through the style object: the page allows no style attributes.
    const [first, last] = this.drawn;
    const heights = [first, this.rows.length - last];
    this.renderRoot.querySelectorAll<HTMLElement>('.space').forEach((space, i) => {
      space.style.height = `${heights[i]! * LINE}rem`;
    });
  }

  private middle(count: number) {
    if (!this.acts) return html`<p class="message">${this.trouble ? '' : historyWords.reading}</p>`;
    if (count === 0) return html`<p class="message">${historyWords.none}</p>`;
    const [first, last] = this.drawn;
    const { rows } = this;
    const days: (readonly [string, readonly Row[]])[] = [];
    // The day of the first line drawn, though its own line may be out of sight.
    for (let i = first; i < last;) {
      let end = i + 1;
      while (end < last && rows[end]!.kind === 'act') end++;
      days.push([this.dayOf(i), rows.slice(i, end)]);
      i = end;
    }
    return html`<div
      class="list"
      role="listbox"
      tabindex="0"
      aria-label=${historyWords.acts}
      aria-activedescendant=${this.chosen ? `act-${this.chosen.seq}` : nothing}
      @scroll=${this.draw}
      @keydown=${this.onListKey}
      @focus=${this.onListFocus}
    >
      <div class="space" role="presentation"></div>
      ${days.map(
        ([day, lines]) => html`<div role="group" aria-label=${day}>${lines.map((row) => this.line(row, count))}</div>`,
      )}
      <div class="space" role="presentation"></div>
    </div>`;
  }

  private line(row: Row, count: number) {
    if (row.kind === 'day') return html`<div class="day" role="presentation">${row.day}</div>`;
    const { act, n } = row;
    return html`<div
      id="act-${act.seq}"
      role="option"
      class=${act.takenBack ? 'back' : ''}
      aria-selected=${act.seq === this.chosen?.seq}
      aria-setsize=${count}
      aria-posinset=${n + 1}
      @click=${() => this.choose(act)}
      @dblclick=${() => this.ask('lemma-look')}
    >
      <time>${when.time(act.at)}</time>
      <span class="words"
        >${act.words}${act.takenBack ? html`<span class="said"> (${historyWords.takenBack})</span>` : nothing}</span
      >
      <span class="who">${act.who}</span>
    </div>`;
  }

  /** What is chosen, in full. */
  private about() {
    const { chosen } = this;
    if (!chosen) return html`<p class="chosen">${this.acts ? historyWords.choose : ''}</p>`;
    const now = this.now();
    return html`<div class="chosen">
      <span class="words">${chosen.words}</span>
      <p class="lead">
        ${when.moment(chosen.at)} (${when.ago(chosen.at, now)}),
        ${historyWords.by(chosen.who)}${chosen.takenBack ? `; ${historyWords.takenBack}` : ''}
      </p>
    </div>`;
  }

  private button(event: 'lemma-look' | 'lemma-restore', words: string, look: string) {
    const why = this.refusal;
    return html`<button
      class=${look}
      aria-disabled=${why === '' ? nothing : 'true'}
      aria-description=${why || nothing}
      title=${why || nothing}
      @click=${() => this.ask(event)}
    >
      ${words}
    </button>`;
  }

  /** Why neither button does anything now; empty where they do. */
  private get refusal(): string {
    if (!this.chosen) return historyWords.choose;
    return this.chosen.seq === this.acts?.[0]?.seq ? historyWords.now : '';
  }

  private ask(event: 'lemma-look' | 'lemma-restore'): void {
    const { chosen, refusal } = this;
    this.trouble = refusal;
    if (!chosen || refusal !== '') return;
    const { seq, at } = chosen;
    this.dispatchEvent(new CustomEvent<Chosen>(event, { detail: { seq, at } }));
  }

  private filter(): void {
    this.rows = rowsOf(this.acts ?? [], this.field.value, this.now());
    const { chosen } = this;
    if (chosen && !this.rows.some((row) => row.kind === 'act' && row.act.seq === chosen.seq)) this.chosen = null;
    if (this.list) this.list.scrollTop = 0;
    this.draw();
  }

  /** Draws the lines in sight, and some more. */
  private draw(): void {
    const height = LINE * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const top = this.list?.scrollTop ?? 0;
    const seen = this.list?.clientHeight ?? 0;
    const first = Math.max(0, Math.floor(top / height) - SPARE);
    const last = Math.min(this.rows.length, Math.ceil((top + seen) / height) + SPARE);
    if (first !== this.drawn[0] || last !== this.drawn[1]) this.drawn = [first, last];
  }

  private dayOf(at: number): string {
    for (let i = at; i >= 0; i--) {
      const row = this.rows[i]!;
      if (row.kind === 'day') return row.day;
    }
    return '';
  }

  private choose(act: Told): void {
    this.chosen = act;
    this.trouble = '';
  }

  private onFieldKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter') || !this.list) return;
    event.preventDefault();
    this.list.focus();
  }

  /** Coming by the keyboard chooses the newest, so that there is something to start from. */
  private onListFocus(): void {
    if (!this.chosen) void this.go(0);
  }

  private onListKey(event: KeyboardEvent): void {
    const acts = this.rows.filter((row) => row.kind === 'act');
    const now = acts.findIndex(({ act }) => act.seq === this.chosen?.seq);
    const page = Math.max(1, Math.floor((this.list?.clientHeight ?? 0) / 32) - 1);
    const to = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: now + page,
      PageUp: now - page,
      Home: 0,
      End: acts.length - 1,
    }[event.key];
    if (event.key === 'Enter' && now >= 0) this.ask('lemma-look');
    else if (to !== undefined) void this.go(Math.min(acts.length - 1, Math.max(0, to)));
    else return;
    event.preventDefault();
  }

  /** Chooses the act of that number from the top, and brings its line into sight. */
  private async go(n: number): Promise<void> {
    const at = this.rows.findIndex((row) => row.kind === 'act' && row.n === n);
    const row = this.rows[at];
    const { list } = this;
    if (row?.kind !== 'act' || !list) return;
    this.choose(row.act);
    const height = list.querySelector('[role=option]')?.getBoundingClientRect().height ?? LINE * 16;
    const [top, bottom] = [(n === 0 ? 0 : at) * height, (at + 1) * height];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
    this.draw();
    await this.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-history': LemmaHistory;
  }
}
