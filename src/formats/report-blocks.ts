// The report as paragraphs of marked words, for the formats that have a layout of their own: the same words as the Markdown report.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Passage, Source } from '../model/records.ts';
import { isImplicit, passagesInOrder, passagesOf, sourcesInOrder } from '../query/around.ts';
import { placeOf } from '../query/citation.ts';
import { outlineByArgument } from '../query/outline.ts';
import { claimWords, linkOf } from './outline-words.ts';
import { numberedClaims, verb } from './report-outline.ts';
import { capital, listed, plural } from './wording.ts';

/** Words in one look. */
export interface Run {
  readonly text: string;
  readonly look?: 'bold' | 'italic';
  /** An http(s) address. */
  readonly address?: string;
}

/** A paragraph. `level`: of headings and list items, from 1. Line breaks in words are kept. */
export interface ReportBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quotation' | 'credit';
  readonly level: number;
  readonly runs: readonly Run[];
}

const plain = (text: string): Run => ({ text });
const bold = (text: string): Run => ({ text, look: 'bold' });
const italic = (text: string): Run => ({ text, look: 'italic' });
const block = (kind: ReportBlock['kind'], ...runs: readonly Run[]): ReportBlock => ({ kind, level: 1, runs });
const heading = (level: number, text: string): ReportBlock => ({ kind: 'heading', level, runs: [plain(text)] });

/** The report from its title to its sources. The same project gives the same report. */
export function reportOf(project: Project): readonly ReportBlock[] {
  const numbers = numberedClaims(project);
  const claims = [...numbers.keys()].map((id) => project.claims.get(id)!);
  const highlights = passagesInOrder(project).filter(({ claim }) => claim === null);
  const sources = sourcesInOrder(project);
  const section = (title: string, blocks: readonly ReportBlock[]): readonly ReportBlock[] =>
    blocks.length === 0 ? [] : [heading(2, title), ...blocks];
  return [
    heading(1, project.about.title),
    ...summary(project, numbers),
    ...section('Outline', outlineBlocks(project, numbers)),
    ...section(
      'Claims',
      claims.flatMap((claim) => claimBlocks(project, claim, numbers.get(claim.id)!)),
    ),
    ...section(
      'Highlights without a claim',
      highlights.flatMap((passage) => passageBlocks(project, passage)),
    ),
    ...section('Tags', tagBlocks(project)),
    ...section(
      'Sources',
      sources.map((source) => block('item', ...creditOf(source), ...addressOf(source))),
    ),
  ];
}

function summary(project: Project, numbers: ReadonlyMap<string, number>): readonly ReportBlock[] {
  const { about, claims, links, passages, sources } = project;
  const implicit = claims.toArray().filter(({ id }) => isImplicit(project, id)).length;
  const counts = [
    `${plural(claims.size, 'claim')}${implicit === 0 ? '' : ` (${implicit} of them implicit: no passage says so)`}`,
    plural(links.size, 'link'),
    `${plural(passages.size, 'passage')} in ${plural(sources.size, 'source')}`,
  ];
  const main = about.main === null ? undefined : claims.get(about.main);
  return [
    ...(main
      ? [block('paragraph', plain('The main claim: '), bold(String(numbers.get(main.id)!)), plain(` ${main.text}`))]
      : []),
    block('paragraph', plain(`${capital(listed(counts))}.`)),
  ];
}

function outlineBlocks(project: Project, numbers: ReadonlyMap<string, number>): readonly ReportBlock[] {
  return outlineByArgument(project).flatMap((row) => {
    const link = linkOf(project, row);
    const under = row.link === null ? undefined : project.links.get(row.link);
    const head = under ? (row.joined && row.joined.index > 0 ? 'Together with' : capital(verb(project, under))) : '';
    const marks = [link?.scheme ?? '', link && link.weight !== null ? `weight ${link.weight}` : ''].filter(
      (mark) => mark !== '',
    );
    const runs = [
      ...(head === '' ? [] : [italic(`${head} `)]),
      bold(String(numbers.get(row.claim)!)),
      plain(` ${claimWords(project, row)}`),
      ...(marks.length === 0 ? [] : [italic(` — ${marks.join('; ')}`)]),
    ];
    const below = link
      ? [
          ...(link.note === '' ? [] : [`Note: ${link.note}`]),
          ...link.answers.map(({ question, answer }) => `${question.trim() || 'Question'}: ${answer}`),
        ]
      : [];
    return [
      { kind: 'item' as const, level: row.level, runs },
      ...below.map((text) => ({ kind: 'item' as const, level: row.level + 1, runs: [italic(text)] })),
    ];
  });
}

function claimBlocks(project: Project, claim: Claim, number: number): readonly ReportBlock[] {
  const passages = passagesOf(project, claim.id);
  const marks = [
    claim.id === project.about.main ? 'the main claim' : '',
    passages.length === 0 ? 'implicit: no passage says so' : '',
    claim.verdict === null ? '' : `${claim.verdict} by the reader`,
    claim.strength === null ? '' : `strength ${claim.strength}`,
  ].filter((mark) => mark !== '');
  return [
    heading(3, `${number}. ${claim.text}`),
    ...(marks.length === 0 ? [] : [block('paragraph', plain(`${capital(marks.join('; '))}.`))]),
    ...remarks(project, claim),
    ...passages.flatMap((passage) => passageBlocks(project, passage)),
  ];
}

/** The tags and the note of a claim or passage. */
function remarks(project: Project, { note, tags }: Claim | Passage): readonly ReportBlock[] {
  return [
    ...(tags.length === 0
      ? []
      : [block('paragraph', plain(`Tags: ${tags.map((tag) => project.tags.get(tag)!.name).join(', ')}`))]),
    ...(note === '' ? [] : [block('paragraph', plain(`Note: ${note}`))]),
  ];
}

/** The words verbatim, a break between two pieces as […]; below them where they stand, and what the reader says of them. */
function passageBlocks(project: Project, passage: Passage): readonly ReportBlock[] {
  const source = project.sources.get(passage.source)!;
  const { voice, stance } = passage;
  const place = placeOf(source, passage);
  const said = [
    voice === null ? '' : `in the voice of ${voice}`,
    stance === 'asserts' ? '' : passage.claim === null ? stance : `${stance} it`,
  ];
  const how = said.filter((part) => part !== '').join(', ');
  return [
    block('quotation', plain(passage.pieces.map(({ exact }) => exact).join(' […] '))),
    block(
      'credit',
      plain('— '),
      ...creditOf(source),
      plain(`${place === '' ? '' : `, ${place}`}${how === '' ? '' : `; ${how}`}`),
    ),
    ...remarks(project, passage),
  ];
}

function tagBlocks(project: Project): readonly ReportBlock[] {
  return project.tags
    .toArray()
    .sort(byRank)
    .map(({ id, name, parent }) => {
      const users = project.usersOf(id).map((user) => project.record(user)!.kind);
      const borne = (['claim', 'passage'] as const).flatMap((kind) => {
        const count = users.filter((user) => user === kind).length;
        return count === 0 ? [] : [plural(count, kind)];
      });
      const under = parent === null ? '' : ` (under ${project.tags.get(parent)!.name})`;
      return block('item', plain(`${name}${under}: ${borne.length === 0 ? 'nothing bears it' : listed(borne)}`));
    });
}

/** Author and title, as a quotation names them. */
function creditOf({ author, title, publication }: Source): readonly Run[] {
  return [
    ...(author === null ? [] : [plain(`${author}, `)]),
    italic(title),
    ...(publication === null ? [] : [plain(` (${publication})`)]),
  ];
}

function addressOf({ url }: Source): readonly Run[] {
  if (url === null) return [plain('.')];
  return [plain('. '), /^https?:\/\/[^\s<>"\\]+$/i.test(url) ? { text: url, address: url } : plain(url)];
}
