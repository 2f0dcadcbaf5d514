// The small bar beside selected words: tag, highlight, note. It never takes the focus, and so never the selection.
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Highlighter, StickyNote, Tag } from 'lucide';
import type { ActionId } from '../commands/index.ts';
import { actionOf } from '../commands/index.ts';
import type { Edges } from '../reader/geometry.ts';
import { tell } from './events.ts';
import { shellWords } from './messages/shell.ts';
import { icon } from './parts/icon.ts';
import { base, buttons } from './theme.ts';

const ACTS = [
  ['tag', Tag],
  ['highlight', Highlighter],
  ['note', StickyNote],
] as const satisfies readonly (readonly [ActionId, unknown])[];

@customElement('lemma-selection-bar')
export class LemmaSelectionBar extends LitElement {
  /** Where the selected words stand, in the window; null: nothing is selected and the bar is away. */
  @property({ attribute: false }) words: Edges | null = null;
  /** Docked at the foot of the window, for touch and narrow screens. */
  @property({ type: Boolean, reflect: true }) docked = false;

  static override styles = [
    base,
    buttons,
    css`
      [role='toolbar'] {
        position: fixed;
        z-index: 20;
        display: flex;
        gap: 2px;
        padding: 3px;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--sheet);
        box-shadow: var(--shadow);
      }
      button {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        white-space: nowrap;
      }
      :host([docked]) [role='toolbar'] {
        inset: auto 0 var(--dock, 0) 0;
        justify-content: space-around;
        border-width: 1px 0 0;
        border-radius: 0;
      }
      :host([docked]) button {
        min-height: 44px;
      }
      :host([docked]) kbd {
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
    >
      ${ACTS.map(([id, node]) => {
        const { title, keys } = actionOf(id);
        return html`<button
          type="button"
          aria-keyshortcuts=${keys[0] ?? nothing}
          @click=${() => tell(this, 'lemma-act', { action: id })}
        >
          ${icon(node)} ${title} <kbd aria-hidden="true">${keys[0]}</kbd>
        </button>`;
      })}
    </div>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('[role=toolbar]');
    if (!bar || !this.words || (!changes.has('words') && !changes.has('docked'))) return;
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
