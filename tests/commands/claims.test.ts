// Claims: made, renamed, judged, made the main one, and merged with nothing written lost.
import { describe, expect, it } from 'vitest';
import { addClaim, merge, renameClaim, setClaimNote, setVerdict, toggleMain } from '../../src/commands/claims.ts';
import { setPassageNote } from '../../src/commands/passages.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { addTag } from '../../src/commands/tags.ts';
import { draw } from '../notation.ts';
import { open, openText, wordsAt } from './desk.ts';

describe('a new claim', () => {
  it('is one line at the end of the order, and has the focus', () => {
    const session = open(draw('a b'));
    expect(session.run(addClaim(' of two\n lines ', session.maker))).toBe("Add the claim 'of two lines'");
    const { project, selection } = session.state;
    const made = project.claims.get(selection.focus!)!;
    expect(made.text).toBe('of two lines');
    expect(project.claims.toArray().every(({ id, order }) => id === made.id || order < made.order)).toBe(true);
  });

  it('is not made of blank words or of words that a claim has', () => {
    const session = open(draw('a b'));
    for (const text of ['', ' \n', 'A', ' b ']) expect(session.can(addClaim(text, session.maker))).toBe(false);
  });
});

describe('what is said of a claim', () => {
  it('are other words, a note, a verdict', () => {
    const session = open(draw('a b'));
    expect(session.run(renameClaim('c_a', ' Another\nname '))).toBe("Rename 'a' to 'Another name'");
    expect(session.run(setClaimNote('c_a', 'x\ny'))).toBe("Note on 'Another name'");
    expect(session.run(setVerdict('c_a', 'doubted'))).toBe("Doubt 'Another name'");
    expect(session.run(setVerdict('c_a', null))).toBe("Leave 'Another name' open");
    expect(session.state.project.claims.get('c_a')).toMatchObject({
      text: 'Another name',
      note: 'x\ny',
      verdict: null,
    });
    for (const refused of [
      renameClaim('c_a', ' '),
      renameClaim('c_a', 'Another  name'),
      renameClaim('c_none', 'x'),
      setVerdict('c_a', null),
    ])
      expect(session.can(refused)).toBe(false);
  });

  it('is that it is the main one, or no longer', () => {
    const session = open(draw('a b'));
    expect(session.run(toggleMain('c_a'))).toBe("Make 'a' the main claim");
    expect(session.run(toggleMain('c_b'))).toBe("Make 'b' the main claim");
    expect(session.state.project.about.main).toBe('c_b');
    expect(session.run(toggleMain('c_b'))).toBe("Unmark 'b' as the main claim");
    expect(session.state.project.about.main).toBeNull();
  });
});

describe('merging', () => {
  it('hands over passages, links, tags, notes and the place as main claim, and keeps the other wording', () => {
    const { session, source } = openText();
    const tag = (quote: string, text: string) =>
      session.run(tagWords(wordsAt(source, quote), { claim: { text }, stance: 'asserts', voice: null }, session.maker));
    tag('Cats', 'kept');
    tag('Mutual', 'gone');
    const passage = session.state.selection.focus!;
    const idOf = (text: string) => session.state.project.claims.toArray().find((claim) => claim.text === text)!.id;
    const [kept, gone] = [idOf('kept'), idOf('gone')];
    for (const command of [
      setPassageNote(passage, 'on words'),
      setClaimNote(kept, 'one'),
      setClaimNote(gone, 'two'),
      addTag(gone, 'theme', session.maker),
      toggleMain(gone),
    ])
      expect(session.run(command)).not.toBeNull();
    expect(session.run(merge(kept, gone))).toBe("Merge 'gone' into 'kept'");
    const { project, selection } = session.state;
    expect(project.claims.toArray().map(({ id }) => id)).toEqual([kept]);
    expect(project.passages.toArray().map(({ claim }) => claim)).toEqual([kept, kept]);
    expect(project.claims.get(kept)!.note).toBe('one\nAlso worded: gone\ntwo');
    expect(project.claims.get(kept)!.tags).toHaveLength(1);
    expect([project.about.main, selection.focus]).toEqual([kept, kept]);
  });

  it('leaves no link from a claim to itself, and refuses itself and what is not there', () => {
    const session = open(draw('s: a > b', 't: b > c'));
    for (const [kept, gone] of [
      ['c_a', 'c_a'],
      ['c_a', 'c_none'],
      ['c_none', 'c_a'],
      ['l_s', 'c_a'],
    ] as const)
      expect(session.can(merge(kept, gone))).toBe(false);
    session.run(merge('c_a', 'c_b'));
    expect(session.state.project.links.toArray().map(({ from, to }) => [from, to])).toEqual([[['c_a'], 'c_c']]);
  });
});
