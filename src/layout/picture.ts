// The map as a picture: what each card and link looks like and where, the same for the screen and for files.
import type { Project } from '../model/project.ts';
import type { Claim, Link, Verdict } from '../model/records.ts';
import type { Caption } from './captions.ts';
import type { Box } from './boxes.ts';
import { Boxes } from './boxes.ts';
import type { Named } from './captions.ts';
import { Captions, captionText } from './captions.ts';
import type { Stripe } from './cards.ts';
import { pinOf, shapeOf, sizeOf, stripesOf } from './cards.ts';
import { dataIn } from './clipping.ts';
import { cutBack } from './cutting.ts';
import { pathData } from './curves.ts';
import type { Curve, LayoutInput, LayoutLink, LayoutNode, PlacedLink, PlacedNode, Placement, Point } from './graph.ts';
import { layout } from './layout.ts';
import type { LinkKind } from './marks.ts';
import { MARKS, SIGN_RADIUS } from './marks.ts';

export interface PictureCard {
  readonly claim: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** One for each text the claim stands in, in the order of the texts. */
  readonly stripes: readonly Stripe[];
  readonly passages: number;
  /** No passage says it. */
  readonly implicit: boolean;
  readonly main: boolean;
  readonly verdict: Verdict | null;
  /** The reader has put it where it stands. */
  readonly pinned: boolean;
}

export interface PictureLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** One for each premise: an SVG path from its card to the sign, or to the target where there is no trunk. */
  readonly legs: readonly { readonly premise: string; readonly path: string }[];
  /** From the junction to the target, or null: then the one leg goes all the way. */
  readonly trunk: string | null;
  readonly junction: Point | null;
  /** The tip of the arrowhead, and the direction it points in, in degrees clockwise from the x axis. */
  readonly end: Point;
  readonly angle: number;
  /** The centre of the disc with the sign (`MARKS`), of radius `SIGN_RADIUS`. */
  readonly sign: Point;
  readonly scheme: string | null;
  /** The name of its scheme and whether it is circular, in a place beside the sign; null where there is nothing to name. */
  readonly caption: Caption | null;
  /** It closes a circle of reasons. */
  readonly cyclic: boolean;
}

export interface Picture {
  readonly cards: readonly PictureCard[];
  readonly links: readonly PictureLink[];
  /** The box around everything, captions included, px. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly placement: Placement;
}

/** A claim's card as the layout takes it: as large as its words need, held where it is pinned. */
export function nodeOf(project: Project, claim: Claim): LayoutNode {
  const size = sizeOf(project, claim);
  const pin = pinOf(project, claim.id);
  return { id: claim.id, ...size, ...(pin ? { pin: { x: pin.x, y: pin.y } } : {}) };
}

/** A link as the layout takes it. */
export function wireOf({ id, from, to, role }: Link): LayoutLink {
  return { id, from, to, role };
}

/** What `layout` is to place: a card for each claim, and the links. */
export function layoutInputOf(project: Project, previous?: Placement): LayoutInput {
  const nodes = project.claims.toArray().map((claim) => nodeOf(project, claim));
  const links = project.links.toArray().map(wireOf);
  const { main } = project.about;
  return { nodes, links, ...(main === null ? {} : { root: main }), ...(previous ? { previous } : {}) };
}

/** The length of an arrowhead, px. */
const HEAD = 9;

/** The direction of the arrowhead at the end of a curve, degrees: along its last stretch, not at its very end, which may turn sharply. */
function arrival(curve: Curve): number {
  const end = curve.at(-1)!;
  const from = cutBack(curve, HEAD).at(-1)!;
  const still = Math.hypot(from.x - end.x, from.y - end.y) < 0.01;
  const { x, y } = still ? curve[0]! : from;
  return Math.round((Math.atan2(end.y - y, end.x - x) * 1800) / Math.PI) / 10;
}

/** A link as it is drawn, but for its caption. */
export type Bare = Omit<PictureLink, 'caption'>;

/** Links as they were last drawn: most acts move nothing, and paths are the dearest part of a picture. */
const drawn = new WeakMap<PlacedLink, { readonly link: Link; readonly onLink: boolean; readonly bare: Bare }>();

/** How a link looks that stands where `placed` says. Throws where the project has no such link. */
export function drawnLink(project: Project, placed: PlacedLink): Bare {
  const link = project.links.get(placed.id)!;
  const onLink = project.links.has(link.to);
  const known = drawn.get(placed);
  if (known?.link === link && known.onLink === onLink) return known.bare;
  const bare = drawLink(link, onLink, placed);
  drawn.set(placed, { link, onLink, bare });
  return bare;
}

/** The same, with curves only where they touch a part of the map: for maps that are larger than what is looked at. */
export function drawnLinkIn(project: Project, placed: PlacedLink, part: Box): Bare {
  const link = project.links.get(placed.id)!;
  return drawLink(link, project.links.has(link.to), placed, (curve) => dataIn(curve, part));
}

function drawLink(link: Link, onLink: boolean, placed: PlacedLink, data: (curve: Curve) => string = pathData): Bare {
  const kind: LinkKind = link.role === 'attack' && onLink ? 'undercut' : link.role;
  const last = placed.trunk ?? placed.legs[0]!.curve;
  // A link on a link ends on the border of the other's sign, not under it.
  const whole = onLink ? cutBack(last, SIGN_RADIUS + 2) : last;
  const path = data(cutBack(whole, MARKS[kind].back));
  return {
    id: link.id,
    kind,
    legs: placed.legs.map(({ premise, curve }) => ({ premise, path: curve === last ? path : data(curve) })),
    trunk: placed.trunk && path,
    junction: placed.junction,
    end: whole.at(-1)!,
    angle: arrival(whole),
    sign: placed.label,
    scheme: link.scheme,
    cyclic: placed.cyclic,
  };
}

/** How a claim's card looks that stands where `node` says. Throws where the project has no such claim. */
export function drawnCard(project: Project, { id, x, y, width, height }: PlacedNode): PictureCard {
  const claim = project.claims.get(id)!;
  const stripes = stripesOf(project, id);
  const passages = stripes.reduce(
    (sum, { asserts, denies, reports, questions }) => sum + asserts + denies + reports + questions,
    0,
  );
  const { lines } = shapeOf(claim);
  return {
    claim: id,
    text: claim.text,
    x,
    y,
    width,
    height,
    lines,
    stripes,
    passages,
    implicit: passages === 0,
    main: project.about.main === id,
    verdict: claim.verdict,
    pinned: pinOf(project, id) !== undefined,
  };
}

/** What is named beside a link's sign. */
export function namedOf(project: Project, { id, label, cyclic }: PlacedLink): Named {
  return { id, at: label, text: captionText(project.links.get(id)?.scheme ?? null, cyclic) };
}

/** The picture of a project whose cards and links stand where `placement` says; claims without a place there are left out. */
export function drawPicture(project: Project, placement: Placement): Picture {
  const nodes = placement.nodes.filter(({ id }) => project.claims.has(id));
  const placed = new Map(placement.links.filter(({ id }) => project.links.has(id)).map((link) => [link.id, link]));
  const boxes = new Boxes();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) boxes.put(node.id, node);
  for (const { id, label } of placed.values()) boxes.put(id, { ...label, width: 0, height: 0 });
  const captions = new Captions((part) => {
    const near = boxes.within(part);
    return {
      cards: near.flatMap((id) => byId.get(id) ?? []),
      signs: near.flatMap((id) => (placed.has(id) ? [namedOf(project, placed.get(id)!)] : [])),
    };
  });
  const links = [...placed.values()].map((link) => ({
    ...drawnLink(project, link),
    caption: captions.of(namedOf(project, link)),
  }));
  const cards = nodes.map((node) => drawnCard(project, node));
  return { cards, links, ...around(placement, links), placement };
}

/** The box around the cards, the curves and the captions, which may stand out at the sides. */
function around(
  placement: Placement,
  links: readonly PictureLink[],
): Pick<Picture, 'left' | 'top' | 'width' | 'height'> {
  let [left, top] = [placement.left, placement.top];
  let [right, bottom] = [left + placement.width, top + placement.height];
  for (const { caption } of links) {
    if (!caption) continue;
    left = Math.min(left, caption.x);
    top = Math.min(top, caption.y);
    right = Math.max(right, caption.x + caption.width);
    bottom = Math.max(bottom, caption.y + caption.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** The picture of a project; after `previous`, everything stays where it was as far as it can. */
export function pictureOf(project: Project, previous?: Placement): Picture {
  return drawPicture(project, layout(layoutInputOf(project, previous)));
}
