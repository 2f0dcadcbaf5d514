// A new passage from selected words: pieces with the exact text, ends widened to whole characters and freed of white space.
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Passage, Piece } from '../model/records.ts';
import type { Project } from '../model/project.ts';
import type { Words } from '../state/selection.ts';
import type { Range } from '../text/range.ts';
import { snap, trimRange } from '../text/segments.ts';

/** The pieces that stand for these ranges of a text; ranges of white space alone fall away, those with nothing else between them become one. */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const whole = ranges
    .map((range) => trimRange(text, snap(text, range)))
    .filter((range) => range.end > range.start)
    .sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of whole) {
    const last = apart.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
}

/** The passage these words would be, or null when they hold nothing but white space or their source is not there. */
export function passageOf(project: Project, words: Words, given: Partial<Passage>, maker: Maker): Passage | null {
  const source = project.sources.get(words.source);
  if (!source) return null;
  const pieces = piecesOf(source.text, words.ranges);
  return pieces.length === 0 ? null : create('passage', { ...given, source: source.id, pieces }, maker);
}
