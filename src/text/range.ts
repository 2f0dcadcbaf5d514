// A stretch of a text as two offsets, and the arithmetic of such stretches.

/** A stretch of a text: UTF-16 code units, 0-based, `end` exclusive. Empty when `start` equals `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Throws a RangeError unless `0 <= start <= end <= length` and both are whole numbers.
 * The first argument is the text, or its length in code units.
 */
export function checkRange(text: string | number, range: Range): void {
  const length = typeof text === 'number' ? text : text.length;
  const { start, end } = range;
  if (!Number.isInteger(start) || start < 0 || start > length) {
    throw new RangeError(`range start ${start} is outside 0..${length}`);
  }
  if (!Number.isInteger(end) || end < start || end > length) {
    throw new RangeError(`range end ${end} is outside ${start}..${length}`);
  }
}

/** Throws a RangeError unless `offset` is a whole number in `0..text.length`. */
export function checkOffset(text: string, offset: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
    throw new RangeError(`offset ${offset} is outside 0..${text.length}`);
  }
}

/** True if the two share at least one code unit; ranges that only touch do not, and an empty range overlaps nothing. */
export function overlaps(a: Range, b: Range): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** True if `inner` lies within `outer`, its edges included. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What the two have in common: empty where they only touch, null where there is a gap between them. */
export function intersect(a: Range, b: Range): Range | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start <= end ? { start, end } : null;
}
