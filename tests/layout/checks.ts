// What must hold of every placement; each check names the first thing that breaks it.
import type { Curve, LayoutInput, PlacedNode, Placement, Point } from '../../src/layout/graph.ts';
import { SIGN_RADIUS } from '../../src/layout/marks.ts';

/** Points along a curve, close together. */
export function along(curve: Curve): Point[] {
  const points: Point[] = [curve[0]!];
  for (let at = 0; at + 3 < curve.length; at += 3)
    for (let step = 1; step <= 32; step++) {
      const t = step / 32;
      const s = 1 - t;
      const [a, b, c, d] = [curve[at]!, curve[at + 1]!, curve[at + 2]!, curve[at + 3]!];
      const mix = (p: number, q: number, r: number, v: number) =>
        s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * v;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  return points;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function offBorder(point: Point, { x, y, width, height }: PlacedNode): number {
  const dx = Math.min(Math.abs(point.x - x), Math.abs(point.x - x - width));
  const dy = Math.min(Math.abs(point.y - y), Math.abs(point.y - y - height));
  const outX = Math.max(0, x - point.x, point.x - x - width);
  const outY = Math.max(0, y - point.y, point.y - y - height);
  return outX > 0 || outY > 0 ? Math.hypot(outX, outY) : Math.min(dx, dy);
}

/** Everything wrong with a placement, in words; an empty list when all is well. */
export function faults(input: LayoutInput, placement: Placement): string[] {
  const found: string[] = [];
  const nodes = new Map(placement.nodes.map((node) => [node.id, node]));
  const links = new Map(placement.links.map((link) => [link.id, link]));
  const given = new Map(input.nodes.map((node) => [node.id, node]));
  if (placement.nodes.length !== input.nodes.length)
    found.push(`${placement.nodes.length} of ${input.nodes.length} cards placed`);
  if (placement.links.length !== input.links.length)
    found.push(`${placement.links.length} of ${input.links.length} links placed`);

  const numbers = [placement.left, placement.top, placement.width, placement.height];
  for (const node of placement.nodes) numbers.push(node.x, node.y, node.width, node.height);
  const points: Point[] = placement.links.flatMap((link) => [
    ...link.legs.flatMap((leg) => leg.curve),
    ...(link.trunk ?? []),
    ...(link.junction ? [link.junction] : []),
    link.end,
    link.label,
  ]);
  for (const point of points) numbers.push(point.x, point.y);
  if (!numbers.every(Number.isFinite)) found.push('a number is not finite');

  for (const { id, width, height, pin } of input.nodes) {
    const node = nodes.get(id)!;
    if (node.width !== width || node.height !== height) found.push(`${id} changed its size`);
    if (pin && distance(pin, { x: node.x + width / 2, y: node.y + height / 2 }) > 1e-6)
      found.push(`${id} is off its pin`);
  }
  placement.nodes.forEach((a, at) => {
    for (const b of placement.nodes.slice(at + 1)) {
      if (given.get(a.id)!.pin && given.get(b.id)!.pin) continue;
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (wide > 1e-6 && high > 1e-6) found.push(`${a.id} and ${b.id} overlap`);
    }
  });

  const attacked = new Set(input.links.filter((link) => !given.has(link.to)).map((link) => link.to));
  for (const link of input.links) {
    const drawn = links.get(link.id);
    if (!drawn) continue;
    const premises = [...new Set(link.from)].sort();
    if (drawn.legs.map((leg) => leg.premise).join() !== premises.join())
      found.push(`${link.id} has legs ${drawn.legs.map((leg) => leg.premise).join()}`);
    if ((drawn.junction !== null) !== (premises.length > 1 || attacked.has(link.id)))
      found.push(`${link.id}: junction ${drawn.junction !== null}`);
    if ((drawn.trunk !== null) !== (drawn.junction !== null))
      found.push(`${link.id}: trunk without junction or the reverse`);
    for (const curve of [...drawn.legs.map((leg) => leg.curve), ...(drawn.trunk ? [drawn.trunk] : [])])
      if (curve.length < 4 || curve.length % 3 !== 1) found.push(`${link.id}: a curve of ${curve.length} points`);
    const tip = (curve: Curve): Point => curve[curve.length - 1]!;
    for (const leg of drawn.legs) {
      if (offBorder(leg.curve[0]!, nodes.get(leg.premise)!) > 0.5)
        found.push(`${link.id}: leg does not start on ${leg.premise}`);
      if (drawn.junction && distance(tip(leg.curve), drawn.junction) > 0.5)
        found.push(`${link.id}: leg misses the junction`);
    }
    if (drawn.trunk && distance(drawn.trunk[0]!, drawn.junction!) > 0.5)
      found.push(`${link.id}: trunk leaves the junction`);
    const last = drawn.trunk ?? drawn.legs[0]!.curve;
    if (distance(tip(last), drawn.end) > 1e-6) found.push(`${link.id}: end is not the tip`);
    const target = nodes.get(link.to);
    if (target) {
      if (offBorder(drawn.end, target) > 0.5) found.push(`${link.id} does not end on ${link.to}`);
    } else if (distance(drawn.end, links.get(link.to)!.junction!) > 1)
      found.push(`${link.id} misses the link it attacks`);
  }
  return found;
}

/** Signs in which curves meet that lie on a card or on one another; with `all`, also those along curves that do. */
export function coveredSigns({ nodes, links }: Placement, all: boolean): string[] {
  const found: string[] = [];
  const signs = links.filter(({ junction }) => all || junction !== null);
  signs.forEach(({ id, label }, at) => {
    for (const other of signs.slice(at + 1))
      if (distance(label, other.label) < 2 * SIGN_RADIUS) found.push(`${id} and ${other.id} have one place`);
    for (const node of nodes) {
      const [dx, dy] = [
        Math.max(node.x - label.x, label.x - node.x - node.width),
        Math.max(node.y - label.y, label.y - node.y - node.height),
      ];
      if (dx < SIGN_RADIUS && dy < SIGN_RADIUS) found.push(`${id} lies on ${node.id}`);
    }
  });
  return found;
}

/** Pairs of a link and a card it runs through without belonging to it. */
export function curvesThroughCards(placement: Placement): string[] {
  const found: string[] = [];
  for (const link of placement.links)
    for (const curve of [...link.legs.map((leg) => leg.curve), ...(link.trunk ? [link.trunk] : [])]) {
      const path = along(curve);
      for (const node of placement.nodes)
        if (
          path.some(
            ({ x, y }) =>
              x > node.x + 1 && x < node.x + node.width - 1 && y > node.y + 1 && y < node.y + node.height - 1,
          )
        )
          found.push(`${link.id} runs through ${node.id}`);
    }
  return found;
}
