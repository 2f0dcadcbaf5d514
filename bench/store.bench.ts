// Does an act cost the same in a large project as in a small one, and is a project read and opened as fast as its bare records?
//
// In a real Chromium with a profile on the disk (a context without one is off the record, and its database another). Every round has a
// page of its own, just loaded.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { compare, median } from './measure.mjs';
import type { Witnessed } from './store-page/page.ts';

const LARGE = 20_000;
const SMALL = 200;
/** Acts in the journal of the project that is read: more than the first block of it. */
const JOURNAL = 1000;

const root = process.cwd();
const outDir = join(root, 'bench/.built/store-page');
const config = { configFile: false, root: join(root, 'bench/store-page'), base: './', logLevel: 'warn' } as const;
await build({
  ...config,
  publicDir: false,
  worker: { format: 'es' },
  build: { outDir, target: 'es2022', minify: false },
});
const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
const address = server.resolvedUrls!.local[0]!;

const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
const profile = mkdtempSync(join(tmpdir(), 'lemma-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [...browserArgs, '--js-flags=--expose-gc'],
});

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
async function worked(cdp: CDPSession): Promise<number> {
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
      const before = await worked(cdp);
      await page.evaluate((count) => window.bench.acts(count), count);
      const after = await worked(cdp);
      await page.evaluate((name) => window.bench.tidy(name), name);
      return (after - before) / count;
    });

const READS = 'reads';
type Way = 'read' | 'load' | 'bare';

/** One reading of everything: how long it took, or the main thread's work for it, ms. */
const reading = (way: Way, figure: 'time' | 'work') => (): Promise<number> =>
  inPage(async (page, cdp) => {
    await page.evaluate((name) => window.bench.connect(name), READS);
    await settle(page);
    const before = await worked(cdp);
    const time = await page.evaluate(([way, name]) => window.bench[way](name), [way, READS] as const);
    const after = await worked(cdp);
    return figure === 'time' ? time : after - before;
  });

try {
  for (const [name, size, acts] of [
    ['large', LARGE, 0],
    ['small', SMALL, 0],
    [READS, LARGE, JOURNAL],
  ] as const)
    await inPage((page) => page.evaluate((of) => window.bench.make(...of), [name, size, acts] as const));

  await compare('work for an act, of the main thread', {
    a: { name: `among ${LARGE} records`, run: acting('large') },
    b: { name: `among ${SMALL}`, run: acting('small') },
    goal: 1 / 1.5,
  });

  const seen = await inPage(async (page): Promise<Witnessed> => {
    await page.evaluate((name) => window.bench.open(name), 'large');
    return page.evaluate(() => window.bench.watch(50));
  });
  const figure = (value: number) => (): number => value;
  const acts = { name: 'acts', run: figure(seen.acts) };
  await compare('acts shown before they are written', {
    a: acts,
    b: { name: 'shown first', run: figure(seen.shownFirst) },
    goal: 1,
    unit: '',
  });
  await compare('one transaction for an act', {
    a: { name: 'transactions', run: figure(seen.transactions) },
    b: acts,
    goal: 1,
    unit: '',
  });

  for (const [question, way, goal] of [
    [`reading ${LARGE} records`, 'read', 1 / 0.5],
    [`opening ${LARGE} records, checks and all`, 'load', 1 / 2],
  ] as const)
    for (const [what, unit] of [
      ['time', 'ms'],
      ['work', 'ms'],
    ] as const)
      await compare(`${question}, ${what === 'time' ? 'until it is there' : 'work of the main thread'}`, {
        a: { name: 'ours', run: reading(way, what) },
        b: { name: 'bare getAll', run: reading('bare', what) },
        goal,
        unit,
      });

  await inPage(async (page) => {
    await page.evaluate(async (name) => {
      await window.bench.connect(name);
      await window.bench.open(name);
    }, 'large');
    const some = (way: 'acts' | 'puts') => async (): Promise<number> =>
      median(await page.evaluate(([way, count]) => window.bench[way](count), [way, 25] as const));
    await compare(`an act among ${LARGE} records, until it is safe`, {
      a: { name: 'ours', run: some('acts') },
      b: { name: 'one bare strict put', run: some('puts') },
      goal: 1 / 1.5,
      rounds: 15,
    });
  });
} finally {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
