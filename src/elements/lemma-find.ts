// The find panel: a line to type in, how and where to look, the places found, and from them passages. It stands above the text and covers none of it.
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChevronDown, ChevronUp, ListFilter, Search, X } from 'lucide';
import type { Manner } from '../query/find.ts';
import { PLAINLY } from '../query/find.ts';
import type { Scope } from '../query/find-sheets.ts';
import type { Hits } from '../reader/hits.ts';
import type { Words } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import type { Range } from '../text/range.ts';
import { tell } from './events.ts';
import { TOGGLES, nearField, scopes, signButton, toggles, turned } from './find/controls.ts';
import type { Question, Reply } from './find/inquiry.ts';
import { Inquiry } from './find/inquiry.ts';
import type { LemmaHitList } from './find/lemma-hit-list.ts';
import './find/lemma-hit-list.ts';
import type { Hit, Results } from './find/results.ts';
import { NOTHING_FOUND, contextOf, firstFrom, keyOf, paragraphOf } from './find/results.ts';
import { rangesBySource, shownIn, wordsOf } from './find/results.ts';
import { styles } from './find/styles.ts';
import { findWords } from './messages/find.ts';
import { icon } from './parts/icon.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons, fields } from './theme.ts';

/** How a hit came to be looked at: it is what was typed, one walked to it, or one goes there and stays. */
export type Arrival = 'typed' | 'walked' | 'gone';

export interface Sighted {
  readonly hit: Hit;
  readonly arrival: Arrival;
}

/** Where to begin: a text and an offset in it. */
export interface Start {
  readonly source: string;
  readonly offset: number;
}

const quiet = 500; // ms after which what was found is spoken, so that typing is not talked over
const patience = 300; // ms after which it is said that the search goes on
const usualNear = 10; // words

/**
 * @fires lemma-hits - what the texts are to show has changed (`detail`: the hits of each text by its id)
 * @fires lemma-hit - a hit is looked at (`detail: Sighted`)
 * @fires lemma-tag-hits - the words ticked are to be tagged (`detail: {places, words}`)
 * @fires lemma-find-close - Escape (`detail: true`: back to where one was) or the cross (`false`)
 * @fires lemma-find-filter - the filter of passages is asked for
 */
@customElement('lemma-find')
export class LemmaFind extends SessionElement {
  @property({ type: Boolean, reflect: true }) open = false;
  /** Where "this text" is, and from where in it the first place counts. */
  @property({ attribute: false }) start: Start = { source: '', offset: 0 };

  @state() private words = '';
  @state() private manner: Manner = PLAINLY;
  @state() private scope: Scope = 'text';
  @state() private results: Results = NOTHING_FOUND;
  @state() private current: number | null = null;
  @state() private unchecked: ReadonlySet<string> = new Set();
  @state() private trouble = '';
  @state() private looking = false;
  @query('input[name=words]') private readonly field!: HTMLInputElement | null;
  @query('lemma-hit-list') private readonly list!: LemmaHitList | null;

  private near = usualNear;
  private readonly inquiry = new Inquiry();
  private ranges: ReadonlyMap<string, readonly Range[]> = new Map();
  private speaking = 0;
  private waiting = 0;
  /** What is to be done once the search under way is over. */
  private following: (() => void) | null = null;

  static override styles = [base, buttons, fields, styles];

  protected override slice({ project }: State): readonly unknown[] {
    return [project.sources, project.claims, project.passages, project.links];
  }

  /** What is looked into may be other words now. */
  protected override changed({ project }: State): void {
    if (this.open && this.inquiry.isStale(project, this.question)) this.search(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** Opens the panel, or comes back to it; with the focus, and with these words and this scope if they are given. */
  show({ words, scope, focus = true }: { words?: string; scope?: Scope; focus?: boolean } = {}): void {
    this.open = true;
    if (words !== undefined) this.words = words;
    if (scope !== undefined) this.scope = scope;
    this.search(focus);
    if (focus)
      void this.updateComplete.then(() => {
        this.field?.focus();
        this.field?.select();
      });
  }

  /** Shuts the panel; the words are remembered. */
  shut(): void {
    if (!this.open) return;
    this.open = false;
    this.stop();
    this.results = NOTHING_FOUND;
    this.ranges = new Map();
    this.current = null;
    this.tellTexts();
  }

  /** Goes to the next place or the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    if (this.inquiry.busy) {
      this.following = () => this.step(by);
      return;
    }
    const { hits, total, before } = this.results;
    const { current } = this;
    if (total === 0) return this.say(this.words.trim() === '' ? findWords.nothingYet : this.nothingFound);
    if (current === null) return this.look(this.begin ?? 0, 'walked');
    const place = (before + current + by + total) % total;
    if (hits[place - before]) return this.look(place - before, 'walked');
    // Not among those listed: list those around it.
    this.inquiry.ask(this.state.project, { ...this.question, place }, (reply) => {
      this.following = () => this.look(place - reply.results.before, 'walked');
      this.take(reply, false);
    });
  }

  /** Goes to the place looked at, to stay there. */
  private go(): void {
    if (this.inquiry.busy) this.following = () => this.go();
    else this.look(this.current ?? this.begin ?? 0, 'gone');
  }

  /** Asks for the words ticked to be tagged. */
  tag(): void {
    if (!this.taggable) return this.say(this.words.trim() === '' ? findWords.nothingYet : findWords.onlyTexts);
    const hits = this.checked;
    if (hits.length === 0) return this.say(this.results.hits.length === 0 ? this.nothingFound : findWords.noneChosen);
    const detail = { places: wordsOf(hits), words: contextOf(hits[0]!).words };
    this.dispatchEvent(new CustomEvent<{ places: readonly Words[]; words: string }>('lemma-tag-hits', { detail }));
  }

  override render() {
    if (!this.open) return nothing;
    const { hits, total } = this.results;
    const { pattern, near } = this.manner;
    const hint = pattern ? findWords.patternHint : near === null ? findWords.placeholder : findWords.nearHint;
    return html`<section role="search" aria-label=${findWords.panel} @keydown=${this.onKey}>
      <div class="row">
        <span class="field"
          >${icon(Search)}<input
            type="text"
            name="words"
            aria-label=${findWords.field}
            aria-invalid=${this.trouble === '' ? nothing : 'true'}
            aria-describedby="trouble"
            placeholder=${hint}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${this.words}
            @input=${this.onInput}
        /></span>
        <span class="count later">${this.count}</span>
        ${signButton(ChevronUp, findWords.previous, 'Shift+F3', 'later', () => this.step(-1))}
        ${signButton(ChevronDown, findWords.next, 'F3', 'later', () => this.step(1))}
        ${signButton(ListFilter, findWords.filter, 'Ctrl+Shift+F', 'later', () => this.dispatchEvent(new CustomEvent('lemma-find-filter')))}
        ${signButton(X, findWords.close, '', 'close', () => this.close(false))}
      </div>
      <div class="row ways">
        ${scopes(this.scope, (scope) => this.ask({ scope }))}
        ${toggles(this.manner, (which) => this.ask({ manner: turned(this.manner, which, this.near) }))}
        ${near === null ? nothing : nearField(near, (words) => this.setNear(words))}
      </div>
      <p class="trouble" id="trouble" role="alert" ?hidden=${this.trouble === ''}>${this.trouble}</p>
      ${total > hits.length ? html`<p class="note">${findWords.listed(hits.length, total)}</p>` : nothing}
      ${hits.length === 0 ? nothing : this.found()}
    </section>`;
  }

  private found() {
    const { hits } = this.results;
    const checked = this.taggable ? this.checked.length : 0;
    return html`<lemma-hit-list
        .project=${this.state.project}
        .results=${this.results}
        .current=${this.current}
        .unchecked=${this.taggable ? this.unchecked : null}
        @lemma-look-hit=${({ detail }: CustomEvent<number>) => this.look(detail, 'walked')}
        @lemma-go-hit=${({ detail }: CustomEvent<number>) => this.look(detail, 'gone')}
        @lemma-check-hit=${({ detail }: CustomEvent<number>) => this.check(detail)}
        @lemma-leave-list=${() => this.field?.focus()}
      ></lemma-hit-list>
      ${
        this.taggable
          ? html`<div class="row foot">
              <button class="plain" @click=${() => this.checkAll(true)}>${findWords.all}</button>
              <button class="plain" @click=${() => this.checkAll(false)}>${findWords.none}</button>
              <span class="what">${findWords.chosen(checked, hits.length)}</span>
              <span class="fill"></span>
              <button
                class="main"
                aria-disabled=${checked === 0 ? 'true' : nothing}
                title=${checked === 0 ? findWords.noneChosen : nothing}
                @click=${this.tag}
              >
                ${findWords.tag(checked)}
              </button>
            </div>`
          : nothing
      }`;
  }

  /** What stands beside the line: which of how many, or that there is none. */
  private get count(): string {
    const { total, before } = this.results;
    const { current } = this;
    if (this.looking) return findWords.searching;
    if (total > 0) return current === null ? findWords.found(total) : findWords.counted(before + current + 1, total);
    return this.words.trim() === '' || this.trouble !== '' || this.inquiry.busy ? '' : findWords.nowhere;
  }

  /** Where the first place counts from. */
  private get begin(): number | null {
    return firstFrom(this.results, this.start.source, this.start.offset);
  }

  private get taggable(): boolean {
    return this.scope === 'text' || this.scope === 'texts';
  }

  private get checked(): readonly Hit[] {
    const { hits } = this.results;
    return this.unchecked.size === 0 ? hits : hits.filter((hit) => !this.unchecked.has(keyOf(hit)));
  }

  private get nothingFound(): string {
    return this.trouble === '' ? findWords.nothing(this.words.trim(), this.scope) : this.trouble;
  }

  private get question(): Question {
    const { words, manner, scope, start } = this;
    return { words, manner, scope, ...start };
  }

  /** Asks for something else than before. */
  private ask(change: { words?: string; manner?: Manner; scope?: Scope }): void {
    Object.assign(this, change);
    this.search(true);
  }

  /** Looks anew. `typed`: because the reader asks for something else, not because the project changed. */
  private search(typed: boolean): void {
    if (typed) this.unchecked = new Set();
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => (this.looking = this.inquiry.busy), patience);
    this.inquiry.ask(this.state.project, this.question, (reply) => this.take(reply, typed));
  }

  private take({ results, trouble }: Reply, typed: boolean): void {
    const was = this.current === null ? undefined : this.results.hits[this.current];
    clearTimeout(this.waiting);
    clearTimeout(this.speaking);
    this.looking = false;
    this.results = results;
    this.trouble = trouble;
    this.ranges = rangesBySource(results);
    // Of a project that changed meanwhile: the hit one was at, wherever it is in the row now.
    const again = !typed && was ? results.hits.findIndex((hit) => keyOf(hit) === keyOf(was)) : -1;
    this.current = again >= 0 ? again : null;
    const { following } = this;
    this.following = null;
    if (following) return following();
    const first = typed ? this.begin : null;
    if (first === null) this.tellTexts();
    else this.look(first, 'typed');
    if (typed && this.words.trim() !== '' && trouble === '')
      this.speaking = window.setTimeout(() => this.sayFound(), quiet);
  }

  private sayFound(): void {
    const { total } = this.results;
    this.say(total === 0 ? this.nothingFound : findWords.spoken(this.words.trim(), total));
  }

  /** Looks at a hit: it alone is told of, and spoken when one walks. */
  private look(at: number, arrival: Arrival): void {
    const hit = this.results.hits[at];
    if (!hit) return;
    this.current = at;
    this.tellTexts();
    this.dispatchEvent(new CustomEvent<Sighted>('lemma-hit', { detail: { hit, arrival } }));
    if (arrival === 'typed') return;
    clearTimeout(this.speaking);
    const { groups } = this.results;
    const { before, words, after } = contextOf(hit);
    const title = groups.find(({ from, to }) => from <= at && at < to)!.title;
    this.say(findWords.at(this.count, paragraphOf(this.state.project, hit), title, `${before}${words}${after}`));
  }

  private check(at: number): void {
    const hit = this.results.hits[at];
    if (!hit || !this.taggable) return;
    const unchecked = new Set(this.unchecked);
    if (!unchecked.delete(keyOf(hit))) unchecked.add(keyOf(hit));
    this.unchecked = unchecked;
    this.say(findWords.chosen(this.checked.length, this.results.hits.length));
  }

  private checkAll(all: boolean): void {
    this.unchecked = new Set(all ? [] : this.results.hits.map(keyOf));
    this.say(findWords.chosen(this.checked.length, this.results.hits.length));
  }

  private tellTexts(): void {
    const detail = shownIn(this.ranges, this.results, this.current);
    this.dispatchEvent(new CustomEvent<ReadonlyMap<string, Hits>>('lemma-hits', { detail }));
  }

  private say(sentence: string): void {
    tell(this, 'lemma-say', sentence);
  }

  private close(back: boolean): void {
    this.dispatchEvent(new CustomEvent<boolean>('lemma-find-close', { detail: back }));
  }

  private stop(): void {
    clearTimeout(this.speaking);
    clearTimeout(this.waiting);
    this.looking = false;
    this.following = null;
    this.inquiry.stop();
  }

  private setNear(near: number): void {
    this.near = near;
    this.ask({ manner: { ...this.manner, near } });
  }

  private onInput(event: Event): void {
    this.ask({ words: (event.target as HTMLInputElement).value });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const inField = event.composedPath()[0] === this.field;
    const { key } = event;
    const letter = event.altKey && !event.ctrlKey && !event.metaKey ? event.code : '';
    const toggle = TOGGLES.find((each) => letter === `Key${each.letter}`);
    if (toggle) this.ask({ manner: turned(this.manner, toggle.which, this.near) });
    else if (key === 'Escape') this.close(true);
    else if (inField && key === 'Enter' && (event.ctrlKey || event.metaKey)) this.go();
    else if (inField && key === 'Enter') this.step(event.shiftKey ? -1 : 1);
    else if (inField && key === 'ArrowDown' && this.list) this.list.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-find': LemmaFind;
  }
}
