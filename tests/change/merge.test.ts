// Merging claims: every passage and every written word stays, and the project stays sound.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/change/change.ts';
import { mergeClaims } from '../../src/change/merge.ts';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { faultsOf } from '../model/sound.ts';
import { draw } from '../notation.ts';

function merged(project: Project, kept: string, gone: string): Project {
  const draft = new Draft(project);
  mergeClaims(draft, kept, gone);
  const done = draft.done();
  if (!done.ok) throw new Error(done.reason);
  return done.value.after;
}

/** A project with two of its claims. */
const pairs = projects({ claim: 5 })
  .filter((project) => project.claims.size > 1)
  .chain((project) =>
    fc.tuple(fc.constant(project), fc.shuffledSubarray(project.claims.toArray(), { minLength: 2, maxLength: 2 })),
  );

const shape = (project: Project): string[] =>
  project.links
    .toArray()
    .map(({ id, from, role, to }) => `${id} ${from.join('+')} ${role === 'support' ? '>' : 'x'} ${to}`)
    .sort();

describe('merging two claims', () => {
  it('is always possible, leaves a sound project, and one claim less', () => {
    fc.assert(
      fc.property(pairs, ([project, [keep, give]]) => {
        const after = merged(project, keep!.id, give!.id);
        expect(faultsOf(after)).toEqual([]);
        expect(after.claims.size).toBe(project.claims.size - 1);
        expect(after.record(give!.id)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the place of either in the presentation', () => {
    const drawn = draw('a b c');
    const steps = (...ids: string[]) => ({ step: 'set' as const, id: drawn.about.id, field: 'steps', value: ids });
    const after = (...ids: string[]) => {
      const draft = new Draft(drawn).step(steps(...ids));
      mergeClaims(draft, 'c_a', 'c_b');
      return draft.project.about.steps;
    };
    expect(after('c_b', 'c_c')).toEqual(['c_a', 'c_c']);
    expect(after('c_c', 'c_a', 'c_b')).toEqual(['c_c', 'c_a']);
    expect(after('c_c')).toEqual(['c_c']);
  });

  it('keeps every passage, every tag and every word written', () => {
    fc.assert(
      fc.property(pairs, ([project, [keep, give]]) => {
        const after = merged(project, keep!.id, give!.id);
        for (const passage of project.passages)
          expect(after.passages.get(passage.id)).toEqual(
            passage.claim === give!.id ? { ...passage, claim: keep!.id } : passage,
          );
        const one = after.claims.get(keep!.id)!;
        expect(one.text).toBe(keep!.text);
        expect(new Set(one.tags)).toEqual(new Set([...keep!.tags, ...give!.tags]));
        expect(one.note).toContain(keep!.note);
        expect(one.note).toContain(give!.note);
        if (give!.text !== keep!.text) expect(one.note).toContain(give!.text);
        expect(one.verdict).toBe(keep!.verdict ?? give!.verdict);
        expect(one.strength).toBe(keep!.strength ?? give!.strength);
        if (project.about.main === give!.id) expect(after.about.main).toBe(keep!.id);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves links alone that speak of neither, unless what they are aimed at goes', () => {
    fc.assert(
      fc.property(pairs, ([project, [keep, give]]) => {
        const after = merged(project, keep!.id, give!.id);
        for (const link of project.links)
          if (![...link.from, link.to].includes(give!.id) && after.record(link.to))
            expect(after.links.get(link.id)).toEqual(link);
      }),
    );
  });

  it('makes of two links that come to say the same one, and drops what would support itself', () => {
    expect(shape(merged(draw('m: a > c', 'n: b > c'), 'c_a', 'c_b'))).toEqual(['l_m c_a > c_c']);
    expect(shape(merged(draw('m: a > c', 'n: b x c'), 'c_a', 'c_b'))).toEqual(['l_m c_a > c_c', 'l_n c_a x c_c']);
    expect(shape(merged(draw('m: a+b > c'), 'c_a', 'c_b'))).toEqual(['l_m c_a > c_c']);
    expect(shape(merged(draw('m: a > b', 'u: c x m', 'n: d > b'), 'c_a', 'c_b'))).toEqual(['l_n c_d > c_a']);
  });

  it('keeps a doubled link that something is aimed at', () => {
    expect(shape(merged(draw('m: a > c', 'n: b > c', 'u: d x n'), 'c_a', 'c_b'))).toEqual([
      'l_m c_a > c_c',
      'l_n c_a > c_c',
      'l_u c_d x l_n',
    ]);
  });

  it('with itself or with nothing does nothing', () => {
    const project = draw('a', 'b');
    expect(merged(project, 'c_a', 'c_a')).toBe(project);
    expect(merged(project, 'c_a', 'c_none')).toBe(project);
    expect(merged(project, 'c_none', 'c_a')).toBe(project);
  });
});
