// The map: every claim a card, every link a curve with its sign; panned, zoomed, gone through by keys, and edited by dragging.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { moveAll } from '../commands/several.ts';
import { isNarrow } from '../layout/part.ts';
import { claimsSelected } from '../state/selection.ts';
import { tell } from './events.ts';
import type { Carried } from './map/carrying.ts';
import { carriedBy, carriedTo, pinnedAt } from './map/carrying.ts';
import { Focusing, chosenOf, idOf } from './map/focusing.ts';
import type { Ground, LinkDraft, Struck } from './map/gestures.ts';
import { Gestures } from './map/gestures.ts';
import { goFrom, wayOf } from './map/going.ts';
import { MapHands } from './map/hands.ts';
import { lineStyles } from './map/line-styles.ts';
import { commandOf, meaningOf } from './map/linking.ts';
import { aboutRecord } from './map/scene.ts';
import { mapStyles } from './map/styles.ts';
import { forcedStyles, overlayStyles } from './map/overlay-styles.ts';
import { around, seen, touching } from './map/view.ts';
import type { Viewport } from './map/viewport.ts';
import { zoomStyles } from './map/zoom-styles.ts';
import { mapWords } from './messages/map.ts';
import { base, buttons, fields } from './theme.ts';
import { alone, extended, toggled } from './together.ts';

/**
 * The argument map of the session's project. Cards and signs of links are options of one list: Tab reaches the one last used, arrow keys
 * follow the links (with Ctrl by way of their signs), with Shift they select several together, Enter asks for the inspector. Letters are
 * left to the shell.
 *
 * @fires lemma-show - Enter: the record, in the inspector
 * @fires lemma-act - a double click on a card: rename; a button of the tools: its act
 * @fires lemma-say - the zoom, what is shown, and why a link that was drawn could not be
 * @fires lemma-regarded - what is to be kept of how the map is looked at (`Remembered`)
 */
@customElement('lemma-map')
export class LemmaMap extends MapHands {
  static override styles = [base, buttons, fields, mapStyles, zoomStyles, overlayStyles, lineStyles, forcedStyles];

  // How large the pane is can only be known once it is there: a second rendering is meant.
  static {
    this.disableWarning?.('change-in-update');
  }

  private gestures: Gestures | undefined;

  /** Shows the whole map. */
  override fit(): void {
    this.regard.leap();
    this.viewport?.fit();
  }

  /** Shows the selected card or link, and what is about it, as large as the pane allows. */
  override fitChosen(): void {
    const { scene } = this;
    const chosen = chosenOf(this.state);
    if (!scene || chosen === null) return tell(this, 'lemma-say', mapWords.nothingChosen);
    const boxes = [chosen, ...aboutRecord(scene.project, chosen)].flatMap((id) => scene.boxOf(id) ?? []);
    if (boxes.length === 0) return;
    this.regard.leap();
    this.viewport?.fitBox(around(boxes), 1.25);
  }

  /** Enlarges (above 1) or reduces (below 1) about what is selected, if it is in view, else the middle of the pane; says the new scale. */
  override zoomBy(factor: number): void {
    const chosen = chosenOf(this.state);
    this.viewport?.zoomBy(factor, (chosen !== null && this.scene?.boxOf(chosen)) || null);
    tell(this, 'lemma-say', mapWords.saidZoom(this.viewport?.view.scale ?? 1));
  }

  /** Brings a claim's card or a link's sign into view, moving no more than needed. False where it is not on the map, or that hidden. */
  override reveal(id: string): boolean {
    const box = this.scene?.boxOf(id) ?? null;
    if (box === null || !this.viewport?.shown) return false;
    if (!touching(seen(this.viewport.view, this.viewport.size), box)) this.regard.leap();
    return this.viewport.reveal(box);
  }

  /** Puts the focus on a claim or link, and so selects it; on the claim of a passage; without an id on the one last used. */
  override focusRecord(id?: string): void {
    const record = id === undefined ? null : Focusing.recordOf(this.state.project, id);
    if (record !== null) this.regard.uncover(record);
    this.focusing.wanted = record ?? this.reachable();
    if (this.focusing.wanted === null) this.pane?.focus({ preventScroll: true });
    this.requestUpdate();
  }

  /** Lets arrow keys move a claim's card, and those selected together with it, till Enter pins them or Escape lets them go. */
  moveCard(claim: string): void {
    if (!this.scene?.cards.has(claim)) return tell(this, 'lemma-say', mapWords.notOnMap);
    if (isNarrow(this.regard.showing)) return tell(this, 'lemma-say', mapWords.partHasNoPlaces);
    this.focusRecord(claim);
    const ids = this.movedWith(claim);
    this.carried = { id: claim, ids, dx: 0, dy: 0, by: 'keys' };
    tell(this, 'lemma-say', mapWords.moving(this.state.project.claims.get(claim)!.text, ids.length));
  }

  /** Opens the menu of what the map shows. */
  openMenu(): void {
    this.renderRoot.querySelector<HTMLElement>('#shows')?.showPopover();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gestures?.stop();
    this.gestures = undefined;
    this.carried = null;
  }

  protected override begun(_viewport: Viewport): void {
    this.gestures = new Gestures(this.ground());
    this.hearWords();
  }

  protected override drawPane(plane: TemplateResult): TemplateResult {
    return html`<div
        class="pane"
        tabindex="-1"
        @keydown=${this.key}
        @focusin=${this.focused}
        @focusout=${this.unfocused}
        @mousedown=${this.pressed}
        @click=${this.clicked}
        @dblclick=${this.doubleClicked}
        @contextmenu=${this.menuAsked}
      >
        ${plane} ${this.drawLine()}
      </div>
      ${this.drawMenus()}`;
  }

  private readonly focused = (event: FocusEvent): void => {
    const id = idOf(event.target);
    if (id === null) return;
    if (this.focusing.note(this.scene, id)) this.requestUpdate();
    if (this.state.selection.focus !== id) this.session.select({ focus: id });
  };

  private readonly unfocused = (event: FocusEvent): void => {
    if (this.carried?.by === 'keys' && event.relatedTarget !== null) this.putBack();
  };

  private readonly key = (event: KeyboardEvent): void => {
    const { scene } = this;
    const control = event.ctrlKey || event.metaKey;
    const id = idOf(event.target);
    const way = wayOf(event.key);
    if (!scene || event.altKey || (control && !way)) return;
    if (this.carried?.by === 'keys') this.carryKey(event, this.carried);
    else if (event.key === 'Escape') {
      const left = alone(this.state);
      if (left) this.together(left);
      else if (!this.regard.widen()) return;
    } else if (way) {
      const next = id === null ? this.reachable() : goFrom(scene.project, scene, id, way, control);
      if (next !== null && event.shiftKey) this.together(extended(this.state, next));
      else if (next !== null) this.focusRecord(next);
    } else if (event.key === 'Home') this.focusRecord(scene.start() ?? undefined);
    else if (event.key === 'Enter' && id !== null) tell(this, 'lemma-show', { id, place: 'inspector' });
    else if (event.key !== ' ') return;
    event.preventDefault();
  };

  /** While cards are moved by keys, no key means anything else. */
  private carryKey(event: KeyboardEvent, carried: Carried): void {
    event.stopPropagation();
    if (!this.scene!.cards.has(carried.id)) return this.putBack();
    const next = carriedBy(carried, event.key, event.shiftKey);
    if (next) {
      this.carried = next;
      this.viewport?.reveal(carriedTo(this.scene!, next));
      tell(this, 'lemma-say', mapWords.movedBy(next.dx, next.dy));
    } else if (event.key === 'Enter') this.land(carried);
    else if (event.key === 'Escape') this.putBack();
  }

  private putBack(): void {
    const count = this.carried?.ids.length ?? 1;
    this.carried = null;
    tell(this, 'lemma-say', mapWords.putBack(count));
  }

  /** Pins carried cards where they are. A single one is selected: what is selected stays where it is on the screen. */
  private land(carried: Carried): void {
    const { scene } = this;
    this.carried = null;
    if (!scene) return;
    if (this.session.frozen !== null) return tell(this, 'lemma-say', this.session.frozen);
    const places = carried.ids.flatMap((id) => {
      const [card, at] = [scene.cards.get(id), pinnedAt(scene, { ...carried, id })];
      if (!card || !at) return [];
      const { width, height } = card;
      scene.putCard({ id, x: at.x - width / 2, y: at.y - height / 2, width, height });
      return [{ claim: id, ...at }];
    });
    if (places.length === 0) return;
    if (places.length === 1) this.session.select({ focus: carried.id });
    this.run(moveAll(places, this.session.maker));
  }

  /** The claim, or all that are selected where it is one of them. */
  private selectedWith(claim: string): readonly string[] {
    const claims = claimsSelected(this.state.selection, this.state.project);
    return claims.includes(claim) ? claims : [claim];
  }

  /** Those of them that have a card on the map. */
  private movedWith(claim: string): readonly string[] {
    return this.selectedWith(claim).filter((id) => this.scene?.cards.has(id));
  }

  /** A press may become a drag: the focus waits for the click. */
  private readonly pressed = (event: MouseEvent): void => {
    if (idOf(event.target) !== null) event.preventDefault();
  };

  private readonly clicked = (event: MouseEvent): void => {
    const { viewport, scene } = this;
    let id = idOf(event.target);
    if (this.gestures?.moved) return;
    // From afar there is no card in the document to be hit.
    if (id === null && this.isAfar && viewport && scene) id = scene.cardAt(viewport.at(event.clientX, event.clientY));
    if (id === null) return;
    // A passage in focus stands for its claim, which one more is selected together with.
    if (event.shiftKey || event.ctrlKey || event.metaKey) this.together(toggled(this.state, id));
    else {
      if (this.state.selection.others) this.session.select({ focus: id });
      this.focusRecord(id);
    }
  };

  private readonly doubleClicked = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('.line')) return;
    const id = idOf(event.target);
    if (id !== null && this.state.project.claims.has(id)) tell(this, 'lemma-act', { action: 'rename', id });
    else if (id === null && !this.isAfar && this.viewport)
      this.openLine(this.viewport.at(event.clientX, event.clientY));
  };

  private ground(): Ground {
    return {
      pane: this.pane,
      view: () => this.viewport!.view,
      moveTo: (view) => this.viewport?.moveTo(view),
      recordAt: (x, y) => this.recordAt(x, y),
      isClaim: (id) => this.state.project.claims.has(id),
      premisesOf: (id) => this.selectedWith(id),
      draft: (draft) => {
        this.draft = draft;
      },
      drop: (draft) => this.drop(draft),
      movedWith: (id) => (isNarrow(this.regard.showing) ? [] : this.movedWith(id)),
      carry: (carried) => {
        this.carried = carried;
      },
      land: (carried) => this.land(carried),
    };
  }

  protected recordAt(x: number, y: number): Struck | null {
    const element = (this.renderRoot as ShadowRoot).elementFromPoint(x, y);
    const id = idOf(element);
    return id === null ? null : { id, sign: element!.closest('.sign') !== null };
  }

  private drop(draft: LinkDraft): void {
    const meaning = meaningOf(this.state.project, draft);
    if (!meaning || meaning === 'tag' || meaning === 'make') return;
    if (!this.run(commandOf(meaning, draft, this.session.maker))) tell(this, 'lemma-say', mapWords.refused);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-map': LemmaMap;
  }
}
