// The past, and the library as one file: every state comes back, from the journal and from a backup.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { follow } from '../../src/store/follow.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { act, doings, renaming } from './acts.ts';

const maker = makerOf(1);
let count = 0;
const opened: Store[] = [];

/** A store in the database, or in memory: what is said here holds of both. */
async function open(where: string): Promise<Store> {
  if (where === 'memory') vi.stubGlobal('indexedDB', undefined);
  const store = await openStore({ maker, name: `past-${count++}`, pause: 5 });
  vi.unstubAllGlobals();
  if (!store.ok) throw new Error(store.reason);
  opened.push(store.value);
  return store.value;
}

async function worked(store: Store, project: Project): Promise<Session> {
  expect(await store.create(project)).toMatchObject({ ok: true });
  const session = new Session(stateOf(project));
  follow(store, session);
  return session;
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

describe.each(['database', 'memory'])('in the %s', (where) => {
  it('each act is there in words, and the project as it stood after it', async () => {
    await fc.assert(
      fc.asyncProperty(
        projects(),
        fc.array(doings, { minLength: 1, maxLength: 15, size: 'max' }),
        async (project, list) => {
          const store = await open(where);
          const session = await worked(store, project);
          const states = [project];
          const labels = ['Began'];
          for (const [i, doing] of list.entries()) {
            if (doing.move === 'do' ? act(session, doing, `act ${i}`) : act(session, doing)) {
              states.push(session.state.project);
              labels.push(session.state.history[doing.move === 'undo' ? 'undone' : 'done'].at(-1)!.label);
            }
          }
          const { id } = project.about;
          for (const [i, state] of states.entries()) {
            const past = await store.projectAt(id, i + 1);
            expect(past.ok && past.value.toJSON()).toEqual(state.toJSON());
          }
          const entries = await store.entries(id);
          expect(entries.ok && entries.value.map(({ label }) => label)).toEqual(labels);
          expect(entries.ok && entries.value.map(({ by }) => by)).toEqual(labels.map(() => 'tester'));
          expect(await store.entries(id, 1, 1)).toMatchObject({ ok: true, value: [{ seq: 1, move: 'begin' }] });
          expect(await store.projectAt(id, 0)).toEqual({
            ok: false,
            reason: 'There is no act number 0 in this project.',
          });
          expect(await store.projectAt(id, states.length + 1)).toMatchObject({ ok: false });
          await store.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it('a backup brings the whole library to another place, undo and all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(projects(), projects()),
        fc.array(doings, { maxLength: 12, size: 'max' }),
        async ([one, two], list) => {
          fc.pre(one.about.id !== two.about.id);
          const store = await open(where);
          const session = await worked(store, one);
          await worked(store, two);
          for (const doing of list) act(session, doing);
          const text = await store.backup();
          if (!text.ok) throw new Error(text.reason);

          const other = await open('database');
          const taking = await other.takeBackup(text.value);
          expect(taking.ok && [...taking.value.taken].sort()).toEqual([one.about.id, two.about.id].sort());
          const loaded = await other.load(one.about.id);
          if (!loaded.ok) throw new Error(loaded.reason);
          expect(loaded.value.project.toJSON()).toEqual(session.state.project.toJSON());
          if (where === 'database') expect(loaded.value.history).toEqual(session.state.history);
          const before = await other.projectAt(one.about.id, 1);
          expect(before.ok && before.value.toJSON()).toEqual(one.toJSON());

          const again = await other.takeBackup(text.value);
          expect(again.ok && again.value.refused.map(({ reason }) => reason)).toEqual([
            'It is here already.',
            'It is here already.',
          ]);
          await store.close();
          await other.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('a backup', () => {
  it('of a project that went on since is taken in beside it', async () => {
    const store = await open('database');
    const project = emptyProject('Kept', maker);
    const session = await worked(store, project);
    const text = await store.backup();
    if (!text.ok) throw new Error(text.reason);
    session.dispatch({ label: 'On', change: renaming(session.state.project, 'Gone on') });
    expect(await store.takeBackup(text.value)).toEqual({
      ok: true,
      value: { taken: [], refused: [{ title: 'Kept', reason: 'It is here already.' }] },
    });
    const other = await open('database');
    const apart = await worked(other, project);
    apart.dispatch({ label: 'Other', change: renaming(apart.state.project, 'Other way') });
    const taking = await other.takeBackup(text.value);
    const [beside] = taking.ok ? taking.value.taken : [];
    expect(beside).not.toBe(project.about.id);
    expect(await other.load(beside!)).toMatchObject({
      ok: true,
      value: { project: { about: { title: 'Kept (from the backup)' } } },
    });
    expect(await other.load(project.about.id)).toMatchObject({
      ok: true,
      value: { project: { about: { title: 'Other way' } } },
    });
  });

  it('comes back also where its project was removed', async () => {
    const store = await open('database');
    const project = emptyProject('Removed', maker);
    await worked(store, project);
    const text = await store.backup();
    await store.remove(project.about.id);
    expect(text.ok && (await store.takeBackup(text.value))).toMatchObject({
      ok: true,
      value: { taken: [project.about.id] },
    });
    expect(await store.load(project.about.id)).toMatchObject({
      ok: true,
      value: { project: { about: { title: 'Removed' } } },
    });
  });

  it('that is none, or in which a project is damaged, says so; the others come in', async () => {
    const store = await open('database');
    expect(await store.takeBackup('{"half')).toMatchObject({ ok: false });
    expect(await store.takeBackup('{"format":"lemma"}')).toEqual({
      ok: false,
      reason: 'It is no backup of a Lemma library.',
    });
    expect(await store.takeBackup('{"format":"lemma-library","version":2,"projects":[]}')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('newer Lemma') as string,
    });
    const project = emptyProject('Sound', maker);
    await worked(store, project);
    const text = await store.backup();
    if (!text.ok) throw new Error(text.reason);
    const file = JSON.parse(text.value) as { projects: { base: Record<string, unknown>; entries: unknown[] }[] };
    const sound = file.projects[0]!;
    const newer = { ...sound, base: { ...sound.base, title: 'Newer', format: 99 } };
    file.projects = [
      { ...sound, entries: [{ seq: 7 }] },
      newer,
      5 as never,
      { ...sound, base: { title: 'No rows' }, entries: [] },
      sound,
    ];
    const other = await open('database');
    expect(await other.takeBackup(JSON.stringify(file))).toMatchObject({
      ok: true,
      value: {
        taken: [project.about.id],
        refused: [
          { title: 'Sound', reason: 'Entry 1 of its journal cannot be read.' },
          { title: 'Newer', reason: expect.stringContaining('newer Lemma') as string },
          { title: 'a project without a title', reason: 'It is not a project of a backup.' },
          { title: 'No rows', reason: 'Its beginning cannot be read.' },
        ],
      },
    });
  });
});
