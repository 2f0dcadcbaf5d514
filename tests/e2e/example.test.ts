// The worked example as the reader meets it: opened by one click, from the empty outline or the menu, and never over work already done.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { claimRow, projectFile, said } from './hands.ts';

useApp();

const file = readFileSync(new URL('../../texts/worked-example.lemma.json', import.meta.url), 'utf8');
interface Rows {
  readonly rows: readonly unknown[];
}
const ROWS = (JSON.parse(file) as Rows).rows.length;
const MAIN = 'Sino-Russian cyber cooperation gives the West cause for concern';
const TITLE = 'Two essays, read and mapped';
const OWN = 'a claim of my own';

describe('the worked example', () => {
  it('is one click away where there are no claims yet, and is the file that comes with Lemma', async () => {
    const { page, problems, context } = await openApp();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const button = page.getByRole('button', { name: 'See a worked example' });
    await button.waitFor();
    expect(fetched.filter((path) => path.includes('worked-example'))).toEqual([]);
    await button.click();
    await claimRow(page, MAIN).first().waitFor();
    expect(await said(page)).toContain(`Opened ‘${TITLE}’`);
    expect(fetched.filter((path) => path.includes('worked-example'))).toHaveLength(1);
    expect((await projectFile(page)).text).toBe(file);
    expect(await accessibilityProblems(page)).toEqual([]);
    expectClean(problems);
    await context.close();
  });

  it('is found again as it was left, with a fresh copy beside it', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openApp();
    const menu = page.getByRole('button', { name: /^Project: / });
    const copies = page.getByRole('button', { name: new RegExp(`^${TITLE} \\d+ records$`) });
    const again = async () => {
      await menu.click();
      await page.getByRole('button', { name: 'Worked example on the two essays' }).click();
      await claimRow(page, MAIN).first().waitFor();
    };
    await page.getByRole('button', { name: 'See a worked example' }).waitFor();
    await again();
    await again();
    await menu.click();
    await copies.first().waitFor();
    expect(await copies.count()).toBe(1);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Alt+3');
    await page.keyboard.press('c');
    await page.keyboard.type(OWN);
    await page.keyboard.press('Enter');
    await claimRow(page, OWN).first().waitFor();
    await again();
    await expect.poll(() => claimRow(page, OWN).count()).toBe(0);
    expect((JSON.parse((await projectFile(page)).text) as Rows).rows).toHaveLength(ROWS);

    await menu.click();
    await copies.nth(1).waitFor();
    expect(await copies.count()).toBe(2);
    await page.getByRole('button', { name: `${TITLE} ${ROWS + 1} records`, exact: true }).click();
    await claimRow(page, OWN).first().waitFor();
    expectClean(problems);
    await context.close();
  });
});
