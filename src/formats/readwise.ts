// CSV as Readwise takes it: each passage a highlight, with the claim, stance, note and tags in the note.
import type { Project } from '../model/project.ts';
import type { Passage } from '../model/records.ts';
import { passagesInOrder } from '../query/around.ts';
import { paragraphAt, wordsOf } from '../query/citation.ts';
import { writeTable } from './csv-cells.ts';
import { isoTime } from './wording.ts';

/** Readwise makes tags of words that begin with a dot; they end at a space. */
const tagOf = (name: string): string => `.${name.trim().replace(/[\s.,;]+/g, '_')}`;

function noteOf(project: Project, passage: Passage): string {
  const { claim, stance, voice, note, tags } = passage;
  const said = [stance === 'asserts' ? '' : stance, voice === null ? '' : `in the voice of ${voice}`].filter(
    (part) => part !== '',
  );
  return [
    claim === null ? '' : `Claim: ${project.claims.get(claim)!.text}`,
    said.join(', '),
    note,
    tags.map((tag) => tagOf(project.tags.get(tag)!.name)).join(' '),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function write(project: Project): string {
  const rows = passagesInOrder(project).map((passage) => {
    const source = project.sources.get(passage.source)!;
    const location = String(paragraphAt(source, passage.pieces[0]!.start));
    const about = [source.title, source.author ?? '', source.url ?? ''];
    return [wordsOf(passage), ...about, noteOf(project, passage), location, isoTime(passage.created.at)];
  });
  return writeTable([['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'], ...rows]);
}
