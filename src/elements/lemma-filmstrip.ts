// The words of the selected claim as a strip below the map: short quotations from all texts, in their order, each with its stance and place.
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { X } from 'lucide';
import { numberedSources } from '../layout/cards.ts';
import type { Passage } from '../model/records.ts';
import { passagesOf } from '../query/around.ts';
import { placeOf, quotationOf } from '../query/citation.ts';
import { claimInFocus } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { sourceClass } from './inspector/quotations.ts';
import { sourceColours } from './inspector/shared-styles.ts';
import { filmstripWords as words } from './messages/filmstrip.ts';
import { mapWords } from './messages/map.ts';
import { presentationWords } from './messages/presentation.ts';
import { icon } from './parts/icon.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons } from './theme.ts';

/**
 * Arrow keys go from quotation to quotation; Enter or a click shows one in its text; Escape goes back to the map. Letters are left to the
 * shell, as on the map.
 *
 * @fires lemma-show - a quotation was chosen: its passage, in the text
 * @fires lemma-act - `map`: Escape; `filmstrip`: the button that hides the strip
 */
@customElement('lemma-filmstrip')
export class LemmaFilmstrip extends SessionElement {
  /** The passage that Tab reaches. */
  @state() private current: string | null = null;

  static override styles = [
    base,
    buttons,
    sourceColours,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--rule);
        background: var(--paper);
      }
      header {
        display: flex;
        gap: 10px;
        align-items: baseline;
        padding: 2px 4px 0 12px;
        color: var(--quiet);
        font-size: var(--size-small);
      }
      header .claim {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        color: var(--ink);
        font: 500 0.9375rem/1.5 var(--serif);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      header .count {
        flex: none;
      }
      header button {
        flex: none;
        align-self: center;
        min-width: 28px;
        padding: 2px 6px;
      }
      .frames {
        display: flex;
        gap: 8px;
        padding: 2px 12px 10px;
        overflow: auto hidden;
        overscroll-behavior-x: contain;
      }
      .frame {
        flex: none;
        width: min(260px, 72vw);
        padding: 5px 10px 6px;
        border: 1px solid var(--rule);
        border-inline-start: 3px solid var(--colour, var(--rule));
        border-radius: var(--radius);
        background: var(--sheet);
        cursor: pointer;
      }
      .frame:hover {
        border-block-color: var(--edge);
        border-inline-end-color: var(--edge);
      }
      .frame:focus-visible {
        outline: 2px solid var(--focus);
        outline-offset: 1px;
      }
      .quote {
        display: -webkit-box;
        min-height: 3.9em;
        overflow: hidden;
        font: 0.9375rem/1.3 var(--serif);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
      }
      .where {
        display: flex;
        gap: 6px;
        margin-top: 2px;
        color: var(--quiet);
        font-size: var(--size-small);
        white-space: nowrap;
      }
      .where b {
        color: var(--colour);
      }
      .where i {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        font-style: normal;
        text-overflow: ellipsis;
      }
      p {
        margin: 0;
        padding: 8px 12px 12px;
        color: var(--quiet);
      }
    `,
  ];

  protected override slice({ project, selection }: State): readonly unknown[] {
    return [selection.focus, project.claims, project.passages, project.sources];
  }

  private get passages(): readonly Passage[] {
    const { selection, project } = this.state;
    const claim = claimInFocus(selection, project);
    return claim === null ? [] : passagesOf(project, claim);
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const ids = this.passages.map(({ id }) => id);
    const { focus } = this.state.selection;
    // The passage that was gone to is the one to go on from.
    if (focus !== null && ids.includes(focus) && this.followed !== focus) this.current = focus;
    else if (this.current === null || !ids.includes(this.current)) this.current = ids[0] ?? null;
    this.followed = focus;
  }

  /** The record in focus at the last rendering. */
  private followed: string | null = null;

  protected override render(): TemplateResult {
    const { selection, project } = this.state;
    const claim = project.claims.get(claimInFocus(selection, project) ?? '');
    const { passages } = this;
    const texts = new Set(passages.map(({ source }) => source)).size;
    return html`<section aria-label=${words.strip}>
      <header>
        <span class="claim" dir="auto" title=${ifDefined(claim?.text)}>${claim?.text ?? ''}</span>
        ${passages.length > 0 ? html`<span class="count" title=${words.help}>${words.counted(passages.length, texts)}</span>` : nothing}
        <button
          type="button"
          aria-label=${words.hide}
          title=${words.hide}
          @click=${() => tell(this, 'lemma-act', { action: 'filmstrip' })}
        >
          ${icon(X)}
        </button>
      </header>
      ${
        passages.length === 0
          ? html`<p>${claim ? words.implicit : words.nothing}</p>`
          : html`<div
              class="frames"
              role="listbox"
              aria-orientation="horizontal"
              aria-label=${words.strip}
              @keydown=${this.onKey}
            >
              ${passages.map((passage) => this.frame(passage))}
            </div>`
      }
    </section>`;
  }

  private frame(passage: Passage): TemplateResult {
    const { project } = this.state;
    const { id, stance, voice, source } = passage;
    const text = project.sources.get(source)!;
    const { number } = numberedSources(project).find((each) => each.id === source)!;
    const place = placeOf(text, passage);
    const said = voice === null ? '' : `, ${presentationWords.voice(voice)}`;
    return html`<div
      class="frame ${sourceClass(project, source)}"
      role="option"
      data-id=${id}
      tabindex=${id === this.current ? 0 : -1}
      aria-selected=${id === this.state.selection.focus ? 'true' : 'false'}
      @click=${() => tell(this, 'lemma-show', { id, place: 'text' })}
      @focus=${() => (this.current = id)}
    >
      <span class="quote" dir="auto" lang=${ifDefined(text.language === 'und' ? undefined : text.language)}
        >“${quotationOf(text, passage.pieces)}”</span
      >
      <span class="where">
        <span
          ><span aria-hidden="true">${mapWords.stanceSigns[stance]}</span>
          ${presentationWords.says[stance]}${said}</span
        >
        <i><b>${number}</b> ${text.title}</i> <span>${place}</span>
      </span>
    </div>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.current === null) return;
    const ids = this.passages.map(({ id }) => id);
    const at = ids.indexOf(this.current);
    const last = ids.length - 1;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) this.go(ids[Math.max(0, Math.min(last, to))]!);
    else if (event.key === 'Enter') tell(this, 'lemma-show', { id: this.current, place: 'text' });
    else if (event.key === 'Escape') tell(this, 'lemma-act', { action: 'map' });
    else return;
    event.preventDefault();
  };

  private go(id: string): void {
    this.current = id;
    const frame = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    frame?.focus({ preventScroll: true });
    frame?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-filmstrip': LemmaFilmstrip;
  }
}
