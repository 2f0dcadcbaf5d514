// Which code units are white space, and dropping it from the ends of a range.

import { checkRange, type Range } from './range.ts';

/** True for the code units that `\s` matches: space, tab, line breaks, no-break space, the wide spaces and U+FEFF. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** True for the code units that end a line: LF, VT, FF, CR and the line and paragraph separators U+2028 and U+2029. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}

/**
 * The range without the white space at both its ends; an empty range at its start if there is nothing else. Throws as
 * `checkRange` does.
 */
export function trimRange(text: string, range: Range): Range {
  checkRange(text, range);
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (start === end) return { start: range.start, end: range.start };
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
