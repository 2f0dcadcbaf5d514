// The page that is measured: the store as the window opens it, beside a plain object store that holds the same records.
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Result } from '../../src/base/result.ts';
import type { Maker } from '../../src/model/create.ts';
import { Session } from '../../src/state/session.ts';
import type { Deed } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';
import { Connection } from '../../src/store/database.ts';
import { Library } from '../../src/store/library.ts';
import { readProject } from '../../src/store/reading.ts';
import { dayOf, projectOf } from './made.ts';

const maker: Maker = { by: 'A. Reader', now: Date.now };
const SEED = 1;

interface Plain extends DBSchema {
  records: { key: string; value: { readonly id: string } };
  puts: { key: number; value: unknown };
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** What the writes of some acts were seen to do. */
export interface Witnessed {
  readonly acts: number;
  /** Acts whose listeners had been shown the new state before anything was written. */
  readonly shownFirst: number;
  /** Transactions that write, of all durabilities, and the strict ones among them. */
  readonly transactions: number;
  readonly strict: number;
}

export class Bench {
  private library: Library | null = null;
  private session: Session | null = null;
  private next: ((now: Session['state']['project']) => Deed) | null = null;
  private connection: Connection | null = null;
  private plain: IDBPDatabase<Plain> | null = null;
  private acknowledged: Promise<Result<void>> | null = null;

  /** Writes a project of `size` records with a journal of `acts` acts upon it, lays it together, and puts the records in a plain store. */
  async make(name: string, size: number, acts: number): Promise<void> {
    const library = await this.libraryOf(name);
    const project = await projectOf(size, SEED);
    sure(await library.create(project));
    await this.open(name);
    for (let n = 0; n < acts; n++) await this.act();
    sure(await library.tidy(project.about.id));
    const plain = await this.plainOf(name);
    const tx = plain.transaction('records', 'readwrite');
    for (const record of this.session!.state.project.records()) void tx.store.put(record);
    await tx.done;
  }

  /** Opens the project for acts, as the window does. */
  async open(name: string): Promise<void> {
    const library = await this.libraryOf(name);
    const { project, history } = sure(await library.load(await idOf(library)));
    this.session = new Session(stateOf(project, history), maker);
    this.session.witness((performed) => (this.acknowledged = library.write(performed)));
    // Each opening of each page acts on its own: numbers drawn alike would give the verdicts that stand there already.
    this.next = dayOf(project, project.size + history.done.length);
  }

  /** One act, done once it is acknowledged; how long that took, ms. */
  async act(): Promise<number> {
    const session = this.session!;
    const deed = this.next!(session.state.project);
    const start = performance.now();
    session.dispatch(deed);
    sure(await this.acknowledged!);
    return performance.now() - start;
  }

  /** Some acts, one after the other with a pause after each, in ms each. */
  async acts(count: number, pause = 0): Promise<number[]> {
    const took: number[] = [];
    for (let n = 0; n < count; n++) {
      took.push(await this.act());
      if (pause > 0) await rest(pause);
    }
    return took;
  }

  /** Some acts, with an eye on what is written when. */
  async watch(count: number): Promise<Witnessed> {
    const session = this.session!;
    const { transaction } = IDBDatabase.prototype;
    let [shown, shownFirst, transactions, strict, first] = [false, 0, 0, 0, true];
    const stop = session.subscribe(() => (shown = true));
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') {
        transactions += 1;
        strict += Number(options?.durability === 'strict');
        shownFirst += Number(first && shown);
        first = false;
      }
      return transaction.call(this, stores, mode, options);
    };
    for (let n = 0; n < count; n++) {
      [shown, first] = [false, true];
      await this.act();
    }
    IDBDatabase.prototype.transaction = transaction;
    stop();
    return { acts: count, shownFirst, transactions, strict };
  }

  /** Lays together what was done since. */
  async tidy(name: string): Promise<void> {
    const library = await this.libraryOf(name);
    sure(await library.tidy(await idOf(library)));
  }

  /** Opens the connections, so that only reading is measured. */
  async connect(name: string): Promise<void> {
    await this.libraryOf(name);
    await this.plainOf(name);
    this.connection = new Connection(name, { lost: () => undefined, retired: () => undefined });
    sure(await this.connection.database());
  }

  /** Reads all that an opening reads, unchecked, ms. */
  async read(name: string): Promise<number> {
    const id = await idOf(await this.libraryOf(name));
    const database = sure(await this.connection!.database());
    return timed(() => readProject(database, id, () => true));
  }

  /** The whole opening, ms. */
  async load(name: string): Promise<number> {
    const library = await this.libraryOf(name);
    const id = await idOf(library);
    return timed(() => library.load(id));
  }

  /** The same records from the plain store, ms. */
  bare(): Promise<number> {
    return timed(() => this.plain!.getAll('records'));
  }

  /** Bare strict puts of what an act's entry weighs, in the same way. */
  async puts(count: number, pause: number): Promise<number[]> {
    const plain = this.plain!;
    const { label, change } = this.next!(this.session!.state.project);
    const value = { label, steps: change.steps, inverse: change.inverse };
    const took: number[] = [];
    for (let n = 0; n < count; n++) {
      const at = Date.now() + n;
      took.push(
        await timed(async () => {
          const tx = plain.transaction('puts', 'readwrite', { durability: 'strict' });
          void tx.store.put(value, at);
          await tx.done;
        }),
      );
      await rest(pause);
    }
    return took;
  }

  private async libraryOf(name: string): Promise<Library> {
    if (this.library) return this.library;
    const copier = (): Worker =>
      new Worker(new URL('../../src/store/copy-worker.ts', import.meta.url), { type: 'module' });
    this.library = new Library({ name, maker, peer: 'tab_bench', pause: 1000, copier });
    sure(await this.library.open());
    return this.library;
  }

  private async plainOf(name: string): Promise<IDBPDatabase<Plain>> {
    this.plain ??= await openDB<Plain>(`${name}, plain`, 1, {
      upgrade(database) {
        database.createObjectStore('records', { keyPath: 'id' });
        database.createObjectStore('puts');
      },
    });
    return this.plain;
  }
}

async function idOf(library: Library): Promise<string> {
  return sure(await library.projects())[0]!.id;
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = new Bench();
