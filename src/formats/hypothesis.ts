// Hypothesis' JSON, as its API gives and takes annotations: one for each piece of a passage, the claim and the note as its text.
import { memo } from '../base/memo.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Passage, Piece, Source } from '../model/records.ts';
import { passagesInOrder } from '../query/around.ts';
import { quoteOf } from '../text/quote.ts';
import { inline } from './markdown-words.ts';
import { webAddress } from './webannotation.ts';
import { isoTime } from './wording.ts';

const SAYS = { asserts: '', denies: 'Denied: ', reports: 'Reported: ', questions: 'Questioned: ' } as const;

const boldOf = memo((claim: Claim): string => `**${inline(claim.text)}**`);

/** Hypothesis shows an annotation's text as Markdown: the claim in bold, who says it, the note. */
function textOf(project: Project, { claim, stance, voice, note }: Passage): string {
  const words = claim === null ? '' : boldOf(project.claims.get(claim)!);
  const said = words === '' ? SAYS[stance].replace(': ', '') : `${SAYS[stance]}${words}`;
  const voiced = voice === null ? '' : `(in the voice of ${inline(voice)})`;
  const first = [said, voiced].filter((part) => part !== '').join(' ');
  return [first, note].filter((part) => part !== '').join('\n\n');
}

function selectorsOf(source: Source, { start, end }: Piece): object[] {
  const { exact, prefix, suffix } = quoteOf(source.text, { start, end });
  // Hypothesis counts code units, as JavaScript does.
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}

function rowsOf(project: Project, passage: Passage): object[] {
  const source = project.sources.get(passage.source)!;
  const uri = webAddress(source.url) ?? `urn:sha256:${source.digest}`;
  const time = isoTime(passage.created.at);
  return passage.pieces.map((piece, i) => ({
    id: i === 0 ? passage.id : `${passage.id}-${i + 1}`,
    created: time,
    updated: time,
    user: 'acct:lemma@localhost',
    uri,
    text: textOf(project, passage),
    tags: passage.tags.map((tag) => project.tags.get(tag)!.name),
    group: '__world__',
    permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
    document: { title: [source.title] },
    target: [{ source: uri, selector: selectorsOf(source, piece) }],
  }));
}

/** One annotation a line, in the order of reading. */
export function write(project: Project): string {
  const rows = passagesInOrder(project).flatMap((passage) => rowsOf(project, passage));
  return `{"total":${rows.length},"rows":[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}]}\n`;
}
