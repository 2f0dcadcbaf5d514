// The help: what Lemma is for in four lines, and every act with its keys, read from the list of acts.
import { LitElement, css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Action } from '../commands/index.ts';
import { ACTIONS } from '../commands/index.ts';
import { helpWords } from './messages/help.ts';
import { keyNames } from './messages/shell.ts';
import { base, buttons, dialogs } from './theme.ts';

const GROUPS: readonly Action['group'][] = ['Passages', 'Claims', 'Links', 'Project', 'View'];

@customElement('lemma-help')
export class LemmaHelp extends LitElement {
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    dialogs,
    css`
      dialog {
        max-width: min(760px, calc(100vw - 32px));
        padding: 18px 22px 20px;
      }
      .lead {
        max-width: 62ch;
        margin: 10px 0 4px;
        font-size: 1.0625rem;
        line-height: 1.5;
      }
      .groups {
        columns: 2 300px;
        column-gap: 32px;
      }
      section {
        break-inside: avoid;
        padding-top: 14px;
      }
      h3 {
        margin: 0 0 4px;
        font: 600 var(--size) / 1.4 var(--sans);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 3px 12px;
        margin: 0;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
        text-align: right;
      }
      .foot {
        margin-top: 16px;
      }
      @media (max-width: 600px) {
        dialog {
          padding: 14px;
        }
      }
    `,
  ];

  show(): void {
    this.dialog.showModal();
  }

  override render() {
    const mac = navigator.platform.startsWith('Mac');
    return html`<dialog aria-labelledby="title" @keydown=${(event: Event) => event.stopPropagation()}>
      <h2 id="title" tabindex="-1" autofocus>${helpWords.title}</h2>
      ${helpWords.lead.map((line) => html`<p class="lead reading">${line}</p>`)}
      <div class="groups">
        ${GROUPS.map(
          (group) =>
            html`<section>
              <h3>${helpWords.groups[group]}</h3>
              <dl>
                ${ACTIONS.filter(({ group: its, keys, told }) => its === group && (keys.length > 0 || told)).map(
                  (action) =>
                    html`<dt>${action.title}</dt>
                      <dd>
                        ${(action.told ? [action.told] : action.keys).map((keys) => html`<kbd>${keyNames(keys, mac)}</kbd> `)}
                      </dd>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
      <div class="foot"><button class="main" @click=${() => this.dialog.close()}>${helpWords.close}</button></div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-help': LemmaHelp;
  }
}
