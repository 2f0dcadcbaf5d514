// Focus mode: everything but the text goes away, and the paragraph with the caret stands out a little from the others.
import { readingWords } from '../elements/messages/reading.ts';
import type { LemmaApp } from './lemma-app.ts';

export class FocusMode {
  on = false;
  private readonly app: LemmaApp;

  constructor(app: LemmaApp) {
    this.app = app;
  }

  toggle(): void {
    if (this.on) this.leave();
    else this.enter();
  }

  leave(): void {
    if (!this.on) return;
    this.show(false);
    document.removeEventListener('keydown', this.onKey);
    this.app.say(readingWords.focusOff);
  }

  /** Ends with what cannot be in it: another pane was asked for, or work that is not saved, which the bar above tells of. */
  check(): void {
    if (this.app.arrangement.pane !== 'text' || this.app.saving.kind === 'failed') this.leave();
  }

  private enter(): void {
    const { app } = this;
    const text = app.textInFocus;
    if (!text) return app.say(readingWords.noText);
    app.arrange({ pane: 'text' });
    this.show(true);
    document.addEventListener('keydown', this.onKey);
    text.focusText();
    app.say(readingWords.focusOn);
  }

  private show(on: boolean): void {
    this.on = on;
    this.app.toggleAttribute('data-focus-mode', on);
    this.app.requestUpdate();
  }

  /** Escape ends it where nothing else has a use for Escape: no dialog, no menu, no field. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.app.room.panelOpen) return;
    const busy = event
      .composedPath()
      .some((each) => each instanceof Element && each.matches('dialog, :popover-open, input, textarea, select'));
    if (!busy) this.leave();
  };
}
