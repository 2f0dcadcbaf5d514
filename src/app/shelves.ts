// What the library dialog can do: projects made, renamed, deleted and put back, backups out and in.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { renameProject } from '../commands/project.ts';
import type { Fresh } from '../elements/lemma-project-menu.ts';
import type { Backups, KeptFile, Shelves, Volume } from '../elements/library/desk.ts';
import { libraryWords } from '../elements/messages/library.ts';
import { saveFile } from '../elements/save-file.ts';
import { Session } from '../state/session.ts';
import { stateOf } from '../state/state.ts';
import { besideOf } from '../store/archive.ts';
import { HERE } from '../store/backup.ts';
import type { Loaded, Store } from '../store/store.ts';
import type { Files } from './files.ts';
import { BackupFile } from './kept-file.ts';
import { Reminding } from './reminding.ts';
import { markRemoved, projectsOf, unmarkRemoved, volumesOf } from './removed.ts';

export class LibraryShelves implements Shelves {
  private readonly store: Store;
  private readonly live: Session;
  private readonly files: Files;
  private readonly reminding: Reminding;
  private readonly backupFile: BackupFile;

  /** `changed` hears when the backups or the file kept up to date stand otherwise than before. */
  constructor(store: Store, live: Session, files: Files, changed: () => void) {
    this.store = store;
    this.live = live;
    this.files = files;
    this.reminding = new Reminding(store, live.maker.now);
    this.backupFile = new BackupFile(store, changed, (at) => this.reminding.backedUp(at));
    live.witness(() => {
      this.reminding.count();
      this.backupFile.touch();
    });
  }

  /** Takes up what earlier visits left: the count of acts since the last backup, the file kept up to date. */
  async takeUp(): Promise<void> {
    await Promise.all([this.reminding.takeUp(), this.backupFile.takeUp()]);
  }

  volumes(): Promise<Result<readonly Volume[]>> {
    return volumesOf(this.store);
  }

  get current(): string {
    return this.live.state.project.about.id;
  }

  open(id: string): Promise<void> {
    return this.files.open(id);
  }

  fresh(what: Fresh): Promise<void> {
    return this.files.fresh(what);
  }

  /** An act like any other, also where another project is on screen: it can be undone there. */
  async rename(id: string, title: string): Promise<Result<string>> {
    if (id === this.current) {
      this.live.run(renameProject(title));
      return ok(libraryWords.renamed(this.live.state.project.about.title));
    }
    const loaded = await this.store.load(id);
    if (!loaded.ok) return loaded;
    const { project, history } = loaded.value;
    const session = new Session(stateOf(project, history), this.live.maker);
    let written: Promise<Result<void>> = Promise.resolve(ok(undefined));
    session.witness((performed) => {
      written = this.store.write(performed);
    });
    session.run(renameProject(title));
    const done = await written;
    return done.ok ? ok(libraryWords.renamed(session.state.project.about.title)) : done;
  }

  async duplicate(id: string): Promise<Result<string>> {
    const loaded = id === this.current ? ok(this.here) : await this.store.load(id);
    if (!loaded.ok) return loaded;
    const { project, quarantine } = loaded.value;
    const titles = new Set((await projectsOf(this.store)).map(({ title }) => title));
    const original = libraryWords.originalOf(project.about.title);
    let number = 1;
    while (titles.has(libraryWords.copyOf(original, number))) number++;
    const copy = besideOf(project, libraryWords.copyOf(original, number));
    const created = await this.store.create(copy, quarantine);
    return created.ok ? ok(libraryWords.duplicated(copy.about.title)) : created;
  }

  /** Marks it; where it was the open one, the next is opened, or a new one begun. */
  async remove(id: string): Promise<Result<string>> {
    const title = await this.titleOf(id);
    const marked = await markRemoved(this.store, id, this.live.maker.now());
    if (!marked.ok) return marked;
    if (id === this.current) {
      const [next] = await projectsOf(this.store);
      await (next ? this.files.open(next.id) : this.files.fresh('empty'));
    }
    return ok(libraryWords.deleted(title));
  }

  async putBack(id: string): Promise<Result<string>> {
    const unmarked = await unmarkRemoved(this.store, id);
    return unmarked.ok ? ok(libraryWords.wasPutBack(await this.titleOf(id))) : unmarked;
  }

  get backups(): Backups {
    return this.reminding.state;
  }

  async backUp(): Promise<Result<string>> {
    const at = this.live.maker.now();
    const backup = await this.store.backup();
    if (!backup.ok) return failed(libraryWords.notBackedUp(backup.reason));
    const name = `lemma-library-${new Date(at).toISOString().slice(0, 10)}.json`;
    saveFile(name, backup.value, 'application/json');
    this.reminding.backedUp(at);
    return ok(libraryWords.backedUp(name));
  }

  async takeIn(file: File): Promise<Result<string>> {
    const taken = await this.takeBackup(file);
    return taken.ok ? ok(taken.value.told) : taken;
  }

  /** The ids of the projects taken in, those among the removed put back included, and what to say of all. */
  async takeBackup(file: File): Promise<Result<{ readonly ids: readonly string[]; readonly told: string }>> {
    const taking = await this.store.takeBackup(await file.text());
    if (!taking.ok) return failed(libraryWords.notTaken(file.name, taking.reason));
    const volumes = await volumesOf(this.store);
    if (!volumes.ok) return volumes;
    const titled = (id: string) => volumes.value.find((volume) => volume.id === id)?.title ?? '';
    const back: string[] = [];
    const refused = taking.value.refused.filter(({ title, reason }) => {
      const gone = volumes.value.find((volume) => volume.title === title && volume.removed !== null);
      if (reason === HERE && gone) back.push(gone.id);
      return reason !== HERE || !gone;
    });
    for (const id of back) await unmarkRemoved(this.store, id);
    const ids = [...taking.value.taken, ...back];
    return ok({ ids, told: libraryWords.taken(ids.map(titled), refused) || libraryWords.takenNone });
  }

  get file(): KeptFile {
    return this.backupFile.state;
  }

  chooseFile(): Promise<Result<string> | null> {
    return this.backupFile.choose();
  }

  wakeFile(): Promise<Result<string> | null> {
    return this.backupFile.wake();
  }

  forgetFile(): Promise<Result<string>> {
    return this.backupFile.forget();
  }

  get lasting(): boolean | null {
    return this.store.lasting;
  }

  /** The open project as it stands on screen; to load it again would end the writing of it here. */
  private get here(): Pick<Loaded, 'project' | 'quarantine'> {
    return { project: this.live.state.project, quarantine: this.files.quarantine };
  }

  private async titleOf(id: string): Promise<string> {
    const projects = await this.store.projects();
    return (projects.ok && projects.value.find((info) => info.id === id)?.title) || '';
  }
}
