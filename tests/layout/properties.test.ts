// The layout's laws, on arbitrary maps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutInput, Placement } from '../../src/layout/graph.ts';
import { layout as layoutOf } from '../../src/layout/layout.ts';
import { anyForest, anyMap } from './arbitrary.ts';
import { coveredSigns, curvesThroughCards, faults } from './checks.ts';

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });

const FORMS = ['layers', 'tree'] as const;

describe.each(FORMS)('any map as %s', { timeout: 60_000 }, (form) => {
  const layout = (map: LayoutInput): Placement => layoutOf({ ...map, form });

  it('is drawn whole: no overlap, ends on borders, one junction per linked premises, undercuts on their link', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        expect(faults(map, layout(map))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its curves out of its cards', () => {
    // In a tree, what is used twice has further links: where too much stands about they run behind cards.
    fc.assert(
      fc.property(form === 'tree' ? anyForest() : anyMap(), (map) => {
        expect(curvesThroughCards(layout(map))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('holds its pins, and the others make room', () => {
    fc.assert(
      fc.property(anyMap({ pins: true }), (map) => {
        expect(faults(map, layout(map))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('covers no sign: neither those where curves meet, with a card or another such sign, nor, without pins, any', () => {
    fc.assert(
      fc.property(anyForest(), (map) => {
        expect(coveredSigns(layout(map), true)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(anyMap({ pins: true }), anyMap({ pins: true }), (before, after) => {
        expect(coveredSigns(layout({ ...after, previous: layout(before) }), false)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever the order of its parts', () => {
    const twice = anyMap({ pins: true }).chain((map) =>
      fc.tuple(
        fc.constant(map),
        shuffled(map.nodes),
        shuffled(map.links.map((link) => ({ ...link, from: [...link.from].reverse() }))),
      ),
    );
    fc.assert(
      fc.property(twice, ([map, nodes, links]) => {
        expect(layout({ ...map, nodes, links })).toEqual(layout(map));
      }),
    );
  });

  it('stays put when nothing changed', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        const first = layout(map);
        const again = layout({ ...map, previous: first });
        first.nodes.forEach((node, at) => {
          expect(again.nodes[at]!.x).toBeCloseTo(node.x, 3);
          expect(again.nodes[at]!.y).toBeCloseTo(node.y, 3);
        });
      }),
    );
  });

  it('is drawn whole after any change from any picture', () => {
    fc.assert(
      fc.property(anyMap({ pins: true }), anyMap({ pins: true }), (before, after) => {
        const map: LayoutInput = { ...after, previous: layout(before) };
        expect(faults(map, layout(map))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

it('leaves out links that cannot be drawn, and says nothing of them', () => {
  const card = { width: 100, height: 40 };
  const drawn = layoutOf({
    nodes: [
      { id: 'a', ...card },
      { id: 'b', ...card },
    ],
    links: [
      { id: 'self', from: ['a'], to: 'a', role: 'support' },
      { id: 'lost', from: ['a'], to: 'nowhere', role: 'support' },
      { id: 'none', from: [], to: 'a', role: 'support' },
      { id: 'ring1', from: ['a'], to: 'ring2', role: 'attack' },
      { id: 'ring2', from: ['a'], to: 'ring1', role: 'attack' },
      { id: 'under', from: ['b'], to: 'lost', role: 'attack' },
      { id: 'good', from: ['a', 'a', 'nobody'], to: 'b', role: 'support' },
    ],
  });
  expect(drawn.links.map((link) => link.id)).toEqual(['good']);
  expect(drawn.links[0]!.legs).toHaveLength(1);
});
