// The layouts we compare with: dagre, ELK layered and graphviz's dot, each given the same cards, junctions as small nodes, and distances.
import type { LayoutInput, LayoutNode, Point } from '../../src/layout/graph.ts';
import type { Drawing } from './lines.ts';
import { sampled } from './lines.ts';

/** The same graph as the others can take it: a junction is a small node. */
function plain({ nodes, links }: LayoutInput): { nodes: LayoutNode[]; edges: [string, string][] } {
  const ids = new Set(links.map((link) => link.id));
  const attacked = new Set(links.filter((link) => ids.has(link.to)).map((link) => link.to));
  const all = [...nodes];
  const edges: [string, string][] = [];
  for (const { id, from, to } of links) {
    const target = ids.has(to) ? `j${to}` : to;
    if (from.length === 1 && !attacked.has(id)) edges.push([from[0]!, target]);
    else {
      all.push({ id: `j${id}`, width: 10, height: 10 });
      for (const premise of from) edges.push([premise, `j${id}`]);
      edges.push([`j${id}`, target]);
    }
  }
  return { nodes: all, edges };
}

/** The peers are looked up by name when the measurement runs: they are installed for it alone. */
async function peer<T>(name: string): Promise<T> {
  return (await import(/* @vite-ignore */ name)) as T;
}
interface DagreGraph {
  setGraph(options: object): void;
  setDefaultEdgeLabel(make: () => object): void;
  setNode(id: string, node: object): void;
  setEdge(from: string, to: string, label: object, name: string): void;
  node(id: string): Point;
  edges(): object[];
  edge(edge: object): { points: Point[] };
}
type Dagre = { graphlib: { Graph: new (options: object) => DagreGraph }; layout(graph: DagreGraph): void };
type Elk = new () => { layout(graph: object): Promise<object> };
type Graphviz = { layout(text: string, format: string, engine: string): string };
const dagre = (await peer<{ default: Dagre }>('@dagrejs/dagre')).default;
const elk = new (await peer<{ default: Elk }>('elkjs/lib/elk.bundled.js')).default();
const graphviz = await (
  await peer<{ Graphviz: { load(): Promise<Graphviz> } }>('@hpcc-js/wasm-graphviz')
).Graphviz.load();

export function byDagre(input: LayoutInput): Drawing {
  const { nodes, edges } = plain(input);
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 64, edgesep: 14 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  edges.forEach(([from, to], at) => graph.setEdge(to, from, {}, String(at)));
  dagre.layout(graph);
  return {
    lines: graph.edges().map((edge) => graph.edge(edge).points),
    places: new Map(nodes.map(({ id }) => [id, graph.node(id)])),
  };
}

export async function byElk(input: LayoutInput): Promise<void> {
  const { nodes, edges } = plain(input);
  await elk.layout({
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.spacing.nodeNode': '28',
      'elk.layered.spacing.nodeNodeBetweenLayers': '64',
    },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(([from, to], at) => ({ id: `e${at}`, sources: [to], targets: [from] })),
  });
}

export function byDot(input: LayoutInput): Drawing {
  const { nodes, edges } = plain(input);
  const inch = 72;
  const text = [
    `digraph { ranksep=${64 / inch} nodesep=${28 / inch} node [shape=box fixedsize=true label=""] edge [arrowhead=none]`,
    ...nodes.map(({ id, width, height }) => `${id} [width=${width / inch} height=${height / inch}]`),
    ...edges.map(([from, to]) => `${to} -> ${from}`),
    '}',
  ].join('\n');
  const lines = graphviz
    .layout(text, 'plain', 'dot')
    .split('\n')
    .filter((line) => line.startsWith('edge'))
    .map((line) => {
      const fields = line.split(' ').map(Number);
      return sampled(
        Array.from({ length: fields[3]! }, (_, at) => ({
          x: inch * fields[4 + 2 * at]!,
          y: -inch * fields[5 + 2 * at]!,
        })),
      );
    });
  return { lines, places: new Map() };
}
