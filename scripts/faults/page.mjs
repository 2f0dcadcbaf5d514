// The built page in that browser, and the acts done in it: through the window's own session, saved by the window's own store.
import { pause } from './chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} Context */

export const PORT = 4197;
export const ORIGIN = `http://localhost:${PORT}`;

/** Runs in the page before anything else. Plain JavaScript, for it is sent as text. */
function helpers() {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  const lemma = {
    /** @returns {any} */
    get app() {
      return document.querySelector('lemma-app');
    },
    get session() {
      return lemma.app?.session;
    },
    get store() {
      return lemma.app?.files?.store;
    },
    /** @param {string} text */
    claim(text) {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      const id = `c_${Array.from(bytes, (byte) => letters[byte & 31]).join('')}`;
      const created = { at: Date.now(), by: 'faults' };
      return { id, kind: 'claim', text, note: '', tags: [], order: 'a0', strength: null, verdict: null, created };
    },
    /**
     * One act: adds a claim of each of these texts.
     * @param {string[]} texts
     */
    add(...texts) {
      const records = texts.map((text) => lemma.claim(text));
      const before = lemma.session.state.project;
      const after = records.reduce((/** @type {any} */ project, record) => project.with(record), before);
      const steps = records.map((record) => ({ step: 'add', record }));
      const inverse = records.map(({ id }) => ({ step: 'remove', id })).reverse();
      lemma.session.dispatch({ label: `Add ${texts[0]}`, change: { before, after, steps, inverse } });
    },
    /**
     * Text that does not compress.
     * @param {number} length
     */
    noise(length) {
      let text = '';
      while (text.length < length)
        for (const byte of crypto.getRandomValues(new Uint8Array(4096))) text += letters[byte & 31];
      return text.slice(0, length);
    },
    texts() {
      return lemma.session.state.project.claims.toArray().map((/** @type {any} */ claim) => claim.text);
    },
    json() {
      return JSON.stringify(lemma.session.state.project);
    },
    /**
     * Waits until what was done is saved.
     * @param {number} most ms
     */
    async saved(most = 20_000) {
      const until = Date.now() + most;
      while (lemma.store.status.kind !== 'saved') {
        if (Date.now() > until) throw new Error(`not saved: ${JSON.stringify(lemma.store.status)}`);
        await new Promise((done) => setTimeout(done, 5));
      }
      return true;
    },
    /** Waits until the second copy has what was saved. */
    async copied() {
      await lemma.saved();
      await lemma.store.copy?.last;
    },
    /**
     * Acts one after another for ever, each as soon as the last is saved, and tells outside how many were: what is told was acknowledged.
     * @param {string} name
     */
    async work(name) {
      for (let i = 1; ; i++) {
        lemma.add(`${name} ${i}`);
        await lemma.saved();
        /** @type {any} */ (window).acknowledged(name, i);
      }
    },
  };
  /** @type {any} */ (window).lemma = lemma;
}

/**
 * Gives every page of the context the helpers; `acknowledged(name, n)` hears that act n of that name was saved.
 * @param {Context} context
 * @param {(name: string, n: number) => void} acknowledged
 */
export async function equip(context, acknowledged = () => undefined) {
  await context.addInitScript(helpers);
  await context.exposeFunction('acknowledged', acknowledged);
}

/**
 * Opens the app and waits until there is a project in it, or, with `ready` false, not at all.
 * @param {Context} context
 * @param {{ readonly ready?: boolean }} options
 */
export async function openApp(context, { ready = true } = {}) {
  const page = await context.newPage();
  await page.goto(ORIGIN);
  if (ready) await opened(page);
  return page;
}

/** @param {Page} page */
export async function opened(page) {
  await page.waitForFunction(() => /** @type {any} */ (window).lemma?.session !== undefined, undefined, {
    timeout: 60_000,
  });
}

/**
 * Does something in the page with the helpers.
 * @template T, A
 * @param {Page} page
 * @param {(lemma: any, argument: A) => T} what
 * @param {A} [argument]
 * @returns {Promise<Awaited<T>>}
 */
export async function within(page, what, argument) {
  const text = `(${what.toString()})(window.lemma, ${JSON.stringify(argument) ?? 'undefined'})`;
  return /** @type {Promise<Awaited<T>>} */ (page.evaluate(text));
}

/**
 * The claims' texts that begin so.
 * @param {Page} page
 * @param {string} start
 */
export async function textsIn(page, start) {
  const texts = await within(page, (lemma) => /** @type {string[]} */ (lemma.texts()));
  return texts.filter((text) => text.startsWith(`${start} `));
}

/**
 * Waits until `what` holds, or gives up with these words.
 * @param {string} words
 * @param {() => Promise<boolean>} what
 * @param {number} most ms
 */
export async function until(words, what, most = 20_000) {
  const end = Date.now() + most;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`never came about: ${words}`);
    await pause(25);
  }
}
