// The strip beside a text: heights ascend with offsets, meet the boxes of sections, and rows count what lies on them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Track, pathOf, rowsOf } from '../../src/elements/text/track.ts';
import '../seed.ts';

/** Blocks of some length with gaps, in sections of boxes that follow on one another. */
const laidOut = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 4 })), { minLength: 1 }), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((groups) =>
    fc.tuple(
      fc.constant(groups),
      fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: groups.length, maxLength: groups.length }),
    ),
  )
  .map(([groups, heights]) => {
    let offset = 3;
    let top = 40;
    let number = 0;
    const sections = groups.map((group, i) => {
      const box = { from: number, to: number + group.length, top, bottom: top + heights[i]! };
      number = box.to;
      top = box.bottom;
      return box;
    });
    const blocks = groups.flat().map(([length, free]) => {
      const block = { start: offset, end: offset + length };
      offset = block.end + free;
      return block;
    });
    return { blocks, sections, length: offset, height: top };
  });

describe('the track of a text', () => {
  it('ascends, whatever is asked in whatever order, and stays within the sections', () => {
    fc.assert(
      fc.property(laidOut, fc.array(fc.nat(), { maxLength: 20 }), ({ blocks, sections, length, height }, asked) => {
        const track = new Track(blocks, sections);
        const places = [0, length, ...asked.map((n) => n % (length + 1))];
        const heights = new Map(places.map((place) => [place, track.at(place)]));
        const inOrder = [...heights].sort(([a], [b]) => a - b).map(([, at]) => at);
        expect(inOrder.every((at, i) => i === 0 || at >= inOrder[i - 1]! - 1e-9)).toBe(true);
        expect(inOrder.every((at) => at >= 40 - 1e-9 && at <= height + 1e-9)).toBe(true);
        for (const [place, at] of heights) expect(new Track(blocks, sections).at(place)).toBe(at);
        for (const { from, top } of sections) expect(track.at(blocks[from]!.start)).toBeCloseTo(top, 6);
      }),
    );
  });
});

describe('the rows of a strip', () => {
  it('count the stretches on them; none is lost, however thin', () => {
    fc.assert(
      fc.property(
        laidOut,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        ({ blocks, sections, length, height }, cuts, rows) => {
          const track = new Track(blocks, sections);
          const scale = Math.min(1, rows / height);
          const pieces = cuts.map(([a, b]) => {
            const [start, end] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y) as [number, number];
            return { start, end };
          });
          const counted = rowsOf(
            track,
            {
              count: pieces.length,
              starts: Int32Array.from(pieces, ({ start }) => start),
              ends: Int32Array.from(pieces, ({ end }) => end),
            },
            scale,
            rows,
          );
          expect(counted.some((count) => count > 0)).toBe(pieces.length > 0);
          for (const { start, end } of pieces) {
            const middle = (track.at(start) + track.at(end)) / 2;
            expect(counted[Math.min(rows - 1, Math.floor(middle * scale))]).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('are drawn as bars, each run of rows once', () => {
    const rows = Uint8Array.from([0, 1, 1, 3, 0, 2]);
    expect(pathOf(rows, [1, 1], 2, 6)).toBe('M2 1h6v2h-6z');
    expect(pathOf(rows, [2, 255], 2, 6)).toBe('M2 3h6v1h-6zM2 5h6v1h-6z');
    expect(pathOf(rows, [9, 255], 2, 6)).toBe('');
  });
});
