// Searching: what is found stands there, what stands there is found, and a kind with many hits does not crowd out the others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStep } from '../../src/change/step.ts';
import { create } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import type { AnyRecord, Source } from '../../src/model/records.ts';
import { HIT_KINDS, searchProject } from '../../src/query/search.ts';
import { fold } from '../../src/text/folding.ts';
import { boundariesOf, makerOf, projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

/** The strings of a record that a search looks into. */
function stringsOf(record: AnyRecord): string[] {
  switch (record.kind) {
    case 'source':
      return [record.text];
    case 'claim':
      return [record.text, record.note];
    case 'passage':
      return [...record.pieces.map(({ exact }) => exact), record.note, record.voice ?? ''];
    case 'link':
      return [record.note];
    case 'tag':
      return [record.name];
    default:
      return [];
  }
}

const has = (text: string, words: string): boolean => fold(text).text.includes(fold(words).text.trim());

/** Words out of the project itself, or a few that may stand in it. */
const searches = projects().chain((project) => {
  const scraps = project
    .records()
    .flatMap(stringsOf)
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => word !== '');
  return fc.tuple(
    fc.constant(project),
    fc.oneof(fc.constantFrom('agreements', 'ARE', 'e', '主权', ' '), fc.constantFrom('x', ...scraps)),
  );
});

describe('searching a project', () => {
  it('finds words wherever a record holds them, and nowhere else', () => {
    fc.assert(
      fc.property(searches, ([project, words]) => {
        const hits = searchProject(project, words, Infinity);
        if (fold(words).text.trim() === '') {
          expect(hits).toEqual([]);
          return;
        }
        const found = new Set(hits.map(({ record }) => record));
        const holding = project.records().filter((record) => stringsOf(record).some((text) => has(text, words)));
        expect([...found].sort()).toEqual(holding.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('gives places in texts that hold the words, whole characters, in order', () => {
    fc.assert(
      fc.property(searches, ([project, words]) => {
        const hits = searchProject(project, words, Infinity).filter(({ kind }) => kind === 'text');
        let [source, last] = ['', 0];
        for (const { record, range, source: stands } of hits) {
          const { text } = project.sources.get(record)!;
          if (record !== source) [source, last] = [record, 0];
          expect(stands).toBe(record);
          expect(range!.start).toBeGreaterThanOrEqual(last);
          expect(boundariesOf(text)).toEqual(expect.arrayContaining([range!.start, range!.end]));
          expect(has(text.slice(range!.start, range!.end), words)).toBe(true);
          last = range!.start;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows the words in their context, on one line', () => {
    fc.assert(
      fc.property(searches, ([project, words]) => {
        for (const { context } of searchProject(project, words)) {
          expect(context).not.toMatch(/\s\s|[\n\r]/);
          expect(has(context, words)).toBe(true);
        }
      }),
    );
  });

  it('lists the kinds in one order, none beyond its limit, and the limit cuts the end off', () => {
    fc.assert(
      fc.property(searches, fc.nat(3), ([project, words], most) => {
        const all = searchProject(project, words, Infinity);
        const order = all.map(({ kind }) => HIT_KINDS.indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const limited = searchProject(project, words, most);
        expect(limited).toEqual(HIT_KINDS.flatMap((kind) => all.filter((hit) => hit.kind === kind).slice(0, most)));
      }),
    );
  });
});

describe('a search', () => {
  const text = 'The “Agreements” are aspirational.\nAGREEMENTS bind nobody. Naïve readers agree.';
  const source: Source = {
    ...create('source', { title: 'Essay', text, digest: '0'.repeat(64), structure: [] }, makerOf(1)),
    id: 's_e',
  };
  const exact = text.slice(5, 15);
  const records: AnyRecord[] = [
    source,
    { ...create('claim', { text: 'Some agreements hold', order: 'a1' }, makerOf(1)), id: 'c_later' },
    { ...create('claim', { text: 'Disagreements last', order: 'a0' }, makerOf(1)), id: 'c_within' },
    {
      ...create('claim', { text: 'Agreements are aspirational', order: 'a2', note: 'agreements, again' }, makerOf(1)),
      id: 'c_begins',
    },
    { ...create('tag', { name: 'agreements' }, makerOf(1)), id: 't_a' },
    {
      ...create(
        'passage',
        { source: 's_e', pieces: [{ start: 5, end: 15, exact }], voice: 'Agreements Office' },
        makerOf(1),
      ),
      id: 'p_a',
    },
  ];
  const project = records.reduce<Project>((all, record) => {
    const added = applyStep(all, { step: 'add', record });
    if (!added.ok) throw new Error(added.reason);
    return added.value.project;
  }, draw());

  it('minds neither case, nor accents, nor quotation marks, nor line breaks', () => {
    const inText = (words: string): string[] =>
      searchProject(project, words).flatMap(({ range }) => (range ? [text.slice(range.start, range.end)] : []));
    expect(inText('agreements')).toEqual(['Agreements', 'AGREEMENTS']);
    expect(inText('"agreements"')).toEqual(['“Agreements”']);
    expect(inText('  aspirational. agreements ')).toEqual(['aspirational.\nAGREEMENTS']);
    expect(inText('naive')).toEqual(['Naïve']);
  });

  it('puts first the claim that begins with the words, then those with a word that does', () => {
    const hits = searchProject(project, 'agreements').map(({ kind, record }) => `${kind} ${record}`);
    expect(hits).toEqual([
      'text s_e',
      'text s_e',
      'claim c_begins',
      'claim c_later',
      'claim c_within',
      'passage p_a',
      'note p_a',
      'note c_begins',
      'tag t_a',
    ]);
  });

  it('says in which text each hit stands', () => {
    const wheres = new Set(
      searchProject(project, 'agreements').map(({ kind, field, source: stands }) => `${kind}.${field}: ${stands}`),
    );
    expect([...wheres]).toEqual([
      'text.text: s_e',
      'claim.text: null',
      'passage.pieces: s_e',
      'note.voice: null',
      'note.note: null',
      'tag.name: null',
    ]);
  });

  it('for blank words finds nothing', () => {
    for (const blank of ['', ' ', '\n\t', '\u00ad']) expect(searchProject(project, blank)).toEqual([]);
  });
});
