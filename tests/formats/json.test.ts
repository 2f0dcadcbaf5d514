// The JSON door: accepts what JSON.parse accepts, and names the place of the first fault where it does not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEEPEST, faultOf, jsonLine, parseJson, placeIn } from '../../src/formats/json.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const json = fc.oneof(
  fc.json(),
  fc
    .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'))
    .map(([value, indent]) => JSON.stringify(value, null, indent)),
);
const scraps = fc.array(
  fc.constantFrom(
    ...Array.from('{}[],:"\\u0e+-.1 \n\t'),
    'true',
    'null',
    'fals',
    '"a"',
    '"a":',
    '\\n',
    '\\ud83d',
    '\u0001',
    '\ufeff',
    '\u2028',
  ),
  { maxLength: 12, size: 'max' },
);

describe('JSON', () => {
  test('a fault is found exactly where JSON.parse finds one', () => {
    fc.assert(
      fc.property(
        json,
        fc.nat(),
        fc.nat(4),
        scraps.map((all) => all.join('')),
        (text, at, gone, put) => {
          const place = at % (text.length + 1);
          for (const each of [text, put, text.slice(0, place) + put + text.slice(place + gone)])
            expect(faultOf(each) === null, each).toBe(parses(each));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('nesting is refused past the bound, and however deep it goes', () => {
    expect(faultOf('['.repeat(DEEPEST) + ']'.repeat(DEEPEST))).toBeNull();
    expect(faultOf(`{"a":${'['.repeat(DEEPEST)}`)?.reason).toBe('it is nested more than 100 deep');
    expect(parseJson('x.json', '{"a":'.repeat(200_000)).ok).toBe(false);
  });

  test('reasons name file, line and column', () => {
    const reasons: readonly [string, string][] = [
      ['{\n  "a": tru\n}', 'f:2:8: this is no JSON: a value was expected'],
      ['[1,]', 'f:1:4: this is no JSON: a value was expected'],
      ['{"a":1,}', 'f:1:8: this is no JSON: the name of a field, in double quotes, was expected'],
      ["{'a':1}", 'f:1:2: this is no JSON: the name of a field, in double quotes, was expected'],
      ['{"a" 1}', 'f:1:6: this is no JSON: a colon was expected'],
      ['[1] x', 'f:1:5: this is no JSON: there is something after the end'],
      ['["a\nb"]', 'f:1:4: this is no JSON: a line break or control character stands in a string'],
      ['["a\\x"]', 'f:1:4: this is no JSON: there is no such escape in JSON'],
      ['["abc', 'f:1:2: this is no JSON: this string never ends'],
      ['{"a":1', 'f:1:7: this is no JSON: it ends before { is closed'],
    ];
    for (const [text, reason] of reasons) expect(parseJson('f', text)).toEqual({ ok: false, reason });
    expect(placeIn('f', 'a\nb\n', 4)).toBe('f:3:1');
  });

  test('any value becomes one line of JSON', () => {
    expect([undefined, () => 1, 10n, NaN, { a: [Infinity, undefined] }].map(jsonLine)).toEqual([
      'null',
      'null',
      '"10"',
      '"NaN"',
      '{"a":["Infinity",null]}',
    ]);
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        expect(jsonLine(value)).not.toContain('\n');
        expect(parses(jsonLine(value))).toBe(true);
      }),
    );
  });
});
