// Offsets counted in code points, against counting them one by one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '../../src/formats/code-points.ts';
import { texts } from '../arbitraries.ts';

test('each offset between two characters is counted right, and comes back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { fromUnits, toUnits } = codePointsOf(text);
      let units = 0;
      let points = 0;
      for (const character of [...Array.from(text), '']) {
        expect([fromUnits(units), toUnits(points)]).toEqual([points, units]);
        units += character.length;
        points++;
      }
    }),
  );
});

test('emoji, combining marks, right-to-left and Han', () => {
  const { fromUnits, toUnits } = codePointsOf('a👍e\u0301שָׁ𝔸网');
  expect([0, 1, 3, 4, 5, 8, 10, 11].map(fromUnits)).toEqual([0, 1, 2, 3, 4, 7, 8, 9]);
  expect([0, 1, 2, 3, 4, 7, 8, 9].map(toUnits)).toEqual([0, 1, 3, 4, 5, 8, 10, 11]);
  expect(fromUnits(2)).toBe(2);
});
