// The button with the project's name, and its menu: rename, other projects, a new one, rows set aside.
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChevronDown } from 'lucide';
import { renameProject } from '../commands/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { State } from '../state/state.ts';
import { tell } from './events.ts';
import { fileWords } from './messages/files.ts';
import { icon } from './parts/icon.ts';
import { SessionElement } from './session-element.ts';
import { base, buttons, fields } from './theme.ts';

/** A project that can be opened. */
export interface Shelved {
  readonly id: string;
  readonly title: string;
  readonly records: number;
}

/** What a new project can hold: the two essays, the two essays read and mapped, or nothing. */
export type Fresh = 'essays' | 'example' | 'empty';

/** What the menu asks of whoever keeps the projects. */
export interface Shelf {
  projects(): Promise<readonly Shelved[]>;
  open(id: string): Promise<void>;
  /** A new project. The worked example is opened as the copy already here where nothing was changed in that. */
  fresh(what: Fresh): Promise<void>;
  readonly quarantine: readonly Quarantined[];
  showQuarantine(): void;
  /** Much was done since the last backup. */
  readonly backupDue?: boolean;
}

@customElement('lemma-project-menu')
export class LemmaProjectMenu extends SessionElement {
  @property({ attribute: false }) files!: Shelf;
  @state() private projects: readonly Shelved[] = [];
  @state() private renaming = false;
  @query('#menu') private readonly menu!: HTMLElement;
  @query('#name') private readonly field!: HTMLInputElement | null;

  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        min-width: 0;
      }
      .opener {
        display: inline-flex;
        gap: 4px;
        align-items: center;
        max-width: min(340px, 30vw);
        padding-inline: 6px;
      }
      .opener span {
        overflow: hidden;
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      #name {
        width: min(300px, 50vw);
      }
      #menu {
        position: fixed;
        inset: 44px auto auto 8px;
        width: min(340px, calc(100vw - 16px));
        max-height: calc(100dvh - 60px);
        padding: 6px;
        overflow: auto;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--sheet);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      #menu button {
        display: flex;
        gap: 10px;
        justify-content: space-between;
        width: 100%;
        text-align: left;
      }
      h2 {
        margin: 8px 10px 2px;
        color: var(--quiet);
        font: 600 var(--size-small) / 1.4 var(--sans);
      }
      hr {
        margin: 6px 0;
        border: 0;
        border-top: 1px solid var(--rule);
      }
      small {
        color: var(--quiet);
      }
      .files {
        display: none;
      }
      /* There the bar has no room for them. */
      @media (max-width: 480px) and (pointer: coarse) {
        .files {
          display: contents;
        }
      }
    `,
  ];

  protected override slice({ project }: State): readonly unknown[] {
    return [project.about];
  }

  /** Turns the name into a field. */
  rename(): void {
    this.renaming = true;
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.select();
    });
  }

  override render() {
    const { about } = this.state.project;
    if (this.renaming)
      return html`<input
        id="name"
        type="text"
        aria-label=${fileWords.name}
        .value=${about.title}
        @keydown=${this.onKey}
        @blur=${() => this.finish(true, false)}
      />`;
    const aside = this.files.quarantine.length;
    return html`<button class="opener" popovertarget="menu" aria-label="${fileWords.menu}: ${about.title}">
        <span>${about.title}</span>${icon(ChevronDown)}
      </button>
      <div
        id="menu"
        popover
        role="group"
        aria-label=${fileWords.menu}
        @beforetoggle=${this.onToggle}
        @click=${() => this.menu.hidePopover()}
      >
        <button @click=${() => this.rename()}>${fileWords.rename}</button>
        <button @click=${() => this.files.fresh('essays')}>${fileWords.fresh}</button>
        <button @click=${() => this.files.fresh('example')}>${fileWords.example}</button>
        <button @click=${() => this.files.fresh('empty')}>${fileWords.empty}</button>
        <span class="files">
          <button @click=${() => tell(this, 'lemma-act', { action: 'import' })}>${fileWords.import}</button>
          <button @click=${() => tell(this, 'lemma-act', { action: 'export' })}>${fileWords.export}</button>
        </span>
        <button @click=${() => tell(this, 'lemma-act', { action: 'present' })}>${fileWords.present}</button>
        <button @click=${() => tell(this, 'lemma-act', { action: 'order-steps' })}>${fileWords.steps}</button>
        <button @click=${() => tell(this, 'lemma-act', { action: 'history' })}>${fileWords.history}</button>
        <button @click=${() => tell(this, 'lemma-act', { action: 'library' })}>
          ${fileWords.library} ${this.files.backupDue ? html`<small>${fileWords.backupDue}</small>` : nothing}
        </button>
        ${aside > 0 ? html`<button @click=${() => this.files.showQuarantine()}>${fileWords.aside(aside)}</button>` : nothing}
        ${
          this.projects.length > 1
            ? html`<hr />
                <h2>${fileWords.projects}</h2>
                ${this.projects.map(
                  ({ id, title, records }) =>
                    html`<button aria-current=${id === about.id ? 'true' : nothing} @click=${() => this.files.open(id)}>
                      <span>${title}</span> <small>${fileWords.records(records)}</small>
                    </button>`,
                )}`
            : nothing
        }
      </div>`;
  }

  private async onToggle(event: ToggleEvent): Promise<void> {
    if (event.newState === 'open') this.projects = await this.files.projects();
    // Else the focus would go with the menu, and the reader's place with it.
    else if (this.menu.matches(':focus-within')) this.focusOpener();
  }

  private focusOpener(): void {
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') this.finish(true, true);
    if (event.key === 'Escape') this.finish(false, true);
  }

  /** `back`: gives the focus to the button again; not where the reader has gone on elsewhere. */
  private finish(keep: boolean, back: boolean): void {
    if (!this.renaming) return;
    const typed = this.field?.value ?? '';
    this.renaming = false;
    if (keep) this.run(renameProject(typed));
    if (back) void this.updateComplete.then(() => this.focusOpener());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-project-menu': LemmaProjectMenu;
  }
}
