// Hypothesis JSON: one row for each piece, with what its API asks for, and our own lenient reader finds every piece where it stood.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projects } from '../arbitraries.ts';
import { ESSAYS } from './essays.ts';
import { taken, written } from './reading.ts';

interface Row {
  readonly id: string;
  readonly uri: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly permissions: { readonly read: readonly string[] };
  readonly document: { readonly title: readonly string[] };
  readonly target: readonly {
    readonly source: string;
    readonly selector: readonly [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }];
  }[];
}
const rowsOf = async (project: typeof ESSAYS) =>
  JSON.parse(await written('hypothesis', project)) as { total: number; rows: readonly Row[] };

test('every piece of every passage is one annotation, whose positions and quotation agree with the text', async () => {
  await fc.assert(
    fc.asyncProperty(projects(), async (project) => {
      const { total, rows } = await rowsOf(project);
      const passages = project.passages.toArray();
      expect([total, rows.length]).toEqual(Array(2).fill(passages.reduce((sum, { pieces }) => sum + pieces.length, 0)));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const { uri, target, document, tags, permissions } of rows) {
        expect(uri).toMatch(/^(https?:|urn:sha256:)/);
        expect([target.length, target[0]!.source, document.title.length, permissions.read]).toEqual([
          1,
          uri,
          1,
          ['group:__world__'],
        ]);
        expect(tags.every((tag) => typeof tag === 'string')).toBe(true);
        const [{ start, end }, { exact, prefix, suffix }] = target[0]!.selector;
        const source = project.sources
          .toArray()
          .find(
            ({ text }) =>
              text.slice(start, end) === exact &&
              text.slice(0, start).endsWith(prefix) &&
              text.slice(end).startsWith(suffix),
          );
        expect(source).toBeDefined();
      }
    }),
  );
});

test('claim, stance, voice and note are the text; a lenient reader takes it all in again', async () => {
  const { rows } = await rowsOf(ESSAYS);
  expect(rows.map(({ text }) => text)).toContain(
    'Denied: **Agreements are aspirational** (in the voice of many analysts)',
  );
  expect(rows.map(({ text }) => text)).toContain('**Agreements are aspirational**\n\nThe thesis.');
  const back = await taken('webannotation', JSON.stringify({ total: rows.length, rows }));
  expect(back.quarantine).toEqual([]);
  expect(back.project.passages.size).toBe(rows.length);
});
