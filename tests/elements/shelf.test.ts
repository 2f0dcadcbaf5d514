// Things by their ids: a shelf answers as a map would, before and after it is sorted out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shelf } from '../../src/elements/map/shelf.ts';

const anyId = fc.string({ minLength: 1, maxLength: 3 });

test('a shelf filled in the order of ids answers as a map of the same things', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyId),
      fc.array(anyId),
      fc.array(fc.record({ id: anyId, gone: fc.boolean() })),
      (ids, asked, acts) => {
        const things = ids.sort((a, b) => (a < b ? -1 : 1)).map((id) => ({ id }));
        const shelf = new Shelf<{ readonly id: string }>();
        shelf.fill(things);
        const map = new Map(things.map((thing) => [thing.id, thing]));
        const check = (): void => {
          for (const id of [...asked, ...ids])
            expect([shelf.get(id), shelf.has(id)]).toEqual([map.get(id), map.has(id)]);
          expect(shelf.size).toBe(map.size);
        };
        check();
        for (const { id, gone } of acts) {
          if (gone) expect(shelf.delete(id)).toBe(map.delete(id));
          else {
            const thing = { id };
            shelf.set(id, thing);
            map.set(id, thing);
          }
        }
        check();
        expect([...shelf.keys()]).toEqual([...map.keys()]);
        expect([...shelf.values()]).toEqual([...map.values()]);
      },
    ),
  );
});
