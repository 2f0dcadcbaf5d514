// Passages that a file of ours keeps as data: placed again in the texts of the file, by their words where the texts have changed.
import type { Passage } from '../model/records.ts';
import { isPlain } from '../model/values.ts';
import { inOrder } from './anchor.ts';
import type { Row } from './compact.ts';
import type { Rows } from './rows.ts';

/** Adds a passage of our own; `sources` by the names the file has for them. What no longer stands in its text is told. */
export function ownPassage(rows: Rows, passage: Row, sources: ReadonlyMap<string, string>): void {
  const source = sources.get(String(passage.source));
  const given = Array.isArray(passage.pieces) ? (passage.pieces as unknown[]).filter(isPlain) : [];
  const pieces = given.map(({ start, end, exact }) =>
    source === undefined || typeof exact !== 'string'
      ? null
      : rows.piece(source, { start: start as number, end: end as number, exact }),
  );
  const found = pieces.filter((piece) => piece !== null);
  if (source === undefined || found.length === 0)
    return rows.left('passage', 'passages', 'its words no longer stand in the text');
  rows.add('passage', { ...passage, source, pieces: inOrder(rows.textOf(source)!, found) } as Partial<Passage>);
}
