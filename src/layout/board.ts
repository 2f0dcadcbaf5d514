// A board that a map is laid out on again and again: takes what is new, keeps the rest in place, and answers with what moved.
import type { Curve, Form, LayoutInput, LayoutLink, LayoutNode, PlacedLink, PlacedNode, Placement } from './graph.ts';
import { layout } from './layout.ts';

/** What is otherwise than at the last time. */
export interface BoardChange {
  /** Cards and links that are new or not as they were. */
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Ids of cards and links to be shown no longer. Where they stood is remembered, should they come back. */
  readonly gone: readonly string[];
  /** The main claim. */
  readonly root: string | null;
  /** Lay out as if for the first time. */
  readonly anew: boolean;
  /** Layers unless told. */
  readonly form?: Form;
}

/** What moved, came and went; and the box around everything. */
export interface BoardAnswer {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly gone: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a board starts with: what lies on it, and where. */
export interface BoardStart {
  readonly input: LayoutInput;
  readonly placement: Placement;
}

export class Board {
  private readonly nodes = new Map<string, LayoutNode>();
  private readonly links = new Map<string, LayoutLink>();
  /** Where everything stands that is or was on the board. */
  private readonly places = new Map<string, PlacedNode>();
  private readonly courses = new Map<string, PlacedLink>();
  /** What is on it now. */
  private shown: Placement = { nodes: [], links: [], left: 0, top: 0, width: 0, height: 0 };

  constructor(start?: BoardStart) {
    if (!start) return;
    for (const node of start.input.nodes) this.nodes.set(node.id, node);
    for (const link of start.input.links) this.links.set(link.id, link);
    this.note(start.placement);
    this.shown = start.placement;
  }

  /** Lays out what is on the board after the change. As deterministic as the layout itself. */
  take({ nodes, links, gone, root, anew, form = 'layers' }: BoardChange): BoardAnswer {
    for (const node of nodes) this.nodes.set(node.id, node);
    for (const link of links) this.links.set(link.id, link);
    for (const id of gone) {
      this.nodes.delete(id);
      this.links.delete(id);
    }
    if (anew) {
      this.places.clear();
      this.courses.clear();
    }
    const known = this.places.size > 0;
    const input: LayoutInput = {
      nodes: [...this.nodes.values()],
      links: [...this.links.values()],
      form,
      ...(root === null ? {} : { root }),
      ...(known ? { previous: { nodes: [...this.places.values()], links: [...this.courses.values()] } } : {}),
    };
    const before = this.shown;
    this.shown = layout(input);
    this.note(this.shown);
    return difference(before, this.shown);
  }

  private note({ nodes, links }: Placement): void {
    for (const node of nodes) this.places.set(node.id, node);
    for (const link of links) this.courses.set(link.id, link);
  }
}

function difference(before: Placement, after: Placement): BoardAnswer {
  const { left, top, width, height } = after;
  const nodes = changed(before.nodes, after.nodes, sameNode);
  const links = changed(before.links, after.links, sameLink);
  return { nodes: nodes.fresh, links: links.fresh, gone: [...nodes.gone, ...links.gone], left, top, width, height };
}

function changed<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): { fresh: T[]; gone: string[] } {
  const old = new Map(before.map((each) => [each.id, each]));
  const fresh: T[] = [];
  for (const each of after) {
    const was = old.get(each.id);
    if (!was || !same(was, each)) fresh.push(each);
    old.delete(each.id);
  }
  return { fresh, gone: [...old.keys()] };
}

/** Less than this, px, is no move. */
const STILL = 1e-6;
const near = (a: number, b: number): boolean => Math.abs(a - b) < STILL;

function sameNode(a: PlacedNode, b: PlacedNode): boolean {
  return near(a.x, b.x) && near(a.y, b.y) && a.width === b.width && a.height === b.height;
}

function sameCurve(a: Curve | null, b: Curve | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((point, at) => near(point.x, b[at]!.x) && near(point.y, b[at]!.y));
}

function sameLink(a: PlacedLink, b: PlacedLink): boolean {
  return (
    a.cyclic === b.cyclic &&
    a.legs.length === b.legs.length &&
    near(a.label.x, b.label.x) &&
    near(a.label.y, b.label.y) &&
    (a.junction === null) === (b.junction === null) &&
    sameCurve(a.trunk, b.trunk) &&
    a.legs.every((leg, at) => leg.premise === b.legs[at]!.premise && sameCurve(leg.curve, b.legs[at]!.curve))
  );
}
