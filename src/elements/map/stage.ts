// The part of the map element that shows: arranges the scene, draws what is in view, and keeps the view; keys and hands are added to it.
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { isNarrow } from '../../layout/part.ts';
import { claimInFocus } from '../../state/selection.ts';
import type { State } from '../../state/state.ts';
import { tell } from '../events.ts';
import { mapWords } from '../messages/map.ts';
import { SessionElement } from '../session-element.ts';
import type { Shift } from './arranging.ts';
import { Arranging } from './arranging.ts';
import { bandOf } from './bands.ts';
import type { Carried } from './carrying.ts';
import { drawTethers } from './carrying.ts';
import { drawContent, drawTitles } from './content.ts';
import { Contents } from './contents.ts';
import type { Look } from './drawing.ts';
import { drawFar } from './far.ts';
import { Focusing, chosenOf } from './focusing.ts';
import type { LinkDraft } from './gestures.ts';
import type { Kept, OnScreen } from './kept.ts';
import { keep, knownOf, viewOf } from './kept.ts';
import { drawLegend } from './legend.ts';
import { meaningOf } from './linking.ts';
import { LEAST_CARDS, Minimap } from './minimap.ts';
import { drawMenu } from './menu.ts';
import { play, quick } from './moving.ts';
import { drawAim, drawDraft, drawEmpty, drawMinimap, drawTools } from './overlays.ts';
import { LARGE } from './placing.ts';
import { Regard } from './regard.ts';
import type { Remembered } from './remembered.ts';
import { rememberedFrom } from './remembered.ts';
import type { Scene } from './scene.ts';
import { aboutRecord } from './scene.ts';
import { drawShown } from './shown.ts';
import { standingOf } from './standing.ts';
import type { Box, View } from './view.ts';
import { fitted, holding, seen } from './view.ts';
import { Viewport } from './viewport.ts';

/** How much more than the pane is kept in the document of a large map, px. */
const AROUND = 160;
/** So long after the first picture the rest follows, ms. */
const REST = 400;
const NOWHERE: Box = { x: 0, y: 0, width: -1, height: -1 };

export abstract class MapStage extends SessionElement {
  /** What was kept of how this project's map is looked at, checked before it is used; read when the project is first shown. */
  @property({ attribute: false }) kept: unknown;
  @query('.pane') protected readonly pane!: HTMLElement;
  @query('.plane') protected readonly plane!: HTMLElement;
  @query('.titles') private readonly titles!: HTMLElement | null;
  @query('canvas.far') private readonly farCanvas!: HTMLCanvasElement | null;
  @query('.minimap') private readonly minimapHost!: HTMLElement | null;
  @state() protected scale = 1;
  @state() protected draft: LinkDraft | null = null;
  @state() protected carried: Carried | null = null;
  /** The legend would cover much of the pane, or has room enough to stand open. */
  @state() private narrow = false;
  @state() private roomy = false;
  /** Not all of the map is in view. */
  @state() private partial = false;

  /** What of the project is shown, and the acts that change it. */
  readonly regard: Regard;
  protected readonly focusing = new Focusing();
  protected viewport: Viewport | undefined;
  private readonly arranging = new Arranging(
    (scene) => this.anchor(scene),
    (scene, shift) => this.settled(scene, shift),
  );
  private readonly contents = new Contents();
  private minimap: Minimap | undefined;
  /** The project the regard is of. */
  private regarded: string | null = null;
  /** To be looked at once what is to be shown is laid out. */
  private ahead: View | 'part' | null = null;
  /** The part of a large map that is in the document. */
  private covered: Box | null = null;
  private shift: Shift | null = null;
  /** The first picture of a large map has been painted: what it can do without is made only then. */
  private settledIn = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const project = () => this.state.project;
    const view = () => this.viewport?.view ?? { x: 0, y: 0, scale: 1 };
    this.regard = new Regard({
      get project() {
        return project();
      },
      get view() {
        return view();
      },
      look: (at) => {
        this.ahead = at ?? (isNarrow(this.regard.showing) ? 'part' : null);
      },
      regarded: (remembered) => this.onRegarded(remembered),
      say: (sentence) => tell(this, 'lemma-say', sentence),
    });
  }

  protected override slice({ project, selection }: State): readonly unknown[] {
    const { about, claims, links, passages, sources, pins } = project;
    return [about, claims, links, passages, sources, pins, selection.focus, selection.others];
  }

  /** The pane is there for the first time since the element came into the document. */
  protected abstract begun(viewport: Viewport): void;
  /** The pane with what is heard in it, around the plane. */
  protected abstract drawPane(plane: TemplateResult): TemplateResult;
  abstract focusRecord(id?: string): void;
  abstract zoomBy(factor: number): void;
  abstract fit(): void;
  abstract fitChosen(): void;

  /** Lays the map out as if for the first time. */
  tidy(): void {
    this.arranging.tidy();
    this.requestUpdate();
  }

  protected get scene(): Scene | null {
    return this.arranging.scene;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.viewport?.stop();
    this.minimap?.stop();
    clearTimeout(this.rest);
    this.rest = undefined;
    this.settledIn = false;
    if (this.scene) {
      const [known, shown] = [this.arranging.known(), this.onScreen(this.scene)];
      this.remember(this.scene, { known: () => known, shown: () => shown });
    }
    this.arranging.stop();
    this.viewport = this.minimap = undefined;
  }

  protected override changed(now: State, before: State): void {
    const chosen = chosenOf(now);
    if (chosen !== null && chosen !== chosenOf(before)) this.focusing.revealed = this.focusing.current = chosen;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    this.focusing.hold(this.renderRoot as ShadowRoot);
    if (!this.session) return;
    const { project } = this.state;
    if (this.regarded !== project.about.id) {
      if (this.regarded !== null) this.viewport?.close();
      this.regarded = project.about.id;
      this.regard.begin(rememberedFrom(this.kept));
    }
    if (project.claims.size < LARGE) this.settledIn = true;
    if (this.settledIn) this.contents.take(project);
    const { showing, tree } = this.regard.remembered;
    this.arranging.arrange(project, showing, () => knownOf(this.session), tree ? 'tree' : 'layers');
  }

  protected override updated(_changes: PropertyValues): void {
    if (!this.viewport) {
      this.viewport = new Viewport(this.pane, this.plane, () => this.looked());
      this.begun(this.viewport);
    }
    const { scene, viewport, focusing } = this;
    if (!scene) return;
    if (!this.settledIn && this.rest === undefined && viewport.shown)
      this.rest = setTimeout(() => this.settleIn(), REST);
    viewport.hold(scene.frame, () => scene.boxOf(scene.start() ?? ''), viewOf(this.session));
    if (this.ahead !== null && !this.arranging.waiting && viewport.shown) {
      const { ahead } = this;
      this.ahead = null;
      viewport.moveTo(ahead === 'part' ? fitted(scene.frame, viewport.size) : ahead, true);
    }
    if (this.shift) play(this.plane, scene, this.shift, quick(this));
    this.shift = null;
    this.showMinimap(scene);
    this.placeTitles();
    if (this.farCanvas) {
      const chosen = chosenOf(this.state);
      drawFar(this.farCanvas, scene, viewport.view, viewport.size, chosen, aboutRecord(scene.project, chosen));
    }
    focusing.give(this.renderRoot as ShadowRoot, scene, this.pane);
    if (focusing.revealed !== null && this.reveal(focusing.revealed)) focusing.revealed = null;
  }

  private settleIn(): void {
    this.settledIn = true;
    this.requestUpdate();
  }

  /** Brings a claim's card or a link's sign into view, moving no more than needed. False where it is not on the map, or that hidden. */
  abstract reveal(id: string): boolean;

  protected override render(): TemplateResult {
    const { scene } = this;
    const few = !scene || scene.cards.size === 0;
    const empty = few && !(this.session && this.regard.told !== '');
    const { narrow, roomy, regard } = this;
    const part = this.session && regard.told !== '';
    const classes = classMap({ [bandOf(this.scale)]: true, narrow, part });
    return html`<section class=${classes} aria-label=${mapWords.map}>
      ${this.isAfar ? html`<canvas class="far" aria-hidden="true"></canvas>` : nothing}
      ${this.drawPane(html`<div class="plane">${few ? nothing : this.drawScene(scene)}</div>`)}
      ${few || bandOf(this.scale) !== 'far' ? nothing : this.drawTitles(scene)}
      ${this.session ? drawShown(regard, this.state.project) : nothing}
      ${
        empty
          ? drawEmpty(this.session && this.state.project.claims.size > 0)
          : [
              drawLegend(
                this.state.project,
                this.contents,
                roomy && scene!.cards.size < LEAST_CARDS,
                regard.remembered.standing,
              ),
              this.hasMinimap ? drawMinimap(() => regard.toggle('minimap')) : nothing,
              drawTools(this, this.scale, regard.told !== ''),
              this.settledIn
                ? drawMenu(
                    regard,
                    this.state.project,
                    (action) => tell(this, 'lemma-act', { action }),
                    () => this.focusRecord(),
                  )
                : nothing,
            ]
      }
      ${drawAim(this.draft, this.draft && meaningOf(this.state.project, this.draft))}
    </section>`;
  }

  private drawScene(scene: Scene): TemplateResult {
    const chosen = chosenOf(this.state);
    const others = new Set(this.state.selection.others);
    const near = aboutRecord(scene.project, chosen);
    const current = this.reachable();
    const { carried, draft, viewport, scale } = this;
    const { held, wanted } = this.focusing;
    const standing = this.regard.remembered.standing ? standingOf(scene.project) : null;
    const moving = new Set(carried?.ids);
    const loose = new Set(carried?.ids.flatMap((id) => scene.project.usersOf(id)));
    const look = (id: string): Look => ({
      chosen: id === chosen || others.has(id),
      near: near.has(id),
      current: id === current,
      aimed: id === draft?.over?.id,
      carried: moving.has(id) ? carried : null,
      loose: loose.has(id),
      hidden: scene.hidden.get(id) ?? 0,
      standing: standing?.(id) ?? null,
      bare: !this.settledIn,
    });
    const large = scene.cards.size >= LARGE;
    this.covered = large && viewport && !this.isAfar ? this.cover(viewport) : null;
    const besides = new Set([chosen, ...others, current, held, wanted, ...moving]);
    const ids = large ? scene.within(this.covered ?? NOWHERE, besides, !this.settledIn) : scene.reading;
    const from = draft ? scene.cards.get(draft.from ?? '') : undefined;
    return html`${drawContent(scene, ids, look, bandOf(scale) === 'near' ? scale : null)}
    ${carried ? drawTethers(scene.project, scene, carried) : nothing}
    ${from && viewport ? drawDraft(draft!, from, viewport.view) : nothing}`;
  }

  /** The part to be in the document: the one that is, as long as what is seen lies within it. */
  private cover({ view, size }: Viewport): Box {
    const { covered, settledIn } = this;
    const more = settledIn ? AROUND : 0;
    const next = seen(view, size, more);
    const kept = covered && Math.abs(covered.width - next.width) < 1 && holding(covered, seen(view, size));
    return kept ? covered : next;
  }

  private drawTitles(scene: Scene): TemplateResult | typeof nothing {
    const { viewport, scale } = this;
    if (!viewport) return nothing;
    const ids = scene.boxes.within(seen(viewport.view, viewport.size));
    return drawTitles(scene, ids, scale, chosenOf(this.state));
  }

  /** A large map is seen from so far that it is drawn on a canvas. */
  protected get isAfar(): boolean {
    return bandOf(this.scale) === 'far' && (this.scene?.cards.size ?? 0) >= LARGE;
  }

  private get hasMinimap(): boolean {
    return (
      this.settledIn &&
      this.regard.remembered.minimap &&
      !this.narrow &&
      this.partial &&
      (this.scene?.cards.size ?? 0) >= LEAST_CARDS
    );
  }

  private showMinimap(scene: Scene): void {
    const { minimapHost: host, viewport } = this;
    if (!host || !viewport) {
      this.minimap?.stop();
      this.minimap = undefined;
      return;
    }
    this.minimap ??= new Minimap(
      host,
      () => viewport,
      (view) => viewport.moveTo(view),
    );
    this.minimap.show(scene);
  }

  /** The card that stays where it is on the screen: that of the claim in focus if it is seen, else the one nearest to the middle. */
  private anchor(scene: Scene): string | null {
    if (!this.viewport?.shown) return null;
    const part = seen(this.viewport.view, this.viewport.size);
    const claim = claimInFocus(this.state.selection, this.state.project);
    const card = claim === null ? undefined : scene.cards.get(claim);
    if (card && holding(part, card)) return claim;
    return scene.boxes.nearest({ x: part.x + part.width / 2, y: part.y + part.height / 2 });
  }

  /** Takes over a scene. What the reader looks at stays where it is on the screen. */
  private settled(scene: Scene, shift: Shift | null): void {
    this.requestUpdate();
    this.remember(scene);
    if (!shift || !this.viewport?.shown) return;
    const { x, y } = shift.drift;
    if (x !== 0 || y !== 0) this.viewport.follow(x, y);
    this.shift = shift;
  }

  private onRegarded(remembered: Remembered): void {
    this.dispatchEvent(new CustomEvent('lemma-regarded', { detail: remembered, bubbles: true, composed: true }));
    this.requestUpdate();
  }

  private remember(
    scene: Scene,
    places: Pick<Kept, 'known' | 'shown'> = { known: () => this.arranging.known(), shown: () => this.onScreen(scene) },
  ): void {
    const view = this.viewport?.own ?? viewOf(this.session);
    keep(this.session, { project: scene.project.about.id, ...places, view });
  }

  private onScreen(scene: Scene): OnScreen {
    const { showing, standing, tree } = this.regard.remembered;
    return { placement: scene.placement(), shown: { showing, standing, form: tree ? 'tree' : 'layers' } };
  }

  /** Titles move with the map but do not grow with it. */
  private placeTitles(): void {
    const { x, y } = this.viewport!.view;
    if (this.titles) this.titles.style.transform = `translate(${x}px, ${y}px)`;
  }

  /** After the view moved: the scale in the tools, and on a large map the cards that came into view. */
  protected looked(): void {
    const { view, size } = this.viewport!;
    this.scale = view.scale;
    this.narrow = size.width < 520;
    this.roomy = size.width >= 900 && size.height >= 600;
    this.minimap?.follow();
    this.placeTitles();
    if (!this.scene) return;
    this.partial = !holding(seen(view, size), this.scene.frame);
    this.remember(this.scene);
    const large = this.scene.cards.size >= LARGE;
    const uncovered = large && !(this.covered && holding(this.covered, seen(view, size)));
    // From afar what is titled depends on what is in view.
    if (this.focusing.revealed !== null || bandOf(view.scale) === 'far' || uncovered) this.requestUpdate();
  }

  protected reachable(): string | null {
    return this.scene && this.focusing.reachable(this.scene, chosenOf(this.state));
  }
}
