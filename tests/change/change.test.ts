// Changes and drafts: all or none, with the steps that take them back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft, changeBy } from '../../src/change/change.ts';
import type { Step } from '../../src/change/step.ts';
import { changes, moves, projects, projectsWithMoves, stepOf, walk } from '../arbitraries.ts';
import { wholeOf } from '../model/sound.ts';
import { draw } from '../notation.ts';

describe('a change', () => {
  it('C2: is taken back as a whole, and done again', () => {
    const both = projects().chain((project) => fc.tuple(fc.constant(project), changes(project)));
    fc.assert(
      fc.property(both, ([project, change]) => {
        const back = changeBy(change.after, change.inverse);
        if (!back.ok) throw new Error(back.reason);
        expect(wholeOf(back.value.after)).toStrictEqual(wholeOf(project));
        const again = changeBy(back.value.after, back.value.inverse);
        expect(again.ok && wholeOf(again.value.after)).toStrictEqual(wholeOf(change.after));
      }),
    );
  });

  it('is all or none: one step that cannot be, wherever it stands, and nothing is done', () => {
    fc.assert(
      fc.property(projectsWithMoves(), fc.nat(), ([project, path], at) => {
        const { steps } = walk(project, path);
        const bad: Step = { step: 'remove', id: 'c_none' };
        const refused = changeBy(project, steps.toSpliced(at % (steps.length + 1), 0, bad));
        expect(refused).toEqual({ ok: false, reason: 'c_none is no longer there' });
      }),
    );
  });
});

describe('a draft', () => {
  it('makes the change its steps make, and stops at the first that cannot be', () => {
    fc.assert(
      fc.property(projects(), fc.array(moves, { maxLength: 10, size: 'max' }), (project, path) => {
        const draft = new Draft(project);
        const taken: Step[] = [];
        let reason: string | null = null;
        for (const move of path) {
          const step = stepOf(draft.project, move);
          draft.step(step);
          if (reason === null && draft.reason === null) taken.push(step);
          reason ??= draft.reason;
          expect(draft.reason).toBe(reason);
        }
        const done = draft.done();
        if (reason !== null) {
          expect(done).toEqual({ ok: false, reason });
          return;
        }
        const whole = changeBy(project, taken);
        if (!done.ok || !whole.ok) throw new Error('neither was refused');
        expect(done.value.steps).toEqual(whole.value.steps);
        expect(done.value.inverse).toEqual(whole.value.inverse);
        expect(done.value.before).toBe(project);
        expect(wholeOf(done.value.after)).toEqual(wholeOf(whole.value.after));
      }),
    );
  });

  it('leaves out the setting of what stands there already', () => {
    const draft = new Draft(draw('a!')).set('c_a', 'verdict', 'accepted').set('c_a', 'text', 'a');
    expect(draft.done()).toMatchObject({ ok: true, value: { steps: [], inverse: [] } });
  });

  it('has each act under its own name', () => {
    const draft = new Draft(draw('m: a+b > c', 'd'));
    draft.insert('l_m', 'from', 'c_d', 1).drop('l_m', 'from', 'c_a').set('c_c', 'note', 'n').remove('c_a');
    draft.add({ ...draft.project.claims.get('c_b')!, id: 'c_e' });
    expect(draft.reason).toBeNull();
    expect(draft.project.links.get('l_m')!.from).toEqual(['c_d', 'c_b']);
    expect([...draft.project.claims].map(({ id }) => id).sort()).toEqual(['c_b', 'c_c', 'c_d', 'c_e']);
  });
});
