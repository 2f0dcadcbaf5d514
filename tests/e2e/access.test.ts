// What axe finds on the screens a reader meets, light and dark, wide and narrow: nothing.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { MapMouse } from './builders.ts';
import { ESSAYS, actByKeys, claimRow, dragOver, said, tagByKeys, textRegion } from './hands.ts';

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

const MAIN = 'Sino-Russian cyber cooperation gives the West cause for concern';
const RIVAL = 'China and Russia offer a joint alternative to the open internet';

/** The worked example with the outline or the map at the side. */
async function openExample(view: 'Claims' | 'Map') {
  const opened = await openApp();
  const { page } = opened;
  await page.getByRole('button', { name: 'See a worked example' }).click();
  await claimRow(page, MAIN).first().waitFor();
  if (view === 'Map') {
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('option', { name: MAIN, exact: true }).waitFor();
  }
  return opened;
}

/** Elements of a pane whose words are cut off, told by their words. */
function cutIn(page: Page, pane: 'lemma-claims' | 'lemma-map', parts: string): Promise<string[]> {
  return page.evaluate(
    ([name, selector]) =>
      [...document.querySelector(name!)!.shadowRoot!.querySelectorAll<HTMLElement>(selector!)].flatMap((part) => {
        const over = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
        return over && part.clientWidth > 0 ? [part.textContent.trim().slice(0, 60)] : [];
      }),
    [pane, parts],
  );
}

/** Words and counts of the outline that stand outside their cell. */
function strayIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelector('lemma-claims')!.shadowRoot!.querySelectorAll('.text, .mark, .counts')].flatMap(
      (part) => {
        const cell = part.closest('[role=gridcell]')!.getBoundingClientRect();
        const inside = [...part.getClientRects()].every(
          ({ left, right, top, bottom }) =>
            left >= cell.left - 1 && right <= cell.right + 1 && top >= cell.top - 1 && bottom <= cell.bottom + 1,
        );
        return inside ? [] : [part.textContent.trim().slice(0, 60)];
      },
    ),
  );
}

describe('with the text twice as large', () => {
  it('the outline wraps and cuts nothing off, the dialogs stay in the window', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openExample('Claims');
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await cutIn(page, 'lemma-claims', '.head button')).toEqual([]);
    expect(await strayIn(page)).toEqual([]);
    const overlapping = await page.evaluate(() => {
      const rows = [...document.querySelector('lemma-claims')!.shadowRoot!.querySelectorAll('[role=row][aria-level]')];
      const boxes = rows.map((row) => row.getBoundingClientRect());
      return boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1]!.bottom - 1).length;
    });
    expect(overlapping).toBe(0);
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const { x, y, width, height } = (await dialog.boundingBox())!;
    expect([x >= 0, y >= 0, x + width <= 1440, y + height <= 900]).toEqual([true, true, true, true]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    expectClean(problems);
    await context.close();
  });

  it('the map keeps its tools, its line and its menu whole', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openExample('Map');
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const map = new MapMouse(page);
    await map.click(MAIN);
    await map.click(RIVAL, 'Control');
    expect(await cutIn(page, 'lemma-map', '.tools button, .tools output, .together button, .together')).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await map.click(RIVAL, undefined, 'right');
    expect(await cutIn(page, 'lemma-map', '#menu button')).toEqual([]);
    const menu = (await page.getByRole('menu').boundingBox())!;
    expect([menu.x >= 0, menu.y >= 0, menu.x + menu.width <= 1440, menu.y + menu.height <= 900]).not.toContain(false);
    await page.keyboard.press('Escape');
    expectClean(problems);
    await context.close();
  });
});

describe('in forced colours', () => {
  it('what is selected, and what a link is, shows on the map and in the outline', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openExample('Map');
    await page.emulateMedia({ forcedColors: 'active' });
    const map = new MapMouse(page);
    await map.click(RIVAL);
    const look = await page.evaluate(
      ([chosen, other]) => {
        const root = document.querySelector('lemma-map')!.shadowRoot!;
        const probe = document.createElement('i');
        probe.style.color = 'Highlight';
        document.body.append(probe);
        const highlight = getComputedStyle(probe).color;
        probe.style.color = 'CanvasText';
        const ink = getComputedStyle(probe).color;
        probe.remove();
        const card = (name: string) => root.querySelector(`.card[aria-label="${name}"]`)!;
        const ring = getComputedStyle(card(chosen!), '::after');
        const curves = [...root.querySelectorAll('.link:not(.chosen) .curve')].map(
          (curve) => getComputedStyle(curve).stroke,
        );
        return {
          ring: ring.content !== 'none' && ring.borderTopColor === highlight,
          other: getComputedStyle(card(other!), '::after').content,
          border: getComputedStyle(card(other!)).borderTopStyle,
          curves: curves.every((stroke) => stroke === ink),
          dashes: new Set(
            [...root.querySelectorAll('.link .curve')].map((each) => each.getAttribute('stroke-dasharray')),
          ).size,
        };
      },
      [RIVAL, MAIN],
    );
    expect(look).toEqual({ ring: true, other: 'none', border: 'solid', curves: true, dashes: 3 });
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Claims' }).click();
    const row = claimRow(page, RIVAL).first();
    await row.click();
    expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect(await accessibilityProblems(page)).toEqual([]);
    expectClean(problems);
    await context.close();
  });
});

describe('with reduced motion', () => {
  it('nothing moves by itself, whatever is done on the map and in the outline', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openExample('Map');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = () =>
      page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    const map = new MapMouse(page);
    await map.click(RIVAL);
    for (const key of ['x', 'x', '+', '0', 'z', 'ArrowUp', 'Delete', 'Control+z', 'f', 'Escape']) {
      await page.keyboard.press(key);
      expect([key, await moving()]).toEqual([key, 0]);
    }
    await page.keyboard.press('Alt+3');
    for (const key of ['End', 'Delete', 'Control+z', 'Home', 'ArrowLeft', 'ArrowRight', 'Alt+ArrowDown']) {
      await page.keyboard.press(key);
      expect([key, await moving()]).toEqual([key, 0]);
    }
    expect(await said(page)).not.toBe('');
    expectClean(problems);
    await context.close();
  });
});
