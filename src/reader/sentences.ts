// Moving by sentences: the arrow keys choose the next or the previous one, and with Shift as many as are passed.
import type { Range } from '../text/range.ts';
import { sentencesOf } from '../text/segments.ts';

/** The keys of a press as far as they matter here. */
export type ArrowPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The way through the sentences of one text. Blocks without a letter have none and are passed over. */
export class SentenceWalk {
  private readonly text: string;
  private readonly blocks: readonly Range[];
  private readonly locale: string;
  private readonly forward: string;
  /** The sentence at which selecting with Shift began, the one it has come to, and the selection that made. */
  private anchor: Range | null = null;
  private head: Range | null = null;
  private made: Range | null = null;

  /** `blocks` are those of the text in their order; in a text that runs to the left the arrow to the left goes on. */
  constructor(text: string, blocks: readonly Range[], locale: string, direction: 'ltr' | 'rtl') {
    this.text = text;
    this.blocks = blocks;
    this.locale = locale;
    this.forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  }

  /** The sentence that holds the offset, or the one after it; the last where none follows; null in a text without any. */
  at(offset: number): Range | null {
    return this.after(offset, false) ?? this.before(this.text.length);
  }

  /**
   * What an arrow key selects, given what is selected or where the caret stands: the whole sentence after or before, or with Shift all from
   * where that began. Null: the key is not one of these; at the first and last sentence it stays there.
   */
  press(event: ArrowPress, selected: Range | null, caret: number): Range | null {
    if (event.ctrlKey || event.altKey || event.metaKey) return null;
    const way = this.wayOf(event.key);
    if (way === 0) return null;
    const own = this.made && selected && this.made.start === selected.start && this.made.end === selected.end;
    if (!own) this.anchor = this.head = null;
    if (event.shiftKey && !this.anchor) this.anchor = this.head = selected ?? this.at(caret);
    const from = this.head ?? selected;
    const next = way > 0 ? this.after(from ? from.end : caret, from !== null) : this.before(from ? from.start : caret);
    const to = event.shiftKey && !own && !selected ? this.anchor : (next ?? from);
    if (!to) return null;
    this.head = to;
    if (!event.shiftKey || !this.anchor) this.anchor = to;
    this.made = { start: Math.min(this.anchor.start, to.start), end: Math.max(this.anchor.end, to.end) };
    return this.made;
  }

  private wayOf(key: string): 1 | -1 | 0 {
    if (key === 'ArrowDown' || key === this.forward) return 1;
    return key === 'ArrowUp' || key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : 0;
  }

  /** The first sentence that ends beyond the offset; `whole`: that begins there or later. */
  private after(offset: number, whole: boolean): Range | null {
    for (let i = Math.max(0, this.blockAt(offset)); i < this.blocks.length; i++) {
      const found = this.sentencesOf(i).find(({ start, end }) => (whole ? start >= offset : end > offset));
      if (found) return found;
    }
    return null;
  }

  /** The last sentence that ends at the offset or before it. */
  private before(offset: number): Range | null {
    for (let i = this.blockAt(offset); i >= 0; i--) {
      const found = this.sentencesOf(i).findLast(({ end }) => end <= offset);
      if (found) return found;
    }
    return null;
  }

  /** The number of the last block that begins at the offset or before it; -1 before the first. */
  private blockAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.blocks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private sentencesOf(block: number): readonly Range[] {
    return sentencesOf(this.text, this.blocks[block]!, this.locale).filter(({ start, end }) => start < end);
  }
}
