// xAIF (OVA3): what is written comes back with every position, arguebuf reads it, OVA finds layout and spans, and foreign HTML stays mere text.
import { load } from 'arguebuf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/formats/xaif-text.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { allComeBack, comesBack, refusal, survivesCuts, taken, withstandsAttacks, written } from './reading.ts';
import { spent } from '../spent.ts';

interface Analysis {
  readonly AIF: {
    readonly nodes: readonly { nodeID: string; type: string; text: string }[];
    readonly edges: readonly { fromID: string; toID: string }[];
  };
  readonly text: string;
  readonly OVA: {
    readonly nodes: readonly { nodeID: string; visible: boolean; x: number; y: number }[];
    readonly edges: readonly { fromID: string; toID: string; visible: boolean }[];
  };
}
const analysis = async (project: Project): Promise<Analysis> => JSON.parse(await written('xaif', project)) as Analysis;

/** As OVA3 writes: HTML of a page, spans of I nodes, no locutions. */
const OVA3 = JSON.stringify({
  AIF: {
    nodes: [
      { nodeID: '1_17', text: 'The agreements are aspirational', type: 'I' },
      { nodeID: '2_17', text: 'There is no verification', type: 'I' },
      { nodeID: '3_17', text: 'Default Inference', type: 'RA' },
    ],
    edges: [
      { edgeID: 1, fromID: '2_17', toID: '3_17' },
      { edgeID: 2, fromID: '3_17', toID: '1_17' },
    ],
    schemefulfillments: [{ nodeID: '3_17', schemeID: '72' }],
    participants: [],
    locutions: [],
  },
  text: '<p onclick="x()">Experts say <SPAN class="highlighted" id="node1_17">the <b>agreements</b> are&nbsp;aspirational</SPAN></p><script>alert("no <span id=\'node2_17\'>")</script> because <span class="highlighted" id="node2_17">nothing verifies them</span> &amp; so on &bogus; <!-- <p> -->.<br>The <span id="node9">end',
  OVA: { firstname: 'A', surname: 'B', url: '', nodes: [], edges: [] },
});

describe('xAIF', () => {
  test('what was written comes back: texts, and every passage where it stands, however passages cross', async () => {
    await allComeBack('xaif', { loose: true });
    await allComeBack('xaif', { loose: true }, projects({ source: 1, passage: 20, claim: 3, link: 3, tag: 0, pin: 0 }));
    await comesBack('xaif', ESSAYS, { loose: true });
  });

  test('arguebuf finds every claim and link, OVA every node’s place, every edge and the words of every passage', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const file = await analysis(project);
        const graph = load.xaif(structuredClone(file) as unknown as Parameters<typeof load.xaif>[0]);
        const nodes = Object.values(graph.nodes);
        expect(nodes.filter(({ type }) => type === 'atom').length).toBe(project.claims.size);
        const schemes = nodes.flatMap((node) => (node.type === 'scheme' ? [node.scheme?.case] : []));
        const links = project.links.toArray();
        for (const role of ['support', 'attack'])
          expect(schemes.filter((scheme) => scheme === role).length).toBe(
            links.filter((link) => link.role === role).length,
          );
        expect(file.OVA.nodes.map(({ nodeID }) => nodeID)).toEqual(file.AIF.nodes.map(({ nodeID }) => nodeID));
        expect(file.OVA.nodes.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
        expect(file.OVA.edges.map(({ fromID, toID }) => [fromID, toID])).toEqual(
          file.AIF.edges.map(({ fromID, toID }) => [fromID, toID]),
        );
        const ids = [...file.text.matchAll(/<span class="highlighted" id="([^"]*)">/g)].map(([, id]) => id!);
        expect(new Set(ids).size).toBe(ids.length);
        const named = new Set(ids.flatMap((id) => /^node(\d+_\d+)$/.exec(id)?.[1] ?? []));
        expect(named.size).toBe(project.passages.size);
        expect(file.text.split('<span').length).toBe(file.text.split('</span>').length);
      }),
    );
  });

  test('crossing passages are nested by breaking one, so that the HTML stays a tree', async () => {
    const maker = makerOf(1);
    const text = '0123456789';
    const source = create('source', { title: 'T', text, digest: '0'.repeat(64), structure: [] }, maker);
    const passage = (start: number, end: number) =>
      create('passage', { source: source.id, pieces: [{ start, end, exact: text.slice(start, end) }] }, maker);
    const { text: html } = await analysis(
      Project.of(emptyProject('T', maker).about, [source, passage(0, 5), passage(3, 8), passage(4, 5)]),
    );
    const inside = /<div class="source">(.*)<\/div>/
      .exec(html)![1]!
      .replaceAll(/ class="highlighted"| id="node(?=\d)|_\d+/g, '');
    expect(inside).toBe('<span1">012<span2">3<span3">4</span></span></span><span2-2">567</span>89');
  });

  test('an analysis of OVA3 with its page: text without markup or script, passages on whole characters, losses told', async () => {
    const { project, quarantine, read } = await taken('xaif', OVA3, { name: 'cyber.json' });
    expect(quarantine).toEqual([]);
    expect(project.sources.toArray().map(({ title, text }) => [title, text])).toEqual([
      [
        'cyber',
        'Experts say the agreements are\u00a0aspirational\n\n because nothing verifies them & so on &bogus; .\nThe end',
      ],
    ]);
    const passages = project.passages
      .toArray()
      .map(({ pieces, claim }) => `${pieces[0]!.exact} | ${project.claims.get(claim!)!.text}`);
    expect(passages.sort()).toEqual([
      'nothing verifies them | There is no verification',
      'the agreements are\u00a0aspirational | The agreements are aspirational',
    ]);
    expect(project.links.size).toBe(1);
    expect(read.losses).toEqual([]);
  });

  test('text as an object with txt, the nodeset of OVA2 at the top, and locutions without a span', async () => {
    const file = JSON.stringify({
      nodes: [
        { nodeID: 1, text: 'a', type: 'I' },
        { nodeID: 2, text: 'Ann : b', type: 'L' },
        { nodeID: 3, text: 'Asserting', type: 'YA' },
      ],
      edges: [
        { from: { id: 2 }, to: { id: 3 } },
        { from: { id: 3 }, to: { id: 1 } },
      ],
      text: { txt: 'It is <span id="node1">so</span>', url: '' },
    });
    const { project, quarantine } = await taken('xaif', file, { name: 'x.json' });
    expect(quarantine).toEqual([]);
    const said = project.passages
      .toArray()
      .map(({ pieces, source, voice }) => [project.sources.get(source)!.title, pieces[0]!.exact, voice].join('|'));
    expect(said.sort()).toEqual(['x: further quotations|b|Ann', 'x|so|']);
  });

  test('HTML from anywhere gives text and spans, at once and whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<span id="node1">',
            '</span>',
            '<',
            '>',
            '<p>',
            '</p>',
            '<script>',
            '</script>',
            '<!--',
            '-->',
            '"',
            "'",
            '=',
            'a',
            '&#0;',
            '&#x110000;',
            '&lt;',
            '<br/>',
            '<div class="source">',
            '</div>',
            '<h3 class=source>',
            '</h3>',
            '👍',
          ),
          { maxLength: 30, size: 'max' },
        ),
        (all) => {
          for (const { text, spans } of textsOf(all.join('')))
            for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    for (const html of [
      '<'.repeat(50_000),
      '<a '.repeat(50_000),
      '<a "'.repeat(20_000),
      '<!--'.repeat(50_000),
      '<span id="node1">'.repeat(20_000),
      '&'.repeat(50_000),
    ]) {
      const began = spent();
      textsOf(html);
      expect(spent() - began, html.slice(0, 10)).toBeLessThan(1000);
    }
  });

  test('cut anywhere it is refused, and so is what is no analysis', async () => {
    await survivesCuts('xaif', await written('xaif', ESSAYS));
    await survivesCuts('xaif', OVA3);
    expect(await refusal('xaif', '{"AIF":{"nodes":{}}}')).toBe(
      'f:1:17: this is no xAIF: AIF.nodes is an object, where a list was expected',
    );
    await withstandsAttacks('xaif');
  });
});
