// The map as a picture in pixels, at any scale: our SVG, drawn by the browser.
import type { Project } from '../model/project.ts';
import type { WriteContext } from './format.ts';
import { Unwritable } from './format.ts';
import { write as writeSvg } from './svg.ts';

/** What every browser of the day can hold: pixels along a side, and in all. */
const SIDE = 16_000;
const AREA = 120_000_000;

/** The largest scale, no larger than asked for, at which a picture of that size can be drawn. */
export function scaleFor(width: number, height: number, asked: number): number {
  return Math.min(asked, SIDE / width, SIDE / height, Math.sqrt(AREA / (width * height)));
}

/** The picture. Only in a page: throws `Unwritable` where there is none. A map too large for the scale is drawn as large as can be. */
export async function write(project: Project, context: Pick<WriteContext, 'placement' | 'scale'>): Promise<Uint8Array> {
  if (typeof document === 'undefined')
    throw new Unwritable('a PNG is drawn by a browser: export it from the page, or write svg here');
  const { scale = 2 } = context;
  if (!(scale > 0)) throw new RangeError(`scale is ${scale}, not more than 0`);
  const svg = writeSvg(project, context);
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number) as [
    number,
    number,
    number,
  ];
  const by = scaleFor(width, height, scale);
  const image = new Image(Math.ceil(width * by), Math.ceil(height * by));
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
