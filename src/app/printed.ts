// What a text looks like on paper, as plain values: its blocks cut where passages begin and end, its notes numbered, its claims listed.
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Passage, Source, Stance } from '../model/records.ts';
import { passagesIn, passagesInOrder } from '../query/around.ts';
import { blocksOfSource } from '../query/blocks.ts';
import { placeOf, wordsOf } from '../query/citation.ts';
import { spansIn } from '../query/spans.ts';
import type { Block } from '../text/blocks.ts';
import { snap } from '../text/segments.ts';
import type { Lines } from '../text/verse.ts';

/** Words that print alike. `stances`: of the passages on them, each once, none where none is; `ends`: the numbers of those that end after them. */
export interface Run {
  readonly words: string;
  readonly stances: readonly Stance[];
  readonly ends: readonly number[];
}

export interface PrintedBlock {
  readonly block: Block;
  /** A paragraph's or item's number in its source; 0 for what has none. */
  readonly number: number;
  readonly lines: Lines;
  readonly marker: string;
  readonly runs: readonly Run[];
}

/** A passage as a note: its number, where it stands and how it begins. */
export interface PrintedNote {
  readonly number: number;
  readonly passage: Passage;
  readonly claim: Claim | undefined;
  readonly place: string;
  readonly quote: string;
}

export interface PrintedText {
  readonly source: Source;
  readonly blocks: readonly PrintedBlock[];
  readonly notes: readonly PrintedNote[];
}

/** A claim, with the numbers of its passages in the texts printed. */
export interface PrintedClaim {
  readonly claim: Claim;
  readonly main: boolean;
  readonly passages: readonly number[];
}

export interface Printed {
  readonly texts: readonly PrintedText[];
  readonly claims: readonly PrintedClaim[];
}

/** How much of a passage's words its note quotes, code units. */
const quoted = 80;

/** The texts of these ids with their notes, numbered through from 1, and all claims in their order. */
export function printedOf(project: Project, sources: readonly string[]): Printed {
  const numbers = new Map<string, number>();
  for (const id of sources)
    for (const passage of passagesInOrder(project))
      if (passage.source === id) numbers.set(passage.id, numbers.size + 1);
  const claims = project.claims.toArray().sort(byRank);
  return {
    texts: sources.flatMap((id) => {
      const source = project.sources.get(id);
      return source ? [textOf(project, source, numbers)] : [];
    }),
    claims: claims.map((claim) => ({
      claim,
      main: project.about.main === claim.id,
      passages: [...numbers].filter(([id]) => project.passages.get(id)!.claim === claim.id).map(([, number]) => number),
    })),
  };
}

function textOf(project: Project, source: Source, numbers: ReadonlyMap<string, number>): PrintedText {
  const { text } = source;
  const passages = passagesIn(project, source.id);
  const { blocks, lines } = blocksOfSource(source);
  const ends = new Map<number, number[]>();
  for (const { id, pieces } of passages) {
    // Where a passage ends in the white space after a block, its number stands at the end of that; before the first, of the first.
    const { end: last } = pieces.at(-1)!;
    const block = blocks.findLast(({ start }) => start < last);
    const end = block ? Math.min(block.end, last) : blocks[0]!.end;
    ends.set(end, [...(ends.get(end) ?? []), numbers.get(id)!]);
  }
  let last = 0;
  return {
    source,
    blocks: blocks.map((block, i) => ({
      block,
      number: block.kind === 'paragraph' || block.kind === 'item' ? ++last : 0,
      lines: lines[i] ?? null,
      marker: block.kind === 'item' ? text.slice(block.marker.start, block.marker.end) : '',
      runs: runsOf(project, source, block, ends),
    })),
    notes: passages.map((passage) => ({
      number: numbers.get(passage.id)!,
      passage,
      claim: passage.claim === null ? undefined : project.claims.get(passage.claim),
      place: placeOf(source, passage),
      quote: shortened(wordsOf(passage)),
    })),
  };
}

/** The words of a block, cut at the ends of its spans; together they are all its words. */
function runsOf(
  project: Project,
  source: Source,
  { start, end }: Block,
  ends: ReadonlyMap<number, readonly number[]>,
): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  const add = (to: number, stances: readonly Stance[]): void => {
    if (at < to) runs.push({ words: source.text.slice(at, to), stances, ends: ends.get(to) ?? [] });
    at = to;
  };
  for (const span of spansIn(project, source.id, { start, end })) {
    add(span.start, []);
    add(span.end, [...new Set(span.passages.map((id) => project.passages.get(id)!.stance))]);
  }
  add(end, []);
  if (runs.length === 0) runs.push({ words: '', stances: [], ends: ends.get(end) ?? [] });
  return runs;
}

/** The beginning of a quotation, cut between words where there are any. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= quoted) return line;
  const cut = line.slice(0, snap(line, { start: 0, end: quoted }).end);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut} …`;
}
