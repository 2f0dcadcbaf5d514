// The second copy in the browser's own files: what the database lost is told, and comes back.
import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { changeBy } from '../../src/change/change.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { follow } from '../../src/store/follow.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

const maker: Maker = { by: 'tester', now: Date.now };
const copier = () => new Worker(new URL('../../src/store/copy-worker.ts', import.meta.url), { type: 'module' });
const names: string[] = [];

async function open(name: string): Promise<Store> {
  const store = await openStore({ maker, name, pause: 20, copier });
  if (!store.ok) throw new Error(store.reason);
  return store.value;
}

async function sessionOf(store: Store, id: string): Promise<Session> {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.reason);
  const session = new Session(stateOf(loaded.value.project, loaded.value.history));
  follow(store, session);
  return session;
}

/** Adds claims `from` to `to`, one act each; the last one is undone. */
function work(session: Session, from: number, to: number): void {
  for (let i = from; i <= to; i++) {
    const change = changeBy(session.state.project, [
      { step: 'add', record: create('claim', { text: `claim ${i}` }, maker) },
    ]);
    if (!change.ok) throw new Error(change.reason);
    session.dispatch({ label: `Claim ${i}`, change: change.value });
  }
  session.travel('undo');
}

interface Done {
  readonly name: string;
  readonly project: Project;
  readonly session: Session;
}

/** A project worked on and closed: 10 acts and an undo. */
async function worked(): Promise<Done> {
  const name = `copy-test-${names.length}-${Date.now()}`;
  names.push(name);
  const store = await open(name);
  const project = emptyProject('Copied', maker);
  await store.create(project);
  const session = await sessionOf(store, project.about.id);
  work(session, 1, 10);
  await store.close();
  return { name, project, session };
}

/** Puts the database back to where it was `acts` acts ago, as a browser does that lost the end of its log. */
async function loseActs({ name, project }: Done, acts: number): Promise<void> {
  const database = await openDB(name);
  const head = (await database.get('projects', project.about.id)) as { seq: number; records: number };
  const seq = head.seq - acts;
  const { mark } = (await database.get('journal', [project.about.id, seq])) as { mark: string };
  await database.put('projects', { ...head, seq, mark, records: 1 });
  await database.delete('journal', IDBKeyRange.lowerBound([project.about.id, seq], true));
  database.close();
}

describe('the second copy', () => {
  after(async () => {
    for (const name of names) await deleteDB(name);
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('second-copy', { recursive: true });
  });

  it('is silent while nothing is lost, also when it had to be begun late', async () => {
    const { name, project } = await worked();
    const store = await open(name);
    const mine = async () => (await store.shortfalls()).filter(({ project: id }) => id === project.about.id);
    expect(await mine()).to.deep.equal([]);
    await store.forgo(project.about.id);
    expect(await mine()).to.deep.equal([]);
    const session = await sessionOf(store, project.about.id);
    work(session, 11, 15);
    await store.close();
    await deleteDB(name);
    const again = await open(name);
    expect((await again.shortfalls()).find(({ project: id }) => id === project.about.id)).to.include({
      acts: 17,
      gone: true,
    });
    await again.restore(project.about.id);
    const restored = await sessionOf(again, project.about.id);
    expect(restored.state.project.toJSON()).to.deep.equal(session.state.project.toJSON());
    expect(restored.state.history).to.deep.equal(session.state.history);
    await again.close();
  });

  it('tells of a database that is gone, and gives everything back, undo and redo too', async () => {
    const done = await worked();
    const { name, project, session } = done;
    await deleteDB(name);
    const store = await open(name);
    const lost = (await store.shortfalls()).find(({ project: id }) => id === project.about.id);
    expect(lost).to.include({ title: 'Copied', acts: 11, gone: true, parted: false });
    expect(await store.restore(project.about.id)).to.deep.equal({ ok: true, value: project.about.id });
    const restored = await sessionOf(store, project.about.id);
    expect(restored.state.project.toJSON()).to.deep.equal(session.state.project.toJSON());
    expect(restored.state.history).to.deep.equal(session.state.history);
    expect((await store.shortfalls()).filter(({ project: id }) => id === project.about.id)).to.deep.equal([]);
    work(restored, 20, 22);
    await store.close();
    const again = await open(name);
    expect((await again.shortfalls()).filter(({ project: id }) => id === project.about.id)).to.deep.equal([]);
    await again.close();
  });

  it('tells since when a database is short, and adds what is missing', async () => {
    const done = await worked();
    const { name, project, session } = done;
    await loseActs(done, 4);
    const store = await open(name);
    const early = await sessionOf(store, project.about.id);
    expect(early.state.project.claims.size).to.equal(7);
    const lost = (await store.shortfalls()).find(({ project: id }) => id === project.about.id)!;
    expect(lost).to.include({ acts: 4, gone: false, parted: false });
    expect(lost.since).to.be.within(Date.now() - 60_000, Date.now());
    expect((await store.restore(project.about.id)).ok).to.equal(true);
    for (let i = 0; i < 100 && early.state.project.size < session.state.project.size; i++)
      await new Promise((then) => setTimeout(then, 20));
    // The page that has it open takes it in like the acts of another tab.
    expect(early.state.project.toJSON()).to.deep.equal(session.state.project.toJSON());
    await store.close();
    const again = await open(name);
    expect((await sessionOf(again, project.about.id)).state.history).to.deep.equal(session.state.history);
    await again.close();
  });

  it('brings back a project beside the one that went on without the lost acts', async () => {
    const done = await worked();
    const { name, project, session } = done;
    await loseActs(done, 4);
    const store = await open(name);
    const early = await sessionOf(store, project.about.id);
    work(early, 30, 32);
    await store.close();
    const again = await open(name);
    const lost = (await again.shortfalls()).find(({ project: id }) => id === project.about.id)!;
    expect(lost).to.include({ acts: 4, gone: false, parted: true });
    const restored = await again.restore(project.about.id);
    if (!restored.ok) throw new Error(restored.reason);
    expect(restored.value).not.to.equal(project.about.id);
    const beside = (await sessionOf(again, restored.value)).state.project;
    expect(beside.about.title).to.equal('Copied (restored)');
    expect(beside.claims.toArray()).to.deep.equal(session.state.project.claims.toArray());
    expect((await sessionOf(again, project.about.id)).state.project.toJSON()).to.deep.equal(
      early.state.project.toJSON(),
    );
    await again.close();
  });

  it('gives back records that are missing from the middle', async () => {
    const { name, project, session } = await worked();
    const { id } = project.about;
    const store = (await open(name)) as Store & { tidy(id: string): Promise<unknown> };
    await sessionOf(store, id);
    await store.tidy(id);
    await store.close();
    const database = await openDB(name);
    for (const chunk of (await database.getAll('chunks')) as { rows: unknown[] }[])
      await database.put('chunks', { ...chunk, rows: chunk.rows.filter((_, i) => i % 3 !== 2) });
    database.close();
    const again = await open(name);
    const loaded = await again.load(id);
    expect(loaded.ok && loaded.value.missing).to.be.greaterThan(0);
    expect((await again.restore(id)).ok).to.equal(true);
    const reopened = await again.load(id);
    if (!reopened.ok) throw new Error(reopened.reason);
    expect(reopened.value.missing).to.equal(0);
    expect(reopened.value.project.toJSON()).to.deep.equal(session.state.project.toJSON());
    await again.close();
  });

  it('is written by two tabs together', async () => {
    const { name, project } = await worked();
    const [a, b] = [await open(name), await open(name)];
    const [one, two] = [await sessionOf(a, project.about.id), await sessionOf(b, project.about.id)];
    for (let i = 0; i < 10; i++) {
      work(one, 100 + i, 100 + i + 1);
      work(two, 200 + i, 200 + i + 1);
      await new Promise((then) => setTimeout(then, i));
    }
    for (let i = 0; i < 100; i++) {
      await new Promise((then) => setTimeout(then, 20));
      if (
        a.status.kind === 'saved' &&
        b.status.kind === 'saved' &&
        JSON.stringify(one.state.project) === JSON.stringify(two.state.project)
      )
        break;
    }
    await a.close();
    await b.close();
    await deleteDB(name);
    const store = await open(name);
    expect((await store.restore(project.about.id)).ok).to.equal(true);
    expect((await sessionOf(store, project.about.id)).state.project.toJSON()).to.deep.equal(one.state.project.toJSON());
    await store.close();
  });

  it('goes with a project that is removed', async () => {
    const { name, project } = await worked();
    const store = await open(name);
    await store.remove(project.about.id);
    await store.close();
    await deleteDB(name);
    const again = await open(name);
    expect((await again.shortfalls()).filter(({ project: id }) => id === project.about.id)).to.deep.equal([]);
    await again.close();
  });
});
