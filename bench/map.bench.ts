// Is the map laid out faster than by dagre, ELK and graphviz's dot, with lines as short and as seldom crossed, and does it hold still?
//
// And on the screen, in a real Chromium: how soon is it there against a canvas graph library, and does a frame or an act cost the same in a
// large map as in a small one? Every round has a page of its own; what is compared is the main thread's work.
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { InlineConfig } from 'vite';
import { build, preview } from 'vite';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import type { Curve, LayoutInput, LayoutNode, Placement, Point } from '../src/layout/graph.ts';
import { layout } from '../src/layout/layout.ts';
import { argument } from './map-page/argument.ts';
import type { Bench } from './map-page/page.ts';
import { compare, seeded } from './measure.mjs';

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

/** One claim more, as a premise of some claim. */
function oneMore(map: LayoutInput, seed: number): LayoutInput {
  const target = map.nodes[Math.floor(seeded(seed)() * map.nodes.length)]!.id;
  return {
    ...map,
    nodes: [...map.nodes, { id: 'new', width: 220, height: 60 }],
    links: [...map.links, { id: 'newlink', from: ['new'], to: target, role: 'support' }],
  };
}

/** Share of cards that move more than 50 px when one claim is added to 1,000, in percent, over two maps and three acts each; never quite 0. */
function unrest(draw: (input: LayoutInput, before?: Placement) => { drawing: Drawing; placement?: Placement }): number {
  let moved = 0.01;
  for (const seed of [1, 2]) {
    const map = argument(1000, seed);
    const first = draw(map);
    for (const act of [1, 2, 3]) {
      const { drawing } = draw(oneMore(map, 10 * seed + act), first.placement);
      for (const { id } of map.nodes) {
        const [a, b] = [first.drawing.places.get(id)!, drawing.places.get(id)!];
        if (Math.hypot(a.x - b.x, a.y - b.y) > 50) moved++;
      }
    }
  }
  return (moved / 6000) * 100;
}
const still = unrest((input, previous) => {
  const placement = layout(previous ? { ...input, previous } : input);
  return { drawing: ours(placement), placement };
});
const restless = unrest((input) => ({ drawing: byDagre(input) }));
await compare('cards moved by one new claim among 1,000', {
  a: { name: 'ours', run: figure(still) },
  b: { name: 'dagre', run: figure(restless) },
  goal: 4,
  unit: '%',
});

/** Every twentieth card pinned where it is or some way off: how many of them an act moves. */
function movedPins(): number {
  const map = argument(1000, 1);
  const before = new Map(layout(map).nodes.map((node) => [node.id, node]));
  const nodes = map.nodes.map((node, at): LayoutNode => {
    const { x, y } = before.get(node.id)!;
    return at % 20 ? node : { ...node, pin: { x: x + (at % 3) * 70, y: y + (at % 7) * 30 } };
  });
  const pinned = { ...map, nodes };
  const first = layout(pinned);
  const places = new Map(first.nodes.map((node) => [node.id, node]));
  const next = layout({ ...oneMore(pinned, 1), previous: first });
  return next.nodes.filter(({ id, x, y }, at) => {
    const [was, node] = [places.get(id), nodes.find((each) => each.id === id)];
    return at >= 0 && node?.pin && (was!.x !== x || was!.y !== y);
  }).length;
}
await compare('pinned cards moved by one new claim among 1,000', {
  a: { name: 'moved, and one', run: figure(movedPins() + 1) },
  b: { name: 'one', run: figure(1) },
  goal: 1,
  unit: 'cards',
});

const root = process.cwd();
const config = {
  configFile: false,
  root: join(root, 'bench/map-page'),
  base: './',
  publicDir: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir: join(root, 'bench/.built/map-page'), emptyOutDir: true, target: 'es2022', minify: false },
  preview: { port: 0, host: '127.0.0.1' },
} satisfies InlineConfig;
await build(config);
const server = await preview(config);
const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
const browser = await chromium.launch({ executablePath, args: [...browserArgs, '--js-flags=--expose-gc'] });

type Mapped = { readonly mapped: Bench; readonly gc: () => void };

/** Runs something in a page just loaded that has made its project. */
async function inPage(claims: number, work: (page: Page, cdp: CDPSession) => Promise<number>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(server.resolvedUrls!.local[0]!);
  await page.waitForFunction(() => 'mapped' in window);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate((claims) => (window as unknown as Mapped).mapped.make(claims), claims);
  try {
    return await work(page, cdp);
  } finally {
    await context.close();
  }
}

/** What the page's main thread has worked since it began, ms, once the page is at rest and its garbage collected. */
async function worked(page: Page, cdp: CDPSession): Promise<number> {
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 700));
    (window as unknown as Mapped).gc();
  });
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

/** The main thread's work for the first picture, until it is painted; collecting garbage is no part of it. */
const opening = (way: 'openMap' | 'openPeer', claims: number) => (): Promise<number> =>
  inPage(claims, async (page, cdp) => {
    await page.evaluate((way) => (window as unknown as Mapped).mapped.warm(way), way);
    await worked(page, cdp);
    const now = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
    };
    const before = await now();
    await page.evaluate((way) => (window as unknown as Mapped).mapped[way](), way);
    return (await now()) - before;
  });

const FRAMES = 240;
const panning = (claims: number) => (): Promise<number> =>
  inPage(claims, async (page, cdp) => {
    await page.evaluate(() => (window as unknown as Mapped).mapped.openMap());
    await page.evaluate(() => (window as unknown as Mapped).mapped.pan(120));
    const before = await worked(page, cdp);
    await page.evaluate((frames) => (window as unknown as Mapped).mapped.pan(frames), FRAMES);
    return ((await worked(page, cdp)) - before) / FRAMES;
  });

const ACTS = 20;
const acting = (claims: number) => (): Promise<number> =>
  inPage(claims, async (page, cdp) => {
    const acts = (count: number): Promise<void> =>
      page.evaluate((count) => (window as unknown as Mapped).mapped.acts(count, 30), count);
    await page.evaluate(async () => {
      await (window as unknown as Mapped).mapped.openMap();
      await (window as unknown as Mapped).mapped.openText();
    });
    await acts(10);
    const before = await worked(page, cdp);
    await acts(ACTS);
    return ((await worked(page, cdp)) - before) / ACTS;
  });

try {
  for (const [claims, goal] of [
    [1000, 30],
    [5000, 100],
  ] as const)
    await compare(`first picture of ${claims} claims, positions given`, {
      a: { name: 'ours', run: opening('openMap', claims) },
      b: { name: 'cytoscape', run: opening('openPeer', claims) },
      goal,
      rounds: 5,
    });
  await compare('a pan frame', {
    a: { name: 'among 5,000 claims', run: panning(5000) },
    b: { name: 'among 200', run: panning(200) },
    goal: 1 / 1.2,
    rounds: 5,
  });
  await compare('an act with the map and a text open', {
    a: { name: 'among 5,000 claims', run: acting(5000) },
    b: { name: 'among 50', run: acting(50) },
    goal: 0.5,
    rounds: 5,
  });
} finally {
  await browser.close();
  await server.close();
}
