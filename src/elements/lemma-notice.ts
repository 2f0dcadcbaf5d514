// The bar under the top bar: rows that say what is amiss with the keeping of the work, or that one looks at the past, and what to do.
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CircleAlert, History, Info } from 'lucide';
import type { Shortfall } from '../store/store.ts';
import { noticeWords } from './messages/notice.ts';
import { icon } from './parts/icon.ts';
import { base, buttons } from './theme.ts';

/** Something to say until it is over or answered. Reasons are whole sentences; times are ms since 1970. */
export type Notice =
  /** A write failed; `acts` wait. */
  | { readonly kind: 'failed'; readonly reason: string; readonly acts: number }
  /** This page can write no more. */
  | { readonly kind: 'closed'; readonly reason: string; readonly acts: number }
  /** Nothing is stored at all. */
  | { readonly kind: 'memory'; readonly reason: string }
  /** The second copy has what the database lost. */
  | { readonly kind: 'missing'; readonly shortfall: Shortfall }
  /** The database lost records, and no second copy has them. */
  | { readonly kind: 'lost'; readonly title: string; readonly records: number }
  /** The project is shown as it stood after entry `seq`, done at `at`. */
  | { readonly kind: 'past'; readonly seq: number; readonly at: number };

export interface NoticeAnswer {
  readonly notice: Notice;
  readonly answer: 'save-file' | 'reload' | 'dismiss' | 'restore' | 'forgo' | 'back';
}

type Answer = NoticeAnswer['answer'];

const BUTTONS: { readonly [K in Notice['kind']]: readonly Answer[] } = {
  failed: ['save-file'],
  closed: ['save-file', 'reload'],
  memory: ['save-file', 'dismiss'],
  missing: ['restore', 'forgo'],
  lost: ['dismiss'],
  past: ['restore', 'back'],
};

const WORDS: { readonly [A in Answer]: string } = {
  'save-file': noticeWords.saveFile,
  reload: noticeWords.reload,
  dismiss: noticeWords.dismiss,
  restore: noticeWords.restore,
  forgo: noticeWords.forgo,
  back: noticeWords.back,
};

/**
 * @fires lemma-answer - a button of a notice was pressed (`detail: NoticeAnswer`)
 */
@customElement('lemma-notice')
export class LemmaNotice extends LitElement {
  /** The most urgent first. */
  @property({ attribute: false }) notices: readonly Notice[] = [];
  @property({ attribute: false }) now: () => number = Date.now;

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        padding: 6px 12px 6px 14px;
        border-bottom: 1px solid var(--rule);
        border-left: 4px solid var(--mark-line);
        background: var(--well);
      }
      .failed,
      .closed {
        border-left-color: var(--danger);
      }
      .failed .icon,
      .closed .icon {
        color: var(--danger);
      }
      .past {
        border-left-color: var(--accent);
        background: var(--chosen);
      }
      .icon {
        display: inline-flex;
      }
      p {
        flex: 1 1 300px;
        margin: 0;
        line-height: 1.45;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button.plain {
        border-color: var(--edge);
        background: var(--sheet);
      }
    `,
  ];

  override render() {
    if (this.notices.length === 0) return nothing;
    return html`<section aria-label=${noticeWords.name}>
      ${repeat(
        this.notices,
        ({ kind }, i) => (kind === 'missing' ? i : kind),
        (notice) => this.row(notice),
      )}
    </section>`;
  }

  private row(notice: Notice) {
    const failure = notice.kind === 'failed' || notice.kind === 'closed';
    const node = notice.kind === 'past' ? History : notice.kind === 'missing' ? Info : CircleAlert;
    // How many acts wait changes with every act, and is not to interrupt each time: it stands outside the alert.
    return html`<div class="row ${notice.kind}">
      <span class="icon">${icon(node)}</span>
      <p>
        <span role=${failure ? 'alert' : nothing}>${this.words(notice)}</span>
        ${failure ? noticeWords.waiting(notice.acts) : nothing}
      </p>
      <div class="acts">
        ${BUTTONS[notice.kind].map(
          (answer) =>
            html`<button class="plain" @click=${() => this.answer({ notice, answer })}>${WORDS[answer]}</button>`,
        )}
      </div>
    </div>`;
  }

  private words(notice: Notice): string {
    switch (notice.kind) {
      case 'failed':
        return noticeWords.failed(notice.reason);
      case 'closed':
        return notice.reason;
      case 'memory':
        return notice.reason;
      case 'missing':
        return noticeWords.missing(notice.shortfall, this.now());
      case 'lost':
        return noticeWords.lost(notice.title, notice.records);
      case 'past':
        return noticeWords.past(notice.at, this.now());
    }
  }

  private answer(detail: NoticeAnswer): void {
    this.dispatchEvent(new CustomEvent<NoticeAnswer>('lemma-answer', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-notice': LemmaNotice;
  }
}
