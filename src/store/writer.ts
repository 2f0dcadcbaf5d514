// The writer of one open project: takes acts in order, writes each as soon as it is done, and takes in what others wrote.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Project } from '../model/project.ts';
import { VERSION } from '../model/versions.ts';
import type { Performed } from '../state/session.ts';
import type { Connection, Database } from './database.ts';
import type { Fault } from './faults.ts';
import { faultOf } from './faults.ts';
import type { Place, Places } from './journal.ts';
import { follow, historyAt } from './journal.ts';
import type { Pending, Rebased } from './rebase.ts';
import { rebase } from './rebase.ts';
import { suspectLog } from './rotation.ts';
import { touchedBy } from './rows.ts';
import type { Entry, Taken } from './store.ts';
import type { Stand } from './transactions.ts';
import { headOf, newMark, putEntries } from './transactions.ts';

/** An act that is not yet in the database. */
interface Waiting extends Pending {
  readonly at: number;
  readonly settle: (result: Result<void>) => void;
}

/** A project as it stands in the database: after entry `seq`, of which the chunks hold the first `upto`. */
export interface Standing {
  readonly project: Project;
  readonly seq: number;
  readonly mark: string;
  readonly upto: number;
  /** The records changed by the acts beyond `upto`. */
  readonly touched: readonly string[];
  readonly places: Places;
  /** Why the last write failed, null when it did not. */
  readonly fault: Fault | null;
}

/** What others wrote after an entry. */
export type News =
  /** Entries, to be applied. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** The project had to be read anew; where it stands now. */
  | { readonly kind: 'anew'; readonly standing: Standing }
  /** It can no longer be written, for this reason. */
  | { readonly kind: 'over'; readonly reason: string };

export interface Surroundings {
  readonly connection: Connection;
  readonly by: () => string;
  readonly now: () => number;
  readonly peer: () => string;
  /** The first pause before a failed write is tried again, ms; it doubles up to thirty times. */
  readonly pause: number;
  /** Reads what was written after entry `seq`; `anew`: as a whole. */
  readonly read: (database: Database, id: string, seq: number, anew: boolean) => Promise<News>;
  /** Makes sure, on a new connection, that the project is still there as the writer knows it. */
  readonly check: (database: Database, writer: Writer) => Promise<void>;
  readonly changed: () => void;
  readonly taken: (taken: Taken) => void;
  readonly written: (writer: Writer, from: Stand, entries: readonly Entry[]) => void;
}

/** A write that takes longer is spoken of, ms. It goes on: to write it twice would be worse. */
const PATIENCE = 4000;
const SLOW: Fault = {
  kind: 'unknown',
  reason:
    'The browser has not yet written what you did. Another tab of Lemma may keep it waiting: closing it may help.',
};

/** At most so many acts go into one transaction. */
const BATCH = 256;

export class Writer {
  /** The project as the database has it; the acts in `waiting` lead from it to what the session shows. */
  project: Project;
  seq: number;
  mark: string;
  upto: number;
  touched: Set<string>;
  fault: Fault | null;
  /** Set once nothing more can be written: the reason. */
  over: string | null = null;
  private waiting: readonly Waiting[] = [];
  /** Our history after `waiting`, and as it was before. */
  private places: Places;
  private settled: Places;
  private stale = false;
  /** How often in a row the next number was taken without anything new to be found. */
  private collisions = 0;
  private checked: Database | null;
  private readonly around: Surroundings;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: number;

  constructor(standing: Standing, around: Surroundings) {
    this.project = standing.project;
    this.seq = standing.seq;
    this.mark = standing.mark;
    this.upto = standing.upto;
    this.touched = new Set(standing.touched);
    this.places = standing.places;
    this.settled = standing.places;
    this.fault = standing.fault;
    this.around = around;
    this.checked = around.connection.current;
    this.pause = around.pause;
  }

  /** How many acts are not yet written. */
  get acts(): number {
    return this.waiting.length;
  }

  /** What could be undone and redone before the acts that still wait: what the journal has. */
  get kept(): Places {
    return this.settled;
  }

  /** Marks that there is more in the journal than is known here. */
  suspect(): void {
    this.stale = true;
  }

  /** Takes an act; the answer comes once it is written, or its first try failed. */
  write(performed: Performed): Promise<Result<void>> {
    return new Promise((settle) => {
      const place: Place = { seq: 0, act: performed.act };
      const { places, of } = follow(this.places, performed.move, place);
      this.places = places;
      this.waiting = [...this.waiting, { performed, place, of, at: this.around.now(), settle }];
      // After the listeners of this act, so that it is on screen first; before anything else can happen to the page.
      queueMicrotask(() => void this.flush());
      this.around.changed();
    });
  }

  /** Somebody else wrote entry `seq`, or may have: it is to be taken in. */
  hear(seq = Infinity): void {
    if (seq <= this.seq) return;
    this.stale = true;
    void this.flush();
  }

  /** Writes what waits and takes in what is new; done when nothing waits any more or a try failed. */
  flush(): Promise<void> {
    if (this.over !== null) return this.running ?? Promise.resolve();
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
      this.around.changed();
    });
    return this.running;
  }

  /** Stops trying. What waits stays. */
  stop(reason: string): void {
    this.over ??= reason;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    while ((this.waiting.length > 0 || this.stale) && this.over === null) {
      const fault = await this.turn();
      if (!fault) continue;
      this.fail(fault);
      return;
    }
  }

  /** Takes in, or writes; what went wrong, or null. */
  private async turn(): Promise<Fault | null> {
    const { connection, check } = this.around;
    try {
      let database = connection.current;
      if (!database) {
        const opened = await connection.database();
        if (!opened.ok) return { kind: 'closed', reason: opened.reason };
        database = opened.value;
      }
      if (this.checked && this.checked !== database) await check(database, this);
      this.checked = database;
      const slow = setTimeout(() => this.notice(SLOW), PATIENCE);
      try {
        if (this.stale) return await this.takeIn(database);
        await this.put(database);
      } finally {
        clearTimeout(slow);
      }
      return null;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === 'exists' && this.collisions++ < 3) {
        this.stale = true;
        return null;
      }
      if (fault.kind === 'exists') return { kind: 'unknown', reason: 'The journal of this project is damaged.' };
      if (fault.kind === 'full' || fault.kind === 'unknown') suspectLog();
      if (fault.kind !== 'quota') connection.drop();
      return fault;
    }
  }

  private async put(database: Database): Promise<void> {
    const batch = this.waiting.slice(0, BATCH);
    const last = batch.at(-1)!.performed.after;
    // Only what was written has its number: until then somebody else may get it.
    const numbers = new Map(batch.map(({ place }, i) => [place, this.seq + 1 + i]));
    const entries = batch.map((each) => this.entryOf(each, numbers));
    const from = { seq: this.seq, mark: this.mark };
    const { seq, mark } = entries.at(-1)!;
    await putEntries(database, entries, headOf(last, { seq, mark }, this.around.now()));
    this.waiting = this.waiting.slice(batch.length);
    this.seq = seq;
    this.mark = mark;
    this.project = last;
    for (const { performed, place, of, settle } of batch) {
      place.seq = numbers.get(place)!;
      this.settled = follow(this.settled, performed.move, place, of).places;
      this.touch(performed.act);
      settle(ok(undefined));
    }
    this.collisions = 0;
    this.recover();
    this.around.written(this, from, entries);
  }

  private entryOf({ performed, place, of, at }: Waiting, numbers: ReadonlyMap<Place, number>): Entry {
    const { label, steps, inverse } = performed.act;
    return {
      project: this.project.about.id,
      seq: numbers.get(place)!,
      move: performed.move,
      label,
      steps,
      inverse,
      at,
      by: this.around.by(),
      peer: this.around.peer(),
      of: of && (numbers.get(of) ?? of.seq),
      format: VERSION,
      mark: newMark(),
    };
  }

  /** Theirs first, then ours again. */
  private async takeIn(database: Database): Promise<Fault | null> {
    const { id } = this.project.about;
    let news = await this.around.read(database, id, this.seq, false);
    if (news.kind === 'entries') {
      const { entries } = news;
      if (entries.length === 0) {
        this.stale = false;
        if (this.waiting.length === 0) this.recover();
        return null;
      }
      this.collisions = 0;
      const rebased = rebase(this.project, this.settled, entries, this.waiting);
      if (rebased.ok) {
        for (const entry of entries) this.touch(entry);
        ({ seq: this.seq, mark: this.mark } = entries.at(-1)!);
        this.replace(rebased.value, entries);
        return null;
      }
      news = await this.around.read(database, id, this.seq, true);
    }
    if (news.kind === 'over') {
      this.stop(news.reason);
      return { kind: 'closed', reason: news.reason };
    }
    if (news.kind === 'entries') return { kind: 'unknown', reason: 'What another tab wrote does not fit.' };
    const { standing } = news;
    const rebased = rebase(standing.project, standing.places, [], this.waiting);
    if (!rebased.ok) return { kind: 'unknown', reason: rebased.reason };
    this.seq = standing.seq;
    this.mark = standing.mark;
    this.upto = standing.upto;
    this.touched = new Set(standing.touched);
    this.replace(rebased.value, []);
    return null;
  }

  /** What the session shows is replaced in the same breath, so that no act falls in between. */
  private replace(
    { settled, kept, refused, moot, places, before, project }: Rebased<Waiting>,
    theirs: readonly Entry[],
  ): void {
    this.stale = false;
    this.project = settled;
    this.waiting = kept;
    this.places = places;
    this.settled = before;
    for (const { pending, reason } of refused) pending.settle(failed(reason));
    for (const { settle } of moot) settle(ok(undefined));
    this.recover();
    this.around.taken({
      project,
      history: historyAt(places),
      theirs,
      refused: refused.map(({ label, move, reason }) => ({ label, move, reason })),
    });
  }

  private touch({ steps }: Pick<Entry, 'steps'>): void {
    for (const id of touchedBy(steps)) this.touched.add(id);
  }

  private recover(): void {
    this.fault = null;
    this.pause = this.around.pause;
    this.around.changed();
  }

  /** Something is amiss, but not over. */
  private notice(fault: Fault): void {
    this.fault = fault;
    this.around.changed();
  }

  private fail(fault: Fault): void {
    this.fault = fault;
    for (const { settle } of this.waiting) settle(failed(fault.reason));
    if (this.over === null) this.timer = setTimeout(() => void this.flush(), this.pause);
    this.pause = Math.min(this.pause * 2, this.around.pause * 30);
    this.around.changed();
  }
}
