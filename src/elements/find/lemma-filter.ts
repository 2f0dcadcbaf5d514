// The filter of passages: which of them the texts show. A bar above the text that says so as long as some are left out.
import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ListFilter, X } from 'lucide';
import { byRank } from '../../base/ranks.ts';
import { STANCES } from '../../model/records.ts';
import { sourcesInOrder } from '../../query/around.ts';
import type { Filter } from '../../query/find-filter.ts';
import { EVERYTHING, hiddenBy, isActive } from '../../query/find-filter.ts';
import type { State } from '../../state/state.ts';
import { chooserWords } from '../messages/chooser.ts';
import { findWords } from '../messages/find.ts';
import { icon } from '../parts/icon.ts';
import { SessionElement } from '../session-element.ts';
import { base, buttons, fields } from '../theme.ts';
import { styles } from './styles.ts';

/** What can be chosen for one part of the filter: a value and its name. */
type Choice = readonly [value: string, name: string];

const anything = '\u0000'; // no id and no voice

/**
 * @fires lemma-filter - other passages are to be shown (`detail: Filter`)
 * @fires lemma-filter-close - the fields are to be put away
 * @fires lemma-filter-open - the fields are asked for
 */
@customElement('lemma-filter')
export class LemmaFilter extends SessionElement {
  @property({ attribute: false }) filter: Filter = EVERYTHING;
  /** The fields are there. */
  @property({ type: Boolean, reflect: true }) open = false;
  @query('select') private readonly first!: HTMLSelectElement | null;

  static override styles = [base, buttons, fields, styles];

  protected override slice({ project }: State): readonly unknown[] {
    return [project.passages, project.claims, project.tags, project.sources];
  }

  override focus(): void {
    void this.updateComplete.then(() => this.first?.focus());
  }

  override render() {
    const { filter, open } = this;
    const active = isActive(filter);
    if (!open && !active) return nothing;
    const { project } = this.state;
    const all = project.passages.size;
    const shown = all - hiddenBy(filter, project).size;
    return html`<section aria-label=${findWords.filters} @keydown=${this.onKey}>
      ${open ? this.choices() : nothing}
      <div class="row">
        <p class="shown">
          ${icon(ListFilter)}<span>${active ? findWords.showing(shown, all) : findWords.shownAll(all)}</span>
        </p>
        <span class="what">${open ? '' : this.asked.join(' · ')}</span>
        <span class="fill"></span>
        ${
          open
            ? nothing
            : html`<button class="plain" @click=${() => this.tell('lemma-filter-open')}>${findWords.change}</button>`
        }
        ${active ? html`<button class="plain" @click=${() => this.set(EVERYTHING)}>${findWords.showAll}</button>` : nothing}
        ${
          open
            ? html`<button
                class="icon"
                aria-label=${findWords.close}
                title="${findWords.close} (Escape)"
                @click=${() => this.tell('lemma-filter-close')}
              >
                ${icon(X)}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  private choices() {
    const { filter } = this;
    const select = (which: keyof Filter, label: string) => {
      const now = filter[which] ?? anything;
      return html`<label
        >${label}<select @change=${(event: Event) => this.onChange(which, event)}>
          <option .value=${anything} .selected=${now === anything}>${findWords.any}</option>
          ${this.offered(which).map(
            ([value, name]) => html`<option .value=${value} .selected=${now === value}>${name}</option>`,
          )}
        </select></label
      >`;
    };
    return html`<div class="filters">
      ${select('claim', findWords.claim)} ${select('tag', findWords.tagged)} ${select('stance', findWords.stance)}
      ${select('voice', findWords.voice)} ${select('source', findWords.source)}
    </div>`;
  }

  /** What there is to choose from, as far as any passage has it. */
  private offered(which: keyof Filter): readonly Choice[] {
    const { project } = this.state;
    const passages = project.passages.toArray();
    switch (which) {
      case 'claim': {
        const used = new Set(passages.map(({ claim }) => claim));
        const claims = project.claims.toArray().filter(({ id }) => used.has(id));
        const named = claims.sort(byRank).map(({ id, text }): Choice => [id, text]);
        return used.has(null) ? [...named, ['', findWords.noClaim]] : named;
      }
      case 'tag':
        return project.tags
          .toArray()
          .sort(byRank)
          .map(({ id, name }) => [id, name]);
      case 'stance':
        return STANCES.map((stance) => [stance, chooserWords.stanceNames[stance]]);
      case 'voice': {
        const voices = [...new Set(passages.flatMap(({ voice }) => voice ?? []))].sort();
        return [['', findWords.author], ...voices.map((voice): Choice => [voice, voice])];
      }
      case 'source':
        return sourcesInOrder(project).map(({ id, title }) => [id, title]);
    }
  }

  /** What is asked for, in words. */
  private get asked(): readonly string[] {
    return (Object.keys(EVERYTHING) as (keyof Filter)[]).flatMap((which) => {
      const value = this.filter[which];
      if (value === null) return [];
      return this.offered(which).find(([each]) => each === value)?.[1] ?? value;
    });
  }

  private onChange(which: keyof Filter, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.set({ ...this.filter, [which]: value === anything ? null : value });
  }

  private set(filter: Filter): void {
    this.dispatchEvent(new CustomEvent<Filter>('lemma-filter', { detail: filter }));
  }

  private tell(name: 'lemma-filter-open' | 'lemma-filter-close'): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.tell('lemma-filter-close');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-filter': LemmaFilter;
  }
}
