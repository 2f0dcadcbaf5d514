// The arrangement of the window: whatever was kept, what comes back makes sense.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../src/app/arrangement.ts';
import { FIRST, arrangementFrom, share } from '../../src/app/arrangement.ts';
import type { Remembered } from '../../src/elements/map/remembered.ts';
import { MOST_STEPS } from '../../src/elements/map/remembered.ts';
import type { Amount, Reading, Speech } from '../../src/elements/reading/settings.ts';
import {
  AT_FIRST,
  BOUNDS,
  RATES,
  THEMES,
  TYPEFACES,
  amountOf,
  propertiesOf,
  readingFrom,
  speechFrom,
} from '../../src/elements/reading/settings.ts';
import type { Showing } from '../../src/layout/part.ts';
import { STANCES } from '../../src/model/records.ts';
import { junk } from '../arbitraries.ts';

const shares = fc.double({ min: 0.15, max: 0.85, noNaN: true });

const amount = (name: Amount) =>
  fc
    .nat({ max: Math.round((BOUNDS[name].max - BOUNDS[name].min) / BOUNDS[name].step) })
    .map((steps) => Number((BOUNDS[name].min + steps * BOUNDS[name].step).toFixed(2)));
const readings: fc.Arbitrary<Reading> = fc.record(
  {
    typeface: fc.constantFrom(...TYPEFACES),
    size: amount('size'),
    measure: amount('measure'),
    leading: amount('leading'),
    letters: amount('letters'),
    words: amount('words'),
    justified: fc.boolean(),
    hyphens: fc.boolean(),
  },
  { noNullPrototype: true },
);
const speeches: fc.Arbitrary<Speech> = fc.record(
  {
    rate: fc.constantFrom(...RATES),
    voices: fc.dictionary(fc.stringMatching(/^[a-z]{2,3}$/), fc.string(), { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const AMOUNTS = Object.keys(BOUNDS) as Amount[];

const showings: fc.Arbitrary<Showing> = fc.record(
  {
    folded: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
    around: fc.option(
      fc.record(
        { id: fc.string({ minLength: 1 }), steps: fc.integer({ min: 1, max: MOST_STEPS }) },
        { noNullPrototype: true },
      ),
    ),
    source: fc.option(fc.string({ minLength: 1 })),
    stance: fc.option(fc.constantFrom(...STANCES)),
    tag: fc.option(fc.string({ minLength: 1 })),
  },
  { noNullPrototype: true },
);
const place = fc.integer({ min: -10_000, max: 10_000 });
const maps: fc.Arbitrary<Remembered> = fc.record(
  {
    showing: showings,
    standing: fc.boolean(),
    minimap: fc.boolean(),
    tree: fc.boolean(),
    filmstrip: fc.boolean(),
    views: fc.array(
      fc.record(
        {
          name: fc.string({ minLength: 1 }),
          showing: showings,
          view: fc.record({ x: place, y: place, scale: fc.constantFrom(0.02, 0.5, 1, 2.5) }, { noNullPrototype: true }),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
  },
  { noNullPrototype: true },
);

const arrangements: fc.Arbitrary<Arrangement> = fc.record(
  {
    text: fc.option(fc.string()),
    beside: fc.option(fc.string()),
    view: fc.constantFrom('claims', 'map', 'both'),
    inspector: fc.boolean(),
    pane: fc.constantFrom('text', 'claims', 'map', 'inspector'),
    texts: shares,
    inspectorShare: shares,
    theme: fc.constantFrom(...THEMES),
    reading: readings,
    speech: speeches,
    pinned: fc.dictionary(fc.stringMatching(/^j_[a-z0-9]{1,16}$/), fc.array(fc.option(fc.string()), { maxLength: 9 }), {
      noNullPrototype: true,
    }),
    places: fc.dictionary(fc.stringMatching(/^s_[a-z0-9]{1,16}$/), fc.nat(), { noNullPrototype: true }),
    margin: fc.boolean(),
    maps: fc.dictionary(fc.stringMatching(/^j_[a-z0-9]{1,16}$/), maps, { noNullPrototype: true }),
    hinted: fc.boolean(),
  },
  { noNullPrototype: true },
);

/** What an arrangement must be, said once more. */
function expectSound(found: Arrangement): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(FIRST).sort());
  expect(['claims', 'map', 'both']).toContain(found.view);
  expect(['text', 'claims', 'map', 'inspector']).toContain(found.pane);
  expect(THEMES).toContain(found.theme);
  expect(TYPEFACES).toContain(found.reading.typeface);
  for (const name of AMOUNTS) {
    expect(found.reading[name]).toBeGreaterThanOrEqual(BOUNDS[name].min);
    expect(found.reading[name]).toBeLessThanOrEqual(BOUNDS[name].max);
  }
  expect([typeof found.reading.justified, typeof found.reading.hyphens]).toEqual(['boolean', 'boolean']);
  expect(RATES).toContain(found.speech.rate);
  for (const voice of Object.values(found.speech.voices)) expect(typeof voice).toBe('string');
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
            if (!Object.hasOwn(spoilt, name)) expect(found[name]).toEqual(kept[name]);
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

describe('the setting of texts', () => {
  it('keeps each part that makes sense, whatever stands in the others', () => {
    fc.assert(
      fc.property(
        readings,
        fc.dictionary(fc.constantFrom(...Object.keys(AT_FIRST), 'more', '__proto__'), junk),
        (kept, spoilt) => {
          const found = readingFrom({ ...kept, ...spoilt });
          expect(Object.keys(found).sort()).toEqual(Object.keys(AT_FIRST).sort());
          for (const name of Object.keys(AT_FIRST) as (keyof Reading)[])
            if (!Object.hasOwn(spoilt, name)) expect(found[name]).toEqual(kept[name]);
          expect(readingFrom(found)).toEqual(found);
        },
      ),
    );
  });

  it('brings any number to a whole step within the bounds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AMOUNTS), fc.double(), (name, value) => {
        const { min, max, step } = BOUNDS[name];
        const found = amountOf(name, value);
        expect(found >= min && found <= max).toBe(true);
        expect(Math.abs((found - min) / step - Math.round((found - min) / step))).toBeLessThan(1e-6);
        if (value >= min && value <= max) expect(Math.abs(found - value)).toBeLessThanOrEqual(step / 2 + 0.005);
      }),
    );
    expect(amountOf('size', Infinity)).toBe(40);
    expect(amountOf('size', -Infinity)).toBe(14);
  });

  it('has a property for each part, and the longest line grows with what stands between letters and words', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const found = propertiesOf(reading);
        expect(Object.keys(found)).toHaveLength(8);
        for (const value of Object.values(found)) expect(value).toMatch(/^[\w.%()', -]+$/);
        const column = (more: Partial<Reading>) => parseFloat(propertiesOf({ ...reading, ...more })['--column']!);
        expect(column({ letters: 0.2 })).toBeGreaterThanOrEqual(column({ letters: 0 }));
        expect(column({ measure: 100 })).toBeGreaterThan(column({ measure: 30 }));
      }),
    );
    expect(propertiesOf(AT_FIRST)).toMatchObject({ '--size-read': '1.1875rem', '--column': '29.50em' });
  });

  it('keeps voices by language, and a pace there is', () => {
    const { voices } = speechFrom({ rate: 7, voices: { en: 'a', 'en-GB': 'b', de: 3 } });
    expect(voices).toEqual({ en: 'a' });
    expect(speechFrom({ rate: 1.5 }).rate).toBe(1.5);
  });
});
