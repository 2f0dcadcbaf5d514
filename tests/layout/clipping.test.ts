// Clipping: what is left of a curve holds all of it that is in view, and lies on it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsIn } from '../../src/layout/clipping.ts';
import type { Curve } from '../../src/layout/graph.ts';
import { along } from './checks.ts';

const at = fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -2000, max: 2000 }) });
const curves: fc.Arbitrary<Curve> = fc
  .integer({ min: 1, max: 4 })
  .chain((pieces) => fc.array(at, { minLength: 3 * pieces + 1, maxLength: 3 * pieces + 1 }));
const parts = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 10, max: 3000 }),
  height: fc.integer({ min: 10, max: 2000 }),
});

test('every point of the curve that is in the part is on a run, and runs are shorter where much is out of it', () => {
  fc.assert(
    fc.property(curves, parts, (curve, part) => {
      const runs = runsIn(curve, part);
      for (const run of runs) expect(run.length % 3).toBe(1);
      const drawn = runs.flatMap((run) => along(run));
      for (const { x, y } of along(curve)) {
        const inside = x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height;
        if (!inside) continue;
        const away = Math.min(...drawn.map((point) => Math.hypot(point.x - x, point.y - y)));
        // The points of runs stand as close as a piece is long, at most, in 32 steps and its bends.
        expect(away).toBeLessThan(400);
      }
    }),
  );
});

test('a long curve is cut down to about what is seen of it', () => {
  const curve = [0, 1, 2, 3].map((step) => ({ x: step * 10_000, y: 0 }));
  const [run] = runsIn(curve, { x: 12_000, y: -10, width: 1000, height: 20 });
  expect(run!.at(-1)!.x - run![0]!.x).toBeLessThan(3500);
  expect(run![0]!.x).toBeLessThanOrEqual(12_000);
  expect(run!.at(-1)!.x).toBeGreaterThanOrEqual(13_000);
  expect(runsIn(curve, { x: 0, y: 50, width: 1000, height: 20 })).toEqual([]);
});
