// The library on a database in memory: what was done is there again after a reload, to the last act that can be undone.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyProject } from '../../src/model/create.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { openStore } from '../../src/store/open.ts';
import type { Status, Store } from '../../src/store/store.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { act, doings, renaming, thereAndBack } from './acts.ts';

const maker = makerOf(1);
let count = 0;
const opened: Store[] = [];

async function open(name: string): Promise<Store> {
  const store = await openStore({ maker, name, pause: 5 });
  if (!store.ok) throw new Error(store.reason);
  opened.push(store.value);
  return store.value;
}

const fresh = () => `library-${count++}`;

/** A session over a project in the store, whose acts the store keeps. */
async function sessionOf(store: Store, id: string): Promise<Session> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.reason);
  const session = new Session(stateOf(loaded.value.project, loaded.value.history));
  session.witness((performed) => void store.write(performed));
  return session;
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

describe('after a reload', () => {
  it('the project is the same and all that could be undone and redone still can, in the same words', async () => {
    await fc.assert(
      fc.asyncProperty(
        projects(),
        fc.array(doings, { minLength: 10, maxLength: 60, size: 'max' }),
        fc.nat(59),
        async (project, list, pauseAt) => {
          const name = fresh();
          const store = await open(name);
          expect(await store.create(project)).toEqual({ ok: true, value: undefined });
          const session = await sessionOf(store, project.about.id);
          for (const [i, doing] of list.entries()) {
            act(session, doing, `act ${i}`);
            // Acts in one breath share a transaction; after a breath comes another.
            if (i === pauseAt) await new Promise((done) => setTimeout(done, 2));
          }
          await store.close();

          const again = await open(name);
          const reopened = await sessionOf(again, project.about.id);
          expect(reopened.state.project.toJSON()).toEqual(session.state.project.toJSON());
          expect(reopened.state.history).toEqual(session.state.history);
          expect(thereAndBack(reopened).map((each) => each.toJSON())).toEqual(
            thereAndBack(session).map((each) => each.toJSON()),
          );
          await again.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('it is, too, when the rows were laid together in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        projects(),
        fc.array(fc.array(doings, { maxLength: 12, size: 'max' }), { minLength: 3, maxLength: 22, size: 'max' }),
        async (project, visits) => {
          const name = fresh();
          const store = (await open(name)) as Store & { tidy(id: string): Promise<unknown> };
          await store.create(project);
          const session = await sessionOf(store, project.about.id);
          for (const list of visits) {
            for (const doing of list) act(session, doing);
            await new Promise((done) => setTimeout(done));
            expect(await store.tidy(project.about.id)).toMatchObject({ ok: true });
          }
          await store.close();
          const reopened = await sessionOf(await open(name), project.about.id);
          expect(reopened.state.project.toJSON()).toEqual(session.state.project.toJSON());
          expect(reopened.state.history).toEqual(session.state.history);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a library', () => {
  it('keeps projects apart, lists the last worked on first, and removes one without the others', async () => {
    const name = fresh();
    const store = await open(name);
    const [a, b] = [emptyProject('A', makerOf(2)), emptyProject('B', makerOf(3))];
    await store.create(a);
    await store.create(b);
    const session = await sessionOf(store, a.about.id);
    fc.assert(
      fc.property(doings, (doing) => void act(session, doing)),
      { numRuns: 30 },
    );
    await store.close();
    const again = await open(name);
    expect((await sessionOf(again, b.about.id)).state.project.toJSON()).toEqual(b.toJSON());
    const { project } = (await sessionOf(again, a.about.id)).state;
    expect(project.toJSON()).toEqual(session.state.project.toJSON());
    const listed = await again.projects();
    expect(listed.ok && listed.value.map(({ id }) => id).sort()).toEqual([a.about.id, b.about.id].sort());
    expect(listed.ok && listed.value.find(({ id }) => id === a.about.id)).toMatchObject({
      title: project.about.title,
      records: project.size,
    });
    expect(await again.remove(a.about.id)).toMatchObject({ ok: true });
    expect(await again.load(a.about.id)).toEqual({ ok: false, reason: 'There is no such project here.' });
    expect(await again.load(b.about.id)).toMatchObject({ ok: true });
  });

  it('refuses a second project of the same id and leaves the first as it is', async () => {
    const store = await open(fresh());
    const project = emptyProject('One', makerOf(4));
    await store.create(project);
    const other = project.with({ ...project.about, title: 'Two' });
    expect(await store.create(other)).toEqual({ ok: false, reason: 'The project "Two" is here already.' });
    const loaded = await store.load(project.about.id);
    expect(loaded.ok && loaded.value.project.about.title).toBe('One');
  });

  it('keeps small settings', async () => {
    const name = fresh();
    const store = await open(name);
    expect(await store.keep('last', { id: 'j_1', at: [1, 2] })).toMatchObject({ ok: true });
    await store.close();
    const again = await open(name);
    expect(await again.place('last')).toEqual({ ok: true, value: { id: 'j_1', at: [1, 2] } });
    expect(await again.place('none')).toEqual({ ok: true, value: undefined });
  });

  it('says saving, then saved', async () => {
    const store = await open(fresh());
    const project = emptyProject('One', makerOf(5));
    await store.create(project);
    const session = await sessionOf(store, project.about.id);
    const heard: Status[] = [];
    store.onStatus((status) => heard.push(status));
    session.dispatch({ label: 'x', change: renaming(session.state.project, 'Other') });
    expect(store.status).toEqual({ kind: 'saving', acts: 1 });
    await vi.waitFor(() => expect(store.status).toEqual({ kind: 'saved' }));
    expect(heard).toEqual([{ kind: 'saving', acts: 1 }, { kind: 'saved' }]);
  });

  it('throws for an act of a project that is not open in it', async () => {
    const store = await open(fresh());
    const project = emptyProject('One', makerOf(6));
    expect(() =>
      store.write({ move: 'do', act: { label: 'x', steps: [], inverse: [] }, before: project, after: project }),
    ).toThrow(RangeError);
  });
});

describe('a database of a newer version', () => {
  it('is refused with words and left as it is', async () => {
    const name = fresh();
    const newer = await openDB(name, 9, { upgrade: (database) => void database.createObjectStore('other') });
    await newer.put('other', 'precious', 'key');
    newer.close();
    const store = await openStore({ maker, name });
    expect(store).toMatchObject({ ok: false, reason: expect.stringContaining('newer Lemma') as string });
    const after = await openDB(name, 9);
    expect(await after.get('other', 'key')).toBe('precious');
    expect([...after.objectStoreNames]).toEqual(['other']);
    after.close();
  });
});
