// A project as a value: its index of users (M5), its tables, its rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Project, referencesOf } from '../../src/model/project.ts';
import { KINDS } from '../../src/model/records.ts';
import { projects, projectsWithMoves, walk } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { faultsOf, indexOf, usersFromNothing, wholeOf } from './sound.ts';

describe('a project', () => {
  it('M1-M5: is sound however it was made', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        expect(faultsOf(project)).toEqual([]);
      }),
    );
  });

  it('M5: keeps an index of users equal to one computed from nothing, after every step', () => {
    fc.assert(
      fc.property(projectsWithMoves(), ([project, path]) => {
        for (const state of walk(project, path).states)
          expect(indexOf(state)).toEqual(usersFromNothing(state.toJSON() as never));
      }),
    );
  });

  it('M5: equals the one built in one go from its records, in any order', () => {
    fc.assert(
      fc.property(projectsWithMoves(), fc.infiniteStream(fc.nat()), ([project, path], dice) => {
        const state = walk(project, path).states.at(-1)!;
        const records = state.records().filter((record) => record.kind !== 'project');
        const shuffled = records
          .map((record) => ({ record, die: dice.next().value as number }))
          .sort((a, b) => a.die - b.die);
        expect(
          wholeOf(
            Project.of(
              state.about,
              shuffled.map(({ record }) => record),
            ),
          ),
        ).toEqual(wholeOf(state));
      }),
    );
  });

  it('finds each record by its id, in the table of its kind, and nothing else', () => {
    fc.assert(
      fc.property(projects(), fc.string(), (project, other) => {
        const rows = project.records();
        expect(project.size).toBe(rows.length);
        for (const row of rows) {
          expect(project.record(row.id)).toBe(row);
          if (row.kind !== 'project') expect(project[`${row.kind}s`].get(row.id)).toBe(row);
        }
        expect(project.record(other)).toBe(rows.find(({ id }) => id === other));
      }),
    );
  });

  it('lists its records kind by kind, each kind by id', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const keys = project.toJSON().map(({ kind, id }) => `${KINDS.indexOf(kind)} ${id}`);
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });

  it('stays as it is when others are made of it', () => {
    fc.assert(
      fc.property(projectsWithMoves(), ([project, path]) => {
        const before = JSON.stringify(wholeOf(project));
        walk(project, path);
        expect(JSON.stringify(wholeOf(project))).toBe(before);
      }),
    );
  });

  it('gives itself back where nothing goes', () => {
    const project = draw('m: a > b');
    expect(project.without('c_none')).toBe(project);
    expect(project.without(project.about.id)).toBe(project);
  });

  it('counts a record that refers to another twice as one user', () => {
    const project = draw('m: a+b > c', 'n: a x m');
    expect(referencesOf(project.links.get('l_m')!)).toEqual(['c_a', 'c_b', 'c_c']);
    expect(project.usersOf('c_a')).toEqual(['l_m', 'l_n']);
    expect(project.usersOf('l_m')).toEqual(['l_n']);
    expect(project.usersOf('l_n')).toEqual([]);
  });
});
