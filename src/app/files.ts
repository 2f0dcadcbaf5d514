// Files and projects: opening a file as a project or as a text, and going from project to project.
import { addSource } from '../commands/project.ts';
import type { Shelf, Shelved } from '../elements/lemma-project-menu.ts';
import { fileWords } from '../elements/messages/files.ts';
import { startWords } from '../elements/messages/start.ts';
import { formatOf } from '../formats/index.ts';
import { readPlainText } from '../importers/plain-text.ts';
import { emptyProject } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import { repair } from '../model/repair.ts';
import type { Session } from '../state/session.ts';
import { stateOf } from '../state/state.ts';
import { besideOf } from '../store/archive.ts';
import type { Store } from '../store/store.ts';
import { digest } from '../text/digest.ts';
import { essays } from './essays.ts';
import type { LemmaApp } from './lemma-app.ts';
import { projectsOf, removedIn } from './removed.ts';

export class Files implements Shelf {
  quarantine: readonly Quarantined[] = [];
  private readonly app: LemmaApp;
  private readonly store: Store;
  private readonly session: Session;

  constructor(app: LemmaApp, store: Store, session: Session, quarantine: readonly Quarantined[]) {
    this.app = app;
    this.store = store;
    this.session = session;
    this.quarantine = quarantine;
  }

  get backupDue(): boolean {
    return this.app.keeping.shelves.backups.due;
  }

  async projects(): Promise<readonly Shelved[]> {
    return projectsOf(this.store);
  }

  /** Opens a project that is kept here. */
  async open(id: string): Promise<void> {
    const loaded = await this.store.load(id);
    if (!loaded.ok) return this.app.say(startWords.notOpened(id, loaded.reason));
    const { project, quarantine, history } = loaded.value;
    this.settle(project, quarantine);
    this.session.reset(stateOf(project, history));
    await this.store.keep('project', id);
    this.app.say(startWords.opened(project.about.title, project.size));
  }

  async fresh(what: 'essays' | 'empty'): Promise<void> {
    const { maker } = this.session;
    await this.take(what === 'essays' ? await essays(maker) : emptyProject(fileWords.untitled, maker), []);
  }

  showQuarantine(): void {
    this.app.querySelector('lemma-quarantine')?.show();
  }

  /** Lets the reader choose files, and opens them one after the other. */
  pick(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = '.json,.txt,.text,text/plain,application/json';
    input.addEventListener('change', () => void this.read([...(input.files ?? [])]));
    input.click();
  }

  /** A project file becomes a project of its own beside this one; a text becomes a source of this one. */
  async read(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (looksLikeBackup(bytes)) await this.readBackup(file);
      else
        await (looksLikeJson(file.name, bytes) ? this.readProject(file.name, bytes) : this.readText(file.name, bytes));
    }
  }

  /** Takes in the projects of a backup, and opens the first of them. */
  private async readBackup(file: File): Promise<void> {
    const taken = await this.app.keeping.shelves.takeBackup(file);
    if (!taken.ok) return this.app.say(taken.reason);
    const [first] = taken.value.ids;
    if (first !== undefined) await this.open(first);
    this.app.say(taken.value.told);
  }

  private async readProject(name: string, content: Uint8Array): Promise<void> {
    const { maker } = this.session;
    const { read } = await formatOf('lemma')!.load();
    const found = await read!({ name, content }, { maker });
    if (!found.ok) return this.app.say(startWords.notOpened(name, found.reason));
    const { project, quarantine } = repair(
      [...found.value.rows, ...found.value.quarantine.map(({ row }) => row)],
      maker,
    );
    const here = await this.store.load(project.about.id);
    if (!here.ok && (await removedIn(this.store))[project.about.id] === undefined)
      return this.take(project, quarantine);
    // The same project is here (or can still be put back): just the same, it is opened; another state of it becomes a copy beside it.
    if (here.ok && JSON.stringify(here.value.project) === JSON.stringify(project)) return this.open(project.about.id);
    await this.take(besideOf(project, project.about.title), quarantine);
  }

  private async readText(name: string, bytes: Uint8Array): Promise<void> {
    const read = readPlainText(name, bytes);
    if (!read.ok) return this.app.say(startWords.notOpened(name, read.reason));
    const { title, text, remarks } = read.value;
    const source = {
      title,
      text,
      author: null,
      publication: null,
      url: null,
      language: 'und',
      digest: await digest(text),
    };
    if (this.session.run(addSource(source, this.session.maker)) === null) return;
    const added = this.app.sources.at(-1)!;
    this.app.showText(added.id);
    this.app.say([startWords.added(title), ...remarks].join(' '));
  }

  /** Keeps a new project, and opens it. */
  private async take(project: Project, quarantine: readonly Quarantined[]): Promise<void> {
    const created = await this.store.create(project, quarantine);
    if (!created.ok) return this.app.say(startWords.notOpened(project.about.title, created.reason));
    this.settle(project, quarantine);
    this.session.reset(stateOf(project));
    await this.store.keep('project', project.about.id);
    const aside = quarantine.length > 0 ? ` ${startWords.setAside(quarantine.length)}` : '';
    this.app.say(startWords.opened(project.about.title, project.size) + aside);
    if (quarantine.length > 0) this.showQuarantine();
  }

  /** Makes the window ready for a project, also where it was showing another's past; the same one again keeps its place. */
  private settle({ about }: Project, quarantine: readonly Quarantined[]): void {
    this.quarantine = quarantine;
    this.app.session = this.session;
    if (about.id !== this.session.state.project.about.id) this.app.arrange({ text: null, beside: null });
    this.app.requestUpdate();
  }
}

function looksLikeBackup(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"lemma-library"/.test(new TextDecoder().decode(bytes.subarray(0, 128)));
}

function looksLikeJson(name: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(name)) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') && /^\{\s*"format"/.test(start);
}
