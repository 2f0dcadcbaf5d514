// A plain text as lines without their margins, in runs between blank lines, and what a single line shows by itself.

import type { Range } from './range.ts';
import { isLineBreak, isSpace } from './space.ts';

/**
 * A list marker: the sign or number and its dot or bracket, without the white space around it. `ordinal` only if it is
 * a number.
 */
export interface Marker extends Range {
  readonly ordinal?: number;
}

/**
 * The lines of the text that hold anything but white space, margins trimmed, in runs: a blank line or U+2029 ends a
 * run. One pass.
 */
export function runsOf(text: string): readonly (readonly Range[])[] {
  const runs: Range[][] = [];
  let run: Range[] = [];
  const plain = !/[\v\f\r\u2028\u2029]/.test(text); // LF alone ends lines, and can be looked for fast
  for (let at = 0; at < text.length;) {
    const end = plain ? text.indexOf('\n', at) : breakAfter(text, at);
    let last = end < 0 ? text.length : end;
    let first = at;
    at = last + (text.startsWith('\r\n', last) ? 2 : 1);
    const parts = text.charCodeAt(last) === 0x2029;
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    while (first < last && isSpace(text.charCodeAt(last - 1))) last--;
    if (first < last) run.push({ start: first, end: last });
    if (run.length > 0 && (first === last || parts)) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The offset of the next line break, -1 if there is none. */
function breakAfter(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isLineBreak(text.charCodeAt(i))) return i;
  return -1;
}

const markerBeginning = new Set(Array.from('(0123456789-*•‣◦▪●', (sign) => sign.charCodeAt(0)));
const markerPattern = /(?:\(?(\d{1,3})[.)]|[-*•‣◦▪●])(?=[^\S\r\n]+\S)/y;
const rulePattern = /^[-*_•\s]+$/;

/**
 * The list marker a line begins with, and where its content begins: "1.", "2)", "(3)" or one of - * • ‣ ◦ ▪ ●, then
 * white space and content. Null for other lines, rules like "* * *" among them.
 */
export function markerOf(text: string, line: Range): { readonly marker: Marker; readonly content: number } | null {
  if (!markerBeginning.has(text.charCodeAt(line.start))) return null;
  markerPattern.lastIndex = line.start;
  const match = markerPattern.exec(text);
  if (!match || rulePattern.test(text.slice(line.start, line.end))) return null;
  const end = line.start + match[0].length;
  let content = end;
  while (isSpace(text.charCodeAt(content))) content++;
  if (content >= line.end) return null;
  const digits = match[1];
  const marker = { start: line.start, end };
  return { marker: digits === undefined ? marker : { ...marker, ordinal: Number(digits) }, content };
}

/** The number of `#` signs with which a Markdown heading begins, 0 for other lines. */
export function hashesOf(text: string, line: Range): number {
  if (text.charCodeAt(line.start) !== 0x23) return 0;
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) === 0x23) at++;
  const count = at - line.start;
  return count <= 6 && at < line.end && isSpace(text.charCodeAt(at)) ? count : 0;
}
