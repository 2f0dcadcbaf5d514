// The map as a drawing: the picture the screen shows, in light colours, with real words and a legend.
import type { Caption } from '../layout/captions.ts';
import { MARKS, SIGN_RADIUS } from '../layout/marks.ts';
import type { Picture, PictureCard, PictureLink } from '../layout/picture.ts';
import type { Project } from '../model/project.ts';
import { labelling } from '../query/labelling.ts';
import type { Label } from '../query/labelling.ts';
import type { Drawing, Shape } from './drawing.ts';
import { circle, group, path, rect, tenth, text } from './drawing.ts';
import { COLOURS, SANS, drawCard } from './map-card.ts';
import { KIND_COLOURS, drawLegend } from './map-legend.ts';
import type { Legend } from './map-legend.ts';
import type { PictureContext } from './map-picture.ts';
import { isPlaced, pictured } from './map-picture.ts';
import { inWords, sentence } from './map-words.ts';

/** Free space around the map, px. */
const MARGIN = 24;
/** Maps of more claims are not laid out only to be measured. */
const LARGE = 150;

/** The drawing of all of a project's map, or of the part of it that is shown. */
export function drawMap(project: Project, context: PictureContext): Drawing {
  const picture = pictured(project, context);
  const { links, hidden } = picture;
  const standing = context.shown?.standing ? standingIn(project) : null;
  const cards = picture.cards.toSorted(inReadingOrder);
  const legend = legendOf(project, picture, standing !== null);
  const frame = frameOf(picture, legend);
  const { width, height } = frame;
  const captions = links.flatMap(({ caption }) => (caption ? [drawCaption(caption)] : []));
  return {
    title: project.about.title,
    get words() {
      return inWords(project, picture);
    },
    ...frame,
    shapes: [
      rect({
        x: tenth(frame.left),
        y: tenth(frame.top),
        width: tenth(width),
        height: tenth(height),
        fill: COLOURS.well,
      }),
      group(
        { fill: 'none', 'stroke-width': 1.6 },
        links.map((link) => drawCurves(link, standing?.(link.id) === 'out')),
      ),
      group(
        {},
        cards.map((card) =>
          drawCard(card, { standing: standing?.(card.claim) ?? null, hidden: hidden.get(card.claim) ?? 0 }),
        ),
      ),
      group({ 'font-family': SANS, 'font-size': 11, fill: COLOURS.quiet }, captions),
      group(
        {},
        links.map((link) => drawSign(project, link)),
      ),
      legend.shape,
    ],
  };
}

/** The box around the map, its legend and the free space about them. */
function frameOf(picture: Picture, legend: Legend): Pick<Drawing, 'left' | 'top' | 'width' | 'height'> {
  return {
    left: picture.left - MARGIN,
    top: picture.top - MARGIN,
    width: Math.max(picture.width, legend.width) + 2 * MARGIN,
    height: heightOver(picture) + legend.height + 2 * MARGIN,
  };
}

const legendOf = (project: Project, picture: Picture, standing: boolean): Legend =>
  drawLegend(project, picture, picture.left, picture.top + heightOver(picture), standing);

/** How far under the top of the map the legend begins. */
const heightOver = ({ cards, height }: Picture): number => (cards.length === 0 ? 0 : height + MARGIN);

/** How large the drawing will be, px; null where that is not known before a large map is laid out. */
export function sizeOf(
  project: Project,
  context: PictureContext,
): { readonly width: number; readonly height: number } | null {
  if (project.claims.size > LARGE && !isPlaced(project, context)) return null;
  const picture = pictured(project, context);
  return frameOf(picture, legendOf(project, picture, context.shown?.standing ?? false));
}

/** From top to bottom, and from left to right: so words are read and copied. */
function inReadingOrder(a: PictureCard, b: PictureCard): number {
  return a.y - b.y || a.x - b.x;
}

function standingIn(project: Project): (id: string) => Label {
  const labels = labelling(project);
  return (id) => labels.get(id)?.label ?? 'undecided';
}

function drawCurves({ kind, legs, trunk, end, angle }: PictureLink, fallen: boolean): Shape {
  const { dash, cap, head, filled } = MARKS[kind];
  const stroke = KIND_COLOURS[kind];
  const line = {
    'stroke-dasharray': dash === '' ? undefined : dash,
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    'stroke-width': kind === 'undercut' ? 2.4 : undefined,
  };
  const paths = [...legs.map((leg) => leg.path), ...(trunk === null ? [] : [trunk])].map((d) => path({ d, ...line }));
  const look = filled ? { fill: stroke, stroke: 'none' } : { 'stroke-width': 1.8 };
  return group({ stroke, opacity: fallen ? 0.45 : undefined }, [
    ...paths,
    path({ d: head, ...look, at: { x: tenth(end.x), y: tenth(end.y) }, turn: angle }),
  ]);
}

/** The name of the scheme beside the sign, on a ground of its own so that curves do not cross it out. */
function drawCaption({ text: words, side, x, y, width }: Caption): Shape {
  const place = side === 'left' ? { x: tenth(x + 2) } : { x: tenth(x + width - 2), 'text-anchor': 'end' as const };
  return group({}, [text({ ...place, y: tenth(y + 11.5), halo: COLOURS.well }, words)], { tag: 'P' });
}

/** The disc with the sign; its title says the link in words. */
function drawSign(project: Project, { id, kind, sign: { x, y } }: PictureLink): Shape {
  const stroke = KIND_COLOURS[kind];
  return group(
    { at: { x: tenth(x), y: tenth(y) } },
    [
      circle({ r: SIGN_RADIUS, fill: COLOURS.sheet, stroke, 'stroke-width': 1.6 }),
      path({
        d: MARKS[kind].path,
        fill: 'none',
        stroke,
        'stroke-width': kind === 'undercut' ? 1.8 : 2,
        'stroke-linecap': 'round',
      }),
    ],
    { title: sentence(project, project.links.get(id)!), tag: 'Figure' },
  );
}
