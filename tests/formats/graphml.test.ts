// GraphML: ours comes back whole, another parser finds all there is, and graphs of other tools are read as what they say.
import { DirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../src/formats/network.ts';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { JSDOM } from 'jsdom';
import { ESSAYS } from './essays.ts';
import { hostileProject, withstandsXml } from './hostile.ts';
import { allComeBack, comesBack, refusal, survivesCuts, taken, written } from './reading.ts';
import { readXml } from './xml-oracle.ts';

const legal = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'); // eslint-disable-line no-control-regex -- these are what is looked for
type Attributes = Readonly<Record<string, unknown>>;

/** By graphology's own reader. */
function independent(xml: string): DirectedGraph {
  const { DOMParser, Document } = new JSDOM('').window;
  Object.assign(globalThis, { DOMParser, Document });
  return graphml.parse(DirectedGraph, xml, { addMissingNodes: false });
}

const told = (project: Project): string[] =>
  project.links
    .toArray()
    .map(({ role, from, to }) => {
      const name = (id: string): string => project.claims.get(id)?.text ?? 'a link';
      return `${from.map(name).join('+')} ${role} ${name(to)}`;
    })
    .sort();

describe('GraphML', () => {
  test('what was written comes back', async () => {
    await comesBack('graphml', ESSAYS);
    await comesBack('graphml', hostileProject());
    await allComeBack('graphml');
  });

  test('another parser finds every claim, link and edge', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const xml = await written('graphml', project);
        readXml(xml.replace(/^<\?xml[^>]*>\s*/, ''));
        const graph = independent(xml);
        expect(graph.mapNodes((id, { kind, text }: Attributes) => [id, kind, kind === 'claim' ? text : null])).toEqual([
          ...networkOf(project).claims.map(({ id, text }) => [id, 'claim', legal(text)]),
          ...project.links
            .toArray()
            .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
            .map(({ id }) => [id, 'link', null]),
        ]);
        expect(
          graph.mapEdges((_, { relation }: Attributes, from, to) => [from, to, relation].join(' ')).sort(),
        ).toEqual(
          project.links
            .toArray()
            .flatMap(({ id, from, to }) => [...from.map((premise) => `${premise} ${id} premise`), `${id} ${to} target`])
            .sort(),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('what another tool changed is read as it stands now', async () => {
    const xml = (await written('graphml', ESSAYS)).replace('The compliance is only economic<', 'It is economic<');
    const { project, quarantine } = await taken('graphml', xml);
    expect(quarantine).toEqual([]);
    expect(project.claims.toArray().map(({ text }) => text)).toContain('It is economic');
  });

  test('graphs of other tools: nodes are claims, edges links, yEd’s labels words', async () => {
    const { project, read } = await taken(
      'graphml',
      `<?xml version="1.0"?>
      <!-- a comment -->
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key id="d0" for="node" yfiles.type="nodegraphics"/><key id="d1" for="edge" yfiles.type="edgegraphics"/>
        <key id="l" for="all" attr.name="Label"/><key id="w" for="edge" attr.name="weight"><default>0.5</default></key>
        <graph edgedefault="directed">
          <node id="n0"><data key="d0"><y:ShapeNode><y:NodeLabel> It &lt;rains </y:NodeLabel></y:ShapeNode></data></node>
          <node id="n1"><data key="l"><![CDATA[The street & the roof are wet]]></data></node>
          <node id="n2"/>
          <edge source="n1" target="n0"><data key="d1"><y:PolyLineEdge><y:EdgeLabel>attacks</y:EdgeLabel></y:PolyLineEdge></data></edge>
          <edge source="n2" target="n0"/><edge source="n2" target="n9"/>
        </graph>
      </graphml>`,
      { name: 'rain.graphml' },
    );
    expect(project.about.title).toBe('rain');
    expect(told(project)).toEqual(['The street & the roof are wet attack It <rains', 'n2 support It <rains']);
    expect(project.links.toArray().map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(read.losses.map(({ sentence }) => sentence)).toEqual([
      '1 edge: it leads from or to a node that is not there.',
    ]);
  });

  test('cut anywhere it is refused; what is wrong is named with its place', async () => {
    await survivesCuts('graphml', await written('graphml', ESSAYS));
    expect(await refusal('graphml', '<graphml>\n <graph>\n  <node/></graph></graphml>')).toBe(
      'f:3:3: this is no GraphML: <node> has no id, which was expected',
    );
    expect(await refusal('graphml', '<graphml><graph><node id="a">\n</nod></graph></graphml>')).toMatch(
      /^f:2:1: this is no XML: /,
    );
    expect(await refusal('graphml', '<svg/>')).toBe(
      'f:1:1: this is no GraphML: <svg> is the root, <graphml> was expected',
    );
    await withstandsXml('graphml', 'graphml');
  });
});

describe('GraphML for yEd', () => {
  test('another parser finds every claim, joint and arrow with its label, and we read it again', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const { claims, joints, arrows } = networkOf(project);
        const xml = await written('yed', project);
        const met = readXml(xml.replace(/^<\?xml[^>]*>\s*/, ''));
        const labels = met.filter(({ name }) => name === 'y:NodeLabel').map(({ text }) => text);
        expect(labels.slice(0, claims.length)).toEqual(claims.map(({ text }) => legal(text)));
        for (const { attributes } of met.filter(({ name }) => name === 'y:Geometry'))
          for (const value of Object.values(attributes)) expect(Number.isFinite(Number(value))).toBe(true);
        const graph = independent(xml);
        expect(graph.nodes()).toEqual([...claims, ...joints].map(({ id }) => id));
        expect(graph.mapEdges((_, __, from, to) => `${from} ${to}`).sort()).toEqual(
          arrows.map(({ from, to }) => `${from} ${to}`).sort(),
        );
        expect((await taken('graphml', xml)).quarantine).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
