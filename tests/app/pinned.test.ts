// Claims pinned to digits: what is kept makes sense, pinning moves and swaps, and a key is the digit that is meant on any keyboard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/app/keymap.ts';
import { arePinned, digitOf, pinnedClaims, pinnedIn, pinnedTo } from '../../src/app/pinned.ts';
import { junk } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import '../seed.ts';

const project = draw('s: a > b', 't: c > b');
const here = project.about.id;
const [a, b, c] = project.claims.toArray().map(({ id }) => id) as [string, string, string];
const slots = (...ids: (string | null)[]) => Array.from({ length: 9 }, (_, i) => ids[i] ?? null);

describe('the claims pinned in a project', () => {
  it('are nine, those that are gone leave their digits free, and another project has its own', () => {
    expect(pinnedIn({}, project)).toEqual(slots());
    expect(pinnedIn({ [here]: [a, 'c_gone', null, b] }, project)).toEqual(slots(a, null, null, b));
    expect(pinnedIn({ j_other: [a] }, project)).toEqual(slots());
    expect(pinnedClaims(slots(null, b, a), project)).toEqual([
      { digit: 2, text: project.claims.get(b)!.text },
      { digit: 3, text: project.claims.get(a)!.text },
    ]);
  });

  it('are kept only as lists of at most nine ids', () => {
    expect(arePinned({ [here]: slots(a), j_other: [] })).toBe(true);
    for (const wrong of [null, [], 'x', { j: 'c' }, { j: [1] }, { j: Array(10).fill(null) }])
      expect(arePinned(wrong)).toBe(false);
    fc.assert(fc.property(junk, (kept) => void arePinned(kept)));
  });
});

describe('pinning', () => {
  it('takes the digit, and gives the claim that was there the digit that came free', () => {
    expect(pinnedTo(slots(), a, 3)).toEqual(slots(null, null, a));
    expect(pinnedTo(slots(a, b), a, 2)).toEqual(slots(b, a));
    expect(pinnedTo(slots(a, b), c, 2)).toEqual(slots(a, c));
    expect(pinnedTo(slots(a), a, 1)).toEqual(slots(a));
    for (const digit of [0, 10, 1.5]) expect(() => pinnedTo(slots(), a, digit)).toThrow(RangeError);
  });

  it('never has a claim on two digits, and loses none that was not in its place', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(a, b, c), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (row) => {
        let pinned: readonly (string | null)[] = slots();
        for (const [claim, digit] of row) {
          const before = pinned;
          pinned = pinnedTo(pinned, claim, digit);
          expect(pinned[digit - 1]).toBe(claim);
          const ids = pinned.filter((id) => id !== null);
          expect(new Set(ids).size).toBe(ids.length);
          const gone = before.filter((id) => id !== null && !pinned.includes(id));
          expect(gone).toEqual(before.includes(claim) ? [] : before[digit - 1] === null ? [] : [before[digit - 1]]);
        }
      }),
    );
  });
});

describe('a key', () => {
  const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });
  const shift = { shiftKey: true };

  it.each([
    ['US', press('1', 'Digit1'), { digit: 1, denies: false, sign: false }],
    ['US, Shift', press('!', 'Digit1', shift), { digit: 1, denies: true, sign: true }],
    ['US, Shift on 8, a sign that is an act', press('*', 'Digit8', shift), { digit: 8, denies: true, sign: true }],
    ['French', press('&', 'Digit1'), { digit: 1, denies: false, sign: true }],
    [
      'French, Shift, which types the digit there',
      press('1', 'Digit1', shift),
      { digit: 1, denies: false, sign: false },
    ],
    ['Arabic-Indic digits', press('٣', 'Digit3'), { digit: 3, denies: false, sign: true }],
    ['the digits at the side', press('7', 'Numpad7'), { digit: 7, denies: false, sign: false }],
  ])('%s', (_name, pressed, wanted) => {
    expect(digitOf(pressed)).toEqual(wanted);
  });

  it('that is none of these, or is held with Ctrl, Alt or Command, is no digit', () => {
    for (const other of [press('0', 'Digit0'), press('q', 'KeyQ'), press('End', 'Numpad1'), press('Dead', 'Digit6')])
      expect(digitOf(other)).toBeNull();
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(digitOf(press('1', 'Digit1', held))).toBeNull();
  });
});
