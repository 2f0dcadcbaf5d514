// What may stand in a project: M1 to M4, each refused in plain words, and the words held against whole-text segmentation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStep } from '../../src/change/step.ts';
import { checkRecord } from '../../src/model/check.ts';
import { create } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import type { AnyRecord, Piece, Source } from '../../src/model/records.ts';
import { boundariesOf, makerOf, projects, texts } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const DIGEST = '0'.repeat(64);
const sourceOf = (text: string): Source =>
  create('source', { title: 'T', text, digest: DIGEST, structure: [] }, makerOf(5));
const withSource = (text: string): { project: Project; source: Source } => {
  const source = sourceOf(text);
  const added = applyStep(draw('a'), { step: 'add', record: source });
  if (!added.ok) throw new Error(added.reason);
  return { project: added.value.project, source };
};
const wrongWords = (text: string, ...pieces: Piece[]): string | null => {
  const { project, source } = withSource(text);
  return checkRecord(project, create('passage', { source: source.id, pieces }, makerOf(6)));
};

describe('a passage', () => {
  it('M3: may begin and end wherever a grapheme of the whole text does, and nowhere else', () => {
    const places = fc
      .tuple(texts, texts, texts)
      .map((parts) => parts.join(''))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(places, fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        fc.pre(start < end);
        const exact = text.slice(start, end);
        fc.pre(!/\p{Surrogate}/u.test(exact));
        const boundaries = boundariesOf(text);
        expect(wrongWords(text, { start, end, exact }) === null).toBe(
          boundaries.includes(start) && boundaries.includes(end),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('M3: quotes what stands there, inside its source', () => {
    const text = 'Zoë 👩‍👩‍👧‍👦 reads.';
    expect(wrongWords(text, { start: 0, end: 3, exact: 'Zoë' })).toBeNull();
    expect(wrongWords(text, { start: 0, end: 3, exact: 'Zoe' })).toBe('it quotes "Zoe", but "Zoë" stands there');
    expect(wrongWords(text, { start: 16, end: 99, exact: 'reads.' })).toBe(
      `it ends at 99, beyond the source's ${text.length}`,
    );
    expect(wrongWords(text, { start: 4, end: 6, exact: '👩' })).toBe('it ends inside a character, at 6');
    expect(wrongWords(text, { start: 6, end: 16, exact: text.slice(6, 16) })).toBe(
      'it starts inside a character, at 6',
    );
  });

  it('M2: refers to a source, a claim and tags that are there', () => {
    const { project, source } = withSource('words');
    const pieces = [{ start: 0, end: 5, exact: 'words' }];
    const wrong = (given: object) =>
      checkRecord(project, create('passage', { source: source.id, pieces, ...given }, makerOf(6)));
    expect(wrong({ claim: 'c_a' })).toBeNull();
    expect(wrong({ claim: 'c_b' })).toBe('its claim refers to c_b, and there is no such claim');
    expect(wrong({ claim: 't_b' })).toBe('its claim is "t_b", not the id of a claim');
    expect(wrong({ tags: ['t_b'] })).toBe('its tags refers to t_b, and there is no such tag');
    expect(wrong({ source: 's_b' })).toBe('its source refers to s_b, and there is no such source');
  });
});

describe('a link', () => {
  const project = draw('m: a > b', 'n: c x m');
  const wrong = (from: string[], to: string, id = 'l_new') =>
    checkRecord(project, { ...create('link', { role: 'support', from, to }, makerOf(2)), id });

  it('M4: has a premise, and targets neither itself nor a premise', () => {
    expect(wrong(['c_a', 'c_c'], 'c_b')).toBeNull();
    expect(wrong([], 'c_b')).toBe('its from has no claim');
    expect(wrong(['c_a', 'c_b'], 'c_b')).toBe('it targets one of its own premises');
    expect(wrong(['c_a'], 'l_m', 'l_m')).toBe('it targets itself');
  });

  it('M4: ends, link by link, at a claim', () => {
    expect(wrong(['c_a'], 'l_n')).toBeNull();
    expect(wrong(['c_b'], 'l_n', 'l_m')).toBe('its chain of links never ends at a claim');
  });

  it('M4: may support in a circle', () => {
    expect(
      checkRecord(draw('m: a > b', 'n: b > c'), {
        ...create('link', { role: 'support', from: ['c_c'], to: 'c_a' }, makerOf(2)),
        id: 'l_o',
      }),
    ).toBeNull();
  });
});

describe('a record', () => {
  it('M1: has an id that says its kind', () => {
    const claim = create('claim', { text: 'x' }, makerOf(2));
    for (const id of ['l_x', 'c_', 'c', 'x', '', 'c_a b', 'c_ä', 'c_a\n', `c_${'x'.repeat(65)}`, 'cc_x'])
      expect(checkRecord(draw('a'), { ...claim, id })).toMatch(/is not the id of a claim$/);
  });

  it('has its fields and no others, and a kind that is a name of one', () => {
    const claim = create('claim', { text: 'x' }, makerOf(2));
    const { note: _note, ...short } = claim;
    expect(checkRecord(draw('a'), short as AnyRecord)).toBe('its note is missing, not text');
    expect(checkRecord(draw('a'), { ...claim, mood: 1 } as AnyRecord)).toBe(
      'it has a field "mood" that a claim has not',
    );
    for (const kind of ['constructor', ['claim'], undefined, 5])
      expect(checkRecord(draw('a'), { ...claim, kind } as never)).toMatch(/^its kind is /);
  });

  it('is sound in every project that was made by steps', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const record of project.records()) expect(checkRecord(project, record)).toBeNull();
      }),
    );
  });

  it('is a tag that lies in no ring of tags', () => {
    const tag = (name: string, parent: string | null) => ({
      ...create('tag', { name, parent }, makerOf(1)),
      id: `t_${name}`,
    });
    let project = draw('a');
    for (const record of [tag('a', null), tag('b', 't_a'), tag('c', 't_b')]) {
      const added = applyStep(project, { step: 'add', record });
      if (added.ok) project = added.value.project;
    }
    expect(project.tags.size).toBe(3);
    expect(checkRecord(project, tag('a', 't_c'))).toBe('it lies within itself');
    expect(checkRecord(project, tag('a', 't_a'))).toBe('it lies within itself');
  });
});

describe('a source', () => {
  it('has blocks inside its text', () => {
    const wrong = (structure: unknown) => checkRecord(draw('a'), { ...sourceOf('words'), structure } as AnyRecord);
    expect(wrong([{ kind: 'paragraph', start: 0, end: 5 }])).toBeNull();
    expect(wrong([{ kind: 'paragraph', start: 0, end: 6 }])).toBe("its structure ends at 6, beyond the text's 5");
    expect(
      wrong([
        { kind: 'paragraph', start: 2, end: 3 },
        { kind: 'paragraph', start: 1, end: 3 },
      ]),
    ).toBe('its structure has a block from 1 to 3');
  });
});
