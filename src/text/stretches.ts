// Cuts a plain text into the stretches that become its blocks: paragraphs, list items, and lines that stand for
// themselves.

import { isBareChapter } from './headings.ts';
import { hashesOf, markerOf, runsOf, type Marker } from './lines.ts';
import type { Range } from './range.ts';

/**
 * A paragraph, list item or single line, before it is known to be a heading or furniture. The range of an item leaves
 * its marker out.
 */
export interface Stretch extends Range {
  readonly lines: number;
  readonly marker?: Marker;
}

/** Nobody wraps lines by hand as wide as this (code units): in a run with such a line each line is a paragraph. */
const unwrapped = 160;
const frontLines = 3; // a title page's runs have few lines,
const frontWidth = 80; // and short ones
const frontRuns = 6;

/**
 * The stretches of a text in order. Runs of lines between blank lines are paragraphs, but cut at list items and
 * Markdown headings, below a line like "CHAPTER IV", line by line where the lines are too long to be wrapped, line by
 * line on the title page, and between a name and the biography that repeats it at the text's end.
 */
export function stretchesOf(text: string): Stretch[] {
  const runs = runsOf(text);
  const stretches: Stretch[] = [];
  let front = true; // until the first run that reads like body text
  runs.forEach((run, i) => {
    if (run.some((line) => line.end - line.start > unwrapped) || isNameAndText(text, run, i === runs.length - 1)) {
      for (const line of run) append(text, stretches, [line]);
      front = false;
    } else if (front && i < frontRuns && isTitlePage(text, run)) {
      for (const line of run) append(text, stretches, [line]);
    } else {
      append(text, stretches, run);
      front = false;
    }
  });
  return stretches;
}

/** Adds one run, cut at its items and headings. */
function append(text: string, stretches: Stretch[], run: readonly Range[]): void {
  let open: { start: number; end: number; lines: number; marker?: Marker } | null = null;
  const close = (): void => {
    if (open) stretches.push(open);
    open = null;
  };
  run.forEach((line, i) => {
    const item = markerOf(text, line);
    if (item && startsItem(text, run, i, item.marker, open)) {
      close();
      open = { start: item.content, end: line.end, lines: 1, marker: item.marker };
    } else if (hashesOf(text, line) > 0 || (i === 0 && run.length > 1 && isBareChapter(text, line))) {
      close();
      stretches.push({ ...line, lines: 1 });
    } else if (open) {
      open.end = line.end;
      open.lines++;
    } else {
      open = { ...line, lines: 1 };
    }
  });
  close();
}

/**
 * Whether a line with a marker begins an item: always at the head of a run; inside one only after an item it continues,
 * after a colon, or as "1." or the first of several bullets. Otherwise a wrapped line merely happens to begin with a
 * year or a dash.
 */
function startsItem(
  text: string,
  run: readonly Range[],
  i: number,
  marker: Marker,
  open: { readonly marker?: Marker } | null,
): boolean {
  const before = run[i - 1];
  if (!before) return true;
  const previous = open?.marker;
  const ends = text[before.end - 1];
  if (marker.ordinal !== undefined) {
    if (previous?.ordinal !== undefined && marker.ordinal === previous.ordinal + 1) return true;
    return marker.ordinal === 1 || ends === ':';
  }
  if (previous && text[previous.start] === text[marker.start]) return true;
  const after = run[i + 1];
  return ends === ':' || (after !== undefined && markerOf(text, after) !== null);
}

/** A few short lines, each beginning like a name or a title and none ending like a clause. */
function isTitlePage(text: string, run: readonly Range[]): boolean {
  return (
    run.length <= frontLines &&
    run.every(
      ({ start, end }) =>
        end - start <= frontWidth &&
        !/^\p{Ll}/u.test(text.slice(start, start + 2)) &&
        !/[.,;।。،]/u.test(text.slice(end - 1, end)),
    )
  );
}

/** "Ann Lee" above "Ann Lee is a …" at the end of a text. */
function isNameAndText(text: string, run: readonly Range[], last: boolean): boolean {
  const [name, body] = run;
  if (!last || !name || !body) return false;
  return (
    body.end - body.start > name.end - name.start + 1 &&
    text.startsWith(`${text.slice(name.start, name.end)} `, body.start)
  );
}
