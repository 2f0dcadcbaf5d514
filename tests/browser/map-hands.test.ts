// The map edited by hand and by keys beyond single links: several selected together, claims typed in place, words dropped, the menu.
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { ok } from '../../src/base/result.ts';
import { remove } from '../../src/commands/remove.ts';
import '../../src/elements/lemma-map.ts';
import type { LemmaMap } from '../../src/elements/lemma-map.ts';
import { emptyProject } from '../../src/model/create.ts';
import type { Session as Shown } from '../../src/state/session.ts';
import { Session } from '../../src/state/session.ts';
import { WORDS_DRAGGED } from '../../src/state/selection.ts';
import { stateOf } from '../../src/state/state.ts';
import type { Argued, Name } from './argued-essays.ts';
import { arguedEssays, CLAIMS } from './argued-essays.ts';
import { faults, place, same } from './placing.ts';

let argued: Argued;
let session: Shown;
let map: LemmaMap;
let said: string[];
let asked: { action: string; id?: string }[];

const root = () => map.shadowRoot!;
const at = (id: string) => root().querySelector<HTMLElement>(`[data-id="${id}"]`)!;
const card = (name: Name) => at(argued.id(name));
const sign = (name: Name) => at(argued.linkFrom(name));
const focused = () => root().activeElement as HTMLElement | null;
const line = () => root().querySelector<HTMLInputElement>('.line input');
const menu = () => root().querySelector<HTMLElement>('#menu')!;
const together = () => root().querySelector<HTMLElement>('.together');
const settled = async () => {
  for (let i = 0; i < 5; i++) await map.updateComplete;
};
const press = async (keys: string) => {
  const [key, ...held] = keys.split('+').toReversed();
  for (const each of held) await sendKeys({ down: each });
  await sendKeys({ press: key! });
  for (const each of held) await sendKeys({ up: each });
  await settled();
};
const type = async (words: string) => {
  await sendKeys({ type: words });
  await settled();
};
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** A place of the ground, far from every card. */
const ground = (): [number, number] => {
  const { left, top } = map.getBoundingClientRect();
  return [Math.round(left + 130), Math.round(top + 80)];
};
const click = async (position: [number, number], held?: string, button: 'left' | 'right' = 'left') => {
  if (held) await sendKeys({ down: held });
  await sendMouse({ type: 'click', position, button });
  if (held) await sendKeys({ up: held });
  await settled();
};
const doubleClick = async ([clientX, clientY]: [number, number], target: Element = root().querySelector('.pane')!) => {
  target.dispatchEvent(new MouseEvent('dblclick', { clientX, clientY, bubbles: true, composed: true }));
  await settled();
};
const drag = async (from: [number, number], to: [number, number], held?: string) => {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  if (held) await sendKeys({ down: held });
  await sendMouse({ type: 'move', position: [from[0] + 9, from[1] - 9] });
  await sendMouse({ type: 'move', position: to });
  // A move comes with the next frame, which a busy machine keeps waiting.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await settled();
  const aim = root().querySelector('.aim')?.textContent ?? '';
  await sendMouse({ type: 'up' });
  if (held) await sendKeys({ up: held });
  await settled();
  return aim;
};
const handle = (name: Name): [number, number] => {
  const { left, top, width } = card(name).getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top)];
};
const selected = () =>
  [...root().querySelectorAll('[role=option][aria-selected=true]')].map((each) => each.getAttribute('aria-label'));
const show = async (of: Shown) => {
  map = await place('lemma-map', of);
  map.style.width = '760px';
  said = [];
  asked = [];
  map.addEventListener('lemma-say', ({ detail }) => said.push(detail));
  map.addEventListener('lemma-act', ({ detail }) => asked.push(detail));
  await settled();
  map.fit();
  await settled();
};

beforeEach(async () => {
  document.documentElement.style.setProperty('--quick', '0ms');
  argued = await arguedEssays();
  ({ session } = argued);
  await show(session);
});

afterEach(async () => {
  for (const key of ['Alt', 'Shift', 'Control']) await sendKeys({ up: key });
  map.remove();
  document.documentElement.style.setProperty('--quick', '');
});

describe('several selected together', () => {
  it('by Ctrl and by Shift with a click; once more takes one out; a click alone ends it', async () => {
    await click(middle(card('trust')));
    await click(middle(card('espionage')), 'Control');
    await click(middle(card('indicted')), 'Shift');
    assert.sameMembers(selected(), [CLAIMS.trust, CLAIMS.espionage, CLAIMS.indicted]);
    assert.equal(session.state.selection.focus, argued.id('indicted'));
    assert.deepEqual(session.state.selection.others, [argued.id('trust'), argued.id('espionage')]);
    assert.equal(said.at(-1), `Added ‘${CLAIMS.indicted}’: 3 selected.`);
    assert.equal(together()?.getAttribute('aria-label'), '3 selected');
    await click(middle(card('trust')), 'Control');
    assert.sameMembers(selected(), [CLAIMS.espionage, CLAIMS.indicted]);
    assert.equal(said.at(-1), `Left out ‘${CLAIMS.trust}’: 2 selected.`);
    await click(middle(card('norms')));
    assert.deepEqual(selected(), [CLAIMS.norms]);
    assert.isNull(together());
    assert.equal(root().querySelector('[role=listbox]')!.getAttribute('aria-multiselectable'), 'true');
  });

  it('by Shift with the arrow keys, there and back; Escape leaves the one in focus', async () => {
    map.focusRecord(argued.id('indicted'));
    await settled();
    await press('Shift+ArrowUp');
    same(focused(), card('aspirational'));
    await press('Shift+ArrowUp');
    assert.sameMembers(selected(), [CLAIMS.indicted, CLAIMS.aspirational, CLAIMS.norms]);
    map.focusRecord(argued.id('trust'));
    await settled();
    await press('Shift+ArrowRight');
    assert.lengthOf(selected(), 2);
    await press('Shift+ArrowLeft');
    assert.deepEqual(selected(), [CLAIMS.trust]);
    await press('Shift+ArrowRight');
    await press('Escape');
    assert.lengthOf(selected(), 1);
    assert.equal(focused()!.getAttribute('aria-label'), selected()[0]);
    await press('Shift+ArrowUp');
    await press('ArrowDown');
    assert.lengthOf(selected(), 1);
  });

  it('offer what can be done with all of them, and have nothing that axe finds fault with', async () => {
    await click(middle(card('trust')));
    await click(middle(card('espionage')), 'Control');
    const names = [...together()!.querySelectorAll('button')].map((button) => button.textContent.trim());
    assert.deepEqual(names, ['Support…', 'Attack…', 'Join', 'Tag…', 'Remove', '']);
    together()!.querySelector('button')!.click();
    assert.deepEqual(asked, [{ action: 'support' }]);
    assert.deepEqual(await faults(map), []);
    together()!.querySelector<HTMLElement>('[aria-label="Select one alone again"]')!.click();
    await settled();
    assert.isNull(together());
  });

  it('are drawn to a claim as linked premises, and joined to those of a link', async () => {
    await click(middle(card('compatible')));
    await click(middle(card('sovereignty')), 'Control');
    assert.match(await drag(handle('compatible'), middle(card('trust'))), /^2 claims together: supports/);
    const made = session.state.project.links.get(session.state.selection.focus!)!;
    assert.sameMembers([...made.from], [argued.id('compatible'), argued.id('sovereignty')]);
    assert.equal(made.to, argued.id('trust'));
  });

  it('are pinned where they stand, as one act', async () => {
    session.select({ focus: argued.id('trust'), others: [argued.id('espionage')] });
    map.pinChosen();
    assert.equal(session.state.project.pins.size, 2);
    session.travel('undo');
    assert.equal(session.state.project.pins.size, 0);
  });

  /** The middle of a card, px of the map. */
  const spot = (name: Name) => {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = card(name);
    return { x: offsetLeft + offsetWidth / 2, y: offsetTop + offsetHeight / 2 };
  };

  it('are moved by a drag of one of them, as one act; a card that is not of them moves by itself', async () => {
    await click(middle(card('trust')));
    await click(middle(card('espionage')), 'Control');
    const before = { trust: spot('trust'), espionage: spot('espionage') };
    const [x, y] = middle(card('trust'));
    await drag([x, y], [x + 60, y + 45]);
    const pins = session.state.project.pins.toArray();
    const way = (name: 'trust' | 'espionage') => {
      const pin = pins.find(({ claim }) => claim === argued.id(name))!;
      return [pin.x - before[name].x, pin.y - before[name].y] as const;
    };
    assert.lengthOf(pins, 2);
    assert.closeTo(way('trust')[1] / way('trust')[0], 45 / 60, 0.05);
    assert.isAbove(way('trust')[0], 50);
    // Pins are in whole px.
    assert.closeTo(way('espionage')[0], way('trust')[0], 1);
    assert.closeTo(way('espionage')[1], way('trust')[1], 1);
    assert.sameMembers(selected(), [CLAIMS.trust, CLAIMS.espionage]);
    assert.deepEqual(session.travel('undo'), ok('Move 2 cards and pin them there'));
    await settled();
    assert.equal(session.state.project.pins.size, 0);
    const [left, top] = middle(card('norms'));
    await drag([left, top], [left + 50, top - 30]);
    assert.deepEqual(
      session.state.project.pins.toArray().map(({ claim }) => claim),
      [argued.id('norms')],
    );
    assert.deepEqual(selected(), [CLAIMS.norms]);
  });

  it('are moved by arrow keys, and all go back on Escape', async () => {
    session.select({ focus: argued.id('trust'), others: [argued.id('espionage')] });
    await settled();
    const before = [spot('trust'), spot('espionage')];
    map.moveCard(argued.id('trust'));
    await settled();
    assert.match(said.at(-1)!, /^Moving 2 cards\..*Enter pins them there, Escape lets them go back\.$/);
    await press('ArrowRight');
    assert.lengthOf(root().querySelectorAll('.card.carried'), 2);
    await press('Escape');
    assert.equal(said.at(-1), 'Let go: the cards are where they were.');
    assert.deepEqual([spot('trust'), spot('espionage')], before);
    assert.equal(session.state.project.pins.size, 0);
    map.moveCard(argued.id('trust'));
    await settled();
    await press('ArrowDown');
    await press('Enter');
    assert.equal(session.state.project.pins.size, 2);
  });

  it('are moved as far as they are still there: another tab may remove one meanwhile', async () => {
    session.select({ focus: argued.id('trust'), others: [argued.id('espionage')] });
    await settled();
    map.moveCard(argued.id('trust'));
    await settled();
    session.run(remove(argued.id('espionage')));
    await settled();
    await press('ArrowRight');
    await press('Enter');
    assert.deepEqual(
      session.state.project.pins.toArray().map(({ claim }) => claim),
      [argued.id('trust')],
    );
  });
});

describe('the focus on the map', () => {
  it('goes with what an act has made', async () => {
    map.focusRecord(argued.id('trust'));
    await settled();
    await drag(handle('trust'), middle(card('indicted')));
    assert.equal(focused()?.dataset['id'], session.state.selection.focus);
    assert.isTrue(session.state.project.links.has(focused()!.dataset['id']!));
  });

  it('goes by way of the links with Ctrl', async () => {
    map.focusRecord(argued.id('complied'));
    await settled();
    await press('Control+ArrowUp');
    same(focused(), sign('complied'));
    await press('Control+ArrowDown');
    same(focused(), sign('economic'));
    assert.lengthOf(selected(), 1);
  });
});

describe('a link drawn with Shift', () => {
  it('joins the premises of a link of one premise', async () => {
    assert.match(await drag(handle('compatible'), middle(sign('indicted')), 'Shift'), /^joins/);
    const { from } = session.state.project.links.get(argued.linkFrom('indicted'))!;
    assert.deepEqual(from, [argued.id('indicted'), argued.id('compatible')]);
  });
});

describe('a claim typed in place', () => {
  it('opens by a double click on the ground, and stands there once it is kept', async () => {
    const [x, y] = ground();
    await doubleClick([x, y]);
    same(focused(), line());
    assert.equal(line()!.getAttribute('aria-label'), 'New claim, in your words');
    assert.deepEqual(await faults(map), []);
    await type('A claim of its own');
    await press('Enter');
    assert.isNull(line());
    const made = session.state.project.claims.toArray().find(({ text }) => text === 'A claim of its own')!;
    assert.equal(session.state.selection.focus, made.id);
    same(focused(), at(made.id));
    assert.equal(session.state.project.pins.size, 1);
    const [left, top] = middle(at(made.id));
    assert.closeTo(left, x, 2);
    assert.closeTo(top, y, 2);
    session.travel('undo');
    assert.equal(session.state.project.pins.size, 0);
    assert.isUndefined(session.state.project.claims.get(made.id));
  });

  it('is given up by Escape, kept when the focus goes elsewhere, and no second of the same words', async () => {
    const before = session.state.project;
    await doubleClick(ground());
    await type('Never mind');
    await press('Escape');
    assert.strictEqual(session.state.project, before);
    assert.isNull(line());
    await doubleClick(ground());
    await type(CLAIMS.trust.toUpperCase());
    await press('Enter');
    assert.strictEqual(session.state.project, before);
    assert.equal(said.at(-1), 'That claim is there already.');
    same(focused(), card('trust'));
    await doubleClick(ground());
    await type('Half a cl');
    focused()!.blur();
    await settled();
    assert.isDefined(session.state.project.claims.toArray().find(({ text }) => text === 'Half a cl'));
  });

  it('can be the first, on a map where nothing is yet, even in its very middle', async () => {
    await show(new Session(stateOf(emptyProject('Nothing', session.maker)), session.maker));
    session = map.session;
    const pane = root().querySelector('.pane')!.getBoundingClientRect();
    // The middle across is 0 on the map, and rounding from the left of it gives minus zero, which no step may carry.
    await doubleClick([pane.left + pane.width / 2 - 0.2, pane.top + 80]);
    await type('The first');
    await press('Enter');
    assert.deepEqual(
      session.state.project.claims.toArray().map(({ text }) => text),
      ['The first'],
    );
  });

  it('takes letters and arrows for itself', async () => {
    const heard: string[] = [];
    const key = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', key);
    await doubleClick(ground());
    await type('s a');
    await press('Home');
    await type('x');
    document.removeEventListener('keydown', key);
    assert.equal(line()!.value, 'xs a');
    assert.deepEqual(heard, []);
  });
});

describe('renaming on the map', () => {
  it('turns the card into a line; Enter renames in one act and the focus is on the card again', async () => {
    map.rename(argued.id('trust'));
    await settled();
    same(focused(), line());
    assert.equal(line()!.value, CLAIMS.trust);
    line()!.select();
    await type('Norms rest on trust');
    await press('Enter');
    assert.equal(session.state.project.claims.get(argued.id('trust'))!.text, 'Norms rest on trust');
    same(focused(), card('trust'));
    session.travel('undo');
    assert.equal(session.state.project.claims.get(argued.id('trust'))!.text, CLAIMS.trust);
  });

  it('is asked of the window by a double click on a card', async () => {
    await doubleClick(middle(card('trust')), card('trust'));
    assert.deepEqual(asked, [{ action: 'rename', id: argued.id('trust') }]);
  });
});

describe('words dragged from a text', () => {
  const WORDS = 'Even Russia continues to be targeted';
  const carried = (type: string, [clientX, clientY]: [number, number]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData(WORDS_DRAGGED, 'words');
    dataTransfer.setData('text/plain', WORDS);
    const target = root().elementFromPoint(clientX, clientY)!;
    const event = new DragEvent(type, {
      dataTransfer,
      clientX,
      clientY,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  beforeEach(() => {
    const source = session.state.project.sources.toArray().find(({ text }) => text.includes(WORDS))!;
    const start = source.text.indexOf(WORDS);
    session.select({ words: { source: source.id, ranges: [{ start, end: start + WORDS.length }] } });
  });

  it('tag the claim of the card they are dropped on', async () => {
    const before = session.state.project.passages.size;
    assert.isTrue(carried('dragover', middle(card('trust'))));
    await settled();
    assert.equal(root().querySelector('.aim')!.textContent, 'tags this claim');
    assert.isTrue(card('trust').classList.contains('aimed'));
    carried('drop', middle(card('trust')));
    await settled();
    assert.isNull(root().querySelector('.aim'));
    assert.equal(session.state.project.passages.size, before + 1);
    const made = session.state.project
      .usersOf(argued.id('trust'))
      .flatMap((id) => session.state.project.passages.get(id) ?? []);
    assert.equal(made[0]!.pieces[0]!.exact, WORDS);
    same(focused(), card('trust'));
  });

  it('dropped on the ground are asked what they claim, and mean nothing to a link', async () => {
    const before = session.state.project;
    carried('drop', middle(sign('indicted')));
    await settled();
    assert.strictEqual(session.state.project, before);
    carried('drop', ground());
    await settled();
    same(focused(), line());
    assert.include(line()!.getAttribute('aria-label')!, 'Even Russia continues');
    await type('Russia is targeted');
    await press('Enter');
    const made = session.state.project.claims.toArray().find(({ text }) => text === 'Russia is targeted')!;
    assert.lengthOf(session.state.project.usersOf(made.id), 2, 'a passage and a pin');
    session.travel('undo');
    assert.deepEqual(session.state.project.toJSON(), before.toJSON());
  });
});

describe('the menu', () => {
  const items = () =>
    [...menu().querySelectorAll('[role=menuitem]')].map((item) =>
      [...item.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim(),
    );

  it('of a card has its acts, goes by arrow keys, and gives the focus back', async () => {
    await click(middle(card('trust')), undefined, 'right');
    assert.isTrue(menu().matches(':popover-open'));
    assert.equal(session.state.selection.focus, argued.id('trust'));
    assert.includeMembers(items(), ['Support', 'Attack', 'Undercut', 'Join premises', 'Rename claim', 'Remove']);
    assert.include(items().join(), 'Part a premise');
    assert.deepEqual(await faults(map), []);
    await press('ArrowDown');
    assert.equal(focused()!.textContent.trim().slice(0, 6), 'Attack');
    await press('Escape');
    assert.isFalse(menu().matches(':popover-open'));
    // That it has closed is told in a later task.
    for (let i = 0; i < 40 && !focused(); i++) await new Promise((pass) => setTimeout(pass, 25));
    same(focused(), card('trust'));
    assert.deepEqual(asked, []);
  });

  it('does what is chosen with the focus on the card', async () => {
    await click(middle(card('trust')), undefined, 'right');
    await press('End');
    await press('Enter');
    assert.deepEqual(asked, [{ action: 'remove' }]);
    same(focused(), card('trust'));
  });

  it('is another for links, for several and for the ground', async () => {
    await click(middle(sign('complied')), undefined, 'right');
    assert.include(items(), 'Turn a support into an attack, or back');
    assert.notInclude(items(), 'Rename claim');
    await press('Escape');
    session.select({ focus: argued.id('trust'), others: [argued.id('norms')] });
    await settled();
    await click(middle(card('norms')), undefined, 'right');
    assert.notInclude(items(), 'Rename claim');
    assert.include(items(), 'Join premises');
    assert.lengthOf(session.state.selection.others!, 1);
    await press('Escape');
    await click(ground(), undefined, 'right');
    assert.equal(items()[0], 'New claim here');
    await press('Enter');
    same(focused(), line());
  });
});
