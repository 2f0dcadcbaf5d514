// Letters from left to right: by hand, and that none is lost or added.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsFromLeft } from '../../src/formats/bidi.ts';
import { texts } from '../arbitraries.ts';

/** As the eye meets it: what runs to the left is turned round. */
const seen = (line: string, rightToLeft: boolean): string =>
  runsFromLeft(line, rightToLeft)
    .map(({ text, rightToLeft: turned }) => (turned ? Array.from(text).reverse().join('') : text))
    .join('');

describe('the order from left to right', () => {
  // Capital letters stand for Hebrew ones, as in the standard's own examples.
  const hebrew = (line: string): string =>
    line.replace(/[A-Z]/g, (letter) => String.fromCharCode(0x5d0 + letter.charCodeAt(0) - 65));
  const cases: readonly (readonly [line: string, rightToLeft: boolean, seen: string])[] = [
    ['car means CAR.', false, 'car means RAC.'],
    ['car MEANS CAR.', true, '.RAC SNAEM car'],
    ['he said "car MEANS CAR."', false, 'he said "car RAC SNAEM."'],
    ['ABC (DEF) abc', false, ')FED( CBA abc'.replace(/^\)FED\(/, '(FED)')],
    ['ABC (def)', true, '(def) CBA'],
    ['a (b) C', true, 'C a (b)'],
    ['IT COST 1,250.50 HERE', true, 'EREH 1,250.50 TSOC TI'],
    ['ABC 5%', true, '5% CBA'],
    ['ABC 1-2', true, '2-1 CBA'.replace('2-1', '1-2')],
    ['only left', false, 'only left'],
    ['', true, ''],
  ];
  for (const [line, rightToLeft, expected] of cases)
    test(`“${line}” ${rightToLeft ? 'to the left' : 'to the right'}`, () => {
      expect(seen(hebrew(line), rightToLeft)).toBe(hebrew(expected));
    });

  test('Arabic letters make Arabic numbers of those behind them', () => {
    expect(runsFromLeft('عام 2016', true).map(({ text }) => text)).toEqual(['2016', 'عام ']);
  });

  test('what sets directions by hand is passed over', () => {
    expect(seen('\u202eevil\u202c', false)).toBe('evil');
  });

  test('each letter comes back once, signs turned round at most', () => {
    const bare = (line: string): string[] =>
      Array.from(line.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069()[\]{}<>«»‹›⟨⟩⟦⟧≤≥]/g, '')).sort();
    const mixed = fc.string({ unit: fc.constantFrom(...Array.from('ab12אבגدش .,()[]-%+$\u0301٣')), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(mixed, texts), fc.boolean(), (line, rightToLeft) => {
        expect(
          bare(
            runsFromLeft(line, rightToLeft)
              .map(({ text }) => text)
              .join(''),
          ),
        ).toEqual(bare(line));
      }),
      { numRuns: 500 },
    );
  });
});
