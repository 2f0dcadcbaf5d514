// The outline of claims in a real browser: a treegrid that keys go about in, selects both ways, and renames and adds in place.
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { link, setRole } from '../../src/commands/links.ts';
import { remove } from '../../src/commands/remove.ts';
import '../../src/elements/lemma-claims.ts';
import type { LemmaClaims } from '../../src/elements/lemma-claims.ts';
import { create } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { Session } from '../../src/state/session.ts';
import type { Argued, Name } from './argued-essays.ts';
import { arguedEssays, CLAIMS, essaysOnly } from './argued-essays.ts';
import { faults, place, same, spoken } from './placing.ts';

let argued: Argued;
let session: Session;
let element: LemmaClaims;

const root = () => element.shadowRoot!;
const rows = () => [...root().querySelectorAll<HTMLElement>('[role=row][aria-level]')];
const textOf = (row: Element) => row.querySelector('.text')?.textContent ?? '';
const rowOf = (name: Name, nth = 0) => rows().filter((row) => textOf(row) === CLAIMS[name])[nth]!;
const selected = () => {
  const found = rows().filter((row) => row.getAttribute('aria-selected') === 'true');
  assert.lengthOf(found, 1, 'rows selected');
  return found[0]!;
};
const focused = () => root().activeElement as HTMLElement;
const field = (name: string) => root().querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!;
const settled = async () => {
  await element.updateComplete;
  await element.updateComplete;
};
const press = async (key: string) => {
  await sendKeys({ press: key });
  await settled();
};
const type = async (words: string) => {
  await sendKeys({ type: words });
  await settled();
};

beforeEach(async () => {
  argued = await arguedEssays();
  ({ session } = argued);
  element = await place('lemma-claims', session);
});

describe('the treegrid', () => {
  it('is a region and a treegrid, both called Claims, of rows with level, place and state', () => {
    assert.equal(root().querySelector('section')!.getAttribute('aria-label'), 'Claims');
    assert.equal(root().querySelector('[role=treegrid]')!.getAttribute('aria-label'), 'Claims');
    const told = rows().map((row) =>
      ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded']
        .map((name) => row.getAttribute(name))
        .concat(textOf(row)),
    );
    assert.deepEqual(told, [
      ['1', '1', '3', 'true', CLAIMS.norms],
      ['2', '1', '3', 'true', CLAIMS.aspirational],
      ['3', '1', '4', null, CLAIMS.indicted],
      ['3', '2', '4', null, CLAIMS.targeted],
      ['3', '3', '4', null, CLAIMS.interest],
      ['3', '4', '4', 'true', CLAIMS.complied],
      ['4', '1', '1', null, CLAIMS.economic],
      ['2', '2', '3', null, CLAIMS.trust],
      ['2', '3', '3', 'true', CLAIMS.espionage],
      ['3', '1', '1', null, CLAIMS.interest],
      ['1', '2', '3', 'true', CLAIMS.alternative],
      ['2', '1', '1', null, CLAIMS.sovereignty],
      ['1', '3', '3', null, CLAIMS.compatible],
    ]);
    for (const row of rows()) assert.lengthOf(row.querySelectorAll('[role=gridcell]'), 3);
    assert.lengthOf(root().querySelectorAll('[tabindex="0"]'), 1);
  });

  it('says what a claim is to the one above, its stances and what bears on it', () => {
    assert.equal(
      spoken(rowOf('aspirational')),
      `supports: ${CLAIMS.aspirational} 2 passages assert it, 1 denies it supported by 2, attacked by 1`,
    );
    assert.equal(spoken(rowOf('complied')), `attacks: ${CLAIMS.complied} link undercut 1 passage reports it`);
    assert.equal(
      spoken(rowOf('economic')),
      `undercuts the attack by '${CLAIMS.complied}': ${CLAIMS.economic} 1 passage asserts it`,
    );
    assert.include(spoken(rowOf('targeted')), `joined with ‘${CLAIMS.interest}’, 1 of 2`);
    assert.include(spoken(rowOf('interest')), `joined with ‘${CLAIMS.targeted}’, 2 of 2`);
    assert.include(spoken(rowOf('norms')), 'main claim');
    assert.equal(rowOf('economic').querySelector('.sign')!.textContent, '⊘');
    assert.equal(rowOf('complied').querySelector('.sign')!.textContent, '−');
  });

  it('marks a claim without a passage as implicit, in italics and in a word', () => {
    assert.include(spoken(rowOf('trust')), 'implicit');
    assert.equal(getComputedStyle(rowOf('trust').querySelector('.text')!).fontStyle, 'italic');
    assert.equal(getComputedStyle(rowOf('targeted').querySelector('.text')!).fontStyle, 'normal');
  });

  it('says of a claim shown twice that it is shown above, and goes there on Enter', async () => {
    assert.include(spoken(rowOf('interest', 1)), 'shown above');
    rowOf('interest', 1).focus();
    await press('Enter');
    same(focused(), rowOf('interest', 0));
  });

  it('says that a ring of reasons is circular', async () => {
    assert.isNotNull(session.run(link('support', [argued.id('aspirational')], argued.id('indicted'), session.maker)));
    await settled();
    assert.include(spoken(rowOf('aspirational', 1)), 'circular');
  });

  it('has nothing that axe finds fault with, light and dark, also while typing', async () => {
    session.select({ focus: argued.id('aspirational') });
    await settled();
    assert.deepEqual(await faults(element), []);
    element = await place('lemma-claims', session, 'dark');
    element.newClaim();
    await settled();
    assert.deepEqual(await faults(element), []);
    element.rename(argued.id('aspirational'));
    await settled();
    assert.deepEqual(await faults(element), []);
  });
});

describe('keys', () => {
  it('go up and down, to the first and the last, and select what they come to', async () => {
    rows()[0]!.focus();
    await settled();
    assert.equal(session.state.selection.focus, argued.id('norms'));
    await press('ArrowDown');
    await press('ArrowDown');
    same(focused(), rowOf('indicted'));
    assert.equal(session.state.selection.focus, argued.id('indicted'));
    same(selected(), rowOf('indicted'));
    await press('ArrowUp');
    same(focused(), rowOf('aspirational'));
    await press('End');
    same(focused(), rowOf('compatible'));
    await press('ArrowDown');
    same(focused(), rowOf('compatible'));
    await press('Home');
    same(focused(), rowOf('norms'));
  });

  it('fold and unfold with left and right, and go to parent and first child', async () => {
    rowOf('aspirational').focus();
    await press('ArrowLeft');
    assert.equal(rowOf('aspirational').getAttribute('aria-expanded'), 'false');
    assert.isUndefined(rowOf('indicted'));
    await press('ArrowRight');
    assert.equal(rowOf('aspirational').getAttribute('aria-expanded'), 'true');
    await press('ArrowRight');
    same(focused(), rowOf('indicted'));
    await press('ArrowLeft');
    same(focused(), rowOf('aspirational'));
    await press('ArrowLeft');
    await press('ArrowLeft');
    same(focused(), rowOf('norms'));
  });

  it('let letters, F2 and Delete through to the shell, and keep their own from it', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(`${event.key}${event.defaultPrevented ? ' used' : ''}`);
    document.addEventListener('keydown', listen);
    rowOf('aspirational').focus();
    for (const key of ['s', 'j', '*', 'F2', 'Delete', 'ArrowDown', ' ']) await press(key === ' ' ? 'Space' : key);
    document.removeEventListener('keydown', listen);
    assert.deepEqual(heard, ['s', 'j', '*', 'F2', 'Delete', 'ArrowDown used', '  used']);
  });

  it('show the details of the claim, or of the link that Space selected', async () => {
    const shown: unknown[] = [];
    element.addEventListener('lemma-show', (event) => shown.push(event.detail));
    rowOf('complied').focus();
    await press('Enter');
    await press('Space');
    assert.equal(session.state.selection.focus, argued.linkFrom('complied'));
    await press('Enter');
    assert.deepEqual(shown, [
      { id: argued.id('complied'), place: 'inspector' },
      { id: argued.linkFrom('complied'), place: 'inspector' },
    ]);
    await press('Space');
    assert.equal(session.state.selection.focus, argued.id('complied'));
  });
});

describe('selecting', () => {
  it('follows the selection from elsewhere without taking the focus', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    for (const name of ['compatible', 'economic', 'norms'] as const) {
      session.select({ focus: argued.id(name) });
      await settled();
      same(selected(), rowOf(name));
    }
    session.select({ focus: argued.linkFrom('complied') });
    await settled();
    same(selected(), rowOf('complied'));
    const passage = session.state.project.passages.toArray().find(({ claim }) => claim === argued.id('espionage'))!;
    session.select({ focus: passage.id });
    await settled();
    same(selected(), rowOf('espionage'));
    same(document.activeElement, button);
  });

  it('brings the row into sight, unfolding what it stands under', async () => {
    element.style.height = '160px';
    rowOf('norms').focus();
    await press('ArrowLeft');
    assert.lengthOf(rows(), 4);
    session.select({ focus: argued.id('espionage') });
    await settled();
    // Frames come only while the page is seen; another test's page may stand before it.
    for (let i = 0; i < 3; i++)
      await Promise.race([new Promise(requestAnimationFrame), new Promise((pass) => setTimeout(pass, 100))]);
    const [row, list] = [rowOf('espionage'), root().querySelector('.list')!].map((each) =>
      each.getBoundingClientRect(),
    );
    assert.isAtLeast(row!.top, list!.top - 1);
    assert.isAtMost(row!.bottom, list!.bottom + 1);
  });

  it('selects a claim by a click on its row, and its link by a click on the sign', async () => {
    rowOf('complied').querySelector<HTMLElement>('.text')!.click();
    assert.equal(session.state.selection.focus, argued.id('complied'));
    rowOf('complied').querySelector<HTMLElement>('.sign')!.click();
    assert.equal(session.state.selection.focus, argued.linkFrom('complied'));
    await settled();
    rowOf('complied').querySelector<HTMLElement>('.twist')!.click();
    await settled();
    assert.equal(rowOf('complied').getAttribute('aria-expanded'), 'false');
  });

  it('keeps the focus on a row that moves, and goes on from a row that goes away', async () => {
    rowOf('compatible').focus();
    await settled();
    session.run(link('attack', [argued.id('compatible')], argued.id('aspirational'), session.maker));
    await settled();
    same(focused(), rowOf('compatible'));
    assert.equal(focused().getAttribute('aria-level'), '3');
    session.run(remove(argued.id('compatible')));
    await settled();
    assert.equal(focused().getAttribute('role'), 'row');
  });

  it('shows the change of a link at once', async () => {
    session.run(setRole(argued.linkFrom('indicted'), 'attack'));
    await settled();
    assert.match(spoken(rowOf('indicted')), /^attacks:/);
    assert.include(spoken(rowOf('aspirational')), 'supported by 1, attacked by 2');
  });
});

describe('several selected together', () => {
  const chosen = () =>
    rows()
      .filter((row) => row.getAttribute('aria-selected') === 'true')
      .map(textOf);

  it('by Shift with the arrow keys, there and back; Escape leaves the one in focus', async () => {
    const said: string[] = [];
    element.addEventListener('lemma-say', (event) => said.push(event.detail));
    rowOf('indicted').focus();
    await settled();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await sendKeys({ down: 'Shift' });
      await press(key);
      await sendKeys({ up: 'Shift' });
    }
    assert.deepEqual(chosen(), [CLAIMS.indicted, CLAIMS.targeted]);
    same(focused(), rowOf('targeted'));
    assert.deepEqual(said, [
      `Added ‘${CLAIMS.targeted}’: 2 selected.`,
      `Added ‘${CLAIMS.interest}’: 3 selected.`,
      `Left out ‘${CLAIMS.interest}’: 2 selected.`,
    ]);
    assert.deepEqual(session.state.selection.others, [argued.id('indicted')]);
    assert.deepEqual(await faults(element), []);
    await press('Escape');
    assert.deepEqual(chosen(), [CLAIMS.targeted]);
  });

  it('by a click with Ctrl; a row come to alone ends it', async () => {
    rowOf('trust').querySelector<HTMLElement>('.text')!.click();
    rowOf('complied')
      .querySelector('.text')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    await settled();
    assert.sameMembers(chosen(), [CLAIMS.trust, CLAIMS.complied]);
    assert.equal(root().querySelector('[role=treegrid]')!.getAttribute('aria-multiselectable'), 'true');
    await press('ArrowUp');
    assert.lengthOf(chosen(), 1);
  });

  it('leaves the keys with something to be about when what was selected is gone', async () => {
    rowOf('complied').focus();
    await press('Space');
    session.run(remove(argued.linkFrom('complied')));
    await settled();
    same(focused(), rowOf('complied'));
    assert.equal(session.state.selection.focus, argued.id('complied'));
    assert.isNull(element.rowLink);
    rowOf('trust').focus();
    await settled();
    assert.equal(element.rowLink, argued.linkFrom('trust'));
  });
});

describe('renaming', () => {
  it('is a line in the row: Enter renames, in one act, and gives the focus back to the row', async () => {
    element.rename(argued.id('complied'));
    await settled();
    same(focused(), field('Claim text'));
    const acts = session.state.history.done.length;
    await type('China has complied');
    await press('Enter');
    assert.equal(session.state.project.claims.get(argued.id('complied'))!.text, 'China has complied');
    assert.lengthOf(session.state.history.done, acts + 1);
    assert.equal(textOf(focused()), 'China has complied');
    session.travel('undo');
    await settled();
    assert.isDefined(rowOf('complied'));
  });

  it('is given up by Escape', async () => {
    element.rename(argued.id('complied'));
    await settled();
    const before = session.state.project;
    await type('Something else');
    await press('Escape');
    assert.equal(session.state.project, before);
    same(focused(), rowOf('complied'));
  });

  it('loses nothing when the focus goes elsewhere or the element goes away', async () => {
    element.rename(argued.id('complied'));
    await settled();
    await type('First');
    field('Filter claims').focus();
    await settled();
    assert.equal(session.state.project.claims.get(argued.id('complied'))!.text, 'First');
    element.rename(argued.id('complied'));
    await settled();
    await type('Second');
    element.remove();
    assert.equal(session.state.project.claims.get(argued.id('complied'))!.text, 'Second');
  });

  it('leaves letters and arrows to the line', async () => {
    element.rename(argued.id('complied'));
    await settled();
    await type('s a');
    await press('ArrowDown');
    await press('Home');
    await type('x');
    assert.equal(field('Claim text').value, 'xs a');
  });
});

describe('a new claim', () => {
  it('is typed into a line of its own; Enter makes it and goes to its row', async () => {
    root().querySelector<HTMLButtonElement>('.add')!.click();
    await settled();
    same(focused(), field('Claim in your words'));
    await type('States will spy');
    await press('Enter');
    const made = session.state.project.claims.toArray().find(({ text }) => text === 'States will spy')!;
    assert.equal(session.state.selection.focus, made.id);
    assert.equal(textOf(focused()), 'States will spy');
    assert.isNull(field('Claim in your words'));
  });

  it('is given up by Escape, and kept when the element goes away', async () => {
    const before = session.state.project;
    element.newClaim();
    await settled();
    await type('Never mind');
    await press('Escape');
    assert.equal(session.state.project, before);
    assert.equal(focused().getAttribute('role'), 'row');
    element.newClaim();
    await settled();
    await type('Half a cl');
    element.remove();
    assert.isDefined(session.state.project.claims.toArray().find(({ text }) => text === 'Half a cl'));
  });

  it('that is there already is gone to, and said', async () => {
    const said: string[] = [];
    element.addEventListener('lemma-say', (event) => said.push(event.detail));
    const before = session.state.project;
    element.newClaim();
    await settled();
    await type('agreements are ASPIRATIONAL');
    await press('Enter');
    assert.equal(session.state.project, before);
    same(focused(), rowOf('aspirational'));
    assert.deepEqual(said, ['That claim is there already.']);
  });

  it('is what an empty list teaches', async () => {
    session = await essaysOnly();
    element = await place('lemma-claims', session);
    assert.include(
      root().textContent,
      'No claims yet. Select words in a text and press T, or press C here to write one.',
    );
    assert.deepEqual(await faults(element), []);
    element.focusList();
    await settled();
    assert.equal(focused().textContent.trim(), 'New claim');
  });
});

describe('what is seen', () => {
  it('can be in the order of the texts, under the name of each', async () => {
    root().querySelectorAll<HTMLInputElement>('input[name=order]')[1]!.click();
    await settled();
    const texts = rows().map(textOf);
    assert.lengthOf(texts, 12);
    assert.isBelow(texts.indexOf(CLAIMS.norms), texts.indexOf(CLAIMS.aspirational));
    assert.equal(texts.at(-1), CLAIMS.trust);
    assert.isTrue(rows().every((row) => row.getAttribute('aria-level') === '1'));
    assert.match(spoken(rowOf('complied')), /Comparing Cyber-Relations.* ¶\d+/);
    assert.deepEqual(
      [...root().querySelectorAll('.source')].map((head) => head.textContent.trim().slice(0, 9)),
      ['Chinese a', 'Comparing', 'In no tex'],
    );
    assert.deepEqual(await faults(element), []);
  });

  it('can be filtered: what matches, and what it stands under', async () => {
    field('Filter claims').focus();
    await type('ECONOM');
    assert.deepEqual(rows().map(textOf), [CLAIMS.norms, CLAIMS.aspirational, CLAIMS.complied, CLAIMS.economic]);
    assert.equal(rowOf('complied').getAttribute('aria-setsize'), '1');
    assert.include(root().querySelector('.filter')!.textContent, '2 of 12');
    await press('ArrowDown');
    assert.equal(focused().getAttribute('role'), 'row');
    element.focusRecord(argued.id('compatible'));
    await settled();
    await settled();
    same(focused(), rowOf('compatible'));
    assert.equal(field('Filter claims').value, '');
  });

  it('stays in order with a thousand claims, and renders only the rows a selection changes', async () => {
    const { about } = session.state.project;
    const rank = (i: number) => `b${String(i).padStart(4, '0')}V`;
    const { maker } = session;
    const claims = Array.from({ length: 1000 }, (_, i) =>
      create('claim', { text: `Claim ${i}`, order: rank(i) }, maker),
    );
    const links = claims
      .slice(1)
      .map((claim, i) =>
        create('link', { role: 'support', from: [claim.id], to: claims[i >> 2]!.id, order: rank(i) }, maker),
      );
    session.receive(Project.of({ ...about, main: null }, [...claims, ...links]));
    await settled();
    assert.lengthOf(rows(), 1000);
    const changed = new Set<Node>();
    const watch = new MutationObserver((records) => records.forEach(({ target }) => changed.add(target)));
    watch.observe(root(), { subtree: true, childList: true, attributes: true, characterData: true });
    session.select({ focus: claims[500]!.id });
    await settled();
    watch.disconnect();
    assert.isAtLeast(changed.size, 1);
    assert.isAtMost(changed.size, 4);
  });
});
