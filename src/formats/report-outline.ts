// The outline of the report: the rows of the outline on the screen as nested Markdown lists, in words.
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';
import type { Row } from '../query/outline.ts';
import { outlineByArgument } from '../query/outline.ts';
import { inline, verbatim } from './markdown-words.ts';
import { capital } from './wording.ts';

/** Lists nested deeper than this are no longer indented, but say how deep they are. */
const DEEPEST = 12;

/** The claims in the order of the outline, each with its number, from 1. */
export function numberedClaims(project: Project): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { claim } of outlineByArgument(project)) if (!numbers.has(claim)) numbers.set(claim, numbers.size + 1);
  return numbers;
}

/** What a link does to what it is aimed at. */
export function verb(project: Project, { role, to }: Link): string {
  const target = project.links.get(to);
  if (!target) return role === 'support' ? 'supported by' : 'attacked by';
  if (role === 'support') return `this ${target.role} backed by`;
  return `this ${target.role} undercut by`;
}

/** The list, one item a row; notes and answers to critical questions stand under the last premise of their link. */
export function outlineLines(project: Project, numbers: ReadonlyMap<string, number>): string[] {
  return outlineByArgument(project).flatMap((row) => itemOf(project, numbers, row));
}

function itemOf(
  project: Project,
  numbers: ReadonlyMap<string, number>,
  { claim, link: id, joined, level, repeated, circular }: Row,
): string[] {
  const indent = '  '.repeat(Math.min(level, DEEPEST) - 1);
  const depth = level > DEEPEST ? `(level ${level}) ` : '';
  const again = circular ? ' (which closes a circle)' : repeated ? ' (see above)' : '';
  const name = `**${numbers.get(claim)!}** ${inline(project.claims.get(claim)!.text)}${again}`;
  const link = id === null ? undefined : project.links.get(id);
  if (!link) return [`${indent}- ${depth}${name}`];
  const head = joined && joined.index > 0 ? 'Together with' : capital(verb(project, link));
  if (joined && joined.index < joined.of - 1) return [`${indent}- ${depth}${head} ${name}`];
  const marks = [
    link.scheme === null ? '' : inline(link.scheme),
    link.weight === null ? '' : `weight ${link.weight}`,
  ].filter((mark) => mark !== '');
  const lead = `${indent}    `;
  return [
    `${indent}- ${depth}${head} ${name}${marks.length === 0 ? '' : ` — ${marks.join('; ')}`}`,
    ...(link.note === '' ? [] : [`${indent}  - Note: ${verbatim(link.note, lead)}`]),
    ...link.answers.map(
      ({ question, answer }) => `${indent}  - ${inline(question) || 'Question'}: ${verbatim(answer, lead)}`,
    ),
  ];
}
