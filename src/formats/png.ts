// The map as a picture in pixels, at any scale: drawn on a canvas, in a worker as well as in a page; or, where there is none, our SVG, drawn by the page.
import type { Project } from '../model/project.ts';
import type { WriteContext } from './format.ts';
import { tenth } from './drawing.ts';
import { Unwritable } from './format.ts';
import { paint } from './canvas-painter.ts';
import { drawMap } from './map-drawing.ts';
import { absentClaims } from './map-picture.ts';
import type { PictureContext } from './map-picture.ts';
import { write as writeSvg } from './svg.ts';

/** What every browser of the day can hold: pixels along a side, and in all. */
const SIDE = 16_000;
const AREA = 120_000_000;

/** The largest scale, no larger than asked for, at which a picture of that size can be drawn. */
export function scaleFor(width: number, height: number, asked: number): number {
  return Math.min(asked, SIDE / width, SIDE / height, Math.sqrt(AREA / (width * height)));
}

/** The picture. Only in a browser: throws `Unwritable` elsewhere. A map too large for the scale is drawn as large as can be. */
export async function write(
  project: Project,
  context: PictureContext & Pick<WriteContext, 'scale'>,
): Promise<Uint8Array> {
  if (typeof OffscreenCanvas !== 'undefined') return painted(project, context);
  if (typeof document === 'undefined')
    throw new Unwritable('a PNG is drawn by a browser: export it from the page, or write svg here');
  return drawn(writeSvg(project, context), context.scale);
}

/** The claims that are not in the picture, since they are not on the screen either. */
export { absentClaims as losses };

/** The width and height of our SVG, px. */
export function sizeIn(svg: string): readonly [number, number] {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
  return [Number(width), Number(height)];
}

/** How many pixels a picture of that size, px, has across and down at that scale, or at the largest that can be drawn. */
export function pixelsOf(width: number, height: number, scale: number): readonly [number, number] {
  const by = scaleFor(width, height, scale);
  return [Math.ceil(width * by), Math.ceil(height * by)];
}

/** The drawing in pixels, as the SVG shows it. */
async function painted(project: Project, { scale = 2, ...shown }: Parameters<typeof write>[1]): Promise<Uint8Array> {
  if (!(scale > 0)) throw new RangeError(`scale is ${scale}, not more than 0`);
  const drawing = drawMap(project, shown);
  const size = [tenth(drawing.width), tenth(drawing.height)] as const;
  const [width, height] = pixelsOf(...size, scale);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Unwritable('this browser gives no canvas to draw the picture on');
  paint(context, drawing, width / size[0]);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Our SVG in pixels; throws a RangeError for a scale that is not more than 0. */
export async function drawn(svg: string, scale = 2): Promise<Uint8Array> {
  if (!(scale > 0)) throw new RangeError(`scale is ${scale}, not more than 0`);
  const image = new Image(...pixelsOf(...sizeIn(svg), scale));
  // A data: address, since a blob: one would need the SVG to come from the same origin for the canvas to be read again.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Unwritable('this browser gives no canvas to draw the picture on');
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Unwritable('this browser could not make a picture of that size');
  return new Uint8Array(await blob.arrayBuffer());
}
