// Deleted projects: marked and put back at will, removed for good after a day, and never by accident.
import { beforeEach, describe, expect, it } from 'vitest';
import { markRemoved, projectsOf, purge, removedIn, unmarkRemoved, volumesOf } from '../../src/app/removed.ts';
import { emptyProject } from '../../src/model/create.ts';
import { Memory } from '../../src/store/memory.ts';
import { makerOf } from '../arbitraries.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;

describe('deleted projects', () => {
  let store: Memory;
  let ids: string[];

  beforeEach(async () => {
    store = new Memory('Nothing is kept.', makerOf(1));
    const projects = ['a', 'b', 'c'].map((title, i) => emptyProject(title, makerOf(i)));
    for (const project of projects) expect((await store.create(project)).ok).toBe(true);
    ids = projects.map(({ about }) => about.id);
  });
  const shown = async () => (await projectsOf(store)).map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));

  it('are left out until they are put back', async () => {
    await markRemoved(store, ids[0]!, NOW);
    await markRemoved(store, ids[1]!, NOW + 1);
    expect(await shown()).toEqual([ids[2]]);
    const volumes = await volumesOf(store);
    const marks = volumes.ok ? volumes.value.map(({ id, removed }) => [id, removed] as const) : [];
    expect(Object.fromEntries(marks)).toEqual({ [ids[0]!]: NOW, [ids[1]!]: NOW + 1, [ids[2]!]: null });
    await unmarkRemoved(store, ids[0]!);
    expect(await shown()).toEqual([ids[0]!, ids[2]!].toSorted());
  });

  it('go for good after a day, and no sooner', async () => {
    await markRemoved(store, ids[0]!, NOW - DAY);
    await markRemoved(store, ids[1]!, NOW - DAY + 1);
    await purge(store, NOW);
    const left = await store.projects();
    expect(left.ok && left.value.map(({ id }) => id).toSorted()).toEqual([ids[1]!, ids[2]!].toSorted());
    expect(Object.keys(await removedIn(store))).toEqual([ids[1]]);
  });

  it.each([[null], [7], [['x']], [{ j_1: 'yesterday' }]])('are none where %o was kept', async (kept) => {
    await store.keep('removed', kept);
    expect(await shown()).toEqual(ids.toSorted());
    await purge(store, NOW);
    expect(await shown()).toEqual(ids.toSorted());
  });
});
