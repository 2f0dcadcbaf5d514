// CSV: what is written comes back, no cell is run as a formula, another parser reads the same cells, and tables of other tools are read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCell, readTable, wordsIn, writeTable } from '../../src/formats/csv-cells.ts';
import { passagesInOrder } from '../../src/query/around.ts';
import { wordsOf } from '../../src/query/citation.ts';
import { lines, projects, texts } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { hostileProject } from './hostile.ts';
import { allComeBack, comesBack, refusal, survivesCuts, taken, written } from './reading.ts';

/** A reader of RFC 4180 and of nothing else; throws for what the RFC does not allow. */
function strict(csv: string): string[][] {
  if (!csv.endsWith('\r\n')) throw new Error('the last line does not end');
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let at = 0; at < csv.length; at = field.lastIndex) {
    field.lastIndex = at;
    const found = field.exec(csv);
    if (!found) throw new Error(`no field at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
    row.push(found[1]?.replace(/""/g, '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const withoutMark = (csv: string): string => {
  expect(csv[0]).toBe('\ufeff');
  return csv.slice(1);
};
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;

describe('cells', () => {
  test('any cells come back through RFC 4180, and none begins as a formula does', () => {
    const cell = fc.oneof(
      texts,
      lines,
      fc.constantFrom('=1+1', "'=1", '-2', '@x', '\t=1', '\r', '＝1', "''+", "'plain", '1,5;"x"'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const csv = writeTable([['a', 'b'], ...rows]);
        const cells = strict(withoutMark(csv));
        for (const each of cells.flat()) expect(each).not.toMatch(DANGEROUS);
        const back = readTable('t', withoutMark(csv));
        if (!back.ok) throw new Error(back.reason);
        const kept = rows.filter((row) => row.some((each) => /\S|^'*[\t\r\n]/.test(each)));
        expect(back.value.rows.map((each) => [...each.values()])).toEqual(kept);
      }),
    );
  });

  test('lists come back from a cell', () => {
    fc.assert(
      fc.property(fc.array(lines), (words) => {
        expect(wordsIn(listCell(words))).toEqual(words);
      }),
    );
    expect(wordsIn('a;b ; ; "c;""d""" ;')).toEqual(['a', 'b', 'c;"d"']);
  });
});

describe('CSV', () => {
  test('what was written comes back', async () => {
    await comesBack('csv', ESSAYS, { loose: true });
    await comesBack('csv', hostileProject(), { loose: true });
    await allComeBack('csv', { loose: true });
  });

  test('a strict parser finds a row for every claim and passage, with the words', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const [head, ...rows] = strict(withoutMark(await written('csv', project)));
        expect(rows.length).toBe(project.claims.size + project.passages.size);
        for (const row of rows) {
          expect(row.length).toBe(head!.length);
          for (const each of row) expect(each).not.toMatch(DANGEROUS);
        }
        const at = head!.indexOf('quotation');
        expect(
          rows
            .filter(([kind]) => kind === 'passage')
            .map((row) => row[at]!.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))
            .sort(),
        ).toEqual(project.passages.toArray().map(wordsOf).sort());
      }),
    );
  });

  test('words are found again in a text given beside the table', async () => {
    const [source] = ESSAYS.sources.toArray();
    const mine = passagesInOrder(ESSAYS).filter(
      (passage) => passage.source === source!.id && passage.pieces.length === 1,
    );
    const csv = await written('csv', ESSAYS);
    const { project, quarantine } = await taken('csv', csv, {
      beside: [{ name: `x/${source!.title}.txt`, content: source!.text }],
    });
    expect(quarantine).toEqual([]);
    const places = project.passages
      .toArray()
      .filter(({ source: of }) => project.sources.get(of)!.text === source!.text);
    expect(places.map(({ pieces }) => String(pieces[0]!.start)).sort()).toEqual(
      mine.map(({ pieces }) => String(pieces[0]!.start)).sort(),
    );
  });

  test('tables of other tools: columns by many names, semicolons, a claim named by its words', async () => {
    const { project, quarantine, read } = await taken(
      'csv',
      'Quote;Claim;Book Title;Author;Tags;Note\n"It rains; cats";It is wet;Weather;A. Nimbus;rain;why?\nIt pours;It is wet;Weather;A. Nimbus;"rain; sky";\n;Nobody says so;;;;\n;;;;;\n;;;A. Nobody;;x\n',
      { name: 'mine.csv' },
    );
    expect(quarantine).toEqual([]);
    expect(project.about.title).toBe('mine');
    expect(project.claims.toArray().map(({ text }) => text)).toEqual(['Nobody says so', 'It is wet']);
    expect(project.sources.toArray().map(({ title, author, text }) => [title, author, text])).toEqual([
      ['Weather', 'A. Nimbus', 'It rains; cats\n\nIt pours\n'],
    ]);
    expect(
      project.tags
        .toArray()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['rain', 'sky']);
    expect(read.losses.map(({ sentence }) => sentence)).toEqual([
      '1 row without words: there is no place for this in a project.',
    ]);
  });

  test('a cut table is read as far as it goes or refused with the place; what is none is refused', async () => {
    await survivesCuts('csv', await written('csv', ESSAYS), 'either');
    expect(await refusal('csv', 'a,b\n1,2\n')).toMatch(/^f:1:1: none of the columns is one of claims or quotations; /);
    expect(await refusal('csv', 'claim\n"open, never closed\n')).toMatch(
      /^f:2:2: this is no table: quoted field unterminated$/,
    );
    expect(await refusal('csv', '')).toMatch(/^f:1:1: /);
    expect(await refusal('csv', new Uint8Array([0xff, 0x41, 0xc3]))).toMatch(/^f:1:1: this is no text/);
  });
});

describe('Readwise', () => {
  test('a strict parser finds a highlight for every passage, under Readwise’s own columns', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const [head, ...rows] = strict(withoutMark(await written('readwise', project)));
        expect(head).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
        expect(rows.map(([words]) => words!.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
          passagesInOrder(project).map(wordsOf),
        );
        for (const row of rows) for (const each of row) expect(each).not.toMatch(DANGEROUS);
        for (const row of rows) expect(row[6]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
    );
    const rows = strict(withoutMark(await written('readwise', ESSAYS)));
    expect(rows.find(([words]) => words!.startsWith('mutual'))).toEqual([
      'mutual non-hacking agreements have turned out to be more aspirational than practical',
      'Chinese and Russia Developing Much Stronger Cyber Ties',
      '',
      'https://example.org/ties',
      'Claim: Agreements are aspirational\nThe thesis.\n.norms',
      '4',
      '2026-01-31T12:00:00.000Z',
    ]);
  });
});
