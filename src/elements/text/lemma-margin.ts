// The margin of a text: a card for each passage near the viewport, beside its words as far as the others let it.
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Project } from '../../model/project.ts';
import type { Passage } from '../../model/records.ts';
import { marginWords } from '../messages/margin.ts';
import { base } from '../theme.ts';
import { spread, thin } from './spread.ts';

/** A passage whose first word is near the viewport. `at`: the top of that word's line, in px from the top of the page. */
export interface Placed {
  readonly passage: Passage;
  readonly at: number;
}

export interface MarginDrawing {
  readonly project: Project;
  /** By their places in the text. */
  readonly placed: readonly Placed[];
  readonly focus: string | null;
  readonly claim: string | null;
  /** px: the height of what is drawn. */
  readonly height: number;
  /** Something was chosen or changed, and the cards may move where they were; else the text moved, and they go with it. */
  readonly glide: boolean;
}

/** A key pressed on a card: to another card, to the passage's words, or back to the caret. */
export interface CardKey {
  readonly passage: string;
  readonly way: 'next' | 'previous' | 'first' | 'last' | 'words' | 'back';
}

interface Shown {
  readonly card: Placed;
  readonly folded: readonly Placed[];
}

const gap = 6; // px between cards
const least = 30; // px a card of one line takes
const roomy = 46; // px a card takes on the average
const slack = 0.2; // of what is drawn: so far below its words a card may stand before it is folded away

const KEYS: Readonly<Record<string, CardKey['way']>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'words',
  ' ': 'words',
  Escape: 'back',
};

/**
 * @fires lemma-hover - the pointer came upon a card or left it (`detail: readonly string[]`, passages)
 * @fires lemma-pick-passages - a card was clicked or got the focus, or the number of those folded away was clicked (`detail: {passages, at}`)
 * @fires lemma-card-key - a key was pressed on a card (`detail: CardKey`)
 */
@customElement('lemma-margin')
export class LemmaMargin extends LitElement {
  @state() private drawing: MarginDrawing | null = null;
  @state() private hovered: readonly string[] = [];
  private shown: readonly Shown[] = [];
  /** So many that each has but a line. */
  private dense = false;

  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        top: 0;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: absolute;
        top: 0;
        width: 100%;
        display: flex;
        gap: 2px;
        align-items: flex-start;
      }
      .glide li {
        transition: translate var(--quick) ease-out;
      }
      button {
        border: 1px solid transparent;
        border-radius: var(--radius);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      .card {
        flex: 1;
        min-width: 0;
        padding: 3px 8px 4px;
        border-inline-start: 2px solid color-mix(in srgb, var(--mark-line) 55%, transparent);
        border-start-start-radius: 2px;
        border-end-start-radius: 2px;
        line-height: 1.3;
        overflow-wrap: break-word;
      }
      .card.denies {
        border-inline-start: 3px double var(--attack);
      }
      .card.reports {
        border-inline-start-style: dashed;
      }
      .card.questions {
        border-inline-start-style: dotted;
      }
      .card:hover,
      .card.hover {
        background: var(--well);
      }
      .card.claim {
        background: color-mix(in srgb, var(--mark) 45%, transparent);
      }
      .card[aria-current='true'] {
        border-color: var(--rule);
        border-inline-start-color: var(--ink);
        background: var(--sheet);
        box-shadow: var(--shadow);
      }
      .words {
        display: -webkit-box;
        overflow: hidden;
        font-size: 0.875rem;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }
      .dense .words {
        -webkit-line-clamp: 1;
      }
      .card[aria-current='true'] .words {
        -webkit-line-clamp: 8;
      }
      .how,
      .note {
        display: block;
        color: var(--quiet);
        font-size: var(--size-small);
      }
      .note {
        display: -webkit-box;
        overflow: hidden;
        font-style: italic;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        white-space: pre-line;
      }
      .dense .card:not([aria-current='true']) :is(.how .rest, .note) {
        display: none;
      }
      .dense .card:not([aria-current='true']) .how {
        display: inline;
      }
      .card[aria-current='true'] .note {
        -webkit-line-clamp: 12;
      }
      .denies .sign {
        color: var(--attack);
      }
      .more {
        flex: none;
        padding: 3px 4px;
        color: var(--quiet);
        font-size: var(--size-small);
        font-variant-numeric: tabular-nums;
      }
      .more:hover {
        color: var(--ink);
      }
      @media (forced-colors: active) {
        .card,
        .card.denies {
          border-color: ButtonBorder;
        }
        .card[aria-current='true'] {
          border-color: Highlight;
          outline: 1px solid Highlight;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Draws this in the place of what was drawn before. The card that has the focus stays, wherever its words are. */
  draw(drawing: MarginDrawing): void {
    this.drawing = drawing;
  }

  /** Shows these as pointed at. */
  lift(passages: readonly string[]): void {
    if (passages.length > 0 || this.hovered.length > 0) this.hovered = passages;
  }

  /** Whether a card has the focus. */
  get active(): boolean {
    return this.shadowRoot?.activeElement != null;
  }

  /** Puts the focus on a passage's card; false where it has none here. */
  async focusCard(passage: string): Promise<boolean> {
    await this.updateComplete;
    const card = this.cardOf(passage);
    card?.focus({ preventScroll: true });
    return card !== null;
  }

  protected override willUpdate(): void {
    const { drawing } = this;
    if (!drawing) return;
    const { placed, height, focus } = drawing;
    this.dense = placed.length * roomy > height;
    this.shown = thin(placed, {
      height: (this.dense ? least : roomy) + gap,
      slack: slack * height,
      keep: ({ passage }) => passage.id === focus,
    });
  }

  override render() {
    const { drawing } = this;
    if (!drawing) return nothing;
    const { focus } = drawing;
    const stop = this.shown.some(({ card }) => card.passage.id === focus) ? focus : this.shown[0]?.card.passage.id;
    const classes = this.dense ? 'dense' : drawing.glide ? 'glide' : '';
    return html`<ul class=${classes} role="list" aria-label=${marginWords.cards} @keydown=${this.onKey}>
      ${repeat(
        this.shown,
        ({ card }) => card.passage.id,
        (each) => this.row(drawing, each, each.card.passage.id === stop),
      )}
    </ul>`;
  }

  private row({ project, focus, claim }: MarginDrawing, { card, folded }: Shown, stop: boolean): TemplateResult {
    const { passage } = card;
    const look = `${passage.stance} ${claim !== null && passage.claim === claim ? 'claim' : ''} ${this.hovered.includes(passage.id) ? 'hover' : ''}`;
    return html`<li>
      <button
        type="button"
        class="card ${look}"
        data-passage=${passage.id}
        aria-current=${passage.id === focus ? 'true' : nothing}
        tabindex=${stop ? 0 : -1}
        @click=${(event: MouseEvent) => this.pick([passage.id], event)}
        @focus=${(event: FocusEvent) => passage.id === this.drawing?.focus || this.pick([passage.id], event)}
        @pointerenter=${() => this.hover([passage.id])}
        @pointerleave=${() => this.hover([])}
      >
        ${cardContent(project, passage)}
      </button>
      ${
        folded.length > 0
          ? html`<button
              type="button"
              class="more"
              aria-label=${marginWords.moreHere(folded.length)}
              title=${marginWords.moreHere(folded.length)}
              tabindex="-1"
              @click=${(event: MouseEvent) =>
                this.pick(
                  folded.map((each) => each.passage.id),
                  event,
                )}
            >
              ${marginWords.more(folded.length)}
            </button>`
          : nothing
      }
    </li>`;
  }

  /** Heights are known once the cards are there; only then can they be placed. */
  protected override updated(): void {
    const { drawing, shown } = this;
    if (!drawing) return;
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const cards = shown.map(({ card }, i) => ({ at: card.at, height: rows[i]!.offsetHeight }));
    const fixed = shown.findIndex(({ card }) => card.passage.id === drawing.focus);
    const tops = spread(cards, { gap, fixed: fixed < 0 ? null : fixed, least: 0 });
    rows.forEach((row, i) => (row.style.translate = `0 ${Math.round(tops[i]!)}px`));
  }

  private cardOf(passage: string): HTMLElement | null {
    return (
      [...this.renderRoot.querySelectorAll<HTMLElement>('.card')].find((card) => card.dataset.passage === passage) ??
      null
    );
  }

  private hover(passages: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('lemma-hover', { detail: passages, bubbles: true, composed: true }));
  }

  private pick(passages: readonly string[], { currentTarget }: Event): void {
    const at = (currentTarget as Element).getBoundingClientRect();
    this.dispatchEvent(
      new CustomEvent('lemma-pick-passages', { detail: { passages, at }, bubbles: true, composed: true }),
    );
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const passage = (event.target as HTMLElement).dataset.passage;
    if (passage === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const detail: CardKey = { passage, way };
    this.dispatchEvent(new CustomEvent('lemma-card-key', { detail, bubbles: true, composed: true }));
  };
}

/** What a card says: the claim, or else the note; how the words stand to the claim, and who says so. */
function cardContent(project: Project, { claim, stance, voice, note }: Passage): TemplateResult {
  const named = claim === null ? undefined : project.claims.get(claim);
  const how = [named ? marginWords.stance[stance] : '', voice ?? ''].filter((part) => part !== '');
  const sign = named ? marginWords.signs[stance] : '';
  return html`<span class="words reading">${named ? named.text : note || marginWords.highlight}</span>
    ${how.length > 0 || (named && stance !== 'asserts') ? html`<span class="how"><span class="sign" aria-hidden="true">${sign}</span> <span class="rest">${how.join(' · ')}</span></span>` : nothing}
    ${named && note !== '' ? html`<span class="note">${note}</span>` : nothing}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-margin': LemmaMargin;
  }
}
