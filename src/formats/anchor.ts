// Where a passage stands in a text, by the offsets and the words a file gives for it, whichever of the two can be trusted.
import type { Piece } from '../model/records.ts';
import { locate } from '../text/quote.ts';
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';

/** What a file says of a stretch of text; any of it may be missing or wrong. Offsets in UTF-16 code units. */
export interface Sighting {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly exact?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * The stretch meant: at its offsets, where the words quoted stand there or none are quoted; else where the words are found. Widened to whole
 * characters. Nothing where the words are not in the text, or nobody can say which of several places is meant.
 */
export function anchor(text: string, { start, end, exact, prefix, suffix }: Sighting): Piece | null {
  if (exact === undefined || (start !== undefined && exact !== '' && text.startsWith(exact, start))) {
    if (!isOffset(start, text) || (exact === undefined && !isOffset(end, text))) return null;
    const last = exact === undefined ? end! : start + exact.length;
    return last <= start ? null : pieceOf(text, snap(text, { start, end: last }));
  }
  const found = locate(text, {
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(isOffset(start, text) ? { start } : {}),
  });
  return 'failed' in found ? null : pieceOf(text, found.range);
}

function isOffset(value: number | undefined, text: string): value is number {
  return Number.isInteger(value) && value! >= 0 && value! <= text.length;
}

function pieceOf(text: string, { start, end }: Range): Piece {
  return { start, end, exact: text.slice(start, end) };
}

/** Pieces as a passage may have them: ascending, and joined where they overlap (where they only touch they stay two). */
export function inOrder(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Piece[] = [];
  for (const piece of sorted) {
    const last = joined.at(-1);
    if (last && piece.start < last.end)
      joined[joined.length - 1] = pieceOf(text, { start: last.start, end: Math.max(last.end, piece.end) });
    else joined.push(piece);
  }
  return joined;
}
