// Joining passages: their words become pieces of one, and nothing said of either is lost.
import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/commands/highlight.ts';
import { joinPassages, joinable } from '../../src/commands/join-passages.ts';
import { setPassageNote } from '../../src/commands/passages.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { addTag } from '../../src/commands/tags.ts';
import type { Stance } from '../../src/model/records.ts';
import { openText, wordsAt } from './desk.ts';

function made() {
  const { session, source: text } = openText();
  const add = (
    quote: string,
    claim: string | null,
    stance: Stance = 'asserts',
    voice: string | null = null,
  ): string => {
    session.run(
      claim === null
        ? highlight(wordsAt(text, quote), '', session.maker)
        : tagWords(wordsAt(text, quote), { claim: { text: claim }, stance, voice }, session.maker),
    );
    return session.state.selection.focus!;
  };
  return { session, add, of: (id: string) => session.state.project.passages.get(id) };
}

describe('two passages of a claim', () => {
  it('become one of two pieces, which keeps the stance and voice of the one that stays', () => {
    const { session, add, of } = made();
    const [one, two] = [add('practical', 'x', 'denies', 'Xi'), add('Cats', 'x', 'reports')];
    expect(session.run(joinPassages(one, two))).toBe("Join 'practical' and 'Cats' into one passage");
    expect(of(two)).toBeUndefined();
    expect(of(one)).toMatchObject({ stance: 'denies', voice: 'Xi' });
    expect(of(one)!.pieces.map(({ exact }) => exact)).toEqual(['Cats', 'practical']);
    expect(session.state.selection).toEqual({ focus: one, words: null });
  });

  it('become one piece where their words overlap', () => {
    const { session, add, of } = made();
    const [one, two] = [add('Cats are', 'x'), add('are nice', 'x')];
    session.run(joinPassages(one, two));
    expect(of(one)!.pieces.map(({ exact }) => exact)).toEqual(['Cats are nice']);
  });

  it('bring their tags, each once, and their notes, one under the other', () => {
    const { session, add, of } = made();
    const [one, two] = [add('Cats', 'x'), add('nice', 'x')];
    for (const [id, name] of [
      [one, 'a'],
      [one, 'b'],
      [two, 'b'],
      [two, 'c'],
    ] as const)
      session.run(addTag(id, name, session.maker));
    session.run(setPassageNote(one, 'first'));
    session.run(setPassageNote(two, 'second'));
    session.run(joinPassages(one, two));
    const names = of(one)!.tags.map((tag) => session.state.project.tags.get(tag)!.name);
    expect([names, of(one)!.note]).toEqual([['a', 'b', 'c'], 'first\n\nsecond']);
  });

  it.each([
    ['', 'n', 'n'],
    ['n', '', 'n'],
    ['n', 'n', 'n'],
  ])('keep one note of %j and %j', (first, second, wanted) => {
    const { session, add, of } = made();
    const [one, two] = [add('Cats', 'x'), add('nice', 'x')];
    session.run(setPassageNote(one, first));
    session.run(setPassageNote(two, second));
    session.run(joinPassages(one, two));
    expect(of(one)!.note).toBe(wanted);
  });
});

describe('passages that are not of one claim', () => {
  it('are not joined, unless one makes no claim: then it is part of what the other says', () => {
    const { session, add, of } = made();
    const [one, other, plain] = [add('Cats', 'x', 'denies', 'Xi'), add('nice', 'y'), add('Mutual', null)];
    expect(session.can(joinPassages(one, other))).toBe(false);
    expect(session.can(joinPassages(one, one))).toBe(false);
    expect(session.can(joinPassages(one, 'p_none'))).toBe(false);
    session.run(joinPassages(plain, one));
    expect(of(plain)).toMatchObject({ stance: 'denies', voice: 'Xi', claim: expect.any(String) });
    expect(of(plain)!.pieces).toHaveLength(2);
  });

  it('are not offered', () => {
    const { session, add } = made();
    const [one, two] = [add('Cats', 'x'), add('nice', 'x')];
    const plain = add('Mutual', null);
    add('practical', 'y');
    const { project } = session.state;
    expect(joinable(project, one).map(({ id }) => id)).toEqual([two]);
    for (const none of [plain, 'p_none']) expect(joinable(project, none)).toEqual([]);
  });
});
