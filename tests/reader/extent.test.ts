// Growing and shrinking by sense: word, clause, sentence, paragraph.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, grown, shrunk } from '../../src/reader/extent.ts';
import type { Range } from '../../src/text/range.ts';
import { contains } from '../../src/text/range.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { essays } from '../essays.ts';

const quote = (text: string, range: Range): string => text.slice(range.start, range.end);

/** All that a caret before `words` grows to. */
function growths(text: string, words: string): readonly string[] {
  const at = text.indexOf(words);
  const block = blocksOf(text).find(({ start, end }) => start <= at && at < end)!;
  const found: string[] = [];
  for (let range: Range | null = { start: at, end: at }; range; range = grown(text, range, [block], 'en'))
    if (range.start < range.end) found.push(quote(text, range));
  return found;
}

describe('clauses', () => {
  it.each([
    ['He came, saw, and (so they say) conquered.', ['He came,', 'saw,', 'and', '(so they say)', 'conquered.']],
    [
      'No – both relationships agree; at 10:30 it cost 1,000 dollars.',
      ['No –', 'both relationships agree;', 'at 10:30 it cost 1,000 dollars.'],
    ],
    ['“Yes,” she said: two-fold.', ['“Yes,”', 'she said:', 'two-fold.']],
    ['Nothing to part', ['Nothing to part']],
  ])('of %s', (sentence, wanted) => {
    expect(clausesOf(sentence, { start: 0, end: sentence.length }).map((range) => quote(sentence, range))).toEqual(
      wanted,
    );
  });

  it('ascend without overlap and leave only white space out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', ',', ' ', '—', '(', ')', '; ', '“', '”', ' – ', '5'), { maxLength: 25 }),
        (parts) => {
          const text = parts.join('');
          let rest = 0;
          let left = '';
          for (const { start, end } of clausesOf(text, { start: 0, end: text.length })) {
            expect(start).toBeGreaterThanOrEqual(rest);
            expect(end).toBeGreaterThan(start);
            left += text.slice(rest, start);
            rest = end;
          }
          expect((left + text.slice(rest)).trim()).toBe('');
        },
      ),
    );
  });
});

describe('growing', () => {
  it('goes from the word by the clause and the sentence to the paragraph', () => {
    const text = 'First one here. As evidenced by the indictments, mutual agreements failed. The last.';
    expect(growths(text, 'agreements')).toEqual([
      'agreements',
      'mutual agreements failed.',
      'As evidenced by the indictments, mutual agreements failed.',
      text,
    ]);
  });

  it('fills up what was selected at both ends, across paragraphs too', () => {
    const text = 'One two. Three four.\n\nFive six. Seven, eight.';
    const blocks = blocksOf(text);
    const steps: string[] = [];
    for (let range: Range | null = { start: 11, end: 25 }; range; range = grown(text, range, blocks, 'en'))
      steps.push(quote(text, range));
    expect(steps).toEqual(['ree four.\n\nFiv', 'Three four.\n\nFive', 'Three four.\n\nFive six.', text]);
  });

  it('always holds what was selected and more, and ends at the whole paragraphs', () => {
    const { text } = essays()[0]!;
    const blocks = blocksOf(text);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(300), (from, length) => {
        const first = blocks.findLast(({ start }) => start <= from) ?? blocks[0]!;
        const start = Math.min(Math.max(from, first.start), first.end);
        const last = blocks.findLast((block) => block.start < start + length) ?? first;
        const end = Math.max(start, Math.min(start + length, last.end));
        const touched = blocks.filter(
          (block) => block.start >= first.start && block.end <= Math.max(first.end, last.end),
        );
        let range: Range = { start, end };
        for (let steps = 0; ; steps++) {
          const next = grown(text, range, touched, 'en');
          if (!next) break;
          expect(contains(next, range)).toBe(true);
          expect(next.end - next.start).toBeGreaterThan(range.end - range.start);
          expect(steps).toBeLessThan(5);
          range = next;
        }
        expect(range).toEqual({ start: touched[0]!.start, end: touched.at(-1)!.end });
      }),
    );
  });
});

describe('shrinking', () => {
  it('without a way back keeps the largest smaller part at the beginning', () => {
    const text = 'One, two three. Four five.';
    const block = { start: 0, end: text.length };
    const steps: string[] = [];
    let range: Range = block;
    while (range.start < range.end) {
      range = shrunk(text, range, [block], 'en');
      steps.push(quote(text, range));
    }
    expect(steps).toEqual(['One, two three.', 'One,', 'One', '']);
  });

  it('always gets smaller and stays inside', () => {
    const { text } = essays()[0]!;
    const block = blocksOf(text).find(({ kind }) => kind === 'paragraph')!;
    fc.assert(
      fc.property(
        fc.integer({ min: block.start, max: block.end - 1 }),
        fc.integer({ min: 1, max: 200 }),
        (start, length) => {
          const range = { start, end: Math.min(block.end, start + length) };
          const less = shrunk(text, range, [block], 'en');
          expect(contains(range, less)).toBe(true);
          expect(less.end - less.start).toBeLessThan(range.end - range.start);
        },
      ),
    );
  });
});
