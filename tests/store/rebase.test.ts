// C5: peers who exchange their acts in any order end equal and valid, and every act is in the journal or handed back by name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBy } from '../../src/change/change.ts';
import type { Project } from '../../src/model/project.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { checkRecord } from '../../src/model/check.ts';
import { repair } from '../../src/model/repair.ts';
import type { Step } from '../../src/change/step.ts';
import { VERSION } from '../../src/model/versions.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import type { Places } from '../../src/store/journal.ts';
import { NO_PLACES, appliedBy, follow, historyAt, historyOf } from '../../src/store/journal.ts';
import type { Pending } from '../../src/store/rebase.ts';
import { rebase } from '../../src/store/rebase.ts';
import { touchedBy } from '../../src/store/rows.ts';
import type { Entry } from '../../src/store/store.ts';
import { makerOf, moves, projects, walk } from '../arbitraries.ts';
import type { Doing } from './acts.ts';
import { act } from './acts.ts';

/** What the store does for one tab, without the database: a session, and the acts of it that the shared journal has not. */
class Peer {
  readonly name: string;
  readonly session: Session;
  /** Labels of acts that could not be done again, or of undoes of such. */
  readonly handedBack: string[] = [];
  private settled: Project;
  private before: Places = NO_PLACES;
  private places: Places = NO_PLACES;
  private pending: readonly Pending[] = [];
  private seq = 0;

  constructor(name: string, project: Project) {
    this.name = name;
    this.settled = project;
    this.session = new Session(stateOf(project));
    this.session.witness((performed) => {
      const place = { seq: 0, act: performed.act };
      const { places, of } = follow(this.places, performed.move, place);
      this.places = places;
      this.pending = [...this.pending, { performed, place, of }];
    });
  }

  read(journal: readonly Entry[]): void {
    const theirs = journal.slice(this.seq);
    if (theirs.length === 0) return;
    const rebased = rebase(this.settled, this.before, theirs, this.pending);
    if (!rebased.ok) throw new Error(`what the others did does not apply: ${rebased.reason}`);
    const { settled, project, kept, refused, moot, places, before } = rebased.value;
    for (const { label } of refused) this.handedBack.push(label);
    for (const { performed } of moot) this.handedBack.push(performed.act.label);
    Object.assign(this, { settled, pending: kept, places, before, seq: journal.length });
    this.session.reset({ ...this.session.state, project, history: historyAt(places) });
  }

  write(journal: Entry[]): void {
    this.read(journal);
    for (const { performed, place, of } of this.pending) {
      place.seq = journal.length + 1;
      const { move, act: done } = performed;
      journal.push({
        ...done,
        project: 'j',
        seq: place.seq,
        move,
        at: 0,
        by: this.name,
        peer: this.name,
        of: of?.seq ?? null,
        format: VERSION,
        mark: '',
      });
    }
    Object.assign(this, { settled: this.session.state.project, before: this.places, pending: [], seq: journal.length });
  }
}

/** Drawing acts anew for every schedule would take most of the time: a stock of them is drawn once. */
const drawn = fc.sample(fc.array(moves, { minLength: 1, maxLength: 3 }), { numRuns: 3000, seed: 7 });
const starts = fc.sample(projects({ source: 1, tag: 2, claim: 4, passage: 4, link: 4, pin: 1 }, 2), {
  numRuns: 40,
  seed: 8,
});
/** Those that come to something in the first of the projects, and so are likely to in the others. */
const stock = drawn.filter((path) => walk(starts[0]!, path).steps.length > 0);
const idsOf = new Map(starts.map((start) => [start, start.records().map(({ id }) => id)]));

/** The records of these ids, and how many there are in all. */
function describeRecords(project: Project, ids: readonly string[]): string {
  return `${project.size} ${ids.map((id) => JSON.stringify(project.record(id)) ?? '').join('\n')}`;
}

type Event = { readonly peer: number; readonly what: 'read' | 'write' | 'undo' | 'redo' | 'do'; readonly draw: number };
const events: fc.Arbitrary<Event> = fc.record({
  peer: fc.nat(2),
  what: fc.constantFrom('read', 'write', 'undo', 'redo', 'do', 'do', 'do', 'do'),
  draw: fc.nat(stock.length - 1),
});

describe('C5: three peers over one journal', () => {
  it('end equal and valid with every act accounted for, whatever the order (10,000 schedules)', () => {
    let refusals = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(events, { minLength: 4, maxLength: 16, size: 'max' }),
        (start, schedule) => {
          const journal: Entry[] = [];
          const peers = ['a', 'b', 'c'].map((name) => new Peer(name, start));
          const done: string[] = [];
          for (const [i, { peer: at, what, draw }] of schedule.entries()) {
            const peer = peers[at]!;
            if (what === 'read') peer.read(journal);
            else if (what === 'write') peer.write(journal);
            else {
              const doing: Doing = what === 'do' ? { move: 'do', path: stock[draw]! } : { move: what };
              const last = (what === 'undo' ? peer.session.state.history.done : peer.session.state.history.undone).at(
                -1,
              )?.label;
              const label = what === 'do' ? `act ${i}` : last!;
              if (act(peer.session, doing, label)) done.push(label);
            }
          }
          for (const peer of peers) peer.write(journal);
          for (const peer of peers) peer.read(journal);

          const all = peers.map(({ session }) => session.state.project);
          const steps = journal.flatMap((entry) => appliedBy(entry));
          const whole = changeBy(start, steps);
          if (!whole.ok) throw new Error(whole.reason);
          // Every record there is was there at the start or is spoken of in the journal.
          const ids = [...new Set([...(idsOf.get(start) ?? []), ...touchedBy(steps)])];
          const described = describeRecords(whole.value.after, ids);
          for (const project of all) expect(describeRecords(project, ids)).toBe(described);
          const first = all[0]!;
          for (const id of ids) {
            const record = first.record(id);
            if (record) expect(checkRecord(first, record)).toBeNull();
          }
          // Building a project anew is the dear part, and says the same as the above but for the index of users.
          if (runs++ % 20 === 0) {
            const { project, quarantine } = repair(first.toJSON(), makerOf(0));
            expect(quarantine).toEqual([]);
            expect(project.usersIndex()).toEqual(first.usersIndex());
          }

          const handedBack = peers.flatMap((peer) => peer.handedBack);
          refusals += handedBack.length;
          expect([...journal.map(({ label }) => label), ...handedBack].sort().join()).toBe(done.sort().join());
          // What each can undo and redo is what the journal says is this peer's.
          for (const { name, session } of peers)
            expect(JSON.stringify(session.state.history)).toBe(
              JSON.stringify(historyAt(historyOf(journal, (peer) => peer === name).places)),
            );
        },
      ),
      { numRuns: 10_000 },
    );
    // A property of refusals says nothing where nothing is ever refused.
    expect(refusals).toBeGreaterThan(1000);
  }, 120_000);
});

describe('an act that no longer can be', () => {
  const maker = makerOf(1);
  const claim = create('claim', { text: 'agreements are aspirational' }, maker);
  const other = create('claim', { text: 'they bind' }, maker);
  const change = (project: Project, ...steps: Step[]) => {
    const made = changeBy(project, steps);
    if (!made.ok) throw new Error(made.reason);
    return made.value;
  };
  const start = change(emptyProject('P', maker), { step: 'add', record: claim }, { step: 'add', record: other }).after;
  const removal: Entry = {
    ...change(start, {
      step: 'remove',
      id: claim.id,
    }),
    project: 'j',
    seq: 1,
    move: 'do',
    label: 'Remove',
    at: 0,
    by: 'b',
    peer: 'b',
    of: null,
    format: VERSION,
    mark: '',
  };

  it.each<[string, Step]>([
    [
      'linking to it',
      { step: 'add', record: create('link', { role: 'support', from: [other.id], to: claim.id }, maker) },
    ],
    ['renaming it', { step: 'set', id: claim.id, field: 'text', value: 'new words' }],
    ['making it the main claim', { step: 'set', id: start.about.id, field: 'main', value: claim.id }],
  ])('%s is refused by the name of what was removed', (_, step) => {
    const peer = new Session(stateOf(start));
    const pending: Pending[] = [];
    peer.witness((performed) => pending.push({ performed, place: { seq: 0, act: performed.act }, of: null }));
    peer.dispatch({ label: 'Mine', change: change(start, step) });
    const rebased = rebase(start, NO_PLACES, [removal], pending);
    expect(rebased).toMatchObject({
      ok: true,
      value: {
        refused: [{ label: 'Mine', move: 'do', reason: "the claim 'agreements are aspirational' was removed" }],
        kept: [],
        moot: [],
      },
    });
    expect(rebased.ok && rebased.value.project.toJSON()).toEqual([start.about, other]);
  });

  it('its undo has nothing left to do, and an act of mine beside it stands', () => {
    const session = new Session(stateOf(start));
    const pending: Pending[] = [];
    let places = NO_PLACES;
    session.witness((performed) => {
      const place = { seq: 0, act: performed.act };
      const followed = follow(places, performed.move, place);
      places = followed.places;
      pending.push({ performed, place, of: followed.of });
    });
    const { id } = start.about;
    session.dispatch({ label: 'Title', change: change(start, { step: 'set', id, field: 'title', value: 'T' }) });
    session.dispatch({
      label: 'Words',
      change: change(session.state.project, { step: 'set', id: claim.id, field: 'text', value: 'W' }),
    });
    session.travel('undo');
    const rebased = rebase(start, NO_PLACES, [removal], pending);
    if (!rebased.ok) throw new Error(rebased.reason);
    const { refused, moot, kept, project } = rebased.value;
    expect(refused.map(({ label }) => label)).toEqual(['Words']);
    expect(moot.map(({ performed }) => performed.move)).toEqual(['undo']);
    expect(kept.map(({ performed }) => performed.act.label)).toEqual(['Title']);
    expect(historyAt(rebased.value.places).done.map(({ label }) => label)).toEqual(['Title']);
    expect(project.about.title).toBe('T');
  });
});
