// The export dialog: choose a format, read what it cannot carry, save.
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import { lossesOf } from '../formats/losses.ts';
import type { Quarantined } from '../model/repair.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { placementOf } from './map/kept.ts';
import { fileWords } from './messages/files.ts';
import { fileStem, saveFile } from './save-file.ts';
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
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    fields,
    dialogs,
    css`
      form {
        display: grid;
        gap: 14px;
        width: min(680px, calc(100vw - 40px));
        padding: 18px 20px;
      }
      .formats {
        columns: 2 260px;
        column-gap: 20px;
        max-height: min(56vh, 560px);
        margin-top: 4px;
        overflow: auto;
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
            ${OFFERED.map(
              ({ title, formats }) =>
                html`<div role="group" aria-label=${title}>
                  <h3>${title}</h3>
                  ${formats.map((format) => this.drawFormat(format))}
                </div>`,
            )}
          </div>
        </fieldset>
        <p class="losses" role="status">${this.open ? this.told() : ''}</p>
        <p class="trouble" role="alert">${this.trouble}</p>
        <div class="foot">
          <button type="button" class="plain" @click=${() => this.dialog.close()}>${fileWords.cancel}</button>
          <button type="submit" class="main">${fileWords.save}</button>
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
  }

  private choose(format: Format): void {
    this.format = format;
  }

  private told(): string {
    const losses = lossesOf(this.state.project, this.format, this.quarantine);
    return losses.length === 0 ? fileWords.keepsAll : fileWords.keepsAllBut(losses.map(({ what }) => what));
  }

  private async onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const { format } = this;
    const { project } = this.state;
    try {
      const { write } = await format.load();
      const placement = placementOf(this.session);
      const content = await write!(project, {
        at: this.session.maker.now(),
        quarantine: this.quarantine,
        ...(placement ? { placement } : {}),
      });
      const name = `${fileStem(project.about.title)}.${format.extension}`;
      saveFile(name, content, format.mediaType);
      this.dialog.close();
      tell(this, 'lemma-say', fileWords.saved(name));
    } catch (error) {
      this.trouble = fileWords.failed(error instanceof Error ? error.message : String(error));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-export': LemmaExport;
  }
}
