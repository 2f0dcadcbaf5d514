// The map in a real browser: named cards, keys along the links, selection both ways, drawn links, and links drawn by hand.
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { addClaim, renameClaim } from '../../src/commands/claims.ts';
import { link, setScheme } from '../../src/commands/links.ts';
import { remove } from '../../src/commands/remove.ts';
import '../../src/elements/lemma-map.ts';
import type { LemmaMap } from '../../src/elements/lemma-map.ts';
import type { Box } from '../../src/elements/map/view.ts';
import { placementOf } from '../../src/elements/map/kept.ts';
import { CARD } from '../../src/layout/cards.ts';
import { SIGN_RADIUS } from '../../src/layout/marks.ts';
import { emptyProject } from '../../src/model/create.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import type { Argued, Name } from './argued-essays.ts';
import { arguedEssays, CLAIMS } from './argued-essays.ts';
import { faults, place, same } from './placing.ts';

let argued: Argued;
let session: Session;
let map: LemmaMap;

const root = () => map.shadowRoot!;
const at = (id: string) => root().querySelector<HTMLElement>(`[data-id="${id}"]`)!;
const card = (name: Name) => at(argued.id(name));
const sign = (name: Name) => at(argued.linkFrom(name));
const curves = (name: Name) => root().querySelector<SVGGElement>(`[data-link="${argued.linkFrom(name)}"]`)!;
const disc = (name: Name) => root().querySelector<SVGGElement>(`.disc[data-link="${argued.linkFrom(name)}"]`)!;
const focused = () => root().activeElement as HTMLElement | null;
const options = () => [...root().querySelectorAll<HTMLElement>('[role=option]')];
const settled = async () => {
  for (let i = 0; i < 3; i++) await map.updateComplete;
};
/** `Shift+ArrowUp` holds the one while it presses the other. */
const press = async (keys: string) => {
  const [key, held] = keys === '+' ? ['+'] : keys.split('+').toReversed();
  if (held) await sendKeys({ down: held });
  await sendKeys({ press: key! });
  if (held) await sendKeys({ up: held });
  await settled();
};
/** How long moves take, as the token says it. */
const quick = (value: string) => document.documentElement.style.setProperty('--quick', value);
const said = (element: Element) => root().getElementById(element.getAttribute('aria-describedby')!)!.textContent;
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const boxIn = (element: Element): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left, y: top, width, height };
};
const near = (a: number, b: number, by = 1) => assert.closeTo(a, b, by);
/** Everything at once in the pane, so that the mouse can reach it. */
const fit = async () => {
  map.fit();
  await settled();
};
const show = async (of: Session, theme: 'light' | 'dark' = 'light') => {
  map = await place('lemma-map', of, theme);
  map.style.width = '760px';
  await settled();
};

beforeEach(async () => {
  quick('0ms');
  argued = await arguedEssays();
  ({ session } = argued);
  await show(session);
});

afterEach(async () => {
  await sendKeys({ up: 'Alt' });
  map.remove();
  quick('');
});

describe('the map, to be read', () => {
  it('is a region called Map of options named by their claims and links', () => {
    assert.equal(root().querySelector('section')!.getAttribute('aria-label'), 'Map');
    const names = options().map((option) => option.getAttribute('aria-label')!);
    for (const text of Object.values(CLAIMS))
      assert.lengthOf(
        names.filter((name) => name === text),
        1,
        text,
      );
    assert.include(names, `support: ${CLAIMS.targeted} and ${CLAIMS.interest} together support ${CLAIMS.aspirational}`);
    assert.include(
      names,
      `undercut: ${CLAIMS.economic} undercuts the attack of ${CLAIMS.aspirational} by ${CLAIMS.complied}`,
    );
    assert.lengthOf(names, Object.keys(CLAIMS).length + session.state.project.links.size);
  });

  it('is read in the order of the argument: the main claim, a link, what attacks it, its premises', () => {
    const order = options().map(({ dataset }) => dataset['id']);
    const places = [
      argued.id('norms'),
      argued.linkFrom('aspirational'),
      argued.id('aspirational'),
      argued.linkFrom('complied'),
      argued.linkFrom('economic'),
      argued.id('economic'),
      argued.id('complied'),
    ].map((id) => order.indexOf(id));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.equal(places[0], 0);
  });

  it('says of a claim how it stands in the argument and in the texts', () => {
    assert.equal(said(card('aspirational')), 'supported by 2, attacked by 1, supports 1; 3 passages in 2 texts');
    assert.equal(said(card('trust')), 'supports 1; implicit');
    assert.equal(said(card('norms')), 'main claim; supported by 2; 1 passage in 1 text');
    assert.equal(said(card('complied')), 'attacks 1, undercut; 1 passage in 1 text');
    assert.equal(said(card('economic')), 'undercuts 1; 1 passage in 1 text');
    assert.equal(said(sign('complied')), 'undercut by 1');
  });

  it('marks implicit claims, the main claim and every text in words and signs, not by colour alone', () => {
    const words = (name: Name) =>
      [...card(name).querySelectorAll<HTMLElement>('.foot [data-sign]')].map((each) => each.dataset['sign']).join(' ');
    assert.equal(words('trust'), 'implicit');
    assert.equal(getComputedStyle(card('trust')).borderTopStyle, 'dashed');
    assert.equal(words('norms'), '1 ?1 main claim');
    assert.equal(words('aspirational'), '1 ●1 2 ●1 ○1');
    assert.lengthOf(card('aspirational').querySelectorAll('.edges i'), 2);
  });

  it('has all its words in view, and its foot below them', () => {
    let several = 0;
    for (const each of options().filter((option) => option.classList.contains('card'))) {
      const [words, foot] = ['.words span', '.foot'].map((part) => each.querySelector(part)!.getBoundingClientRect());
      const box = each.getBoundingClientRect();
      const lines = each.querySelector('.words span')!.textContent.split('\n').length;
      if (lines > 1) several++;
      near(words!.height, lines * CARD.line * (box.width / each.offsetWidth), 1);
      assert.isAtLeast(foot!.top, words!.bottom - 1);
      assert.isAtMost(foot!.bottom, box.bottom);
      assert.isAtMost(words!.right, box.right);
    }
    assert.isAbove(several, 2);
  });

  it('has a word for where nothing is, and what to do', async () => {
    await show(new Session(stateOf(emptyProject('Nothing', session.maker)), session.maker));
    assert.match(
      root().querySelector('.empty')!.textContent,
      /No claims yet\.\s*Select words in a text and press T, or double-click/,
    );
    assert.lengthOf(options(), 0);
    assert.deepEqual(await faults(map), []);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has no fault that axe finds, ${theme}`, async () => {
      await show(session, theme);
      session.run(setScheme(argued.linkFrom('targeted'), 'Argument from sign'));
      session.select({ focus: argued.id('aspirational') });
      await fit();
      assert.deepEqual(await faults(map), []);
      root().querySelector('details')!.open = true;
      assert.deepEqual(await faults(map), []);
    });
});

describe('links', () => {
  it('are told apart by dash, arrowhead and sign', () => {
    const look = (name: Name) => ({
      kind: [...curves(name).classList].filter((each) => ['support', 'attack', 'undercut'].includes(each)).join(),
      dashed: curves(name).querySelector('.curve')!.getAttribute('stroke-dasharray'),
      filled: curves(name).querySelector('.head')!.classList.contains('filled'),
      sign: disc(name).querySelector('path')!.getBBox(),
    });
    const [support, attack, undercut] = [look('indicted'), look('complied'), look('economic')];
    assert.deepEqual([support.kind, attack.kind, undercut.kind], ['support', 'attack', 'undercut']);
    assert.deepEqual([support.dashed, attack.dashed, undercut.dashed], [null, '7 4', '0.5 5']);
    assert.deepEqual([support.filled, attack.filled, undercut.filled], [true, false, false]);
    const sizes = [support, attack, undercut].map(({ sign: { width, height } }) => `${width} x ${height}`);
    assert.equal(new Set(sizes).size, 3);
  });

  it('end on the border of their target; an undercut on the sign of the link it attacks', async () => {
    await fit();
    const tip = (name: Name) => {
      // A support's head begins at the tip, an undercut's is a bar across it.
      const head = curves(name).querySelector<SVGPathElement>('.head')!;
      const whole = head.classList.contains('filled') ? 0 : head.getTotalLength() / 2;
      return head.getPointAtLength(whole).matrixTransform(head.getScreenCTM()!);
    };
    const target = boxIn(card('aspirational'));
    near(tip('indicted').y, target.y + target.height, 1.5);
    assert.isTrue(tip('indicted').x > target.x && tip('indicted').x < target.x + target.width);
    const scale = target.width / card('aspirational').offsetWidth;
    const [x, y] = middle(sign('complied'));
    near(Math.hypot(tip('economic').x - x, tip('economic').y - y), (SIGN_RADIUS + 2) * scale, 2);
  });

  it('of linked premises have a leg from each and one trunk, which meet at the sign', async () => {
    const data = curves('targeted').querySelector('.curve')!.getAttribute('d')!;
    const places = data
      .split('M')
      .slice(1)
      .map((run) => run.split(/[C ]/).map((at) => at.split(',').map(Number)));
    const runs = places.map((run) => run.map(([x, y]) => ({ x: x!, y: y! })));
    assert.lengthOf(runs, 3);
    const ends = runs.slice(0, 2).map((run) => run.at(-1)!);
    const start = runs[2]![0]!;
    for (const end of ends) {
      near(end.x, start.x);
      near(end.y, start.y);
    }
    near(start.x, sign('targeted').offsetLeft + 12);
    near(start.y, sign('targeted').offsetTop + 12);
  });

  it('carry the name of their scheme, clear of every card and sign', async () => {
    session.run(setScheme(argued.linkFrom('targeted'), 'Argument from sign'));
    await settled();
    const caption = root().querySelector('.caption')!;
    assert.equal(caption.querySelector('i')!.dataset['sign'], 'Argument from sign');
    assert.match(sign('targeted').getAttribute('aria-label')!, / \(Argument from sign\)$/);
    const words = boxIn(caption.querySelector('i')!);
    for (const other of root().querySelectorAll('.card, .disc circle')) {
      const box = boxIn(other);
      const apart =
        box.x >= words.x + words.width - 1 ||
        words.x >= box.x + box.width - 1 ||
        box.y >= words.y + words.height - 1 ||
        words.y >= box.y + box.height - 1;
      assert.isTrue(apart, `"${other.getAttribute('aria-label') ?? 'a sign'}" lies under the caption`);
    }
  });
});

describe('keys', () => {
  it('lead to the main claim by Tab, up to conclusions and down to premises, sideways to siblings', async () => {
    await press('Tab');
    same(focused(), card('norms'));
    await press('ArrowDown');
    const first = focused()!;
    assert.include([argued.id('aspirational'), argued.id('trust'), argued.id('espionage')], first.dataset['id']);
    await press('ArrowRight');
    const second = focused()!;
    assert.isAbove(middle(second)[0], middle(first)[0]);
    await press('ArrowLeft');
    same(focused(), first);
    await press('ArrowUp');
    same(focused(), card('norms'));
  });

  it('lead from an undercut to the link it attacks, and with Ctrl by way of the links', async () => {
    map.focusRecord(argued.id('economic'));
    await settled();
    await press('ArrowUp');
    same(focused(), sign('complied'));
    assert.equal(session.state.selection.focus, argued.linkFrom('complied'));
    await press('ArrowUp');
    same(focused(), card('aspirational'));
    map.focusRecord(argued.id('complied'));
    await settled();
    await press('Control+ArrowUp');
    same(focused(), sign('complied'));
    await press('Control+ArrowDown');
    same(focused(), sign('economic'));
    await press('ArrowDown');
    same(focused(), card('economic'));
    await press('Home');
    same(focused(), card('norms'));
  });

  it('leave one stop for Tab, the card last used', async () => {
    map.focusRecord(argued.id('trust'));
    await settled();
    assert.deepEqual(
      options()
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ dataset }) => dataset['id']),
      [argued.id('trust')],
    );
  });

  it('ask for the inspector on Enter, and let letters through to the window', async () => {
    const heard: string[] = [];
    const note = (event: Event) => heard.push(JSON.stringify((event as CustomEvent<unknown>).detail));
    const key = (event: KeyboardEvent) => heard.push(`${event.key} ${event.defaultPrevented}`);
    document.addEventListener('lemma-show', note);
    document.addEventListener('keydown', key);
    map.focusRecord(argued.id('trust'));
    await settled();
    for (const pressed of ['Enter', 's', '+', '0', 'Delete', 'F2']) await press(pressed);
    document.removeEventListener('lemma-show', note);
    document.removeEventListener('keydown', key);
    assert.deepEqual(heard, [
      JSON.stringify({ id: argued.id('trust'), place: 'inspector' }),
      'Enter true',
      's false',
      '+ false',
      '0 false',
      'Delete false',
      'F2 false',
    ]);
  });

  it('keep the focus in the map when the card that has it is removed', async () => {
    map.focusRecord(argued.id('economic'));
    await settled();
    session.run(remove(argued.id('economic')));
    await settled();
    assert.equal(focused()?.getAttribute('role'), 'option');
    assert.equal(session.state.selection.focus, focused()!.dataset['id']);
  });

  it('do not lose the focus when the map is drawn anew', async () => {
    map.focusRecord(argued.id('trust'));
    await settled();
    session.run(link('attack', [argued.id('trust')], argued.id('sovereignty'), session.maker));
    const made = session.state.selection.focus!;
    session.run(renameClaim(argued.id('aspirational'), 'Agreements of this kind are aspirational, not practical'));
    await settled();
    // It goes to what the act has selected: the link.
    same(focused(), at(made));
    session.select({ focus: argued.id('trust') });
    session.run(renameClaim(argued.id('aspirational'), 'Agreements of this kind are aspirational'));
    await settled();
    same(focused(), card('trust'));
  });
});

describe('the selection', () => {
  it('made on the map is the session’s, by key and by mouse, card and curve', async () => {
    await fit();
    await sendMouse({ type: 'click', position: middle(card('espionage')) });
    await settled();
    assert.equal(session.state.selection.focus, argued.id('espionage'));
    same(focused(), card('espionage'));
    const curve = curves('indicted').querySelector<SVGPathElement>('.hit')!;
    const on = curve.getPointAtLength(curve.getTotalLength() * 0.2).matrixTransform(curve.getScreenCTM()!);
    await sendMouse({ type: 'click', position: [Math.round(on.x), Math.round(on.y)] });
    await settled();
    assert.equal(session.state.selection.focus, argued.linkFrom('indicted'));
  });

  it('made elsewhere shows on the map and comes into view, and leaves the focus where it is', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    map.zoomBy(2);
    session.select({ focus: argued.id('alternative') });
    await settled();
    const chosen = options().filter((option) => option.getAttribute('aria-selected') === 'true');
    assert.deepEqual(
      chosen.map(({ dataset }) => dataset['id']),
      [argued.id('alternative')],
    );
    assert.isTrue(card('alternative').classList.contains('chosen'));
    const [pane, box] = [boxIn(map), boxIn(card('alternative'))];
    assert.isTrue(box.x >= pane.x && box.y >= pane.y && box.x + box.width <= pane.x + pane.width, 'in view');
    assert.equal(document.activeElement, field);
    field.remove();
  });

  it('of a passage lights its claim', async () => {
    const passage = session.state.project.passages.toArray().find(({ claim }) => claim === argued.id('targeted'))!;
    session.select({ focus: passage.id });
    await settled();
    assert.equal(card('targeted').getAttribute('aria-selected'), 'true');
    assert.equal(session.state.selection.focus, passage.id);
  });
});

describe('the view', () => {
  it('fits the whole map, and is zoomed about the middle, by button and by wheel', async () => {
    await fit();
    const pane = boxIn(map);
    for (const option of options()) {
      const box = boxIn(option);
      assert.isTrue(box.x >= pane.x && box.x + box.width <= pane.x + pane.width, option.getAttribute('aria-label')!);
      assert.isTrue(box.y >= pane.y && box.y + box.height <= pane.y + pane.height, option.getAttribute('aria-label')!);
    }
    const before = boxIn(card('norms')).width;
    const sentences: string[] = [];
    map.addEventListener('lemma-say', ({ detail }) => sentences.push(detail));
    root().querySelector<HTMLButtonElement>('button[aria-label="Zoom in"]')!.click();
    await settled();
    near(boxIn(card('norms')).width / before, 1.25, 0.02);
    assert.match(sentences.join(), /^Map at \d+ %\.$/);
    assert.equal(sentences[0], `Map at ${root().querySelector('output')!.textContent}.`);
  });

  it('still shows the whole when the pane changes its size, but keeps what the reader chose to look at', async () => {
    const inside = () => boxIn(map).width >= boxIn(card('norms')).x + boxIn(card('norms')).width;
    const frame = () => new Promise((resolve) => setTimeout(resolve, 60));
    await fit();
    map.style.width = '420px';
    await frame();
    for (const option of options()) assert.isAtMost(boxIn(option).x + boxIn(option).width, 420);
    map.zoomBy(1.4);
    const { width } = boxIn(card('norms'));
    map.style.width = '760px';
    await frame();
    near(boxIn(card('norms')).width, width, 0.5);
    assert.isTrue(inside());
  });

  it('zooms with Ctrl and the wheel, the place under the pointer staying there, and pans with the wheel alone', async () => {
    const [x, y] = middle(card('norms'));
    const pane = root().querySelector('.pane')!;
    const wheel = (given: WheelEventInit) =>
      pane.dispatchEvent(
        new WheelEvent('wheel', { clientX: x, clientY: y, cancelable: true, bubbles: true, ...given }),
      );
    assert.isFalse(wheel({ deltaY: -100, ctrlKey: true }), 'the page does not scroll or zoom');
    await settled();
    near(middle(card('norms'))[0], x, 2);
    near(middle(card('norms'))[1], y, 2);
    wheel({ deltaX: 30, deltaY: 40 });
    near(middle(card('norms'))[0], x - 30, 2);
    near(middle(card('norms'))[1], y - 40, 2);
  });

  it('is panned by dragging the ground, and with the middle button anywhere', async () => {
    await fit();
    const [x, y] = middle(card('norms'));
    const { x: left, y: top } = boxIn(map);
    for (const [from, button] of [
      [[left + 14, top + 14], 'left'],
      [[x, y], 'middle'],
    ] as const) {
      const before = middle(card('norms'));
      await sendMouse({ type: 'move', position: [from[0], from[1]].map(Math.round) as [number, number] });
      await sendMouse({ type: 'down', button });
      await sendMouse({ type: 'move', position: [from[0] + 40, from[1] + 25].map(Math.round) as [number, number] });
      await sendMouse({ type: 'up', button });
      await settled();
      near(middle(card('norms'))[0], before[0] + 40, 2);
      near(middle(card('norms'))[1], before[1] + 25, 2);
    }
    assert.isNull(session.state.selection.focus);
    assert.equal(session.state.project.pins.size, 0);
  });

  it('stays where it is when claims and links come: the selected card does not move on the screen', async () => {
    map.focusRecord(argued.id('aspirational'));
    await settled();
    const before = boxIn(card('aspirational'));
    session.run(addClaim('A claim that was not there', session.maker));
    const made = session.state.selection.focus!;
    session.select({ focus: argued.id('aspirational') });
    session.run(link('support', [made], argued.id('indicted'), session.maker));
    session.select({ focus: argued.id('aspirational') });
    await settled();
    const after = boxIn(card('aspirational'));
    near(after.x, before.x, 1);
    near(after.y, before.y, 1);
  });

  it('glides where things move, for as long as the token says; not at all where it says so', async () => {
    const animations = () => root().querySelector('.plane')!.getAnimations({ subtree: true }).length;
    map.zoomBy(1.5);
    session.run(link('support', [argued.id('compatible')], argued.id('trust'), session.maker));
    await settled();
    assert.equal(animations(), 0);
    quick('2s');
    session.run(link('support', [argued.id('compatible')], argued.id('interest'), session.maker));
    await settled();
    assert.isAbove(animations(), 0);
  });

  it('is found again as it was left, when the map is closed and opened', async () => {
    map.zoomBy(1.5);
    await settled();
    const before = boxIn(card('norms'));
    map.remove();
    await show(session);
    const after = boxIn(card('norms'));
    near(after.x, before.x, 1);
    near(after.width, before.width, 1);
    assert.isDefined(placementOf(session));
  });
});

describe('a link drawn by hand', () => {
  const drag = async (from: [number, number], to: [number, number], alt = false) => {
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    if (alt) await sendKeys({ down: 'Alt' });
    await sendMouse({
      type: 'move',
      position: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2].map(Math.round) as [number, number],
    });
    await sendMouse({ type: 'move', position: to });
    await settled();
    const aim = root().querySelector('.aim')?.textContent ?? '';
    await sendMouse({ type: 'up' });
    if (alt) await sendKeys({ up: 'Alt' });
    await settled();
    return aim;
  };
  const handle = (name: Name): [number, number] => {
    const { left, top, width } = card(name).getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top)];
  };
  const drawn = () => {
    const record = session.state.project.record(session.state.selection.focus ?? '');
    assert.equal(record?.kind, 'link');
    return record?.kind === 'link' ? { role: record.role, from: record.from, to: record.to } : null;
  };

  beforeEach(fit);

  it('from a card’s handle to a card supports it; with Alt it attacks it', async () => {
    assert.match(await drag(handle('compatible'), middle(card('trust'))), /^supports/);
    assert.deepEqual(drawn(), { role: 'support', from: [argued.id('compatible')], to: argued.id('trust') });
    await fit();
    assert.match(await drag(handle('sovereignty'), middle(card('trust')), true), /^attacks/);
    assert.deepEqual(drawn(), { role: 'attack', from: [argued.id('sovereignty')], to: argued.id('trust') });
  });

  it('onto a link undercuts it; onto the sign of linked premises joins them', async () => {
    assert.match(await drag(handle('compatible'), middle(sign('indicted'))), /^undercuts/);
    assert.deepEqual(drawn(), { role: 'attack', from: [argued.id('compatible')], to: argued.linkFrom('indicted') });
    await fit();
    assert.match(await drag(handle('compatible'), middle(sign('targeted'))), /^joins/);
    assert.include(session.state.project.links.get(argued.linkFrom('targeted'))!.from, argued.id('compatible'));
  });

  it('that is there already is refused in words; nothing changes', async () => {
    const sentences: string[] = [];
    map.addEventListener('lemma-say', ({ detail }) => sentences.push(detail));
    const before = session.state.project;
    await drag(handle('indicted'), middle(card('aspirational')));
    assert.strictEqual(session.state.project, before);
    assert.match(sentences.join(), /That link cannot be/);
  });

  it('is let go with Escape', async () => {
    const before = session.state.project;
    await sendMouse({ type: 'move', position: handle('compatible') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(card('trust')) });
    await press('Escape');
    await sendMouse({ type: 'up' });
    await settled();
    assert.strictEqual(session.state.project, before);
    assert.isNull(root().querySelector('.aim'));
  });
});

describe('a large map', () => {
  it('is laid out in a worker and keeps in the document only what is in view, and what has the focus', async () => {
    const large = new Session(stateOf(emptyProject('Large', session.maker)), session.maker);
    large.run(addClaim('The root of it all', session.maker));
    const ids = [large.state.selection.focus!];
    for (let i = 1; i < 220; i++) {
      large.run(addClaim(`Claim number ${i} of a large map`, session.maker));
      ids.push(large.state.selection.focus!);
      large.run(link('support', [ids[i]!], ids[(i - 1) >> 2]!, session.maker));
    }
    large.select({ focus: ids[0]! });
    await show(large);
    for (let i = 0; i < 200 && options().length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.isAbove(options().length, 0, 'the worker answered');
    assert.isBelow(options().length, 200);
    map.focusRecord(ids[219]!);
    await settled();
    same(focused(), at(ids[219]!));
    const [pane, box] = [boxIn(map), boxIn(at(ids[219]!))];
    assert.isTrue(box.x >= pane.x && box.x + box.width <= pane.x + pane.width, 'in view');
    assert.isBelow(options().length, 200);
  });
});

describe('taken off the page', () => {
  it('hears the session no more, and works again when put back', async () => {
    const { parentElement } = map;
    map.remove();
    const before = options().length;
    session.run(addClaim('Unheard', session.maker));
    await settled();
    parentElement!.append(map);
    await settled();
    assert.lengthOf(options(), before + 1);
    await fit();
    await sendMouse({ type: 'click', position: middle(card('espionage')) });
    await settled();
    assert.equal(session.state.selection.focus, argued.id('espionage'));
  });
});
