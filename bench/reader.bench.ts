// Does a whole book with thousands of passages open, scroll, tag, fade and search as a page without any does?
//
// In a real Chromium. The book is made up from a seed (bench/reader-page/made.ts), so that a bare clone measures what every other does. Unless
// said otherwise a figure is the work of the page's main thread, style, layout and paint of the frame that follows included, in ms.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { InlineConfig } from 'vite';
import { build, preview } from 'vite';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { median } from './measure.mjs';
import { footprint } from './reader-page/memory.ts';

const BOOK = 500_000; // words
const ESSAY = 100_000;
const MANY = 10_000; // passages
const FEW = 100;
const ROUNDS = 5;
/** Acts in a row, of which one is the share: what asking for them costs is thereby small. */
const ACTS = 20;
/** The same, of acts that take the other side a second each. */
const LOOKS = 6;

const root = process.cwd();
const scratch = mkdtempSync(join(tmpdir(), 'lemma-bench-'));
const outDir = join(scratch, 'page');
const config = {
  configFile: false,
  root: join(root, 'bench/reader-page'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  preview: { port: 0, host: '127.0.0.1' },
} satisfies InlineConfig;
await build(config);
const server = await preview(config);
const address = server.resolvedUrls!.local[0]!;

const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
const context = await chromium.launchPersistentContext(join(scratch, 'profile'), {
  executablePath,
  viewport: { width: 1280, height: 900 },
  args: [...browserArgs, '--js-flags=--expose-gc'],
});
const browser = await context.browser()!.newBrowserCDPSession();

interface Open {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Runs something in a page just loaded. */
async function inPage<T>(work: (open: Open) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'reading' in window);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  try {
    return await work({ page, cdp });
  } finally {
    await page.close();
  }
}

/** Lets the page come to rest, and collects its garbage. */
async function settle({ page }: Open): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 200));
    (window as unknown as { gc: () => void }).gc();
  });
}

/** What the page's main thread has worked since it began, ms. */
async function worked({ cdp }: Open): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

/** Does something in the page: what it answers, and the main thread's work for it and for what it brings about. */
async function work<T>(open: Open, act: () => Promise<T>): Promise<{ readonly answer: T; readonly cpu: number }> {
  await settle(open);
  const before = await worked(open);
  const answer = await act();
  await open.page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  return { answer, cpu: (await worked(open)) - before };
}

type Figures = Readonly<Record<string, number>>;

/** By way and name, all figures that were taken. */
type Measured = (way: string, name: string) => readonly number[];

/** Takes the figures of some ways in turn, so many rounds. */
async function inTurn(ways: Readonly<Record<string, () => Promise<Figures>>>, rounds = ROUNDS): Promise<Measured> {
  const taken = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const [way, run] of Object.entries(ways))
      for (const [name, figure] of Object.entries(await run())) {
        const key = `${way} ${name}`;
        taken.set(key, [...(taken.get(key) ?? []), figure]);
      }
  return (way, name) => taken.get(`${way} ${name}`)!;
}

interface Side {
  readonly name: string;
  readonly figures: readonly number[];
}

const show = (figure: number): string => (Math.abs(figure) >= 100 ? figure.toFixed(0) : figure.toPrecision(3));

/** Prints the medians of ours and theirs, their ratio and the greatest that passes; where it is missed, the process has failed. */
function row(question: string, ours: Side, theirs: Side, goal: number, unit = 'ms'): void {
  const [a, b] = [median(ours.figures), median(theirs.figures)];
  const ratio = a === b ? 1 : a / b; // none against none is no more
  const pass = ratio <= goal;
  if (!pass) process.exitCode = 1;
  const of = goal < 0.1 && 1 / goal === Math.round(1 / goal) ? `1/${1 / goal}` : String(goal);
  console.log(
    `  ${pass ? 'pass' : 'MISS'}  ${question}: ${ours.name} ${show(a)} ${unit}, ${theirs.name} ${show(b)} ${unit}, ` +
      `ratio ${ratio < 0.1 ? `1/${show(1 / ratio)}` : show(ratio)}, goal at most ${of}`,
  );
}

/** Opens a book in our reader, in the middle of it. */
async function ours(open: Open, words: number, passages: number, claims = 40): Promise<void> {
  await open.page.evaluate(([w, p, c]) => window.reading.make(w, p, c), [words, passages, claims] as const);
  await open.page.evaluate(() => window.reading.openOurs());
  await open.page.evaluate(() => window.reading.toTheMiddle());
}

/** The work of each of some acts. */
async function each(open: Open, acts: number, act: () => Promise<unknown>): Promise<number> {
  await act();
  return (await work(open, act)).cpu / acts;
}

/** Tags passages: the work of each, and how long until it was drawn. */
async function tagging(open: Open): Promise<Figures> {
  const { page } = open;
  const tag = async (): Promise<readonly number[]> => {
    await page.evaluate((times) => window.reading.aim(times), ACTS);
    return page.evaluate(() => window.reading.tag());
  };
  // The code is compiled in steps, the last some thirty acts on.
  for (let n = 0; n < 2; n++) await tag();
  await page.evaluate((times) => window.reading.aim(times), ACTS);
  const { answer, cpu } = await work(open, () => page.evaluate(() => window.reading.tag()));
  await page.evaluate(() => window.reading.check());
  return { cpu: cpu / ACTS, drawn: median(answer) };
}

/** Opens a book: the work until it is there, the time until it is painted, what it takes of memory, and a change of width. */
async function opening(open: Open, way: 'openOurs' | 'openPlain'): Promise<Figures> {
  const { page } = open;
  await page.evaluate(([words, passages, plain]) => window.reading.make(words, passages, 40, plain), [
    BOOK,
    MANY,
    way === 'openPlain',
  ] as const);
  await settle(open);
  const before = await footprint(browser, page);
  const { answer, cpu } = await work(open, () => page.evaluate((way) => window.reading[way](), way));
  await settle(open);
  const memory = ((await footprint(browser, page)) - before) / 2 ** 20;
  const width = await work(open, () => page.evaluate(() => window.reading.width(4)));
  return { cpu, wall: answer, memory, width: width.cpu / 4 };
}

const book = `${BOOK / 1000}k words`;
const essay = `${ESSAY / 1000}k words`;

/** A book opened, against the same text as plain HTML. */
async function openings(): Promise<void> {
  const opened = await inTurn({
    ours: () => inPage((open) => opening(open, 'openOurs')),
    plain: () => inPage((open) => opening(open, 'openPlain')),
  });
  for (const [what, name, goal, unit] of [
    ['work', 'cpu', 0.2, 'ms'],
    ['time until painted', 'wall', 0.4, 'ms'],
    ['memory it takes', 'memory', 0.2, 'MB'],
    ['a change of width', 'width', 0.1, 'ms'],
  ] as const)
    row(
      `open ${book}, ${what}`,
      { name: `with ${MANY} passages`, figures: opened('ours', name) },
      { name: 'as plain HTML', figures: opened('plain', name) },
      goal,
      unit,
    );
}

function sideOf(measured: Measured, name: string, way: string, figure: string): Side {
  return { name, figures: measured(way, figure) };
}

const TAG = `tag one passage among ${MANY}`;

/** Passages shown and tagged, against Recogito. */
async function peers(): Promise<void> {
  const by = (way: 'openOurs' | 'openRecogito') => () =>
    inPage(async (open) => {
      const { page } = open;
      await page.evaluate(([w, p]) => window.reading.make(w, p, 40), [ESSAY, MANY] as const);
      const load = await work(open, () => page.evaluate((way) => window.reading[way](), way));
      await page.evaluate(() => window.reading.toTheMiddle());
      return { load: load.cpu, wall: load.answer, ...(await tagging(open)) };
    });
  const measured = await inTurn({ ours: by('openOurs'), recogito: by('openRecogito') });
  const beside = (figure: string) =>
    [sideOf(measured, 'ours', 'ours', figure), sideOf(measured, 'Recogito', 'recogito', figure)] as const;
  const opened = `open ${essay} with ${MANY} passages`;
  row(`${opened}, work`, ...beside('load'), 1 / 200);
  row(`${opened}, time until painted`, ...beside('wall'), 1 / 200);
  row(`${TAG}, work`, ...beside('cpu'), 0.35);
  row(`${TAG}, until drawn`, ...beside('drawn'), 1 / 10);
}

/** Tagging, against any other change of the page, fewer passages and a longer text. */
async function tags(): Promise<void> {
  const by = (words: number, passages: number) => () =>
    inPage(async (open) => {
      await ours(open, words, passages);
      const repaint = await each(open, ACTS, () => open.page.evaluate((times) => window.reading.repaint(times), ACTS));
      return { repaint, ...(await tagging(open)) };
    });
  const measured = await inTurn({ ours: by(ESSAY, MANY), few: by(ESSAY, FEW), book: by(BOOK, MANY) });
  const side = (name: string, way: string, figure = 'cpu') => sideOf(measured, name, way, figure);
  row(`${TAG}, work`, side('ours', 'ours'), side('another line on the page', 'ours', 'repaint'), 3);
  row(`${TAG}, work`, side('ours', 'ours'), side(`among ${FEW}`, 'few'), 1.8);
  row(`${TAG}, work`, side(`in ${book}`, 'book'), side(`in ${essay}`, 'ours'), 1.3);
}

/** A claim hidden and lit, against all decorations drawn anew. */
async function looking(): Promise<void> {
  const looks = ['hide', 'recolour'] as const;
  const by = (acts: number, open: (on: Open) => Promise<unknown>) => () =>
    inPage(async (on) => {
      await open(on);
      const figures: Record<string, number> = {};
      for (const way of looks)
        figures[way] = await each(on, acts, () =>
          on.page.evaluate(([way, times]) => window.reading.look(way, times), [way, acts] as const),
        );
      return figures;
    });
  const looked = await inTurn({
    ours: by(ACTS, (on) => ours(on, ESSAY, MANY, 1)),
    all: by(LOOKS, async ({ page }) => {
      await page.evaluate(([w, p]) => window.reading.make(w, p, 1), [ESSAY, MANY] as const);
      await page.evaluate(() => window.reading.openDecorations());
    }),
  });
  for (const way of looks)
    row(
      `${way} a claim with ${MANY} passages`,
      { name: 'ours', figures: looked('ours', way) },
      { name: 'ProseMirror, all decorations anew', figures: looked('all', way) },
      1 / 30,
    );
}

/** What is under the pointer, against CSS highlights. */
async function pointing(): Promise<void> {
  const POINTS = 300;
  const at = (open: (on: Open) => Promise<unknown>) => () =>
    inPage(async (on) => {
      await open(on);
      await on.page.evaluate((points) => window.reading.under(points), POINTS);
      const { cpu } = await work(on, () => on.page.evaluate((points) => window.reading.under(points), POINTS));
      return { cpu: cpu / POINTS };
    });
  const pointed = await inTurn({
    ours: at((on) => ours(on, ESSAY, MANY)),
    highlights: at(async ({ page }) => {
      await page.evaluate(([w, p]) => window.reading.make(w, p, 40), [ESSAY, MANY] as const);
      await page.evaluate(() => window.reading.openHighlights());
    }),
  });
  const under = `passages under the pointer among ${MANY}`;
  const pointer: Side = { name: 'ours', figures: pointed('ours', 'cpu') };
  row(under, pointer, { name: 'highlightsFromPoint', figures: pointed('highlights', 'cpu') }, 1 / 5);
  row(under, pointer, { name: 'the limit', figures: [0.2] }, 1);
}

/** Scrolling through the book, with passages and without. */
async function scrolling(): Promise<void> {
  const through = (passages: number) => () =>
    inPage(async (open) => {
      await ours(open, BOOK, passages);
      await open.page.evaluate(() => window.reading.toTheBeginning());
      let slow = 0;
      let all = 0;
      for (let before = await worked(open); await open.page.evaluate(() => window.reading.scroll(2)); all++) {
        const now = await worked(open);
        if (now - before > 50) slow++;
        before = now;
      }
      return { slow, all };
    });
  const scrolled = await inTurn({ marked: through(MANY), bare: through(0) });
  row(
    `scroll through ${book}, ${scrolled('marked', 'all')[0]} frames two screens apart, those with over 50 ms of work`,
    { name: `with ${MANY} passages`, figures: scrolled('marked', 'slow') },
    { name: 'without', figures: scrolled('bare', 'slow') },
    1,
    'frames',
  );
}

/** A folded search, against `indexOf`. */
async function searching(): Promise<void> {
  const found = await inPage(({ page }) =>
    page.evaluate(([words, rounds]) => window.reading.search(words, rounds), [BOOK, 2 * ROUNDS + 1] as const),
  );
  row(
    `search all ${(found.letters / 1e6).toFixed(1)} million letters, ${found.places} places, time`,
    { name: 'folded', figures: found.ours },
    { name: 'String.indexOf', figures: found.plain },
    5,
  );
  console.log(`        folding that text, once when it is first searched: ${show(found.fold)} ms`);
}

/** By the names they are asked for with; all of them where none is asked for. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  open: openings,
  recogito: peers,
  tag: tags,
  look: looking,
  point: pointing,
  scroll: scrolling,
  search: searching,
};

try {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  for (const [name, part] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await part();
} finally {
  await context.close();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
}
