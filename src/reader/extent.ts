// Growing a selection by sense: from the caret to the word, the clause, the sentence, the paragraph.
import type { Range } from '../text/range.ts';
import { contains } from '../text/range.ts';
import { sentencesOf, trimRange, wordAt } from '../text/segments.ts';

/** A comma, semicolon, colon, dash or bracket at which a sentence falls into parts; none within "1,000", "10:30" or "two-fold". */
const joint = /[,;:،؛、；：，](?=["'”’»)\]]*(?:\s|$))|(?<=\s)[-–—](?=\s)|—|(?<=\S)[)\]](?=\s)|(?<=\s)(?=[([])/gu;

/** The clauses of a sentence, each with the sign that ends it, without white space at their ends. A sentence without joints is its one clause. */
export function clausesOf(text: string, sentence: Range): readonly Range[] {
  const words = text.slice(sentence.start, sentence.end);
  const clauses: Range[] = [];
  let from = 0;
  const close = (to: number): void => {
    const clause = trimRange(words, { start: from, end: to });
    if (clause.start < clause.end)
      clauses.push({ start: sentence.start + clause.start, end: sentence.start + clause.end });
    from = to;
  };
  for (const { index, 0: sign } of words.matchAll(joint)) {
    const closes = words.slice(index + sign.length).match(/^["'”’»)\]]*/)![0].length;
    close(index + sign.length + (/[,;:،؛、；：，]/u.test(sign) ? closes : 0));
  }
  close(words.length);
  return clauses;
}

/**
 * What the range grows to: the least of word, clause, sentence, paragraph, each widened to whole ones at both ends, that holds the range and
 * more; several paragraphs are filled up together. Null when the range is whole paragraphs already. `blocks` are those the range touches,
 * or the one the caret stands in; `locale` is the language of the text (BCP 47).
 */
export function grown(text: string, range: Range, blocks: readonly Range[], locale?: string): Range | null {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const begin = clamp(range.start, first);
  const end = Math.max(begin, clamp(range.end, last));
  const now: Range = { start: begin, end };
  const head = sentencesOf(text, first, locale);
  const tail = first === last ? head : sentencesOf(text, last, locale);
  const steps = [
    whole(now, (at) => wordAt(text, at, locale)),
    whole(now, (at, side) => holding(partsOf(text, side < 0 ? head : tail), at, side)),
    whole(now, (at, side) => holding(side < 0 ? head : tail, at, side)),
    { start: first.start, end: last.end },
  ];
  return (
    steps.find((step) => step !== null && contains(step, now) && step.end - step.start > now.end - now.start) ?? null
  );
}

/** What the range shrinks to: the last whole clause's, sentence's or word's worth of it from its beginning; empty at its start at last. */
export function shrunk(text: string, range: Range, blocks: readonly Range[], locale?: string): Range {
  const first = blocks[0];
  const start = range.start;
  if (!first || start === range.end) return { start, end: start };
  const at = clamp(start, first);
  const sentences = sentencesOf(text, first, locale);
  const steps = [
    { start: at, end: first.end },
    holding(sentences, at, -1),
    holding(partsOf(text, sentences), at, -1),
    wordAt(text, at, locale),
  ];
  const step = steps.find(
    (each) =>
      each !== null && each.start >= start && each.end <= range.end && each.end - each.start < range.end - start,
  );
  return step ?? { start, end: start };
}

function partsOf(text: string, sentences: readonly Range[]): readonly Range[] {
  return sentences.flatMap((sentence) => clausesOf(text, sentence));
}

/** From the unit at the range's beginning to the unit at its end; null where there is none. */
function whole(range: Range, unit: (at: number, side: -1 | 1) => Range | null): Range | null {
  const head = unit(range.start, -1);
  const tail = range.end > range.start ? unit(range.end, 1) : head;
  if (!head && !tail) return null;
  return { start: Math.min(range.start, head?.start ?? range.start), end: Math.max(range.end, tail?.end ?? range.end) };
}

/** The part that holds what lies after `at` (side -1) or before it (side 1); white space between two parts counts to the earlier. */
function holding(parts: readonly Range[], at: number, side: -1 | 1): Range | null {
  const found = side < 0 ? parts.findLast(({ start }) => start <= at) : parts.findLast(({ start }) => start < at);
  return found ?? parts[0] ?? null;
}

function clamp(offset: number, { start, end }: Range): number {
  return Math.min(Math.max(offset, start), end);
}
