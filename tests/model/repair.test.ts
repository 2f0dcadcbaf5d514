// The one door for rows (M6): a sound project goes through it unchanged, and of a damaged one nothing vanishes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '../../src/model/repair.ts';
import { makerOf, projects, projectsWithMoves, walk } from '../arbitraries.ts';
import { noisyRows } from '../noise.ts';
import { draw } from '../notation.ts';
import { faultsOf, wholeOf } from './sound.ts';

const maker = makerOf(7);
const rowsOf = (...drawing: string[]): Record<string, unknown>[] =>
  structuredClone(draw(...drawing).toJSON()) as unknown as Record<string, unknown>[];
const reasonsOf = (rows: readonly unknown[]): string[] => repair(rows, maker).quarantine.map(({ reason }) => reason);

/** The same rows in an order the seed decides. */
const shuffled = (rows: readonly unknown[], seed: number): unknown[] => {
  const out = [...rows];
  for (let i = out.length - 1, state = seed; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
};

describe('repair', () => {
  it('M6: gives a sound project back, with nothing quarantined', () => {
    fc.assert(
      fc.property(projectsWithMoves(), ([project, path]) => {
        const state = walk(project, path).states.at(-1)!;
        const again = repair(JSON.parse(JSON.stringify(state)) as unknown[], maker);
        expect(again.quarantine).toEqual([]);
        expect(wholeOf(again.project)).toEqual(wholeOf(state));
      }),
    );
  });

  it('M6: gives the same answer whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          noisyRows,
          projects().map((project) => project.toJSON() as readonly unknown[]),
        ),
        fc.nat(),
        (rows, seed) => {
          const one = repair(rows, makerOf(7));
          const other = repair(shuffled(rows, seed), makerOf(7));
          expect(wholeOf(other.project)).toEqual(wholeOf(one.project));
          expect(other.quarantine).toEqual(one.quarantine);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('M1-M5: makes a sound project of whatever comes, and never throws', () => {
    fc.assert(
      fc.property(noisyRows, (rows) => {
        expect(faultsOf(repair(rows, maker).project)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('M6: loses no row: each is in the project as it came, or in quarantine with a reason', () => {
    fc.assert(
      fc.property(noisyRows, (rows) => {
        const { project, quarantine } = repair(rows, maker);
        const kept = new Set([...project.toJSON(), ...quarantine.map(({ row }) => row)].map(canonical));
        for (const row of rows) {
          // A row that leaves fields out, or has more, may be there with the table's own values.
          const { id } = (row ?? {}) as { id?: unknown };
          const stored = typeof id === 'string' ? project.record(id) : undefined;
          const within =
            stored !== undefined &&
            Object.entries(row as object).every(
              ([name, value]) => value === undefined || canonical(Reflect.get(stored, name)) === canonical(value),
            );
          expect(
            within || kept.has(canonical(row)) || quarantine.some((each) => covers(each.row, row)),
            JSON.stringify(row),
          ).toBe(true);
        }
        for (const { reason } of quarantine) expect(reason).not.toMatch(/undefined|\[object|^$/);
      }),
      { numRuns: 120 },
    );
  });

  it('M6: takes what it made as sound', () => {
    fc.assert(
      fc.property(noisyRows, (rows) => {
        const once = repair(rows, maker).project;
        const twice = repair(once.toJSON(), maker);
        expect(twice.quarantine).toEqual([]);
        expect(wholeOf(twice.project)).toEqual(wholeOf(once));
      }),
    );
  });

  it('leaves the rows it was given alone', () => {
    fc.assert(
      fc.property(noisyRows, (rows) => {
        const before = structuredClone(rows);
        repair(rows, maker);
        expect(rows).toEqual(before);
      }),
    );
  });

  it('names the record and the reason', () => {
    const rows = rowsOf('m: a > b', 'n: c x m');
    expect(reasonsOf(rows.filter(({ id }) => id !== 'c_a'))).toEqual([
      'its from refers to c_a, and there is no such claim',
      'its to refers to l_m, and there is no such link',
    ]);
    expect(reasonsOf([...rows, 5, null, 'x', []])).toEqual([
      'it is "x", not a record',
      'it is 5, not a record',
      'it is a list, not a record',
      'it is null, not a record',
    ]);
    expect(reasonsOf([...rows, { kind: 'constructor' }])).toEqual(['its kind is "constructor"']);
  });

  it('takes the known part of a row from a later version, and keeps the whole row', () => {
    const rows = rowsOf('a').map((row) => (row.kind === 'claim' ? { ...row, mood: 'glad' } : row));
    const { project, quarantine } = repair(rows, maker);
    expect(project.claims.get('c_a')).not.toHaveProperty('mood');
    expect(quarantine).toEqual([
      { row: rows[1], reason: 'it has "mood", unknown to this version; the rest of it was taken' },
    ]);
  });

  it('takes a ring of links apart, and keeps what stands without it', () => {
    const rows = rowsOf('m: a > b', 'n: c x m', 'o: d x n');
    rows.find(({ id }) => id === 'l_m')!.to = 'l_o';
    const { project, quarantine } = repair(rows, maker);
    expect([...project.links]).toEqual([]);
    expect(project.claims.size).toBe(4);
    expect(quarantine.map(({ row }) => (row as { id: string }).id).sort()).toEqual(['l_m', 'l_n', 'l_o']);
  });

  it('never lets a field named __proto__ become anything', () => {
    const rows = JSON.parse(
      '[{"kind":"claim","id":"c_a","text":"x","created":{"at":1,"by":""},"__proto__":{"note":"planted"}}]',
    ) as unknown[];
    const claim = repair(rows, maker).project.claims.get('c_a')!;
    expect(claim.note).toBe('');
    expect(Object.getPrototypeOf(claim)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).note).toBeUndefined();
  });

  it('makes a project record where there is none, and keeps one where there are two', () => {
    expect(repair([], maker).project.about).toMatchObject({ kind: 'project', title: 'Untitled project', main: null });
    const [about] = rowsOf('a');
    const { project, quarantine } = repair(
      [
        { ...about, id: 'j_b', title: 'B' },
        { ...about, id: 'j_a', title: 'A' },
      ],
      maker,
    );
    expect(project.about.id).toBe('j_a');
    expect(quarantine).toMatchObject([{ row: { id: 'j_b' }, reason: 'a project has one record of its own' }]);
  });
});

/** A value as text, whatever the order of its keys and with the marks of values JSON has not. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .sort()
      .join()}}`;
  return Object.is(value, -0) ? '-0' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Whether the quarantined row is the given one with the table's own values where it left something out. */
function covers(quarantined: unknown, given: unknown): boolean {
  if (typeof quarantined !== 'object' || quarantined === null || typeof given !== 'object' || given === null)
    return false;
  return Object.entries(given).every(
    ([name, value]) => value === undefined || canonical(Reflect.get(quarantined, name)) === canonical(value),
  );
}
