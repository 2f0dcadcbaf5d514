// The neighbours of claims, links and passages, held against a look at every record.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank } from '../../src/base/ranks.ts';
import {
  countsOf,
  incoming,
  isImplicit,
  isUndercut,
  linksTouching,
  nextPassage,
  outgoing,
  passagesInOrder,
  passagesOf,
  sourcesInOrder,
} from '../../src/query/around.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const ids = (links: readonly { readonly id: string }[]): string[] => links.map(({ id }) => id);

describe('the links around a claim or link', () => {
  it('are those that name it, in their order', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const all = project.links.toArray().sort(byRank);
        for (const { id } of [...project.claims, ...project.links]) {
          expect(incoming(project, id)).toEqual(all.filter(({ to }) => to === id));
          expect(outgoing(project, id)).toEqual(all.filter(({ from }) => from.includes(id)));
          expect(linksTouching(project, id)).toEqual(all.filter(({ from, to }) => to === id || from.includes(id)));
          expect(isUndercut(project, id)).toBe(all.some(({ to, role }) => to === id && role === 'attack'));
          const counts = countsOf(project, id);
          expect(counts.supports + counts.attacks).toBe(incoming(project, id).length);
          expect(counts.attacks).toBe(incoming(project, id).filter(({ role }) => role === 'attack').length);
          expect(counts.undercut).toBe(incoming(project, id).filter((link) => isUndercut(project, link.id)).length);
        }
      }),
    );
  });

  it('are counted by what they do', () => {
    const project = draw('m: a > z', 'n: b+c > z', 'o: d x z', 'u: e x n', 'v: f > n');
    expect(countsOf(project, 'c_z')).toEqual({ supports: 2, attacks: 1, undercut: 1 });
    expect(countsOf(project, 'l_n')).toEqual({ supports: 1, attacks: 1, undercut: 0 });
    expect(ids(incoming(project, 'c_z'))).toEqual(['l_m', 'l_n', 'l_o']);
    expect(countsOf(project, 'c_none')).toEqual({ supports: 0, attacks: 0, undercut: 0 });
  });
});

describe('passages', () => {
  it('are listed in the order of reading, once each', () => {
    fc.assert(
      fc.property(projects({ passage: 12 }), (project) => {
        const all = passagesInOrder(project);
        expect(ids(all).sort()).toEqual(ids(project.passages.toArray()).sort());
        const sources = ids(sourcesInOrder(project));
        const places = all.map((passage) => sources.indexOf(passage.source) * 1e6 + passage.pieces[0]!.start);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const { id } of project.claims) {
          expect(passagesOf(project, id)).toEqual(all.filter(({ claim }) => claim === id));
          expect(isImplicit(project, id)).toBe(passagesOf(project, id).length === 0);
        }
      }),
    );
  });

  it('lead on to the next of their claim and round, and back the same way', () => {
    fc.assert(
      fc.property(projects({ passage: 12, claim: 3 }), (project) => {
        for (const passage of project.passages) {
          const next = nextPassage(project, passage.id, 1);
          if (passage.claim === null || passagesOf(project, passage.claim).length === 1) {
            expect(next).toBeNull();
            continue;
          }
          expect(nextPassage(project, next!.id, -1)).toBe(passage);
          const round = [passage.id];
          for (let at = next!; at.id !== passage.id; at = nextPassage(project, at.id, 1)!) round.push(at.id);
          expect(round.sort()).toEqual(ids(passagesOf(project, passage.claim)).sort());
        }
        expect(nextPassage(project, 'p_none', 1)).toBeNull();
        expect(nextPassage(project, '', -1)).toBeNull();
      }),
    );
  });
});
