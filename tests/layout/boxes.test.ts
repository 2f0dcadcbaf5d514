// Boxes by id: what touches a part is what a look at every box would find, however they came there.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../src/layout/boxes.ts';
import { Boxes } from '../../src/layout/boxes.ts';
import { sidesOf } from '../../src/layout/reach.ts';

const length = fc.integer({ min: 0, max: 60 });
const place = fc.integer({ min: -100, max: 100 });
const anyBox = fc.record({ x: place, y: place, width: length, height: length });
const anyId = fc.integer({ min: 0, max: 30 }).map((n) => `b${n}`);
const anyAct = fc.record({ id: anyId, box: fc.option(anyBox) });

const touch = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

test('what touches a part is found, after any list to begin with and any boxes put and removed', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id: anyId, box: anyBox }), { selector: ({ id }) => id }),
      fc.array(anyAct, { maxLength: 60 }),
      anyBox,
      (listed, acts, part) => {
        const boxes = new Boxes();
        boxes.fill(
          listed,
          sidesOf(listed, ({ box }) => box),
        );
        const all = new Map(listed.map(({ id, box }) => [id, box]));
        const check = (): void => {
          const found = [...all].filter(([, box]) => touch(box, part)).map(([id]) => id);
          expect(boxes.within(part).sort()).toEqual(found.sort());
          expect(boxes.size).toBe(all.size);
          const left = Math.min(...[...all.values()].map(({ x }) => x));
          expect(boxes.around()?.x ?? Infinity).toBe(left);
        };
        check();
        for (const { id, box } of acts) {
          if (box) {
            boxes.put(id, box);
            all.set(id, box);
          } else {
            boxes.remove(id);
            all.delete(id);
          }
        }
        check();
      },
    ),
  );
});
