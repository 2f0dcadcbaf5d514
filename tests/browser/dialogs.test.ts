// The dialogs in a real browser: names, keys, where the focus goes and comes back to, and that what is typed stays inside.
import { assert } from 'chai';
import type { Answer, LemmaChooser, Question } from '../../src/elements/lemma-chooser.ts';
import '../../src/elements/lemma-chooser.ts';
import type { LemmaHelp } from '../../src/elements/lemma-help.ts';
import '../../src/elements/lemma-help.ts';
import type { LemmaNoteDialog } from '../../src/elements/lemma-note-dialog.ts';
import '../../src/elements/lemma-note-dialog.ts';
import type { Shelf } from '../../src/elements/lemma-project-menu.ts';
import type { LemmaQuarantine } from '../../src/elements/lemma-quarantine.ts';
import '../../src/elements/lemma-quarantine.ts';
import type { Option } from '../../src/elements/parts/lemma-combobox.ts';
import { ACTIONS } from '../../src/commands/index.ts';
import {
  assertAccessible,
  assertFocus,
  clearStage,
  focused,
  part,
  parts,
  press,
  put,
  setStage,
  settled,
  type,
  wordsOf,
} from './stage.ts';

const OPTIONS: readonly Option[] = [
  { id: 'c_1', label: 'Cats are nice animals', hint: '2 passages' },
  { id: 'c_2', label: 'agreements are aspirational', hint: '1 passage' },
];

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

/** What became of a promise, looked at later. */
function outcome<T>(promise: Promise<T>): { readonly is: T | undefined } {
  const found: { is: T | undefined } = { is: undefined };
  void promise.then((value) => (found.is = value));
  return found;
}

/** Words on one line. */
const wordsAt = (line: DOMRect) => ({ first: line, last: line });

const TAG: Question = {
  title: 'Tag claim',
  label: 'Claim',
  options: OPTIONS,
  fresh: 'New claim',
  quote: `A ${'long '.repeat(60)}quotation`,
  stance: { stance: 'asserts', voice: null, voices: ['Xi Jinping'] },
  button: 'Tag',
};

describe('the chooser', () => {
  let chooser: LemmaChooser;
  const dialog = () => part<HTMLDialogElement>(chooser, 'dialog');
  const stance = () => part<HTMLInputElement>(chooser, 'input[name=stance]:checked').value;
  async function ask(question: Question): Promise<{ readonly is: Answer | null | undefined }> {
    const answer = outcome(chooser.ask(question));
    await settled();
    return answer;
  }
  beforeEach(async () => {
    chooser = await put('lemma-chooser');
  });

  it('is a dialog by its title, with a combobox and a radio group by their names, and axe finds nothing', async () => {
    await ask(TAG);
    assert.equal(wordsOf(part(chooser, `#${dialog().getAttribute('aria-labelledby')!}`)), 'Tag claim');
    assert.equal(part(chooser, '[role=radiogroup]').getAttribute('aria-label'), 'Stance');
    assert.deepEqual(parts(chooser, '.radios label').map(wordsOf), ['Asserts', 'Denies', 'Reports', 'Questions']);
    assert.equal(focused()?.getAttribute('role'), 'combobox');
    assert.match(wordsOf(part(chooser, 'blockquote')), /^A long .* … .*quotation$/);
    await assertAccessible(chooser);
  });

  it('answers with claim, stance and voice, by keys alone, and gives the focus back', async () => {
    const answer = await ask(TAG);
    await type('agree');
    await press('Alt+Digit2', 'Tab');
    assert.equal((focused() as HTMLInputElement).value, 'denies');
    await press('Tab');
    await type(' Xi ');
    await press('Enter');
    await settled();
    assert.deepEqual(answer.is, { pick: { id: 'c_2' }, stance: 'denies', voice: 'Xi' });
    assertFocus(before);
    assert.deepEqual(heardOutside, []);
    assert.isFalse(chooser.open);
  });

  it('lets no key out, and none of them lands elsewhere', async () => {
    await ask(TAG);
    await type('tsauh?+');
    await press('F6', 'Control+z', 'Alt+Digit1', 'Delete');
    assert.deepEqual(heardOutside, []);
    assert.equal(before.value, '');
  });

  it('goes by Escape, from any of its fields, and by Cancel; the focus comes back', async () => {
    for (const leave of [
      () => press('Escape'),
      () => press('Tab', 'Tab', 'Escape'),
      async () => part(chooser, '.foot .plain').click(),
    ]) {
      before.focus();
      const answer = await ask(TAG);
      await leave();
      await settled();
      assert.isNull(answer.is);
      assertFocus(before);
      assert.lengthOf(parts(chooser, 'dialog'), 0);
    }
  });

  it('does not block what is behind it', async () => {
    await ask({ ...TAG, beside: wordsAt(new DOMRect(20, 20, 100, 20)) });
    assert.isFalse(dialog().matches(':modal'));
    before.focus();
    assertFocus(before);
    assert.equal(dialog().getBoundingClientRect().top, 50);
  });

  it('stays in the window, wherever the words are', async () => {
    for (const beside of [
      new DOMRect(innerWidth - 5, innerHeight - 10, 4, 8),
      new DOMRect(-200, -200, 10, 10),
      new DOMRect(0, innerHeight * 2, 10, 10),
      null,
    ]) {
      await ask({ ...TAG, beside: beside && wordsAt(beside) });
      const { top, left, right, bottom } = dialog().getBoundingClientRect();
      assert.isAtLeast(top, 0);
      assert.isAtMost(bottom, innerHeight);
      assert.isAtLeast(left, 0);
      assert.isAtMost(right, innerWidth);
      chooser.cancel();
    }
  });

  it('starts each question afresh, also one that takes another’s place', async () => {
    const first = await ask(TAG);
    await type('agree');
    await press('Alt+Digit3', 'Tab', 'Tab');
    await type('Xi');
    assert.equal(stance(), 'reports');
    const second = await ask(TAG);
    assert.isNull(first.is);
    assert.equal(stance(), 'asserts');
    assert.equal(part<HTMLInputElement>(chooser, 'input[name=voice]').value, '');
    assert.lengthOf(parts(chooser, 'dialog'), 1);
    assert.equal(focused()?.getAttribute('role'), 'combobox');
    assert.equal((focused() as HTMLInputElement).value, '');
    await press('Enter');
    await settled();
    assert.deepEqual(second.is, { pick: { id: 'c_1' }, stance: 'asserts', voice: null });
  });

  it('begins with the stance and voice there are', async () => {
    const answer = await ask({ ...TAG, stance: { stance: 'questions', voice: 'Zoë', voices: [] } });
    await press('Enter');
    await settled();
    assert.deepEqual(answer.is, { pick: { id: 'c_1' }, stance: 'questions', voice: 'Zoë' });
  });

  it('asks for less where less is wanted: no stance, nothing new', async () => {
    const answer = await ask({ title: 'Support', label: 'Claim', options: OPTIONS, button: 'Link' });
    assert.lengthOf(parts(chooser, 'input[name=stance]'), 0);
    await type('zzz');
    await press('Control+Enter', 'Alt+Digit2');
    part(chooser, '.foot .main').click();
    await settled();
    assert.isUndefined(answer.is);
    assert.isTrue(chooser.open);
    await assertAccessible(chooser);
  });

  it('leaves a word being composed alone', async () => {
    await ask(TAG);
    part(chooser, 'lemma-combobox').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true }),
    );
    assert.isTrue(chooser.open);
  });
});

describe('the note dialog', () => {
  let notes: LemmaNoteDialog;
  const open = async (about: string, written: string) => {
    const answer = outcome(notes.ask(about, written));
    await settled();
    return answer;
  };
  beforeEach(async () => {
    notes = await put('lemma-note-dialog');
  });

  it('is named, described by what it is about, and axe finds nothing', async () => {
    await open('agreements are aspirational', 'as written');
    const dialog = part(notes, 'dialog');
    assert.equal(wordsOf(part(notes, `#${dialog.getAttribute('aria-labelledby')!}`)), 'Note');
    assert.equal(wordsOf(part(notes, `#${dialog.getAttribute('aria-describedby')!}`)), 'agreements are aspirational');
    assert.isTrue(dialog.matches(':modal'));
    assert.equal((focused() as HTMLTextAreaElement).value, 'as written');
    await assertAccessible(notes);
  });

  it('takes lines by Enter and ends by Ctrl+Enter or the button; the focus comes back', async () => {
    let answer = await open('x', '');
    await type('one');
    await press('Enter');
    await type('two ');
    await press('Control+Enter');
    await settled();
    assert.equal(answer.is, 'one\ntwo');
    assertFocus(before);
    answer = await open('x', 'kept');
    part(notes, '.foot .main').click();
    await settled();
    assert.equal(answer.is, 'kept');
    assert.deepEqual(heardOutside, []);
  });

  it('changes nothing by Escape or Cancel; an emptied note is an answer', async () => {
    let answer = await open('x', 'kept');
    await type('lost');
    await press('Escape');
    await settled();
    assert.isNull(answer.is);
    assertFocus(before);
    answer = await open('x', 'kept');
    part(notes, '.foot .plain').click();
    await settled();
    assert.isNull(answer.is);
    answer = await open('x', 'kept');
    await press('Control+a', 'Delete', 'Control+Enter');
    await settled();
    assert.equal(answer.is, '');
  });

  it('answers each question once, also one asked as the last one closes', async () => {
    const first = await open('x', 'first');
    await press('Control+Enter');
    const second = outcome(notes.ask('y', 'second'));
    await settled();
    await settled();
    assert.equal(first.is, 'first');
    assert.isUndefined(second.is);
    const third = await open('z', 'third');
    assert.isNull(second.is);
    await press('Control+Enter');
    await settled();
    assert.equal(third.is, 'third');
  });
});

describe('the help', () => {
  it('shows every act that has a key, from the top, and axe finds nothing', async () => {
    const help: LemmaHelp = await put('lemma-help');
    help.show();
    await settled();
    assert.sameMembers(
      parts(help, 'dt').map(wordsOf),
      ACTIONS.filter(({ keys, told }) => keys.length > 0 || told).map(({ title }) => title),
    );
    assert.isTrue(parts(help, 'dd').every((keys) => keys.querySelector('kbd') !== null));
    const dialog = part<HTMLDialogElement>(help, 'dialog');
    assert.equal(dialog.scrollTop, 0);
    assert.equal(focused()?.id, dialog.getAttribute('aria-labelledby'));
    await assertAccessible(help);
    await press('t', 'F6');
    assert.deepEqual(heardOutside, []);
    await press('Escape');
    assert.isFalse(dialog.open);
    assertFocus(before);
  });

  it('closes by its button', async () => {
    const help = await put('lemma-help');
    help.show();
    await press('Tab', 'Enter');
    assert.isFalse(part<HTMLDialogElement>(help, 'dialog').open);
    assertFocus(before);
  });
});

describe('the rows set aside', () => {
  const shelf = (count: number): Shelf => ({
    projects: () => Promise.resolve([]),
    open: () => Promise.resolve(),
    fresh: () => Promise.resolve(),
    quarantine: Array.from({ length: count }, (_, i) => ({
      row: { id: `c_${i}`, text: '<b>x</b>' },
      reason: `reason ${i}`,
    })),
    showQuarantine: () => undefined,
  });
  async function show(count: number): Promise<LemmaQuarantine> {
    const shown = await put('lemma-quarantine', { files: shelf(count) });
    shown.show();
    await settled();
    return shown;
  }

  it('stand there with the reason and as they are, and axe finds nothing', async () => {
    const shown = await show(2);
    assert.deepEqual(
      parts(shown, 'tbody tr').map(wordsOf),
      [0, 1].map((i) => `reason ${i} {"id":"c_${i}","text":"<b>x</b>"}`),
    );
    assert.lengthOf(parts(shown, 'b'), 0);
    await assertAccessible(shown);
    await press('Escape');
    assertFocus(before);
  });

  it('are counted where there are more than can be read', async () => {
    const shown = await show(203);
    assert.lengthOf(parts(shown, 'tbody tr'), 200);
    assert.include(wordsOf(part(shown, 'dialog')), 'and 3 more, in the saved file');
    assert.equal(part(shown, 'dialog').scrollTop, 0);
  });

  it('are none, and then there is no table and nothing to save', async () => {
    const shown = await show(0);
    assert.lengthOf(parts(shown, 'table'), 0);
    assert.deepEqual(parts(shown, 'button').map(wordsOf), ['Close']);
    part(shown, '.main').click();
    assert.isFalse(part<HTMLDialogElement>(shown, 'dialog').open);
  });
});
