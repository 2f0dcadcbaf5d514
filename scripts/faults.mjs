// Provokes every fault in a real Chromium through the built page, and counts what was lost: `npm run faults [-- --few] [words of a name]`.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { faults } from './faults/list.mjs';
import { PORT } from './faults/page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = process.env.LEMMA_DIST ?? 'dist';
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const few = process.argv.includes('--few');

if (!existsSync(resolve(root, outDir, 'index.html'))) {
  console.error('faults: there is no built page: run `npm run build` first');
  process.exit(1);
}
const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: PORT, strictPort: true } });

let survived = 0;
let tried = 0;
let lost = 0;
for (const fault of faults) {
  if (words.length > 0 && !words.every((word) => fault.name.includes(word))) continue;
  try {
    const outcome = await fault.run({ few });
    if ('skipped' in outcome) {
      console.log(`skip  ${fault.name}: ${outcome.skipped}`);
      continue;
    }
    tried++;
    lost += outcome.lost;
    if (outcome.lost === 0) survived++;
    console.log(`${outcome.lost === 0 ? 'ok   ' : 'LOST '} ${fault.name}: ${outcome.seen}; lost ${outcome.lost}`);
  } catch (error) {
    tried++;
    lost++;
    console.log(`FAIL  ${fault.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`${survived} of ${tried} faults survived, ${lost} lost`);
await server.close();
// Browsers that are still winding up must not keep the script alive.
process.exit(survived === tried ? 0 : 1);
