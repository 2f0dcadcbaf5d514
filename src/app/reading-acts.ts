// Everything about how the texts are read: their setting, focus mode, reading aloud, going across, print.
import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import { X } from 'lucide';
import type { ActionId } from '../commands/index.ts';
import '../elements/lemma-aloud.ts';
import type { LemmaReading, Settings } from '../elements/lemma-reading.ts';
import '../elements/lemma-reading.ts';
import { aloudWords, readingWords } from '../elements/messages/reading.ts';
import { icon } from '../elements/parts/icon.ts';
import type { Reading } from '../elements/reading/settings.ts';
import { THEMES, propertiesOf } from '../elements/reading/settings.ts';
import { across } from './across.ts';
import { Aloud, mouthOf } from './aloud.ts';
import { FocusMode } from './focus-mode.ts';
import type { LemmaApp } from './lemma-app.ts';
import { clearSheet, showSheet } from './print.ts';

const spoken = 'lemma-spoken';

/** A window's share in all that; it renders with the window and hears of its updates. */
export class ReadingRoom implements ReactiveController {
  readonly focusMode: FocusMode;
  readonly aloud: Aloud;
  private readonly app: LemmaApp;
  private readonly moreContrast = window.matchMedia('(prefers-contrast: more)');
  private set: Reading | null = null;

  constructor(app: LemmaApp) {
    this.app = app;
    this.focusMode = new FocusMode(app);
    this.aloud = new Aloud(mouthOf(window), {
      show: (source, sentence) => {
        const text = app.textOf(source);
        text?.light(spoken, sentence);
        if (sentence) text?.reveal(sentence);
      },
      say: (sentence) => app.say(sentence),
      changed: () => app.requestUpdate(),
      speech: () => app.arrangement.speech,
    });
    app.addController(this);
  }

  hostConnected(): void {
    this.app.addEventListener('lemma-set', this.onSet);
    this.moreContrast.addEventListener('change', this.onContrast);
    window.addEventListener('beforeprint', this.onPrint);
    window.addEventListener('afterprint', clearSheet);
  }

  hostDisconnected(): void {
    this.aloud.end();
    this.app.removeEventListener('lemma-set', this.onSet);
    this.moreContrast.removeEventListener('change', this.onContrast);
    window.removeEventListener('beforeprint', this.onPrint);
    window.removeEventListener('afterprint', clearSheet);
  }

  hostUpdated(): void {
    const { app, aloud } = this;
    const { theme, reading } = app.arrangement;
    const root = document.documentElement;
    const shown = theme === 'system' && this.moreContrast.matches ? 'contrast' : theme;
    if (shown === 'system') delete root.dataset.theme;
    else root.dataset.theme = shown;
    if (this.set !== reading) {
      this.set = reading;
      for (const [name, value] of Object.entries(propertiesOf(reading))) root.style.setProperty(name, value);
      for (const text of app.querySelectorAll('lemma-text')) text.keepPlace();
    }
    this.focusMode.check();
    if (aloud.source !== null && !app.texts.includes(aloud.source)) aloud.stop();
  }

  get panelOpen(): boolean {
    return this.panel?.open ?? false;
  }

  /** Does one of the acts of reading. */
  act(action: ActionId): void {
    const { app, aloud } = this;
    switch (action) {
      case 'reading':
        return this.panel?.toggle();
      case 'theme': {
        const { theme } = app.arrangement;
        const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
        app.arrange({ theme: next });
        return app.say(readingWords.set(readingWords.theme, readingWords.themes[next]));
      }
      case 'focus-mode':
        return this.focusMode.toggle();
      case 'across':
        return void across(app);
      case 'print':
        return window.print();
      case 'aloud':
        if (aloud.status === 'reading') return aloud.pause();
        if (aloud.status === 'paused') return aloud.go();
        return this.read();
      case 'aloud-next':
        return aloud.step(1);
      case 'aloud-previous':
        return aloud.step(-1);
      case 'aloud-stop':
        return aloud.stop();
      case 'aloud-select':
        return this.select();
      default:
        throw new RangeError(`nothing does the act ${action}`);
    }
  }

  /** What stands under the texts: the bar of reading aloud, and in focus mode the way out of it. */
  bar(): TemplateResult {
    const { aloud } = this;
    return html`<lemma-aloud
        status=${aloud.status}
        .voices=${aloud.voices}
        .voice=${aloud.voice?.voiceURI ?? null}
        .language=${aloud.language}
        .speech=${this.app.arrangement.speech}
      ></lemma-aloud>
      ${
        this.focusMode.on
          ? html`<h1 class="focus-title">${document.title}</h1>
              <button
                class="leave-focus"
                aria-label=${readingWords.leaveFocus}
                title="${readingWords.leaveFocus} (F9)"
                @click=${() => this.focusMode.leave()}
              >
                ${icon(X)}
              </button>`
          : nothing
      }`;
  }

  settings(): TemplateResult {
    const { theme, reading } = this.app.arrangement;
    return html`<lemma-reading .theme=${theme} .reading=${reading}></lemma-reading>`;
  }

  private get panel(): LemmaReading | null {
    return this.app.querySelector('lemma-reading');
  }

  /** Reads the selected words; else from the caret, or where that is out of sight, from the first line that is not. */
  private read(): void {
    const text = this.app.textInFocus;
    const source = text && this.app.session.state.project.sources.get(text.source);
    const here = text?.here;
    if (!source || !here) return this.app.say(aloudWords.nothing);
    if (here.start < here.end) void this.aloud.start(source, here.start, here.end);
    else void this.aloud.start(source, text.edgesOf(here) ? here.start : text.firstInSight);
  }

  /** Selects the sentence being read, in peace. */
  private select(): void {
    const { aloud } = this;
    const { source, sentence } = aloud;
    if (source === null || !sentence) return this.app.say(aloudWords.silent);
    aloud.pause();
    this.app.desk.selectWords(source, sentence);
    this.app.say(aloudWords.chosen);
  }

  private readonly onSet = (event: Event): void => {
    const settings = (event as CustomEvent<Settings>).detail;
    this.app.arrange(settings);
    if (settings.speech) this.aloud.adapt();
  };

  private readonly onContrast = (): void => this.app.requestUpdate();

  private readonly onPrint = (): void => {
    const { session, sources, texts } = this.app;
    if (!session || this.app.presenting.printing()) return;
    showSheet(
      session.state.project,
      sources.map(({ id }) => id).filter((id) => texts.includes(id)),
    );
  };
}
