// Offsets and positions: exact inverses inside every block, and the nearest edge between blocks.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from '../../src/model/create.ts';
import type { Source } from '../../src/model/records.ts';
import { layOut } from '../../src/reader/document.ts';
import { Positions } from '../../src/reader/positions.ts';
import type { Block } from '../../src/text/blocks.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { cleanText } from '../../src/text/cleaning.ts';
import type { Range } from '../../src/text/range.ts';
import { essays } from '../essays.ts';

const maker = { by: 'tester', now: () => 0 };
function sourceOf(text: string, structure: readonly Block[] = blocksOf(text)): Source {
  return create('source', { title: 'A text', text, digest: '0'.repeat(64), structure }, maker);
}

/** Texts with headings, lists, folded lines, wide spaces and letters of several code units. */
const scrap = fc.constantFrom(
  'One',
  'two\nthree',
  '1. first\n2. second',
  '  3) third',
  '- dash\n- dash',
  '# Title',
  'Photo credit: me',
  'שלום',
  '👩‍👩‍👧',
  'e\u0301 \u00a0x',
  'Ein Satz. Noch einer.',
);
const anyText = fc
  .array(fc.oneof(scrap, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 150 })
  .map((parts) => parts.join('\n\n').replace(/\r/g, ''));

/** Every law of the map for one laid-out source. Breaches are gathered and compared once: an `expect` per position takes seconds. */
function checkMap(source: Source): void {
  const { doc, positions, blocks } = layOut(source);
  const breaches: string[] = [];
  const hold = (law: string, offsetOrPos: number, holds: boolean): void => {
    if (!holds) breaches.push(`${law} at ${offsetOrPos}`);
  };
  doc.check();
  for (const [i, { start, end }] of blocks.entries()) {
    const first = positions.starts[i]!;
    hold(
      'the text between the positions',
      start,
      doc.textBetween(first, positions.endOf(i)) === source.text.slice(start, end),
    );
    hold('the text of the node', start, doc.resolve(first).parent.textContent === source.text.slice(start, end));
    for (let offset = start; offset <= end; offset++) {
      const pos = first + offset - start;
      hold(
        'the offset of a position',
        offset,
        positions.offsetAt(pos, 1) === offset && positions.offsetAt(pos, -1) === offset,
      );
      const touchesPrevious = offset === start && blocks[i - 1]?.end === start;
      const touchesNext = offset === end && blocks[i + 1]?.start === end;
      hold('the position of an offset', offset, touchesNext || positions.posAt(offset, 1) === pos);
      hold('the position of an offset, backward', offset, touchesPrevious || positions.posAt(offset, -1) === pos);
    }
  }
  const edges = new Set(blocks.flatMap(({ start, end }) => [start, end]));
  for (let pos = 0; pos <= doc.content.size; pos++) {
    const before = positions.offsetAt(pos, -1);
    const after = positions.offsetAt(pos, 1);
    if (doc.resolve(pos).parent.isTextblock)
      hold('there and back', pos, positions.posAt(after, 1) === pos || positions.posAt(before, -1) === pos);
    else hold('an edge between blocks', pos, edges.has(before) && edges.has(after) && before <= after);
  }
  expect(breaches).toEqual([]);
}

function holds({ start, end }: Range, at: number): boolean {
  return start <= at && at < end;
}

/** A list marker is drawn, not written: its characters are in no block. */
function isMarked(block: Block, at: number): boolean {
  return block.kind === 'item' && holds(block.marker, at);
}

describe('the map of offsets and positions', () => {
  it.each(essays())('is exact at every position of "$name"', ({ text }) => checkMap(sourceOf(text)));

  const book = new URL('../../../shared/corpora/war-and-peace/2600-0.txt', import.meta.url);
  describe.runIf(existsSync(book))('of a whole book (skipped where ../shared/corpora is not there)', () => {
    it('takes every one of its three million offsets to a position and back, ever further on', () => {
      const { text } = cleanText(readFileSync(book, 'utf8'));
      const { doc, blocks, positions } = layOut(sourceOf(text));
      let [breaches, last, units] = [0, 0, 0];
      for (const { start, end } of blocks)
        for (let offset = start; offset <= end; offset++) {
          const pos = positions.posAt(offset);
          if (pos <= last || positions.offsetAt(pos) !== offset || positions.offsetAt(pos, -1) !== offset) breaches++;
          last = pos;
          units++;
        }
      expect(breaches).toBe(0);
      expect(units).toBeGreaterThan(3e6);
      expect(last).toBeLessThan(doc.content.size);
    });
  });

  it('is exact at every position of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => checkMap(sourceOf(text))),
      { numRuns: 60 },
    );
  });

  it('is exact where a foreign structure leaves words out, or blocks touch', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 10 }), (text, cuts) => {
        const places = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b);
        const structure: Block[] = places
          .slice(1)
          .flatMap((end, i) => (i % 3 === 1 ? [] : { kind: 'paragraph', start: places[i]!, end }));
        const source = sourceOf(text, structure);
        checkMap(source);
        const shown = layOut(source).blocks;
        for (let at = 0; at < text.length; at++)
          if (/\S/.test(text[at]!)) expect(shown.some((block) => holds(block, at) || isMarked(block, at))).toBe(true);
      }),
    );
  });

  it('sends an offset between two blocks to the edge on the side asked for', () => {
    const positions = new Positions(
      [
        { start: 2, end: 5 },
        { start: 9, end: 12 },
      ],
      [2, 7],
    );
    expect([7, 8].map((offset) => positions.posAt(offset, -1))).toEqual([5, 5]);
    expect([7, 8].map((offset) => positions.posAt(offset, 1))).toEqual([7, 7]);
    expect([0, 1].map((offset) => positions.posAt(offset, -1))).toEqual([2, 2]);
    expect(positions.posAt(99)).toBe(10);
    expect(positions.offsetAt(6, -1)).toBe(5);
    expect(positions.offsetAt(6, 1)).toBe(9);
    expect(positions.offsetAt(0)).toBe(2);
    expect(positions.offsetAt(99)).toBe(12);
  });

  it('knows the blocks of a range', () => {
    const positions = new Positions(
      [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
        { start: 8, end: 9 },
      ],
      [2, 7, 12],
    );
    expect(positions.blocksIn({ start: 0, end: 9 })).toEqual({ from: 0, to: 3 });
    expect(positions.blocksIn({ start: 3, end: 5 })).toEqual({ from: 1, to: 1 });
    expect(positions.blocksIn({ start: 7, end: 8 })).toEqual({ from: 1, to: 2 });
    expect([0, 4, 5, 8, 20].map((offset) => positions.blockAt(offset))).toEqual([0, 0, 1, 2, 2]);
  });

  it('refuses a document without blocks', () => {
    expect(() => new Positions([], [])).toThrow(RangeError);
    expect(() => new Positions([{ start: 0, end: 1 }], [])).toThrow('0 starts for 1 blocks');
  });
});
