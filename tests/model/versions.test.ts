// Upgrades of rows: from any version to the newest, all of the way or none of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Upgrade } from '../../src/model/versions.ts';
import { VERSION, upgrade, upgradeBy } from '../../src/model/versions.ts';

/** An upgrade that notes its number in every row: so the rows tell which way they went. */
const noting =
  (number: number): Upgrade =>
  (rows) =>
    (rows as { way: number[] }[]).map((row) => ({ ...row, way: [...row.way, number] }));
const ways = fc.integer({ min: 0, max: 8 }).map((length) => Array.from({ length }, (_, i) => noting(i + 1)));
const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `c_${i}`, way: [] as number[] }));
const counts = fc.nat(4);

/** An upgrade that spoils what it is given, and breaks when half of it is done. */
const breaking: Upgrade = (rows) => {
  (rows as { way: number[] }[]).forEach((row, i) => {
    if (i * 2 >= rows.length) throw new Error('Half of it is done.');
    row.way.push(-1);
  });
  (rows as unknown[]).length = 0;
  throw new Error('All of it is done.');
};

describe('rows of an older version', () => {
  it('go through every upgrade from theirs on, in order, each once', () => {
    fc.assert(
      fc.property(ways, fc.nat(8), counts, (upgrades, from, count) => {
        const version = (from % (upgrades.length + 1)) + 1;
        const upgraded = upgradeBy(upgrades, version, rowsOf(count));
        const way = upgrades.slice(version - 1).map((_, i) => version + i);
        expect(upgraded).toEqual({ ok: true, value: rowsOf(count).map((row) => ({ ...row, way })) });
      }),
    );
  });

  it('come to the same in one go and by way of any version between', () => {
    fc.assert(
      fc.property(ways, fc.nat(8), counts, (upgrades, stop, count) => {
        const between = stop % (upgrades.length + 1);
        const first = upgradeBy(upgrades.slice(0, between), 1, rowsOf(count));
        if (!first.ok) throw new Error(first.reason);
        expect(upgradeBy(upgrades, between + 1, first.value)).toEqual(upgradeBy(upgrades, 1, rowsOf(count)));
      }),
    );
  });

  it('stay as they are where an upgrade fails, at whatever place, and the reason says which', () => {
    fc.assert(
      fc.property(ways, fc.nat(8), fc.nat(8), counts, (sound, at, from, count) => {
        const place = at % (sound.length + 1);
        const upgrades = sound.toSpliced(place, 0, breaking);
        const version = (from % (place + 1)) + 1;
        const rows = rowsOf(count);
        const done = count > 1 ? 'Half' : 'All';
        expect(upgradeBy(upgrades, version, rows)).toEqual({
          ok: false,
          reason: `It could not be brought from format ${place + 1} to format ${place + 2} (${done} of it is done), and was left as it is.`,
        });
        expect(rows).toEqual(rowsOf(count));
        // Who is beyond the broken one never meets it.
        expect(upgradeBy(upgrades, place + 2, rows).ok).toBe(true);
      }),
    );
  });

  it('are the very same rows where they are of the newest version', () => {
    const rows = rowsOf(3);
    for (const upgrades of [[], [breaking], [noting(1), breaking]]) {
      const upgraded = upgradeBy(upgrades, upgrades.length + 1, rows);
      expect(upgraded.ok && upgraded.value).toBe(rows);
    }
    const upgraded = upgrade(VERSION, rows);
    expect(upgraded.ok && upgraded.value).toBe(rows);
  });
});

describe('a version that is none of ours', () => {
  it('is refused by name where it is newer', () => {
    expect(upgrade(VERSION + 1, [])).toEqual({
      ok: false,
      reason: `It was written by a newer Lemma (format ${VERSION + 1}; this one reads up to ${VERSION}). Update Lemma to open it.`,
    });
    expect(upgradeBy([breaking, breaking], 4, [])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('format 4; this one reads up to 3') as string,
    });
  });

  it.each([[0], [-1], [1.5], [NaN], [Infinity], ['1'], [null], [undefined], [{}]])('is refused: %o', (version) => {
    expect(upgrade(version, [])).toEqual({ ok: false, reason: 'It does not say which version of Lemma wrote it.' });
  });
});
