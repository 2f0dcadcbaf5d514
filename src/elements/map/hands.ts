// The part of the map element that hands are for beyond linking: several selected together, the line to type in, the menu, words dropped.
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ActionId } from '../../commands/index.ts';
import { pinAll } from '../../commands/several.ts';
import { tagWords } from '../../commands/tag.ts';
import type { Point } from '../../layout/graph.ts';
import { isNarrow } from '../../layout/part.ts';
import type { Words } from '../../state/selection.ts';
import { claimsSelected } from '../../state/selection.ts';
import type { State } from '../../state/state.ts';
import { tell } from '../events.ts';
import { mapWords } from '../messages/map.ts';
import type { Together } from '../together.ts';
import { alone } from '../together.ts';
import type { About } from './card-menu.ts';
import { drawCardMenu, drawTogether, showCardMenu } from './card-menu.ts';
import { pinnedAt } from './carrying.ts';
import { hearWords } from './dropping.ts';
import { chosenOf, idOf } from './focusing.ts';
import type { LinkDraft, Struck } from './gestures.ts';
import { Line } from './line.ts';
import { meaningOf } from './linking.ts';
import { MapStage } from './stage.ts';

export abstract class MapHands extends MapStage {
  /** What the menu is about, and the place of the map where it was asked for. */
  @state() private about: About = 'selected';
  private asked: Point = { x: 0, y: 0 };
  protected readonly line = this.lineOf();
  private ends: AbortController | undefined;
  /** Where the focus is on the map it stays with what is selected: what an act has made is what the next key is about. */
  protected override changed(now: State, before: State): void {
    super.changed(now, before);
    const chosen = chosenOf(now);
    const focused = (this.renderRoot as ShadowRoot).activeElement;
    if (chosen === null || chosen === chosenOf(before) || !focused || !this.pane?.contains(focused)) return;
    if (!this.line.open) this.focusing.wanted = idOf(focused) === chosen ? null : chosen;
  }

  protected override looked(): void {
    super.looked();
    if (this.line.open) this.requestUpdate();
  }

  /** Turns a claim's card into a line to type in. */
  rename(claim: string): void {
    if (!this.scene?.cards.has(claim)) return tell(this, 'lemma-say', mapWords.notOnMap);
    this.focusRecord(claim);
    this.line.openOn(claim);
  }

  /** Pins the cards of the claims selected where they stand. */
  pinChosen(): void {
    const { selection, project } = this.state;
    if (isNarrow(this.regard.showing)) return tell(this, 'lemma-say', mapWords.partHasNoPlaces);
    const places = claimsSelected(selection, project).flatMap((claim) => {
      const at = this.scene && pinnedAt(this.scene, { id: claim, dx: 0, dy: 0 });
      return at ? [{ claim, ...at }] : [];
    });
    this.run(pinAll(places, this.session.maker));
  }

  /** Selects several together; the one that is in focus then has it on the map too. */
  protected together(chosen: Together | null): void {
    if (!chosen) return;
    this.session.select(chosen.selection);
    this.focusing.wanted = chosen.selection.focus ?? null;
    this.requestUpdate();
    tell(this, 'lemma-say', chosen.said);
  }

  /** The menu of a card, a sign, several selected together, or the ground; by the right button or the key for it. */
  protected readonly menuAsked = (event: MouseEvent): void => {
    const menu = this.renderRoot.querySelector<HTMLElement>('#menu');
    if (!menu || !this.viewport || (event.target instanceof Element && event.target.closest('.line'))) return;
    event.preventDefault();
    const id = idOf(event.target);
    const { others, focus } = this.state.selection;
    this.about = id === null ? 'ground' : 'selected';
    this.asked = this.viewport.at(event.clientX, event.clientY);
    if (id !== null && id !== focus && !others?.includes(id)) this.session.select({ focus: id, words: null });
    // The menu gives the focus back to what had it: the card it is about, or that of several which is in focus.
    if (id !== null) this.focusing.wanted = others?.includes(id) ? focus : id;
    this.requestUpdate();
    void this.updateComplete.then(() => showCardMenu(menu, event.clientX, event.clientY));
  };

  /** The focus goes back to the map before the act, which asks for it to be given back where it was. */
  private actFromMenu(action: ActionId): void {
    this.focusRecord(chosenOf(this.state) ?? undefined);
    void this.updateComplete.then(() => tell(this, 'lemma-act', { action }));
  }

  /** Closed without an act, the menu gives the focus back to what it was about. */
  private leaveMenu(): void {
    const focused = document.activeElement;
    const within = (this.renderRoot as ShadowRoot).activeElement;
    const lost = focused === document.body || (focused === this && (!within || within.closest('#menu') !== null));
    if (!lost) return;
    if (this.about === 'ground') this.pane.focus({ preventScroll: true });
    else this.focusRecord(chosenOf(this.state) ?? undefined);
  }

  /** Opens the line for a new claim about a place of the map; `words`: those it is to be a claim of. */
  protected openLine(at: Point, words: Words | null = null, quote = ''): void {
    if (this.session.frozen !== null) return tell(this, 'lemma-say', this.session.frozen);
    this.line.openAt(at, isNarrow(this.regard.showing), words, quote);
  }

  private lineOf(): Line {
    const session = () => this.session;
    return new Line({
      get session() {
        return session();
      },
      boxOf: (claim) => this.scene?.boxOf(claim) ?? null,
      refresh: () => {
        this.requestUpdate();
        if (this.line.open)
          void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('.line input')?.focus());
      },
      say: (sentence) => tell(this, 'lemma-say', sentence),
      left: (record) => this.focusRecord(record ?? undefined),
    });
  }

  /** Words dropped on a card tag its claim; on the ground they are asked what they claim. */
  private landWords(draft: LinkDraft, event: DragEvent): void {
    const { words } = this.state.selection;
    const meaning = meaningOf(this.state.project, draft);
    if (!words || !this.viewport) return;
    if (meaning === 'tag') {
      const claim = { id: draft.over!.id };
      if (this.run(tagWords(words, { claim, stance: 'asserts', voice: null }, this.session.maker)))
        this.focusRecord(claim.id);
    } else if (meaning === 'make')
      this.openLine(this.viewport.at(event.clientX, event.clientY), words, event.dataTransfer!.getData('text/plain'));
  }

  protected drawLine(): TemplateResult | typeof nothing {
    return this.viewport ? this.line.draw(this.viewport.view) : nothing;
  }

  protected drawMenus(): readonly unknown[] {
    if (!this.session) return [];
    const { state: now } = this;
    return [
      drawTogether(
        now,
        (action) => tell(this, 'lemma-act', { action }),
        () => this.together(alone(now)),
      ),
      drawCardMenu(
        now,
        this.about,
        (action) => this.actFromMenu(action),
        () => this.openLine(this.asked),
        () => this.leaveMenu(),
      ),
    ];
  }

  /** Words dragged over the pane are heard from now on. */
  protected hearWords(): void {
    this.ends = new AbortController();
    const { pane } = this;
    hearWords(
      {
        pane,
        recordAt: (x, y) => this.recordAt(x, y),
        hover: (draft) => (this.draft = draft),
        land: (draft, event) => this.landWords(draft, event),
      },
      this.ends.signal,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ends?.abort();
    this.ends = undefined;
    this.line.keep();
  }

  /** The card or link at a place of the window, or null. */
  protected abstract recordAt(x: number, y: number): Struck | null;
}
