// Breaks circles of reasons so that the rest can be drawn in layers.
import type { Hierarchy } from './hierarchy.ts';

/**
 * Turns round the legs that close a circle, then every leg that leaves the main claim, so that it stands on top.
 * A depth-first search from the main claim, then from the claims that support nothing, then from what is left; the
 * wires that lead back to a vertex on the search path are turned (as in Gansner et al., "A technique for drawing
 * directed graphs", 1993). Only legs are ever turned: a junction is reached through its own target alone.
 * Linear. Changes the wires in place.
 * @returns for each bond whether one of its legs closes a circle
 */
export const breakCycles = (part: Hierarchy): boolean[] => {
  const { wires, vertexCount, cards, root } = part;
  const cyclic: boolean[] = part.bonds.map(() => false);
  const start = new Int32Array(vertexCount + 1);
  const out = new Int32Array(vertexCount);
  for (const wire of wires) {
    start[wire.upper + 1]!++;
    out[wire.lower]!++;
  }
  const weight = (card: number): number => start[card + 1]! - out[card]!;
  const seeds = cards.map((_, card) => card);
  const gain = Int32Array.from(seeds, weight);
  for (let at = 0; at < vertexCount; at++) start[at + 1]! += start[at]!;
  const list = new Int32Array(wires.length);
  const fill = start.slice(0, vertexCount);
  wires.forEach((wire, index) => {
    list[fill[wire.upper]!++] = index;
  });

  // Nothing leaves the true tops; in a pure circle the claim with most reasons and fewest uses is the best top.
  seeds.sort(
    (a, b) =>
      Number(b === root) - Number(a === root) ||
      Number(out[a]! > 0) - Number(out[b]! > 0) ||
      gain[b]! - gain[a]! ||
      a - b,
  );
  const state = new Uint8Array(vertexCount);
  const next = start.slice(0, vertexCount);
  const path: number[] = [];
  for (const seed of seeds) {
    if (state[seed] !== 0) continue;
    path.push(seed);
    state[seed] = 1;
    while (path.length > 0) {
      const at = path[path.length - 1]!;
      if (next[at]! === start[at + 1]!) {
        state[at] = 2;
        path.pop();
        continue;
      }
      const wire = wires[list[next[at]!++]!]!;
      const below = wire.lower;
      if (state[below] === 0) {
        state[below] = 1;
        path.push(below);
      } else if (state[below] === 1) {
        wire.reversed = true;
        cyclic[wire.bond] = true;
      }
    }
  }
  for (const wire of wires) {
    if (!wire.reversed && wire.lower !== root) continue;
    wire.reversed = true;
    [wire.lower, wire.upper] = [wire.upper, wire.lower];
  }
  return cyclic;
};
