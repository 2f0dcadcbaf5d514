// The export dialog: choose a format, read what it cannot carry, save.
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Format, WriteContext } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import type { Loss } from '../formats/losses.ts';
import { lossesOf } from '../formats/losses.ts';
import type { Quarantined } from '../model/repair.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { PATIENCE, exported } from './exporting.ts';
import type { LemmaPictureOptions, PictureWish } from './lemma-picture-options.ts';
import { isPicture } from './lemma-picture-options.ts';
import './lemma-picture-options.ts';
import { exportingWords } from './messages/exporting.ts';
import { fileWords } from './messages/files.ts';
import { fileStem, saveFile } from './save-file.ts';
import { Scribe } from './scribe.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons, dialogs, fields } from './theme.ts';

const GROUPS: readonly { readonly title: string; readonly ids: readonly string[] }[] = fileWords.formatGroups;
const GROUPED = new Set(GROUPS.flatMap(({ ids }) => ids));

/** What can be written, by what it is for. */
const OFFERED = GROUPS.map(({ title, ids }, i) => ({
  title,
  formats: FORMATS.filter(
    ({ id, writes }) => writes && (ids.includes(id) || (i === GROUPS.length - 1 && !GROUPED.has(id))),
  ),
}));

@customElement('lemma-export')
export class LemmaExport extends SessionElement {
  /** The rows set aside with the project, which its own file takes along. */
  @property({ attribute: false }) quarantine: readonly Quarantined[] = [];
  @state() private format: Format = FORMATS.find(({ writes }) => writes)!;
  @state() private trouble = '';
  @state() private open = false;
  @state() private writing = false;
  /** It takes so long that the reader is told. */
  @state() private slow = false;
  private readonly scribe = new Scribe();
  /** Counts what was begun or given up, so that a file that comes too late is not saved. */
  private round = 0;
  /** What a picture leaves behind besides, as far as it is known. */
  @state() private besides: readonly Loss[] = [];
  @query('lemma-picture-options') private readonly options!: LemmaPictureOptions;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    fields,
    dialogs,
    css`
      dialog {
        max-width: min(720px, calc(100vw - 32px));
      }
      form {
        display: grid;
        gap: 14px;
        width: min(680px, calc(100vw - 40px));
        padding: 18px 20px;
      }
      .formats {
        max-height: min(46vh, 560px);
        margin-top: 4px;
        overflow: auto;
      }
      /* Not on what scrolls: columns of a bounded height would go on to the side, out of sight. */
      .columns {
        columns: 2 260px;
        column-gap: 20px;
      }
      .formats [role='group'] {
        margin-bottom: 12px;
        break-inside: avoid;
      }
      .formats h3 {
        margin: 0 6px 2px;
        color: var(--quiet);
        font: 600 var(--size-small) / 1.5 var(--sans);
      }
      .formats label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 30px;
        padding: 2px 6px;
        border-radius: var(--radius);
        color: var(--ink);
      }
      .formats label:hover {
        background: var(--well);
      }
      .formats small {
        margin-left: auto;
        color: var(--quiet);
      }
      p {
        margin: 0;
        line-height: 1.5;
      }
      .losses {
        padding: 8px 10px;
        border-left: 3px solid var(--mark-line);
        background: var(--well);
      }
      .trouble {
        color: var(--danger);
      }
    `,
  ];

  protected override slice({ project }: State): readonly unknown[] {
    return this.open ? [project] : [];
  }

  show(): void {
    this.trouble = '';
    this.open = true;
    this.scribe.prepare(this.state.project, this.format);
    void this.weigh();
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  override render() {
    // What is lost is reckoned while the dialog is open alone: it takes a walk over the whole project.
    return html`<dialog
      aria-labelledby="title"
      @keydown=${(event: Event) => event.stopPropagation()}
      @close=${this.onClose}
    >
      <form method="dialog" @submit=${this.onSubmit}>
        <h2 id="title">${fileWords.exportTitle}</h2>
        <fieldset role="radiogroup" aria-label=${fileWords.format}>
          <legend>${fileWords.format}</legend>
          <div class="formats">
            <div class="columns">
              ${OFFERED.map(
                ({ title, formats }) =>
                  html`<div role="group" aria-label=${title}>
                    <h3>${title}</h3>
                    ${formats.map((format) => this.drawFormat(format))}
                  </div>`,
              )}
            </div>
          </div>
        </fieldset>
        <lemma-picture-options
          .session=${this.session}
          format=${this.format.id}
          ?active=${this.open}
          @lemma-picture=${this.weigh}
        ></lemma-picture-options>
        <p class="losses" role="status">${this.saidNow()}</p>
        <p class="trouble" role="alert">${this.trouble}</p>
        <div class="foot">
          <button type="button" class="plain" @click=${this.onCancel}>
            ${this.slow ? exportingWords.stop : fileWords.cancel}
          </button>
          <button type="submit" class="main" aria-disabled=${this.writing ? 'true' : 'false'}>${fileWords.save}</button>
        </div>
      </form>
    </dialog>`;
  }

  private drawFormat(format: Format) {
    return html`<label>
      <input
        type="radio"
        name="format"
        .value=${format.id}
        .checked=${format === this.format}
        @change=${() => this.choose(format)}
      />
      ${format.title}<small>.${format.extension}</small>
    </label>`;
  }

  private onClose(): void {
    this.open = false;
    this.giveUp();
  }

  private giveUp(): void {
    this.round++;
    this.scribe.stop();
    this.writing = this.slow = false;
  }

  /** While a file is being written that alone is stopped, and another format can be chosen. */
  private onCancel(): void {
    if (!this.writing) return this.dialog.close();
    this.giveUp();
    tell(this, 'lemma-say', exportingWords.stopped);
  }

  private choose(format: Format): void {
    this.format = format;
    if (!this.writing) this.scribe.prepare(this.state.project, format);
    void this.weigh();
  }

  /** Finds out what only the code of the format can tell: for pictures, what they do not show. */
  private async weigh(): Promise<void> {
    const { format } = this;
    this.besides = [];
    await this.updateComplete;
    await this.options.updateComplete;
    if (!isPicture(format.id)) return;
    try {
      const { losses } = await format.load();
      const { wish } = this.options;
      const besides = (await losses?.(this.state.project, this.contextOf(wish))) ?? [];
      if (format === this.format && sameWish(wish, this.options.wish)) this.besides = besides;
    } catch (error) {
      this.trouble = fileWords.failed(error instanceof Error ? error.message : String(error));
    }
  }

  private contextOf(wish: PictureWish): WriteContext {
    return { at: this.session.maker.now(), quarantine: this.quarantine, ...wish };
  }

  private saidNow(): string {
    if (this.slow) return exportingWords.writing(this.format.title);
    return this.open ? this.told() : '';
  }

  private told(): string {
    const losses = [...this.besides, ...lossesOf(this.state.project, this.format, this.quarantine)];
    return losses.length === 0 ? fileWords.keepsAll : fileWords.keepsAllBut(losses.map(({ what }) => what));
  }

  private async onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.writing) return;
    const { format } = this;
    const { project } = this.state;
    const context = this.contextOf(this.options.wish);
    this.trouble = '';
    this.writing = true;
    const round = ++this.round;
    const clock = setTimeout(() => (this.slow = this.round === round), PATIENCE);
    const outcome = await exported(this.scribe, project, format, context);
    clearTimeout(clock);
    if (outcome === null || round !== this.round) return;
    this.writing = this.slow = false;
    if (!outcome.ok) {
      this.trouble = fileWords.failed(outcome.reason);
      return;
    }
    const name = `${fileStem(project.about.title)}.${format.extension}`;
    saveFile(name, outcome.value, format.mediaType);
    this.dialog.close();
    tell(this, 'lemma-say', fileWords.saved(name));
  }
}

function sameWish(a: PictureWish, b: PictureWish): boolean {
  return a.placement === b.placement && a.shown === b.shown;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-export': LemmaExport;
  }
}
