// Lemma JSON: a project written and read is the project (M6), and a broken file is refused with its place.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLine } from '../../src/formats/json.ts';
import { read, write } from '../../src/formats/lemma.ts';
import { repair } from '../../src/model/repair.ts';
import { VERSION } from '../../src/model/versions.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { noisyRows } from '../noise.ts';
import { ESSAYS, QUARANTINE } from './essays.ts';
import { spent } from '../spent.ts';

const reading = (content: string | Uint8Array) => read({ name: 'p.lemma.json', content });
const reasonFor = (content: string | Uint8Array): string => {
  const result = reading(content);
  return result.ok ? 'it was read' : result.reason;
};

describe('Lemma JSON', () => {
  test('M6: what is written is read back as the same project, with nothing in quarantine', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const back = reading(new TextEncoder().encode(write(project, { quarantine: [] })));
        if (!back.ok) throw new Error(back.reason);
        const again = repair(back.value.rows, makerOf(1));
        expect(again.quarantine).toEqual([]);
        expect(again.project.toJSON()).toEqual(project.toJSON());
        expect(back.value.losses).toEqual([]);
      }),
    );
  });

  test('what lies in quarantine travels along and does not come back into the project', () => {
    fc.assert(
      fc.property(noisyRows, (rows) => {
        const { project, quarantine } = repair(rows, makerOf(1));
        const back = reading(write(project, { quarantine }));
        if (!back.ok) throw new Error(back.reason);
        const again = repair(back.value.rows, makerOf(1));
        expect(again.quarantine).toEqual([]);
        expect(again.project.toJSON()).toEqual(project.toJSON());
        expect(back.value.quarantine.map(jsonLine)).toEqual(
          quarantine.map(({ row, reason }) => jsonLine({ row: row === undefined ? null : row, reason })),
        );
      }),
    );
  });

  test('each row has a line of its own, in an order that does not depend on how the project came to be', () => {
    const written = write(ESSAYS, { quarantine: QUARANTINE });
    const rows = ESSAYS.toJSON();
    expect(written.split('\n').slice(1, rows.length + 1)).toEqual(
      rows.map((row, i) => jsonLine(row) + (i < rows.length - 1 ? ',' : '')),
    );
    const shuffled = repair([...rows].reverse(), makerOf(1)).project;
    expect(write(shuffled, { quarantine: QUARANTINE })).toBe(written);
  });

  test('what is no Lemma project is refused in words', () => {
    expect(reasonFor('')).toBe('p.lemma.json:1:1: this is no JSON: it ends where something must follow');
    expect(reasonFor('{"format":"lemma",\n "version":1 "rows":[]}')).toBe(
      'p.lemma.json:2:14: this is no JSON: a comma or } was expected',
    );
    expect(reasonFor('[1, 2]')).toBe(
      'p.lemma.json:1:1: this is no Lemma project: it holds a list, where an object with "format": "lemma" was expected',
    );
    expect(reasonFor('{"format":"other"}')).toContain('its format is "other", where "lemma" was expected');
    expect(reasonFor('{"format":"lemma","version":1}')).toContain('its rows are missing, where a list was expected');
    expect(reasonFor('{"format":"lemma","version":1,"rows":{}}')).toContain('its rows are an object');
    expect(reasonFor('{"format":"lemma","rows":[]}')).toContain('It does not say which version of Lemma wrote it.');
    expect(reasonFor(`{"format":"lemma","version":${VERSION + 1},"rows":[]}`)).toContain(
      'It was written by a newer Lemma',
    );
    expect(reasonFor('{"format":"lemma","version":1,"rows":[],"quarantine":5}')).toContain(
      'its quarantine is 5, where a list was expected',
    );
    expect(reasonFor(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe(
      'p.lemma.json:1:1: this is no text in UTF-8, which was expected',
    );
    expect(reasonFor('['.repeat(1_000_000))).toBe(
      'p.lemma.json:1:101: this is no JSON: it is nested more than 100 deep',
    );
  });

  test('a byte order mark, UTF-16, unknown keys and odd quarantine are taken, and nothing vanishes silently', () => {
    const text =
      '{"format":"lemma","version":1,"rows":[{"kind":"x"}],"quarantine":[{"row":1,"reason":"r"},7],"later":true}';
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0])]);
    for (const content of [`\ufeff${text}`, new TextEncoder().encode(`\ufeff${text}`), utf16]) {
      const result = reading(content);
      if (!result.ok) throw new Error(result.reason);
      expect(result.value.rows).toEqual([{ kind: 'x' }]);
      expect(result.value.quarantine).toEqual([
        { row: 1, reason: 'r' },
        { row: 7, reason: 'it lay in quarantine without a reason' },
      ]);
      expect(result.value.losses.map(({ what }) => what)).toEqual(['"later"']);
    }
  });

  test('cut anywhere, a file is refused and never read by halves', () => {
    const whole = write(ESSAYS, { quarantine: QUARANTINE }).trimEnd();
    for (let part = 0; part < 40; part++)
      expect(reasonFor(whole.slice(0, Math.floor((whole.length * part) / 40)))).toMatch(
        /^p\.lemma\.json:\d+:\d+: this is no JSON: /,
      );
  });
});

const attacks = new URL('../../../shared/corpora/attack-json/', import.meta.url);
const there = existsSync(attacks);
describe.runIf(there)(`hostile JSON files${there ? '' : ' (skipped: ../shared/corpora is not here)'}`, () => {
  test('each is refused with a reason, or gives rows that `repair` can take, in under a second', () => {
    const files = readdirSync(attacks, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const { parentPath, name } of files) {
      const began = spent();
      const result = read({ name, content: readFileSync(`${parentPath}/${name}`) });
      if (result.ok) repair(result.value.rows, makerOf(1));
      else expect(result.reason, name).toMatch(/:\d+:\d+: /);
      expect(spent() - began, name).toBeLessThan(1000);
    }
  });
});
