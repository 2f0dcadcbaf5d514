// Random acts of a reader: done, undone and redone in a session, each handed to whoever keeps them.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Change } from '../../src/change/change.ts';
import { changeBy } from '../../src/change/change.ts';
import type { Project } from '../../src/model/project.ts';
import type { Session } from '../../src/state/session.ts';
import { moves, walk } from '../arbitraries.ts';

/** One act: most do something, some go back or forth in the history. */
export type Doing =
  | { readonly move: 'do'; readonly path: readonly Parameters<typeof walk>[1][number][] }
  | { readonly move: 'undo' | 'redo' };

export const doings: Arbitrary<Doing> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ move: fc.constant('do' as const), path: fc.array(moves, { minLength: 1, maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ move: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ move: 'redo' as const }) },
);

/** Does it in the session; whether anything came of it. */
export function act(session: Session, doing: Doing, label = doing.move as string): boolean {
  if (doing.move !== 'do') return session.travel(doing.move).ok;
  const { project } = session.state;
  const change = changeBy(project, walk(project, doing.path).steps);
  if (!change.ok || change.value.steps.length === 0) return false;
  session.dispatch({ label, change: change.value });
  return true;
}

/** Takes back and does again all there is, and answers the project at each turn. */
export function thereAndBack(session: Session): Project[] {
  const seen = [session.state.project];
  for (const move of ['undo', 'redo'] as const) while (session.travel(move).ok) seen.push(session.state.project);
  return seen;
}

/** The change that gives the project another title. */
export function renaming(project: Project, title: string): Change {
  const change = changeBy(project, [{ step: 'set', id: project.about.id, field: 'title', value: title }]);
  if (!change.ok) throw new Error(change.reason);
  return change.value;
}
