#!/usr/bin/env node
// The command `lemma`: builds the command line from the sources when it is missing or older than they are, then runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entry = join(root, 'dist-cli', 'lemma.mjs');

/**
 * When the newest file under a folder was changed, ms since 1970.
 * @param {string} folder
 * @returns {number}
 */
function newest(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (latest, name) => Math.max(latest, statSync(join(folder, name)).mtimeMs),
    0,
  );
}

if (!existsSync(entry) || newest(join(root, 'src')) > statSync(entry).mtimeMs) {
  // Whatever the steps print goes to the standard error: the standard output is for what was asked for.
  const steps = [
    [join(root, 'scripts', 'setup.mjs')],
    [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      'vite.cli.config.ts',
      '--logLevel',
      'error',
    ],
  ];
  for (const step of steps) {
    const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      console.error('lemma: the command line could not be built');
      process.exit(2);
    }
  }
}
await import(pathToFileURL(entry).href);
