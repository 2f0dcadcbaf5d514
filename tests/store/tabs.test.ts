// Tabs on one project: they see each other's acts, never overwrite them, and hand back by name what no longer can be.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeBy } from '../../src/change/change.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { follow } from '../../src/store/follow.ts';
import { openStore } from '../../src/store/open.ts';
import type { Entry, Store, Taken } from '../../src/store/store.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { act, doings, renaming } from './acts.ts';

const maker = makerOf(1);
let count = 0;
const fresh = () => `tabs-${count++}`;
const opened: Store[] = [];

interface Page {
  readonly store: Store;
  readonly session: Session;
  readonly heard: Taken[];
}

/** A tab with the project open. */
async function page(name: string, project: Project): Promise<Page> {
  const store = await openStore({ maker, name, pause: 5 });
  if (!store.ok) throw new Error(store.reason);
  opened.push(store.value);
  await store.value.create(project);
  const loaded = await store.value.load(project.about.id);
  if (!loaded.ok) throw new Error(loaded.reason);
  const session = new Session(stateOf(loaded.value.project, loaded.value.history));
  const heard: Taken[] = [];
  follow(store.value, session, (taken) => heard.push(taken));
  return { store: store.value, session, heard };
}

/** Waits until all have written everything and show the same. */
async function settled(pages: readonly Page[]): Promise<void> {
  await vi.waitFor(
    () => {
      for (const { store, session } of pages) {
        expect(store.status).toEqual({ kind: 'saved' });
        expect(session.state.project.toJSON()).toEqual(pages[0]!.session.state.project.toJSON());
      }
    },
    { timeout: 5000 },
  );
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

describe('two and three tabs', () => {
  it('racing through random acts end equal, as the database has it, and every act is in the journal or handed back', async () => {
    const schedule = fc.array(fc.record({ at: fc.nat(2), doing: doings, wait: fc.constantFrom(0, 0, 0, 1, 3) }), {
      minLength: 20,
      maxLength: 60,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(projects(), schedule, fc.constantFrom(2, 3), async (project, list, tabs) => {
        const name = fresh();
        const pages: Page[] = [];
        for (let i = 0; i < tabs; i++) pages.push(await page(name, project));
        const done: string[] = [];
        for (const [i, { at, doing, wait }] of list.entries()) {
          const { session } = pages[at % tabs]!;
          const pile = doing.move === 'undo' ? session.state.history.done : session.state.history.undone;
          const label = doing.move === 'do' ? `act ${i}` : (pile.at(-1)?.label ?? '');
          if (act(session, doing, label)) done.push(label);
          if (wait > 0) await pause(wait);
        }
        await settled(pages);
        const database = await openDB(name);
        const journal = (await database.getAll('journal')) as Entry[];
        database.close();
        expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, i) => i + 1));
        const refused = pages.flatMap(({ heard }) => heard.flatMap((taken) => taken.refused.map(({ label }) => label)));
        const accounted = [...journal.slice(1).map(({ label }) => label), ...refused];
        // An undo of what was refused has nothing to do, and is no longer spoken of.
        for (const label of done) {
          const at = accounted.indexOf(label);
          if (at >= 0) accounted.splice(at, 1);
          else expect(refused).toContain(label);
        }
        expect(accounted).toEqual([]);
        const last = await page(name, project);
        expect(last.session.state.project.toJSON()).toEqual(pages[0]!.session.state.project.toJSON());
        for (const { store } of [...pages, last]) await store.close();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it('an act shows in the other tab at once, and undo there leaves it alone', async () => {
    const name = fresh();
    const start = emptyProject('Two tabs', maker);
    const [a, b] = [await page(name, start), await page(name, start)];
    b.session.dispatch({ label: 'Mine', change: renaming(b.session.state.project, 'B') });
    await settled([a, b]);
    a.session.dispatch({ label: 'Theirs', change: renaming(a.session.state.project, 'A') });
    await vi.waitFor(() => expect(b.session.state.project.about.title).toBe('A'));
    expect(b.session.state.history.done.map(({ label }) => label)).toEqual(['Mine']);
    expect(b.heard.at(-1)?.theirs.map(({ label }) => label)).toEqual(['Theirs']);
    b.session.travel('undo');
    await settled([a, b]);
    expect(a.session.state.history.done.map(({ label }) => label)).toEqual(['Theirs']);
  });

  it('an act on what the other tab removed meanwhile is handed back by name', async () => {
    const name = fresh();
    const claim = create('claim', { text: 'doomed' }, maker);
    const start = emptyProject('Two tabs', maker).with(claim);
    const [a, b] = [await page(name, start), await page(name, start)];
    const remove = changeBy(a.session.state.project, [{ step: 'remove', id: claim.id }]);
    const rename = changeBy(b.session.state.project, [{ step: 'set', id: claim.id, field: 'text', value: 'saved' }]);
    if (!remove.ok || !rename.ok) throw new Error('the acts do not apply');
    a.session.dispatch({ label: 'Remove', change: remove.value });
    b.session.dispatch({ label: 'Rename', change: rename.value });
    await settled([a, b]);
    const refused = [...a.heard, ...b.heard].flatMap((taken) => taken.refused);
    // Whoever was first: the removal stands, and the renaming either came before it or was handed back.
    expect(a.session.state.project.claims.size).toBe(0);
    for (const each of refused)
      expect(each).toEqual({ label: 'Rename', move: 'do', reason: "the claim 'doomed' was removed" });
    expect(b.session.state.history.done.length + refused.length).toBe(1);
  });

  it('a tab whose project was removed elsewhere says so and writes no more', async () => {
    const name = fresh();
    const start = emptyProject('Gone', maker);
    const [a, b] = [await page(name, start), await page(name, start)];
    expect(await a.store.remove(start.about.id)).toMatchObject({ ok: true });
    b.session.dispatch({ label: 'Late', change: renaming(b.session.state.project, 'B') });
    await vi.waitFor(() =>
      expect(b.store.status).toEqual({ kind: 'closed', reason: 'This project was removed in another tab.', acts: 1 }),
    );
    expect(await a.store.projects()).toEqual({ ok: true, value: [] });
    // It can be brought in again, from a file for example; the old tab's numbers are not given again.
    const c = await page(name, start);
    c.session.dispatch({ label: 'New', change: renaming(c.session.state.project, 'C') });
    await settled([c]);
    expect(await c.store.load(start.about.id)).toMatchObject({ ok: true, value: { seq: 4 } });
  });
});

describe('a database that was lost under an open page', () => {
  it('is written again from memory, with what can be undone and redone', async () => {
    const name = fresh();
    const start = emptyProject('Cleared', maker);
    const a = await page(name, start);
    for (const title of ['A', 'B', 'C'])
      a.session.dispatch({ label: title, change: renaming(a.session.state.project, title) });
    a.session.travel('undo');
    await settled([a]);
    // Deleting asks the page to let go of its connection, and so it does.
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    a.session.dispatch({ label: 'D', change: renaming(a.session.state.project, 'D') });
    a.session.travel('undo');
    await settled([a]);
    await a.store.close();
    const again = await page(name, start);
    expect(again.session.state.project.toJSON()).toEqual(a.session.state.project.toJSON());
    expect(again.session.state.history).toEqual(a.session.state.history);
  });
});
