// Lays out an argument map: cards in layers under the main claim, linked premises meeting in junctions, links as curves.
import { lowered, median, placeAcross, placeDown, type Band } from './coordinates.ts';
import { breakCycles } from './cycles.ts';
import type { LayoutInput, PlacedLink, PlacedNode, Placement } from './graph.ts';
import { readParts, type Hierarchy } from './hierarchy.ts';
import { keepPlaces, memoryOf, worthKeeping, type Memory } from './keeping.ts';
import { cutLayers, type Layers } from './layers.ts';
import { orderItems } from './ordering.ts';
import { pack } from './packing.ts';
import { assignRanks } from './ranks.ts';
import { grown, Room, type Rect } from './room.ts';
import { routeLinks } from './routing.ts';
import { cardGap, partGap } from './spacing.ts';

export { pathData } from './curves.ts';

/** A part laid out, in a frame that pins or the earlier picture give, or in one of its own. */
interface Sketch {
  readonly part: Hierarchy;
  readonly layers: Layers;
  readonly x: Float64Array;
  readonly bands: readonly Band[];
  readonly cyclic: readonly boolean[];
  /** The frame is that of the map. */
  readonly anchored: boolean;
}

/**
 * Places every card and draws every link. Pure and deterministic; the same cards and links in any order give the same
 * picture. The frame starts at 0, 0 unless pins or an earlier picture set it.
 *
 * Method: layers (Sugiyama, Tagawa, Toda, 1981) for each connected part, packed on a sheet. Parts with a card that is
 * pinned or was there before stay in the map's frame; all others go on a sheet below them.
 */
export function layout(input: LayoutInput): Placement {
  const memory = memoryOf(input.previous);
  const sketches = placeSheet(readParts(input).map((part) => sketch(part, memory)));
  const anchored = sketches.some((it) => it.anchored);
  const room = new Room();
  const placed = placeCards(sketches, room);
  const nodes: PlacedNode[] = [];
  const links: PlacedLink[] = [];
  sketches.forEach(({ part, layers, x, bands, cyclic }, index) => {
    const { rects, aside } = placed[index]!;
    part.cards.forEach((card, at) => nodes.push({ id: card.id, ...rects[at]! }));
    links.push(...routeLinks({ part, layers, x, bands, cyclic, rects, aside, room, upset: anchored }));
  });
  return {
    nodes: nodes.sort(byId),
    links: links.sort(byId),
    ...extent(
      nodes,
      sketches.some((it) => it.anchored),
    ),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Lays out one part. */
function sketch(part: Hierarchy, memory: Memory): Sketch {
  const cyclic = breakCycles(part);
  const layers = cutLayers(part, assignRanks(part));
  const bands = placeDown(layers, part.cards);
  if (worthKeeping(part, memory))
    return { part, layers, ...keepPlaces(part, layers, bands, memory), cyclic, anchored: true };
  const x = placeAcross(layers, orderItems(layers, part.root));
  const dx: number[] = [];
  const dy: number[] = [];
  part.cards.forEach((card, at) => {
    const before = memory.nodes.get(card.id);
    const centre = card.pin ?? (before && { x: before.x + before.width / 2, y: before.y + before.height / 2 });
    if (!centre) return;
    dx.push(centre.x - x[at]!);
    dy.push(centre.y - bands[layers.layerOf[at]!]!.top - card.height / 2);
  });
  if (dx.length === 0) return { part, layers, x, bands, cyclic, anchored: false };
  const shift = median(dx);
  return { part, layers, x: x.map((at) => at + shift), bands: lowered(bands, median(dy)), cyclic, anchored: true };
}

/** Gives the parts without a frame their places on a sheet: at 0, 0, or below the parts that have one. */
function placeSheet(sketches: readonly Sketch[]): Sketch[] {
  let left = Infinity;
  let floor = -Infinity;
  const boxes: (Rect & { readonly index: number })[] = [];
  sketches.forEach((it, index) => {
    const box = boxOf(it);
    if (it.anchored) {
      left = Math.min(left, box.x);
      floor = Math.max(floor, box.y + box.height);
      for (const { pin, width, height } of it.part.cards)
        if (pin) {
          left = Math.min(left, pin.x - width / 2);
          floor = Math.max(floor, pin.y + height / 2);
        }
    } else boxes.push({ ...box, index });
  });
  const corners = pack(boxes, partGap);
  const origin = left < Infinity ? { x: left, y: floor + partGap } : { x: 0, y: 0 };
  const done = [...sketches];
  boxes.forEach((box, at) => {
    const it = sketches[box.index]!;
    const dx = origin.x + corners[at]!.x - box.x;
    done[box.index] = {
      ...it,
      x: it.x.map((place) => place + dx),
      bands: lowered(it.bands, origin.y + corners[at]!.y - box.y),
    };
  });
  return done;
}

/** The box around a part's items. */
function boxOf({ layers, x, bands }: Sketch): Rect {
  let left = Infinity;
  let right = -Infinity;
  for (let item = 0; item < layers.itemCount; item++) {
    left = Math.min(left, x[item]! - layers.width[item]! / 2);
    right = Math.max(right, x[item]! + layers.width[item]! / 2);
  }
  const top = bands[0]!.top;
  return { x: left, y: top, width: right - left, height: bands[bands.length - 1]!.bottom - top };
}

/** The cards' final places: pins first, then what is free to stay, then what must make room, in that order. */
function placeCards(sketches: readonly Sketch[], room: Room): { rects: Rect[]; aside: Uint8Array }[] {
  const crowded: { readonly rects: Rect[]; readonly at: number; readonly aside: Uint8Array }[] = [];
  const placed = sketches.map(({ part, layers, x, bands }) => {
    const rects = part.cards.map(({ width, height, pin }, at): Rect => {
      if (!pin) return { x: x[at]! - width / 2, y: bands[layers.layerOf[at]!]!.top, width, height };
      return { x: pin.x - width / 2, y: pin.y - height / 2, width, height };
    });
    const aside = Uint8Array.from(part.cards, ({ pin, height }, at) =>
      Number(
        pin !== undefined &&
          (Math.abs(pin.x - x[at]!) > 0.01 || Math.abs(pin.y - height / 2 - bands[layers.layerOf[at]!]!.top) > 0.01),
      ),
    );
    return { rects, aside };
  });
  if (!sketches.some((it) => it.anchored)) return placed;
  sketches.forEach(({ part }, index) =>
    part.cards.forEach(({ pin }, at) => pin && room.add(placed[index]!.rects[at]!)),
  );
  sketches.forEach(({ part }, index) => {
    const { rects, aside } = placed[index]!;
    part.cards.forEach(({ pin }, at) => {
      if (pin) return;
      const rect = rects[at]!;
      if (room.blocker(grown(rect, -0.01)) === undefined) room.add(rect);
      else crowded.push({ rects, at, aside });
    });
  });
  for (const { rects, at, aside } of crowded) {
    rects[at] = room.nearest(rects[at]!, cardGap);
    aside[at] = 1;
    room.add(rects[at]!);
  }
  return placed;
}

/** The box around all cards, from 0, 0 unless something is anchored. */
function extent(
  nodes: readonly PlacedNode[],
  anchored: boolean,
): { left: number; top: number; width: number; height: number } {
  if (nodes.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = anchored ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (const node of nodes) {
    left = Math.min(left, node.x);
    top = Math.min(top, node.y);
    right = Math.max(right, node.x + node.width);
    bottom = Math.max(bottom, node.y + node.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}
