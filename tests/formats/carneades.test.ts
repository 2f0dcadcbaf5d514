// Carneades YAML: what is written comes back whole, has the shape Carneades reads, and its own examples are read with all their arguments.
import { parse } from 'yaml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS } from './essays.ts';
import {
  allComeBack,
  comesBack,
  corpus,
  jsonIn,
  noticeOf,
  refusal,
  survivesCuts,
  taken,
  textIn,
  withstandsAttacks,
  written,
} from './reading.ts';
import { spent } from '../spent.ts';

interface Graph {
  readonly statements?: Readonly<Record<string, { text: string; assumed?: boolean }>>;
  readonly assumptions?: readonly string[];
  readonly issues?: Readonly<Record<string, { positions: readonly string[] }>>;
  readonly arguments?: Readonly<
    Record<string, { conclusion: string; premises: readonly string[]; undercutter?: string }>
  >;
}
const graphOf = async (project: Project): Promise<Graph> => parse(await written('carneades', project)) as Graph;
const links = (project: Project): string[] => {
  const name = (id: string): string =>
    project.claims.get(id)?.text ?? `(${project.links.get(id)!.from.map(name).join('+')})`;
  return project.links
    .toArray()
    .map(({ role, from, to }) => `${from.map(name).join('+')} ${role === 'support' ? '>' : 'x'} ${name(to)}`)
    .sort();
};

describe('Carneades', () => {
  test('what was written comes back, with its ids', async () => {
    await allComeBack('carneades');
    const back = await comesBack('carneades', ESSAYS);
    expect(
      back
        .toJSON()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      ESSAYS.toJSON()
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('every statement an argument, issue or assumption names is there; keys are those Carneades knows', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const graph = await graphOf(project);
        expect(['meta', 'references', 'statements', 'assumptions', 'issues', 'arguments']).toEqual(
          expect.arrayContaining(Object.keys(graph)),
        );
        const stated = Object.keys(graph.statements ?? {});
        for (const { conclusion, premises, undercutter, ...rest } of Object.values(graph.arguments ?? {})) {
          for (const id of [conclusion, ...premises, ...(undercutter === undefined ? [] : [undercutter])])
            expect(stated).toContain(id);
          expect(['meta', 'weight']).toEqual(expect.arrayContaining(Object.keys(rest)));
        }
        for (const id of [
          ...(graph.assumptions ?? []),
          ...Object.values(graph.issues ?? {}).flatMap(({ positions }) => positions),
        ])
          expect(stated).toContain(id);
        expect(Object.keys(graph.arguments ?? {}).length).toBe(project.links.size);
      }),
    );
  });

  test('an attack argues for the contrary, an undercut for the undercutter, also of attacks', async () => {
    const graph = await graphOf(draw('n: a+b > c', 'k: d x c', 'u: e x n', 'v: f x k', 's: g > n'));
    expect(
      Object.entries(graph.arguments!).map(([id, { conclusion, premises, undercutter = '' }]) =>
        [id, ...premises, conclusion, undercutter].join(' '),
      ),
    ).toEqual([
      'l_n c_a c_b c_c undercut_l_n',
      'l_k c_d not_c_c undercut_l_k',
      'l_u c_e undercut_l_n ',
      'l_v c_f undercut_l_k ',
      'l_s c_g holds_l_n ',
    ]);
    expect(graph.issues).toEqual({ issue_c_c: { positions: ['c_c', 'not_c_c'] } });
  });

  test('a graph by hand: roles, undercutters, issues, templates, assumptions; what schemes would do is told', async () => {
    const { project, quarantine, read } = await taken(
      'carneades',
      [
        'meta: {title: By hand}',
        'language: {bird/1: "%s is a bird"}',
        'statements:',
        '  flies: Tweety flies.',
        '  ¬flies: {text: Tweety does not fly., assumed: true}',
        '  app: An exception',
        '  7: seven',
        'issues:',
        '  i1: {positions: [flies, ¬flies]}',
        '  i2: {positions: [a, b, c], standard: PE}',
        'arguments:',
        '  a1:',
        '    conclusion: flies',
        '    premises: {minor: bird(Tweety), major: 7}',
        '    undercutter: app',
        '    scheme: linked',
        '  a2: {conclusion: app, premises: [], scheme: expert_opinion, weight: 0.5}',
        '  a3: {scheme: s, parameters: [x]}',
        '  a4: {conclusion: flies, premises: [flies]}',
        'assumptions: [bird(Tweety)]',
        'tests: {in: [flies]}',
      ].join('\n'),
    );
    expect(quarantine).toEqual([]);
    expect(links(project)).toEqual([
      'An exception x (Tweety is a bird+seven)',
      'Argument a2 > An exception',
      'Tweety does not fly. x Tweety flies.',
      'Tweety flies. x Tweety does not fly.',
      'Tweety is a bird+seven > Tweety flies.',
    ]);
    expect(
      project.links
        .toArray()
        .map(({ scheme, weight }) => [scheme, weight].join())
        .filter((each) => each !== ','),
    ).toEqual(['expert_opinion,0.5']);
    expect(
      project.claims
        .toArray()
        .filter(({ verdict }) => verdict === 'accepted')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Tweety does not fly.', 'Tweety is a bird']);
    expect(read.losses.map(({ what }) => what).sort()).toEqual([
      '1 argument for one of its own premises',
      '1 argument that a scheme would have to make',
      '1 issue',
      '1 list of expected labels',
    ]);
  });

  test('broken, deep and self-repeating YAML is refused at once, with the place', async () => {
    expect(await refusal('carneades', 'statements:\n  a: {text: [}')).toMatch(
      /^f:2:\d+: this is no Carneades argument graph: it is no YAML: /,
    );
    expect(await refusal('carneades', 'statements:\n  a: b\n  a: c')).toMatch(/^f:3:3: .*unique/);
    expect(await refusal('carneades', 'statements:\n- a')).toBe(
      'f:2:1: this is no Carneades argument graph: statements is a list, where an object was expected',
    );
    expect(await refusal('carneades', 'hello: 1')).toContain(
      'f:1:1: this is no Carneades argument graph: the whole is an object, where statements or arguments was expected',
    );
    for (const text of [
      '['.repeat(100_000),
      '{a: '.repeat(50_000),
      '- '.repeat(50_000),
      '"'.repeat(20_000),
      'a: &a [1]\n'.repeat(2_000),
      `a: &a [${'1,'.repeat(200)}1]\nstatements: &b [${'*a,'.repeat(200)}*a]\narguments: [${'*b,'.repeat(200)}*b]`,
    ]) {
      const began = spent();
      expect(await refusal('carneades', text)).toMatch(/^f:\d+:\d+: /);
      expect(spent() - began, text.slice(0, 20)).toBeLessThan(1000);
    }
    await withstandsAttacks('carneades');
  });

  test('cut anywhere, it is refused or a whole graph is read', async () => {
    await survivesCuts('carneades', await written('carneades', ESSAYS), 'either');
  });
});

const files = corpus('carneades/YAML', /\.yml$/);
describe.runIf(files.length > 0)(`Carneades’ own examples${noticeOf(files)}`, () => {
  test('have as many claims as statements, and a link for each argument, undercutter and way of an issue', async () => {
    const expected = jsonIn(corpus('carneades', /^EXPECTED/)[0]!.path) as Record<
      string,
      { statements: number; arguments: number; issues: number; undercutters: number }
    >;
    for (const { name, path } of files) {
      const { project, quarantine, read } = await taken('carneades', textIn(path));
      expect(quarantine, name).toEqual([]);
      const told = expected[`YAML/${name}`]!;
      const graph = parse(textIn(path)) as Graph;
      const bare = Object.values(graph.arguments ?? {}).filter(
        ({ premises }) => Object.keys(premises ?? {}).length === 0,
      ).length;
      const selves = read.losses
        .filter(({ what }) => /own premises|scheme would/.test(what))
        .reduce((sum, { count }) => sum + count, 0);
      const wide = Object.values(graph.issues ?? {}).filter(({ positions }) => positions.length !== 2).length;
      expect([name, project.links.size]).toEqual([
        name,
        told.arguments - selves + told.undercutters + 2 * (told.issues - wide),
      ]);
      expect(project.claims.size, name).toBeGreaterThanOrEqual(told.statements);
      expect(project.claims.size, name).toBeLessThanOrEqual(told.statements + bare);
    }
  });
});
