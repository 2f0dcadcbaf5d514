// By touch on a telephone (390 x 844): words selected by a long press and by handles, tagged, linked, read again; no mouse, room for fingers.
import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, said, textRegion } from './hands.ts';

useApp();

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger, driven as the browser is by a real screen. */
class Finger {
  private readonly page: Page;
  private readonly session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  async press(at: Point, ms: number): Promise<void> {
    await this.send('touchStart', at);
    await this.page.waitForTimeout(ms);
    await this.send('touchEnd');
  }

  async drag(from: Point, to: Point): Promise<void> {
    const steps = 8;
    await this.send('touchStart', from);
    for (let i = 1; i <= steps; i++) {
      await this.send('touchMove', {
        x: from.x + ((to.x - from.x) * i) / steps,
        y: from.y + ((to.y - from.y) * i) / steps,
      });
      await this.page.waitForTimeout(20);
    }
    await this.send('touchEnd');
    // No hand taps as soon after a drag as a program can, and the browser takes it for no tap.
    await this.page.waitForTimeout(350);
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }
}

async function openForTouch() {
  const { page, problems, context } = await openApp({ viewport: { width: 390, height: 844 }, touch: true });
  await textRegion(page, ESSAYS[0]).waitFor();
  const finger = new Finger(page, await context.newCDPSession(page));
  return { page, problems, context, finger };
}

/** Where some words stand in the window, once they have been brought to its middle; the middle of the first letter's and of the last's box. */
async function place(page: Page, title: string, words: string): Promise<{ first: Point; last: Point; end: Point }> {
  return textRegion(page, title).evaluate(async (region, sought) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const at = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(sought);
    if (at < 0) throw new Error(`not in the text: ${sought}`);
    const letter = (offset: number) => {
      let passed = 0;
      const node = nodes.find(({ data }) => (passed += data.length) > offset)!;
      const range = document.createRange();
      range.setStart(node, offset - passed + node.data.length);
      range.setEnd(node, offset - passed + node.data.length + 1);
      return range.getBoundingClientRect();
    };
    const box = region.getBoundingClientRect();
    for (let i = 0; i < 3; i++) {
      region.scrollTop += letter(at).top - (box.top + box.height * 0.4);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    const [from, to] = [letter(at), letter(at + sought.length - 1)];
    const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
    return { first: middle(from), last: middle(to), end: { x: to.right - 1, y: to.top + to.height / 2 } };
  }, words);
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selection' });
const knob = (page: Page, which: 'start' | 'end'): Locator => page.locator(`.lemma-handle.${which} .knob`);
const goTo = (page: Page, pane: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).tap();

/** Selects words: a long press on the first, then the end handle dragged to behind the last. */
async function select(page: Page, finger: Finger, title: string, words: string): Promise<void> {
  const { first } = await place(page, title, words);
  await finger.press(first, 800);
  expect(await selected(page)).toBe(words.split(' ')[0]);
  const held = await middleOf(knob(page, 'end'));
  const line = await page.locator('.lemma-handle.end').boundingBox();
  const { end } = await place(page, title, words);
  // The text may have been scrolled a little; the handle went with it.
  const now = await middleOf(knob(page, 'end'));
  const from = { x: now.x, y: now.y };
  const anchor = { x: line!.x + now.x - held.x, y: line!.y + line!.height / 2 + now.y - held.y };
  await finger.drag(from, { x: from.x + end.x - anchor.x, y: from.y + end.y - anchor.y });
  await expect.poll(() => selected(page)).toBe(words);
}

async function tag(page: Page, claim: string): Promise<void> {
  await bar(page).getByRole('button', { name: 'Tag claim' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Tag claim' });
  await dialog.waitFor();
  await page.keyboard.insertText(claim);
  await dialog.getByRole('option', { name: claim }).first().tap();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => said(page)).toContain(`as '${claim}'`);
}

/** What can be touched and is less than 44 px high or wide; the joints of links on the map, which it can zoom, are left out. */
const cramped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('button, select, textarea, summary, input, .knob, [role=tab], [role=option], [role=row]'))
          continue;
        if (element.matches('.sign')) continue;
        // The whole label of a choice can be touched, and a heading for screen readers alone cannot.
        const target = element.matches('[type=radio], [type=checkbox]')
          ? (element.closest('label') ?? element)
          : element;
        const { width, height, bottom, top } = target.getBoundingClientRect();
        if (width <= 1 || height <= 1 || bottom <= 0 || top >= innerHeight || !element.checkVisibility()) continue;
        if (width < 43.5 || height < 43.5)
          found.push(`${element.localName} ${element.ariaLabel ?? element.textContent.trim()}: ${width} x ${height}`);
      }
    };
    look(document);
    return found;
  });

const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function expectRoom(page: Page): Promise<void> {
  expect(await cramped(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
}

it('reads, selects, tags, links two claims and comes back to the text', { timeout: 120_000 }, async () => {
  const { page, problems, context, finger } = await openForTouch();
  const [essay] = ESSAYS;
  await expectRoom(page);

  // A long press selects a word, the bar is docked, and nothing is done by itself.
  await select(page, finger, essay, 'mutual non-hacking agreements');
  await bar(page).waitFor();
  await page.waitForTimeout(500);
  expect(await selected(page)).toBe('mutual non-hacking agreements');
  expect((await said(page))!.trim()).toBe('');
  await expectRoom(page);
  const { y, height } = (await bar(page).boundingBox())!;
  const bottom = (await page.getByRole('navigation', { name: 'Panes' }).boundingBox())!;
  expect(Math.round(y + height)).toBe(Math.round(bottom.y));
  // More goes on to the clause and the sentence, and the bar takes neither selection nor focus.
  await bar(page).getByRole('button', { name: 'More' }).tap();
  expect(await selected(page)).toContain('mutual non-hacking agreements have turned out');
  await tag(page, 'agreements are aspirational');
  await expectRoom(page);

  // The passage's own handles, dragged, move its ends; a tap on its mark elsewhere picks it again.
  await expect.poll(() => page.locator('.lemma-handle:not([hidden])').count()).toBe(2);
  const target = await place(page, essay, 'non-hacking');
  const start = await middleOf(knob(page, 'start'));
  const line = (await page.locator('.lemma-handle.start').boundingBox())!;
  await finger.drag(start, {
    x: start.x + target.first.x - 4 - line.x,
    y: start.y + target.first.y - line.y - line.height / 2,
  });
  await expect.poll(() => said(page)).toContain('The passage has');
  expect(await said(page)).toContain("now: 'non-hacking agreements");

  await select(page, finger, essay, 'Even Russia continues');
  await tag(page, 'China hacks Russia despite their treaty');
  await page.locator('mark', { hasText: 'agreements' }).first().tap();
  await expect.poll(() => page.locator('mark.focus').first().textContent()).toContain('non-hacking agreements');
  expect(await selected(page)).toBe('');

  // To the claims, and one supports the other.
  await goTo(page, 'Claims');
  await expectRoom(page);
  await page.getByRole('row', { name: 'China hacks Russia' }).tap();
  await goTo(page, 'Inspector');
  await expectRoom(page);
  await page.getByRole('button', { name: 'Support…' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option', { name: 'agreements are aspirational' }).waitFor();
  await expectRoom(page);
  await dialog.getByRole('option', { name: 'agreements are aspirational' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  expect(await said(page)).toContain("Support 'agreements are aspirational'");
  await goTo(page, 'Map');
  await expect.poll(() => page.getByRole('region', { name: 'Map' }).count()).toBeGreaterThan(0);
  await expectRoom(page);

  // Back to the text: where it was, with its passages.
  await goTo(page, 'Text');
  await textRegion(page, essay).waitFor();
  const mark = page.locator('mark', { hasText: 'agreements' }).first();
  const box = (await mark.boundingBox())!;
  expect(box.y > 0 && box.y < 844).toBe(true);
  await mark.tap();
  await expect.poll(() => page.locator('mark.focus').count()).toBeGreaterThan(0);
  expectClean(problems);
  await context.close();
});

it('pins a claim and tags with a tap on it, and undoes', { timeout: 60_000 }, async () => {
  const { page, problems, context, finger } = await openForTouch();
  const [essay] = ESSAYS;
  await select(page, finger, essay, 'Stringent information control');
  await tag(page, 'control is strict');
  await page.getByRole('button', { name: 'Find or do…' }).tap();
  await page.getByRole('dialog', { name: 'Find or do…' }).waitFor();
  await page.keyboard.insertText('Pin claim');
  await page.getByRole('option', { name: 'Pin claim to a digit' }).tap();
  await page.getByRole('dialog', { name: 'Pin ‘control is strict’ to a digit' }).getByRole('option').first().tap();
  await expect.poll(() => said(page)).toContain('is on 1');
  await select(page, finger, essay, 'unchecked cyber espionage');
  const pinned = bar(page)
    .getByRole('group', { name: 'Pinned claims' })
    .getByRole('button', { name: 'control is strict' });
  await pinned.waitFor();
  await expectRoom(page);
  await pinned.tap();
  await expect.poll(() => said(page)).toContain("Tagged 3 words as 'control is strict' (2 passages)");
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect.poll(() => said(page)).toContain("Undone: tag 'control is strict'");
  expectClean(problems);
  await context.close();
});
