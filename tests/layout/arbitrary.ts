// Arbitrary maps for the layout's tests: circles, twins, linked premises, links on links, pins, parts, odd sizes.
import fc from 'fast-check';
import type { LayoutInput, LayoutLink, LayoutNode } from '../../src/layout/graph.ts';

const size = { width: fc.integer({ min: 20, max: 400 }), height: fc.integer({ min: 10, max: 300 }) };
const point = fc.record({ x: fc.integer({ min: -1000, max: 3000 }), y: fc.integer({ min: -500, max: 2000 }) });

/** Any map of up to `most` cards. Links on links lie at most four deep. */
export function anyMap({ most = 24, pins = false }: { most?: number; pins?: boolean } = {}): fc.Arbitrary<LayoutInput> {
  return fc
    .record({
      cards: fc.array(
        fc.record({ ...size, pin: pins ? fc.option(point, { nil: undefined, freq: 3 }) : fc.constant(undefined) }),
        { maxLength: most },
      ),
      links: fc.array(
        fc.record({
          from: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
          to: fc.nat(),
          onLink: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
          attack: fc.boolean(),
        }),
        { maxLength: most * 2 },
      ),
      root: fc.option(fc.nat(), { nil: undefined }),
    })
    .map(({ cards, links, root }) => {
      const nodes: LayoutNode[] = cards.map(({ pin, ...card }, at) => ({
        id: `c${at}`,
        ...card,
        ...(pin ? { pin } : {}),
      }));
      const made: LayoutLink[] = [];
      const depth: number[] = [];
      if (nodes.length > 1)
        for (const { from, to, onLink, attack } of links) {
          const under = onLink && made.length > 0 ? to % made.length : -1;
          const deep = under >= 0 && depth[under]! < 4;
          const target = deep ? made[under]!.id : `c${to % nodes.length}`;
          const premises = [...new Set(from.map((at) => `c${at % nodes.length}`))].filter((id) => id !== target);
          if (premises.length === 0) continue;
          depth.push(deep ? depth[under]! + 1 : 0);
          made.push({ id: `l${made.length}`, from: premises, to: target, role: deep || attack ? 'attack' : 'support' });
        }
      return {
        nodes,
        links: made,
        ...(root !== undefined && nodes.length > 0 ? { root: `c${root % nodes.length}` } : {}),
      };
    });
}

/** Any forest of arguments of up to `most` cards: every claim but the tops is a premise of one link, to a claim before it or to a link. */
export function anyForest(most = 40): fc.Arbitrary<LayoutInput> {
  const card = fc.record({
    ...size,
    to: fc.nat(),
    joined: fc.integer({ min: 0, max: 3 }),
    dice: fc.integer({ min: 0, max: 11 }),
  });
  return fc.array(card, { minLength: 1, maxLength: most }).map((cards) => {
    const nodes: LayoutNode[] = cards.map(({ width, height }, at) => ({ id: id('c', at), width, height }));
    const links: LayoutLink[] = [];
    for (let at = 1; at < cards.length;) {
      const { to, joined, dice } = cards[at]!;
      const from = nodes.slice(at, at + (joined === 3 ? 3 : 1)).map((node) => node.id);
      const target = dice === 0 && links.length > 0 ? links[to % links.length]!.id : id('c', to % at);
      // Now and then a claim that supports nothing.
      if (dice !== 1)
        links.push({ id: id('l', links.length), from, to: target, role: dice % 3 === 0 ? 'attack' : 'support' });
      at += from.length;
    }
    return { nodes, links };
  });
}

/** Ids that sort as their numbers do. */
function id(kind: string, at: number): string {
  return `${kind}${String(at).padStart(3, '0')}`;
}
