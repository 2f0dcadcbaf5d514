// Files and projects: opening a file as a project or as a text, and going from project to project.
import { addSource } from '../commands/project.ts';
import type { Fresh, Shelf, Shelved } from '../elements/lemma-project-menu.ts';
import { exportingWords } from '../elements/messages/exporting.ts';
import { fileWords } from '../elements/messages/files.ts';
import { startWords } from '../elements/messages/start.ts';
import { Scribe } from '../elements/scribe.ts';
import type { Format, InputFile } from '../formats/format.ts';
import { FORMATS, formatOf } from '../formats/index.ts';
import type { Loss } from '../formats/losses.ts';
import { readPlainText } from '../importers/plain-text.ts';
import { emptyProject } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { Session } from '../state/session.ts';
import { stateOf } from '../state/state.ts';
import { besideOf } from '../store/archive.ts';
import type { Store } from '../store/store.ts';
import { digest } from '../text/digest.ts';
import { languageOf } from '../text/language.ts';
import { essays } from './essays.ts';
import { example } from './example.ts';
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

  async fresh(what: Fresh): Promise<void> {
    const { maker } = this.session;
    if (what === 'example') {
      const { name, content } = await example();
      const scribe = new Scribe();
      await this.readProject({ name, content }, formatOf('lemma')!, [], scribe);
      return scribe.stop();
    }
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
    input.accept = ACCEPTED;
    input.addEventListener('change', () => void this.read([...(input.files ?? [])]));
    input.click();
  }

  /**
   * A file in one of the formats becomes a project of its own beside this one; a text becomes a source of this one. Texts that come together
   * with annotations on texts are what those annotations are about.
   */
  async read(files: readonly File[]): Promise<void> {
    const came: { file: File; bytes: Uint8Array; format: Format | null }[] = [];
    const scribe = new Scribe();
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (bytes.length > LARGE) this.app.say(exportingWords.reading(file.name));
      came.push({ file, bytes, format: await formatIn({ name: file.name, content: bytes }, scribe) });
    }
    const standoff = came.some(({ format }) => format !== null && STANDOFF.includes(format.id));
    const texts = came.filter(({ format }) => format === null);
    const beside = standoff ? texts.map(({ file, bytes }) => ({ name: file.name, content: bytes })) : [];
    for (const { file, bytes, format } of came) {
      if (looksLikeBackup(bytes)) await this.readBackup(file);
      else if (format) await this.readProject({ name: file.name, content: bytes }, format, beside, scribe);
      else if (!standoff) await this.readText(file.name, bytes);
    }
    scribe.stop();
  }

  /** Takes in the projects of a backup, and opens the first of them. */
  private async readBackup(file: File): Promise<void> {
    const taken = await this.app.keeping.shelves.takeBackup(file);
    if (!taken.ok) return this.app.say(taken.reason);
    const [first] = taken.value.ids;
    if (first !== undefined) await this.open(first);
    this.app.say(taken.value.told);
  }

  private async readProject(
    file: InputFile,
    format: Format,
    beside: readonly InputFile[],
    scribe: Scribe,
  ): Promise<void> {
    const { maker } = this.session;
    const found = await scribe.read(file, format, beside, maker);
    if (!found) return; // nobody stops it
    if (!found.ok) return this.app.say(startWords.notOpened(file.name, found.reason));
    const { project, quarantine, losses } = found.value;
    const here = await this.store.load(project.about.id);
    if (!here.ok && (await removedIn(this.store))[project.about.id] === undefined)
      return this.take(project, quarantine, losses);
    // The same project is here (or can still be put back): just the same, it is opened; another state of it becomes a copy beside it.
    if (here.ok && JSON.stringify(here.value.project) === JSON.stringify(project)) return this.open(project.about.id);
    await this.take(besideOf(project, project.about.title), quarantine, losses);
  }

  private async readText(name: string, bytes: Uint8Array): Promise<void> {
    const read = readPlainText(name, bytes);
    if (!read.ok) return this.app.say(startWords.notOpened(name, read.reason));
    const { title, text, remarks } = read.value;
    const language = languageOf(text);
    const source = {
      title,
      text,
      author: null,
      publication: null,
      url: null,
      language,
      digest: await digest(text),
    };
    if (this.session.run(addSource(source, this.session.maker)) === null) return;
    const added = this.app.sources.at(-1)!;
    this.app.showText(added.id);
    const guess = language === 'und' ? [] : [startWords.language(language)];
    this.app.say([startWords.added(title), ...guess, ...remarks].join(' '));
  }

  /** Keeps a new project, and opens it. */
  private async take(
    project: Project,
    quarantine: readonly Quarantined[],
    losses: readonly Loss[] = [],
  ): Promise<void> {
    const created = await this.store.create(project, quarantine);
    if (!created.ok) return this.app.say(startWords.notOpened(project.about.title, created.reason));
    this.settle(project, quarantine);
    this.session.reset(stateOf(project));
    await this.store.keep('project', project.about.id);
    const aside = quarantine.length > 0 ? ` ${startWords.setAside(quarantine.length)}` : '';
    const left = losses.length > 0 ? ` ${startWords.left(losses.map(({ sentence }) => sentence))}` : '';
    this.app.say(startWords.opened(project.about.title, project.size) + aside + left);
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

/** Files of more bytes take so long that it is told. */
const LARGE = 2_000_000;

/** Formats of annotations on texts that lie in files of their own. */
const STANDOFF = ['webannotation', 'brat'];

/** What the file chooser offers: texts, and every format that can be read. */
const ACCEPTED = [
  '.txt,.text,.json,text/plain,application/json',
  ...FORMATS.filter(({ reads }) => reads).map(({ extension }) => `.${extension.split('.').at(-1)!}`),
].join(',');

/** The format a file is to be read in, or null for a text. What only looks like JSON is taken for a project, so that its fault is told. */
async function formatIn(file: InputFile & { readonly content: Uint8Array }, scribe: Scribe): Promise<Format | null> {
  const guessed = await scribe.guess(file);
  if (guessed?.ok && guessed.value?.reads) return guessed.value;
  return looksLikeJson(file.name, file.content) ? formatOf('lemma')! : null;
}

function looksLikeBackup(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"lemma-library"/.test(new TextDecoder().decode(bytes.subarray(0, 128)));
}

function looksLikeJson(name: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(name)) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') && /^\{\s*"format"/.test(start);
}
