// Selecting several claims and links together: one more by a click or a key, one fewer, none.
import { nameOf } from '../commands/wording.ts';
import type { Selection } from '../state/selection.ts';
import { allSelected, claimInFocus } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import { linkingWords } from './messages/linking.ts';

/** A selection to make, and what to say of it. */
export interface Together {
  readonly selection: Partial<Selection>;
  readonly said: string;
}

/** What is selected, with the claim of a passage in its place. */
function now({ selection, project }: State): readonly string[] {
  const all = allSelected(selection).map((id) =>
    id === selection.focus && project.passages.has(id) ? claimInFocus(selection, project) : id,
  );
  return all.filter((id): id is string => id !== null && (project.claims.has(id) || project.links.has(id)));
}

function told(state: State, ids: readonly string[], id: string, came: boolean): Together {
  const name = state.project.claims.get(id)?.text ?? nameOf(state.project, id);
  const others = ids.slice(0, -1);
  return {
    selection: { focus: ids.at(-1) ?? null, words: null, others },
    said: came ? linkingWords.chosenOne(name, ids.length) : linkingWords.unchosen(name, ids.length),
  };
}

/** With one more selected, or, where it is so already, one fewer. The last one stays. */
export function toggled(state: State, id: string): Together {
  const ids = now(state);
  if (!ids.includes(id)) return told(state, [...ids, id], id, true);
  const rest = ids.filter((each) => each !== id);
  return rest.length === 0 ? told(state, ids, id, true) : told(state, rest, id, false);
}

/** With the one that a key led to selected too; back on one that is, the one left behind is so no more. */
export function extended(state: State, id: string): Together {
  const ids = now(state);
  if (!ids.includes(id)) return told(state, [...ids, id], id, true);
  const left = ids.at(-1)!;
  if (left === id) return told(state, ids, id, true);
  return told(state, [...ids.filter((each) => each !== left && each !== id), id], left, false);
}

/** With nothing selected but what is in focus; null where that is so. */
export function alone({ selection }: State): Together | null {
  return selection.others ? { selection: { focus: selection.focus }, said: linkingWords.none } : null;
}
