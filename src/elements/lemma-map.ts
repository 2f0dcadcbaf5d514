// The map: every claim a card, every link a curve with its sign; panned, zoomed, gone through by keys, and edited by dragging.
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Point } from '../layout/graph.ts';
import { claimInFocus } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { Arranging, driftOf } from './map/arranging.ts';
import type { Look } from './map/drawing.ts';
import { drawCard, drawCurves, drawSign } from './map/drawing.ts';
import type { Ground, LinkDraft, Struck } from './map/gestures.ts';
import { Gestures } from './map/gestures.ts';
import type { Way } from './map/going.ts';
import { goFrom, nearestCard } from './map/going.ts';
import { keep, placementOf, viewOf } from './map/kept.ts';
import { drawLegend } from './map/legend.ts';
import { commandOf, meaningOf } from './map/linking.ts';
import type { Shift } from './map/moving.ts';
import { play, quick, shiftOf } from './map/moving.ts';
import { cardMore, linkMore, linkName } from './map/naming.ts';
import { LARGE } from './map/placing.ts';
import { drawAim, drawDraft, drawEmpty, drawTools } from './map/overlays.ts';
import type { Scene } from './map/scene.ts';
import { aboutRecord, boxOf, within } from './map/scene.ts';
import { mapStyles } from './map/styles.ts';
import { forcedStyles, overlayStyles } from './map/overlay-styles.ts';
import type { Box } from './map/view.ts';
import { holding, seen } from './map/view.ts';
import { Viewport } from './map/viewport.ts';
import { mapWords } from './messages/map.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons } from './theme.ts';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** How much more than the pane is kept in the document of a large map, px. */
const AROUND = 400;

/** The claim or link of the map that the selection speaks of. */
function chosenOf({ selection, project }: State): string | null {
  return selection.focus !== null && project.links.has(selection.focus)
    ? selection.focus
    : claimInFocus(selection, project);
}

/**
 * The argument map of the session's project. Cards and signs of links are options of one list: Tab reaches the one last used, arrow keys
 * follow the links, Enter asks for the inspector. Letters are left to the shell.
 *
 * @fires lemma-show - Enter: the record, in the inspector
 * @fires lemma-act - a double click on a card: rename
 * @fires lemma-say - the zoom, and why a link that was drawn could not be
 */
@customElement('lemma-map')
export class LemmaMap extends SessionElement {
  static override styles = [base, buttons, mapStyles, overlayStyles, forcedStyles];

  // How large the pane is can only be known once it is there: a second rendering is meant.
  static {
    this.disableWarning?.('change-in-update');
  }

  @query('.pane') private readonly pane!: HTMLElement;
  @query('.plane') private readonly plane!: HTMLElement;
  @state() private scale = 1;
  @state() private draft: LinkDraft | null = null;
  /** The legend would cover much of the pane, or has room enough to stand open. */
  @state() private narrow = false;
  @state() private roomy = false;

  private readonly arranging = new Arranging((before, after) => this.settled(before, after));
  private viewport: Viewport | undefined;
  private gestures: Gestures | undefined;
  /** The part of a large map that is in the document. */
  private covered: Box | null = null;
  private shift: Shift | null = null;
  /** Where Tab leads. */
  private current: string | null = null;
  /** The record that had the focus before rendering, and the one that is to have it. */
  private held: string | null = null;
  private wanted: string | null = null;
  private revealed: string | null = null;
  /** Where the record stood that last had the focus, px of the map. */
  private place: Point = { x: 0, y: 0 };

  protected override slice({ project, selection }: State): readonly unknown[] {
    const { about, claims, links, passages, sources, pins } = project;
    return [about, claims, links, passages, sources, pins, selection.focus];
  }

  /** Shows the whole map. */
  fit(): void {
    this.viewport?.fit();
  }

  /** Shows the selected card or link, and what is about it, as large as the pane allows. */
  fitChosen(): void {
    const { scene } = this;
    const chosen = chosenOf(this.state);
    if (!scene || chosen === null) return tell(this, 'lemma-say', mapWords.nothingChosen);
    const boxes = [chosen, ...aboutRecord(scene.project, chosen)].flatMap((id) => boxOf(scene, id) ?? []);
    const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    if (boxes.length > 0) this.viewport?.fitBox({ x, y, width: right - x, height: bottom - y }, 1.25);
  }

  /** Enlarges (above 1) or reduces (below 1) about the middle of the pane; says the new scale. */
  zoomBy(factor: number): void {
    this.viewport?.zoomBy(factor);
    tell(this, 'lemma-say', mapWords.saidZoom(this.viewport?.view.scale ?? 1));
  }

  /** Brings a claim's card or a link's sign into view, moving no more than needed. False where it is not on the map, or that hidden. */
  reveal(id: string): boolean {
    const box = this.scene && boxOf(this.scene, id);
    return box !== null && (this.viewport?.reveal(box) ?? false);
  }

  /** Puts the focus on a claim or link, and so selects it; on the claim of a passage; without an id on the one last used. */
  focusRecord(id?: string): void {
    const { project } = this.state;
    const record = id === undefined ? undefined : (project.passages.get(id)?.claim ?? id);
    const known = record !== undefined && (project.claims.has(record) || project.links.has(record));
    this.wanted = known ? record : this.reachable();
    if (this.wanted === null) this.pane?.focus({ preventScroll: true });
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gestures?.stop();
    this.viewport?.stop();
    this.arranging.stop();
    this.gestures = this.viewport = undefined;
  }

  protected override changed(now: State, before: State): void {
    const chosen = chosenOf(now);
    if (chosen !== null && chosen !== chosenOf(before)) this.revealed = this.current = chosen;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    this.held = (this.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null;
    if (!this.session) return;
    const { project } = this.state;
    if (this.scene && this.scene.project.about.id !== project.about.id) this.viewport?.close();
    this.arranging.arrange(project, placementOf(this.session));
  }

  protected override updated(_changes: PropertyValues): void {
    if (!this.viewport) {
      this.viewport = new Viewport(this.pane, this.plane, () => this.looked());
      this.gestures = new Gestures(this.ground());
    }
    const { scene, viewport } = this;
    if (!scene) return;
    viewport.hold(scene.box, boxOf(scene, scene.order[0] ?? ''), viewOf(this.session));
    if (this.shift) play(this.plane, this.shift, quick(this));
    this.shift = null;
    this.keepFocus(scene);
    if (this.revealed !== null && this.reveal(this.revealed)) this.revealed = null;
  }

  protected override render(): TemplateResult {
    const { scene } = this;
    const few = !scene || scene.cards.size === 0;
    return html`<section class=${this.narrow ? 'narrow' : ''} aria-label=${mapWords.map}>
      <div
        class="pane"
        tabindex="-1"
        @keydown=${this.key}
        @focusin=${this.focused}
        @mousedown=${this.pressed}
        @click=${this.clicked}
        @dblclick=${this.doubleClicked}
      >
        <div class="plane">${few ? nothing : this.drawScene(scene)}</div>
      </div>
      ${
        few
          ? drawEmpty(this.session && this.state.project.claims.size > 0)
          : [drawLegend(scene.project, scene.picture, this.roomy), drawTools(this, this.scale)]
      }
      ${drawAim(this.draft, this.draft && meaningOf(this.state.project, this.draft))}
    </section>`;
  }

  private drawScene(scene: Scene): TemplateResult {
    const chosen = chosenOf(this.state);
    const near = aboutRecord(scene.project, chosen);
    const current = this.reachable();
    const look = (id: string): Look => ({
      chosen: id === chosen,
      near: near.has(id),
      current: id === current,
      aimed: id === this.draft?.over?.id,
    });
    const large = scene.cards.size >= LARGE;
    this.covered = large && this.viewport ? seen(this.viewport.view, this.viewport.size, AROUND) : null;
    const part = large ? (this.covered ?? { x: 0, y: 0, width: 0, height: 0 }) : null;
    const { links, order } = part
      ? within(scene, part, new Set([chosen, current, this.held, this.wanted]))
      : { links: scene.picture.links, order: scene.order };
    const from = this.draft ? scene.cards.get(this.draft.from) : undefined;
    return html`<svg class="curves" aria-hidden="true" width="1" height="1">
        ${repeat(
          links,
          ({ id }) => id,
          (drawn) => drawCurves(drawn, look(drawn.id)),
        )}
      </svg>
      <div role="listbox" aria-label=${mapWords.cards}>
        ${repeat(
          order,
          (id) => id,
          (id) => {
            const card = scene.cards.get(id);
            if (card) return drawCard(card, cardMore(scene.project, card), look(id));
            const drawn = scene.links.get(id)!;
            return drawSign(drawn, linkName(scene.project, id), linkMore(scene.project, drawn), look(id));
          },
        )}
      </div>
      ${from && this.viewport ? drawDraft(this.draft!, from, this.viewport.view) : nothing}`;
  }

  private get scene(): Scene | null {
    return this.arranging.scene;
  }

  /** Takes over a scene. What the reader looks at stays where it is on the screen. */
  private settled(before: Scene | null, after: Scene): void {
    this.requestUpdate();
    this.remember(after);
    if (!before || !this.viewport?.shown) return;
    const { view, size } = this.viewport;
    const drift = driftOf(before, after, claimInFocus(this.state.selection, this.state.project), seen(view, size));
    if (drift.x !== 0 || drift.y !== 0) this.viewport.follow(drift.x, drift.y);
    this.shift = shiftOf(before, after, drift);
  }

  private remember({ project, picture }: Scene): void {
    const view = this.viewport?.own ?? viewOf(this.session);
    keep(this.session, { project: project.about.id, placement: picture.placement, view });
  }

  /** After the view moved: the scale in the tools, and on a large map the cards that came into view. */
  private looked(): void {
    const { view, size } = this.viewport!;
    this.scale = view.scale;
    this.narrow = size.width < 520;
    this.roomy = size.width >= 900 && size.height >= 600;
    if (this.scene) this.remember(this.scene);
    if (this.revealed !== null) this.requestUpdate();
    if (this.scene && this.scene.cards.size >= LARGE && !(this.covered && holding(this.covered, seen(view, size))))
      this.requestUpdate();
  }

  private reachable(): string | null {
    const { scene } = this;
    if (!scene) return null;
    const known = [this.current, chosenOf(this.state), scene.project.about.main].find(
      (id) => id !== null && boxOf(scene, id),
    );
    return known ?? scene.order[0] ?? null;
  }

  /** Gives the focus to what asked for it, or back to what lost it in rendering: removed, then the card nearest to where it stood. */
  private keepFocus(scene: Scene): void {
    const root = this.renderRoot as ShadowRoot;
    let id = this.wanted;
    if (id === null && this.held !== null && root.activeElement === null) {
      id = boxOf(scene, this.held) ? this.held : nearestCard(scene, this.place);
      if (id === null) this.pane.focus({ preventScroll: true });
    }
    if (id === null || !boxOf(scene, id)) return;
    this.wanted = null;
    root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    this.revealed = id;
  }

  private readonly focused = (event: FocusEvent): void => {
    const id = idOf(event.target);
    if (id === null) return;
    const box = this.scene && boxOf(this.scene, id);
    if (box) this.place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (this.current !== id) this.requestUpdate();
    this.current = id;
    if (this.state.selection.focus !== id) this.session.select({ focus: id });
  };

  private readonly key = (event: KeyboardEvent): void => {
    const { scene } = this;
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = idOf(event.target);
    const way = WAYS[event.key];
    if (way) {
      const next = id === null ? this.reachable() : goFrom(scene.project, scene, id, way, event.shiftKey);
      if (next !== null) this.focusRecord(next);
    } else if (event.key === 'Home') this.focusRecord(scene.order[0]);
    else if (event.key === 'Enter' && id !== null) tell(this, 'lemma-show', { id, place: 'inspector' });
    else if (event.key !== ' ') return;
    event.preventDefault();
  };

  /** A press may become a drag: the focus waits for the click. */
  private readonly pressed = (event: MouseEvent): void => {
    if (idOf(event.target) !== null) event.preventDefault();
  };

  private readonly clicked = (event: MouseEvent): void => {
    const id = idOf(event.target);
    if (id !== null && !this.gestures?.moved) this.focusRecord(id);
  };

  private readonly doubleClicked = (event: MouseEvent): void => {
    const id = idOf(event.target);
    if (id !== null && this.state.project.claims.has(id)) tell(this, 'lemma-act', { action: 'rename', id });
  };

  private ground(): Ground {
    return {
      pane: this.pane,
      view: () => this.viewport!.view,
      moveTo: (view) => this.viewport?.moveTo(view),
      recordAt: (x, y) => this.recordAt(x, y),
      isClaim: (id) => this.state.project.claims.has(id),
      draft: (draft) => {
        this.draft = draft;
      },
      drop: (draft) => this.drop(draft),
    };
  }

  private recordAt(x: number, y: number): Struck | null {
    const element = (this.renderRoot as ShadowRoot).elementFromPoint(x, y);
    const id = idOf(element);
    return id === null ? null : { id, sign: element!.closest('.sign') !== null };
  }

  private drop(draft: LinkDraft): void {
    const meaning = meaningOf(this.state.project, draft);
    if (meaning && !this.run(commandOf(meaning, draft, this.session.maker))) tell(this, 'lemma-say', mapWords.refused);
  }
}

/** The record that an element of the map stands for. */
function idOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-id], [data-link]') : null;
  return element?.dataset['id'] ?? element?.dataset['link'] ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-map': LemmaMap;
  }
}
