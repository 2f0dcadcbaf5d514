// Beside the text, by keys alone: from the words to their card and back, through a paragraph's list, and away with a citation.
import { expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, said, tagByKeys, textRegion } from './hands.ts';

useApp();

const FIRST = { words: 'mutual non-hacking agreements', claim: 'Agreements are aspirational' } as const;
const SECOND = {
  words: 'Even Russia continues to be targeted by Chinese hackers',
  claim: 'Russia is hacked',
  stance: 'Denies',
} as const;

it('goes from words to card and back, lists a paragraph, copies a citation', { timeout: 90_000 }, async () => {
  const { page, problems, context } = await openApp({ viewport: { width: 1920, height: 1000 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = textRegion(page, ESSAYS[0]);
  await textRegion(page, ESSAYS[0]).waitFor();
  await tagByKeys(page, ESSAYS[0], FIRST);
  await tagByKeys(page, ESSAYS[0], SECOND);
  await page.keyboard.press('Alt+1');

  const cards = page.getByRole('list', { name: 'Passages in sight' }).getByRole('button');
  await expect.poll(() => cards.count()).toBe(2);
  await page.keyboard.press('m');
  const second = cards.filter({ hasText: SECOND.claim });
  await expect.poll(() => second.evaluate((card) => card.matches(':focus'))).toBe(true);
  expect(await second.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('ArrowUp');
  const first = cards.filter({ hasText: FIRST.claim });
  await expect.poll(() => first.evaluate((card) => card.matches(':focus'))).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => text.locator('.lemma-text').evaluate((words) => words.matches(':focus'))).toBe(true);

  await page.keyboard.press('i');
  const list = page.getByRole('dialog', { name: 'Paragraph 4: 2 passages' });
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('q');
  await expect.poll(() => said(page)).toContain('Copied the quotation with its source and place, ¶4');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`“${SECOND.words}” (`);
  expect(copied).toContain(`‘${ESSAYS[0]}’`);
  expect(copied).toContain('¶4');
  expectClean(problems);
  await context.close();
});

it('offers the list where there is no room for cards, and hides cards on request', { timeout: 90_000 }, async () => {
  const { page, problems, context } = await openApp({ viewport: { width: 1920, height: 1000 } });
  await textRegion(page, ESSAYS[0]).waitFor();
  await tagByKeys(page, ESSAYS[0], FIRST);
  await page.keyboard.press('Alt+1');
  const cards = page.getByRole('list', { name: 'Passages in sight' }).getByRole('button', { name: FIRST.claim });
  await cards.waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find or do…' }).waitFor();
  await page.keyboard.type('margin cards');
  await page.keyboard.press('Enter');
  await cards.waitFor({ state: 'hidden' });
  expect(await said(page)).toContain('Margin cards are hidden');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('m');
  const list = page.getByRole('dialog', { name: 'Paragraph 4: 1 passage' });
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await expect
    .poll(() =>
      textRegion(page, ESSAYS[0])
        .locator('.lemma-text')
        .evaluate((words) => words.matches(':focus')),
    )
    .toBe(true);
  expectClean(problems);
  await context.close();
});
