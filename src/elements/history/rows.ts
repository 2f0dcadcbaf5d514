// The rows of the history: acts in words, newest first, under the days they were done on.
import type { Entry } from '../../store/store.ts';
import { fold } from '../../text/folding.ts';
import { historyWords } from '../messages/history.ts';
import { when } from '../messages/when.ts';

/** An entry of the journal in words. Its steps, which may be long, are let go. */
export interface Told {
  readonly seq: number;
  readonly at: number;
  readonly words: string;
  readonly who: string;
  /** A later act took it back. */
  readonly takenBack: boolean;
}

/** The entries in words, newest first. `reader`: who reads here, told as "you". */
export function toldOf(entries: readonly Entry[], reader: string): readonly Told[] {
  const taken = new Set(entries.flatMap(({ of }) => of ?? []));
  return entries
    .map(({ seq, at, by, move, label }) => ({
      seq,
      at,
      words: historyWords.told[move](label),
      who: by === reader ? historyWords.you : by,
      takenBack: taken.has(seq),
    }))
    .reverse();
}

/** A line of the list: a day, or an act; `n` counts the acts from 0. */
export type Row =
  { readonly kind: 'day'; readonly day: string } | { readonly kind: 'act'; readonly act: Told; readonly n: number };

/** The rows for the acts that have all the words sought, in what they say, who did them or on which day. */
export function rowsOf(acts: readonly Told[], sought: string, now: number): readonly Row[] {
  const words = fold(sought.trim())
    .text.split(' ')
    .filter((word) => word !== '');
  const rows: Row[] = [];
  let day = '';
  let n = 0;
  for (const act of acts) {
    const its = when.day(act.at, now);
    if (words.length > 0) {
      const text = fold(`${act.words} ${act.who} ${its} ${when.moment(act.at)}`).text;
      if (!words.every((word) => text.includes(word))) continue;
    }
    if (its !== day) rows.push({ kind: 'day', day: (day = its) });
    rows.push({ kind: 'act', act, n: n++ });
  }
  return rows;
}
