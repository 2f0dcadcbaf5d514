// A reader's hands: the acts of the journeys, by the names people with screen readers know, once by mouse and once by keys alone.
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const ESSAYS = [
  'Chinese and Russia Developing Much Stronger Cyber Ties',
  'Comparing Cyber-Relations: Russia, China, and the U.S.',
] as const;

export interface Tagging {
  readonly words: string;
  readonly claim: string;
  readonly stance?: 'Asserts' | 'Denies' | 'Reports' | 'Questions';
}

/** The whole project file, as the export dialog saves it. */
export async function projectFile(page: Page): Promise<{ name: string; text: string }> {
  return exported(page, 'Lemma project');
}

/** Saves the project in the format of that title and gives the file's name and content. */
export async function exported(page: Page, format: string): Promise<{ name: string; text: string; told: string }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format }).check();
  const told = (await dialog.getByRole('status').textContent()) ?? '';
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  await dialog.waitFor({ state: 'hidden' });
  return { name: download.suggestedFilename(), text: await textOf(download), told };
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

export function textRegion(page: Page, title: string): Locator {
  return page.getByRole('region', { name: `Text: ${title}` });
}

/** What the status region says now. */
export function said(page: Page): Promise<string | null> {
  return page.getByRole('status', { name: 'Status' }).textContent();
}

/** Drags over words as the eye sees them: from the first letter to behind the last, over line ends and marks. */
export async function dragOver(page: Page, title: string, words: string): Promise<void> {
  const region = textRegion(page, title);
  await region.waitFor();
  const ends = await region.evaluate((element, sought) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const whole = nodes.map((node) => node.data).join('');
    const start = whole.indexOf(sought);
    if (start < 0) throw new Error(`not in the text: ${sought}`);
    const place = (offset: number): [Text, number] => {
      let passed = 0;
      for (const node of nodes) {
        if (offset <= passed + node.data.length) return [node, offset - passed];
        passed += node.data.length;
      }
      throw new Error('beyond the text');
    };
    const range = document.createRange();
    const letter = (offset: number) => {
      const [node, at] = place(offset + 1);
      range.setStart(node, at - 1);
      range.setEnd(node, at);
      return range;
    };
    letter(start).startContainer.parentElement!.scrollIntoView({ block: 'center' });
    const first = letter(start).getBoundingClientRect();
    const last = letter(start + sought.length - 1).getBoundingClientRect();
    return {
      x1: first.left + 0.5,
      y1: first.top + first.height / 2,
      x2: last.right - 0.5,
      y2: last.top + last.height / 2,
    };
  }, words);
  await page.mouse.move(ends.x1, ends.y1);
  await page.mouse.down();
  await page.mouse.move((ends.x1 + ends.x2) / 2, (ends.y1 + ends.y2) / 2, { steps: 4 });
  await page.mouse.move(ends.x2, ends.y2, { steps: 4 });
  await page.mouse.up();
  // A hand needs longer than a frame from the mouse to a key.
  await page.waitForTimeout(100);
}

export async function goToTextByMouse(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title }).click();
  await textRegion(page, title).waitFor();
}

export async function tagByMouse(page: Page, title: string, { words, claim, stance }: Tagging): Promise<void> {
  await goToTextByMouse(page, title);
  await dragOver(page, title, words);
  await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Tag claim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag claim' });
  await dialog.getByRole('combobox', { name: 'Claim' }).fill(claim);
  if (stance) await dialog.getByRole('radio', { name: stance }).check();
  await dialog.getByRole('option', { name: claim }).first().click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await said(page)).toContain('Tagged');
}

/** Finds words by typing them, which selects them in their text; then T, the claim, Enter. No pointer anywhere. */
export async function tagByKeys(page: Page, _title: string, { words, claim, stance }: Tagging): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find or do…' }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: '1 place' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Tag claim' }).waitFor();
  await page.keyboard.type(claim);
  if (stance) await page.keyboard.press(`Alt+${['Asserts', 'Denies', 'Reports', 'Questions'].indexOf(stance) + 1}`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Tag claim' }).waitFor({ state: 'hidden' });
  expect(await said(page)).toContain('Tagged');
}

/** The rows of claims with these words; a row's name tells of other claims too, so that they are sought in its own words. */
export function claimRow(page: Page, claim: string): Locator {
  const rows = page.getByRole('treegrid', { name: 'Claims' }).getByRole('row');
  return rows.filter({ has: page.locator('.text', { hasText: claim }) });
}

/** Chooses a claim in the outline, then does the act and names its target. */
export async function actByMouse(page: Page, claim: string, button: string, target: string | RegExp): Promise<void> {
  await claimRow(page, claim).first().click();
  await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option', { name: target }).first().click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Goes to a claim by its name, presses the key of the act, types the target. */
export async function actByKeys(page: Page, claim: string, key: string, target: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find or do…' }).waitFor();
  await page.keyboard.type(claim);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(target);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
