// How texts are read: the panel of settings, the bar of reading aloud, the line at the top kept, the caret's paragraph, and scripts of all kinds.
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import '../../src/elements/lemma-aloud.ts';
import type { LemmaReading, Settings } from '../../src/elements/lemma-reading.ts';
import '../../src/elements/lemma-reading.ts';
import type { LemmaText } from '../../src/elements/lemma-text.ts';
import '../../src/elements/lemma-text.ts';
import type { Reading } from '../../src/elements/reading/settings.ts';
import { AT_FIRST, BOUNDS, THEMES, TYPEFACES, propertiesOf } from '../../src/elements/reading/settings.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Source } from '../../src/model/records.ts';
import { Reader } from '../../src/reader/reader.ts';
import type { Range } from '../../src/text/range.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { clearStage, maker, openSession, part, parts, press, put, setStage, settled, wordsOf } from './stage.ts';
import { faults } from './placing.ts';

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await frame();
}

/** The sheet of the reader, once. */
async function readerStyles(): Promise<void> {
  const href = new URL('../../src/reader/reader.css', import.meta.url).href;
  if ([...document.querySelectorAll('link')].some((link) => link.href === href)) return;
  const sheet = document.createElement('link');
  const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve, { once: true }));
  Object.assign(sheet, { rel: 'stylesheet', href });
  document.head.append(sheet);
  await loaded;
}

function sourceOf(text: string, language = 'en'): Source {
  return create(
    'source',
    { title: 'A text', text, language, digest: '0'.repeat(64), structure: blocksOf(text) },
    maker,
  );
}

describe('the panel of how texts look', () => {
  let panel: LemmaReading;
  let heard: Settings[];
  let said: string[];
  let before: HTMLElement;

  beforeEach(async () => {
    let stage: HTMLElement;
    ({ stage, before } = await setStage());
    heard = [];
    said = [];
    // As the window does: what was set comes back as the panel's own.
    stage.addEventListener('lemma-set', (event) => {
      const settings = (event as CustomEvent<Settings>).detail;
      heard.push(settings);
      Object.assign(panel, settings);
    });
    stage.addEventListener('lemma-say', (event) => said.push((event as CustomEvent<string>).detail));
    panel = await put('lemma-reading');
  });
  afterEach(() => {
    clearStage();
    delete document.documentElement.dataset.theme;
  });

  const focusIn = (): Element | null => panel.shadowRoot!.activeElement;
  const slider = (name: string) => part<HTMLInputElement>(panel, `#${name}`);

  it('opens with the focus in it and gives it back when it closes', async () => {
    assert.isFalse(panel.open);
    panel.toggle();
    assert.isTrue(panel.open);
    assert.equal((focusIn() as HTMLInputElement).name, 'theme');
    await press('Escape');
    assert.isFalse(panel.open);
    assert.isTrue(document.activeElement === before);
    panel.toggle();
    panel.toggle();
    assert.isFalse(panel.open);
  });

  it('sets colours and typeface by the arrow keys, each told and spoken', async () => {
    panel.toggle();
    for (let i = 1; i < THEMES.length; i++) await press('ArrowRight');
    assert.deepEqual(
      heard.map(({ theme }) => theme),
      THEMES.slice(1),
    );
    assert.equal(said.at(-1), 'Colours: high contrast.');
    await press('Tab');
    await press('ArrowRight', 'ArrowRight');
    assert.deepEqual(heard.at(-1)!.reading, { ...AT_FIRST, typeface: 'legible' });
    assert.equal(said.at(-1), 'Typeface: hyperlegible.');
  });

  it('sets every amount, step by step, within its bounds', async () => {
    panel.toggle();
    for (const name of ['size', 'measure', 'leading', 'letters', 'words'] as const) {
      slider(name).focus();
      await press('ArrowRight');
      const { step, max, min } = BOUNDS[name];
      assert.closeTo(panel.reading[name], AT_FIRST[name] + step, 1e-9, name);
      await press('End');
      assert.closeTo(panel.reading[name], max, 1e-9, name);
      await press('Home');
      assert.closeTo(panel.reading[name], min, 1e-9, name);
      assert.isNotEmpty(slider(name).ariaValueText ?? slider(name).getAttribute('aria-valuetext'));
    }
    assert.equal(said.at(-1), 'Word spacing: as the face has it.');
    assert.include(said, 'Size: 40 px.');
  });

  it('sets straight edges and divided words, and takes all but the colours back by one button', async () => {
    panel.theme = 'sepia';
    panel.toggle();
    for (const box of parts<HTMLInputElement>(panel, 'input[type=checkbox]')) box.click();
    await settled();
    assert.isTrue(panel.reading.justified && panel.reading.hyphens);
    assert.deepEqual(said, ['Both edges straight: on.', 'Divide words at line ends: on.']);
    slider('size').focus();
    await press('End');
    parts<HTMLButtonElement>(panel, '.foot button')[0]!.click();
    await settled();
    assert.deepEqual(panel.reading, AT_FIRST);
    assert.equal(panel.theme, 'sepia');
    assert.equal(slider('size').value, '19');
    assert.isFalse(parts<HTMLInputElement>(panel, 'input[type=checkbox]').some(({ checked }) => checked));
  });

  it('asks for focus mode, reading aloud and print, closed before', () => {
    const asked: string[] = [];
    panel.addEventListener('lemma-act', (event) => {
      assert.isFalse(panel.open);
      asked.push(event.detail.action);
    });
    for (const button of parts<HTMLButtonElement>(panel, '.acts button')) {
      panel.toggle();
      button.click();
    }
    assert.deepEqual(asked, ['focus-mode', 'aloud', 'print']);
  });

  it('is accessible in all colours', async () => {
    panel.toggle();
    for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
      document.documentElement.dataset.theme = theme;
      assert.deepEqual(await faults(panel), [], theme);
    }
  });
});

describe('the bar of reading aloud', () => {
  const voices = [
    { voiceURI: 'a', name: 'Anna' },
    { voiceURI: 'b', name: 'Bert' },
  ];
  afterEach(clearStage);

  it('is not there while nothing is read, and asks for the acts by its buttons', async () => {
    await setStage();
    const bar = await put('lemma-aloud', { voices, voice: 'b', language: 'en' });
    assert.equal(bar.shadowRoot!.childElementCount, 0);
    bar.status = 'reading';
    await settled();
    const asked: string[] = [];
    bar.addEventListener('lemma-act', (event) => asked.push(event.detail.action));
    const names = parts<HTMLButtonElement>(bar, 'button').map((button) => {
      button.click();
      return button.getAttribute('aria-label');
    });
    assert.deepEqual(names, ['Previous sentence', 'Pause', 'Next sentence', 'Stop', 'Select this sentence']);
    assert.deepEqual(asked, ['aloud-previous', 'aloud', 'aloud-next', 'aloud-stop', 'aloud-select']);
    bar.status = 'paused';
    await settled();
    assert.equal(parts(bar, 'button')[1]!.getAttribute('aria-label'), 'Continue');
    assert.deepEqual(await faults(bar), []);
  });

  it('chooses the pace, and a voice for the language', async () => {
    await setStage();
    const speech = { rate: 1, voices: { de: 'x' } };
    const bar = await put('lemma-aloud', { voices, voice: 'b', language: 'en', speech, status: 'reading' });
    const heard: Settings[] = [];
    bar.addEventListener('lemma-set', (event) => heard.push((event as CustomEvent<Settings>).detail));
    const [rate, voice] = parts<HTMLSelectElement>(bar, 'select');
    assert.deepEqual([rate!.value, voice!.value], ['1', 'b']);
    rate!.value = '1.5';
    rate!.dispatchEvent(new Event('change'));
    voice!.value = 'a';
    voice!.dispatchEvent(new Event('change'));
    assert.deepEqual(heard, [
      { speech: { rate: 1.5, voices: { de: 'x' } } },
      { speech: { rate: 1, voices: { de: 'x', en: 'a' } } },
    ]);
    bar.language = null;
    await settled();
    assert.lengthOf(parts(bar, 'select'), 1);
    assert.notInclude(wordsOf(part(bar, '.bar')), 'Voice');
  });
});

describe('the line at the top', () => {
  let text: LemmaText;
  let stage: HTMLElement;
  const paragraph = (n: number) =>
    `Paragraph ${n} says what it has to say in a good many words, so that it takes some lines at any width. `.repeat(4);
  const source = sourceOf(Array.from({ length: 240 }, (_, i) => paragraph(i + 1)).join('\n\n'));

  beforeEach(async () => {
    await readerStyles();
    ({ stage } = await setStage());
    stage.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 700px; display: grid';
    text = await put('lemma-text', {
      session: openSession(emptyProject('P', maker).with(source)),
      source: source.id,
    });
    text.style.cssText = 'display: block; position: absolute; inset: 0';
    section().style.cssText = 'position: absolute; inset: 0; overflow: auto';
    await frames(3);
  });
  afterEach(() => {
    clearStage();
    document.documentElement.removeAttribute('style');
  });

  const section = () => text.querySelector<HTMLElement>('section')!;
  /** How far below the upper edge the letter stands now that was the first in sight, px. */
  function belowNow(anchor: AbstractRange): number {
    const range = document.createRange();
    const at = Math.min(anchor.startOffset, anchor.startContainer.textContent!.length - 1);
    range.setStart(anchor.startContainer, at);
    range.setEnd(anchor.startContainer, at + 1);
    return range.getBoundingClientRect().top - section().getBoundingClientRect().top;
  }
  /** The place of the first line in sight. */
  function anchorNow(): globalThis.Range {
    const box = section().getBoundingClientRect();
    const inner = section().querySelector('.lemma-text')!.getBoundingClientRect();
    return document.caretRangeFromPoint(inner.left + inner.width / 2, box.top + 30)!;
  }
  /** Scrolls there, and on to where no gap between paragraphs is at the top: which of its two sides is then the line is not said. */
  async function scrollTo(y: number): Promise<void> {
    for (let to = y; ; to += 40) {
      const rest = new Promise((done) => section().addEventListener('scrollend', done, { once: true }));
      section().scrollTop = to;
      await rest;
      // What was jumped to is painted first, and then looked at.
      await frames(6);
      const { startContainer, startOffset } = anchorNow();
      if (startOffset > 0 && startOffset < startContainer.textContent!.length) return;
    }
  }
  async function setTo(reading: Partial<Reading>): Promise<void> {
    for (const [name, value] of Object.entries(propertiesOf({ ...AT_FIRST, ...reading })))
      document.documentElement.style.setProperty(name, value);
    text.keepPlace();
    await frames(8);
  }

  it('stays through every setting, and does not wander', async () => {
    await scrollTo(9000);
    const anchor = anchorNow();
    const before = belowNow(anchor);
    const settings: Partial<Reading>[] = [
      { size: 40 },
      { size: 14 },
      ...TYPEFACES.map((typeface) => ({ typeface })),
      { measure: 30 },
      { leading: 2.4 },
      { letters: 0.2, words: 0.6, size: 30 },
      { justified: true, hyphens: true },
      {},
    ];
    for (const reading of settings) {
      await setTo(reading);
      assert.closeTo(belowNow(anchor), before, 2, JSON.stringify(reading));
    }
  });

  it('stays when the column becomes narrower and wider', async () => {
    await scrollTo(9000);
    const anchor = anchorNow();
    const before = belowNow(anchor);
    for (const width of [400, 320, 900, 700]) {
      stage.style.width = `${width}px`;
      await frames(10);
      assert.closeTo(belowNow(anchor), before, 2, `${width} px`);
    }
  });

  it('at the beginning is the beginning', async () => {
    await setTo({ size: 40 });
    assert.equal(section().scrollTop, 0);
  });

  it('is another as soon as the reader scrolls on', async () => {
    await scrollTo(9000);
    await setTo({ size: 25 });
    await scrollTo(section().scrollTop + 3000);
    const anchor = anchorNow();
    const before = belowNow(anchor);
    await setTo({ size: 15 });
    assert.closeTo(belowNow(anchor), before, 2);
  });

  it('is what the window is told of, and the same again after settings changed', async () => {
    const told: number[] = [];
    text.addEventListener('lemma-place', (event) =>
      told.push((event as CustomEvent<{ offset: number }>).detail.offset),
    );
    await scrollTo(9000);
    await setTo({ size: 30 });
    await setTo({});
    await frames(5);
    assert.isNotEmpty(told);
    assert.deepEqual([...new Set(told)], [told[0]]);
  });
});

describe('the paragraph of the caret', () => {
  const source = sourceOf('One here.\n\nTwo there.\n\n- an item\n- another\n\nThree.');
  let host: HTMLElement;
  let reader: Reader;

  beforeEach(async () => {
    await setStage();
    host = document.createElement('div');
    document.querySelector('main')!.append(host);
    reader = new Reader(host, { source, label: 'A', describe: (id) => id, onSelect: () => {}, onPick: () => {} });
  });
  afterEach(() => {
    reader.destroy();
    clearStage();
  });

  const here = () => [...host.querySelectorAll('.here')].map((element) => element.textContent);
  const select = (from: string, to = from) =>
    reader.select({ start: source.text.indexOf(from), end: source.text.indexOf(to) + to.length });

  it('stands out where that is wanted, and goes with the caret and the selection', () => {
    select('there');
    assert.deepEqual(here(), []);
    reader.spotlight = true;
    assert.deepEqual(here(), ['Two there.']);
    select('One');
    assert.deepEqual(here(), ['One here.']);
    select('there', 'another');
    assert.deepEqual(here(), ['Two there.', 'an item', 'another']);
    reader.spotlight = false;
    assert.deepEqual(here(), []);
  });

  it('changes neither a word nor a mark', () => {
    const before = host.textContent;
    const start = source.text.indexOf('there');
    const passage = create(
      'passage',
      { source: source.id, pieces: [{ start, end: start + 5, exact: 'there' }] },
      maker,
    );
    const project = emptyProject('P', maker).with(source).with(passage);
    reader.update({ project, focus: null, claim: null });
    reader.spotlight = true;
    select('here');
    select('there');
    assert.equal(host.textContent, before);
    assert.equal(host.querySelector('mark')!.textContent, 'there');
  });

  it('lit words stay the same words when marks are drawn over them, and go out when asked', () => {
    const start = source.text.indexOf('Two there');
    const words = { start, end: start + 9 };
    reader.lit.light('test-lit', words);
    const shown = () =>
      [...(CSS.highlights.get('test-lit') ?? [])].map((range) => (range as globalThis.Range).toString());
    assert.deepEqual(shown(), ['Two there']);
    const passage = create(
      'passage',
      {
        source: source.id,
        pieces: [{ start: start + 2, end: start + 6, exact: source.text.slice(start + 2, start + 6) }],
      },
      maker,
    );
    reader.update({ project: emptyProject('P', maker).with(source).with(passage), focus: null, claim: null });
    assert.isNotNull(host.querySelector('mark'));
    assert.deepEqual(shown(), ['Two there']);
    reader.lit.light('test-lit', null);
    assert.isUndefined(CSS.highlights.get('test-lit'));
    reader.lit.light('test-lit', words);
    reader.destroy();
    assert.isUndefined(CSS.highlights.get('test-lit'));
    reader = new Reader(host, { source, label: 'A', describe: (id) => id, onSelect: () => {}, onPick: () => {} });
  });
});

describe('in any script', () => {
  const TEXTS: Readonly<Record<string, readonly [language: string, text: string]>> = {
    Hebrew: ['he', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ (1:1) Genesis.'],
    'Arabic with English': ['ar', 'يُولَدُ جميعُ الناسِ أحرارًا (UDHR 1948) ومتساوين، «لا» 12٫5٪.'],
    Chinese: ['zh', '人人生而自由,「尊嚴」和權利︵上︶一律平等。𠮷野家!'],
    Japanese: ['ja', 'すべての人間は、﹁か\u3099﹂と﹃が﹄︑生まれながらにして自由︒葛\u{e0100}城市'],
    Hindi: ['hi', 'सभी मनुष्यों को गौरव और अधिकारों के क्षेत्र में स्वतन्त्रता प्राप्त है। क्षि त्र ज़'],
    Thai: ['th', 'มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์ ให้น้ำ กำ'],
    Emoji: ['und', 'a👩‍👩‍👧‍👦b 🏳️‍🌈 👍🏽 🇪🇺🇩🇪 1️⃣ é e\u0301 z\u0335\u0323 ok'],
  };
  let host: HTMLElement;
  let reader: Reader;
  let selections: (Range | null)[];

  async function open(source: Source): Promise<void> {
    await readerStyles();
    await setStage();
    host = document.createElement('div');
    document.querySelector('main')!.append(host);
    selections = [];
    reader = new Reader(host, {
      source,
      label: 'A',
      describe: (id) => id,
      onSelect: (range) => selections.push(range),
      onPick: () => {},
    });
  }
  afterEach(() => {
    reader.destroy();
    clearStage();
  });

  for (const [name, [language, text]] of Object.entries(TEXTS)) {
    it(`${name}: what is selected is whole characters, to the letter, by offset and by key`, async () => {
      const source = sourceOf(text, language);
      await open(source);
      const element = reader.element;
      assert.equal(element.lang, language);
      assert.equal(element.dir, language === 'he' || language === 'ar' ? 'rtl' : 'ltr');
      const graphemes = [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)];
      const edges = new Set([...graphemes.map(({ index }) => index), text.length]);
      reader.focus();
      for (const { index, segment } of graphemes) {
        reader.select({ start: index, end: index + segment.length });
        assert.deepEqual(reader.selection, { start: index, end: index + segment.length });
        if (segment.trim() !== '') assert.equal(String(getSelection()), segment);
      }
      reader.select({ start: 0, end: 0 });
      selections = [];
      const forward = element.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      for (let i = 0; i < graphemes.length + 3 && reader.selection?.end !== text.length; i++)
        await press(`Shift+${forward}`);
      assert.deepEqual(reader.selection, { start: 0, end: text.length });
      for (const range of selections) assert.isTrue(edges.has(range!.start) && edges.has(range!.end));
      // By words: always whole ones, and in the end everything.
      reader.select({ start: 0, end: 0 });
      for (let i = 0; i < 60 && reader.selection?.end !== text.length; i++) await press(`Shift+Control+${forward}`);
      assert.deepEqual(reader.selection, { start: 0, end: text.length });
      assert.equal(element.textContent, text);
    });

    it(`${name}: marks stand over exactly their words, at any place`, async () => {
      const source = sourceOf(text, language);
      await open(source);
      const graphemes = [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)];
      for (let i = 0; i < graphemes.length; i += 3) {
        const start = graphemes[i]!.index;
        const end = graphemes[i + 4]?.index ?? text.length;
        const exact = text.slice(start, end);
        const passage = create('passage', { source: source.id, pieces: [{ start, end, exact }] }, maker);
        reader.update({ project: emptyProject('P', maker).with(source).with(passage), focus: null, claim: null });
        const marks = [...host.querySelectorAll('mark')];
        assert.equal(marks.map((mark) => mark.textContent).join(''), exact);
        assert.equal(reader.element.textContent, text);
        if (exact.trim() !== '') assert.isAbove(reader.rectOf({ start, end })!.width, 0);
      }
    });
  }

  it('double click selects a word of Chinese and of Thai, not the whole line', async () => {
    for (const [language, text, word] of [
      ['zh', '人人生而自由,在尊嚴和權利上一律平等。', '自由'],
      ['th', 'มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกัน', 'อิสระ'],
    ] as const) {
      await open(sourceOf(text, language));
      const start = text.indexOf(word);
      reader.select({ start: start + 1, end: start + 1 });
      assert.isTrue(reader.selectWord());
      assert.deepEqual(reader.selection, { start, end: start + word.length });
      reader.destroy();
    }
    await sendKeys({ press: 'Escape' });
  });
});
