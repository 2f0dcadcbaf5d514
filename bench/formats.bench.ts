// Is a folder of AIF converted nearly as fast as it is read, and a large project exported to any format within a second and unnoticed?
//
// The work of a writer is measured here, in Node, where nothing else runs; what a reader feels of it in a real Chromium, through the code of
// the export dialog. Reading is measured the same way and held to the same patience of the page.
//
// `npm run bench -- formats folder`, `… work` and `… page` measure one of the three alone, `… page pdf png` these formats in the page.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { run } from '../src/cli/run.ts';
import type { Streams } from '../src/cli/streams.ts';
import { FORMATS } from '../src/formats/index.ts';
import { repair } from '../src/model/repair.ts';
import type { Felt } from './formats-page/page.ts';
import { LARGE, madeProject } from './formats-page/made.ts';
import { compare, median } from './measure.mjs';

/** What an export may take, and for how long it may keep the page from its reader, ms. */
const WORK = 1000;
const BLOCKED = 50;
const AT = Date.UTC(2026, 0, 31);
/** Drawn by a browser, or with faces that the built page has: their work is measured in the page, as the time until they are there. */
const IN_PAGE = ['png', 'pdf'];

const wanted = process.argv.slice(2);
const asks = (part: 'folder' | 'work' | 'page'): boolean => wanted.length === 0 || wanted.includes(part);
/** After `page`, formats can be named. */
const named = FORMATS.filter(({ id }) => wanted.includes(id)).map(({ id }) => id);

const root = process.cwd();
const scratch = mkdtempSync(join(tmpdir(), 'lemma-bench-'));
const figure = (value: number) => (): number => value;

// ---- A folder of AIF ----

const silent: Streams = {
  input: () => Promise.resolve(new Uint8Array()),
  out: () => Promise.resolve(),
  tell: () => {},
  progress: () => {},
};

for (const name of asks('folder') ? ['aif-araucaria', 'microtexts-aif'] : []) {
  const folder = join(root, '../shared/corpora', name);
  if (!existsSync(folder)) {
    console.log(`  skip  converting ${name} to Argdown: there is no ../shared/corpora/${name} beside the project`);
    continue;
  }
  const files = readdirSync(folder).filter((file) => /^nodeset\d+\.json$/.test(file));
  let round = 0;
  const into = (): string => join(scratch, name, String(round));
  await compare(`converting ${name} (${files.length} maps) to Argdown in one call`, {
    a: {
      name: 'lemma convert',
      run: async () => {
        const code = await run(['convert', folder, '--to', 'argdown', '--output', `${into()}/`, '--quiet'], silent);
        if (code !== 0) throw new Error(`lemma convert ended with ${code}`);
      },
      // Nothing is deleted between the rounds: ext4 goes one by one past the places of files just deleted, for minutes, with each new file.
      setup: () => void round++,
    },
    b: {
      name: 'JSON.parse of the same files',
      run: () => {
        for (const file of files) JSON.parse(readFileSync(join(folder, file), 'utf8'));
      },
    },
    goal: 1 / 20,
    rounds: 15,
  });
  const written = readdirSync(into()).filter((file) => file.endsWith('.argdown'));
  if (written.length < files.length) throw new Error(`${written.length} of ${files.length} maps were written`);
}

// ---- A large project: the work of each writer ----

const rows = JSON.stringify(await madeProject(LARGE));
const large = `${LARGE.claims} claims and ${LARGE.passages} passages`;
/** A project nobody has asked anything yet: what queries remember of another round must not help this one. */
const fresh = () => repair(JSON.parse(rows) as readonly unknown[], { by: 'reader', now: () => AT }).project;

for (const { id, title, writes, load } of FORMATS) {
  if (!asks('work') || !writes || IN_PAGE.includes(id)) continue;
  const { write } = await load();
  await compare(`${large} as ${title}`, {
    a: {
      name: id,
      setup: fresh,
      run: async (project: ReturnType<typeof fresh>) => {
        await write!(project, { at: AT, quarantine: [] });
      },
    },
    b: { name: 'a second', run: figure(WORK) },
    goal: 1,
    rounds: 5,
  });
}

// ---- What the page feels of it ----

async function measurePage(): Promise<void> {
  // Loaded only now: what is measured above is not to share its process with a builder and the driver of a browser.
  const { chromium } = await import('playwright-core');
  const { build, preview } = await import('vite');
  const outDir = join(scratch, 'page');
  const config = {
    configFile: false,
    root: join(root, 'bench/formats-page'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false, assetsInlineLimit: 0 },
    preview: { port: 0, host: '127.0.0.1' },
  } satisfies InlineConfig;
  await build(config);
  const server = await preview(config);
  const address = server.resolvedUrls!.local[0]!;

  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
  const browser = await chromium.launch({ executablePath, args: [...browserArgs] });

  /** Each format some times over; the first goes unmeasured, as everywhere. */
  const ROUNDS = 5;

  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'formats' in window);
    await page.evaluate((sizes) => window.formats.make(sizes), LARGE);
    for (const [way, verb, fits] of [
      ['export', 'exporting', (id: string) => FORMATS.some((each) => each.id === id && each.writes)],
      ['import', 'reading back', (id: string) => FORMATS.some((each) => each.id === id && each.writes && each.reads)],
    ] as const)
      for (const { id, title } of FORMATS) {
        if (!fits(id) || (named.length > 0 && !named.includes(id))) continue;
        const once = (): Promise<Felt> => page.evaluate(([way, id]) => window.formats[way](id), [way, id] as const);
        const felt: Felt[] = [];
        await once();
        for (let round = 0; round < ROUNDS; round++) felt.push(await once());
        const each = (what: 'took' | 'blocked') => {
          let next = 0;
          return () => felt[next++ % ROUNDS]![what];
        };
        if (way === 'export' && IN_PAGE.includes(id))
          await compare(`${large} as ${title}, in the page`, {
            a: { name: id, run: each('took') },
            b: { name: 'a second', run: figure(WORK) },
            goal: 1,
            rounds: ROUNDS,
          });
        const took = Math.round(median(felt.map((one) => one.took)));
        await compare(`${verb} ${title}, the longest the page stood still (there after ${took} ms)`, {
          a: { name: id, run: each('blocked') },
          b: { name: 'allowed', run: figure(BLOCKED) },
          goal: 1,
          rounds: ROUNDS,
        });
      }
  } finally {
    await browser.close();
    await server.close();
  }
}

if (asks('page')) await measurePage();
rmSync(scratch, { recursive: true, force: true });
