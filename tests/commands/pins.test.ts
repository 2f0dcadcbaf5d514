// Pins: a card put somewhere, moved, let go; all let go as one act that undo takes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pin, unpin, unpinAll } from '../../src/commands/pins.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { makerOf, projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

const placesOf = (session: Session) =>
  session.state.project.pins
    .toArray()
    .map(({ claim, x, y }) => `${claim} ${x} ${y}`)
    .sort();

describe('a pin', () => {
  it('holds a card where it was put, once, wherever it goes after', () => {
    const session = new Session(stateOf(draw('1: b > a')), makerOf(2));
    expect(session.run(pin('c_b', 10, 20, session.maker))).toBe("Move 'b' and pin it there");
    session.run(pin('c_b', -30, 5, session.maker));
    expect(placesOf(session)).toEqual(['c_b -30 5']);
    session.travel('undo');
    expect(placesOf(session)).toEqual(['c_b 10 20']);
    expect(session.can(unpin('c_a'))).toBe(false);
    expect(session.run(unpin('c_b'))).toBe("Unpin 'b'");
    expect(placesOf(session)).toEqual([]);
    expect(session.can(pin('l_1', 0, 0, session.maker))).toBe(false);
  });

  it('of two on one claim leaves one', () => {
    fc.assert(
      fc.property(projects(), fc.nat(), (project, at) => {
        const claims = project.claims.toArray();
        if (claims.length === 0) return;
        const { id } = claims[at % claims.length]!;
        const session = new Session(stateOf(project), makerOf(3));
        session.run(pin(id, 123456, 1, session.maker));
        expect(placesOf(session).filter((place) => place.startsWith(`${id} `))).toEqual([`${id} 123456 1`]);
      }),
      { numRuns: 60 },
    );
  });

  it('goes with all others as one act', () => {
    const session = new Session(stateOf(draw('1: b > a')), makerOf(4));
    expect(session.can(unpinAll())).toBe(false);
    session.run(pin('c_a', 1, 2, session.maker));
    session.run(pin('c_b', 3, 4, session.maker));
    expect(session.run(unpinAll())).toBe('Tidy the map');
    expect(placesOf(session)).toEqual([]);
    session.travel('undo');
    expect(placesOf(session)).toEqual(['c_a 1 2', 'c_b 3 4']);
  });
});
