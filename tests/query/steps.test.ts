// The order of the presentation: every claim in it or left out, once; and what a step tells of its claim.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStep } from '../../src/change/step.ts';
import { read, write } from '../../src/formats/lemma.ts';
import type { Project } from '../../src/model/project.ts';
import { repair } from '../../src/model/repair.ts';
import { outlineByArgument } from '../../src/query/outline.ts';
import { pathTo, placeFor, stepsOf, toldOf } from '../../src/query/steps.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

function set(project: Project, field: string, value: unknown): Project {
  const applied = applyStep(project, { step: 'set', id: project.about.id, field, value });
  if (!applied.ok) throw new Error(applied.reason);
  return applied.value.project;
}

const idsOf = (project: Project): string[] =>
  project.claims
    .toArray()
    .map(({ id }) => id)
    .sort();

/** The project as it comes out of its own file again. */
function reread(project: Project): Project {
  const found = read({ name: 'x.lemma.json', content: write(project, { quarantine: [] }) });
  if (!found.ok) throw new Error(found.reason);
  const { project: again, quarantine } = repair(found.value.rows, makerOf(1));
  expect(quarantine).toEqual([]);
  return again;
}

/** A project with an order of the reader's own: some of its claims, shuffled, and at times one that is not there. */
const ordered = projects({ claim: 8, link: 12 }).chain((project) =>
  fc
    .tuple(fc.shuffledSubarray(idsOf(project)), fc.boolean())
    .map(([ids, stray]) => set(project, 'steps', stray ? ['c_gone', ...ids] : ids)),
);

describe('the steps of a presentation', () => {
  it('have every claim once, or leave it out; the same again for the same project', () => {
    fc.assert(
      fc.property(projects({ claim: 8, link: 12 }), (project) => {
        const { shown, left } = stepsOf(project);
        expect([...shown, ...left].sort()).toEqual(idsOf(project));
        expect(stepsOf(reread(project))).toEqual({ shown, left, own: project.about.steps !== undefined });
      }),
    );
  });

  it('go as the argument leads where the reader set none: the main claim first, then every claim as the outline unfolds it', () => {
    fc.assert(
      fc.property(projects({ claim: 8, link: 12 }), (made) => {
        const project = set(made, 'steps', null);
        const { shown, left, own } = stepsOf(project);
        expect([left, own]).toEqual([[], false]);
        expect(shown).toEqual([...new Set(outlineByArgument(project).map(({ claim }) => claim))]);
        if (project.about.main !== null) expect(shown[0]).toBe(project.about.main);
      }),
    );
  });

  it('go in the reader’s order where there is one, which survives writing and reading', () => {
    fc.assert(
      fc.property(ordered, (project) => {
        const wanted = project.about.steps!.filter((id) => project.claims.has(id));
        expect(stepsOf(project).shown).toEqual(wanted);
        expect(stepsOf(project).own).toBe(true);
        const again = reread(project);
        expect(again.about).toEqual(project.about);
        expect(write(again, { quarantine: [] })).toBe(write(project, { quarantine: [] }));
      }),
    );
  });

  it('follow the argument once the order is taken away, which leaves no trace in the file', () => {
    const project = draw('s: a > b', 'c');
    const own = set(project, 'steps', ['c_c', 'c_a']);
    expect(stepsOf(own)).toEqual({ shown: ['c_c', 'c_a'], left: ['c_b'], own: true });
    const back = set(own, 'steps', null);
    expect(write(back, { quarantine: [] })).toBe(write(project, { quarantine: [] }));
    expect(stepsOf(set(project, 'steps', []))).toEqual({ shown: [], left: ['c_b', 'c_a', 'c_c'], own: true });
  });

  it('give a claim that comes back the place after the nearest one the argument has before it', () => {
    const project = draw('s: b > a', 't: c > a', 'd');
    expect(stepsOf(project).shown).toEqual(['c_a', 'c_b', 'c_c', 'c_d']);
    expect(placeFor(project, 'c_c', ['c_d', 'c_b', 'c_a'])).toBe(2);
    expect(placeFor(project, 'c_c', ['c_d', 'c_a'])).toBe(2);
    expect(placeFor(project, 'c_a', ['c_d', 'c_b'])).toBe(0);
    expect(placeFor(project, 'c_d', [])).toBe(0);
  });
});

describe('a step', () => {
  const project = draw('s: a+b > m', 'x: c x m', 'u: d x x', 'k: e > s', 'w: f x s', 'y: a > n');
  const names = (links: readonly { readonly id: string }[]) => links.map(({ id }) => id);

  it('tells what its claim bears on, what supports and what attacks it, and what undercuts or backs each of those links', () => {
    const { bears, support, attacks } = toldOf(project, 'c_m');
    expect(bears).toEqual([]);
    expect(support.map(({ link, undercuts, backing }) => [link.id, names(undercuts), names(backing)])).toEqual([
      ['l_s', ['l_w'], ['l_k']],
    ]);
    expect(attacks.map(({ link, undercuts }) => [link.id, names(undercuts)])).toEqual([['l_x', ['l_u']]]);
    expect(names(toldOf(project, 'c_a').bears.map(({ link }) => link))).toEqual(['l_s', 'l_y']);
    expect(toldOf(project, 'c_none')).toEqual({ bears: [], support: [], attacks: [] });
  });

  it('has a way that leads to it from the top of the argument, and each claim on it is there', () => {
    const top = set(project, 'main', 'c_m');
    expect(pathTo(top, 'c_m')).toEqual(['c_m']);
    expect(pathTo(top, 'c_d')).toEqual(['c_m', 'c_c', 'c_d']);
    expect(pathTo(top, 'c_none')).toEqual([]);
    fc.assert(
      fc.property(projects({ claim: 8, link: 12 }), (any) => {
        for (const id of idsOf(any)) {
          const path = pathTo(any, id);
          expect(path.at(-1)).toBe(id);
          expect(new Set(path).size).toBe(path.length);
          expect(path.every((each) => any.claims.has(each))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
