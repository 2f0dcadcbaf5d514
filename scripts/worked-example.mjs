// Writes texts/worked-example.lemma.json anew from the reading in scripts/worked-example/.
//   node scripts/worked-example.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const reading = fileURLToPath(new URL('./worked-example/build.ts', import.meta.url));
const { module } = await runnerImport(reading, { configFile: false, logLevel: 'error' });
const { build, fileOf } = /** @type {typeof import('./worked-example/build.ts')} */ (module);

const project = build();
writeFileSync(new URL('../texts/worked-example.lemma.json', import.meta.url), fileOf(project));
console.log(`${project.claims.size} claims, ${project.passages.size} passages, ${project.links.size} links.`);
