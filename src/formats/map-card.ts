// A claim's card drawn: its words as text, an edge for each source it stands in, and below them where it stands and how.
import type { Stripe } from '../layout/cards.ts';
import { CARD, FOOT } from '../layout/cards.ts';
import type { PictureCard } from '../layout/picture.ts';
import { widthOf } from '../layout/wrapping.ts';
import type { Stance } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import type { Label } from '../query/labelling.ts';
import type { Group, Look, Shape } from './drawing.ts';
import { group, path, rect, tenth, text } from './drawing.ts';

/** The light colours of the page. */
export const COLOURS = {
  sheet: '#ffffff',
  well: '#f3f1ea',
  /** The sheet of a claim that does not stand. */
  fallen: '#f8f7f3',
  ink: '#1d1b18',
  quiet: '#605b52',
  rule: '#dedacf',
  edge: '#8b857a',
  sources: ['#0067a3', '#8f5a00', '#5f6b00', '#82356b', '#00624a', '#a63c06'],
} as const;

/** The reading face where it is installed, else one like it; and the face of the interface. */
export const SERIF = "Alegreya, 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, 'Times New Roman', serif";
export const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

/** Beside each stance, so that none stands by colour. */
export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  asserts: '●',
  denies: '○',
  reports: '◐',
  questions: '?',
};

/** Whether a claim stands. */
export const STANDING_SIGNS: Readonly<Record<Label, string>> = { in: '✓', out: '✕', undecided: '~' };

const RADIUS = 5;
/** Where the handles of its quarter of a circle end. */
const BEND = 2.24;
/** The reading face is set at 107 % on the page. */
const SIZE = CARD.font * 1.07;
/** From the top of a line to the feet of its letters, px. */
const ASCENT = 15;

export const hueOf = (number: number): string => COLOURS.sources[(number - 1) % COLOURS.sources.length]!;

/** Where an edge begins and how wide it is, px; they stand side by side, the first one wider. */
const edgeAt = (place: number): { x: number; width: number } =>
  place === 0 ? { x: 0, width: 4 } : { x: 4 * place + 1, width: 3 };

function edge({ number }: Stripe, place: number, height: number): Shape {
  const { x, width } = edgeAt(place);
  const fill = hueOf(number);
  if (place > 0) return rect({ x, y: 0.5, width, height: height - 1, fill });
  return path({
    d: `M${RADIUS},0C${BEND},0 0,${BEND} 0,${RADIUS}V${height - RADIUS}C0,${height - BEND} ${BEND},${height} ${RADIUS},${height}H${width}V0Z`,
    fill,
  });
}

/** Letters whose widths are known for certain, and with them those whose widths are reckoned well enough. */
const LATIN = /^[\u0020-\u024f\u2010-\u2027\u2039\u203a]+$/;
const FITTED = /^[\u0020-\u036f\u0370-\u052f\u1e00-\u1fff\u2010-\u2027\u2039\u203a]+$/;
const STRONG = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|(\p{L})/u;

/** Whether text runs from right to left: by its first letter. */
function isRightToLeft(words: string): boolean {
  const found = STRONG.exec(words);
  return found !== null && found[1] === undefined;
}

/** One line of a claim. Where widths are known, any face is made to fit them, so that no line leaves its card. */
function line(words: string, top: number, width: number, rightToLeft: boolean): Shape {
  const textLength = FITTED.test(words) ? tenth(widthOf(words, CARD.font)) : undefined;
  const most = LATIN.test(words) ? undefined : tenth(width - CARD.left - CARD.right);
  const place = rightToLeft ? { x: tenth(width - CARD.right), direction: 'rtl' as const } : { x: CARD.left };
  return text({ ...place, y: top + ASCENT, textLength, most, 'xml:space': 'preserve' }, words);
}

/** A number in the hue of its source, and how often the claim stands there in which stance; with the room it takes, px. */
export function chip(
  number: number,
  words: string,
  x: number,
  y: number,
): { readonly shapes: readonly Shape[]; readonly width: number } {
  const digits = String(number);
  const box = Math.max(13, 7 + 6 * digits.length);
  const fill = hueOf(number);
  const shapes = [
    rect({ x: tenth(x), y: tenth(y - 10), width: box, height: 13, rx: 2, fill }),
    text(
      { x: tenth(x + box / 2), y, fill: COLOURS.sheet, 'font-size': 10, 'font-weight': 600, 'text-anchor': 'middle' },
      digits,
    ),
    ...(words === '' ? [] : [text({ x: tenth(x + box + 4), y, fill }, words)]),
  ];
  return { shapes, width: box + (words === '' ? 0 : 4 + roomFor(words)) };
}

/** About how much room words of the small face take, px: a little more than they need. */
export function roomFor(words: string): number {
  return 6.6 * Array.from(words).length;
}

export function stanceSigns(stripe: Readonly<Record<Stance, number>>): string {
  return STANCES.filter((stance) => stripe[stance] > 0)
    .map((stance) => `${STANCE_SIGNS[stance]}${stripe[stance]}`)
    .join(' ');
}

/** The row under the words: chips, then marks in words; drawn smaller where it would leave the card. */
function foot({ stripes, implicit, verdict, main, width, height }: PictureCard): readonly Shape[] {
  let x = 0;
  const parts: Shape[] = [];
  for (const stripe of stripes.slice(0, FOOT.chips)) {
    const { shapes, width: taken } = chip(stripe.number, stanceSigns(stripe), x, 0);
    parts.push(...shapes);
    x += taken + 8;
  }
  const marks: [string, Look][] = [];
  if (implicit) marks.push(['implicit', { 'font-style': 'italic', fill: COLOURS.quiet }]);
  if (verdict) marks.push([verdict, { 'font-style': 'italic', fill: COLOURS.quiet }]);
  if (main) marks.push(['main claim', { 'font-weight': 600, fill: COLOURS.ink }]);
  for (const [words, look] of marks) {
    parts.push(text({ x: tenth(x), y: 0, ...look }, words));
    x += roomFor(words) + 8;
  }
  if (parts.length === 0) return [];
  const scale = Math.min(1, (width - CARD.left - 6) / (x - 8));
  const look = {
    'font-family': SANS,
    'font-size': 11,
    at: { x: CARD.left, y: height - CARD.bottom - 3.5 },
    scale: scale < 1 ? Math.round(scale * 1000) / 1000 : undefined,
  };
  return [group(look, parts, { tag: 'P' })];
}

/** What a card says besides: whether its claim stands, and how many claims are folded away under it. */
export interface Besides {
  readonly standing: Label | null;
  readonly hidden: number;
}

/** A small sheet with a sign that sits on the border of a card; `x`: its middle, `y`: its top. */
function badge(
  words: string,
  x: number,
  y: number,
  look: { readonly fill: string; readonly stroke: string; readonly ink: string },
): Group {
  const width = Math.max(18, 14 + roomFor(words));
  return group(
    { 'font-family': SANS, 'font-size': 11, 'font-weight': 600 },
    [
      rect({
        x: tenth(x - width / 2),
        y,
        width: tenth(width),
        height: 17,
        rx: 8.5,
        fill: look.fill,
        stroke: look.stroke,
      }),
      text({ x: tenth(x), y: y + 12.5, fill: look.ink, 'text-anchor': 'middle' }, words),
    ],
    { tag: 'P' },
  );
}

function badges({ width, height }: PictureCard, { standing, hidden }: Besides): readonly Shape[] {
  const plain = { fill: COLOURS.sheet, stroke: COLOURS.edge, ink: COLOURS.ink };
  const stands = { fill: COLOURS.ink, stroke: COLOURS.ink, ink: COLOURS.sheet };
  return [
    ...(standing ? [badge(STANDING_SIGNS[standing], width - 18.5, -9, standing === 'in' ? stands : plain)] : []),
    ...(hidden > 0 ? [badge(`+${hidden}`, width / 2, height - 8, plain)] : []),
  ];
}

/** The card; its title is the whole claim, which a reader's tool shows or says. */
export function drawCard(card: PictureCard, besides: Besides): Group {
  const { x, y, width, height, lines, stripes, implicit, main } = card;
  const stroke = main ? COLOURS.ink : implicit ? COLOURS.edge : COLOURS.rule;
  const fallen = besides.standing === 'out';
  const rightToLeft = isRightToLeft(card.text);
  return group(
    { at: { x: tenth(x), y: tenth(y) } },
    [
      rect({
        width: tenth(width),
        height,
        rx: RADIUS,
        fill: fallen ? COLOURS.fallen : COLOURS.sheet,
        stroke,
        'stroke-width': main ? 1.5 : 1,
        'stroke-dasharray': implicit && !main ? '4 3' : undefined,
      }),
      ...stripes.slice(0, FOOT.chips).map((stripe, place) => edge(stripe, place, height)),
      group(
        { 'font-family': SERIF, 'font-size': tenth(SIZE), fill: fallen ? COLOURS.quiet : COLOURS.ink },
        lines.map((words, i) => line(words, CARD.top + i * CARD.line, width, rightToLeft)),
        { tag: 'P', said: card.text },
      ),
      ...foot(card),
      ...badges(card, besides),
    ],
    { title: card.text },
  );
}
