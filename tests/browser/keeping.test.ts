// History, library and notices in a real browser: what they say, what they ask for, by mouse and by keys, with ten thousand acts too.
import { assert } from 'chai';
import { failed, ok } from '../../src/base/result.ts';
import type { Shelves, Volume } from '../../src/elements/library/desk.ts';
import type { Chosen, LemmaHistory } from '../../src/elements/lemma-history.ts';
import '../../src/elements/lemma-history.ts';
import type { LemmaLibrary } from '../../src/elements/lemma-library.ts';
import '../../src/elements/lemma-library.ts';
import type { LemmaNotice, Notice, NoticeAnswer } from '../../src/elements/lemma-notice.ts';
import '../../src/elements/lemma-notice.ts';
import type { Entry, Shortfall } from '../../src/store/store.ts';
import {
  assertAccessible,
  clearStage,
  focused,
  part,
  parts,
  press,
  setStage,
  settled,
  type,
  wordsOf,
} from './stage.ts';

const NOW = new Date(2026, 2, 10, 15, 30).getTime();
const HOUR = 3_600_000;
const now = () => NOW;

let stage: HTMLElement;
let before: HTMLInputElement;
let heardOutside: string[];
const onKey = (event: KeyboardEvent) => heardOutside.push(event.key);

beforeEach(async () => {
  ({ stage, before } = await setStage());
  heardOutside = [];
  stage.addEventListener('keydown', onKey);
});
afterEach(clearStage);

function put<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), given);
  stage.append(element);
  return element;
}

/** Waits until it holds; scrolling is told with the next picture. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.isTrue(holds(), String(holds));
}

function entry(seq: number, given: Partial<Entry> = {}): Entry {
  const at = NOW - (10_000 - seq) * HOUR;
  return {
    project: 'j_1',
    seq,
    move: 'do',
    label: `Act ${seq}`,
    steps: [],
    inverse: [],
    at,
    by: 'me',
    peer: 'tab_1',
    of: null,
    format: 1,
    mark: '',
    ...given,
  };
}

const FEW: readonly Entry[] = [
  entry(9995, { move: 'begin', label: 'Began', at: NOW - 50 * HOUR }),
  entry(9996, { label: 'Tag ‘agreements are aspirational’', at: NOW - 49 * HOUR, by: 'Ada' }),
  entry(9997, { label: 'Highlight', at: NOW - 20 * HOUR }),
  entry(9998, { label: 'Remove <b>x</b>', at: NOW - HOUR }),
  entry(9999, { move: 'undo', label: 'Remove <b>x</b>', of: 9998, at: NOW - 30 * 60_000 }),
  entry(10_000, { label: 'Rename', at: NOW - 60_000 }),
];

describe('the history', () => {
  let asked: [string, Chosen][];

  async function show(entries: readonly Entry[] = FEW): Promise<LemmaHistory> {
    asked = [];
    const history = put('lemma-history', { entries: () => Promise.resolve(ok(entries)), reader: 'me', now });
    for (const name of ['lemma-look', 'lemma-restore'])
      history.addEventListener(name, (event) => asked.push([name, (event as CustomEvent<Chosen>).detail]));
    await history.show();
    await until(() => parts(history, '[role=option]').length > 0);
    return history;
  }
  const options = (history: LemmaHistory) => parts(history, '[role=option]').map(wordsOf);
  const chosen = (history: LemmaHistory) => parts(history, '[aria-selected=true]').map(wordsOf).join();
  const button = (history: LemmaHistory, words: string) =>
    parts(history, 'button').find((each) => wordsOf(each) === words)!;

  it('tells every act, newest first, under its day, and axe finds nothing', async () => {
    const history = await show();
    assert.deepEqual(options(history), [
      '15:29 Rename you',
      '15:00 Undone: remove <b>x</b> you',
      '14:30 Remove <b>x</b> (taken back since) you',
      '19:30 Highlight you',
      '14:30 Tag ‘agreements are aspirational’ Ada',
      '13:30 The project came here you',
    ]);
    // Browsers differ in whether a comma follows the weekday.
    const days = parts(history, '[role=group]').map((group) => group.getAttribute('aria-label')!.replace(',', ''));
    assert.deepEqual(days, ['Today', 'Yesterday', 'Sunday 8 March 2026']);
    assert.lengthOf(parts(history, 'b'), 0);
    assert.equal(wordsOf(part(history, '.count')), '6 acts');
    await assertAccessible(history);
    await press('Escape');
    assert.equal(focused(), before);
  });

  it('goes from act to act by keys, tells the chosen in full, and asks to look at it or restore it', async () => {
    const history = await show();
    assert.equal(focused()?.localName, 'input');
    await press('ArrowDown');
    assert.equal(focused()?.getAttribute('role'), 'listbox');
    assert.equal(chosen(history), '15:29 Rename you');
    assert.equal(
      button(history, 'Restore to here').getAttribute('aria-description'),
      'This is how the project stands now.',
    );
    button(history, 'Restore to here').click();
    assert.deepEqual(asked, []);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    assert.equal(chosen(history), '14:30 Remove <b>x</b> (taken back since) you');
    assert.equal(
      wordsOf(part(history, 'div.chosen')),
      'Remove <b>x</b> 10 March 2026, 14:30 (1 hour ago), by you; taken back since',
    );
    await press('End', 'Enter');
    button(history, 'Restore to here').click();
    assert.deepEqual(asked, [
      ['lemma-look', { seq: 9995, at: NOW - 50 * HOUR }],
      ['lemma-restore', { seq: 9995, at: NOW - 50 * HOUR }],
    ]);
    history.refuse('The acts since then are not all there.');
    await settled();
    assert.equal(wordsOf(part(history, '.trouble')), 'That is not possible: The acts since then are not all there.');
    await assertAccessible(history);
    assert.deepEqual(heardOutside, []);
  });

  it('filters by words, people and days, and lets go of what is chosen when it is filtered away', async () => {
    const history = await show();
    await press('ArrowDown', 'ArrowDown');
    part<HTMLInputElement>(history, 'input').focus();
    await type('ÁDA aspir');
    assert.deepEqual(options(history), ['14:30 Tag ‘agreements are aspirational’ Ada']);
    assert.equal(wordsOf(part(history, '.count')), '1 of 6 acts');
    assert.equal(chosen(history), '');
    await type('zzz');
    assert.deepEqual(options(history), []);
    assert.include(wordsOf(part(history, 'dialog')), 'No act has these words.');
    await assertAccessible(history);
  });

  it('stays quick with ten thousand acts, each in reach', async () => {
    const all = Array.from({ length: 10_000 }, (_, i) => entry(i + 1));
    const start = performance.now();
    const history = await show(all);
    assert.isBelow(performance.now() - start, 3000);
    assert.isBelow(parts(history, '[role=option]').length, 120);
    await press('ArrowDown', 'End');
    assert.include(chosen(history), 'Act 1 ');
    const list = part(history, '.list');
    const seen = parts(history, '[aria-selected=true]')[0]!.getBoundingClientRect();
    assert.isAtMost(seen.bottom, list.getBoundingClientRect().bottom + 1);
    assert.equal(parts(history, '[aria-selected=true]')[0]!.getAttribute('aria-posinset'), '10000');
    list.scrollTop = list.scrollHeight / 2;
    await until(() => options(history).some((words) => words.includes('Act 5000')));
    part<HTMLInputElement>(history, 'input').focus();
    await type('7777');
    assert.lengthOf(options(history), 1);
  });

  it('says why it cannot be read', async () => {
    const history = put('lemma-history', {
      entries: () => Promise.resolve(failed('The browser closed the database.')),
      now,
    });
    await history.show();
    await settled();
    assert.equal(wordsOf(part(history, '.trouble')), 'The browser closed the database.');
  });
});

describe('the library', () => {
  let asked: string[];
  let volumes: Volume[];

  const shelves = (given: Partial<Shelves> = {}): Shelves => {
    const note = (act: string) => (id: string, title?: string) => {
      asked.push([act, id, title].filter((part) => part !== undefined).join(' '));
      return Promise.resolve(ok(`${act} done`));
    };
    const said = (act: string) => () => note(act)('');
    return {
      volumes: () => Promise.resolve(ok(volumes)),
      current: 'j_1',
      open: async (id) => void (await note('open')(id)),
      fresh: async (what) => void (await note('fresh')(what)),
      rename: note('rename'),
      duplicate: note('duplicate'),
      remove: (id) => {
        volumes = volumes.map((volume) => (volume.id === id ? { ...volume, removed: NOW } : volume));
        return note('remove')(id);
      },
      putBack: note('put back'),
      backups: { at: null, acts: 3, due: false },
      backUp: said('back up'),
      takeIn: said('take in'),
      file: { kind: 'none' },
      chooseFile: said('choose file'),
      wakeFile: said('wake file'),
      forgetFile: said('forget file'),
      lasting: null,
      ...given,
    };
  };
  beforeEach(() => {
    asked = [];
    volumes = [
      { id: 'j_1', title: 'Two essays', modified: NOW - HOUR, records: 5, removed: null },
      { id: 'j_2', title: 'A <b>book</b>', modified: NOW - 50 * HOUR, records: 1, removed: null },
      { id: 'j_3', title: 'Old', modified: NOW - 900 * HOUR, records: 12, removed: NOW - 2 * HOUR },
    ];
  });
  async function show(given: Partial<Shelves> = {}): Promise<LemmaLibrary> {
    const library = put('lemma-library', { shelves: shelves(given), now });
    await library.show();
    await settled();
    return library;
  }
  const button = (library: LemmaLibrary, name: string) =>
    parts(library, 'button').find((each) => (each.getAttribute('aria-label') ?? wordsOf(each)) === name)!;
  const words = (library: LemmaLibrary) => wordsOf(part(library, 'dialog'));

  it('shows all projects, those removed apart, and axe finds nothing', async () => {
    const library = await show();
    assert.deepEqual(parts(library, 'ul[aria-label=Projects] .what').map(wordsOf), [
      'Two essays Open now · 1 hour ago · 5 records',
      'A <b>book</b> 2 days ago · 1 record',
    ]);
    assert.deepEqual(parts(library, 'ul[aria-labelledby=removed] li').map(wordsOf), [
      'Old deleted 2 hours ago Put back',
    ]);
    assert.include(words(library), 'There is no backup yet.');
    await assertAccessible(library);
    await press('t', 'Escape');
    assert.deepEqual(heardOutside, []);
    assert.equal(focused(), before);
  });

  it('renames, duplicates, deletes and puts back, and tells what came of it', async () => {
    const library = await show();
    const said: string[] = [];
    stage.addEventListener('lemma-say', ({ detail }) => said.push(detail));
    button(library, 'Rename: A <b>book</b>').click();
    await settled();
    await type('A shelf');
    await press('Enter');
    await settled();
    button(library, 'Rename: Two essays').click();
    await settled();
    await type('never mind');
    await press('Escape');
    await settled();
    assert.isTrue(part<HTMLDialogElement>(library, 'dialog').open);
    button(library, 'Duplicate: Two essays').click();
    await settled();
    button(library, 'Put back: Old').click();
    await settled();
    const remove = button(library, 'Delete: A <b>book</b>');
    remove.focus();
    await press('Enter');
    await settled();
    assert.deepEqual(asked, ['rename j_2 A shelf', 'duplicate j_1', 'put back j_3', 'remove j_2']);
    assert.deepEqual(said, ['rename done', 'duplicate done', 'put back done', 'remove done']);
    assert.equal(wordsOf(part(library, '[role=status]')), 'remove done');
    assert.lengthOf(parts(library, 'ul[aria-labelledby=removed] li'), 2);
    assert.equal(focused()?.id, 'title');
  });

  it('closes to open a project or begin one', async () => {
    const library = await show();
    button(library, 'Open: A <b>book</b>').click();
    assert.isFalse(part<HTMLDialogElement>(library, 'dialog').open);
    await library.show();
    button(library, 'New empty project').click();
    assert.deepEqual(asked, ['open j_2', 'fresh empty']);
  });

  it('says why something could not be done, and keeps what it shows', async () => {
    const library = await show({ duplicate: () => Promise.resolve(failed('The disk is full.')) });
    button(library, 'Duplicate: Two essays').click();
    await settled();
    assert.equal(wordsOf(part(library, '[role=alert]')), 'The disk is full.');
    assert.lengthOf(parts(library, 'ul[aria-label=Projects] li'), 2);
    await assertAccessible(library);
  });

  it('tells how safe all is', async () => {
    const due = await show({ backups: { at: NOW - 240 * HOUR, acts: 31, due: true }, lasting: false });
    assert.include(words(due), 'Last backed up 10 days ago (28 February 2026, 15:30). 31 acts since.');
    assert.include(words(due), '31 acts are in this browser alone.');
    assert.include(words(due), 'The browser may clear');
    button(due, 'Back up everything').click();
    await settled();
    assert.include(words(due), 'back up done');
    const fine = await show({ backups: { at: NOW, acts: 0, due: false }, lasting: true });
    assert.include(words(fine), 'Last backed up just now');
    assert.notInclude(words(fine), 'in this browser alone');
    assert.include(words(fine), 'The browser promised');
  });

  it('keeps a file up to date in every state of it, and axe finds nothing', async () => {
    const name = 'lemma.json';
    const at = async (file: Shelves['file']) => {
      const library = await show({ file });
      await assertAccessible(library);
      part<HTMLDialogElement>(library, 'dialog').close();
      return library;
    };
    assert.include(words(await at({ kind: 'impossible' })), 'cannot keep a file up to date');
    button(await at({ kind: 'none' }), 'Keep a file up to date…').click();
    button(await at({ kind: 'kept', name, written: NOW - 5000 }), 'Stop').click();
    button(await at({ kind: 'asleep', name }), 'Allow it again').click();
    const broken = await at({ kind: 'failed', name, reason: 'The disk is full.' });
    assert.include(words(broken), 'lemma.json could not be written. The disk is full.');
    button(broken, 'Try again').click();
    await settled();
    assert.deepEqual(
      asked.map((each) => each.trim()),
      ['choose file', 'forget file', 'wake file', 'wake file'],
    );
  });
});

describe('a notice', () => {
  const shortfall: Shortfall = {
    project: 'j_1',
    title: 'Two essays',
    acts: 14,
    since: NOW - 1.5 * HOUR,
    until: NOW,
    gone: false,
    parted: false,
  };
  async function show(...notices: Notice[]): Promise<{ bar: LemmaNotice; answers: NoticeAnswer[] }> {
    const answers: NoticeAnswer[] = [];
    const bar = put('lemma-notice', { notices, now });
    bar.addEventListener('lemma-answer', (event) => answers.push((event as CustomEvent<NoticeAnswer>).detail));
    await bar.updateComplete;
    return { bar, answers };
  }
  const rows = (bar: LemmaNotice) => parts(bar, '.row').map(wordsOf);

  it('takes no room while there is nothing to say', async () => {
    const { bar } = await show();
    assert.equal(bar.getBoundingClientRect().height, 0);
  });

  it('interrupts for what is not saved alone, and not again for every further act', async () => {
    const failure: Notice = { kind: 'failed', reason: 'The disk is full.', acts: 1 };
    const { bar } = await show(
      failure,
      { kind: 'memory', reason: 'Nothing is kept here.' },
      { kind: 'past', seq: 3, at: NOW - HOUR },
    );
    assert.deepEqual(parts(bar, '[role=alert]').map(wordsOf), [
      'Not saved: the disk is full. Your work is here, and saving is tried again; save it to a file now to be safe.',
    ]);
    assert.include(rows(bar)[0]!, '1 act is not saved.');
    await assertAccessible(bar);
    const alert = part(bar, '[role=alert]');
    let changed = 0;
    const watch = new MutationObserver(() => changed++);
    watch.observe(alert, { childList: true, characterData: true, subtree: true });
    bar.notices = [{ ...failure, acts: 2 }];
    await bar.updateComplete;
    await settled();
    assert.include(rows(bar)[0]!, '2 acts are not saved.');
    assert.equal(part(bar, '[role=alert]'), alert);
    assert.equal(changed, 0);
    watch.disconnect();
  });

  it('says what is missing, in every way something can be', async () => {
    const { bar } = await show(
      { kind: 'missing', shortfall },
      { kind: 'missing', shortfall: { ...shortfall, gone: true, acts: 1 } },
      { kind: 'missing', shortfall: { ...shortfall, gone: true, acts: 0, since: null } },
      { kind: 'missing', shortfall: { ...shortfall, parted: true, since: NOW - 100 * HOUR } },
      { kind: 'lost', title: 'Two essays', records: 2 },
    );
    const tail = ' RestoreLet go';
    assert.deepEqual(rows(bar), [
      `The browser lost 14 acts of ‘Two essays’ since 14:00 today; a second copy has them.${tail}`,
      `The browser lost the project ‘Two essays’; a second copy has it, with 1 act since 14:00 today.${tail}`,
      `The browser lost the project ‘Two essays’; a second copy has it.${tail}`,
      `The browser lost 14 acts of ‘Two essays’ since 11:30 on 6 March 2026; a second copy has them. Work went on without them, so they come back as a project of their own.${tail}`,
      '2 records of ‘Two essays’ cannot be found in the browser’s storage, and there is no second copy of them. A backup may have them. Dismiss',
    ]);
    await assertAccessible(bar);
  });

  it('has an answer on each button', async () => {
    const notices: Notice[] = [
      { kind: 'closed', reason: 'A newer Lemma was opened.', acts: 0 },
      { kind: 'missing', shortfall },
      { kind: 'past', seq: 3, at: NOW - HOUR },
    ];
    const { bar, answers } = await show(...notices);
    assert.include(rows(bar)[2]!, 'You are looking at the project as it was at 14:30 today.');
    for (const each of parts(bar, 'button')) each.click();
    assert.deepEqual(answers, [
      { notice: notices[0], answer: 'save-file' },
      { notice: notices[0], answer: 'reload' },
      { notice: notices[1], answer: 'restore' },
      { notice: notices[1], answer: 'forgo' },
      { notice: notices[2], answer: 'restore' },
      { notice: notices[2], answer: 'back' },
    ]);
  });
});
