// The small bar beside selected words: tag, highlight, note, and the claims pinned to digits. It never takes the focus, and so never the selection.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Highlighter, Plus, StickyNote, Tag, UnfoldHorizontal } from 'lucide';
import type { IconNode } from 'lucide';
import type { ActionId } from '../commands/index.ts';
import { actionOf } from '../commands/index.ts';
import type { Edges } from '../reader/geometry.ts';
import { tell } from './events.ts';
import { shellWords } from './messages/shell.ts';
import { taggingWords } from './messages/tagging.ts';
import { icon } from './parts/icon.ts';
import { base, buttons } from './theme.ts';

const ACTS = [
  ['tag', Tag],
  ['highlight', Highlighter],
  ['note', StickyNote],
] as const satisfies readonly (readonly [ActionId, unknown])[];

/** A claim that a digit stands for. */
export interface PinnedChoice {
  readonly digit: number;
  readonly text: string;
}

/** Whether the bar belongs at the foot of the window: where there is little room, and where fingers point, whose selections have bars of their own. */
export function isDocked(): boolean {
  return window.innerWidth <= 700 || matchMedia('(pointer: coarse)').matches;
}

/**
 * @fires lemma-tag-pinned - a pinned claim was chosen for the words (`detail: {digit, denies}`; denied where Shift was held)
 */
@customElement('lemma-selection-bar')
export class LemmaSelectionBar extends LitElement {
  /** Where the selected words stand, in the window; null: nothing is selected and the bar is away. */
  @property({ attribute: false }) words: Edges | null = null;
  /** Docked at the foot of the window, for touch and narrow screens. */
  @property({ type: Boolean, reflect: true }) docked = false;

  /** The claims pinned to digits, in the order of these. */
  @property({ attribute: false }) pinned: readonly PinnedChoice[] = [];
  /** The words can be added to the passage in focus. */
  @property({ type: Boolean }) joining = false;

  static override styles = [
    base,
    buttons,
    css`
      [role='toolbar'] {
        position: fixed;
        z-index: 20;
        width: max-content;
        max-width: min(600px, calc(100vw - 16px));
        padding: 3px;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--sheet);
        box-shadow: var(--shadow);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }
      .pinned {
        margin-top: 3px;
        padding-top: 3px;
        border-top: 1px solid var(--rule);
      }
      button {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        white-space: nowrap;
        touch-action: manipulation;
        user-select: none;
      }
      .pinned button {
        max-width: 180px;
        padding-inline: 6px;
      }
      .pinned .reading {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      :host([docked]) [role='toolbar'] {
        inset: auto 0 var(--dock, 0) 0;
        width: auto;
        max-width: none;
        border-width: 1px 0 0;
        border-radius: 0;
      }
      :host([docked]) .row {
        justify-content: space-around;
      }
      :host([docked]) .pinned {
        flex-wrap: nowrap;
        justify-content: start;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :host([docked]) .pinned button {
        flex: 0 0 auto;
        max-width: 60vw;
        border-color: var(--rule);
      }
      :host([docked]) button {
        min-width: 44px;
        min-height: 44px;
        padding-inline: 8px;
      }
      :host([docked]) .row:not(.pinned) kbd {
        display: none;
      }
    `,
  ];

  override render() {
    if (!this.words) return nothing;
    return html`<div
      role="toolbar"
      aria-label=${shellWords.selectionBar}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      <div class="row">
        ${ACTS.map(([id, node]) => this.act(id, node, actionOf(id).title))}
        ${this.joining ? this.act('add-piece', Plus, taggingWords.addPiece) : nothing}
        ${this.docked ? this.act('grow', UnfoldHorizontal, taggingWords.more) : nothing}
      </div>
      ${this.pinned.length > 0 ? this.pinnedRow() : nothing}
    </div>`;
  }

  private act(id: ActionId, node: IconNode, title: string) {
    const [key] = actionOf(id).keys;
    return html`<button
      type="button"
      aria-keyshortcuts=${key ?? nothing}
      @click=${() => tell(this, 'lemma-act', { action: id })}
    >
      ${icon(node)} ${title} ${key && key.length === 1 ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`;
  }

  private pinnedRow() {
    return html`<div class="row pinned" role="group" aria-label=${taggingWords.pinned}>
      ${this.pinned.map(
        ({ digit, text }) =>
          html`<button
            type="button"
            aria-keyshortcuts=${digit}
            title=${taggingWords.pinnedHelp(text)}
            @click=${({ shiftKey: denies }: MouseEvent) =>
              this.dispatchEvent(new CustomEvent('lemma-tag-pinned', { detail: { digit, denies } }))}
          >
            <kbd aria-hidden="true">${digit}</kbd> <span class="reading">${text}</span>
          </button>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('[role=toolbar]');
    if (!bar || !this.words) return;
    if (this.docked) {
      bar.style.top = bar.style.left = '';
      return;
    }
    const { width, height } = bar.getBoundingClientRect();
    const { first, last } = this.words;
    const room = window.innerHeight - 32;
    const below = last.bottom + 8;
    const above = first.top - height - 8;
    // Below the words, else above them; where they fill the window, at its foot.
    const top = below + height < room ? below : above > 48 ? above : room - height;
    const left = Math.min(Math.max(8, last.left + last.width / 2 - width / 2), window.innerWidth - width - 8);
    bar.style.top = `${Math.round(top)}px`;
    bar.style.left = `${Math.round(left)}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-selection-bar': LemmaSelectionBar;
  }
}
