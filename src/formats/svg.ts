// The map as an SVG picture that stands by itself: the picture the screen shows, in light colours, with real text and a legend.
import type { Caption } from '../layout/captions.ts';
import type { LinkKind } from '../layout/marks.ts';
import { MARKS, SIGN_RADIUS } from '../layout/marks.ts';
import type { Picture, PictureLink } from '../layout/picture.ts';
import { numberedSources } from '../layout/cards.ts';
import { drawPicture, pictureOf } from '../layout/picture.ts';
import type { Project } from '../model/project.ts';
import type { Link } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import type { WriteContext } from './format.ts';
import { COLOURS, SANS, STANCE_SIGNS, chip, drawCard, hueOf, roomFor, tenth } from './svg-card.ts';
import { capital, listed, plural } from './wording.ts';
import { element, xmlText } from './xml-words.ts';

const KIND_COLOURS: Readonly<Record<LinkKind, string>> = { support: '#00624a', attack: '#a63c06', undercut: '#82356b' };
const KIND_WORDS: Readonly<Record<LinkKind, string>> = {
  support: 'supports',
  attack: 'attacks',
  undercut: 'undercuts a link',
};
const KINDS = ['support', 'attack', 'undercut'] as const;
/** Free space around the map, and the height of a line of the legend, px. */
const MARGIN = 24;
const ROW = 20;

/** The picture. A `placement` from the screen is kept where it places everything; else what it leaves open is placed around it. */
export function write(project: Project, { placement }: Pick<WriteContext, 'placement'> = {}): string {
  const whole =
    placement !== undefined &&
    placement.nodes.length === project.claims.size &&
    placement.links.length === project.links.size;
  const picture = whole ? drawPicture(project, placement) : pictureOf(project, placement);
  const { cards, links, left, top } = picture;
  const legend = drawLegend(project, picture, left, top + picture.height + (cards.length === 0 ? 0 : MARGIN));
  const [width, height] = [
    Math.max(picture.width, legend.width) + 2 * MARGIN,
    picture.height + (cards.length === 0 ? 0 : MARGIN) + legend.height + 2 * MARGIN,
  ];
  const parts = [
    element('title', { id: 'lemma-map-title' }, xmlText(project.about.title)),
    element('desc', { id: 'lemma-map-words' }, xmlText(inWords(project, picture))),
    element('rect', {
      x: tenth(left - MARGIN),
      y: tenth(top - MARGIN),
      width: tenth(width),
      height: tenth(height),
      fill: COLOURS.well,
    }),
    element('g', { fill: 'none', 'stroke-width': 1.6 }, ...links.map((link) => `\n${drawCurves(link)}`)),
    element('g', {}, ...cards.map((card) => `\n${drawCard(card)}`)),
    element(
      'g',
      { 'font-family': SANS, 'font-size': 11, fill: COLOURS.quiet },
      ...links.map(({ caption }) => (caption ? `\n${drawCaption(caption)}` : '')),
    ),
    element('g', {}, ...links.map((link) => `\n${drawSign(project, link)}`)),
    legend.svg,
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: tenth(width),
    height: tenth(height),
    viewBox: [left - MARGIN, top - MARGIN, width, height].map(tenth).join(' '),
    role: 'img',
    'aria-labelledby': 'lemma-map-title',
    'aria-describedby': 'lemma-map-words',
  };
  return `${element('svg', attributes, ...parts.map((part) => `\n${part}`), '\n')}\n`;
}

function drawCurves({ kind, legs, trunk, end, angle }: PictureLink): string {
  const { dash, cap, head, filled } = MARKS[kind];
  const stroke = KIND_COLOURS[kind];
  const line = {
    'stroke-dasharray': dash === '' ? undefined : dash,
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    'stroke-width': kind === 'undercut' ? 2.4 : undefined,
  };
  const paths = [...legs.map(({ path }) => path), ...(trunk === null ? [] : [trunk])].map((d) =>
    element('path', { d, ...line }),
  );
  const look = filled ? { fill: stroke, stroke: 'none' } : { 'stroke-width': 1.8 };
  return element(
    'g',
    { stroke },
    ...paths,
    element('path', { d: head, ...look, transform: `translate(${tenth(end.x)},${tenth(end.y)}) rotate(${angle})` }),
  );
}

/** The name of the scheme beside the sign, on a ground of its own so that curves do not cross it out. */
function drawCaption({ text, side, x, y, width }: Caption): string {
  const ground = { stroke: COLOURS.well, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const place = side === 'left' ? { x: tenth(x + 2) } : { x: tenth(x + width - 2), 'text-anchor': 'end' };
  return element('text', { ...place, y: tenth(y + 11.5), ...ground }, xmlText(text));
}

/** The disc with the sign; its title says the link in words. */
function drawSign(project: Project, { id, kind, sign: { x, y } }: PictureLink): string {
  const stroke = KIND_COLOURS[kind];
  return element(
    'g',
    { transform: `translate(${tenth(x)},${tenth(y)})` },
    element('title', {}, xmlText(sentence(project, project.links.get(id)!))),
    element('circle', { r: SIGN_RADIUS, fill: COLOURS.sheet, stroke, 'stroke-width': 1.6 }),
    element('path', {
      d: MARKS[kind].path,
      fill: 'none',
      stroke,
      'stroke-width': kind === 'undercut' ? 1.8 : 2,
      'stroke-linecap': 'round',
    }),
  );
}

/** "“a” and “b” support “c”"; a link that is a target is named by its premises and what they do. */
export function sentence(project: Project, { role, from, to }: Link): string {
  const premises = listed(from.map((id) => `“${project.claims.get(id)!.text}”`));
  const target = project.links.get(to);
  const does = from.length === 1 ? (words: string) => `${words}s` : (words: string) => words;
  if (!target) return `${premises} ${does(role)} “${project.claims.get(to)!.text}”`;
  const aim = `the ${target.role} by ${listed(target.from.map((id) => `“${project.claims.get(id)!.text}”`))}`;
  return `${premises} ${does(role === 'attack' ? 'undercut' : 'support')} ${aim}`;
}

function inWords(project: Project, { cards, links }: Picture): string {
  const implicit = cards.filter((card) => card.implicit).length;
  const counts = [
    `${plural(cards.length, 'claim')}${implicit === 0 ? '' : ` (${implicit} implicit)`}`,
    ...KINDS.map((kind) => [kind, links.filter((link) => link.kind === kind).length] as const).flatMap(
      ([kind, number]) => (number === 0 ? [] : [plural(number, kind)]),
    ),
  ];
  return [
    `A map of ${listed(counts)}.`,
    ...project.links.toArray().map((link) => `${capital(sentence(project, link))}.`),
  ].join('\n');
}

/** What signs and numbers mean, as far as they occur: the sources, the stances, the kinds of link. */
function drawLegend(
  project: Project,
  { cards, links }: Picture,
  left: number,
  top: number,
): { readonly svg: string; readonly width: number; readonly height: number } {
  if (cards.length === 0)
    return {
      svg: element(
        'text',
        { x: tenth(left), y: tenth(top + 14), 'font-family': SANS, 'font-size': 12, fill: COLOURS.quiet },
        'No claims yet.',
      ),
      width: 100,
      height: ROW,
    };
  const stripes = cards.flatMap((card) => card.stripes);
  const sources = numberedSources(project).filter(({ id }) => stripes.some(({ source }) => source === id));
  const rows: string[] = [];
  let width = 0;
  const row = (draw: (y: number) => { svg: string; width: number }): void => {
    const drawn = draw(tenth(top + rows.length * ROW + 14));
    rows.push(drawn.svg);
    width = Math.max(width, drawn.width);
  };
  for (const { number, title } of sources)
    row((y) => {
      const box = chip(number, '', tenth(left), y);
      return {
        svg: box.svg + element('text', { x: tenth(left + box.width + 6), y, fill: hueOf(number) }, xmlText(title)),
        width: box.width + 6 + roomFor(title),
      };
    });
  const stances = STANCES.filter((stance) => stripes.some((stripe) => stripe[stance] > 0)).map(
    (stance) => `${STANCE_SIGNS[stance]} ${stance}`,
  );
  if (stances.length > 0)
    row((y) => ({
      svg: element('text', { x: tenth(left), y, fill: COLOURS.quiet, 'xml:space': 'preserve' }, stances.join('    ')),
      width: roomFor(stances.join('    ')),
    }));
  const kinds = KINDS.filter((kind) => links.some((link) => link.kind === kind));
  if (kinds.length > 0)
    row((y) => {
      let x = left;
      const svg = kinds.map((kind) => {
        const drawn = drawKey(kind, x, y - 4);
        x += 58 + roomFor(KIND_WORDS[kind]) + 16;
        return drawn;
      });
      return { svg: svg.join(''), width: x - left };
    });
  return {
    svg: element('g', { 'font-family': SANS, 'font-size': 11 }, ...rows.map((each) => `\n${each}`)),
    width,
    height: rows.length * ROW,
  };
}

/** A short line of that kind with its sign and arrowhead, and the word for it. */
function drawKey(kind: LinkKind, x: number, y: number): string {
  const { dash, cap, head, filled, back, path } = MARKS[kind];
  const stroke = KIND_COLOURS[kind];
  return element(
    'g',
    { transform: `translate(${tenth(x)},${tenth(y)})`, fill: 'none', stroke },
    element('path', {
      d: `M0,0H${48 - back}`,
      'stroke-width': kind === 'undercut' ? 2.4 : 1.6,
      'stroke-dasharray': dash === '' ? undefined : dash,
      'stroke-linecap': cap,
    }),
    element('path', {
      d: head,
      transform: 'translate(48,0)',
      ...(filled ? { fill: stroke, stroke: 'none' } : { 'stroke-width': 1.8 }),
    }),
    element('circle', { cx: 20, r: SIGN_RADIUS - 1, fill: COLOURS.well, 'stroke-width': 1.6 }),
    element('path', { d: path, transform: 'translate(20,0)', 'stroke-width': 2, 'stroke-linecap': 'round' }),
    element('text', { x: 58, y: 4, fill: COLOURS.quiet, stroke: 'none' }, KIND_WORDS[kind]),
  );
}
