// `formats`: what can be read and written.
import { FORMATS } from '../formats/index.ts';

/** A line for each format: its id, whether it is read and written, the ending of its files, its name. */
export function listFormats(): string {
  const rows = FORMATS.map(({ id, title, extension, reads, writes }) => [
    id,
    `${reads ? 'in' : '  '} ${writes ? 'out' : '   '}`,
    `.${extension}`,
    title,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n') + '\n';
}

/** The same for programs. */
export function formatsAsJson(): string {
  const rows = FORMATS.map(({ id, title, extension, mediaType, reads, writes, carries }) => ({
    id,
    title,
    extension,
    mediaType,
    reads,
    writes,
    carries,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
