// CSV: a row for each claim and each passage, the passages under their claims, for spreadsheets and for tables made elsewhere.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Passage } from '../model/records.ts';
import { passagesInOrder, passagesOf } from '../query/around.ts';
import { placeOf, wordsOf } from '../query/citation.ts';
import { listCell, writeTable } from './csv-cells.ts';
import { isoTime } from './wording.ts';

export { read } from './csv-read.ts';

/** The columns, in their order. Offsets are UTF-16 code units of the source's text. */
const COLUMNS =
  'kind,claim,quotation,stance,voice,source,author,publication,url,place,start,end,note,tags,strength,verdict,main,by,made,id,claim id'.split(
    ',',
  );

const rowOf = (cells: Readonly<Record<string, string | number | null>>): readonly string[] =>
  COLUMNS.map((column) => String(cells[column] ?? ''));

const tagsOf = (project: Project, { tags }: Claim | Passage): string =>
  listCell(tags.map((tag) => project.tags.get(tag)!.name));

function claimRow(project: Project, claim: Claim): readonly string[] {
  const { id, text, note, strength, verdict, created } = claim;
  const main = id === project.about.main ? 'yes' : '';
  const tags = tagsOf(project, claim);
  const made = isoTime(created.at);
  return rowOf({ kind: 'claim', claim: text, note, tags, strength, verdict, main, by: created.by, made, id });
}

function passageRow(project: Project, passage: Passage): readonly string[] {
  const { id, stance, voice, note, pieces, created } = passage;
  const source = project.sources.get(passage.source)!;
  const { title, author, publication, url } = source;
  return rowOf({
    kind: 'passage',
    claim: passage.claim === null ? '' : project.claims.get(passage.claim)!.text,
    quotation: wordsOf(passage),
    stance,
    voice,
    source: title,
    author,
    publication,
    url,
    place: placeOf(source, passage),
    start: pieces[0]!.start,
    end: pieces.at(-1)!.end,
    note,
    tags: tagsOf(project, passage),
    by: created.by,
    made: isoTime(created.at),
    id,
    'claim id': passage.claim,
  });
}

export function write(project: Project): string {
  const claims = project.claims.toArray().sort(byRank);
  const loose = passagesInOrder(project).filter(({ claim }) => claim === null);
  return writeTable([
    COLUMNS,
    ...claims.flatMap((claim) => [
      claimRow(project, claim),
      ...passagesOf(project, claim.id).map((each) => passageRow(project, each)),
    ]),
    ...loose.map((each) => passageRow(project, each)),
  ]);
}
