// Whether claims and links stand, for the cards to say: the grounded labelling, looked up by id.
import { labelling } from '../../query/labelling.ts';
import type { Label } from '../../query/labelling.ts';
import type { Project } from '../../model/project.ts';

/** The label of each claim and link; undecided for what has none. */
export function standingOf(project: Project): (id: string) => Label {
  const labels = labelling(project);
  return (id) => labels.get(id)?.label ?? 'undecided';
}
