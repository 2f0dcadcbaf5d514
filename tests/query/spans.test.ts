// Spans: drawn words are exactly the passages' words, each with exactly its passages, however the project came to be as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { Passage } from '../../src/model/records.ts';
import { countPassages, lanesOf, passagesAt, passagesIn, spansIn } from '../../src/query/spans.ts';

const maker = { by: 'tester', now: () => 0 };
const about = create('project', { title: 'Spans' }, maker);
const length = 60;
const text = 'abcdefghij '.repeat(6).slice(0, length);
const source = create('source', { title: 'Letters', text, digest: '0'.repeat(64), structure: [] }, maker);
const other = create('source', { title: 'Others', text, digest: '0'.repeat(64), structure: [] }, maker);

/** Ascending pieces without overlap, some of them touching. */
const pieces = fc.uniqueArray(fc.integer({ min: 0, max: length }), { minLength: 2, maxLength: 6 }).chain((places) =>
  fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }).map((kept) => {
    const sorted = places.toSorted((a, b) => a - b);
    const all = sorted.slice(1).map((end, i) => ({ start: sorted[i]!, end, exact: text.slice(sorted[i], end) }));
    const some = all.filter((_, i) => kept[i]);
    return some.length > 0 ? some : all.slice(0, 1);
  }),
);
const passage = fc.tuple(pieces, fc.boolean()).map(([own, here]) => {
  return create('passage', { source: here ? source.id : other.id, pieces: own }, maker);
});
const passages = fc.array(passage, { maxLength: 12 });
const range = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

function projectOf(records: readonly Passage[]): Project {
  return Project.of(about, [source, other, ...records]);
}

/** The answer by looking at every passage: slow and plain. */
function standingAt(records: readonly Passage[], at: number): readonly string[] {
  return records
    .filter((each) => each.source === source.id && each.pieces.some(({ start, end }) => start <= at && at < end))
    .sort((a, b) => a.pieces[0]!.start - b.pieces[0]!.start || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

describe('spans', () => {
  it('ascend without overlap, cover exactly the words in the range, and name exactly their passages', () => {
    fc.assert(
      fc.property(passages, range, (records, within) => {
        const spans = spansIn(projectOf(records), source.id, within);
        const bounds = spans.flatMap(({ start, end }) => [start, end]);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        expect(
          spans.every(
            ({ start, end, passages: on }) =>
              start >= within.start && start < end && end <= within.end && on.length > 0,
          ),
        ).toBe(true);
        const places = Array.from({ length: within.end - within.start }, (_, i) => within.start + i);
        expect(places.map((at) => spans.find(({ start, end }) => start <= at && at < end)?.passages ?? [])).toEqual(
          places.map((at) => standingAt(records, at)),
        );
      }),
    );
  });

  it('are as long as they can be: neighbours that touch differ in their passages', () => {
    fc.assert(
      fc.property(passages, (records) => {
        const spans = spansIn(projectOf(records), source.id, { start: 0, end: length });
        spans.slice(1).forEach((span, i) => {
          if (spans[i]!.end === span.start) expect(spans[i]!.passages).not.toEqual(span.passages);
        });
      }),
    );
  });

  it('answer alike whether the index is made anew or carried along, act by act', () => {
    fc.assert(
      fc.property(
        passages,
        fc.array(fc.tuple(fc.nat(), pieces, fc.constantFrom('add', 'move', 'deny', 'remove')), { maxLength: 10 }),
        (records, acts) => {
          const held = [...records];
          let project = projectOf(held);
          for (const [which, own, act] of acts) {
            spansIn(project, source.id, { start: 0, end: length });
            const at = which % Math.max(1, held.length);
            const old = held[at];
            if (act === 'add' || !old) held.push(create('passage', { source: source.id, pieces: own }, maker));
            else if (act === 'move') held[at] = { ...old, pieces: own };
            else if (act === 'deny') held[at] = { ...old, stance: 'denies' };
            else held.splice(at, 1);
            project =
              act === 'remove' && old
                ? project.without(old.id)
                : project.with(held[act !== 'add' && old ? at : held.length - 1]!);
            const carried = spansIn(project, source.id, { start: 0, end: length });
            expect(carried).toEqual(spansIn(projectOf(held), source.id, { start: 0, end: length }));
            expect(countPassages(project, source.id)).toBe(held.filter((each) => each.source === source.id).length);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('passages at a place and in a range', () => {
  it('are those that hold a code unit of it', () => {
    fc.assert(
      fc.property(passages, range, fc.nat(length), (records, within, at) => {
        const project = projectOf(records);
        expect(passagesAt(project, source.id, at)).toEqual(standingAt(records, at));
        const found = new Set(passagesIn(project, source.id, within));
        const wanted = new Set<string>();
        for (let i = within.start; i < within.end; i++) for (const id of standingAt(records, i)) wanted.add(id);
        expect(found).toEqual(wanted);
      }),
    );
  });

  it('are none in an unknown source', () => {
    const project = projectOf([
      create('passage', { source: source.id, pieces: [{ start: 0, end: 3, exact: 'abc' }] }, maker),
    ]);
    expect(passagesAt(project, 's_unknown', 1)).toEqual([]);
    expect(spansIn(project, 's_unknown', { start: 0, end: 9 })).toEqual([]);
    expect(lanesOf(project, 's_unknown')).toEqual([]);
    expect(countPassages(project, 's_unknown')).toBe(0);
  });
});

describe('lanes', () => {
  it('hold every passage once, never two on the same words, and no more of them than overlap somewhere', () => {
    fc.assert(
      fc.property(passages, (records) => {
        const here = records.filter((each) => each.source === source.id);
        const lanes = lanesOf(projectOf(records), source.id);
        expect(lanes.map((each) => each.passage).sort()).toEqual(here.map(({ id }) => id).sort());
        for (const a of lanes)
          for (const b of lanes)
            if (a !== b && a.lane === b.lane)
              expect(Math.max(a.start, b.start)).toBeGreaterThanOrEqual(Math.min(a.end, b.end));
        const depth = Array.from(
          { length },
          (_, at) => lanes.filter(({ start, end }) => start <= at && at < end).length,
        );
        expect(Math.max(0, ...lanes.map(({ lane }) => lane + 1))).toBe(Math.max(0, ...depth));
      }),
    );
  });
});
