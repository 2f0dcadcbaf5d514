// The second copy's file: one line per fact, each with a checksum, only ever added to; a torn end is cut off where the last whole line ends.
import type { Base } from './archive.ts';
import type { Entry } from './store.ts';

/** The first line is a project as it stood, every other one an act. */
export type Line = Base | (Entry & { readonly kind: 'entry' });

/** Where a copy ends: its last line. */
export interface Tail {
  readonly seq: number;
  readonly mark: string;
  readonly at: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NEWLINE = 10;
/** Eight digits of the checksum and a space. */
const HEAD = 9;

/** A line as bytes: checksum, JSON (which holds no line break), line break. */
export function encode(line: Line): Uint8Array {
  const json = encoder.encode(JSON.stringify(line));
  const bytes = new Uint8Array(HEAD + json.length + 1);
  encoder.encodeInto(`${checksum(json)} `, bytes);
  bytes.set(json, HEAD);
  bytes[bytes.length - 1] = NEWLINE;
  return bytes;
}

/** The line these bytes are (without the line break), or null when they are not what was written. */
export function decode(bytes: Uint8Array): Line | null {
  const json = bytes.subarray(HEAD);
  if (decoder.decode(bytes.subarray(0, HEAD)) !== `${checksum(json)} `) return null;
  return JSON.parse(decoder.decode(json)) as Line;
}

/** FNV-1a, 32 bits, over bytes: enough to tell a torn or overwritten line. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** All whole lines, in order, up to the first that is not: what comes after a hole cannot be told to follow. */
export function decodeAll(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    const line = end < 0 ? null : decode(bytes.subarray(start, end));
    if (!line) break;
    lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The last whole line and the place where it ends, looking at no more of the file than needed; null when there is none. */
export function lastLine(
  size: number,
  read: (from: number, to: number) => Uint8Array,
): { readonly line: Line; readonly end: number } | null {
  let end = size;
  for (let span = 1 << 16; end > 0;) {
    const from = Math.max(0, size - span);
    const bytes = read(from, size);
    while (end > from) {
      // `end` is just after a line break, or at the end of the file.
      const stop = bytes.lastIndexOf(NEWLINE, end - from - 1);
      if (stop < 0) break;
      const start = stop === 0 ? -1 : bytes.lastIndexOf(NEWLINE, stop - 1);
      if (start < 0 && from > 0) break;
      const line = decode(bytes.subarray(start + 1, stop));
      if (line) return { line, end: from + stop + 1 };
      end = from + start + 1;
    }
    if (from === 0) return null;
    span *= 8;
  }
  return null;
}
