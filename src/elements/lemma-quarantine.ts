// The dialog that shows the rows that could not be placed, why, and lets them be saved.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Quarantined } from '../model/repair.ts';
import { fileWords } from './messages/files.ts';
import { saveFile } from './save-file.ts';
import type { Shelf } from './lemma-project-menu.ts';
import { base, buttons, dialogs } from './theme.ts';

const SHOWN = 200;

@customElement('lemma-quarantine')
export class LemmaQuarantine extends LitElement {
  @property({ attribute: false }) files!: Shelf;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    dialogs,
    css`
      dialog {
        width: min(760px, calc(100vw - 32px));
        max-width: none;
        padding: 18px 20px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 5px 8px 5px 0;
        border-top: 1px solid var(--rule);
        text-align: left;
        vertical-align: top;
      }
      code {
        font-size: var(--size-small);
        overflow-wrap: anywhere;
      }
      .foot {
        margin-top: 14px;
      }
    `,
  ];

  show(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  override render() {
    const rows = this.files.quarantine;
    return html`<dialog aria-labelledby="title" @keydown=${(event: Event) => event.stopPropagation()}>
      <h2 id="title" tabindex="-1" autofocus>${fileWords.quarantineTitle}</h2>
      <p>${rows.length === 0 ? fileWords.quarantineNone : fileWords.quarantineLead}</p>
      ${rows.length > 0 ? this.table(rows) : nothing}
      <div class="foot">
        ${
          rows.length > 0
            ? html`<button
                class="plain"
                @click=${() => saveFile('rows-set-aside.json', JSON.stringify(rows, null, 1), 'application/json')}
              >
                ${fileWords.saveRows}
              </button>`
            : nothing
        }
        <button class="main" @click=${() => this.dialog.close()}>${fileWords.close}</button>
      </div>
    </dialog>`;
  }

  private table(rows: readonly Quarantined[]) {
    return html`<table>
        <thead>
          <tr>
            <th>${fileWords.reason}</th>
            <th>${fileWords.row}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, SHOWN).map(
            ({ row, reason }) =>
              html`<tr>
                <td>${reason}</td>
                <td><code>${JSON.stringify(row)?.slice(0, 300)}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${rows.length > SHOWN ? html`<p>${fileWords.more(rows.length - SHOWN)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-quarantine': LemmaQuarantine;
  }
}
