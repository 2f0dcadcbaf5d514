// The map as PNG in a real browser: of the size asked for, and drawn, not blank.
import { assert } from 'chai';
import { write } from '../../src/formats/png.ts';
import { write as writeSvg } from '../../src/formats/svg.ts';
import { arguedEssays } from './argued-essays.ts';

/** Width, height and how many colours a picture has. */
async function seen(
  png: Uint8Array,
): Promise<{ readonly width: number; readonly height: number; readonly colours: number }> {
  const picture = await createImageBitmap(new Blob([png as BlobPart], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const drawing = canvas.getContext('2d')!;
  drawing.drawImage(picture, 0, 0);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
  return { width: picture.width, height: picture.height, colours: colours.size };
}

describe('the map as PNG', () => {
  it('is drawn at the scale asked for', async () => {
    const { project } = (await arguedEssays()).session.state;
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(writeSvg(project))!.map(Number) as [
      number,
      number,
      number,
    ];
    for (const scale of [1, 2, 3.5]) {
      const png = await write(project, { scale });
      assert.deepEqual(Array.from(png.slice(0, 8)), [137, 80, 78, 71, 13, 10, 26, 10]);
      const picture = await seen(png);
      assert.deepEqual([picture.width, picture.height], [Math.ceil(width * scale), Math.ceil(height * scale)]);
      assert.isAbove(picture.colours, 50);
    }
  });
});
