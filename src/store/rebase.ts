// When somebody else was first: theirs is taken in, ours is done again on top, and what no longer can be is handed back by name.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { changeBy } from '../change/change.ts';
import type { Step } from '../change/step.ts';
import type { Project } from '../model/project.ts';
import { referencesOf } from '../model/project.ts';
import type { AnyRecord } from '../model/records.ts';
import { kindOf } from '../model/records.ts';
import type { Act, Move } from '../state/history.ts';
import type { Performed } from '../state/session.ts';
import type { Place, Places } from './journal.ts';
import { appliedBy, follow } from './journal.ts';
import { touchedBy } from './rows.ts';
import type { Entry } from './store.ts';

/** An act of ours that the journal does not have yet. */
export interface Pending {
  readonly performed: Performed;
  readonly place: Place;
  /** The act that it undoes or redoes. */
  readonly of: Place | null;
}

/** An act that could not be done again. `reason` is a clause: "the claim 'x' was removed". */
export interface Refused {
  readonly label: string;
  readonly move: Move;
  readonly reason: string;
}

export interface Rebased<P extends Pending> {
  /** The project after theirs, as the journal has it. */
  readonly settled: Project;
  /** The project after ours as well: what is to be shown. */
  readonly project: Project;
  /** Ours, as they were done again. */
  readonly kept: readonly P[];
  readonly refused: readonly (Refused & { readonly pending: P })[];
  /** Undoes and redoes of what was refused: there is nothing left for them to do. */
  readonly moot: readonly P[];
  /** What of ours can be undone and redone now, and what of it before `kept`. */
  readonly places: Places;
  readonly before: Places;
}

/**
 * Our pending acts after theirs. `settled` is the project both sides began from, `places` our history at that time. Pure, and the same
 * for everyone, so that all who take in the same entries hold the same project (C5). Failed when theirs do not apply to `settled`:
 * then `settled` is not what the journal had there.
 */
export function rebase<P extends Pending>(
  settled: Project,
  places: Places,
  theirs: readonly Pick<Entry, 'move' | 'steps' | 'inverse' | 'of'>[],
  pending: readonly P[],
): Result<Rebased<P>> {
  const change = changeBy(
    settled,
    theirs.flatMap((entry) => appliedBy(entry)),
  );
  if (!change.ok) return failed(change.reason);
  const after = change.value.after;
  let project = after;
  // Acts of ours that somebody who inherited them has undone meanwhile are no longer ours to undo.
  const taken = new Set(theirs.map(({ of }) => of));
  const free = (pile: readonly Place[]) => pile.filter(({ seq }) => !taken.has(seq));
  const before: Places = { done: free(places.done), undone: free(places.undone) };
  let history = before;

  const lost = new Set<Place>();
  const kept: P[] = [];
  const refused: (Refused & { readonly pending: P })[] = [];
  const moot: P[] = [];
  for (const each of pending) {
    const { performed, place, of } = each;
    const { move, act } = performed;
    const again = of && (lost.has(of) || taken.has(of.seq)) ? null : doAgain(project, move, act);
    if (again === null) moot.push(each);
    else if (!again.ok)
      refused.push({ pending: each, label: act.label, move, reason: inWords(performed, project, again.reason) });
    if (again === null || !again.ok) {
      lost.add(place);
      continue;
    }
    kept.push({
      ...each,
      performed: { ...performed, act: again.value.act, before: project, after: again.value.after },
    });
    project = again.value.after;
    place.act = again.value.act;
    history = follow(history, move, place, of).places;
  }
  return ok({ settled: after, project, kept, refused, moot, places: history, before });
}

function doAgain(project: Project, move: Move, act: Act): Result<{ readonly act: Act; readonly after: Project }> {
  const change = changeBy(project, appliedBy({ ...act, move }));
  if (!change.ok) return change;
  const { steps, inverse, after } = change.value;
  const { label } = act;
  return ok({ after, act: move === 'undo' ? { label, steps: inverse, inverse: steps } : { label, steps, inverse } });
}

/** Why an act cannot be done again: for the most part because something it speaks of was removed; then that is named. */
function inWords({ move, act, before: seen }: Performed, project: Project, reason: string): string {
  const gone = appliedBy({ ...act, move })
    .flatMap((step) => spokenOf(step))
    .find((id) => seen.record(id) && !project.record(id));
  const record = gone === undefined ? undefined : seen.record(gone);
  return record ? `${nameOf(record)} was removed` : reason;
}

/** The ids a step changes, uses or refers to. */
function spokenOf(step: Step): readonly string[] {
  const ids = touchedBy([step]);
  if (step.step === 'add') return [...ids, ...referencesOf(step.record)];
  if (step.step === 'insert' || step.step === 'drop') return [...ids, step.member];
  if (step.step !== 'set') return ids;
  const values: readonly unknown[] = Array.isArray(step.value) ? step.value : [step.value];
  return [...ids, ...values.filter((value) => typeof value === 'string' && kindOf(value) !== undefined)] as string[];
}

/** A record as a reader knows it. */
function nameOf(record: AnyRecord): string {
  switch (record.kind) {
    case 'project':
      return `the project ${cut(record.title)}`;
    case 'source':
      return `the text ${cut(record.title)}`;
    case 'passage':
      return `the passage ${cut(record.pieces[0]?.exact ?? '')}`;
    case 'claim':
      return `the claim ${cut(record.text)}`;
    case 'tag':
      return `the tag ${cut(record.name)}`;
    case 'link':
      return record.role === 'attack' ? 'the attack' : 'the support';
    case 'pin':
      return 'the place on the map';
  }
}

function cut(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `'${line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line}'`;
}
