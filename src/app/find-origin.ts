// Where the reader was before something else took the stage: the focus, the texts on screen, and each text's place to the pixel.
import type { Range } from '../text/range.ts';
import type { LemmaApp } from './lemma-app.ts';

/** Frames in which the place is looked at again: as sections come near they get their true height. */
const frames = 6;

interface Mark {
  readonly source: string;
  readonly top: number;
  /** An offset that was in sight, and where on the screen it stood; null where none was. */
  readonly line: { readonly offset: number; readonly at: number } | null;
  /** What was selected, or where the caret stood. */
  readonly here: Range | null;
}

/** The element that has the focus, also inside shadow roots. */
export function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

export class Origin {
  private readonly app: LemmaApp;
  private readonly focus = focused();
  private readonly chosen: string | null;
  private readonly arranged: Pick<LemmaApp['arrangement'], 'text' | 'beside' | 'pane'>;
  private readonly marks: readonly Mark[];

  /** Remembers how the window is now. */
  constructor(app: LemmaApp) {
    this.app = app;
    this.chosen = app.session.state.selection.focus;
    const [text = null, beside = null] = app.texts;
    this.arranged = { text, beside, pane: app.arrangement.pane };
    this.marks = app.texts.map((source): Mark => {
      const element = app.textOf(source);
      const offset = app.arrangement.places[source] ?? 0;
      const at = element?.edgesOf({ start: offset, end: offset })?.first.top;
      const top = element?.querySelector('section')?.scrollTop ?? 0;
      return { source, top, line: at === undefined ? null : { offset, at }, here: element?.here ?? null };
    });
  }

  /** Puts it back: the texts, their places, what was chosen, and the focus. */
  async restore(): Promise<void> {
    const { app } = this;
    app.arrange(this.arranged);
    if (this.chosen !== app.session.state.selection.focus) app.session.select({ focus: this.chosen });
    await app.updateComplete;
    for (const { source } of this.marks) await app.textOf(source)?.updateComplete;
    for (const { source, here } of this.marks) {
      const text = app.textOf(source);
      // A text that was left for another one has forgotten them.
      if (!text || !here || (text.here?.start === here.start && text.here.end === here.end)) continue;
      if (here.start < here.end) text.select(here);
      else text.putCaret(here.start);
    }
    if (this.focus?.isConnected) this.focus.focus({ preventScroll: true });
    else app.textInFocus?.focusText();
    for (const { source, top } of this.marks) {
      const page = app.textOf(source)?.querySelector('section');
      if (page) page.scrollTop = top;
    }
    let left = frames;
    const mend = (): void => {
      for (const mark of this.marks) this.mend(mark);
      if (--left > 0) requestAnimationFrame(mend);
    };
    requestAnimationFrame(mend);
  }

  private mend({ source, top, line }: Mark): void {
    const text = this.app.textOf(source);
    const page = text?.querySelector('section');
    if (!text || !page) return;
    const now = line && text.edgesOf({ start: line.offset, end: line.offset })?.first.top;
    if (now === undefined || now === null) page.scrollTop = top;
    else if (Math.abs(now - line!.at) >= 1) page.scrollTop += now - line!.at;
  }
}
