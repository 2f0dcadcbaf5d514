// The selection: it holds only what is there, and tells nobody where nothing changed. And the history's bound.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/change/change.ts';
import { removeWithUsers } from '../../src/change/remove.ts';
import { DEPTH, NO_HISTORY, remember } from '../../src/state/history.ts';
import {
  NOTHING,
  allSelected,
  changeSelection,
  claimInFocus,
  claimsSelected,
  keepSelection,
} from '../../src/state/selection.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { projects } from '../arbitraries.ts';
import { draw } from '../notation.ts';

describe('a selection', () => {
  it('never holds a record that is not there, whatever is removed', () => {
    fc.assert(
      fc.property(projects(), fc.nat(), fc.nat(), fc.nat(), (project, focus, source, gone) => {
        const rows = project.records();
        const texts = project.sources.toArray();
        const words = texts.length === 0 ? null : { source: texts[source % texts.length]!.id, ranges: [] };
        const selection = { focus: rows[focus % rows.length]!.id, words };
        expect(keepSelection(selection, project)).toBe(selection);
        const { id, kind } = rows[gone % rows.length]!;
        fc.pre(kind !== 'project');
        const draft = new Draft(project);
        removeWithUsers(draft, id);
        const kept = keepSelection(selection, draft.project);
        expect(kept.focus).toBe(draft.project.record(selection.focus) ? selection.focus : null);
        expect(kept.words).toBe(words && draft.project.sources.has(words.source) ? words : null);
      }),
    );
  });

  it('speaks of the claim in focus, or that of the passage in focus', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        for (const row of project.records()) {
          const spoken = claimInFocus({ focus: row.id, words: null }, project);
          expect(spoken).toBe(row.kind === 'claim' ? row.id : row.kind === 'passage' ? row.claim : null);
        }
        expect(claimInFocus(NOTHING, project)).toBeNull();
        expect(claimInFocus({ focus: 'c_none', words: null }, project)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('is set part by part, and tells who listens only of a difference', () => {
    const session = new Session(stateOf(draw('a', 'b')));
    let heard = 0;
    session.subscribe(() => heard++);
    session.select({ focus: 'c_a' });
    session.select({ focus: 'c_a' });
    session.select({ words: null });
    expect([heard, session.state.selection.focus]).toEqual([1, 'c_a']);
    session.select({ focus: 'c_none' });
    expect([heard, session.state.selection]).toEqual([2, NOTHING]);
  });

  it('follows the project that others changed', () => {
    const session = new Session(stateOf(draw('a', 'b')));
    session.select({ focus: 'c_b' });
    session.receive(draw('a'));
    expect(session.state.selection).toEqual(NOTHING);
  });
});

describe('a history', () => {
  it('keeps the last acts, as many as it may', () => {
    let history = NO_HISTORY;
    for (let i = 0; i < DEPTH + 3; i++) history = remember(history, 'do', { label: `${i}`, steps: [], inverse: [] });
    expect([history.done.length, history.done[0]!.label, history.done.at(-1)!.label]).toEqual([
      DEPTH,
      '3',
      `${DEPTH + 2}`,
    ]);
  });

  it('moves an act from done to undone and back', () => {
    const act = (label: string) => ({ label, steps: [], inverse: [] });
    const one = remember(remember(NO_HISTORY, 'do', act('a')), 'do', act('b'));
    const undone = remember(one, 'undo', act('b'));
    expect([undone.done.map(({ label }) => label), undone.undone.map(({ label }) => label)]).toEqual([['a'], ['b']]);
    expect(remember(undone, 'redo', act('b'))).toEqual(one);
    expect(remember(undone, 'do', act('c')).undone).toEqual([]);
  });
});

describe('several selected together', () => {
  const project = draw('s: a > b', 'c d');
  const together = changeSelection(NOTHING, { focus: 'c_a', others: ['c_b', 'l_s'] }, project);

  it('are told with the one in focus last, and the claims among them', () => {
    expect(allSelected(together)).toEqual(['c_b', 'l_s', 'c_a']);
    expect(claimsSelected(together, project)).toEqual(['c_b', 'c_a']);
    expect(claimsSelected(NOTHING, project)).toEqual([]);
    expect(allSelected(NOTHING)).toEqual([]);
  });

  it('are so no more where a record comes into focus by itself; words may come and go', () => {
    expect(changeSelection(together, { focus: 'c_c' }, project)).toEqual({ focus: 'c_c', words: null });
    expect(changeSelection(together, { focus: 'c_a' }, project)).toEqual({ focus: 'c_a', words: null });
    expect(changeSelection(together, { words: null }, project)).toEqual(together);
  });

  it('never hold what is not there, nor the one in focus, nor anything but claims and links', () => {
    const rest = { focus: 'c_a', words: null };
    expect(changeSelection(NOTHING, { ...rest, others: ['c_a', 'c_none', project.about.id] }, project)).toEqual(rest);
    const draft = new Draft(project);
    removeWithUsers(draft, 'c_b');
    expect(keepSelection(together, draft.project)).toEqual({ focus: 'c_a', words: null });
  });

  it('end with an act that selects what it made', () => {
    const session = new Session(stateOf(project));
    session.select({ focus: 'c_a', others: ['c_c'] });
    const heard: unknown[] = [];
    session.subscribe(({ selection }) => heard.push(selection));
    session.select({ focus: 'c_a', others: session.state.selection.others! });
    expect(heard).toEqual([]);
    session.select({ focus: 'c_a' });
    expect(heard).toEqual([{ focus: 'c_a', words: null }]);
  });
});
