// Deleted projects: marked first, so that they can be put back, and gone for good when a day has passed.
import type { Result } from '../base/result.ts';
import type { ProjectInfo, Store } from '../store/store.ts';
import type { Volume } from '../elements/library/desk.ts';
import { ok } from '../base/result.ts';

const KEY = 'removed';
/** How long a deleted project can be put back, ms. */
const STAY = 86_400_000;

type Marks = Readonly<Record<string, number>>;

/** When each deleted project was deleted, ms since 1970, by its id. */
export async function removedIn(store: Store): Promise<Marks> {
  const kept = await store.place(KEY);
  if (!kept.ok || typeof kept.value !== 'object' || kept.value === null) return {};
  return Object.fromEntries(Object.entries(kept.value).filter(([, at]) => typeof at === 'number')) as Marks;
}

export async function markRemoved(store: Store, id: string, at: number): Promise<Result<void>> {
  return store.keep(KEY, { ...(await removedIn(store)), [id]: at });
}

export async function unmarkRemoved(store: Store, id: string): Promise<Result<void>> {
  const { [id]: _, ...others } = await removedIn(store);
  return store.keep(KEY, others);
}

/** All projects, each with when it was deleted. */
export async function volumesOf(store: Store): Promise<Result<readonly Volume[]>> {
  const [projects, marks] = [await store.projects(), await removedIn(store)];
  if (!projects.ok) return projects;
  return ok(projects.value.map((info) => ({ ...info, removed: marks[info.id] ?? null })));
}

/** The projects that are not deleted, the one last worked on first. */
export async function projectsOf(store: Store): Promise<readonly ProjectInfo[]> {
  const volumes = await volumesOf(store);
  return volumes.ok ? volumes.value.filter(({ removed }) => removed === null) : [];
}

/** Removes for good what was deleted more than a day ago. What cannot be removed now stays marked. */
export async function purge(store: Store, now: number): Promise<void> {
  const volumes = await volumesOf(store);
  if (!volumes.ok) return;
  for (const { id, removed } of volumes.value) {
    if (removed === null || now - removed < STAY) continue;
    const gone = await store.remove(id);
    if (gone.ok) await unmarkRemoved(store, id);
  }
}
