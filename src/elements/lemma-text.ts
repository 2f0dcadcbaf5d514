// A text to read: the reader for one source, with the project's passages on it and the selection of the session.
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Reader } from '../reader/reader.ts';
import type { Edges } from '../reader/geometry.ts';
import type { Project } from '../model/project.ts';
import { claimInFocus } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import type { Range } from '../text/range.ts';
import { shellWords } from './messages/shell.ts';
import { textWords } from './messages/text.ts';
import { SessionElement } from './session-element.ts';

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

  private reader: Reader | undefined;
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
      <div class="page"></div>
    </section>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    const { project, selection } = this.state;
    const source = project.sources.get(this.source);
    if (!source) return this.close();
    const opening = !this.reader || this.shown !== source.id || changes.has('session');
    if (opening) {
      this.close();
      this.shown = source.id;
      this.reader = new Reader(this.querySelector<HTMLElement>('.page')!, {
        source,
        label: source.title,
        hint: textWords.hint,
        describe: (id) => describe(this.state.project, id),
        onKey: (event) =>
          !this.dispatchEvent(new CustomEvent('lemma-key', { detail: event, bubbles: true, cancelable: true })),
        onSelect: (range) => this.onSelect(range),
        onPick: (passages, at) =>
          this.dispatchEvent(new CustomEvent('lemma-pick-passages', { detail: { passages, at }, bubbles: true })),
      });
    }
    if (opening) this.returnTo(this.places[source.id], source.text.length);
    // It can be focused as it is; saying so lets tools that check for keyboard access see it.
    this.reader!.element.tabIndex = 0;
    const focus = selection.focus !== null && project.passages.has(selection.focus) ? selection.focus : null;
    this.reader!.update({ project, focus, claim: claimInFocus(selection, project) });
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

  /** Brings words into sight: in the middle where they are out of it, else without moving the text. */
  reveal(range: Range): void {
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

  private onSelect(range: Range | null): void {
    const { words } = this.state.selection;
    if (range) this.session.select({ words: { source: this.source, ranges: [range] } });
    else if (words?.source === this.source) this.session.select({ words: null });
  }

  /** Scrolls to where this text was left; one never read stays at its beginning. */
  private returnTo(place: number | undefined, length: number): void {
    this.querySelector('section')!.scrollTop = 0;
    if (place !== undefined && place > 0 && place < length) this.reader?.reveal(place, { align: 'start' });
  }

  private onScrollEnd(): void {
    const page = this.querySelector('section')!;
    const box = page.getBoundingClientRect();
    const text = this.reader?.element.getBoundingClientRect();
    if (!text || box.height === 0) return;
    const offset = page.scrollTop < 8 ? 0 : this.reader!.offsetAt(text.left + text.width / 2, box.top + 30);
    if (offset === null) return;
    this.dispatchEvent(new CustomEvent('lemma-place', { detail: { source: this.source, offset } }));
  }

  private close(): void {
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
