// Tags: one per name, put on passages and claims once, taken off and kept in the codebook.
import { describe, expect, it } from 'vitest';
import { addTag, dropTag } from '../../src/commands/tags.ts';
import { draw } from '../notation.ts';
import { open } from './desk.ts';

describe('tags', () => {
  it('are made when first named, and found again in another case', () => {
    const session = open(draw('a b'));
    expect(session.run(addTag('c_a', ' Cyber  law ', session.maker))).toBe("Put the tag 'Cyber law' on a claim");
    expect(session.run(addTag('c_b', 'CYBER LAW', session.maker))).toBe("Put the tag 'Cyber law' on a claim");
    const { tags, claims } = session.state.project;
    expect(tags.toArray().map(({ name }) => name)).toEqual(['Cyber law']);
    expect(claims.get('c_b')!.tags).toEqual(claims.get('c_a')!.tags);
  });

  it('are put on once, not on links, and not without a name', () => {
    const session = open(draw('s: a > b'));
    session.run(addTag('c_a', 'x', session.maker));
    for (const refused of [
      addTag('c_a', 'X', session.maker),
      addTag('l_s', 'x', session.maker),
      addTag('c_a', ' ', session.maker),
      addTag('c_none', 'x', session.maker),
    ])
      expect(session.can(refused)).toBe(false);
  });

  it('come off and stay in the codebook', () => {
    const session = open(draw('a b'));
    session.run(addTag('c_a', 'x', session.maker));
    const { id } = session.state.project.tags.toArray()[0]!;
    expect(session.can(dropTag('c_b', id))).toBe(false);
    expect(session.run(dropTag('c_a', id))).toBe("Take the tag 'x' off a claim");
    expect(session.can(dropTag('c_a', id))).toBe(false);
    expect(session.state.project.tags.has(id)).toBe(true);
  });
});
