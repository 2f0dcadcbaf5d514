// Runs tests/browser in a real browser, source files unbundled; CHROME_PATH or FIREFOX_PATH chooses which.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'vite';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

// Firefox is driven by the same launcher, over WebDriver BiDi.
const firefox = process.env.FIREFOX_PATH;
const executablePath = firefox ?? findBrowser();
if (!executablePath) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');

/**
 * Serves a package as one file. The icon set is some two thousand modules, of which the build keeps the few that are
 * used; unbundled, each test page would ask for all of them, which takes fifteen seconds.
 * @param {string} name
 */
function asOneFile(name) {
  const path = `/as-one-file/${name}.js`;
  /** @type {Promise<string> | undefined} */
  let code;
  const bundle = async () => {
    const description = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const entry = join(dirname(description), JSON.parse(readFileSync(description, 'utf8')).module);
    const lib = { entry, formats: /** @type {['es']} */ (['es']) };
    const made = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } });
    const [result] = Array.isArray(made) ? made : [];
    if (!result) throw new Error(`${name} could not be bundled`);
    return result.output[0].code;
  };
  return {
    name: `as-one-file-${name}`,
    /** @param {{ source: string }} wanted */
    resolveImport: ({ source }) => (source === name ? path : undefined),
    /** @param {{ path: string }} request */
    serve: async (request) => (request.path === path ? { body: await (code ??= bundle()), type: 'js' } : undefined),
  };
}

export default {
  files: 'tests/browser/**/*.test.ts',
  nodeResolve: true,
  // One page at a time: a page in the background gets no frames, and a mouse moved over it waits for ever.
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  // A second try, once: on a machine that stands still for seconds the browser may drop a frame or a key.
  testFramework: { config: { ui: 'bdd', timeout: 20_000, retries: 1 } },
  browsers: [
    chromeLauncher({
      launchOptions: firefox
        ? { browser: 'firefox', executablePath, headless: true }
        : { executablePath, args: browserArgs },
    }),
  ],
  plugins: [
    asOneFile('lucide'),
    // Without the tsconfig esbuild would compile decorators and class fields by other rules than the build does.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage/browser' },
  /** @param {{ args: unknown[] }} log */
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
