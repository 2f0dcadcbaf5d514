// The part of a project a map shows: folded branches, neighbourhoods, what fits a text, a stance or a tag.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Showing } from '../../src/layout/part.ts';
import { ALL, partOf } from '../../src/layout/part.ts';
import type { Project } from '../../src/model/project.ts';
import { STANCES } from '../../src/model/records.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const shown = (project: Project, showing: Partial<Showing>) => {
  const part = partOf(project, { ...ALL, ...showing })!;
  const names = (ids: Iterable<string>) =>
    [...ids]
      .map((id) => id.slice(2))
      .sort()
      .join(' ');
  return { claims: names(part.claims), links: names(part.links), hidden: Object.fromEntries(part.hidden) };
};

/** Some showing of a project, with ids that are in it and some that are not. */
const showingsOf = (project: Project): fc.Arbitrary<Showing> => {
  const some = (table: { toArray(): { id: string }[] }) =>
    fc.constantFrom(...table.toArray().map(({ id }) => id), 'c_gone');
  return fc.record({
    folded: fc.array(some(project.claims), { maxLength: 4 }),
    around: fc.option(
      fc.record({ id: fc.oneof(some(project.claims), some(project.links)), steps: fc.integer({ min: 1, max: 4 }) }),
    ),
    source: fc.option(some(project.sources), { freq: 3 }),
    stance: fc.option(fc.constantFrom(...STANCES), { freq: 3 }),
    tag: fc.option(some(project.tags), { freq: 3 }),
  });
};

describe('a part', () => {
  test('is nothing of its own where everything is shown', () => {
    expect(partOf(draw('1: b > a'), ALL)).toBeNull();
    expect(partOf(draw('1: b > a'), { ...ALL, folded: ['c_gone'] })).toBeNull();
  });

  test('has every end of its links, every link among its claims, and counts what it folds away', () => {
    fc.assert(
      fc.property(
        projects().chain((project) => fc.tuple(fc.constant(project), showingsOf(project))),
        ([project, showing]) => {
          const part = partOf(project, showing);
          if (part === null) return;
          for (const id of part.claims) expect(project.claims.has(id)).toBe(true);
          for (const link of project.links) {
            const whole = [...link.from, link.to].every((id) => part.claims.has(id) || part.links.has(id));
            expect(part.links.has(link.id)).toBe(whole);
          }
          for (const [id, count] of part.hidden) {
            expect(part.claims.has(id)).toBe(true);
            expect(showing.folded).toContain(id);
            expect(count).toBeGreaterThan(0);
            expect(count).toBeLessThanOrEqual(project.claims.size - part.claims.size);
          }
          const unfolded = partOf(project, { ...showing, folded: [] });
          if (unfolded) for (const id of part.claims) expect(unfolded.claims.has(id)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('folding', () => {
  const project = draw('1: b > a', '2: c+d > b', '3: e x 2', '4: f > d', '5: f > a');

  test('hides what is reached through the claim alone, and says how many', () => {
    expect(shown(project, { folded: ['c_b'] })).toEqual({ claims: 'a b f', links: '1 5', hidden: { c_b: 3 } });
    expect(shown(project, { folded: ['c_a'] })).toEqual({ claims: 'a', links: '', hidden: { c_a: 5 } });
  });

  test('within what is folded already counts for the outer one alone', () => {
    expect(shown(project, { folded: ['c_a', 'c_b'] }).hidden).toEqual({ c_a: 5 });
  });

  test('goes round circles, and leaves of each a claim to begin with', () => {
    const circle = draw('1: b > a', '2: a > b', '3: c > b');
    const { claims } = shown(circle, { folded: ['c_a', 'c_b', 'c_c'] });
    expect(claims).toBe('a');
  });
});

describe('a neighbourhood', () => {
  const project = draw('1: b > a', '2: c+d > b', '3: e x 2', '4: f > d', '5: g > e');

  test('reaches so many steps along links, either way, and over links on links', () => {
    expect(shown(project, { around: { id: 'c_b', steps: 1 } }).claims).toBe('a b c d e');
    expect(shown(project, { around: { id: 'c_f', steps: 1 } }).claims).toBe('d f');
    expect(shown(project, { around: { id: 'c_f', steps: 2 } }).claims).toBe('b c d e f');
    expect(shown(project, { around: { id: 'l_3', steps: 1 } }).claims).toBe('b c d e');
  });

  test('grows with its steps', () => {
    fc.assert(
      fc.property(projects(), fc.nat(), fc.integer({ min: 1, max: 4 }), (any, at, steps) => {
        const claims = any.claims.toArray();
        if (claims.length === 0) return;
        const { id } = claims[at % claims.length]!;
        const near = partOf(any, { ...ALL, around: { id, steps } })!;
        const far = partOf(any, { ...ALL, around: { id, steps: steps + 1 } })!;
        expect(near.claims.has(id)).toBe(true);
        for (const claim of near.claims) expect(far.claims.has(claim)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a filter', () => {
  test('keeps claims with a passage of that text and stance, and with the tag or one under it', () => {
    fc.assert(
      fc.property(
        projects().chain((project) => fc.tuple(fc.constant(project), showingsOf(project))),
        ([project, { source, stance, tag }]) => {
          const part = partOf(project, { ...ALL, source, stance, tag });
          if (part === null) return;
          const under = (id: string | null): boolean =>
            id !== null && (id === tag || under(project.tags.get(id)?.parent ?? null));
          const tagged = (tags: readonly string[]) => tag === null || tags.some(under);
          for (const claim of project.claims) {
            const said = project.passages
              .toArray()
              .some(
                (passage) =>
                  passage.claim === claim.id &&
                  (source === null || passage.source === source) &&
                  (stance === null || passage.stance === stance) &&
                  (tagged(claim.tags) || tagged(passage.tags)),
              );
            const bare = source === null && stance === null && tagged(claim.tags);
            expect(part.claims.has(claim.id)).toBe(said || bare);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
