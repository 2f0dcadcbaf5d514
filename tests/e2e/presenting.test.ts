// Showing an argument: the worked example gone through by keys, its steps reordered and kept, its words below the map, steps and map on paper.
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { claimRow, projectFile, said } from './hands.ts';
import { rowsOf } from './rows.ts';

useApp();

const MAIN = 'Sino-Russian cyber cooperation gives the West cause for concern';

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See a worked example' }).click();
  await claimRow(page, MAIN).first().waitFor();
}

const presentation = (page: Page) => page.getByRole('dialog', { name: /^Presentation: / });
const claimShown = (page: Page) => presentation(page).getByRole('heading', { level: 2 }).textContent();
const spoken = (page: Page) => presentation(page).getByRole('status').last().textContent();

/** Does an act by its name in "Find or do…". */
async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find or do…' }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** The pages of a PDF, and whether its words are words: a content stream with text in it, and fonts that tell what letters they show. */
function inPdf(pdf: Buffer): { readonly pages: number; readonly words: boolean; readonly sizes: readonly string[] } {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body]) => {
    const bytes = Buffer.from(body!, 'latin1');
    try {
      return inflateSync(bytes).toString('latin1');
    } catch {
      return '';
    }
  });
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    words: text.includes('/ToUnicode') && streams.some((stream) => /\bBT\b[\s\S]*\bT[jJ]\b/.test(stream)),
    sizes: [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) => box!.trim()),
  };
}

describe('the presentation', () => {
  it(
    'goes through the worked example by keys, and leads back to the claim on the map',
    { timeout: 120_000 },
    async () => {
      const { page, problems, context } = await openApp();
      await openExample(page);
      const claims = rowsOf((await projectFile(page)).text).claim;
      await page.keyboard.press('Alt+p');
      await presentation(page).waitFor();
      expect(await claimShown(page)).toBe(MAIN);
      expect(await spoken(page)).toContain(`Step 1 of ${claims.length}: ${MAIN}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      const met = new Set([await claimShown(page)]);
      for (const key of ['ArrowRight', 'Space', 'PageDown', 'Enter', 'ArrowRight']) {
        await page.keyboard.press(key);
        met.add(await claimShown(page));
      }
      expect(met.size).toBe(6);
      await page.keyboard.type('20');
      await page.keyboard.press('Enter');
      await expect.poll(() => spoken(page)).toContain(`Step 20 of ${claims.length}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      const shown = (await claimShown(page))!;
      await page.keyboard.press('Escape');
      await presentation(page).waitFor({ state: 'hidden' });
      const card = page
        .getByRole('listbox', { name: 'Claims and links on the map' })
        .getByRole('option', { name: shown, exact: true });
      await expect.poll(() => card.getAttribute('aria-selected')).toBe('true');
      expect(await said(page)).toContain(`Left the presentation at ‘${shown}’`);
      // From the claim where it was left it goes on.
      await page.keyboard.press('Alt+p');
      await expect.poll(() => claimShown(page)).toBe(shown);
      expectClean(problems);
      await context.close();
    },
  );

  it(
    'keeps an order of the reader’s own, over a reload and in the file, till it is undone',
    { timeout: 120_000 },
    async () => {
      const { page, problems, context } = await openApp();
      await openExample(page);
      const before = (await projectFile(page)).text;
      await act(page, 'Steps of the presentation');
      const list = page.getByRole('dialog', { name: 'Steps of the presentation' });
      await list.waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const steps = list.getByRole('listbox', { name: 'Steps, in order' }).getByRole('option');
      const second = (await steps.nth(1).textContent())!;
      await list.getByRole('option').first().focus();
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => steps.nth(1).textContent()).toContain(MAIN);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Delete');
      await list.getByRole('listbox', { name: 'Left out' }).getByRole('option').waitFor();
      await list.getByRole('button', { name: 'Close' }).click();
      expect(await said(page)).toMatch(/Leave '.*' out of the presentation: \d+ steps, 1 claim left out\./);
      const { text } = await projectFile(page);
      expect(text).not.toBe(before);

      await page.reload();
      await claimRow(page, MAIN).first().waitFor();
      expect((await projectFile(page)).text).toBe(text);
      await page.keyboard.press('Alt+p');
      await presentation(page).waitFor();
      expect(second).toContain((await claimShown(page))!.trim());
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => claimShown(page)).toBe(MAIN);
      await page.keyboard.press('Escape');
      for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
      await expect.poll(async () => (await projectFile(page)).text).toBe(before);
      expectClean(problems);
      await context.close();
    },
  );

  it('prints all its steps', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openApp();
    await openExample(page);
    const claims = rowsOf((await projectFile(page)).text).claim;
    await page.keyboard.press('Alt+p');
    await presentation(page).waitFor();
    await page.evaluate(() =>
      window.addEventListener('beforeprint', () =>
        Object.assign(window, {
          printed: [...document.querySelectorAll('.print-sheet h2.claim')].map(({ textContent }) => textContent),
        }),
      ),
    );
    const pdf = inPdf(await page.pdf({ format: 'A4' }));
    expect(pdf.words).toBe(true);
    expect(pdf.pages).toBeGreaterThan(3);
    const printed = (await page.evaluate(() => Reflect.get(window, 'printed'))) as string[];
    expect(printed[0]).toBe(MAIN);
    expect([...printed].sort()).toEqual(claims.map(({ text }) => text).sort());
    expect(await page.locator('.print-sheet').count()).toBe(0);
    expect(await presentation(page).isVisible()).toBe(true);
    expectClean(problems);
    await context.close();
  });
});

describe('the map', () => {
  it('is printed on one page, as wide or as high as it is, with its words as words', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openApp();
    await openExample(page);
    await page.keyboard.press('Alt+4');
    await page.getByRole('option', { name: MAIN, exact: true }).waitFor();
    // The browser's own dialog would wait for somebody.
    await page.evaluate(() => Object.assign(window, { print: () => undefined }));
    await act(page, 'Print the map');
    await page.locator('.print-sheet.map svg').waitFor({ state: 'attached' });
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = inPdf(await page.pdf({ format, preferCSSPageSize: true }));
      expect([format, pdf.pages, pdf.words]).toEqual([format, 1, true]);
      const [, , width, height] = pdf.sizes[0]!.split(/\s+/).map(Number);
      expect(width).toBeGreaterThan(height!);
      expect(await page.locator('.print-sheet').count()).toBe(0);
      await act(page, 'Print the map');
      await page.locator('.print-sheet.map svg').waitFor({ state: 'attached' });
    }
    expectClean(problems);
    await context.close();
  });

  it(
    'has the words of the selected claim below it, which lead into the texts, and remembers that',
    { timeout: 120_000 },
    async () => {
      const { page, problems, context } = await openApp();
      await openExample(page);
      await page.keyboard.press('Alt+4');
      await page.getByRole('option', { name: MAIN, exact: true }).click();
      await page.keyboard.press('i');
      const strip = page.getByRole('region', { name: 'Words of the selected claim' });
      await strip.waitFor();
      expect(await said(page)).toContain('shown below the map');
      const frames = strip.getByRole('option');
      expect(await frames.count()).toBeGreaterThan(0);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.reload();
      await strip.waitFor();
      await page.getByRole('option', { name: MAIN, exact: true }).click();
      await frames.first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('lemma-text') !== null)).toBe(true);
      await page.keyboard.press('Alt+4');
      await page.keyboard.press('i');
      await strip.waitFor({ state: 'hidden' });
      expectClean(problems);
      await context.close();
    },
  );
});
