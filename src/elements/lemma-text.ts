// A text to read: the reader for one source, with the project's passages on it and the selection of the session.
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Reader } from '../reader/reader.ts';
import type { Edges } from '../reader/geometry.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/records.ts';
import { claimInFocus } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import type { Range } from '../text/range.ts';
import { tell } from './events.ts';
import { shellWords } from './messages/shell.ts';
import { textWords } from './messages/text.ts';
import { SessionElement } from './session-element.ts';
import { hear } from './text/adjusting.ts';
import { Beside } from './text/beside.ts';
import type { CardKey } from './text/lemma-margin.ts';
import './text/lemma-gutter.ts';
import './text/lemma-margin.ts';
import './text/lemma-minimap.ts';
import { neighbour } from './text/neighbours.ts';
import { Place } from './text/place.ts';

/**
 * In the light DOM, since selections inside shadow roots are not standard.
 * @fires lemma-key - a key was pressed in the text (`detail: KeyboardEvent`); `preventDefault` says that it was used
 * @fires lemma-place - scrolling came to rest (`detail: {source, offset}` of the first line in sight)
 * @fires lemma-pick-passages - words with passages on them were clicked (`detail: {passages, at}`)
 */
@customElement('lemma-text')
export class LemmaText extends SessionElement {
  /** The id of the source shown. */
  @property() source = '';
  /** Where to begin when a source is opened: the offset that stood first in sight when it was left. */
  @property({ attribute: false }) places: Readonly<Record<string, number>> = {};

  /** The arrow keys go from sentence to sentence. */
  @property({ type: Boolean }) bySentence = false;

  /** Words found, to be shown in the strip beside the text; the same array for as long as they are the same. */
  @property({ attribute: false }) hits: readonly Range[] = [];
  /** The number of the one of them that is looked at; null: none. */
  @property({ attribute: false }) hit: number | null = null;
  /** Passages that are not to be seen. */
  @property({ attribute: false }) veiled: ReadonlySet<string> = new Set();
  /** Whether cards stand in the margin where there is room. */
  @property({ type: Boolean }) cards = true;

  /** Whether the paragraph of the caret stands out (it has the class `here`). */
  @property({ type: Boolean }) spotlight = false;

  private reader: Reader | undefined;
  private beside: Beside | undefined;
  private place: Place | undefined;
  private shown = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override slice({ project, selection }: State): readonly unknown[] {
    return [project.passages, project.claims, project.sources.get(this.source), selection];
  }

  override render() {
    const source = this.state.project.sources.get(this.source);
    return html`<section class="text" aria-label=${shellWords.text(source?.title ?? '')} @scrollend=${this.onScrollEnd}>
        <div class="page">
          <div class="words"></div>
          <lemma-gutter aria-hidden="true"></lemma-gutter>
          <lemma-margin hidden @lemma-card-key=${this.onCardKey}></lemma-margin>
        </div>
      </section>
      <lemma-minimap aria-hidden="true" @lemma-scroll-to=${this.onScrollTo}></lemma-minimap>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    const { project, selection } = this.state;
    const source = project.sources.get(this.source);
    if (!source) return this.close();
    const opening = !this.reader || this.shown !== source.id || changes.has('session');
    if (opening) {
      this.close();
      this.shown = source.id;
      this.reader = new Reader(this.querySelector<HTMLElement>('.words')!, {
        source,
        label: source.title,
        hint: textWords.hint,
        describe: (id) => describe(this.state.project, id),
        onKey: (event) =>
          !this.dispatchEvent(new CustomEvent('lemma-key', { detail: event, bubbles: true, cancelable: true })),
        onSelect: (range) => this.onSelect(range),
        onPick: (passages, at) =>
          this.dispatchEvent(new CustomEvent('lemma-pick-passages', { detail: { passages, at }, bubbles: true })),
        ...(this.session.frozen === null ? { onAdjusting: (now) => hear(this.ear(source.text), now) } : {}),
      });
    }
    if (opening) this.place = new Place(this.querySelector('section')!, this.reader!);
    if (opening) this.beside = this.besideOf(source);
    if (opening) this.returnTo(this.places[source.id], source.text.length);
    if (opening || changes.has('spotlight')) this.reader!.spotlight = this.spotlight;
    // It can be focused as it is; saying so lets tools that check for keyboard access see it.
    this.reader!.element.tabIndex = 0;
    this.reader!.moving.bySentence = this.bySentence;
    const focus = selection.focus !== null && project.passages.has(selection.focus) ? selection.focus : null;
    const claim = claimInFocus(selection, project);
    this.reader!.update({ project, focus, claim, hidden: this.veiled });
    this.showHits(this.hits, this.hit);
    this.beside!.show({ project, focus, claim, hits: this.hits, hidden: this.veiled, cards: this.cards });
    // Words that were just tagged, or selected in another text, are not selected here any more.
    if (this.reader!.selection && selection.words?.source !== source.id) this.reader!.select(null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  /** Puts the focus into the text, at its caret. */
  focusText(): void {
    this.reader?.focus();
  }

  /** Shows these words as found, ascending and without overlap; the one numbered `current` is set off. */
  showHits(ranges: readonly Range[], current: number | null): void {
    this.reader?.hits.show({ ranges, current });
  }

  /** Brings words into sight: in the middle where they are out of it, else without moving the text. */
  reveal(range: Range): void {
    this.place?.rest();
    this.reader?.reveal(range, { align: this.edgesOf(range) ? 'nearest' : 'center' });
  }

  /** Selects words, as if the reader had. */
  select(range: Range): void {
    this.reader?.select(range);
    this.reveal(range);
  }

  /** Where the first and the last line of these words stand in the window; null where neither is in sight. */
  edgesOf(range: Range): Edges | null {
    const edges = this.reader?.edgesOf(range);
    const page = this.querySelector('section')?.getBoundingClientRect();
    if (!edges || !page) return null;
    const seen = edges.last.bottom > page.top && edges.first.top < page.bottom;
    return seen ? edges : null;
  }

  /** Keeps the line at the top where it is, after the look of texts has changed. */
  keepPlace(): void {
    this.place?.keep();
  }

  /** Lights words by the CSS highlight of that name, until others are lit by it or none (null). */
  light(name: string, words: Range | null): void {
    this.reader?.lit.light(name, words);
  }

  /** The words selected; with none, the place of the caret; null while there is no text. */
  get here(): Range | null {
    const { reader } = this;
    return reader ? (reader.selection ?? { start: reader.caret, end: reader.caret }) : null;
  }

  /** Where the first line in sight stands. */
  get firstInSight(): number {
    return this.place?.note() ?? 0;
  }

  /** Where the caret stands. */
  get caret(): number | undefined {
    return this.reader?.caret;
  }

  /** Puts the caret there, with nothing selected, and brings the place into sight. */
  putCaret(offset: number): void {
    this.reader?.select({ start: offset, end: offset });
    this.reveal({ start: offset, end: offset });
  }

  /** Lets the keys move the ends of the passage in focus; false where it is in another text. */
  moveEnds(): boolean {
    return this.reader?.moving.adjust() ?? false;
  }

  grow(): void {
    this.reader?.grow();
  }

  shrink(): void {
    this.reader?.shrink();
  }

  /** The passages at the caret, outermost first. */
  underCaret(): readonly string[] {
    return this.reader?.passagesAtCaret() ?? [];
  }

  /** Whether the focus is on a margin card. */
  get cardHasFocus(): boolean {
    return this.querySelector('lemma-margin')?.active ?? false;
  }

  /** Puts the focus on the margin card of a passage; false where no cards are shown. */
  async goToCard(passage: string): Promise<boolean> {
    const found = this.state.project.passages.get(passage);
    if (!this.beside?.hasCards || found?.source !== this.source) return false;
    this.session.select({ focus: passage, words: null });
    this.reveal(found.pieces[0]!);
    await this.updateComplete;
    this.beside.now();
    return this.querySelector('lemma-margin')!.focusCard(passage);
  }

  /** Puts the focus and the caret on a passage's first word. */
  goToWords(passage: string): void {
    const found = this.state.project.passages.get(passage);
    if (found?.source !== this.source) return;
    this.session.select({ focus: passage, words: null });
    this.putCaret(found.pieces[0]!.start);
    this.focusText();
  }

  private readonly onCardKey = ({ detail: { passage, way } }: CustomEvent<CardKey>): void => {
    if (way === 'back') return this.focusText();
    if (way === 'words') return this.goToWords(passage);
    const next = neighbour(this.state.project, this.source, passage, way);
    if (next !== null) void this.goToCard(next);
  };

  private readonly onScrollTo = ({ detail }: CustomEvent<number>): void => {
    this.place?.rest();
    this.querySelector('section')!.scrollTop = detail;
  };

  private besideOf(source: Source): Beside {
    const part = <K extends keyof HTMLElementTagNameMap>(name: K) => this.querySelector(name)!;
    const page = this.querySelector<HTMLElement>('.page')!;
    const [gutter, margin, minimap] = [part('lemma-gutter'), part('lemma-margin'), part('lemma-minimap')];
    return new Beside({ scroller: part('section'), page, gutter, margin, minimap }, this.reader!, source);
  }

  private ear(text: string) {
    const say = (sentence: string) => tell(this, 'lemma-say', sentence);
    return { text, say, run: (command: Parameters<LemmaText['run']>[0]) => this.run(command) };
  }

  private onSelect(range: Range | null): void {
    const { words } = this.state.selection;
    if (range) this.session.select({ words: { source: this.source, ranges: [range] } });
    else if (words?.source === this.source) this.session.select({ words: null });
  }

  /** Scrolls to where this text was left; one never read stays at its beginning. */
  private returnTo(place: number | undefined, length: number): void {
    this.querySelector('section')!.scrollTop = 0;
    if (place === undefined || place <= 0 || place >= length) return;
    this.reader?.reveal(place, { align: 'start' });
    this.place?.hold(place);
  }

  private onScrollEnd(): void {
    this.place?.noteSoon((offset) =>
      this.dispatchEvent(new CustomEvent('lemma-place', { detail: { source: this.source, offset } })),
    );
  }

  private close(): void {
    this.place?.stop();
    this.place = undefined;
    this.beside?.destroy();
    this.beside = undefined;
    this.reader?.destroy();
    this.reader = undefined;
    this.shown = '';
  }
}

/** What a mark says of itself to a screen reader: its claim, how it stands to it, and who speaks. */
function describe(project: Project, id: string): string {
  const passage = project.passages.get(id);
  if (!passage) return '';
  const claim = passage.claim === null ? undefined : project.claims.get(passage.claim);
  const said = claim
    ? textWords.stance[passage.stance](claim.text)
    : passage.note === ''
      ? textWords.highlight
      : textWords.note(passage.note);
  return passage.voice === null ? said : textWords.voice(passage.voice, said);
}

declare global {
  interface HTMLElementTagNameMap {
    'lemma-text': LemmaText;
  }
}
