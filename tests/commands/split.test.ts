// Splitting passages: at the caret, into pieces; the parts share what was said of the whole, and cover it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/commands/highlight.ts';
import { addPieces, setPassageNote, setStance, setVoice } from '../../src/commands/passages.ts';
import { partPieces, splitAt } from '../../src/commands/split.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { addTag } from '../../src/commands/tags.ts';
import { passagesInOrder } from '../../src/query/around.ts';
import { isSpace } from '../../src/text/space.ts';
import { TEXT, openText, wordsAt } from './desk.ts';
import '../seed.ts';

function tagged(...quotes: readonly string[]) {
  const { session, source } = openText();
  const [first, ...rest] = quotes;
  session.run(
    tagWords(wordsAt(source, first!), { claim: { text: 'x' }, stance: 'reports', voice: null }, session.maker),
  );
  const id = session.state.selection.focus!;
  if (rest.length > 0) session.run(addPieces(id, wordsAt(source, ...rest).ranges));
  const parts = () => passagesInOrder(session.state.project).map(({ pieces }) => pieces.map(({ exact }) => exact));
  return { session, source, id, parts, all: () => passagesInOrder(session.state.project) };
}

const at = (words: string) => TEXT.indexOf(words);

describe('a passage split at the caret', () => {
  it('becomes two that say the same of the claim', () => {
    const { session, id, parts, all } = tagged('have turned out to be');
    for (const more of [setVoice(id, 'Xi'), setPassageNote(id, 'n'), addTag(id, 'theme', session.maker)])
      session.run(more);
    expect(session.run(splitAt(id, at('out to'), session.maker))).toBe("Split a passage before 'out to be'");
    expect(parts()).toEqual([['have turned'], ['out to be']]);
    const [{ id: first, pieces: _, created: __, ...one }, { id: second, pieces: ___, created: ____, ...two }] =
      all() as [ReturnType<typeof all>[0], ReturnType<typeof all>[0]];
    expect(first).toBe(id);
    expect(second).not.toBe(id);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ stance: 'reports', voice: 'Xi', note: 'n', tags: [expect.any(String)] });
  });

  it('goes apart between its pieces as well as in one of them', () => {
    const { session, id, parts } = tagged('Cats', 'nice', 'Mutual');
    session.run(splitAt(id, at('are nice'), session.maker));
    expect(parts()).toEqual([['Cats'], ['nice', 'Mutual']]);
    const { session: other, id: its, parts: found } = tagged('Cats', 'nice', 'Mutual');
    other.run(splitAt(its, at('ice'), other.maker));
    expect(found()).toEqual([
      ['Cats', 'n'],
      ['ice', 'Mutual'],
    ]);
  });

  it('is not, at its ends, outside it, or where only white space would be parted', () => {
    const { session, id } = tagged('are nice.', 'Mutual');
    for (const place of [at('are'), at('Cats'), at('ual') + 3, -1, TEXT.length + 1, 0.5, Number.NaN])
      expect(session.can(splitAt(id, place, session.maker))).toBe(false);
    expect(session.can(splitAt('p_none', at('nice'), session.maker))).toBe(false);
    for (const place of [at('nice.') + 5, at('Mutual'), at('nice.') + 6])
      expect(session.can(splitAt(id, place, session.maker))).toBe(true);
  });

  it('never within a character: a family of four goes along with what follows', () => {
    const { session, id, parts } = tagged('Dogs 👩‍👩‍👧‍👦 are');
    session.run(splitAt(id, at('👩') + 3, session.maker));
    expect(parts()).toEqual([['Dogs'], ['👩‍👩‍👧‍👦 are']]);
  });

  it('covers, with its two parts, just the words it had, wherever it is split', () => {
    const cut = fc.integer({ min: 0, max: TEXT.length });
    fc.assert(
      fc.property(cut, cut, cut, (one, two, place) => {
        const { session, source } = openText();
        const words = { source, ranges: [{ start: Math.min(one, two), end: Math.max(one, two) }] };
        if (session.run(highlight(words, '', session.maker)) === null) return;
        const id = session.state.selection.focus!;
        const letters = () =>
          passagesInOrder(session.state.project).flatMap(({ pieces }) =>
            pieces.flatMap(({ start, end }) =>
              Array.from({ length: end - start }, (_, i) => start + i).filter(
                (unit) => !isSpace(TEXT.charCodeAt(unit)),
              ),
            ),
          );
        const before = letters();
        const [piece] = session.state.project.passages.get(id)!.pieces;
        const done = session.run(splitAt(id, place, session.maker)) !== null;
        expect(letters()).toEqual(before);
        expect(session.state.project.passages.size).toBe(done ? 2 : 1);
        if (place <= piece!.start || place >= piece!.end) expect(done).toBe(false);
      }),
    );
  });
});

describe('a passage of several pieces', () => {
  it('becomes as many passages; one of a single piece stays', () => {
    const { session, id, parts } = tagged('Cats', 'nice', 'Mutual');
    session.run(setStance(id, 'denies'));
    expect(session.run(partPieces(id, session.maker))).toBe("Part 'Cats' into 3 passages");
    expect(parts()).toEqual([['Cats'], ['nice'], ['Mutual']]);
    expect(session.state.project.passages.toArray().map(({ stance }) => stance)).toEqual([
      'denies',
      'denies',
      'denies',
    ]);
    for (const whole of [id, 'p_none']) expect(session.can(partPieces(whole, session.maker))).toBe(false);
  });
});
