// The order of siblings: moved a place at a time, never past an end, and only among those it belongs to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toggleMain } from '../../src/commands/claims.ts';
import { moveLink, movePremise, moveRoot } from '../../src/commands/order.ts';
import { Project } from '../../src/model/project.ts';
import { incoming } from '../../src/query/around.ts';
import { outlineByArgument } from '../../src/query/outline.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import '../seed.ts';
import { open } from './desk.ts';

const order = (project: Project, target: string): string[] => incoming(project, target).map(({ id }) => id);

describe('a link', () => {
  it('moves past its neighbour, and back again; all else stays in its order', () => {
    fc.assert(
      fc.property(projects(), fc.nat(), fc.constantFrom(-1 as const, 1 as const), (project, at, way) => {
        const link = project.links.toArray()[at % Math.max(1, project.links.size)];
        if (!link) return;
        const session = open(project);
        const before = order(project, link.to);
        const from = before.indexOf(link.id);
        const moved = session.run(moveLink(link.id, way)) !== null;
        expect(moved).toBe(before[from + way] !== undefined);
        const wanted = [...before];
        if (moved) [wanted[from], wanted[from + way]] = [before[from + way]!, link.id];
        expect(order(session.state.project, link.to)).toEqual(wanted);
        if (!moved) return;
        session.run(moveLink(link.id, way === 1 ? -1 : 1));
        expect(order(session.state.project, link.to)).toEqual(before);
      }),
    );
  });

  it('moves also among links of one rank, as two people make them at once', () => {
    const project = draw('s: a > d', 'r: b > d', 'q: c > d');
    const { order: rank } = project.links.get('l_s')!;
    const same = Project.of(project.about, [
      ...project.claims,
      ...project.links.toArray().map((link) => ({ ...link, order: rank })),
    ]);
    const session = open(same);
    const before = order(same, 'c_d');
    expect(session.run(moveLink(before[2]!, -1))).not.toBeNull();
    expect(order(session.state.project, 'c_d')).toEqual([before[0], before[2], before[1]]);
    expect(session.run(moveLink(before[0]!, 1))).not.toBeNull();
    expect(order(session.state.project, 'c_d')).toEqual([before[2], before[0], before[1]]);
  });

  it('says past which', () => {
    const session = open(draw('s: a > d', 'r: b x d'));
    expect(session.run(moveLink('l_r', -1))).toBe("Move the attack by 'b' before the support by 'a'");
    expect(session.run(moveLink('l_r', -1))).toBeNull();
    expect(session.run(moveLink('l_none', 1))).toBeNull();
  });
});

describe('a premise', () => {
  it('moves among those it is joined with; at their end the link moves', () => {
    const session = open(draw('s: a > d', 'r: b+c > d'));
    expect(session.run(movePremise('l_r', 'c_c', -1))).toBe("Move 'c' before 'b'");
    expect(session.state.project.links.get('l_r')!.from).toEqual(['c_c', 'c_b']);
    expect(session.run(movePremise('l_r', 'c_c', -1))).toBe("Move the support by 'c' before the support by 'a'");
    expect(order(session.state.project, 'c_d')).toEqual(['l_r', 'l_s']);
    expect(session.run(movePremise('l_r', 'c_a', 1))).toBeNull();
  });
});

describe('a claim that bears on nothing', () => {
  const roots = (project: Project) =>
    outlineByArgument(project).flatMap(({ level, claim }) => (level === 1 ? [claim] : []));

  it('moves among its like, but never past the main claim', () => {
    const session = open(draw('a b', 's: d > c'));
    session.run(toggleMain('c_a'));
    expect(roots(session.state.project)).toEqual(['c_a', 'c_b', 'c_c']);
    expect(session.run(moveRoot('c_c', -1))).toBe("Move 'c' before 'b'");
    expect(roots(session.state.project)).toEqual(['c_a', 'c_c', 'c_b']);
    expect(session.run(moveRoot('c_c', -1))).toBeNull();
    expect(session.run(moveRoot('c_a', 1))).toBeNull();
    expect(session.run(moveRoot('c_d', 1))).toBeNull();
  });
});
