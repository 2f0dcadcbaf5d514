// Removing with what cannot be without it: nothing dangles, and nothing else goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/change/change.ts';
import { removeWithUsers } from '../../src/change/remove.ts';
import type { Project } from '../../src/model/project.ts';
import { projects } from '../arbitraries.ts';
import { faultsOf } from '../model/sound.ts';
import { draw } from '../notation.ts';

function without(project: Project, id: string): Project {
  const draft = new Draft(project);
  removeWithUsers(draft, id);
  const done = draft.done();
  if (!done.ok) throw new Error(done.reason);
  return done.value.after;
}

/** What must go along, by the rules in words and looking at all records again and again. */
function mustGo(project: Project, id: string): Set<string> {
  const gone = new Set([id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const row of project.records()) {
      const goes =
        (row.kind === 'link' && (gone.has(row.to) || row.from.every((premise) => gone.has(premise)))) ||
        (row.kind === 'pin' && gone.has(row.claim)) ||
        (row.kind === 'passage' && gone.has(row.source));
      if (!goes || gone.has(row.id)) continue;
      gone.add(row.id);
      grown = true;
    }
  }
  return gone;
}

describe('removing with users', () => {
  it('can always be done, leaves a sound project, and takes along just what it must', () => {
    fc.assert(
      fc.property(projects(), fc.nat(), (project, at) => {
        const rows = project.records().slice(1);
        fc.pre(rows.length > 0);
        const { id } = rows[at % rows.length]!;
        const after = without(project, id);
        expect(faultsOf(after)).toEqual([]);
        const gone = mustGo(project, id);
        expect(after.records().map((row) => row.id)).toEqual(
          project
            .records()
            .map((row) => row.id)
            .filter((other) => !gone.has(other)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the passages of a claim as highlights, with their notes and tags', () => {
    fc.assert(
      fc.property(projects({ passage: 9, claim: 3 }), (project) => {
        for (const claim of project.claims) {
          const after = without(project, claim.id);
          for (const passage of project.passages)
            expect(after.passages.get(passage.id)).toEqual(
              passage.claim === claim.id ? { ...passage, claim: null } : passage,
            );
        }
      }),
    );
  });

  it('hands the children of a tag to its parent', () => {
    fc.assert(
      fc.property(projects({ tag: 8 }), (project) => {
        for (const tag of project.tags) {
          const after = without(project, tag.id);
          for (const child of project.tags)
            if (child.parent === tag.id) expect(after.tags.get(child.id)!.parent).toBe(tag.parent);
        }
      }),
    );
  });

  it('leaves the premises a claim was joined with, and undercuts fall with what they undercut', () => {
    const project = draw('m: a+b > c', 'n: a > d', 'u: e x n', 'v: b x u');
    const after = without(project, 'c_a');
    expect([...after.links].map(({ id }) => id)).toEqual(['l_m']);
    expect(after.links.get('l_m')!.from).toEqual(['c_b']);
    expect([...after.claims].map(({ id }) => id).sort()).toEqual(['c_b', 'c_c', 'c_d', 'c_e']);
  });

  it('of what is not there does nothing; of the project itself, is refused', () => {
    const project = draw('a');
    expect(without(project, 'c_none')).toBe(project);
    const draft = new Draft(project);
    removeWithUsers(draft, project.about.id);
    expect(draft.done()).toEqual({ ok: false, reason: 'the project itself cannot be removed' });
  });
});
