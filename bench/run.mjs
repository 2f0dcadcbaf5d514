// Runs the measurements: `npm run bench` all of them, `npm run bench -- NAME` those of bench/NAME.bench.ts (or .mjs); words after one name
// are for it: `npm run bench -- map pan` measures that part alone.
//
// Each file is bundled first, as the page is, so that what is timed is plain compiled code; packages stay outside the
// bundle and are found in bench/node_modules (the peers we compare with) or in the project's own.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const built = join(here, '.built');

const files = readdirSync(here).filter((name) => /\.bench\.(ts|mjs)$/.test(name));
const names = files.map((file) => file.slice(0, file.indexOf('.bench.')));
const words = process.argv.slice(2);
const single =
  words.length > 1 && names.includes(words[0] ?? '') && !words.slice(1).some((word) => names.includes(word));
const wanted = single ? words.slice(0, 1) : words;
const parts = single ? words.slice(1) : [];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`bench: there is no ${unknown.join(', ')}; there is ${names.join(', ') || 'none yet'}`);
  process.exit(1);
}

const peers = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies ?? {};
if (Object.keys(peers).length) {
  const { status } = spawnSync(process.execPath, ['scripts/setup.mjs', '--in', 'bench'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Bundles one file and answers where the result lies.
 * @param {string} file
 */
async function bundle(file) {
  const name = basename(file).replace(/\.ts$/, '.mjs');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: join(here, file),
      outDir: built,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return join(built, name);
}

rmSync(built, { recursive: true, force: true });
for (const [index, file] of files.entries()) {
  const name = names[index];
  if (wanted.length && !wanted.includes(String(name))) continue;
  console.log(`\n${name}`);
  // A process each: one measurement's garbage and compiled code must not weigh on the next.
  const script = file.endsWith('.ts') ? await bundle(file) : join(here, file);
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...parts], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
