// Texts in Arabic, Chinese, Hindi, and in all scripts at once: what is selected, stored, drawn and exported is the same words, to the letter.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { declaration, hasDeclarations } from '../declaration.ts';
import { expectClean, openApp, useApp } from './app.ts';
import { checkWebAnnotations } from './checks.ts';
import { exported, projectFile, said, textRegion } from './hands.ts';
import { rowsOf } from './rows.ts';

useApp();

interface Case {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
  /** Words that occur once, to be dragged over, in different paragraphs. */
  readonly words: readonly string[];
}

/** The title is the first line, as in the import. */
const titleOf = (text: string): string => text.split('\n', 1)[0]!;

async function importText(page: Page, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await textRegion(page, titleOf(text)).waitFor();
}

/** Where to press and where to let go to drag over words as the eye sees them, in either direction of writing. */
function endsOf(page: Page, title: string, words: string) {
  return textRegion(page, title).evaluate((region, sought) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(region.querySelector('.lemma-text')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const whole = nodes.map((node) => node.data).join('');
    const start = whole.indexOf(sought);
    if (start < 0 || whole.indexOf(sought, start + 1) >= 0) throw new Error(`not once in the text: ${sought}`);
    const place = (offset: number): [Text, number] => {
      let passed = 0;
      for (const node of nodes) {
        if (offset < passed + node.data.length) return [node, offset - passed];
        passed += node.data.length;
      }
      throw new Error('beyond the text');
    };
    const letters = [...new Intl.Segmenter('und').segment(sought)];
    const boxOf = ({ index, segment }: Intl.SegmentData): DOMRect => {
      const range = document.createRange();
      range.setStart(...place(start + index));
      const [node, at] = place(start + index + segment.length - 1);
      range.setEnd(node, at + 1);
      return range.getClientRects()[0]!;
    };
    place(start)[0].parentElement!.scrollIntoView({ block: 'center' });
    const [first, last] = [boxOf(letters[0]!), boxOf(letters.at(-1)!)];
    // Which way these letters run, by where the first two stand.
    const second = boxOf(letters[1]!);
    const rtl = second.top === first.top && second.left < first.left;
    const middle = ({ top, height }: DOMRect) => top + height / 2;
    return {
      x1: rtl ? first.right - 0.5 : first.left + 0.5,
      y1: middle(first),
      x2: rtl ? last.left + 0.5 : last.right - 0.5,
      y2: middle(last),
    };
  }, words);
}

async function drag(page: Page, title: string, words: string): Promise<void> {
  const { x1, y1, x2, y2 } = await endsOf(page, title, words);
  await page.mouse.move(x1, y1);
  await page.mouse.down();
  await page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2, { steps: 4 });
  await page.mouse.move(x2, y2, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
}

/** A moment, as between two acts of a hand: the browser tells of a moved caret a little later. */
const atRest = (page: Page): Promise<void> => page.waitForTimeout(150);

/** Puts the caret before the first letter. */
async function goToBeginning(page: Page): Promise<void> {
  const there = async (): Promise<boolean> => {
    await page.keyboard.press('Control+Home');
    await atRest(page);
    return page.evaluate(() => {
      const { anchorNode, anchorOffset, isCollapsed } = getSelection()!;
      const first = document.querySelector('.lemma-text:focus :is(h2, p)');
      return isCollapsed && anchorOffset === 0 && first!.contains(anchorNode);
    });
  };
  await expect.poll(there).toBe(true);
}

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

async function tag(page: Page, claim: string): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Tag claim' }).waitFor();
  await page.keyboard.type(claim);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Tag claim' }).waitFor({ state: 'hidden' });
  await expect.poll(() => said(page)).toContain('Tagged');
}

/** The words under the marks of the text, mark by mark, with the room they take. */
function marksOf(page: Page, title: string) {
  return textRegion(page, title).evaluate((region) => {
    const byPassage: Record<string, { words: string; width: number }> = {};
    for (const mark of region.querySelectorAll<HTMLElement>('.lemma-text mark'))
      for (const id of mark.dataset.ids!.split(' ')) {
        const one = (byPassage[id] ??= { words: '', width: 0 });
        one.words += mark.textContent;
        one.width += mark.getBoundingClientRect().width;
      }
    return byPassage;
  });
}

/** Imports the text, tags words by mouse and by keys, and compares all there is to compare. */
async function journey({ language, direction, text, words }: Case): Promise<void> {
  const { page, problems, context } = await openApp();
  await importText(page, text);
  const title = titleOf(text);
  const element = textRegion(page, title).locator('.lemma-text');
  expect([await element.getAttribute('lang'), await element.getAttribute('dir')]).toEqual([language, direction]);

  const chosen: string[] = [];
  for (const [i, each] of words.entries()) {
    await drag(page, title, each);
    expect(await selected(page)).toBe(each);
    await tag(page, `claim ${i + 1}`);
    chosen.push(each);
  }

  // By keys alone: from the beginning of the text, word by word in the direction of reading.
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  await element.focus();
  await goToBeginning(page);
  for (const presses of [2, 5]) {
    for (let i = 0; i < presses; i++) await page.keyboard.press(`Shift+Control+${forward}`);
    await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
    await atRest(page);
    const found = await selected(page);
    const [line] = found.split('\n');
    expect(line).toBe(text.slice(0, line!.length));
    await page.keyboard.press('h');
    await expect.poll(() => said(page)).toContain("Highlight '");
    chosen.push(found);
    await goToBeginning(page);
  }
  // And letter by letter: each press one character as a reader sees it.
  const letters = [...new Intl.Segmenter(language).segment(text)].slice(0, 4).map(({ segment }) => segment);
  for (let i = 0; i < letters.length; i++) {
    await page.keyboard.press(`Shift+${forward}`);
    await expect.poll(() => selected(page)).toBe(letters.slice(0, i + 1).join(''));
  }

  const rows = rowsOf((await projectFile(page)).text);
  const source = rows.source.find((each) => each.title === title)!;
  expect(source.text.trim()).toBe(text.trim());
  expect(source.language).toBe(language);
  const exacts = rows.passage.map(({ pieces }) => pieces[0]!.exact);
  const plain = (quote: string): string => quote.replace(/\s+/g, ' ').trim();
  expect(exacts.map(plain).sort()).toEqual(chosen.map(plain).sort());
  for (const { pieces } of rows.passage)
    for (const { start, end, exact } of pieces) expect(source.text.slice(start, end)).toBe(exact);
  const marks = await marksOf(page, title);
  for (const { id, pieces } of rows.passage) {
    expect(plain(marks[id]!.words)).toBe(plain(pieces[0]!.exact.replace(/\n+/g, '')));
    expect(marks[id]!.width).toBeGreaterThan(0);
  }
  const { text: annotations } = await exported(page, 'W3C Web Annotation');
  checkWebAnnotations(annotations, rows);
  expectClean(problems);
  await context.close();
}

/** Words from the middle of the nth long paragraph of a text, at least so many: whole ones, as Intl.Segmenter has them, found nowhere else. */
function wordsIn(text: string, language: string, nth: number, count: number): string {
  const paragraph = text.split('\n').filter(({ length }) => length > 60)[nth]!;
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(paragraph)];
  const wordlike = parts.filter(({ isWordLike }) => isWordLike);
  const first = Math.floor(wordlike.length / 3);
  for (let last = first + count - 1; ; last++) {
    const { index, segment } = wordlike[Math.min(last, wordlike.length - 1)]!;
    const words = paragraph.slice(wordlike[first]!.index, index + segment.length);
    if (text.indexOf(words) === text.lastIndexOf(words)) return words;
  }
}

describe.runIf(hasDeclarations)('the declaration of human rights', () => {
  const LANGUAGES = [
    ['Arabic', 'arb', 'ar', 'rtl'],
    ['Chinese', 'cmn_hans', 'zh', 'ltr'],
    ['Hindi', 'hin', 'hi', 'ltr'],
  ] as const;

  it.each(LANGUAGES)('%s', { timeout: 180_000 }, async (_name, code, language, direction) => {
    const text = declaration(code);
    await journey({
      language,
      direction,
      text,
      words: [wordsIn(text, language, 1, 3), wordsIn(text, language, 5, 12), wordsIn(text, language, 9, 1)],
    });
  });
});

it('all scripts in one text', { timeout: 180_000 }, async () => {
  const text = [
    'كل الناس in many scripts',
    'وُلِدَ جميعُ الناسِ أحرارًا (UDHR 1948) متساوين في الكرامةِ والحقوق، «لا فرق» بينهم، وهذه جملة طويلة بالعربية حتى يكون النص عربيا.',
    'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם (Genesis 1:1) וְאֵת הָאָרֶץ׃',
    'A family 👩‍👩‍👧‍👦 and a flag 🏳️‍🌈 stand 👍🏽 between words of English.',
    'すべての人間は、﹁か\u3099﹂と﹃が﹄︑生まれながらにして自由︒',
    'सभी मनुष्यों को गौरव और अधिकारों के क्षेत्र में स्वतन्त्रता प्राप्त है।',
    'มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์',
    'وأخيرا سطر آخر بالعربية لكي يبقى النص كله عربيا في معظمه، مع كلمات كثيرة أخرى هنا وهناك.',
    'وهذا السطر الأخير أيضا بالعربية، وفيه من الكلمات ما يكفي لأن تكون لغة النص كله هي العربية دون شك.',
  ].join('\n\n');
  await journey({
    language: 'ar',
    direction: 'rtl',
    text,
    words: [
      'جميعُ الناسِ أحرارًا',
      'אֱלֹהִים אֵת הַשָּׁמַיִם',
      'family 👩‍👩‍👧‍👦 and a flag 🏳️‍🌈',
      '﹁か\u3099﹂と﹃が﹄︑',
      'अधिकारों के क्षेत्र में स्वतन्त्रता',
      'อิสระและเสมอภาค',
    ],
  });
});
