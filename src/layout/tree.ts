// A part as a tidy tree: each claim's reasons close under it, whatever their height, supports before attacks.
import type { Grown } from './contours.ts';
import { treePlaces } from './contours.ts';
import type { Point } from './graph.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Memory } from './keeping.ts';
import type { Rect } from './room.ts';
import { driftOf, type Sketch } from './sketch.ts';
import { cardGap, junctionDepth, junctionGap, junctionSpacing, layerGap } from './spacing.ts';
import { routeTree } from './tree-routing.ts';

/** Where everything of a part stands: cards by their boxes, junctions (numbered after the cards) by their points. */
export interface TreePlaces {
  readonly rects: readonly Rect[];
  readonly points: readonly (Point | null)[];
  /** For each vertex the one it hangs from, or -1. */
  readonly parent: Int32Array;
}

/**
 * Lays out one part whose circles are broken. A claim used twice hangs where it is nearest to the top, the first such place of several; its
 * further links are led there. After an earlier picture most cards stand where they stood; a tree that grows must move what is beside it.
 */
export function tree(part: Hierarchy, cyclic: readonly boolean[], memory: Memory): Sketch {
  const sketch = sketchOf(part, cyclic, growTree(part), 0, 0, false);
  const drift = driftOf(part, sketch.rects, memory.nodes);
  return drift ? { ...sketch.moved(drift.dx, drift.dy), anchored: true } : sketch;
}

function sketchOf(
  part: Hierarchy,
  cyclic: readonly boolean[],
  places: TreePlaces,
  dx: number,
  dy: number,
  anchored: boolean,
): Sketch {
  const rects = places.rects.map((rect) => ({ ...rect, x: rect.x + dx, y: rect.y + dy }));
  const points = places.points.map((point) => point && { x: point.x + dx, y: point.y + dy });
  const left = Math.min(...rects.map(({ x }) => x));
  const top = Math.min(...rects.map(({ y }) => y));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return {
    part,
    rects,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    anchored,
    moved: (byX, byY) => sketchOf(part, cyclic, places, dx + byX, dy + byY, anchored),
    links: (settled) => routeTree({ part, cyclic, points, parent: places.parent, ...settled }),
  };
}

/** Chooses for each vertex what it hangs from, and places all. Linear but for sorting reasons. */
function growTree({ cards, bonds, wires, vertexCount, root }: Hierarchy): TreePlaces {
  const under: number[][] = Array.from({ length: vertexCount }, () => []);
  const above = new Int32Array(vertexCount);
  wires.forEach((wire, index) => {
    under[wire.upper]!.push(index);
    above[wire.lower]!++;
  });
  // Supports before attacks, what undercuts a link after its premises; else in the order of links and premises.
  const weight = (index: number, at: number): number => {
    const { attack, junction } = bonds[wires[index]!.bond]!;
    return junction === at ? 0 : 1 + Number(attack);
  };
  under.forEach((list, at) => list.sort((a, b) => weight(a, at) - weight(b, at) || a - b));

  // Breadth first, so that each hangs as near to the top as it can. Vertex v is numbered v + 1: what has nothing above hangs from 0.
  const parent = new Int32Array(vertexCount).fill(-1);
  const children: number[][] = Array.from({ length: vertexCount + 1 }, () => []);
  const met = new Uint8Array(vertexCount);
  const tops = cards.flatMap((_, card) => (above[card] === 0 ? [card] : []));
  tops.sort((a, b) => Number(b === root) - Number(a === root) || a - b);
  const turn: number[] = [];
  for (const top of tops) {
    met[top] = 1;
    turn.push(top);
    children[0]!.push(top + 1);
  }
  for (let done = 0; done < turn.length; done++) {
    const at = turn[done]!;
    for (const index of under[at]!) {
      const { lower } = wires[index]!;
      if (met[lower] === 1) continue;
      met[lower] = 1;
      parent[lower] = at;
      turn.push(lower);
      children[at + 1]!.push(lower + 1);
    }
  }

  const isCard = (at: number): boolean => at < cards.length;
  const top = new Float64Array(vertexCount);
  const bottom = new Float64Array(vertexCount + 1);
  const width = new Float64Array(vertexCount + 1);
  for (const at of turn) {
    const from = parent[at]!;
    const rim = from < 0 ? 0 : bottom[from + 1]!;
    if (from < 0) top[at] = 0;
    else if (!isCard(from)) top[at] = rim + junctionGap * (1 - junctionDepth);
    else if (!isCard(at)) top[at] = rim + junctionGap * junctionDepth;
    else top[at] = rim + (children[from + 1]!.some((child) => !isCard(child - 1)) ? junctionGap : layerGap);
    bottom[at + 1] = top[at]! + (isCard(at) ? cards[at]!.height : 0);
    width[at + 1] = isCard(at) ? cards[at]!.width + cardGap : junctionSpacing;
  }
  const x = placesIn({ count: vertexCount + 1, children, width, bottom }, turn);
  return {
    rects: cards.map((card, at) => ({
      x: x[at + 1]! - card.width / 2,
      y: top[at]!,
      width: card.width,
      height: card.height,
    })),
    points: Array.from({ length: vertexCount }, (_, at) => (isCard(at) ? null : { x: x[at + 1]!, y: top[at]! })),
    parent,
  };
}

/** The places of a tree whose vertices are met in that turn: numbered anew, so that parents come first. */
function placesIn(tree: Grown, turn: readonly number[]): Float64Array {
  const number = new Int32Array(tree.count);
  turn.forEach((at, met) => {
    number[at + 1] = met + 1;
  });
  const old = [0, ...turn.map((at) => at + 1)];
  const x = treePlaces({
    count: tree.count,
    children: old.map((at) => tree.children[at]!.map((child) => number[child]!)),
    width: Float64Array.from(old, (at) => tree.width[at]!),
    bottom: Float64Array.from(old, (at) => tree.bottom[at]!),
  });
  return Float64Array.from({ length: tree.count }, (_, at) => x[number[at]!]!);
}
