// Work that cannot be lost, as the reader meets it: the past, the library, backups, a second tab, and what the browser does to storage.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, claimRow, projectFile, said, tagByKeys, textRegion } from './hands.ts';
import { differences } from './rows.ts';

useApp();

const FIRST = { words: 'Such agreements are not in and of themselves noteworthy', claim: 'agreements are common' };
const SECOND = { words: 'mutual non-hacking agreements', claim: 'they agreed not to hack' };

async function openEssays() {
  const opened = await openApp();
  await textRegion(opened.page, ESSAYS[0]).waitFor();
  return opened;
}

async function fromMenu(page: Page, entry: string, dialog: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Project: / }).click();
  await page.getByRole('button', { name: entry, exact: true }).click();
  const found = page.getByRole('dialog', { name: dialog });
  await found.waitFor();
  return found;
}
const library = (page: Page) => fromMenu(page, 'Library and backup…', 'Library');

async function history(page: Page): Promise<Locator> {
  const dialog = await fromMenu(page, 'History…', 'History');
  await dialog.getByRole('option').first().waitFor();
  return dialog;
}

const originOf = (page: Page): string => new URL(page.url()).origin;
const file = async (page: Page): Promise<string> => (await projectFile(page)).text;
const titleOf = (page: Page) => page.getByRole('button', { name: /^Project: / }).textContent();
const mark = (page: Page) => page.locator('lemma-topbar .saving .words').textContent();
const waitSaved = (page: Page) => expect.poll(() => mark(page)).toBe('Saved');

async function chooseFile(page: Page, button: Locator, name: string, content: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

async function backupOf(page: Page): Promise<string> {
  const dialog = await library(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Back up everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lemma-library-\d{4}-\d\d-\d\d\.json$/);
  await dialog.getByText('Last backed up just now').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return readFile(await download.path(), 'utf8');
}

/** Goes to a page of the origin that is not the app; what the browser asks for by itself there (an icon) is no fault. */
async function leave(page: Page, problems: string[]): Promise<void> {
  const before = problems.length;
  await page.goto(`${originOf(page)}/icon.svg`);
  await page.waitForLoadState('networkidle');
  problems.splice(before);
}

/** Deletes the database while no page of the app is there, as a browser does that finds it damaged, and starts anew; the second copy stays. */
async function loseDatabase(page: Page, problems: string[]): Promise<void> {
  const home = originOf(page);
  await leave(page, problems);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('lemma');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error!);
      }),
  );
  await page.goto(home);
}

describe('the past', () => {
  it('is looked at, left, restored by an act, and that act is undone', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openEssays();
    await tagByKeys(page, ESSAYS[0], FIRST);
    const then = await file(page);
    await tagByKeys(page, ESSAYS[0], SECOND);
    const now = await file(page);

    let dialog = await history(page);
    expect(await dialog.getByRole('option').count()).toBe(3);
    await dialog.getByRole('option').nth(1).click();
    await dialog.getByRole('button', { name: 'Look at it as it was' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const bar = page.getByRole('region', { name: 'Notices' });
    await bar.getByText('You are looking at the project as it was at').waitFor();
    expect(await said(page)).toContain('The project as it was at');
    expect(differences(await file(page), then)).toEqual([]);
    await claimRow(page, FIRST.claim).waitFor();
    expect(await claimRow(page, SECOND.claim).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);

    // Nothing can be changed there, and it says why.
    await claimRow(page, FIRST.claim).click();
    for (const key of ['Delete', 'c', 'Control+z', 'F2']) {
      await page.keyboard.press(key);
      await expect.poll(() => said(page)).toContain('You are looking at the past.');
      expect(await page.getByRole('dialog').filter({ visible: true }).count()).toBe(0);
    }
    expect(differences(await file(page), then)).toEqual([]);
    await bar.getByRole('button', { name: 'Back to now' }).click();
    await bar.waitFor({ state: 'hidden' });
    expect(differences(await file(page), now)).toEqual([]);

    dialog = await history(page);
    await dialog.getByRole('option').nth(1).click();
    await dialog.getByRole('button', { name: 'Restore to here' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await said(page)).toMatch(/^Restore the project as it was on .+ Ctrl\+Z undoes\./);
    expect(differences(await file(page), then)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => said(page)).toContain('Undone: restore the project as it was');
    expect(differences(await file(page), now)).toEqual([]);

    await waitSaved(page);
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    expect(differences(await file(page), now)).toEqual([]);
    dialog = await history(page);
    expect(await dialog.getByRole('option').count()).toBe(5);
    expect(await dialog.getByRole('option').first().textContent()).toContain('Undone: restore the project as it was');
    expectClean(problems);
    await context.close();
  });

  it('is restored from its own bar, and left by opening another project', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openEssays();
    await tagByKeys(page, ESSAYS[0], FIRST);
    const dialog = await history(page);
    await dialog.getByRole('listbox', { name: 'Acts' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const bar = page.getByRole('region', { name: 'Notices' });
    await bar.getByRole('button', { name: 'Restore' }).click();
    await bar.waitFor({ state: 'hidden' });
    expect(await claimRow(page, FIRST.claim).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await claimRow(page, FIRST.claim).waitFor();

    const again = await history(page);
    await again.getByRole('option', { name: 'The project came here' }).dblclick();
    await bar.waitFor();
    await page.getByRole('button', { name: /^Project: / }).click();
    await page.getByRole('button', { name: 'New empty project' }).click();
    await bar.waitFor({ state: 'hidden' });
    await expect.poll(() => titleOf(page)).toContain('Untitled project');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'New claim' }).waitFor();
    expectClean(problems);
    await context.close();
  });
});

describe('the library', () => {
  it('makes, renames, duplicates, deletes and puts back projects', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openEssays();
    await tagByKeys(page, ESSAYS[0], FIRST);
    const before = await file(page);
    let dialog = await library(page);
    const projects = () => dialog.getByRole('list', { name: 'Projects' }).getByRole('listitem');
    const names = async () => (await projects().locator('button.title').allTextContents()).map((name) => name.trim());
    await dialog.getByRole('button', { name: 'Duplicate: Two essays on cyber sovereignty' }).click();
    await dialog.getByText('Made ‘Two essays on cyber sovereignty (copy)’.').waitFor();
    expect(await projects().count()).toBe(2);

    // The copy is renamed where it lies, and the one on screen through its own act.
    await dialog.getByRole('button', { name: 'Rename: Two essays on cyber sovereignty (copy)' }).click();
    await page.keyboard.type('My copy');
    await page.keyboard.press('Enter');
    await dialog.getByText('The project is called ‘My copy’ now.').waitFor();
    expect((await names()).sort()).toEqual(['My copy', 'Two essays on cyber sovereignty']);
    expect(await titleOf(page)).toContain('Two essays');
    await dialog.getByRole('button', { name: 'Open: My copy' }).click();
    await expect.poll(() => titleOf(page)).toContain('My copy');
    await claimRow(page, FIRST.claim).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => titleOf(page)).toContain('Two essays on cyber sovereignty (copy)');

    // Deleting the open one opens the other.
    dialog = await library(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete: Two essays on cyber sovereignty (copy)' }).click();
    await dialog.getByText('Deleted ‘Two essays on cyber sovereignty (copy)’.').waitFor();
    expect(await names()).toEqual(['Two essays on cyber sovereignty']);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(differences(await file(page), before)).toEqual([]);
    await page.getByRole('button', { name: /^Project: / }).click();
    await expect.poll(() => page.getByRole('group', { name: 'Project' }).getByText('(copy)').count()).toBe(0);
    await page.keyboard.press('Escape');

    // It can be put back, also after a reload; after a day it is gone for good.
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    dialog = await library(page);
    await dialog.getByRole('button', { name: 'Put back: Two essays on cyber sovereignty (copy)' }).click();
    await dialog.getByText('‘Two essays on cyber sovereignty (copy)’ is back.').waitFor();
    expect(await names()).toHaveLength(2);
    await dialog.getByRole('button', { name: 'Delete: Two essays on cyber sovereignty (copy)' }).click();
    await dialog.getByText(/^Deleted ‘/).waitFor();
    await page.clock.install({ time: Date.now() + 25 * 3_600_000 });
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    dialog = await library(page);
    await expect.poll(() => dialog.getByText('Deleted projects can be put back').count()).toBe(0);
    expect(await names()).toEqual(['Two essays on cyber sovereignty']);

    await dialog.getByRole('button', { name: 'New empty project' }).click();
    await expect.poll(() => titleOf(page)).toContain('Untitled project');
    expectClean(problems);
    await context.close();
  });

  it(
    'goes into a backup whole and comes back in another browser, identical, with its history',
    { timeout: 120_000 },
    async () => {
      const first = await openEssays();
      await tagByKeys(first.page, ESSAYS[0], FIRST);
      await tagByKeys(first.page, ESSAYS[0], SECOND);
      const before = await file(first.page);
      const backup = await backupOf(first.page);
      await first.context.close();

      // By the library in one, by Import in another.
      for (const way of ['library', 'import'] as const) {
        const { page, problems, context } = await openEssays();
        if (way === 'library') {
          const dialog = await library(page);
          await chooseFile(page, dialog.getByRole('button', { name: 'Take in a backup…' }), 'backup.json', backup);
          await dialog.getByText('Taken in: ‘Two essays on cyber sovereignty’.').waitFor();
          await chooseFile(page, dialog.getByRole('button', { name: 'Take in a backup…' }), 'backup.json', backup);
          await dialog.getByText('was not taken in: It is here already.').waitFor();
          const other = dialog.getByRole('button', { name: 'Open: Two essays on cyber sovereignty' });
          await other.click();
        } else {
          await chooseFile(page, page.getByRole('button', { name: 'Import', exact: true }), 'backup.json', backup);
          await expect.poll(() => said(page)).toContain('Taken in: ‘Two essays on cyber sovereignty’.');
        }
        await claimRow(page, SECOND.claim).waitFor();
        expect(differences(await file(page), before)).toEqual([]);
        const dialog = await history(page);
        expect(await dialog.getByRole('option').count()).toBe(3);
        await dialog.getByRole('button', { name: 'Close' }).click();
        await page.keyboard.press('Control+z');
        await expect.poll(() => claimRow(page, SECOND.claim).count()).toBe(0);
        expectClean(problems);
        await context.close();
      }
    },
  );

  it('refuses what is no backup, with words', { timeout: 60_000 }, async () => {
    const { page, problems, context } = await openEssays();
    const dialog = await library(page);
    for (const content of ['{', '{"format":"lemma-library","version":9,"projects":[]}', '{"format":"lemma"}']) {
      await chooseFile(page, dialog.getByRole('button', { name: 'Take in a backup…' }), 'odd.json', content);
      await dialog.getByText(/^odd\.json was not taken in\. .+/).waitFor();
    }
    expectClean(problems);
    await context.close();
  });

  it('keeps a file up to date, also on the next visit', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openEssays();
    // A file of the origin's own stands in for one the reader would choose: the browser's dialog cannot be driven.
    await context.addInitScript(() => {
      Reflect.set(window, 'showSaveFilePicker', async () =>
        (await navigator.storage.getDirectory()).getFileHandle('kept.json', { create: true }),
      );
    });
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    const kept = () =>
      page.evaluate(async () => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('kept.json');
        return (await handle.getFile()).text();
      });
    const dialog = await library(page);
    await dialog.getByRole('button', { name: 'Keep a file up to date…' }).click();
    await dialog.getByText('kept.json is kept up to date; last written').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await tagByKeys(page, ESSAYS[0], FIRST);
    await expect.poll(kept, { timeout: 15_000 }).toContain(FIRST.claim);
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    await tagByKeys(page, ESSAYS[0], SECOND);
    await expect.poll(kept, { timeout: 15_000 }).toContain(SECOND.claim);

    const now = await file(page);
    const backup = await kept();
    expectClean(problems);
    await context.close();
    const other = await openEssays();
    await chooseFile(other.page, other.page.getByRole('button', { name: 'Import', exact: true }), 'kept.json', backup);
    await claimRow(other.page, SECOND.claim).waitFor();
    expect(differences(await file(other.page), now)).toEqual([]);
    await other.context.close();
  });
});

describe('storage', () => {
  it('shows the acts of another tab at once, and undoes only its own', { timeout: 120_000 }, async () => {
    const one = await openEssays();
    const two = await openApp({ context: one.context });
    await textRegion(two.page, ESSAYS[0]).waitFor();
    await tagByKeys(one.page, ESSAYS[0], FIRST);
    await claimRow(two.page, FIRST.claim).waitFor({ timeout: 5000 });
    expect(await said(two.page)).toContain('In another tab: ');
    await tagByKeys(two.page, ESSAYS[0], SECOND);
    await claimRow(one.page, SECOND.claim).waitFor({ timeout: 5000 });
    await one.page.keyboard.press('Control+z');
    await expect.poll(() => claimRow(two.page, FIRST.claim).count()).toBe(0);
    await claimRow(one.page, SECOND.claim).waitFor();
    expect(differences(await file(one.page), await file(two.page))).toEqual([]);
    expectClean([...one.problems, ...two.problems]);
    await one.context.close();
  });

  it(
    'says at once that its space is used up, goes on in memory, and saves by itself when there is space',
    { timeout: 180_000 },
    async () => {
      const { page, problems, context } = await openApp({ path: '/icon.svg' });
      await leave(page, problems);
      problems.length = 0;
      const browser = await context.newCDPSession(page);
      await browser.send('Storage.overrideQuotaForOrigin', { origin: originOf(page), quotaSize: 1_500_000 });
      await page.goto(originOf(page));
      await textRegion(page, ESSAYS[0]).waitFor();
      const words = Array.from({ length: 60_000 }, (_, i) => ((i * 2654435761) % 4294967296).toString(36));
      const long = Array.from({ length: 600 }, (_, i) => words.slice(i * 100, i * 100 + 100).join(' ')).join('\n\n');
      const bar = page.getByRole('region', { name: 'Notices' });
      for (let i = 0; i < 4 && (await bar.count()) === 0; i++) {
        await chooseFile(page, page.getByRole('button', { name: 'Import', exact: true }), `long ${i}.txt`, long);
        await expect.poll(() => said(page), { timeout: 20_000 }).toContain('Added the text');
        await page.waitForTimeout(1000);
      }
      await page.getByRole('alert').getByText('Not saved: the space the browser gives this site is used up.').waitFor();
      expect(await mark(page)).toBe('Not saved');
      expect(await accessibilityProblems(page)).toEqual([]);

      // Work goes on, and can be saved to a file.
      await page.getByRole('tab', { name: ESSAYS[0] }).click();
      await tagByKeys(page, ESSAYS[0], FIRST);
      await bar.getByText(/\d acts are not saved/).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        bar.getByRole('button', { name: 'Save a file now' }).click(),
      ]);
      const saved = await readFile(await download.path(), 'utf8');
      expect(saved).toContain(FIRST.claim);
      expect(differences(await file(page), saved)).toEqual([]);

      await browser.send('Storage.overrideQuotaForOrigin', { origin: originOf(page) });
      await bar.waitFor({ state: 'hidden', timeout: 60_000 });
      expect(await said(page)).toContain('Saved: everything you did is kept again.');
      await page.reload();
      await page.getByRole('tab', { name: ESSAYS[0] }).waitFor();
      expect(differences(await file(page), saved)).toEqual([]);
      expectClean(problems);
      await context.close();
    },
  );

  it('writes everything anew when the site’s data is cleared under the page', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openEssays();
    await tagByKeys(page, ESSAYS[0], FIRST);
    await waitSaved(page);
    const browser = await context.newCDPSession(page);
    await browser.send('Storage.clearDataForOrigin', {
      origin: originOf(page),
      storageTypes: 'indexeddb,file_systems,local_storage',
    });
    await tagByKeys(page, ESSAYS[0], SECOND);
    await waitSaved(page);
    const now = await file(page);
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    await claimRow(page, SECOND.claim).waitFor();
    expect(differences(await file(page), now)).toEqual([]);
    expectClean(problems);
    await context.close();
  });

  it(
    'lets go when a newer Lemma needs the database, says so, and can still save its work to a file',
    { timeout: 60_000 },
    async () => {
      const { page, problems, context } = await openEssays();
      await tagByKeys(page, ESSAYS[0], FIRST);
      const before = await file(page);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.open('lemma', 1000);
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error!);
          }),
      );
      await page.getByRole('alert').getByText('A newer Lemma was opened in another tab.').waitFor();
      expect(await mark(page)).toBe('Not saved');
      expect(await accessibilityProblems(page)).toEqual([]);
      const bar = page.getByRole('region', { name: 'Notices' });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        bar.getByRole('button', { name: 'Save a file now' }).click(),
      ]);
      expect(differences(await readFile(await download.path(), 'utf8'), before)).toEqual([]);
      await bar.getByRole('button', { name: 'Reload' }).click();
      await page.getByText('The stored projects belong to a newer Lemma.').waitFor();
      expectClean(problems);
      await context.close();
    },
  );

  it('notices what the browser lost, and brings it back from the second copy', { timeout: 120_000 }, async () => {
    const { page, problems, context } = await openEssays();
    await tagByKeys(page, ESSAYS[0], FIRST);
    await tagByKeys(page, ESSAYS[0], SECOND);
    await waitSaved(page);
    const before = await file(page);
    await page.waitForTimeout(500);
    await loseDatabase(page, problems);
    const bar = page.getByRole('region', { name: 'Notices' });
    await bar
      .getByText(
        /^The browser lost the project ‘Two essays on cyber sovereignty’; a second copy has it, with 2 acts since/,
      )
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Restore' }).click();
    await claimRow(page, SECOND.claim).waitFor();
    await bar.waitFor({ state: 'hidden' });
    expect(await said(page)).toContain('‘Two essays on cyber sovereignty’ is whole again.');
    expect(differences(await file(page), before)).toEqual([]);
    // What was begun because nothing else was there is not left lying about.
    const dialog = await library(page);
    expect(await dialog.getByRole('list', { name: 'Projects' }).getByRole('listitem').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => claimRow(page, SECOND.claim).count()).toBe(0);

    // Let go of, it is not spoken of again.
    await loseDatabase(page, problems);
    await bar.getByRole('button', { name: 'Let go' }).click();
    await bar.waitFor({ state: 'hidden' });
    await page.reload();
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.waitForTimeout(500);
    expect(await bar.count()).toBe(0);
    expectClean(problems);
    await context.close();
  });
});
