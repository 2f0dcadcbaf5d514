// Rows damaged in all the ways files, databases and hands damage them, for the tests of the door that takes rows in.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { FIELDS } from '../src/model/fields.ts';
import type { Kind } from '../src/model/records.ts';
import { KINDS } from '../src/model/records.ts';
import { junk, projects } from './arbitraries.ts';

type Row = Record<string, unknown>;

const DAMAGES = [
  'lose',
  'double',
  'contend',
  'spoil',
  'leave-out',
  'unknown-field',
  'prototype-field',
  'replace',
  'kind',
  'id',
  'borrow-id',
  'link-to-link',
  'tag-to-tag',
  'self-link',
  'premise-target',
  'misquote',
  'inside-character',
  'lone-surrogate',
  'second-project',
  'main',
] as const;
type Damage = (typeof DAMAGES)[number];

interface Blow {
  readonly damage: Damage;
  readonly at: number;
  readonly with: number;
  readonly junk: unknown;
}

const blows: Arbitrary<Blow> = fc.record({
  damage: fc.constantFrom(...DAMAGES),
  at: fc.nat(0xffff),
  with: fc.nat(0xffff),
  junk,
});

/** The rows of a valid project after a few blows. The row order is not shuffled; `fc.shuffledSubarray` does that where it matters. */
export const noisyRows: Arbitrary<readonly unknown[]> = fc
  .tuple(projects(), fc.array(blows, { minLength: 1, maxLength: 6, size: 'max' }))
  .map(([project, all]) => {
    const rows: unknown[] = structuredClone(project.toJSON()) as unknown[];
    for (const blow of all) strike(rows, blow);
    return rows;
  });

function strike(rows: unknown[], { damage, at, with: other, junk: odd }: Blow): void {
  const of = (kind: Kind): Row[] => rows.filter((row): row is Row => isRow(row) && row.kind === kind);
  const place = rows.length === 0 ? -1 : at % rows.length;
  const row = rows[place];
  const pick = (list: readonly Row[], by = other): Row | undefined => list[by % list.length];
  const from = (list: readonly Row[]): unknown => pick(list)?.id;
  if (damage === 'second-project')
    return void rows.push({
      kind: 'project',
      id: `j_${other}`,
      title: 'x',
      main: from(of('claim')),
      created: { at: 1, by: '' },
    });
  if (!isRow(row)) return;
  const fields = Object.keys(FIELDS[row.kind as Kind] ?? {});
  const field = fields[other % fields.length] ?? 'note';
  switch (damage) {
    case 'lose':
      return void rows.splice(place, 1);
    case 'double':
      return void rows.push(structuredClone(row));
    case 'contend':
      return void rows.push({ ...row, created: { at: other, by: 'another' } });
    case 'spoil':
      row[field] = odd;
      return;
    case 'leave-out':
      delete row[field];
      return;
    case 'unknown-field':
      row[['tomorrow', 'constructor', 'toString'][other % 3]!] = odd;
      return;
    case 'prototype-field':
      Object.defineProperty(row, '__proto__', { value: odd, enumerable: true, configurable: true, writable: true });
      return;
    case 'replace':
      rows[place] = odd;
      return;
    case 'kind':
      row.kind = other % 2 === 0 ? odd : KINDS[other % KINDS.length];
      return;
    case 'id':
      row.id = odd;
      return;
    case 'borrow-id':
      row.id = (rows.filter(isRow)[other % rows.length] ?? row).id;
      return;
    case 'link-to-link':
      return set(pick(of('link'), at), 'to', from(of('link')));
    case 'tag-to-tag':
      return set(pick(of('tag'), at), 'parent', from(of('tag')));
    case 'self-link':
      return set(pick(of('link')), 'to', from(of('link')));
    case 'premise-target':
      return set(pick(of('link')), 'to', [pick(of('link'))?.from].flat()[0]);
    case 'main':
      return set(of('project')[0], 'main', other % 2 === 0 ? 'c_gone' : from(of('claim')));
    case 'misquote':
    case 'inside-character':
    case 'lone-surrogate':
      return spoilWords(pick(of('passage')), of('source'), damage);
  }
}

function spoilWords(passage: Row | undefined, sources: readonly Row[], damage: Damage): void {
  const [piece] = (Array.isArray(passage?.pieces) ? passage.pieces : []) as (
    { start: number; end: number; exact: string } | undefined
  )[];
  const source = sources.find(({ id }) => id === passage?.source);
  if (!isRow(piece) || typeof source?.text !== 'string') return;
  if (damage === 'misquote') piece.exact = `${piece.exact}x`;
  else if (damage === 'lone-surrogate') source.text = `${source.text}\ud83d`;
  else {
    // Half of its first character, if that has two halves: well quoted, but not at a grapheme's end.
    piece.end = piece.start + 1;
    piece.exact = source.text.slice(piece.start, piece.end);
  }
}

function set(row: Row | undefined, field: string, value: unknown): void {
  if (row) row[field] = value;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
