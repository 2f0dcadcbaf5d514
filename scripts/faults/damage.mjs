// Faults of what lies on the disk: files cut, overwritten or gone, rows damaged by hand.
import { readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProfile, startBrowser } from './chromium.mjs';
import { equip, openApp, opened, textsIn, within } from './page.mjs';
import { missing } from './crashes.mjs';
import { restored } from './space.mjs';

/** @typedef {import('./list.mjs').Fault} Fault */

const ACTS = 300;

/** The newest file of the database whose name ends so. @param {string} folder @param {RegExp} name */
function file(folder, name) {
  const found = readdirSync(folder)
    .filter((each) => name.test(each))
    .sort()
    .at(-1);
  return found === undefined ? undefined : join(folder, found);
}

/**
 * Work, a quit, damage to the database's files, and a new start: what is missing then must come back from the second copy.
 * @param {string} name
 * @param {(folder: string) => void} harm
 * @returns {Fault}
 */
const damaged = (name, harm) => ({
  name: `database files: ${name}`,
  async run() {
    const profile = newProfile();
    const first = await startBrowser(profile);
    await equip(first.context);
    const page = await openApp(first.context);
    await within(
      page,
      async (lemma, acts) => {
        for (let n = 1; n <= acts; n++) {
          lemma.add(`act ${n}`, `${n} ${'z'.repeat(2000)}`);
          if (n % 10 === 0) await lemma.saved();
        }
        await lemma.copied();
      },
      ACTS,
    );
    await first.close();
    const folder = readdirSync(join(profile, 'Default/IndexedDB')).find((each) => each.endsWith('.indexeddb.leveldb'));
    if (!folder) throw new Error('the database lies elsewhere');
    harm(join(profile, 'Default/IndexedDB', folder));
    const { context, kill } = await startBrowser(profile);
    await equip(context);
    const again = await openApp(context);
    await opened(again);
    const { kind, reason } = await within(again, (lemma) => lemma.store.status);
    const opens = kind === 'memory' ? `said "${reason}"` : 'the database opens';
    let texts = await textsIn(again, 'act');
    const gone = missing(texts, 'act', ACTS);
    if (gone > 0) texts = await restored(again, 'act');
    await kill();
    const how = gone === 0 ? 'nothing was missing' : `${gone} of ${ACTS} acts were missing, told, and restored`;
    return { seen: `${opens}; ${how}`, lost: missing(texts, 'act', ACTS) };
  },
});

/** Overwrites the middle of a file. @param {string | undefined} path */
function scramble(path) {
  if (path === undefined) throw new Error('there is no such file');
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  for (let i = middle; i < Math.min(bytes.length, middle + 64); i++) bytes[i] = (bytes[i] ?? 0) ^ 0x5a;
  writeFileSync(path, bytes);
}

/**
 * Damage to one row of the newest project, from within the page, and a reload: the row is set aside with its reason, all others stand.
 * @param {string} name
 * @param {(page: import('playwright-core').Page) => Promise<void>} harm
 * @param {RegExp} expected
 * @returns {Fault}
 */
const row = (name, harm, expected) => ({
  name,
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, async (lemma) => {
      for (let n = 1; n <= 20; n++) lemma.add(`row ${n}`);
      await lemma.saved();
      await lemma.store.tidy(lemma.session.state.project.about.id);
      for (let n = 21; n <= 25; n++) lemma.add(`row ${n}`);
      await lemma.copied();
    });
    await harm(page);
    await page.reload();
    await opened(page);
    const reasons = await within(page, (lemma) =>
      lemma.app.files.quarantine.map((/** @type {any} */ each) => each.reason),
    );
    const texts = await textsIn(page, 'row');
    await kill();
    const told = reasons.some((/** @type {string} */ reason) => expected.test(reason));
    return {
      seen: `${texts.length} of 25 stand, set aside: ${reasons.join('; ')}`,
      lost: Math.max(0, missing(texts, 'row', 25) - 1) + (told ? 0 : 1),
    };
  },
});

const damagedRow = row(
  'a row of the database damaged by hand',
  (page) =>
    page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('lemma').onsuccess = ({ target }) => {
            const { result } = /** @type {IDBOpenDBRequest} */ (target);
            const tx = result.transaction('chunks', 'readwrite');
            const store = tx.objectStore('chunks');
            store.getAll().onsuccess = (event) => {
              for (const chunk of /** @type {any} */ (event.target).result)
                store.put({
                  ...chunk,
                  rows: chunk.rows.map((/** @type {any} */ each) =>
                    each.text === 'row 7' ? { ...each, tags: 'torn' } : each,
                  ),
                });
            };
            tx.oncomplete = () => {
              result.close();
              done();
            };
          };
        }),
    ),
  /its tags is "torn"/,
);

const damagedEntry = row(
  'an entry of the journal damaged by hand',
  (page) =>
    page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('lemma').onsuccess = ({ target }) => {
            const { result } = /** @type {IDBOpenDBRequest} */ (target);
            const tx = result.transaction('journal', 'readwrite');
            tx.objectStore('journal').openCursor(null, 'prev').onsuccess = (event) => {
              const cursor = /** @type {IDBCursorWithValue} */ (/** @type {any} */ (event.target).result);
              cursor.update({ ...cursor.value, steps: 'torn' });
            };
            tx.oncomplete = () => {
              result.close();
              done();
            };
          };
        }),
    ),
  /this entry of the journal cannot be read/,
);

/** @type {Fault[]} */
export const damage = [
  damaged('the log cut in half', (folder) => {
    const log = file(folder, /\.log$/);
    if (log) truncateSync(log, readFileSync(log).length >> 1);
  }),
  damaged('bytes of the log overwritten', (folder) => scramble(file(folder, /\.log$/))),
  damaged('CURRENT missing', (folder) => rmSync(join(folder, 'CURRENT'))),
  damaged('MANIFEST overwritten', (folder) => writeFileSync(String(file(folder, /^MANIFEST/)), 'garbage')),
  damaged('MANIFEST missing', (folder) => rmSync(String(file(folder, /^MANIFEST/)))),
  damaged('all files gone', (folder) => rmSync(folder, { recursive: true })),
  damagedRow,
  damagedEntry,
];
