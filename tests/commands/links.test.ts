// Links: made once, never to themselves; undercuts; premises joined, parted and taken out; what is written on them stays.
import { describe, expect, it } from 'vitest';
import {
  dropPremise,
  joinLinks,
  joinPremise,
  link,
  partPremise,
  setLinkNote,
  setRole,
  setScheme,
} from '../../src/commands/links.ts';
import type { Project } from '../../src/model/project.ts';
import type { Role } from '../../src/model/records.ts';
import type { Session } from '../../src/state/session.ts';
import { draw } from '../notation.ts';
import { deedOf, open } from './desk.ts';

/** The links as the notation draws them, without their names, sorted. */
function drawn(project: Project): string[] {
  const name = (id: string) => (id.startsWith('c_') ? project.claims.get(id)!.text : `[${told(id)}]`);
  const told = (id: string): string => {
    const { from, to, role } = project.links.get(id)!;
    return `${from.map(name).join('+')} ${role === 'support' ? '>' : 'x'} ${name(to)}`;
  };
  return project.links
    .toArray()
    .map(({ id }) => told(id))
    .sort();
}
const linking = (session: Session, role: Role, from: readonly string[], to: string) =>
  session.run(link(role, from, to, session.maker));

describe('linking', () => {
  it('supports, attacks, undercuts, and undercuts the undercut; the label says which', () => {
    const session = open(draw('a b c d e'));
    expect(linking(session, 'support', ['c_a', 'c_b'], 'c_c')).toBe("Support 'c' with 'a' and 'b'");
    const support = session.state.selection.focus!;
    expect(linking(session, 'attack', ['c_d'], 'c_c')).toBe("Attack 'c' with 'd'");
    expect(linking(session, 'attack', ['c_d'], support)).toBe("Undercut the support by 'a' with 'd'");
    const undercut = session.state.selection.focus!;
    expect(linking(session, 'attack', ['c_e'], undercut)).toBe("Undercut the attack by 'd' with 'e'");
    expect(linking(session, 'support', ['c_a'], undercut)).toBe("Support the attack by 'd' with 'a'");
    expect(drawn(session.state.project)).toEqual([
      'a > [d x [a+b > c]]',
      'a+b > c',
      'd x [a+b > c]',
      'd x c',
      'e x [d x [a+b > c]]',
    ]);
  });

  it('refuses the same link twice, in whatever order its premises come, but not another role or fewer premises', () => {
    const session = open(draw('s: a+b > c'));
    expect(linking(session, 'support', ['c_b', 'c_a'], 'c_c')).toBeNull();
    expect(linking(session, 'attack', ['c_b', 'c_a'], 'c_c')).not.toBeNull();
    expect(linking(session, 'support', ['c_a'], 'c_c')).not.toBeNull();
    expect(linking(session, 'support', ['c_a'], 'c_c')).toBeNull();
  });

  it('M4: refuses a target among the premises, a premise twice, none at all, and what is no claim or link', () => {
    const session = open(draw('s: a > b'));
    const refused = [
      [['c_a'], 'c_a'],
      [['c_b', 'c_a'], 'c_a'],
      [['c_a', 'c_a'], 'c_b'],
      [[], 'c_b'],
      [['c_a'], 'c_none'],
      [['c_none'], 'c_a'],
      [['l_s'], 'c_b'],
      [['c_a'], 'j_x'],
    ] as const;
    for (const [from, to] of refused) expect(linking(session, 'attack', from, to)).toBeNull();
  });

  it('goes in circles where the reader wants it so', () => {
    const session = open(draw('s: a > b'));
    expect(linking(session, 'support', ['c_b'], 'c_a')).not.toBeNull();
  });
});

describe('joining premises', () => {
  it('puts a claim last among the premises of a link', () => {
    const session = open(draw('s: a > c', 'b'));
    expect(session.run(joinPremise('l_s', 'c_b'))).toBe("Join 'b' to 'a'");
    expect(drawn(session.state.project)).toEqual(['a+b > c']);
    for (const claim of ['c_b', 'c_c', 'c_none', 'l_s']) expect(session.can(joinPremise('l_s', claim))).toBe(false);
  });

  it('makes two links one, and undercuts of the second come along', () => {
    const session = open(draw('s: a+b > c', 'r: b+d > c', 'u: e x r'));
    expect(session.run(joinLinks('l_s', 'l_r'))).toBe("Join the premises 'a' and 'b' and 'd'");
    expect(drawn(session.state.project)).toEqual(['a+b+d > c', 'e x [a+b+d > c]']);
    expect(session.state.selection.focus).toBe('l_s');
  });

  it('keeps what was written on either', () => {
    const session = open(draw('s: a > c', 'r: b > c'));
    for (const command of [setLinkNote('l_s', 'one'), setLinkNote('l_r', 'two'), setScheme('l_r', 'Expert opinion')])
      session.run(command);
    session.run(joinLinks('l_s', 'l_r'));
    expect(session.state.project.links.get('l_s')).toMatchObject({ note: 'one\ntwo', scheme: 'Expert opinion' });
  });

  it('refuses links to different targets or of different roles, and a link with itself', () => {
    const session = open(draw('s: a > c', 't: b > d', 'r: b x c'));
    for (const [kept, gone] of [
      ['l_s', 'l_t'],
      ['l_s', 'l_r'],
      ['l_s', 'l_s'],
      ['l_s', 'l_none'],
      ['c_a', 'l_s'],
    ] as const)
      expect(session.can(joinLinks(kept, gone))).toBe(false);
  });
});

describe('parting premises', () => {
  it('gives the parted one a link of its own, unless it has one', () => {
    const session = open(draw('s: a+b > c'));
    expect(session.run(partPremise('l_s', 'c_b', session.maker))).toBe("Part 'b' from the premises it was joined with");
    expect(drawn(session.state.project)).toEqual(['a > c', 'b > c']);
    const own = open(draw('s: a+b x c', 'r: b x c'));
    own.run(partPremise('l_s', 'c_b', own.maker));
    expect(drawn(own.state.project)).toEqual(['a x c', 'b x c']);
  });

  it('refuses a premise that stands alone or is none', () => {
    const session = open(draw('s: a > c', 'r: a+b > d'));
    expect(
      [
        ['l_s', 'c_a'],
        ['l_r', 'c_d'],
        ['l_none', 'c_a'],
      ].map(([id, claim]) => session.can(partPremise(id!, claim!, session.maker))),
    ).toEqual([false, false, false]);
  });
});

describe('taking a premise out', () => {
  it('leaves the others and the undercuts', () => {
    const session = open(draw('s: a+b > c', 'u: d x s'));
    expect(session.run(dropPremise('l_s', 'c_a'))).toBe("Take 'a' out of its link to 'c'");
    expect(drawn(session.state.project)).toEqual(['b > c', 'd x [b > c]']);
  });

  it('removes the link with the last one, with what is aimed at it, and says so', () => {
    const session = open(draw('s: a > c', 'u: d x s', 'v: e x u'));
    const deed = deedOf(session, dropPremise('l_s', 'c_a'))!;
    expect(deed.said).toBe("Took 'a' out, and so removed its link to 'c' and 2 links.");
    expect(drawn(deed.change.after)).toEqual([]);
    expect(session.can(dropPremise('l_s', 'c_c'))).toBe(false);
  });
});

describe('what a link is', () => {
  it('changes its role, and the label says what it then does', () => {
    const session = open(draw('s: a+b > c', 'u: d x s'));
    expect(session.run(setRole('l_s', 'attack'))).toBe("Make 'a' and 'b' attack 'c'");
    expect(session.run(setRole('l_u', 'support'))).toBe("Make 'd' support the attack by 'a'");
    expect(session.run(setRole('l_u', 'attack'))).toBe("Make 'd' undercut the attack by 'a'");
    expect(session.can(setRole('l_u', 'attack'))).toBe(false);
  });

  it('is named by a scheme, and not by a blank one', () => {
    const session = open(draw('s: a > c'));
    expect(session.can(setScheme('l_s', ' '))).toBe(false);
    expect(session.run(setScheme('l_s', ' Sign '))).toBe("Call the support by 'a' 'Sign'");
    expect(session.state.project.links.get('l_s')!.scheme).toBe('Sign');
    expect(session.run(setScheme('l_s', ''))).toBe("Take the scheme off the support by 'a'");
    expect(session.state.project.links.get('l_s')!.scheme).toBeNull();
  });

  it('has a note', () => {
    const session = open(draw('s: a > c'));
    expect(session.run(setLinkNote('l_s', 'two\nlines'))).toBe("Note on the support by 'a'");
    expect(session.can(setLinkNote('l_s', 'two\nlines'))).toBe(false);
  });
});
