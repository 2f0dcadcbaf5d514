// The outline of the claims: a treegrid by argument or by the order of the texts, filtered, renamed and added to in place.
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { saying } from '../commands/find-claim.ts';
import type { Row } from '../query/outline.ts';
import { allSelected } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import { speaksOf } from './claims/finding.ts';
import { head } from './claims/head.ts';
import { moveBy } from './claims/moving.ts';
import type { Stand } from './claims/outline.ts';
import { Outline, standOf } from './claims/outline.ts';
import { headAt } from './claims/heads.ts';
import { bracesOf, rowTemplate } from './claims/row.ts';
import { claimsStyles } from './claims/styles.ts';
import type { End } from './claims/typing.ts';
import { newEntry, newLine, renameEntry, renameLine } from './claims/typing.ts';
import { tell } from './events.ts';
import { Drafts } from './inspector/drafts.ts';
import { choicesStyles, sourceColours } from './inspector/shared-styles.ts';
import { linkName } from './map/naming.ts';
import { claimsWords } from './messages/claims.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons, fields } from './theme.ts';
import type { Together } from './together.ts';
import { alone, extended, toggled } from './together.ts';

/**
 * Letters pressed on a row bubble up to the shell, whose keys they are.
 * @fires lemma-show - Enter on a row: show it in the inspector
 * @fires lemma-say - something to say in the status line
 */
@customElement('lemma-claims')
export class LemmaClaims extends SessionElement {
  /** Whether the line for a new claim is open. */
  @state() private writing = false;
  /** The row whose claim is being renamed. */
  @state() private renaming: Stand | null = null;

  private readonly outline = new Outline();
  /** The record the active row was last led to. */
  private followed: string | null = null;
  /** What the next update does once the rows stand: brings the active row into sight, and the focus onto it. */
  private reveal = false;
  private refocus = false;
  /** The focus is being moved by this element, not by the reader: what is selected stays so. */
  private refocusing = false;
  private readonly drafts = new Drafts({
    refresh: () => this.requestUpdate(),
    lost: (typed) => tell(this, 'lemma-say', claimsWords.lost(typed)),
    refused: (reason) => tell(this, 'lemma-say', reason),
  });

  static override styles = [base, buttons, fields, choicesStyles, sourceColours, claimsStyles];

  protected override slice({ project, selection }: State): readonly unknown[] {
    return [project, selection.focus, selection.others];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.keepTyping);
    document.addEventListener('visibilitychange', this.keepTyping);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.keepTyping);
    document.removeEventListener('visibilitychange', this.keepTyping);
    this.keepTyping();
    this.renaming = null;
    this.writing = false;
    super.disconnectedCallback();
  }

  /** What is typed and not yet done is done when the page may go away. */
  private readonly keepTyping = (): void => this.drafts.flush();

  /** Puts the focus on the row of a claim or link, or of a passage's claim, unfolding what it stands under. */
  focusRecord(id: string): void {
    this.bring(id);
    this.refocus = true;
    this.requestUpdate();
  }

  /** Puts the focus into the list: on the active row, or where there is none on the button that makes a claim. */
  focusList(): void {
    void this.updateComplete.then(() =>
      (this.activeRow() ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus(),
    );
  }

  /** The link of the row that has the focus; null where none has, or it has no link. */
  get rowLink(): string | null {
    const key = this.shadowRoot?.activeElement?.closest<HTMLElement>('[role=row]')?.dataset.key;
    return this.outline.rows.find((row) => row.key === key)?.link ?? null;
  }

  /** Turns the row of a claim into a line to type in. */
  rename(id: string): void {
    const row = this.bring(id);
    if (!row) return;
    this.renaming = standOf(row);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('.rename')?.select());
  }

  /** Opens the line that a new claim is typed into. */
  newClaim(): void {
    this.writing = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('.new input')?.focus());
  }

  /** Makes the row of a record the active one and sees to it that it can be seen. */
  private bring(record: string): Row | undefined {
    this.outline.arrange(this.state.project);
    const row = this.outline.rowOf(record);
    if (row) this.outline.bring(row, true);
    this.reveal = true;
    this.requestUpdate();
    return row;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has('session')) this.drafts.flush();
    const { project, selection } = this.state;
    const { outline } = this;
    outline.arrange(project);
    const focused = this.shadowRoot?.activeElement;
    if (selection.focus !== this.followed) {
      // From the button that makes claims, where there were none: what was made has the focus.
      if (focused?.matches('.add') && !this.writing) this.refocus = true;
      this.followed = selection.focus;
      const row = selection.focus === null ? undefined : outline.rowOf(selection.focus);
      if (row) {
        outline.bring(row, false);
        outline.arrange(project);
        this.reveal = true;
      }
    }
    const { renaming } = this;
    if (renaming && !outline.rows.some(({ key }) => key === renaming.key)) {
      const row = project.claims.has(renaming.claim) ? outline.seenRowOf(renaming.claim) : undefined;
      this.renaming = row ? standOf(row) : null;
    }
    // Rows that move lose the focus with their place in the page: it is given back.
    if (focused?.matches('[role=row]')) {
      this.refocus = true;
      // What was selected is gone: keys are about the row they stand on.
      if (selection.focus === null && outline.active)
        this.session.select({ focus: (this.followed = outline.active.claim) });
    }
  }

  override render() {
    const { size } = this.state.project.claims;
    const { outline } = this;
    const list =
      size === 0
        ? html`<p class="empty">${claimsWords.empty}</p>
            <p class="empty">
              <button class="plain" @click=${() => tell(this, 'lemma-act', { action: 'example' })}>
                ${claimsWords.example}
              </button>
            </p>`
        : outline.rows.length === 0
          ? html`<p class="empty">${claimsWords.noneFound}</p>`
          : this.grid();
    return html`<section aria-label=${claimsWords.claims}>
      ${head(outline, size, this.writing, {
        order: (order) => this.look(() => (outline.order = order)),
        seek: (sought) => this.look(() => (outline.sought = sought)),
        enter: () => this.focusList(),
        write: () => this.newClaim(),
      })}
      ${this.writing ? newLine(this.drafts, newEntry(this.session), (how) => this.endNew(how)) : nothing} ${list}
    </section>`;
  }

  /** Changes what is seen of the outline; what is selected stays in sight. */
  private look(change: () => void): void {
    change();
    this.reveal = true;
    this.requestUpdate();
  }

  private grid(): TemplateResult {
    const { outline } = this;
    const { rows, order, active } = outline;
    const { project, selection } = this.state;
    const placed = order === 'text';
    const braces = bracesOf(rows);
    const chosen = new Set(allSelected(selection).map((id) => outline.seenRowOf(id)?.key));
    return html`<div
      class="list ${placed ? 'flat' : ''}"
      role="treegrid"
      aria-label=${claimsWords.claims}
      aria-multiselectable="true"
      @keydown=${this.onKey}
      @click=${this.onClick}
      @dblclick=${this.onDoubleClick}
      @focusin=${this.onFocus}
    >
      <div role="row" class="said">
        ${claimsWords.columns.map((title) => html`<span role="columnheader">${title}</span>`)}
      </div>
      ${repeat(
        rows,
        ({ key }) => key,
        (row, i) => {
          const look = { project, row, placed, selected: chosen.has(row.key), active: row.key === active?.key };
          const open = outline.isOpen(row);
          const renaming = row.key === this.renaming?.key;
          const parts = [row, project, placed, look.selected, look.active, open, renaming, braces[i]];
          return html`${placed ? headAt(project, rows, i) : nothing}${guard(parts, () =>
            rowTemplate({ ...look, open, braces: braces[i]!, renaming: renaming ? this.renameLine(row.claim) : null }),
          )}`;
        },
      )}
    </div>`;
  }

  private renameLine(id: string): TemplateResult {
    const entry = renameEntry(this.session, id);
    return renameLine(this.drafts, entry, this.state.project.claims.get(id)!, (how) => this.endRename(entry.key, how));
  }

  protected override updated(): void {
    const { reveal, refocus } = this;
    this.reveal = this.refocus = false;
    const row = reveal || refocus ? this.activeRow() : null;
    if (!row) {
      // The last row is gone, and the focus with it.
      if (refocus) this.focusList();
      return;
    }
    const moved = refocus && this.shadowRoot?.activeElement !== row;
    if (moved) {
      this.refocusing = true;
      row.focus({ preventScroll: true });
      this.refocusing = false;
    }
    if (!reveal && !moved) return;
    const show = () => row.scrollIntoView({ block: 'nearest' });
    show();
    // Rows that come into sight take their true height only in the frame after, and may push this one out again.
    requestAnimationFrame(() => requestAnimationFrame(show));
  }

  private activeRow(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[role=row][tabindex="0"]');
  }

  /** Makes a row the active one, with the focus, and selects its claim. */
  private go(row: Row): void {
    this.outline.bring(row, true);
    this.reveal = this.refocus = true;
    this.followed = row.claim;
    this.session.select({ focus: row.claim, words: null });
    this.requestUpdate();
  }

  private rowAt(event: Event): Row | undefined {
    const key = (event.target as Element).closest<HTMLElement>('[role=row]')?.dataset.key;
    return key === undefined ? undefined : this.outline.rows.find((row) => row.key === key);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.altKey) return;
    const row = this.rowAt(event);
    if (!row) return;
    const control = event.ctrlKey || event.metaKey;
    if (event.shiftKey || control) {
      if (control && event.key === ' ') this.together(toggled(this.state, row.claim), row);
      else if (!control && event.key.startsWith('Arrow')) this.extend(row, event.key);
      else return;
    } else if (event.key === 'Escape') {
      const left = alone(this.state);
      if (!left) return;
      this.together(left, row);
    } else if (event.key === 'Enter') this.enter(row);
    else if (event.key === ' ') this.choose(row);
    else {
      const { rows, filtered, folded } = this.outline;
      const move = moveBy(rows, row, event.key, filtered ? new Set() : folded);
      if (move === undefined) return;
      if (move && 'to' in move) this.go(move.to);
      else if (move && !filtered) this.setOpen(move.fold, move.open);
    }
    event.preventDefault();
  };

  /** Up and down with Shift: the claim of the next row is selected too. */
  private extend(row: Row, key: string): void {
    const move = moveBy(this.outline.rows, row, key, new Set());
    if (move && 'to' in move && (key === 'ArrowUp' || key === 'ArrowDown'))
      this.together(extended(this.state, move.to.claim), move.to);
  }

  /** Selects several together, with the focus on a row. */
  private together({ selection, said }: Together, row: Row): void {
    this.outline.active = standOf(row);
    this.reveal = this.refocus = true;
    this.followed = selection.focus ?? null;
    this.session.select(selection);
    this.requestUpdate();
    tell(this, 'lemma-say', said);
  }

  private setOpen(row: Row, open: boolean): void {
    this.outline.setOpen(row, open);
    this.requestUpdate();
  }

  /** Shows the claim, or the link if that is selected, in the inspector; from a repeated row goes to where the claim is unfolded. */
  private enter(row: Row): void {
    const { focus } = this.state.selection;
    if (row.repeated) this.go(this.outline.all.find(({ key }) => key === row.first)!);
    else tell(this, 'lemma-show', { id: focus !== null && focus === row.link ? focus : row.claim, place: 'inspector' });
  }

  /** Selects the row's claim; where that is selected already, its link, and back again. */
  private choose(row: Row): void {
    if (this.state.selection.focus === row.claim && row.link !== null) this.chooseLink(row.link);
    else this.session.select({ focus: row.claim, words: null });
  }

  private chooseLink(link: string): void {
    this.session.select({ focus: link, words: null });
    tell(this, 'lemma-say', claimsWords.selectedLink(linkName(this.state.project, link)));
  }

  private readonly onClick = (event: MouseEvent): void => {
    const row = this.rowAt(event);
    if (!row || event.target instanceof HTMLInputElement) return;
    const part = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.shiftKey) this.together(toggled(this.state, row.claim), row);
    else if (row.hasChildren && part.closest('.twist')) this.setOpen(row, !this.outline.isOpen(row));
    else if (row.link !== null && part.closest('.sign')) {
      this.outline.active = standOf(row);
      this.chooseLink(row.link);
    } else this.go(row);
  };

  private readonly onDoubleClick = (event: MouseEvent): void => {
    const row = this.rowAt(event);
    if (row && (event.target as Element).closest('.words')) this.rename(row.claim);
  };

  /** Coming to a row selects its claim, unless what is selected is that row's already: keys then have something to act on. */
  private readonly onFocus = (event: FocusEvent): void => {
    const row = this.rowAt(event);
    if (!row || event.target instanceof HTMLInputElement || this.refocusing) return;
    const { project, selection } = this.state;
    this.outline.active = standOf(row);
    if (selection.focus === null || !speaksOf(project, row, selection.focus)) this.go(row);
    else this.requestUpdate();
  };

  private endNew(how: End): void {
    const { key } = newEntry(this.session);
    const typed = this.drafts.typedIn(key)?.trim() ?? '';
    if (how === 'left') this.writing = typed !== '';
    else if (how === 'kept' && typed !== '') this.addTyped(key, typed);
    else if (how === 'dropped') {
      this.drafts.drop(key);
      this.writing = false;
      this.focusList();
    }
  }

  /** Makes the claim typed and goes to it; where there is one in these words, goes to that and says so. */
  private addTyped(key: string, typed: string): void {
    const known = saying(this.state.project.claims, ({ text }) => text, typed);
    const added = this.drafts.commit(key);
    this.writing = false;
    if (!added && known) {
      tell(this, 'lemma-say', claimsWords.there);
      this.session.select({ focus: known.id, words: null });
    }
    const { focus } = this.state.selection;
    if (focus !== null) this.focusRecord(focus);
  }

  private endRename(key: string, how: End): void {
    if (how === 'dropped') this.drafts.drop(key);
    if (how !== 'left') this.refocus = true;
    this.renaming = null;
    this.drafts.commit(key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-claims': LemmaClaims;
  }
}
