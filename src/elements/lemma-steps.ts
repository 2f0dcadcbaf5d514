// The steps of the presentation in a list: moved, left out, put back, or as the argument leads again. Every change is an act that can be undone.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp, Minus, Plus, Presentation, RotateCcw } from 'lucide';
import type { IconNode } from 'lucide';
import { orderSteps } from '../commands/project.ts';
import { placeFor, stepsOf } from '../query/steps.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { presentationWords, stepsWords as words } from './messages/presentation.ts';
import { icon } from './parts/icon.ts';
import { stepsStyles } from './presentation/steps-styles.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons, dialogs } from './theme.ts';

type List = 'shown' | 'left';

/**
 * A dialog with two lists: the steps in order, and the claims left out. In each, arrow keys go from claim to claim.
 *
 * @fires lemma-act - `present`: the button that begins the presentation
 */
@customElement('lemma-steps')
export class LemmaSteps extends SessionElement {
  @state() private opened = false;
  /** The claim that keys and buttons are about; null: none yet. */
  @state() private current: string | null = null;
  @state() private sentence = '';
  /** While a step is dragged: its claim, and the place, from 0, it would come to. */
  @state() private dragged: { readonly claim: string; readonly from: number; readonly place: number } | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  /** The focus goes to the claim after the next rendering: where it stood, it may no longer be. */
  private follow = false;

  static override styles = [base, buttons, dialogs, stepsStyles];

  get open(): boolean {
    return this.opened;
  }

  /** Opens with a claim chosen, where it is told and still there. */
  async show(claim: string | null = null): Promise<void> {
    const { project } = this.state;
    this.opened = true;
    this.sentence = '';
    this.current = claim !== null && project.claims.has(claim) ? claim : (stepsOf(project).shown[0] ?? null);
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.focusCurrent();
  }

  protected override slice({ project }: State): readonly unknown[] {
    return this.opened ? [project] : [];
  }

  protected override updated(): void {
    if (!this.follow) return;
    this.follow = false;
    this.focusCurrent();
  }

  protected override render(): TemplateResult {
    if (!this.opened) return html`<dialog></dialog>`;
    const { project } = this.state;
    const { shown, left, own } = stepsOf(project);
    const { current } = this;
    const at = current === null ? -1 : shown.indexOf(current);
    const isLeft = current !== null && left.includes(current);
    return html`<dialog aria-labelledby="title" @keydown=${this.onKey} @close=${this.onClose}>
      <div class="all">
        <h2 id="title">${words.title}</h2>
        <p>
          ${
            project.claims.size === 0
              ? presentationWords.noClaims
              : own
                ? words.own(shown.length, left.length)
                : words.asArgued(shown.length)
          }
        </p>
        <div class="acts" role="group" aria-label=${words.title}>
          ${this.button(ArrowUp, words.up, at > 0, () => this.move(-1))}
          ${this.button(ArrowDown, words.down, at >= 0 && at < shown.length - 1, () => this.move(1))}
          ${
            isLeft
              ? this.button(Plus, words.putBack, true, () => this.putBack())
              : this.button(Minus, words.leaveOut, at >= 0, () => this.leaveOut())
          }
        </div>
        <div class="lists" @dragover=${this.onDragOver} @drop=${this.onDrop} @dragend=${this.onDragEnd}>
          ${shown.length === 0 ? html`<p class="quiet">${words.noneShown}</p>` : this.list('shown', shown, words.shown)}
          ${
            left.length === 0
              ? nothing
              : html`<h3>${words.left}</h3>
                  ${this.list('left', left, words.left)}`
          }
        </div>
        <p class="help">${words.help}</p>
        <div class="foot">
          <button type="button" class="plain reset" aria-disabled=${!own} @click=${() => this.reset()}>
            ${icon(RotateCcw)} ${words.reset}
          </button>
          <button type="button" class="plain present" @click=${() => this.present()}>
            ${icon(Presentation)} ${words.present}
          </button>
          <button type="button" class="main" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
        <p class="said" role="status" aria-live="polite">${this.sentence}</p>
      </div>
    </dialog>`;
  }

  private list(kind: List, claims: readonly string[], name: string): TemplateResult {
    const { project } = this.state;
    const { dragged, current } = this;
    const inside = current !== null && claims.includes(current);
    return html`<div role="listbox" class=${kind} aria-label=${name}>
      ${repeat(
        claims,
        (id) => id,
        (id, i) => {
          const chosen = id === current;
          const over = kind === 'shown' && dragged?.place === i ? (i > dragged.from ? ' below' : ' above') : '';
          return html`<div
            role="option"
            class="step${over}${dragged?.claim === id ? ' dragged' : ''}"
            data-id=${id}
            data-place=${i}
            draggable=${kind === 'shown' ? 'true' : 'false'}
            tabindex=${chosen || (!inside && i === 0) ? 0 : -1}
            aria-selected=${chosen ? 'true' : 'false'}
            @click=${() => this.choose(id)}
            @focus=${() => (this.current = id)}
            @dragstart=${(event: DragEvent) => this.onDrag(event, id, i)}
          >
            <span class="number" aria-hidden="true">${kind === 'shown' ? i + 1 : '–'}</span>
            <span class="claim" dir="auto">${project.claims.get(id)!.text}</span>
            ${project.about.main === id ? html`<small>${words.mainClaim}</small>` : nothing}
          </div>`;
        },
      )}
    </div>`;
  }

  private button(shape: IconNode, name: string, can: boolean, act: () => void): TemplateResult {
    return html`<button type="button" class="plain" aria-disabled=${!can} @click=${act}>
      ${icon(shape)} ${name}
    </button>`;
  }

  private choose(id: string): void {
    this.current = id;
    this.follow = true;
    this.requestUpdate();
  }

  private focusCurrent(): void {
    const { current } = this;
    const option =
      current === null ? null : this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(current)}"]`);
    (option ?? this.renderRoot.querySelector<HTMLElement>('.foot .main'))?.focus();
    option?.scrollIntoView({ block: 'nearest' });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const option = event.target instanceof Element && event.target.matches('[role=option]') ? event.target : null;
    if (!option || event.ctrlKey || event.metaKey || event.isComposing) return;
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (way && event.altKey) this.move(way);
    else if (way) this.walk(way);
    else if (event.altKey) return;
    else if (event.key === 'Home' || event.key === 'End') this.walk(event.key === 'Home' ? -Infinity : Infinity);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.leaveOut();
    else if (event.key === 'Enter' || event.key === ' ') this.putBack();
    else return;
    event.preventDefault();
  };

  /** To the claim so many places on, through both lists as one. */
  private walk(by: number): void {
    const { shown, left } = stepsOf(this.state.project);
    const all = [...shown, ...left];
    const at = this.current === null ? -1 : all.indexOf(this.current);
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    if (next !== undefined) this.choose(next);
  }

  private move(by: 1 | -1): void {
    const { current } = this;
    const { shown } = stepsOf(this.state.project);
    const at = current === null ? -1 : shown.indexOf(current);
    if (at < 0) return;
    if (shown[at + by] === undefined) return this.say(by < 0 ? words.firstAlready : words.lastAlready);
    this.moveTo(current!, at + by);
  }

  /** Makes the claim the step at a place, from 0. */
  private moveTo(claim: string, place: number): void {
    const { shown } = stepsOf(this.state.project);
    if (shown.indexOf(claim) === place) return;
    const steps = shown.filter((id) => id !== claim).toSpliced(place, 0, claim);
    this.order(steps, claim, words.moved(this.textOf(claim), place + 1, steps.length));
  }

  private leaveOut(): void {
    const { current } = this;
    const { shown } = stepsOf(this.state.project);
    const at = current === null ? -1 : shown.indexOf(current);
    if (at < 0) return;
    const steps = shown.toSpliced(at, 1);
    this.order(steps, steps[at] ?? steps.at(-1) ?? current!, words.isLeft(this.textOf(current!)));
  }

  /** Puts a claim that is left out where the argument would have it: after the nearest claim before it that is a step. */
  private putBack(): void {
    const { current } = this;
    const { project } = this.state;
    const { shown, left } = stepsOf(project);
    if (current === null || !left.includes(current)) return;
    const place = placeFor(project, current, shown);
    const steps = shown.toSpliced(place, 0, current);
    this.order(steps, current, words.isBack(this.textOf(current), place + 1, steps.length));
  }

  private reset(): void {
    if (stepsOf(this.state.project).own) this.order(null, this.current, words.wasReset);
  }

  private order(steps: readonly string[] | null, next: string | null, said: string): void {
    if (!this.run(orderSteps(steps, this.current))) return;
    this.current = next;
    this.follow = true;
    this.say(said);
  }

  private present(): void {
    this.dialog.close();
    tell(this, 'lemma-act', { action: 'present' });
  }

  private textOf(claim: string): string {
    return this.state.project.claims.get(claim)!.text;
  }

  private say(sentence: string): void {
    this.sentence = sentence === this.sentence ? `${sentence}\u200a` : sentence;
  }

  private onDrag(event: DragEvent, claim: string, place: number): void {
    this.dragged = { claim, from: place, place };
    this.current = claim;
    event.dataTransfer?.setData('text/plain', this.textOf(claim));
  }

  private readonly onDragOver = (event: DragEvent): void => {
    if (!this.dragged) return;
    event.preventDefault();
    const over = event.target instanceof Element ? event.target.closest<HTMLElement>('.shown [data-place]') : null;
    const place = over ? Number(over.dataset['place']) : this.dragged.place;
    if (place !== this.dragged.place) this.dragged = { ...this.dragged, place };
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const { dragged } = this;
    this.dragged = null;
    if (dragged) this.moveTo(dragged.claim, dragged.place);
  };

  private readonly onDragEnd = (): void => {
    this.dragged = null;
  };

  private readonly onClose = (): void => {
    this.opened = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-steps': LemmaSteps;
  }
}
