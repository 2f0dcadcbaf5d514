// Tagging many places at once: each a passage, none twice, one act that is undone without a trace.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagWords } from '../../src/commands/tag.ts';
import { tagAll } from '../../src/commands/tag-all.ts';
import type { Passage } from '../../src/model/records.ts';
import { PLAINLY, findIn, finderOf } from '../../src/query/find.ts';
import type { Words } from '../../src/state/selection.ts';
import { projects } from '../arbitraries.ts';
import { countingMaker } from './arguments.ts';
import { TEXT, deedOf, open, openText, wordsAt } from './desk.ts';

const as = (text: string) => ({ claim: { text }, stance: 'asserts', voice: null }) as const;
const print = (session: ReturnType<typeof open>): string => JSON.stringify(session.state.project);
const standing = ({ source, pieces }: Passage): string =>
  [source, ...pieces.map(({ start, end }) => `${start}-${end}`)].join(' ');

/** A project and the places in its texts where some letters stand, as a search finds them. */
const found = fc.tuple(projects(), fc.constantFrom('e', 'a', 'agreements', '主权', 're')).map(([project, words]) => {
  const finder = finderOf(words, PLAINLY);
  if (!('find' in finder)) throw new Error('not a finder');
  const { find } = finder;
  const places = project.sources.toArray().flatMap(({ id, text }): Words[] => {
    const sheet = { key: id, text, language: 'und' };
    return findIn([sheet], find, 50).places.map(({ start, end }) => ({ source: id, ranges: [{ start, end }] }));
  });
  return { project, places };
});

describe('tagging all that was found', () => {
  it('makes a passage of each place, of the claim and with its stance, and is undone and redone as one act', () => {
    let tagged = 0;
    fc.assert(
      fc.property(found, ({ project, places }) => {
        const session = open(project);
        const before = print(session);
        const done = session.run(
          tagAll(places, { claim: { text: 'it is said' }, stance: 'reports', voice: 'all' }, countingMaker()),
        );
        expect(done === null).toBe(places.length === 0);
        if (done === null) return;
        tagged++;
        const claim = session.state.project.claims.toArray().find(({ text }) => text === 'it is said')!;
        const made = session.state.project.passages.toArray().filter((passage) => passage.claim === claim.id);
        expect(made.map(standing).sort()).toEqual(
          places.map(({ source, ranges: [range] }) => `${source} ${range!.start}-${range!.end}`).sort(),
        );
        for (const { stance, voice } of made) expect([stance, voice]).toEqual(['reports', 'all']);
        expect(session.state.history.done).toHaveLength(1);
        expect(session.state.selection.focus).toBe(claim.id);
        const after = print(session);
        expect(session.travel('undo').ok).toBe(true);
        expect(print(session)).toBe(before);
        expect(session.travel('redo').ok).toBe(true);
        expect(print(session)).toBe(after);
      }),
    );
    expect(tagged).toBeGreaterThan(0);
  });

  it('done twice does nothing the second time', () => {
    fc.assert(
      fc.property(found, ({ project, places }) => {
        const session = open(project);
        const command = () => tagAll(places, as('it is said'), countingMaker());
        session.run(command());
        expect(session.can(command())).toBe(false);
      }),
    );
  });

  it('says how many, and how many were left out because they are tagged so already or are given twice', () => {
    const { session, source } = openText();
    const [cats, dogs, nice] = ['Cats', 'Dogs', 'nice'].map((words) => wordsAt(source, words));
    session.run(tagWords(cats!, as('Animals are nice'), session.maker));
    const deed = deedOf(session, tagAll([cats!, dogs!, nice!, dogs!], as('animals are nice'), session.maker))!;
    expect(deed.label).toBe("Tag 2 passages as 'Animals are nice'");
    expect(deed.said).toBe("Tagged 2 passages as 'Animals are nice'. 2 places left out: tagged so already.");
    session.dispatch(deed);
    expect(session.state.project.claims.size).toBe(1);
    expect(deedOf(session, tagAll([nice!], as('another'), session.maker))!.said).toBe("Tagged 1 passage as 'another'.");
  });

  it('leaves no claim behind where there is nothing to tag', () => {
    const { session, source } = openText();
    const blank = { source, ranges: [{ start: 14, end: 16 }] };
    expect(TEXT.slice(14, 16)).toBe('\n\n');
    for (const places of [[], [blank], [{ source: 's_gone', ranges: [{ start: 0, end: 1 }] }]])
      expect(session.can(tagAll(places, as('new'), session.maker))).toBe(false);
    expect(session.can(tagAll([wordsAt(source, 'Cats')], as('  '), session.maker))).toBe(false);
  });
});
