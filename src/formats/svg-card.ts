// A claim's card as SVG: its words as text, an edge for each source it stands in, and below them where it stands and how.
import type { Stripe } from '../layout/cards.ts';
import { CARD, FOOT } from '../layout/cards.ts';
import type { PictureCard } from '../layout/picture.ts';
import { widthOf } from '../layout/wrapping.ts';
import type { Stance } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import { element, xmlText } from './xml-words.ts';

/** The light colours of the page. */
export const COLOURS = {
  sheet: '#ffffff',
  well: '#f3f1ea',
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

const RADIUS = 5;
/** The reading face is set at 107 % on the page. */
const SIZE = CARD.font * 1.07;
/** From the top of a line to the feet of its letters, px. */
const ASCENT = 15;

export const hueOf = (number: number): string => COLOURS.sources[(number - 1) % COLOURS.sources.length]!;

/** Where an edge begins and how wide it is, px; they stand side by side, the first one wider. */
const edgeAt = (place: number): { x: number; width: number } =>
  place === 0 ? { x: 0, width: 4 } : { x: 4 * place + 1, width: 3 };

function edge({ number }: Stripe, place: number, height: number): string {
  const { x, width } = edgeAt(place);
  const fill = hueOf(number);
  if (place > 0) return element('rect', { x, y: 0.5, width, height: height - 1, fill });
  return element('path', {
    d: `M${RADIUS},0A${RADIUS},${RADIUS} 0 0 0 0,${RADIUS}V${height - RADIUS}A${RADIUS},${RADIUS} 0 0 0 ${RADIUS},${height}H${width}V0Z`,
    fill,
  });
}

const LATIN = /^[\u0020-\u024f\u2010-\u2027\u2039\u203a]+$/;
const STRONG = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|(\p{L})/u;

/** Whether text runs from right to left: by its first letter. */
function isRightToLeft(text: string): boolean {
  const found = STRONG.exec(text);
  return found !== null && found[1] === undefined;
}

/** One line of a claim. Where widths are known for certain, any face is made to fit them, so that no line leaves its card. */
function line(words: string, top: number, width: number, rightToLeft: boolean): string {
  const fitted = LATIN.test(words)
    ? { textLength: tenth(widthOf(words, CARD.font)), lengthAdjust: 'spacingAndGlyphs' }
    : {};
  const place = rightToLeft ? { x: width - CARD.right, direction: 'rtl' } : { x: CARD.left };
  return element('text', { ...place, y: top + ASCENT, ...fitted, 'xml:space': 'preserve' }, xmlText(words));
}

/** A number in the hue of its source, and how often the claim stands there in which stance; with the room it takes, px. */
export function chip(
  number: number,
  words: string,
  x: number,
  y: number,
): { readonly svg: string; readonly width: number } {
  const digits = String(number);
  const box = Math.max(13, 7 + 6 * digits.length);
  const fill = hueOf(number);
  const svg = [
    element('rect', { x: tenth(x), y: tenth(y - 10), width: box, height: 13, rx: 2, fill }),
    element(
      'text',
      { x: tenth(x + box / 2), y, fill: COLOURS.sheet, 'font-size': 10, 'font-weight': 600, 'text-anchor': 'middle' },
      digits,
    ),
    ...(words === '' ? [] : [element('text', { x: tenth(x + box + 4), y, fill }, xmlText(words))]),
  ];
  return { svg: svg.join(''), width: box + (words === '' ? 0 : 4 + roomFor(words)) };
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
function foot({ stripes, implicit, verdict, main, width, height }: PictureCard): string {
  let x = 0;
  const parts: string[] = [];
  for (const stripe of stripes.slice(0, FOOT.chips)) {
    const { svg, width: taken } = chip(stripe.number, stanceSigns(stripe), x, 0);
    parts.push(svg);
    x += taken + 8;
  }
  const marks: [string, Readonly<Record<string, string>>][] = [];
  if (implicit) marks.push(['implicit', { 'font-style': 'italic', fill: COLOURS.quiet }]);
  if (verdict) marks.push([verdict, { 'font-style': 'italic', fill: COLOURS.quiet }]);
  if (main) marks.push(['main claim', { 'font-weight': '600', fill: COLOURS.ink }]);
  for (const [words, look] of marks) {
    parts.push(element('text', { x: tenth(x), y: 0, ...look }, words));
    x += roomFor(words) + 8;
  }
  if (parts.length === 0) return '';
  const scale = Math.min(1, (width - CARD.left - 6) / (x - 8));
  const y = height - CARD.bottom - 3.5;
  return element(
    'g',
    {
      'font-family': SANS,
      'font-size': 11,
      transform: `translate(${CARD.left},${y})${scale < 1 ? ` scale(${scale.toFixed(3)})` : ''}`,
    },
    ...parts,
  );
}

/** The card; its title is the whole claim, which a reader's tool shows or says. */
export function drawCard(card: PictureCard): string {
  const { x, y, width, height, lines, text, stripes, implicit, main } = card;
  const stroke = main ? COLOURS.ink : implicit ? COLOURS.edge : COLOURS.rule;
  const rightToLeft = isRightToLeft(text);
  return element(
    'g',
    { transform: `translate(${tenth(x)},${tenth(y)})` },
    element('title', {}, xmlText(text)),
    element('rect', {
      width: tenth(width),
      height,
      rx: RADIUS,
      fill: COLOURS.sheet,
      stroke,
      'stroke-width': main ? 1.5 : 1,
      'stroke-dasharray': implicit && !main ? '4 3' : undefined,
    }),
    ...stripes.slice(0, FOOT.chips).map((stripe, place) => edge(stripe, place, height)),
    element(
      'g',
      { 'font-family': SERIF, 'font-size': tenth(SIZE), fill: COLOURS.ink },
      ...lines.map((words, i) => line(words, CARD.top + i * CARD.line, width, rightToLeft)),
    ),
    foot(card),
  );
}

/** Rounded to 0.1, without a negative zero. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
