// Finding, by keyboard alone: words in both essays, the way through them and back, tagging all of them, filtering what is shown.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, projectFile, said, tagByKeys, textRegion } from './hands.ts';
import { rowsOf } from './rows.ts';

useApp();

/** Opens the panel, puts the words into it and waits for so many places. */
async function find(page: Page, words: string, places: number): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByRole('search', { name: 'Find' }).waitFor();
  await page.keyboard.type(words);
  await counted(page, new RegExp(`^\\d+ of ${places}$`));
}

const counted = (page: Page, count: RegExp) =>
  expect.poll(() => page.locator('lemma-find .count').textContent()).toMatch(count);

/** The words lit as found, in the order of the page; the one looked at apart. */
const lit = (page: Page, name: 'lemma-hit' | 'lemma-hit-current') =>
  page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name);

/** Where the text is scrolled to, and where the focus is. */
const place = (page: Page) =>
  page.evaluate(() => ({
    top: document.querySelector('lemma-text > section')!.scrollTop,
    focus: document.activeElement!.getAttribute('aria-label'),
    words: getSelection()!.toString(),
  }));

it(
  'finds words in both essays, goes from one to the next over both, and gives the place back',
  { timeout: 90_000 },
  async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.keyboard.press('Alt+1');
    for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Control+ArrowRight');
    await page.waitForTimeout(300);
    const before = await place(page);
    expect(before.top).toBeGreaterThan(0);
    expect(before.focus).toBe(ESSAYS[0]);

    await find(page, 'cyber', 17);
    expect(new Set((await lit(page, 'lemma-hit')).map((words) => words.toLowerCase()))).toEqual(new Set(['cyber']));
    await expect.poll(() => said(page)).toBe('‘cyber’: 17 places.');
    expect(await accessibilityProblems(page)).toEqual([]);

    // "All texts": the next of the four places to look.
    await page.keyboard.press('Tab');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await counted(page, /of 57$/);
    const titles = await page.locator('lemma-hit-list .title').allTextContents();
    expect(titles[0]).toBe(`${ESSAYS[0]} · 17`);

    // On with F3 until the other essay is reached.
    await page.keyboard.press('Control+f');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let i = 0; i < 17; i++) await page.keyboard.press('F3');
    await textRegion(page, ESSAYS[1]).waitFor();
    await expect.poll(() => said(page)).toMatch(new RegExp(`^18 of 57, .*${ESSAYS[1].slice(0, 20)}.*: .*[Cc]yber`));
    await expect.poll(() => lit(page, 'lemma-hit-current')).toHaveLength(1);
    await page.keyboard.press('Shift+F3');
    await textRegion(page, ESSAYS[0]).waitFor();

    await page.keyboard.press('Escape');
    await page.getByRole('search', { name: 'Find' }).waitFor({ state: 'detached' });
    await expect.poll(() => place(page)).toEqual(before);
    expect(await lit(page, 'lemma-hit')).toEqual([]);
    expectClean(problems);
    await context.close();
  },
);

it('goes to the words found and stays: they are selected, and T tags them', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+1');
  await find(page, 'mutual non-hacking agreements', 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('search', { name: 'Find' }).waitFor({ state: 'detached' });
  expect((await place(page)).words).toBe('mutual non-hacking agreements');
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Tag claim' }).waitFor();
  await page.keyboard.type('agreements are aspirational');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toContain('Tagged 4 words');
  expectClean(problems);
  await context.close();
});

it(
  'tags all that was found but what is unticked, as one act that one undo takes back',
  { timeout: 90_000 },
  async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    const before = rowsOf((await projectFile(page)).text);
    await page.keyboard.press('Alt+1');
    await find(page, 'state sovereignty', 1);
    await page.keyboard.press('Escape');

    // From selected words, everywhere: F.
    await page.keyboard.press('F3');
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
    await page.keyboard.press('f');
    await counted(page, /^\d of 2$/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Tag all places');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Tag 2 passages' }).waitFor();
    await page.keyboard.type('States are sovereign');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe("Tagged 2 passages as 'States are sovereign'. Ctrl+Z undoes.");
    const tagged = rowsOf((await projectFile(page)).text);
    expect(tagged.passage.map(({ stance, pieces: [piece] }) => [stance, piece!.exact])).toEqual([
      ['reports', 'state sovereignty'],
      ['reports', 'state sovereignty'],
    ]);
    expect(new Set(tagged.passage.map(({ source }) => source)).size).toBe(2);

    // More of the same claim: what carries it already is left out and said; one is unticked.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('sovereignty');
    await counted(page, /of 9$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('state sovereignty');
    await counted(page, /of 2$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect.poll(() => said(page)).toBe('1 of 2 chosen');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Tag all places');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Tag 1 passage' }).waitFor();
    await page.keyboard.type('States are sovereign');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('All these words carry that claim already.');

    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said(page)).toBe("Undone: tag 2 passages as 'States are sovereign'.");
    const after = rowsOf((await projectFile(page)).text);
    expect(after).toEqual(before);
    expectClean(problems);
    await context.close();
  },
);

it('ends a pattern that runs away, says so, and says where a wrong one is wrong', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Alt+x');
  await page.keyboard.type('state (sov');
  const trouble = page.locator('lemma-find').getByRole('alert');
  await expect
    .poll(() => trouble.textContent())
    .toBe('The pattern is wrong at sign 7, ‘(’: this bracket is never closed.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('(\\w+\\s?)+\\d{9}!');
  await expect.poll(() => trouble.textContent(), { timeout: 10_000 }).toContain('Stopped after one second');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('\\bsover\\w+');
  await counted(page, /of 5$/);
  expectClean(problems);
  await context.close();
});

it(
  'filters the passages shown, says so as long as it does, and [ and ] pass through these alone',
  { timeout: 90_000 },
  async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.keyboard.press('Alt+1');
    const claim = 'agreements are aspirational';
    await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim, stance: 'Denies' });
    await tagByKeys(page, ESSAYS[0], {
      words: 'Internet sovereignty appears to be gaining traction',
      claim: 'sovereignty gains',
    });
    await tagByKeys(page, ESSAYS[1], { words: 'China has so far complied', claim, stance: 'Denies' });
    await page.keyboard.press('Alt+1');
    const marks = () => page.locator('lemma-text mark').allTextContents();
    await expect.poll(marks).toHaveLength(2);

    await page.keyboard.press('Control+Shift+f');
    const filter = page.getByRole('region', { name: 'Filter of passages' });
    await filter.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Denies');
    await expect.poll(() => said(page)).toBe('Showing 2 of 3 passages.');
    await page.keyboard.press('Escape');
    await expect.poll(() => place(page)).toMatchObject({ focus: ESSAYS[0] });
    await expect.poll(marks).toEqual(['mutual non-hacking agreements']);
    expect(await filter.textContent()).toContain('Showing 2 of 3 passages.');

    await page.keyboard.press(']');
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.keyboard.press(']');
    await textRegion(page, ESSAYS[1]).waitFor();
    await expect.poll(marks).toEqual(['China has so far complied']);
    await page.keyboard.press('[');
    await textRegion(page, ESSAYS[0]).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('Show all passages');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('Showing all 3 passages.');
    await expect.poll(marks).toHaveLength(2);
    expect(await filter.count()).toBe(0);
    expectClean(problems);
    await context.close();
  },
);
