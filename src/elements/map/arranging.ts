// Keeps a scene up with the project: works out what an act changed, has that laid out, and tells what moved.
import type { BoardAnswer, BoardChange, BoardStart } from '../../layout/board.ts';
import type { Form, LayoutLink, LayoutNode, PlacedNode, Placement, Point } from '../../layout/graph.ts';
import type { Part, Showing } from '../../layout/part.ts';
import { ALL, isNarrow, partOf } from '../../layout/part.ts';
import { nodeOf, wireOf } from '../../layout/picture.ts';
import type { Project } from '../../model/project.ts';
import { touchedBy } from './changes.ts';
import { Placing } from './placing.ts';
import { Scene } from './scene.ts';

/** What moved between two scenes: where cards stood that have moved, and what is new or drawn otherwise; and how far all was shifted. */
export interface Shift {
  readonly was: ReadonlyMap<string, PlacedNode>;
  readonly fresh: ReadonlySet<string>;
  /** How far what the reader looks at has come on the plane, px of the map: the view follows it. */
  readonly drift: Point;
}

/** Where a project's map stood before. */
export interface Known {
  readonly project: Project;
  readonly placement: Placement;
  /** Layers unless told. */
  readonly form?: Form;
}

/** Cards and links that are new or otherwise, and what is no longer shown. */
interface News {
  readonly nodes: Map<string, LayoutNode>;
  readonly links: Map<string, LayoutLink>;
  readonly gone: Set<string>;
}

const noNews = (): News => ({ nodes: new Map(), links: new Map(), gone: new Set() });

/** One picture of the project: all of it, or a narrow part that has a picture of its own. */
class Sheet {
  private readonly ownNodes = new Map<string, LayoutNode>();
  private readonly ownLinks = new Map<string, LayoutLink>();
  /** What was there before, till it is asked for: a first picture has no need of it. */
  private known: Known | null = null;
  root: string | null = null;
  readonly scene: Scene;
  /** The layout has answered at least once. */
  placed = false;
  /** To be laid out as if for the first time. */
  anew = false;
  /** What the layout has not been told yet. */
  news: News = noNews();

  constructor(project: Project) {
    this.scene = new Scene(project);
  }

  /** Takes what stood there at its word: sizes are reckoned anew for what has changed since. */
  begin(known: Known): void {
    this.known = known;
    this.scene.fill(known.placement);
    this.root = known.project.about.main;
    this.placed = true;
  }

  /** The cards and links as the layout was told of them. */
  get nodes(): Map<string, LayoutNode> {
    this.recall();
    return this.ownNodes;
  }

  get links(): Map<string, LayoutLink> {
    this.recall();
    return this.ownLinks;
  }

  private recall(): void {
    if (!this.known) return;
    const { project, placement } = this.known;
    this.known = null;
    for (const { id, width, height } of placement.nodes) this.ownNodes.set(id, { id, width, height });
    for (const { claim, x, y } of project.pins) {
      const node = this.ownNodes.get(claim);
      if (node) this.ownNodes.set(claim, { ...node, pin: { x, y } });
    }
    for (const { id } of placement.links) this.ownLinks.set(id, wireOf(project.links.get(id)!));
  }

  start(): BoardStart {
    const input = { nodes: [...this.nodes.values()], links: [...this.links.values()] };
    return { input, placement: this.scene.placement() };
  }
}

export class Arranging {
  private readonly placing = new Placing();
  private project: Project | null = null;
  private showing: Showing = ALL;
  private form: Form = 'layers';
  private part: Part | null = null;
  private whole: Sheet | null = null;
  private narrow: Sheet | null = null;
  private shown: Sheet | null = null;
  /** What is still to be seen until the sheet that takes its place is laid out. */
  private leaving: Sheet | null = null;
  private readonly anchor: (scene: Scene) => string | null;
  private readonly settled: (scene: Scene, shift: Shift | null) => void;

  /**
   * `anchor`: the card that is to stay where it is on the screen. `settled`: there is a scene, or it changed; before `arrange` returns, or
   * later for a large map. The shift is null where nothing was to be seen before.
   */
  constructor(anchor: (scene: Scene) => string | null, settled: (scene: Scene, shift: Shift | null) => void) {
    this.anchor = anchor;
    this.settled = settled;
  }

  /** What is to be shown now; null while a first layout is under way. */
  get scene(): Scene | null {
    return this.shown?.placed ? this.shown.scene : (this.leaving?.scene ?? null);
  }

  /** What is to be shown is not laid out yet: what was shown before is still to be seen. */
  get waiting(): boolean {
    return this.leaving !== null || !this.shown?.placed;
  }

  /** Where the whole map stands, for when it is opened again; null before it was laid out. */
  known(): Known | null {
    const { whole, form } = this;
    return whole?.placed ? { project: whole.scene.project, placement: whole.scene.placement(), form } : null;
  }

  /** Takes up a project, what of it to show, and how. `knownFrom`: where its map stood before, if it was ever drawn; asked once. */
  arrange(project: Project, showing: Showing = ALL, knownFrom?: () => Known | undefined, form: Form = 'layers'): void {
    if (form !== this.form) this.tidy();
    if (this.project === project && this.showing === showing && !this.shown?.anew) return;
    const before = this.project?.about.id === project.about.id ? this.project : null;
    const found = before ? undefined : knownFrom?.();
    // What was known of the map in its other form is of no use.
    const known = (found?.form ?? 'layers') === form ? found : undefined;
    if (!before) this.begin(project, known);
    this.form = form;
    const earlier = before ?? known?.project ?? null;
    const regarding = showing !== this.showing || showing.folded.length > 0 || isNarrow(showing);
    this.project = project;
    this.showing = showing;
    const touched = earlier && earlier.about.id === project.about.id ? touchedBy(earlier, project) : null;
    if (regarding) this.part = partOf(project, showing);
    const from = this.shown;
    const sheet = isNarrow(showing) ? this.narrowSheet(project, from) : this.whole!;
    if (sheet === this.whole) this.narrow = null;
    this.shown = sheet;
    sheet.scene.hidden = this.part?.hidden ?? new Map();
    // A sheet that was not shown has not heard what changed meanwhile.
    const all = touched === null || regarding || (from !== null && from !== sheet);
    if (this.part !== null || all) this.takeAll(sheet, project);
    else this.take(sheet, project, touched);
    if (from !== sheet) this.leaving = from?.placed ? from : this.leaving;
    if (sheet.placed) this.show(sheet, NO_SHIFT);
    this.order(sheet);
  }

  /** The next `arrange` lays everything out as if for the first time. */
  tidy(): void {
    for (const sheet of [this.whole, this.narrow]) if (sheet) sheet.anew = true;
  }

  /** Forgets everything, and ends the worker. */
  stop(): void {
    this.placing.stop();
    this.project = this.whole = this.narrow = this.shown = this.leaving = this.part = null;
    this.showing = ALL;
    this.form = 'layers';
  }

  private begin(project: Project, known?: Known): void {
    this.stop();
    this.whole = new Sheet(project);
    if (known && known.placement.nodes.length > 0) this.whole.begin(known);
  }

  /** A neighbourhood or a choice of claims is laid out by itself, close together; from one to the next it holds still. */
  private narrowSheet(project: Project, from: Sheet | null): Sheet {
    if (from !== null && from === this.narrow) return from;
    this.narrow = new Sheet(project);
    this.narrow.anew = true;
    return this.narrow;
  }

  /** Notes what is otherwise for a sheet as far as these claims and links go. */
  private take(sheet: Sheet, project: Project, touched: { claims: Iterable<string>; links: Iterable<string> }): void {
    const { scene, news } = sheet;
    scene.project = project;
    const drop = (id: string): void => {
      const known = sheet.nodes.delete(id) || sheet.links.delete(id);
      news.nodes.delete(id);
      news.links.delete(id);
      if (known) news.gone.add(id);
      scene.remove(id);
    };
    for (const id of touched.claims) {
      const claim = project.claims.get(id);
      scene.forget(id);
      if (!claim || (this.part && !this.part.claims.has(id))) {
        drop(id);
        continue;
      }
      const { pin, ...bare } = nodeOf(project, claim);
      // A narrow part stands by itself: where claims are put on the whole map means nothing in it.
      const node = pin && sheet !== this.narrow ? { ...bare, pin } : bare;
      if (sameNode(sheet.nodes.get(id), node)) continue;
      sheet.nodes.set(id, node);
      news.nodes.set(id, node);
      news.gone.delete(id);
    }
    for (const id of touched.links) {
      const link = project.links.get(id);
      scene.forget(id);
      if (!link || (this.part && !this.part.links.has(id))) {
        drop(id);
        continue;
      }
      const wire = wireOf(link);
      if (sameLink(sheet.links.get(id), wire)) continue;
      sheet.links.set(id, wire);
      news.links.set(id, wire);
      news.gone.delete(id);
    }
  }

  private takeAll(sheet: Sheet, project: Project): void {
    const claims = new Set([...sheet.nodes.keys(), ...(this.part?.claims ?? project.claims.toArray().map(idOf))]);
    const links = new Set([...sheet.links.keys(), ...(this.part?.links ?? project.links.toArray().map(idOf))]);
    this.take(sheet, project, { claims, links });
  }

  /** Has the sheet laid out, unless nothing is otherwise or it is under way: then what is new is asked for next. */
  private order(sheet: Sheet): void {
    if (this.placing.busy) return;
    const root = this.project!.about.main;
    const { news, anew } = sheet;
    const same = news.nodes.size + news.links.size + news.gone.size === 0;
    if (same && !anew && sheet.root === root && sheet.placed) return;
    sheet.news = noNews();
    sheet.anew = false;
    sheet.root = root;
    const order: BoardChange = {
      nodes: [...news.nodes.values()],
      links: [...news.links.values()],
      gone: [...news.gone],
      root,
      anew,
      form: this.form,
    };
    const name = sheet === this.whole ? 'whole' : 'narrow';
    this.placing.place(
      name,
      sheet.nodes.size,
      order,
      () => sheet.start(),
      (answer) => this.answered(sheet, answer),
    );
  }

  /** The answer may be to an older project: what has changed since is asked for next. */
  private answered(sheet: Sheet, { nodes, links, gone, left, top, width, height }: BoardAnswer): void {
    const { scene } = sheet;
    const first = !sheet.placed;
    const shown = sheet === this.shown;
    const anchor = first || !shown ? null : this.anchor(scene);
    const old = anchor === null ? undefined : scene.cards.get(anchor);
    const was = new Map<string, PlacedNode>();
    const fresh = new Set<string>();
    for (const id of gone) scene.remove(id);
    for (const node of nodes) {
      if (!sheet.nodes.has(node.id)) continue;
      const before = scene.cards.get(node.id);
      if (before) was.set(node.id, before);
      else fresh.add(node.id);
      scene.putCard(node);
    }
    for (const link of links) {
      if (!sheet.links.has(link.id)) continue;
      fresh.add(link.id);
      scene.putLink(link);
    }
    scene.frame = { x: left, y: top, width, height };
    sheet.placed = true;
    const now = anchor === null ? undefined : scene.cards.get(anchor);
    const drift = old && now ? { x: old.x - now.x, y: old.y - now.y } : { x: 0, y: 0 };
    if (shown) this.show(sheet, first ? null : { was, fresh, drift });
    if (this.shown) this.order(this.shown);
  }

  /** Tells of a sheet that is there; where another was shown till now, cards that are on both glide. */
  private show({ scene }: Sheet, shift: Shift | null): void {
    const from = this.leaving?.scene;
    this.leaving = null;
    if (!from || from === scene) return this.settled(scene, shift);
    const anchor = this.anchor(from);
    const [old, now] = anchor === null ? [] : [from.cards.get(anchor), scene.cards.get(anchor)];
    const drift = old && now ? { x: old.x - now.x, y: old.y - now.y } : { x: 0, y: 0 };
    const was = new Map<string, PlacedNode>();
    const fresh = new Set<string>(scene.links.keys());
    for (const id of scene.cards.keys()) {
      const before = from.cards.get(id);
      if (before) was.set(id, before);
      else fresh.add(id);
    }
    this.settled(scene, { was, fresh, drift });
  }
}

const NO_SHIFT: Shift = { was: new Map(), fresh: new Set(), drift: { x: 0, y: 0 } };

const idOf = ({ id }: { readonly id: string }): string => id;

function sameNode(a: LayoutNode | undefined, b: LayoutNode): boolean {
  return a?.width === b.width && a.height === b.height && a.pin?.x === b.pin?.x && a.pin?.y === b.pin?.y;
}

function sameLink(a: LayoutLink | undefined, b: LayoutLink): boolean {
  return a?.to === b.to && a.role === b.role && a.from.join() === b.from.join();
}
