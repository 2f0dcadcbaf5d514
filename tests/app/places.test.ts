// Back to where I was: places left by jumps, there and back, as in a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPlace } from '../../src/app/places.ts';
import { Places } from '../../src/app/places.ts';
import '../seed.ts';

const at = (offset: number, source = 's_a'): TextPlace => ({ source, offset });
const always = () => true;

describe('the places of a reader', () => {
  it('are gone back to, the last first, and forward to again', () => {
    const places = new Places();
    expect(places.canGoBack).toBe(false);
    places.leave(at(0));
    places.leave(at(1000));
    expect(places.canGoBack).toBe(true);
    expect(places.go(-1, at(5000), always)).toEqual(at(1000));
    expect(places.go(-1, at(1000), always)).toEqual(at(0));
    expect(places.go(-1, at(0), always)).toBeNull();
    expect([places.go(1, at(0), always), places.go(1, at(1000), always), places.go(1, at(5000), always)]).toEqual([
      at(1000),
      at(5000),
      null,
    ]);
  });

  it('are forgotten ahead once the reader jumps elsewhere', () => {
    const places = new Places();
    places.leave(at(0));
    places.go(-1, at(5000), always);
    places.leave(at(9000));
    expect(places.go(1, at(0), always)).toBeNull();
  });

  it('are one where they lie close together in one text', () => {
    const places = new Places();
    for (const place of [at(0), at(200), at(200, 's_b'), at(2000, 's_b')]) places.leave(place);
    const back = [1, 2, 3, 4].map(() => places.go(-1, null, always));
    expect(back).toEqual([at(2000, 's_b'), at(200, 's_b'), at(0), null]);
  });

  it('in a text that is gone are passed over', () => {
    const places = new Places();
    for (const place of [at(0), at(1000, 's_gone'), at(1000, 's_b')]) places.leave(place);
    const there = ({ source }: TextPlace) => source !== 's_gone';
    places.go(-1, null, there);
    expect(places.go(-1, null, there)).toEqual(at(0));
  });

  it('come back in the same order, however far one goes and returns', () => {
    const jumps = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(jumps, fc.nat(20), (row, far) => {
        const places = new Places();
        const all = row.map((n) => at(n * 1000));
        for (const place of all.slice(0, -1)) places.leave(place);
        let now = all.at(-1)!;
        const steps = Math.min(far, all.length - 1);
        for (let i = 0; i < steps; i++) now = places.go(-1, now, always)!;
        expect(now).toEqual(all[all.length - 1 - steps]);
        for (let i = 0; i < steps; i++) now = places.go(1, now, always)!;
        expect(now).toEqual(all.at(-1));
      }),
    );
  });
});
