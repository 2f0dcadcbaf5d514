// What is told of each file: as lines for people, as JSON for programs.
import type { Format } from '../formats/format.ts';
import type { Loss } from '../formats/losses.ts';
import { countsOf, nameOf } from './opening.ts';
import type { Opened } from './opening.ts';
import type { CommandName } from './request.ts';
import { cliWords } from './words.ts';

/** A file that was done, or one that could not be (`fault`: one line that says why). */
export interface Told {
  readonly name: string;
  readonly fault?: string;
  readonly opened?: Opened;
  readonly losses?: readonly Loss[];
  readonly to?: Format | null;
  /** The file written; null for the standard output, or where nothing is written. */
  readonly written?: string | null;
}

/** How many rows set aside are told one by one. */
const MOST = 20;

/** A few lines on a file that was done. */
export function linesOf({ name, opened, losses = [], written }: Told, command: CommandName): readonly string[] {
  if (!opened) return [];
  const { project, format, quarantine } = opened;
  const lines = [cliWords.read(name, countsOf(project), format.id)];
  if (command === 'check' && quarantine.length === 0 && losses.length === 0) lines.push(cliWords.sound);
  if (quarantine.length > 0) {
    lines.push(cliWords.aside(quarantine.length));
    if (command === 'check')
      for (const { row, reason } of quarantine.slice(0, MOST)) lines.push(cliWords.asideRow(nameOf(row), reason));
  }
  for (const { sentence } of losses) lines.push(`  ${sentence}`);
  if (written) lines.push(cliWords.wrote(written));
  return lines;
}

/** Everything told, as one JSON value: `{files: [...], passedOver}`. */
export function reportOf(told: readonly Told[], passedOver: number): string {
  const files = told.map(({ name, fault, opened, losses = [], to, written }) =>
    opened === undefined
      ? { file: name, fault }
      : {
          file: name,
          from: opened.format.id,
          to: to?.id ?? null,
          written: written ?? null,
          sources: opened.project.sources.size,
          passages: opened.project.passages.size,
          claims: opened.project.claims.size,
          links: opened.project.links.size,
          setAside: opened.quarantine.map(({ row, reason }) => ({ row: nameOf(row), reason })),
          losses: losses.map(({ feature, count, sentence }) => ({ feature, count, sentence })),
        },
  );
  return JSON.stringify({ files, passedOver }, null, 2);
}
