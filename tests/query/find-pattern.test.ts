// Patterns: what the engine matches, widened to whole characters; and for each pattern the engine refuses, where and why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAINLY, findIn, finderOf } from '../../src/query/find.ts';
import { faultOf, patternOf } from '../../src/query/find-pattern.ts';
import { boundariesOf, longTexts } from '../words.ts';
import '../seed.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function accepted(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'gmu') instanceof RegExp;
  } catch {
    return false;
  }
}

/** What the engine matches, one match after the other, and what of it may be shown. */
function matches(text: string, pattern: string, minding: boolean, whole: boolean): string[] {
  const regexp = new RegExp(pattern, minding ? 'mu' : 'imu');
  const ends = boundariesOf(text);
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const found: string[] = [];
  let last = 0;
  for (let from = 0; from <= text.length;) {
    // Sticky at each place in turn: no help from the engine in going on.
    const sticky = new RegExp(regexp.source, `${regexp.flags}y`);
    sticky.lastIndex = from;
    const match = sticky.exec(text);
    if (!match || match[0] === '') {
      from += String.fromCodePoint(text.codePointAt(from) ?? 0).length;
      continue;
    }
    const start = ends.findLast((at) => at <= from)!;
    from += match[0].length;
    const end = ends.find((at) => at >= from)!;
    const cut = words.some(({ index, segment }) =>
      [start, end].some((at) => index < at && at < index + segment.length),
    );
    if (start < last || (whole && cut)) continue;
    found.push(`${start}-${end}`);
    last = end;
  }
  return found;
}

const TOKENS =
  '( ) (?: (?= (?! (?<= (?<! (?<a> (?<b> (?<1> (?< (? (?z: | * + ? *? {2} {2,} {2,1} {1,2}? { } [ ] [a-z] [z-a] [^b] [\\w-z] [\\] \\ \\b \\B \\d \\1 \\2 \\k<a> \\k<c> \\k \\p{L} \\p{Foo} \\p \\u0061 \\u{61} \\u{110000} \\u \\x61 \\x \\cA \\c \\0 \\- \\/ \\. . ^ $ a e 1 - , é 👩 / ☃'.split(
    ' ',
  );
const anyPatterns = fc.array(fc.constantFrom(...TOKENS), { maxLength: 8 }).map((all) => all.join(''));
const goodPatterns = fc
  .oneof(
    fc.constantFrom(
      'e',
      '\\w+',
      '\\s+',
      '.',
      '[^\\s]*',
      '\\p{L}+',
      '(?<=a)r',
      '\\bare?\\b',
      '^.',
      'a|e|é',
      '(.)\\1',
      '\\p{M}',
      '',
      'x*',
      '$',
    ),
    anyPatterns,
  )
  .filter(accepted);

describe('a pattern', () => {
  it('finds what the engine matches, place by place, whole characters, never nothing', () => {
    fc.assert(
      fc.property(longTexts, goodPatterns, fc.boolean(), fc.boolean(), (text, pattern, minding, whole) => {
        const finder = finderOf(pattern, { ...PLAINLY, pattern: true, case: minding, whole });
        if (!('find' in finder)) throw new Error('refused');
        const { places } = findIn([{ key: 's', text, language: 'en' }], finder.find, Infinity);
        expect(places.map(({ start, end }) => `${start}-${end}`)).toEqual(matches(text, pattern, minding, whole));
      }),
      { numRuns: 400 },
    );
  });

  it('has a fault just where the engine refuses it, at a sign of it', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(anyPatterns, (pattern) => {
        const fault = faultOf(pattern);
        // One name in two alternatives is for the engine to decide; it is asked first.
        if (fault?.why !== 'name') expect([pattern, fault === null]).toEqual([pattern, accepted(pattern)]);
        if (fault) expect(fault.at < pattern.length && fault.at >= 0).toBe(true);
        seen.add(fault === null);
        const made = patternOf(pattern, true);
        expect('why' in made).toBe(!accepted(pattern));
      }),
      { numRuns: 4000 },
    );
    expect(seen.size).toBe(2);
  });

  it.each([
    ['a(b', 1, 'group'],
    ['ab)', 2, 'closing'],
    ['x[ab', 1, 'class'],
    ['x[z-a]', 1, 'range'],
    ['a|*', 2, 'repeat'],
    ['x**', 2, 'repeat'],
    ['a{2,1}', 1, 'count'],
    ['a{', 1, 'count'],
    ['a}', 1, 'brace'],
    ['a\\-', 1, 'escape'],
    ['a\\', 1, 'end'],
    ['a\\1', 1, 'reference'],
    ['(?<x>a)\\k<y>', 7, 'reference'],
    ['a(?x', 1, 'kind'],
    ['(?<x>a)(?<x>b)', 7, 'name'],
    ['é👩(', 3, 'group'],
  ])('%s is wrong at %i: %s', (pattern, at, why) => {
    expect(patternOf(pattern, false)).toEqual({ at, why });
  });
});
