// A project file and a library's backup of every released version of the record format: each opens for ever, whole. Files here are never edited.
import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { read, write } from '../../src/formats/lemma.ts';
import { FIELDS } from '../../src/model/fields.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { KINDS } from '../../src/model/records.ts';
import { repair } from '../../src/model/repair.ts';
import { VERSION } from '../../src/model/versions.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { isEntry } from '../../src/store/journal.ts';
import { openStore } from '../../src/store/open.ts';
import type { Entry, Store } from '../../src/store/store.ts';
import { makerOf } from '../arbitraries.ts';
import { faultsOf } from '../model/sound.ts';
import { makeEverything } from './everything.ts';

type Fields = Readonly<Record<string, unknown>>;

const textOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const named = (end: string): string[] => readdirSync(import.meta.dirname).filter((name) => name.endsWith(end));
const FILES = named('.lemma.json');
const JOURNALS = named('.journal.json');
const versionOf = (name: string): number => Number.parseInt(name, 10);

/** What each file held when it was released: records by kind, and rows that were set aside in it. */
const HELD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '1.lemma.json': { project: 1, source: 2, tag: 3, claim: 8, passage: 10, link: 8, pin: 1, aside: 1 },
  '1-steps.lemma.json': { project: 1, claim: 3, link: 2, aside: 0 },
  '1-everything.lemma.json': { project: 1, source: 4, tag: 4, claim: 7, passage: 7, link: 9, pin: 2, aside: 4 },
};
/** What each journal held: entries, and how many acts could be undone and redone. Beside it lies the project it leads to. */
const LED: Readonly<Record<string, { readonly entries: number; readonly done: number; readonly undone: number }>> = {
  '1-everything.journal.json': { entries: 24, done: 11, undone: 2 },
};

const maker = makerOf(1);
const stores: Store[] = [];
async function open(name: string): Promise<Store> {
  const store = await openStore({ maker, name });
  if (!store.ok) throw new Error(store.reason);
  stores.push(store.value);
  return store.value;
}
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

function opened(name: string, content = textOf(name)) {
  const found = read({ name, content });
  if (!found.ok) throw new Error(found.reason);
  const { project, quarantine } = repair(found.value.rows, maker);
  expect(quarantine).toEqual([]);
  return { project, aside: found.value.quarantine, losses: found.value.losses };
}

describe('the library of released versions', () => {
  it('has files of each, and says of each what it held', () => {
    const versions = Array.from({ length: VERSION }, (_, i) => i + 1);
    for (const files of [FILES, JOURNALS]) expect([...new Set(files.map(versionOf))]).toEqual(versions);
    expect([...FILES].sort()).toEqual(Object.keys(HELD).sort());
    expect([...JOURNALS].sort()).toEqual(Object.keys(LED).sort());
  });

  // Where this fails, the format has changed: it needs a new version, with an upgrade, and the files of the old one stay as they are.
  it('has, for this version, what is written today', async () => {
    const { lemma, journal } = await makeEverything('everything');
    await expect(lemma).toMatchFileSnapshot(`./${VERSION}-everything.lemma.json`);
    await expect(journal).toMatchFileSnapshot(`./${VERSION}-everything.journal.json`);
    expect(await makeEverything('everything again')).toEqual({ lemma, journal });
  });

  it('has in its newest files every field, empty and not, every choice, and every kind of step', () => {
    const newest = FILES.filter((name) => versionOf(name) === VERSION);
    const records = newest.flatMap((name) => opened(name).project.records());
    const lacking = KINDS.flatMap((kind) => {
      const values = (name: string): unknown[] =>
        records.filter((record) => record.kind === kind).map((record) => (record as unknown as Fields)[name]);
      return Object.entries(FIELDS[kind]).flatMap(([name, { is, nullable }]) => {
        const found = values(name);
        // There is one record of the project's own, so its fields have one value.
        const empty = nullable && kind !== 'project' ? [null] : [];
        const wanted = [...empty, ...(is.type === 'choice' ? is.of : [])].filter((value) => !found.includes(value));
        const given = found.some((value) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length));
        return [...wanted.map((value) => `${kind}.${name} ${String(value)}`), ...(given ? [] : [`${kind}.${name}`])];
      });
    });
    expect(lacking).toEqual([]);
    const steps = textOf(`${VERSION}-everything.journal.json`).matchAll(/"step":"(\w+)"/g);
    expect(new Set(Array.from(steps, ([, step]) => step))).toEqual(new Set(['add', 'remove', 'set', 'insert', 'drop']));
  });

  it.each(FILES)('%s opens whole, and is written again as the newest', (name) => {
    const { project, aside, losses } = opened(name);
    expect(losses).toEqual([]);
    expect(faultsOf(project)).toEqual([]);
    expect(countsOf(project.records(), aside.length)).toEqual(HELD[name]);

    const again = opened(name, write(project, { quarantine: aside }));
    expect(JSON.stringify(again.project)).toBe(JSON.stringify(project));
    expect(again.aside).toEqual(aside);
    // Rows of this very version are not touched at all.
    if (versionOf(name) === VERSION) expect(write(project, { quarantine: aside })).toBe(textOf(name));
  });

  it.each(JOURNALS)('%s brings the project back with every act, and they can be undone and redone', async (name) => {
    const { entries, done, undone } = LED[name]!;
    const file = opened(name.replace('.journal.', '.lemma.'));
    const { id } = file.project.about;
    const store = await open(name);
    expect(await store.takeBackup(textOf(name))).toEqual({ ok: true, value: { taken: [id], refused: [] } });
    const loaded = await store.load(id);
    if (!loaded.ok) throw new Error(loaded.reason);
    const { project, quarantine, history, missing } = loaded.value;
    expect(JSON.stringify(project)).toBe(JSON.stringify(file.project));
    expect(new Set(quarantine)).toEqual(new Set(file.aside));
    expect(quarantine).toHaveLength(file.aside.length);
    expect(missing).toBe(0);

    const journal = await store.entries(id);
    if (!journal.ok) throw new Error(journal.reason);
    const older = versionOf(name) < VERSION;
    // A project upgraded has one more, which says so.
    expect(journal.value).toHaveLength(entries + Number(older));
    expect(movesOf(journal.value)).toEqual(new Set(['begin', 'do', 'undo', 'redo', ...(older ? ['mend'] : [])]));
    if (older) return;
    expect([history.done.length, history.undone.length]).toEqual([done, undone]);
    const session = new Session(stateOf(project, history), maker);
    const go = (move: 'undo' | 'redo'): number => {
      let count = 0;
      while (session.travel(move).ok) count++;
      return count;
    };
    expect(go('undo')).toBe(done);
    expect(session.state.project.size).toBe(1);
    expect(go('redo')).toBe(done + undone);
    for (let i = 0; i < undone; i++) session.travel('undo');
    expect(JSON.stringify(session.state.project)).toBe(JSON.stringify(project));
  });

  it.each(JOURNALS)('%s has only entries that can be read, and what is taken anew is the same file', async (name) => {
    const { projects } = JSON.parse(textOf(name)) as { projects: { base: object; entries: unknown[] }[] };
    for (const { entries } of projects) expect(entries.filter((entry) => !isEntry(entry))).toEqual([]);
    if (versionOf(name) < VERSION) return;
    const store = await open(`${name} again`);
    await store.takeBackup(textOf(name));
    const backup = await store.backup();
    if (!backup.ok) throw new Error(backup.reason);
    expect((JSON.parse(backup.value) as { projects: unknown[] }).projects).toEqual(projects);
  });
});

function movesOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ move }) => move));
}

function countsOf(records: readonly AnyRecord[], aside: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return { ...counts, aside };
}
