// Is the map laid out faster than by dagre, ELK and graphviz's dot, with lines as short and as seldom crossed, and does it hold still?
import type { Curve, LayoutInput, LayoutLink, LayoutNode, Placement, Point } from '../src/layout/graph.ts';
import { layout } from '../src/layout/layout.ts';
import { compare, seeded } from './measure.mjs';

/** A tree of claims with about a fifth of joint premises, a twelfth undercuts, and an eighth as many links across. */
function argument(claims: number, seed: number): LayoutInput {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const card = (at: number): string => `c${String(at).padStart(6, '0')}`;
  const nodes: LayoutNode[] = Array.from({ length: claims }, (_, at) => ({
    id: card(at),
    width: 220,
    height: 40 + 20 * below(4),
  }));
  const links: LayoutLink[] = [];
  const link = (from: string[], to: string, role: LayoutLink['role']): number =>
    links.push({ id: `l${String(links.length).padStart(6, '0')}`, from, to, role });
  for (let at = 1; at < claims;) {
    if (links.length > 3 && random() < 0.08) {
      link([card(at)], links[below(links.length)]!.id, 'attack');
      at++;
      continue;
    }
    const joint = random() < 0.2 ? 2 + Number(random() < 0.25) : 1;
    const premises = Array.from({ length: Math.min(joint, claims - at) }, (_, k) => card(at + k));
    const oldest = Math.max(0, at - 9 - Math.floor(4 * Math.sqrt(at)));
    link(premises, card(oldest + below(at - oldest)), random() < 0.7 ? 'support' : 'attack');
    at += premises.length;
  }
  for (let extra = Math.floor(claims / 8); extra > 0; extra--) {
    const from = 1 + below(claims - 1);
    link([card(from)], card(below(from)), random() < 0.5 ? 'support' : 'attack');
  }
  return { nodes, links, root: card(0) };
}

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

interface Drawing {
  readonly lines: Point[][];
  readonly places: ReadonlyMap<string, Point>;
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

function byDagre(input: LayoutInput): Drawing {
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

async function byElk(input: LayoutInput): Promise<void> {
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

function byDot(input: LayoutInput): Drawing {
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

function ours({ links, nodes }: Placement): Drawing {
  return {
    lines: links.flatMap(({ legs, trunk }) => [
      ...legs.map((leg) => sampled(leg.curve)),
      ...(trunk ? [sampled(trunk)] : []),
    ]),
    places: new Map(nodes.map((node) => [node.id, node])),
  };
}

/** A Bézier spline as a fine polyline. */
function sampled(curve: Curve): Point[] {
  const points = [curve[0]!];
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const [a, b, c, d] = [curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!];
    const steps = Math.max(1, Math.min(24, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / 24)));
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const mix = (p: number, q: number, r: number, v: number): number =>
        s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * v;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  return points;
}

function lengthOf({ lines }: Drawing): number {
  let total = 0;
  for (const line of lines)
    for (let at = 1; at < line.length; at++)
      total += Math.hypot(line[at]!.x - line[at - 1]!.x, line[at]!.y - line[at - 1]!.y);
  return total;
}

/** How often two lines cross, meetings at a common end aside; short pieces are compared within cells of a grid. */
function crossingsOf({ lines }: Drawing): number {
  const size = 64;
  const cells = new Map<number, number[]>();
  lines.forEach((line, owner) => {
    for (let at = 1; at < line.length; at++) {
      const [a, b] = [line[at - 1]!, line[at]!];
      const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 48));
      for (let piece = 0; piece < pieces; piece++) {
        const [s, t] = [piece / pieces, (piece + 1) / pieces];
        const [x1, y1, x2, y2] = [
          a.x + (b.x - a.x) * s,
          a.y + (b.y - a.y) * s,
          a.x + (b.x - a.x) * t,
          a.y + (b.y - a.y) * t,
        ];
        for (let cx = Math.floor(Math.min(x1, x2) / size); cx <= Math.floor(Math.max(x1, x2) / size); cx++)
          for (let cy = Math.floor(Math.min(y1, y2) / size); cy <= Math.floor(Math.max(y1, y2) / size); cy++) {
            const list = cells.get(cx * 1e6 + cy);
            if (list) list.push(owner, x1, y1, x2, y2);
            else cells.set(cx * 1e6 + cy, [owner, x1, y1, x2, y2]);
          }
      }
    }
  });
  const atEnd = (owner: number, x: number, y: number): boolean =>
    [lines[owner]![0]!, lines[owner]!.at(-1)!].some((end) => Math.hypot(end.x - x, end.y - y) < 3);
  let count = 0;
  for (const [key, list] of cells)
    for (let i = 0; i < list.length; i += 5)
      for (let j = i + 5; j < list.length; j += 5) {
        if (list[i] === list[j]) continue;
        const [ax, ay, bx, by] = [list[i + 1]!, list[i + 2]!, list[i + 3]!, list[i + 4]!];
        const [px, py, qx, qy] = [list[j + 1]!, list[j + 2]!, list[j + 3]!, list[j + 4]!];
        const area = (bx - ax) * (qy - py) - (by - ay) * (qx - px);
        if (Math.abs(area) < 1e-9) continue;
        const t = ((px - ax) * (qy - py) - (py - ay) * (qx - px)) / area;
        const u = ((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / area;
        if (t < 0 || t >= 1 || u < 0 || u >= 1) continue;
        const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
        if (Math.floor(x / size) * 1e6 + Math.floor(y / size) !== key) continue;
        if (!(atEnd(list[i]!, x, y) && atEnd(list[j]!, x, y))) count++;
      }
  return count;
}

const thousand = argument(1000, 1);
await compare('layout of 1,000 claims', {
  a: { name: 'ours', run: () => void layout(thousand) },
  b: { name: 'dagre', run: () => void byDagre(thousand) },
  goal: 10,
  rounds: 5,
});
await compare('layout of 1,000 claims', {
  a: { name: 'ours', run: () => void layout(thousand) },
  b: { name: 'ELK layered', run: () => byElk(thousand) },
  goal: 10,
  rounds: 5,
});
await compare('layout of 1,000 claims', {
  a: { name: 'ours', run: () => void layout(thousand) },
  b: { name: 'dot', run: () => void byDot(thousand) },
  goal: 3,
  rounds: 5,
});
// ELK is the fastest of the three at this size (dagre and dot take minutes); its one run stands for all rounds.
const many = argument(5000, 1);
let elkTime: Promise<number> | undefined;
const timeElk = async (): Promise<number> => {
  const start = performance.now();
  await byElk(many);
  return performance.now() - start;
};
await compare('layout of 5,000 claims', {
  a: { name: 'ours', run: () => void layout(many) },
  b: { name: 'ELK layered', run: () => (elkTime ??= timeElk()) },
  goal: 10,
  rounds: 5,
});

const huge = argument(20_000, 1);
const perClaim = (input: LayoutInput) => (): number => {
  const start = performance.now();
  layout(input);
  return ((performance.now() - start) / input.nodes.length) * 1000;
};
await compare('growth: time for a thousand of 20,000 claims against 5,000', {
  a: { name: '20,000', run: perClaim(huge) },
  b: { name: '5,000', run: perClaim(many) },
  goal: 0.5,
});

// Counts, not times: they are the same in every round, so each is worked out once.
const maps = [1, 2, 3].map((seed) => argument(1000, seed));
const mine = maps.map((map) => ours(layout(map)));
const sum = (drawings: readonly Drawing[], count: (drawing: Drawing) => number): number =>
  drawings.reduce((total, drawing) => total + count(drawing), 0);
const figure = (value: number) => (): number => value;
await compare('length of all lines, 3 maps of 1,000', {
  a: { name: 'ours', run: figure(sum(mine, lengthOf)) },
  b: { name: 'dot', run: figure(sum(maps.map(byDot), lengthOf)) },
  goal: 1 / 1.1,
  unit: 'px',
});
await compare('crossings of drawn lines, 3 maps of 1,000', {
  a: { name: 'ours', run: figure(sum(mine, crossingsOf)) },
  b: { name: 'dagre', run: figure(sum(maps.map(byDagre), crossingsOf)) },
  goal: 1,
  unit: 'crossings',
});

/** Share of cards that move more than 50 px when one claim is added to 500, in percent, over eight maps; never quite 0. */
function unrest(draw: (input: LayoutInput, before?: Placement) => { drawing: Drawing; placement?: Placement }): number {
  let moved = 0.01;
  for (let seed = 1; seed <= 8; seed++) {
    const map = argument(500, seed);
    const first = draw(map);
    const target = map.nodes[Math.floor(seeded(seed)() * 500)]!.id;
    const more: LayoutInput = {
      ...map,
      nodes: [...map.nodes, { id: 'new', width: 220, height: 60 }],
      links: [...map.links, { id: 'newlink', from: ['new'], to: target, role: 'support' }],
    };
    const { drawing } = draw(more, first.placement);
    for (const { id } of map.nodes) {
      const [a, b] = [first.drawing.places.get(id)!, drawing.places.get(id)!];
      if (Math.hypot(a.x - b.x, a.y - b.y) > 50) moved++;
    }
  }
  return (moved / 4000) * 100;
}
const still = unrest((input, previous) => {
  const placement = layout(previous ? { ...input, previous } : input);
  return { drawing: ours(placement), placement };
});
const restless = unrest((input) => ({ drawing: byDagre(input) }));
await compare('cards moved by one new claim among 500', {
  a: { name: 'ours', run: figure(still) },
  b: { name: 'dagre', run: figure(restless) },
  goal: 4,
  unit: '%',
});
