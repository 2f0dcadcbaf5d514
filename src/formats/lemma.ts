// Lemma JSON: the whole project, one row a line, with what lies in quarantine.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import { isPlain, show } from '../model/values.ts';
import { VERSION, upgrade } from '../model/versions.ts';
import type { InputFile, ReadRows, WriteContext } from './format.ts';
import { textOf } from './input.ts';
import { jsonLine, parseJson } from './json.ts';
import type { Loss } from './losses.ts';
import { foreignLoss } from './losses.ts';

const block = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]' : `[\n${rows.map(jsonLine).join(',\n')}\n]`;

/** Rows in the order of `Project.records`, so that two versions of a project differ in the lines of what changed. */
export function write(project: Project, { quarantine }: Pick<WriteContext, 'quarantine'>): string {
  const aside =
    quarantine.length === 0 ? '' : `,\n"quarantine":${block(quarantine.map(({ row, reason }) => ({ row, reason })))}`;
  return `{"format":"lemma","version":${VERSION},"rows":${block(project.toJSON())}${aside}}\n`;
}

const KEYS = ['format', 'version', 'rows', 'quarantine'];

/** Rows as this version writes them, whatever version wrote the file. Rows are not looked into: that is for `repair`. */
export function read(file: InputFile): Result<ReadRows> {
  const text = textOf(file);
  if (!text.ok) return text;
  const parsed = parseJson(file.name, text.value);
  if (!parsed.ok) return parsed;
  const whole = parsed.value;
  const wrong = (reason: string) => failed(`${file.name}:1:1: this is no Lemma project: ${reason}`);
  if (!isPlain(whole)) return wrong(`it holds ${show(whole)}, where an object with "format": "lemma" was expected`);
  if (whole.format !== 'lemma') return wrong(`its format is ${show(whole.format)}, where "lemma" was expected`);
  if (!Array.isArray(whole.rows)) return wrong(`its rows are ${show(whole.rows)}, where a list was expected`);
  const upgraded = upgrade(whole.version, whole.rows as unknown[]);
  if (!upgraded.ok) return failed(`${file.name}:1:1: ${upgraded.reason}`);
  const aside = whole.quarantine === undefined ? ok([]) : readQuarantine(whole.quarantine);
  if (!aside.ok) return wrong(aside.reason);
  const odd = Object.keys(whole).filter((key) => !KEYS.includes(key));
  const losses: Loss[] =
    odd.length === 0
      ? []
      : [foreignLoss(odd.length, odd.map(show).join(', '), 'unknown to this version of Lemma, and left out')];
  return ok({ rows: upgraded.value, quarantine: aside.value, losses });
}

function readQuarantine(value: unknown): Result<readonly Quarantined[]> {
  if (!Array.isArray(value)) return failed(`its quarantine is ${show(value)}, where a list was expected`);
  return ok(
    (value as unknown[]).map((each) =>
      isPlain(each) && 'row' in each && typeof each.reason === 'string'
        ? { row: each.row, reason: each.reason }
        : { row: each, reason: 'it lay in quarantine without a reason' },
    ),
  );
}
