// The five steps: each applies or says why not (C1), is taken back exactly (C2), and survives JSON (C3).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/change/step.ts';
import { applyStep } from '../../src/change/step.ts';
import { create } from '../../src/model/create.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { junk, makerOf, projectsWithMoves, stepOf } from '../arbitraries.ts';
import { faultsOf, wholeOf } from '../model/sound.ts';
import { draw } from '../notation.ts';

/** Each of the moves in turn, on whatever the ones before it made. */
function onEach(
  check: (project: ReturnType<typeof draw>, step: Step, applied: ReturnType<typeof applyStep>) => void,
): void {
  fc.assert(
    fc.property(projectsWithMoves(12), ([start, path]) => {
      let project = start;
      for (const move of path) {
        const step = stepOf(project, move);
        const applied = applyStep(project, step);
        check(project, step, applied);
        if (applied.ok) project = applied.value.project;
      }
    }),
    { numRuns: 80 },
  );
}

describe('a step', () => {
  it('C1: applies or gives a reason, never throws, and never leaves an unsound project', () => {
    let [done, refused] = [0, 0];
    onEach((_project, _step, applied) => {
      if (applied.ok) {
        done++;
        expect(faultsOf(applied.value.project)).toEqual([]);
      } else {
        refused++;
        expect(applied.reason).not.toMatch(/undefined|\[object|^$/);
      }
    });
    expect(Math.min(done, refused)).toBeGreaterThan(100); // both ways were tried
  });

  it('C1: of any shape whatever applies or gives a reason', () => {
    fc.assert(
      fc.property(junk, fc.option(junk), (whole, record) => {
        for (const odd of [
          whole,
          { step: 'add', record: whole },
          { step: 'add', record: { ...draw('a').claims.get('c_a'), id: 'c_b', kind: record } },
        ])
          expect(applyStep(draw('a'), odd as Step).ok).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('C2: is taken back by its inverse, to the very project it came from', () => {
    onEach((project, _step, applied) => {
      if (!applied.ok) return;
      const back = applyStep(applied.value.project, applied.value.inverse);
      if (!back.ok) throw new Error(back.reason);
      expect(wholeOf(back.value.project)).toStrictEqual(wholeOf(project));
      // And the inverse of the inverse does the same again.
      const again = applyStep(back.value.project, back.value.inverse);
      expect(again.ok && wholeOf(again.value.project)).toStrictEqual(wholeOf(applied.value.project));
    });
  });

  it('C3: survives JSON, and so does its inverse', () => {
    onEach((project, step, applied) => {
      if (!applied.ok) return;
      const { inverse } = applied.value;
      expect(JSON.parse(JSON.stringify(inverse))).toStrictEqual(inverse);
      const sent = applyStep(project, JSON.parse(JSON.stringify(step)) as Step);
      expect(sent.ok && wholeOf(sent.value.project)).toStrictEqual(wholeOf(applied.value.project));
    });
  });

  it('M1: changes at most one record, and never an id, a kind or when it was made', () => {
    onEach((project, step, applied) => {
      if (!applied.ok) return;
      const before = new Map(project.records().map((row) => [row.id, row]));
      const after = new Map(applied.value.project.records().map((row) => [row.id, row]));
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (id) => before.get(id) !== after.get(id),
      );
      expect(changed).toEqual([step.step === 'add' ? step.record.id : step.id]);
      const [old, now] = [before.get(changed[0]!), after.get(changed[0]!)];
      if (old && now) expect([now.id, now.kind, now.created]).toEqual([old.id, old.kind, old.created]);
    });
  });
});

describe('a step is refused, in plain words:', () => {
  const project = draw('main', 'm: a+b > c', 'n: d x m');
  const why = (step: unknown): string => {
    const applied = applyStep(project, step as Step);
    return applied.ok ? 'it was not refused' : applied.reason;
  };
  const claim = create('claim', { text: 'x' }, makerOf(1));

  it('adding', () => {
    expect(why({ step: 'add', record: project.claims.get('c_a') })).toBe('c_a is already there');
    expect(why({ step: 'add', record: project.about })).toMatch(/is already there$/);
    expect(why({ step: 'add', record: { ...project.about, id: 'j_other' } })).toBe(
      'a project has one record of its own',
    );
    expect(why({ step: 'add', record: { ...claim, text: '' } })).toBe('this claim cannot be: its text is blank');
    expect(why({ step: 'add' })).toBe('there is no record to add');
  });

  it('removing', () => {
    expect(why({ step: 'remove', id: 'c_none' })).toBe('c_none is no longer there');
    expect(why({ step: 'remove', id: 'c_a' })).toBe('this claim is still used by l_m');
    expect(why({ step: 'remove', id: project.about.id })).toBe('the project itself cannot be removed');
  });

  it('setting', () => {
    expect(why({ step: 'set', id: 'c_a', field: 'text', value: ' ' })).toBe('its text is blank');
    expect(why({ step: 'set', id: 'c_a', field: 'created', value: claim.created })).toBe(
      'the created of a claim cannot change',
    );
    for (const field of ['id', 'kind', '__proto__', 'constructor', 'mood'])
      expect(why({ step: 'set', id: 'c_a', field, value: 'x' })).toBe(`a claim has no ${field}`);
    expect(why({ step: 'set', id: 'l_m', field: 'to', value: 'l_n' })).toBe('its chain of links never ends at a claim');
    expect(why({ step: 'set', id: 'l_m', field: 'to', value: 'c_b' })).toBe('it targets one of its own premises');
  });

  it('inserting and dropping', () => {
    const insert = { step: 'insert', id: 'l_m', field: 'from', member: 'c_d', at: 0 };
    expect(why({ ...insert, member: 'c_a' })).toBe('c_a is already among its from');
    expect(why({ ...insert, member: 'c_c' })).toBe('it targets one of its own premises');
    for (const at of [-1, 0.5, NaN, '0', undefined]) expect(why({ ...insert, at })).toMatch(/is no place in a list$/);
    expect(why({ ...insert, field: 'note' })).toBe('note is not a list');
    expect(why({ step: 'drop', id: 'l_m', field: 'from', member: 'c_d' })).toBe('c_d is not among its from');
    expect(why({ step: 'drop', id: 'l_n', field: 'from', member: 'c_d' })).toBe('its from has no claim');
  });

  it('anything else', () => {
    expect(why({ step: 'explode' })).toBe('there is no step "explode"');
    expect(why({ step: 'toString' })).toBe('there is no step "toString"');
    expect(why(null)).toBe('there is no step null');
    expect(why({ step: 'remove', id: 5 })).toBe("the step's id is 5");
  });
});

it('a member is inserted before the one at that place, or last', () => {
  const project = draw('m: a+b > c', 'd');
  const at = (place: number): readonly string[] => {
    const applied = applyStep(project, { step: 'insert', id: 'l_m', field: 'from', member: 'c_d', at: place });
    return applied.ok ? applied.value.project.links.get('l_m')!.from : [];
  };
  expect(at(0)).toEqual(['c_d', 'c_a', 'c_b']);
  expect(at(1)).toEqual(['c_a', 'c_d', 'c_b']);
  expect(at(Number.MAX_SAFE_INTEGER)).toEqual(['c_a', 'c_b', 'c_d']);
});

it('a record from outside is not tied to what it was read from', () => {
  const row = JSON.parse('{"__proto__":{"note":"planted"},"id":"c_p","kind":"claim"}') as AnyRecord;
  expect(applyStep(draw('a'), { step: 'add', record: row }).ok).toBe(false);
  expect(({} as Record<string, unknown>).note).toBeUndefined();
});
