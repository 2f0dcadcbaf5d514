// Where the end of a passage can stand: between words, or between letters, never in the white space before or after them.
import type { Range } from '../text/range.ts';
import { checkOffset } from '../text/range.ts';
import { isGraphemeBoundary, snap } from '../text/segments.ts';
import { isSpace } from '../text/space.ts';

/** What an end moves by. A letter is what a reader takes for one (a grapheme); signs at a word's edge are a stop of their own. */
export type Unit = 'word' | 'letter';
/** Which end of a stretch: before its first letter or behind its last. */
export type Side = 'start' | 'end';

/** How far a word is looked for on either side (code units), where no white space ends the search. */
const reach = 256;
/** Signs that join what stands on both sides of them to one word: "two-fold", "don't", "U.S". */
const joiner = /^[-\u2010\u2011'’._/&]$/u;
/** Signs that open something: what follows belongs to them, and not what is before. */
const opening = /^[\p{Ps}\p{Pi}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string): Intl.Segmenter {
  let made = segmenters.get(locale);
  if (!made) segmenters.set(locale, (made = new Intl.Segmenter(locale, { granularity: 'word' })));
  return made;
}

/** The first stop beyond `offset` (by 1) or the last before it (by -1); null where the text has none. Throws unless `0 <= offset <= text.length`. */
export function nextStop(
  text: string,
  offset: number,
  { side, by, unit, locale = 'und' }: { side: Side; by: 1 | -1; unit: Unit; locale?: string },
): number | null {
  checkOffset(text, offset);
  if (unit === 'letter') {
    for (let at = offset + by; at >= 0 && at <= text.length; at += by)
      if (isLetterStop(text, at, side) && isGraphemeBoundary(text, at)) return at;
    return null;
  }
  for (let at = offset; ;) {
    while (by > 0 ? at < text.length && isSpace(text.charCodeAt(at)) : at > 0 && isSpace(text.charCodeAt(at - 1)))
      at += by;
    if (by > 0 ? at >= text.length : at <= 0) return null;
    const token = tokenAt(text, at);
    const stops = stopsIn(text, token, side, locale);
    const found = by > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
    if (found !== undefined) return found;
    at = by > 0 ? Math.max(token.end, at + 1) : Math.min(token.start, at - 1);
  }
}

/** The stop nearest to `offset`, the earlier of two as near; `offset` itself where there is none at all. */
export function nearestStop(
  text: string,
  offset: number,
  { side, unit, locale }: { side: Side; unit: Unit; locale?: string },
): number {
  const how = { side, unit, ...(locale === undefined ? {} : { locale }) };
  const before = offset < text.length ? nextStop(text, offset + 1, { ...how, by: -1 }) : lastStop(text, how);
  const after = offset > 0 ? nextStop(text, offset - 1, { ...how, by: 1 }) : nextStop(text, 0, { ...how, by: 1 });
  if (before === null || after === null) return before ?? after ?? offset;
  return offset - before <= after - offset ? before : after;
}

function lastStop(text: string, how: { side: Side; unit: Unit; locale?: string }): number | null {
  const end = text.length;
  const last = nextStop(text, end, { ...how, by: -1 });
  return how.side === 'end' && isLetterStop(text, end, 'end') ? end : last;
}

/** Whether a letter stands on the inner side of the place. */
function isLetterStop(text: string, at: number, side: Side): boolean {
  if (side === 'end') return at > 0 && !isSpace(text.charCodeAt(at - 1));
  return at < text.length && !isSpace(text.charCodeAt(at));
}

/** What stands around a place without white space, as far as a word can reach. */
function tokenAt(text: string, at: number): Range {
  let start = at;
  let end = at;
  while (start > 0 && at - start < reach && !isSpace(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < reach && !isSpace(text.charCodeAt(end))) end++;
  return snap(text, { start, end });
}

/**
 * The stops of a token: its own edge on that side, and within it each place where a word begins, with what opens it, or where a word ends, or
 * what closes it.
 */
function stopsIn(text: string, { start, end }: Range, side: Side, locale: string): readonly number[] {
  const parts = [...segmenter(locale).segment(text.slice(start, end))];
  const stops: number[] = side === 'start' ? [start] : [];
  for (let i = 1; i < parts.length; i++) {
    const [before, after] = [parts[i - 1]!, parts[i]!];
    const fits =
      side === 'start'
        ? after.isWordLike || opening.test(after.segment)
        : before.isWordLike || (!opening.test(before.segment) && (after.isWordLike || opening.test(after.segment)));
    const joined =
      (joiner.test(before.segment) && after.isWordLike && parts[i - 2]?.isWordLike) ||
      (joiner.test(after.segment) && before.isWordLike && parts[i + 1]?.isWordLike);
    if (fits && !joined) stops.push(start + after.index);
  }
  if (side === 'end') stops.push(end);
  // A mark that joins a space makes one character with it, at which nothing can end.
  return stops.filter((stop) => isLetterStop(text, stop, side) && isGraphemeBoundary(text, stop));
}

/**
 * The ends of some stretches are numbered in the order of the text: 0 is the start of the first, 1 its end, 2 the start of the second. The
 * stretches with one end moved; null where it would reach its own other end or go beyond a neighbour's.
 */
export function withEnd(ranges: readonly Range[], end: number, to: number): readonly Range[] | null {
  const i = end >> 1;
  const range = ranges[i];
  if (!range) throw new RangeError(`end ${end} is outside 0..${ranges.length * 2 - 1}`);
  const moved = sideOf(end) === 'start' ? { start: to, end: range.end } : { start: range.start, end: to };
  const before = ranges[i - 1]?.end ?? 0;
  const after = ranges[i + 1]?.start ?? Number.MAX_SAFE_INTEGER;
  if (moved.start >= moved.end || moved.start < before || moved.end > after) return null;
  return ranges.with(i, moved);
}

export function sideOf(end: number): Side {
  return end % 2 === 0 ? 'start' : 'end';
}

/** Where the end of that number stands. */
export function endAt(ranges: readonly Range[], end: number): number {
  return ranges[end >> 1]![sideOf(end)];
}
