// Finds the debris of the web page around an essay: section names, photo credits, disclaimers, bylines and the author's
// biography.

import { isChapter, isTitleLike } from './headings.ts';
import type { Stretch } from './stretches.ts';

/**
 * What a piece of furniture is. `section` is the part of the site or journal, `byline` the author's name, `biography`
 * both lines of it.
 */
export type FurnitureRole = 'section' | 'credit' | 'disclaimer' | 'biography' | 'byline';

/** A stretch, and its role if it is furniture. */
export interface Furnished extends Stretch {
  readonly role?: FurnitureRole;
}

const longestLine = 160; // code units; what is longer is body text
const nearEdge = 6; // stretches from the beginning or end in which a disclaimer may stand
const nearTitle = 24; // stretches from the beginning in which a byline may stand

const pictures =
  'photo(?:graph)?s?|images?|pictures?|illustrations?|artwork|cover (?:photo|image)|featured image|fotos?|bild(?:er)?|crédit photo';
const creditPattern = new RegExp(
  `^(?:${pictures})\\s*(?:credits?|courtesy|source|nachweis|:\\s*\\S|©|\\(c\\)|by\\s+(?<maker>\\S))`,
  'iu',
);
const disclaimerPattern =
  /^disclaimer\s*[:.–—-]|^(?:any|all|the)?\s*(?:views?|opinions?)\b.{0,60}\b(?:expressed|stated)\b.{0,80}\bauthors?\b/iu;
const name = "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|van|von|der|den|la|le|al|bin|y)){1,4}";
const namePattern = new RegExp(`^${name}$`, 'u');
const bylinePattern = new RegExp(
  `^(?:By|by|BY|Von|von|Par|par|Por|por)\\s+(${name}(?:(?:\\s*[,/&]\\s*|\\s+(?:and|und|et|y)\\s+)(?:${name}|\\p{Lu}\\p{L}+))*)$`,
  'u',
);
const presents = '(?:is|was|has|works|teaches|writes|holds|studies|studied|ist|war|lehrt|schreibt|est|es)';

/**
 * The stretches with the role of those that are furniture, a line "Section Name Author Name" cut in two. Only by rules
 * that can be stated: a line that begins like a photo credit; a disclaimer near an edge; "By" and names near the
 * beginning; a closing name followed by text that repeats it, or a closing stretch that presents the byline's author;
 * and, above a title, a doubled phrase ("Culture Culture"), a repeated line, or a line ending in the author's name. In
 * doubt a stretch is body text; list items always are.
 */
export function furnish(text: string, stretches: readonly Stretch[]): readonly Furnished[] {
  const lines = stretches.map((s) =>
    s.end - s.start <= longestLine && s.lines === 1 && !s.marker ? text.slice(s.start, s.end) : null,
  );
  const roles = new Map<number, FurnitureRole>();
  let author: string | null = null;

  stretches.forEach((s, i) => {
    const line = lines[i] ?? null;
    if (line !== null && isCredit(line)) roles.set(i, 'credit');
    else if (
      (i < nearEdge || i >= stretches.length - nearEdge) &&
      !s.marker &&
      disclaimerPattern.test(text.slice(s.start, Math.min(s.end, s.start + 200)))
    ) {
      roles.set(i, 'disclaimer');
    } else if (line !== null && i < nearTitle) {
      const names = bylinePattern.exec(line)?.[1];
      if (names === undefined) return;
      roles.set(i, 'byline');
      author ??= names;
    }
  });

  let last = stretches.length - 1;
  while (last > 0 && roles.has(last)) last--;
  const closing = stretches[last];
  const above = lines[last - 1];
  if (closing && last >= 2 && !closing.marker) {
    if (above && namePattern.test(above) && text.startsWith(`${above} `, closing.start)) {
      author = above;
      roles.set(last - 1, 'biography').set(last, 'biography');
    } else if (author !== null && last >= 3 && presenting(author).test(text.slice(closing.start, closing.start + 120)))
      roles.set(last, 'biography');
  }

  const body = stretches.findIndex((s) => s.marker !== undefined || s.end - s.start > longestLine);
  const titled = lines.map(
    (line, i) => i < body && line !== null && !roles.has(i) && isTitleLike(line) && !isChapter(line),
  );
  const title = titled.lastIndexOf(true);
  const furnished: Furnished[] = [];
  stretches.forEach((stretch, i) => {
    const line = lines[i] ?? null;
    const role = roles.get(i);
    if (role) furnished.push({ ...stretch, role });
    else if (line === null || i >= body) furnished.push(stretch);
    else if (line === author) furnished.push({ ...stretch, role: 'byline' });
    else if (i >= title) furnished.push(stretch);
    else if (isDoubled(line) || isRepeated(lines, i, title)) furnished.push({ ...stretch, role: 'section' });
    else if (author !== null && line.endsWith(` ${author}`)) {
      const cut = stretch.end - author.length;
      const section = line.slice(0, -author.length).trimEnd();
      furnished.push({ start: stretch.start, end: stretch.start + section.length, lines: 1, role: 'section' });
      furnished.push({ start: cut, end: stretch.end, lines: 1, role: 'byline' });
    } else furnished.push(stretch);
  });
  return furnished;
}

/** "Photo Credit: A. Lee", "Foto: A. Lee", "Photograph by Ann Lee", but not "Photos by the score". */
function isCredit(line: string): boolean {
  const match = creditPattern.exec(line);
  const maker = match?.groups?.maker;
  return match !== null && (maker === undefined || /^\p{Lu}/u.test(maker));
}

/** "Foreign Affairs Foreign Affairs": one phrase twice, as when a page's label and its link are read together. */
function isDoubled(line: string): boolean {
  const words = line.split(/\s+/u);
  const half = words.length / 2;
  return words.length % 2 === 0 && words.slice(0, half).join(' ') === words.slice(half).join(' ');
}

/** The same line directly above or below, both of them above the title. */
function isRepeated(lines: readonly (string | null)[], i: number, title: number): boolean {
  if (!/\p{L}{3}/u.test(lines[i] ?? '')) return false;
  return (i > 0 && lines[i - 1] === lines[i]) || (i + 1 < title && lines[i + 1] === lines[i]);
}

function presenting(author: string): RegExp {
  return new RegExp(`^${author.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s+${presents}\\s`, 'u');
}
