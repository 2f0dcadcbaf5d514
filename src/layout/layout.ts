// Lays out an argument map: cards in layers or as a tree under the main claim, linked premises meeting in junctions, links as curves.
import { breakCycles } from './cycles.ts';
import type { LayoutInput, PlacedLink, PlacedNode, Placement } from './graph.ts';
import { readParts } from './hierarchy.ts';
import { memoryOf } from './keeping.ts';
import { layered } from './layered.ts';
import { placementSides } from './reach.ts';
import { extent, placeCards, placeSheet } from './sheet.ts';
import { signsApart } from './signs.ts';
import { tree } from './tree.ts';

export { pathData } from './curves.ts';

/**
 * Places every card and draws every link. Pure and deterministic; the same cards and links in any order give the same
 * picture. The frame starts at 0, 0 unless pins or an earlier picture set it.
 *
 * Each connected part is laid out by itself, in layers or as a tree, and the parts are packed on a sheet. Parts with a card that is
 * pinned or was there before stay in the map's frame; all others go on a sheet below them.
 */
export function layout(input: LayoutInput): Placement {
  const memory = memoryOf(input.previous);
  const asTree = input.form === 'tree';
  const draw = asTree ? tree : layered;
  const sketches = placeSheet(readParts(input).map((part) => draw(part, breakCycles(part), memory)));
  const nodes: PlacedNode[] = [];
  const links: PlacedLink[] = [];
  const settled = placeCards(sketches, asTree);
  settled.forEach((part, index) => {
    const sketch = sketches[index]!;
    sketch.part.cards.forEach((card, at) => nodes.push({ id: card.id, ...part.rects[at]! }));
    links.push(...sketch.links(part));
  });
  const anchored = sketches.some((it) => it.anchored);
  const room = settled[0]?.room;
  const placed = { nodes: nodes.sort(byId), links: room ? signsApart(links.sort(byId), room) : [] };
  return { ...placed, ...extent(nodes, anchored), sides: placementSides(placed) };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
