// The store where the browser keeps nothing: the same in all else, gone with the page, and it says so from the start.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { History } from '../state/history.ts';
import { NO_HISTORY, remember } from '../state/history.ts';
import type { Performed } from '../state/session.ts';
import { VERSION } from '../model/versions.ts';
import { HERE, backupOf, takeAll } from './backup.ts';
import { takingBack } from './journal.ts';
import { ownEntry, quarantineOf } from './opening.ts';
import { pastOf } from './past.ts';
import { asideOf } from './reading.ts';
import { layOver } from './rows.ts';
import type { Entry, Loaded, ProjectInfo, Shortfall, Status, Store, Taking } from './store.ts';
import { newMark } from './transactions.ts';

interface Kept {
  project: Project;
  history: History;
  readonly entries: Entry[];
  readonly quarantine: readonly Quarantined[];
}

/** There is one page only. */
const PEER = 'tab_memory';
export const NO_COPY = 'There is no second copy.';
const NO_PROJECT = 'There is no such project here.';

export class Memory implements Store {
  readonly status: Status;
  readonly lasting = false;
  private readonly maker: Maker;
  private readonly kept = new Map<string, Kept>();
  private readonly settings = new Map<string, unknown>();

  /** `reason` says, in a whole sentence, why nothing can be stored. */
  constructor(reason: string, maker: Maker) {
    this.status = { kind: 'memory', reason };
    this.maker = maker;
  }

  projects(): Promise<Result<readonly ProjectInfo[]>> {
    const infos = [...this.kept.values()].map(({ project, entries }) => {
      return { id: project.about.id, title: project.about.title, modified: entries.at(-1)!.at, records: project.size };
    });
    return Promise.resolve(ok(infos.sort((a, b) => b.modified - a.modified || (a.id < b.id ? -1 : 1))));
  }

  load(id: string): Promise<Result<Loaded>> {
    const kept = this.kept.get(id);
    return Promise.resolve(
      kept
        ? ok({
            project: kept.project,
            quarantine: kept.quarantine,
            history: kept.history,
            seq: kept.entries.length,
            missing: 0,
          })
        : failed(NO_PROJECT),
    );
  }

  create(project: Project, quarantine: readonly Quarantined[] = []): Promise<Result<void>> {
    const { id, title } = project.about;
    if (this.kept.has(id)) return Promise.resolve(failed(`The project "${title}" is here already.`));
    this.kept.set(id, {
      project,
      quarantine,
      history: NO_HISTORY,
      entries: [ownEntry(project, 'begin', 1, this.maker, PEER)],
    });
    return Promise.resolve(ok(undefined));
  }

  write({ before, after, move, act }: Performed): Promise<Result<void>> {
    const kept = this.kept.get(before.about.id);
    if (!kept) throw new RangeError(`"${act.label}" belongs to ${before.about.id}, which is not open in this store`);
    kept.project = after;
    kept.history = remember(kept.history, move, act);
    const [seq, { by, now }] = [kept.entries.length + 1, this.maker];
    const project = after.about.id;
    // `of` serves to find the history again in the journal; here the history itself is kept.
    kept.entries.push({
      ...act,
      project,
      seq,
      move,
      at: now(),
      by,
      peer: PEER,
      of: null,
      format: VERSION,
      mark: newMark(),
    });
    return Promise.resolve(ok(undefined));
  }

  remove(id: string): Promise<Result<void>> {
    return Promise.resolve(this.kept.delete(id) ? ok(undefined) : failed(NO_PROJECT));
  }

  entries(id: string, from = 1, to = Infinity): Promise<Result<readonly Entry[]>> {
    const kept = this.kept.get(id);
    return Promise.resolve(kept ? ok(kept.entries.filter(({ seq }) => seq >= from && seq <= to)) : failed(NO_PROJECT));
  }

  projectAt(id: string, seq: number): Promise<Result<Project>> {
    const kept = this.kept.get(id);
    if (!kept) return Promise.resolve(failed(NO_PROJECT));
    const { project, entries } = kept;
    return Promise.resolve(pastOf(project, entries.length, entries.slice(Math.max(0, seq)), seq, this.maker));
  }

  backup(): Promise<Result<string>> {
    const archives = [...this.kept.values()].map(({ project, quarantine, entries }) => {
      const [begin, ...later] = entries;
      const rows = new Map<string, unknown>(project.records().map((record) => [record.id, record]));
      for (const entry of later.toReversed()) layOver(rows, takingBack(entry));
      const { id, title } = project.about;
      const aside = quarantine.map((each) => asideOf(each, project));
      const { seq, mark, at, by, format } = begin!;
      return {
        base: { kind: 'base', project: id, title, seq, mark, at, by, format, rows: [...rows.values()], aside } as const,
        entries: later,
      };
    });
    return Promise.resolve(ok(backupOf(archives, this.maker.now())));
  }

  async takeBackup(text: string): Promise<Result<Taking>> {
    return takeAll(text, this.maker, async ({ project, aside }) => {
      if (this.kept.has(project.about.id)) return failed(HERE);
      const created = await this.create(project, quarantineOf(aside));
      return created.ok ? ok(project.about.id) : created;
    });
  }

  shortfalls(): Promise<readonly Shortfall[]> {
    return Promise.resolve([]);
  }

  restore(): Promise<Result<string>> {
    return Promise.resolve(failed(NO_COPY));
  }

  forgo(): Promise<Result<void>> {
    return Promise.resolve(failed(NO_COPY));
  }

  place(key: string): Promise<Result<unknown>> {
    return Promise.resolve(ok(this.settings.get(key)));
  }

  keep(key: string, value: unknown): Promise<Result<void>> {
    this.settings.set(key, value);
    return Promise.resolve(ok(undefined));
  }

  /** Nobody else sees this store: nothing ever comes in. */
  onTaken(): () => void {
    return () => undefined;
  }

  /** The status never changes: nobody is ever called. */
  onStatus(): () => void {
    return () => undefined;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
