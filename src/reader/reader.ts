// The reader: shows one source, exact to the letter, with a real caret; tells of selections and of passages picked; never changes anything.
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Source } from '../model/records.ts';
import { countPassages, passagesAt } from '../query/spans.ts';
import type { Range } from '../text/range.ts';
import { checkRange } from '../text/range.ts';
import { snap, wordAt } from '../text/segments.ts';
import type { Adjusting } from './bounds.ts';
import { caretLock } from './caret.ts';
import { directionOf } from './direction.ts';
import type { Layout } from './document.ts';
import { layOut } from './document.ts';
import { selectionAtEnd } from './ends.ts';
import { grown, shrunk } from './extent.ts';
import type { Edges } from './geometry.ts';
import { edgesOf, boxOf, domRange, scrollTo } from './geometry.ts';
import type { Align } from './geometry.ts';
import type { HighlightMessage, Look } from './highlights.ts';
import { highlights, highlightsKey } from './highlights.ts';
import { SearchHits } from './hits.ts';
import { LitWords } from './lit.ts';
import { Nearness } from './nearness.ts';
import { PendingSelection } from './pending.ts';
import { spotlight, spotlightKey } from './spotlight.ts';
import { Moving } from './moving.ts';
import { Sight } from './sight.ts';

export interface ReaderOptions {
  readonly source: Source;
  /** The accessible name of the text. */
  readonly label: string;
  /** What a screen reader says after the name: that the text is read-only and how words are selected. */
  readonly hint?: string;
  /** A passage in words, for those who cannot see its mark. */
  describe(passage: string): string;
  /** The selection changed: exactly the words selected, snapped outward to whole characters; null when it is empty. */
  onSelect(range: Range | null): void;
  /** Marked words were clicked, or Enter pressed on them, with nothing selected. `at`: where on the screen. */
  onPick(passages: readonly string[], at: DOMRect): void;
  /** Asked first about every key pressed in the text; true means that it was used, and the browser does nothing with it. */
  onKey?(event: KeyboardEvent): boolean;
  /** The ends of the passage in focus are being moved, by its handles or by keys; absent: they cannot be, and there are no handles. */
  onAdjusting?(now: Adjusting): void;
}

/** How many passages are drawn all over the text; beyond, only near the viewport. */
const drawnEverywhere = 3000;

export class Reader {
  /** The element that is the text; it holds the focus when the reader has it. */
  readonly element: HTMLElement;
  /** Measures what stands near the viewport, for what is to stand beside it. */
  readonly sight: Sight;
  /** Shows what a search found. */
  readonly hits: SearchHits;
  /** Moving by sentences, and the ends of the passage in focus. */
  readonly moving: Moving;
  /** Words lit for a while, by the names of CSS highlights. */
  readonly lit = new LitWords((range) => domRange(this.view, this.positionsOf(range)));
  private readonly options: ReaderOptions;
  private readonly layout: Layout;
  private readonly view: EditorView;
  private readonly pending = new PendingSelection();
  private nearness: Nearness | null = null;
  private endScrolling = (): void => {};
  private selected: Range | null = null;
  /** What the selection grew from, newest last, while nothing else moved it. */
  private grownFrom: { readonly from: Range; readonly to: Range }[] = [];

  /** Shows the source inside `host`, to which it appends one element. Call `update` to draw passages, `destroy` when done. */
  constructor(host: HTMLElement, options: ReaderOptions) {
    const { source } = options;
    this.options = options;
    this.layout = layOut(source);
    const lock = caretLock({
      label: options.label,
      hint: options.hint ?? '',
      language: source.language,
      direction: directionOf(source.text),
      copied: () => this.selected && source.text.slice(this.selected.start, this.selected.end),
      onKeyDown: (_view, event) => this.onKeyDown(event),
    });
    const marks = highlights({ source: source.id, layout: this.layout, describe: (id) => options.describe(id) });
    this.view = new EditorView(host, {
      state: EditorState.create({ doc: this.layout.doc, plugins: [lock, marks, spotlight()] }),
      dispatchTransaction: (transaction) => {
        this.view.updateState(this.view.state.apply(transaction));
        this.lit.redraw();
        if (transaction.selectionSet) this.onSelectionSet();
      },
      handleTripleClick: (_view, pos) => this.selectBlockAt(pos),
      handleDOMEvents: {
        focus: () => this.showPending(false),
        blur: () => {
          this.moving.settle();
          this.showPending(true);
        },
        // Pressed inside the selection, the browser waits for a drag of its words; let go at once, it puts the caret there.
        mousedown: () => this.moving.settle(),
        click: (_view, event) => this.onClick(event),
      },
    });
    this.element = this.view.dom;
    this.sight = new Sight(this.view, this.layout);
    this.hits = new SearchHits(this.view, this.layout);
    this.moving = new Moving(this, this.element, {
      source,
      blocks: this.layout.blocks,
      host,
      nodesOf: (range) => domRange(this.view, this.positionsOf(range)),
      onAdjusting: options.onAdjusting,
    });
  }

  /** Draws the look's passages of this source. Cheap when little has changed since the last call. */
  update(look: Look): void {
    const { look: now } = this;
    if (
      now &&
      now.project === look.project &&
      now.focus === look.focus &&
      now.claim === look.claim &&
      now.hidden === look.hidden
    )
      return;
    const everywhere = countPassages(look.project, this.options.source.id) <= drawnEverywhere;
    if (everywhere) {
      this.nearness?.stop();
      this.nearness = null;
      const all = this.drawnSections.size === this.layout.sections.length;
      this.tell(all ? { look } : { look, near: new Set(this.layout.sections.keys()) });
      return;
    }
    if (this.nearness) return this.tell({ look });
    // Until the observer answers, in the next frame: what is drawn already, or the beginning.
    this.tell({ look, near: this.drawnSections.size > 0 ? this.drawnSections : new Set([0]) });
    const elements = [...this.element.children].slice(0, this.layout.sections.length);
    this.nearness = new Nearness(elements, (near) => this.tell({ near }));
  }

  /** The words selected, snapped outward to whole characters, whether or not the text has the focus; null when none are. */
  get selection(): Range | null {
    return this.selected;
  }

  /** Where the caret stands: the moving end of the selection, as an offset. */
  get caret(): number {
    return this.layout.positions.offsetAt(this.view.state.selection.head);
  }

  /** Whether the paragraph of the caret has the class `here`. */
  set spotlight(on: boolean) {
    this.view.dispatch(this.view.state.tr.setMeta(spotlightKey, on));
  }

  /** Selects the words of the range; an empty range only puts the caret there, null leaves it where it is and selects nothing. Takes no focus. */
  select(range: Range | null): void {
    if (range) checkRange(this.options.source.text, range);
    const { state } = this.view;
    const { from, to } = range ? this.positionsOf(range) : { from: state.selection.head, to: state.selection.head };
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    this.showPending(!this.view.hasFocus());
  }

  /** Selects the word at the caret, or the one that ends there; false where there is none. */
  selectWord(): boolean {
    const { source } = this.options;
    const word = wordAt(source.text, this.caret, source.language);
    if (word) this.select(word);
    return word !== null;
  }

  /** Widens the selection to the next larger of word, clause, sentence and paragraph; false when it is whole paragraphs already. */
  grow(): boolean {
    const { source } = this.options;
    const from = this.selected ?? { start: this.caret, end: this.caret };
    const to = grown(source.text, from, this.blocksOf(from), source.language);
    if (!to) return false;
    const trail = this.grownFrom;
    this.select(to);
    this.grownFrom = [...trail, { from, to }];
    return true;
  }

  /** Takes back the last `grow`, or else keeps the largest part of the selection's beginning that is smaller; false with nothing selected. */
  shrink(): boolean {
    const { source } = this.options;
    const now = this.selected;
    if (!now) return false;
    const trail = this.grownFrom;
    const last = trail.at(-1);
    const back = last && last.to.start === now.start && last.to.end === now.end;
    this.select(back ? last.from : shrunk(source.text, now, this.blocksOf(now), source.language));
    this.grownFrom = back ? trail.slice(0, -1) : [];
    return true;
  }

  /** Scrolls the text so that the words, or the place, can be seen; `nearest` scrolls no more than needed and keeps what is in sight. */
  reveal(place: Range | number, { align = 'nearest' }: { readonly align?: Align } = {}): void {
    const range = typeof place === 'number' ? { start: place, end: place } : place;
    checkRange(this.options.source.text, range);
    this.drawNear(range);
    this.endScrolling();
    this.endScrolling = scrollTo(this.view, this.positionsOf(range), align);
  }

  /** The box, in the viewport, around the words; null when they take no room (the text is not shown). */
  rectOf(range: Range): DOMRect | null {
    return boxOf(this.view, this.positionsOf(range));
  }

  /** The boxes of the first and the last line of the words, for what is to stand beside them; null as for `rectOf`. */
  edgesOf(range: Range): Edges | null {
    return edgesOf(this.view, this.positionsOf(range));
  }

  /** The offset at a point of the viewport; null outside the text. */
  offsetAt(x: number, y: number): number | null {
    const found = this.view.posAtCoords({ left: x, top: y });
    return found && this.layout.positions.offsetAt(found.pos);
  }

  /** The passages whose marked words are at a point of the viewport. */
  passagesUnder(x: number, y: number): readonly string[] {
    const mark = this.element.ownerDocument.elementFromPoint(x, y)?.closest('mark');
    return mark && this.element.contains(mark) ? mark.dataset.ids!.split(' ') : [];
  }

  /** The passages on the character after the caret, or else on the one before it. */
  passagesAtCaret(): readonly string[] {
    const { caret, look } = this;
    if (!look) return [];
    const shown = (offset: number): readonly string[] =>
      offset < 0 ? [] : passagesAt(look.project, this.options.source.id, offset).filter((id) => !look.hidden?.has(id));
    const after = shown(caret);
    return after.length > 0 ? after : shown(caret - 1);
  }

  /** Gives the text the focus, with the selection it had, without scrolling. */
  focus(): void {
    this.view.focus();
  }

  /** Takes the text off the page and everything with it. The reader must not be used afterwards. */
  destroy(): void {
    this.endScrolling();
    this.nearness?.stop();
    this.pending.show(null);
    this.sight.light([]);
    this.hits.stop();
    this.moving.destroy();
    this.lit.clear();
    this.view.destroy();
  }

  private get look(): Look | null {
    return highlightsKey.getState(this.view.state)?.look ?? null;
  }

  private get drawnSections(): ReadonlySet<number> {
    return highlightsKey.getState(this.view.state)!.near;
  }

  /**
   * The browser moves its caret before it says so. Until that is heard, drawing would put the caret back, and a key would find fewer letters
   * selected than can be seen.
   */
  private hearCaret(): void {
    if (this.view.hasFocus()) this.element.ownerDocument.dispatchEvent(new Event('selectionchange'));
  }

  private tell(message: HighlightMessage): void {
    this.hearCaret();
    this.view.dispatch(this.view.state.tr.setMeta(highlightsKey, message));
    // Marks drawn on the selected words put new nodes in the place of those the page's range was made of.
    if (this.selected && !this.view.hasFocus()) this.showPending(true);
    this.moving.show(this.look);
  }

  /** Draws the sections of a range at once, not a frame after it has come in sight. */
  private drawNear(range: Range): void {
    const { positions, sections } = this.layout;
    const first = positions.blockAt(range.start);
    const last = positions.blockAt(range.end);
    const near = new Set(this.drawnSections);
    sections.forEach(({ from, to }, i) => {
      if (from <= last && to > first) near.add(i);
    });
    if (this.look && near.size > this.drawnSections.size) this.tell({ near });
  }

  private positionsOf(range: Range): { readonly from: number; readonly to: number } {
    const { positions } = this.layout;
    const from = positions.posAt(range.start);
    return { from, to: range.start === range.end ? from : Math.max(from, positions.posAt(range.end, -1)) };
  }

  /** The blocks the range touches; for a caret, the one it stands in. */
  private blocksOf({ start, end }: Range): readonly Range[] {
    const { positions } = this.layout;
    const from = positions.blockAt(start);
    const to = start === end ? from : positions.blockAt(end - 1);
    return positions.blocks.slice(from, to + 1);
  }

  private onSelectionSet(): void {
    const { selection } = this.view.state;
    const { positions } = this.layout;
    const before = this.selected;
    this.grownFrom = [];
    this.selected = null;
    if (!selection.empty) {
      const start = positions.offsetAt(selection.from, 1);
      const end = positions.offsetAt(selection.to, -1);
      // From the end of one block to the beginning of the next there is not a letter.
      if (start < end) this.selected = snap(this.options.source.text, { start, end });
    }
    if (before?.start !== this.selected?.start || before?.end !== this.selected?.end)
      this.options.onSelect(this.selected);
    this.moving.show(this.look);
  }

  private selectBlockAt(pos: number): boolean {
    const { positions } = this.layout;
    const block = positions.blocks[positions.blockAt(positions.offsetAt(pos))]!;
    this.select(block);
    return true;
  }

  private showPending(show: boolean): void {
    this.pending.show(show && this.selected ? domRange(this.view, this.positionsOf(this.selected)) : null);
  }

  private onClick(event: MouseEvent): void {
    if (event.button !== 0 || this.selected) return;
    const passages = this.passagesUnder(event.clientX, event.clientY);
    if (passages.length === 0) return;
    const mark = (event.target as Element).closest('mark')!;
    const line = [...mark.getClientRects()].find((rect) => event.clientY >= rect.top && event.clientY <= rect.bottom);
    this.options.onPick(passages, line ?? mark.getBoundingClientRect());
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    this.hearCaret();
    if (this.moving.onFirstKey(event) || this.options.onKey?.(event) || this.moving.onArrow(event))
      return event.preventDefault();
    const end = selectionAtEnd(event, this.view.state);
    if (end) {
      event.preventDefault();
      this.view.dispatch(this.view.state.tr.setSelection(end));
      return this.reveal(this.caret);
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || this.selected)
      return;
    const passages = this.passagesAtCaret();
    if (passages.length === 0) return;
    event.preventDefault();
    this.options.onPick(
      passages,
      this.rectOf({ start: this.caret, end: this.caret }) ?? this.element.getBoundingClientRect(),
    );
  }
}
