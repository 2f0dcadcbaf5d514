// The dialog of the library: all projects, those removed, and how safe all of it is.
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Result } from '../base/result.ts';
import { tell } from './events.ts';
import type { Shelves, Volume } from './library/desk.ts';
import { styles } from './library/styles.ts';
import { libraryWords } from './messages/library.ts';
import { when } from './messages/when.ts';
import { base, buttons, dialogs, fields } from './theme.ts';

/** Tells what was done, or why it was not, in the dialog and in the status line. */
@customElement('lemma-library')
export class LemmaLibrary extends LitElement {
  @property({ attribute: false }) shelves!: Shelves;
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private volumes: readonly Volume[] | null = null;
  @state() private renaming: string | null = null;
  @state() private told = '';
  @state() private trouble = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [base, buttons, fields, dialogs, styles];

  async show(): Promise<void> {
    this.told = this.trouble = '';
    this.renaming = null;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    await this.read();
  }

  /** Shows anew what stands outside the list: the file kept up to date, the backups, the browser's promise. */
  refresh(): void {
    if (this.dialog?.open) this.requestUpdate();
  }

  override render() {
    const { volumes } = this;
    return html`<dialog aria-labelledby="title" @keydown=${this.onKey}>
      <h2 id="title" tabindex="-1" autofocus>${libraryWords.title}</h2>
      <p role="status" ?hidden=${this.told === ''}>${this.told}</p>
      <p role="alert" class="trouble" ?hidden=${this.trouble === ''}>${this.trouble}</p>
      ${volumes ? this.list(volumes) : html`<p class="quiet">${this.trouble ? '' : libraryWords.reading}</p>`}
      <div class="row">
        <button class="plain" @click=${() => this.leaving(() => this.shelves.fresh('essays'))}>
          ${libraryWords.essays}
        </button>
        <button class="plain" @click=${() => this.leaving(() => this.shelves.fresh('example'))}>
          ${libraryWords.example}
        </button>
        <button class="plain" @click=${() => this.leaving(() => this.shelves.fresh('empty'))}>
          ${libraryWords.empty}
        </button>
      </div>
      ${volumes ? this.removedList(volumes) : nothing} ${this.safety()}
      <div class="foot"><button class="main" @click=${() => this.dialog.close()}>${libraryWords.close}</button></div>
    </dialog>`;
  }

  private list(volumes: readonly Volume[]) {
    return html`<ul aria-label=${libraryWords.projects}>
      ${volumes.filter(({ removed }) => removed === null).map((volume) => this.item(volume))}
    </ul>`;
  }

  private item({ id, title, modified, records }: Volume) {
    const current = id === this.shelves.current;
    const about = libraryWords.about(modified, records, this.now());
    if (this.renaming === id)
      return html`<li>
        <input
          id="name"
          type="text"
          aria-label=${libraryWords.name}
          .value=${title}
          @keydown=${(event: KeyboardEvent) => this.onNameKey(event, id)}
          @blur=${(event: Event) => this.finish(id, (event.target as HTMLInputElement).value)}
        />
      </li>`;
    return html`<li class=${current ? 'current' : ''}>
      <span class="what">
        <button
          class="title"
          title=${title}
          aria-label=${libraryWords.named(current ? libraryWords.isOpen : libraryWords.open, title)}
          aria-current=${current ? 'true' : nothing}
          @click=${() => this.leaving(() => (current ? undefined : this.shelves.open(id)))}
        >
          ${title}
        </button>
        <small title=${when.moment(modified)}>${current ? `${libraryWords.isOpen} · ` : ''}${about}</small>
      </span>
      <span class="acts">
        ${this.button(libraryWords.rename, title, () => this.rename(id))}
        ${this.button(libraryWords.duplicate, title, () => this.do(this.shelves.duplicate(id)))}
        ${this.button(libraryWords.remove, title, () => this.do(this.shelves.remove(id)))}
      </span>
    </li>`;
  }

  private removedList(volumes: readonly Volume[]) {
    const removed = volumes.filter((volume) => volume.removed !== null);
    if (removed.length === 0) return nothing;
    return html`<h3 id="removed">${libraryWords.removed}</h3>
      <p class="quiet">${libraryWords.removedLead}</p>
      <ul aria-labelledby="removed">
        ${removed.map(
          ({ id, title, removed: at }) =>
            html`<li>
              <span class="what">${title} <small>${libraryWords.removedAt(at!, this.now())}</small></span>
              <span class="acts">
                ${this.button(libraryWords.putBack, title, () => this.do(this.shelves.putBack(id)))}
              </span>
            </li>`,
        )}
      </ul>`;
  }

  private button(words: string, title: string, act: () => void) {
    return html`<button aria-label=${libraryWords.named(words, title)} @click=${act}>${words}</button>`;
  }

  private safety() {
    const { backups, lasting } = this.shelves;
    const now = this.now();
    return html`<h3>${libraryWords.backup}</h3>
      <p>
        ${backups.at === null ? libraryWords.never : `${libraryWords.last(backups.at, now)} ${libraryWords.since(backups.acts)}`}
      </p>
      ${backups.due ? html`<p class="reminder">${libraryWords.reminder(backups.acts)}</p>` : nothing}
      <div class="row">
        <button class="plain" @click=${() => this.do(this.shelves.backUp())}>${libraryWords.backUp}</button>
        <button class="plain" @click=${this.pick}>${libraryWords.takeIn}</button>
      </div>
      ${this.keptFile(now)}
      <p class="quiet">
        ${lasting === null ? libraryWords.unknown : lasting ? libraryWords.lasting : libraryWords.passing}
      </p>`;
  }

  private keptFile(now: number) {
    const { file } = this.shelves;
    const button = (words: string, act: () => Promise<Result<string> | null>) =>
      html`<button class="plain" @click=${() => this.do(act())}>${words}</button>`;
    const forget = button(libraryWords.fileForget, () => this.shelves.forgetFile());
    switch (file.kind) {
      case 'impossible':
        return html`<p class="quiet">${libraryWords.fileNo}</p>`;
      case 'none':
        return html`<div class="row">${button(libraryWords.file, () => this.shelves.chooseFile())}</div>
          <p class="quiet">${libraryWords.fileLead}</p>`;
      case 'kept':
        return html`<p>${libraryWords.fileKept(file.name, file.written, now)}</p>
          <div class="row">${forget}</div>`;
      case 'asleep':
        return html`<p class="reminder">${libraryWords.fileAsleep(file.name)}</p>
          <div class="row">${button(libraryWords.fileWake, () => this.shelves.wakeFile())} ${forget}</div>`;
      case 'failed':
        return html`<p class="trouble">${libraryWords.fileFailed(file.name, file.reason)}</p>
          <div class="row">${button(libraryWords.fileRetry, () => this.shelves.wakeFile())} ${forget}</div>`;
    }
  }

  private async read(): Promise<void> {
    const read = await this.shelves.volumes();
    if (read.ok) this.volumes = read.value;
    else this.trouble = read.reason;
  }

  /** Waits for an act, tells what came of it, and shows the library as it then is. */
  private do(act: Promise<Result<string> | null>): void {
    void act.then(async (result) => {
      await this.read();
      this.requestUpdate();
      if (!result) return;
      this.told = result.ok ? result.value : '';
      this.trouble = result.ok ? '' : result.reason;
      if (result.ok) tell(this, 'lemma-say', result.value);
      // What was pressed may be gone from the list.
      await this.updateComplete;
      if (this.dialog.open && !this.shadowRoot!.activeElement)
        this.shadowRoot!.querySelector<HTMLElement>('h2')!.focus();
    });
  }

  /** Closes, and goes where the act leads. */
  private leaving(act: () => Promise<void> | void): void {
    this.dialog.close();
    void act();
  }

  private pick(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) this.do(this.shelves.takeIn(file));
    });
    input.click();
  }

  private rename(id: string): void {
    this.renaming = id;
    void this.updateComplete.then(() => {
      const field = this.shadowRoot!.querySelector<HTMLInputElement>('#name');
      field?.focus();
      field?.select();
    });
  }

  private onNameKey(event: KeyboardEvent, id: string): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.finish(id, (event.target as HTMLInputElement).value);
    if (event.key !== 'Escape') return;
    // The field's, not the dialog's.
    event.preventDefault();
    event.stopPropagation();
    this.renaming = null;
  }

  private finish(id: string, typed: string): void {
    if (this.renaming !== id) return;
    this.renaming = null;
    const title = this.volumes?.find((volume) => volume.id === id)?.title;
    if (typed.trim() !== '' && typed !== title) this.do(this.shelves.rename(id, typed));
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-library': LemmaLibrary;
  }
}
