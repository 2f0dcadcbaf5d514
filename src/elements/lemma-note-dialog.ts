// The dialog that asks for a note on words, a claim or a link.
import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { chooserWords } from './messages/chooser.ts';
import { base, buttons, dialogs, fields } from './theme.ts';

@customElement('lemma-note-dialog')
export class LemmaNoteDialog extends LitElement {
  @state() private about = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('textarea') private readonly area!: HTMLTextAreaElement;
  private answer: ((note: string | null) => void) | undefined;

  static override styles = [
    base,
    buttons,
    fields,
    dialogs,
    css`
      form {
        display: grid;
        gap: 12px;
        width: min(460px, calc(100vw - 40px));
        padding: 14px 16px 16px;
      }
      p {
        margin: 0;
        color: var(--quiet);
      }
    `,
  ];

  /** Asks for a note, starting from what is written; resolves with null when the reader cancels or another question takes its place. */
  ask(about: string, written: string): Promise<string | null> {
    this.settle(null);
    this.about = about;
    return new Promise((resolve) => {
      this.answer = resolve;
      void this.updateComplete.then(() => {
        this.area.value = written;
        if (!this.dialog.open) this.dialog.showModal();
        this.area.focus();
      });
    });
  }

  override render() {
    return html`<dialog aria-labelledby="title" aria-describedby="about" @keydown=${this.onKey} @close=${this.onClose}>
      <form method="dialog" @submit=${this.onSubmit}>
        <h2 id="title">${chooserWords.noteTitle}</h2>
        <p id="about" class="reading">${this.about}</p>
        <textarea rows="5" aria-label=${chooserWords.note}></textarea>
        <div class="foot">
          <button type="button" class="plain" @click=${() => this.end(null)}>${chooserWords.cancel}</button>
          <button type="submit" class="main">${chooserWords.save} <kbd>Ctrl Enter</kbd></button>
        </div>
      </form>
    </dialog>`;
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (!event.isComposing && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.onSubmit(event);
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.end(this.area.value.trim());
  }

  private end(note: string | null): void {
    this.settle(note);
    this.dialog.close();
  }

  /** Told a moment after the dialog closed; by then another question may be open. */
  private onClose(): void {
    if (!this.dialog.open) this.settle(null);
  }

  private settle(note: string | null): void {
    const resolve = this.answer;
    this.answer = undefined;
    resolve?.(note);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-note-dialog': LemmaNoteDialog;
  }
}
