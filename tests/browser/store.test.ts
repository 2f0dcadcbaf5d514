// The library on the browser's own IndexedDB: acts, reload, damage, refused and retired versions.
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { Draft, changeBy } from '../../src/change/change.ts';
import { mergeClaims } from '../../src/change/merge.ts';
import { removeWithUsers } from '../../src/change/remove.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { openStore } from '../../src/store/open.ts';
import { follow } from '../../src/store/follow.ts';
import type { Entry, Status, Store } from '../../src/store/store.ts';

const maker: Maker = { by: 'tester', now: Date.now };
const names: string[] = [];

function fresh(): string {
  const name = `store-test-${names.length}-${Date.now()}`;
  names.push(name);
  return name;
}

async function open(name: string): Promise<Store> {
  const store = await openStore({ maker, name, pause: 20 });
  if (!store.ok) throw new Error(store.reason);
  return store.value;
}

async function sessionOf(store: Store, id: string): Promise<Session> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.reason);
  const session = new Session(stateOf(loaded.value.project, loaded.value.history));
  session.witness((performed) => void store.write(performed));
  return session;
}

function draw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One random act of any kind; the acts of a reader at work. */
function act(session: Session, next: (below: number) => number): void {
  const turn = next(10);
  if (turn < 2) {
    session.travel('undo');
    return;
  }
  if (turn === 2) {
    session.travel('redo');
    return;
  }
  const { project } = session.state;
  const draft = new Draft(project);
  const claims = project.claims.toArray();
  const one = claims[next(Math.max(1, claims.length))];
  const other = claims[next(Math.max(1, claims.length))];
  if (turn < 6 || !one || !other) draft.add(create('claim', { text: `claim ${next(1000)} é😀` }, maker));
  else if (turn === 6 && one !== other)
    draft.add(create('link', { role: 'support', from: [one.id], to: other.id }, maker));
  else if (turn === 7) draft.set(one.id, 'text', `said ${next(1000)}`).set(one.id, 'verdict', 'doubted');
  else if (turn === 8 && one !== other) mergeClaims(draft, one.id, other.id);
  else removeWithUsers(draft, one.id);
  const change = draft.done();
  if (!change.ok) throw new Error(change.reason);
  if (change.value.steps.length > 0) session.dispatch({ label: `act ${turn}`, change: change.value });
}

describe('the store in this browser', () => {
  after(async () => {
    for (const name of names) await deleteDB(name);
  });

  for (const seed of [1, 2, 3])
    it(`has all of 200 acts again after a reload, and everything that can be undone and redone (seed ${seed})`, async () => {
      const name = fresh();
      const store = await open(name);
      const project = emptyProject('Acts', maker);
      await store.create(project);
      const session = await sessionOf(store, project.about.id);
      const next = draw(seed);
      for (let i = 0; i < 200; i++) {
        act(session, next);
        if (next(4) === 0) await new Promise((done) => setTimeout(done));
      }
      await store.close();
      const again = await open(name);
      const reopened = await sessionOf(again, project.about.id);
      expect(reopened.state.project.toJSON()).to.deep.equal(session.state.project.toJSON());
      expect(reopened.state.history).to.deep.equal(session.state.history);
      while (reopened.travel('undo').ok);
      expect(reopened.state.project.toJSON()).to.deep.equal(project.toJSON());
      await again.close();
    });

  it('three tabs racing through 1,000 acts end equal, with every act in the journal or handed back', async () => {
    const name = fresh();
    const project = emptyProject('Race', maker);
    const tabs = await Promise.all([1, 2, 3].map(() => open(name)));
    await tabs[0]!.create(project);
    const sessions: Session[] = [];
    const refused: string[] = [];
    for (const store of tabs) {
      const loaded = await store.load(project.about.id);
      if (!loaded.ok) throw new Error(loaded.reason);
      const session = new Session(stateOf(loaded.value.project, loaded.value.history));
      follow(store, session, (taken) => refused.push(...taken.refused.map(({ label }) => label)));
      sessions.push(session);
    }
    let done = 0;
    for (const session of sessions) session.witness(() => done++);
    const next = draw(9);
    for (let i = 0; i < 1000; i++) {
      act(sessions[next(3)]!, next);
      if (next(8) === 0) await new Promise((then) => setTimeout(then, next(3)));
    }
    for (let i = 0; i < 200; i++) {
      await new Promise((then) => setTimeout(then, 25));
      const all = new Set(sessions.map(({ state }) => JSON.stringify(state.project)));
      if (all.size === 1 && tabs.every(({ status }) => status.kind === 'saved')) break;
    }
    expect(sessions[1]!.state.project.toJSON()).to.deep.equal(sessions[0]!.state.project.toJSON());
    expect(sessions[2]!.state.project.toJSON()).to.deep.equal(sessions[0]!.state.project.toJSON());
    const database = await openDB(name);
    const journal = (await database.getAll('journal')) as Entry[];
    database.close();
    expect(journal.map(({ seq }) => seq)).to.deep.equal(journal.map((_, i) => i + 1));
    // What is neither in the journal nor handed back is an undo of what was handed back.
    expect(done - (journal.length - 1) - refused.length).to.be.within(0, refused.length);

    // A tab that opens now may undo the acts of tabs that are gone, but not of those that are open.
    await tabs[0]!.close();
    const late = await open(name);
    const history = (await sessionOf(late, project.about.id)).state.history;
    const gone = sessions[0]!.state.history;
    expect(history.done.map(({ label }) => label)).to.deep.equal(gone.done.map(({ label }) => label));
    for (const store of [...tabs, late]) await store.close();
  });

  it('has ten thousand records again, laid together or not', async () => {
    const name = fresh();
    const store = await open(name);
    const project = emptyProject('Large', maker);
    await store.create(project);
    const session = await sessionOf(store, project.about.id);
    const records: AnyRecord[] = Array.from({ length: 10_000 }, (_, i) =>
      create('claim', { text: `claim ${i}` }, maker),
    );
    const change = changeBy(
      session.state.project,
      records.map((record) => ({ step: 'add', record })),
    );
    if (!change.ok) throw new Error(change.reason);
    session.dispatch({ label: 'Import', change: change.value });
    await store.close();
    const again = (await open(name)) as Store & { tidy(id: string): Promise<unknown> };
    expect((await sessionOf(again, project.about.id)).state.project.size).to.equal(10_001);
    await again.tidy(project.about.id);
    await again.close();
    const last = await open(name);
    const reopened = await sessionOf(last, project.about.id);
    expect(reopened.state.project.toJSON()).to.deep.equal(change.value.after.toJSON());
    expect(reopened.travel('undo').ok && reopened.state.project.size).to.equal(1);
    await last.close();
  });

  it('sets a row damaged by hand aside, with the reason, and opens the rest', async () => {
    const name = fresh();
    const store = await open(name);
    const project = emptyProject('Damaged', maker);
    await store.create(project.with(create('claim', { text: 'sound' }, maker)));
    await store.close();
    const database = await openDB(name);
    const chunk = (await database.get('chunks', [project.about.id, 0])) as { rows: AnyRecord[] };
    await database.put('chunks', { ...chunk, rows: [...chunk.rows, { id: 'c_x', kind: 'claim' }, new Map(), 5n] });
    database.close();
    const again = await open(name);
    const loaded = await again.load(project.about.id);
    if (!loaded.ok) throw new Error(loaded.reason);
    expect(loaded.value.project.claims.size).to.equal(1);
    expect(loaded.value.quarantine).to.have.length(3);
    await again.close();
  });

  it('refuses a newer database with words and leaves it', async () => {
    const name = fresh();
    const newer = await openDB(name, 50, { upgrade: (database) => void database.createObjectStore('other') });
    newer.close();
    const refused = await openStore({ maker, name });
    expect(refused.ok).to.equal(false);
    expect(!refused.ok && refused.reason).to.contain('newer Lemma');
    const after = await openDB(name, 50);
    expect([...after.objectStoreNames]).to.deep.equal(['other']);
    after.close();
  });

  it('lets go at once when a newer page opens, and says so', async () => {
    const name = fresh();
    const store = await open(name);
    const heard: Status[] = [];
    store.onStatus((status) => heard.push(status));
    const newer = await openDB(name, 50, { upgrade: () => undefined });
    expect(heard.map(({ kind }) => kind)).to.deep.equal(['closed']);
    newer.close();
  });
});
