// Linked premises stand side by side, and many reasons of one claim in columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutInput, LayoutLink, PlacedNode } from '../../src/layout/graph.ts';
import { layout } from '../../src/layout/layout.ts';
import { anyMap } from './arbitrary.ts';
import { curvesThroughCards, faults } from './checks.ts';

/** Cards of one row, from left to right. */
function rowOf(nodes: readonly PlacedNode[], y: number): string[] {
  return nodes
    .filter((node) => node.y === y)
    .sort((a, b) => a.x - b.x)
    .map(({ id }) => id);
}

describe('linked premises', () => {
  it('stand side by side in their layer, where none of them is linked with others too', () => {
    fc.assert(
      fc.property(anyMap({ most: 16 }), (map) => {
        const { nodes } = layout(map);
        const at = new Map(nodes.map((node) => [node.id, node]));
        const uses = new Map<string, number>();
        for (const { from } of map.links)
          if (from.length > 1) for (const id of from) uses.set(id, (uses.get(id) ?? 0) + 1);
        for (const { from } of map.links) {
          if (from.length < 2 || from.some((id) => uses.get(id) !== 1)) continue;
          for (const y of new Set(from.map((id) => at.get(id)!.y))) {
            const row = rowOf(nodes, y);
            const places = from.filter((id) => at.get(id)!.y === y).map((id) => row.indexOf(id));
            expect(Math.max(...places) - Math.min(...places)).toBe(places.length - 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stand side by side also when one comes to a map that is there', () => {
    const card = (id: string) => ({ id, width: 200, height: 60 });
    const link = (id: string, from: string[], to: string): LayoutLink => ({ id, from, to, role: 'support' });
    const before: LayoutInput = {
      nodes: ['a', 'b', 'c', 'd', 'e'].map(card),
      links: [link('l1', ['b'], 'a'), link('l2', ['c'], 'a'), link('l3', ['d'], 'a'), link('l4', ['e'], 'a')],
    };
    const first = layout(before);
    const then = layout({
      nodes: [...before.nodes, card('new')],
      links: [link('l1', ['b', 'new'], 'a'), ...before.links.slice(1)],
      previous: first,
    });
    const row = rowOf(then.nodes, then.nodes.find(({ id }) => id === 'b')!.y);
    expect(Math.abs(row.indexOf('b') - row.indexOf('new'))).toBe(1);
  });
});

describe('many reasons for one claim', () => {
  const fan = (count: number): LayoutInput => ({
    nodes: [
      { id: 'top', width: 220, height: 60 },
      ...Array.from({ length: count }, (_, at) => ({ id: `r${100 + at}`, width: 220, height: 60 })),
    ],
    links: Array.from({ length: count }, (_, at) => ({
      id: `l${100 + at}`,
      from: [`r${100 + at}`],
      to: 'top',
      role: 'support' as const,
    })),
    root: 'top',
  });

  it.each([9, 12, 20, 30, 60])('stand in columns: %d', (count) => {
    const map = fan(count);
    const drawn = layout(map);
    expect(faults(map, drawn)).toEqual([]);
    expect(curvesThroughCards(drawn)).toEqual([]);
    // In one line they would take 248 px each.
    expect(drawn.width).toBeLessThan(0.62 * 248 * count);
    for (const { y } of drawn.nodes.slice(1))
      expect(rowOf(drawn.nodes, y).length).toBeLessThan(4 + Math.sqrt(1.2 * count));
  });

  it('stand in one line up to eight', () => {
    const drawn = layout(fan(8));
    expect(new Set(drawn.nodes.map(({ y }) => y)).size).toBe(2);
  });

  it('hold still when one more comes, or one goes, or one is given a reason', () => {
    const same = (before: LayoutInput, after: LayoutInput): void => {
      const first = layout(before);
      const then = layout({ ...after, previous: first });
      const at = new Map(then.nodes.map((node) => [node.id, node]));
      for (const { id, y } of first.nodes) if (at.has(id)) expect([id, at.get(id)!.y]).toEqual([id, y]);
    };
    same(fan(8), fan(9));
    same(fan(12), fan(13));
    same(fan(9), fan(8));
    const more = fan(12);
    same(more, {
      ...more,
      nodes: [...more.nodes, { id: 'under', width: 220, height: 60 }],
      links: [...more.links, { id: 'lu', from: ['under'], to: 'r111', role: 'support' }],
    });
  });
});
