// Semantic zoom: from afar shapes and short titles, from near the words of the passages too.
import type { Project } from '../../model/project.ts';
import { snap } from '../../text/segments.ts';
import { overlap } from '../../layout/room.ts';
import type { PictureCard } from '../../layout/picture.ts';
import { CARD } from '../../layout/cards.ts';
import { wrap } from '../../layout/wrapping.ts';
import type { Box } from './view.ts';
import type { Scene } from './scene.ts';

export type Band = 'far' | 'middle' | 'near';

/** Below this scale words on cards are too small to read; above that one there is room for quotations. */
const FAR = 0.45;
const NEAR = 1.4;

export function bandOf(scale: number): Band {
  return scale < FAR ? 'far' : scale > NEAR ? 'near' : 'middle';
}

/** A title, as large at every scale. Places are px of the screen, from where the map has its 0, 0. */
export interface Title {
  readonly id: string;
  readonly text: string;
  readonly box: Box;
  /** How many lines it has within its card; 0: it stands across the card, in one. */
  readonly lines: number;
}

/** Of a title, px of the screen (see the style sheet). */
const LETTER = 6.3;
const LINE = 15;
const LETTERS = 20;
/** Free space around titles across cards, px of the screen. */
const ASIDE = 14;
const ABOVE = 7;
/** From this scale on titles stand inside their cards, in lines so high, px of the screen. */
const INSIDE = 0.26;
const INNER_LINE = 12;
/** More than these no screen has room for. */
const MOST = 60;

/** The first words of a claim, as many as a title in one line takes. */
export function shortTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LETTERS) return line;
  const space = line.lastIndexOf(' ', LETTERS);
  const end = space > LETTERS / 2 ? space : snap(line, { start: LETTERS, end: LETTERS }).start;
  return `${line.slice(0, end).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/**
 * Titles for these cards: inside each while it is wide enough on the screen; else across as many as have room, none over another: first
 * `chosen`, then the main claim, then those on which most bears.
 */
export function titlesOf(scene: Scene, ids: readonly string[], scale: number, chosen: string | null): readonly Title[] {
  const { project, frame } = scene;
  const weight = (id: string): number =>
    id === chosen ? Infinity : id === project.about.main ? Number.MAX_VALUE : project.usersOf(id).length;
  const sorted = ids
    .filter((id) => scene.cards.has(id) && project.claims.has(id))
    .map((id) => ({ id, weight: weight(id) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const titles: Title[] = [];
  const taken: Box[] = [];
  for (const { id } of sorted) {
    const { x, y, width: across, height: down } = scene.cards.get(id)!;
    const card = { x: x * scale, y: y * scale, width: across * scale, height: down * scale };
    const { text } = project.claims.get(id)!;
    if (scale >= INSIDE) {
      const lines = Math.max(1, Math.min(MOST_LINES, Math.floor((card.height - 2) / INNER_LINE)));
      titles.push({ id, text, box: { ...card, height: lines * INNER_LINE }, lines });
      continue;
    }
    const short = shortTitle(text);
    const width = short.length * LETTER + 8;
    const right = (frame.x + frame.width) * scale - width;
    const left = Math.max(frame.x * scale, Math.min(right, card.x + (card.width - width) / 2));
    const box = { x: left, y: card.y + (card.height - LINE) / 2, width, height: LINE };
    const room = { x: left - ASIDE, y: box.y - ABOVE, width: width + 2 * ASIDE, height: LINE + 2 * ABOVE };
    if (taken.some((other) => overlap(other, room))) continue;
    taken.push(box);
    titles.push({ id, text: short, box, lines: 0 });
    if (taken.length >= MOST) break;
  }
  return titles;
}

/** The first words of a claim's passages, in as many lines as its card has room for. */
export interface Quotation {
  readonly words: string;
  readonly lines: number;
}

/** Of a card, on both sides, px of the map. */
const BORDER = 2;
/** What a card is made of from near, px of the screen (see the style sheet). */
const CLOSE = { font: 15.5, line: 20, foot: 20, quote: 16 } as const;
/** The most lines of a title or quotation that the style sheet knows. */
const MOST_LINES = 9;

/** Null where there is nothing to quote, or no room for it. */
export function quotationOf(project: Project, card: PictureCard, scale: number): Quotation | null {
  const quotes = quotesOf(project, card.claim);
  if (quotes.length === 0) return null;
  const room = card.width - CARD.left - CARD.right - BORDER;
  // A little larger than they are: kerning and digits differ, and a line too many would stand outside the card.
  const lines = wrap(card.lines.join(' '), room, (CLOSE.font / scale) * 1.03, Infinity).lines.length;
  const left = card.height - CARD.top - CARD.bottom / 2 - (lines * CLOSE.line + CLOSE.foot) / scale;
  const free = Math.min(MOST_LINES, Math.floor((left * scale) / CLOSE.quote));
  return free < 1 ? null : { words: quotes.join(' '), lines: free };
}

/** The most quotations a card has room for. */
const QUOTES = 3;
const WORDS = 90;

/** The first words of a claim's passages, in the order they were made. */
function quotesOf(project: Project, claim: string): readonly string[] {
  const quotes: string[] = [];
  for (const user of project.usersOf(claim)) {
    const passage = project.passages.get(user);
    if (!passage) continue;
    const words = passage.pieces.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()).join(' … ');
    const end = words.length <= WORDS ? words.length : snap(words, { start: WORDS, end: WORDS }).start;
    quotes.push(end < words.length ? `“${words.slice(0, end).trimEnd()}…”` : `“${words}”`);
    if (quotes.length === QUOTES) break;
  }
  return quotes;
}
