// Several claims at once on the map, and words carried from a text to it: one act each, told, and undone by one key.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { MapMouse, answer } from './builders.ts';
import { ESSAYS, dragOver, projectFile, said, textRegion } from './hands.ts';
import { rowsOf, shapeOf } from './rows.ts';

useApp();

const [A, B, C] = ['Agreements are broken', 'Nobody can enforce them', 'Norms do not hold'] as const;

interface Shape {
  readonly claims: readonly string[];
  readonly links: readonly unknown[];
  readonly passages: readonly unknown[];
}
const shape = async (page: Page): Promise<Shape> => shapeOf(rowsOf((await projectFile(page)).text)) as Shape;

/** A map of three claims, none linked. */
async function openThree() {
  const opened = await openApp();
  const { page } = opened;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+4');
  await page.getByRole('region', { name: 'Map' }).waitFor();
  for (const claim of [A, B, C]) await answer(page, 'c', claim, true);
  const map = new MapMouse(page);
  await map.tool('Fit');
  return { ...opened, map };
}

describe('several claims', () => {
  it('support one together or each for itself, are joined, tagged and removed, each by one act', async () => {
    const { page, problems, context, map } = await openThree();
    await map.click(A);
    await map.click(B, 'Control');
    expect(await said(page)).toBe(`Added ‘${B}’: 2 selected.`);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: '2 claims support …' });
    await dialog.waitFor();
    expect(await dialog.getByRole('radio', { name: 'Together, as linked premises' }).isChecked()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.type(C);
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await said(page)).toBe(`Support '${C}' with 2 claims, each for itself. Ctrl+Z undoes.`);
    expect((await shape(page)).links).toEqual([
      ['support', [A], C],
      ['support', [B], C],
    ]);

    await map.tool('Fit');
    await map.click(A);
    await map.click(B, 'Shift');
    await page.keyboard.press('j');
    expect(await said(page)).toBe(`Join the premises '${A}' and '${B}'. Ctrl+Z undoes.`);
    expect((await shape(page)).links).toEqual([['support', [A, B], C]]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await shape(page)).links).toEqual([]);

    await map.tool('Fit');
    await map.click(A);
    await map.click(B, 'Control');
    await answer(page, 's', C);
    expect((await shape(page)).links).toEqual([['support', [A, B], C]]);

    await map.tool('Fit');
    await map.click(A);
    await map.click(C, 'Control');
    await answer(page, 't', 'compliance', true);
    expect(await said(page)).toBe("Put the tag 'compliance' on 2 claims. Ctrl+Z undoes.");
    await page.keyboard.press('Delete');
    expect(await said(page)).toBe('Removed 2 claims and 1 link. Ctrl+Z undoes.');
    expect((await shape(page)).claims).toEqual([B]);
    await page.keyboard.press('Control+z');
    expect((await shape(page)).claims).toEqual([A, B, C]);
    expectClean(problems);
    await context.close();
  });
});

describe('words of a text', () => {
  const WORDS = 'mutual non-hacking agreements';

  it('are carried to a card, which they then ground, and to the ground, where they make a claim', async () => {
    const { page, problems, context, map } = await openThree();
    const carry = async (x: number, y: number): Promise<void> => {
      await dragOver(page, ESSAYS[0], WORDS);
      const box = await textRegion(page, ESSAYS[0]).evaluate(() => {
        const { left, top, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await page.mouse.move(box.x, box.y);
      await page.mouse.down();
      await page.mouse.move(box.x + 20, box.y + 8, { steps: 3 });
      await page.mouse.move(x, y, { steps: 4 });
      await page
        .getByRole('region', { name: 'Map' })
        .getByText(/^(tags this claim|makes a claim here)$/)
        .waitFor();
      await page.mouse.up();
    };
    await carry(...(await map.place(A)));
    expect(await said(page)).toBe(`Tagged 4 words as '${A}' (1 passage). Ctrl+Z undoes.`);
    await carry(...(await map.room()));
    const line = page.getByRole('textbox', { name: /^What do these words claim\? ‘mutual non-hacking agreements’/ });
    await line.waitFor();
    await page.keyboard.type('States promise not to hack');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe("Tagged 4 words as 'States promise not to hack' (1 passage). Ctrl+Z undoes.");
    const { claims, passages } = await shape(page);
    expect(claims).toEqual([A, B, C, 'States promise not to hack']);
    expect(passages).toHaveLength(2);
    expectClean(problems);
    await context.close();
  });
});
