// The arrangement of the window: whatever was kept, what comes back makes sense.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../src/app/arrangement.ts';
import { FIRST, arrangementFrom, share } from '../../src/app/arrangement.ts';
import { junk } from '../arbitraries.ts';

const shares = fc.double({ min: 0.15, max: 0.85, noNaN: true });
const arrangements: fc.Arbitrary<Arrangement> = fc.record(
  {
    text: fc.option(fc.string()),
    beside: fc.option(fc.string()),
    view: fc.constantFrom('claims', 'map', 'both'),
    inspector: fc.boolean(),
    pane: fc.constantFrom('text', 'claims', 'map', 'inspector'),
    texts: shares,
    inspectorShare: shares,
    theme: fc.constantFrom('system', 'light', 'dark'),
    places: fc.dictionary(fc.stringMatching(/^s_[a-z0-9]{1,16}$/), fc.nat(), { noNullPrototype: true }),
    hinted: fc.boolean(),
  },
  { noNullPrototype: true },
);

/** What an arrangement must be, said once more. */
function expectSound(found: Arrangement): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(FIRST).sort());
  expect(['claims', 'map', 'both']).toContain(found.view);
  expect(['text', 'claims', 'map', 'inspector']).toContain(found.pane);
  expect(['system', 'light', 'dark']).toContain(found.theme);
  expect([typeof found.inspector, typeof found.hinted]).toEqual(['boolean', 'boolean']);
  for (const part of [found.texts, found.inspectorShare]) expect(part >= 0.15 && part <= 0.85).toBe(true);
  for (const place of Object.values(found.places)) expect(Number.isSafeInteger(place) && place >= 0).toBe(true);
  for (const id of [found.text, found.beside]) expect(id === null || typeof id === 'string').toBe(true);
}

describe('an arrangement that was kept', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(arrangements, (kept) => {
        expect(arrangementFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });

  it('is sound whatever stands there, and takes every part that is', () => {
    fc.assert(
      fc.property(
        arrangements,
        fc.dictionary(fc.constantFrom(...Object.keys(FIRST), 'more', 'constructor'), junk),
        (kept, spoilt) => {
          const found = arrangementFrom({ ...kept, ...spoilt });
          expectSound(found);
          for (const name of Object.keys(FIRST) as (keyof Arrangement)[])
            if (!Object.hasOwn(spoilt, name)) expect(found[name]).toBe(kept[name]);
          expect(arrangementFrom(found)).toEqual(found);
        },
      ),
    );
  });

  it('is as at first where nothing of sense was kept', () => {
    fc.assert(fc.property(junk, (kept) => expectSound(arrangementFrom(kept))));
    for (const nothing of [null, undefined, 'x', 7, [], {}]) expect(arrangementFrom(nothing)).toEqual(FIRST);
  });
});

describe('a share', () => {
  it('leaves both sides room, and is kept where they have it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(share(value)).toBe(value < 0.15 ? 0.15 : value > 0.85 ? 0.85 : value);
      }),
    );
  });
});
