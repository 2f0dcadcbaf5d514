// The lock of the reader: ten thousand keys, pastes, drops, compositions and commands, in seeded disorder, change neither text nor page.
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Passage, Source } from '../../src/model/records.ts';
import { Reader } from '../../src/reader/reader.ts';
import { WORDS_DRAGGED } from '../../src/state/selection.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { snap } from '../../src/text/segments.ts';

const maker = { by: 'tester', now: () => 0 };
const wait = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

type Next = ReturnType<typeof random>;

function sourceOf(text: string): Source {
  return create('source', { title: 'A text', text, digest: '0'.repeat(64), structure: blocksOf(text) }, maker);
}

interface Locked {
  readonly reader: Reader;
  readonly source: Source;
  readonly host: HTMLElement;
  /** The passages on each code unit, told from the source alone. */
  readonly wanted: readonly ReadonlySet<string>[];
}

/** A reader with some thirty passages on its text. */
function open(source: Source, next: Next): Locked {
  const host = document.createElement('main');
  host.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: canvas';
  document.body.append(host);
  const reader = new Reader(host, {
    source,
    label: 'A text',
    describe: (id) => `described ${id}`,
    onSelect: () => undefined,
    onPick: () => undefined,
  });
  const { text } = source;
  const passages = Array.from({ length: 30 }, () => {
    const from = next(text.length - 2);
    const { start, end } = snap(text, { start: from, end: Math.min(text.length, from + 1 + next(200)) });
    return create('passage', { source: source.id, pieces: [{ start, end, exact: text.slice(start, end) }] }, maker);
  });
  const project = passages.reduce((made, passage) => made.with(passage), emptyProject('P', maker).with(source));
  reader.update({ project, focus: null, claim: null });
  return { reader, source, host, wanted: idsOf(passages, text.length) };
}

function idsOf(passages: readonly Passage[], length: number): readonly ReadonlySet<string>[] {
  const ids = Array.from({ length }, () => new Set<string>());
  for (const { id, pieces } of passages)
    for (const { start, end } of pieces) for (let at = start; at < end; at++) ids[at]!.add(id);
  return ids;
}

const blocksIn = (host: Element): Element[] => [...host.querySelectorAll('.section :is(h2, h3, h4, h5, h6, p, li)')];

/** The page as it is drawn, whatever stands under the caret just now. */
const pageOf = ({ host }: Locked): string =>
  host.innerHTML.replace(/ here(?=[ "])/g, '').replace(/ ProseMirror-focused/g, '');

/** Every block of the page has the source's words, and every word the marks of exactly its passages. */
function assertIntact({ host, source, wanted }: Locked): void {
  const blocks = blocksIn(host);
  assert.deepEqual(
    blocks.map((block) => block.textContent),
    source.structure.map(({ start, end }) => source.text.slice(start, end)),
  );
  const amiss: string[] = [];
  blocks.forEach((block, i) => {
    let at = source.structure[i]!.start;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const marked = node.parentElement!.closest('mark')?.dataset.ids!.split(' ') ?? [];
      for (let n = 0; n < node.textContent!.length; n++, at++)
        if (marked.length !== wanted[at]!.size || !marked.every((id) => wanted[at]!.has(id))) amiss.push(`at ${at}`);
    }
  });
  assert.deepEqual(amiss, []);
}

const KEYS = 'aZ1 .é人ש'.split('').concat(['Enter', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowDown', 'Tab', 'Process']);
const INPUTS = (
  'insertText insertParagraph insertLineBreak insertFromPaste insertFromDrop insertFromYank insertReplacementText insertTranspose ' +
  'deleteContentBackward deleteContentForward deleteWordBackward deleteSoftLineBackward deleteByCut deleteByDrag formatBold historyUndo'
).split(' ');
const COMMANDS = (
  'insertText insertHTML insertParagraph delete forwardDelete cut paste bold italic undo redo indent formatBlock removeFormat ' +
  'insertUnorderedList justifyCenter'
).split(' ');
const WORDS = ['x', ' ', 'word', 'two words', '\n', 'é', '漢字', 'שלום', '👩‍👩‍👧', '<b>bold</b>'];

/** Where the caret stands in the page, or the text's first node. */
function caretIn(root: Element): { readonly node: Text; readonly offset: number } {
  const { anchorNode, anchorOffset } = document.getSelection()!;
  if (anchorNode instanceof Text && root.contains(anchorNode)) return { node: anchorNode, offset: anchorOffset };
  return { node: document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode() as Text, offset: 0 };
}

/** One attempt on an editable element by an event or a command; why it was not stopped, or null. */
function attempt(root: Element, next: Next): string | null {
  const one = <T>(all: readonly T[]): T => all[next(all.length)]!;
  const { node, offset } = caretIn(root);
  const target = node.parentElement!;
  const bubbles = { bubbles: true, cancelable: true, composed: true };
  const stopped = (event: Event): string | null => {
    target.dispatchEvent(event);
    return event.defaultPrevented ? null : `${event.type} was let through`;
  };
  const carried = (): DataTransfer => {
    const data = new DataTransfer();
    data.setData('text/plain', one(WORDS));
    data.setData('text/html', `<p>${one(WORDS)}</p>`);
    return data;
  };
  const kind = next(100);
  if (kind < 40) {
    const key = one(KEYS);
    const held = { key, ctrlKey: next(5) === 0, shiftKey: next(5) === 0, ...bubbles };
    target.dispatchEvent(new KeyboardEvent('keydown', held));
    target.dispatchEvent(new KeyboardEvent('keypress', held));
    target.dispatchEvent(new KeyboardEvent('keyup', held));
    return null;
  }
  if (kind < 62)
    return stopped(new InputEvent('beforeinput', { inputType: one(INPUTS), data: one(WORDS), ...bubbles }));
  if (kind < 72) return stopped(new ClipboardEvent('paste', { clipboardData: carried(), ...bubbles }));
  if (kind < 76) return stopped(new ClipboardEvent('cut', { clipboardData: new DataTransfer(), ...bubbles }));
  if (kind < 84) {
    const at = { clientX: 300 + next(300), clientY: 100 + next(300), ...bubbles };
    const type = one(['drop', 'dragstart', 'dragenter', 'dragover'] as const);
    const dataTransfer = carried();
    const why = stopped(new DragEvent(type, { dataTransfer, ...at }));
    // Words selected may be carried off to a claim, as a copy: nothing of the text goes with them.
    return type === 'dragstart' && dataTransfer.types.includes(WORDS_DRAGGED) ? null : why;
  }
  if (kind < 95) {
    // An input method writes into the page and asks nobody.
    const words = one(WORDS);
    target.dispatchEvent(new CompositionEvent('compositionstart', { data: '', ...bubbles }));
    if (next(2) === 0) node.insertData(Math.min(offset, node.length), words);
    else node.deleteData(0, 1 + next(4));
    target.dispatchEvent(new CompositionEvent('compositionupdate', { data: words, ...bubbles }));
    const inputType = 'insertCompositionText';
    target.dispatchEvent(new InputEvent('input', { inputType, data: words, isComposing: true, bubbles: true }));
    target.dispatchEvent(new CompositionEvent('compositionend', { data: words, ...bubbles }));
    return null;
  }
  if (kind < 98) {
    const command = one(COMMANDS);
    document.execCommand(command, false, command === 'formatBlock' ? 'h1' : one(WORDS));
    return null;
  }
  // What an extension may do.
  if (next(2) === 0) target.append(one(WORDS));
  else target.remove();
  return null;
}

const STROKES = (
  'Enter Backspace Delete Shift+Enter Insert ArrowLeft ArrowRight ArrowDown Shift+ArrowRight Shift+ArrowDown End ' +
  'Control+x Control+v Control+z Control+b Control+Backspace Control+Delete Control+Shift+z Control+c'
).split(' ');

/** Real keys, of which the browser makes events and edits of its own; how many were pressed. */
async function press(next: Next): Promise<number> {
  if (next(10) < 3) {
    await sendKeys({ type: Array.from({ length: 8 }, () => 'qw .E7'[next(6)]!).join('') });
    return 8;
  }
  const keys = STROKES[next(STROKES.length)]!.split('+');
  const held = keys.slice(0, -1);
  for (const key of held) await sendKeys({ down: key });
  await sendKeys({ press: keys.at(-1)! });
  for (const key of held.toReversed()) await sendKeys({ up: key });
  return keys.length;
}

let sheet: HTMLLinkElement;
let essay = '';
let hosts: HTMLElement[] = [];

before(async () => {
  sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('../../src/reader/reader.css', import.meta.url).href;
  const loaded = new Promise((done) => sheet.addEventListener('load', done));
  document.head.append(sheet);
  await loaded;
  essay = await (await fetch(new URL('../../texts/stronger-cyber-ties.txt', import.meta.url))).text();
});

after(() => sheet.remove());

afterEach(() => {
  for (const host of hosts) host.remove();
  hosts = [];
});

const universal =
  'Ein Titel\n\nDas Wort שלום heißt Frieden, und 👩‍👩‍👧‍👦 ist ein Zeichen; e\u0301 auch.\n\nكل الناس أحرار ومتساوون في الكرامة والحقوق.\n\n1. सभी मनुष्यों को\n2. 人人生而自由，在尊严和权利上一律平等。';

/** Tries so many things, with a look at the page after every few hundred; how many real keys were among them. */
async function besiege(locked: Locked, attempts: number, next: Next): Promise<number> {
  const { reader, source } = locked;
  reader.select({ start: 0, end: 0 });
  const page = pageOf(locked);
  const through: string[] = [];
  let keys = 0;
  let looked = 0;
  for (let n = 0; n < attempts;) {
    if (document.activeElement !== reader.element) reader.focus();
    if (next(3) === 0) {
      const start = next(source.text.length);
      reader.select({ start, end: next(3) === 0 ? start : Math.min(source.text.length, start + next(300)) });
    }
    if (next(60) === 0) {
      const pressed = await press(next);
      keys += pressed;
      n += pressed;
    } else {
      const why = attempt(reader.element, next);
      if (why !== null) through.push(why);
      n++;
      await Promise.resolve(); // as every event of the browser's own is followed by what observes the page
    }
    if (n < looked + 300 && n < attempts) continue;
    looked = n;
    await wait(90); // what was composed is drawn over a little later
    assertIntact(locked);
  }
  reader.select({ start: 0, end: 0 });
  await wait(90);
  assert.deepEqual(through, []);
  assert.equal(pageOf(locked), page);
  return keys;
}

describe('the lock', () => {
  it('holds text and page against ten thousand attempts, hundreds of them by real keys', async function () {
    this.timeout(60_000);
    const next = random(20);
    let keys = 0;
    for (const [text, attempts] of [
      [essay, 7000],
      [universal, 3000],
    ] as const) {
      const locked = open(sourceOf(text), next);
      hosts.push(locked.host);
      let heard = 0;
      locked.reader.element.addEventListener('keydown', ({ isTrusted }) => (heard += Number(isTrusted)));
      const pressed = await besiege(locked, attempts, next);
      assert.isAtLeast(heard, pressed);
      keys += pressed;
      locked.reader.destroy();
    }
    assert.isAbove(keys, 300);
  });

  it('is put to the test by these attempts: without it they change a text', async () => {
    const next = random(20);
    const host = document.createElement('main');
    host.contentEditable = 'true';
    host.textContent = essay;
    document.body.append(host);
    hosts.push(host);
    const changedBy = async (act: () => unknown): Promise<boolean> => {
      host.textContent = essay;
      host.focus();
      document.getSelection()!.collapse(host.firstChild, 40);
      await act();
      return host.innerHTML !== essay;
    };
    const sorts = { keys: 0, attempts: 0 };
    for (let n = 0; n < 12; n++) sorts.keys += Number(await changedBy(() => press(next)));
    for (let n = 0; n < 400; n++) sorts.attempts += Number(await changedBy(() => attempt(host, next)));
    assert.isAbove(sorts.keys, 5);
    assert.isAbove(sorts.attempts, 40);
  });
});
