// The files of a project that has one of everything, kept to be looked at and compared; `npx vitest -u` writes them anew.
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';
import { AT, ESSAYS, QUARANTINE } from './essays.ts';

describe('golden files', () => {
  for (const { id, extension, writes, load } of FORMATS.filter(({ writes }) => writes))
    test(`${id} is written as before`, async () => {
      expect(writes).toBe(true);
      const written = await (await load()).write!(ESSAYS, { at: AT, quarantine: QUARANTINE });
      expect(typeof written).toBe('string');
      await expect(written).toMatchFileSnapshot(`../golden/essays.${extension}`);
    });
});
