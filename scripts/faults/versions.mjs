// Faults of versions, of browsers that forbid storage, and of storage that is taken away.
import { newProfile, pause, startBrowser } from './chromium.mjs';
import { ORIGIN, equip, openApp, opened, textsIn, until, within } from './page.mjs';
import { missing } from './crashes.mjs';

/** @typedef {import('./list.mjs').Fault} Fault */
/** @typedef {import('playwright-core').Page} Page */

/** What the window says where no project could be opened. @param {Page} page */
const broken = (page) =>
  page.evaluate(() => String(/** @type {any} */ (document.querySelector('lemma-app'))?.broken ?? ''));

/** A page of the same origin without the app in it. @param {import('playwright-core').BrowserContext} context */
async function bare(context) {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/icon.svg`);
  return page;
}

/** @type {Fault} */
const upgraded = {
  name: 'a newer version opened beside an old tab (blocked upgrade)',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, (lemma) => lemma.add('old 1'));
    await within(page, (lemma) => lemma.saved());
    const newer = await bare(context);
    const took = await newer.evaluate(
      () =>
        new Promise((done, fail) => {
          const start = performance.now();
          const request = indexedDB.open('lemma', 1000);
          request.onsuccess = () => {
            request.result.close();
            done(performance.now() - start);
          };
          request.onblocked = () => fail(new Error('the old tab did not let go'));
        }),
    );
    await within(page, (lemma) => lemma.add('old 2'));
    const status = await within(page, (lemma) => lemma.store.status);
    const lost = missing(await textsIn(page, 'old'), 'old', 2) + (status.kind === 'closed' ? 0 : 1);
    const again = await openApp(context, { ready: false });
    await until('the refusal', async () => (await broken(again)) !== '');
    const words = await broken(again);
    const kept = await newer.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('lemma');
          request.onsuccess = () => {
            const get = request.result.transaction('journal').objectStore('journal').count();
            get.onsuccess = () => done(get.result);
          };
        }),
    );
    await kill();
    return {
      seen: `let go in ${Math.round(Number(took))} ms, said "${status.reason}"; the newer database was refused ("${words}") and kept its ${Number(kept)} entries`,
      lost: lost + (Number(kept) >= 2 ? 0 : 1),
    };
  },
};

/** @type {Fault} */
const failedUpgrade = {
  name: 'an upgrade that fails half-way',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, (lemma) => lemma.add('old 1'));
    await within(page, (lemma) => lemma.saved());
    await page.close();
    const newer = await bare(context);
    const outcome = await newer.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('lemma', 1000);
          request.onupgradeneeded = () => {
            request.transaction?.objectStore('journal').clear();
            request.transaction?.objectStore('chunks').clear();
            throw new Error('half-way');
          };
          request.onerror = (event) => {
            event.preventDefault();
            done(request.error?.name);
          };
          request.onsuccess = () => done('success');
        }),
    );
    const again = await openApp(context);
    const lost = missing(await textsIn(again, 'old'), 'old', 1);
    await kill();
    return { seen: `the upgrade ended as ${String(outcome)}, the old data are there`, lost };
  },
};

/** @type {Fault} */
const hanging = {
  name: 'a database that never opens (another tab holds up its removal)',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const first = await openApp(context);
    await within(first, (lemma) => lemma.add('held 1'));
    await within(first, (lemma) => lemma.saved());
    const holder = await bare(context);
    await holder.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('lemma');
          request.onsuccess = () => {
            Object.assign(window, { held: request.result });
            done(true);
          };
        }),
    );
    await first.close();
    const remover = await bare(context);
    await remover.evaluate(() => {
      const request = indexedDB.open('lemma', 1000);
      request.onupgradeneeded = () => request.transaction?.abort();
    });
    await pause(200);
    const page = await openApp(context, { ready: false });
    await until('words instead of an empty window', async () => (await broken(page)) !== '', 15_000);
    const words = await broken(page);
    await holder.close();
    const again = await openApp(context);
    const lost = missing(await textsIn(again, 'held'), 'held', 1);
    await kill();
    return { seen: `said "${words}"; opened once that tab was closed`, lost };
  },
};

/** @type {Fault} */
const cleared = {
  name: 'site data cleared under the open page',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, async (lemma) => {
      for (let n = 1; n <= 20; n++) lemma.add(`kept ${n}`);
      await lemma.saved();
    });
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'all' });
    await until('written anew from memory', () =>
      within(page, async (lemma) => {
        const kept = await lemma.store.projects();
        return kept.ok && kept.value.length > 0;
      }),
    );
    await within(page, (lemma) => lemma.add('kept 21'));
    await within(page, (lemma) => lemma.saved());
    await page.reload();
    await opened(page);
    const lost = missing(await textsIn(page, 'kept'), 'kept', 21);
    const undone = await within(page, (lemma) => lemma.session.state.history.done.length);
    await kill();
    return { seen: `written anew by itself; 21 acts there after a reload, ${undone} of them can be undone`, lost };
  },
};

/** A browser without storage: the script that makes it so. @param {string} name @param {() => void} script @returns {Fault} */
const without = (name, script) => ({
  name,
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await context.addInitScript(script);
    await equip(context);
    const page = await openApp(context);
    const status = await within(page, (lemma) => lemma.store.status);
    await within(page, (lemma) => lemma.add('here 1'));
    await within(page, (lemma) => lemma.session.travel('undo'));
    await within(page, (lemma) => lemma.session.travel('redo'));
    const lost = missing(await textsIn(page, 'here'), 'here', 1) + (status.kind === 'memory' ? 0 : 1);
    await kill();
    return { seen: `said at once "${status.reason}", and work went on`, lost };
  },
});

/** @type {Fault} */
const isolated = {
  name: 'a private window',
  async run() {
    const { browser, kill } = await startBrowser(newProfile());
    const context = await browser.newContext();
    await equip(context);
    const page = await openApp(context);
    await within(page, (lemma) => lemma.add('private 1'));
    await within(page, (lemma) => lemma.saved());
    await page.reload();
    await opened(page);
    const lost = missing(await textsIn(page, 'private'), 'private', 1);
    const lasting = await within(page, async (lemma) => {
      lemma.add('private 2');
      await lemma.saved();
      await new Promise((done) => setTimeout(done, 300));
      return lemma.store.lasting;
    });
    await kill();
    return { seen: `kept for the visit; promised to last: ${String(lasting)}`, lost };
  },
};

/** @type {Fault} */
const clock = {
  name: 'the clock set back by a year during work',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, async (lemma) => {
      lemma.add('time 1');
      const now = Date.now;
      Date.now = () => now() - 365 * 24 * 3600 * 1000;
      lemma.add('time 2');
      lemma.session.travel('undo');
      lemma.session.travel('redo');
      lemma.add('time 3');
      await lemma.saved();
    });
    await page.reload();
    await opened(page);
    const lost = missing(await textsIn(page, 'time'), 'time', 3);
    const order = await within(page, (lemma) =>
      lemma.session.state.history.done.map((/** @type {any} */ act) => act.label),
    );
    await kill();
    return {
      seen: `in the order they were done: ${order.slice(-3).join(', ')}`,
      lost: lost + (order.slice(-1)[0] === 'Add time 3' ? 0 : 1),
    };
  },
};

/** @type {Fault[]} */
export const versions = [
  upgraded,
  failedUpgrade,
  hanging,
  cleared,
  without('no IndexedDB at all', () => void Object.defineProperty(window, 'indexedDB', { value: undefined })),
  without('IndexedDB forbidden (its mention throws)', () => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }),
  isolated,
  clock,
];
