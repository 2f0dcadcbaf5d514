// The list of what was found, as a concordance: each hit in its line, the words below one another; only the lines in sight are drawn.
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { Square, SquareCheck } from 'lucide';
import type { Project } from '../../model/project.ts';
import { directionOf } from '../../reader/direction.ts';
import { findWords } from '../messages/find.ts';
import { icon } from '../parts/icon.ts';
import { base } from '../theme.ts';
import type { Group, Hit, Results } from './results.ts';
import { NOTHING_FOUND, contextOf, keyOf, paragraphOf } from './results.ts';

/** The height of a line, rem: of all the same, so that only those in sight need to be there. */
const LINE = 1.875;
/** So many lines more than are in sight are drawn on either side; before it is known how many these are, that is enough. */
const SPARE = 10;

/**
 * @fires lemma-look-hit - a hit is to be looked at (`detail`: its number)
 * @fires lemma-go-hit - a hit is to be gone to, with the focus (`detail`: its number)
 * @fires lemma-check-hit - a hit's tick was pressed (`detail`: its number)
 * @fires lemma-leave-list - upwards from the first line
 */
@customElement('lemma-hit-list')
export class LemmaHitList extends LitElement {
  @property({ attribute: false }) project!: Project;
  @property({ attribute: false }) results: Results = NOTHING_FOUND;
  /** The number of the hit looked at. */
  @property({ attribute: false }) current: number | null = null;
  /** The hits that are not to be tagged, by key; null: these cannot be tagged, and have no ticks. */
  @property({ attribute: false }) unchecked: ReadonlySet<string> | null = null;

  /** The lines drawn: from the first to before the last. */
  @state() private drawn: readonly [number, number] = [0, 0];
  @query('.list') private readonly list!: HTMLElement | null;
  /** How far the list is to be scrolled, px. */
  private scrolled = 0;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .list {
        max-height: var(--most, 13.25rem); /* a bound of its own, or all lines would be in sight */
        overflow: auto;
        overflow-anchor: none;
        overscroll-behavior: contain;
      }
      .list:focus-visible {
        outline-offset: -2px;
      }
      .title,
      [role='option'] {
        display: flex;
        align-items: center;
        height: 1.875rem;
        padding: 0 12px;
        white-space: pre;
      }
      .title {
        background: var(--well);
        color: var(--quiet);
      }
      .title span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      [role='option'] {
        gap: 8px;
        cursor: pointer;
      }
      [role='option']:hover {
        background: var(--well);
      }
      [role='option'].current {
        background: var(--chosen);
        outline: 1px solid transparent; /* drawn in forced colours */
        outline-offset: -1px;
      }
      .tick {
        display: grid;
        flex: none;
        place-items: center;
        width: 24px;
        height: 24px;
        color: var(--accent);
      }
      .off .tick {
        color: var(--quiet);
      }
      .place {
        flex: none;
        width: 2.75em;
        color: var(--quiet);
        font-size: var(--size-small);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .line {
        display: flex;
        flex: 1;
        min-width: 0;
        font: 0.9375rem / 1.4 var(--serif);
      }
      .before {
        display: flex;
        flex: 0 0 42%;
        justify-content: flex-end;
        overflow: hidden;
        color: var(--quiet);
        mask-image: linear-gradient(to right, transparent, black 1.25em);
      }
      .before:dir(rtl) {
        mask-image: linear-gradient(to left, transparent, black 1.25em);
      }
      .rest {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .rest span {
        color: var(--quiet);
      }
      b {
        font-weight: 600;
      }
      .off .line {
        opacity: 0.72;
      }
      @media (max-width: 700px) {
        [role='option'] {
          gap: 4px;
          padding: 0 8px;
        }
        .before {
          flex-basis: 34%;
        }
      }
    `,
  ];

  override focus(): void {
    this.list?.focus();
    if (this.current === null && this.results.hits.length > 0) this.look(0);
  }

  override render() {
    const { hits, groups } = this.results;
    const { current } = this;
    return html`<div
      class="list"
      role="listbox"
      tabindex="0"
      aria-label=${findWords.list}
      aria-multiselectable=${this.unchecked ? 'true' : nothing}
      aria-activedescendant=${current === null ? nothing : `hit-${current}`}
      @scroll=${() => this.draw(this.list!.scrollTop)}
      @keydown=${this.onKey}
    >
      <div class="space" role="presentation"></div>
      ${groups.map((group) => {
        const [first, last] = this.drawn;
        const titled = group.title === '' ? 0 : 1;
        // The line of a group's title, and of its first hit.
        const top = this.lineOf(group.from) - titled;
        const from = Math.max(group.from, group.from + first - top - titled);
        const to = Math.min(group.to, group.from + last - top - titled);
        const title = titled === 1 && top >= first && top < last;
        if (from >= to && !title) return nothing;
        return html`<div role="group" aria-label=${group.title || nothing}>
          ${title ? html`<div class="title" role="presentation"><span>${this.titleOf(group)}</span></div>` : nothing}
          ${hits.slice(from, Math.max(from, to)).map((hit, i) => this.line(hit, from + i))}
        </div>`;
      })}
      <div class="space" role="presentation"></div>
    </div>`;
  }

  /** The title and, where all are listed, the number of hits under it. */
  private titleOf({ title, from, to }: Group): string {
    const { hits, total } = this.results;
    return hits.length === total ? findWords.group(title, to - from) : title;
  }

  private line(hit: Hit, at: number) {
    const { before, words, after } = contextOf(hit);
    const checked = this.unchecked ? !this.unchecked.has(keyOf(hit)) : at === this.current;
    const { language } = hit.sheet;
    const place = paragraphOf(this.project, hit);
    const classes = `${at === this.current ? 'current' : ''} ${this.unchecked && !checked ? 'off' : ''}`;
    // prettier-ignore
    return html`<div
      id="hit-${at}" role="option" class=${classes} aria-selected=${checked}
      aria-setsize=${this.results.total} aria-posinset=${this.results.before + at + 1}
      @click=${(event: Event) => this.onClick(event, at)} @dblclick=${() => this.tell('lemma-go-hit', at)}
    >${this.unchecked ? html`<span class="tick" title=${findWords.check}>${icon(checked ? SquareCheck : Square)}</span>` : nothing
    }${this.unchecked ? html`<span class="place">${place}</span>` : nothing}<span class="line" dir=${directionOf(`${before}${words}${after}`)} lang=${ifDefined(language === 'und' ? undefined : language)}
      ><span class="before"><span>${before}</span></span><span class="rest"><b>${words}</b><span>${after}</span></span></span></div>`;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('results') && !changes.has('current')) return;
    const from = changes.has('results') ? 0 : (this.list?.scrollTop ?? 0);
    this.scrolled = this.current === null ? from : this.inSight(this.current, from);
    this.draw(this.scrolled);
  }

  protected override updated(changes: PropertyValues<this>): void {
    const [first, last] = this.drawn;
    const spaces = this.renderRoot.querySelectorAll<HTMLElement>('.space');
    // Through the style object: the page allows no style attributes.
    [first, Math.max(0, this.lines - last)].forEach((lines, i) => (spaces[i]!.style.height = `${lines * LINE}rem`));
    if (changes.has('results') || changes.has('current')) this.list!.scrollTop = this.scrolled;
  }

  /** How many lines there are, titles counted in. */
  private get lines(): number {
    const { hits, groups } = this.results;
    return hits.length + groups.filter(({ title }) => title !== '').length;
  }

  /** The line of a hit. */
  private lineOf(hit: number): number {
    let titles = 0;
    for (const { title, from } of this.results.groups) {
      if (from > hit) break;
      if (title !== '') titles++;
    }
    return hit + titles;
  }

  private get height(): number {
    return LINE * parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  /** How far to scroll, px, from where the list is, so that the hit and a line around it are in sight. */
  private inSight(hit: number, from: number): number {
    const { height } = this;
    const top = this.lineOf(hit) * height;
    const seen = this.list?.clientHeight || height;
    if (top < from + height) return Math.max(0, top - height);
    return top + 2 * height > from + seen ? top + 2 * height - seen : from;
  }

  /** Has the lines drawn that are in sight when scrolled so far, and some more. */
  private draw(scrolled: number): void {
    const { height } = this;
    const seen = this.list?.clientHeight ?? 0;
    const first = Math.max(0, Math.floor(scrolled / height) - SPARE);
    const last = Math.min(this.lines, Math.ceil((scrolled + seen) / height) + SPARE);
    if (first !== this.drawn[0] || last !== this.drawn[1]) this.drawn = [first, last];
  }

  private onClick(event: Event, at: number): void {
    const ticked = (event.target as Element).closest('.tick') !== null;
    this.tell(ticked ? 'lemma-check-hit' : 'lemma-look-hit', at);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const last = this.results.hits.length - 1;
    const now = this.current ?? 0;
    const page = Math.max(1, Math.floor(this.list!.clientHeight / this.height) - 1);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + page, PageUp: now - page, Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined && to < 0 && event.key === 'ArrowUp') this.dispatchEvent(new CustomEvent('lemma-leave-list'));
    else if (to !== undefined) this.look(Math.min(last, Math.max(0, to)));
    else if (event.key === ' ' && this.current !== null) this.tell('lemma-check-hit', this.current);
    else if (event.key === 'Enter' && !event.shiftKey && this.current !== null) this.tell('lemma-go-hit', this.current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private look(at: number): void {
    this.tell('lemma-look-hit', at);
  }

  private tell(name: string, hit: number): void {
    this.dispatchEvent(new CustomEvent<number>(name, { detail: hit }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-hit-list': LemmaHitList;
  }
}
