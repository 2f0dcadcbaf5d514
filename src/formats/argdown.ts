// Argdown: claims as statements, links as relations and arguments, and in blocks of data all that Argdown has no words for.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link, Passage, Source } from '../model/records.ts';
import type { Quarantined } from '../model/repair.ts';
import { VERSION } from '../model/versions.ts';
import { passagesIn, passagesOf, sourcesInOrder } from '../query/around.ts';
import {
  END,
  argdownComment,
  argdownData,
  argdownRule,
  argdownTag,
  argdownText,
  cut,
  oneLine,
} from './argdown-words.ts';
import type { Naming } from './argdown-links.ts';
import { namingOf } from './argdown-links.ts';
import { placeOf, wordsOf } from '../query/citation.ts';
import type { Row } from './compact.ts';
import { compact } from './compact.ts';
import type { WriteContext } from './format.ts';
import { jsonLine } from './json.ts';

/** Code units in one block of data, before escaping makes at most six of one; Argdown's own reader fails above two million. */
const CHUNK = 200_000;
/** Quotations longer than this are not repeated in the data: the text itself is in the file. */
const LONG_QUOTATION = 2_000;

export { read } from './argdown-read.ts';

const NONE: readonly Link[] = [];

/** A passage as data. `exact` is left to the text where it is long. */
function passageRow(passage: Passage): Row {
  const pieces = passage.pieces.map(({ start, end, exact }) =>
    exact.length > LONG_QUOTATION ? { start, end } : { start, end, exact },
  );
  return { ...compact(passage, 'claim', 'pieces'), pieces };
}

/** Rows in lots whose data stay below the size Argdown can read; at least one lot. */
function lots(rows: readonly Row[]): readonly (readonly Row[])[] {
  if (rows.length < 2) return [rows];
  const found: Row[][] = [[]];
  let size = 0;
  for (const row of rows) {
    const { length } = JSON.stringify(row);
    if (size > 0 && size + length > CHUNK) {
      found.push([]);
      size = 0;
    }
    found.at(-1)!.push(row);
    size += length;
  }
  return found;
}

function quotation(project: Project, passage: Passage): string {
  const { stance, voice } = passage;
  const source = project.sources.get(passage.source)!;
  const place = [
    source.title,
    placeOf(project.sources.get(passage.source)!, passage),
    stance === 'asserts' ? '' : stance,
    voice === null ? '' : `in the voice of ${voice}`,
  ];
  return argdownComment(`“${cut(oneLine(wordsOf(passage)), 300)}” (${place.filter((part) => part !== '').join(', ')})`);
}

/** The block of a claim: its words quoted above it, its text, tags and data, and the relations it stands in as the only premise. */
function addClaim(blocks: string[], project: Project, naming: Naming, claim: Claim, own: readonly Link[]): void {
  const title = naming.claims.get(claim.id)!;
  const passages = passagesOf(project, claim.id);
  const [first, ...rest] = lots(passages.map(passageRow));
  const data = oneLine(claim.text) === claim.text ? compact(claim, 'text') : compact(claim);
  if (passages.length > 0) data.passages = first;
  if (own.length > 0) data.links = own.map((link) => ({ ...compact(link, 'from'), role: link.role, to: link.to }));
  if (project.pins.size > 0) {
    const pins = project.usersOf(claim.id).flatMap((id) => project.pins.get(id) ?? []);
    if (pins.length > 0) data.pins = pins.map((pin) => compact(pin, 'claim'));
  }
  let block = '';
  for (const passage of passages) block += `${quotation(project, passage)}\n`;
  block += `[${title}]: ${argdownText(claim.text)}`;
  for (const id of claim.tags) {
    const tag = argdownTag(project.tags.get(id)!.name);
    if (tag !== '') block += ` ${tag}`;
  }
  block += ` ${argdownData(data)}`;
  for (const { role, to } of own) {
    const target = naming.claims.get(to);
    block += `\n    ${role === 'support' ? '+>' : '->'} ${target === undefined ? `<${naming.arguments.get(to)!}>` : `[${target}]`}`;
  }
  blocks.push(block);
  for (const passages of rest) blocks.push(`[${title}] ${argdownData({ passages })}`);
}

/** The blocks of a link that is an argument: its name and data, then premises, inference (with what undercuts it) and conclusion. */
function addArgument(blocks: string[], project: Project, naming: Naming, link: Link): void {
  const { id, from, scheme } = link;
  const data = compact(link, 'from', 'to', 'role');
  const undercuts: Row[] = [];
  let cuts = '';
  for (const other of naming.linksTo.get(id) ?? NONE) {
    if (other.role !== 'attack') continue;
    const argument = naming.arguments.get(other.id);
    if (argument === undefined) undercuts.push(compact(other, 'to', 'role'));
    cuts += `    <_ ${argument === undefined ? `[${naming.claims.get(other.from[0]!)!}]` : `<${argument}>`}\n`;
  }
  if (undercuts.length > 0) data.undercuts = undercuts;
  let number = 0;
  let steps = '';
  for (const premise of from) steps += `(${++number}) [${naming.claims.get(premise)!}]\n`;
  steps += scheme === null ? '-----\n' : `--\n${argdownRule(scheme)}\n--\n`;
  blocks.push(
    `<${naming.arguments.get(id)!}> ${argdownData(data)}`,
    `${steps}${cuts}(${number + 1}) ${conclusionOf(project, naming, link)}`,
  );
}

/** What an argument comes to: the claim it is for, or a statement of its own that bears on what the link is aimed at. */
function conclusionOf(project: Project, naming: Naming, { id, to, role }: Link): string {
  const own = naming.conclusions.get(id);
  if (own === undefined) return `[${naming.claims.get(to)!}]`;
  const target = project.claims.get(to);
  const words = target
    ? `It is not so: ${target.text}`
    : role === 'support'
      ? 'This inference holds.'
      : 'This inference does not hold.';
  const line = `[${own}]: ${argdownText(words)} ${argdownData({ conclusionOf: id })}`;
  if (target) return `${line}\n    -> [${naming.claims.get(to)!}]`;
  return role === 'support' ? `${line}\n    +> <${naming.arguments.get(to)!}>` : line; // an undercut stands under the inference it cuts
}

/** The arguments for and against a claim, each followed by the arguments about it. */
function addArgumentsAbout(blocks: string[], project: Project, naming: Naming, claim: string): void {
  const next = (naming.linksTo.get(claim) ?? NONE).toReversed();
  for (let link = next.pop(); link; link = next.pop()) {
    if (naming.arguments.has(link.id)) addArgument(blocks, project, naming, link);
    const about = naming.linksTo.get(link.id) ?? NONE;
    for (let i = about.length - 1; i >= 0; i--) next.push(about[i]!);
  }
}

/** A source: heading and data, with its text in as many blocks as it needs; its highlights quoted above. */
function sourceBlocks(project: Project, source: Source): string[] {
  const highlights = passagesIn(project, source.id).filter(({ claim }) => claim === null);
  const [first = [], ...rest] = lots(highlights.map(passageRow));
  const texts: string[] = [];
  for (let at = 0; at < source.text.length; at += CHUNK) texts.push(source.text.slice(at, at + CHUNK));
  const heading = `## ${argdownText(source.title)}`;
  const row = {
    source: compact(source, 'text'),
    text: texts[0] ?? '',
    ...(first.length > 0 ? { highlights: first } : {}),
  };
  return [
    [...highlights.map((passage) => quotation(project, passage)), `${heading} ${argdownData(row)}`].join('\n'),
    ...texts.slice(1).map((text) => `${heading} ${argdownData({ of: source.id, text })}`),
    ...rest.map((highlights) => `${heading} ${argdownData({ of: source.id, highlights })}`),
  ];
}

/** The whole project; what is made for reading stands before the texts. */
export function write(project: Project, { quarantine }: Pick<WriteContext, 'quarantine'>): string {
  const naming = namingOf(project);
  const { about } = project;
  const own = new Map<string, Link[]>();
  for (const link of naming.linksInOrder) {
    if (naming.arguments.has(link.id) || (link.role === 'attack' && naming.arguments.has(link.to))) continue;
    const list = own.get(link.from[0]!);
    if (list) list.push(link);
    else own.set(link.from[0]!, [link]);
  }
  const claims = naming.claimsInOrder;
  const main = about.main === null ? undefined : project.claims.get(about.main);
  const blocks = [
    [
      '===',
      `title: ${argdownData(about.title)}`,
      'model:',
      '    removeTagsFromText: true',
      'lemma:',
      `    version: ${VERSION}`,
      `    project: ${argdownData(compact(about))}`,
      '===',
    ].join('\n'),
    `# ${argdownText(about.title)}`,
  ];
  for (const claim of main ? [main, ...claims.filter((each) => each !== main)] : claims) {
    addClaim(blocks, project, naming, claim, own.get(claim.id) ?? []);
    addArgumentsAbout(blocks, project, naming, claim.id);
  }
  if (project.tags.size > 0)
    blocks.push(
      `# Tags ${argdownData({
        tags: project.tags
          .toArray()
          .sort(byRank)
          .map((tag) => compact(tag)),
      })}`,
    );
  if (project.sources.size > 0)
    blocks.push('# Sources', ...sourcesInOrder(project).flatMap((source) => sourceBlocks(project, source)));
  if (quarantine.length > 0) blocks.push(...quarantineBlocks(quarantine));
  return `${[...blocks, END].join('\n\n')}\n`;
}

function quarantineBlocks(quarantine: readonly Quarantined[]): string[] {
  return lots(quarantine.map((each) => JSON.parse(jsonLine(each)) as Row)).map(
    (lot) => `# In quarantine ${argdownData({ quarantine: lot })}`,
  );
}
