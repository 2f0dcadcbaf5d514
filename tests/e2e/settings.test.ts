// How the texts are read: their look, focus mode, a place of its own for each, going across, reading aloud, print.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, expectClean, openApp, useApp } from './app.ts';
import { ESSAYS, dragOver, projectFile, said, tagByKeys, textRegion } from './hands.ts';
import { rowsOf } from './rows.ts';

useApp();

/** How the first text on screen is set. */
function look(page: Page) {
  return page.evaluate(() => {
    const text = document.querySelector('.lemma-text')!;
    const { fontSize, fontFamily, lineHeight, letterSpacing, textAlign, hyphens } = getComputedStyle(text);
    const { theme } = document.documentElement.dataset;
    return { fontSize, fontFamily, lineHeight, letterSpacing, textAlign, hyphens, theme };
  });
}

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'How texts look' });

it('sets how texts look at once, remembers it, and takes it back', { timeout: 90_000 }, async () => {
  const { page, problems, context } = await openApp();
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('atkinson')) fonts.push(request.url());
  });
  await textRegion(page, ESSAYS[0]).waitFor();
  const before = await look(page);
  expect(before).toMatchObject({ fontSize: '19px', textAlign: 'start', hyphens: 'manual' });
  expect(before.theme).toBeUndefined();

  await page.getByRole('button', { name: /^How texts look/ }).click();
  const panel = panelOf(page);
  await panel.waitFor();
  fonts.length = 0;
  await panel.getByRole('radio', { name: 'Sepia' }).press(' ');
  await panel.getByRole('radio', { name: 'Hyperlegible' }).press(' ');
  await expect.poll(() => said(page)).toBe('Typeface: hyperlegible.');
  await panel.getByRole('slider', { name: 'Size' }).press('End');
  await panel.getByRole('slider', { name: 'Line spacing' }).press('End');
  await panel.getByRole('slider', { name: 'Letter spacing' }).press('End');
  await panel.getByRole('checkbox', { name: 'Both edges straight' }).check();
  await panel.getByRole('checkbox', { name: /^Divide words/ }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  const wanted = {
    fontSize: '40px',
    lineHeight: '96px',
    letterSpacing: '8px',
    textAlign: 'justify',
    hyphens: 'auto',
    theme: 'sepia',
  };
  expect(await look(page)).toMatchObject(wanted);
  expect((await look(page)).fontFamily).toContain('Lemma Legible');
  await page.keyboard.press('Escape');

  await page.reload();
  await textRegion(page, ESSAYS[0]).waitFor();
  expect(await look(page)).toMatchObject(wanted);
  await expect.poll(() => page.evaluate(() => document.fonts.check("20px 'Lemma Legible'"))).toBe(true);

  await page.keyboard.press('Alt+r');
  await panel.getByRole('button', { name: 'As at first' }).click();
  expect(await look(page)).toEqual({ ...before, theme: 'sepia' });
  await panel.getByRole('radio', { name: 'System' }).press(' ');
  expect(await look(page)).toEqual(before);
  expectClean(problems);
  await context.close();
});

it('fetches the face drawn for legibility only where it is chosen', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  const fonts: string[] = [];
  page.on('request', (request) => fonts.push(request.url()));
  await page.reload();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.filter((url) => url.includes('alegreya')).length).toBeGreaterThan(0);
  expect(fonts.filter((url) => url.includes('atkinson'))).toEqual([]);
  await page.keyboard.press('Alt+r');
  await panelOf(page).getByRole('radio', { name: 'Hyperlegible' }).press(' ');
  await expect.poll(() => fonts.filter((url) => url.includes('atkinson')).length).toBeGreaterThan(0);
  expectClean(problems);
  await context.close();
});

describe.each(['Sepia', 'High contrast'])('in the colours %s', (colours) => {
  it.each(['light', 'dark'] as const)(
    'the main screen is sound on a %s system',
    { timeout: 90_000 },
    async (scheme) => {
      const { page, problems, context } = await openApp({ colorScheme: scheme });
      await textRegion(page, ESSAYS[0]).waitFor();
      await tagByKeys(page, ESSAYS[0], {
        words: 'mutual non-hacking agreements',
        claim: 'agreements are aspirational',
      });
      await page.keyboard.press('Alt+r');
      await panelOf(page).getByRole('radio', { name: colours }).press(' ');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('F9');
      await expect.poll(() => said(page)).toContain('Focus mode');
      expect(await accessibilityProblems(page)).toEqual([]);
      expectClean(problems);
      await context.close();
    },
  );
});

it('shows only the text in focus mode, where words can be tagged as ever', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('F9');
  expect(await said(page)).toBe('Focus mode: only the text. F9 or Esc ends it.');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const tabs = page.getByRole('tablist', { name: 'Texts' });
  await expect.poll(() => inspector.isVisible()).toBe(false);
  expect(await tabs.isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Export', exact: true }).isVisible()).toBe(false);

  await dragOver(page, ESSAYS[0], 'mutual non-hacking agreements');
  const paragraph = page.locator('.lemma-text .here');
  expect(await paragraph.textContent()).toContain('mutual non-hacking agreements');
  const colours = await page.evaluate(() =>
    ['p.here', 'p:not(.here):not(.furniture)'].map(
      (name) => getComputedStyle(document.querySelector(`.lemma-text ${name}`)!).color,
    ),
  );
  expect(new Set(colours).size).toBe(2);
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tag claim' });
  await dialog.waitFor();
  // Escape closes the dialog, and only then focus mode.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await inspector.isVisible()).toBe(false);
  await page.keyboard.press('t');
  await dialog.waitFor();
  await page.keyboard.type('agreements are aspirational');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toContain('Tagged');
  await page.keyboard.press('Escape');
  await expect.poll(() => inspector.isVisible()).toBe(true);
  expect(await said(page)).toBe('Focus mode ended.');
  expect(await page.locator('.lemma-text .here').count()).toBe(0);

  // Going to another pane ends it as well, and by touch there is a button.
  await page.keyboard.press('F9');
  await page.keyboard.press('Alt+3');
  await expect.poll(() => inspector.isVisible()).toBe(true);
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Leave focus mode' }).click();
  await expect.poll(() => inspector.isVisible()).toBe(true);
  expect(rowsOf((await projectFile(page)).text).passage).toHaveLength(1);
  expectClean(problems);
  await context.close();
});

/** Scrolls a text until words of it stand at its top. */
async function scrollTo(page: Page, title: string, words: string): Promise<void> {
  await textRegion(page, title).evaluate(async (region, sought) => {
    const blocks = [...region.querySelectorAll('.lemma-text p, .lemma-text li')];
    const block = blocks.find(({ textContent }) => textContent.includes(sought))!;
    const rest = new Promise((done) => region.addEventListener('scrollend', done, { once: true }));
    region.scrollTop += block.getBoundingClientRect().top - region.getBoundingClientRect().top - 4;
    await rest;
  }, words);
}

/** What stands at the top of a text. */
function topOf(page: Page, title: string): Promise<string> {
  return textRegion(page, title).evaluate((region) => {
    const box = region.getBoundingClientRect();
    const text = region.querySelector('.lemma-text')!.getBoundingClientRect();
    const found = document.elementFromPoint(text.left + text.width / 2, box.top + 40);
    return found!.closest('p, li, h2')?.textContent.slice(0, 40) ?? '';
  });
}

it('keeps a place for each of two texts side by side, over size and reload', { timeout: 90_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+b');
  await textRegion(page, ESSAYS[1]).waitFor();
  await scrollTo(page, ESSAYS[0], 'As evidenced by the indictments');
  await scrollTo(page, ESSAYS[1], 'What we see explicitly in the U.S.-China');
  const places = async () => [await topOf(page, ESSAYS[0]), await topOf(page, ESSAYS[1])];
  const wanted = ['As evidenced by the indictments levied ag', 'What we see explicitly in the U.S.-China'].map(
    (words) => words.slice(0, 40),
  );
  expect(await places()).toEqual(wanted);
  await page.keyboard.press('Alt+r');
  await panelOf(page).getByRole('slider', { name: 'Size' }).press('PageUp');
  await page.keyboard.press('Escape');
  await expect.poll(places).toEqual(wanted);
  await page.waitForTimeout(600); // what is kept is written a moment later
  await page.reload();
  await textRegion(page, ESSAYS[1]).waitFor();
  await expect.poll(places).toEqual(wanted);
  expectClean(problems);
  await context.close();
});

it(
  'jumps across to the same claim in the other text and back, or says that there is none',
  { timeout: 90_000 },
  async () => {
    const { page, problems, context } = await openApp();
    await textRegion(page, ESSAYS[0]).waitFor();
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('y');
    await expect.poll(() => said(page)).toContain('Go to a passage or choose a claim first');
    await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim: 'agreements are aspirational' });
    await page.keyboard.press('y');
    await expect
      .poll(() => said(page))
      .toBe(`‘agreements are aspirational’ has no passage in ‘${ESSAYS[1]}’. It has some in ‘${ESSAYS[0]}’.`);
    await tagByKeys(page, ESSAYS[1], { words: 'China has so far complied', claim: 'agreements are aspirational' });
    await page.keyboard.press('y');
    await expect.poll(() => said(page)).toBe(`‘agreements are aspirational’ in ‘${ESSAYS[0]}’, ¶4.`);
    const inSight = (title: string, words: string) =>
      textRegion(page, title)
        .locator('mark', { hasText: words })
        .evaluate((mark) => {
          const box = mark.getBoundingClientRect();
          const region = mark.closest('section')!.getBoundingClientRect();
          return box.top >= region.top && box.bottom <= region.bottom;
        });
    const focus = () => page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label'));
    for (const [i, title] of [ESSAYS[0], ESSAYS[1], ESSAYS[0]].entries()) {
      if (i > 0) await page.keyboard.press('y');
      await expect.poll(focus).toBe(`Text: ${title}`);
      expect(await inSight(ESSAYS[0], 'mutual non-hacking agreements')).toBe(true);
      expect(await inSight(ESSAYS[1], 'China has so far complied')).toBe(true);
    }
    expectClean(problems);
    await context.close();
  },
);

/** A browser's speech without sound: it says a sentence when `endSentence` is called. */
async function withVoices(context: BrowserContext, languages: readonly string[]): Promise<void> {
  await context.addInitScript((langs) => {
    const spoken: { text: string; onend?: () => void }[] = [];
    class Utterance {
      text: string;
      lang = '';
      rate = 1;
      voice = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    const voices = langs.map((lang) => ({ voiceURI: lang, name: `Voice ${lang}`, lang, default: false }));
    const synthesis = {
      getVoices: () => voices,
      speak: (utterance: Utterance) => spoken.push(utterance),
      cancel: () => {},
      addEventListener: () => {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { spoken, endSentence: () => spoken.at(-1)!.onend!() });
  }, languages);
}

const spoken = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'spoken') as { text: string }[]).map(({ text }) => text));
const endSentence = (page: Page) => page.evaluate(() => (Reflect.get(window, 'endSentence') as () => void)());
const lit = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('lemma-spoken') ?? [])].map((range) => (range as Range).toString()));

it('reads aloud with the spoken sentence shown, and lets it be tagged', { timeout: 90_000 }, async () => {
  const { page: blank, context } = await openApp();
  await blank.close();
  await withVoices(context, ['en-GB', 'en-US', 'de-DE']);
  const { page, problems } = await openApp({ context });
  await textRegion(page, ESSAYS[0]).waitFor();
  await dragOver(page, ESSAYS[0], 'Such agreements are not');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('l');
  const bar = page.getByRole('group', { name: 'Reading aloud' });
  await bar.waitFor();
  expect(await said(page)).toBe('Reading aloud. L pauses.');
  const first = 'Such agreements are not in and of themselves noteworthy.';
  expect(await spoken(page)).toEqual([first]);
  expect(await lit(page)).toEqual([first]);
  await endSentence(page);
  const second = (await spoken(page)).at(-1)!;
  expect(second).toMatch(/^Since national governments acknowledged/);
  expect((await lit(page))[0]).toContain(second.slice(0, 60));
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('l');
  expect(await said(page)).toBe('Paused. L reads on.');
  await bar.getByRole('button', { name: 'Previous sentence' }).click();
  expect(await lit(page)).toEqual([first]);
  await bar.getByRole('button', { name: 'Continue' }).click();
  expect((await spoken(page)).at(-1)).toBe(first);
  await bar.getByRole('combobox', { name: 'Pace' }).selectOption('1.5');
  await bar.getByRole('combobox', { name: 'Voice' }).selectOption('en-US');
  const last = await page.evaluate(() => {
    const { rate, voice } = (Reflect.get(window, 'spoken') as SpeechSynthesisUtterance[]).at(-1)!;
    return [rate, voice!.lang];
  });
  expect(last).toEqual([1.5, 'en-US']);

  await bar.getByRole('button', { name: 'Select this sentence' }).click();
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Tag claim' }).waitFor();
  await page.keyboard.type('agreements are common');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toContain('Tagged 9 words');
  expect(await textRegion(page, ESSAYS[0]).locator('mark').first().textContent()).toBe(first);
  // The marks drawn under it leave the spoken sentence lit.
  expect(await lit(page)).toEqual([first]);
  await page.keyboard.press('Alt+s');
  await bar.waitFor({ state: 'hidden' });
  expect([await said(page), await lit(page)]).toEqual(['Reading aloud stopped.', []]);

  // The pace and the voice are remembered.
  await page.reload();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+l');
  await bar.waitFor();
  expect(await bar.getByRole('combobox', { name: 'Pace' }).inputValue()).toBe('1.5');
  expect(await bar.getByRole('combobox', { name: 'Voice' }).inputValue()).toBe('en-US');
  // Reading ends when its text leaves the screen.
  await page.getByRole('tab', { name: ESSAYS[1] }).click();
  await bar.waitFor({ state: 'hidden' });
  expectClean(problems);
  await context.close();
});

it('says so where there is no voice to read with', { timeout: 60_000 }, async () => {
  const { page, problems, context } = await openApp();
  await textRegion(page, ESSAYS[0]).waitFor();
  await page.keyboard.press('Alt+l');
  await expect.poll(() => said(page), { timeout: 5000 }).toMatch(/no voice|cannot read aloud/);
  expectClean(problems);
  await context.close();
});

it('prints the text whole, black on white, with its passages, notes and claims', { timeout: 90_000 }, async () => {
  const { page, problems, context } = await openApp({ colorScheme: 'dark' });
  await textRegion(page, ESSAYS[0]).waitFor();
  await tagByKeys(page, ESSAYS[0], { words: 'mutual non-hacking agreements', claim: 'agreements are aspirational' });
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Note' }).getByRole('textbox').fill('A note of my own.');
  await page.keyboard.press('Control+Enter');
  await tagByKeys(page, ESSAYS[0], {
    words: 'Even Russia continues to be targeted',
    claim: 'Russia is hacked',
    stance: 'Reports',
  });
  // What stands on the sheet while it is printed.
  await page.evaluate(() =>
    window.addEventListener('beforeprint', () => {
      const sheet = document.querySelector<HTMLElement>('.print-sheet')!;
      const source = document.querySelector('.lemma-text')!;
      Object.assign(window, {
        printed: {
          notes: [...sheet.querySelectorAll('.note')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
          claims: [...sheet.querySelectorAll('.claim')].map(({ textContent }) =>
            textContent.replace(/\s+/g, ' ').trim(),
          ),
          numbers: [...sheet.querySelectorAll('sup')].map(({ textContent }) => textContent),
          marks: [...sheet.querySelectorAll('mark')].map(({ textContent }) => textContent),
          whole: [...source.querySelectorAll('p')].every(({ textContent }) =>
            [...sheet.querySelectorAll('.words')].some(
              (words) =>
                words.textContent.replace(/\d+$/, '').length > 0 && words.textContent.includes(textContent.slice(-40)),
            ),
          ),
        },
      });
    }),
  );
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toEqual({
    notes: [
      '1 mutual non-hacking agreements ¶4 · asserts: agreements are aspirational Note: A note of my own.',
      '2 Even Russia continues to be targeted ¶4 · reports: Russia is hacked',
    ],
    claims: ['agreements are aspirational passage 1', 'Russia is hacked passage 2'],
    numbers: ['1', '2'],
    marks: ['mutual non-hacking agreements', 'Even Russia continues to be targeted'],
    whole: true,
  });
  // Afterwards the page is as it was.
  expect(await page.locator('.print-sheet').count()).toBe(0);
  expectClean(problems);
  await context.close();
});
