// Rows as they lie in the database: chunks, and the steps of later acts laid over them, unchecked; `repair` judges the outcome.
import type { Step } from '../change/step.ts';
import type { Project } from '../model/project.ts';
import { isPlain } from '../model/values.ts';
import type { Chunk } from './database.ts';

/** Rows per chunk: big enough that reading is one request per some hundred records, small enough to write between two frames. */
export const CHUNK = 512;

/** Rows by their id, and apart those that have none. */
export interface Rows {
  readonly byId: Map<string, unknown>;
  readonly odd: unknown[];
}

/** The rows of these chunks, later ones overruling earlier ones, and the number of the last act that is in them. */
export function readChunks(chunks: readonly Chunk[]): Rows & { readonly upto: number } {
  const byId = new Map<string, unknown>();
  const odd: unknown[] = [];
  let upto = 0;
  for (const chunk of chunks) {
    const here = new Set<string>();
    for (const id of chunk.gone) byId.delete(id);
    for (const row of chunk.rows) {
      const id = idOf(row);
      // Two rows of one id within a chunk: only a damaged chunk has them, and `repair` chooses.
      if (id === null || here.has(id)) odd.push(row);
      else {
        here.add(id);
        byId.set(id, row);
      }
    }
    upto = Math.max(upto, chunk.upto);
  }
  return { byId, odd, upto };
}

/** The chunks of a whole project, as they are after act `upto`. */
export function chunksOf(project: Project, upto: number): Chunk[] {
  const rows = project.records();
  const chunks: Chunk[] = [];
  for (let n = 0; n * CHUNK < rows.length; n++)
    chunks.push({ project: project.about.id, n, upto, rows: rows.slice(n * CHUNK, (n + 1) * CHUNK), gone: [] });
  return chunks;
}

/** The id a row says it has, or null. */
export function idOf(row: unknown): string | null {
  return isPlain(row) && typeof row.id === 'string' ? row.id : null;
}

/** The ids of the records that steps change. */
export function touchedBy(steps: readonly Step[]): string[] {
  return steps.map((step) => (step.step === 'add' ? step.record.id : step.id));
}

/**
 * Does steps to rows, checking nothing: these steps once applied, so what does not fit now tells of damage, and the row is left to
 * `repair`. Adding overwrites.
 */
export function layOver(rows: Map<string, unknown>, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.step === 'add') rows.set(step.record.id, step.record);
    else if (step.step === 'remove') rows.delete(step.id);
    else {
      const row = rows.get(step.id);
      if (isPlain(row)) rows.set(step.id, { ...row, [step.field]: valueAfter(row[step.field], step) });
    }
  }
}

function valueAfter(old: unknown, step: Exclude<Step, { step: 'add' | 'remove' }>): unknown {
  if (step.step === 'set') return step.value;
  const list: readonly unknown[] = Array.isArray(old) ? old : [];
  const without = list.filter((member) => member !== step.member);
  return step.step === 'drop' ? without : without.toSpliced(step.at, 0, step.member);
}

/** The steps, to be laid over rows unchecked, that turn the rows of `before` into those of `after`, and the steps back. */
export function differenceOf(before: ReadonlyMap<string, unknown>, after: Project): { steps: Step[]; inverse: Step[] } {
  const steps: Step[] = [];
  const inverse: Step[] = [];
  const put = (row: unknown): Step => ({ step: 'add', record: row as never });
  for (const [id, row] of before) {
    if (after.record(id)) continue;
    steps.push({ step: 'remove', id });
    inverse.push(put(row));
  }
  for (const record of after.records()) {
    const old = before.get(record.id);
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(record)) continue;
    steps.push(put(record));
    inverse.push(old === undefined ? { step: 'remove', id: record.id } : put(old));
  }
  return { steps, inverse };
}
