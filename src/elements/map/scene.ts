// What the map shows just now: where every card and link stands, and, made when it is asked for, how each of them looks.
import type { Box } from '../../layout/boxes.ts';
import { Boxes } from '../../layout/boxes.ts';
import { runsIn } from '../../layout/clipping.ts';
import { Captions } from '../../layout/captions.ts';
import type { Curve, PlacedLink, PlacedNode, Placement, Point } from '../../layout/graph.ts';
import { SIGN_RADIUS } from '../../layout/marks.ts';
import type { Bare, PictureCard, PictureLink } from '../../layout/picture.ts';
import { drawnCard, drawnLink, drawnLinkIn, namedOf } from '../../layout/picture.ts';
import { placementSides, reachOf } from '../../layout/reach.ts';
import { grown } from '../../layout/room.ts';
import type { Project } from '../../model/project.ts';
import type { Atlas } from './going.ts';
import { readingOrder } from './going.ts';
import { Shelf } from './shelf.ts';
import { holding, touching } from './view.ts';

/** How far about the part in view curves go on, px. */
const CUT = 900;
/** How far about a caption's place what may be in its way is looked up at once, px. */
const AROUND = 900;

/**
 * The scene changes with the project: an act costs what it changes, however much else there is. So looks are made only for what is drawn,
 * and forgotten where their claim, link or place is no longer the same.
 */
export class Scene implements Atlas {
  readonly cards = new Shelf<PlacedNode>();
  readonly links = new Shelf<PlacedLink>();
  /** How many claims each folded card hides; empty where nothing is folded. */
  hidden: ReadonlyMap<string, number> = new Map();
  /** The box the layout says it takes, px. */
  frame: Box = { x: 0, y: 0, width: 0, height: 0 };
  project: Project;
  readonly boxes = new Boxes();
  private readonly reaches = new Boxes();
  /** The part that was last asked for: captions of signs far from it are not made. */
  private viewed: Box | null = null;
  /** What curves are cut to, and what of the scene touches that: of links, the runs of their curves. */
  private cut: Box | null = null;
  private around: { readonly cards: Boxes; readonly links: Map<string, readonly Curve[]> } | null = null;
  private besides: ReadonlySet<string | null> = new Set();
  private readonly looks = new Map<string, PictureCard>();
  /** Links as they are drawn in the part that is viewed. */
  private readonly bares = new Map<string, Bare>();
  /** How often a card has come, moved or gone. */
  moves = 0;
  private order: readonly string[] | null = null;
  private readonly captions = new Captions((part) => {
    const { cards, links } = this.near(part);
    return {
      cards: cards.within(part).map((id) => this.cards.get(id)!),
      signs: links.within(part).map((id) => namedOf(this.project, this.links.get(id)!)),
    };
  });
  /** What lies about the part that captions were last asked for, so that not each of them looks through everything. */
  private local: { readonly part: Box; readonly cards: Boxes; readonly links: Boxes } | null = null;

  constructor(project: Project) {
    this.project = project;
  }

  putCard(node: PlacedNode): void {
    this.moves++;
    this.cards.set(node.id, node);
    this.boxes.put(node.id, node);
    this.around?.cards.put(node.id, node);
    this.forget(node.id);
  }

  /** The whole of a scene that is empty yet. */
  fill(placement: Placement): void {
    const { nodes, links, left, top, width, height } = placement;
    const sides = placement.sides ?? placementSides(placement);
    this.moves++;
    this.cards.fill(nodes);
    this.links.fill(links);
    this.boxes.fill(nodes, sides.nodes);
    this.reaches.fill(links, sides.links);
    this.frame = { x: left, y: top, width, height };
  }

  putLink(link: PlacedLink): void {
    this.links.set(link.id, link);
    this.reaches.put(link.id, reachOf(link));
    if (this.around && this.cut) this.takeAround(this.around.links, link, this.cut);
    this.forget(link.id);
  }

  /** Takes a card or link away; nothing where it is not there. */
  remove(id: string): void {
    if (this.cards.delete(id)) {
      this.boxes.remove(id);
      this.around?.cards.remove(id);
      this.moves++;
    }
    if (this.links.delete(id)) {
      this.reaches.remove(id);
      this.around?.links.delete(id);
    }
    this.forget(id);
  }

  private near(part: Box): NonNullable<typeof this.local> {
    if (this.local && holding(this.local.part, part)) return this.local;
    const wide = grown(part, AROUND);
    const [cards, links] = [new Boxes(), new Boxes()];
    for (const id of this.boxes.within(wide)) cards.put(id, this.cards.get(id)!);
    for (const id of this.cut ? this.aroundView(this.cut).links.keys() : this.links.keys()) {
      const sign = this.signBox(this.links.get(id)!);
      if (touching(wide, sign)) links.put(id, sign);
    }
    return (this.local = { part: wide, cards, links });
  }

  /** The look of a card, the order and the captions are found out anew. */
  forget(id: string): void {
    this.looks.delete(id);
    this.bares.delete(id);
    this.captions.clear();
    this.local = null;
    this.order = null;
  }

  cardLook(id: string): PictureCard {
    let look = this.looks.get(id);
    if (!look) this.looks.set(id, (look = drawnCard(this.project, this.cards.get(id)!)));
    return look;
  }

  /** The link without its caption, which takes looking around. */
  bareLink(id: string): Bare {
    const placed = this.links.get(id)!;
    if (!this.cut) return drawnLink(this.project, placed);
    let bare = this.bares.get(id);
    if (!bare) this.bares.set(id, (bare = drawnLinkIn(this.project, placed, this.cut)));
    return bare;
  }

  linkLook(id: string): PictureLink {
    const placed = this.links.get(id)!;
    const caption = this.signSeen(placed) ? this.captions.of(namedOf(this.project, placed)) : null;
    return { ...this.bareLink(id), caption };
  }

  /** Curves are cut to somewhat more than the part that is viewed, so that panning a little leaves them as they are. */
  private view(part: Box | null, about = CUT): void {
    this.viewed = part;
    if (part && this.cut && holding(this.cut, part)) return;
    this.cut = part && (about === 0 ? part : grown(part, about));
    this.bares.clear();
    this.around = null;
  }

  /** The cards and links that touch what curves are cut to: few of all, among which those in view are looked for. */
  private aroundView(part: Box): NonNullable<typeof this.around> {
    if (this.around) return this.around;
    const [cards, links] = [new Boxes(), new Map<string, readonly Curve[]>()];
    for (const id of this.boxes.within(part)) cards.put(id, this.cards.get(id)!);
    for (const id of this.reaches.within(part)) this.takeAround(links, this.links.get(id)!, part);
    return (this.around = { cards, links });
  }

  private takeAround(links: Map<string, readonly Curve[]>, link: PlacedLink, part: Box): void {
    const curves = [...link.legs.map(({ curve }) => curve), link.trunk ?? []];
    const runs = curves.flatMap((curve) => runsIn(curve, part));
    if (runs.length > 0 || touching(part, this.signBox(link))) links.set(link.id, runs);
    else links.delete(link.id);
  }

  /** Cards and links in the order they are read in. */
  get reading(): readonly string[] {
    this.view(null);
    return (this.order ??= readingOrder(this.project, this));
  }

  /**
   * Those that touch a part of the map, and those named besides, in the order they are read in among themselves. `brief`: for a first
   * picture, which nobody pans yet, nothing is looked up beyond.
   */
  within(part: Box, besides: ReadonlySet<string | null>, brief = false): readonly string[] {
    this.view(part, brief ? 0 : CUT);
    this.besides = besides;
    const seen: Atlas = { cards: new Map(), links: new Map() };
    const cards = seen.cards as Map<string, PlacedNode>;
    const links = seen.links as Map<string, PlacedLink>;
    const near = this.aroundView(this.cut!);
    for (const id of near.cards.within(part)) cards.set(id, this.cards.get(id)!);
    for (const [id, runs] of near.links) {
      const link = this.links.get(id)!;
      const touches =
        this.cut === part || touching(part, this.signBox(link)) || runs.some((run) => runsIn(run, part).length > 0);
      if (touches) links.set(id, link);
    }
    for (const id of besides) {
      if (id === null) continue;
      const [card, link] = [this.cards.get(id), this.links.get(id)];
      if (card) cards.set(id, card);
      if (link) links.set(id, link);
    }
    return readingOrder(this.project, seen);
  }

  /** The links that touch a part of the map. */
  linksIn(part: Box): readonly string[] {
    return this.reaches.within(part);
  }

  /** The card at a place of the map; null where there is none. */
  cardAt({ x, y }: Point): string | null {
    return this.boxes.within({ x, y, width: 0, height: 0 }).at(-1) ?? null;
  }

  /** The card to begin with: the main claim, else the topmost, the left one of two. */
  start(): string | null {
    const { main } = this.project.about;
    if (main !== null && this.cards.has(main)) return main;
    let first: PlacedNode | null = null;
    for (const card of this.cards.values())
      if (!first || card.y < first.y || (card.y === first.y && card.x < first.x)) first = card;
    return first?.id ?? null;
  }

  /** Where a claim's card or a link's sign is; null when it is not drawn. */
  boxOf(id: string): Box | null {
    const link = this.links.get(id);
    return link ? this.signBox(link) : (this.cards.get(id) ?? null);
  }

  private signBox({ label }: PlacedLink): Box {
    const side = 2 * SIGN_RADIUS;
    return { x: label.x - SIGN_RADIUS, y: label.y - SIGN_RADIUS, width: side, height: side };
  }

  private signSeen(link: PlacedLink): boolean {
    return this.viewed === null || touching(this.viewed, this.signBox(link));
  }

  /** Whether a link's sign is to be drawn: in view, or asked for besides; else only curves of it pass through. */
  hasSign(id: string): boolean {
    return this.besides.has(id) || this.signSeen(this.links.get(id)!);
  }

  /** Where everything stands, as a value. */
  placement(): Placement {
    const { x, y, width, height } = this.frame;
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    const [nodes, links] = [[...this.cards.values()].sort(byId), [...this.links.values()].sort(byId)];
    const sides = placementSides({ nodes, links });
    return { nodes, links, left: x, top: y, width, height, sides };
  }
}

/** What bears directly on a record, and what it bears on: its links, and the claims and links at their other ends. */
export function aboutRecord(project: Project, id: string | null): ReadonlySet<string> {
  const near = new Set<string>();
  if (id === null) return near;
  const ends = (link: string): void => {
    const record = project.links.get(link);
    if (record) for (const end of [link, record.to, ...record.from]) near.add(end);
  };
  ends(id);
  for (const user of project.usersOf(id)) ends(user);
  near.delete(id);
  return near;
}
