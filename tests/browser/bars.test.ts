// The bars in a real browser: selection bar, dividing line, top bar, project menu; names, keys, and whose the focus is.
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { addClaim } from '../../src/commands/claims.ts';
import { isTyping } from '../../src/app/keymap.ts';
import type { LemmaProjectMenu, Shelf, Shelved } from '../../src/elements/lemma-project-menu.ts';
import '../../src/elements/lemma-project-menu.ts';
import '../../src/elements/lemma-selection-bar.ts';
import type { LemmaSplit } from '../../src/elements/lemma-split.ts';
import '../../src/elements/lemma-split.ts';
import type { LemmaTopbar } from '../../src/elements/lemma-topbar.ts';
import '../../src/elements/lemma-topbar.ts';
import type { Session } from '../../src/state/session.ts';
import {
  assertAccessible,
  assertFocus,
  clearStage,
  maker,
  openSession,
  part,
  parts,
  press,
  put,
  setStage,
  settled,
  type,
  wordsOf,
} from './stage.ts';
import { spoken } from './placing.ts';

let stage: HTMLElement;
let before: HTMLInputElement;
let acts: string[];
let heardOutside: string[];

beforeEach(async () => {
  ({ stage, before } = await setStage());
  acts = [];
  heardOutside = [];
  stage.addEventListener('lemma-act', ({ detail }) => acts.push(detail.action));
  stage.addEventListener('keydown', ({ key }) => heardOutside.push(key));
});
afterEach(clearStage);

const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const clickOn = (element: Element) => sendMouse({ type: 'click', position: middleOf(element) });
const line = (left: number, top: number, width = 120, height = 20) => new DOMRect(left, top, width, height);

describe('the selection bar', () => {
  it('is a toolbar of three named buttons with their keys, and axe finds nothing; without words it is away', async () => {
    const at = line(200, 100);
    const bar = await put('lemma-selection-bar', { words: { first: at, last: at } });
    assert.equal(part(bar, '[role=toolbar]').getAttribute('aria-label'), 'Selection');
    assert.deepEqual(
      parts(bar, 'button').map((button) => [spoken(button), button.getAttribute('aria-keyshortcuts')]),
      [
        ['Tag claim', 'T'],
        ['Highlight', 'H'],
        ['Note', 'N'],
      ],
    );
    await assertAccessible(bar);
    bar.words = null;
    await settled();
    assert.lengthOf(parts(bar, '[role=toolbar]'), 0);
  });

  it('asks for its acts by the mouse and takes neither the focus nor the selection', async () => {
    before.value = 'some words';
    before.setSelectionRange(2, 6);
    const at = line(200, 100);
    const bar = await put('lemma-selection-bar', { words: { first: at, last: at } });
    for (const button of parts(bar, 'button')) await clickOn(button);
    assert.deepEqual(acts, ['tag', 'highlight', 'note']);
    assertFocus(before);
    assert.deepEqual([before.selectionStart, before.selectionEnd], [2, 6]);
  });

  it('has the pinned claims with their digits, tells which was chosen and whether it is denied, and takes no focus', async () => {
    const at = line(200, 100);
    const pinned = [
      { digit: 1, text: 'Agreements are aspirational' },
      { digit: 4, text: 'A claim that goes on for longer than there is room for in a small bar beside some words' },
    ];
    const bar = await put('lemma-selection-bar', { words: { first: at, last: at }, pinned });
    const chosen: unknown[] = [];
    bar.addEventListener('lemma-tag-pinned', (event) => chosen.push((event as CustomEvent).detail));
    const group = part(bar, '[role=group]');
    assert.equal(group.getAttribute('aria-label'), 'Pinned claims');
    const buttons = parts(bar, '[role=group] button');
    assert.deepEqual(
      buttons.map((button) => [spoken(button), button.getAttribute('aria-keyshortcuts')]),
      pinned.map(({ digit, text }) => [text, String(digit)]),
    );
    await assertAccessible(bar);
    for (const button of buttons) {
      assert.isAtMost(button.getBoundingClientRect().width, 180);
      await clickOn(button);
    }
    await sendKeys({ down: 'Shift' });
    await clickOn(buttons[0]!);
    await sendKeys({ up: 'Shift' });
    assert.deepEqual(chosen, [
      { digit: 1, denies: false },
      { digit: 4, denies: false },
      { digit: 1, denies: true },
    ]);
    assertFocus(before);
  });

  it('offers to add the words to the passage in focus where they can be', async () => {
    const at = line(200, 100);
    const bar = await put('lemma-selection-bar', { words: { first: at, last: at }, joining: true });
    const button = parts(bar, 'button').find((each) => spoken(each) === 'Add to the passage')!;
    await clickOn(button);
    assert.deepEqual(acts, ['add-piece']);
  });

  it('stands beside the words, never on them where there is room, and always in the window', async () => {
    const bar = await put('lemma-selection-bar');
    const places = [
      [10, 10],
      [innerWidth - 30, 10],
      [10, innerHeight - 30],
      [innerWidth / 2, innerHeight / 2],
    ] as const;
    for (const [left, top] of places) {
      const at = line(left, top, 25);
      bar.words = { first: at, last: at };
      await settled();
      const box = part(bar, '[role=toolbar]').getBoundingClientRect();
      assert.isTrue(
        box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        `at ${left}, ${top}`,
      );
      assert.isTrue(box.top >= at.bottom || box.bottom <= at.top, `on the words at ${left}, ${top}`);
    }
  });

  it('lies at the foot where it is docked, wherever it stood before', async () => {
    const at = line(200, 100);
    const bar = await put('lemma-selection-bar', { words: { first: at, last: at } });
    bar.docked = true;
    await settled();
    const box = part(bar, '[role=toolbar]').getBoundingClientRect();
    assert.deepEqual([box.left, box.right, box.bottom], [0, document.documentElement.clientWidth, innerHeight]);
    bar.pinned = Array.from({ length: 9 }, (_, i) => ({ digit: i + 1, text: 'Agreements are aspirational' }));
    await settled();
    for (const button of parts(bar, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      assert.isTrue(width >= 44 && height >= 44, wordsOf(button));
    }
    // Nine claims stay in one row, which scrolls.
    assert.isAtMost(part(bar, '[role=toolbar]').getBoundingClientRect().height, 110);
    parts(bar, 'button')
      .find((each) => spoken(each) === 'More')!
      .click();
    assert.deepEqual(acts, ['grow']);
  });
});

describe('the dividing line', () => {
  let split: LemmaSplit;
  let shares: number[];
  async function divide(direction: LemmaSplit['direction']): Promise<HTMLElement> {
    const box = document.createElement('div');
    Object.assign(box.style, {
      position: 'fixed',
      inset: '100px auto auto 100px',
      width: '400px',
      height: '200px',
      display: 'flex',
      flexDirection: direction === 'vertical' ? 'row' : 'column',
    });
    const pane = document.createElement('div');
    pane.style.flex = '0 0 50%';
    split = Object.assign(document.createElement('lemma-split'), { label: 'Width', value: 0.5, direction });
    shares = [];
    split.addEventListener('lemma-split', (event) =>
      shares.push(Number((event as CustomEvent<number>).detail.toFixed(3))),
    );
    box.append(pane, split);
    stage.append(box);
    await settled();
    return part(split, '[role=separator]');
  }

  it('is a separator with its name, direction and place, and axe finds nothing', async () => {
    const separator = await divide('vertical');
    const told = ['aria-label', 'aria-orientation', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map((name) =>
      separator.getAttribute(name),
    );
    assert.deepEqual(told, ['Width', 'vertical', '50', '15', '85']);
    await assertAccessible(split);
  });

  it('moves by arrows, Home and End, which are its own, and leaves other keys alone', async () => {
    const separator = await divide('vertical');
    separator.focus();
    await press('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    assert.deepEqual(shares, [0.48, 0.52, 0.48, 0.52, 0, 1]);
    assert.deepEqual(heardOutside, []);
    await press('F6');
    assert.deepEqual(heardOutside, ['F6']);
  });

  for (const [direction, end, share] of [
    ['vertical', [200, 150], 0.25],
    ['horizontal', [150, 150], 0.25],
  ] as const)
    it(`follows the mouse, and lets go with it: ${direction}`, async () => {
      const separator = await divide(direction);
      await sendMouse({ type: 'move', position: middleOf(separator) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [...end] });
      await sendMouse({ type: 'move', position: [2, 2] });
      await sendMouse({ type: 'up' });
      await sendMouse({ type: 'move', position: [300, 180] });
      assert.deepEqual(shares, [share, 0]);
    });
});

describe('the top bar', () => {
  let bar: LemmaTopbar;
  let session: Session;
  const button = (name: string) => parts(bar, 'button').find((each) => each.getAttribute('aria-label') === name)!;

  beforeEach(async () => {
    session = openSession();
    bar = await put('lemma-topbar', { session });
  });

  it('has its buttons by name, and axe finds nothing', async () => {
    for (const name of ['Undo', 'Redo', 'Import', 'Export', 'Help', 'Find or do…']) assert.isOk(button(name), name);
    await assertAccessible(bar);
  });

  it('asks for the acts', () => {
    for (const name of ['Undo', 'Redo', 'Find or do…', 'Import', 'Export', 'Help']) button(name).click();
    assert.deepEqual(acts, ['undo', 'redo', 'palette', 'import', 'export', 'help']);
  });

  it('says what would be undone and redone, or that there is nothing; no button is dead without a reason', async () => {
    const told = () =>
      ['Undo', 'Redo'].map((name) => [
        button(name).getAttribute('aria-description'),
        button(name).getAttribute('aria-disabled'),
      ]);
    assert.deepEqual(told(), [
      ['There is nothing to undo.', 'true'],
      ['There is nothing to redo.', 'true'],
    ]);
    session.run(addClaim('x', maker));
    await settled();
    assert.deepEqual(told(), [
      ["Undo: add the claim 'x'", null],
      ['There is nothing to redo.', 'true'],
    ]);
    session.travel('undo');
    await settled();
    assert.deepEqual(told(), [
      ['There is nothing to undo.', 'true'],
      ["Redo: add the claim 'x'", null],
    ]);
  });

  it('says in words how the work stands, and why, also in a narrow window', async () => {
    const mark = () => part(bar, '.saving');
    assert.equal(wordsOf(mark()), 'Saved');
    bar.saving = { kind: 'failed', reason: 'The disk is full.' };
    await settled();
    assert.equal(wordsOf(mark()), 'Not saved The disk is full.');
    await assertAccessible(bar);
    await setViewport({ width: 390, height: 800 });
    await settled();
    for (const words of mark().querySelectorAll('span')) assert.notEqual(getComputedStyle(words).display, 'none');
    assert.isAtMost(bar.scrollWidth, 390);
    await assertAccessible(bar);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('the project menu', () => {
  let menu: LemmaProjectMenu;
  let session: Session;
  let asked: string[];
  let projects: readonly Shelved[];
  const opener = () => part(menu, '.opener');
  const popover = () => part(menu, '#menu');
  const entry = (name: string) => parts(menu, '#menu button').find((each) => wordsOf(each).startsWith(name))!;

  beforeEach(async () => {
    asked = [];
    session = openSession();
    projects = [
      { id: session.state.project.about.id, title: 'Two essays', records: 1 },
      { id: 'j_other', title: 'Another', records: 12 },
    ];
    const files: Shelf = {
      projects: () => Promise.resolve(projects),
      open: async (id) => void asked.push(`open ${id}`),
      fresh: async (what) => void asked.push(`fresh ${what}`),
      quarantine: [{ row: 1, reason: 'odd' }],
      showQuarantine: () => void asked.push('quarantine'),
    };
    menu = await put('lemma-project-menu', { session, files });
  });

  it('opens by its button, named by the project, closes by Escape, and gives the focus back; axe finds nothing', async () => {
    assert.equal(opener().getAttribute('aria-label'), 'Project: Two essays');
    await assertAccessible(menu);
    opener().focus();
    await press('Enter');
    await settled();
    assert.isTrue(popover().matches(':popover-open'));
    assert.includeMembers(parts(menu, '#menu button').map(wordsOf), [
      'Rename the project',
      'New project with the two essays',
      'Worked example on the two essays',
      'New empty project',
      '1 row set aside…',
      'Two essays 1 record',
      'Another 12 records',
    ]);
    assert.equal(entry('Two essays').getAttribute('aria-current'), 'true');
    assert.isNull(entry('Another').getAttribute('aria-current'));
    await assertAccessible(menu);
    await press('Tab', 'Escape');
    assert.isFalse(popover().matches(':popover-open'));
    assertFocus(opener());
  });

  it('asks for what is chosen, and closes', async () => {
    for (const name of ['New project', 'Worked example', 'New empty', '1 row', 'Another']) {
      opener().click();
      await settled();
      entry(name).focus();
      entry(name).click();
      assert.isFalse(popover().matches(':popover-open'));
      assertFocus(opener());
    }
    assert.deepEqual(asked, ['fresh essays', 'fresh example', 'fresh empty', 'quarantine', 'open j_other']);
  });

  it('renames in place: the field has the focus and the whole name selected; Enter keeps, and the button has the focus again', async () => {
    opener().click();
    await settled();
    entry('Rename').click();
    await settled();
    const field = part<HTMLInputElement>(menu, '#name');
    assertFocus(field);
    assert.deepEqual([field.selectionStart, field.selectionEnd], [0, 'Two essays'.length]);
    await assertAccessible(menu);
    await type('On claims');
    await press('Enter');
    await settled();
    assert.equal(session.state.project.about.title, 'On claims');
    assert.equal(wordsOf(opener()), 'On claims');
    assertFocus(opener());
    assert.deepEqual(heardOutside, []);
  });

  it('forgets by Escape, and keeps the old name for a blank one', async () => {
    for (const leave of [
      ['x', 'Escape'],
      ['Delete', 'Enter'],
    ]) {
      menu.rename();
      await settled();
      await press(...leave);
      await settled();
      assert.equal(session.state.project.about.title, 'Two essays');
      assertFocus(opener());
    }
    assert.deepEqual(session.state.history.done, []);
  });

  it('keeps what was typed where the reader goes on elsewhere, and leaves the focus there', async () => {
    menu.rename();
    await settled();
    await type('On claims');
    await clickOn(before);
    await settled();
    assert.equal(session.state.project.about.title, 'On claims');
    assertFocus(before);
  });
});

describe('typing', () => {
  it('is in fields that take words, and not on buttons or choices', async () => {
    const of = (name: string, type?: string) => [Object.assign(document.createElement(name), type ? { type } : {})];
    for (const path of [of('input'), of('input', 'text'), of('input', 'search'), of('textarea'), of('select')])
      assert.isTrue(isTyping(path), path[0]!.outerHTML);
    for (const path of [
      of('input', 'radio'),
      of('input', 'checkbox'),
      of('input', 'range'),
      of('button'),
      of('div'),
      [window],
      [],
    ])
      assert.isFalse(isTyping(path));
  });
});
