// The list of acts: each named once, no key for two acts in one place, and a reason wherever an act may be impossible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Pane } from '../../src/commands/index.ts';
import { ACTIONS, actionOf } from '../../src/commands/index.ts';
import { addClaim } from '../../src/commands/claims.ts';
import { link } from '../../src/commands/links.ts';
import { remove } from '../../src/commands/remove.ts';
import { Session } from '../../src/state/session.ts';
import type { State } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { countingMaker } from './arguments.ts';
import { open } from './desk.ts';

const PANES: readonly (Pane | null)[] = ['text', 'claims', 'map', 'inspector', null];

/** Two acts that the same key would ask for in one place (null: outside the panes), told in words. */
function clashes(actions: readonly Pick<Action, 'id' | 'keys' | 'panes'>[]): string[] {
  return PANES.flatMap((pane) => {
    const taken = new Map<string, string>();
    return actions
      .filter(({ panes }) => !panes || (pane !== null && panes.includes(pane)))
      .flatMap(({ id, keys }) => keys.map((key) => [key.toLowerCase(), id] as const))
      .flatMap(([key, id]) => {
        const other = taken.get(key);
        taken.set(key, id);
        return other === undefined ? [] : [`${key} is ${other} and ${id} in ${pane ?? 'no pane'}`];
      });
  });
}

/** States with and without words selected, with a passage, a claim, a link or nothing in focus. */
const states: fc.Arbitrary<State> = fc
  .tuple(projects(), fc.option(fc.nat(), { freq: 4 }), fc.boolean())
  .map(([project, at, selecting]) => {
    const [source] = project.sources;
    const words = selecting && source ? { source: source.id, ranges: [{ start: 0, end: source.text.length }] } : null;
    const all = [...project.passages, ...project.claims, ...project.links];
    return {
      ...stateOf(project),
      selection: { focus: at === null ? null : (all[at % all.length]?.id ?? null), words },
    };
  });

describe('the list of acts', () => {
  it('has each act once, by an id that finds it', () => {
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
    expect(new Set(ACTIONS.map(({ title }) => title)).size).toBe(ACTIONS.length);
    for (const action of ACTIONS) expect(actionOf(action.id)).toBe(action);
  });

  it('gives no key to two acts in one place', () => {
    expect(clashes(ACTIONS)).toEqual([]);
  });

  it('would not pass with a clash', () => {
    expect(clashes([...ACTIONS, { id: 'fit', keys: ['s'], panes: ['map'] }])).toEqual(['s is support and fit in map']);
    expect(clashes([...ACTIONS, { id: 'fit', keys: ['Mod+K'] }])).toHaveLength(PANES.length);
    expect(
      clashes([
        { id: 'fit', keys: ['0'], panes: ['map'] },
        { id: 'tag', keys: ['0'], panes: ['text'] },
      ]),
    ).toEqual([]);
  });

  it('says what to do first wherever an act cannot be done', () => {
    for (const { otherwise } of ACTIONS) expect(otherwise).toMatch(/^$|^[A-Z].*\.$/);
    fc.assert(
      fc.property(states, (state) => {
        for (const { id, possible, otherwise } of ACTIONS)
          if (!possible(state)) expect(`${id}: ${otherwise}`).not.toBe(`${id}: `);
      }),
    );
  });

  it('gives no reason where an act can always be done', () => {
    const bare = open().state;
    expect(ACTIONS.filter(({ possible, otherwise }) => possible(bare) && otherwise !== '').map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('what can be done', () => {
  const can = (session: Session) => ACTIONS.filter(({ possible }) => possible(session.state)).map(({ id }) => id);

  it('grows with what there is', () => {
    const session = open();
    const maker = countingMaker();
    expect(can(session)).not.toContain('undo');
    session.run(addClaim('a', maker));
    expect(can(session)).toEqual(expect.arrayContaining(['undo', 'rename', 'remove', 'main', 'note']));
    // What it supports can be typed: one claim is enough.
    expect(can(session)).toEqual(expect.arrayContaining(['support', 'attack']));
    expect(can(session)).not.toContain('merge');
    session.run(addClaim('b', maker));
    expect(can(session)).toEqual(expect.arrayContaining(['support', 'attack', 'merge']));
    expect(can(session)).not.toContain('undercut');
    const [a, b] = session.state.project.claims.toArray().map(({ id }) => id);
    session.run(link('support', [a!], b!, maker));
    session.select({ focus: a! });
    expect(can(session)).toEqual(expect.arrayContaining(['undercut', 'join']));
    session.travel('undo');
    expect(can(session)).toContain('redo');
  });

  it('is removing, for whatever has the focus', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { focus } = state.selection;
        expect(actionOf('remove').possible(state)).toBe(focus !== null && remove(focus)(state));
      }),
    );
  });

  it('is to name a link on the map, but no claim of it', () => {
    const session = open(draw('s: a > b'));
    session.select({ focus: 'l_s' });
    expect(can(session)).toEqual(expect.arrayContaining(['show-map', 'note', 'join', 'remove']));
    expect(can(session)).not.toContain('rename');
  });
});
