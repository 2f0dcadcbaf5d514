// Lanes kept act by act: the same as those computed from nothing, wherever one looks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { Passage } from '../../src/model/records.ts';
import { Lanes } from '../../src/query/lanes.ts';
import { lanesOf } from '../../src/query/spans.ts';
import '../seed.ts';

const maker = { by: 'tester', now: () => 0 };
const about = create('project', { title: 'Lanes' }, maker);
const length = 80;
const text = 'abcdefghij '.repeat(8).slice(0, length);
const source = create('source', { title: 'Letters', text, digest: '0'.repeat(64), structure: [] }, maker);
const other = create('source', { title: 'Others', text, digest: '0'.repeat(64), structure: [] }, maker);

const pieces = fc
  .uniqueArray(fc.integer({ min: 0, max: length }), { minLength: 2, maxLength: 6 })
  .map((places) => places.toSorted((a, b) => a - b))
  .map((places) =>
    places
      .slice(1)
      .map((end, i) => ({ start: places[i]!, end, exact: text.slice(places[i], end) }))
      .filter((_, i) => i % 2 === 0),
  );
const passage = fc
  .tuple(pieces, fc.integer({ min: 0, max: 3 }))
  .map(([own, n]) => create('passage', { source: n > 0 ? source.id : other.id, pieces: own }, maker));
const range = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

const projectOf = (records: readonly Passage[]): Project => Project.of(about, [source, other, ...records]);

/** What is to be seen in a range, by looking at all lanes. */
const meeting = (project: Project, { start, end }: { start: number; end: number }) =>
  lanesOf(project, source.id).filter((lane) => lane.start < end && lane.end > start);

describe('the lanes near a place', () => {
  it('are those of all lanes that meet it', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 14 }), range, (records, within) => {
        const project = projectOf(records);
        const lanes = new Lanes(source.id);
        lanes.follow(project);
        expect(lanes.near(within)).toEqual(meeting(project, within));
      }),
      { numRuns: 300 },
    );
  });

  it('stay so act by act, and tell whether an act touched the source', () => {
    const act = fc.tuple(fc.nat(), pieces, fc.constantFrom('add', 'move', 'remove', 'elsewhere'), range);
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 10 }),
        fc.array(act, { minLength: 1, maxLength: 12 }),
        (records, acts) => {
          let project = projectOf(records);
          const lanes = new Lanes(source.id);
          lanes.follow(project);
          for (const [which, own, kind, within] of acts) {
            const held = project.passages.toArray().filter((each) => each.source === source.id);
            const old = held[which % Math.max(1, held.length)];
            const before = project;
            if (kind === 'add') project = project.with(create('passage', { source: source.id, pieces: own }, maker));
            else if (kind === 'elsewhere')
              project = project.with(create('passage', { source: other.id, pieces: own }, maker));
            else if (old) project = kind === 'move' ? project.with({ ...old, pieces: own }) : project.without(old.id);
            expect(lanes.follow(project)).toBe(kind !== 'elsewhere' && project !== before);
            expect(lanes.near(within)).toEqual(meeting(project, within));
          }
          const fresh = new Lanes(source.id);
          fresh.follow(project);
          expect([...lanes.starts.subarray(0, lanes.count)]).toEqual([...fresh.starts.subarray(0, fresh.count)]);
          expect([...lanes.ends.subarray(0, lanes.count)]).toEqual([...fresh.ends.subarray(0, fresh.count)]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('hold more pieces than there was room for, and many changes at once', () => {
    const many = Array.from({ length: 600 }, (_, i) => {
      const start = i % (length - 1);
      return create('passage', { source: source.id, pieces: [{ start, end: start + 1, exact: text[start]! }] }, maker);
    });
    const lanes = new Lanes(source.id);
    lanes.follow(projectOf(many.slice(0, 3)));
    for (const count of [4, 100, 101, 600]) {
      const project = projectOf(many.slice(0, count));
      expect(lanes.follow(project)).toBe(true);
      expect(lanes.count).toBe(count);
      expect(lanes.near({ start: 0, end: length })).toEqual(lanesOf(project, source.id));
    }
    expect(lanes.near({ start: 5, end: 5 })).toEqual([]);
  });
});
