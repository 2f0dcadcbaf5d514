// The dialog that asks for a claim, or a link: to tag words with, to link to, to merge into. It leaves the text in sight and unblocked.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Stance } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import { snap } from '../text/segments.ts';
import type { Edges } from '../reader/geometry.ts';
import { chooserWords } from './messages/chooser.ts';
import type { LemmaCombobox, Option, Pick } from './parts/lemma-combobox.ts';
import './parts/lemma-combobox.ts';
import { base, buttons, dialogs, fields } from './theme.ts';

export interface Question {
  readonly title: string;
  /** The accessible name of the line to type in. */
  readonly label: string;
  readonly options: readonly Option[];
  /** What a new one is called in the list ("New claim"); absent: none can be made. */
  readonly fresh?: string;
  readonly placeholder?: string;
  /** The words spoken of, shown above the line. */
  readonly quote?: string;
  /** Asks for stance and voice too, starting from these. */
  readonly stance?: { readonly stance: Stance; readonly voice: string | null; readonly voices: readonly string[] };
  /** Asks in which of several ways it is to be done; the first is chosen unless told. */
  readonly ways?: {
    readonly label: string;
    readonly options: readonly { readonly id: string; readonly title: string }[];
  };
  /** The words it must not cover: it stands below their last line, or above their first. */
  readonly beside?: Edges | null;
  readonly button: string;
}

export interface Answer {
  readonly pick: Pick;
  readonly stance: Stance;
  readonly voice: string | null;
  /** The id of the way chosen, where that was asked. */
  readonly way?: string;
}

@customElement('lemma-chooser')
export class LemmaChooser extends LitElement {
  @state() private question: Question | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('lemma-combobox') private readonly combobox!: LemmaCombobox;
  @query('input[name=voice]') private readonly voice!: HTMLInputElement | null;
  private answer: ((answer: Answer | null) => void) | undefined;

  static override styles = [
    base,
    buttons,
    fields,
    dialogs,
    css`
      dialog {
        position: fixed;
        z-index: 30;
        width: min(460px, calc(100vw - 24px));
        margin: 0;
      }
      form {
        display: grid;
        gap: 12px;
        padding: 14px 16px 16px;
      }
      blockquote {
        margin: 0;
        padding-left: 10px;
        border-left: 2px solid var(--mark-line);
        color: var(--quiet);
        font-size: 0.9375rem;
      }
      .radios {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        margin-top: 4px;
      }
      .radios label {
        display: inline-flex;
        gap: 5px;
        align-items: center;
        min-height: 26px;
        color: var(--ink);
      }
      legend,
      .field {
        font-size: var(--size-small);
      }
      .field {
        display: grid;
        gap: 3px;
      }
    `,
  ];

  /** Asks; resolves with the answer, or with null when the reader cancels or another question takes its place. */
  ask(question: Question): Promise<Answer | null> {
    this.answer?.(null);
    this.question = question;
    return new Promise((resolve) => {
      this.answer = resolve;
      void this.updateComplete.then(() => {
        this.begin(question);
        if (!this.dialog.open) this.dialog.show();
        this.stand(question.beside ?? null);
        this.combobox.focus();
      });
    });
  }

  /** Fields as the question has them, whatever was in them for the one before. */
  private begin({ stance, ways }: Question): void {
    this.combobox.fill('');
    if (this.voice) this.voice.value = stance?.voice ?? '';
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('input[name=stance]'))
      radio.checked = radio.value === stance?.stance;
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('input[name=way]'))
      radio.checked = radio.value === ways?.options[0]?.id;
  }

  get open(): boolean {
    return this.question !== null;
  }

  cancel(): void {
    this.close(null);
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    return html`<dialog aria-labelledby="title" @keydown=${this.onKey}>
      <form method="dialog" @submit=${this.onSubmit}>
        <h2 id="title">${question.title}</h2>
        ${question.quote ? html`<blockquote class="reading">${shorten(question.quote)}</blockquote>` : nothing}
        <lemma-combobox
          .label=${question.label}
          .options=${question.options}
          .fresh=${question.fresh ?? ''}
          .placeholder=${question.placeholder ?? ''}
          @lemma-pick=${(event: CustomEvent<Pick>) => this.take(event.detail)}
        ></lemma-combobox>
        ${question.stance ? this.manner(question.stance) : nothing} ${question.ways ? this.way(question.ways) : nothing}
        <div class="foot">
          <button type="button" class="plain" @click=${() => this.close(null)}>${chooserWords.cancel}</button>
          <button type="submit" class="main">${question.button}</button>
        </div>
      </form>
    </dialog>`;
  }

  private manner({ voices }: NonNullable<Question['stance']>) {
    return html`
      <fieldset role="radiogroup" aria-label=${chooserWords.stance}>
        <legend>${chooserWords.stance} <kbd>Alt 1</kbd>–<kbd>4</kbd></legend>
        <div class="radios">
          ${STANCES.map(
            (each) =>
              html`<label><input type="radio" name="stance" .value=${each} />${chooserWords.stanceNames[each]}</label>`,
          )}
        </div>
      </fieldset>
      <label class="field"
        >${chooserWords.voice}
        <input
          type="text"
          name="voice"
          list="voices"
          placeholder=${chooserWords.voiceHint}
          title=${chooserWords.voiceHelp}
          autocomplete="off"
        />
      </label>
      <datalist id="voices">${voices.map((voice) => html`<option .value=${voice}></option>`)}</datalist>
    `;
  }

  private way({ label, options }: NonNullable<Question['ways']>) {
    return html`<fieldset role="radiogroup" aria-label=${label}>
      <legend>${label} <kbd>Alt 1</kbd>–<kbd>${options.length}</kbd></legend>
      <div class="radios">
        ${options.map(({ id, title }) => html`<label><input type="radio" name="way" .value=${id} />${title}</label>`)}
      </div>
    </fieldset>`;
  }

  private onKey(event: KeyboardEvent): void {
    // What is typed here is for this dialog alone: no key of a pane may act behind it.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close(null);
    }
    const number = event.altKey ? /^Digit([1-4])$/.exec(event.code)?.[1] : undefined;
    const asked = this.question?.stance ? 'stance' : this.question?.ways ? 'way' : null;
    if (number && asked) {
      event.preventDefault();
      const radios = this.renderRoot.querySelectorAll<HTMLInputElement>(`input[name=${asked}]`);
      const radio = radios[Number(number) - 1];
      if (radio) radio.checked = true;
    }
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.combobox.takeActive();
  }

  private take(pick: Pick): void {
    const chosen = this.renderRoot.querySelector<HTMLInputElement>('input[name=stance]:checked')?.value;
    const stance = STANCES.find((each) => each === chosen) ?? 'asserts';
    const way = this.renderRoot.querySelector<HTMLInputElement>('input[name=way]:checked')?.value;
    this.close({ pick, stance, voice: this.voice?.value.trim() || null, ...(way === undefined ? {} : { way }) });
  }

  private close(answer: Answer | null): void {
    const resolve = this.answer;
    this.answer = undefined;
    this.dialog?.close();
    this.question = null;
    resolve?.(answer);
  }

  /** Below the words where there is room, else above them, else at the foot: never over them if it can be helped. */
  private stand(beside: Edges | null): void {
    const { width, height } = this.dialog.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const below = beside ? beside.last.bottom + 10 : Math.max(24, (innerHeight - height) / 3);
    const above = beside ? beside.first.top - height - 10 : -1;
    // Fingers type on a keyboard that lies over the lower half of the window.
    if (beside && matchMedia('(pointer: coarse)').matches) return this.standAt(8, (innerWidth - width) / 2);
    const fits = (top: number) => top >= 8 && top + height <= innerHeight - 8;
    const top = fits(below) ? below : fits(above) ? above : Math.max(8, innerHeight - height - 8);
    const left = beside ? beside.last.left : (innerWidth - width) / 2;
    this.standAt(top, Math.min(Math.max(12, left), Math.max(12, innerWidth - width - 12)));
  }

  private standAt(top: number, left: number): void {
    this.dialog.style.top = `${Math.round(top)}px`;
    this.dialog.style.left = `${Math.round(left)}px`;
  }
}

/** Long words by their beginning and their end, neither cut within a character. */
function shorten(quote: string): string {
  if (quote.length <= 180) return quote;
  const { start, end } = snap(quote, { start: 110, end: quote.length - 60 });
  return `${quote.slice(0, start).trimEnd()} … ${quote.slice(end).trimStart()}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-chooser': LemmaChooser;
  }
}
