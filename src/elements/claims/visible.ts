// Which rows of the outline are to be seen: not those folded away, and, while a filter is on, those that match and what they stand under.
import { memo } from '../../base/memo.ts';
import type { Claim } from '../../model/records.ts';
import type { Project } from '../../model/project.ts';
import type { Row } from '../../query/outline.ts';
import { outlineByArgument, outlineByText } from '../../query/outline.ts';
import { fold } from '../../text/folding.ts';

export type Order = 'argument' | 'text';

const rowsByText = memo((project: Project): readonly Row[] => outlineByText(project, null));

/** All rows of the outline in an order. */
export function rowsOf(project: Project, order: Order): readonly Row[] {
  return order === 'argument' ? outlineByArgument(project) : rowsByText(project);
}

/** The rows that are not under a folded one; the very same list where none is folded. */
export function unfoldedRows(rows: readonly Row[], folded: ReadonlySet<string>): readonly Row[] {
  if (folded.size === 0) return rows;
  let limit = Infinity;
  return rows.filter(({ key, level }) => {
    if (level > limit) return false;
    limit = folded.has(key) ? level : Infinity;
    return true;
  });
}

const foldedText = memo((claim: Claim): string => fold(claim.text).text);

/** Whether a claim has all the words sought (folded), in any order. */
export function matches(claim: Claim, sought: string): boolean {
  const text = foldedText(claim);
  return sought.split(' ').every((word) => text.includes(word));
}

/** The rows whose claim matches, with those they stand under, as the siblings that are left. */
export function foundRows(project: Project, rows: readonly Row[], sought: string): readonly Row[] {
  const kept: Row[] = [];
  let above: { readonly row: Row; kept: boolean }[] = [];
  for (const row of rows) {
    above = above.filter((other) => other.row.level < row.level);
    above.push({ row, kept: false });
    if (!matches(project.claims.get(row.claim)!, sought)) continue;
    for (const each of above) {
      if (!each.kept) kept.push(each.row);
      each.kept = true;
    }
  }
  return renumber(kept);
}

/** The rows with their places counted anew among these alone. */
function renumber(rows: readonly Row[]): readonly Row[] {
  const parents = parentsOf(rows);
  const siblings = new Map<Row | null, number>();
  const places = parents.map((parent) => {
    const place = (siblings.get(parent) ?? 0) + 1;
    siblings.set(parent, place);
    return place;
  });
  return rows.map((row, i) => ({
    ...row,
    position: places[i]!,
    setSize: siblings.get(parents[i]!)!,
    hasChildren: siblings.has(row),
  }));
}

/** The row each row stands under, or null for the topmost. */
export function parentsOf(rows: readonly Row[]): readonly (Row | null)[] {
  const above: Row[] = [];
  return rows.map((row) => {
    while ((above.at(-1)?.level ?? 0) >= row.level) above.pop();
    const parent = above.at(-1) ?? null;
    above.push(row);
    return parent;
  });
}

/** The rows a row stands under, from its parent up. */
export function above(rows: readonly Row[], row: Row): Row[] {
  const found: Row[] = [];
  let { level } = row;
  for (let i = rows.indexOf(row) - 1; i >= 0 && level > 1; i--) {
    if (rows[i]!.level >= level) continue;
    found.push(rows[i]!);
    level = rows[i]!.level;
  }
  return found;
}
