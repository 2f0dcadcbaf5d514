// The field table: complete, consistent, and the only thing that says what a record is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create, emptyProject } from '../../src/model/create.ts';
import { FIELDS, REFERENCES, fieldOf } from '../../src/model/fields.ts';
import type { Kind } from '../../src/model/records.ts';
import { KINDS, PREFIX, kindOf } from '../../src/model/records.ts';
import { checkValue } from '../../src/model/values.ts';
import { VERSION, upgrade } from '../../src/model/versions.ts';
import { junk, makerOf, moves } from '../arbitraries.ts';

const each = KINDS.flatMap((kind) => Object.entries(FIELDS[kind]).map(([name, field]) => ({ kind, name, field })));

describe('the field table', () => {
  it('has every kind, and every kind a letter of its own', () => {
    expect(Object.keys(FIELDS).sort()).toEqual([...KINDS].sort());
    expect(new Set(Object.values(PREFIX)).size).toBe(KINDS.length);
    for (const kind of KINDS) expect(kindOf(`${PREFIX[kind]}_x`)).toBe(kind);
  });

  it.each(each)('offers for $kind, $name, only a value that it takes itself', ({ field }) => {
    if (field.otherwise !== undefined) expect(checkValue(field, field.otherwise)).toBeNull();
    expect(checkValue(field, null) === null).toBe(field.nullable);
    expect(checkValue(field, undefined)).toMatch(/missing|when|no words/);
  });

  it('names the fields with references', () => {
    expect(REFERENCES).toEqual({
      project: ['main'],
      source: [],
      passage: ['source', 'claim', 'tags'],
      claim: ['tags'],
      link: ['from', 'to'],
      tag: ['parent'],
      pin: ['claim'],
    });
  });

  it('finds nothing under the names every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'id', 'kind'])
      expect(fieldOf('claim', name)).toBeUndefined();
    expect(fieldOf('claim', 'text')).toBe(FIELDS.claim.text);
  });

  it('never lets a step set what must not change', () => {
    const fixed = each.filter(({ field }) => !field.settable).map(({ kind, name }) => `${kind}.${name}`);
    expect(fixed.filter((name) => !name.endsWith('.created'))).toEqual([
      'source.language',
      'source.text',
      'source.digest',
      'source.structure',
      'passage.source',
      'pin.claim',
    ]);
    expect(fixed.filter((name) => name.endsWith('.created'))).toHaveLength(KINDS.length);
  });
});

describe('a value', () => {
  it('is taken or refused with a reason, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...each), junk, ({ field }, value) => {
        const wrong = checkValue(field, value);
        if (wrong === null)
          expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value); // C3: what is taken survives JSON
        else expect(wrong).toMatch(/^[a-z]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is held to the bounds of its type', () => {
    const wrong = (kind: Kind, name: string, value: unknown) => checkValue(FIELDS[kind][name]!, value);
    expect(wrong('claim', 'strength', 1)).toBeNull();
    expect(wrong('claim', 'strength', 1.01)).toBe('is 1.01, not a number from 0 to 1');
    expect(wrong('claim', 'strength', -0)).toBe('is 0, not a number from 0 to 1');
    expect(wrong('claim', 'strength', NaN)).toBe('is NaN, not a number from 0 to 1');
    expect(wrong('claim', 'text', ' \u00a0 ')).toBe('is blank');
    expect(wrong('claim', 'text', 'a\u2028b')).toBe('has more than one line');
    expect(wrong('claim', 'note', 'a\nb')).toBeNull();
    expect(wrong('claim', 'note', 'half \ud83d')).toBe('holds half of a character (a lone surrogate)');
    expect(wrong('claim', 'note', 'whole \ud83d\ude00')).toBeNull();
    expect(wrong('link', 'from', [])).toBe('has no claim');
    expect(wrong('link', 'from', ['c_a', 'c_a'])).toBe('names the same record twice');
    expect(wrong('link', 'from', ['l_a'])).toBe('holds "l_a", not the id of a claim');
    expect(wrong('link', 'to', 't_a')).toBe('is "t_a", not the id of a claim or link');
    expect(wrong('tag', 'colour', '#ABCDEF')).toBe('is "#ABCDEF", not #rrggbb');
    expect(wrong('tag', 'order', 'a00')).toBe('is "a00", not a rank');
    expect(wrong('source', 'language', 'en_US')).toMatch(/not a language tag/);
    expect(wrong('passage', 'pieces', [])).toBe('has no words');
    const piece = (start: number, end: number, exact = 'x') => ({ start, end, exact });
    expect(wrong('passage', 'pieces', [piece(0, 2), piece(2, 3)])).toBeNull();
    expect(wrong('passage', 'pieces', [piece(0, 2), piece(1, 3)])).toBe(
      'has stretches that overlap or are out of order',
    );
    expect(wrong('passage', 'pieces', [piece(2, 2)])).toBe('has a stretch from 2 to 2');
    expect(wrong('passage', 'pieces', [{ ...piece(0, 1), more: 1 }])).toBe('holds an object, not a stretch of text');
  });

  it('is a block only with what its kind has: a heading its level, an item its marker, furniture its role', () => {
    const wrong = (block: object) => checkValue(FIELDS.source.structure!, [{ start: 2, end: 3, ...block }]);
    expect(wrong({ kind: 'paragraph' })).toBeNull();
    expect(wrong({ kind: 'heading', level: 6 })).toBeNull();
    expect(wrong({ kind: 'heading', level: 7 })).toBe('has a heading of level 7');
    expect(wrong({ kind: 'heading' })).toBe('has a heading of level missing');
    expect(wrong({ kind: 'paragraph', level: 1 })).toBe('has a paragraph of level 1');
    expect(wrong({ kind: 'item', marker: { start: 0, end: 1, ordinal: 1 } })).toBeNull();
    expect(wrong({ kind: 'item', marker: { start: 0, end: 3 } })).toBe('has a block with the marker an object');
    expect(wrong({ kind: 'item' })).toBe('has a block with the marker missing');
    expect(wrong({ kind: 'furniture', role: 'credit' })).toBeNull();
    expect(wrong({ kind: 'furniture', role: '\ud800' })).toBe('has a block whose role is "\ud800"');
    expect(wrong({ kind: 'verse' })).toBe('has a block that is "verse"');
  });
});

describe('a new record', () => {
  it('has every field of its kind, the table’s values where none is given, and its own clock and name', () => {
    const claim = create('claim', { text: 'Agreements are aspirational' }, makerOf(3));
    expect(claim).toEqual({
      id: claim.id,
      kind: 'claim',
      text: 'Agreements are aspirational',
      note: '',
      tags: [],
      order: 'a0',
      strength: null,
      verdict: null,
      created: {
        at: 17e11,
        by: 'tester',
      },
    });
    expect(create('claim', { text: 'x' }, makerOf(3)).id).toBe(claim.id);
    expect(emptyProject('My title', makerOf(1)).toJSON()).toHaveLength(1);
  });

  it('is covered, kind by kind and field by field, by the random moves of these tests', () => {
    const seen = new Set<string>();
    for (const move of fc.sample(moves, 3000))
      if (move.act === 'set' || move.act === 'insert' || move.act === 'drop') seen.add(`${move.kind}.${move.field}`);
    const settable = each.filter(({ field }) => field.settable).map(({ kind, name }) => `${kind}.${name}`);
    expect([...seen].sort()).toEqual(settable.sort());
  });
});

describe('a version', () => {
  it('is read up to this one, and refused by name beyond it', () => {
    const rows = [{ any: 'row' }];
    expect(upgrade(VERSION, rows)).toEqual({ ok: true, value: rows });
    expect(upgrade(VERSION + 1, rows)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('newer Lemma') as string,
    });
    for (const odd of [0, -1, 1.5, '1', null, undefined, NaN]) expect(upgrade(odd, rows).ok).toBe(false);
  });
});
