// Small maps, each showing one thing a reader should see.
import { describe, expect, it } from 'vitest';
import type { LayoutInput, LayoutLink, LayoutNode, Placement, Point } from '../../src/layout/graph.ts';
import { layout, pathData } from '../../src/layout/layout.ts';
import { cardGap } from '../../src/layout/spacing.ts';
import { curvesThroughCards, faults } from './checks.ts';

/** `map('b -> a', 'c + d -> a', 'e -x l0')`: links are named l0, l1 … in order; `-x` attacks. */
function map(...lines: string[]): LayoutInput {
  const links = lines.map((line, at): LayoutLink => {
    const [, from, arrow, to] = /^(.*) (->|-x) (.*)$/.exec(line)!;
    return { id: `l${at}`, from: from!.split(' + '), to: to!, role: arrow === '->' ? 'support' : 'attack' };
  });
  const names = new Set(links.flatMap((link) => [...link.from, link.to]));
  for (const { id } of links) names.delete(id);
  return { nodes: [...names].map((id): LayoutNode => ({ id, width: 220, height: 60 })), links };
}

const centre = (placement: Placement, id: string): Point => {
  const { x, y, width, height } = placement.nodes.find((node) => node.id === id)!;
  return { x: x + width / 2, y: y + height / 2 };
};
const link = (placement: Placement, id: string) => placement.links.find((drawn) => drawn.id === id)!;

function drawn(input: LayoutInput): Placement {
  const placement = layout(input);
  expect(faults(input, placement)).toEqual([]);
  expect(curvesThroughCards(placement)).toEqual([]);
  return placement;
}

describe('a small map', () => {
  it('may be empty, or one card in the corner', () => {
    const empty = { left: 0, top: 0, width: 0, height: 0 };
    expect(layout({ nodes: [], links: [] })).toMatchObject({ nodes: [], links: [], ...empty });
    const one = layout({ nodes: [{ id: 'a', width: 200, height: 50 }], links: [] });
    expect(one.nodes).toEqual([{ id: 'a', x: 0, y: 0, width: 200, height: 50 }]);
    expect([one.width, one.height]).toEqual([200, 50]);
  });

  it('puts the claim above its reasons, in the middle, and a lone reason straight below', () => {
    const placement = drawn(map('b -> a', 'c -x a', 'd -> b'));
    expect(centre(placement, 'a').y).toBeLessThan(centre(placement, 'b').y);
    expect(centre(placement, 'b').y).toBe(centre(placement, 'c').y);
    expect(centre(placement, 'a').x).toBeCloseTo((centre(placement, 'b').x + centre(placement, 'c').x) / 2, 0);
    expect(Math.abs(centre(placement, 'c').x - centre(placement, 'b').x)).toBeCloseTo(220 + cardGap);
    expect(centre(placement, 'd').x).toBeCloseTo(centre(placement, 'b').x, 0);
    expect(link(placement, 'l2').junction).toBeNull();
  });

  it('sets linked premises side by side under one junction', () => {
    const placement = drawn(map('b + c -> a', 'd -> a', 'e -> a'));
    const { junction, trunk, legs } = link(placement, 'l0');
    expect(legs.map((leg) => leg.premise)).toEqual(['b', 'c']);
    expect(Math.abs(centre(placement, 'b').x - centre(placement, 'c').x)).toBeCloseTo(220 + cardGap);
    expect(junction!.y).toBeGreaterThan(centre(placement, 'a').y + 30);
    expect(junction!.y).toBeLessThan(centre(placement, 'b').y - 30);
    expect(trunk!.at(-1)).toEqual(link(placement, 'l0').end);
  });

  it('sets an undercutter beside the premise, and its curve ends on the link', () => {
    const placement = drawn(map('b -> a', 'c -x l0'));
    expect(centre(placement, 'c').y).toBe(centre(placement, 'b').y);
    expect(link(placement, 'l1').end).toEqual(link(placement, 'l0').junction);
    expect(link(placement, 'l1').junction).toBeNull();
  });

  it('draws attacks on undercuts, four deep', () => {
    const placement = drawn(map('b -> a', 'c -x l0', 'd -x l1', 'e + f -x l2', 'g -x l3'));
    for (const deep of [1, 2, 3, 4])
      expect(link(placement, `l${deep}`).end).toEqual(link(placement, `l${deep - 1}`).junction);
  });

  it('keeps the main claim on top, even of what it supports', () => {
    const placement = drawn({ ...map('b -> a', 'a -> top', 'c -> top'), root: 'a' });
    expect(centre(placement, 'a').y).toBe(Math.min(...['a', 'b', 'c', 'top'].map((id) => centre(placement, id).y)));
    expect(placement.links.map((each) => each.cyclic)).toEqual([false, false, false]);
  });

  it('draws circles of reasons and says which link closes them', () => {
    const placement = drawn({ ...map('b -> a', 'c -> b', 'a -> c'), root: 'a' });
    expect(placement.links.map((each) => each.cyclic)).toEqual([false, false, true]);
    expect(['a', 'b', 'c'].map((id) => centre(placement, id).y)).toEqual(
      ['a', 'b', 'c'].map((id) => centre(placement, id).y).sort((p, q) => p - q),
    );
  });

  it('draws two links between the same cards apart', () => {
    const placement = drawn(map('b -> a', 'b -x a'));
    const [first, second] = placement.links.map((each) => each.end.x);
    expect(Math.abs(first! - second!)).toBeGreaterThan(10);
    expect(placement.links[0]!.label).not.toEqual(placement.links[1]!.label);
  });

  it('packs many loose claims into a sheet of pleasing shape', () => {
    const placement = drawn({
      nodes: Array.from({ length: 60 }, (_, at) => ({ id: `c${at}`, width: 220, height: 60 })),
      links: [],
    });
    expect(placement.width / placement.height).toBeGreaterThan(1);
    expect(placement.width / placement.height).toBeLessThan(2.4);
  });
});

describe('a map that changes', () => {
  const before = map('b -> a', 'c -> a', 'd + e -> b', 'f -x l1', 'g -> c');

  it('makes room for a new reason without moving what lies elsewhere', () => {
    const first = layout(before);
    const more = {
      nodes: [...before.nodes, { id: 'new', width: 220, height: 60 }],
      links: [...before.links, { id: 'ln', from: ['new'], to: 'g', role: 'support' as const }],
    };
    const then = drawn({ ...more, previous: first });
    for (const { id } of before.nodes) expect(centre(then, id)).toEqual(centre(first, id));
    expect(centre(then, 'new').x).toBeCloseTo(centre(first, 'g').x, 0);
  });

  it('holds a pin, and moves only the card that lay there', () => {
    const first = layout(before);
    const spot = centre(first, 'g');
    const nodes = before.nodes.map((node) => (node.id === 'd' ? { ...node, pin: spot } : node));
    const then = layout({ ...before, nodes, previous: first });
    expect(faults({ ...before, nodes }, then)).toEqual([]);
    expect(centre(then, 'd')).toEqual(spot);
    for (const id of ['a', 'b', 'c', 'e', 'f']) expect(centre(then, id)).toEqual(centre(first, id));
    expect(centre(then, 'g')).not.toEqual(spot);
    expect(layout({ ...before, nodes, previous: then }).nodes).toEqual(then.nodes);
  });

  it('leads curves round a card pinned in their way', () => {
    const tall = map('b -> a');
    const first = layout(tall);
    const nodes: LayoutNode[] = [
      ...tall.nodes.map((node) => ({ ...node, pin: { x: centre(first, node.id).x, y: node.id === 'a' ? 0 : 600 } })),
      { id: 'wall', width: 300, height: 80, pin: { x: centre(first, 'a').x, y: 300 } },
    ];
    drawn({ ...tall, nodes });
  });

  it('leaves two pins that overlap where they are', () => {
    const nodes = ['a', 'b'].map((id, at) => ({ id, width: 200, height: 60, pin: { x: 100 + 20 * at, y: 50 } }));
    expect(faults({ nodes, links: [] }, layout({ nodes, links: [] }))).toEqual([]);
  });
});

it('writes a curve as an SVG path rounded to a tenth', () => {
  expect(
    pathData([
      { x: 0, y: 0.04 },
      { x: 1.26, y: 2 },
      { x: -0.01, y: 3 },
      { x: 4, y: 5.55 },
    ]),
  ).toBe('M0,0C1.3,2 0,3 4,5.6');
});
