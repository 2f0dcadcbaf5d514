// From one text to the other by a shared claim: always a passage of that claim there, and by turns every one of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAcross, sourcesOf } from '../../src/query/across.ts';
import { passagesInOrder, passagesOf } from '../../src/query/around.ts';
import { projects } from '../arbitraries.ts';
import '../seed.ts';

describe('the passage across', () => {
  it('is of the claim and in the other text, whenever there is one', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const claim of project.claims)
          for (const source of project.sources) {
            const there = passagesOf(project, claim.id).filter((each) => each.source === source.id);
            for (const from of [undefined, ...passagesInOrder(project)]) {
              const found = passageAcross(project, claim.id, source.id, from);
              if (there.length === 0) expect(found).toBeNull();
              else expect(there).toContain(found);
            }
            expect(sourcesOf(project, claim.id).includes(source.id)).toBe(there.length > 0);
          }
      }),
    );
  });

  it('from each passage is the next in the order of reading, and after the last the first', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const order = passagesInOrder(project);
        for (const claim of project.claims)
          for (const source of project.sources) {
            const there = order.filter((each) => each.claim === claim.id && each.source === source.id);
            if (there.length === 0) continue;
            for (const [i, from] of order.entries()) {
              const after = there.find((each) => order.indexOf(each) > i);
              expect(passageAcross(project, claim.id, source.id, from)).toBe(after ?? there[0]);
            }
            let from;
            for (const each of [...there, there[0]])
              expect((from = passageAcross(project, claim.id, source.id, from) ?? undefined)).toBe(each);
          }
      }),
    );
  });
});
