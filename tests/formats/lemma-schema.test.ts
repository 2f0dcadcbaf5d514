// The published schema of project files: it is what the table of fields says, all our files keep to it, and what the model refuses it mostly refuses.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/formats/lemma.ts';
import { lemmaSchema } from '../../src/formats/lemma-schema.ts';
import { checkFields } from '../../src/model/check.ts';
import { FIELDS } from '../../src/model/fields.ts';
import type { AnyRecord, Kind } from '../../src/model/records.ts';
import { VERSION } from '../../src/model/versions.ts';
import { junk, projects } from '../arbitraries.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const published = JSON.parse(textOf('schema/lemma.schema.json')) as Readonly<Record<string, unknown>>;
// What stands beside `if` and `contains` says the type of what they look at.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
const fits = ajv.compile(published);

/** Null where a file keeps to the schema, else the first thing that does not. */
function faultOf(file: string): string | null {
  if (fits(JSON.parse(file))) return null;
  const [error] = fits.errors ?? [];
  return `${error?.instancePath ?? ''} ${error?.message ?? ''}`;
}

const rowFits = (row: unknown, about: unknown): boolean =>
  fits({ format: 'lemma', version: VERSION, rows: [about, row] });

describe('the schema of Lemma project files', () => {
  it('is the one the table of fields makes; `npx vitest -u` writes it anew', async () => {
    await expect(`${JSON.stringify(lemmaSchema(), null, 2)}\n`).toMatchFileSnapshot('../../schema/lemma.schema.json');
  });

  it('says of every field of every kind what it is', () => {
    for (const [kind, fields] of Object.entries(FIELDS)) {
      const { properties } = (published.$defs as Record<string, { properties: Record<string, unknown> }>)[kind]!;
      expect(Object.keys(properties)).toEqual(['id', 'kind', ...Object.keys(fields)]);
      for (const [name, field] of Object.entries(properties))
        if (name !== 'kind') expect((field as { description?: string }).description, `${kind}.${name}`).toMatch(/\.$/);
    }
  });

  it('is kept by the golden file, the worked example and the files of every version', () => {
    const versions = readdirSync(join(root, 'tests/versions')).filter((name) => name.endsWith('.lemma.json'));
    expect(versions.length).toBeGreaterThan(1);
    const files = [
      'tests/golden/essays.lemma.json',
      'texts/worked-example.lemma.json',
      ...versions.map((name) => `tests/versions/${name}`),
    ];
    for (const file of files) expect(faultOf(textOf(file)), file).toBeNull();
  });

  it('is kept by every project, with whatever lies in quarantine', () => {
    const aside = fc.array(fc.record({ row: fc.jsonValue({ maxDepth: 2 }), reason: fc.string() }), { maxLength: 2 });
    fc.assert(
      fc.property(projects(), aside, (project, quarantine) => {
        expect(faultOf(write(project, { quarantine }))).toBeNull();
      }),
    );
  });

  it('refuses nothing that the model takes, and nearly all that the model refuses', () => {
    const spoiled = fc
      .tuple(projects({ source: 1, claim: 2, passage: 2, link: 2 }, 2), fc.nat(), fc.nat(), junk)
      .filter(([project]) => project.size > 1)
      .map(([project, at, which, odd]) => {
        const [about, ...rows] = project.toJSON();
        const row = rows[at % rows.length]!;
        const names = Object.keys(FIELDS[row.kind]);
        const name = names[which % names.length]!;
        return { about, row: { ...row, [name]: odd } as unknown as AnyRecord, name, field: FIELDS[row.kind][name]! };
      });
    let refused = 0;
    let missed = 0;
    for (const { about, row, name, field } of fc.sample(spoiled, { seed: 6, numRuns: 1200 })) {
      const value = (row as unknown as Record<string, unknown>)[name];
      // What is left out has the field's usual value, and what JSON has no place for cannot stand in a file.
      if (value === undefined && field.otherwise !== undefined) continue;
      if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) continue;
      const sound = checkFields(row) === null;
      const taken = rowFits(row, about);
      if (sound) expect(taken, JSON.stringify({ row, errors: fits.errors })).toBe(true);
      else {
        refused++;
        if (taken) missed++;
      }
    }
    expect(refused).toBeGreaterThan(500);
    expect(missed / refused).toBeLessThan(0.03);
  });

  it.each([
    ['another format', { format: 'gemma' }],
    ['another version', { version: 99 }],
    ['rows that are none', { rows: {} }],
    ['no project of its own', { rows: [] }],
    ['a row of no kind', { rows: [{ id: 'x_1' }] }],
    ['what nobody knows', { tomorrow: 1 }],
  ])('refuses %s', (_what, change) => {
    const file = JSON.parse(textOf('tests/golden/essays.lemma.json')) as Record<string, unknown>;
    expect(fits({ ...file, ...change })).toBe(false);
  });

  it.each(Object.keys(FIELDS) as Kind[])('refuses a %s with a field it has not', (kind) => {
    const file = JSON.parse(textOf('tests/versions/1-everything.lemma.json')) as { rows: Record<string, unknown>[] };
    file.rows.find((row) => row.kind === kind)!.tomorrow = 1;
    expect(fits(file)).toBe(false);
  });
});
