// The words of labels: one line, quoted and cut, counted; what a claim or link is called; what went along with it.
import type { Project } from '../model/project.ts';
import { snap } from '../text/segments.ts';

const MOST = 60; // UTF-16 code units of a quotation in a label

/** One line, single spaces, nothing around it. */
export function oneLine(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** One line, or null where there are no words in it. */
export function lineOrNull(typed: string | null): string | null {
  return typed === null ? null : oneLine(typed) || null;
}

/** A claim's or name's words in a label: quoted, and cut, never within a character, where they would fill the line. */
export function quoted(words: string): string {
  const line = oneLine(words);
  if (line.length <= MOST) return `'${line}'`;
  // A character that the limit falls into stays out, unless it is the only one.
  const { start, end } = snap(line, { start: MOST - 1, end: MOST - 1 });
  return `'${line.slice(0, start || end).trimEnd()}…'`;
}

/** Words quoted by their beginning and their end, where they are too long to be quoted whole. */
export function ends(words: string): string {
  const line = oneLine(words);
  if (line.length <= MOST) return `'${line}'`;
  const half = MOST / 2;
  const { start, end } = snap(line, { start: half, end: line.length - half });
  return `'${line.slice(0, start).trimEnd()} … ${line.slice(end).trimStart()}'`;
}

/** "1 passage", "3 passages". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The words for a claim or a link. */
export function nameOf(project: Project, id: string): string {
  const record = project.record(id);
  if (record?.kind === 'claim') return quoted(record.text);
  if (record?.kind !== 'link') return 'nothing';
  return `the ${record.role} by ${quoted(project.claims.get(record.from[0]!)!.text)}`;
}

/** " and 2 links and 1 passage": the links and passages besides `id` that are no longer there; empty when none is missing. */
export function gone(before: Project, after: Project, id: string): string {
  const links = before.links.size - after.links.size - (before.links.has(id) ? 1 : 0);
  const passages = before.passages.size - after.passages.size - (before.passages.has(id) ? 1 : 0);
  return (links > 0 ? ` and ${count(links, 'link')}` : '') + (passages > 0 ? ` and ${count(passages, 'passage')}` : '');
}
