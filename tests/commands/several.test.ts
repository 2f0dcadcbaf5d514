// Several claims at once: linked together or each for itself, joined, removed, tagged, pinned; always one act and one undo.
import { describe, expect, it } from 'vitest';
import { addClaimAt, tagWordsAt } from '../../src/commands/place.ts';
import { addTagToAll, joinClaims, joinTo, linkEach, pinAll, removeAll, unpinEach } from '../../src/commands/several.ts';
import type { Project } from '../../src/model/project.ts';
import type { Session } from '../../src/state/session.ts';
import type { Command } from '../../src/state/state.ts';
import { draw } from '../notation.ts';
import { deedOf, open, openText, wordsAt } from './desk.ts';

/** The links in the order of their ranks: "a+b > c", "d x [a+b > c]". */
function drawn(project: Project): string[] {
  const told = (id: string): string => {
    const { from, to, role } = project.links.get(id)!;
    const target = project.claims.get(to)?.text ?? `[${told(to)}]`;
    return `${from.map((each) => project.claims.get(each)!.text).join('+')} ${role === 'support' ? '>' : 'x'} ${target}`;
  };
  return project.links
    .toArray()
    .map(({ id }) => told(id))
    .sort();
}

/** Does it as one act, which one undo takes back to the letter; its label. */
function once(session: Session, command: Command): string | null {
  const { project, history } = session.state;
  const label = session.run(command);
  if (label === null) return null;
  expect(session.state.history.done).toHaveLength(history.done.length + 1);
  session.travel('undo');
  expect(session.state.project.toJSON()).toEqual(project.toJSON());
  session.travel('redo');
  return label;
}

describe('each for itself', () => {
  it('makes a link of each claim; those that are there already are left out', () => {
    const session = open(draw('s: a > d', 'b c'));
    expect(once(session, linkEach('support', ['c_a', 'c_b', 'c_c'], 'c_d', session.maker))).toBe(
      "Support 'd' with 2 claims, each for itself",
    );
    expect(drawn(session.state.project)).toEqual(['a > d', 'b > d', 'c > d']);
    expect(session.can(linkEach('support', ['c_a', 'c_b'], 'c_d', session.maker))).toBe(false);
    expect(session.run(linkEach('attack', ['c_a', 'c_d'], 'c_d', session.maker))).toBe("Attack 'd' with 'a'");
    expect(session.run(linkEach('attack', ['c_b', 'c_c'], 'l_s', session.maker))).toBe(
      "Undercut the support by 'a' with 2 claims, each for itself",
    );
  });
});

describe('joining several', () => {
  it('makes their own links one', () => {
    const session = open(draw('s: a > d', 'r: b > d', 'q: c > d'));
    expect(once(session, joinClaims(['c_a', 'c_b', 'c_c'], 'support', 'c_d', session.maker))).toBe(
      "Join the premises 'a' and 'b' and 'c'",
    );
    expect(drawn(session.state.project)).toEqual(['a+b+c > d']);
    expect(session.state.selection.focus).toBe('l_s');
  });

  it('leaves alone a link that one of them shares with others', () => {
    const session = open(draw('s: a+b > d', 'r: c > d'));
    session.run(joinClaims(['c_a', 'c_c'], 'support', 'c_d', session.maker));
    expect(drawn(session.state.project)).toEqual(['a+b > d', 'c+a > d']);
  });

  it('joins those without a link to the one that is there, or makes one', () => {
    const session = open(draw('s: a+b > d', 'c e'));
    session.run(joinClaims(['c_b', 'c_c'], 'support', 'c_d', session.maker));
    expect(drawn(session.state.project)).toEqual(['a+b+c > d']);
    session.run(joinClaims(['c_c', 'c_e'], 'attack', 'c_d', session.maker));
    expect(drawn(session.state.project)).toEqual(['a+b+c > d', 'c+e x d']);
  });

  it('to a link takes in the link a claim has there by itself, and no other', () => {
    const session = open(draw('s: a > d', 'r: b > d', 'q: c+e > d', 'u: f x r'));
    expect(once(session, joinTo('l_s', ['c_b', 'c_c']))).toBe("Join 'b' and 'c' to 'a'");
    expect(drawn(session.state.project)).toEqual(['a+b+c > d', 'c+e > d', 'f x [a+b+c > d]']);
    for (const claim of ['c_a', 'c_d', 'c_none']) expect(session.can(joinTo('l_s', [claim]))).toBe(false);
    expect(session.can(joinTo('l_none', ['c_a']))).toBe(false);
  });
});

describe('removing several', () => {
  it('takes what goes with them, and says how much of it', () => {
    const session = open(draw('s: a > c', 'r: b > c', 'u: d x s'));
    const deed = deedOf(session, removeAll(['c_a', 'c_b']))!;
    expect(deed.label).toBe('Remove 2 claims');
    expect(deed.said).toBe('Removed 2 claims and 3 links.');
    once(session, removeAll(['c_a', 'c_b']));
    expect(session.state.project.claims.toArray().map(({ text }) => text)).toEqual(['c', 'd']);
    expect(session.state.selection.others).toBeUndefined();
  });

  it('counts a link that goes with a claim once, and tells of highlights', () => {
    const { session, source } = openText();
    session.run(tagWordsAt(wordsAt(source, 'Cats'), 'a', null, session.maker));
    session.run(addClaimAt('b', null, session.maker));
    const [a, b] = session.state.project.claims.toArray().map(({ id }) => id);
    session.run(linkEach('support', [a!], b!, session.maker));
    const made = session.state.selection.focus!;
    const deed = deedOf(session, removeAll([a!, made]))!;
    expect(deed.label).toBe('Remove 1 claim and 1 link');
    expect(deed.said).toBe('Removed 1 claim and 1 link. 1 passage stays as a highlight.');
    expect(session.can(removeAll(['c_none']))).toBe(false);
  });
});

describe('tags and places', () => {
  it('puts a tag on all that do not have it', () => {
    const session = open(draw('a b c'));
    session.run(addTagToAll(['c_a'], 'theme', session.maker));
    expect(once(session, addTagToAll(['c_a', 'c_b', 'c_c'], ' Theme ', session.maker))).toBe(
      "Put the tag 'Theme' on 2 claims",
    );
    for (const { tags } of session.state.project.claims) expect(tags).toHaveLength(1);
    expect(session.state.project.tags.size).toBe(1);
    expect(session.can(addTagToAll(['c_a', 'c_b'], 'theme', session.maker))).toBe(false);
  });

  it('pins all, and lets go those that are pinned', () => {
    const session = open(draw('a b c'));
    const places = [
      { claim: 'c_a', x: 1, y: 2 },
      { claim: 'c_b', x: -3, y: 4 },
    ];
    expect(once(session, pinAll(places, session.maker))).toBe('Pin 2 cards where they are');
    expect(session.state.project.pins.size).toBe(2);
    expect(once(session, unpinEach(['c_a', 'c_b', 'c_c']))).toBe('Unpin 2 cards');
    expect(session.can(unpinEach(['c_a']))).toBe(false);
  });

  it('makes a claim where it is typed, but none that is there', () => {
    const session = open();
    expect(once(session, addClaimAt(' a  claim ', { x: 5, y: 6 }, session.maker))).toBe("Add the claim 'a claim'");
    expect(session.state.project.pins.toArray().map(({ x, y }) => [x, y])).toEqual([[5, 6]]);
    expect(session.can(addClaimAt('A CLAIM', { x: 0, y: 0 }, session.maker))).toBe(false);
    expect(session.can(addClaimAt(' ', null, session.maker))).toBe(false);
  });

  it('tags words as a claim at a place; a claim that is there stays where it is', () => {
    const { session, source } = openText();
    const tag = (words: string) => tagWordsAt(wordsAt(source, words), 'cats', { x: 5, y: 6 }, session.maker);
    expect(once(session, tag('Cats'))).toBe("Tag 'cats'");
    expect(once(session, tag('nice'))).toBe("Tag 'cats'");
    const { claims, passages, pins } = session.state.project;
    expect([claims.size, passages.size, pins.size]).toEqual([1, 2, 1]);
  });
});
