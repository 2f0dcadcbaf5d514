// The project as a whole: its title, texts added to it, and the order of its presentation.
import type { Maker } from '../model/create.ts';
import { create } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/records.ts';
import { stepsOf } from '../query/steps.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Command } from '../state/state.ts';
import { act } from './act.ts';
import { rankAfter } from './find-claim.ts';
import { count, nameOf, oneLine, quoted } from './wording.ts';

export function renameProject(typed: string): Command {
  const title = oneLine(typed);
  return act((draft) => {
    if (title === '') return null;
    draft.set(draft.project.about.id, 'title', title);
    return { label: `Rename the project to ${quoted(title)}` };
  });
}

/** What is known of a text before it becomes a source; `digest` is the SHA-256 of its UTF-8. */
export type NewText = Pick<Source, 'title' | 'author' | 'publication' | 'url' | 'language' | 'text' | 'digest'>;

export function addSource(text: NewText, maker: Maker): Command {
  return act((draft) => {
    const order = rankAfter(draft.project.sources);
    const source = draft.add(create('source', { ...text, structure: blocksOf(text.text), order }, maker));
    return { label: `Add the text ${quoted(source.title)}` };
  });
}

/**
 * Sets which claims the presentation goes through, and in which order; null: as the argument leads. What is no claim of the project is
 * passed over. Not possible where the presentation would go as it does, unless that frees it from the argument or binds it again. `moved`:
 * the claim the reader moved: where two change places, either may have been.
 */
export function orderSteps(wanted: readonly string[] | null, moved: string | null = null): Command {
  return act((draft) => {
    const { project } = draft;
    const before = stepsOf(project);
    const steps = wanted && [...new Set(wanted)].filter((id) => project.claims.has(id));
    if (steps === null ? !before.own : before.own && same(steps, before.shown)) return null;
    draft.set(project.about.id, 'steps', steps);
    const { shown, left } = stepsOf(draft.project);
    const label = steps === null ? 'Present as the argument leads' : orderLabel(project, before.shown, steps, moved);
    const rest = left.length === 0 ? '' : `, ${count(left.length, 'claim')} left out`;
    return { label, said: `${label}: ${count(shown.length, 'step')}${rest}.` };
  });
}

/** What was done to the steps, where it is one thing: a claim moved, left out or put back. */
function orderLabel(
  project: Project,
  before: readonly string[],
  after: readonly string[],
  moved: string | null,
): string {
  const gone = before.filter((id) => !after.includes(id));
  const come = after.filter((id) => !before.includes(id));
  const [out, back] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 0 && same(without(before, out!), after))
    return `Leave ${nameOf(project, out!)} out of the presentation`;
  if (come.length === 1 && gone.length === 0 && same(before, without(after, back!)))
    return `Put ${nameOf(project, back!)} back into the presentation`;
  if (gone.length === 0 && come.length === 0) {
    // A claim that moved is the first or the last of the stretch that is otherwise.
    const ends = [after.findIndex((id, i) => id !== before[i]), after.findLastIndex((id, i) => id !== before[i])];
    const found = ends
      .flatMap((place) => after[place] ?? [])
      .filter((id) => same(without(before, id), without(after, id)));
    const one = found.find((id) => id === moved) ?? found[0];
    if (one !== undefined) return `Make ${nameOf(project, one)} step ${after.indexOf(one) + 1} of the presentation`;
  }
  return 'Order the steps of the presentation';
}

const without = (list: readonly string[], member: string): readonly string[] => list.filter((id) => id !== member);

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
