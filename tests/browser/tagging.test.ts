// Working on passages in a real browser: handles at their ends, the same by keys, moving by sentences, selecting by a long press.
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Passage } from '../../src/model/records.ts';
import type { Adjusting } from '../../src/reader/bounds.ts';
import { Reader } from '../../src/reader/reader.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import type { Range } from '../../src/text/range.ts';
import { faults } from './placing.ts';

const maker = { by: 'tester', now: () => 0 };
const TEXT =
  'Even Russia continues to be “targeted” by two-fold hackers. It signed the treaty.\n\nAs evidenced by the indictments, much is 👩‍👩‍👧‍👦 aspirational.';

let reader: Reader;
let host: HTMLElement;
let text: string;
let told: Adjusting[];
let selected: (Range | null)[];
let passage: Passage;
let redraw: (focus: string | null, pieces?: readonly Range[]) => void;

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

for (const file of ['elements/tokens.css', 'reader/reader.css', 'reader/handles.css'])
  before(async () => {
    const sheet = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: new URL(`../../src/${file}`, import.meta.url).href,
    });
    const loaded = new Promise((resolve) => sheet.addEventListener('load', resolve, { once: true }));
    document.head.append(sheet);
    await loaded;
  });

async function open(words = TEXT, language = 'en', ...quotes: readonly string[]): Promise<void> {
  text = words;
  const source = create(
    'source',
    { title: 'A text', text, language, digest: '0'.repeat(64), structure: blocksOf(text) },
    maker,
  );
  host = document.createElement('main');
  Object.assign(host.style, { position: 'fixed', inset: '0', overflow: 'auto', background: 'canvas' });
  document.body.append(host);
  told = [];
  selected = [];
  reader = new Reader(host, {
    source,
    label: 'A text',
    describe: () => 'described',
    onSelect: (range) => selected.push(range),
    onPick: () => assert.fail('nothing was to be picked'),
    onAdjusting: (now) => told.push(now),
  });
  const pieceOf = ({ start, end }: Range) => ({ start, end, exact: text.slice(start, end) });
  passage = create('passage', { source: source.id, pieces: quotes.map((quote) => pieceOf(at(quote))) }, maker);
  redraw = (focus, pieces = passage.pieces) => {
    passage = { ...passage, pieces: pieces.map(pieceOf) };
    reader.update({ project: emptyProject('P', maker).with(source).with(passage), focus, claim: null });
  };
  redraw(passage.id);
  reader.focus();
  await frame();
}

afterEach(async () => {
  await resetMouse();
  reader.destroy();
  host.remove();
});

function at(words: string): Range {
  const start = text.indexOf(words);
  assert.isAtLeast(start, 0, words);
  return { start, end: start + words.length };
}

const shown = ({ ranges }: Adjusting): string[] => ranges.map(({ start, end }) => text.slice(start, end));
const last = (): Adjusting => told.at(-1)!;
const knob = (which: 'start' | 'end') => host.querySelector<HTMLElement>(`.lemma-handle.${which} .knob`)!;
const handles = () => [...host.querySelectorAll<HTMLElement>('.lemma-handle:not([hidden])')];
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Words that the preview covers. */
function previewed(): string[] {
  const ranges = [...(CSS.highlights.get('lemma-bounds') ?? [])] as globalThis.Range[];
  return ranges.map(String);
}

/** Where the pointer must be for the end held to come between two letters: knobs keep their distance from their line. */
function target(which: 'start' | 'end', offset: number): [number, number] {
  const [x, y] = middle(knob(which));
  const own = passage.pieces[which === 'start' ? 0 : passage.pieces.length - 1]!;
  const letter = which === 'start' ? { start: own.start, end: own.start + 1 } : { start: own.end - 1, end: own.end };
  const from = reader.rectOf(letter)!;
  const to = reader.rectOf({ start: offset, end: offset + 1 })!;
  const line = which === 'start' ? from.left : from.right;
  return [Math.round(x + to.left - line + 1), Math.round(y + to.top - from.top)];
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const held = key.split('+').slice(0, -1);
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key.split('+').at(-1)! });
    for (const modifier of held) await sendKeys({ up: modifier });
  }
  await frame();
}

describe('the handles of the passage in focus', () => {
  it('stand at its two ends, and are away where none is in focus or words are selected', async () => {
    await open(TEXT, 'en', 'continues to be', 'the treaty');
    const [start, end] = handles().map((handle) => handle.getBoundingClientRect());
    const first = reader.rectOf({ start: at('continues').start, end: at('continues').start + 1 })!;
    const final = reader.rectOf({ start: at('treaty').end - 1, end: at('treaty').end })!;
    assert.closeTo(start!.left, first.left, 1);
    assert.closeTo(start!.top, first.top, 1);
    assert.closeTo(end!.left, final.right, 1);
    assert.closeTo(end!.bottom, final.bottom, 1);
    reader.select(at('Even'));
    await frame();
    assert.lengthOf(handles(), 0);
    reader.select(null);
    await frame();
    assert.lengthOf(handles(), 2);
    redraw(null);
    await frame();
    assert.lengthOf(handles(), 0);
    assert.deepEqual(await faults(host), []);
  });

  it('follow their words when the width changes', async () => {
    await open(TEXT, 'en', 'aspirational');
    host.style.width = '300px';
    await frame();
    await frame();
    const final = reader.rectOf({ start: at('aspirational').end - 1, end: at('aspirational').end })!;
    const end = handles()[1]!.getBoundingClientRect();
    assert.closeTo(end.left, final.right, 1);
    assert.closeTo(end.top, final.top, 1);
  });

  it('dragged come to whole words, shown on the way and told once, when let go; nothing is selected and the focus stays', async () => {
    await open(TEXT, 'en', 'continues to be');
    const [far, near] = [target('end', at('hackers').start + 6), target('end', at('two-fold').start + 6)];
    await sendMouse({ type: 'move', position: middle(knob('end')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: far });
    await frame();
    assert.deepEqual(previewed(), ['continues to be “targeted” by two-fold hackers']);
    await sendMouse({ type: 'move', position: near });
    await frame();
    assert.deepEqual(previewed(), ['continues to be “targeted” by two-fold']);
    assert.deepEqual(told, []);
    await sendMouse({ type: 'up' });
    assert.deepEqual(
      told.map((now) => [now.how, ...shown(now)]),
      [['kept', 'continues to be “targeted” by two-fold']],
    );
    assert.deepEqual(previewed(), []);
    assert.deepEqual(selected, []);
    assert.isTrue(reader.element.contains(document.activeElement));
  });

  it('with Alt come to letters, and never within one', async () => {
    await open(TEXT, 'en', 'is 👩‍👩‍👧‍👦 aspirational');
    await sendMouse({ type: 'move', position: middle(knob('start')) });
    await sendMouse({ type: 'down' });
    await sendKeys({ down: 'Alt' });
    await sendMouse({ type: 'move', position: target('start', at('evidenced').start + 4) });
    await sendKeys({ up: 'Alt' });
    await sendMouse({ type: 'up' });
    assert.deepEqual(shown(last()), [text.slice(at('evidenced').start + 4, at('aspirational').end)]);
  });

  it('stay where they were by Escape, and do not pass each other', async () => {
    await open(TEXT, 'en', 'continues to be');
    const [beyond, within] = [target('start', at('treaty').start), target('start', at('be “').start)];
    await sendMouse({ type: 'move', position: middle(knob('start')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: beyond });
    await frame();
    assert.deepEqual(previewed(), []);
    await sendMouse({ type: 'move', position: within });
    await frame();
    assert.deepEqual(previewed(), ['be']);
    await press('Escape');
    await sendMouse({ type: 'up' });
    assert.deepEqual(
      told.map(({ how }) => how),
      ['left'],
    );
    assert.deepEqual(previewed(), []);
  });

  it('stand at the right of words that begin there', async () => {
    await open('إن الكلام في هذه المسألة طويل جدا', 'ar', 'الكلام');
    const [start, end] = handles().map((handle) => handle.getBoundingClientRect());
    const word = reader.rectOf(at('الكلام'))!;
    assert.closeTo(start!.left, word.right, 1);
    assert.closeTo(end!.left, word.left, 1);
  });
});

describe('the ends of a passage by keys', () => {
  it('are moved, shown, told at each step, and kept by Enter; no key does anything else meanwhile', async () => {
    await open(TEXT, 'en', 'continues to be');
    assert.isTrue(reader.moving.adjust());
    const caret = reader.caret;
    await press('ArrowRight', 'ArrowRight', 't', 'Alt+ArrowLeft', 'e', 'ArrowRight');
    assert.deepEqual(previewed(), ['to be “targeted']);
    assert.deepEqual(
      told.map((now) => [now.how, now.end, ...shown(now)]),
      [
        ['begun', 1, 'continues to be'],
        ['moved', 1, 'continues to be “targeted'],
        ['moved', 1, 'continues to be “targeted”'],
        ['moved', 1, 'continues to be “targeted'],
        ['begun', 0, 'continues to be “targeted'],
        ['moved', 0, 'to be “targeted'],
      ],
    );
    await press('Enter');
    assert.equal(last().how, 'kept');
    assert.equal(reader.caret, caret);
    await press('ArrowRight');
    assert.equal(reader.caret, caret + 1);
  });

  it('are kept where the reader goes elsewhere, and left by Escape', async () => {
    await open(TEXT, 'en', 'continues to be');
    const field = document.createElement('input');
    host.before(field);
    reader.moving.adjust();
    await press('ArrowLeft');
    field.focus();
    assert.deepEqual([last().how, ...shown(last())], ['kept', 'continues to']);
    field.remove();
    reader.focus();
    reader.moving.adjust();
    await press('ArrowLeft', 'Escape');
    assert.equal(last().how, 'left');
  });

  it('are not moved where no passage is in focus', async () => {
    await open(TEXT, 'en', 'continues to be');
    redraw(null);
    assert.isFalse(reader.moving.adjust());
    assert.deepEqual(told, []);
  });
});

describe('moving by sentences', () => {
  const words = () => reader.selection && text.slice(reader.selection.start, reader.selection.end);

  it('selects the one at the caret, then the next by the arrows, and more with Shift', async () => {
    await open();
    reader.select({ start: 3, end: 3 });
    reader.moving.bySentence = true;
    assert.equal(words(), 'Even Russia continues to be “targeted” by two-fold hackers.');
    await press('ArrowDown');
    assert.equal(words(), 'It signed the treaty.');
    assert.equal(String(getSelection()), 'It signed the treaty.');
    await press('Shift+ArrowDown');
    assert.equal(words(), text.slice(at('It signed').start));
    await press('ArrowUp');
    assert.equal(words(), 'It signed the treaty.');
    reader.moving.bySentence = false;
    await press('ArrowLeft');
    assert.isNull(words());
    assert.equal(reader.caret, at('It signed').start);
  });

  it('leaves all other keys to the caret', async () => {
    await open();
    // A caret that comes to the beginning just after the focus is taken for the browser's doing, and put back.
    await new Promise((done) => setTimeout(done, 250));
    reader.moving.bySentence = true;
    await press('Control+Home', 'Shift+Control+ArrowRight');
    assert.equal(words()?.trim(), 'Even');
  });
});

describe('the caret', () => {
  it('stays where a key has just put it, also when marks are drawn before the browser says where it is', async () => {
    await open(TEXT, 'en', 'continues to be');
    reader.select({ start: 30, end: 30 });
    await frame();
    getSelection()!.modify('move', 'forward', 'word');
    redraw(null);
    redraw(passage.id, [at('Even'), at('treaty')]);
    await frame();
    await frame();
    assert.isAbove(reader.caret, 30);
  });
});

describe('a long press', () => {
  const touch = (type: string, [clientX, clientY]: [number, number], more: PointerEventInit = {}) =>
    document.elementFromPoint(clientX, clientY)!.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerType: 'touch',
        isPrimary: true,
        pointerId: 7,
        clientX,
        clientY,
        ...more,
      }),
    );
  const over = (word: string): [number, number] => {
    const { left, top, width, height } = reader.rectOf(at(word))!;
    return [left + width / 2, top + height / 2];
  };
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const leave = (type: string) =>
    reader.element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })) ? 'passed' : 'stopped';

  it('selects the word, gives it handles that change the selection, and is no click', async () => {
    await open();
    touch('pointerdown', over('Russia'));
    await wait(750);
    assert.deepEqual(reader.selection, at('Russia'));
    assert.equal(leave('contextmenu'), 'stopped');
    assert.equal(leave('touchend'), 'stopped');
    assert.equal(leave('touchend'), 'passed');
    touch('pointerup', over('Russia'));
    await frame();
    assert.lengthOf(handles(), 2);
    passage = { ...passage, pieces: [{ ...at('Russia'), exact: 'Russia' }] };
    await sendMouse({ type: 'move', position: middle(knob('end')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: target('end', at('to be').start + 2) });
    await sendMouse({ type: 'up' });
    assert.deepEqual(reader.selection, at('Russia continues to'));
    assert.deepEqual(told, []);
    await frame();
    assert.lengthOf(handles(), 2);
  });

  it('on a handle that is not dragged selects the word below it, and the passage stays as it is', async () => {
    await open(`${'Some words, more words, words. '.repeat(20)}`, 'en', 'more');
    const [x, y] = middle(knob('end'));
    // A pointer that a test makes up cannot be captured.
    knob('end').setPointerCapture = () => {};
    touch('pointerdown', [x, y]);
    await wait(750);
    assert.match(text.slice(reader.selection!.start, reader.selection!.end), /^(some|words|more)$/i);
    touch('pointermove', [x + 40, y]);
    touch('pointerup', [x + 40, y]);
    assert.deepEqual(told, []);
    assert.deepEqual(previewed(), []);
  });

  it('is none where the finger strays, leaves early, or the browser selects itself', async () => {
    await open();
    const [x, y] = over('Russia');
    touch('pointerdown', [x, y]);
    touch('pointermove', [x + 14, y]);
    await wait(750);
    touch('pointerdown', [x, y]);
    touch('pointerup', [x, y]);
    await wait(750);
    touch('pointerdown', [x, y], { pointerType: 'mouse' });
    await wait(750);
    assert.deepEqual(selected, []);
    touch('pointerdown', [x, y]);
    reader.select(at('Russia continues'));
    await wait(750);
    assert.deepEqual(reader.selection, at('Russia continues'));
    assert.equal(leave('touchend'), 'passed');
    await frame();
    assert.lengthOf(handles(), 0);
  });
});
