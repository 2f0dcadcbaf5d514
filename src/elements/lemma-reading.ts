// How texts look: colours, typeface, size, line length, spacing. A panel beside the text, which changes while one sets it.
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Focus, Printer, RotateCcw, Volume2 } from 'lucide';
import type { IconNode } from 'lucide';
import type { ActionId } from '../commands/index.ts';
import { tell } from './events.ts';
import { readingWords } from './messages/reading.ts';
import { icon } from './parts/icon.ts';
import type { Amount, Reading, Speech, Theme } from './reading/settings.ts';
import { AT_FIRST, BOUNDS, THEMES, TYPEFACES, amountOf } from './reading/settings.ts';
import { panelStyles } from './reading/styles.ts';
import { base, buttons, fields } from './theme.ts';

/** What was set anew. */
export interface Settings {
  readonly theme?: Theme;
  readonly reading?: Reading;
  readonly speech?: Speech;
}

const AMOUNTS = Object.keys(BOUNDS) as readonly Amount[];

/**
 * Closes with Escape, with its button, or by going on elsewhere.
 * @fires lemma-act - one of the buttons for focus mode, reading aloud and print was pressed
 * @fires lemma-set - something was set (`detail: Settings`), at every step of a slider
 */
@customElement('lemma-reading')
export class LemmaReading extends LitElement {
  @property() theme: Theme = 'system';
  @property({ attribute: false }) reading: Reading = AT_FIRST;
  @query('#panel') private readonly panel!: HTMLElement;
  /** Where the focus came from. */
  private came: HTMLElement | null = null;

  static override styles = [base, buttons, fields, panelStyles];

  get open(): boolean {
    return this.panel.matches(':popover-open');
  }

  /** Opens the panel with the focus in it, or closes it, which gives the focus back. */
  toggle(): void {
    if (this.open) return this.panel.hidePopover();
    this.came = focused();
    this.panel.showPopover();
    this.renderRoot.querySelector<HTMLElement>('input:checked')!.focus();
  }

  override render() {
    const { reading } = this;
    return html`<div id="panel" popover role="dialog" aria-labelledby="title" @beforetoggle=${this.onToggle}>
      <h2 id="title">${readingWords.title}</h2>
      ${this.choice('theme', readingWords.theme, THEMES, this.theme, readingWords.themes, (theme) => ({ theme }))}
      ${this.choice(
        'typeface',
        readingWords.typeface,
        TYPEFACES,
        reading.typeface,
        readingWords.typefaces,
        (typeface) => ({ reading: { ...reading, typeface } }),
      )}
      <div class="amounts">${AMOUNTS.map((name) => this.amount(name))}</div>
      ${this.check('justified')} ${this.check('hyphens', readingWords.hyphensNote)}
      <div class="acts">
        ${this.act('focus-mode', Focus, readingWords.focus)} ${this.act('aloud', Volume2, readingWords.aloud)}
        ${this.act('print', Printer, readingWords.printText)}
      </div>
      <div class="foot">
        <button class="plain" @click=${() => this.reset()}>${icon(RotateCcw)} ${readingWords.reset}</button>
        <button class="main" @click=${() => this.panel.hidePopover()}>${readingWords.close}</button>
      </div>
    </div>`;
  }

  /** The browser gives the focus back by itself only where all is in one tree. */
  private onToggle(event: ToggleEvent): void {
    if (event.newState === 'closed' && this.panel.matches(':focus-within') && this.came?.isConnected)
      this.came.focus({ preventScroll: true });
  }

  /** One of a few, each shown as what it is called. */
  private choice<T extends string>(
    name: string,
    title: string,
    all: readonly T[],
    now: T,
    words: Readonly<Record<T, string>>,
    setting: (chosen: T) => Settings,
  ): TemplateResult {
    return html`<fieldset class=${name}>
      <legend>${title}</legend>
      ${all.map(
        (each) =>
          html`<label data-value=${String(each)}
            ><input
              type="radio"
              name=${name}
              .checked=${each === now}
              @change=${() => {
                this.set(setting(each));
                this.say(title, words[each]);
              }}
            /><span>${words[each]}</span></label
          >`,
      )}
    </fieldset>`;
  }

  private amount(name: Amount): TemplateResult {
    const { min, max, step } = BOUNDS[name];
    const value = this.reading[name];
    const words = readingWords.units[name](value);
    const valueOf = (event: Event): number => amountOf(name, (event.target as HTMLInputElement).valueAsNumber);
    return html`<label for=${name}>${readingWords.amounts[name]}</label>
      <input
        id=${name}
        type="range"
        min=${min}
        max=${max}
        step=${step}
        aria-valuetext=${words}
        .value=${String(value)}
        @input=${(event: Event) => this.set({ reading: { ...this.reading, [name]: valueOf(event) } })}
        @change=${(event: Event) => this.say(readingWords.amounts[name], readingWords.units[name](valueOf(event)))}
      />
      <output for=${name} aria-live="off">${words}</output>`;
  }

  private check(name: 'justified' | 'hyphens', note = ''): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${this.reading[name]}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          this.set({ reading: { ...this.reading, [name]: checked } });
          this.say(readingWords[name], checked ? readingWords.on : readingWords.off);
        }}
      /><span>${readingWords[name]}${note === '' ? '' : html` <small>${note}</small>`}</span></label
    >`;
  }

  /** A button that closes the panel, which gives the focus back, and then does the act. */
  private act(action: ActionId, node: IconNode, name: string): TemplateResult {
    return html`<button
      class="plain"
      @click=${() => {
        this.panel.hidePopover();
        tell(this, 'lemma-act', { action });
      }}
    >
      ${icon(node)} ${name}
    </button>`;
  }

  private reset(): void {
    this.set({ reading: AT_FIRST });
    tell(this, 'lemma-say', readingWords.wasReset);
  }

  private set(settings: Settings): void {
    this.dispatchEvent(new CustomEvent('lemma-set', { detail: settings, bubbles: true, composed: true }));
  }

  private say(name: string, value: string): void {
    tell(this, 'lemma-say', readingWords.set(name, value));
  }
}

/** The element that has the focus, also inside shadow roots. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-reading': LemmaReading;
  }
}
