// The files of a project that has one of everything, kept to be looked at and compared; `npx vitest -u` writes them anew.
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';
import { contentsOf } from './archive-oracle.ts';
import { AT, ESSAYS, QUARANTINE } from './essays.ts';
import { Pdf } from './pdf-oracle.ts';

/** Drawn by a browser, whose faces differ from machine to machine. */
const DRAWN = ['png'];

describe('golden files', () => {
  for (const { id, extension, writes, load } of FORMATS.filter(({ writes, id }) => writes && !DRAWN.includes(id)))
    test(`${id} is written as before`, async () => {
      expect(writes).toBe(true);
      const written = await (await load()).write!(ESSAYS, { at: AT, quarantine: QUARANTINE });
      if (typeof written === 'string') await expect(written).toMatchFileSnapshot(`../golden/essays.${extension}`);
      else if (id === 'pdf') await expect(new Pdf(written).toString()).toMatchFileSnapshot('../golden/essays.pdf.txt');
      else await expect(contentsOf(written)).toMatchFileSnapshot(`../golden/essays.${extension}.txt`);
    });
});
