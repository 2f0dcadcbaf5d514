// Words with what stands around them, on one line, as a concordance shows them.
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';

/** Words, and what stands before and after them; each on one line, cut between characters. A cut is shown as "…". */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words of a range with some `around` code units on either side. White space at the seams stays, so that the three can be put together. */
export function contextIn(text: string, { start, end }: Range, around: number): Context {
  const cut = snap(text, { start: Math.max(0, start - around), end: Math.min(text.length, end + around) });
  const line = (from: number, to: number): string => text.slice(from, to).replace(/\s+/g, ' ');
  const before = line(cut.start, start).trimStart();
  const after = line(end, cut.end).trimEnd();
  return {
    before: cut.start > 0 ? `… ${before}` : before,
    words: line(start, end),
    after: cut.end < text.length ? `${after} …` : after,
  };
}
