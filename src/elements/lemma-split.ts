// The line between two panes that can be dragged, or moved by the arrow keys, Home and End.
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './theme.ts';

const STEP = 0.02;

/**
 * @fires lemma-split - the share (0 to 1) that the pane before the line is to have (`detail: number`); how little is too little, the hearer says
 */
@customElement('lemma-split')
export class LemmaSplit extends LitElement {
  @property() label = '';
  /** The share that the pane before it has now. */
  @property({ type: Number }) value = 0.5;
  /** `vertical`: an upright line between panes side by side. */
  @property({ reflect: true }) direction: 'vertical' | 'horizontal' = 'vertical';

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        z-index: 2;
        flex: none;
        background: var(--rule);
        touch-action: none;
      }
      :host([direction='vertical']) {
        width: 1px;
        cursor: col-resize;
      }
      :host([direction='horizontal']) {
        height: 1px;
        cursor: row-resize;
      }
      div {
        position: absolute;
        inset: -4px;
      }
      div:hover,
      div:focus-visible {
        background: color-mix(in srgb, var(--accent) 25%, transparent);
      }
    `,
  ];

  override render() {
    return html`<div
      role="separator"
      tabindex="0"
      aria-label=${this.label}
      aria-orientation=${this.direction}
      aria-valuemin="15"
      aria-valuemax="85"
      aria-valuenow=${Math.round(this.value * 100)}
      @keydown=${this.onKey}
      @pointerdown=${this.onDown}
    ></div>`;
  }

  private onKey(event: KeyboardEvent): void {
    const to = {
      ArrowLeft: this.value - STEP,
      ArrowUp: this.value - STEP,
      ArrowRight: this.value + STEP,
      ArrowDown: this.value + STEP,
      Home: 0,
      End: 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.tell(to);
  }

  private onDown(event: PointerEvent): void {
    const line = event.currentTarget as HTMLElement;
    const box = this.parentElement!.getBoundingClientRect();
    line.setPointerCapture(event.pointerId);
    const move = (at: PointerEvent) =>
      this.tell(
        this.direction === 'vertical' ? (at.clientX - box.left) / box.width : (at.clientY - box.top) / box.height,
      );
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true });
  }

  private tell(to: number): void {
    this.dispatchEvent(new CustomEvent<number>('lemma-split', { detail: Math.min(1, Math.max(0, to)) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-split': LemmaSplit;
  }
}
