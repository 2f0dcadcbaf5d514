// The view of the map: zooming keeps the place under the pointer, fitting shows all, revealing moves no more than it must.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box, View } from '../../src/elements/map/view.ts';
import { fitted, holding, opening, revealing, SCALES, seen, touching, zoomed } from '../../src/elements/map/view.ts';

const place = fc.double({ min: -5000, max: 5000, noNaN: true });
const length = fc.double({ min: 20, max: 6000, noNaN: true });
const boxes: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: length, height: length });
const panes = fc.record({ width: fc.integer({ min: 300, max: 2000 }), height: fc.integer({ min: 240, max: 1400 }) });
const views: fc.Arbitrary<View> = fc.record({
  x: place,
  y: place,
  scale: fc.double({ min: SCALES.least, max: SCALES.most, noNaN: true }),
});

describe('the view', () => {
  test('zoomed keeps the place under the pointer, and its scale in bounds', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.01, max: 100, noNaN: true }), place, place, (view, factor, x, y) => {
        const after = zoomed(view, factor, { x, y });
        expect(after.scale).toBeGreaterThanOrEqual(SCALES.least);
        expect(after.scale).toBeLessThanOrEqual(SCALES.most);
        expect((x - after.x) / after.scale).toBeCloseTo((x - view.x) / view.scale, 3);
        expect((y - after.y) / after.scale).toBeCloseTo((y - view.y) / view.scale, 3);
      }),
    );
  });

  test('fitted holds the whole box, unless that would take less than the least scale', () => {
    fc.assert(
      fc.property(boxes, panes, (box, pane) => {
        const view = fitted(box, pane);
        expect(view.scale).toBeLessThanOrEqual(1);
        if (view.scale > SCALES.least) expect(holding(seen(view, pane, 0.001), box)).toBe(true);
      }),
    );
  });

  test('opened on a large map shows the card to begin with, large enough to read', () => {
    fc.assert(
      fc.property(boxes, panes, (box, pane) => {
        const start = { x: box.x, y: box.y, width: Math.min(200, box.width), height: Math.min(80, box.height) };
        const view = opening(box, start, pane);
        expect(view.scale).toBeGreaterThanOrEqual(0.6);
        expect(holding(seen(view, pane, 0.001), start)).toBe(true);
      }),
    );
  });

  test('revealing shows the box where it has room, and moves nothing when it is shown', () => {
    fc.assert(
      fc.property(views, boxes, panes, (view, box, pane) => {
        const after = revealing(view, box, pane);
        const fits = box.width * view.scale < pane.width - 60 && box.height * view.scale < pane.height - 60;
        if (fits) expect(holding(seen(after, pane, 0.001), box)).toBe(true);
        else expect(touching(seen(after, pane), box)).toBe(true);
        expect(revealing(after, box, pane).x).toBeCloseTo(after.x, 6);
        expect(revealing(after, box, pane).y).toBeCloseTo(after.y, 6);
        expect(after.scale).toBe(view.scale);
      }),
    );
  });
});
