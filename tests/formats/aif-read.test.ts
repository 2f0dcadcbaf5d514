// AIF JSON read: our own files come back, AIFdb's keep every node, scheme and edge on the way through, and what has no place is told.
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
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

interface Nodeset {
  readonly nodes: readonly { nodeID: string; text: string; type: string; scheme?: string }[];
  readonly edges: readonly { fromID: string; toID: string }[];
}
interface Expected {
  readonly nodes: Record<string, number>;
  readonly edges: number;
  readonly linkedRA: number;
  readonly schemes: Record<string, number>;
}

/** Nodes by type and, for claims, text; edges by what they join; schemes. In no order, without numbers. */
function facts({ nodes, edges }: Nodeset) {
  const name = new Map(
    nodes.map(({ nodeID, text, type, scheme }) => [
      String(nodeID),
      type === 'I' ? `I ${text}` : `${type} ${scheme ?? ''}`,
    ]),
  );
  return {
    nodes: [...name.values()].sort(),
    edges: edges.map(({ fromID, toID }) => `${name.get(String(fromID))!} → ${name.get(String(toID))!}`).sort(),
  };
}

const told = ({ read }: { read: { losses: readonly { sentence: string }[] } }): string[] =>
  read.losses.map(({ sentence }) => sentence);
const nodeset = (
  nodes: readonly unknown[],
  edges: readonly (readonly [unknown, unknown])[],
  more: object = {},
): string => JSON.stringify({ nodes, edges: edges.map(([fromID, toID], i) => ({ edgeID: i, fromID, toID })), ...more });
const links = (project: Project): string[] =>
  project.links
    .toArray()
    .map(({ role, from, to }) => {
      const name = (id: string): string =>
        project.claims.get(id)?.text ?? `link from ${project.links.get(id)!.from.map(name).join('+')}`;
      return `${from.map(name).join('+')} ${role} ${name(to)}`;
    })
    .sort();

describe('AIF, read', () => {
  test('what was written comes back: claims, links of every kind, schemes, and the words of passages with who says them', async () => {
    await allComeBack('aif', { loose: true });
    await comesBack('aif', ESSAYS, { loose: true });
  });

  test('numbers may be text or numbers, edges may name nodes as OVA2 does, times may be missing', async () => {
    const file = nodeset(
      [
        { nodeID: 1, text: 'a', type: 'I' },
        { nodeID: '2_17', text: 'b', type: 'i', timestamp: 'never' },
        { id: 3, text: 'Default Inference', type: 'RA' },
      ],
      [],
    ).replace('"edges":[]', '"edges":[{"from":{"id":1},"to":{"id":3}},{"fromID":3,"toID":"2_17"}]');
    const { project, quarantine } = await taken('aif', file);
    expect(quarantine).toEqual([]);
    expect(links(project)).toEqual(['a support b']);
  });

  test('what has no place is told, and what cannot be a link is none', async () => {
    const I = (nodeID: string) => ({ nodeID, text: nodeID, type: 'I' });
    const S = (nodeID: string, type: string, text = '') => ({ nodeID, text, type });
    const back = await taken(
      'aif',
      nodeset(
        [
          I('a'),
          I('b'),
          I('c'),
          I('c'),
          S('r', 'RA'),
          S('x', 'CA'),
          S('y', 'CA'),
          S('m', 'MA'),
          S('q', 'RA'),
          S('z', 'PA'),
          S('w', 'what'),
        ],
        [
          ['a', 'r'],
          ['r', 'b'],
          ['c', 'x'],
          ['x', 'y'],
          ['b', 'y'],
          ['y', 'x'],
          ['a', 'm'],
          ['m', 'b'],
          ['q', 'b'],
          ['a', 'b'],
          ['a', 'gone'],
          ['a', 'r'],
        ],
      ),
    );
    expect(back.quarantine).toEqual([]);
    expect(links(back.project)).toEqual(['a support b']);
    expect(told(back).sort()).toEqual(
      [
        '1 CA node: it has no premise that is a claim, or leads to no claim and no other link.',
        '1 RA node: it has no premise that is a claim, or leads to no claim and no other link.',
        '1 edge from claim to claim: nothing says whether it supports or attacks.',
        '1 edge: another edge says the same.',
        '1 edge: it leads from or to a node that is not there.',
        '1 node of an unknown type: there is no place for this in a project.',
        '1 node: another node has its number.',
        '1 preference (PA node): there is no place for this in a project.',
        '1 rephrase (MA node): there is no place for this in a project.',
      ]
        .map((line) => line.replace('1 CA node:', '2 CA nodes:'))
        .sort(),
    );
  });

  test('an undercut may stand before what it undercuts, and a node with two conclusions is two links', async () => {
    const file = nodeset(
      [
        { nodeID: 'u', text: '', type: 'CA' },
        ...['a', 'b', 'c', 'd'].map((nodeID) => ({ nodeID, text: nodeID, type: 'I' })),
        { nodeID: 'r', text: 'RA', scheme: 'ExpertOpinion', type: 'RA' },
      ],
      [
        ['d', 'u'],
        ['u', 'r'],
        ['a', 'r'],
        ['r', 'b'],
        ['r', 'c'],
      ],
    );
    const { project } = await taken('aif', file);
    expect(links(project)).toEqual(['a support b', 'a support c', 'd attack link from a']);
    expect(project.links.toArray().map(({ scheme }) => scheme)).toContain('ExpertOpinion');
  });

  test('locutions of a dialogue are passages: speaker, words, and whether they assert or deny', async () => {
    const file = nodeset(
      [
        { nodeID: 1, text: 'it rains', type: 'I' },
        { nodeID: 2, text: 'Ann Lee : It rains, as I said: much.', type: 'L' },
        { nodeID: 3, text: 'Asserting', type: 'YA' },
        { nodeID: 4, text: 'Bob: no it does not', type: 'L' },
        { nodeID: 5, text: 'Disagreeing', type: 'YA' },
        { nodeID: 6, text: 'Default Transition', type: 'TA' },
      ],
      [
        [2, 3],
        [3, 1],
        [4, 5],
        [5, 1],
        [2, 6],
        [6, 4],
      ],
      {
        participants: [{ participantID: 9, firstname: 'Ann', surname: 'Lee' }],
        locutions: [{ nodeID: '2', personID: '9', timestamp: null, start: null, end: null, source: null }],
      },
    );
    const back = await taken('aif', file, { name: 'rain.json' });
    const passages = back.project.passages
      .toArray()
      .map(({ pieces, voice, stance }) => [pieces[0]!.exact, voice, stance]);
    expect(passages.sort(([a], [b]) => (a! < b! ? -1 : 1))).toEqual([
      ['It rains, as I said: much.', 'Ann Lee', 'asserts'],
      ['no it does not', 'Bob', 'denies'],
    ]);
    expect(back.project.sources.toArray().map(({ title, text }) => [title, text])).toEqual([
      ['rain', 'It rains, as I said: much.\n\nno it does not\n'],
    ]);
    expect(told(back)).toEqual(['1 transition (TA node): there is no place for this in a project.']);
  });

  test('a file that is no AIF is refused with the place of the fault', async () => {
    expect(await refusal('aif', '[]')).toBe('f:1:1: this is no AIF: the whole is a list, where an object was expected');
    expect(await refusal('aif', '{"edges":[]}')).toBe(
      'f:1:1: this is no AIF: nodes is missing, where a list was expected',
    );
    expect(
      await refusal('aif', '{"nodes":[{"nodeID":"1","type":"I","text":"a"},\n {"nodeID":"2","type":"I","text":7}]}'),
    ).toBe('f:2:34: this is no AIF: nodes[1].text is 7, where text was expected');
    expect(await refusal('aif', '{"nodes":[{"nodeID":{}}]}')).toContain('nodes[0].nodeID is an object');
  });

  test('cut anywhere it is refused', async () => {
    await survivesCuts('aif', await written('aif', ESSAYS));
    await survivesCuts('aif', await written('aif', draw('n: a+b > c', 'u: d x n')));
  });
});

const files = [...corpus('aif-araucaria', /^nodeset.*\.json$/), ...corpus('microtexts-aif', /^nodeset.*\.json$/)];
describe.runIf(files.length > 0)(`AIFdb’s own nodesets${noticeOf(files)}`, () => {
  test('keep every I, RA and CA node, scheme and edge from AIF to Lemma to AIF', async () => {
    const expected = Object.assign(
      {},
      ...['aif-araucaria', 'microtexts-aif'].map((folder) => jsonIn(corpus(folder, /^EXPECTED/)[0]!.path)),
    ) as Record<string, Expected>;
    for (const { name, path } of files) {
      const back = await taken('aif', textIn(path));
      expect([back.quarantine, back.read.losses], name).toEqual([[], []]);
      expect(facts(JSON.parse(await written('aif', back.project)) as Nodeset), name).toEqual(
        facts(jsonIn(path) as Nodeset),
      );
      const { nodes, linkedRA, schemes } = expected[name]!;
      const found = back.project.links.toArray();
      expect(back.project.claims.size, name).toBe(nodes.I);
      expect(found.filter(({ role }) => role === 'support').length, name).toBe(nodes.RA ?? 0);
      expect(found.filter(({ role }) => role === 'attack').length, name).toBe(nodes.CA ?? 0);
      expect(found.filter(({ role, from }) => role === 'support' && from.length > 1).length, name).toBe(linkedRA);
      expect(found.filter(({ scheme }) => scheme !== null).length, name).toBe(
        Object.values(schemes).reduce((sum, count) => sum + count, 0),
      );
    }
  });
});

const attacks = corpus('attack-own/json');
describe.runIf(attacks.length > 0)(`hostile files${noticeOf(attacks)}`, () => {
  test('are refused or read, and nothing else happens', async () => {
    expect(await withstandsAttacks('aif')).toBeGreaterThan(10);
  });

  test('ids such as __proto__ are ids like any other', async () => {
    const path = attacks.find(({ name }) => name === 'aif-proto-ids.json')!.path;
    const { project } = await taken('aif', textIn(path));
    expect(project.claims.size).toBe(8);
    expect(links(project)).toEqual(['claim __proto__ support claim constructor']);
  });
});
