// Makes a bare clone ready to run: installs the packages when they are missing or stale, and with --browser a browser too.
// It runs before anything is installed, so it and what it imports may use Node built-ins only.
//   node scripts/setup.mjs               the project's own packages
//   node scripts/setup.mjs --browser     and a Chromium to test in
//   node scripts/setup.mjs --in bench    the packages of another folder instead
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [, , ...flags] = process.argv;

/**
 * @param {string} reason
 * @param {number} [code]
 * @returns {never}
 */
function stop(reason, code = 1) {
  console.error(`setup: ${reason}`);
  process.exit(code);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 */
function run(command, args, cwd = root) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) stop(`'${command}' could not be started: ${error.message}`);
  if (status !== 0) stop(`'${command} ${args.join(' ')}' failed`, status ?? 1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed, this is ${process.version}`);
}

/**
 * Installs a folder's packages unless the stamp inside node_modules says they are those of the present lock.
 * The stamp names the platform too: a node_modules carried over from another machine holds the wrong binaries.
 * @param {string} folder
 */
function installPackages(folder) {
  const lock = join(folder, 'package-lock.json');
  const locked = existsSync(lock);
  const stamp = join(folder, 'node_modules', '.setup-stamp');
  const print = () =>
    createHash('sha256')
      .update(readFileSync(existsSync(lock) ? lock : join(folder, 'package.json')))
      .update(process.platform + process.arch)
      .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print()) return;
  // `npm ci` insists on a lock; without one, `npm install` makes it.
  const command = locked ? 'ci' : 'install';
  console.log(`setup: installing packages (npm ${command})`);
  run('npm', [command, '--no-audit', '--no-fund'], folder);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print());
}

checkNode();
const other = flags.includes('--in') ? flags[flags.indexOf('--in') + 1] : '.';
if (other === undefined) stop('--in needs the name of a folder');
installPackages(join(root, other));
if (flags.includes('--browser') && !findBrowser() && (process.env.CHROME_PATH || !installBrowser(run))) {
  stop(
    process.env.CHROME_PATH
      ? `CHROME_PATH is ${process.env.CHROME_PATH}, which cannot be run`
      : 'no Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.',
  );
}
