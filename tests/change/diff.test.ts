// The difference of two states of a project: its steps lead from the one to the other and back, whatever lies between.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBy } from '../../src/change/change.ts';
import { stepsBetween } from '../../src/change/diff.ts';
import { emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { makerOf, moves, projects, walk } from '../arbitraries.ts';
import { faultsOf, wholeOf } from '../model/sound.ts';
import { draw } from '../notation.ts';
import { spent } from '../spent.ts';

/** Leads from one to the other, each state on the way sound by the steps' own checks, and back. */
function expectPath(before: Project, after: Project): void {
  const steps = stepsBetween(before, after);
  const change = changeBy(before, steps);
  if (!change.ok) throw new Error(change.reason);
  expect(wholeOf(change.value.after)).toStrictEqual(wholeOf(after));
  expect(change.value.after.usersIndex()).toEqual(after.usersIndex());
  expect(faultsOf(change.value.after)).toEqual([]);
  const back = changeBy(change.value.after, change.value.inverse);
  expect(back.ok && wholeOf(back.value.after)).toStrictEqual(wholeOf(before));
}

const paths = fc.array(moves, { maxLength: 25, size: 'max' });

/** Two states that one project came to by different ways. */
const branches: Arbitrary<[Project, Project]> = fc
  .tuple(projects(), paths, paths)
  .map(([project, one, two]) => [walk(project, one).states.at(-1)!, walk(project, two).states.at(-1)!]);

/** Two projects made apart, under one id. */
const strangers: Arbitrary<[Project, Project]> = fc
  .tuple(projects(), projects())
  .map(([one, two]) => [one, Project.of({ ...one.about, title: two.about.title, main: two.about.main }, listed(two))]);

const listed = (project: Project): AnyRecord[] => project.records().filter(({ kind }) => kind !== 'project');

/** The same ids, of which some were made at another time: no step can set that. */
const remade: Arbitrary<[Project, Project]> = fc
  .tuple(branches, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }))
  .map(([[one, two], which]) => [
    one,
    Project.of(
      two.about,
      listed(two).map((record, i) =>
        which[i % which.length] ? { ...record, created: { at: record.created.at + 1, by: 'other' } } : record,
      ),
    ),
  ]);

describe('the steps between two states', () => {
  it('lead from either to the other and back', () => {
    fc.assert(
      fc.property(branches, ([one, two]) => expectPath(one, two)),
      { numRuns: 120 },
    );
  });

  it('lead from nothing to all and back, and between projects that share nothing but the id', () => {
    fc.assert(
      fc.property(strangers, ([one, two]) => {
        expectPath(one, two);
        expectPath(Project.of({ ...one.about, main: null }, []), one);
        expectPath(two, Project.of({ ...two.about, main: null }, []));
      }),
    );
  });

  it('lead also where a record is another of the same id', () => {
    fc.assert(
      fc.property(remade, ([one, two]) => expectPath(one, two)),
      { numRuns: 120 },
    );
  });

  it('are none between a state and itself, also as read anew', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        expect(stepsBetween(project, project)).toEqual([]);
        const copy = JSON.parse(JSON.stringify(listed(project))) as AnyRecord[];
        expect(stepsBetween(project, Project.of(project.about, copy))).toEqual([]);
      }),
    );
  });

  it('are only what differs', () => {
    const before = draw('m: a+b > c', 'u: d x m', 'e');
    const renamed = changeBy(before, [{ step: 'set', id: 'c_a', field: 'text', value: 'anew' }]);
    expect(renamed.ok && stepsBetween(before, renamed.value.after)).toEqual([
      { step: 'set', id: 'c_a', field: 'text', value: 'anew' },
    ]);
    // The link that is aimed elsewhere takes along the one that is aimed at it; both come back.
    const aimed = changeBy(before, [{ step: 'set', id: 'l_m', field: 'to', value: 'c_e' }]);
    if (!aimed.ok) throw new Error(aimed.reason);
    expect(
      stepsBetween(before, aimed.value.after).map((step) => [step.step, 'id' in step ? step.id : step.record.id]),
    ).toEqual([
      ['remove', 'l_u'],
      ['remove', 'l_m'],
      ['add', 'l_m'],
      ['add', 'l_u'],
    ]);
  });

  it('turn links and tags round that bear on each other the other way', () => {
    const before = draw('m: a > b', 'n: c > m');
    const turned = changeBy(before, [
      { step: 'set', id: 'l_n', field: 'to', value: 'c_b' },
      { step: 'set', id: 'l_m', field: 'to', value: 'l_n' },
    ]);
    if (!turned.ok) throw new Error(turned.reason);
    expectPath(before, turned.value.after);
    const tag = (id: string, parent: string | null): AnyRecord => ({
      kind: 'tag',
      id: `t_${id}`,
      name: id,
      colour: null,
      parent: parent === null ? null : `t_${parent}`,
      order: 'a0',
      created: { at: 1, by: 'x' },
    });
    const { about } = emptyProject('Tags', makerOf(1));
    const chain = (...ids: string[]) =>
      Project.of(
        about,
        ids.map((id, i) => tag(id, ids[i + 1] ?? null)),
      );
    expectPath(chain('a', 'b', 'c', 'd'), chain('d', 'c', 'b', 'a'));
    expectPath(chain('a', 'b', 'c', 'd'), chain('c', 'x', 'a'));
  });

  it('refuses two projects', () => {
    expect(() => stepsBetween(emptyProject('a', makerOf(1)), emptyProject('b', makerOf(2)))).toThrow(RangeError);
  });

  it('takes time in proportion to what there is', () => {
    const drawn = draw('a');
    const [claim] = drawn.claims;
    const time = (count: number): number => {
      const claims = Array.from({ length: count }, (_, i) => ({ ...claim!, id: `c_${i}`, text: `claim ${i}` }));
      const [before, after] = [Project.of(drawn.about, []), Project.of(drawn.about, claims)];
      const start = spent();
      expect(stepsBetween(before, after)).toHaveLength(count);
      return spent() - start;
    };
    time(1000);
    const small = Math.max(1, ...[1, 2, 3].map(() => time(1000)));
    expect(time(20_000) / small).toBeLessThan(200);
  });
});
