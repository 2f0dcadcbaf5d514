// Every distance the map is drawn with, in px, in one place.

/** Free space between two cards side by side. */
export const cardGap = 28;
/** Free space between two layers of cards. */
export const layerGap = 64;
/** The same where a junction lies between them. */
export const junctionGap = 96;
/** Where a junction stands in its gap: 0 at the targets above, 1 at the premises below. */
export const junctionDepth = 0.5;
/** Least distance of two junctions side by side. */
export const junctionSpacing = 32;
/** Room kept for a curve that passes through a layer: half on each side. */
export const laneWidth = 14;
/** Free space between a card and a curve that passes it. */
export const laneGap = 14;
/** Distance of two curves' ends on the border of one card, when there is room. */
export const portSpacing = 20;
/** Part of a card's border that may carry ends of curves. */
export const portSpan = 0.8;
/** Free space between disconnected parts of the map. */
export const partGap = 56;
/** Width against height that packing aims at. */
export const aspect = 1.6;
