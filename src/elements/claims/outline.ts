// What is seen of the outline: its order, the filter, what is folded, and the row the keyboard stands on.
import type { Project } from '../../model/project.ts';
import type { Row } from '../../query/outline.ts';
import { fold } from '../../text/folding.ts';
import { rowFor, speaksOf } from './finding.ts';
import type { Order } from './visible.ts';
import { above, foundRows, matches, rowsOf, unfoldedRows } from './visible.ts';

/** A row by its key, and its claim, by which it is found again when the key is gone. */
export interface Stand {
  readonly key: string;
  readonly claim: string;
}

/** The state of one treegrid. Every act is followed by `arrange`, which makes the rows anew; acts themselves speak of all rows. */
export class Outline {
  order: Order = 'argument';
  /** What is typed into the filter. */
  sought = '';
  /** The row that Tab leads to; null where there are no rows. */
  active: Stand | null = null;
  /** The keys of the rows whose children are not seen. Of no account while a filter is on. */
  folded: ReadonlySet<string> = new Set();
  /** All rows there are, and those that are seen. */
  all: readonly Row[] = [];
  rows: readonly Row[] = [];
  private project: Project | null = null;

  /** How many claims the filter finds. */
  get found(): number {
    const { project } = this;
    const sought = fold(this.sought.trim()).text;
    const claims = new Set(this.rows.map(({ claim }) => claim));
    return [...claims].filter((id) => project && matches(project.claims.get(id)!, sought)).length;
  }

  get filtered(): boolean {
    return this.sought.trim() !== '';
  }

  /** Makes the rows of a project. The active row stays, or moves to where its claim is now, or to what it is folded under, or to the first. */
  arrange(project: Project): void {
    this.project = project;
    this.all = rowsOf(project, this.order);
    const sought = fold(this.sought.trim()).text;
    this.rows = sought === '' ? unfoldedRows(this.all, this.folded) : foundRows(project, this.all, sought);
    const row = this.stillActive(project) ?? this.rows[0];
    this.active = row ? standOf(row) : null;
  }

  private stillActive(project: Project): Row | undefined {
    const { active } = this;
    if (!active) return undefined;
    const seen = this.rows.find(({ key }) => key === active.key);
    if (seen) return seen;
    const hidden = this.all.find(({ key }) => key === active.key);
    const keys = new Set(this.rows.map(({ key }) => key));
    return (
      (hidden && above(this.all, hidden).find(({ key }) => keys.has(key))) ?? rowFor(project, this.rows, active.claim)
    );
  }

  /** The row that shows a record: the active one where it speaks of it, else the one that is unfolded. */
  rowOf(record: string): Row | undefined {
    return this.among(this.all, record);
  }

  /** The same, among the rows seen. */
  seenRowOf(record: string): Row | undefined {
    return this.among(this.rows, record);
  }

  private among(rows: readonly Row[], record: string): Row | undefined {
    const { project, active } = this;
    if (!project) return undefined;
    const now = rows.find(({ key }) => key === active?.key);
    return now && speaksOf(project, now, record) ? now : rowFor(project, rows, record);
  }

  /** Makes a row the active one and unfolds what it stands under; lifts the filter only where it `must` be seen. */
  bring(row: Row, must: boolean): void {
    if (must && this.filtered && !this.rows.some(({ key }) => key === row.key)) this.sought = '';
    const open = above(this.all, row).map(({ key }) => key);
    if (open.some((key) => this.folded.has(key)))
      this.folded = new Set([...this.folded].filter((key) => !open.includes(key)));
    this.active = standOf(row);
  }

  isOpen(row: Row): boolean {
    return this.filtered || !this.folded.has(row.key);
  }

  setOpen(row: Row, open: boolean): void {
    const folded = new Set(this.folded);
    if (open) folded.delete(row.key);
    else folded.add(row.key);
    this.folded = folded;
  }
}

export function standOf({ key, claim }: Row): Stand {
  return { key, claim };
}
