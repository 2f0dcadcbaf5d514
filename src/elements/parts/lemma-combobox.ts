// A line to type in over a list that filters as you type: the first match is taken by Enter, a new one made by Ctrl+Enter.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { fold } from '../../text/folding.ts';
import { chooserWords } from '../messages/chooser.ts';
import { keyNames } from '../messages/shell.ts';
import { base, fields } from '../theme.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A quiet word at the end of the line: how many passages, what a link does. */
  readonly hint?: string;
}

/** What was taken: an option, or new words. */
export type Pick = { readonly id: string } | { readonly text: string };

const SHOWN = 60; // more than anybody reads; typing narrows it down
const isMac = navigator.platform.startsWith('Mac');

/**
 * @fires lemma-pick - the option or the new words taken (`detail: Pick`)
 */
@customElement('lemma-combobox')
export class LemmaCombobox extends LitElement {
  /** The accessible name of the line. */
  @property() label = '';
  /** In the order to show while nothing is typed. */
  @property({ attribute: false }) options: readonly Option[] = [];
  /** Whether words that match no option can be taken; the text before them in the list ("New claim"). Empty: they cannot. */
  @property() fresh = '';
  @property() placeholder = '';

  @state() private typed = '';
  @state() private active = 0;
  @query('input') private readonly line!: HTMLInputElement;

  static override styles = [
    base,
    fields,
    css`
      ul {
        max-height: min(280px, 40vh);
        margin: 6px 0 0;
        padding: 0;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        gap: 8px;
        justify-content: space-between;
        min-height: 28px;
        padding: 4px 8px;
        border-radius: var(--radius);
        font-size: 0.9375rem;
        cursor: pointer;
      }
      li.interface {
        font: inherit;
      }
      li[aria-selected='true'] {
        background: var(--chosen);
        outline: 1px solid transparent; /* drawn in forced colours */
      }
      li > span:first-child {
        flex: 1;
        min-width: 60%;
      }
      .hint {
        flex: none;
        max-width: 40%;
        overflow: hidden;
        color: var(--quiet);
        font: var(--size-small) / 1.6 var(--sans);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      p {
        margin: 8px;
        color: var(--quiet);
      }
      @media (pointer: coarse) {
        li {
          align-items: center;
          min-height: 44px;
        }
      }
    `,
  ];

  override focus(): void {
    void this.updateComplete.then(() => {
      this.line.focus();
      this.line.select();
    });
  }

  /** Puts words into the line, as if typed. */
  fill(words: string): void {
    this.typed = words;
    this.active = 0;
  }

  /** The options that match what is typed: the one that says just that first, then those that begin with it, those with a word that does, the rest. */
  private get found(): readonly Option[] {
    const sought = fold(this.typed.trim()).text;
    if (sought === '') return this.options;
    const ranked: [number, Option][] = [];
    for (const option of this.options) {
      const words = fold(option.label).text;
      const at = words.indexOf(sought);
      if (at >= 0) ranked.push([words === sought ? 0 : at === 0 ? 1 : words[at - 1] === ' ' ? 2 : 3, option]);
      else if (sought.split(' ').every((word) => words.includes(word))) ranked.push([4, option]);
    }
    return ranked.sort(([a], [b]) => a - b).map(([, option]) => option);
  }

  /** New words can be taken unless an option says just that. */
  private get offersNew(): boolean {
    const words = fold(this.typed.trim()).text;
    return this.fresh !== '' && words !== '' && !this.options.some((option) => fold(option.label).text === words);
  }

  override render() {
    const matches = this.found.slice(0, SHOWN);
    const rows = matches.length + (this.offersNew ? 1 : 0);
    const active = Math.min(this.active, rows - 1);
    return html`
      <input
        type="text"
        role="combobox"
        aria-label=${this.label}
        aria-autocomplete="list"
        aria-expanded=${rows > 0}
        aria-controls="list"
        aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.placeholder}
        .value=${this.typed}
        @input=${this.onInput}
        @keydown=${this.onKey}
      />
      <ul id="list" role="listbox" aria-label=${this.label}>
        ${matches.map((option, i) => this.row(i, i === active, option.label, option.hint, 'reading'))}
        ${this.offersNew ? this.row(matches.length, active === matches.length, chooserWords.fresh(this.fresh, this.typed.trim()), keyNames('Mod+Enter', isMac), 'interface') : nothing}
      </ul>
      ${rows === 0 ? html`<p role="status">${chooserWords.nothing}</p>` : nothing}
    `;
  }

  private row(at: number, active: boolean, label: string, hint: string | undefined, face: 'reading' | 'interface') {
    return html`<li
      id="option-${at}"
      role="option"
      class=${face}
      aria-selected=${active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.take(at)}
    >
      <span>${label}</span> ${hint ? html`<span class="hint">${hint}</span>` : nothing}
    </li>`;
  }

  private onInput(): void {
    this.typed = this.line.value;
    this.active = 0;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const rows = Math.min(this.found.length, SHOWN) + (this.offersNew ? 1 : 0);
    switch (event.key) {
      case 'ArrowDown':
        this.go(rows === 0 ? 0 : (this.active + 1) % rows);
        break;
      case 'ArrowUp':
        this.go(rows === 0 ? 0 : (this.active + rows - 1) % rows);
        break;
      case 'Enter':
        if ((event.ctrlKey || event.metaKey) && this.offersNew) this.takeNew();
        else this.take(this.active);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private go(row: number): void {
    this.active = row;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(`#option-${row}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** Takes what stands first, or where the arrows went: for a button beside the line. */
  takeActive(): void {
    this.take(this.active);
  }

  private take(row: number): void {
    const matches = this.found.slice(0, SHOWN);
    const option = matches[Math.min(row, matches.length + (this.offersNew ? 1 : 0) - 1)];
    if (option) this.pick({ id: option.id });
    else if (this.offersNew) this.takeNew();
  }

  private takeNew(): void {
    this.pick({ text: this.typed.trim() });
  }

  private pick(detail: Pick): void {
    this.dispatchEvent(new CustomEvent<Pick>('lemma-pick', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-combobox': LemmaCombobox;
  }
}
