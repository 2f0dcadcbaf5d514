// What the map shows just now: where every card and link stands, and, made when it is asked for, how each of them looks.
import type { Box } from '../../layout/boxes.ts';
import { Boxes } from '../../layout/boxes.ts';
import { runsIn } from '../../layout/clipping.ts';
import { Captions } from '../../layout/captions.ts';
import type { PlacedLink, PlacedNode, Placement, Point } from '../../layout/graph.ts';
import { SIGN_RADIUS } from '../../layout/marks.ts';
import type { Bare, PictureCard, PictureLink } from '../../layout/picture.ts';
import { drawnCard, drawnLink, drawnLinkIn, namedOf } from '../../layout/picture.ts';
import type { Project } from '../../model/project.ts';
import type { Atlas } from './going.ts';
import { readingOrder } from './going.ts';
import { holding, touching } from './view.ts';

/** How far about a caption's place what may be in its way is looked up at once, px. */
const AROUND = 900;

/** The box around a link's curves: that of the points they hang on, and of its sign. */
function reachOf({ legs, trunk, label }: PlacedLink): Box {
  let [left, top, right, bottom] = [label.x, label.y, label.x, label.y];
  const take = (curve: PlacedLink['trunk']): void => {
    for (const { x, y } of curve ?? []) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  };
  for (const { curve } of legs) take(curve);
  take(trunk);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The scene changes with the project: an act costs what it changes, however much else there is. So looks are made only for what is drawn,
 * and forgotten where their claim, link or place is no longer the same.
 */
export class Scene implements Atlas {
  readonly cards = new Map<string, PlacedNode>();
  readonly links = new Map<string, PlacedLink>();
  /** How many claims each folded card hides; empty where nothing is folded. */
  hidden: ReadonlyMap<string, number> = new Map();
  /** The box the layout says it takes, px. */
  frame: Box = { x: 0, y: 0, width: 0, height: 0 };
  project: Project;
  readonly boxes = new Boxes();
  private readonly reaches = new Boxes();
  private readonly signs = new Boxes();
  /** The part that was last asked for: captions of signs far from it are not made. */
  private viewed: Box | null = null;
  private readonly looks = new Map<string, PictureCard>();
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
    this.cards.set(node.id, node);
    this.boxes.put(node.id, node);
    this.forget(node.id);
  }

  putLink(link: PlacedLink): void {
    this.links.set(link.id, link);
    this.reaches.put(link.id, reachOf(link));
    this.signs.put(link.id, this.signBox(link));
    this.forget(link.id);
  }

  /** Takes a card or link away; nothing where it is not there. */
  remove(id: string): void {
    if (this.cards.delete(id)) this.boxes.remove(id);
    if (this.links.delete(id)) {
      this.reaches.remove(id);
      this.signs.remove(id);
    }
    this.forget(id);
  }

  private near(part: Box): NonNullable<typeof this.local> {
    if (this.local && holding(this.local.part, part)) return this.local;
    const { x, y, width, height } = part;
    const wide = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
    const [cards, links] = [new Boxes(), new Boxes()];
    for (const id of this.boxes.within(wide)) cards.put(id, this.cards.get(id)!);
    for (const id of this.signs.within(wide)) links.put(id, this.signBox(this.links.get(id)!));
    return (this.local = { part: wide, cards, links });
  }

  /** The look of a card, the order and the captions are found out anew. */
  forget(id: string): void {
    this.looks.delete(id);
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
    return this.viewed ? drawnLinkIn(this.project, placed, this.viewed) : drawnLink(this.project, placed);
  }

  linkLook(id: string): PictureLink {
    const placed = this.links.get(id)!;
    const seen = this.viewed === null || touching(this.viewed, this.signBox(placed));
    const caption = seen ? this.captions.of(namedOf(this.project, placed)) : null;
    return { ...this.bareLink(id), caption };
  }

  /** Cards and links in the order they are read in. */
  get reading(): readonly string[] {
    this.viewed = null;
    return (this.order ??= readingOrder(this.project, this));
  }

  /** Those that touch a part of the map, and those named besides, in the order they are read in among themselves. */
  within(part: Box, besides: ReadonlySet<string | null>): readonly string[] {
    this.viewed = part;
    const seen: Atlas = { cards: new Map(), links: new Map() };
    const cards = seen.cards as Map<string, PlacedNode>;
    const links = seen.links as Map<string, PlacedLink>;
    for (const id of this.boxes.within(part)) cards.set(id, this.cards.get(id)!);
    for (const id of this.reaches.within(part)) {
      const link = this.links.get(id)!;
      const seen =
        touching(part, this.signBox(link)) ||
        [...link.legs, { curve: link.trunk ?? [] }].some(({ curve }) => runsIn(curve, part).length > 0);
      if (seen) links.set(id, link);
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

  /** Where everything stands, as a value. */
  placement(): Placement {
    const { x, y, width, height } = this.frame;
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    const [nodes, links] = [[...this.cards.values()].sort(byId), [...this.links.values()].sort(byId)];
    return { nodes, links, left: x, top: y, width, height };
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
