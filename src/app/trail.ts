// The way back through the places of a window's texts, by keys and by the browser's own Back.
import type { ReactiveController } from 'lit';
import { taggingWords } from '../elements/messages/tagging.ts';
import { paragraphAt } from '../query/citation.ts';
import { isMac, isTyping } from './keymap.ts';
import type { LemmaApp } from './lemma-app.ts';
import type { TextPlace } from './places.ts';
import { Places } from './places.ts';

/**
 * The places of a window. While there is one to go back to, an entry of the browser's own history lies on top, so that its Back button (or a
 * sweep on a telephone) goes there too, and not out of the page.
 */
export class Trail implements ReactiveController {
  private readonly app: LemmaApp;
  private readonly places = new Places();

  constructor(app: LemmaApp) {
    this.app = app;
    app.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.onPop);
    window.addEventListener('keydown', this.onKey, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.onPop);
    window.removeEventListener('keydown', this.onKey, true);
  }

  /** Call before the reader is taken somewhere else in a text. */
  leave(): void {
    const here = this.here;
    if (!here) return;
    this.places.leave(here);
    this.cushion();
  }

  go(way: 1 | -1): void {
    const { app } = this;
    const { sources } = app.session.state.project;
    const place = this.places.go(way, this.here, ({ source }) => sources.has(source));
    if (!place) return app.say(way < 0 ? taggingWords.firstPlace : taggingWords.lastPlace);
    const source = sources.get(place.source)!;
    const number = paragraphAt(source, place.offset);
    const paragraph = number > 0 ? taggingWords.paragraph(number) : '';
    app.say((way < 0 ? taggingWords.backAt : taggingWords.forwardAt)(source.title, paragraph));
    app.showText(source.id);
    void app.updateComplete.then(async () => {
      const text = app.textOf(source.id);
      await text?.updateComplete;
      text?.focusText();
      text?.putCaret(Math.min(place.offset, source.text.length));
    });
  }

  /** Where the reader is: at the caret if it can be seen, else at the first line in sight. */
  private get here(): TextPlace | null {
    const text = this.app.textInFocus;
    if (!text) return null;
    const { source, caret = 0 } = text;
    const seen = text.edgesOf({ start: caret, end: caret }) !== null;
    return { source, offset: seen ? caret : (this.app.arrangement.places[source] ?? caret) };
  }

  private cushion(): void {
    if (this.places.canGoBack && history.state !== 'lemma-place') history.pushState('lemma-place', '');
  }

  private readonly onPop = (): void => {
    if (history.state === 'lemma-place' || !this.app.session) return;
    this.go(-1);
    this.cushion();
  };

  /** In fields and dialogs these keys would leave the page, with what is being typed. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || isMac) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const path = event.composedPath();
    if (isTyping(path) || path.some((target) => target instanceof HTMLDialogElement)) event.preventDefault();
  };
}
