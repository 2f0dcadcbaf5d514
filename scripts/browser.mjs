// Finds a Chromium-family browser on this machine, or installs one; Node built-ins only, for it runs before any package is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const home = homedir();
const isRoot = process.getuid?.() === 0;

/** The folders Playwright keeps its browsers in, and where the executable lies inside one of its builds. */
const playwright = {
  darwin: {
    cache: join(home, 'Library/Caches/ms-playwright'),
    builds: ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((dir) => [
      `${dir}/Chromium.app/Contents/MacOS/Chromium`,
      `${dir}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ]),
  },
  win32: {
    cache: join(process.env.LOCALAPPDATA ?? home, 'ms-playwright'),
    builds: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
  },
  linux: {
    cache: join(home, '.cache/ms-playwright'),
    builds: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
  },
};

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where an installed browser usually is, the likeliest first. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome Canary'];
    const folders = ['/Applications', join(home, 'Applications')];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const tails = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ];
    return folders.flatMap((folder) => (folder ? tails.map((tail) => join(folder, tail)) : []));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ];
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Browsers that `npx playwright-core install chromium` downloaded, the newest first. */
function playwrightBuilds() {
  const place = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const { cache, builds } = playwright[place];
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? cache;
  if (!existsSync(folder)) return [];
  const number = (/** @type {string} */ name) => Number(name.slice('chromium-'.length));
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => number(b) - number(a))
    .flatMap((name) => builds.map((build) => join(folder, name, build)));
}

/**
 * The path of a browser to run, or undefined when there is none.
 * CHROME_PATH wins; when it names no executable the answer is undefined, so that a typing error is not papered over.
 */
export function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) return executable(wanted) ? wanted : undefined;
  return [...usualPlaces(), ...playwrightBuilds()].find(executable);
}

/**
 * Installs a browser and answers its path: the distribution's own on Debian and Ubuntu when run as root
 * (a container or a build machine), elsewhere Playwright's build.
 * @param {(command: string, args: string[]) => void} run
 */
export function installBrowser(run) {
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('setup: installing chromium with apt-get');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  } else {
    console.log("setup: installing Playwright's chromium");
    const shell = process.platform === 'win32';
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', shell });
  }
  return findBrowser();
}

/** Flags for every launch: quiet (no calls home while tests watch the network), and no sandbox for root, whom Chromium would refuse. */
export const browserArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];
