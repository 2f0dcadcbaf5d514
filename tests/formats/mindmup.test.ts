// MindMup: what is written comes back whole, has the shape of a .mup file, and argument maps of others are read with their groups.
import { Ajv } from 'ajv';
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
  noticeOf,
  refusal,
  survivesCuts,
  taken,
  textIn,
  withstandsAttacks,
  written,
} from './reading.ts';

/** What MindMup's own reader and the published schema of argument maps (mapjs 3.2) ask for, as far as we write it. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['formatVersion', 'id', 'ideas'],
  properties: {
    id: { const: 'root' },
    formatVersion: { const: 3 },
    title: { type: 'string' },
    attr: { type: 'object', additionalProperties: false, properties: { theme: { type: 'string' } } },
    ideas: { $ref: '#/$defs/ideas' },
  },
  $defs: {
    ideas: {
      type: 'object',
      additionalProperties: false,
      patternProperties: { '^-?[1-9]*[0-9](.[0-9]+)?$': { $ref: '#/$defs/idea' } },
    },
    idea: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title'],
      properties: {
        id: { type: 'string' },
        title: { type: 'string' },
        ideas: { $ref: '#/$defs/ideas' },
        attr: {
          type: 'object',
          additionalProperties: false,
          properties: {
            group: { enum: ['supporting', 'opposing'] },
            contentLocked: { type: 'boolean' },
            note: {
              type: 'object',
              additionalProperties: false,
              required: ['index', 'text'],
              properties: { index: { type: 'integer' }, text: { type: 'string' } },
            },
            parentConnector: {
              type: 'object',
              additionalProperties: false,
              properties: { width: { type: 'integer' }, label: { type: 'string' } },
            },
            styleNames: { type: 'array', items: { type: 'string' } },
            style: {},
          },
        },
      },
    },
  },
};
const valid = new Ajv().compile(SCHEMA);

interface Idea {
  readonly id: string;
  readonly title: string;
  readonly attr?: { group?: string; styleNames?: string[] };
  readonly ideas?: Readonly<Record<string, Idea>>;
}
const outline = ({ title, attr, ideas = {} }: Idea, depth = 0): string[] => [
  `${'  '.repeat(depth)}${attr?.group ?? title}`,
  ...Object.values(ideas).flatMap((child) => outline(child, depth + 1)),
];
const ideasOf = (idea: Idea): Idea[] => [idea, ...Object.values(idea.ideas ?? {}).flatMap(ideasOf)];
const links = (project: Project): string[] => {
  const name = (id: string): string =>
    project.claims.get(id)?.text ?? `(${project.links.get(id)!.from.map(name).join('+')})`;
  return project.links
    .toArray()
    .map(({ role, from, to, scheme, weight }) =>
      `${from.map(name).join('+')} ${role === 'support' ? '>' : 'x'} ${name(to)} ${scheme ?? ''} ${weight ?? ''}`
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .sort();
};

describe('MindMup', () => {
  test('what was written comes back, with its ids', async () => {
    await allComeBack('mindmup');
    const back = await comesBack('mindmup', ESSAYS);
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

  test('every file has the shape of a map, ids are unique, every link is one group', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const file = JSON.parse(await written('mindmup', project)) as Idea;
        expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
        const ideas = ideasOf(file);
        expect(new Set(ideas.map(({ id }) => id)).size).toBe(ideas.length);
        const groups = ideas.flatMap(({ attr }) => attr?.group ?? []);
        const all = project.links.toArray();
        expect(groups.filter((group) => group === 'supporting').length).toBe(
          all.filter(({ role }) => role === 'support').length,
        );
        expect(groups.length).toBe(all.length);
      }),
    );
  });

  test('premises taken together share a group, undercuts are groups in groups, a claim met again is not written out twice', async () => {
    const file = JSON.parse(await written('mindmup', draw('n: a+b > c', 'k: d x c', 'u: e x n', 'm: d > a'))) as Idea;
    expect(outline(file).map((line) => line.replaceAll('  ', '.'))).toEqual([
      'Drawn',
      '.c',
      '..supporting',
      '...a',
      '....supporting',
      '.....d',
      '...b',
      '...opposing',
      '....e',
      '..opposing',
      '...d',
      '.Sources',
    ]);
    expect(links((await taken('mindmup', JSON.stringify(file))).project)).toEqual([
      'a+b > c',
      'd > a',
      'd x c',
      'e x (a+b)',
    ]);
  });

  test('a chain of five hundred reasons stays a file that can be read', async () => {
    const chain = draw(...Array.from({ length: 500 }, (_, i) => `n${i}: c${i + 1} > c${i}`));
    expect((await comesBack('mindmup', chain)).links.size).toBe(500);
  });

  test('a map by hand: ranks in numbers, left side last, labels and widths, what is no argument told', async () => {
    const group = (kind: string, ideas: object, more: object = {}) => ({
      id: 9,
      title: 'group',
      attr: { group: kind, contentLocked: 'true', ...more },
      ideas,
    });
    const { project, quarantine, read } = await taken(
      'mindmup',
      JSON.stringify({
        id: 'root',
        formatVersion: 3,
        title: 'T',
        ideas: {
          '1': {
            id: 1,
            title: 'C\n',
            attr: { note: { index: 1, text: 'N' } },
            ideas: {
              '10': group('opposing', { '1': { id: 2, title: 'B' } }),
              '9.5': group(
                'supporting',
                { '2': { id: 3, title: 'A2' }, '1': { id: 4, title: 'A1' } },
                { parentConnector: { width: 5, label: 'sign' } },
              ),
              '-1': { id: 5, title: 'aside' },
              '-2': group('supporting', {}),
            },
          },
        },
        links: [{ ideaIdFrom: '1', ideaIdTo: '2' }],
      }),
    );
    expect(quarantine).toEqual([]);
    expect(links(project)).toEqual(['A1+A2 > C sign 1', 'B x C']);
    expect(project.claims.toArray().flatMap(({ note }) => (note === '' ? [] : [note]))).toEqual(['N']);
    expect(read.losses.map(({ what }) => what).sort()).toEqual([
      '1 arrow between ideas',
      '1 empty group',
      '1 idea directly under another',
    ]);
  });

  test('cut anywhere it is refused; a wrong shape is named', async () => {
    await survivesCuts('mindmup', await written('mindmup', ESSAYS));
    expect(await refusal('mindmup', '{"formatVersion":3,"ideas":{"1":{"title":["x"]}}}')).toBe(
      'f:1:42: this is no MindMup map: ideas.1.title is a list, where text was expected',
    );
    await withstandsAttacks('mindmup');
  });
});

const files = corpus('mindmup', /\.mup$/);
describe.runIf(files.length > 0)(`a map of MindMup’s${noticeOf(files)}`, () => {
  test('is read with its groups', async () => {
    const { project, quarantine, read } = await taken('mindmup', textIn(files[0]!.path));
    expect([quarantine, read.losses]).toEqual([[], []]);
    expect(links(project)).toEqual([
      'All donkeys are irrational.+Brunellus is a donkey. > Brunellus is irrational',
      'Most who study in Paris are rational.+Brunellus studied in Paris. x Brunellus is irrational',
    ]);
  });
});
