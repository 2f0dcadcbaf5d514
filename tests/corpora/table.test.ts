// Every file of the corpora in a format that can be read, converted: a table of files, records and losses, printed format by format.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../src/formats/format.ts';
import { guess } from '../../src/formats/guess.ts';
import { formatOf } from '../../src/formats/index.ts';
import { lossesOf } from '../../src/formats/losses.ts';
import { repair } from '../../src/model/repair.ts';
import { makerOf } from '../arbitraries.ts';
import { spent } from '../spent.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');
const here = existsSync(CORPORA);

/** Folders whose files are meant to be refused, or are of no format of arguments. */
const PASSED_OVER = /^attack-|^(?:af-random|readability|w3c-vocab|osguide|revisions|udhr|encodings|docx-mammoth|epub-tests|pdf|tei|commonmark|unicode|webanno-tsv|german-novels|war-and-peace|problems)/;

/** What a format came to over all files. */
interface Line {
  files: number;
  refused: number;
  sources: number;
  passages: number;
  claims: number;
  links: number;
  losses: number;
  aside: number;
}

const line = (): Line => ({ files: 0, refused: 0, sources: 0, passages: 0, claims: 0, links: 0, losses: 0, aside: 0 });

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !PASSED_OVER.test(relative(folder, path)) && !/(?:EXPECTED|MANIFEST[^/]*)\.json$|SOURCE\.md$/.test(path))
    .sort();
}

/** The plain text of the same name, as standoff formats have one. */
function besideOf(path: string): readonly InputFile[] {
  const text = path.replace(/\.[^.]*$/, '.txt');
  return text !== path && existsSync(text) ? [{ name: basename(text), content: new Uint8Array(readFileSync(text)) }] : [];
}

/** Files in the shape of a format that are none, or say what no reader can follow: rightly refused. */
const REFUSED = /carneades\/TGF\/solutions\/|mindmup\/example(?:-3)?\.yml|w3c-anno\/incorrect\/|w3c-anno\/correct\/example41\.json/;

describe.runIf(here)(`the corpora${here ? '' : ' (skipped: ../shared/corpora is not here)'}`, () => {
  test('every file of a format that can be read converts, and what it comes to is printed', async () => {
    const table = new Map<string, Line>();
    const refused: string[] = [];
    const began = spent();
    for (const path of filesIn(CORPORA)) {
      const name = relative(CORPORA, path);
      const file = { name, content: new Uint8Array(readFileSync(path)) };
      const format = guess(file);
      if (!format?.reads) continue;
      const row = table.get(format.id) ?? line();
      table.set(format.id, row);
      row.files++;
      const { read } = await format.load();
      const found = await read!(file, { maker: makerOf(1), beside: besideOf(path) });
      if (!found.ok) {
        row.refused++;
        expect(found.reason).toMatch(/:\d+:\d+: \S/);
        refused.push(`${format.id}  ${found.reason}`);
        continue;
      }
      const { project, quarantine } = repair(found.value.rows, makerOf(2));
      row.sources += project.sources.size;
      row.passages += project.passages.size;
      row.claims += project.claims.size;
      row.links += project.links.size;
      row.losses += found.value.losses.reduce((sum, { count }) => sum + count, 0);
      row.aside += quarantine.length;
      // Out again in the format that carries everything, with nothing lost.
      expect(lossesOf(project, formatOf('lemma')!)).toEqual([]);
      const again = await (await formatOf('lemma')!.load()).write!(project, { at: 0, quarantine: [] });
      expect(again.length).toBeGreaterThan(0);
    }
    const head = ['format', ...Object.keys(line())];
    const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, row]) => [id, ...Object.values(row as object).map(String)]);
    const wide = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)));
    const shown = [head, ...rows].map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(wide[i]!) : cell.padStart(wide[i]!))).join('  '));
    process.stdout.write(`\n${shown.join('\n')}\n${refused.map((each) => `refused: ${each}\n`).join('')}\n`);
    expect(spent() - began).toBeLessThan(60_000);
    expect(table.size).toBeGreaterThan(8);
    for (const [id, row] of table) expect([id, row.aside]).toEqual([id, 0]);
    expect(refused.filter((each) => !REFUSED.test(each))).toEqual([]);
  });
});
