// Citations: paragraphs are numbered as the reader shows them, lines are counted in verse alone, quotations fit on one line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from '../../src/model/create.ts';
import type { Source } from '../../src/model/records.ts';
import { blockAt, paragraphAt, placeOf, quotationOf, referenceAt, wordsOf } from '../../src/query/citation.ts';
import { layOut } from '../../src/reader/document.ts';
import type { Block } from '../../src/text/blocks.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import '../seed.ts';

const maker = { by: 'tester', now: () => 0 };
const sourceOf = (text: string, structure: readonly Block[] = blocksOf(text)): Source =>
  create('source', { title: 'A text', text, digest: '0'.repeat(64), structure }, maker);

const words = fc.constantFrom('We hold these truths.', 'So they say', '# A heading', '- an item', '3. a third', 'x');
const text = fc
  .array(fc.tuple(words, fc.constantFrom('\n\n', '\n', '\n\n\n')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));

describe('paragraph numbers', () => {
  it('are the numbers in the margin of the reader, whatever structure a text came with', () => {
    fc.assert(
      fc.property(text, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, kept) => {
        const source = sourceOf(
          all,
          blocksOf(all).filter((_, i) => kept[i % kept.length]),
        );
        const { doc, positions } = layOut(source);
        let seen = 0;
        doc.descendants((node, pos) => {
          if (!node.isTextblock) return true;
          const number = (node.attrs as { number?: number | null }).number ?? 0;
          const at = positions.offsetAt(pos + 1);
          if (number > 0) seen = number;
          expect(paragraphAt(source, at)).toBe(seen);
          expect(blockAt(source, at).start).toBe(at);
          return false;
        });
      }),
    );
  });
});

const POEM = `# The Song

They came by night
and left at dawn,
the lamp was lit,
the curtain drawn.

Nobody knew
what they had done.`;

const PROSE = `A folded paragraph of a book goes on to the right margin and is
broken there by hand, since that was how one wrote files then, and
nobody reads a meaning into where that happened to be done at all.`;

describe('a reference', () => {
  it('counts the lines of verse within their paragraph', () => {
    const source = sourceOf(POEM);
    const at = (sought: string) => referenceAt(source, POEM.indexOf(sought));
    expect(at('The Song')).toEqual({ paragraph: 0, line: null });
    expect(at('They came')).toEqual({ paragraph: 1, line: 1 });
    expect(at('at dawn')).toEqual({ paragraph: 1, line: 2 });
    expect(at('drawn')).toEqual({ paragraph: 1, line: 4 });
    expect(at('what they')).toEqual({ paragraph: 2, line: 2 });
    expect(referenceAt(source, POEM.length)).toEqual({ paragraph: 2, line: 2 });
  });

  it('names no line where lines were only folded', () => {
    const source = sourceOf(PROSE);
    expect(referenceAt(source, PROSE.indexOf('nobody'))).toEqual({ paragraph: 1, line: null });
  });

  it('of a passage is its paragraph, or from which to which', () => {
    const source = sourceOf(POEM);
    const passage = (...sought: string[]) =>
      create(
        'passage',
        {
          source: source.id,
          pieces: sought.map((exact) => ({
            start: POEM.indexOf(exact),
            end: POEM.indexOf(exact) + exact.length,
            exact,
          })),
        },
        maker,
      );
    expect(placeOf(source, passage('lamp'))).toBe('¶1');
    expect(placeOf(source, passage('lamp', 'knew'))).toBe('¶1–2');
    expect(placeOf(source, passage('Song'))).toBe('');
    expect(wordsOf(passage('lamp', 'knew'))).toBe('lamp … knew');
  });
});

describe('a quotation', () => {
  it('is one line: folds are spaces, verse keeps its lines by a stroke, pieces are parted by dots', () => {
    const poem = sourceOf(POEM);
    const range = (all: string, from: string, to: string) => ({
      start: all.indexOf(from),
      end: all.indexOf(to) + to.length,
    });
    expect(quotationOf(poem, [range(POEM, 'left', 'lamp')])).toBe('left at dawn, / the lamp');
    expect(quotationOf(poem, [range(POEM, 'drawn.', 'knew')])).toBe('drawn. Nobody knew');
    expect(quotationOf(poem, [range(POEM, 'night', 'night'), range(POEM, 'dawn', 'dawn')])).toBe('night … dawn');
    expect(quotationOf(sourceOf(PROSE), [range(PROSE, 'margin', 'there')])).toBe('margin and is broken there');
  });

  it('never has a line break, and keeps every letter', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (all, a, b) => {
        const [start, end] = [a % (all.length + 1), b % (all.length + 1)].toSorted((x, y) => x - y) as [number, number];
        const quoted = quotationOf(sourceOf(all), [{ start, end }]);
        expect(quoted).not.toMatch(/\n/);
        const letters = (of: string) => of.replace(/[^A-Za-z]/g, '');
        expect(letters(quoted)).toBe(letters(all.slice(start, end)));
      }),
    );
  });
});
