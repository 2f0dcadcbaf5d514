// The outline: every claim and link has its place, and the rows are a tree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank } from '../../src/base/ranks.ts';
import type { Project } from '../../src/model/project.ts';
import { isImplicit, passagesInOrder } from '../../src/query/around.ts';
import { componentsOf } from '../../src/query/components.ts';
import type { Row } from '../../src/query/outline.ts';
import { outlineByArgument, outlineByText } from '../../src/query/outline.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const SIGNS = { root: '', support: '+ ', attack: '- ', undercut: '/ ' };

/** The outline as an indented list: `(1/2)` of joined premises, `=` a claim shown before, `@` one that stands above itself. */
const print = (project: Project): string[] =>
  outlineByArgument(project).map(({ level, relation, claim, joined, repeated, circular }) => {
    const words = `${'  '.repeat(level - 1)}${SIGNS[relation]}${claim.slice(2)}`;
    return `${words}${joined ? ` (${joined.index + 1}/${joined.of})` : ''}${circular ? ' @' : repeated ? ' =' : ''}`;
  });

/** Each row's parent: the last row above it whose level is one less. */
function parentsOf(rows: readonly Row[]): (Row | null)[] {
  const above: Row[] = [];
  return rows.map((row) => {
    above.length = row.level - 1;
    const parent = above.at(-1) ?? null;
    expect(above.length).toBe(row.level - 1);
    above.push(row);
    return parent;
  });
}

describe('the outline by argument', () => {
  it('has every claim, unfolded once, and every premise of every link once', () => {
    fc.assert(
      fc.property(projects({ link: 16 }), (project) => {
        const rows = outlineByArgument(project);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const unfolded = rows.filter(({ repeated }) => !repeated).map(({ claim }) => claim);
        expect(unfolded.toSorted()).toEqual(
          project.claims
            .toArray()
            .map(({ id }) => id)
            .sort(),
        );
        const premises = rows.flatMap(({ link, claim }) => (link === null ? [] : [`${link} ${claim}`]));
        expect(premises.toSorted()).toEqual(
          project.links
            .toArray()
            .flatMap(({ id, from }) => from.map((claim) => `${id} ${claim}`))
            .sort(),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('is a tree whose rows tell their place in it truly', () => {
    fc.assert(
      fc.property(projects({ link: 16 }), (project) => {
        const rows = outlineByArgument(project);
        const parents = parentsOf(rows);
        rows.forEach((row, i) => {
          const siblings = rows.filter((_, at) => parents[at] === parents[i]);
          expect([row.position, row.setSize]).toEqual([siblings.indexOf(row) + 1, siblings.length]);
          expect(row.hasChildren).toBe(parents.includes(row));
          const lineage: string[] = [];
          for (let at = parents[i]; at; at = parents[rows.indexOf(at)]) lineage.push(at.claim);
          expect(row.circular).toBe(lineage.includes(row.claim));
          const first = rows.find(({ claim }) => claim === row.claim)!;
          expect([row.repeated, row.first]).toEqual([row !== first, first.key]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('puts each link under what it is aimed at, in its order, joined premises together, undercuts under the last of them', () => {
    fc.assert(
      fc.property(projects({ link: 16 }), (project) => {
        const rows = outlineByArgument(project);
        const parents = parentsOf(rows);
        rows.forEach((row, i) => {
          const link = row.link === null ? null : project.links.get(row.link)!;
          if (!link) {
            expect([row.level, row.relation, parents[i]]).toEqual([1, 'root', null]);
            return;
          }
          const parent = parents[i]!;
          const onLink = project.links.get(link.to);
          if (onLink) expect([parent.link, parent.claim]).toEqual([onLink.id, onLink.from.at(-1)]);
          else expect([parent.claim, parent.repeated]).toEqual([link.to, false]);
          expect(row.relation).toBe(onLink && link.role === 'attack' ? 'undercut' : link.role);
          const index = link.from.indexOf(row.claim);
          expect(row.joined).toEqual(link.from.length > 1 ? { link: link.id, index, of: link.from.length } : null);
        });
        for (const parent of new Set(parents)) {
          const children = rows
            .filter((_, at) => parents[at] === parent)
            .flatMap(({ link }) => (link === null ? [] : [project.links.get(link)!]));
          const [about, aimed] = [
            children.filter(({ to }) => to === parent?.link),
            children.filter(({ to }) => to === parent?.claim),
          ];
          expect([...about, ...aimed]).toEqual(children);
          for (const list of [about, aimed]) expect(list).toEqual(list.toSorted(byRank));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('begins with the main claim, then has as few roots as can be', () => {
    fc.assert(
      fc.property(projects({ link: 16 }), (project) => {
        const roots = outlineByArgument(project).filter(({ level }) => level === 1);
        const { main } = project.about;
        if (main !== null) expect(roots[0]!.claim).toBe(main);
        // No root but the main claim is a reason for anything outside its own ring.
        const premises = new Set(project.links.toArray().flatMap(({ from }) => from));
        const bare = project.claims
          .toArray()
          .filter(({ id }) => !premises.has(id))
          .sort(byRank)
          .map(({ id }) => id)
          .filter((id) => id !== main);
        expect(roots.map(({ claim }) => claim).filter((claim) => bare.includes(claim))).toEqual(bare);
        expect(roots.every(({ repeated }) => !repeated)).toBe(
          main === null || roots.every(({ claim }, i) => i === 0 || claim !== main),
        );
      }),
    );
  });

  it('reads from the top', () => {
    expect(print(draw('m: a > z', 'n: b+c > z', 'o: d x z', 'u: e x o', 'p: f > d', 'y'))).toEqual([
      'z',
      '  + a',
      '  + b (1/2)',
      '  + c (2/2)',
      '  - d',
      '    / e',
      '    + f',
      'y',
    ]);
  });

  it('shows a claim with all that bears on it once, and points there from elsewhere', () => {
    expect(print(draw('m: a > y', 'n: b > a', 'o: a > z', 'u: c x o'))).toEqual([
      'y',
      '  + a',
      '    + b',
      'z',
      '  + a =',
      '    / c',
    ]);
  });

  it('shows undercuts of joined premises under the last, and of undercuts beneath those', () => {
    expect(print(draw('m: a+b > z', 'u: c x m', 'v: d x u', 'n: e > b', 'w: f > m'))).toEqual([
      'z',
      '  + a (1/2)',
      '  + b (2/2)',
      '    / c',
      '      / d',
      '    + f',
      '    + e',
    ]);
  });

  it('tells a circle where it closes, and begins a ring at its first claim', () => {
    expect(print(draw('m: a > b', 'n: b > c', 'o: c > a', 'p: d > c', 'q: e > e2'))).toEqual([
      'e2',
      '  + e',
      'a',
      '  + c',
      '    + b',
      '      + a @',
      '    + d',
    ]);
    expect(print(draw('m: p > c', 'u: c x m'))).toEqual(['c', '  + p', '    / c @']);
  });

  it('begins with the main claim even where that is a reason for another', () => {
    const project = draw('m: a > z', 'n: b > a');
    const [about] = project.records();
    const main = project.with({ ...about, main: 'c_a' } as never);
    expect(print(main)).toEqual(['a', '  + b', 'z', '  + a =']);
  });

  it('is asked for once a project, and takes chains of any length', () => {
    const long = draw(...Array.from({ length: 40 }, (_, i) => `l${i}: c${i + 1} > c${i}`));
    expect(outlineByArgument(long)).toBe(outlineByArgument(long));
    expect(outlineByArgument(long).at(-1)).toMatchObject({ level: 41, claim: 'c_c40' });
  });
});

describe('the outline by text', () => {
  it('has the claims in the order of their first passage, then the implicit ones', () => {
    fc.assert(
      fc.property(projects({ passage: 14 }), (project) => {
        const claims = outlineByText(project, null).map(({ claim }) => claim);
        expect(claims.toSorted()).toEqual(
          project.claims
            .toArray()
            .map(({ id }) => id)
            .sort(),
        );
        const all = passagesInOrder(project);
        const first = (id: string): number => all.findIndex(({ claim }) => claim === id);
        const grounded = claims.filter((id) => first(id) >= 0);
        expect(grounded.map(first)).toEqual(grounded.map(first).sort((a, b) => a - b));
        expect(claims.slice(grounded.length).every((id) => isImplicit(project, id))).toBe(true);
        for (const { id: source } of project.sources) {
          const there = new Set(
            all.filter((passage) => passage.source === source && passage.claim !== null).map(({ claim }) => claim),
          );
          expect(outlineByText(project, source).map(({ claim }) => claim)).toEqual([...there]);
        }
      }),
    );
  });

  it('is flat', () => {
    for (const [i, row] of outlineByText(draw('m: a > b', 'c'), null).entries())
      expect(row).toMatchObject({
        level: 1,
        relation: 'root',
        link: null,
        position: i + 1,
        setSize: 3,
        hasChildren: false,
        key: row.claim,
        first: row.claim,
      });
  });
});

describe('the rings of a graph', () => {
  const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
    fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size)), { maxLength: 16, size: 'max' }).map((edges) => ({
      nodes: Array.from({ length: size }, (_, i) => `${i}`),
      targetsOf: (node: string) => edges.flatMap(([a, b]) => (`${a}` === node ? [`${b}`] : [])), // some lead out of the graph
    })),
  );

  it('are the sets of nodes that reach each other, each after what it reaches', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, targetsOf }) => {
        const reach = (from: string): Set<string> => {
          const seen = new Set([from]);
          for (const at of seen) for (const to of targetsOf(at)) if (nodes.includes(to)) seen.add(to);
          return seen;
        };
        const components = componentsOf(nodes, targetsOf);
        expect(components.flat().toSorted()).toEqual(nodes.toSorted());
        const home = new Map(components.flatMap((component, i) => component.map((node) => [node, i] as const)));
        for (const a of nodes)
          for (const b of nodes) {
            const [there, back] = [reach(a).has(b), reach(b).has(a)];
            expect(home.get(a) === home.get(b)).toBe(there && back);
            if (there && !back) expect(home.get(b)).toBeLessThan(home.get(a)!);
          }
      }),
      { numRuns: 120 },
    );
  });

  it('are found in a chain too long for recursion', () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => `${i}`);
    const ring = componentsOf(nodes, (node) => [`${(Number(node) + 1) % nodes.length}`]);
    expect(ring.map(({ length }) => length)).toEqual([nodes.length]);
  });
});
