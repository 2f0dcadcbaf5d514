// Pictures of the map leave the page: a PDF with its words, and pictures of just what is on the screen, or of all of it.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { claimRow, exported, said } from './hands.ts';
import { Pdf } from '../formats/pdf-oracle.ts';

useApp();

const MAIN = 'Sino-Russian cyber cooperation gives the West cause for concern';

async function openExample() {
  const opened = await openApp();
  const { page } = opened;
  await page.getByRole('button', { name: 'See a worked example' }).click();
  await claimRow(page, MAIN).first().waitFor();
  return opened;
}

/** Opens the export dialog at a format. */
async function choosing(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format }).check();
  return dialog;
}

async function saved(page: Page, dialog: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  await dialog.waitFor({ state: 'hidden' });
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

it('the map as a PDF, made where the page’s policy lets nothing in', { timeout: 120_000 }, async () => {
  const { page, problems, context } = await openExample();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const dialog = await choosing(page, 'Map (PDF)');
  await dialog.getByText(/^One page, [\d.]+ by [\d.]+ cm$/).waitFor();
  const { name, bytes } = await saved(page, dialog);
  expect(name).toBe('two-essays-read-and-mapped.pdf');
  const pdf = new Pdf(new Uint8Array(bytes));
  expect(pdf.pages.length).toBe(1);
  expect(pdf.words('Info', 'Title')).toBe('Two essays, read and mapped');
  const words = pdf.drawn.map(({ letters }) => letters).join(' ');
  expect(words).toContain('cooperation gives the');
  expect([...pdf.fonts.values()].every(({ embedded }) => embedded)).toBe(true);
  expect(fetched.some((path) => /DejaVuSans-[\w-]+\.ttf$/.test(path))).toBe(true);
  expectClean(problems);
  await context.close();
});

it('a folded map: as on the screen, or whole; in pixels as large as wished', { timeout: 120_000 }, async () => {
  const { page, problems, context } = await openExample();
  const svg = async () => (await exported(page, 'Map (SVG)')).text;
  const claims = (text: string) => (text.match(/<title>[^<“]/g) ?? []).length;
  await claimRow(page, MAIN).first().click();
  await page.keyboard.press('Alt+4');
  const all = claims(await svg());
  await page.getByRole('option', { name: MAIN, exact: true }).click();
  await page.keyboard.press('x');
  await expect.poll(() => said(page)).toMatch(/Folded/);

  let dialog = await choosing(page, 'Map (PNG)');
  await dialog.getByText('folded away on the screen').waitFor();
  const sizeOf = async (): Promise<number[]> => {
    const size = dialog.getByText(/^[\d,]+ by [\d,]+ pixels$/);
    await size.waitFor();
    return (await size.textContent())!.match(/[\d,]+/g)!.map((each) => Number(each.replaceAll(',', '')));
  };
  const [usual] = await sizeOf();
  await dialog.getByRole('spinbutton', { name: 'Scale' }).fill('3');
  await dialog.getByRole('spinbutton', { name: 'Scale' }).press('Tab');
  await expect.poll(async () => (await sizeOf())[0]).toBeGreaterThan(usual! * 1.45);
  const [across, down] = await sizeOf();
  expect(await accessibilityProblems(page)).toEqual([]);
  const { bytes } = await saved(page, dialog);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([across, down]);

  const folded = claims(await svg());
  expect(folded).toBeLessThan(all);
  dialog = await choosing(page, 'Map (SVG)');
  await dialog.getByRole('radio', { name: 'The whole map' }).check();
  await dialog.getByText('folded away on the screen').waitFor({ state: 'detached' });
  expect(claims((await saved(page, dialog)).bytes.toString('utf8'))).toBe(all);
  expectClean(problems);
  await context.close();
});
