// Reading and marking: overlapping passages and passages of several pieces, notes, two texts side by side, work kept without IndexedDB.
import { expect, it } from 'vitest';
import { expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, dragOver, projectFile, said, tagByMouse, tagByKeys, textRegion } from './hands.ts';
import { rowsOf } from './rows.ts';

useApp();

it('selects with the caret alone: words by Shift and arrows, more by growing', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+Control+ArrowRight');
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await page.keyboard.press('h');
  await expect.poll(() => said(page)).toContain("Highlight 'Foreign Affairs'");
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('h');
  const { passage } = rowsOf((await projectFile(page)).text);
  expect(passage).toHaveLength(2);
  expect(passage[0]!.pieces[0]!.exact).toBe('Foreign Affairs');
  expectClean(problems);
  await context.close();
});

it('keeps overlapping passages apart and lets one be chosen', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await tagByMouse(page, ESSAYS[0], {
    words: 'Even Russia continues to be targeted by Chinese hackers',
    claim: 'Russia is hacked',
  });
  await tagByMouse(page, ESSAYS[0], {
    words: 'targeted by Chinese hackers, despite signing the treaty',
    claim: 'treaties do not bind',
  });
  const mark = textRegion(page, ESSAYS[0]).locator('mark', { hasText: /^targeted by Chinese hackers$/ });
  await mark.click();
  const dialog = page.getByRole('dialog', { name: 'Choose a passage' });
  expect((await dialog.getByRole('option').allTextContents()).map((text) => text.trim())).toEqual([
    'Russia is hacked',
    'treaties do not bind',
  ]);
  await dialog.getByRole('option', { name: 'treaties do not bind' }).click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect.poll(() => inspector.textContent()).toContain('treaties do not bind');
  // Every state is spoken: the mark says both claims.
  expect(await mark.getAttribute('aria-description')).toMatch(/Russia is hacked.*treaties do not bind/s);
  expectClean(problems);
  await context.close();
});

it('adds a further stretch to a passage, over paragraphs', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await tagByMouse(page, ESSAYS[0], {
    words: 'China and Russia have embraced parallel approaches toward the Internet',
    claim: 'the two agree',
  });
  await dragOver(
    page,
    ESSAYS[0],
    'continued cooperation only risks to further ally two of the world’s foremost cyber powers',
  );
  await page.keyboard.press('+');
  const { passage } = rowsOf((await projectFile(page)).text);
  expect(passage.map(({ pieces }) => pieces.length)).toEqual([2]);
  await tagByMouse(page, ESSAYS[0], {
    words: 'Western-influenced.A noteworthy development in China-Russia cyber diplomacy',
    claim: 'something new happened',
  });
  const across = rowsOf((await projectFile(page)).text).passage[1]!;
  expect(across.pieces[0]!.exact).toBe(
    'Western-influenced.\n\nA noteworthy development in China-Russia cyber diplomacy',
  );
  expectClean(problems);
  await context.close();
});

it(
  'shows both essays side by side and goes from one passage of a claim to the next, in the other text',
  { timeout: 60_000 },
  async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim: 'agreements are aspirational' });
    await tagByKeys(page, ESSAYS[1], {
      words: 'China has so far complied',
      claim: 'agreements are aspirational',
      stance: 'Denies',
    });
    await page.keyboard.press('}');
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.getByRole('button', { name: 'Two texts side by side' }).click();
    await textRegion(page, ESSAYS[0]).waitFor();
    await textRegion(page, ESSAYS[1]).waitFor();
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('}');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label')))
      .toBe(`Text: ${ESSAYS[1]}`);
    expectClean(problems);
    await context.close();
  },
);

it('works in memory where there is no IndexedDB, and says so at once', { timeout: 60_000 }, async () => {
  const { page: blank, context } = await openApp();
  await blank.close();
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const { page, problems } = await openApp({ context });
  await textRegion(page, ESSAYS[0]).waitFor();
  await expect.poll(() => page.getByText('Not kept').count()).toBe(1);
  await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim: 'agreements are aspirational' });
  expect(rowsOf((await projectFile(page)).text).passage).toHaveLength(1);
  expectClean(problems);
  await context.close();
});

it('has every act at once: what was done just before the tab closed is there', { timeout: 60_000 }, async () => {
  const { page, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim: 'agreements are aspirational' });
  await page.close();
  const again = await openApp({ context });
  await textRegion(again.page, ESSAYS[0]).waitFor();
  expect(rowsOf((await projectFile(again.page)).text).claim.map(({ text }) => text)).toEqual([
    'agreements are aspirational',
  ]);
  expectClean(again.problems);
  await context.close();
});
