// The map on the screen, in a real Chromium: the first picture, a frame of panning, an act; every round in a page of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { InlineConfig } from 'vite';
import { build, preview } from 'vite';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import type { Amount, Bench } from '../map-page/page.ts';
import { compare } from '../measure.mjs';

export type Part = 'first' | 'pan' | 'act';

type Mapped = { readonly mapped: Bench; readonly gc: () => void };

/** Runs something in a page just loaded that has made its project. */
type InPage = <T>(claims: number, work: (page: Page, cdp: CDPSession) => Promise<T>) => Promise<T>;

const pagesOf =
  (browser: Browser, address: string): InPage =>
  async (claims, work) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'mapped' in window);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate((claims) => (window as unknown as Mapped).mapped.make(claims), claims);
    try {
      return await work(page, cdp);
    } finally {
      await context.close();
    }
  };

/** What the page's main thread has worked since it began, ms. */
async function now(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

/**
 * What the main thread works for something, ms, from a page at rest until it is at rest again, what comes late included. The garbage of
 * before is collected before; afterwards it is left to the browser's own time: a collection asked for costs what is alive, not what was done.
 */
async function workOf(page: Page, cdp: CDPSession, act: () => Promise<void>): Promise<number> {
  const rest = () => page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
  await rest();
  await page.evaluate(() => (window as unknown as Mapped).gc());
  const before = await now(cdp);
  await act();
  await rest();
  return (await now(cdp)) - before;
}

/** The main thread's work for the first picture, until it is painted. */
const opening = (inPage: InPage, way: 'openMap' | 'openPeer', claims: number) => (): Promise<number> =>
  inPage(claims, async (page, cdp) => {
    await page.evaluate((way) => (window as unknown as Mapped).mapped.warm(way), way);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    await page.evaluate(() => (window as unknown as Mapped).gc());
    const before = await now(cdp);
    await page.evaluate((way) => (window as unknown as Mapped).mapped[way](), way);
    return (await now(cdp)) - before;
  });

const FRAMES = 120;
const openMap = async (page: Page): Promise<void> => {
  await page.evaluate(() => (window as unknown as Mapped).mapped.openMap());
  await page.evaluate(() => new Promise((done) => setTimeout(done, 900)));
};
const panning = (inPage: InPage, claims: number, like?: Amount) => (): Promise<number> =>
  inPage(claims, async (page, cdp) => {
    await openMap(page);
    if (like) await page.evaluate((like) => (window as unknown as Mapped).mapped.goWhere(like), like);
    await page.evaluate((frames) => (window as unknown as Mapped).mapped.pan(frames), FRAMES);
    const pan = () => page.evaluate((frames) => (window as unknown as Mapped).mapped.pan(frames), FRAMES);
    return (await workOf(page, cdp, pan)) / FRAMES;
  });

const ACTS = 20;
const acting = (inPage: InPage, claims: number) => (): Promise<number> =>
  inPage(claims, async (page, cdp) => {
    const acts = (count: number): Promise<void> =>
      page.evaluate((count) => (window as unknown as Mapped).mapped.acts(count, 30), count);
    await page.evaluate(async () => {
      await (window as unknown as Mapped).mapped.openMap();
      await (window as unknown as Mapped).mapped.openText();
    });
    await acts(10);
    return (await workOf(page, cdp, () => acts(ACTS))) / ACTS;
  });

const PARTS: Readonly<Record<Part, (inPage: InPage) => Promise<void>>> = {
  first: async (inPage) => {
    for (const [claims, goal] of [
      [1000, 30],
      [5000, 100],
    ] as const)
      await compare(`first picture of ${claims} claims, positions given`, {
        a: { name: 'ours', run: opening(inPage, 'openMap', claims) },
        b: { name: 'cytoscape', run: opening(inPage, 'openPeer', claims) },
        goal,
        rounds: 5,
      });
  },
  // Does it cost anything how much there is out of sight? So both pan over as much as each other, or as nearly as there is a place for it.
  pan: async (inPage) => {
    const here = () => (window as unknown as Mapped).mapped.onTheWay();
    const like = await inPage(200, (page) => openMap(page).then(() => page.evaluate(here)));
    const there = (like: Amount) => (window as unknown as Mapped).mapped.goWhere(like);
    const found = await inPage(5000, (page) => openMap(page).then(() => page.evaluate(there, like)));
    const words = ({ cards, signs, curves }: Amount): string => `${cards} cards, ${signs} signs and ${curves} curves`;
    await compare(`a pan frame over ${words(found)}, against one over ${words(like)}`, {
      a: { name: 'among 5,000 claims', run: panning(inPage, 5000, like) },
      b: { name: 'among 200', run: panning(inPage, 200) },
      goal: 1 / 1.2,
      rounds: 5,
    });
  },
  act: async (inPage) => {
    await compare('an act with the map and a text open', {
      a: { name: 'among 5,000 claims', run: acting(inPage, 5000) },
      b: { name: 'among 50', run: acting(inPage, 50) },
      goal: 0.5,
      rounds: 5,
    });
  },
};

/** Measures these parts, in a browser started for them. */
export async function onScreen(parts: readonly Part[]): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
  const outDir = mkdtempSync(join(tmpdir(), 'lemma-bench-map-'));
  const config = {
    configFile: false,
    root: join(process.cwd(), 'bench/map-page'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
    preview: { port: 0, host: '127.0.0.1' },
  } satisfies InlineConfig;
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch({ executablePath, args: [...browserArgs, '--js-flags=--expose-gc'] });
  try {
    const inPage = pagesOf(browser, server.resolvedUrls!.local[0]!);
    for (const part of parts) await PARTS[part](inPage);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}
