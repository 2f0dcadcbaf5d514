// From card to card: the passages of one text in its order.
import type { Project } from '../../model/project.ts';
import { passagesIn } from '../../query/around.ts';

/** The passage after or before this one in the same source, or its first or last; null where there is no further one. */
export function neighbour(
  project: Project,
  source: string,
  passage: string,
  way: 'next' | 'previous' | 'first' | 'last',
): string | null {
  const here = passagesIn(project, source);
  const at = here.findIndex(({ id }) => id === passage);
  const to = { next: at + 1, previous: at - 1, first: 0, last: here.length - 1 }[way];
  return here[to]?.id ?? null;
}
