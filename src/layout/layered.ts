// A part in layers: the main claim on top, its reasons below, each layer ordered so that few wires cross.
import { lowered, placeAcross, placeDown, type Band } from './coordinates.ts';
import type { Hierarchy } from './hierarchy.ts';
import { blocksOf, joinBlocks } from './joining.ts';
import { keepPlaces, worthKeeping, type Memory } from './keeping.ts';
import { cutLayers, type Layers } from './layers.ts';
import { orderItems } from './ordering.ts';
import { assignRanks } from './ranks.ts';
import type { Rect } from './room.ts';
import { routeLinks } from './routing.ts';
import { driftOf, type Sketch } from './sketch.ts';

/** Lays out one part whose circles are broken (Sugiyama, Tagawa, Toda, 1981). */
export function layered(part: Hierarchy, cyclic: readonly boolean[], memory: Memory): Sketch {
  const kept = worthKeeping(part, memory);
  const layers = cutLayers(part, assignRanks(part, kept ? memory : null));
  const bands = placeDown(layers, part.cards);
  if (kept) {
    const places = keepPlaces(part, layers, bands, memory);
    return sketchOf(part, cyclic, layers, places.x, places.bands, true);
  }
  const order = orderItems(layers, part.root);
  const blocks = blocksOf(part, layers);
  if (blocks) joinBlocks(layers, order, blocks);
  const sketch = sketchOf(part, cyclic, layers, placeAcross(layers, order), bands, false);
  const drift = driftOf(part, sketch.rects, memory.nodes);
  return drift ? { ...sketch.moved(drift.dx, drift.dy), anchored: true } : sketch;
}

function sketchOf(
  part: Hierarchy,
  cyclic: readonly boolean[],
  layers: Layers,
  x: Float64Array,
  bands: readonly Band[],
  anchored: boolean,
): Sketch {
  return {
    part,
    rects: part.cards.map(({ width, height }, at) => ({
      x: x[at]! - width / 2,
      y: bands[layers.layerOf[at]!]!.top,
      width,
      height,
    })),
    box: boxOf(layers, x, bands),
    anchored,
    moved: (dx, dy) =>
      sketchOf(
        part,
        cyclic,
        layers,
        x.map((place) => place + dx),
        lowered(bands, dy),
        anchored,
      ),
    links: (settled) => routeLinks({ part, layers, x, bands, cyclic, ...settled }),
  };
}

/** The box around a part's items. */
function boxOf({ itemCount, width }: Layers, x: Float64Array, bands: readonly Band[]): Rect {
  let left = Infinity;
  let right = -Infinity;
  for (let item = 0; item < itemCount; item++) {
    left = Math.min(left, x[item]! - width[item]! / 2);
    right = Math.max(right, x[item]! + width[item]! / 2);
  }
  const top = bands[0]!.top;
  return { x: left, y: top, width: right - left, height: bands[bands.length - 1]!.bottom - top };
}
