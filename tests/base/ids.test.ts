// Ids (M1): made at random, one kind a letter, and told from what is no id.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPrefix, newId } from '../../src/base/ids.ts';
import { memo } from '../../src/base/memo.ts';
import { bytesFrom } from '../arbitraries.ts';

describe('an id', () => {
  it('M1: is not given twice, says its kind, and is drawn from the whole alphabet', () => {
    const made = Array.from({ length: 20_000 }, () => newId('c'));
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(hasPrefix(id, 'c')).toBe(true);
    expect([...new Set(made.join('').replaceAll('_', ''))].sort().join('')).toBe('0123456789abcdefghjkmnpqrstvwxyz');
    expect(hasPrefix(made[0]!, 'l')).toBe(false);
  });

  it('follows from the bytes it is given', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(newId('p', bytesFrom(seed))).toBe(newId('p', bytesFrom(seed)));
        expect(newId('p', bytesFrom(seed))).toMatch(/^p_[0-9a-hjkmnp-tv-z]{16}$/);
      }),
    );
  });

  it('may come from elsewhere, if it is plain', () => {
    for (const id of ['c_1', 'c_A-b_9', `c_${'x'.repeat(64)}`]) expect(hasPrefix(id, 'c')).toBe(true);
    for (const id of ['c_', 'c', 'C_1', 'c_1\n', 'c_1 ', 'c_é', 'c__proto__\u0000', `c_${'x'.repeat(65)}`])
      expect(hasPrefix(id, 'c')).toBe(false);
  });
});

describe('a memo', () => {
  it('computes once a value, and remembers even nothing', () => {
    let calls = 0;
    const ask = memo((_key: object) => void calls++);
    const [one, other] = [{}, {}];
    expect([ask(one), ask(one), ask(other), ask(one)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(calls).toBe(2);
  });
});
