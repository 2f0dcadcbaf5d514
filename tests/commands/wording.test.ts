// The words of labels: quotations on one line, cut between characters; counts; names of claims and links.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, gone, lineOrNull, nameOf, oneLine, quoted } from '../../src/commands/wording.ts';
import { boundariesOf, texts } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const long = fc.array(texts, { maxLength: 30, size: 'max' }).map((parts) => parts.join(' '));

describe('a quotation in a label', () => {
  it('is one well-formed line, whole or an opening of whole characters', () => {
    fc.assert(
      fc.property(long, (words) => {
        const line = oneLine(words);
        const [, inner, dots] = /^'(.*?)(…?)'$/u.exec(quoted(words))!;
        if (line.length <= 60) expect(quoted(words)).toBe(`'${line}'`);
        else {
          expect(dots).toBe('…');
          expect(line.startsWith(inner!)).toBe(true);
          expect(inner).toBe(inner!.trimEnd());
          // Cut where a character ends, though the white space before the cut may be gone.
          const rest = line.slice(inner!.length);
          const ends = [inner!.length, ...(rest.startsWith(' ') ? [inner!.length + 1] : [])];
          expect(ends.some((end) => boundariesOf(line).includes(end))).toBe(true);
        }
        expect(quoted(words)).not.toMatch(/[\n\r\u2028\u2029]|\p{Surrogate}/u);
      }),
    );
  });

  it('is cut before the character that the limit falls into', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(quoted(`${'a'.repeat(55)}${family} and more`)).toBe(`'${'a'.repeat(55)}…'`);
    expect(quoted('b'.repeat(60))).toBe(`'${'b'.repeat(60)}'`);
    expect(quoted('b'.repeat(61))).toBe(`'${'b'.repeat(59)}…'`);
    expect(quoted(' two\n\tlines ')).toBe("'two lines'");
  });

  it('has at least one character, however long that is', () => {
    const stack = `a${'\u0301'.repeat(80)}`;
    expect(quoted(`${stack} b`)).toBe(`'${stack}…'`);
  });
});

describe('a line that may be none', () => {
  it('is null for null and for what is blank', () => {
    expect(['Xi', ' the  author\n', ' \t', '', null].map(lineOrNull)).toEqual(['Xi', 'the author', null, null, null]);
  });
});

describe('counts and names', () => {
  it('agree in number', () => {
    expect([0, 1, 2].map((n) => count(n, 'passage'))).toEqual(['0 passages', '1 passage', '2 passages']);
    expect(count(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('are by the words of the claim, and by the first premise of the link', () => {
    const project = draw('s: a+b > c', 'u: d x s');
    expect(['c_a', 'l_s', 'l_u', 'c_none'].map((id) => nameOf(project, id))).toEqual([
      "'a'",
      "the support by 'a'",
      "the attack by 'd'",
      'nothing',
    ]);
  });

  it('say what is gone besides the record itself', () => {
    const before = draw('s: a > c', 'u: d x s');
    const after = draw('a c d');
    expect(gone(before, after, 'l_s')).toBe(' and 1 link');
    expect(gone(before, after, 'c_x')).toBe(' and 2 links');
    expect(gone(before, before, 'c_x')).toBe('');
  });
});
