// Removing: what goes along, what stays, and that both are said.
import { describe, expect, it } from 'vitest';
import { remove } from '../../src/commands/remove.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { addTag } from '../../src/commands/tags.ts';
import { draw } from '../notation.ts';
import { deedOf, open, openText, wordsAt } from './desk.ts';

function grounded(passages: readonly string[]) {
  const { session, source } = openText();
  for (const quote of passages)
    session.run(
      tagWords(wordsAt(source, quote), { claim: { text: 'x' }, stance: 'asserts', voice: null }, session.maker),
    );
  return { session, source, claim: session.state.project.claims.toArray()[0]!.id };
}

describe('removing', () => {
  it('a claim leaves its words as highlights, and says how many', () => {
    const { session, claim } = grounded(['Cats', 'Mutual']);
    const deed = deedOf(session, remove(claim))!;
    expect([deed.label, deed.said]).toEqual([
      "Remove the claim 'x'",
      "Removed the claim 'x'. 2 passages stay as highlights.",
    ]);
    expect(deed.change.after.passages.toArray().map((passage) => passage.claim)).toEqual([null, null]);
    const one = grounded(['Cats']);
    expect(deedOf(one.session, remove(one.claim))!.said).toBe("Removed the claim 'x'. 1 passage stays as a highlight.");
  });

  it('a claim takes along its links and what is aimed at them, but leaves premises it was joined with', () => {
    const session = open(draw('s: a > b', 'u: c x s', 'j: a+c > d', 't: d > a'));
    const deed = deedOf(session, remove('c_a'))!;
    expect(deed.said).toBe("Removed the claim 'a' and 3 links.");
    expect(deed.change.after.links.toArray().map(({ from, to }) => [from, to])).toEqual([[['c_c'], 'c_d']]);
  });

  it('a link takes along the undercuts of it, and counts itself not among them', () => {
    const session = open(draw('s: a > b', 'u: c x s', 'v: d x u'));
    expect(deedOf(session, remove('l_v'))!.said).toBe("Removed the attack by 'd'.");
    expect(deedOf(session, remove('l_u'))!.said).toBe("Removed the attack by 'c' and 1 link.");
    expect(deedOf(session, remove('l_s'))!.said).toBe("Removed the support by 'a' and 2 links.");
  });

  it('a passage leaves its claim; a text takes its passages along; a tag comes off everything', () => {
    const { session, source, claim } = grounded(['Cats', 'Mutual']);
    session.run(addTag(claim, 'theme', session.maker));
    const [passage] = session.state.project.passages.toArray();
    expect(deedOf(session, remove(passage!.id))!.said).toBe(`Removed the passage '${passage!.pieces[0]!.exact}'.`);
    const text = deedOf(session, remove(source))!;
    expect(text.said).toBe("Removed the text 'Text' and 2 passages.");
    expect([text.change.after.passages.size, text.change.after.claims.size]).toEqual([0, 1]);
    const tag = deedOf(session, remove(session.state.project.tags.toArray()[0]!.id))!;
    expect(tag.said).toBe("Removed the tag 'theme'.");
    expect(tag.change.after.claims.get(claim)!.tags).toEqual([]);
  });

  it('lets go of what was in focus, also where it only went along', () => {
    const session = open(draw('s: a > b', 'u: c x s'));
    session.select({ focus: 'l_u' });
    session.run(remove('l_s'));
    expect(session.state.selection.focus).toBeNull();
    session.select({ focus: 'c_a' });
    session.run(remove('c_b'));
    expect(session.state.selection.focus).toBe('c_a');
  });

  it('is refused for the project itself and for what is not there', () => {
    const session = open(draw('a'));
    for (const id of [session.state.project.about.id, 'c_none', '', '__proto__'])
      expect(session.can(remove(id))).toBe(false);
  });
});
