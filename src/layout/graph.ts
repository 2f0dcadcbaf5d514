// The words between the map and its layout: cards and links in, places and curves out.

/** A card to place. Sizes in px, more than 0. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Where the user put the centre of the card, in px of the map. Held exactly. */
  readonly pin?: { readonly x: number; readonly y: number };
}

/**
 * An arrow from one or more cards (linked premises) to a card or to another link (an undercut).
 * A link with an unknown end, without premises, from a card to itself, or in a ring of links on links cannot be
 * drawn and is left out of the placement; one unknown or repeated premise among others is passed over.
 */
export interface LayoutLink {
  readonly id: string;
  readonly from: readonly string[];
  /** The id of a node or of another link. */
  readonly to: string;
  readonly role: 'support' | 'attack';
}

/** How a map is laid out. */
export type Form = 'layers' | 'tree';

/** What to lay out. The order of nodes and links does not matter: the same sets give the same picture. */
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** The main claim; stands on top of its part of the map. */
  readonly root?: string;
  /** Layers unless told: `tree` sets each claim's reasons close under it, at whatever height that is. */
  readonly form?: Form;
  /** The picture on the screen. Cards in it keep their order and, as far as can be, their places. */
  readonly previous?: Pick<Placement, 'nodes' | 'links'>;
}

/** A place on the map in px, x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A placed card; x, y is its top left corner. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cubic Bézier spline: one point, then three for each piece (two handles and the next point on the curve). */
export type Curve = readonly Point[];

/** The curve of one premise, from its card to the junction, or to the target when there is no junction. */
export interface Leg {
  readonly premise: string;
  readonly curve: Curve;
}

export interface PlacedLink {
  readonly id: string;
  /** Where linked premises meet, or where an undercut arrives on a link of one premise; otherwise null. */
  readonly junction: Point | null;
  /** One for each premise, in the order of their ids. */
  readonly legs: readonly Leg[];
  /** From the junction to the target; null exactly when there is no junction. */
  readonly trunk: Curve | null;
  /** True when the link closes a circle of reasons and is therefore drawn against the others. */
  readonly cyclic: boolean;
  /** The tip of the arrow: on the border of the target card, or on the junction of the target link. */
  readonly end: Point;
  /** A calm place for a sign or the name of a scheme. */
  readonly label: Point;
}

/** Nodes and links in the order of their ids, and the box around everything. */
export interface Placement {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** Left edge of the box in px: 0 unless pins or an earlier picture set the frame. */
  readonly left: number;
  /** Top edge of the box in px, as `left`. */
  readonly top: number;
  /** Size of the box in px; 0 for an empty map. */
  readonly width: number;
  readonly height: number;
  /** Where each of the nodes and what each of the links reaches (`sidesOf`, `reachOf`), for who looks through a large map for a part of it. */
  readonly sides?: { readonly nodes: Float64Array; readonly links: Float64Array };
}
