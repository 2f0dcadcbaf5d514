// Every format from the built page: written in its worker, under the page's own security policy.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';
import { expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, tagByKeys, textRegion } from './hands.ts';

useApp();

/** How the files begin that are no text. */
const SIGNS: Readonly<Record<string, string>> = { png: '\u0089PNG', docx: 'PK', brat: 'PK', qdpx: 'PK', pdf: '%PDF' };

it('saves the project in every format there is', { timeout: 180_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  const words = 'Such agreements are not in and of themselves noteworthy';
  await tagByKeys(page, ESSAYS[0], { words, claim: 'agreements are common' });
  for (const { id, title, extension, writes } of FORMATS) {
    if (!writes) continue;
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: title }).first().check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    await dialog.waitFor({ state: 'hidden' });
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
    const content = await readFile(await download.path());
    const sign = SIGNS[id];
    if (sign !== undefined) expect(content.toString('latin1').startsWith(sign), id).toBe(true);
    else expect(content.toString('utf8').toLowerCase(), id).toMatch(/agreements|p af 1|arg\(a|^a?1/);
  }
  expectClean(problems);
  await context.close();
});
