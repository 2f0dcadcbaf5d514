// Keeps what stands beside a text where it belongs: measures what is near the viewport, when it has come to rest or changed, and draws that.
import type { Project } from '../../model/project.ts';
import type { Passage } from '../../model/records.ts';
import { shownAlong } from '../../query/find-filter.ts';
import { Lanes } from '../../query/lanes.ts';
import type { Lane } from '../../query/spans.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Range } from '../../text/range.ts';
import { intersect } from '../../text/range.ts';
import type { Bar, LemmaGutter, LineNumber, Reach } from './lemma-gutter.ts';
import type { LemmaMargin, Placed } from './lemma-margin.ts';
import type { LemmaMinimap } from './lemma-minimap.ts';
import type { Ground } from './ground.ts';
import { groundOf, makeRoom } from './ground.ts';
import { Track } from './track.ts';

/** The elements of one text: what scrolls, the page on it, and what stands beside the words. */
export interface Parts {
  readonly scroller: HTMLElement;
  readonly page: HTMLElement;
  readonly gutter: LemmaGutter;
  readonly margin: LemmaMargin;
  readonly minimap: LemmaMinimap;
}

export interface Beheld {
  readonly project: Project;
  readonly focus: string | null;
  readonly claim: string | null;
  /** Words found, for the strip. */
  readonly hits: readonly Range[];
  /** Passages that are not to be seen. */
  readonly hidden?: ReadonlySet<string>;
  /** Whether cards are wanted, should there be room. */
  readonly cards: boolean;
}

const numbered = 5; // every such line of a verse has its number
const stripRest = 150; // ms between two drawings of the strip, which may come a little after the text

/**
 * A passage is measured by its first and last character, and only near the viewport: half a screen above and below is drawn besides, so that
 * most frames of a scroll draw nothing. Measures are kept while the text stands as it stood, so that an act measures only what
 * it changed. Everything is read before anything is written, once in a frame.
 */
export class Beside {
  private readonly parts: Parts;
  private readonly reader: Reader;
  private readonly source: { readonly id: string; readonly text: string };
  private readonly lanes: Lanes;
  private readonly sizes: ResizeObserver;
  private beheld: Beheld | null = null;
  private ground: Ground | null = null;
  /** How wide the text can be, as of when room was made. */
  private widest = '';
  /** What is drawn, in px of the scrolled content; null: nothing that holds any more. */
  private band: Reach | null = null;
  private readonly tops = new Map<number, number>();
  private readonly bottoms = new Map<number, number>();
  private track: Track | null = null;
  private lastTop = 0;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private strip: ReturnType<typeof setTimeout> | undefined;
  /** What the next frame is to draw. */
  private readonly due = { room: false, bars: false, glide: false, strip: false };

  constructor(parts: Parts, reader: Reader, source: { readonly id: string; readonly text: string }) {
    this.parts = parts;
    this.reader = reader;
    this.source = source;
    this.lanes = new Lanes(source.id);
    this.sizes = new ResizeObserver((entries) =>
      this.onResize(entries.some(({ target }) => target === parts.scroller)),
    );
    this.sizes.observe(parts.scroller);
    this.sizes.observe(reader.element);
    parts.scroller.addEventListener('scroll', this.onScroll, { passive: true });
    parts.page.addEventListener('lemma-hover', this.onHover);
  }

  /** Shows this from the next frame on. */
  show(beheld: Beheld): void {
    const before = this.beheld;
    this.beheld = beheld;
    this.lanes.follow(beheld.project);
    if (before?.cards !== beheld.cards) this.settle();
    this.ask({
      room: before?.cards !== beheld.cards,
      bars: true,
      glide: before !== null && before.focus !== beheld.focus,
    });
    this.askStrip();
  }

  /** Whether cards stand beside the text. */
  get hasCards(): boolean {
    return this.ground?.cards != null;
  }

  /** Draws at once what is due: for those who need a card that has just come into sight. */
  now(): void {
    this.band = null;
    this.due.bars = true;
    this.draw();
  }

  destroy(): void {
    this.sizes.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    clearTimeout(this.strip);
    for (const part of [this.parts.gutter, this.parts.margin]) part.lift([]);
    this.parts.scroller.removeEventListener('scroll', this.onScroll);
    this.parts.page.removeEventListener('lemma-hover', this.onHover);
  }

  private ask(due: Partial<typeof this.due>): void {
    Object.assign(this.due, {
      room: this.due.room || due.room,
      bars: this.due.bars || due.bars,
      glide: this.due.glide || due.glide,
      strip: this.due.strip || due.strip,
    });
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.due.room) this.makeRoom();
      this.draw();
    });
  }

  /** In the frame that brings the new size, before it is painted: what stands beside must never be seen where the words were. */
  private onResize(ofPane: boolean): void {
    // Making room changes the text's size, which must not be done while being told of it.
    if (ofPane) this.makeRoom();
    else if (getComputedStyle(this.reader.element).maxWidth !== this.widest) this.ask({ room: true });
    this.settle();
    this.now();
    this.track = null;
    this.askStrip();
  }

  private askStrip(): void {
    this.strip ??= setTimeout(() => {
      this.strip = undefined;
      this.ask({ strip: true });
    }, stripRest);
  }

  private makeRoom(): void {
    makeRoom(this.parts, this.reader.element, this.beheld?.cards ?? false);
    this.widest = getComputedStyle(this.reader.element).maxWidth;
    this.due.room = false;
  }

  /** Forgets where the words stood. */
  private settle(): void {
    this.tops.clear();
    this.bottoms.clear();
    this.band = null;
    this.ground = null;
  }

  private readonly onScroll = (): void => this.ask({});

  private readonly onHover = (event: Event): void => {
    const passages = (event as CustomEvent<readonly string[]>).detail;
    const { project } = this.beheld!;
    this.reader.sight.light(passages.flatMap((id) => project.passages.get(id)?.pieces ?? []));
    this.parts.gutter.lift(passages);
    this.parts.margin.lift(passages);
  };

  private draw(): void {
    const { beheld, due, band, parts } = this;
    const { scrollTop, clientHeight } = parts.scroller;
    if (!beheld || clientHeight === 0) return; // a pane that is not on the screen; it will be told of its size when it is
    const within = band !== null && scrollTop >= band.top && scrollTop + clientHeight <= band.bottom;
    const far = Math.abs(scrollTop - this.lastTop) > clientHeight && !due.bars;
    this.lastTop = scrollTop;
    parts.minimap.show(scrollTop, clientHeight);
    clearTimeout(this.rest);
    // Leafing through faster than one can read: once it rests.
    if (!within && far) this.rest = setTimeout(() => this.ask({ bars: true }), 80);
    else if (!within || due.bars) this.drawBars(beheld, within);
    if (due.strip) this.drawStrip(beheld);
    Object.assign(due, { bars: false, glide: false, strip: false });
  }

  private drawBars({ project, focus, claim, hidden }: Beheld, within: boolean): void {
    const { scroller, page, gutter, margin } = this.parts;
    const { sight } = this.reader;
    this.ground ??= groundOf(this.parts, this.reader.element);
    if (!within) {
      this.tops.clear();
      this.bottoms.clear();
    }
    const box = scroller.getBoundingClientRect();
    const over = box.height / 2;
    const zero = page.getBoundingClientRect().top;
    this.band = { top: scroller.scrollTop - over, bottom: scroller.scrollTop + box.height + over };
    const top = box.top - over - zero;
    const bottom = box.bottom + over - zero;
    const near = sight.blocksBetween(top + zero, bottom + zero);
    const range = near
      ? { start: sight.blocks[near.from]!.start, end: sight.blocks[near.to - 1]!.end }
      : { start: 0, end: 0 };
    const bars: Bar[] = [];
    const placed: Placed[] = [];
    for (const lane of this.lanes.near(range)) {
      if (hidden?.has(lane.passage)) continue;
      const passage = project.passages.get(lane.passage)!;
      const reaches = this.reachesOf(passage, lane, range, zero);
      if (reaches.length === 0) continue;
      const look = lane.passage === focus ? 'focus' : claim !== null && passage.claim === claim ? 'claim' : 'plain';
      bars.push({ passage: lane.passage, lane: lane.lane, stance: passage.stance, reaches, look });
      if (lane.start >= range.start) placed.push({ passage, at: reaches[0]!.top });
    }
    const focused = margin.active ? project.passages.get(focus ?? '') : undefined;
    if (focused?.source === this.source.id) keepFocused(placed, focused, range, { top, bottom });
    const numbers = near ? this.numbersOf(near, zero) : [];
    gutter.draw({ top, bottom, ...this.ground, bars, numbers });
    margin.hidden = this.ground.cards === null;
    if (!this.ground.cards) return;
    const { left, width } = this.ground.cards;
    margin.style.left = `${left}px`;
    margin.style.width = `${width}px`;
    margin.draw({ project, placed, focus, claim, height: bottom - top, glide: this.due.glide });
  }

  /** Where the words of a passage stand that lie in the range, from the top of the page; a gap that leaves the range reaches its edge. */
  private reachesOf({ pieces }: Passage, { start, end }: Lane, range: Range, zero: number): readonly Reach[] {
    const reaches: Reach[] = [];
    const edge = (at: number): void => void reaches.push({ top: at, bottom: at });
    for (const piece of pieces) {
      const part = intersect(piece, range);
      if (!part || part.start === part.end) continue;
      const top = this.measured(this.tops, part.start, 1, zero);
      const bottom = this.measured(this.bottoms, part.end, -1, zero);
      if (top === null || bottom === null) continue;
      if (reaches.length === 0 && part.start > range.start && start < range.start)
        edge(this.measured(this.tops, range.start, 1, zero) ?? top);
      reaches.push({ top, bottom: Math.max(top, bottom) });
    }
    const last = pieces.findLast((piece) => piece.start < range.end);
    if (reaches.length > 0 && end > range.end && last && last.end < range.end)
      edge(this.measured(this.bottoms, range.end, -1, zero) ?? reaches.at(-1)!.bottom);
    return reaches;
  }

  private measured(known: Map<number, number>, offset: number, side: -1 | 1, zero: number): number | null {
    const found = known.get(offset);
    if (found !== undefined) return found;
    const line = this.reader.sight.lineAt(offset, side);
    if (!line) return null;
    const at = (side > 0 ? line.top : line.bottom) - zero;
    known.set(offset, at);
    return at;
  }

  /** Every fifth line of verse. */
  private numbersOf(near: { readonly from: number; readonly to: number }, zero: number): readonly LineNumber[] {
    const { sight } = this.reader;
    const numbers: LineNumber[] = [];
    for (let i = near.from; i < near.to; i++) {
      if (sight.linesOf(i) !== 'verse') continue;
      const { start, end } = sight.blocks[i]!;
      let line = 1;
      for (
        let at = this.source.text.indexOf('\n', start);
        at >= 0 && at < end;
        at = this.source.text.indexOf('\n', at + 1)
      ) {
        if (++line % numbered !== 0) continue;
        const box = sight.lineAt(at + 1, 1);
        if (box) numbers.push({ line, at: (box.top + box.bottom) / 2 - zero });
      }
    }
    return numbers;
  }

  private drawStrip({ project, focus, claim, hits, hidden }: Beheld): void {
    const { scroller, minimap } = this.parts;
    const { sight } = this.reader;
    if (minimap.clientHeight === 0) return; // there is no room for it
    if (!this.track) {
      const zero = scroller.getBoundingClientRect().top - scroller.scrollTop;
      const boxes = sight.sections();
      const sections = boxes.map(({ from, to, top, bottom }) => ({ from, to, top: top - zero, bottom: bottom - zero }));
      this.track = new Track(sight.blocks, sections);
    }
    const looked = claim === null ? [focus] : project.usersOf(claim);
    minimap.draw({
      track: this.track,
      height: scroller.scrollHeight,
      headings: sight.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])),
      passages: hidden?.size ? shownAlong(project, this.source.id, hidden) : this.lanes,
      lit: looked.flatMap((id) => {
        const passage = id === null ? undefined : project.passages.get(id);
        return passage?.source === this.source.id ? passage.pieces : [];
      }),
      hits,
    });
  }
}

/** The card that has the focus must not go when its words do, or the focus would be nowhere: it waits beyond the edge of what is drawn. */
function keepFocused(placed: Placed[], passage: Passage, range: Range, edges: Reach): void {
  if (placed.some((each) => each.passage === passage)) return;
  if (passage.pieces[0]!.start < range.start) placed.unshift({ passage, at: edges.top });
  else placed.push({ passage, at: edges.bottom });
}
