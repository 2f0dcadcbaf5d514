// Where words can be looked for: one text, all texts, the claims, the notes; each as the strings to look into.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import { passagesInOrder, sourcesInOrder } from './around.ts';
import type { Sheet } from './find.ts';

export const SCOPES = ['text', 'texts', 'claims', 'notes'] as const;
export type Scope = (typeof SCOPES)[number];

/** A string of a record: a source's text, a claim's words, or a note. */
export interface Written extends Sheet {
  readonly record: string;
  readonly field: 'text' | 'note';
}

/** One sheet for each string, for as long as the record stays as it is: what is folded once is not folded again. */
const written: (record: AnyRecord) => ReadonlyMap<Written['field'], Written> = memo((record) => {
  const language = record.kind === 'source' ? record.language : 'und';
  const sheets = new Map<Written['field'], Written>();
  const add = (field: Written['field'], text: string): void => {
    sheets.set(field, { key: `${record.id} ${field}`, record: record.id, field, text, language });
  };
  if (record.kind === 'source' || record.kind === 'claim') add('text', record.text);
  if (record.kind === 'passage' || record.kind === 'claim' || record.kind === 'link')
    if (record.note !== '') add('note', record.note);
  return sheets;
});

/**
 * What is looked into: the text of `source` (none where it is not there), all texts in their order, the claims' words by rank, or the notes:
 * those on passages in the order of reading, then those on claims and on links by rank.
 */
export function sheetsOf(project: Project, scope: Scope, source: string): readonly Written[] {
  const of = (records: readonly AnyRecord[], field: Written['field']): Written[] =>
    records.flatMap((record) => written(record).get(field) ?? []);
  switch (scope) {
    case 'text': {
      const only = project.sources.get(source);
      return only ? of([only], 'text') : [];
    }
    case 'texts':
      return of(sourcesInOrder(project), 'text');
    case 'claims':
      return of(project.claims.toArray().sort(byRank), 'text');
    case 'notes':
      return [
        ...of(passagesInOrder(project), 'note'),
        ...of(project.claims.toArray().sort(byRank), 'note'),
        ...of(project.links.toArray().sort(byRank), 'note'),
      ];
  }
}
