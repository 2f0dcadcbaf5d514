// Moving the ends of a passage by keys: which key does what, and what is told of it.
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/reader/bounds.ts';
import { Bounds } from '../../src/reader/bounds.ts';

const TEXT = 'One two three four five six';
const held = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const key = (name: string, more: Partial<Press> = {}): Press => ({ key: name, ...held, ...more });

function begin(direction: 'ltr' | 'rtl' = 'ltr') {
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const bounds = new Bounds(TEXT, 'p', [at('two'), at('five')], { locale: 'en', direction });
  const shown = () => bounds.now.ranges.map(({ start, end }) => TEXT.slice(start, end));
  return { bounds, shown };
}

describe('the arrows', () => {
  it('move the last end by words, with Alt by letters', () => {
    const { bounds, shown } = begin();
    bounds.press(key('ArrowRight'));
    expect(shown()).toEqual(['two', 'five six']);
    bounds.press(key('ArrowLeft', { altKey: true }));
    expect(shown()).toEqual(['two', 'five si']);
    bounds.press(key('ArrowUp'));
    expect(shown()).toEqual(['two', 'five']);
    expect(bounds.now).toMatchObject({ passage: 'p', end: 3, how: 'moved' });
  });

  it('go the way the text runs', () => {
    const { bounds, shown } = begin('rtl');
    bounds.press(key('ArrowLeft'));
    expect(shown()).toEqual(['two', 'five six']);
  });

  it('say where an end cannot go further', () => {
    const { bounds, shown } = begin();
    for (let i = 0; i < 3; i++) bounds.press(key('ArrowRight'));
    expect(bounds.now.how).toBe('stuck');
    expect(shown()).toEqual(['two', 'five six']);
  });
});

describe('E', () => {
  it('goes round the ends of every piece, with Shift the other way', () => {
    const { bounds } = begin();
    const ends = ['e', 'E', 'e', 'e', 'e'].map((name) => bounds.press(key(name))!.now.end);
    expect(ends).toEqual([0, 1, 2, 3, 0]);
    expect(bounds.press(key('E', { shiftKey: true }))!.now.end).toBe(3);
  });

  it('lets pieces meet, and not pass', () => {
    const { bounds, shown } = begin();
    bounds.press(key('e'));
    bounds.press(key('e'));
    for (let i = 0; i < 4; i++) bounds.press(key('ArrowRight'));
    expect(shown()).toEqual(['two three four', 'five']);
    expect(bounds.now.how).toBe('stuck');
  });
});

describe('other keys', () => {
  it('keep, leave, keep and pass on, or do nothing', () => {
    const how = (press: Press) => {
      const done = begin().bounds.press(press);
      return done && [done.now.how, done.passes];
    };
    expect(how(key('Enter'))).toEqual(['kept', false]);
    expect(how(key('Escape'))).toEqual(['left', false]);
    expect(how(key('k', { ctrlKey: true }))).toEqual(['kept', true]);
    expect(how(key('z', { metaKey: true }))).toEqual(['kept', true]);
    expect(how(key('F6'))).toEqual(['kept', true]);
    for (const name of ['t', 'Delete', ' ', 'Shift', 'Control', '1']) expect(how(key(name))).toBeNull();
  });
});
