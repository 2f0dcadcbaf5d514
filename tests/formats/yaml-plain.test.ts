// The plain part of YAML: whatever is read in it is what a reader of all of YAML reads, and what our own files are written in is in it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainYaml } from '../../src/formats/yaml-plain.ts';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { written } from './reading.ts';

const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
const names = mostly(
  fc.constantFrom('a', 'b', 'text', 'c_1', 'x-y', 'yes', 'constructor'),
  fc.constantFrom('null', 'True', '__proto__', '~', '<<', '1', '"a"', '- a', '# a', '---', '{}', ''),
);
const values = mostly(
  fc.oneof(
    fc.jsonValue({ maxDepth: 3 }).map((value) => ` ${JSON.stringify(value)}`),
    fc.constantFrom('', ' {}', ' []', ' null', ' 1e3', ' -0', ' "\\/"'),
  ),
  fc.constantFrom(
    ' ~',
    ' yes',
    ' plain',
    " 'single'",
    ' |',
    ' &a 1',
    ' *a',
    ' {a: 1}',
    ' 0x10',
    ' 012',
    ' 1 # one',
    '1',
  ),
);
/** Lines that look like YAML, most of them in the plain part, deep and shallow by chance. */
const texts = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 2, 4), names, mostly(fc.constant(':'), fc.constant(' :')), values), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.map(([indent, ...rest]) => `${' '.repeat(indent)}${rest.join('')}\n`).join(''));

const read = (text: string): unknown => {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return 'no YAML';
  }
};

describe('plain YAML', () => {
  test('our own files are in it, and mean what they mean in YAML', async () => {
    const check = (text: string): void => {
      const plain = plainYaml(text);
      expect(plain).toBeDefined();
      expect(plain).toEqual(parse(text));
    };
    check(await written('carneades', ESSAYS));
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => check(await written('carneades', project))),
      { numRuns: 40 },
    );
  });

  test('nothing is read otherwise than a reader of all of YAML reads it', () => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const plain = plainYaml(text);
        if (plain === undefined) return;
        taken++;
        expect(JSON.stringify(plain), text).toBe(JSON.stringify(read(text)));
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test.each([
    ['a list', '- a\n- b\n'],
    ['plain words', 'a: plain words\n'],
    ['a comment', '# first\na: 1\n'],
    ['a name twice', 'a: 1\na: 2\n'],
    ['a name without a value', 'a:\n'],
    ['a name without a value among others', 'a:\nb: 1\n'],
    ['a value and a map under it', 'a: 1\n  b: 2\n'],
    ['lines that go back half way', 'a:\n    b: 1\n  c: 2\n'],
    ['tabs', 'a:\n\tb: 1\n'],
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['JSON over several lines', 'a: [1,\n 2]\n'],
    ['a name that every object has', '__proto__: {"a":1}\n'],
    ['nothing', '\n'],
  ])('%s is left to that reader', (_what, text) => expect(plainYaml(text)).toBeUndefined());
});
