// Words near each other: the shortest stretches in which each of several words stands, in any order.
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';
import type { WordTable } from './find-words.ts';
import { wordAfter } from './find-words.ts';

/** A word of the text in which sought ones were found: its number, which of them, and the number of the last word they reach into. */
interface Stop {
  readonly word: number;
  readonly terms: number[];
  last: number;
}

/**
 * The stretches in which all terms stand, each in a word of its own, at most `near` words apart: for each word that can be the last of such
 * a stretch the shortest, ascending, the first of those that overlap. `found[i]` is where term i stands, ascending. What stands in no word
 * (a dash, an emoji) is near nothing. The terms are given to words by augmenting paths (Kuhn's method), from the last word backwards.
 */
export function nearIn(
  text: string,
  table: WordTable,
  found: readonly (readonly Range[])[],
  near: number,
): readonly Range[] {
  const stops = stopsOf(table, found);
  const stretches: Range[] = [];
  let after = 0;
  for (let i = 0; i < stops.length; i++) {
    const stop = stops[i]!;
    const first = firstOf(stops, i, near, found.length);
    if (!first) continue;
    const stretch = snap(text, { start: table.starts[first.word]!, end: table.ends[stop.last]! });
    if (stretch.start < after) continue;
    after = stretch.end;
    stretches.push(stretch);
  }
  return stretches;
}

function stopsOf(table: WordTable, found: readonly (readonly Range[])[]): readonly Stop[] {
  const stops = new Map<number, Stop>();
  found.forEach((ranges, term) => {
    for (const { start, end } of ranges) {
      const word = wordAfter(table, start);
      if (word >= table.starts.length || table.starts[word]! >= end) continue;
      let last = word;
      while (last + 1 < table.starts.length && table.starts[last + 1]! < end) last++;
      const stop = stops.get(word);
      if (!stop) stops.set(word, { word, terms: [term], last });
      else {
        if (!stop.terms.includes(term)) stop.terms.push(term);
        stop.last = Math.max(stop.last, last);
      }
    }
  });
  return [...stops.values()].sort((a, b) => a.word - b.word);
}

/** The nearest stop at or before the one numbered `at` with which all terms have a word; null where none is near enough. */
function firstOf(stops: readonly Stop[], at: number, near: number, terms: number): Stop | null {
  const holder: (Stop | undefined)[] = Array.from({ length: terms });
  let held = 0;
  const give = (stop: Stop, tried: Set<number>): boolean =>
    stop.terms.some((term) => {
      if (tried.has(term)) return false;
      tried.add(term);
      const other = holder[term];
      if (other && !give(other, tried)) return false;
      holder[term] = stop;
      return true;
    });
  for (let i = at; i >= 0 && stops[at]!.word - stops[i]!.word <= near; i--) {
    if (give(stops[i]!, new Set()) && ++held === terms) return stops[i]!;
  }
  return null;
}
