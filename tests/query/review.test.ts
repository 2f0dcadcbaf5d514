// The checks of structure, each held against its own words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank } from '../../src/base/ranks.ts';
import type { Project } from '../../src/model/project.ts';
import {
  incoming,
  isImplicit,
  isUndercut,
  linksTouching,
  passagesInOrder,
  passagesOf,
} from '../../src/query/around.ts';
import type { Check } from '../../src/query/review.ts';
import { CHECKS, review } from '../../src/query/review.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const found = (project: Project, check: Check): (readonly string[])[] =>
  review(project).flatMap((finding) => (finding.check === check ? [finding.records] : []));
const ids = (records: Iterable<{ readonly id: string }>): string[] => Array.from(records, ({ id }) => id);

/** The claims that can be reached from one by support links from claims to claims, itself only where a ring leads back. */
function supportedBy(project: Project, claim: string): Set<string> {
  const seen = new Set<string>();
  const open = [claim];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { role, from, to } of project.links)
      if (role === 'support' && from.includes(at) && project.claims.has(to) && !seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
  return seen;
}

describe('the review', () => {
  it('finds of each check what its words say, in order', () => {
    fc.assert(
      fc.property(projects({ link: 16 }), (project) => {
        const claims = project.claims.toArray().sort(byRank);
        const those = (fits: (id: string) => boolean): string[][] =>
          ids(claims)
            .filter(fits)
            .map((id) => [id]);
        expect(found(project, 'implicit')).toEqual(those((id) => isImplicit(project, id)));
        expect(found(project, 'unlinked')).toEqual(those((id) => linksTouching(project, id).length === 0));
        expect(found(project, 'untagged')).toEqual(
          ids(passagesInOrder(project).filter(({ claim }) => claim === null)).map((id) => [id]),
        );
        expect(found(project, 'one-source')).toEqual(
          those((id) => {
            const passages = passagesOf(project, id);
            return (
              project.sources.size > 1 &&
              passages.length > 1 &&
              new Set(passages.map(({ source }) => source)).size === 1
            );
          }),
        );
        const attacks = project.links
          .toArray()
          .sort(byRank)
          .filter(({ role }) => role === 'attack');
        const answered = (id: string, from: readonly string[]): boolean =>
          isUndercut(project, id) ||
          from.some((premise) => incoming(project, premise).some(({ role }) => role === 'attack'));
        expect(found(project, 'unanswered')).toEqual(
          ids(attacks.filter(({ id, from }) => !answered(id, from))).map((id) => [id]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('finds the claims that support each other in a ring, each ring once', () => {
    fc.assert(
      fc.property(projects({ link: 20, claim: 6 }), (project) => {
        const rings = found(project, 'circular');
        const reach = new Map(ids(project.claims).map((id) => [id, supportedBy(project, id)]));
        const inRing = ids(project.claims).filter((id) => reach.get(id)!.has(id));
        expect(rings.flat().toSorted()).toEqual(inRing.toSorted());
        for (const ring of rings) for (const a of ring) for (const b of ring) expect(reach.get(a)!.has(b)).toBe(true);
        for (const ring of rings)
          for (const other of rings)
            if (ring !== other)
              expect(reach.get(ring[0]!)!.has(other[0]!) && reach.get(other[0]!)!.has(ring[0]!)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('lists check by check, and finds nothing in nothing', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const order = review(project).map(({ check }) => CHECKS.indexOf(check));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(review(project)).toBe(review(project));
      }),
    );
    expect(review(draw())).toEqual([]);
  });

  it('knows the same claim in other clothes', () => {
    const project = [
      'Agreements are aspirational',
      'agreements are  ASPIRATIONAL.',
      '“Agreements are aspirational”!',
      'Agreements aspire',
      '…',
      '—',
    ].reduce((all, text, i) => all.with({ ...all.claims.get(`c_${'abcdef'[i]!}`)!, text }), draw('a b c d e f'));
    expect(found(project, 'duplicate')).toEqual([['c_a', 'c_b', 'c_c']]);
  });

  it('tells a ring of support from other circles', () => {
    expect(found(draw('m: a > b', 'n: b > c', 'o: c > a', 'p: d > a'), 'circular')).toEqual([['c_a', 'c_b', 'c_c']]);
    expect(found(draw('m: a > b', 'n: b x a'), 'circular')).toEqual([]);
    expect(found(draw('m: a > b', 'n: b > m'), 'circular')).toEqual([]);
  });

  it('takes an objection for answered once it is undercut, or a premise of it attacked', () => {
    const rows = ['m: a > z', 'n: b x z', 'u: c x m'];
    expect(found(draw(...rows), 'unanswered')).toEqual([['l_n'], ['l_u']]);
    expect(found(draw(...rows, 'v: d x n'), 'unanswered')).toEqual([['l_u'], ['l_v']]);
    expect(found(draw(...rows, 'v: d x b'), 'unanswered')).toEqual([['l_u'], ['l_v']]);
  });
});
