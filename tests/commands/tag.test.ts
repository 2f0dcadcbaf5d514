// Tagging: one claim for the same words, passages of any shape, stance and voice, and what is said of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addClaim } from '../../src/commands/claims.ts';
import { saying } from '../../src/commands/find-claim.ts';
import { highlight } from '../../src/commands/highlight.ts';
import type { Tagging } from '../../src/commands/tag.ts';
import { retag, tagWords } from '../../src/commands/tag.ts';
import { lines, projects } from '../arbitraries.ts';
import { countingMaker } from './arguments.ts';
import { TEXT, deedOf, open, openText, wordsAt } from './desk.ts';

const as = (text: string, more: Partial<Tagging> = {}): Tagging => ({
  claim: { text },
  stance: 'asserts',
  voice: null,
  ...more,
});
const exactOf = (session: ReturnType<typeof open>, id: string) =>
  session.state.project.passages.get(id)!.pieces.map(({ exact }) => exact);

describe('the claim that words say', () => {
  it('is found by its own words in any project, and no other is made', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const claim of project.claims) {
          const found = saying(project.claims, ({ text }) => text, claim.text);
          expect(found && [found.order <= claim.order, project.claims.has(found.id)]).toEqual([true, true]);
          expect(addClaim(claim.text, countingMaker())({ ...open(project).state })).toBe(false);
        }
      }),
    );
  });

  it('is one, though typed in another case, with other quotes, accents and spaces', () => {
    const { session, source } = openText();
    for (const text of ['Zoë’s “agreements”', 'ZOE\'S "AGREEMENTS"', '  zoë‘s  «agreements»\n'])
      expect(session.run(tagWords(wordsAt(source, 'Cats'), as(text), session.maker))).toBe("Tag 'Zoë’s “agreements”'");
    expect(session.state.project.claims.size).toBe(1);
    expect(session.state.project.passages.size).toBe(3);
  });

  it('is the first in order of those that say the same', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const session = open();
        session.run(addClaim('another', session.maker));
        session.run(addClaim(text, session.maker));
        const { project } = session.state;
        const first = saying(project.claims, (claim) => claim.text, text)!;
        expect(
          project.claims.toArray().filter((claim) => claim.order < first.order && claim.text === first.text),
        ).toEqual([]);
      }),
    );
  });

  it('is another where a letter differs', () => {
    const { session, source } = openText();
    for (const text of ['cats', 'cat', 'cats?'])
      session.run(tagWords(wordsAt(source, 'Cats'), as(text), session.maker));
    expect(session.state.project.claims.size).toBe(3);
  });
});

describe('tagging words', () => {
  it('says how many words, which claim, and how many passages it has now', () => {
    const { session, source } = openText();
    const words = wordsAt(source, 'agreements have turned out to be more aspirational than practical');
    const first = deedOf(session, tagWords(words, as('agreements are aspirational'), session.maker))!;
    expect(first.label).toBe("Tag 'agreements are aspirational'");
    expect(first.said).toBe("Tagged 10 words as 'agreements are aspirational' (1 passage).");
    session.dispatch(first);
    expect(
      deedOf(session, tagWords(wordsAt(source, 'Cats'), as('Agreements are aspirational'), session.maker))!.said,
    ).toBe("Tagged 1 word as 'agreements are aspirational' (2 passages).");
  });

  it('focuses the passage and lets go of the words', () => {
    const { session, source } = openText();
    session.select({ words: wordsAt(source, 'Cats') });
    session.run(tagWords(wordsAt(source, 'Cats'), as('x'), session.maker));
    const { focus, words } = session.state.selection;
    expect(words).toBeNull();
    expect(exactOf(session, focus!)).toEqual(['Cats']);
  });

  it('crosses paragraphs, takes several stretches, and overlaps what is there', () => {
    const { session, source } = openText();
    const across = 'nice.\n\nMutual non-hacking';
    for (const words of [
      wordsAt(source, across),
      wordsAt(source, 'practical', 'Cats'),
      wordsAt(source, 'Cats are nice.\n\nMutual'),
    ]) {
      expect(session.run(tagWords(words, as('x'), session.maker))).not.toBeNull();
    }
    const found = session.state.project.passages.toArray().map(({ id }) => exactOf(session, id));
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([[across], ['Cats', 'practical'], ['Cats are nice.\n\nMutual']]));
  });

  it('leaves white space out and takes whole characters in', () => {
    const { session, source } = openText();
    const start = TEXT.indexOf('Dogs') - 1;
    const within = TEXT.indexOf('👩') + 3;
    session.run(tagWords({ source, ranges: [{ start: start + 1, end: within }] }, as('x'), session.maker));
    expect(exactOf(session, session.state.selection.focus!)).toEqual(['Dogs 👩‍👩‍👧‍👦']);
    session.run(tagWords(wordsAt(source, '\n\nMutual '), as('x'), session.maker));
    expect(exactOf(session, session.state.selection.focus!)).toEqual(['Mutual']);
  });

  it('joins stretches that touch, and refuses white space, blank claims and what is not there', () => {
    const { session, source } = openText();
    session.run(tagWords(wordsAt(source, ' are nice', 'Cats are'), as('x'), session.maker));
    expect(exactOf(session, session.state.selection.focus!)).toEqual(['Cats are nice']);
    const refused = [
      tagWords(wordsAt(source, '\n\n'), as('x'), session.maker),
      tagWords({ source, ranges: [] }, as('x'), session.maker),
      tagWords(wordsAt('s_gone', 'Cats'), as('x'), session.maker),
      tagWords(wordsAt(source, 'Cats'), as(' \n'), session.maker),
      tagWords(wordsAt(source, 'Cats'), { ...as(''), claim: { id: 'c_gone' } }, session.maker),
    ];
    expect(refused.map((command) => session.can(command))).toEqual(refused.map(() => false));
  });

  it('refuses, by a RangeError that names the bound, a place beyond the text', () => {
    const { session, source } = openText();
    const beyond = tagWords({ source, ranges: [{ start: 0, end: TEXT.length + 1 }] }, as('x'), session.maker);
    expect(() => session.can(beyond)).toThrow(
      new RangeError(`range end ${TEXT.length + 1} is outside 0..${TEXT.length}`),
    );
  });

  it('keeps stance, voice and note; a blank voice is the author', () => {
    const { session, source } = openText();
    const given = { stance: 'reports', voice: ' Xi\tJinping ', note: 'cf. p. 3\n' } as const;
    session.run(tagWords(wordsAt(source, 'Cats'), as('x', given), session.maker));
    const passage = session.state.project.passages.get(session.state.selection.focus!)!;
    expect(passage).toMatchObject({ stance: 'reports', voice: 'Xi Jinping', note: 'cf. p. 3\n' });
    session.run(tagWords(wordsAt(source, 'Cats'), as('x', { voice: ' ' }), session.maker));
    expect(session.state.project.passages.get(session.state.selection.focus!)!.voice).toBeNull();
  });
});

describe('tagging a passage anew', () => {
  it('gives it another claim, stance and voice, and leaves its words, its note and the old claim', () => {
    const { session, source } = openText();
    session.run(tagWords(wordsAt(source, 'Cats'), as('old', { note: 'kept' }), session.maker));
    const id = session.state.selection.focus!;
    expect(session.run(retag(id, as('new', { stance: 'denies', voice: 'Zoë' }), session.maker))).toBe("Tag 'new'");
    const { passages, claims } = session.state.project;
    const passage = passages.get(id)!;
    expect(passage).toMatchObject({ stance: 'denies', voice: 'Zoë', note: 'kept', pieces: [{ exact: 'Cats' }] });
    expect(claims.get(passage.claim!)!.text).toBe('new');
    expect(
      claims
        .toArray()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['new', 'old']);
    expect(session.can(retag(id, as('NEW', { stance: 'denies', voice: 'Zoë' }), session.maker))).toBe(false);
  });
});

describe('a highlight', () => {
  it('has no claim; with a note it says so', () => {
    const { session, source } = openText();
    expect(session.run(highlight(wordsAt(source, 'Cats are'), '', session.maker))).toBe("Highlight 'Cats are'");
    expect(session.run(highlight(wordsAt(source, 'Cats are'), 'why?', session.maker))).toBe("Note on 'Cats are'");
    expect(
      session.state.project.passages
        .toArray()
        .map(({ claim, note }) => `${claim}: ${note}`)
        .sort(),
    ).toEqual(['null: ', 'null: why?']);
  });
});
