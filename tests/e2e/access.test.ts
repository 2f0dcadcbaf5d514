// What axe finds on the screens a reader meets, light and dark, wide and narrow: nothing.
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, actByKeys, dragOver, tagByKeys, textRegion } from './hands.ts';

useApp();

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('the main screen, the dialogs and the map are sound', { timeout: 120_000 }, async () => {
    const { page, problems } = await openApp({ colorScheme });
    await textRegion(page, ESSAYS[0]).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await tagByKeys(page, ESSAYS[0], {
      words: 'Even Russia continues to be targeted by Chinese hackers',
      claim: 'Russia is hacked',
    });
    await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim: 'agreements are aspirational' });
    await actByKeys(page, 'Russia is hacked', 's', 'agreements');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('Alt+4');
    await page.getByRole('region', { name: 'Map' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await dragOver(page, ESSAYS[0], 'Such agreements are not in and of themselves noteworthy');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: 'Tag claim' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+s');
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'How to work with Lemma' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expectClean(problems);
    await page.context().close();
  });

  it.each([
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ])('the main screen is sound at $width', async (viewport) => {
    const { page, problems } = await openApp({ colorScheme, viewport });
    await textRegion(page, ESSAYS[0]).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    // Nothing sticks out of the window sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expectClean(problems);
    await page.context().close();
  });
});
