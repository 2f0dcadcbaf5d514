// The presentation: the argument gone through claim by claim, in a full window, by keys, buttons or a click.
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ArrowLeft, ArrowRight, ListOrdered, Maximize, Minimize, X } from 'lucide';
import type { State } from '../state/state.ts';
import { pathTo, stepsOf, toldOf } from '../query/steps.ts';
import { tell } from './events.ts';
import { presentationWords as words } from './messages/presentation.ts';
import { icon } from './parts/icon.ts';
import { pictureStyles } from './presentation/picture-styles.ts';
import { SmallMap, drawSmallMap } from './presentation/picture.ts';
import { spokenOf } from './presentation/sentences.ts';
import type { Course } from './presentation/step-view.ts';
import { drawStep } from './presentation/step-view.ts';
import { sourceColours } from './inspector/shared-styles.ts';
import { presentationStyles } from './presentation/styles.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons } from './theme.ts';

/** How far an arrow key scrolls a step that is longer than the window, px. */
const SCROLL = 80;
/** No presentation has more steps than this has digits. */
const DIGITS = 5;

/**
 * Goes through the steps of the session's project. Closed it costs nothing.
 *
 * @fires lemma-left - it was left (`detail`: the claim last shown, or null where there was none)
 * @fires lemma-act - `order-steps`: the button for the order of the steps
 */
@customElement('lemma-presentation')
export class LemmaPresentation extends SessionElement {
  /** Steps say whether their claim stands. */
  @property({ type: Boolean }) standing = false;

  @state() private opened = false;
  @state() private claim: string | null = null;
  /** What has been typed of the number of a step. */
  @state() private typed = '';
  @state() private sentence = '';
  @state() private whole = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.stage') private readonly stage!: HTMLElement;
  @query('.page') private readonly page!: HTMLElement | null;

  private readonly map = new SmallMap();
  /** Where the claim shown stands, from 0: kept for when it is no longer there. */
  private place = 0;

  static override styles = [base, buttons, sourceColours, presentationStyles, pictureStyles];

  get open(): boolean {
    return this.opened;
  }

  /** The claim of the step shown; null while closed, or where every claim is left out. */
  get shown(): string | null {
    return this.opened ? this.claim : null;
  }

  /** Opens at a claim, or where that is no step (or none is named) at the first. */
  async present(at: string | null = null): Promise<void> {
    const { shown } = stepsOf(this.state.project);
    this.opened = true;
    this.typed = this.sentence = '';
    this.claim = null;
    this.show(at !== null && shown.includes(at) ? shown.indexOf(at) : 0);
    // What stands in a live region from the start is not spoken: the first step is told once there is one.
    const { sentence } = this;
    this.sentence = '';
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
    this.sentence = sentence;
  }

  /** Leaves the presentation, and the full screen with it. */
  end(): void {
    this.dialog.close();
  }

  protected override slice({ project }: State): readonly unknown[] {
    return this.opened ? [project] : [];
  }

  protected override changed(): void {
    const { shown } = stepsOf(this.state.project);
    if (this.claim === null || !shown.includes(this.claim)) this.show(Math.min(this.place, shown.length - 1));
    else this.place = shown.indexOf(this.claim);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.onWhole);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.onWhole);
    this.map.stop();
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (this.opened) this.map.take(this.session, () => this.requestUpdate());
  }

  protected override updated(changes: PropertyValues): void {
    if (!this.opened) return;
    if (changes.has('claim')) this.page?.scrollTo({ top: 0 });
    // What had the focus may be gone with the step before.
    if (this.dialog.open && (this.renderRoot as ShadowRoot).activeElement === null)
      this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  protected override render(): TemplateResult {
    if (!this.opened) return html`<dialog></dialog>`;
    const { project } = this.state;
    const { shown } = stepsOf(project);
    const { claim, place, typed } = this;
    const at = words.of(place + 1, shown.length);
    return html`<dialog
      aria-label=${words.named(project.about.title)}
      @keydown=${this.onKey}
      @close=${this.onClose}
      @cancel=${this.onCancel}
    >
      <div class="stage">
        <div class="top">
          <progress max=${shown.length} value=${claim === null ? 0 : place + 1} aria-label=${words.progress}></progress>
          <p>${project.about.title}</p>
          <output aria-live="off"
            >${typed === '' ? (claim === null ? '' : at) : words.goTo(typed, shown.length)}</output
          >
          ${this.tool('order', ListOrdered, words.steps, () => tell(this, 'lemma-act', { action: 'order-steps' }))}
          ${
            document.fullscreenEnabled
              ? this.tool(
                  'whole',
                  this.whole ? Minimize : Maximize,
                  this.whole ? words.notWhole : words.whole,
                  () => void this.toggleWhole(),
                )
              : nothing
          }
          ${this.tool('leave', X, words.leave, () => this.end(), false)}
        </div>
        <div class="page" role="group" tabindex="0" aria-label=${claim === null ? words.presentation : at}>
          ${claim === null ? html`<p class="claim">${words.nothing}</p>` : this.drawClaim(claim)}
        </div>
        <div class="bottom">
          <button type="button" class="plain previous" aria-disabled=${place <= 0} @click=${() => this.step(-1)}>
            ${icon(ArrowLeft)} ${words.previousShort}
          </button>
          <span class="keys">${words.keys}</span>
          <button
            type="button"
            class="main next"
            aria-disabled=${place >= shown.length - 1}
            @click=${() => this.step(1)}
          >
            ${words.nextShort} ${icon(ArrowRight)}
          </button>
        </div>
        <p class="said" role="status" aria-live="polite">${this.sentence}</p>
      </div>
    </dialog>`;
  }

  private drawClaim(claim: string): TemplateResult {
    const { project } = this.state;
    const { shown } = stepsOf(project);
    const places = new Map(shown.map((id, i) => [id, i + 1]));
    const go = (id: string): void => {
      const step = places.get(id);
      if (step !== undefined) this.show(step - 1);
    };
    const course: Course = { stepOf: (id) => places.get(id) ?? 0, go, standing: this.standing };
    return html`${keyed(claim, html`<article class="step">${drawStep(project, claim, toldOf(project, claim), course)}</article>`)}
      <aside>${drawSmallMap(project, this.map.placement, claim, pathTo(project, claim), go)}</aside>`;
  }

  private tool(kind: string, shape: Parameters<typeof icon>[0], name: string, act: () => void, told = true) {
    return html`<button type="button" class=${kind} aria-label=${name} title=${name} @click=${act}>
      ${icon(shape)}${told ? html`<span class="label">${name}</span>` : nothing}
    </button>`;
  }

  private step(by: 1 | -1): void {
    this.show(this.place + by);
  }

  /** Shows the step at a place, from 0, and says it; beyond the ends says that. */
  private show(place: number): void {
    const { project } = this.state;
    const { shown } = stepsOf(project);
    const claim = shown[place];
    this.typed = '';
    if (claim === undefined) {
      if (shown.length === 0) this.claim = null;
      return this.say(shown.length === 0 ? words.nothing : place < 0 ? words.first : words.last);
    }
    this.claim = claim;
    this.place = place;
    const more = spokenOf(project, claim, toldOf(project, claim), this.standing);
    this.say(words.said(place + 1, shown.length, project.claims.get(claim)!.text, more));
  }

  private say(sentence: string): void {
    // The same sentence twice must be spoken twice: an invisible difference makes it a new one.
    this.sentence = sentence === this.sentence ? `${sentence}\u200a` : sentence;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    // While presenting, no key means what it means elsewhere.
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (this.does(event)) event.preventDefault();
  };

  /** Does what a key asks for; false where that is left to the browser. */
  private does({ key, shiftKey, target }: KeyboardEvent): boolean {
    const { shown } = stepsOf(this.state.project);
    const { typed } = this;
    const onButton = target instanceof HTMLButtonElement;
    switch (key) {
      case 'ArrowRight':
      case 'PageDown':
        this.step(1);
        return true;
      case 'ArrowLeft':
      case 'PageUp':
        this.step(-1);
        return true;
      case 'Enter':
        if (typed !== '') this.goToTyped(shown.length);
        else if (onButton) return false;
        else this.step(1);
        return true;
      case ' ':
        if (onButton) return false;
        this.step(shiftKey ? -1 : 1);
        return true;
      case 'Home':
        this.show(0);
        return true;
      case 'End':
        this.show(shown.length - 1);
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        this.page?.scrollBy({ top: key === 'ArrowDown' ? SCROLL : -SCROLL });
        return true;
      case 'Backspace':
        this.typed = typed.slice(0, -1);
        return true;
      case 'Escape':
        if (typed !== '') this.typed = '';
        else this.end();
        return true;
      case 'f':
      case 'F':
        void this.toggleWhole();
        return true;
      default:
        if (!/^[0-9]$/.test(key)) return false;
        if (typed.length < DIGITS) this.typed = typed + key;
        return true;
    }
  }

  private goToTyped(steps: number): void {
    const { typed } = this;
    const step = Number(typed);
    if (step >= 1 && step <= steps) this.show(step - 1);
    else {
      this.typed = '';
      this.say(words.noStep(typed, steps));
    }
  }

  private async toggleWhole(): Promise<void> {
    if (this.whole) {
      this.whole = false;
      await document.exitFullscreen();
      return;
    }
    try {
      await this.stage.requestFullscreen();
      this.whole = true;
    } catch {
      this.say(words.noWhole);
    }
  }

  /** The full screen was left by the browser's own Escape: that leaves the presentation too. */
  private readonly onWhole = (): void => {
    if (document.fullscreenElement !== null || !this.whole) return;
    this.whole = false;
    this.end();
  };

  /** A back gesture or the like asks to close: it does. Escape comes as a key before. */
  private readonly onCancel = (event: Event): void => {
    if (this.typed === '') return;
    event.preventDefault();
    this.typed = '';
  };

  private readonly onClose = (event: Event): void => {
    if (event.target !== this.dialog) return;
    const { claim } = this;
    if (this.whole) {
      this.whole = false;
      void document.exitFullscreen();
    }
    this.opened = false;
    this.map.stop();
    this.dispatchEvent(new CustomEvent('lemma-left', { detail: claim, bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementEventMap {
    'lemma-left': CustomEvent<string | null>;
  }
  interface HTMLElementTagNameMap {
    'lemma-presentation': LemmaPresentation;
  }
}
