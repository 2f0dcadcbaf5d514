// Versions of the record format, and the way from each to the next.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';

type Rows = readonly unknown[];

/** Takes rows of one version to the next. Pure; rows it does not understand it hands on as they are: `repair` judges them. */
export type Upgrade = (rows: Rows) => Rows;

/** `UPGRADES[n]` takes rows of version n+1 to version n+2. A version once released is never edited. */
const UPGRADES: readonly Upgrade[] = [];

/** The version of the record format this code writes. */
export const VERSION: number = UPGRADES.length + 1;

/** Rows of any released version as rows of this one, or why not. */
export function upgrade(version: unknown, rows: Rows): Result<Rows> {
  return upgradeBy(UPGRADES, version, rows);
}

/**
 * Rows of any version as rows of the one these upgrades lead to, or why not: all of the way or none of it. The rows given are left as
 * they are, whatever an upgrade does to its own.
 */
export function upgradeBy(upgrades: readonly Upgrade[], version: unknown, rows: Rows): Result<Rows> {
  const newest = upgrades.length + 1;
  if (!Number.isInteger(version) || (version as number) < 1)
    return failed('It does not say which version of Lemma wrote it.');
  if ((version as number) > newest)
    return failed(
      `It was written by a newer Lemma (format ${String(version)}; this one reads up to ${newest}). Update Lemma to open it.`,
    );
  if (version === newest) return ok(rows);
  let at = version as number;
  try {
    let upgraded: Rows = structuredClone(rows);
    for (; at < newest; at++) upgraded = upgrades[at - 1]!(upgraded);
    return ok(upgraded);
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    return failed(`It could not be brought from format ${at} to format ${at + 1} (${why}), and was left as it is.`);
  }
}
