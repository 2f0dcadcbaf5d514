// The tidy tree: what a reader of an argument's tree expects to see.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treePlaces } from '../../src/layout/contours.ts';
import type { LayoutInput, PlacedNode } from '../../src/layout/graph.ts';
import { layout } from '../../src/layout/layout.ts';
import { anyForest } from './arbitrary.ts';

const placed = (map: LayoutInput): Map<string, PlacedNode> =>
  new Map(layout({ ...map, form: 'tree' }).nodes.map((node) => [node.id, node]));
const card = (id: string, height = 60) => ({ id, width: 200, height });
const support = (id: string, from: string[], to: string) => ({ id, from, to, role: 'support' as const });

/** A tree of boxes: a parent for each but the first, and sizes. */
const anyTree = fc
  .array(
    fc.record({ up: fc.nat(), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 90 }) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((boxes) => {
    // Breadth first by construction: parents never decrease.
    const parents: number[] = [];
    boxes.forEach(({ up }, at) => parents.push(at === 0 ? -1 : Math.max(parents[at - 1]!, up % at)));
    const children: number[][] = boxes.map(() => []);
    const bottom = new Float64Array(boxes.length);
    parents.forEach((up, at) => {
      if (up >= 0) children[up]!.push(at);
      bottom[at] = (up < 0 ? 0 : bottom[up]!) + boxes[at]!.height;
    });
    const width = Float64Array.from(boxes, (box) => box.width);
    return { parents, tree: { count: boxes.length, children, width, bottom } };
  });

describe('the places of a tree', () => {
  it('never overlap, keep the order, and set parents over the middle of their children', () => {
    fc.assert(
      fc.property(anyTree, ({ parents, tree }) => {
        const x = treePlaces(tree);
        const top = (at: number): number => (parents[at]! < 0 ? 0 : tree.bottom[parents[at]!]!);
        for (let a = 0; a < tree.count; a++) {
          const own = tree.children[a]!;
          if (own.length > 0) expect(x[a]).toBeCloseTo((x[own[0]!]! + x[own.at(-1)!]!) / 2, 6);
          for (let b = a + 1; b < tree.count; b++) {
            if (top(a) >= tree.bottom[b]! || top(b) >= tree.bottom[a]!) continue;
            expect(Math.abs(x[a]! - x[b]!)).toBeGreaterThan((tree.width[a]! + tree.width[b]!) / 2 - 1e-6);
            if (parents[a] === parents[b]) expect(x[a]).toBeLessThan(x[b]!);
          }
        }
      }),
    );
  });

  it('of a mirrored tree are the mirror', () => {
    fc.assert(
      fc.property(anyTree, ({ tree }) => {
        const x = treePlaces(tree);
        const other = treePlaces({ ...tree, children: tree.children.map((list) => list.toReversed()) });
        x.forEach((place, at) => expect(other[at]).toBeCloseTo(-place, 6));
      }),
    );
  });
});

describe('a tidy tree', () => {
  it('has the reasons of a claim at one height, just under it', () => {
    const at = placed({
      nodes: [card('a', 40), card('b', 120), card('c', 40), card('d'), card('e')],
      links: [
        support('l1', ['b'], 'a'),
        support('l2', ['c'], 'a'),
        support('l3', ['d'], 'b'),
        support('l4', ['e'], 'c'),
      ],
    });
    expect(at.get('b')!.y).toBe(at.get('c')!.y);
    // In layers d and e would share one.
    expect(at.get('e')!.y).toBeLessThan(at.get('d')!.y);
    expect(at.get('a')!.x).toBeCloseTo((at.get('b')!.x + at.get('c')!.x) / 2, 6);
  });

  it('has supports on the left of attacks', () => {
    const at = placed({
      nodes: ['a', 'b', 'c', 'd'].map((id) => card(id)),
      links: [{ id: 'l0', from: ['b'], to: 'a', role: 'attack' }, support('l1', ['c'], 'a'), support('l2', ['d'], 'a')],
    });
    const sorted = ['b', 'c', 'd'].sort((p, q) => at.get(p)!.x - at.get(q)!.x);
    expect(sorted).toEqual(['c', 'd', 'b']);
  });

  it('places a claim that is used twice where it is nearest to the top', () => {
    const at = placed({
      nodes: ['a', 'b', 'c', 'd'].map((id) => card(id)),
      links: [
        support('l1', ['b'], 'a'),
        support('l2', ['c'], 'b'),
        support('l3', ['d'], 'c'),
        support('l4', ['d'], 'a'),
      ],
      root: 'a',
    });
    expect(at.get('d')!.y).toBe(at.get('b')!.y);
  });

  it('has every premise below its target, and linked premises side by side', () => {
    fc.assert(
      fc.property(anyForest(), (map) => {
        const at = placed(map);
        for (const { from, to } of map.links) {
          const target = at.get(to);
          for (const premise of from) if (target) expect(at.get(premise)!.y).toBeGreaterThan(target.y + target.height);
          const tops = new Set(from.map((premise) => at.get(premise)!.y));
          expect(tops.size).toBe(1);
        }
      }),
    );
  });
});
