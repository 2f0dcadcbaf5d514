// A board: laid out act by act it stands as a layout of everything would, says what moved, and keeps places for what comes back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Board } from '../../src/layout/board.ts';
import type { BoardAnswer, BoardChange } from '../../src/layout/board.ts';
import type { LayoutInput, PlacedLink, PlacedNode } from '../../src/layout/graph.ts';
import { layout } from '../../src/layout/layout.ts';
import { placementSides } from '../../src/layout/reach.ts';
import { anyMap } from './arbitrary.ts';
import { faults } from './checks.ts';

const change = (map: LayoutInput, more: Partial<BoardChange> = {}): BoardChange => ({
  nodes: map.nodes,
  links: map.links,
  gone: [],
  root: map.root ?? null,
  anew: false,
  ...more,
});

/** What a screen makes of the answers. */
class Screen {
  readonly nodes = new Map<string, PlacedNode>();
  readonly links = new Map<string, PlacedLink>();
  take({ nodes, links, gone }: BoardAnswer): void {
    for (const id of gone) {
      this.nodes.delete(id);
      this.links.delete(id);
    }
    for (const node of nodes) this.nodes.set(node.id, node);
    for (const link of links) this.links.set(link.id, link);
  }
  placement({ left, top, width, height }: BoardAnswer) {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const placed = { nodes: [...this.nodes.values()].sort(byId), links: [...this.links.values()].sort(byId) };
    return {
      ...placed,
      sides: placementSides(placed),
      left,
      top,
      width,
      height,
    };
  }
}

describe('a board', () => {
  test('lays out for the first time as the layout does, whatever lay on it when asked anew', () => {
    fc.assert(
      fc.property(anyMap({ pins: true }), anyMap(), (map, other) => {
        const board = new Board();
        const screen = new Screen();
        screen.take(board.take(change(other)));
        const gone = [...other.nodes, ...other.links].map(({ id }) => id);
        const answer = board.take(
          change(map, {
            gone: gone.filter((id) => ![...map.nodes, ...map.links].some((each) => each.id === id)),
            anew: true,
          }),
        );
        screen.take(answer);
        expect(screen.placement(answer)).toEqual(layout(map));
      }),
      { numRuns: 100 },
    );
  });

  test('tells all that moved: its answers add up to a whole drawing', () => {
    fc.assert(
      fc.property(anyMap({ pins: true }), anyMap({ pins: true }), (before, after) => {
        const board = new Board();
        const screen = new Screen();
        screen.take(board.take(change(before)));
        const stays = new Set([...after.nodes, ...after.links].map(({ id }) => id));
        const gone = [...before.nodes, ...before.links].map(({ id }) => id).filter((id) => !stays.has(id));
        const answer = board.take(change(after, { gone }));
        screen.take(answer);
        expect(faults(after, screen.placement(answer))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('says nothing moved where nothing did', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        const board = new Board();
        board.take(change(map));
        const again = board.take(change(map));
        expect(again.nodes).toEqual([]);
        expect(again.gone).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('puts a leaf that went away back where it was', () => {
    fc.assert(
      fc.property(anyMap(), fc.nat(), (map, at) => {
        const leaves = map.nodes.filter(
          ({ id }) => !map.links.some((link) => link.from.includes(id) || link.to === id),
        );
        if (leaves.length === 0) return;
        const leaf = leaves[at % leaves.length]!;
        const board = new Board();
        const first = board.take(change(map)).nodes.find(({ id }) => id === leaf.id)!;
        board.take({ nodes: [], links: [], gone: [leaf.id], root: map.root ?? null, anew: false });
        const back = board.take({ nodes: [leaf], links: [], gone: [], root: map.root ?? null, anew: false });
        const now = back.nodes.find(({ id }) => id === leaf.id)!;
        expect([now.x, now.y]).toEqual([first.x, first.y]);
      }),
    );
  });
});
