// Faults of several tabs on one project.
import { newProfile, pause, startBrowser } from './chromium.mjs';
import { equip, openApp, opened, textsIn, until, within } from './page.mjs';
import { missing } from './crashes.mjs';

/** @typedef {import('./list.mjs').Fault} Fault */
/** @typedef {import('playwright-core').Page} Page */

/** Waits until all pages are saved and show the same. @param {readonly Page[]} pages */
async function equal(pages) {
  await until('all tabs equal', async () => {
    const all = await Promise.all(pages.map((page) => within(page, (lemma) => lemma.store.status.kind + lemma.json())));
    return all[0]?.startsWith('saved') === true && new Set(all).size === 1;
  });
}

/** @param {number} tabs @returns {Fault} */
const racing = (tabs) => ({
  name: `${tabs === 2 ? 'two' : 'three'} tabs racing through 1,000 acts`,
  async run({ few }) {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    /** @type {Page[]} */
    const pages = [];
    for (let i = 0; i < tabs; i++) pages.push(await openApp(context));
    const each = Math.ceil((few ? 90 : 1000) / tabs);
    await Promise.all(
      pages.map((page, i) =>
        within(
          page,
          async (lemma, [name, count]) => {
            for (let n = 1; n <= count; n++) {
              lemma.add(`${name} ${n}`);
              if (n % 3 === 0) await new Promise((done) => setTimeout(done, Math.random() * 4));
            }
          },
          /** @type {[string, number]} */ ([`tab${i}`, each]),
        ),
      ),
    );
    await equal(pages);
    let lost = 0;
    const late = await openApp(context);
    for (const page of [...pages, late])
      for (let i = 0; i < tabs; i++) lost += missing(await textsIn(page, `tab${i}`), `tab${i}`, each);
    await kill();
    return { seen: `all ${tabs} tabs and one opened later show the same ${each * tabs} acts`, lost };
  },
});

/** @type {Fault} */
const frozen = {
  name: 'a frozen tab holds up nobody, and catches up when it wakes',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const [one, two] = [await openApp(context), await openApp(context)];
    await within(one, (lemma) => lemma.add('early 1'));
    const session = await context.newCDPSession(one);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await within(two, async (lemma) => {
      for (let n = 1; n <= 50; n++) lemma.add(`meanwhile ${n}`);
      await lemma.saved(5000);
    });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await one.bringToFront();
    await within(one, (lemma) => lemma.add('late 1'));
    await equal([one, two]);
    const texts = await within(one, (lemma) => lemma.texts());
    const lost = missing(texts, 'meanwhile', 50) + missing(texts, 'early', 1) + missing(texts, 'late', 1);
    await kill();
    return { seen: '50 acts saved beside it, both equal after it woke', lost };
  },
};

/** @type {Fault} */
const hogged = {
  name: 'a tab that keeps a transaction open for ever',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, (lemma) => lemma.saved());
    const hog = await openApp(context);
    await hog.evaluate(() => {
      const request = indexedDB.open('lemma');
      request.onsuccess = () => {
        const store = request.result.transaction(['journal', 'projects'], 'readwrite').objectStore('journal');
        const spin = () => void (store.get(['none', 0]).onsuccess = spin);
        spin();
      };
    });
    await pause(300);
    await within(page, (lemma) => lemma.add('waiting 1'));
    await until('the reader is told', () => within(page, (lemma) => lemma.store.status.kind === 'failed'), 8000);
    const { reason } = await within(page, (lemma) => lemma.store.status);
    await hog.close();
    await within(page, (lemma) => lemma.saved());
    await page.reload();
    await opened(page);
    const lost = missing(await textsIn(page, 'waiting'), 'waiting', 1);
    await kill();
    return { seen: `said "${reason}", saved once that tab was closed`, lost };
  },
};

/** @type {Fault} */
const removed = {
  name: 'the project removed in another tab',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const [one, two] = [await openApp(context), await openApp(context)];
    await within(one, (lemma) => lemma.add('kept 1'));
    await within(one, (lemma) => lemma.saved());
    await within(two, (lemma) => lemma.store.remove(lemma.session.state.project.about.id));
    await within(one, (lemma) => lemma.add('kept 2'));
    await until('the reader is told', () => within(one, (lemma) => lemma.store.status.kind === 'closed'));
    const { reason } = await within(one, (lemma) => lemma.store.status);
    // Nothing of it is gone from the page: it can still be saved as a file.
    const lost = missing(await textsIn(one, 'kept'), 'kept', 2);
    await kill();
    return { seen: `said "${reason}", the work stands on the screen`, lost };
  },
};

/** @type {Fault} */
const conflicting = {
  name: 'one tab writes a note on what the other removes at the same moment',
  async run({ few }) {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const [one, two] = [await openApp(context), await openApp(context)];
    await two.evaluate(() => {
      const { lemma } = /** @type {any} */ (window);
      lemma.refused = [];
      lemma.store.onTaken((/** @type {any} */ taken) => lemma.refused.push(...taken.refused));
    });
    const rounds = few ? 5 : 40;
    let noted = 0;
    for (let round = 1; round <= rounds; round++) {
      await within(one, (lemma, text) => lemma.add(text), `target ${round}`);
      await equal([one, two]);
      // Both look at the same project, and act on it before they can hear of each other.
      const at = Date.now() + 60;
      const [, did] = await Promise.all([
        within(
          one,
          (lemma, when) => {
            while (Date.now() < when);
            const before = lemma.session.state.project;
            const record = before.claims.toArray().find((/** @type {any} */ claim) => claim.text.startsWith('target '));
            const steps = [{ step: 'remove', id: record.id }];
            const change = { before, after: before.without(record.id), steps, inverse: [{ step: 'add', record }] };
            lemma.session.dispatch({ label: 'Remove', change });
          },
          at,
        ),
        within(
          two,
          (lemma, when) => {
            while (Date.now() < when);
            const before = lemma.session.state.project;
            const record = before.claims.toArray().find((/** @type {any} */ claim) => claim.text.startsWith('target '));
            if (!record) return 0;
            const after = before.with({ ...record, note: 'mine' });
            const step = (/** @type {string} */ value) => [{ step: 'set', id: record.id, field: 'note', value }];
            lemma.session.dispatch({
              label: 'Note',
              change: { before, after, steps: step('mine'), inverse: step('') },
            });
            return 1;
          },
          at,
        ),
      ]);
      noted += did;
      await equal([one, two]);
    }
    const refused = await within(two, (lemma) => lemma.refused);
    const kept = await within(one, async (lemma) => {
      const entries = await lemma.store.entries(lemma.session.state.project.about.id);
      return entries.value.filter((/** @type {any} */ entry) => entry.label === 'Note').length;
    });
    const unnamed = refused.filter(
      (/** @type {any} */ each) => !/^the claim 'target \d+' was removed$/.test(each.reason),
    ).length;
    await kill();
    return {
      seen: `of ${noted} notes ${kept} came first and ${refused.length} were handed back by name`,
      lost: noted - kept - refused.length + unnamed,
    };
  },
};

/** @type {Fault[]} */
export const tabs = [racing(2), racing(3), frozen, hogged, removed, conflicting];
