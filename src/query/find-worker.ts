// Finding as a worker: keeps the strings it was given, looks into those an order names, and says when it begins, so that it can be timed.
import type { Around, Manner, Places, Sheet } from './find.ts';
import { findIn, finderOf } from './find.ts';

export interface FindOrder {
  readonly number: number;
  readonly words: string;
  readonly manner: Manner;
  /** The sheets to look into, by their keys. */
  readonly keys: readonly string[];
  /** Those of them not sent before, or other than before. */
  readonly fresh: readonly Sheet[];
  readonly most: number;
  readonly around: Around;
}

export type FindAnswer =
  /** The sheets have come and the search begins. */
  { readonly number: number; readonly begun: true } | { readonly number: number; readonly found: Places };

const kept = new Map<string, Sheet>();

addEventListener('message', ({ data }: MessageEvent<FindOrder>) => {
  const { number, words, manner, keys, fresh, most, around } = data;
  for (const sheet of fresh) kept.set(sheet.key, sheet);
  postMessage({ number, begun: true } satisfies FindAnswer);
  const finder = finderOf(words, manner);
  const sheets = keys.map((key) => kept.get(key)!);
  const found = 'find' in finder ? findIn(sheets, finder.find, most, around) : { places: [], total: 0, before: 0 };
  postMessage({ number, found } satisfies FindAnswer);
});
