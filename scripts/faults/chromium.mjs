// A real Chromium with a real profile on disk, started as a process group of its own so that it can be killed as a crash kills it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** @type {string[]} */
const profiles = [];
process.on('exit', () => {
  for (const folder of profiles) rmSync(folder, { recursive: true, force: true });
});

/** A folder for a profile, removed when the script ends. */
export function newProfile(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, 'lemma-faults-'));
  profiles.push(folder);
  return folder;
}

/**
 * Starts the browser on a profile.
 * @param {string} profile
 */
export async function startBrowser(profile) {
  const executable = findBrowser();
  if (!executable) throw new Error('There is no browser: run `node scripts/setup.mjs --browser` first.');
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  // A browser that was killed leaves its lock behind.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true });
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-default-browser-check',
      ...browserArgs,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise((done) => child.once('exit', done));
  const kill = async () => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
    await gone;
  };
  for (let i = 0; ; i++) {
    if (existsSync(port) && readFileSync(port, 'utf8').includes('\n')) break;
    if (i > 600) throw new Error('The browser does not start.');
    await pause(50);
  }
  const [number] = readFileSync(port, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The browser has no window.');
  return {
    browser,
    context,
    kill,
    /** Ends the browser as a reader does. */
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await Promise.race([gone, pause(10_000).then(kill)]);
    },
  };
}
