// Tables as spreadsheets take them: RFC 4180 in UTF-8 with a byte order mark, lists in a cell, and no cell that a spreadsheet would run as a formula.
import Papa from 'papaparse';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { placeIn } from './json.ts';
import { wellFormed } from './shape.ts';

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection", and the full-width forms that East Asian ones take for
 * the same), or for a quotation mark we put before one.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The cell with an apostrophe before what might be run; read again without it. */
function safe(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

const unsafe = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** A table with a row of names on top. Every row has as many cells. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => row.map(safe)),
    { newline: '\r\n' },
  )}\r\n`;
}

/** A row under the names of its columns, in lower case; a column named twice is its first. */
export type Cells = ReadonlyMap<string, string>;

/** The rows of a table, by the names in its first row; commas, semicolons and tabs are told apart by themselves. */
export function readTable(
  name: string,
  text: string,
): Result<{ readonly names: readonly string[]; readonly rows: readonly Cells[] }> {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault) {
    const { message, index } = fault as { readonly message: string; readonly index?: number };
    return failed(
      `${placeIn(name, text, index ?? 0)}: this is no table: ${message[0]!.toLowerCase()}${message.slice(1)}`,
    );
  }
  const [head, ...rest] = data;
  if (!head) return failed(`${name}:1:1: this table is empty, a row with the names of its columns was expected`);
  const names = head.map((cell) => unsafe(cell).trim().toLowerCase());
  const rows = rest.map((row) => {
    const cells = new Map<string, string>();
    names.forEach((column, i) => {
      if (!cells.has(column)) cells.set(column, wellFormed(unsafe(row[i] ?? '')));
    });
    return cells;
  });
  return ok({ names, rows });
}

/** Several words in one cell, parted by semicolons; those that hold one, or begin or end oddly, stand in quotation marks. */
export function listCell(words: readonly string[]): string {
  return words.map((word) => (/[;"]|^\s|\s$/.test(word) ? `"${word.replace(/"/g, '""')}"` : word)).join('; ');
}

/** The words of such a cell. */
export function wordsIn(cell: string): readonly string[] {
  const words: string[] = [];
  for (const [, marked, plain] of cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]+))(?:;|$)/g)) {
    const word = marked === undefined ? plain!.trim() : marked.replace(/""/g, '"');
    if (word.trim() !== '') words.push(word);
  }
  return words;
}
