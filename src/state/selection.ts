// What is selected: one record in focus, and words of one source. Not part of the project, not undone, not saved with it.
import type { Project } from '../model/project.ts';
import type { Range } from '../text/range.ts';

/** Words of a source; several stretches ascend without overlap. Offsets are UTF-16 code units, snapped to graphemes. */
export interface Words {
  readonly source: string;
  readonly ranges: readonly Range[];
}

export interface Selection {
  /** The passage, claim or link that the inspector shows and map, outline and reader light up; null when none. */
  readonly focus: string | null;
  readonly words: Words | null;
  /** Claims and links selected together with the one in focus, in the order they were added, never the one in focus; absent: none. */
  readonly others?: readonly string[];
}

/** The type by which a drag says that it carries the words selected: what they are dropped on takes them from the selection. */
export const WORDS_DRAGGED = 'application/x-lemma-words';

export const NOTHING: Selection = { focus: null, words: null };

/** The selection as far as its records are still there. The very same object when all are. */
export function keepSelection(selection: Selection, project: Project): Selection {
  const focus = selection.focus !== null && project.record(selection.focus) ? selection.focus : null;
  const words = selection.words && project.sources.has(selection.words.source) ? selection.words : null;
  const others = selection.others?.filter((id) => id !== focus && (project.claims.has(id) || project.links.has(id)));
  const same = (others?.length ?? 0) === (selection.others?.length ?? 0);
  if (focus === selection.focus && words === selection.words && same) return selection;
  if (others === undefined || others.length === 0) return { focus, words };
  return { focus, words, others };
}

/** The selection after a change. What was selected together is so no more where another record, or the same one alone, comes into focus. */
export function changeSelection(old: Selection, change: Partial<Selection>, project: Project): Selection {
  const { focus, words } = { ...old, ...change };
  const others = change.others ?? ('focus' in change ? [] : (old.others ?? []));
  return keepSelection(others.length === 0 ? { focus, words } : { focus, words, others }, project);
}

/** Everything selected, the record in focus last: it was chosen last. */
export function allSelected({ focus, others = [] }: Selection): readonly string[] {
  return focus === null ? others : [...others, focus];
}

/** The claims that an act on several is about: those selected together, that of the passage in focus among them; none twice. */
export function claimsSelected(selection: Selection, project: Project): readonly string[] {
  const claims = (selection.others ?? []).filter((id) => project.claims.has(id));
  const last = claimInFocus(selection, project);
  return last === null || claims.includes(last) ? claims : [...claims, last];
}

/** The claim the selection speaks of: the one in focus, or the one the passage in focus is tagged with. */
export function claimInFocus(selection: Selection, project: Project): string | null {
  const record = selection.focus === null ? undefined : project.record(selection.focus);
  if (record?.kind === 'claim') return record.id;
  return record?.kind === 'passage' ? record.claim : null;
}
