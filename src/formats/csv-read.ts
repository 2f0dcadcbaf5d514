// Reads tables: ours, and those of other tools that have a column of claims or of quotations, by whatever name.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { STANCES, VERDICTS } from '../model/records.ts';
import type { Cells } from './csv-cells.ts';
import { readTable, wordsIn } from './csv-cells.ts';
import type { InputFile, ReadContext, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { quotedSource } from './quoted-source.ts';
import { Rows, lineOf, madeAt, stemOf } from './rows.ts';

/** The names a column may go by. */
const CLAIM = ['claim', 'claims', 'statement', 'proposition', 'thesis'];
const QUOTATION = ['quotation', 'quote', 'highlight', 'highlights', 'passage', 'exact', 'excerpt', 'selection', 'text'];
const SOURCE = ['source', 'title', 'document', 'book', 'book title', 'document title'];
const AUTHOR = ['author', 'authors', 'book author', 'document author'];
const NOTE = ['note', 'notes', 'comment', 'comments', 'annotation', 'memo'];
const TAGS = ['tags', 'tag', 'codes', 'code', 'labels', 'document tags'];

/** The first of these columns that says something; where they are all blank, the first there is. */
function cell(cells: Cells, ...names: readonly string[]): string {
  const said = names.flatMap((name) => cells.get(name) ?? []);
  return said.find((words) => words.trim() !== '') ?? said[0] ?? '';
}

const choice = <T extends string>(of: readonly T[], words: string): T | null =>
  of.find((each) => each === words.trim().toLowerCase()) ?? null;

/** A number between 0 and 1, or nothing. */
function share(words: string): number | null {
  const number = words.trim() === '' ? Number.NaN : Number(words.replace(',', '.'));
  return number >= 0 && number <= 1 ? number : null;
}

const whole = (words: string): number | undefined => (/^\d{1,9}$/.test(words.trim()) ? Number(words) : undefined);

/** Who made a row and when; nothing where it does not say. */
const created = (cells: Cells) => {
  const made = madeAt(cell(cells, 'made', 'date', 'created', 'highlighted at') || null, cells.get('by') ?? '');
  return made ? { created: made } : {};
};

export async function read(file: InputFile, { maker, beside = [] }: ReadContext): Promise<Result<ReadRows>> {
  const text = textOf(file);
  if (!text.ok) return text;
  const table = readTable(file.name, text.value);
  if (!table.ok) return table;
  const { names } = table.value;
  if (![...CLAIM, ...QUOTATION].some((name) => names.includes(name)))
    return failed(
      `${file.name}:1:1: none of the columns is one of claims or quotations; a row of names with "claim" or "quotation" among them was expected`,
    );
  const rows = new Rows(maker);
  const main = table.value.rows.find((cells) => cell(cells, 'main').trim() !== '');
  const claims = new Map<string, string>(); // by the id in the file, or else the words
  const passages: { readonly cells: Cells; readonly claim: string | null }[] = [];
  const claimOf = (words: string, own: string, more: object = {}): string | null => {
    const known = claims.get(own || words);
    if (known !== undefined) return known;
    if (lineOf(words) === null) return null;
    const id = rows.add('claim', { id: own, text: words, ...more });
    claims.set(own || words, id);
    return id;
  };
  // First the rows of claims, which say more than the rows that name one.
  for (const cells of table.value.rows) {
    if (!isClaim(cells)) continue;
    const more = { strength: share(cell(cells, 'strength')), verdict: choice(VERDICTS, cell(cells, 'verdict')) };
    const said = { note: cell(cells, ...NOTE), tags: rows.tagged(wordsIn(cell(cells, ...TAGS))) };
    const own = cell(cells, 'id') || (claims.has(cell(cells, ...CLAIM)) ? `row ${claims.size}` : '');
    if (claimOf(cell(cells, ...CLAIM), own, { ...more, ...said, ...created(cells) }) === null)
      rows.left('row without words', 'rows without words');
  }
  for (const cells of table.value.rows)
    if (!isClaim(cells)) passages.push({ cells, claim: claimOf(cell(cells, ...CLAIM), cell(cells, 'claim id')) });
  const named = main && (claims.get(cell(main, 'id')) ?? claims.get(cell(main, ...CLAIM)));
  rows.rows.unshift(...projectRow(rows, stemOf(file.name), named ?? null));
  await passagesIn(rows, passages, beside, stemOf(file.name));
  return ok(rows.done());
}

/** A row of a claim: it says so, or quotes nothing. */
function isClaim(cells: Cells): boolean {
  const kind = cell(cells, 'kind').trim().toLowerCase();
  return kind === 'claim' || (kind !== 'passage' && cell(cells, ...QUOTATION).trim() === '');
}

/** The project's row, which is known last and stands first. */
function projectRow(rows: Rows, title: string, main: string | null): readonly object[] {
  rows.add('project', { title, main });
  return rows.rows.splice(-1);
}

/** Passages stand in the texts given beside the table, where their words are found there; else in sources of their quotations. */
async function passagesIn(
  rows: Rows,
  passages: readonly { readonly cells: Cells; readonly claim: string | null }[],
  beside: readonly InputFile[],
  title: string,
): Promise<void> {
  const texts = new Map<string, string>();
  for (const each of beside) {
    const text = textOf(each);
    if (text.ok)
      texts.set(stemOf(each.name).toLowerCase(), await rows.source({ title: stemOf(each.name), text: text.value }));
  }
  const about = (cells: Cells) => ({
    title: lineOf(cell(cells, ...SOURCE)) ?? title,
    author: lineOf(cell(cells, ...AUTHOR)),
    publication: lineOf(cell(cells, 'publication')),
    url: lineOf(cell(cells, 'url', 'link', 'source url')),
  });
  const groups = new Map<string, (typeof passages)[number][]>();
  for (const each of passages) {
    const source = texts.size === 1 ? [...texts.values()][0] : texts.get(about(each.cells).title.toLowerCase());
    const exact = cell(each.cells, ...QUOTATION);
    const start = whole(cell(each.cells, 'start'));
    const piece = source === undefined ? null : rows.piece(source, start === undefined ? { exact } : { exact, start });
    if (source !== undefined && piece) {
      rows.add('passage', { ...passageOf(rows, each.cells), source, claim: each.claim, pieces: [piece] });
      continue;
    }
    const key = JSON.stringify(about(each.cells));
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  for (const [key, group] of groups) {
    const quoted = await quotedSource(
      rows,
      JSON.parse(key) as { title: string },
      group.map(({ cells }) => cell(cells, ...QUOTATION)),
    );
    group.forEach(({ cells, claim }, i) => {
      const piece = quoted?.pieces[i];
      if (!quoted || !piece) return rows.left('passage without words', 'passages without words');
      rows.add('passage', { ...passageOf(rows, cells), source: quoted.source, claim, pieces: [piece] });
    });
  }
}

function passageOf(rows: Rows, cells: Cells) {
  return {
    id: cell(cells, 'id'),
    stance: choice(STANCES, cell(cells, 'stance')) ?? 'asserts',
    voice: lineOf(cell(cells, 'voice', 'speaker')),
    note: cell(cells, ...NOTE),
    tags: rows.tagged(wordsIn(cell(cells, ...TAGS))),
    ...created(cells),
  };
}
