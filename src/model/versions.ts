// Versions of the record format, and the way from each to the next.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';

/** The version of the record format this code writes. */
export const VERSION = 1;

type Rows = readonly unknown[];

/** `UPGRADES[n]` takes rows of version n+1 to version n+2. A version once released is never edited. */
const UPGRADES: readonly ((rows: Rows) => Rows)[] = [];

/** Rows of any released version as rows of this one, or why not. */
export function upgrade(version: unknown, rows: Rows): Result<Rows> {
  if (!Number.isInteger(version) || (version as number) < 1)
    return failed('It does not say which version of Lemma wrote it.');
  if ((version as number) > VERSION)
    return failed(
      `It was written by a newer Lemma (format ${String(version)}; this one reads up to ${VERSION}). Update Lemma to open it.`,
    );
  return ok(UPGRADES.slice((version as number) - 1).reduce((older, step) => step(older), rows));
}
