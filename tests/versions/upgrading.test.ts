// A library of one version met by the next: upgraded whole, or left alone; and never touched again by the one before.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Upgrade } from '../../src/model/versions.ts';
import { VERSION, upgradeBy } from '../../src/model/versions.ts';
import type { Store } from '../../src/store/store.ts';
import { makerOf } from '../arbitraries.ts';

const JOURNAL = readFileSync(join(import.meta.dirname, '1-everything.journal.json'), 'utf8');
const stores: Store[] = [];
let count = 0;

/** The store of a Lemma that is one version on, by this upgrade; of this Lemma where none is given. */
async function open(name: string, next?: Upgrade): Promise<Store> {
  vi.resetModules();
  if (next) {
    const upgrades = [...Array.from({ length: VERSION - 1 }, (): Upgrade => (rows) => rows), next];
    vi.doMock('../../src/model/versions.ts', () => ({
      VERSION: upgrades.length + 1,
      upgrade: (version: unknown, rows: readonly unknown[]) => upgradeBy(upgrades, version, rows),
    }));
  } else vi.doUnmock('../../src/model/versions.ts');
  const { openStore } = await import('../../src/store/open.ts');
  const store = await openStore({ maker: makerOf(1), name });
  if (!store.ok) throw new Error(store.reason);
  stores.push(store.value);
  return store.value;
}

/** A library of this version with the project in it, and that project's id. */
async function library(): Promise<{ readonly name: string; readonly id: string }> {
  const name = `upgrading-${count++}`;
  const store = await open(name);
  const taken = await store.takeBackup(JOURNAL);
  if (!taken.ok) throw new Error(taken.reason);
  const id = taken.value.taken[0]!;
  // Where the file is of an older version, this opening brings it to ours.
  expect((await store.load(id)).ok).toBe(true);
  await store.close();
  return { name, id };
}

/** Every row of every object store. */
async function allOf(name: string): Promise<unknown> {
  const database = await openDB(name);
  const names = Array.from(database.objectStoreNames);
  const rows = await Promise.all(names.map((each) => database.getAll(each)));
  database.close();
  return Object.fromEntries(names.map((each, i) => [each, rows[i]]));
}

async function textsIn(store: Store, id: string): Promise<readonly string[]> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.value.project.claims.toArray().map(({ text }) => text);
}

type Row = { readonly kind?: string; readonly text?: string };
const louder: Upgrade = (rows) =>
  (rows as readonly Row[]).map((row) => (row.kind === 'claim' ? { ...row, text: `${row.text!}!` } : row));

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  vi.doUnmock('../../src/model/versions.ts');
  vi.resetModules();
});

describe('a library met by the next version', () => {
  it('is upgraded at its opening, once, and refused untouched by the version before', async () => {
    const { name, id } = await library();
    const before = await textsIn(await open(name), id);
    const next = await open(name, louder);
    const after = await textsIn(next, id);
    expect([...after].sort()).toEqual(before.map((text) => `${text}!`).sort());
    expect(await textsIn(next, id)).toEqual(after);
    const entries = await next.entries(id);
    if (!entries.ok) throw new Error(entries.reason);
    // The history stays to be read; what is undone now begins after the upgrade.
    expect(entries.value.map(({ format }) => format)).toEqual([
      ...entries.value.slice(1).map(() => VERSION),
      VERSION + 1,
    ]);
    await next.close();

    const there = await allOf(name);
    const old = await open(name);
    expect(await old.load(id)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('written by a newer Lemma') as string,
    });
    await old.close();
    expect(await allOf(name)).toEqual(there);
  });

  it('is left as it is, to the last row, where the upgrade fails half-way', async () => {
    const { name, id } = await library();
    const there = await allOf(name);
    let met = 0;
    const next = await open(name, (rows) => {
      for (const row of rows as { text?: string }[]) {
        row.text = 'spoilt';
        if (++met % 7 === 0) throw new Error('no more');
      }
      return [];
    });
    for (const _ of [1, 2])
      expect(await next.load(id)).toEqual({
        ok: false,
        reason: `It could not be brought from format ${VERSION} to format ${VERSION + 1} (no more), and was left as it is.`,
      });
    await next.close();
    expect(await allOf(name)).toEqual(there);
    expect(await textsIn(await open(name), id)).toContain('Agreements are aspirational');
  });
});
