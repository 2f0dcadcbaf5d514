// What a text's keys and handles move besides the caret: whole sentences, and the ends of the passage in focus.
import type { Source } from '../model/records.ts';
import type { Range } from '../text/range.ts';
import { wordAt } from '../text/segments.ts';
import type { Adjusting } from './bounds.ts';
import { directionOf } from './direction.ts';
import { Handles } from './handles.ts';
import type { Look } from './highlights.ts';
import type { Reader } from './reader.ts';
import { SentenceWalk } from './sentences.ts';
import { LongPress } from './touch.ts';

/** Stands for a passage's id at the handles of a selection. */
const SELECTED = '';

/** What it needs to know of the text besides what its reader tells. */
export interface Terrain {
  readonly source: Source;
  readonly blocks: readonly Range[];
  readonly host: HTMLElement;
  nodesOf(range: Range): AbstractRange;
  /** Absent: the ends of passages cannot be moved, and there are no handles. */
  readonly onAdjusting: ((now: Adjusting) => void) | undefined;
}

export class Moving {
  private readonly reader: Reader;
  private readonly terrain: Terrain;
  private readonly handles: Handles | null;
  private readonly longPress: LongPress;
  private walk: SentenceWalk | null = null;
  /** The selection came of a long press here: a browser that does not select so has no handles of its own for it either. */
  private pressed = false;
  private shown: { readonly id: string; readonly ranges: readonly Range[] } | null = null;

  constructor(reader: Reader, text: HTMLElement, terrain: Terrain) {
    const { source, host, nodesOf, onAdjusting } = terrain;
    this.reader = reader;
    this.terrain = terrain;
    const ground = {
      text: source.text,
      locale: source.language,
      direction: directionOf(source.text),
      host,
      rectOf: (range: Range) => reader.rectOf(range),
      offsetAt: (x: number, y: number) => reader.offsetAt(x, y),
      nodesOf,
    };
    this.handles = onAdjusting
      ? new Handles({ ...ground, onAdjusting: (now) => this.onAdjusting(now, onAdjusting) }, text)
      : null;
    // A handle that is not dragged lies in the way of the words below it.
    const fingers = this.handles ? [text, this.handles.layer] : [text];
    this.longPress = new LongPress(fingers, (x, y) => this.onPress(x, y));
  }

  /** Whether the arrow keys go from sentence to sentence; turning it on selects the one at the caret. */
  get bySentence(): boolean {
    return this.walk !== null;
  }

  set bySentence(on: boolean) {
    if (on === this.bySentence) return;
    const { source, blocks } = this.terrain;
    this.walk = on ? new SentenceWalk(source.text, blocks, source.language, directionOf(source.text)) : null;
    const focused = this.reader.element.contains(this.reader.element.ownerDocument.activeElement);
    const here = this.walk && focused && !this.reader.selection ? this.walk.at(this.reader.caret) : null;
    if (here) this.reader.select(here);
  }

  /** Lets the keys move the ends of the passage in focus; false where it is not in this text. */
  adjust(): boolean {
    return this.handles?.begin() ?? false;
  }

  /** Keeps what keys have made of a passage's ends, as the reader goes elsewhere. */
  settle(): void {
    this.handles?.settle();
  }

  /** Handles at the ends of the passage in focus, or of what a long press selected; those of other selections are the browser's own. */
  show(look: Look | null): void {
    const { selection } = this.reader;
    if (selection) {
      if (this.shown?.ranges[0] !== selection) this.shown = { id: SELECTED, ranges: [selection] };
      return this.handles?.show(this.pressed ? this.shown : null);
    }
    this.pressed = false;
    const passage = look?.focus ? look.project.passages.get(look.focus) : undefined;
    const here = passage?.source === this.terrain.source.id;
    this.handles?.show(here ? { id: passage!.id, ranges: passage!.pieces } : null);
  }

  private onPress(x: number, y: number): boolean {
    const { reader, terrain } = this;
    const offset = reader.selection ? null : reader.offsetAt(x, y);
    const word = offset === null ? null : wordAt(terrain.source.text, offset, terrain.source.language);
    if (!word) return false;
    this.handles?.release();
    reader.focus();
    this.pressed = true;
    reader.select(word);
    return true;
  }

  private onAdjusting(now: Adjusting, tell: (now: Adjusting) => void): void {
    if (now.passage !== SELECTED) return tell(now);
    if (now.how === 'kept') this.reader.select(now.ranges[0]!);
  }

  /** While the ends of a passage are moved, every key is asked first; true: it was used. */
  onFirstKey(event: KeyboardEvent): boolean {
    return this.handles?.onKey(event) ?? false;
  }

  /** Arrow keys, where they go by sentence; true: it was used. */
  onArrow(event: KeyboardEvent): boolean {
    const sentence = this.walk?.press(event, this.reader.selection, this.reader.caret);
    if (!sentence) return false;
    this.reader.select(sentence);
    this.reader.reveal(sentence);
    return true;
  }

  destroy(): void {
    this.handles?.destroy();
    this.longPress.destroy();
  }
}
