// The second copy's lines: what was written is read back, and a torn or damaged file up to the last line that is whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/model/versions.ts';
import type { Line } from '../../src/store/copy-lines.ts';
import { decode, decodeAll, encode, lastLine } from '../../src/store/copy-lines.ts';
import { changes, projects, texts } from '../arbitraries.ts';

const files = projects({ source: 1, tag: 1, claim: 3, passage: 2, link: 2, pin: 1 }).chain((project) => {
  const { id, title } = project.about;
  const made = { project: id, by: 'tester', format: VERSION } as const;
  const base: Line = {
    ...made,
    kind: 'base',
    title,
    seq: 1,
    mark: 'mark_0',
    at: 1,
    rows: project.records(),
    aside: [],
  };
  return fc.array(fc.tuple(texts, changes(project, 3)), { maxLength: 5 }).map((acts): Line[] => [
    base,
    ...acts.map(([label, { steps, inverse }], i): Line => {
      const named = { label, seq: i + 2, at: i, peer: 'tab_1', of: null, mark: `mark_${i + 1}` };
      return { ...made, ...named, kind: 'entry', move: 'do', steps, inverse };
    }),
  ]);
});

function bytesOf(lines: readonly Line[]): Uint8Array {
  return new Uint8Array(Buffer.concat(lines.map(encode)));
}

const last = (bytes: Uint8Array) => lastLine(bytes.length, (from, to) => bytes.subarray(from, to));

describe('lines of the second copy', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(files, (lines) => {
        const bytes = bytesOf(lines);
        const plain = JSON.parse(JSON.stringify(lines)) as unknown;
        expect(decodeAll(bytes)).toEqual(plain);
        expect(last(bytes)).toEqual({ line: JSON.parse(JSON.stringify(lines.at(-1))) as unknown, end: bytes.length });
        expect(decode(encode(lines[0]!).subarray(0, -1))).toEqual((plain as unknown[])[0]);
      }),
    );
  });

  it('torn anywhere are read up to the last whole line, which is where the next may be added', () => {
    fc.assert(
      fc.property(files, fc.double({ min: 0, max: 1, noNaN: true }), (lines, share) => {
        const bytes = bytesOf(lines);
        const cut = bytes.subarray(0, Math.floor(bytes.length * share));
        let whole = 0;
        let end = 0;
        for (const line of lines) {
          const { length } = encode(line);
          if (end + length > cut.length) break;
          end += length;
          whole++;
        }
        expect(decodeAll(cut)).toHaveLength(whole);
        expect(last(cut)?.end ?? 0).toBe(end);
      }),
    );
  });

  it('with a byte changed give no wrong line', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (lines, at, change) => {
        const bytes = bytesOf(lines);
        bytes[at % bytes.length]! ^= change;
        const plain = JSON.parse(JSON.stringify(lines)) as unknown[];
        expect(plain.slice(0, decodeAll(bytes).length)).toEqual(decodeAll(bytes));
        const found = last(bytes);
        if (found) expect(plain).toContainEqual(found.line);
      }),
    );
  });

  it('longer than the blocks the end is looked for in', () => {
    const [line] = fc.sample(files, { numRuns: 1, seed: 3 })[0]!;
    const long = { ...line!, title: 'x'.repeat(300_000) } as Line;
    const bytes = bytesOf([long, long]);
    expect(last(bytes)?.end).toBe(bytes.length);
    expect(last(bytes.subarray(0, bytes.length - 5))?.end).toBe(bytes.length / 2);
    expect(last(bytes.subarray(0, 100_000))).toBeNull();
    expect(last(new Uint8Array())).toBeNull();
  });
});
