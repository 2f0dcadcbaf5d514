// Keys to acts: every act by its key on several keyboards, in its panes and nowhere else; letters are never acts outside the panes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/app/keymap.ts';
import { actionFor } from '../../src/app/keymap.ts';
import type { Pane } from '../../src/commands/index.ts';
import { ACTIONS } from '../../src/commands/index.ts';
import '../seed.ts';

const PANES: readonly Pane[] = ['text', 'claims', 'map', 'inspector'];
type Held = Partial<Omit<Press, 'key' | 'code'>>;

const press = (key: string, code: string, held: Held = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

/** Where the signs stand on a keyboard, and what must be held for them. Letters stand at their code unless said otherwise. */
interface Keyboard {
  readonly signs: Readonly<Record<string, readonly [code: string, held?: Held]>>;
  readonly letters?: Readonly<Record<string, string>>;
  /** What a key makes with Alt held, where that is not what it makes without. */
  readonly alt?: Readonly<Record<string, string>>;
  readonly mod: Held;
}

const US_SIGNS = {
  '[': ['BracketLeft'],
  ']': ['BracketRight'],
  '{': ['BracketLeft', { shiftKey: true }],
  '}': ['BracketRight', { shiftKey: true }],
  '+': ['Equal', { shiftKey: true }],
  '=': ['Equal'],
  '-': ['Minus'],
  '*': ['Digit8', { shiftKey: true }],
  '?': ['Slash', { shiftKey: true }],
  ',': ['Comma'],
  '.': ['Period'],
  '<': ['Comma', { shiftKey: true }],
  '>': ['Period', { shiftKey: true }],
} as const;
const GERMAN_SIGNS = {
  '+': ['BracketRight'],
  '=': ['Digit0', { shiftKey: true }],
  '-': ['Slash'],
  '*': ['BracketRight', { shiftKey: true }],
  '?': ['Minus', { shiftKey: true }],
  ',': ['Comma'],
  '.': ['Period'],
  '<': ['IntlBackslash'],
  '>': ['IntlBackslash', { shiftKey: true }],
} as const;
const brackets = (held: Held) =>
  ({ '{': ['Digit7', held], '[': ['Digit8', held], ']': ['Digit9', held], '}': ['Digit0', held] }) as const;
const QWERTZ = { Z: 'KeyY', Y: 'KeyZ' };

const KEYBOARDS: Readonly<Record<string, Keyboard>> = {
  US: { signs: US_SIGNS, mod: { ctrlKey: true } },
  'US, Mac': {
    signs: US_SIGNS,
    mod: { metaKey: true },
    alt: { '1': '¡', '2': '™', '3': '£', '4': '¢', '5': '∞', b: '∫' },
  },
  'German, Linux': { signs: { ...GERMAN_SIGNS, ...brackets({}) }, letters: QWERTZ, mod: { ctrlKey: true } },
  'German, Windows': {
    signs: { ...GERMAN_SIGNS, ...brackets({ ctrlKey: true, altKey: true }) },
    letters: QWERTZ,
    mod: { ctrlKey: true },
  },
  'French, Windows': {
    signs: {
      ...US_SIGNS,
      '*': ['Backslash'],
      '0': ['Digit0', { shiftKey: true }],
      '-': ['Digit6'],
      '[': ['Digit5', { ctrlKey: true, altKey: true }],
      ',': ['KeyM'],
      '.': ['Comma', { shiftKey: true }],
      '<': ['IntlBackslash'],
      '>': ['IntlBackslash', { shiftKey: true }],
    },
    mod: { ctrlKey: true },
    alt: { '1': '&', '2': 'é', '3': '"', '4': "'", '5': '(' },
  },
};

/** The press of these keys, in the notation of `Action.keys`. */
function pressOf({ signs, letters, alt, mod }: Keyboard, keys: string): Press {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const name = parts.at(-1)!;
  const held: Held = {
    ...(parts.includes('Mod') ? mod : {}),
    ...(parts.includes('Alt') ? { altKey: true } : {}),
    ...(parts.includes('Shift') ? { shiftKey: true } : {}),
  };
  if (signs[name]) return press(name, signs[name][0], { ...held, ...signs[name][1] });
  if (name.length > 1) return press(name, name, held);
  const key = held.shiftKey ? name : name.toLowerCase();
  const code = /\d/.test(name) ? `Digit${name}` : (letters?.[name] ?? `Key${name}`);
  return press((held.altKey ? alt?.[key] : undefined) ?? key, code, held);
}

const ALL_KEYS = ACTIONS.flatMap((action) => action.keys.map((keys) => ({ action, keys })));
const places = [...PANES, null];

describe('every key finds its act, where it is to work and nowhere else, on a keyboard that is', () => {
  for (const [name, keyboard] of Object.entries(KEYBOARDS))
    it(name, () => {
      for (const { action, keys } of ALL_KEYS)
        for (const place of places) {
          const found = actionFor(pressOf(keyboard, keys), place);
          const bare = /^(?:Shift\+)?.$/.test(keys);
          const here = place === null ? !action.panes && !bare : !action.panes || action.panes.includes(place);
          if (here) expect(`${keys} in ${place}: ${found?.id}`).toBe(`${keys} in ${place}: ${action.id}`);
          else expect(found?.id).not.toBe(action.id);
        }
    });
});

describe('outside the panes', () => {
  it('no letter, digit or sign is an act, whatever the layout makes of the key', () => {
    const key = fc.oneof(
      fc.integer({ min: 0x20, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...ALL_KEYS.map(({ keys }) => keys).filter((keys) => keys.length === 1)),
    );
    const code = fc.constantFrom('KeyT', 'KeyS', 'Digit0', 'Digit8', 'Minus', 'NumpadAdd', '');
    fc.assert(
      fc.property(key, code, fc.boolean(), (sign, place, shiftKey) => {
        expect(actionFor(press(sign.toLowerCase(), place, { shiftKey }), null)).toBeUndefined();
        expect(actionFor(press(sign.toUpperCase(), place, { shiftKey }), null)).toBeUndefined();
      }),
    );
  });

  it('AltGr, which types signs into fields, is no act', () => {
    for (const sign of ['[', ']', '{', '}', '@', '€'])
      expect(actionFor(press(sign, 'Digit8', { ctrlKey: true, altKey: true }), null)).toBeUndefined();
  });

  it('Help is at F1, and at ? in a pane', () => {
    expect(actionFor(press('F1', 'F1'), null)?.id).toBe('help');
    expect(actionFor(press('?', 'Slash', { shiftKey: true }), null)).toBeUndefined();
    expect(actionFor(press('?', 'Slash', { shiftKey: true }), 'map')?.id).toBe('help');
  });
});

describe('a letter', () => {
  it('is the same act with Caps Lock, and none with Shift, Ctrl or Alt', () => {
    expect(actionFor(press('T', 'KeyT'), 'text')?.id).toBe('tag');
    for (const held of [{ shiftKey: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(actionFor(press('t', 'KeyT', held), 'text')).toBeUndefined();
  });

  it('goes by what it is on a Latin layout and by its place on another', () => {
    expect(actionFor(press('t', 'KeyK'), 'text')?.id).toBe('tag'); // Dvorak
    expect(actionFor(press('е', 'KeyT'), 'text')?.id).toBe('tag'); // Russian
    expect(actionFor(press('я', 'KeyZ', { ctrlKey: true }), null)?.id).toBe('undo');
    expect(actionFor(press('b', 'KeyN', { altKey: true }), null)?.id).toBe('both-texts'); // Dvorak
    expect(actionFor(press('ö', 'Semicolon'), 'text')).toBeUndefined();
  });

  it('in one pane is not an act of another', () => {
    expect(actionFor(press('h', 'KeyH'), 'map')).toBeUndefined();
    expect(actionFor(press('c', 'KeyC'), 'text')).toBeUndefined();
    expect(actionFor(press('+', 'NumpadAdd'), 'map')?.id).toBe('zoom-in');
    expect(actionFor(press('+', 'NumpadAdd'), 'text')?.id).toBe('add-piece');
  });
});

describe('the browser keeps its own keys', () => {
  it('zoom and the like: Ctrl with a sign or a digit', () => {
    for (const key of ['+', '-', '=', '0', '*', '[', ']'])
      for (const held of [{ ctrlKey: true }, { metaKey: true }])
        for (const place of places) expect(actionFor(press(key, '', held), place)).toBeUndefined();
  });

  it('copying, pasting, reloading, closing', () => {
    for (const letter of ['c', 'v', 'x', 'a', 'r', 'w', 't', 'n', 'p'])
      for (const place of places)
        expect(actionFor(press(letter, `Key${letter.toUpperCase()}`, { ctrlKey: true }), place)).toBeUndefined();
  });
});
