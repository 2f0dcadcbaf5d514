// The gutter of a text: a thin bar beside the lines of each passage, in lanes, and the numbers of verse lines; drawn near the viewport only.
import { LitElement, css, html, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Stance } from '../../model/records.ts';
import { marginWords } from '../messages/margin.ts';

/** Heights in px from the top of the page the gutter stands on. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
}

export interface Bar {
  readonly passage: string;
  readonly lane: number;
  readonly stance: Stance;
  /** The stretches that have words of the passage, ascending; between them its bar is a thread. */
  readonly reaches: readonly Reach[];
  /** In focus, of the claim looked at, or neither. */
  readonly look: 'focus' | 'claim' | 'plain';
}

/** The number of a line of verse, and the middle of the line. */
export interface LineNumber {
  readonly line: number;
  readonly at: number;
}

export interface GutterDrawing {
  /** What is drawn lies between these heights. */
  readonly top: number;
  readonly bottom: number;
  /** The edge of the words, from the left of the page, and the side of it the gutter is on. */
  readonly edge: number;
  readonly side: 'left' | 'right';
  /** px from the words to the paragraph numbers: the room for lanes. */
  readonly room: number;
  readonly bars: readonly Bar[];
  readonly numbers: readonly LineNumber[];
}

/** Passages beyond the last lane that overlap one another: so many, from here on. */
interface Crowd extends Reach {
  readonly passages: readonly string[];
}

const pitch = 4.5; // px from lane to lane
const first = 5.5; // px from the words to the middle of the first lane
const most = 6; // lanes

/**
 * One path for each look, not one element for each passage; what is pointed at is found by arithmetic. Hidden from screen readers, which
 * hear the same from marks, cards and the list of a paragraph's passages.
 * @fires lemma-hover - the pointer came upon passages or left them (`detail: readonly string[]`)
 * @fires lemma-pick-passages - a bar was clicked (`detail: {passages, at}`)
 */
@customElement('lemma-gutter')
export class LemmaGutter extends LitElement {
  @state() private drawing: GutterDrawing | null = null;
  @state() private hovered: readonly string[] = [];
  private bars: readonly Bar[] = [];
  private crowds: readonly Crowd[] = [];

  static override styles = css`
    :host {
      position: absolute;
      top: 0;
      pointer-events: none;
    }
    svg {
      display: block;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: color-mix(in srgb, var(--mark-line) 55%, transparent);
      stroke-width: 2.5;
    }
    .denies {
      stroke: color-mix(in srgb, var(--attack) 60%, transparent);
      stroke-width: 1;
    }
    .reports {
      stroke-dasharray: 6 3;
    }
    .questions {
      stroke-dasharray: 0 4.5;
      stroke-linecap: round;
    }
    .thread {
      stroke-width: 1;
      stroke-dasharray: 1 3;
    }
    .claim {
      stroke: var(--mark-line);
    }
    .claim.denies {
      stroke: var(--attack);
      stroke-width: 1.25;
    }
    .focus,
    .hover {
      stroke: var(--ink);
    }
    .focus:not(.denies, .thread) {
      stroke-width: 3.5;
    }
    .focus.denies {
      stroke-width: 1.75;
    }
    text {
      fill: var(--quiet);
      font: 0.6875rem / 1 var(--sans);
      font-variant-numeric: lining-nums tabular-nums;
    }
    text.more {
      font-size: 0.625rem;
      font-weight: 600;
      user-select: none;
    }
    text.line {
      font-style: italic;
    }
    /* All bars once more, as wide as their lanes, for the pointer alone: beside them it is the text's. */
    path.hit {
      stroke: transparent;
      stroke-width: 4.5;
      pointer-events: stroke;
      cursor: pointer;
    }
    text.more {
      pointer-events: auto;
      cursor: pointer;
    }
    @media (forced-colors: active) {
      svg {
        forced-color-adjust: none;
      }
      path,
      path.denies {
        stroke: CanvasText;
      }
      path.claim,
      path.focus,
      path.hover {
        stroke: Highlight;
      }
      text {
        fill: CanvasText;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  /** Draws this in the place of what was drawn before. */
  draw(drawing: GutterDrawing): void {
    this.drawing = drawing;
    const lanes = lanesIn(drawing.room);
    this.bars = apart(drawing.bars.filter(({ lane }) => lane < lanes));
    this.crowds = crowdsOf(drawing.bars.filter(({ lane }) => lane >= lanes));
  }

  /** Shows these as pointed at. */
  lift(passages: readonly string[]): void {
    if (passages.length > 0 || this.hovered.length > 0) this.hovered = passages;
  }

  override render() {
    const { drawing } = this;
    if (!drawing) return html`<svg width="0" height="0"></svg>`;
    const { top, bottom, room, side } = drawing;
    const height = Math.max(0, bottom - top);
    const width = Math.max(room, first + pitch * lanesIn(room));
    return html`<svg
      width=${width}
      height=${height}
      viewBox="0 ${top} ${width} ${height}"
      @pointermove=${this.onMove}
      @pointerleave=${this.onLeave}
      @pointerdown=${this.onDown}
      @click=${this.onClick}
    >
      ${[...this.paths()].map(([look, d]) => svg`<path class=${look} d=${d}></path>`)}
      <path class="hit" d=${this.hits()}></path>
      ${this.crowds.map(
        ({ top: at, passages }) =>
          svg`<text class="more" x=${this.middleOf(lanesIn(room) - 1) + (side === 'left' ? -4 : 4)} y=${at + 38} text-anchor=${side === 'left' ? 'end' : 'start'}>${marginWords.more(passages.length)}</text>`,
      )}
      ${drawing.numbers.map(
        ({ line, at }) =>
          svg`<text class="line" x=${side === 'left' ? 0 : width} y=${at + 4} text-anchor=${side === 'left' ? 'end' : 'start'}>${line}</text>`,
      )}
    </svg>`;
  }

  protected override updated(): void {
    if (!this.drawing) return;
    const { edge, side, room, top } = this.drawing;
    const width = Math.max(room, first + pitch * lanesIn(room));
    this.style.left = `${side === 'left' ? edge - width : edge}px`;
    this.style.top = `${top}px`;
  }

  /** The bars as paths, by how they look. */
  private paths(): Map<string, string> {
    const paths = new Map<string, string>();
    const add = (look: string, d: string): void => void paths.set(look, (paths.get(look) ?? '') + d);
    for (const { passage, lane, stance, reaches, look } of this.bars) {
      const state = this.hovered.includes(passage) ? 'hover' : look;
      const x = this.middleOf(lane);
      reaches.forEach(({ top, bottom }, i) => {
        const begin = Math.round(top) + 2;
        const length = Math.max(3, Math.round(bottom) - 2 - begin);
        if (stance === 'denies')
          add(`${stance} ${state}`, `M${x - 1.25} ${begin}v${length}M${x + 1.25} ${begin}v${length}`);
        else add(`${stance} ${state}`, `M${x} ${begin}v${length}`);
        const next = reaches[i + 1];
        if (next && next.top > bottom) add(`thread ${state}`, `M${x} ${Math.round(bottom)}V${Math.round(next.top)}`);
      });
    }
    return paths;
  }

  private hits(): string {
    const stretch = ({ lane, reaches }: Bar): string =>
      `M${this.middleOf(lane)} ${reaches[0]!.top}V${reaches.at(-1)!.bottom}`;
    return this.bars.map(stretch).join('');
  }

  private middleOf(lane: number): number {
    const { side, room } = this.drawing!;
    const width = Math.max(room, first + pitch * lanesIn(room));
    const away = first + lane * pitch;
    return side === 'left' ? width - away : away;
  }

  /** The passages at a point of the window: one whose bar is there, or a crowd. */
  private at({ clientX, clientY }: MouseEvent): readonly string[] {
    const box = this.getBoundingClientRect();
    const y = clientY - box.top + this.drawing!.top;
    const x = clientX - box.left;
    const near = this.bars
      .filter(({ reaches }) => y >= reaches[0]!.top && y <= reaches.at(-1)!.bottom)
      .map((bar) => ({ bar, far: Math.abs(this.middleOf(bar.lane) - x) }))
      .sort((a, b) => a.far - b.far)[0];
    if (near && near.far <= pitch) return [near.bar.passage];
    return this.crowds.find(({ top, bottom }) => y >= top && y <= bottom)?.passages ?? [];
  }

  private readonly onMove = (event: PointerEvent): void => this.hover(this.at(event));

  private readonly onLeave = (): void => this.hover([]);

  private hover(passages: readonly string[]): void {
    if (passages.length === this.hovered.length && passages.every((id, i) => id === this.hovered[i])) return;
    this.dispatchEvent(new CustomEvent('lemma-hover', { detail: passages, bubbles: true, composed: true }));
  }

  /** A click here must not take the focus, and with it the caret, out of the text. */
  private readonly onDown = (event: PointerEvent): void => event.preventDefault();

  private readonly onClick = (event: MouseEvent): void => {
    const passages = this.at(event);
    if (passages.length === 0) return;
    const at = new DOMRect(event.clientX, event.clientY, 0, 0);
    this.dispatchEvent(
      new CustomEvent('lemma-pick-passages', { detail: { passages, at }, bubbles: true, composed: true }),
    );
  };
}

/** How many lanes there is room for. */
function lanesIn(room: number): number {
  return Math.max(1, Math.min(most, Math.floor((room - first) / pitch) + 1));
}

/** The bars, those of one lane that meet on a line parted there: one may end where the next begins. */
function apart(bars: readonly Bar[]): readonly Bar[] {
  const parted: Bar[] = [];
  const lasts: number[] = []; // by lane, the number of the bar drawn last
  for (const bar of bars) {
    const last = lasts[bar.lane] ?? -1;
    const before = parted[last];
    const end = before?.reaches.at(-1);
    const begin = bar.reaches[0]!;
    lasts[bar.lane] = parted.length;
    if (!before || !end || begin.top >= end.bottom) {
      parted.push(bar);
      continue;
    }
    const middle = (Math.max(begin.top, end.top) + Math.min(begin.bottom, end.bottom)) / 2;
    parted[last] = {
      ...before,
      reaches: [...before.reaches.slice(0, -1), { ...end, bottom: middle }],
    };
    parted.push({ ...bar, reaches: [{ ...begin, top: middle }, ...bar.reaches.slice(1)] });
  }
  return parted;
}

/** The bars that find no lane, gathered where they overlap. */
function crowdsOf(bars: readonly Bar[]): readonly Crowd[] {
  const crowds: Crowd[] = [];
  for (const { passage, reaches } of [...bars].sort((a, b) => a.reaches[0]!.top - b.reaches[0]!.top)) {
    const top = reaches[0]!.top;
    const bottom = reaches.at(-1)!.bottom;
    const last = crowds.at(-1);
    if (last && top < last.bottom)
      crowds[crowds.length - 1] = {
        top: last.top,
        bottom: Math.max(last.bottom, bottom),
        passages: [...last.passages, passage],
      };
    else crowds.push({ top, bottom, passages: [passage] });
  }
  return crowds;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-gutter': LemmaGutter;
  }
}
