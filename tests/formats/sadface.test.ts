// SADFace: what is written comes back whole, arguebuf reads it, and files of MonkeyPuzzle and of the SADFace library are read with their quirks.
import { load } from 'arguebuf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
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

const links = (project: Project): string[] => {
  const name = (id: string): string => project.claims.get(id)?.text ?? 'a link';
  return project.links
    .toArray()
    .map(({ role, from, to, scheme }) => `${from.map(name).join('+')} ${role} ${name(to)} ${scheme ?? ''}`.trim())
    .sort();
};

describe('SADFace', () => {
  test('what was written comes back, but for what is declared', async () => {
    await allComeBack('sadface');
    await comesBack('sadface', ESSAYS);
  });

  test('ids come back, too', async () => {
    const { project } = await taken('sadface', await written('sadface', ESSAYS));
    expect(
      project
        .toJSON()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      ESSAYS.toJSON()
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('arguebuf finds every claim, link and edge; the shape is SADFace’s own', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const file = JSON.parse(await written('sadface', project)) as {
          metadata: { core: Record<string, string> };
          nodes: {
            id: string;
            type: string;
            text?: string;
            sources?: { resource_id: string; text: string; offset: number; length: number }[];
          }[];
          edges: { id: string; source_id: string; target_id: string }[];
          resources: { id: string; content: string }[];
        };
        const graph = load.sadface(structuredClone(file) as unknown as Parameters<typeof load.sadface>[0]);
        const nodes = Object.values(graph.nodes);
        expect(nodes.flatMap((node) => (node.type === 'atom' ? [node.text] : [])).sort()).toEqual(
          project.claims
            .toArray()
            .map(({ text }) => text)
            .sort(),
        );
        expect(nodes.filter(({ type }) => type === 'scheme').length).toBe(project.links.size);
        expect(Object.keys(graph.edges).length).toBe(
          project.links.toArray().reduce((sum, { from }) => sum + from.length + 1, 0),
        );
        const all = [file.metadata.core.id!, ...[...file.nodes, ...file.edges, ...file.resources].map(({ id }) => id)];
        expect(new Set(all).size).toBe(all.length);
        for (const id of all)
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        const content = new Map(file.resources.map((each) => [each.id, each.content]));
        for (const { sources = [] } of file.nodes)
          for (const { resource_id, text, offset, length } of sources)
            expect(content.get(resource_id)!.slice(offset, offset + length)).toBe(text);
        const type = new Map(file.nodes.map((node) => [node.id, node.type]));
        for (const { source_id, target_id } of file.edges)
          expect([type.get(source_id), type.get(target_id)]).not.toEqual(['atom', 'atom']);
      }),
    );
  });

  const core = { id: 'x', analyst_name: 'A', created: '2020-01-02T03:04:05', version: '0.2' };
  const atom = (id: string, sources: unknown[] = []) => ({ id, type: 'atom', text: id, sources, metadata: {} });

  test('MonkeyPuzzle gives no places: words are found in the text, and words that are not are kept as quotations', async () => {
    const quote = (text: string) => ({ resource_id: 'r', text, offset: 0, length: 0 });
    const back = await taken(
      'sadface',
      JSON.stringify({
        metadata: { core },
        resources: [
          { id: 'r', type: 'text', content: 'One thing. Another thing, and one more.', metadata: { title: 'T' } },
        ],
        nodes: [
          atom('a', [quote('Another thing'), quote('one more')]),
          atom('b', [quote('not there at all'), quote('thing')]),
        ],
        edges: [],
      }),
      { name: 'm.json' },
    );
    expect(back.quarantine).toEqual([]);
    const said = back.project.passages
      .toArray()
      .map(({ pieces, source }) =>
        [back.project.sources.get(source)!.title, pieces[0]!.start, pieces[0]!.exact].join('|'),
      );
    expect(said.sort()).toEqual([
      'Quotations in m|0|not there at all',
      'Quotations in m|18|thing',
      'T|11|Another thing',
      'T|30|one more',
    ]);
    expect(back.read.losses.map(({ sentence }) => sentence)).toEqual([
      '2 places: the words quoted do not stand in the text, or more than once; they were kept as quotations.',
    ]);
  });

  test('schemes by name in any case, conflicts of the library the right way round, groups told', async () => {
    const edge = (source_id: string, target_id: string) => ({ id: `${source_id}${target_id}`, source_id, target_id });
    const { project, quarantine, read } = await taken(
      'sadface',
      JSON.stringify({
        metadata: { core },
        nodes: [
          atom('a'),
          atom('b'),
          atom('c'),
          atom('d'),
          { id: 's', type: 'scheme', name: 'support', metadata: {} },
          { id: 't', type: 'scheme', name: 'Argument from Sign' },
          { id: 'k', type: 'conflict', name: 'attack', metadata: { core: {} } },
          { id: 'l', type: 'scheme', name: 'CONFLICT' },
          { id: 'g', type: 'group', name: 'g', children: ['a'] },
        ],
        edges: [
          edge('a', 's'),
          edge('s', 'b'),
          edge('c', 't'),
          edge('t', 'b'),
          edge('k', 'd'),
          edge('b', 'k'),
          edge('d', 'l'),
          edge('l', 's'),
        ],
      }),
    );
    expect(quarantine).toEqual([]);
    expect(links(project)).toEqual(['a support b', 'c support b Argument from Sign', 'd attack a link', 'd attack b']);
    expect(read.losses.map(({ what }) => what)).toEqual(['1 group']);
  });

  test('cut anywhere it is refused; a wrong shape is named', async () => {
    await survivesCuts('sadface', await written('sadface', ESSAYS));
    expect(await refusal('sadface', '{"metadata":{"core":{}},"nodes":[{"id":"1","type":"toma"}]}')).toBe(
      'f:1:51: this is no SADFace: nodes[0].type is "toma", where atom, scheme, inference or conflict was expected',
    );
    await withstandsAttacks('sadface');
  });
});

const files = corpus('sadface', /\.json$/);
describe.runIf(files.length > 0)(`SADFace written by others${noticeOf(files)}`, () => {
  test('has as many claims and links as atoms and schemes', async () => {
    for (const { name, path } of files) {
      const { project, quarantine, read } = await taken('sadface', textIn(path));
      const { nodes } = JSON.parse(textIn(path)) as { nodes: { type: string; text?: string }[] };
      expect([quarantine, read.losses], name).toEqual([[], []]);
      expect(
        project.claims
          .toArray()
          .map(({ text }) => text)
          .sort(),
      ).toEqual(nodes.flatMap(({ type, text }) => (type === 'atom' ? [text!] : [])).sort());
      expect(project.links.size, name).toBe(nodes.filter(({ type }) => type === 'scheme').length);
    }
  });
});
