// What every command keeps to, whatever it is asked on whatever project: it answers as it acts, acts once, and can be taken back.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBy } from '../../src/change/change.ts';
import type { Project } from '../../src/model/project.ts';
import { Session } from '../../src/state/session.ts';
import type { Command, Deed, State } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';
import { projects } from '../arbitraries.ts';
import { faultsOf, wholeOf } from '../model/sound.ts';
import { COMMANDS, ids } from './arguments.ts';

/** One line of well-formed words without white space around or in rows. */
function expectSentence(words: string): void {
  expect(words).not.toBe('');
  expect(words).not.toMatch(/[\n\r\t\u2028\u2029]|\p{Surrogate}|^\s|\s$|undefined|\bnull\b|\[object/u);
}

/** The project, index and all, as a string: far quicker to compare than the thing itself. */
const print = (project: Project): string => JSON.stringify(wholeOf(project));

/** Carries the command out and holds it to all it promises; whether it could be done. */
function holdsToItsWord(state: State, command: Command): boolean {
  const { project } = state;
  const before = print(project);
  const answer = command(state);
  const deeds: Deed[] = [];
  expect(command(state, (deed) => deeds.push(deed))).toBe(answer);
  expect(deeds).toHaveLength(answer ? 1 : 0);
  expect(print(project)).toBe(before);
  const [deed] = deeds;
  const session = new Session(state);
  if (!deed) {
    expect(session.run(command)).toBeNull();
    expect(session.state).toBe(state);
    return false;
  }
  const { label, said, change, select } = deed;
  expectSentence(label);
  if (said !== undefined) expectSentence(said);
  expect(change.before).toBe(project);
  expect(change.steps.length).toBeGreaterThan(0);
  const after = print(change.after);
  expect(after).not.toBe(before);
  expect(faultsOf(change.after)).toEqual([]);
  const again = changeBy(project, change.steps);
  expect(again.ok && print(again.value.after)).toBe(after);
  if (select?.focus) expect(change.after.record(select.focus)).toBeDefined();

  session.dispatch(deed);
  expect(print(session.state.project)).toBe(after);
  expect(session.state.history.done.map((act) => act.label)).toEqual([label]);
  expect(session.travel('undo')).toEqual({ ok: true, value: label });
  expect(print(session.state.project)).toBe(before);
  expect(session.travel('redo')).toEqual({ ok: true, value: label });
  expect(print(session.state.project)).toBe(after);
  return true;
}

/** A project, what has the focus in it, and each command with arguments for it. */
const settings = projects().chain((project) =>
  fc.record({
    project: fc.constant(project),
    focus: fc.option(ids(project, 'passage', 'claim', 'link')),
    commands: fc.record(Object.fromEntries(Object.entries(COMMANDS).map(([name, of]) => [name, of(project)]))),
  }),
);

describe('every command, on any project with any arguments,', () => {
  it('answers as it acts, keeps the project valid and is undone without a trace', () => {
    const answers = new Set<string>();
    fc.assert(
      fc.property(settings, ({ project, focus, commands }) => {
        const state: State = {
          ...stateOf(project),
          selection: { focus: focus !== null && project.record(focus) ? focus : null, words: null },
        };
        for (const [name, command] of Object.entries(commands)) {
          try {
            answers.add(`${name}: ${holdsToItsWord(state, command)}`);
          } catch (cause) {
            throw new Error(`${name}: ${String(cause)}`, { cause });
          }
        }
      }),
      // To make a failure small may take an hour: all commands are tried again at each attempt.
      { interruptAfterTimeLimit: 90_000 },
    );
    // Else the arguments tried would show one half only.
    expect([...answers].sort()).toEqual(
      Object.keys(COMMANDS)
        .flatMap((name) => [`${name}: false`, `${name}: true`])
        .sort(),
    );
  });

  it('is among those tried here', () => {
    const folder = new URL('../../src/commands/', import.meta.url);
    const written = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^export function (\w+)\([^)]*\): Command/gm)].map(
        ([, name]) => name!,
      ),
    );
    expect(written.filter((name) => name !== 'act').sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});

describe('a row of commands', () => {
  it('is undone and redone one by one', () => {
    const row = fc.array(fc.tuple(fc.constantFrom(...Object.keys(COMMANDS)), fc.nat()), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(projects(), row, (project, wanted) => {
        const session = new Session(stateOf(project));
        const states = [print(project)];
        for (const [name, seed] of wanted) {
          const [command] = fc.sample(COMMANDS[name]!(session.state.project), { numRuns: 1, seed });
          // Makers count from one in each command: a record of that id may be there from an earlier one, and then it is refused.
          if (session.run(command!) !== null) states.push(print(session.state.project));
          expect(faultsOf(session.state.project)).toEqual([]);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(session.travel('undo').ok).toBe(true);
          expect(print(session.state.project)).toBe(state);
        }
        for (const state of states.slice(1)) {
          expect(session.travel('redo').ok).toBe(true);
          expect(print(session.state.project)).toBe(state);
        }
      }),
    );
  });
});
