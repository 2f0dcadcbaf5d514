// A project file of every released version of the record format: each must open for ever, whole. Files here are never edited.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, write } from '../../src/formats/lemma.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { repair } from '../../src/model/repair.ts';
import { VERSION, upgrade } from '../../src/model/versions.ts';
import { makerOf } from '../arbitraries.ts';
import { faultsOf } from '../model/sound.ts';

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.lemma.json'));
/** What each file holds, counted when it was released: records by kind, and rows that were set aside in it. */
const HELD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '1.lemma.json': { project: 1, source: 2, tag: 3, claim: 8, passage: 10, link: 8, pin: 1, aside: 1 },
};

describe('the library of released versions', () => {
  it('has a file of each', () => {
    expect(FILES).toEqual(Array.from({ length: VERSION }, (_, i) => `${i + 1}.lemma.json`));
  });

  it.each(FILES)('%s opens whole, and is written again as the newest', (name) => {
    const content = readFileSync(join(import.meta.dirname, name), 'utf8');
    const found = read({ name, content });
    if (!found.ok) throw new Error(found.reason);
    const { rows, quarantine } = found.value;
    const repaired = repair(rows, makerOf(1));
    expect(repaired.quarantine).toEqual([]);
    expect(faultsOf(repaired.project)).toEqual([]);
    expect(countsOf(repaired.project.records(), quarantine.length)).toEqual(HELD[name]);

    const again = read({ name, content: write(repaired.project, { quarantine }) });
    if (!again.ok) throw new Error(again.reason);
    expect(JSON.stringify(repair(again.value.rows, makerOf(1)).project)).toBe(JSON.stringify(repaired.project));
    expect(again.value.quarantine).toEqual(quarantine);
  });
});

describe('a version that is none of ours', () => {
  it.each([[VERSION + 1], [99]])('%i is refused as newer', (version) => {
    expect(upgrade(version, [])).toMatchObject({ ok: false, reason: expect.stringContaining('newer Lemma') as string });
  });

  it.each([[0], [-1], [1.5], ['1'], [null], [undefined]])('%o is refused', (version) => {
    expect(upgrade(version, []).ok).toBe(false);
  });
});

function countsOf(records: readonly AnyRecord[], aside: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return { ...counts, aside };
}
