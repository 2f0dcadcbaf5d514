// Does an act cost the same in a large project as in a small one, and is a project read and opened as fast as its bare records?
//
// In a real Chromium with a profile on the disk (a context without one is off the record, and its database another). Every round has a
// page of its own, just loaded, over projects that were laid together before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { InlineConfig } from 'vite';
import { build, preview } from 'vite';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { compare, median } from './measure.mjs';
import type { Witnessed } from './store-page/page.ts';

const LARGE = 20_000;
const SMALL = 200;
/** Acts in the journal of the project that is read, all of which can be undone. */
const JOURNAL = 1000;
/** Between an act and the next, ms: a reader's acts never follow so closely that one waits for what comes after the last (the second copy). */
const PAUSE = 20;

const root = process.cwd();
const outDir = join(root, 'bench/.built/store-page');
const config = {
  configFile: false,
  root: join(root, 'bench/store-page'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  preview: { port: 0, host: '127.0.0.1' },
} satisfies InlineConfig;
await build(config);
const server = await preview(config);
const address = server.resolvedUrls!.local[0]!;

const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
const profile = mkdtempSync(join(tmpdir(), 'lemma-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [...browserArgs, '--js-flags=--expose-gc'],
});

const browser = await context.browser()!.newBrowserCDPSession();

/** What all processes of the browser have worked since they began, ms: databases are read in another than the page's. */
async function browserWorked(): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Runs something in a page just loaded. */
async function inPage<T>(work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  try {
    return await work(page, cdp);
  } finally {
    await page.close();
  }
}

/** Lets the page come to rest, and collects its garbage. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 200));
    (window as unknown as { gc: () => void }).gc();
  });
}

/** What the page's main thread has worked since it began, ms. */
async function pageWorked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

/** A project's acts: the main thread's work for each, ms. */
const acting =
  (name: string, count = 60) =>
  (): Promise<number> =>
    inPage(async (page, cdp) => {
      await page.evaluate((name) => window.bench.open(name), name);
      await page.evaluate((count) => window.bench.acts(count), count);
      await settle(page);
      const before = await pageWorked(cdp);
      await page.evaluate((count) => window.bench.acts(count), count);
      const after = await pageWorked(cdp);
      await page.evaluate((name) => window.bench.tidy(name), name);
      return (after - before) / count;
    });

const READS = 'reads';
type Way = 'read' | 'load' | 'bare';

/** One reading of everything: how long it took, or the browser's work for it, ms. */
const reading = (way: Way, figure: 'time' | 'work') => (): Promise<number> =>
  inPage(async (page) => {
    await page.evaluate((name) => window.bench.connect(name), READS);
    await settle(page);
    const before = await browserWorked();
    const time = await page.evaluate(([way, name]) => window.bench[way](name), [way, READS] as const);
    const after = await browserWorked();
    return figure === 'time' ? time : after - before;
  });

try {
  for (const [name, size, acts] of [
    ['large', LARGE, 0],
    ['small', SMALL, 0],
    [READS, LARGE, JOURNAL],
  ] as const)
    await inPage((page) => page.evaluate((of) => window.bench.make(...of), [name, size, acts] as const));

  await compare("an act, the main thread's work", {
    a: { name: `among ${LARGE} records`, run: acting('large') },
    b: { name: `among ${SMALL}`, run: acting('small') },
    goal: 0.667,
  });

  const seen = await inPage(async (page): Promise<Witnessed> => {
    await page.evaluate((name) => window.bench.open(name), 'large');
    return page.evaluate(() => window.bench.watch(50));
  });
  const figure = (value: number) => (): number => value;
  await compare('on screen before it is written', {
    a: { name: 'done', run: figure(seen.acts) },
    b: { name: 'shown first', run: figure(seen.shownFirst) },
    goal: 1,
    unit: 'acts',
  });
  await compare('one transaction an act, and that a strict one', {
    a: { name: 'all that write', run: figure(seen.transactions) },
    b: { name: 'strict, one an act', run: figure(Math.min(seen.strict, seen.acts)) },
    goal: 1,
    unit: 'transactions',
  });

  for (const [question, way, goal] of [
    [`reading ${LARGE} records`, 'read', 2],
    [`opening ${LARGE} records, checks and all`, 'load', 0.5],
  ] as const)
    for (const what of ['time', 'work'] as const)
      await compare(`${question}, ${what === 'time' ? 'until they are there' : "the browser's work"}`, {
        a: { name: 'ours', run: reading(way, what) },
        b: { name: 'bare getAll', run: reading('bare', what) },
        goal,
        rounds: 9,
      });

  await inPage(async (page) => {
    await page.evaluate(async (name) => {
      await window.bench.connect(name);
      await window.bench.open(name);
    }, 'large');
    await settle(page);
    const some = (way: 'acts' | 'puts') => async (): Promise<number> =>
      median(await page.evaluate(([way, pause]) => window.bench[way](20, pause), [way, PAUSE] as const));
    await compare(`an act among ${LARGE} records, until it is safe`, {
      a: { name: 'ours', run: some('acts') },
      b: { name: 'one bare strict put', run: some('puts') },
      goal: 0.667,
      rounds: 15,
    });
  });
} finally {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
