// The built page in a real browser, for the journeys: served on a port of its own, watched for anything that goes wrong.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { RunOptions, Result } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';

const root = join(import.meta.dirname, '../..');
/** Not the port of `npm start`, so that a journey neither meets nor touches a page somebody has open; the next free one where it is taken. */
const port = 4199;
/** The built page: the one in `dist`, or in the folder that `LEMMA_DIST` names. */
const outDir = resolve(root, process.env['LEMMA_DIST'] ?? 'dist');
let origin = '';

let server: PreviewServer | undefined;
let browser: Browser | undefined;

/** Serves the built page and starts the browser for the journeys of one file; call it once at the top of the file. */
export function useApp(): void {
  beforeAll(async () => {
    if (!existsSync(join(outDir, 'index.html'))) throw new Error('There is no built page: run `npm run build` first.');
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
    server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port, strictPort: false } });
    origin = new URL(server.resolvedUrls!.local[0]!).origin;
    browser = await chromium.launch({ executablePath, args: browserArgs });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
}

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** A telephone: a screen to touch, and no mouse. */
  readonly touch?: boolean;
  /** The context of an earlier page, for a second tab on the same data; the other options are then the context's own. */
  readonly context?: BrowserContext;
  /** What stands after the origin; the bare page unless told. */
  readonly path?: string;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every console error or warning, uncaught error, breach of the security policy and request to elsewhere so far. */
  readonly problems: string[];
}

/** Opens the page in a new context (nothing stored yet), or as another tab of the one given. */
export async function openApp(options: OpenOptions = {}): Promise<OpenPage> {
  if (!browser) throw new Error('The browser is not running: call useApp() at the top of the file.');
  const { viewport = { width: 1440, height: 900 }, colorScheme = 'light', path = '/', touch = false } = options;
  const context =
    options.context ??
    (await browser.newContext({ viewport, colorScheme, locale: 'en-GB', hasTouch: touch, isMobile: touch }));
  const page = await context.newPage();
  const problems = await watch(page);
  await page.goto(origin + path);
  return { page, context, problems };
}

async function watch(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') problems.push(`console ${type}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) problems.push(`request to elsewhere: ${request.url()}`);
  });
  await page.exposeBinding('reportViolation', (_source, text: string) => problems.push(`security policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
      report(
        `${event.violatedDirective} refused ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });
  return problems;
}

/** Fails with the list when anything went wrong. */
export function expectClean(problems: readonly string[]): void {
  expect(problems).toEqual([]);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds inaccessible on the page as it now is, one sentence for each rule broken.
 * The script goes in through the debugger, where the page's security policy has no say.
 */
export async function accessibilityProblems(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (given) => {
    const axe = Reflect.get(window, 'axe') as { run(options: RunOptions): Promise<{ violations: Result[] }> };
    return (await axe.run(given)).violations;
  }, options);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}, at ${nodes.map(({ target }) => target).join(' and ')}`,
  );
}
