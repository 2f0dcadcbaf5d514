// PNG without a page: refused in plain words; how large a picture may become.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unwritable } from '../../src/formats/format.ts';
import { pixelsOf, scaleFor, write } from '../../src/formats/png.ts';
import { ESSAYS } from './essays.ts';

describe('PNG', () => {
  test('without a page it says so', async () => {
    await expect(write(ESSAYS, {})).rejects.toThrow(Unwritable);
    await expect(write(ESSAYS, {})).rejects.toThrow(
      'a PNG is drawn by a browser: export it from the page, or write svg here',
    );
  });

  test('the scale asked for is kept where a browser can draw it', () => {
    expect(scaleFor(800, 600, 3)).toBe(3);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (width, height, asked) => {
          const scale = scaleFor(width, height, asked);
          expect(scale).toBeLessThanOrEqual(asked);
          expect(pixelsOf(width, height, asked)).toEqual([Math.ceil(width * scale), Math.ceil(height * scale)]);
          expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_001);
          expect(width * height * scale * scale).toBeLessThanOrEqual(120_000_001);
        },
      ),
    );
  });
});
