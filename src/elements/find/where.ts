// What stands beside a hit in words: the title of its text, or what kind of record it is in.
import type { Project } from '../../model/project.ts';
import type { Hit } from '../../query/search.ts';
import { findWords } from '../messages/find.ts';

/** The title of the text the words stand in, or what a reader's own words are: a claim, a tag, a note. */
export function whereOf(project: Project, { kind, field, record, source }: Hit): string {
  if (source !== null) return project.sources.get(source)?.title ?? '';
  if (kind === 'claim' || kind === 'tag') return findWords.wheres[kind];
  if (field === 'voice') return findWords.wheres.voice;
  const of = project.record(record)?.kind;
  return of === 'passage' || of === 'link' ? findWords.wheres.notes[of] : findWords.wheres.notes.claim;
}
