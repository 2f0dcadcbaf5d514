// The window: composes the panes, hears keys and events, and hands acts to what does them.
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ActionId, Pane } from '../commands/index.ts';
import type { LemmaEvents, Place } from '../elements/events.ts';
import type { LemmaChooser } from '../elements/lemma-chooser.ts';
import type { LemmaClaims } from '../elements/lemma-claims.ts';
import type { LemmaExport } from '../elements/lemma-export.ts';
import type { LemmaHelp } from '../elements/lemma-help.ts';
import type { LemmaHistory } from '../elements/lemma-history.ts';
import type { LemmaInspector } from '../elements/lemma-inspector.ts';
import type { LemmaLibrary } from '../elements/lemma-library.ts';
import type { LemmaMap } from '../elements/lemma-map.ts';
import type { LemmaNoteDialog } from '../elements/lemma-note-dialog.ts';
import type { LemmaProjectMenu } from '../elements/lemma-project-menu.ts';
import type { LemmaText } from '../elements/lemma-text.ts';
import type { Remembered } from '../elements/map/remembered.ts';
import type { LemmaPassageList } from '../elements/text/lemma-passage-list.ts';
import type { Saving } from '../elements/lemma-topbar.ts';
import { marginWords } from '../elements/messages/margin.ts';
import { shellWords } from '../elements/messages/shell.ts';
import { byRank } from '../base/ranks.ts';
import type { Edges } from '../reader/geometry.ts';
import type { Performed, Session } from '../state/session.ts';
import { perform } from './acts.ts';
import type { Arrangement } from './arrangement.ts';
import { FIRST, share } from './arrangement.ts';
import type { Desk } from './desk.ts';
import { deskOf } from './desk-of.ts';
import type { Files } from './files.ts';
import { Finding } from './find-acts.ts';
import type { Keeping } from './keeping.ts';
import { keepingDialogs, noticeBar } from './keeping-view.ts';
import { actionFor, isTyping } from './keymap.ts';
import { mapPane } from './map-pane.ts';
import { paneOf } from './pane-of.ts';
import { onDigit } from './pin-acts.ts';
import { Presenting } from './presenting.ts';
import { hintWords, noTexts, selectionBar } from './selection-bar.ts';
import { sentenceStrip } from './sentence-mode.ts';
import { ReadingRoom } from './reading-acts.ts';
import { bottomBar, sideTabs, textTabs } from './tabs.ts';
import { Trail } from './trail.ts';
import './parts.ts';

/** Everything in the light DOM: the reader's selection needs it, and the styles are in shell.css. */
@customElement('lemma-app')
export class LemmaApp extends LitElement {
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) files!: Files;
  @property({ attribute: false }) keeping!: Keeping;
  @property({ attribute: false }) arrangement: Arrangement = FIRST;
  @property({ attribute: false }) saving: Saving = { kind: 'saved', reason: '' };
  /** Set when the work could not be opened; shown in the place of everything. */
  @property() broken = '';

  /** The arrow keys go from sentence to sentence. */
  @state() bySentence = false;
  @state() private sentence = '';
  @state() private wordsAt: Edges | null = null;

  @query('lemma-chooser') readonly chooser!: LemmaChooser;
  @query('lemma-note-dialog') readonly noteDialog!: LemmaNoteDialog;
  @query('lemma-passage-list') readonly passageList!: LemmaPassageList;
  @query('lemma-help') readonly help!: LemmaHelp;
  @query('lemma-claims') readonly claims!: LemmaClaims | null;
  @query('lemma-map') readonly map!: LemmaMap | null;
  @query('lemma-inspector') readonly inspector!: LemmaInspector | null;

  @query('lemma-export') readonly exporter!: LemmaExport;
  @query('lemma-project-menu') readonly projectMenu!: LemmaProjectMenu;
  @query('lemma-history') readonly history!: LemmaHistory;
  @query('lemma-library') readonly library!: LemmaLibrary;

  readonly desk: Desk = deskOf(this);
  readonly room = new ReadingRoom(this);
  readonly presenting = new Presenting(this);
  readonly trail = new Trail(this);
  readonly finding = new Finding(this);
  private leave: (() => void)[] = [];
  private heard: Session | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    this.addEventListener('lemma-act', this.onAct);
    this.addEventListener('lemma-show', this.onShow);
    this.addEventListener('lemma-say', this.onSay);
    window.addEventListener('resize', this.placeBar);
    document.addEventListener('scroll', this.placeBar, { capture: true, passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    this.removeEventListener('lemma-act', this.onAct);
    this.removeEventListener('lemma-show', this.onShow);
    this.removeEventListener('lemma-say', this.onSay);
    window.removeEventListener('resize', this.placeBar);
    document.removeEventListener('scroll', this.placeBar, { capture: true });
    for (const leave of this.leave) leave();
  }

  protected override willUpdate(): void {
    if (!this.session || this.heard === this.session) return;
    for (const leave of this.leave) leave();
    this.heard = this.session;
    this.leave = [
      this.session.subscribe((now, before) => {
        if (now.project !== before.project || now.selection !== before.selection) {
          this.requestUpdate();
          requestAnimationFrame(this.placeBar);
        }
      }),
      this.session.witness((performed) => this.say(sentenceOf(performed))),
    ];
  }

  /** The sources in their order. */
  get sources() {
    return this.session.state.project.sources.toArray().sort(byRank);
  }

  /** The texts on screen: one, or two side by side. */
  get texts(): readonly string[] {
    const ids = this.sources.map(({ id }) => id);
    const { text, beside } = this.arrangement;
    const first = text !== null && ids.includes(text) ? text : ids[0];
    if (first === undefined) return [];
    return beside !== null && beside !== first && ids.includes(beside) ? [first, beside] : [first];
  }

  textOf(source: string): LemmaText | null {
    return this.querySelector<LemmaText>(`lemma-text[data-source="${source}"]`);
  }

  /** The text that has the focus, or else the first. */
  get textInFocus(): LemmaText | null {
    return document.activeElement?.closest('lemma-text') ?? this.textOf(this.texts[0] ?? '');
  }

  arrange(change: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...change };
    this.dispatchEvent(new CustomEvent('lemma-arranged', { detail: this.arrangement }));
  }

  say(sentence: string): void {
    // The same sentence twice must be spoken twice: an invisible difference makes it a new one.
    this.sentence = sentence === this.sentence ? `${sentence}\u200a` : sentence;
  }

  override render() {
    if (this.broken) return html`<main class="broken" role="alert"><p>${this.broken}</p></main>`;
    if (!this.session) return html`<main class="broken"><p role="status">${shellWords.loading}</p></main>`;
    const { session, arrangement } = this;
    const { view, inspector, pane, texts, inspectorShare } = arrangement;
    const shown = this.texts;
    return html`
      <header>
        <lemma-topbar .session=${session} .saving=${this.saving}>
          <lemma-project-menu slot="project" .session=${session} .files=${this.files}></lemma-project-menu>
        </lemma-topbar>
        ${noticeBar(this.keeping)}
      </header>
      <main data-pane=${pane} data-view=${view} ?data-inspector=${inspector}>
        <div class="texts">
          ${textTabs(
            this.sources,
            shown,
            (text) => this.showText(text),
            () => this.toggleBeside(),
          )}
          ${arrangement.hinted || shown.length === 0 || session.state.project.passages.size > 0 ? nothing : this.hint()}
          ${sentenceStrip(this)} ${this.finding.bars()}
          <div class="columns">
            ${shown.length === 0 ? noTexts() : nothing}
            ${shown.map(
              (id) =>
                html`<lemma-text
                  data-source=${id}
                  .session=${session}
                  .source=${id}
                  .places=${arrangement.places}
                  .spotlight=${this.room.focusMode.on}
                  .cards=${arrangement.margin}
                  .bySentence=${this.bySentence}
                  .hits=${this.finding.hitsOf(id).ranges}
                  .hit=${this.finding.hitsOf(id).current}
                  .veiled=${this.finding.veiled}
                  @lemma-place=${this.onPlace}
                  @lemma-key=${this.onTextKey}
                  @lemma-pick-passages=${this.onPick}
                ></lemma-text>`,
            )}
          </div>
          ${this.room.bar()}
        </div>
        <lemma-split
          .label=${shellWords.split}
          .value=${texts}
          @lemma-split=${(event: CustomEvent<number>) => this.arrange({ texts: share(event.detail) })}
        ></lemma-split>
        <div class="side">
          ${sideTabs(view, inspector, (change) => this.arrange(change))}
          <div class="views">
            ${view !== 'map' ? html`<lemma-claims .session=${session}></lemma-claims>` : nothing}
            ${view !== 'claims' ? mapPane(session, arrangement.maps[session.state.project.about.id], this.onRegarded) : nothing}
          </div>
          ${
            inspector
              ? html`<lemma-split
                    direction="horizontal"
                    .label=${shellWords.splitInspector}
                    .value=${1 - inspectorShare}
                    @lemma-split=${(event: CustomEvent<number>) => this.arrange({ inspectorShare: share(1 - event.detail) })}
                  ></lemma-split>
                  <lemma-inspector .session=${session}></lemma-inspector>`
              : nothing
          }
        </div>
        ${selectionBar(this, this.wordsAt)}
      </main>
      ${bottomBar(pane, (change) => this.arrange(change))}
      <p class="status" role="status" aria-live="polite" aria-label=${shellWords.status}>${this.sentence}</p>
      <lemma-chooser></lemma-chooser>
      <lemma-note-dialog></lemma-note-dialog>
      <lemma-passage-list></lemma-passage-list>
      <lemma-help></lemma-help>
      ${this.room.settings()}
      <lemma-export .session=${session} .quarantine=${this.files.quarantine}></lemma-export>
      <lemma-quarantine .files=${this.files}></lemma-quarantine>
      ${keepingDialogs(this.keeping)} ${this.presenting.dialogs()}
    `;
  }

  protected override updated(): void {
    const { texts, inspectorShare } = this.arrangement;
    // Shares are set through the style object: the page allows no style attributes.
    this.style.setProperty('--texts', String(texts));
    this.style.setProperty('--inspector', String(inspectorShare));
    const { title } = this.session?.state.project.about ?? { title: '' };
    document.title = title ? `${title} – ${shellWords.name}` : shellWords.name;
  }

  private hint() {
    return html`<p class="hint">
      ${hintWords()}
      <button @click=${() => this.arrange({ hinted: true })}>${shellWords.hintClose}</button>
    </p>`;
  }

  /** Shows a text in the place of the one that has the focus, or goes to it where it is on screen. */
  showText(id: string): void {
    if (!this.texts.includes(id)) {
      const second =
        this.texts[1] !== undefined &&
        document.activeElement?.closest('lemma-text')?.getAttribute('data-source') === this.texts[1];
      this.arrange({ ...(second ? { beside: id } : { text: id }), pane: 'text' });
    } else this.arrange({ pane: 'text' });
  }

  toggleBeside(): void {
    const [first, second] = this.texts;
    const next = second ? null : (this.sources.find(({ id }) => id !== first)?.id ?? null);
    this.arrange({ text: first ?? null, beside: next, pane: 'text' });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || !this.session) return;
    const path = event.composedPath();
    const pane: Pane | null = isTyping(path) ? null : paneOf(path);
    const action = actionFor(event, pane);
    // In a field, undo and redo are the field's own while there is typing to take back.
    if (!action || (isTyping(path) && (action.id === 'undo' || action.id === 'redo'))) return;
    event.preventDefault();
    void perform(this.desk, action.id);
  };

  /** The text asks before it acts itself: Enter with nothing selected is its own (it picks the passage at the caret). */
  private readonly onTextKey = (event: CustomEvent<KeyboardEvent>): void => {
    const action = actionFor(event.detail, 'text');
    if (onDigit(this.desk, event.detail)) return event.preventDefault();
    if (!action || (event.detail.key === 'Enter' && !this.session.state.selection.words)) return;
    event.preventDefault();
    void perform(this.desk, action.id);
  };

  private readonly onAct = (event: CustomEvent<LemmaEvents['lemma-act']>): void => {
    const { action, id } = event.detail;
    if (id !== undefined) this.session.select({ focus: id, words: null });
    void perform(this.desk, action);
  };

  private readonly onShow = (event: CustomEvent<LemmaEvents['lemma-show']>): void => {
    this.desk.show(event.detail.id, event.detail.place);
  };

  private readonly onRegarded = (event: CustomEvent<Remembered>): void =>
    this.arrange({ maps: { ...this.arrangement.maps, [this.session.state.project.about.id]: event.detail } });

  private readonly onSay = (event: CustomEvent<string>): void => this.say(event.detail);

  private readonly onPlace = (event: CustomEvent<{ source: string; offset: number }>): void => {
    const { source, offset } = event.detail;
    this.arrange({ places: { ...this.arrangement.places, [source]: offset } });
  };

  private readonly onPick = (event: CustomEvent<{ passages: readonly string[]; at: DOMRect }>): void => {
    const { passages, at } = event.detail;
    void this.choosePassage(passages, { first: at, last: at });
  };

  /** Puts a passage in focus; of several on the same words, the one the reader chooses. */
  async choosePassage(passages: readonly string[], at: Edges | null): Promise<void> {
    const { project } = this.session.state;
    const [only] = passages;
    if (only === undefined) return this.say(shellWords.noPassage);
    if (passages.length === 1) return this.session.select({ focus: only, words: null });
    const answer = await this.desk.ask({
      title: shellWords.choosePassage,
      label: shellWords.underCaret,
      options: passages.map((id) => {
        const { pieces, claim, stance, voice } = project.passages.get(id)!;
        const named = claim === null ? undefined : project.claims.get(claim);
        const hint = named ? marginWords.manner(stance, voice) : '';
        return { id, label: named?.text ?? pieces.map(({ exact }) => exact).join(' … '), hint };
      }),
      beside: at,
      button: shellWords.go,
    });
    if (answer && 'id' in answer.pick) this.session.select({ focus: answer.pick.id, words: null });
  }

  private readonly placeBar = (): void => {
    const { words } = this.session?.state.selection ?? { words: null };
    this.wordsAt = words && !this.chooser?.open ? this.desk.wordsAt() : null;
  };

  /** Where the focus goes for a pane. */
  focusPane(place: Place): void {
    void this.updateComplete.then(() => {
      if (place === 'text') this.textOf(this.texts[0] ?? '')?.focusText();
      else if (place === 'claims') this.claims?.focusList();
      else if (place === 'map') this.map?.focusRecord(this.session.state.selection.focus ?? undefined);
      else this.inspector?.focusFirst();
    });
  }

  /** For acts of the window; see `view-acts.ts`. */
  ask(id: ActionId): void {
    void perform(this.desk, id);
  }
}

/** What the status line says of an act. */
function sentenceOf({ move, act, said }: Performed): string {
  if (move === 'undo') return shellWords.undone(act.label);
  if (move === 'redo') return shellWords.redone(act.label);
  return said === undefined ? shellWords.done(act.label) : shellWords.said(said);
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-app': LemmaApp;
  }
}
