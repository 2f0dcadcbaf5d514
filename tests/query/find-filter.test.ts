// The filter of passages, and the strings that can be looked into: on any project, just what was asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import type { Passage, Stance } from '../../src/model/records.ts';
import { STANCES } from '../../src/model/records.ts';
import type { Filter } from '../../src/query/find-filter.ts';
import { EVERYTHING, hiddenBy, isActive, keepFilter, shownAlong } from '../../src/query/find-filter.ts';
import { SCOPES, sheetsOf } from '../../src/query/find-sheets.ts';
import { projects } from '../arbitraries.ts';

const any = (values: readonly string[]) => fc.option(fc.constantFrom('', 'c_gone', ...values), { freq: 2 });

/** A project and a filter that asks for something of it, or for what is not there. */
const filtered = projects().chain((project) => {
  const passages = project.passages.toArray();
  return fc.tuple(
    fc.constant(project),
    fc.record({
      claim: any(passages.flatMap(({ claim }) => claim ?? [])),
      tag: any(project.tags.toArray().map(({ id }) => id)),
      stance: fc.option(fc.constantFrom<Stance>(...STANCES), { freq: 3 }),
      voice: any(passages.flatMap(({ voice }) => voice ?? [])),
      source: any(project.sources.toArray().map(({ id }) => id)),
    }),
  );
});

/** Whether a tag is the one sought, or stands somewhere below it. */
function isUnder(project: Project, tag: string, sought: string): boolean {
  for (let at: string | null | undefined = tag; at; at = project.tags.get(at)?.parent) if (at === sought) return true;
  return false;
}

function wanted(project: Project, filter: Filter, passage: Passage): boolean {
  const claim = project.claims.get(passage.claim ?? '');
  const tags = [...passage.tags, ...(claim?.tags ?? [])];
  return (
    (filter.claim === null || filter.claim === (passage.claim ?? '')) &&
    (filter.stance === null || filter.stance === passage.stance) &&
    (filter.voice === null || filter.voice === (passage.voice ?? '')) &&
    (filter.source === null || filter.source === passage.source) &&
    (filter.tag === null || tags.some((tag) => isUnder(project, tag, filter.tag!)))
  );
}

describe('a filter', () => {
  it('leaves out just the passages that lack something it asks for', () => {
    fc.assert(
      fc.property(filtered, ([project, filter]) => {
        const hidden = hiddenBy(filter, project);
        const left = project.passages.toArray().filter(({ id }) => !hidden.has(id));
        expect(left).toEqual(project.passages.toArray().filter((passage) => wanted(project, filter, passage)));
      }),
    );
  });

  it('leaves just the pieces of the others along a text, ascending', () => {
    fc.assert(
      fc.property(filtered, ([project, filter]) => {
        const hidden = hiddenBy(filter, project);
        for (const source of project.sources) {
          const { count, starts, ends } = shownAlong(project, source.id, hidden);
          expect(starts).toEqual(starts.toSorted());
          const drawn = [...starts.subarray(0, count)].map((start, i) => `${start} ${ends[i]}`);
          const wished = [...project.passages].filter((each) => each.source === source.id && !hidden.has(each.id));
          expect(drawn.sort()).toEqual(
            wished.flatMap(({ pieces }) => pieces.map(({ start, end }) => `${start} ${end}`)).sort(),
          );
        }
      }),
    );
  });

  it('that asks for nothing leaves nothing out', () => {
    fc.assert(fc.property(projects(), (project) => hiddenBy(EVERYTHING, project).size === 0));
    expect(isActive(EVERYTHING)).toBe(false);
    expect(isActive({ ...EVERYTHING, voice: '' })).toBe(true);
  });

  it('forgets what is no longer there, and keeps the rest', () => {
    fc.assert(
      fc.property(filtered, ([project, filter]) => {
        const kept = keepFilter(filter, project);
        if (JSON.stringify(kept) === JSON.stringify(filter)) expect(kept).toBe(filter);
        expect(kept.stance).toBe(filter.stance);
        expect(!kept.claim || project.claims.has(kept.claim)).toBe(true);
        expect(kept.tag === null || project.tags.has(kept.tag)).toBe(true);
        expect(kept.source === null || project.sources.has(kept.source)).toBe(true);
        for (const field of ['claim', 'tag', 'source'] as const)
          if (filter[field] && project.record(filter[field])) expect(kept[field]).toBe(filter[field]);
      }),
    );
  });
});

describe('what can be looked into', () => {
  it('is every text, every claim and every note, once', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const text = (scope: (typeof SCOPES)[number], source = '') =>
          sheetsOf(project, scope, source).map((sheet) => `${sheet.record}: ${sheet.text}`);
        const of = (records: Iterable<{ id: string; text: string }>) =>
          [...records].map((record) => `${record.id}: ${record.text}`);
        expect(text('texts').sort()).toEqual(of(project.sources).sort());
        expect(text('claims').sort()).toEqual(of(project.claims).sort());
        for (const source of project.sources) expect(text('text', source.id)).toEqual(of([source]));
        expect(text('text', 's_gone')).toEqual([]);
        const noted = [...project.passages, ...project.claims, ...project.links].filter(({ note }) => note !== '');
        expect(text('notes').sort()).toEqual(noted.map(({ id, note }) => `${id}: ${note}`).sort());
        for (const scope of SCOPES) {
          const keys = sheetsOf(project, scope, '').map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it('is the very same string as long as its record is the same', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const scope of SCOPES) {
          const again = sheetsOf(project, scope, '');
          sheetsOf(project, scope, '').forEach((sheet, i) => expect(sheet).toBe(again[i]));
        }
      }),
    );
  });
});
