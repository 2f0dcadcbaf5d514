// The list of a paragraph's passages: each with its claim, how it stands to it, and its words; one is chosen and gone to.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { ends } from '../../commands/wording.ts';
import type { Project } from '../../model/project.ts';
import type { Passage } from '../../model/records.ts';
import { quotationOf } from '../../query/citation.ts';
import type { Edges } from '../../reader/geometry.ts';
import { marginWords } from '../messages/margin.ts';
import { base, buttons, dialogs } from '../theme.ts';

export interface Listing {
  readonly project: Project;
  /** The number of the paragraph; 0 where it has none. */
  readonly paragraph: number;
  /** Ids, in the order of the text. */
  readonly passages: readonly string[];
  /** The one to begin at; absent, or not among them: the first. */
  readonly at?: string | null;
  /** The line it must not cover; absent or null: it stands in the middle. */
  readonly beside?: Edges | null;
}

@customElement('lemma-passage-list')
export class LemmaPassageList extends LitElement {
  @state() private listing: Listing | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  private answer: ((passage: string | null) => void) | undefined;

  static override styles = [
    base,
    buttons,
    dialogs,
    css`
      dialog {
        position: fixed;
        margin: 0;
        width: min(520px, calc(100vw - 24px));
        padding: 14px 16px 16px;
      }
      /* What the list is about stays readable. */
      dialog::backdrop {
        background: transparent;
      }
      ol {
        display: grid;
        gap: 2px;
        margin: 10px -8px 12px;
        padding: 0;
        list-style: none;
      }
      li button {
        display: block;
        width: 100%;
        padding: 6px 8px;
        text-align: start;
      }
      .claim {
        display: block;
        font-size: 1rem;
        line-height: 1.35;
      }
      .how,
      .words {
        color: var(--quiet);
      }
      .words {
        display: block;
      }
      .denies .sign {
        color: var(--attack);
      }
      p {
        margin: 10px 0 12px;
      }
    `,
  ];

  /** Shows the list; resolves with the passage chosen, or with null when the reader cancels or another list takes its place. */
  ask(listing: Listing): Promise<string | null> {
    this.settle(null);
    this.listing = listing;
    return new Promise((resolve) => {
      this.answer = resolve;
      void this.updateComplete.then(() => {
        if (!this.dialog.open) this.dialog.showModal();
        this.stand(listing.beside ?? null);
        const begin = Math.max(0, listing.passages.indexOf(listing.at ?? ''));
        (this.items[begin] ?? this.dialog.querySelector('button'))?.focus();
      });
    });
  }

  override render() {
    const { listing } = this;
    const title = listing ? marginWords.list(listing.paragraph, listing.passages.length) : '';
    return html`<dialog aria-labelledby="title" @keydown=${this.onKey} @close=${this.onClose}>
      <h2 id="title">${title}</h2>
      ${
        listing && listing.passages.length > 0
          ? html`<ol>
              ${listing.passages.map((id) => this.item(listing, listing.project.passages.get(id)!))}
            </ol>`
          : html`<p>${listing ? marginWords.noneHere(listing.paragraph) : nothing}</p>`
      }
      <div class="foot">
        <button type="button" class="plain" @click=${() => this.end(null)}>${marginWords.close}</button>
      </div>
    </dialog>`;
  }

  private item({ project }: Listing, passage: Passage) {
    const { id, claim, stance, voice, note, pieces, source } = passage;
    const named = claim === null ? undefined : project.claims.get(claim);
    const how = [named ? marginWords.stance[stance] : '', voice ?? '', note].filter((part) => part !== '');
    const sign = html`<span class="sign" aria-hidden="true">${named ? marginWords.signs[stance] : ''}</span>`;
    return html`<li>
      <button type="button" class=${stance} @click=${() => this.end(id)}>
        <span class="claim reading">${sign} ${named?.text ?? marginWords.highlight}<span class="said">; </span></span>
        ${how.length > 0 ? html`<span class="how">${how.join(' · ')}<span class="said">; </span></span>` : nothing}
        <span class="words reading">${ends(quotationOf(project.sources.get(source)!, pieces))}</span>
      </button>
    </li>`;
  }

  /** Below the caret's line where there is room, else above it, else at the foot. */
  private stand(beside: Edges | null): void {
    const { width, height } = this.dialog.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const fits = (top: number) => top >= 8 && top + height <= innerHeight - 8;
    const below = beside ? beside.last.bottom + 12 : (innerHeight - height) / 3;
    const above = beside ? beside.first.top - height - 12 : -1;
    const top = fits(below) ? below : fits(above) ? above : Math.max(8, innerHeight - height - 8);
    const left = beside ? beside.last.left - width / 2 : (innerWidth - width) / 2;
    this.dialog.style.top = `${Math.round(top)}px`;
    this.dialog.style.left = `${Math.round(Math.max(12, Math.min(left, innerWidth - width - 12)))}px`;
  }

  private get items(): readonly HTMLElement[] {
    return [...this.dialog.querySelectorAll<HTMLElement>('li button')];
  }

  /** What is pressed here is for the list alone; up and down go along it. */
  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const { items } = this;
    const at = items.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.min(items.length - 1, Math.max(0, to))]?.focus();
  }

  private end(passage: string | null): void {
    this.settle(passage);
    this.dialog.close();
  }

  /** Told a moment after the dialog closed; by then another list may be open. */
  private onClose(): void {
    if (!this.dialog.open) this.settle(null);
  }

  private settle(passage: string | null): void {
    const resolve = this.answer;
    this.answer = undefined;
    resolve?.(passage);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-passage-list': LemmaPassageList;
  }
}
