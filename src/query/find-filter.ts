// Which passages a reader wants to see: those of a claim, a tag, a stance, a voice, a text. A way of looking, not part of the project.
import type { Project } from '../model/project.ts';
import type { Passage, Stance } from '../model/records.ts';
import type { Along } from './lanes.ts';

/** What passages must have to be seen; null: whatever it is. All that is asked for must hold. */
export interface Filter {
  /** The claim's id; empty: passages without one. */
  readonly claim: string | null;
  /** A tag's id: on the passage or on its claim, or a tag below it. */
  readonly tag: string | null;
  readonly stance: Stance | null;
  /** Who says it; empty: the author of the text. */
  readonly voice: string | null;
  readonly source: string | null;
}

export const EVERYTHING: Filter = { claim: null, tag: null, stance: null, voice: null, source: null };

/** Whether the filter leaves anything out. */
export function isActive(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** The filter without what is no longer there; the very same object when all is. */
export function keepFilter(filter: Filter, project: Project): Filter {
  const { claim, tag, source, voice } = filter;
  const gone: Partial<Record<keyof Filter, null>> = {};
  if (claim && !project.claims.has(claim)) gone.claim = null;
  if (tag !== null && !project.tags.has(tag)) gone.tag = null;
  if (source !== null && !project.sources.has(source)) gone.source = null;
  if (voice && !project.passages.toArray().some((passage) => passage.voice === voice)) gone.voice = null;
  return Object.keys(gone).length === 0 ? filter : { ...filter, ...gone };
}

/** The ids of the passages that the filter leaves out. */
export function hiddenBy(filter: Filter, project: Project): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (!isActive(filter)) return hidden;
  const tags = filter.tag === null ? null : withBelow(project, filter.tag);
  for (const passage of project.passages) if (!fits(filter, project, passage, tags)) hidden.add(passage.id);
  return hidden;
}

/** The pieces of a source's passages but for those hidden, by where they begin: for a map of the whole text. */
export function shownAlong(project: Project, source: string, hidden: ReadonlySet<string>): Along {
  const passages = project.passages.toArray().filter((passage) => passage.source === source && !hidden.has(passage.id));
  const pieces = passages.flatMap((passage) => passage.pieces).sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    count: pieces.length,
    starts: Int32Array.from(pieces, ({ start }) => start),
    ends: Int32Array.from(pieces, ({ end }) => end),
  };
}

function fits(filter: Filter, project: Project, passage: Passage, tags: ReadonlySet<string> | null): boolean {
  const { claim, stance, voice, source } = filter;
  if (source !== null && passage.source !== source) return false;
  if (stance !== null && passage.stance !== stance) return false;
  if (voice !== null && (passage.voice ?? '') !== voice) return false;
  if (claim !== null && (passage.claim ?? '') !== claim) return false;
  if (!tags) return true;
  const own = passage.claim === null ? undefined : project.claims.get(passage.claim);
  return [...passage.tags, ...(own?.tags ?? [])].some((tag) => tags.has(tag));
}

/** A tag and all that stand below it in the codebook. */
function withBelow(project: Project, tag: string): ReadonlySet<string> {
  const found = new Set([tag]);
  const all = project.tags.toArray();
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { id, parent } of all) if (parent !== null && found.has(parent)) found.add(id);
  }
  return found;
}
