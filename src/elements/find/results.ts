// What was found, as the panel lists it and the texts show it: hits in groups, each with its place and its surroundings.
import type { Project } from '../../model/project.ts';
import { kindOf } from '../../model/records.ts';
import { paragraphAt } from '../../query/citation.ts';
import type { Places } from '../../query/find.ts';
import type { Context } from '../../query/find-context.ts';
import { contextIn } from '../../query/find-context.ts';
import type { Scope, Written } from '../../query/find-sheets.ts';
import type { Hits } from '../../reader/hits.ts';
import type { Words } from '../../state/selection.ts';
import type { Range } from '../../text/range.ts';
import { findWords } from '../messages/find.ts';

/** A place where the words stand: which string of which record, and where in it. */
export interface Hit extends Range {
  readonly sheet: Written;
}

/** Hits listed under one title: `from` up to, not including, `to`. Empty titles are not shown. */
export interface Group {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface Results {
  readonly hits: readonly Hit[];
  readonly groups: readonly Group[];
  /** How many there are in all, and how many come before those listed. */
  readonly total: number;
  readonly before: number;
}

export const NOTHING_FOUND: Results = { hits: [], groups: [], total: 0, before: 0 };
/** How many places are listed at most. */
export const MOST = 5000;

const around = 70; // code units of context, on either side; what does not fit the line is cut there

/** The hits with their groups: text by text, or kind by kind. `sheets` are those the places are numbered by. */
export function resultsOf(
  project: Project,
  scope: Scope,
  sheets: readonly Written[],
  { places, total, before }: Places,
): Results {
  const hits = places.map(({ sheet, start, end }): Hit => ({ sheet: sheets[sheet]!, start, end }));
  const groups: Group[] = [];
  const titleOf = ({ sheet }: Hit): string => {
    if (scope === 'text') return '';
    if (scope === 'claims') return findWords.titles.claims;
    const record = project.record(sheet.record);
    if (record?.kind === 'source') return record.title;
    return record?.kind === 'passage' || record?.kind === 'link'
      ? findWords.titles[record.kind]
      : findWords.titles.claim;
  };
  hits.forEach((hit, i) => {
    const title = titleOf(hit);
    const last = groups.at(-1);
    const same = last?.title === title && (scope !== 'texts' || hits[i - 1]!.sheet === hit.sheet);
    if (last && same) groups[groups.length - 1] = { ...last, to: i + 1 };
    else groups.push({ title, from: i, to: i + 1 });
  });
  return { hits, groups, total, before };
}

/** The words with what stands around them. */
export function contextOf({ sheet, start, end }: Hit): Context {
  return contextIn(sheet.text, { start, end }, around);
}

/** "¶4"; empty for a reader's own words, and before the first paragraph. */
export function paragraphOf(project: Project, { sheet, start }: Hit): string {
  const source = project.sources.get(sheet.record);
  const paragraph = source ? paragraphAt(source, start) : 0;
  return paragraph === 0 ? '' : findWords.paragraph(paragraph);
}

/** A name by which a hit is the same after another search. */
export function keyOf({ sheet, start, end }: Hit): string {
  return `${sheet.key} ${start} ${end}`;
}

/** The hits of each text, by its id. */
export function rangesBySource({ hits }: Results): ReadonlyMap<string, readonly Range[]> {
  const ranges = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (kindOf(hit.sheet.record) !== 'source') continue;
    const of = ranges.get(hit.sheet.record);
    if (of) of.push(hit);
    else ranges.set(hit.sheet.record, [hit]);
  }
  return ranges;
}

/** What each text shows, the hit numbered `current` set off. */
export function shownIn(
  ranges: ReadonlyMap<string, readonly Range[]>,
  { hits }: Results,
  current: number | null,
): ReadonlyMap<string, Hits> {
  const hit = current === null ? undefined : hits[current];
  return new Map(
    [...ranges].map(([source, of]) => {
      const at = hit?.sheet.record === source ? of.indexOf(hit) : -1;
      return [source, { ranges: of, current: at < 0 ? null : at }];
    }),
  );
}

/** The number of the hit to begin with: the first at or after an offset of a text, else the first after that text, else the first. */
export function firstFrom({ hits }: Results, source: string, offset: number): number | null {
  if (hits.length === 0) return null;
  const here = hits.findIndex(({ sheet, start }) => sheet.record === source && start >= offset);
  if (here >= 0) return here;
  const last = hits.findLastIndex(({ sheet }) => sheet.record === source);
  return (last + 1) % hits.length;
}

/** The hits as words of texts, for tagging. */
export function wordsOf(hits: readonly Hit[]): readonly Words[] {
  return hits.map(({ sheet, start, end }) => ({ source: sheet.record, ranges: [{ start, end }] }));
}
