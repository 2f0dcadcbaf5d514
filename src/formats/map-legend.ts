// What signs and numbers on a drawn map mean, as far as they occur: the sources, the stances, the kinds of link, what stands.
import type { LinkKind } from '../layout/marks.ts';
import { MARKS, SIGN_RADIUS } from '../layout/marks.ts';
import { numberedSources } from '../layout/cards.ts';
import type { Picture } from '../layout/picture.ts';
import type { Project } from '../model/project.ts';
import { STANCES } from '../model/records.ts';
import type { Shape } from './drawing.ts';
import { circle, group, path, tenth, text } from './drawing.ts';
import { COLOURS, SANS, STANCE_SIGNS, STANDING_SIGNS, chip, hueOf, roomFor } from './map-card.ts';
import { KINDS } from './map-words.ts';

export const KIND_COLOURS: Readonly<Record<LinkKind, string>> = {
  support: '#00624a',
  attack: '#a63c06',
  undercut: '#82356b',
};
const KIND_WORDS: Readonly<Record<LinkKind, string>> = {
  support: 'supports',
  attack: 'attacks',
  undercut: 'undercuts a link',
};
const STANDING_WORDS = [
  ['in', 'stands'],
  ['out', 'does not stand'],
  ['undecided', 'undecided'],
] as const;
/** The height of a line of the legend, px. */
const ROW = 20;
/** Between signs in one line; no-break spaces, which stay as wide as they are. */
const APART = '\u00a0\u00a0\u00a0 ';

export interface Legend {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
}

/** The legend at that place; for a map without claims, that there are none. `standing`: cards say whether their claim stands. */
export function drawLegend(
  project: Project,
  { cards, links }: Picture,
  left: number,
  top: number,
  standing: boolean,
): Legend {
  const rows: Shape[] = [];
  let width = 0;
  const row = (draw: (y: number) => { readonly shapes: readonly Shape[]; readonly width: number }): void => {
    const drawn = draw(tenth(top + rows.length * ROW + 14));
    rows.push(group({}, drawn.shapes, { tag: 'P' }));
    width = Math.max(width, drawn.width);
  };
  const plain = (words: string, look = {}): void =>
    row((y) => ({ shapes: [text({ x: tenth(left), y, fill: COLOURS.quiet, ...look }, words)], width: roomFor(words) }));

  if (cards.length === 0) plain(project.claims.size === 0 ? 'No claims yet.' : 'No claim is shown.');
  const stripes = cards.flatMap((card) => card.stripes);
  const stand = new Set(stripes.map(({ source }) => source));
  for (const { id, number, title } of numberedSources(project))
    if (stand.has(id))
      row((y) => {
        const box = chip(number, '', tenth(left), y);
        const named = text({ x: tenth(left + box.width + 6), y, fill: hueOf(number) }, title);
        return { shapes: [...box.shapes, named], width: box.width + 6 + roomFor(title) };
      });
  const stances = STANCES.filter((stance) => stripes.some((stripe) => stripe[stance] > 0));
  if (stances.length > 0) plain(stances.map((stance) => `${STANCE_SIGNS[stance]} ${stance}`).join(APART));
  const kinds = KINDS.filter((kind) => links.some((link) => link.kind === kind));
  if (kinds.length > 0)
    row((y) => {
      let x = left;
      const shapes = kinds.map((kind) => {
        const drawn = drawKey(kind, x, y - 4);
        x += 58 + roomFor(KIND_WORDS[kind]) + 16;
        return drawn;
      });
      return { shapes, width: x - left };
    });
  if (standing && cards.length > 0)
    plain(STANDING_WORDS.map(([label, words]) => `${STANDING_SIGNS[label]} ${words}`).join(APART));
  return {
    shape: group({ 'font-family': SANS, 'font-size': 11 }, rows),
    width: Math.max(width, 100),
    height: rows.length * ROW,
  };
}

/** A short line of that kind with its sign and arrowhead, and the word for it. */
function drawKey(kind: LinkKind, x: number, y: number): Shape {
  const { dash, cap, head, filled, back, path: sign } = MARKS[kind];
  const stroke = KIND_COLOURS[kind];
  return group({ at: { x: tenth(x), y: tenth(y) }, fill: 'none', stroke }, [
    path({
      d: `M0,0H${48 - back}`,
      'stroke-width': kind === 'undercut' ? 2.4 : 1.6,
      'stroke-dasharray': dash === '' ? undefined : dash,
      'stroke-linecap': cap,
    }),
    path({ d: head, at: { x: 48, y: 0 }, ...(filled ? { fill: stroke, stroke: 'none' } : { 'stroke-width': 1.8 }) }),
    circle({ cx: 20, r: SIGN_RADIUS - 1, fill: COLOURS.well, 'stroke-width': 1.6 }),
    path({ d: sign, at: { x: 20, y: 0 }, 'stroke-width': 2, 'stroke-linecap': 'round' }),
    text({ x: 58, y: 4, fill: COLOURS.quiet, stroke: 'none' }, KIND_WORDS[kind]),
  ]);
}
