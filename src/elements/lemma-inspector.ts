// The inspector: all there is to know, and to change, about the claim, passage or link in focus.
import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { remove } from '../commands/remove.ts';
import { dropTag } from '../commands/tags.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import type { Bench } from './inspector/bench.ts';
import { claimView } from './inspector/claim-view.ts';
import { Drafts } from './inspector/drafts.ts';
import { grow } from './inspector/fields.ts';
import { linkStyles } from './inspector/link-styles.ts';
import { linkView } from './inspector/link-view.ts';
import { nothingView } from './inspector/nothing-view.ts';
import { passageView } from './inspector/passage-view.ts';
import { choicesStyles, sourceColours } from './inspector/shared-styles.ts';
import { inspectorStyles } from './inspector/styles.ts';
import { inspectorWords } from './messages/inspector.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons, fields } from './theme.ts';

/**
 * What is typed is kept (made a change) when its field is left, by Enter or Ctrl+Enter, and whenever the record in focus, the session or
 * the element goes away; never at each key.
 * @fires lemma-act - an act asked for, of the record in focus
 * @fires lemma-show - a passage to be shown in its text
 * @fires lemma-say - words that could not be kept
 */
@customElement('lemma-inspector')
export class LemmaInspector extends SessionElement {
  private readonly drafts = new Drafts({
    refresh: () => this.requestUpdate(),
    lost: (typed) => tell(this, 'lemma-say', inspectorWords.lost(typed)),
    refused: (reason) => tell(this, 'lemma-say', reason),
  });
  /** What had the focus before an update: the element, the part of the view it is in, and the record shown. */
  private held: {
    readonly element: Element;
    readonly part: string | undefined;
    readonly record: string | null;
  } | null = null;
  private shown: string | null = null;

  static override styles = [base, buttons, fields, choicesStyles, sourceColours, inspectorStyles, linkStyles];

  protected override slice({ project, selection }: State): readonly unknown[] {
    return [project, selection.focus];
  }

  protected override changed({ selection }: State, before: State): void {
    if (selection.focus !== before.selection.focus) this.drafts.flush();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.keepTyping);
    document.addEventListener('visibilitychange', this.keepTyping);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.keepTyping);
    document.removeEventListener('visibilitychange', this.keepTyping);
    this.drafts.flush();
    super.disconnectedCallback();
  }

  private readonly keepTyping = (): void => this.drafts.flush();

  /** Puts the focus on the heading, which says what is shown; the keys of acts work there. */
  focusFirst(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  /** Puts the focus into a field of the record in focus; where it has none of that name, on the heading. */
  focusField(name: 'note' | 'text'): void {
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLElement>(`[data-field=${name}]`);
      (field ?? this.heading)?.focus();
    });
  }

  private get heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h2');
  }

  private bench(): Bench {
    const { session, drafts } = this;
    return {
      session,
      drafts,
      run: (command) => this.run(command),
      act: (action, id) => tell(this, 'lemma-act', { action, id }),
      select: (id) => session.select({ focus: id, words: null }),
      show: (id, place) => tell(this, 'lemma-show', { id, place }),
    };
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (changes.has('session')) this.drafts.flush();
    const element = this.shadowRoot?.activeElement ?? null;
    this.held = element && {
      element,
      part: element.closest<HTMLElement>('[data-part]')?.dataset.part,
      record: this.shown,
    };
    this.shown = this.state.selection.focus;
  }

  override render() {
    return html`<section aria-label=${inspectorWords.inspector} @keydown=${this.onKey}>
      ${keyed(this.shown, this.view())}
    </section>`;
  }

  private view(): TemplateResult {
    const { project, selection } = this.state;
    const record = selection.focus === null ? undefined : project.record(selection.focus);
    const bench = this.bench();
    if (record?.kind === 'claim') return claimView(bench, record);
    if (record?.kind === 'passage') return passageView(bench, record);
    return record?.kind === 'link' ? linkView(bench, record) : nothingView(bench);
  }

  protected override updated(): void {
    this.renderRoot.querySelectorAll('textarea').forEach(grow);
    const { held } = this;
    this.held = null;
    if (!held || held.element.isConnected) return;
    // What had the focus is gone: the focus stays near, or goes to the heading of the record shown now.
    const near =
      held.record === this.shown && held.part ? `[data-part=${held.part}] :is(button, input, textarea)` : 'h2';
    (this.renderRoot.querySelector<HTMLElement>(near) ?? this.heading)?.focus();
  }

  /** Delete on a row takes away what the row shows, not the record in focus. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if ((event.key !== 'Delete' && event.key !== 'Backspace') || !target.matches('button')) return;
    const tag = target.closest<HTMLElement>('[data-tag]')?.dataset.tag;
    const record = target.closest<HTMLElement>('[data-record]')?.dataset.record;
    if (tag !== undefined && this.shown !== null) this.run(dropTag(this.shown, tag));
    else if (record !== undefined) this.run(remove(record));
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-inspector': LemmaInspector;
  }
}
