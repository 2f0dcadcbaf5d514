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
}

export const NOTHING: Selection = { focus: null, words: null };

/** The selection as far as its records are still there. The very same object when all are. */
export function keepSelection(selection: Selection, project: Project): Selection {
  const focus = selection.focus !== null && project.record(selection.focus) ? selection.focus : null;
  const words = selection.words && project.sources.has(selection.words.source) ? selection.words : null;
  return focus === selection.focus && words === selection.words ? selection : { focus, words };
}

/** The claim the selection speaks of: the one in focus, or the one the passage in focus is tagged with. */
export function claimInFocus(selection: Selection, project: Project): string | null {
  const record = selection.focus === null ? undefined : project.record(selection.focus);
  if (record?.kind === 'claim') return record.id;
  return record?.kind === 'passage' ? record.claim : null;
}
