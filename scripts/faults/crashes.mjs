// Faults that end the page or the browser in the middle of work.
import { newProfile, pause, startBrowser } from './chromium.mjs';
import { equip, openApp, opened, textsIn, within } from './page.mjs';

/** @typedef {import('./list.mjs').Fault} Fault */

/** How many of `acknowledged` acts "name 1", "name 2" … are not there. @param {readonly string[]} texts @param {string} name @param {number} acknowledged */
export function missing(texts, name, acknowledged) {
  const there = new Set(texts);
  let lost = 0;
  for (let i = 1; i <= acknowledged; i++) if (!there.has(`${name} ${i}`)) lost++;
  return lost;
}

/** Starts acts that go on until the page dies. @param {import('playwright-core').Page} page @param {string} name */
function workOn(page, name) {
  within(page, (lemma, as) => void lemma.work(as).catch(() => undefined), name).catch(() => undefined);
}

/** @type {Fault} */
const killed = {
  name: 'kill -9 of the whole browser during acts',
  async run({ few }) {
    const profile = newProfile();
    const kills = few ? 3 : 50;
    let lost = 0;
    let acts = 0;
    /** @type {Map<string, number>} */
    const acknowledged = new Map();
    for (let kill = 0; kill <= kills; kill++) {
      const { context, kill: end } = await startBrowser(profile);
      await equip(context, (name, n) => void acknowledged.set(name, n));
      const page = await openApp(context);
      for (const [name, n] of acknowledged) lost += missing(await textsIn(page, name), name, n);
      acts += [...acknowledged.values()].reduce((sum, n) => sum + n, 0);
      acknowledged.clear();
      if (kill < kills) {
        workOn(page, `round${kill}`);
        await pause(150 + Math.random() * 500);
      }
      await end();
    }
    return { seen: `${kills} kills, ${acts} acknowledged acts all there`, lost };
  },
};

/** @type {Fault} */
const crashed = {
  name: 'crash of the page’s process during acts',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    let acknowledged = 0;
    await equip(context, (_, n) => void (acknowledged = n));
    const page = await openApp(context);
    workOn(page, 'act');
    await pause(800);
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await pause(500);
    const again = await openApp(context);
    const lost = missing(await textsIn(again, 'act'), 'act', acknowledged);
    await kill();
    return { seen: `${acknowledged} acknowledged acts all there`, lost };
  },
};

/** @type {Fault} */
const reloaded = {
  name: 'reload at any moment during acts',
  async run({ few }) {
    const { context, kill } = await startBrowser(newProfile());
    let acknowledged = 0;
    await equip(context, (_, n) => void (acknowledged = n));
    const page = await openApp(context);
    let lost = 0;
    const rounds = few ? 3 : 20;
    for (let round = 0; round < rounds; round++) {
      acknowledged = 0;
      workOn(page, `visit${round}`);
      await pause(50 + Math.random() * 300);
      await page.reload();
      await opened(page);
      lost += missing(await textsIn(page, `visit${round}`), `visit${round}`, acknowledged);
    }
    await kill();
    return { seen: `${rounds} reloads, nothing acknowledged was missing`, lost };
  },
};

/** @type {Fault} */
const closedAtOnce = {
  name: 'tab closed the moment after an act',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    await openApp(context);
    let lost = 0;
    for (let round = 1; round <= 10; round++) {
      const page = await openApp(context);
      await within(page, (lemma, text) => lemma.add(text), `last ${round}`);
      await page.close();
      const next = await openApp(context);
      lost += (await textsIn(next, 'last')).includes(`last ${round}`) ? 0 : 1;
      await next.close();
    }
    await kill();
    return { seen: '10 acts of the last moment are there', lost };
  },
};

/** @type {Fault} */
const quit = {
  name: 'browser quit the moment after an act',
  async run() {
    const profile = newProfile();
    let lost = 0;
    for (let round = 1; round <= 3; round++) {
      const { context, close } = await startBrowser(profile);
      await equip(context);
      const page = await openApp(context);
      lost += missing(await textsIn(page, 'quit'), 'quit', round - 1);
      await within(page, (lemma, text) => lemma.add(text), `quit ${round}`);
      await close();
    }
    const { context, kill } = await startBrowser(profile);
    await equip(context);
    lost += missing(await textsIn(await openApp(context), 'quit'), 'quit', 3);
    await kill();
    return { seen: '3 acts of the last moment are there', lost };
  },
};

/** @type {Fault} */
const halfImported = {
  name: 'reload in the middle of an import of 10,000 records',
  async run({ few }) {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    const rounds = few ? 3 : 20;
    let torn = 0;
    let whole = 0;
    for (let round = 0; round < rounds; round++) {
      await within(
        page,
        (lemma, name) => {
          const texts = Array.from({ length: 10_000 }, (_, i) => `${name} ${i + 1}`);
          setTimeout(() => lemma.add(...texts), 0);
        },
        `import${round}`,
      );
      await pause(60 + round * 45);
      await page.reload();
      await opened(page);
      const { length } = await textsIn(page, `import${round}`);
      if (length === 10_000) whole++;
      else if (length !== 0) torn++;
      // Taken out again, or the project would grow to 200,000 records.
      if (length > 0) {
        await within(page, (lemma) => lemma.session.travel('undo'));
        await within(page, (lemma) => lemma.saved(60_000));
      }
    }
    await kill();
    return {
      seen: `${rounds} reloads: ${whole} times all, ${rounds - whole - torn} times nothing, ${torn} times a part`,
      lost: torn,
    };
  },
};

/** @type {Fault} */
const backAndForth = {
  name: 'another page and back, with work not yet saved',
  async run() {
    const { context, kill } = await startBrowser(newProfile());
    await equip(context);
    const page = await openApp(context);
    await within(page, (lemma) => lemma.add('before 1'));
    await page.goto('about:blank');
    // A page out of the back/forward cache does not load again.
    await page.goBack({ waitUntil: 'commit' });
    await opened(page);
    const lost = missing(await textsIn(page, 'before'), 'before', 1);
    await within(page, (lemma) => lemma.add('after 1'));
    await within(page, (lemma) => lemma.saved());
    await page.reload();
    await opened(page);
    const then = missing(await textsIn(page, 'after'), 'after', 1);
    await kill();
    return { seen: 'the act is there, and work goes on', lost: lost + then };
  },
};

/** @type {Fault[]} */
export const crashes = [killed, crashed, reloaded, closedAtOnce, quit, halfImported, backAndForth];
