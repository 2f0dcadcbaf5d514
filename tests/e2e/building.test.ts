// The worked example's argument built from nothing, by mouse on the map, by keys on the map, and by keys in the outline: three times the same.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { MapMouse, answer, buildByKeys, goToParent, goToRow, rowTold, rowsShown } from './builders.ts';
import { ESSAYS, projectFile, said, textRegion } from './hands.ts';
import { EXAMPLE, argumentOf, planOf } from './plan.ts';
import type { PlannedLink } from './plan.ts';

useApp();

const plan = planOf(EXAMPLE);
const wanted = argumentOf(EXAMPLE);

const toMap = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+4');
  await page.getByRole('region', { name: 'Map' }).waitFor();
};

/** Words as labels quote them. */
const cut = (words: string): string => (words.length <= 60 ? `'${words}'` : `'${words.slice(0, 59).trimEnd()}…'`);
const [MAIN, RIVAL, OPEN] = [
  'Sino-Russian cyber cooperation gives the West cause for concern',
  'China and Russia offer a joint alternative to the open internet',
  'The West wants an open and free internet',
];

/** A claim made by mistake, renamed, linked and removed again: every act is told. */
async function slips(page: Page): Promise<void> {
  await answer(page, 'c', 'A slip', true);
  expect(await said(page)).toBe("Add the claim 'A slip'. Ctrl+Z undoes.");
  expect(await rowTold(page)).toBe('level 1, 1 of 1: A slip implicit');
  await page.keyboard.press('F2');
  await page.keyboard.type('A slip of the pen');
  await page.keyboard.press('Enter');
  expect(await said(page)).toBe("Rename 'A slip' to 'A slip of the pen'. Ctrl+Z undoes.");
  await answer(page, 's', 'What it was to support', true);
  expect(await said(page)).toBe("Support 'What it was to support' with 'A slip of the pen'. Ctrl+Z undoes.");
  expect(await rowTold(page)).toBe('level 2, 1 of 1: supports: A slip of the pen implicit');
  await page.keyboard.press('Delete');
  expect(await said(page)).toBe("Removed the support by 'A slip of the pen'. Ctrl+Z undoes.");
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await said(page)).toMatch(/^Added ‘.*’: 2 selected\.$/);
  await page.keyboard.press('Delete');
  expect(await said(page)).toBe('Removed 2 claims. Ctrl+Z undoes.');
  await page.keyboard.press('Control+z');
  expect(await said(page)).toBe('Undone: remove 2 claims.');
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('No claims yet.').waitFor();
}

/** What is heard of rows: level, relation, companions, what bears on them, and where a claim stands that occurs again. */
async function tellings(page: Page): Promise<void> {
  await goToRow(page, MAIN!);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  expect(await rowTold(page)).toBe(`level 1, 1 of 2: ${MAIN} main claim implicit supported by 4, attacked by 1`);
  await page.keyboard.press('ArrowDown');
  expect(await rowTold(page)).toBe(
    `level 2, 1 of 8: supports: ${RIVAL} joined with ‘${OPEN}’, 1 of 2 implicit supported by 1`,
  );
  const rows = await rowsShown(page);
  const again = rows.findIndex(({ repeated }) => repeated);
  for (let i = 1; i < again; i++) await page.keyboard.press('ArrowDown');
  const told = await rowTold(page);
  expect(told).toContain('shown above Enter goes there');
  await page.keyboard.press('Enter');
  const first = await rowTold(page);
  expect(first).not.toContain('shown above');
  expect(first).toContain(rows[again]!.claim);
  const undercuts = page.getByRole('row', { name: /^undercuts the (support|attack) by '/ });
  // By the plan: those of supports and attacks, and those of undercuts, which are attacks too.
  expect(await undercuts.count()).toBe(plan.links.filter(({ to }) => typeof to !== 'string').length);
}

/** Siblings moved, premises parted and a role turned, and all of it taken back by its opposite or undone. */
async function mendings(page: Page): Promise<void> {
  await goToRow(page, RIVAL!);
  const before = await rowTold(page);
  await page.keyboard.press('Alt+ArrowDown');
  expect(await said(page)).toBe(`Move ${cut(RIVAL!)} after ${cut(OPEN!)}. Ctrl+Z undoes.`);
  expect(await rowTold(page)).toContain('level 2, 2 of 8');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await said(page)).toMatch(/^Move the support by .* after the support by .*\. Ctrl\+Z undoes\.$/);
  expect(await rowTold(page)).toContain('level 2, 4 of 8');
  // Up within its bracket first, then with all of it.
  for (let i = 0; i < 2; i++) await page.keyboard.press('Alt+ArrowUp');
  expect(await rowTold(page)).toBe(before);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await said(page)).toBe('There is nothing before it that it could be moved past.');
  await page.keyboard.press('/');
  expect(await said(page)).toBe(`Part ${cut(RIVAL!)} from the premises it was joined with. Ctrl+Z undoes.`);
  await page.keyboard.press('Control+z');
  await goToRow(page, RIVAL!);
  await page.keyboard.press('Shift+D');
  expect(await said(page)).toBe(`Make ${cut(RIVAL!)} and ${cut(OPEN!)} attack ${cut(MAIN!)}. Ctrl+Z undoes.`);
  expect(await rowTold(page)).toContain(`attacks: ${RIVAL}`);
  await page.keyboard.press('Shift+D');
  expect(await rowTold(page)).toBe(before);
}

describe('the worked example is built', () => {
  it('by mouse on the map', { timeout: 400_000 }, async () => {
    const { page, problems, context } = await openApp({ viewport: { width: 2200, height: 1300 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.getByRole('tab', { name: 'Map' }).click();
    const map = new MapMouse(page);
    // All the room there is for the map: no inspector, and the texts as narrow as they go.
    await page.getByRole('button', { name: 'Inspector', pressed: true }).click();
    const split = (await page.getByRole('separator', { name: 'Width of the texts' }).boundingBox())!;
    await page.mouse.move(split.x + split.width / 2, 600);
    await page.mouse.down();
    await page.mouse.move(200, 600, { steps: 4 });
    await page.mouse.up();
    const [first, ...others] = plan.claims;
    await map.write(first!);
    for (let i = 0; i < 4; i++) await map.tool('Zoom out');
    for (const claim of others) await map.write(claim);
    await map.choose(plan.main!, 'Make it the main claim');
    await map.tidy();

    const ids = new Map<PlannedLink, string>();
    for (const { link, to } of plan.links) {
      await map.tool('Fit');
      const target = typeof to === 'string' ? to : ids.get(to)!;
      const [premise, ...joined] = link.premises;
      // On the sign where linked premises meet, a drop joins them: there too Alt makes it an attack.
      const alt = typeof to === 'string' ? link.role === 'attack' : to.premises.length > 1;
      let id = await map.drag(premise!, target, alt ? 'Alt' : undefined);
      for (const other of joined) {
        await map.tool('Fit');
        id = await map.drag(other, id, 'Shift');
      }
      ids.set(link, id);
    }
    expect(argumentOf((await projectFile(page)).text)).toEqual(wanted);
    expectClean(problems);
    await context.close();
  });

  it('by keys on the map', { timeout: 400_000 }, async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    await toMap(page);
    const jump = async (claim: string): Promise<void> => {
      await answer(page, 'Control+k', claim);
    };
    await buildByKeys(page, plan, {
      // From the sign of a link up to what it bears on.
      to: (claim, from) => (from ? page.keyboard.press('ArrowUp') : jump(claim)),
      up: () => page.keyboard.press('ArrowUp'),
    });
    await jump(plan.main!);
    await page.keyboard.press('*');
    expect(argumentOf((await projectFile(page)).text)).toEqual(wanted);
    expectClean(problems);
    await context.close();
  });

  it('by keys in the outline alone, as a screen reader tells it', { timeout: 400_000 }, async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.keyboard.press('Alt+3');
    await slips(page);
    await buildByKeys(page, plan, {
      to: (claim) => goToRow(page, claim),
      up: async () => {
        await goToParent(page);
        await page.keyboard.press('Space');
        expect(await said(page)).toMatch(/^Selected the link\. (support|attack|undercut): /);
      },
    });
    await goToRow(page, plan.main!);
    await page.keyboard.press('*');
    expect(await said(page)).toBe(`Make ${cut(plan.main!)} the main claim. Ctrl+Z undoes.`);
    await tellings(page);
    await mendings(page);
    expect(argumentOf((await projectFile(page)).text)).toEqual(wanted);
    expect(await accessibilityProblems(page)).toEqual([]);
    expectClean(problems);
    await context.close();
  });
});
