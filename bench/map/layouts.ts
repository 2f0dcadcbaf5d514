// The layout against others: how long it takes, how long and how tangled its lines are, and whether it holds still.
import type { LayoutInput, LayoutNode, Placement } from '../../src/layout/graph.ts';
import { layout } from '../../src/layout/layout.ts';
import { argument } from '../map-page/argument.ts';
import { compare, seeded } from '../measure.mjs';
import type { Drawing } from './lines.ts';
import { crossingsOf, lengthOf, ours } from './lines.ts';
import { byDagre, byDot, byElk } from './peers.ts';

export type Part = 'layout' | 'lines' | 'still';

/** One round of a peer that takes longer, ms, is all it gets; shorter ones down to a tenth of it have three. */
const PATIENCE = 20_000;

/** What dagre made of maps: it takes half a minute for each, and its counts do not change. */
const drawn = new Map<LayoutInput, Drawing>();
function dagreOf(map: LayoutInput): Drawing {
  let drawing = drawn.get(map);
  if (!drawing) drawn.set(map, (drawing = byDagre(map)));
  return drawing;
}

const SEEDS = [1, 2, 3];
const maps = SEEDS.map((seed) => argument(1000, seed));
const thousand = maps[0]!;

async function times(): Promise<void> {
  const a = { name: 'ours', run: () => void layout(thousand) };
  const peers = [
    { name: 'dagre', goal: 10, run: () => void drawn.set(thousand, byDagre(thousand)) },
    { name: 'ELK layered', goal: 10, run: () => byElk(thousand) },
    { name: 'dot', goal: 3, run: () => void byDot(thousand) },
  ];
  for (const { goal, ...b } of peers)
    await compare('layout of 1,000 claims', { a, b, goal, rounds: 7, patience: PATIENCE });
  // ELK is the fastest of the three at this size: dagre and dot take minutes.
  const many = argument(5000, 1);
  await compare('layout of 5,000 claims', {
    a: { name: 'ours', run: () => void layout(many) },
    b: { name: 'ELK layered', run: () => byElk(many) },
    goal: 10,
    rounds: 5,
    patience: PATIENCE,
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
    rounds: 5,
  });
}

/** Counts, not times: they are the same in every round, so each is worked out once. */
const figure = (value: number) => (): number => value;

async function lines(): Promise<void> {
  const mine = maps.map((map) => ours(layout(map)));
  const sum = (drawings: readonly Drawing[], count: (drawing: Drawing) => number): number =>
    drawings.reduce((total, drawing) => total + count(drawing), 0);
  const dots = maps.map(byDot);
  await compare('length of all lines, 3 maps of 1,000', {
    a: { name: 'ours', run: figure(sum(mine, lengthOf)) },
    b: { name: 'dot', run: figure(sum(dots, lengthOf)) },
    goal: 1 / 1.1,
    unit: 'px',
  });
  await compare('crossings of drawn lines, 3 maps of 1,000', {
    a: { name: 'ours', run: figure(sum(mine, crossingsOf)) },
    b: { name: 'dagre', run: figure(sum(maps.map(dagreOf), crossingsOf)) },
    goal: 1,
    unit: 'crossings',
  });
}

/** One claim more, as a premise of some claim. */
function oneMore(map: LayoutInput, seed: number): LayoutInput {
  const target = map.nodes[Math.floor(seeded(seed)() * map.nodes.length)]!.id;
  return {
    ...map,
    nodes: [...map.nodes, { id: 'new', width: 220, height: 60 }],
    links: [...map.links, { id: 'newlink', from: ['new'], to: target, role: 'support' }],
  };
}

/** Share of cards that move more than 50 px when one claim is added to 1,000, in percent, over three maps; never quite 0. */
function unrest(draw: (input: LayoutInput, before?: Placement) => { drawing: Drawing; placement?: Placement }): number {
  let moved = 0.01;
  maps.forEach((map, at) => {
    const first = draw(map);
    const { drawing } = draw(oneMore(map, 10 * SEEDS[at]! + 1), first.placement);
    for (const { id } of map.nodes) {
      const [a, b] = [first.drawing.places.get(id)!, drawing.places.get(id)!];
      if (Math.hypot(a.x - b.x, a.y - b.y) > 50) moved++;
    }
  });
  return (moved / (1000 * maps.length)) * 100;
}

/** Every twentieth card pinned where it is or some way off: how many of them an act moves. */
function movedPins(): number {
  const before = new Map(layout(thousand).nodes.map((node) => [node.id, node]));
  const nodes = thousand.nodes.map((node, at): LayoutNode => {
    const { x, y } = before.get(node.id)!;
    return at % 20 ? node : { ...node, pin: { x: x + (at % 3) * 70, y: y + (at % 7) * 30 } };
  });
  const pinned = { ...thousand, nodes };
  const first = layout(pinned);
  const next = new Map(layout({ ...oneMore(pinned, 1), previous: first }).nodes.map((node) => [node.id, node]));
  const held = new Set(nodes.filter(({ pin }) => pin).map(({ id }) => id));
  return first.nodes.filter(({ id, x, y }) => held.has(id) && (next.get(id)!.x !== x || next.get(id)!.y !== y)).length;
}

async function still(): Promise<void> {
  const mine = unrest((input, previous) => {
    const placement = layout(previous ? { ...input, previous } : input);
    return { drawing: ours(placement), placement };
  });
  await compare('cards moved over 50 px by one new claim among 1,000', {
    a: { name: 'ours', run: figure(mine) },
    b: { name: 'dagre', run: figure(unrest((input) => ({ drawing: dagreOf(input) }))) },
    goal: 4,
    unit: '%',
  });
  await compare('pinned cards moved by one new claim among 1,000, of 50', {
    a: { name: 'moved, and one', run: figure(movedPins() + 1) },
    b: { name: 'one', run: figure(1) },
    goal: 1,
    unit: 'cards',
  });
}

const PARTS: Readonly<Record<Part, () => Promise<void>>> = { layout: times, lines, still };

export async function ofLayout(parts: readonly Part[]): Promise<void> {
  for (const part of parts) await PARTS[part]();
}
