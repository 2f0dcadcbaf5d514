// The reader in a real browser: selections are exact to the letter, nothing changes the text, marks cover exactly their words.
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Passage, Source } from '../../src/model/records.ts';
import { Reader } from '../../src/reader/reader.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import type { Range } from '../../src/text/range.ts';

const maker = { by: 'tester', now: () => 0 };

function sourceOf(text: string, language = 'en'): Source {
  return create(
    'source',
    { title: 'A text', text, language, digest: '0'.repeat(64), structure: blocksOf(text) },
    maker,
  );
}

interface Open {
  readonly reader: Reader;
  readonly host: HTMLElement;
  readonly source: Source;
  readonly selected: (Range | null)[];
  readonly picked: { readonly passages: readonly string[]; readonly at: DOMRect }[];
}

let opened: Open | null = null;

function open(source: Source, onKey?: (event: KeyboardEvent) => boolean): Open {
  const host = document.createElement('main');
  host.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: canvas';
  document.body.append(host);
  const selected: (Range | null)[] = [];
  const picked: { passages: readonly string[]; at: DOMRect }[] = [];
  const reader = new Reader(host, {
    source,
    label: 'A text',
    hint: 'Read only',
    describe: (id) => `described ${id}`,
    onSelect: (range) => selected.push(range),
    onPick: (passages, at) => picked.push({ passages, at }),
    ...(onKey ? { onKey } : {}),
  });
  return (opened = { reader, host, source, selected, picked });
}

function passageOn(source: Source, ...ranges: Range[]): Passage {
  return create(
    'passage',
    {
      source: source.id,
      pieces: ranges.map(({ start, end }) => ({ start, end, exact: source.text.slice(start, end) })),
    },
    maker,
  );
}

function show(
  { reader, source }: Open,
  passages: readonly Passage[],
  look: { focus?: string; claim?: string; hidden?: ReadonlySet<string> } = {},
): void {
  const project = passages.reduce((made, passage) => made.with(passage), emptyProject('P', maker).with(source));
  reader.update({ project, focus: null, claim: null, ...look });
}

function find(source: Source, words: string): Range {
  const start = source.text.indexOf(words);
  assert.isAtLeast(start, 0, words);
  return { start, end: start + words.length };
}

/** The text of every block element, in order. */
function shownBlocks(host: HTMLElement): string[] {
  return [...host.querySelectorAll('.section :is(h2, h3, h4, h5, h6, p, li)')].map((block) => block.textContent);
}

function assertIntact({ host, source }: Open): void {
  assert.deepEqual(
    shownBlocks(host),
    source.structure.map(({ start, end }) => source.text.slice(start, end)),
  );
}

/** What the marks cover, as `offset: ids` for each code unit: read from the page, not from the reader. */
function markedUnits({ host, source }: Open): string[] {
  const units = Array.from({ length: source.text.length }, () => '');
  const blocks = [...host.querySelectorAll('.section :is(h2, h3, h4, h5, h6, p, li)')];
  blocks.forEach((block, i) => {
    let offset = source.structure[i]!.start;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const ids = node.parentElement!.closest('mark')?.dataset.ids ?? '';
      for (let n = 0; n < node.textContent!.length; n++) units[offset++] = ids;
    }
  });
  return units;
}

/** The same by going over every passage. Units outside blocks are not shown and so not marked. */
function wantedUnits({ source }: Open, passages: readonly Passage[]): string[] {
  const sorted = passages.toSorted((a, b) => a.pieces[0]!.start - b.pieces[0]!.start || (a.id < b.id ? -1 : 1));
  const units = Array.from({ length: source.text.length }, () => '');
  for (const { id, pieces } of sorted)
    for (const { start, end } of pieces)
      for (let at = start; at < end; at++) units[at] += units[at] === '' ? id : ` ${id}`;
  const shown = new Set<number>();
  for (const { start, end } of source.structure) for (let at = start; at < end; at++) shown.add(at);
  return units.map((ids, at) => (shown.has(at) ? ids : ''));
}

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const wait = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

/** Presses keys such as `Control+Shift+End`, one after the other. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const held = key.split('+').slice(0, -1);
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key.split('+').at(-1)! });
    for (const modifier of held) await sendKeys({ up: modifier });
  }
  await frame();
}

/** The middle of a character's box at its leading side, where a pointer would put the caret before it. */
function pointAt({ reader }: Open, offset: number): [number, number] {
  const rect = reader.rectOf({ start: offset, end: offset + 1 })!;
  return [Math.round(rect.left + 1), Math.round(rect.top + rect.height / 2)];
}

/** Waits, two seconds at most, until it is so. */
async function until(so: () => boolean): Promise<void> {
  for (const end = performance.now() + 2000; !so() && performance.now() < end;) await frame();
}

/** Waits until a place stands still on the screen: sections that come in sight for the first time push what follows them. */
async function atRest(view: Open, offset: number): Promise<[number, number]> {
  for (let before = pointAt(view, offset); ;) {
    await frame();
    const now = pointAt(view, offset);
    if (now[0] === before[0] && now[1] === before[1]) return now;
    before = now;
  }
}

async function drag(view: Open, range: Range): Promise<void> {
  await sendMouse({ type: 'move', position: pointAt(view, range.start) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: pointAt(view, range.end) });
  await sendMouse({ type: 'up' });
  await frame();
}

const essays: Source[] = [];
let sheet: HTMLLinkElement;

before(async () => {
  sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('../../src/reader/reader.css', import.meta.url).href;
  const loaded = new Promise((done) => sheet.addEventListener('load', done));
  document.head.append(sheet);
  await loaded;
  for (const name of ['stronger-cyber-ties', 'comparing-cyber-relations']) {
    const answer = await fetch(new URL(`../../texts/${name}.txt`, import.meta.url));
    essays.push(sourceOf(await answer.text()));
  }
});

after(() => sheet.remove());

afterEach(async () => {
  opened?.reader.destroy();
  opened?.host.remove();
  opened = null;
  await resetMouse();
});

const universal = sourceOf(
  'Ein Titel\n\nDas Wort שלום heißt Frieden, und 👩‍👩‍👧‍👦 ist ein Zeichen; e\u0301 auch.\n\nكل الناس أحرار ومتساوون في الكرامة والحقوق.\n\n1. सभी मनुष्यों को\n2. 人人生而自由，在尊严和权利上一律平等。',
  'de',
);

describe('what the reader shows', () => {
  it('is every block of the source, to the letter', () => {
    for (const source of [...essays, universal]) {
      const view = open(source);
      assertIntact(view);
      view.reader.destroy();
      view.host.remove();
    }
  });

  it('has headings below the page’s own, a list, notes for the page’s debris, and numbered paragraphs', () => {
    const { host } = open(essays[1]!);
    assert.equal(host.querySelectorAll('h2').length, 1);
    assert.equal(host.querySelectorAll('h1').length, 0);
    assert.equal(host.querySelectorAll('ol > li').length, 4);
    assert.deepEqual(
      [...host.querySelectorAll('li')].map((item) => item.value),
      [1, 2, 3, 4],
    );
    assert.isAbove(host.querySelectorAll('[role=note]').length, 3);
    const numbers = [...host.querySelectorAll<HTMLElement>('[data-number]')].map((block) =>
      Number(block.dataset.number),
    );
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
    );
  });

  it('is named, read-only by its own account, and carries the language', () => {
    const { reader } = open(universal);
    assert.equal(reader.element.getAttribute('aria-label'), 'A text');
    assert.equal(reader.element.getAttribute('aria-readonly'), 'true');
    assert.equal(reader.element.getAttribute('aria-description'), 'Read only');
    assert.equal(reader.element.lang, 'de');
    assert.equal(reader.element.inputMode, 'none');
  });

  it('shows folded lines as one and keeps the lines of verse', () => {
    const prose =
      'It was the best of times, it was the worst of times, it was the age\nof wisdom, it was the age of foolishness, it was the epoch of belief,\nit was the epoch of incredulity.';
    const { host } = open(
      sourceOf(`${prose}\n\n${prose}\n\n${prose}\n\nTyger Tyger, burning bright,\nIn the forests of the night;`),
    );
    const [first, , , verse] = [...host.querySelectorAll('p')];
    assert.include(first!.textContent, '\n');
    assert.equal(getComputedStyle(first!).whiteSpace, 'normal');
    assert.equal(getComputedStyle(verse!).whiteSpace, 'pre-wrap');
    assert.isAtLeast(verse!.getBoundingClientRect().height, 2 * 28);
  });
});

describe('selecting with the keyboard', () => {
  it('gives the exact offsets, letter by letter, over both essays', async () => {
    for (const source of essays) {
      const view = open(source);
      const { reader } = view;
      reader.focus();
      const next = random(11);
      for (let round = 0; round < 6; round++) {
        const block = source.structure[next(source.structure.length)]!;
        const start = block.start + next(Math.max(1, block.end - block.start - 12));
        const steps = Math.min(8, block.end - start);
        reader.select({ start, end: start });
        await press(...Array.from({ length: steps }, () => 'Shift+ArrowRight'));
        assert.deepEqual(reader.selection, { start, end: start + steps });
        assert.equal(document.getSelection()!.toString(), source.text.slice(start, start + steps));
        assert.equal(reader.caret, start + steps);
      }
      reader.destroy();
      view.host.remove();
    }
  });

  it('extends by words, lines and to the end', async () => {
    const view = open(essays[0]!);
    const words = find(view.source, 'mutual non-hacking agreements');
    view.reader.focus();
    view.reader.select({ start: words.start, end: words.start });
    await press('Control+Shift+ArrowRight');
    assert.equal(view.source.text.slice(view.reader.selection!.start, view.reader.selection!.end).trim(), 'mutual');
    await press('Shift+ArrowDown');
    assert.isAbove(view.reader.selection!.end, words.end);
    await press('Control+Shift+End');
    assert.deepEqual(view.reader.selection, { start: words.start, end: view.source.structure.at(-1)!.end });
  });

  it('crosses paragraphs as one range', async () => {
    const view = open(essays[0]!);
    const [first, second] = view.source.structure.filter(({ kind }) => kind === 'paragraph');
    view.reader.focus();
    view.reader.select({ start: first!.end - 3, end: first!.end - 3 });
    await press(...Array.from({ length: 6 }, () => 'Shift+ArrowRight'));
    // The step from one paragraph to the next is one press.
    assert.deepEqual(view.reader.selection, { start: first!.end - 3, end: second!.start + 2 });
  });

  it('takes the whole source with Ctrl+A', async () => {
    const view = open(essays[1]!);
    view.reader.focus();
    await press('Control+a');
    const { structure } = view.source;
    assert.deepEqual(view.reader.selection, { start: structure[0]!.start, end: structure.at(-1)!.end });
  });

  it('takes whole characters: families, accents, right-to-left words', async () => {
    const view = open(universal);
    view.reader.focus();
    for (const character of ['👩‍👩‍👧‍👦', 'e\u0301']) {
      const range = find(universal, character);
      view.reader.select({ start: range.start, end: range.start });
      await press('Shift+ArrowRight');
      assert.deepEqual(view.reader.selection, range);
      view.reader.select({ start: range.start + 1, end: range.end });
      assert.deepEqual(view.reader.selection, range);
    }
    const arabic = find(universal, 'كل الناس');
    view.reader.select({ start: arabic.start, end: arabic.start });
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft');
    assert.deepEqual(view.reader.selection, { start: arabic.start, end: arabic.start + 2 });
    assert.equal(view.host.querySelectorAll('p')[1]!.matches(':dir(rtl)'), true);
  });

  it('grows from word to paragraph and shrinks the way it came', () => {
    const view = open(essays[0]!);
    const { source, reader } = view;
    const at = find(source, 'non-hacking').start + 1;
    reader.select({ start: at, end: at });
    const quotes: string[] = [];
    while (reader.grow()) quotes.push(source.text.slice(reader.selection!.start, reader.selection!.end));
    assert.isAtLeast(quotes.length, 4);
    assert.include(quotes, 'mutual non-hacking agreements have turned out to be more aspirational than practical.');
    assert.isTrue(quotes.at(-1)!.startsWith('As evidenced by') && quotes.at(-1)!.endsWith('signed or promised.'));
    for (const quote of quotes.toReversed()) {
      assert.equal(source.text.slice(reader.selection!.start, reader.selection!.end), quote);
      assert.isTrue(reader.shrink());
    }
    assert.isNull(reader.selection);
    assert.equal(reader.caret, at);
    assert.isTrue(reader.selectWord());
  });
});

describe('selecting with the mouse', () => {
  it('gives the exact offsets over both essays, within paragraphs and across', async () => {
    for (const source of essays) {
      const view = open(source);
      const paragraphs = source.structure.filter(({ kind }) => kind === 'paragraph');
      const next = random(5);
      for (let round = 0; round < 4; round++) {
        const start = paragraphs[round]!.start + next(60);
        const range = { start, end: round % 2 ? paragraphs[round + 1]!.start + 1 + next(40) : start + 1 + next(80) };
        view.reader.reveal(range, { align: 'start' });
        await frame();
        // Pressed inside words that are selected, a drag would carry these off.
        view.reader.select(null);
        await drag(view, range);
        assert.deepEqual(view.reader.selection, range, source.text.slice(range.start, range.end));
        assert.deepEqual(view.selected.at(-1), range);
      }
      view.reader.destroy();
      view.host.remove();
      await resetMouse();
    }
  });

  it('takes a word with two clicks and the block, no more, with three', async () => {
    const view = open(essays[0]!);
    const paragraph = view.source.structure.find(({ kind }) => kind === 'paragraph')!;
    const word = find(view.source, 'embraced');
    const position = pointAt(view, word.start + 3);
    await sendMouse({ type: 'click', position });
    await sendMouse({ type: 'click', position });
    // The driver presses twice but counts no clicks, so the second and third are the page's own events.
    const { start, end } = paragraph;
    view.reader.select({ start: word.start, end: word.start });
    const clicks = (detail: number): void => {
      for (const type of ['mousedown', 'mouseup', 'click'])
        document.elementFromPoint(...position)!.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            cancelable: true,
            clientX: position[0],
            clientY: position[1],
            detail,
          }),
        );
    };
    await wait(600);
    for (const detail of [1, 2, 3]) clicks(detail);
    await frame();
    assert.deepEqual(view.reader.selection, { start, end });
  });
});

describe('the lock', () => {
  it('lets nothing typed, deleted, entered or pasted into the text', async () => {
    const view = open(essays[0]!);
    const words = find(view.source, 'unchecked cyber espionage');
    view.reader.focus();
    for (const range of [words, { start: words.start, end: words.start }]) {
      view.reader.select(range);
      await sendKeys({ type: 'typed words' });
      await press(
        'Backspace',
        'Delete',
        'Enter',
        'Shift+Enter',
        'Tab',
        'Control+Backspace',
        'Control+b',
        'Control+z',
        'Control+x',
        'Control+v',
      );
      view.reader.focus();
      for (const command of ['insertText', 'delete', 'insertParagraph', 'bold', 'insertHTML', 'undo'])
        document.execCommand(command, false, '<b>x</b>');
      await wait(30);
      assertIntact(view);
      view.reader.select(range);
    }
    assert.equal(
      view.source.text.slice(view.reader.caret, view.reader.caret + 9),
      view.source.text.slice(words.start, words.start + 9),
    );
  });

  it('lets the words selected be carried off, as they stand in the source; with none selected, nothing', () => {
    const view = open(essays[0]!);
    view.reader.focus();
    const carry = () => {
      const dataTransfer = new DataTransfer();
      const event = new DragEvent('dragstart', { dataTransfer, bubbles: true, cancelable: true });
      view.host.querySelector('p')!.dispatchEvent(event);
      return event.defaultPrevented ? null : [...dataTransfer.types].sort().map((type) => dataTransfer.getData(type));
    };
    assert.isNull(carry());
    view.reader.select({ start: 100, end: 140 });
    const words = essays[0]!.text.slice(100, 140);
    assert.deepEqual(carry(), [words, words]);
    assertIntact(view);
  });

  it('refuses pastes, cuts and drops', () => {
    const view = open(essays[0]!);
    view.reader.focus();
    view.reader.select({ start: 100, end: 140 });
    const data = new DataTransfer();
    data.setData('text/plain', 'from elsewhere');
    data.setData('text/html', '<b>from elsewhere</b>');
    const target = view.host.querySelector('p')!;
    const events = [
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      new ClipboardEvent('cut', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true }),
      new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }),
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: 300, clientY: 200 }),
      new InputEvent('beforeinput', { inputType: 'insertText', data: 'x', bubbles: true, cancelable: true }),
    ];
    for (const event of events) {
      target.dispatchEvent(event);
      assert.isTrue(event.defaultPrevented, event.type);
    }
    assertIntact(view);
  });

  it('draws the source’s words again over what an input method writes into the page', async () => {
    const view = open(essays[1]!);
    const { reader, host } = view;
    reader.focus();
    const words = find(view.source, 'careful sovereignty'.slice(8));
    show(view, [passageOn(view.source, { start: words.start - 5, end: words.end })]);
    for (const written of ['か', '漢字', 'ne', '']) {
      reader.select({ start: words.start, end: words.start });
      const node = document.getSelection()!.anchorNode as Text;
      const at = document.getSelection()!.anchorOffset;
      node.parentElement!.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
      node.insertData(at, written);
      if (written === '') node.deleteData(0, 3);
      node.parentElement?.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: written }));
      await wait(10);
      node.parentElement?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: written }));
      await wait(80);
      assertIntact(view);
    }
    host.querySelector('p')!.append('an extension wrote this');
    host.querySelector('h2')!.remove();
    await wait(80);
    assertIntact(view);
  });

  it('copies exactly what is selected, across paragraphs and list markers', () => {
    const view = open(essays[1]!);
    const { source, reader } = view;
    reader.focus();
    const range = {
      start: find(source, 'comprised of four main').start,
      end: find(source, 'Both countries agreed to participate').end,
    };
    reader.select(range);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    reader.element.dispatchEvent(event);
    assert.equal(event.clipboardData!.getData('text/plain'), source.text.slice(range.start, range.end));
    assert.deepEqual([...event.clipboardData!.types], ['text/plain']);
  });

  it('leaves keys to the page’s shortcuts, and lets the owner take one first', async () => {
    const heard: string[] = [];
    const view = open(essays[0]!, (event) => event.key === 'j');
    const listen = (event: KeyboardEvent): unknown => heard.push(`${event.key} ${event.defaultPrevented}`);
    document.addEventListener('keydown', listen);
    view.reader.focus();
    view.reader.select({ start: 100, end: 110 });
    await press('t', 'j', 'Enter', 'Escape');
    document.removeEventListener('keydown', listen);
    assert.deepEqual(heard, ['t false', 'j true', 'Enter false', 'Escape false']);
  });
});

describe('the selection, when the focus goes elsewhere', () => {
  it('is kept, stays in sight, and is there when the focus returns', async () => {
    const view = open(essays[0]!);
    const words = find(view.source, 'promoting state sovereignty');
    const line = document.createElement('input');
    view.host.append(line);
    view.reader.focus();
    view.reader.select(words);
    const told = view.selected.length;
    line.focus();
    await sendKeys({ type: 'agreements' });
    assert.equal(line.value, 'agreements');
    assert.deepEqual(view.reader.selection, words);
    assert.equal(view.selected.length, told);
    const pending = [...CSS.highlights.get('lemma-pending')!].map((range) => (range as globalThis.Range).toString());
    assert.deepEqual(pending, ['promoting state sovereignty']);
    show(view, [
      passageOn(view.source, { start: words.start - 10, end: words.end - 5 }),
      passageOn(view.source, { start: words.start, end: words.end + 9 }),
    ]);
    assert.deepEqual(
      [...CSS.highlights.get('lemma-pending')!].map((range) => (range as globalThis.Range).toString()),
      ['promoting state sovereignty'],
    );
    view.reader.focus();
    await wait(50);
    assert.isUndefined(CSS.highlights.get('lemma-pending'));
    assert.equal(document.getSelection()!.toString(), 'promoting state sovereignty');
    assert.deepEqual(view.reader.selection, words);
  });

  it('can be set and taken back without the focus', () => {
    const view = open(essays[0]!);
    const range = { start: 200, end: 260 };
    view.reader.select(range);
    assert.notEqual(document.activeElement, view.reader.element);
    assert.deepEqual(view.reader.selection, range);
    assert.equal(CSS.highlights.get('lemma-pending')!.size, 1);
    view.reader.select(null);
    assert.isNull(view.reader.selection);
    assert.isUndefined(CSS.highlights.get('lemma-pending'));
    assert.deepEqual(view.selected, [range, null]);
    assert.throws(() => view.reader.select({ start: 0, end: 1e9 }), RangeError);
  });
});

describe('marks', () => {
  it('cover exactly their words, each with exactly its passages, as passages come and go', () => {
    for (const source of [essays[0]!, essays[1]!, universal]) {
      const view = open(source);
      const next = random(source.text.length);
      const passages: Passage[] = [];
      for (let round = 0; round < 30; round++) {
        const start = next(source.text.length - 2);
        const end = Math.min(source.text.length, start + 1 + next(400));
        const later = Math.min(source.text.length, end + next(200));
        const pieces = [
          { start, end },
          ...(round % 3 === 0 && later + 9 < source.text.length ? [{ start: later, end: later + 9 }] : []),
        ];
        if (round % 5 === 4) passages.splice(next(passages.length), 1);
        else passages.push(passageOn(source, ...pieces));
        show(view, passages);
        assert.deepEqual(markedUnits(view), wantedUnits(view, passages));
      }
      assertIntact(view);
      show(view, []);
      assert.equal(view.host.querySelectorAll('mark').length, 0);
      view.reader.destroy();
      view.host.remove();
    }
  });

  it('say how many, what stance, what is lit and in focus, and describe themselves', () => {
    const view = open(essays[0]!);
    const { source } = view;
    const words = find(source, 'mutual non-hacking agreements have turned out');
    const claim = create('claim', { text: 'Agreements are aspirational' }, maker);
    const a = { ...passageOn(source, words), claim: claim.id };
    const b = { ...passageOn(source, { start: words.start + 7, end: words.end }), stance: 'denies' as const };
    const project = emptyProject('P', maker).with(source).with(claim).with(a).with(b);
    view.reader.update({ project, focus: b.id, claim: claim.id });
    const marks = [...view.host.querySelectorAll('mark')];
    assert.deepEqual(
      marks.map((mark) => [mark.textContent, mark.className, mark.dataset.ids, mark.getAttribute('aria-description')]),
      [
        ['mutual ', 'one asserts claim', a.id, `described ${a.id}`],
        [
          'non-hacking agreements have turned out',
          'two claim focus',
          `${a.id} ${b.id}`,
          `described ${a.id}; described ${b.id}`,
        ],
      ],
    );
    view.reader.update({ project, focus: null, claim: null, hidden: new Set([a.id]) });
    assert.deepEqual(
      [...view.host.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.className]),
      [['non-hacking agreements have turned out', 'one denies']],
    );
    view.reader.update({ project: project.with({ ...b, stance: 'reports' }), focus: null, claim: null });
    assert.deepEqual(
      [...view.host.querySelectorAll('mark')].map((mark) => mark.className),
      ['one asserts', 'two'],
    );
  });

  it('are told when their claim is renamed', () => {
    const view = open(essays[0]!);
    let name = 'first';
    view.reader.destroy();
    const claim = create('claim', { text: name }, maker);
    const a = { ...passageOn(view.source, { start: 300, end: 320 }), claim: claim.id };
    const reader = new Reader(view.host, {
      source: view.source,
      label: 'A',
      describe: () => name,
      onSelect: () => {},
      onPick: () => {},
    });
    opened = { ...view, reader };
    const project = emptyProject('P', maker).with(view.source).with(claim).with(a);
    reader.update({ project, focus: null, claim: null });
    assert.equal(view.host.querySelector('mark')!.getAttribute('aria-description'), 'first');
    name = 'second';
    reader.update({ project: project.with({ ...claim, text: name }), focus: null, claim: null });
    assert.equal(view.host.querySelector('mark')!.getAttribute('aria-description'), 'second');
  });

  it('leave the selection and untouched paragraphs alone when one is added', () => {
    const view = open(essays[0]!);
    const far = view.source.structure.at(-1)!;
    const near = find(view.source, 'promoting state sovereignty');
    const first = passageOn(view.source, { start: far.start, end: far.start + 20 });
    show(view, [first]);
    view.reader.focus();
    view.reader.select(near);
    const kept = view.host.querySelector('mark');
    show(view, [first, passageOn(view.source, near)]);
    assert.equal([...view.host.querySelectorAll('mark')].at(-1), kept);
    assert.equal(document.getSelection()!.toString(), 'promoting state sovereignty');
    assert.deepEqual(view.reader.selection, near);
  });

  it('are picked by a click, and by Enter at the caret; with words selected neither picks', async () => {
    const view = open(essays[0]!);
    const a = passageOn(view.source, find(view.source, 'promoting state sovereignty over their portions'));
    const b = passageOn(view.source, find(view.source, 'state sovereignty over'));
    show(view, [a, b]);
    const at = find(view.source, 'sovereignty over').start + 2;
    view.reader.reveal(at, { align: 'center' });
    const position = await atRest(view, at);
    await sendMouse({ type: 'click', position });
    await until(() => view.picked.length > 0);
    assert.deepEqual(view.picked[0]!.passages, [a.id, b.id]);
    const { left, right, top, bottom } = view.picked[0]!.at;
    assert.isTrue(left <= position[0] && position[0] <= right && top <= position[1] && position[1] <= bottom);
    assert.deepEqual(view.reader.passagesUnder(...position), [a.id, b.id]);
    assert.equal(view.reader.offsetAt(...position), at);
    assert.include(view.host.querySelector('mark.two')!.className, 'here');
    const end = a.pieces[0]!.end;
    view.reader.select({ start: end, end });
    await press('Enter');
    assert.deepEqual(view.picked[1]!.passages, [a.id]);
    assert.isAbove(view.picked[1]!.at.height, 5);
    view.reader.select({ start: at, end: at + 4 });
    await press('Enter');
    view.reader.select({ start: 0, end: 0 });
    await press('Enter');
    assert.equal(view.picked.length, 2);
  });
});

describe('long texts', () => {
  const long = (): Source =>
    sourceOf(
      Array.from(
        { length: 900 },
        (_, i) => `Paragraph ${i}. ${'Some words that make it long enough. '.repeat(8).trim()}`,
      ).join('\n\n'),
    );

  it('come to the very place, and its rectangle is where the words are', async () => {
    const view = open(long());
    for (const number of [700, 10, 899, 450]) {
      const words = find(view.source, `Paragraph ${number}. Some`);
      view.reader.reveal(words, { align: 'center' });
      for (let n = 0; n < 6; n++) await frame();
      const box = view.host.getBoundingClientRect();
      const rect = view.reader.rectOf(words)!;
      assert.isTrue(rect.top >= box.top && rect.bottom <= box.bottom, `${number}: ${rect.top}`);
      assert.equal(view.reader.offsetAt(rect.left + 1, rect.top + rect.height / 2), words.start);
      if (number !== 899 && number !== 10)
        assert.approximately((rect.top + rect.bottom) / 2, (box.top + box.bottom) / 2, 30);
    }
    const stayed = view.host.scrollTop;
    view.reader.reveal(find(view.source, 'Paragraph 450. Some'));
    await frame();
    assert.equal(view.host.scrollTop, stayed);
    const edges = view.reader.edgesOf({ start: 0, end: view.source.text.length })!;
    assert.isBelow(edges.first.bottom, edges.last.top);
  });

  it('with thousands of passages mark what is near, exactly, and keep the rest undrawn', async () => {
    const view = open(long());
    const { text } = view.source;
    const next = random(3);
    const passages = Array.from({ length: 4000 }, () => {
      const start = next(text.length - 200);
      return passageOn(view.source, { start, end: start + 5 + next(190) });
    });
    show(view, passages);
    assert.isAbove(view.host.querySelectorAll('mark').length, 50);
    const wanted = wantedUnits(view, passages);
    const exact = (place: number): void => {
      const units = markedUnits(view);
      // What lies within a screen of what is seen.
      const from = Math.max(0, place - 1200);
      assert.deepEqual(units.slice(from, place + 1200), wanted.slice(from, place + 1200));
      assert.isBelow(view.host.querySelectorAll('mark').length, 6000);
    };
    exact(0);
    for (const part of [0.5, 0.95, 0.2]) {
      const place = Math.floor(text.length * part);
      view.reader.reveal(place, { align: 'center' });
      await wait(120);
      exact(place);
    }
    // By the scrollbar, which says nothing of where it goes.
    const box = view.host.getBoundingClientRect();
    for (const part of [0.7, 0.05, 0.99, 0.3]) {
      view.host.scrollTop = part * view.host.scrollHeight;
      await wait(150);
      exact(view.reader.offsetAt(box.left + box.width / 2, box.top + box.height / 2)!);
    }
    view.reader.reveal(Math.floor(text.length * 0.2), { align: 'center' });
    await wait(120);
    const added = passageOn(view.source, {
      start: Math.floor(text.length * 0.2),
      end: Math.floor(text.length * 0.2) + 40,
    });
    show(view, [...passages, added]);
    assert.isNotNull(view.host.querySelector(`mark[data-ids~="${added.id}"]`));
    show(view, [added]);
    assert.deepEqual(markedUnits(view), wantedUnits(view, [added]));
  });
});

describe('a reader that was destroyed', () => {
  it('leaves nothing on the page and hears nothing more', async () => {
    const view = open(essays[0]!);
    show(view, [passageOn(view.source, { start: 100, end: 200 })]);
    view.reader.select({ start: 20, end: 60 });
    view.reader.destroy();
    opened = null;
    assert.equal(view.host.childNodes.length, 0);
    assert.isUndefined(CSS.highlights.get('lemma-pending'));
    const told = view.selected.length;
    document.getSelection()!.selectAllChildren(document.body);
    await wait(60);
    assert.equal(view.selected.length, told);
    view.host.remove();
  });
});
