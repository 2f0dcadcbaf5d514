// Moving by sentences: next, previous, several with Shift, from wherever the caret stands.
import { describe, expect, it } from 'vitest';
import { SentenceWalk } from '../../src/reader/sentences.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import type { Range } from '../../src/text/range.ts';
import { sentencesOf } from '../../src/text/segments.ts';
import { essays } from '../essays.ts';

const TEXT = 'First, Mr. Li said so. Then he left!\n\nA second paragraph; it has one.\n\nThe third. Its last.';
const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

function walker(text = TEXT, direction: 'ltr' | 'rtl' = 'ltr') {
  const walk = new SentenceWalk(text, blocksOf(text), 'en', direction);
  let selected: Range | null = null;
  let caret = 0;
  return {
    walk,
    /** Puts the caret before some words, with nothing selected. */
    put(words: string, by = 0) {
      caret = text.indexOf(words) + by;
      selected = null;
    },
    select(words: string) {
      const start = text.indexOf(words);
      selected = { start, end: start + words.length };
      caret = selected.end;
    },
    press(key: string, held: Partial<typeof none> = {}): string | null {
      const found = walk.press({ key, ...none, ...held }, selected, caret);
      if (!found) return null;
      selected = found;
      caret = found.end;
      return text.slice(found.start, found.end);
    },
  };
}

describe('an arrow', () => {
  it('selects the sentence at the caret, then the next, over paragraphs, and stays at the last', () => {
    const { press, put } = walker();
    put('Li');
    expect([1, 2, 3, 4, 5, 6].map(() => press('ArrowDown'))).toEqual([
      'First, Mr. Li said so.',
      'Then he left!',
      'A second paragraph; it has one.',
      'The third.',
      'Its last.',
      'Its last.',
    ]);
    expect([press('ArrowUp'), press('ArrowLeft')]).toEqual(['The third.', 'A second paragraph; it has one.']);
    expect(press('ArrowRight')).toBe('The third.');
  });

  it('goes on behind a sentence that was just done with, and back to it', () => {
    const { press, put } = walker();
    put('Then', -1);
    expect(press('ArrowDown')).toBe('Then he left!');
    put('left!', 5);
    expect(press('ArrowDown')).toBe('A second paragraph; it has one.');
    put('left!', 5);
    expect(press('ArrowUp')).toBe('Then he left!');
  });

  it('goes on from words selected by other means', () => {
    const { press, select } = walker();
    select('second');
    expect(press('ArrowDown')).toBe('The third.');
    select('second');
    expect(press('ArrowUp')).toBe('Then he left!');
  });

  it('is mirrored in a text that runs to the left', () => {
    const { press, put } = walker(TEXT, 'rtl');
    put('The third');
    expect(press('ArrowLeft')).toBe('The third.');
    expect(press('ArrowRight')).toBe('A second paragraph; it has one.');
  });

  it('with Ctrl, Alt or Command is not one of these, nor is another key', () => {
    const { press } = walker();
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(press('ArrowDown', held)).toBeNull();
    for (const key of ['a', 'Home', 'PageDown', 'Enter']) expect(press(key)).toBeNull();
  });
});

describe('with Shift', () => {
  it('as many as are passed are selected, and fewer again on the way back', () => {
    const { press, put } = walker();
    put('Then he');
    const found = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'].map((key) =>
      press(key, { shiftKey: true }),
    );
    expect(found).toEqual([
      'Then he left!',
      'Then he left!\n\nA second paragraph; it has one.',
      'Then he left!\n\nA second paragraph; it has one.\n\nThe third.',
      'Then he left!\n\nA second paragraph; it has one.',
      'Then he left!',
      'First, Mr. Li said so. Then he left!',
    ]);
    expect(press('ArrowDown')).toBe('Then he left!');
  });

  it('words selected by other means stay selected', () => {
    const { press, select } = walker();
    select('he left!');
    expect(press('ArrowDown', { shiftKey: true })).toBe('he left!\n\nA second paragraph; it has one.');
  });
});

describe('a whole text', () => {
  it.each(essays())('$name is gone through sentence by sentence, none left out, and back', ({ text }) => {
    const all = blocksOf(text).flatMap((block) => sentencesOf(text, block, 'en'));
    const { press } = walker(text);
    const down = all.map(() => press('ArrowDown'));
    expect(down).toEqual(all.map(({ start, end }) => text.slice(start, end)));
    const up = all.slice(1).map(() => press('ArrowUp'));
    expect(up).toEqual(down.slice(0, -1).reverse());
  });

  it('without a letter has none', () => {
    const { press, walk } = walker('  \n ');
    expect(press('ArrowDown')).toBeNull();
    expect(walk.at(0)).toBeNull();
  });
});
