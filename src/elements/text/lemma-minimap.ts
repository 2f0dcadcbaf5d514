// A strip at the edge of a text that shows all of it: headings, passages, hits, and the part in the window, which can be dragged.
import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Along } from '../../query/lanes.ts';
import type { Range } from '../../text/range.ts';
import type { Track } from './track.ts';
import { pathOf, rowsOf } from './track.ts';

export interface Heading {
  readonly start: number;
  readonly level: number;
}

export interface MinimapContent {
  readonly track: Track;
  /** px the whole text is high. */
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly passages: Along;
  /** The words of the claim looked at, and those found. */
  readonly lit: readonly Range[];
  readonly hits: readonly Range[];
}

const width = 14;
const apart = 8; // rows between headings, on the average
const leastWindow = 12; // px, for a window small enough to be lost

/**
 * Everything is drawn as a few paths in rows of a pixel, so that ten thousand passages make no more of them than ten. Hidden from screen readers and the
 * keyboard: headings, passages and hits are reached by keys of their own, and the text scrolls by all the usual ones.
 * @fires lemma-scroll-to - the window was dragged, or a place clicked (`detail: number`, the px of the content at the top of the window)
 */
@customElement('lemma-minimap')
export class LemmaMinimap extends LitElement {
  @state() private paths: Readonly<Record<'headings' | 'few' | 'more' | 'most' | 'lit' | 'hits', string>> | null = null;
  @query('.window') private readonly pane!: SVGRectElement | null;
  private height = 0;
  private scale = 1;
  private seen = { top: 0, height: 0 };
  /** From the pointer to the top of the window, while it is dragged. */
  private grip: number | null = null;

  static override styles = css`
    :host {
      position: absolute;
      z-index: 1;
      inset: 0 0 0 auto;
      width: ${width}px;
      border-left: 1px solid var(--rule);
      background: var(--paper);
      cursor: default;
      touch-action: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .headings {
      fill: var(--quiet);
    }
    .few {
      fill: color-mix(in srgb, var(--mark-line) 40%, transparent);
    }
    .more {
      fill: color-mix(in srgb, var(--mark-line) 70%, transparent);
    }
    .most {
      fill: var(--mark-line);
    }
    .lit {
      fill: var(--ink);
    }
    .hits {
      fill: var(--accent);
    }
    .window {
      fill: color-mix(in srgb, var(--ink) 10%, transparent);
      stroke: color-mix(in srgb, var(--ink) 35%, transparent);
    }
    :host(:hover) .window,
    :host([data-dragged]) .window {
      fill: color-mix(in srgb, var(--ink) 16%, transparent);
    }
    @media (forced-colors: active) {
      svg {
        forced-color-adjust: none;
      }
      .headings,
      .few,
      .more,
      .most {
        fill: CanvasText;
      }
      .lit,
      .hits {
        fill: Highlight;
      }
      .window {
        fill: transparent;
        stroke: CanvasText;
        stroke-width: 2;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  /** Draws this in the place of what was drawn before. A text shorter than the strip is shown at its own size. */
  draw({ track, height, headings, passages, lit, hits }: MinimapContent): void {
    const rows = this.clientHeight;
    this.height = height;
    this.scale = Math.min(1, rows / Math.max(1, height));
    const along = (ranges: readonly Range[]): Along => ({
      count: ranges.length,
      starts: Int32Array.from(ranges, ({ start }) => start),
      ends: Int32Array.from(ranges, ({ end }) => end),
    });
    const on = (pieces: Along): Uint8Array => rowsOf(track, pieces, this.scale, rows);
    const tagged = on(passages);
    // A third each of the most that stand on one row; three where there are no more than that.
    const third = Math.max(1, tagged.reduce((most, count) => Math.max(most, count), 0) / 3);
    this.paths = {
      headings: mainOf(headings, rows)
        .map(
          ({ start, level }) => `M0 ${Math.round(track.at(start) * this.scale)}h${Math.max(3, 8 - level * 1.5)}v1H0z`,
        )
        .join(''),
      few: pathOf(tagged, [1, third], 4, 4),
      more: pathOf(tagged, [third + 0.01, 2 * third], 4, 6),
      most: pathOf(tagged, [2 * third + 0.01, 255], 4, 8),
      lit: pathOf(on(along(lit)), [1, 255], 4, 8),
      hits: pathOf(on(along(hits)), [1, 255], width - 4, 3),
    };
    this.show(this.seen.top, this.seen.height);
  }

  /** Shows which part is in the window, in px of the content. Cheap, for every frame of a scroll. */
  show(top: number, height: number): void {
    this.seen = { top, height };
    const { pane, scale } = this;
    if (!pane) return;
    const rows = Math.max(leastWindow, Math.min(height, this.height) * scale);
    pane.setAttribute('height', String(Math.max(0, Math.round(rows) - 1)));
    const last = Math.max(0, Math.min(this.clientHeight, Math.ceil(this.height * scale)) - rows);
    pane.setAttribute('y', String(Math.min(last, top * scale) + 0.5));
  }

  override render() {
    const { paths } = this;
    return html`<svg
      @pointerdown=${this.onDown}
      @pointermove=${this.onMove}
      @pointerup=${this.onUp}
      @pointercancel=${this.onUp}
      @wheel=${this.onWheel}
    >
      <path class="few" d=${paths?.few ?? ''}></path>
      <path class="more" d=${paths?.more ?? ''}></path>
      <path class="most" d=${paths?.most ?? ''}></path>
      <path class="lit" d=${paths?.lit ?? ''}></path>
      <path class="headings" d=${paths?.headings ?? ''}></path>
      <path class="hits" d=${paths?.hits ?? ''}></path>
      <rect class="window" x="0.5" width=${width - 2}></rect>
    </svg>`;
  }

  protected override updated(): void {
    this.show(this.seen.top, this.seen.height);
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault(); // the text keeps the focus
    const at = (event.clientY - this.getBoundingClientRect().top) / this.scale;
    const { top, height } = this.seen;
    const inside = event.target === this.pane;
    this.grip = inside ? top - at : -height / 2;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.dataset.dragged = '';
    if (!inside) this.go(event);
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (this.grip !== null) this.go(event);
  };

  private readonly onUp = (): void => {
    this.grip = null;
    delete this.dataset.dragged;
  };

  /** The strip is not within what scrolls, and the wheel must work here too. */
  private readonly onWheel = (event: WheelEvent): void => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    this.tell(this.seen.top + event.deltaY * unit);
  };

  private go(event: PointerEvent): void {
    this.tell((event.clientY - this.getBoundingClientRect().top) / this.scale + this.grip!);
  }

  private tell(top: number): void {
    const most = Math.max(0, this.height - this.seen.height);
    const detail = Math.min(most, Math.max(0, top));
    this.dispatchEvent(new CustomEvent('lemma-scroll-to', { detail, bubbles: true, composed: true }));
  }
}

/** The headings of as many levels as stay apart on the strip; at least the first level there is. */
function mainOf(headings: readonly Heading[], rows: number): readonly Heading[] {
  let main: readonly Heading[] = [];
  for (let level = 1; level <= 6; level++) {
    const upTo = headings.filter((heading) => heading.level <= level);
    if (main.length > 0 && upTo.length * apart > rows) break;
    main = upTo;
  }
  return main;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-minimap': LemmaMinimap;
  }
}
