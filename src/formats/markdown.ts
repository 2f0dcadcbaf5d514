// A report in Markdown: the argument as an outline, every claim with the words it rests on and where they stand, tags and sources.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Passage, Source } from '../model/records.ts';
import { isImplicit, passagesInOrder, passagesOf, sourcesInOrder } from '../query/around.ts';
import type { Label } from '../query/labelling.ts';
import { labelling } from '../query/labelling.ts';
import { placeOf } from '../query/citation.ts';
import { inline, verbatim } from './markdown-words.ts';
import { numberedClaims, outlineLines } from './report-outline.ts';
import { capital, listed, plural } from './wording.ts';

/** The report. The same project gives the same report. */
export function write(project: Project): string {
  const numbers = numberedClaims(project);
  const claims = [...numbers.keys()].map((id) => project.claims.get(id)!);
  const highlights = passagesInOrder(project).filter(({ claim }) => claim === null);
  const sources = sourcesInOrder(project);
  const parts = [
    `# ${inline(project.about.title)}`,
    ...summary(project),
    ...section('Outline', claims.length === 0 ? [] : [outlineLines(project, numbers).join('\n')]),
    ...section(
      'Claims',
      claims.flatMap((claim) => claimEntry(project, claim, numbers.get(claim.id)!)),
    ),
    ...section(
      'Highlights without a claim',
      highlights.flatMap((passage) => passageEntry(project, passage)),
    ),
    ...section('Tags', project.tags.size === 0 ? [] : [tagIndex(project, numbers)]),
    ...section('Sources', sources.length === 0 ? [] : [sources.map((source) => `- ${reference(source)}`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [`## ${title}`, ...parts];
}

const STANDS: Readonly<Record<Label, string>> = { in: 'stands', out: 'does not stand', undecided: 'is undecided' };

const isJudged = memo((project: Project) => project.claims.toArray().some(({ verdict }) => verdict !== null));

/** Whether a claim stands, given the reader's verdicts; nothing where the reader has given none. */
function standing(project: Project, claim: string): string {
  if (!isJudged(project)) return '';
  return STANDS[labelling(project).get(claim)!.label];
}

function summary(project: Project): string[] {
  const { about, claims, links, passages, sources } = project;
  const all = claims.toArray();
  const implicit = all.filter(({ id }) => isImplicit(project, id)).length;
  const counts = [
    `${plural(claims.size, 'claim')}${implicit === 0 ? '' : ` (${implicit} of them implicit: no passage says so)`}`,
    plural(links.size, 'link'),
    `${plural(passages.size, 'passage')} in ${plural(sources.size, 'source')}`,
  ];
  const main = about.main === null ? undefined : claims.get(about.main);
  const stands = Object.values(STANDS).flatMap((words) => {
    const number = all.filter(({ id }) => standing(project, id) === words).length;
    return number === 0
      ? []
      : [
          `${number} ${number === 1 ? words : words.replace('stands', 'stand').replace('does', 'do').replace('is', 'are')}`,
        ];
  });
  return [
    ...(main ? [`The main claim: **${numberedClaims(project).get(main.id)!}** ${inline(main.text)}`] : []),
    `${capital(listed(counts))}.`,
    ...(stands.length === 0 ? [] : [`Given the reader's verdicts, of the claims ${listed(stands)}.`]),
  ];
}

// ---- Claims and their words ----

function claimEntry(project: Project, claim: Claim, number: number): string[] {
  const passages = passagesOf(project, claim.id);
  const marks = [
    claim.id === project.about.main ? 'the main claim' : '',
    passages.length === 0 ? 'implicit: no passage says so' : '',
    claim.verdict === null ? '' : `${claim.verdict} by the reader`,
    claim.strength === null ? '' : `strength ${claim.strength}`,
    standing(project, claim.id),
  ].filter((mark) => mark !== '');
  return [
    `### ${number}\\. ${inline(claim.text)}`,
    ...(marks.length === 0 ? [] : [`${capital(marks.join('; '))}.`]),
    ...remarks(project, claim),
    ...passages.flatMap((passage) => passageEntry(project, passage)),
  ];
}

/** The tags and the note of a claim or passage. */
function remarks(project: Project, { note, tags }: Claim | Passage, lead = ''): string[] {
  return [
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map((tag) => inline(project.tags.get(tag)!.name)).join(', ')}`]),
    ...(note === '' ? [] : [`Note: ${verbatim(note, lead)}`]),
  ];
}

const STANCE = { asserts: '', denies: 'denies it', reports: 'reports it', questions: 'questions it' } as const;

/** The words verbatim, a break between two pieces as […]; below them where they stand, and what the reader says of them. */
function passageEntry(project: Project, passage: Passage): string[] {
  const source = project.sources.get(passage.source)!;
  const { voice } = passage;
  const place = placeOf(project.sources.get(passage.source)!, passage);
  const stance = passage.claim === null && passage.stance !== 'asserts' ? passage.stance : STANCE[passage.stance];
  const said = [voice === null ? '' : `in the voice of ${inline(voice)}`, stance].filter((part) => part !== '');
  const words = passage.pieces.map(({ exact }) => verbatim(exact, '> ')).join(' \\[…\\] ');
  const where = [credit(source), place].filter((part) => part !== '').join(', ');
  const below = [`— ${where}${said.length === 0 ? '' : `; ${said.join(', ')}`}`, ...remarks(project, passage, '> ')];
  return [`> ${[words, ...below].join('\n>\n> ')}`];
}

// ---- Tags and sources ----

function tagIndex(project: Project, numbers: ReadonlyMap<string, number>): string {
  const items = project.tags
    .toArray()
    .sort(byRank)
    .map(({ id, name, parent }) => {
      const users = project.usersOf(id).map((user) => project.record(user)!);
      const claims = users
        .flatMap((user) => (user.kind === 'claim' ? [numbers.get(user.id)!] : []))
        .sort((a, b) => a - b);
      const passages = users.filter(({ kind }) => kind === 'passage').length;
      const borne = [
        ...(claims.length === 0 ? [] : [`${claims.length === 1 ? 'claim' : 'claims'} ${listed(claims.map(String))}`]),
        ...(passages === 0 ? [] : [plural(passages, 'passage')]),
      ];
      const under = parent === null ? '' : ` (under ${inline(project.tags.get(parent)!.name)})`;
      return `- ${inline(name)}${under}: ${borne.length === 0 ? 'nothing bears it' : borne.join('; ')}`;
    });
  return items.join('\n');
}

/** Author and title, as a quotation names them. */
const credit = memo(({ author, title, publication }: Source): string => {
  const written = `${author === null ? '' : `${inline(author)}, `}*${inline(title)}*`;
  return publication === null ? written : `${written} (${inline(publication)})`;
});

/** The line of a bibliography. */
function reference(source: Source): string {
  const { url } = source;
  if (url === null) return `${credit(source)}.`;
  return `${credit(source)}. ${/^https?:\/\/[^\s<>\\]+$/.test(url) ? `<${url}>` : inline(url)}`;
}
