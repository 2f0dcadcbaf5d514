// The combobox in a real browser: roles and names, what it finds and in which order, and the keys that are its own.
import { assert } from 'chai';
import type { LemmaCombobox, Option, Pick } from '../../src/elements/parts/lemma-combobox.ts';
import '../../src/elements/parts/lemma-combobox.ts';
import {
  assertAccessible,
  assertFocus,
  clearStage,
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
  { id: 'c_3', label: 'Disagreements are aspirational too' },
  { id: 'c_4', label: 'Cats are nice', hint: 'implicit' },
];

describe('the combobox', () => {
  let heardOutside: string[];
  let picks: Pick[];
  let box: LemmaCombobox;
  const line = () => part<HTMLInputElement>(box, 'input');
  const shown = () => parts(box, '[role=option]').map(wordsOf);
  const active = () => parts(box, '[aria-selected=true]').map(wordsOf).join();

  beforeEach(async () => {
    const { stage } = await setStage();
    heardOutside = [];
    stage.addEventListener('keydown', ({ key }) => heardOutside.push(key));
    picks = [];
    box = await put('lemma-combobox', { label: 'Claim', options: OPTIONS, fresh: 'New claim' });
    box.addEventListener('lemma-pick', (event) => picks.push((event as CustomEvent<Pick>).detail));
    box.focus();
    await settled();
  });

  afterEach(clearStage);

  it('is a combobox with a list, by roles and names, and axe finds nothing', async () => {
    assertFocus(line());
    assert.equal(line().getAttribute('role'), 'combobox');
    assert.equal(line().getAttribute('aria-label'), 'Claim');
    assert.equal(part(box, '[role=listbox]').id, line().getAttribute('aria-controls'));
    assert.equal(part(box, `#${line().getAttribute('aria-activedescendant')!}`).getAttribute('aria-selected'), 'true');
    await assertAccessible(box);
    await type('zzz');
    box.fresh = '';
    await settled();
    assert.deepEqual(shown(), []);
    assert.equal(line().getAttribute('aria-expanded'), 'false');
    assert.isFalse(line().hasAttribute('aria-activedescendant'));
    assert.equal(wordsOf(part(box, '[role=status]')), 'Nothing here says that.');
    await assertAccessible(box);
  });

  it('filters as one types: what begins so first, then words that do, then the rest; the hint stands apart', async () => {
    await type('AGREE');
    assert.deepEqual(shown(), [
      'agreements are aspirational 1 passage',
      'Disagreements are aspirational too',
      'New claim: ‘AGREE’ Ctrl Enter',
    ]);
    assert.include(active(), 'agreements');
  });

  it('puts what says just that before what begins with it, and then offers no new one', async () => {
    await type('cats are nice');
    assert.deepEqual(shown(), ['Cats are nice implicit', 'Cats are nice animals 2 passages']);
    await press('Enter');
    assert.deepEqual(picks, [{ id: 'c_4' }]);
  });

  it('finds words in any order', async () => {
    await type('nice animals are');
    assert.deepEqual(shown().slice(0, 1), ['Cats are nice animals 2 passages']);
  });

  it('goes up and down, round the ends, and takes where it stands; keys it uses are its own', async () => {
    await press('ArrowUp');
    assert.equal(active(), 'Cats are nice implicit');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    assert.deepEqual(picks, [{ id: 'c_2' }]);
    assert.deepEqual(heardOutside, []);
    await press('Escape');
    assert.deepEqual(heardOutside, ['Escape']);
  });

  it('makes a new one by Ctrl+Enter, and by Enter where nothing matches', async () => {
    await type(' agreements are  ');
    await press('Control+Enter');
    await type('x');
    await press('Enter');
    assert.deepEqual(picks, [{ text: 'agreements are' }, { text: 'agreements are  x' }]);
  });

  it('takes what is clicked and keeps the focus', async () => {
    parts(box, '[role=option]')[2]!.click();
    assert.deepEqual(picks, [{ id: 'c_3' }]);
    const down = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    parts(box, '[role=option]')[0]!.dispatchEvent(down);
    assert.isTrue(down.defaultPrevented);
  });

  it('takes nothing where there is nothing to take', async () => {
    box.fresh = '';
    await type('zzz');
    await press('Enter', 'Control+Enter', 'ArrowDown', 'ArrowUp');
    assert.deepEqual(picks, []);
  });
});
