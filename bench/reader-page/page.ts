// The page that is measured: one way of showing a book in it at a time, and what the bench asks of it.
import { findFolded, fold } from '../../src/text/folding.ts';
import { seeded } from '../measure.mjs';
import { painted, rest } from './frames.ts';
import type { Made } from './made.ts';
import { bookOf, textOf } from './made.ts';
import { Ours } from './ours.ts';
import { AllDecorations, Highlights, Recogito } from './peers.ts';
import { htmlOf } from './plain.ts';

/** Long enough for all that follows an act to be over. */
const SETTLE = 60;

export class Bench {
  private readonly host = document.querySelector('main')!;
  private readonly status = document.querySelector('#status')!;
  private book: Made | null = null;
  private html = '';
  private ours: Ours | null = null;
  private recogito: Recogito | null = null;
  private decorations: AllDecorations | null = null;
  private highlights: Highlights | null = null;
  private places: readonly number[] = [];

  /** Makes the book that is then opened; nothing of that is measured. */
  make(words: number, passages: number, claims: number, plain = false): void {
    this.book = bookOf(words, passages, claims);
    if (plain) {
      this.html = htmlOf(this.book);
      this.book = null;
    }
  }

  /** Opens the book in our reader; until it is painted, ms. */
  async openOurs(): Promise<number> {
    const begun = performance.now();
    this.ours = new Ours(this.book!, this.host);
    await painted();
    return performance.now() - begun;
  }

  /** Opens it as plain HTML; until it is painted, ms. */
  async openPlain(): Promise<number> {
    const begun = performance.now();
    this.host.innerHTML = this.html;
    await painted();
    this.html = '';
    return performance.now() - begun;
  }

  async openRecogito(): Promise<number> {
    const begun = performance.now();
    this.recogito = new Recogito(this.book!, this.host);
    await this.recogito.load();
    return performance.now() - begun;
  }

  openDecorations(): Promise<void> {
    this.decorations = new AllDecorations(this.book!, this.host);
    return rest(500);
  }

  openHighlights(): Promise<void> {
    this.highlights = new Highlights(this.book!, this.host);
    return rest(500);
  }

  /** Scrolls to the middle of the text. */
  toTheMiddle(): Promise<void> {
    return (this.ours ?? this.recogito)!.toTheMiddle();
  }

  /** Makes the pane wider or narrower in turn, so that every line breaks elsewhere. */
  async width(times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      this.host.style.width = n % 2 === 0 ? '600px' : '480px';
      await painted();
      await rest(SETTLE);
    }
  }

  /** Tags one passage after the other; the ms until each was drawn. */
  async tag(): Promise<number[]> {
    const took: number[] = [];
    for (const place of this.places) {
      took.push(await (this.ours ?? this.recogito)!.tag(place));
      await rest(SETTLE);
    }
    this.places = [];
    return took;
  }

  /** Chooses where the next passages are tagged. */
  aim(times: number): void {
    this.places = (this.ours ?? this.recogito)!.places(times);
  }

  /** Changes something on the page that has nothing to do with the text. */
  async repaint(times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      this.status.textContent = `Said for the ${n}th time`;
      await painted();
      await rest(SETTLE);
    }
  }

  async look(way: 'recolour' | 'hide', times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      await (this.ours ?? this.decorations)!.look(way, n);
      await rest(SETTLE);
    }
  }

  /** What is under so many points of the text, ms each. */
  under(points: number): number {
    const random = seeded(3);
    const { left, width, top, height } = this.host.getBoundingClientRect();
    const all = Array.from(
      { length: points },
      () => [left + width / 2 + (random() - 0.5) * 500, top + height * (0.1 + 0.8 * random())] as const,
    );
    return (this.ours ?? this.highlights)!.under(all);
  }

  /** Goes to the beginning of the text. */
  async toTheBeginning(): Promise<void> {
    this.host.scrollTop = 0;
    await rest(300);
  }

  /** Scrolls on by so many screens; done when that is drawn. False at the end of the text. */
  async scroll(screens: number): Promise<boolean> {
    const before = this.host.scrollTop;
    this.host.scrollTop += screens * this.host.clientHeight;
    await painted();
    return this.host.scrollTop > before;
  }

  /** Throws unless all that was tagged is drawn. */
  check(): void {
    (this.ours ?? this.recogito)!.check();
  }

  /** Searches a text of so many words for common ones: ms for all places, folded and as `indexOf` finds them, and for the folding, once. */
  search(words: number, rounds: number): Found {
    const text = textOf(words, 1);
    const sought = 'which';
    const begun = performance.now();
    const folded = fold(text);
    const found: Found = { fold: performance.now() - begun, ours: [], plain: [], places: 0, letters: text.length };
    for (let n = 0; n < rounds; n++) {
      const start = performance.now();
      found.places = findFolded(folded, sought).length;
      const middle = performance.now();
      const places: number[] = [];
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) places.push(at);
      const end = performance.now();
      if (places.length > found.places) throw new Error(`${places.length} places plainly, ${found.places} folded`);
      found.ours.push(middle - start);
      found.plain.push(end - middle);
    }
    return found;
  }
}

interface Found {
  readonly fold: number;
  readonly ours: number[];
  readonly plain: number[];
  places: number;
  readonly letters: number;
}

declare global {
  interface Window {
    reading: Bench;
  }
}
window.reading = new Bench();
