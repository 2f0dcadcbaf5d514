// Which row of the outline stands for a record, and which record a row stands for.
import type { Project } from '../../model/project.ts';
import type { Row } from '../../query/outline.ts';

/** Whether the row speaks of the record: its claim, its link, or a passage of its claim. */
export function speaksOf(project: Project, row: Row, record: string): boolean {
  return row.claim === record || row.link === record || project.passages.get(record)?.claim === row.claim;
}

/** The row for a record; of several the one that is unfolded. */
export function rowFor(project: Project, rows: readonly Row[], record: string): Row | undefined {
  const fitting = rows.filter((row) => speaksOf(project, row, record));
  return fitting.find(({ repeated }) => !repeated) ?? fitting[0];
}
