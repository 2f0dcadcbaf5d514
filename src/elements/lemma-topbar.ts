// The bar at the top: the project's name, undo and redo, find, import and export, whether all is saved, colours and help.
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  ALargeSmall,
  Check,
  CircleAlert,
  CircleHelp,
  Download,
  LoaderCircle,
  Redo2,
  Search,
  Undo2,
  Upload,
} from 'lucide';
import type { IconNode } from 'lucide';
import type { ActionId } from '../commands/index.ts';
import { actionOf } from '../commands/index.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { keyNames, shellWords } from './messages/shell.ts';
import { icon } from './parts/icon.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons } from './theme.ts';

/** How the work stands: kept, on its way, or not kept and why. */
export interface Saving {
  readonly kind: 'saved' | 'saving' | 'memory' | 'failed';
  readonly reason: string;
}

/** @slot project - the button and menu of the project */
@customElement('lemma-topbar')
export class LemmaTopbar extends SessionElement {
  @property({ attribute: false }) saving: Saving = { kind: 'saved', reason: '' };

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--rule);
        background: var(--paper);
      }
      .bar {
        display: flex;
        gap: 4px 10px;
        align-items: center;
        min-height: 44px;
        padding: 4px 12px;
      }
      .name {
        margin: 0;
        color: var(--accent);
        font: italic 600 1.1875rem/1 var(--serif);
      }
      .fill {
        flex: 1;
      }
      button {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        justify-content: center;
        min-width: 32px;
        min-height: 30px;
        padding: 3px 7px;
      }
      .find {
        flex: 0 1 250px;
        justify-content: flex-start;
        min-width: 32px;
        border-color: var(--rule);
        background: var(--sheet);
        color: var(--quiet);
        white-space: nowrap;
      }
      .find .words {
        display: flex;
        flex: 1;
        justify-content: space-between;
      }
      .find .words::after {
        padding: 0 4px;
        border: 1px solid var(--rule);
        border-radius: 3px;
        content: attr(data-keys);
        font: var(--size-small) / 1.5 var(--sans);
      }
      .group {
        display: flex;
        gap: 2px;
      }
      .saving {
        display: inline-flex;
        gap: 5px;
        align-items: center;
        color: var(--quiet);
        white-space: nowrap;
      }
      .saving.failed,
      .saving.memory {
        color: var(--danger);
        font-weight: 600;
      }
      @media (max-width: 1180px) {
        .wide {
          display: none;
        }
      }
      @media (max-width: 700px) {
        .bar {
          gap: 0;
          padding: 4px;
        }
        .group {
          gap: 0;
        }
        button {
          min-width: 30px;
          padding: 3px 5px;
        }
        .find {
          flex: none;
          border-color: transparent;
          background: none;
          color: inherit;
        }
        .find .words {
          display: none;
        }
        .saving .words,
        .name {
          position: absolute;
          clip-path: inset(50%);
        }
      }
      /* Where buttons are as large as fingers need, those that the project's menu has too make room. */
      @media (max-width: 480px) and (pointer: coarse) {
        .files {
          display: none;
        }
      }
    `,
  ];

  protected override slice({ history }: State): readonly unknown[] {
    return [history];
  }

  override render() {
    const { history } = this.state;
    const undone = history.undone.at(-1);
    const done = history.done.at(-1);
    return html`<div class="bar">
      <h1 class="name">${shellWords.name}</h1>
      <slot name="project"></slot>
      <div class="group" role="toolbar" aria-label=${shellWords.history}>
        ${this.button('undo', Undo2, { about: done ? shellWords.undo(done.label) : actionOf('undo').otherwise, off: !done })}
        ${this.button('redo', Redo2, { about: undone ? shellWords.redo(undone.label) : actionOf('redo').otherwise, off: !undone })}
      </div>
      <span class="fill"></span>
      <button
        class="find"
        aria-label=${actionOf('palette').title}
        aria-keyshortcuts="Control+K"
        @click=${() => this.ask('palette')}
      >
        ${icon(Search)}<span class="words" data-keys=${this.keys('palette')}>${actionOf('palette').title}</span>
      </button>
      <span class="fill"></span>
      <div class="group files">
        ${this.button('import', Upload, { words: true })} ${this.button('export', Download, { words: true })}
      </div>
      ${this.savingMark()}
      <div class="group">${this.button('reading', ALargeSmall, {})} ${this.button('help', CircleHelp, {})}</div>
    </div>`;
  }

  private button(
    id: ActionId,
    node: IconNode,
    { about, off = false, words = false }: { about?: string; off?: boolean; words?: boolean },
  ) {
    const { title } = actionOf(id);
    const keys = this.keys(id);
    return html`<button
      aria-label=${title}
      aria-description=${about ?? nothing}
      aria-disabled=${off ? 'true' : nothing}
      title="${about ?? title}${keys ? ` (${keys})` : ''}"
      @click=${() => this.ask(id)}
    >
      ${icon(node)}${words ? html`<span class="wide">${title}</span>` : nothing}
    </button>`;
  }

  private savingMark() {
    const { kind, reason } = this.saving;
    const marks = {
      saved: [Check, shellWords.saved],
      saving: [LoaderCircle, shellWords.saving],
      memory: [CircleAlert, shellWords.memory],
      failed: [CircleAlert, shellWords.unsaved],
    } as const;
    const [node, words] = marks[kind];
    return html`<span class="saving ${kind}" title=${reason}
      >${icon(node)}<span class="words">${words}</span
      >${reason ? html` <span class="said">${reason}</span>` : nothing}</span
    >`;
  }

  private keys(id: ActionId): string {
    const [first] = actionOf(id).keys;
    return first ? keyNames(first, navigator.platform.startsWith('Mac')) : '';
  }

  private ask(action: ActionId): void {
    tell(this, 'lemma-act', { action });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-topbar': LemmaTopbar;
  }
}
