// The bar that shows while a text is read aloud: pause, the sentence before and after, its selection, pace and voice.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Pause, Play, SkipBack, SkipForward, Square, TextSelect } from 'lucide';
import type { IconNode } from 'lucide';
import type { ActionId } from '../commands/index.ts';
import { actionOf } from '../commands/index.ts';
import { tell } from './events.ts';
import type { Settings } from './lemma-reading.ts';
import { aloudWords } from './messages/reading.ts';
import { keyNames } from './messages/shell.ts';
import { icon } from './parts/icon.ts';
import type { Speech } from './reading/settings.ts';
import { RATES, SPOKEN_AT_FIRST } from './reading/settings.ts';
import { base, buttons, fields } from './theme.ts';

/**
 * Not there while nothing is read.
 * @fires lemma-act - a button was pressed
 * @fires lemma-set - pace or voice was chosen (`detail: Settings`)
 */
@customElement('lemma-aloud')
export class LemmaAloud extends LitElement {
  @property() status: 'idle' | 'reading' | 'paused' = 'idle';
  /** The voices to choose from, and the one that reads. */
  @property({ attribute: false }) voices: readonly { readonly voiceURI: string; readonly name: string }[] = [];
  @property() voice: string | null = null;
  /** The language the voice is chosen for (`en`); null where it is not known, and the voice then the system's choice. */
  @property() language: string | null = null;
  @property({ attribute: false }) speech: Speech = SPOKEN_AT_FIRST;

  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        display: block;
        flex: none;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        padding: 4px 12px;
        border-top: 1px solid var(--rule);
        background: var(--paper);
      }
      .group {
        display: flex;
        gap: 2px;
      }
      button {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        justify-content: center;
        min-width: 34px;
        min-height: 32px;
        padding: 3px 7px;
      }
      .fill {
        flex: 1;
      }
      label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-width: 0;
      }
      select {
        width: auto;
        max-width: 15em;
      }
      @media (max-width: 700px) {
        .bar {
          gap: 4px;
          padding: 4px 8px;
        }
        button {
          min-width: 40px;
          min-height: 42px;
        }
        .words,
        label span {
          position: absolute;
          clip-path: inset(50%);
        }
        select {
          max-width: 5.5em;
          padding-inline: 2px;
        }
      }
    `,
  ];

  override render() {
    if (this.status === 'idle') return nothing;
    const reading = this.status === 'reading';
    const { speech, language } = this;
    return html`<div class="bar" role="group" aria-label=${aloudWords.bar}>
      <div class="group">
        ${this.button('aloud-previous', SkipBack, aloudWords.previous)}
        ${this.button('aloud', reading ? Pause : Play, reading ? aloudWords.pause : aloudWords.go)}
        ${this.button('aloud-next', SkipForward, aloudWords.next)} ${this.button('aloud-stop', Square, aloudWords.stop)}
      </div>
      ${this.button('aloud-select', TextSelect, aloudWords.select, true)}
      <span class="fill"></span>
      <label
        ><span>${aloudWords.rate}</span>
        <select @change=${(event: Event) => this.set({ rate: Number(valueOf(event)) })}>
          ${RATES.map((rate) => html`<option value=${rate} ?selected=${rate === speech.rate}>${aloudWords.times(rate)}</option>`)}
        </select></label
      >
      ${
        language !== null && this.voices.length > 1
          ? html`<label
              ><span>${aloudWords.voice}</span>
              <select
                @change=${(event: Event) => this.set({ voices: { ...speech.voices, [language]: valueOf(event) } })}
              >
                ${this.voices.map(
                  ({ voiceURI, name }) =>
                    html`<option value=${voiceURI} ?selected=${voiceURI === this.voice}>${name}</option>`,
                )}
              </select></label
            >`
          : nothing
      }
    </div>`;
  }

  private button(action: ActionId, node: IconNode, name: string, words = false) {
    const [keys] = actionOf(action).keys;
    const told = keys ? ` (${keyNames(keys, navigator.platform.startsWith('Mac'))})` : '';
    return html`<button
      class=${words ? 'plain' : nothing}
      aria-label=${name}
      title="${name}${told}"
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => tell(this, 'lemma-act', { action })}
    >
      ${icon(node)}${words ? html`<span class="words" aria-hidden="true">${name}</span>` : nothing}
    </button>`;
  }

  private set(change: Partial<Speech>): void {
    const detail: Settings = { speech: { ...this.speech, ...change } };
    this.dispatchEvent(new CustomEvent('lemma-set', { detail, bubbles: true, composed: true }));
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-aloud': LemmaAloud;
  }
}
