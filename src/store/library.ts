// The store in IndexedDB: a library of projects, each opened by itself, each with a writer of its own.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { Performed } from '../state/session.ts';
import type { Unpacked } from './archive.ts';
import { takeAll, writeBackup } from './backup.ts';
import { WORTH, compact } from './compaction.ts';
import type { Aside, Database } from './database.ts';
import { Connection } from './database.ts';
import { SecondCopy } from './copy.ts';
import { faultOf } from './faults.ts';
import { NO_COPY } from './memory.ts';
import { NO_PLACES, historyAt } from './journal.ts';
import type { Opener } from './opening.ts';
import { NO_PROJECT, assureThere, openProject, ownEntry, quarantineOf, readNews } from './opening.ts';
import { entriesOf, pastOf } from './past.ts';
import { askToStay } from './permanence.ts';
import { asideOf } from './reading.ts';
import type { Entry, Loaded, ProjectInfo, Shortfall, Status, Store, Taken, Taking } from './store.ts';
import { Tab } from './tab.ts';
import { bringBack, takeIn } from './taking.ts';
import { headOf, lastSeq, putWhole, removeWhole } from './transactions.ts';
import type { Standing, Surroundings } from './writer.ts';
import { Writer } from './writer.ts';

export interface LibraryOptions {
  /** The database's name. */
  readonly name: string;
  /** Who acts, and the clock. */
  readonly maker: Maker;
  /** The name of this tab. */
  readonly peer: string;
  /** The pause before the first retry, ms. */
  readonly pause: number;
  /** Starts the worker of the second copy; null: there is none. */
  readonly copier: (() => Worker) | null;
}

const CLOSED = 'This library was closed.';

export class Library implements Store {
  private readonly options: LibraryOptions;
  private readonly connection: Connection;
  private readonly tab: Tab;
  private readonly copy: SecondCopy | null;
  private readonly writers = new Map<string, Writer>();
  private readonly asides = new Map<string, readonly Aside[]>();
  private readonly takers = new Set<(taken: Taken) => void>();
  private readonly listeners = new Set<(status: Status) => void>();
  /** Projects that are to be laid together when there is time. */
  private readonly idling = new Set<string>();
  lasting: boolean | null = null;
  private asked = false;
  private closed: string | null = null;
  private shown: Status = { kind: 'saved' };

  constructor(options: LibraryOptions) {
    this.options = options;
    this.connection = new Connection(options.name, {
      // The page may be all that is left of the work: each project is looked for, and written again where it is gone.
      lost: () => {
        for (const writer of this.writers.values()) writer.hear();
      },
      retired: (reason) => this.retire(reason),
    });
    this.copy = options.copier && new SecondCopy(options.copier());
    const heard = (project: string, seq: number) => this.writers.get(project)?.hear(seq);
    this.tab = new Tab(options.name, options.peer, heard, () => {
      for (const writer of this.writers.values()) writer.hear();
    });
  }

  /** Opens the database, so that it is known at once whether it can be. */
  async open(): Promise<Result<void>> {
    const [opened] = await Promise.all([this.connection.database(), this.tab.ready]);
    return opened.ok ? ok(undefined) : opened;
  }

  /** Whether the database could not be opened because the browser forbids all storing. */
  get absent(): boolean {
    return this.connection.fault?.kind === 'absent';
  }

  /** Whether the database is there but could not be opened. */
  get damaged(): boolean {
    const kind = this.connection.fault?.kind;
    return kind === 'unknown' || kind === 'full' || kind === 'closed';
  }

  /** All that the second copy has, without the database. */
  salvage(): Promise<readonly Unpacked[]> {
    return this.copy?.salvage(this.options.maker) ?? Promise.resolve([]);
  }

  /** Lays what was written since the last time together, so that the next opening is quick; the browser's idle time does it too. */
  async tidy(id: string): Promise<Result<void>> {
    const writer = this.writers.get(id);
    if (!writer) return failed(NO_PROJECT);
    return this.asking(async (database) => {
      await compact(database, writer);
      return ok(undefined);
    });
  }

  projects(): Promise<Result<readonly ProjectInfo[]>> {
    return this.asking(async (database) => {
      const heads = await database.getAll('projects');
      const infos = heads.map(({ id, title, modified, records }) => ({ id, title, modified, records }));
      return ok(infos.sort((a, b) => b.modified - a.modified || (a.id < b.id ? -1 : 1)));
    });
  }

  async load(id: string): Promise<Result<Loaded>> {
    // What this page itself has not yet written belongs to the project as well.
    await this.writers.get(id)?.flush();
    const opener = await this.opener();
    return this.asking(async (database) => {
      const opened = await openProject(database, id, opener);
      if (!opened.ok) return opened;
      const { standing, aside, missing } = opened.value;
      this.start(standing, aside);
      if (missing > 0) this.copy?.freeze(id);
      void this.copy?.sync(database, id);
      const { project, seq, places } = standing;
      return ok({ project, quarantine: quarantineOf(aside), history: historyAt(places), seq, missing });
    });
  }

  create(project: Project, quarantine: readonly Quarantined[] = []): Promise<Result<void>> {
    const { id, title } = project.about;
    return this.asking(async (database) => {
      const aside = quarantine.map((each) => asideOf(each, project));
      const { maker } = this.options;
      // Where a project of that id was removed before, its numbers are not given again.
      const entry = ownEntry(project, 'begin', (await lastSeq(database, id)) + 1, maker, this.tab.peer);
      try {
        await putWhole(database, project, aside, headOf(project, entry, entry.at), { entries: [entry], fresh: true });
      } catch (error) {
        const fault = faultOf(error);
        return failed(fault.kind === 'exists' ? `The project "${title}" is here already.` : fault.reason);
      }
      const { seq, mark } = entry;
      this.start({ project, seq, mark, upto: seq, touched: [], places: NO_PLACES, fault: null }, aside);
      void this.copy?.sync(database, id);
      return ok(undefined);
    });
  }

  write(performed: Performed): Promise<Result<void>> {
    const { id } = performed.before.about;
    const writer = this.writers.get(id);
    if (!writer) throw new RangeError(`"${performed.act.label}" belongs to ${id}, which is not open in this store`);
    return writer.write(performed);
  }

  async remove(id: string): Promise<Result<void>> {
    await this.writers.get(id)?.flush();
    return this.asking(async (database) => {
      const head = await database.get('projects', id);
      if (!head) return failed(NO_PROJECT);
      await removeWhole(database, head);
      // What cannot be removed of the copy now is when it is compared: the journal says that the project was removed on purpose.
      await this.copy?.forgo(id);
      this.writers.get(id)?.stop('This project was removed.');
      this.writers.delete(id);
      this.tab.tell(id, head.seq + 1);
      this.tell();
      return ok(undefined);
    });
  }

  entries(id: string, from = 1, to = Number.MAX_SAFE_INTEGER): Promise<Result<readonly Entry[]>> {
    return this.asking(async (database) => ok(await entriesOf(database, id, from, to)));
  }

  async projectAt(id: string, seq: number): Promise<Result<Project>> {
    await this.writers.get(id)?.flush();
    const writer = this.writers.get(id);
    if (!writer) return failed(NO_PROJECT);
    const { project, seq: last } = writer;
    return this.asking(async (database) => {
      const since = seq < last ? await entriesOf(database, id, seq + 1, last) : [];
      return pastOf(project, last, since, seq, this.options.maker);
    });
  }

  async backup(): Promise<Result<string>> {
    await this.flush();
    return this.asking(async (database) => ok(await writeBackup(database, this.options.maker.now())));
  }

  takeBackup(text: string): Promise<Result<Taking>> {
    return takeAll(text, this.options.maker, (unpacked) =>
      this.asking(async (database) => {
        const taken = await takeIn(database, unpacked, (project, aside) => this.create(project, aside));
        if (taken.ok) void this.copy?.sync(database, taken.value);
        return taken;
      }),
    );
  }

  async shortfalls(): Promise<readonly Shortfall[]> {
    const { copy } = this;
    const found = copy && (await this.asking(async (database) => ok(await copy.shortfalls(database))));
    return found?.ok ? found.value : [];
  }

  restore(id: string): Promise<Result<string>> {
    const { copy, options } = this;
    if (!copy) return Promise.resolve(failed(NO_COPY));
    return this.asking(async (database) => {
      const back = await bringBack(database, copy, id, options.maker, (project, aside) => this.create(project, aside));
      if (!back.ok) return back;
      if (back.value.seq !== null) {
        this.writers.get(id)?.hear();
        this.tab.tell(id, back.value.seq);
      }
      return ok(back.value.id);
    });
  }

  forgo(id: string): Promise<Result<void>> {
    const { copy } = this;
    if (!copy) return Promise.resolve(failed(NO_COPY));
    return this.asking(async (database) => {
      const gone = await copy.forgo(id);
      if (gone.ok) await copy.sync(database, id);
      return gone;
    });
  }

  place(key: string): Promise<Result<unknown>> {
    return this.asking(async (database) => ok(await database.get('settings', key)));
  }

  keep(key: string, value: unknown): Promise<Result<void>> {
    return this.asking(async (database) => {
      await database.put('settings', value, key);
      return ok(undefined);
    });
  }

  get status(): Status {
    const writers = [...this.writers.values()];
    const acts = writers.reduce((sum, writer) => sum + writer.acts, 0);
    if (this.closed !== null) return { kind: 'closed', reason: this.closed, acts };
    const over = writers.find((writer) => writer.over !== null)?.over;
    if (over !== undefined && over !== null) return { kind: 'closed', reason: over, acts };
    const fault = writers.find((writer) => writer.fault !== null)?.fault;
    if (fault) return { kind: 'failed', reason: fault.reason, acts };
    return acts > 0 ? { kind: 'saving', acts } : { kind: 'saved' };
  }

  onTaken(listener: (taken: Taken) => void): () => void {
    this.takers.add(listener);
    return () => this.takers.delete(listener);
  }

  onStatus(listener: (status: Status) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.flush();
    for (const writer of this.writers.values()) writer.stop(CLOSED);
    await this.copy?.close();
    this.connection.close(CLOSED);
    this.tab.close();
  }

  private async flush(): Promise<void> {
    await Promise.all([...this.writers.values()].map((writer) => writer.flush()));
  }

  private retire(reason: string): void {
    this.closed = reason;
    for (const writer of this.writers.values()) writer.stop(reason);
    this.tell();
  }

  /** A project is open from now on, in the place of what this page knew of it. */
  private start(standing: Standing, aside: readonly Aside[]): void {
    const { id } = standing.project.about;
    this.writers.get(id)?.stop(CLOSED);
    this.writers.set(id, new Writer(standing, this.surroundings));
    this.asides.set(id, aside);
    this.tell();
  }

  /** Whose acts are to be undone here: all but those of tabs that live. Those undo them there. */
  private async opener(): Promise<Opener> {
    const others = await this.tab.others();
    return { maker: this.options.maker, peer: this.tab.peer, mine: (of) => !others.has(of) };
  }

  /** Runs one question to the database; whatever the browser throws becomes a reason, and a dead connection is opened anew once. */
  private async asking<T>(question: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
    for (let attempt = 1; ; attempt++) {
      const opened = await this.connection.database();
      if (!opened.ok) return opened;
      try {
        return await question(opened.value);
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind !== 'closed' || attempt === 3) return failed(fault.reason);
        this.connection.drop();
      }
    }
  }

  private get surroundings(): Surroundings {
    const { maker, pause } = this.options;
    const { tab } = this;
    return {
      connection: this.connection,
      by: () => maker.by,
      now: maker.now,
      peer: () => tab.peer,
      pause,
      read: async (database, id, seq, anew) => readNews(database, id, seq, anew, await this.opener()),
      check: async (database, writer) =>
        assureThere(database, writer, this.asides.get(writer.project.about.id) ?? [], await this.opener()),
      changed: () => this.tell(),
      taken: (taken) => {
        for (const taker of this.takers) taker(taken);
      },
      written: ({ project, seq }, from, entries) => {
        const { id } = project.about;
        this.tab.tell(id, seq);
        void this.settleIn();
        if (this.connection.current) void this.copy?.add(this.connection.current, id, from, entries);
      },
    };
  }

  /** There is work worth keeping now: asks the browser once to keep it. */
  private async settleIn(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    this.lasting = await askToStay();
    if (this.lasting === null) return;
    for (const listener of this.listeners) listener(this.status);
  }

  /** Lays a project together in the browser's idle time, once it is worth it. */
  private tidyWhenIdle(id: string): void {
    const writer = this.writers.get(id);
    if (!writer || writer.seq - writer.upto < WORTH || this.idling.has(id)) return;
    this.idling.add(id);
    whenIdle(() => {
      this.idling.delete(id);
      // A failure here costs nothing but speed, and the next write meets it too and says so.
      if (this.writers.get(id) === writer && this.connection.current) void this.tidy(id);
    });
  }

  private tell(): void {
    for (const id of this.writers.keys()) this.tidyWhenIdle(id);
    const { status } = this;
    if (JSON.stringify(status) === JSON.stringify(this.shown)) return;
    this.shown = status;
    for (const listener of this.listeners) listener(status);
  }
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 1000);
}
