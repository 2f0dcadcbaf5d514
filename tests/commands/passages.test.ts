// Passages: stance, voice and note; other words, further words, and none.
import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/commands/highlight.ts';
import {
  addPieces,
  adjust,
  nextStance,
  setPassageNote,
  setStance,
  setVoice,
  takeOut,
  untag,
} from '../../src/commands/passages.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { openText, wordsAt } from './desk.ts';

function tagged(quote = 'Cats are') {
  const { session, source } = openText();
  session.run(
    tagWords(wordsAt(source, quote), { claim: { text: 'x' }, stance: 'asserts', voice: null }, session.maker),
  );
  const id = session.state.selection.focus!;
  const at = (...quotes: string[]) => wordsAt(source, ...quotes).ranges;
  return { session, source, id, at, now: () => session.state.project.passages.get(id)! };
}

describe('a passage', () => {
  it('changes its stance, its voice and its note', () => {
    const { session, id, now } = tagged();
    expect(session.run(setStance(id, 'denies'))).toBe("Say that 'Cats are' denies its claim");
    expect(session.run(setVoice(id, ' Xi '))).toBe("Let Xi say 'Cats are'");
    expect(session.run(setPassageNote(id, 'n'))).toBe("Note on 'Cats are'");
    expect(now()).toMatchObject({ stance: 'denies', voice: 'Xi', note: 'n' });
    for (const same of [setStance(id, 'denies'), setVoice(id, 'Xi'), setPassageNote(id, 'n')])
      expect(session.can(same)).toBe(false);
    expect(session.run(setVoice(id, '  '))).toBe("Let the author say 'Cats are'");
    expect(now().voice).toBeNull();
  });

  it('goes through the stances and comes to the first again', () => {
    const { session, id, now } = tagged();
    const found = [];
    for (let i = 0; i < 4; i++) {
      session.run(nextStance(id));
      found.push(now().stance);
    }
    expect(found).toEqual(['denies', 'reports', 'questions', 'asserts']);
    expect(session.can(nextStance('p_none'))).toBe(false);
  });

  it('loses its claim and stays as a highlight', () => {
    const { session, id, now } = tagged();
    expect(session.run(untag(id))).toBe("Untag 'Cats are'");
    expect(now().claim).toBeNull();
    expect(session.state.project.claims.size).toBe(1);
    expect(session.can(untag(id))).toBe(false);
  });
});

describe('the words of a passage', () => {
  it('become others, without white space at the ends', () => {
    const { session, id, at, now } = tagged();
    session.select({ words: wordsAt(now().source, 'Mutual') });
    expect(session.run(adjust(id, at(' are nice.\n')))).toBe("Adjust the words of 'are nice.'");
    expect(now().pieces.map(({ exact }) => exact)).toEqual(['are nice.']);
    expect(session.state.selection.words).toBeNull();
    for (const none of [[], at('\n\n'), at('are nice.')]) expect(session.can(adjust(id, none))).toBe(false);
  });

  it('grow by a further stretch, in the order of the text, and never overlap', () => {
    const { session, id, at, now } = tagged('more aspirational');
    session.run(addPieces(id, at('Cats')));
    session.run(addPieces(id, at('aspirational than')));
    expect(now().pieces.map(({ exact }) => exact)).toEqual(['Cats', 'more aspirational than']);
    expect(session.can(addPieces(id, at('Cats')))).toBe(false);
    expect(session.can(addPieces('p_none', at('Cats')))).toBe(false);
  });

  it('are told when they become others: how many, where they begin and end', () => {
    const { session, id, at } = tagged();
    const said: (string | undefined)[] = [];
    session.witness((performed) => said.push(performed.said));
    session.run(adjust(id, at('Cats are nice')));
    session.run(
      addPieces(id, at('Mutual non-hacking agreements have turned out to be more aspirational than practical')),
    );
    expect(said).toEqual([
      "The passage has 3 words now: 'Cats are nice'.",
      "The passage has 16 words now: 'Cats are nice' … 'Mutual non-hacking agreements … re aspirational than practical'.",
    ]);
  });

  it('lose some at an end, in the middle, or a whole piece; never all', () => {
    const { session, id, at, now } = tagged('have turned out to be');
    const left = () => now().pieces.map(({ exact }) => exact);
    session.run(takeOut(id, at('turned out')));
    expect(left()).toEqual(['have', 'to be']);
    session.run(takeOut(id, at('hacking agreements have')));
    expect(left()).toEqual(['to be']);
    for (const none of [at('to be'), at('Cats'), []]) expect(session.can(takeOut(id, none))).toBe(false);
    session.run(addPieces(id, at('Cats are', 'nice')));
    session.run(takeOut(id, at('are nice.\n\nMutual', 'be more')));
    expect(left()).toEqual(['Cats', 'to']);
    expect(session.can(takeOut('p_none', at('Cats')))).toBe(false);
  });

  it('may be the same as those of another', () => {
    const { session, source } = tagged();
    expect(session.run(highlight(wordsAt(source, 'Cats are'), '', session.maker))).not.toBeNull();
    expect(session.state.project.passages.size).toBe(2);
  });
});
