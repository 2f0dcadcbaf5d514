// The persistent table, held against a Map.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Table } from '../../src/base/table.ts';
import '../seed.ts';

interface Row {
  readonly id: string;
  readonly value: number;
}

/** Few ids, so that they meet again, and some that fall into one bucket. */
const ids = fc.oneof(
  fc.constantFrom('a', 'b', 'c_1', 'c_2', '', '__proto__', 'ä'),
  fc.nat(2000).map((n) => `c_${n}`),
);
const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: ids, value: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ take: ids }) },
  ),
  { maxLength: 200, size: 'max' },
);

describe('a table', () => {
  it('holds what a Map would, after any row of changes', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let table = Table.empty<Row>();
        const map = new Map<string, Row>();
        for (const act of all) {
          if ('put' in act) {
            const row = { id: act.put, value: act.value };
            table = table.with(row);
            map.set(row.id, row);
            expect(table.get(row.id)).toBe(row);
          } else {
            table = table.without(act.take);
            map.delete(act.take);
            expect(table.has(act.take)).toBe(false);
          }
          expect(table.size).toBe(map.size);
        }
        for (const [id, row] of map) expect(table.get(id)).toBe(row);
        expect(new Set(table)).toEqual(new Set(map.values()));
        expect(table.toArray()).toEqual([...table]);
      }),
    );
  });

  it('is equal to another of the same records, however each came to be', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: ids, value: fc.nat() }), {
          selector: ({ id }) => id,
          maxLength: 60,
          size: 'max',
        }),
        fc.nat(),
        (rows, at) => {
          const other = rows.length === 0 ? [] : [...rows.slice(at % rows.length), ...rows.slice(0, at % rows.length)];
          const grown = other.reduce((table, row) => table.with(row), Table.empty<Row>());
          const through = rows.reduceRight(
            (table, row) =>
              table
                .with({ ...row, value: -1 })
                .without(row.id)
                .with(row),
            Table.empty<Row>(),
          );
          expect(Table.of(rows)).toEqual(grown);
          expect(through).toEqual(grown);
          expect([...Table.of(rows)]).toEqual([...grown]);
        },
      ),
    );
  });

  it('never changes once it is there', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const kept: [Table<Row>, Row[]][] = [];
        let table = Table.empty<Row>();
        for (const act of all) {
          kept.push([table, table.toArray()]);
          table = 'put' in act ? table.with({ id: act.put, value: act.value }) : table.without(act.take);
        }
        for (const [old, rows] of kept) expect(old.toArray()).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('knows what is otherwise in a later one, by identity', () => {
    fc.assert(
      fc.property(acts, acts, (first, more) => {
        const played = (table: Table<Row>, all: typeof first): Table<Row> =>
          all.reduce(
            (made, act) => ('put' in act ? made.with({ id: act.put, value: act.value }) : made.without(act.take)),
            table,
          );
        const before = played(Table.empty<Row>(), first);
        // Once made from the other, and once apart from it: what the two share is then in no bucket the same.
        const apart = played(Table.of([...before]), more);
        for (const [old, later] of [
          [before, played(before, more)],
          [before, apart],
          [apart, before],
          [Table.empty<Row>(), before],
        ] as const) {
          const wanted = new Map<string, readonly [Row | undefined, Row | undefined]>();
          for (const { id } of [...old, ...later])
            if (old.get(id) !== later.get(id)) wanted.set(id, [old.get(id), later.get(id)]);
          const found = old.differences(later);
          expect(found).toHaveLength(wanted.size);
          for (const [was, is] of found) {
            const [first, second] = wanted.get((was ?? is)!.id)!;
            expect([was === first, is === second]).toEqual([true, true]);
          }
        }
      }),
    );
  });

  it('is the very same where nothing changes', () => {
    const row = { id: 'a', value: 1 };
    const table = Table.of([row]);
    expect(table.with(row)).toBe(table);
    expect(table.without('b')).toBe(table);
    expect(table.with({ ...row })).not.toBe(table);
  });

  it('refuses two records of one id', () => {
    expect(() => Table.of([{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toThrow(
      new RangeError('two records with the id a'),
    );
  });
});
