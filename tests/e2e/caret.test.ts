// By keyboard alone, with the caret: the main job over both essays, overlapping passages and passages of pieces, places gone back to.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, said, textRegion } from './hands.ts';
import type { Rows } from './rows.ts';
import { differences, rowsOf } from './rows.ts';

useApp();

const CLAIM = 'agreements are aspirational';
const HACKED = 'China hacks Russia despite their treaty';
const ECONOMIC = 'compliance covers economic hacking only';

/** Opens the page and watches that no pointer does anything. */
async function openForKeys() {
  const opened = await openApp();
  const { page } = opened;
  await page.evaluate(() => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(type, () => document.documentElement.setAttribute('data-pointed', type), true);
  });
  await textRegion(page, ESSAYS[0]).waitFor();
  const expectNoPointer = async () =>
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-pointed'))).toBeNull();
  return { ...opened, expectNoPointer };
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);
const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
/** The words the browser has selected and the bar that comes with them: the window has heard of the selection. */
const hears = (page: Page) => page.getByRole('toolbar', { name: 'Selection' }).waitFor();
const opensDialog = (page: Page, name: string) => page.getByRole('dialog', { name }).waitFor();
const closes = (page: Page) => page.getByRole('dialog').waitFor({ state: 'hidden' });

/** Goes to a text, with the caret at its beginning. */
async function goTo(page: Page, which: 1 | 2): Promise<void> {
  await press(page, `Alt+${which}`);
  const region = textRegion(page, ESSAYS[which - 1]!);
  await expect.poll(() => region.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await home(page);
}

/** The caret to the beginning. Just after the text got the focus, that is taken for the browser's doing, and put back. */
async function home(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await press(page, 'Control+Home');
}

/** Finds the sentence that holds the words by going from one to the next, then selects them in it, letter by letter. */
async function select(page: Page, words: string): Promise<void> {
  await press(page, 'v');
  let sentence = await selected(page);
  for (let i = 0; i < 120 && !sentence.includes(words); i++) {
    await press(page, 'ArrowDown');
    sentence = await selected(page);
  }
  await press(page, 'v', 'ArrowLeft');
  expect(await selected(page)).toBe('');
  await press(page, ...times(sentence.indexOf(words), 'ArrowRight'), ...times(words.length, 'Shift+ArrowRight'));
  expect(await selected(page)).toBe(words);
  await hears(page);
}

/** T, the claim, Enter; the caret stays in the text. */
async function tag(page: Page, claim: string, stance = 1): Promise<void> {
  await press(page, 't');
  await opensDialog(page, 'Tag claim');
  await page.keyboard.type(claim);
  if (stance > 1) await press(page, `Alt+${stance}`);
  await press(page, 'Enter');
  await closes(page);
  await expect.poll(() => said(page)).toContain(`as '${claim}'`);
}

/** The key of an act that asks for a claim or link, and what it asks for. */
async function link(page: Page, key: string, target: string): Promise<void> {
  await press(page, key);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(target);
  await press(page, 'Enter');
  await closes(page);
}

/** The project file, saved by Ctrl+S and the keys of the dialog. */
async function saved(page: Page): Promise<string> {
  await press(page, 'Control+s');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Lemma project' }).focus();
  await press(page, 'Space');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog
      .getByRole('button', { name: 'Save file' })
      .focus()
      .then(() => press(page, 'Enter')),
  ]);
  await dialog.waitFor({ state: 'hidden' });
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const pieces = ({ passage }: Rows): string[][] => passage.map((each) => each.pieces.map(({ exact }) => exact));

it(
  'does the main job in both essays: tags, denies with a digit, links, undercuts, undoes',
  { timeout: 180_000 },
  async () => {
    const { page, problems, context, expectNoPointer } = await openForKeys();
    const before = await saved(page);
    await goTo(page, 1);
    await select(page, 'mutual non-hacking agreements have turned out to be more aspirational than practical');
    await tag(page, CLAIM);
    await press(page, 'k');
    await opensDialog(page, `Pin ‘${CLAIM}’ to a digit`);
    await press(page, 'Enter');
    await closes(page);
    expect(await said(page)).toContain(`‘${CLAIM}’ is on 1`);
    await select(page, 'Even Russia continues to be targeted by Chinese hackers, despite signing the treaty');
    await tag(page, HACKED);
    await link(page, 's', CLAIM);
    expect(await said(page)).toContain(`Support '${CLAIM}' with '${HACKED}'`);

    await goTo(page, 2);
    await select(page, 'China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement');
    await press(page, 'Shift+Digit1');
    await expect.poll(() => said(page)).toContain(`as '${CLAIM}', denied (2 passages)`);
    await press(page, 'Control+Home');
    await select(page, 'the Cyber Agreement did not explicitly deny either the U.S. or China');
    await tag(page, ECONOMIC);
    await link(page, 'a', CLAIM);
    // The attack is in focus now; Enter puts the passage at the caret there again.
    await press(page, 'Enter');
    await link(page, 'u', HACKED);
    expect(await said(page)).toMatch(/Undercut/);

    const whole = await saved(page);
    const rows = rowsOf(whole);
    const claim = rows.claim.find(({ text }) => text === CLAIM)!.id;
    expect(rows.passage.filter((passage) => passage.claim === claim).map(({ stance }) => stance)).toEqual([
      'asserts',
      'denies',
    ]);
    expect(pieces(rows)[0]).toEqual([
      'mutual non-hacking agreements have turned out to be more aspirational than practical',
    ]);
    const support = rows.link.find(({ role }) => role === 'support')!;
    expect(rows.link.map(({ role, to }) => [role, to])).toEqual([
      ['support', claim],
      ['attack', claim],
      ['attack', support.id],
    ]);

    await goTo(page, 2);
    const acts = 7;
    await press(page, ...times(acts, 'Control+z'));
    expect(await said(page)).toContain(`Undone: tag '${CLAIM}'`);
    expect(differences(await saved(page), before)).toEqual([]);
    await goTo(page, 2);
    await press(page, ...times(acts, 'Control+Shift+z'));
    expect(differences(await saved(page), whole)).toEqual([]);
    await expectNoPointer();
    expectClean(problems);
    await context.close();
  },
);

it('makes overlapping passages, and chooses among them at the caret', { timeout: 90_000 }, async () => {
  const { page, problems, context, expectNoPointer } = await openForKeys();
  await goTo(page, 1);
  await select(page, 'Even Russia continues to be targeted by Chinese hackers');
  await tag(page, 'Russia is hacked');
  await home(page);
  await select(page, 'targeted by Chinese hackers, despite signing the treaty');
  await tag(page, 'treaties do not bind');
  await home(page);
  await select(page, 'by Chinese');
  await press(page, 'r');
  await expect.poll(() => said(page)).toContain("Tagged 2 words as 'treaties do not bind'");
  await press(page, 'ArrowLeft', 'o');
  await opensDialog(page, 'Choose a passage');
  const offered = await page.getByRole('option').allTextContents();
  expect(offered.map((text) => text.trim())).toEqual([
    'Russia is hacked',
    'treaties do not bind',
    'treaties do not bind',
  ]);
  await press(page, 'Enter');
  await closes(page);
  // The passage chosen is the one the acts are about.
  await press(page, 'd');
  await expect
    .poll(() => said(page))
    .toContain("Say that 'Even Russia continues to be targeted by Chinese hackers' denies");
  await press(page, 'w');
  await opensDialog(page, 'Who says it?');
  await page.keyboard.type('Moscow');
  await press(page, 'Enter');
  await closes(page);
  await expect.poll(() => said(page)).toContain('Let Moscow say');
  const rows = rowsOf(await saved(page));
  expect(rows.passage.map(({ stance, voice }) => [stance, voice])).toEqual([
    ['denies', 'Moscow'],
    ['asserts', null],
    ['asserts', null],
  ]);
  await expectNoPointer();
  expectClean(problems);
  await context.close();
});

it(
  'makes a passage of pieces, moves its ends, splits and joins it, and takes it all back',
  { timeout: 120_000 },
  async () => {
    const { page, problems, context, expectNoPointer } = await openForKeys();
    await goTo(page, 1);
    await select(page, 'China and Russia have embraced parallel approaches');
    await tag(page, 'the two agree');
    const before = await saved(page);
    await goTo(page, 1);
    await select(page, 'two of the world’s foremost cyber powers');
    await press(page, '+');
    await expect.poll(() => said(page)).toContain('The passage has 14 words now');
    const shown = async () => pieces(rowsOf(await saved(page)));
    expect(await shown()).toEqual([
      ['China and Russia have embraced parallel approaches', 'two of the world’s foremost cyber powers'],
    ]);

    // Ends by keys of their own, each press one act.
    await press(page, 'Alt+1', '.', '>', ',', '<');
    expect(await shown()).toEqual([
      ['China and Russia have embraced parallel approaches', 'two of the world’s foremost cyber powers'],
    ]);
    await press(page, 'Alt+1', '>', ',', ',');
    expect(await said(page)).toContain("The passage has 11 words now: 'and Russia");
    expect(await shown()).toEqual([['and Russia have embraced parallel approaches', 'two of the world’s foremost']]);

    // And in a state of their own: the last end a word and two letters on, then the first start; one act.
    await press(page, 'Alt+1', 'e');
    expect(await said(page)).toContain('Moving the end, at ‘two of the world’s foremost’');
    await press(page, 'ArrowRight', 'Alt+ArrowLeft', 'Alt+ArrowLeft', 'e', 'ArrowLeft', 'Enter');
    expect(await shown()).toEqual([
      ['China and Russia have embraced parallel approaches', 'two of the world’s foremost cyb'],
    ]);
    await press(page, 'Alt+1', 'e', 'ArrowLeft', 'Escape');
    expect(await said(page)).toBe('The passage stays as it was.');

    // Split at the caret, part the pieces, join two again, take a piece out.
    await goTo(page, 1);
    await select(page, 'have embraced');
    await press(page, 'ArrowLeft', 'x');
    await expect
      .poll(() => said(page))
      .toContain("Split in two: 'China and Russia' and 'have embraced parallel approaches'");
    expect(await shown()).toEqual([
      ['China and Russia'],
      ['have embraced parallel approaches', 'two of the world’s foremost cyb'],
    ]);
    await press(page, 'Alt+1', ']', 'Shift+X');
    await expect.poll(() => said(page)).toContain("Part 'have embraced parallel approaches' into 2 passages");
    await press(page, 'Shift+J');
    await opensDialog(page, 'Join ‘have embraced parallel approaches’ with …');
    await press(page, 'Enter');
    await closes(page);
    await expect.poll(() => said(page)).toContain('Joined into one passage of 1 piece');
    expect(await shown()).toEqual([
      ['China and Russia have embraced parallel approaches'],
      ['two of the world’s foremost cyb'],
    ]);
    await goTo(page, 1);
    await press(page, '[');
    await press(page, 'Shift+J');
    await expect.poll(() => said(page)).toContain('Joined into one passage of 2 pieces');
    await home(page);
    await select(page, 'Russia have');
    await press(page, '-');
    expect(await shown()).toEqual([['China and', 'embraced parallel approaches', 'two of the world’s foremost cyb']]);
    await goTo(page, 1);
    await select(page, 'embraced');
    await press(page, 'ArrowLeft', '-');
    expect(await shown()).toEqual([['China and', 'two of the world’s foremost cyb']]);

    const acts = 15;
    await press(page, 'Alt+1', ...times(acts, 'Control+z'));
    expect(differences(await saved(page), before)).toEqual([]);
    await expectNoPointer();
    expectClean(problems);
    await context.close();
  },
);

it('moves and selects as carets do, and types nothing', { timeout: 60_000 }, async () => {
  const { page, problems, context, expectNoPointer } = await openForKeys();
  const text = await textRegion(page, ESSAYS[0]).evaluate((element) => element.textContent);
  const caret = () => page.evaluate(() => getSelection()!.focusOffset);
  await goTo(page, 1);
  await press(page, 'ArrowRight', 'ArrowRight');
  expect(await caret()).toBe(2);
  await press(page, 'Control+ArrowRight', 'Shift+Control+ArrowRight');
  expect((await selected(page)).trim()).toBe('Affairs');
  await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  expect((await selected(page)).trim()).toMatch(/^Affai?r?$/);
  await press(page, 'Home', 'Shift+End');
  expect(await selected(page)).toBe('Foreign Affairs Foreign Affairs');
  await press(page, 'End', 'ArrowDown', 'Home', 'Shift+ArrowDown');
  expect(await selected(page)).toContain('Photo Credit');
  const scroll = () => textRegion(page, ESSAYS[0]).evaluate((element) => element.scrollTop);
  const top = await scroll();
  await press(page, 'PageDown', 'PageDown');
  await expect.poll(scroll).toBeGreaterThan(top + 400);
  const down = await scroll();
  await press(page, 'PageUp');
  await expect.poll(scroll).toBeLessThan(down);
  await press(page, 'Control+End', 'Shift+Control+Home');
  expect((await selected(page)).length).toBeGreaterThan(text.trim().length * 0.9);
  await press(page, 'Control+Home');
  // Letters that are no act here, signs, spaces, and what would change a text: nothing of it lands.
  for (const key of ['q', 'z', 'y', ';', '(', 'Space', 'Delete', 'Backspace', 'Control+x', 'Control+v', 'Control+b'])
    await press(page, key);
  await page.keyboard.insertText('typed');
  expect(await textRegion(page, ESSAYS[0]).evaluate((element) => element.textContent)).toBe(text);
  await expectNoPointer();
  expectClean(problems);
  await context.close();
});

it(
  'goes back to where the reader was, also by the browser’s Back, and never out of the page',
  { timeout: 60_000 },
  async () => {
    const { page, problems, context } = await openForKeys();
    const where = () =>
      page.evaluate(() => {
        const selection = getSelection()!;
        const region = document.activeElement?.closest('section');
        const range = document.createRange();
        range.selectNodeContents(region!);
        range.setEnd(selection.focusNode!, selection.focusOffset);
        return `${region!.ariaLabel}@${String(range).length}`;
      });
    await goTo(page, 1);
    await select(page, 'Stringent information control');
    await press(page, 'h');
    await goTo(page, 2);
    await select(page, 'the Cyber Agreement did not explicitly deny');
    await press(page, 'h', 'ArrowDown', 'ArrowDown');
    const first = await where();
    await press(page, '[');
    await textRegion(page, ESSAYS[0]).waitFor();
    await expect.poll(where).toContain(ESSAYS[0]);
    const second = await where();
    await press(page, 'Alt+ArrowLeft');
    await expect.poll(where).toBe(first);
    expect(await said(page)).toContain(`Back in ‘${ESSAYS[1]}’, paragraph`);
    await press(page, 'Alt+ArrowRight');
    await expect.poll(where).toBe(second);
    await press(page, 'b');
    await expect.poll(where).toBe(first);
    await press(page, 'Alt+ArrowLeft');
    expect(await said(page)).toBe('There is no earlier place to go back to.');
    await press(page, 'Shift+B');
    await expect.poll(where).toBe(second);
    // The browser's own Back.
    await page.goBack();
    await expect.poll(where).toBe(first);
    // In a field the key would leave the page.
    await press(page, 'Control+k');
    await opensDialog(page, 'Find or do…');
    await press(page, 'Alt+ArrowLeft', 'Escape');
    await closes(page);
    await expect.poll(where).toBe(first);
    expectClean(problems);
    await context.close();
  },
);
