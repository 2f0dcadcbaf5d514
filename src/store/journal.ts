// The journal: one entry per act, and the way back from entries to what can be undone and redone.
import type { Step } from '../change/step.ts';
import type { Act, History, Move } from '../state/history.ts';
import { DEPTH } from '../state/history.ts';
import { VERSION } from '../model/versions.ts';
import { isPlain } from '../model/values.ts';
import type { Entry } from './store.ts';

/** What the first entry of a journal says. */
export const BEGAN = 'Began';

/** Whether a row of the journal can be read as an entry; a damaged one is set aside. */
export function isEntry(row: unknown): row is Entry {
  if (!isPlain(row) || !['begin', 'do', 'undo', 'redo', 'mend'].includes(row.move as string)) return false;
  const { seq, label, steps, inverse, of, format } = row;
  if (typeof label !== 'string' || !(of === null || typeof of === 'number')) return false;
  return (
    [seq, format].every(Number.isInteger) && [steps, inverse].every((list) => Array.isArray(list) && list.every(isStep))
  );
}

function isStep(value: unknown): boolean {
  if (!isPlain(value)) return false;
  if (value.step === 'add') return isPlain(value.record) && typeof value.record.id === 'string';
  return ['remove', 'set', 'insert', 'drop'].includes(value.step as string) && typeof value.id === 'string';
}

/** The steps an entry (or an act just performed) applied: an undo went by the inverse. */
export function appliedBy({ move, steps, inverse }: Pick<Entry, 'move' | 'steps' | 'inverse'>): readonly Step[] {
  return move === 'undo' ? inverse : steps;
}

/** The steps that take back what an entry did. */
export function takingBack({ move, steps, inverse }: Pick<Entry, 'move' | 'steps' | 'inverse'>): readonly Step[] {
  return move === 'undo' ? steps : inverse;
}

/** An act's place in the journal. It gets its number when it is written, and both change if somebody else was first. */
export interface Place {
  seq: number;
  act: Act;
}

/** The history, act by act, with the places in the journal. */
export interface Places {
  readonly done: readonly Place[];
  readonly undone: readonly Place[];
}

export const NO_PLACES: Places = { done: [], undone: [] };

/**
 * Does to the places what `remember` does to the history. `of` is the act that an undo or redo takes back: the last one, unless
 * another is given.
 */
export function follow(
  { done, undone }: Places,
  move: Move,
  place: Place,
  of: Place | null = (move === 'undo' ? done : undone).at(-1) ?? null,
): { readonly places: Places; readonly of: Place | null } {
  const rest = (pile: readonly Place[]) => pile.filter((each) => each !== of);
  switch (move) {
    case 'do':
      return { places: { done: [...done.slice(-(DEPTH - 1)), place], undone: [] }, of: null };
    case 'undo':
      return { places: { done: rest(done), undone: [...undone, place] }, of };
    case 'redo':
      return { places: { done: [...done, place], undone: rest(undone) }, of };
  }
}

/** The history that these places make up. */
export function historyAt({ done, undone }: Places): History {
  return { done: done.map(({ act }) => act), undone: undone.map(({ act }) => act) };
}

export interface Remembered {
  readonly places: Places;
  /** Older entries cannot change the answer. */
  readonly whole: boolean;
}

/**
 * What can be undone and redone after these entries, the newest of the journal in ascending order. `mine` says of an entry's tab
 * whether its acts are this reader's to undo. An act lies on the pile its last move put it on, unless a later entry took it from there;
 * doing something new clears what could be redone.
 */
export function historyOf(entries: readonly Entry[], mine: (peer: string) => boolean): Remembered {
  const taken = new Set<number>();
  const done: Entry[] = [];
  const undone: Entry[] = [];
  let cleared = false;
  let whole = false;
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    // Steps of an older format cannot be applied any more.
    whole = entry.format !== VERSION || entry.move === 'begin' || entry.seq === 1;
    if (entry.format !== VERSION || entry.move === 'begin') break;
    if (entry.of !== null) taken.add(entry.of);
    if (entry.move === 'mend' || !mine(entry.peer)) continue;
    if (entry.move === 'undo') {
      if (!cleared && !taken.has(entry.seq)) undone.push(entry);
    } else if (done.length < DEPTH && !taken.has(entry.seq)) done.push(entry);
    if (entry.move === 'do') cleared = true;
    whole ||= done.length === DEPTH && (cleared || undone.length >= DEPTH);
    if (whole) break;
  }
  done.reverse();
  undone.reverse();
  return {
    places: { done: done.map(placeOf), undone: undone.map(placeOf) },
    whole: whole || entries.length === 0,
  };
}

function placeOf({ seq, label, steps, inverse }: Entry): Place {
  return { seq, act: { label, steps, inverse } };
}
