// Argdown: claims as statements, links as relations and arguments, and in blocks of data all that Argdown has no words for.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Link, Passage, Source } from '../model/records.ts';
import type { Quarantined } from '../model/repair.ts';
import { VERSION } from '../model/versions.ts';
import { incoming, passagesInOrder, passagesOf, sourcesInOrder } from '../query/around.ts';
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

/** A passage as data. `exact` is left to the text where it is long. */
function passageRow(passage: Passage): Row {
  const pieces = passage.pieces.map(({ start, end, exact }) =>
    exact.length > LONG_QUOTATION ? { start, end } : { start, end, exact },
  );
  return { ...compact(passage, 'claim', 'pieces'), pieces };
}

/** Rows in lots whose data stay below the size Argdown can read; at least one lot. */
function lots(rows: readonly Row[]): Row[][] {
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
function claimBlocks(project: Project, naming: Naming, claim: Claim, own: readonly Link[]): string[] {
  const title = naming.claims.get(claim.id)!;
  const passages = passagesOf(project, claim.id);
  const pins = project.usersOf(claim.id).flatMap((id) => project.pins.get(id) ?? []);
  const [first = [], ...rest] = lots(passages.map(passageRow));
  const data = {
    ...compact(claim, ...(oneLine(claim.text) === claim.text ? ['text'] : [])),
    ...(first.length > 0 ? { passages: first } : {}),
    ...(own.length > 0
      ? { links: own.map((link) => ({ ...compact(link, 'from'), role: link.role, to: link.to })) }
      : {}),
    ...(pins.length > 0 ? { pins: pins.map((pin) => compact(pin, 'claim')) } : {}),
  };
  const tags = claim.tags.map((tag) => argdownTag(project.tags.get(tag)!.name)).filter((tag) => tag !== '');
  const relations = own.map(({ role, to }) => {
    const target = naming.claims.has(to) ? `[${naming.claims.get(to)!}]` : `<${naming.arguments.get(to)!}>`;
    return `    ${role === 'support' ? '+>' : '->'} ${target}`;
  });
  const line = [`[${title}]: ${argdownText(claim.text)}`, ...tags, argdownData(data)].join(' ');
  return [
    [...passages.map((passage) => quotation(project, passage)), line, ...relations].join('\n'),
    ...rest.map((passages) => `[${title}] ${argdownData({ passages })}`),
  ];
}

/** The blocks of a link that is an argument: its name and data, then premises, inference (with what undercuts it) and conclusion. */
function argumentBlocks(project: Project, naming: Naming, link: Link): string[] {
  const { id, from, to, role } = link;
  const against = incoming(project, id).filter((other) => other.role === 'attack');
  const undercuts = against
    .filter((other) => !naming.arguments.has(other.id))
    .map((other) => compact(other, 'to', 'role'));
  const data = { ...compact(link, 'from', 'to', 'role'), ...(undercuts.length > 0 ? { undercuts } : {}) };
  const premises = from.map((claim, i) => `(${i + 1}) [${naming.claims.get(claim)!}]`);
  const inference = link.scheme === null ? ['-----'] : ['--', argdownRule(link.scheme), '--'];
  const cuts = against.map((other) => {
    const argument = naming.arguments.get(other.id);
    return `    <_ ${argument === undefined ? `[${naming.claims.get(other.from[0]!)!}]` : `<${argument}>`}`;
  });
  return [
    `<${naming.arguments.get(id)!}> ${argdownData(data)}`,
    [...premises, ...inference, ...cuts, ...conclusion()].join('\n'),
  ];

  function conclusion(): string[] {
    const number = `(${from.length + 1})`;
    const own = naming.conclusions.get(id);
    if (own === undefined) return [`${number} [${naming.claims.get(to)!}]`];
    const target = project.claims.get(to);
    const words = target
      ? `It is not so: ${target.text}`
      : role === 'support'
        ? 'This inference holds.'
        : 'This inference does not hold.';
    const line = `${number} [${own}]: ${argdownText(words)} ${argdownData({ conclusionOf: id })}`;
    if (target) return [line, `    -> [${naming.claims.get(to)!}]`];
    return role === 'support' ? [line, `    +> <${naming.arguments.get(to)!}>`] : [line]; // an undercut stands under the inference it cuts
  }
}

/** The arguments for and against a claim, each followed by the arguments about it. */
function argumentsAbout(project: Project, naming: Naming, claim: string): string[] {
  const blocks: string[] = [];
  const next = incoming(project, claim).toReversed();
  for (let link = next.pop(); link; link = next.pop()) {
    if (naming.arguments.has(link.id)) blocks.push(...argumentBlocks(project, naming, link));
    next.push(...incoming(project, link.id).toReversed());
  }
  return blocks;
}

/** A source: heading and data, with its text in as many blocks as it needs; its highlights quoted above. */
function sourceBlocks(project: Project, source: Source): string[] {
  const highlights = passagesInOrder(project).filter(
    (passage) => passage.claim === null && passage.source === source.id,
  );
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
  for (const link of project.links.toArray().sort(byRank)) {
    if (naming.arguments.has(link.id) || (link.role === 'attack' && naming.arguments.has(link.to))) continue;
    const list = own.get(link.from[0]!);
    if (list) list.push(link);
    else own.set(link.from[0]!, [link]);
  }
  const claims = project.claims.toArray().sort(byRank);
  const main = claims.filter(({ id }) => id === about.main);
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
    ...[...main, ...claims.filter(({ id }) => id !== about.main)].flatMap((claim) => [
      ...claimBlocks(project, naming, claim, own.get(claim.id) ?? []),
      ...argumentsAbout(project, naming, claim.id),
    ]),
  ];
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
