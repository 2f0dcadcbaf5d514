// The library when storage fails: damaged rows, refused writes, dead connections, other versions, none at all.
import 'fake-indexeddb/auto';
import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeBy } from '../../src/change/change.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { faultOf } from '../../src/store/faults.ts';
import { openStore } from '../../src/store/open.ts';
import type { Loaded, Status, Store } from '../../src/store/store.ts';
import { makerOf } from '../arbitraries.ts';
import { renaming } from './acts.ts';

const maker = makerOf(1);
let count = 0;
const fresh = () => `faults-${count++}`;
const opened: Store[] = [];

async function open(name: string): Promise<Store> {
  const store = await openStore({ maker, name, pause: 5 });
  if (!store.ok) throw new Error(store.reason);
  opened.push(store.value);
  return store.value;
}

async function load(store: Store, id: string): Promise<Loaded> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.value;
}

async function sessionOf(store: Store, id: string): Promise<Session> {
  const { project, history } = await load(store, id);
  const session = new Session(stateOf(project, history));
  session.witness((performed) => void store.write(performed));
  return session;
}

function added(project: Project, ...records: AnyRecord[]): Project {
  const change = changeBy(
    project,
    records.map((record) => ({ step: 'add', record })),
  );
  if (!change.ok) throw new Error(change.reason);
  return change.value.after;
}

/** Reaches into the database behind the store's back. */
async function tamper(name: string, work: (database: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const database = await openDB(name);
  await work(database);
  database.close();
}

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) await store.close();
});

describe('a row damaged by hand', () => {
  const empty = emptyProject('Damaged', makerOf(2));
  const [parent, child] = [
    create('claim', { text: 'parent' }, makerOf(3)),
    create('claim', { text: 'child' }, makerOf(4)),
  ];
  const link = create('link', { role: 'support', from: [child.id], to: parent.id }, makerOf(5));
  const { id } = empty.about;

  /** A library with that project, in which the row of `parent` was then replaced. */
  async function damaged(put: (row: AnyRecord) => unknown): Promise<string> {
    const name = fresh();
    const store = await open(name);
    await store.create(added(empty, parent, child, link));
    await store.close();
    await tamper(name, async (database) => {
      const chunk = (await database.get('chunks', [id, 0])) as { rows: AnyRecord[] };
      await database.put('chunks', {
        ...chunk,
        rows: chunk.rows.map((row) => (row.id === parent.id ? put(row) : row)),
      });
    });
    return name;
  }

  it('ends in quarantine with its reason, with what leans on it, and the rest opens; also the next time', async () => {
    const name = await damaged((row) => ({ ...row, text: 7 }));
    for (let visit = 0; visit < 3; visit++) {
      const store = await open(name);
      const { project, quarantine, seq } = await load(store, id);
      expect(project.toJSON()).toEqual([empty.about, child]);
      expect(quarantine.map(({ reason }) => reason).sort()).toEqual([
        'its text is 7, not text',
        `its to refers to ${parent.id}, and there is no such claim`,
      ]);
      expect(seq).toBe(2);
      await store.close();
    }
  });

  it('is placed again with what leaned on it once that is there again', async () => {
    const name = await damaged(() => 'gone');
    const store = await open(name);
    expect((await load(store, id)).quarantine).toHaveLength(2);
    const session = await sessionOf(store, id);
    const back = changeBy(session.state.project, [{ step: 'add', record: parent }]);
    if (!back.ok) throw new Error(back.reason);
    session.dispatch({ label: 'Again', change: back.value });
    await store.close();
    const again = await load(await open(name), id);
    expect(again.project.toJSON()).toEqual(added(empty, parent, child, link).toJSON());
    expect(again.quarantine.map(({ row }) => row)).toEqual(['gone']);
  });

  it('does not come back over a record that was changed or removed since', async () => {
    const name = await damaged((row) => ({ ...row, novelty: 1 }));
    const store = await open(name);
    const session = await sessionOf(store, id);
    expect(session.state.project.claims.get(parent.id)).toEqual(parent);
    const gone = changeBy(session.state.project, [
      { step: 'remove', id: link.id },
      { step: 'remove', id: parent.id },
    ]);
    if (!gone.ok) throw new Error(gone.reason);
    session.dispatch({ label: 'Remove', change: gone.value });
    await store.close();
    const again = await load(await open(name), id);
    expect(again.project.toJSON()).toEqual([empty.about, child]);
    expect(again.quarantine.map(({ row }) => row)).toEqual([{ ...parent, novelty: 1 }]);
  });

  it('even the record of the project itself does not cost the rest', async () => {
    const name = fresh();
    const store = await open(name);
    await store.create(added(empty, parent, child, link));
    await store.close();
    await tamper(name, async (database) => {
      const chunk = (await database.get('chunks', [id, 0])) as { rows: AnyRecord[] };
      const other = { ...empty.about, id: 'j_other' };
      await database.put('chunks', {
        ...chunk,
        rows: [other, ...chunk.rows.map((row) => (row.id === id ? { ...row, title: '' } : row))],
      });
    });
    const again = await open(name);
    const { project, quarantine } = await load(again, id);
    expect(project.about).toMatchObject({ id, title: 'Damaged' });
    expect(project.links.size).toBe(1);
    expect(quarantine.map(({ reason }) => reason).sort()).toEqual([
      'it is the record of another project',
      'its title is blank',
    ]);
  });

  it('in the journal: an entry that cannot be read is set aside, the others stand', async () => {
    const name = fresh();
    const store = await open(name);
    await store.create(empty);
    const session = await sessionOf(store, id);
    for (const title of ['A', 'B', 'C'])
      session.dispatch({ label: title, change: renaming(session.state.project, title) });
    await store.close();
    await tamper(name, (database) => database.put('journal', { project: id, seq: 3, steps: 'torn' }));
    const { project, quarantine, history } = await load(await open(name), id);
    expect(project.about.title).toBe('C');
    expect(history.done.map(({ label }) => label)).toEqual(['A', 'C']);
    expect(quarantine).toEqual([
      { row: { project: id, seq: 3, steps: 'torn' }, reason: 'this entry of the journal cannot be read' },
    ]);
  });
});

describe('a write that fails', () => {
  const project = emptyProject('Kept', makerOf(7));
  const { id } = project.about;

  it('leaves neither rows nor journal nor a changed head, says why, and is tried again by itself', async () => {
    const name = fresh();
    const store = await open(name);
    await store.create(project);
    const session = await sessionOf(store, id);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('over', 'QuotaExceededError');
    });
    const heard: Status[] = [];
    store.onStatus((status) => heard.push(status));
    session.dispatch({ label: 'A', change: renaming(session.state.project, 'A') });
    await vi.waitFor(() =>
      expect(store.status).toEqual({
        kind: 'failed',
        reason: 'The space the browser gives this site is used up.',
        acts: 1,
      }),
    );
    session.dispatch({ label: 'B', change: renaming(session.state.project, 'B') });
    await vi.waitFor(() => expect(store.status).toMatchObject({ kind: 'failed', acts: 2 }));
    const other = await openDB(name);
    expect(await other.getAll('journal')).toMatchObject([{ seq: 1, move: 'begin' }]);
    expect(await other.get('projects', id)).toMatchObject({ title: 'Kept', seq: 1 });
    put.mockRestore();
    await vi.waitFor(() => expect(store.status).toEqual({ kind: 'saved' }));
    expect(await other.getAll('journal')).toMatchObject([
      { seq: 1, move: 'begin' },
      { seq: 2, label: 'A' },
      { seq: 3, label: 'B' },
    ]);
    expect(await other.get('projects', id)).toMatchObject({ title: 'B', seq: 3 });
    other.close();
    expect(heard.map(({ kind }) => kind)).not.toContain('memory');
  });

  it('answers failed for the act at its first try', async () => {
    const store = await open(fresh());
    await store.create(project);
    const session = await sessionOf(store, id);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
    });
    const change = renaming(session.state.project, 'A');
    const answer = await store.write({
      move: 'do',
      act: { label: 'A', ...change },
      before: project,
      after: change.after,
    });
    expect(answer).toEqual({ ok: false, reason: 'The disk is full.' });
  });

  it('opens a connection that died anew', async () => {
    const name = fresh();
    const store = await open(name);
    await store.create(project);
    const session = await sessionOf(store, id);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    const heard: string[] = [];
    store.onStatus(({ kind }) => heard.push(kind));
    session.dispatch({ label: 'A', change: renaming(session.state.project, 'A') });
    await vi.waitFor(() => expect(heard).toEqual(['saving', 'failed', 'saved']));
    await store.close();
    expect((await load(await open(name), id)).project.about.title).toBe('A');
  });
});

describe('versions of the database', () => {
  it('an old page lets go at once when a newer one opens, says so, and keeps what it could not write', async () => {
    const name = fresh();
    const store = await open(name);
    const project = emptyProject('Old', makerOf(8));
    await store.create(project);
    const session = await sessionOf(store, project.about.id);
    const newer = await openDB(name, 99, { upgrade: () => undefined });
    expect(store.status).toMatchObject({ kind: 'closed', reason: expect.stringContaining('Reload') as string });
    session.dispatch({ label: 'A', change: renaming(session.state.project, 'A') });
    expect(store.status).toMatchObject({ kind: 'closed', acts: 1 });
    expect(await store.load(project.about.id)).toMatchObject({ ok: false });
    newer.close();
  });

  it('a page that holds an older database leads to words, not to endless waiting', async () => {
    const name = fresh();
    const holder = await openDB(name, 1, { upgrade: () => undefined });
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (
      this: IDBFactory,
      asked: string,
    ) {
      spy.mockRestore();
      return this.open(asked, 2);
    });
    expect(await openStore({ maker, name })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('older Lemma') as string,
    });
    holder.close();
  });
});

describe('no IndexedDB', () => {
  it('a store in memory that says so at once and does the rest', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = await open(fresh());
    expect(store.status).toMatchObject({ kind: 'memory', reason: expect.stringContaining('save a file') as string });
    const project = emptyProject('Fleeting', makerOf(9));
    await store.create(project);
    const session = await sessionOf(store, project.about.id);
    session.dispatch({ label: 'A', change: renaming(project, 'A') });
    session.dispatch({ label: 'B', change: renaming(session.state.project, 'B') });
    session.travel('undo');
    const { project: kept, history, seq } = await load(store, project.about.id);
    expect([kept.about.title, history, seq]).toEqual(['A', session.state.history, 4]);
    expect(await store.projects()).toMatchObject({ ok: true, value: [{ title: 'A', records: 1 }] });
    await store.keep('theme', 'dark');
    expect(await store.place('theme')).toEqual({ ok: true, value: 'dark' });
    expect(await store.remove(project.about.id)).toMatchObject({ ok: true });
    expect(await store.load(project.about.id)).toMatchObject({ ok: false });
  });

  it('nor where the browser throws at its very name', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const store = await openStore({ maker });
    Object.defineProperty(globalThis, 'indexedDB', before);
    expect(store.ok && store.value.status.kind).toBe('memory');
  });
});

describe('words for faults', () => {
  it.each([
    [new DOMException('x', 'QuotaExceededError'), 'quota'],
    [new DOMException('Internal error: FILE_ERROR_NO_SPACE', 'UnknownError'), 'full'],
    [new DOMException('x', 'InvalidStateError'), 'closed'],
    [new DOMException('x', 'VersionError'), 'newer'],
    [new DOMException('x', 'SecurityError'), 'absent'],
    [new DOMException('x', 'ConstraintError'), 'exists'],
    [new DOMException('odd', 'UnknownError'), 'unknown'],
    ['a string', 'unknown'],
  ])('%s', (error, kind) => {
    const fault = faultOf(error);
    expect(fault.kind).toBe(kind);
    expect(fault.reason).toMatch(/^[A-Z].*\.$/);
  });
});
