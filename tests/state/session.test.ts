// A session: acts, undo and redo (C4), who hears of them, and what is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBy } from '../../src/change/change.ts';
import type { Step } from '../../src/change/step.ts';
import type { Project } from '../../src/model/project.ts';
import type { Performed } from '../../src/state/session.ts';
import { Session } from '../../src/state/session.ts';
import type { Command, Deed, State } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';
import { type Move, moves, projects, walk } from '../arbitraries.ts';
import { faultsOf, wholeOf } from '../model/sound.ts';
import { draw } from '../notation.ts';

function deed(project: Project, label: string, steps: readonly Step[], select?: Deed['select']): Deed {
  const change = changeBy(project, steps);
  if (!change.ok) throw new Error(change.reason);
  return { label, change: change.value, ...(select ? { select } : {}) };
}

/** Acts of a few moves each. */
const acts = fc.array(fc.array(moves, { minLength: 1, maxLength: 4 }), { maxLength: 8, size: 'max' });

function perform(session: Session, all: readonly (readonly Move[])[]): void {
  all.forEach((act, i) =>
    session.dispatch(deed(session.state.project, `act ${i}`, walk(session.state.project, act).steps)),
  );
}

const rename = (text: string): Step => ({ step: 'set', id: 'c_a', field: 'text', value: text });
const textOf = (session: Session): string => session.state.project.claims.get('c_a')!.text;

describe('undo and redo', () => {
  it('C4: retrace every state, back to the first and forth to the last', () => {
    fc.assert(
      fc.property(projects(), acts, (project, all) => {
        const session = new Session(stateOf(project));
        const states = [wholeOf(project)];
        session.subscribe(({ project: now }) => states.push(wholeOf(now)));
        perform(session, all);
        const there = states.splice(0);
        for (let i = all.length - 1; i >= 0; i--)
          expect(session.travel('undo')).toEqual({ ok: true, value: `act ${i}` });
        expect(session.travel('undo')).toEqual({ ok: false, reason: 'There is nothing to undo.' });
        expect(states.splice(0)).toStrictEqual(there.toReversed().slice(1));
        for (let i = 0; i < all.length; i++) expect(session.travel('redo')).toEqual({ ok: true, value: `act ${i}` });
        expect(session.travel('redo')).toEqual({ ok: false, reason: 'There is nothing to redo.' });
        expect(states).toStrictEqual(there.slice(1));
      }),
    );
  });

  it('C4: lead, by any way back and forth, to the state that many acts away from the first', () => {
    fc.assert(
      fc.property(
        projects(),
        acts,
        fc.array(fc.constantFrom('undo' as const, 'redo' as const), { maxLength: 30, size: 'max' }),
        (project, all, ways) => {
          const session = new Session(stateOf(project));
          const states = [wholeOf(project)];
          for (const [i, act] of all.entries()) {
            session.dispatch(deed(session.state.project, `act ${i}`, walk(session.state.project, act).steps));
            states.push(wholeOf(session.state.project));
          }
          let at = all.length;
          for (const way of ways) {
            const next = way === 'undo' ? at - 1 : at + 1;
            const possible = next >= 0 && next <= all.length;
            expect(session.travel(way).ok).toBe(possible);
            if (possible) at = next;
            expect(wholeOf(session.state.project)).toStrictEqual(states[at]);
          }
        },
      ),
    );
  });

  it('C4: work from the history as JSON, as after a reload', () => {
    fc.assert(
      fc.property(projects(), acts, (project, all) => {
        const session = new Session(stateOf(project));
        perform(session, all);
        const { project: last, history } = session.state;
        const reloaded = new Session(stateOf(last, JSON.parse(JSON.stringify(history)) as State['history']));
        while (reloaded.travel('undo').ok);
        expect(wholeOf(reloaded.state.project)).toStrictEqual(wholeOf(project));
        while (reloaded.travel('redo').ok);
        expect(wholeOf(reloaded.state.project)).toStrictEqual(wholeOf(last));
      }),
      { numRuns: 50 },
    );
  });

  it('forget what was undone once something else is done', () => {
    const session = new Session(stateOf(draw('a')));
    for (const text of ['one', 'two']) session.dispatch(deed(session.state.project, text, [rename(text)]));
    session.travel('undo');
    session.dispatch(deed(session.state.project, 'three', [rename('three')]));
    expect(session.travel('redo').ok).toBe(false);
    session.travel('undo');
    expect(textOf(session)).toBe('one');
  });

  it('never roll back what others did meanwhile, and stay sound where they cannot be carried out', () => {
    fc.assert(
      fc.property(projects(), acts, fc.array(moves, { maxLength: 6 }), (project, all, theirs) => {
        const session = new Session(stateOf(project));
        perform(session, all);
        const { states } = walk(session.state.project, theirs);
        session.receive(states.at(-1)!);
        for (let i = 0; i < all.length; i++) {
          const before = session.state;
          const undone = session.travel('undo');
          if (!undone.ok) expect(session.state).toBe(before);
          expect(faultsOf(session.state.project)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
    const session = new Session(stateOf(draw('a', 'b')));
    session.dispatch(deed(session.state.project, 'mine', [rename('mine')]));
    session.receive(
      deed(session.state.project, 'theirs', [{ step: 'set', id: 'c_b', field: 'text', value: 'theirs' }]).change.after,
    );
    expect(session.travel('undo').ok).toBe(true);
    expect(session.state.project.claims.get('c_b')!.text).toBe('theirs');
    expect(textOf(session)).toBe('a');
  });
});

describe('a session', () => {
  it('tells witnesses of each act before it tells listeners of the state', () => {
    const session = new Session(stateOf(draw('a')));
    const heard: string[] = [];
    const unwitness = session.witness(({ move, act }) => heard.push(`${move} ${act.label}`));
    const unsubscribe = session.subscribe((now, before) =>
      heard.push(`${before.project.claims.get('c_a')!.text} -> ${now.project.claims.get('c_a')!.text}`),
    );
    session.dispatch(deed(session.state.project, 'one', [rename('one')]));
    session.travel('undo');
    session.travel('undo'); // there is nothing: nobody hears of it
    session.travel('redo');
    session.receive(draw('a'));
    expect(heard).toEqual(['do one', 'a -> one', 'undo one', 'one -> a', 'redo one', 'a -> one', 'one -> a']);
    unwitness();
    unsubscribe();
    session.dispatch(deed(session.state.project, 'two', [rename('two')]));
    expect(heard).toHaveLength(7);
  });

  it('gives witnesses steps that lead from the project before to the one after, whichever way', () => {
    fc.assert(
      fc.property(projects(), acts, (project, all) => {
        const session = new Session(stateOf(project));
        const told: Performed[] = [];
        session.witness((performed) => told.push(performed));
        perform(session, all);
        while (session.travel('undo').ok);
        while (session.travel('redo').ok);
        expect(told).toHaveLength(all.length * 3);
        for (const { move, act, before, after } of told) {
          const forth = changeBy(before, move === 'undo' ? act.inverse : act.steps);
          const back = changeBy(after, move === 'undo' ? act.steps : act.inverse);
          expect(forth.ok && wholeOf(forth.value.after)).toStrictEqual(wholeOf(after));
          expect(back.ok && wholeOf(back.value.after)).toStrictEqual(wholeOf(before));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('passes on what is worth saying beside the label, and nothing where there is nothing', () => {
    const session = new Session(stateOf(draw('a')));
    const told: Performed[] = [];
    session.witness((performed) => told.push(performed));
    session.dispatch({ ...deed(session.state.project, 'one', [rename('one')]), said: 'Renamed.' });
    session.dispatch(deed(session.state.project, 'two', [rename('two')]));
    expect(told[0]!.said).toBe('Renamed.');
    expect(told[1]).not.toHaveProperty('said');
  });

  it('tells all of one act before any of the next, where a listener acts in turn', () => {
    const session = new Session(stateOf(draw('a')));
    const heard: string[] = [];
    session.witness(({ act }) => heard.push(`witness ${act.label}`));
    session.subscribe(({ project }) => {
      heard.push('first');
      if (project.claims.get('c_a')!.text === 'one') session.dispatch(deed(project, 'two', [rename('two')]));
    });
    session.subscribe(({ project }) => heard.push(project.claims.get('c_a')!.text));
    session.dispatch(deed(session.state.project, 'one', [rename('one')]));
    expect(heard).toEqual(['witness one', 'first', 'one', 'witness two', 'first', 'two']);
    expect(textOf(session)).toBe('two');
  });

  it('goes on telling after a listener has thrown', () => {
    const session = new Session(stateOf(draw('a')));
    const unsubscribe = session.subscribe(() => {
      throw new Error('a broken view');
    });
    expect(() => session.dispatch(deed(session.state.project, 'one', [rename('one')]))).toThrow('a broken view');
    expect(textOf(session)).toBe('one');
    unsubscribe();
    let heard = 0;
    session.subscribe(() => heard++);
    session.travel('undo');
    expect(heard).toBe(1);
  });

  it('refuses a deed made for another project', () => {
    const session = new Session(stateOf(draw('a')));
    const late = deed(session.state.project, 'late', [rename('late')]);
    session.dispatch(deed(session.state.project, 'first', [rename('first')]));
    const before = session.state;
    expect(() => session.dispatch(late)).toThrow(new RangeError('"late" was made for another state of the project'));
    expect(session.state).toBe(before);
  });

  it('asks a command before it lets it act', () => {
    const session = new Session(stateOf(draw('a')));
    const toOne: Command = ({ project }, dispatch) => {
      if (project.claims.get('c_a')!.text === 'one') return false;
      dispatch?.(deed(project, 'to one', [rename('one')], { focus: 'c_a' }));
      return true;
    };
    expect(session.can(toOne)).toBe(true);
    expect(textOf(session)).toBe('a');
    expect(session.run(toOne)).toBe('to one');
    expect(textOf(session)).toBe('one');
    expect(session.state.selection.focus).toBe('c_a');
    expect(session.can(toOne)).toBe(false);
    expect(session.run(toOne)).toBeNull();
  });

  it('takes another state altogether', () => {
    const session = new Session(stateOf(draw('a')));
    session.dispatch(deed(session.state.project, 'one', [rename('one')]));
    const next = stateOf(draw('b'));
    session.reset(next);
    expect(session.state).toBe(next);
    expect(session.travel('undo').ok).toBe(false);
  });
});

describe('a frozen session', () => {
  const WHY = 'You are looking at the past.';
  const refused = { ok: false, reason: WHY };

  it('takes no act by any way, whatever the acts, and tells why', () => {
    fc.assert(
      fc.property(projects(), acts, (project, all) => {
        const live = new Session(stateOf(project));
        perform(live, all);
        const { state } = live;
        const frozen = new Session(state, live.maker, WHY);
        frozen.subscribe(() => expect.unreachable());
        frozen.witness(() => expect.unreachable());
        perform(frozen, all);
        expect(frozen.run((_, dispatch) => (dispatch?.(deed(state.project, 'x', [])), true))).toBeNull();
        expect([frozen.travel('undo'), frozen.travel('redo')]).toEqual([refused, refused]);
        expect(frozen.state).toBe(state);
      }),
    );
  });

  it('lets nothing be done, but anything be selected', () => {
    const frozen = new Session(stateOf(draw('a')), undefined, WHY);
    const always: Command = () => true;
    expect([frozen.can(always), new Session(frozen.state).can(always)]).toEqual([false, true]);
    const heard: (string | null)[] = [];
    frozen.subscribe(({ selection }) => heard.push(selection.focus));
    frozen.select({ focus: 'c_a' });
    expect([frozen.state.selection.focus, heard]).toEqual(['c_a', ['c_a']]);
  });
});
