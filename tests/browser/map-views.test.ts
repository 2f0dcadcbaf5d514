// What of a project the map shows, and where cards are put: moving and pinning, folding, neighbourhoods, filters, views, standing, zoom.
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { link } from '../../src/commands/links.ts';
import { setVerdict } from '../../src/commands/claims.ts';
import { unpinAll } from '../../src/commands/pins.ts';
import '../../src/elements/lemma-map.ts';
import type { LemmaMap } from '../../src/elements/lemma-map.ts';
import { placementOf } from '../../src/elements/map/kept.ts';
import type { Remembered } from '../../src/elements/map/remembered.ts';
import type { Session } from '../../src/state/session.ts';
import type { Argued, Name } from './argued-essays.ts';
import { arguedEssays, CLAIMS } from './argued-essays.ts';
import { faults, place } from './placing.ts';
import { until } from './stage.ts';

let argued: Argued;
let session: Session;
let map: LemmaMap;
let sentences: string[];
let remembered: Remembered | null;

const root = () => map.shadowRoot!;
const nameOf = (id: string): Name => {
  const { text } = session.state.project.claims.get(id)!;
  return (Object.keys(CLAIMS) as Name[]).find((name) => CLAIMS[name] === text)!;
};
const card = (name: Name) => root().querySelector<HTMLElement>(`.card[data-id="${argued.id(name)}"]`);
const shown = () =>
  [...root().querySelectorAll<HTMLElement>('.card')].map((each) => nameOf(each.dataset['id']!)).sort();
const told = () => root().querySelector('.shown span')?.textContent ?? '';
const settled = async () => {
  for (let i = 0; i < 4; i++) await map.updateComplete;
};
const frame = () => new Promise((resolve) => setTimeout(resolve, 60));
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await settled();
};
const pinned = () => session.state.project.pins.toArray().map(({ claim }) => nameOf(claim));
const look = async (theme: 'light' | 'dark' = 'light') => {
  map = await place('lemma-map', session, theme);
  map.style.width = '900px';
  sentences = [];
  remembered = null;
  map.addEventListener('lemma-say', ({ detail }) => sentences.push(detail));
  map.addEventListener('lemma-regarded', (event) => (remembered = (event as CustomEvent<Remembered>).detail));
  await frame();
};

beforeEach(async () => {
  document.documentElement.style.setProperty('--quick', '0ms');
  argued = await arguedEssays();
  ({ session } = argued);
  await look();
  map.fit();
  await settled();
});

afterEach(() => {
  map.remove();
  document.documentElement.style.removeProperty('--quick');
});

describe('a card', () => {
  const drag = async (name: Name, dx: number, dy: number, cancel = false) => {
    const [x, y] = middle(card(name)!);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + Math.round(dx / 2), y + Math.round(dy / 2)] });
    await sendMouse({ type: 'move', position: [x + dx, y + dy] });
    // A move comes with the next frame, which a busy machine keeps waiting.
    await until(() => Math.abs(middle(card(name)!)[0] - x - dx) <= 2, 'the card under the pointer');
    if (cancel) await press('Escape');
    const while_ = middle(card(name)!);
    await sendMouse({ type: 'up' });
    await settled();
    return while_;
  };

  it('is moved by its body, stays where it is let go, and carries a pin; the others make room; undo takes it back', async () => {
    const before = middle(card('espionage')!);
    // Away from the nearer side, where it would be brought back into view.
    const dx = before[0] > 450 ? -130 : 130;
    const during = await drag('espionage', dx, 70);
    assert.closeTo(during[0], before[0] + dx, 2);
    assert.deepEqual(pinned(), ['espionage']);
    assert.closeTo(middle(card('espionage')!)[0], before[0] + dx, 3);
    assert.closeTo(middle(card('espionage')!)[1], before[1] + 70, 3);
    assert.isNotNull(card('espionage')!.querySelector('.pin'));
    assert.match(root().getElementById(`more-${argued.id('espionage')}`)!.textContent, /; pinned$/);
    session.run(link('support', [argued.id('compatible')], argued.id('trust'), session.maker));
    session.travel('undo');
    session.travel('undo');
    await settled();
    assert.deepEqual(pinned(), []);
    assert.closeTo(middle(card('espionage')!)[0], before[0], 3);
  });

  it('follows a hand that is out of the pane with its first move', async () => {
    const [x, y] = middle(card('trust')!);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, 2000] });
    await until(() => Math.abs(middle(card('trust')!)[1] - 2000) <= 2, 'the card under the pointer');
    await press('Escape');
    await sendMouse({ type: 'up' });
    assert.deepEqual(middle(card('trust')!), [x, y]);
    assert.deepEqual(pinned(), []);
  });

  it('goes back on Escape, and nothing is pinned', async () => {
    const before = middle(card('espionage')!);
    assert.deepEqual(await drag('espionage', 90, 40, true), before);
    assert.deepEqual(pinned(), []);
  });

  it('is moved by arrow keys too, which says how far; Enter pins it, Escape lets it go', async () => {
    map.moveCard(argued.id('trust'));
    await settled();
    const before = card('trust')!.offsetLeft;
    await press('ArrowRight', 'ArrowRight', 'ArrowDown');
    assert.equal(card('trust')!.offsetLeft, before + 40);
    assert.match(sentences[0]!, /^Moving ‘.*Enter pins it there, Escape lets it go back\.$/);
    assert.equal(sentences.at(-1), '40 right, 20 down.');
    await press('Escape');
    assert.equal(card('trust')!.offsetLeft, before);
    assert.deepEqual(pinned(), []);
    map.moveCard(argued.id('trust'));
    await settled();
    await press('ArrowLeft', 'Enter');
    assert.deepEqual(pinned(), ['trust']);
    const { x, width } = { x: card('trust')!.offsetLeft, width: card('trust')!.offsetWidth };
    assert.closeTo(session.state.project.pins.toArray()[0]!.x, x + width / 2, 1);
  });

  it('goes back to the layout when the map is tidied', async () => {
    const before = middle(card('espionage')!);
    await drag('espionage', 200, 60);
    map.tidy();
    session.run(unpinAll());
    await settled();
    map.fit();
    await settled();
    assert.deepEqual(pinned(), []);
    assert.closeTo(middle(card('espionage')!)[0], before[0], 3);
    assert.isNull(card('espionage')!.querySelector('.pin'));
  });
});

describe('folding', () => {
  it('hides what bears on a claim, says how much, changes nothing else, and brings it back to where it was', async () => {
    const whole = shown();
    const places = new Map(whole.map((name) => [name, middle(card(name)!)]));
    const before = session.state.project;
    map.regard.fold(argued.id('aspirational'));
    await settled();
    assert.deepEqual(
      whole.filter((name) => !shown().includes(name)),
      ['complied', 'economic', 'indicted', 'targeted'],
    );
    assert.equal(sentences.at(-1), `Folded 4 claims under ‘${CLAIMS.aspirational}’. X unfolds.`);
    assert.equal(card('aspirational')!.querySelector<HTMLElement>('.hiding')!.dataset['sign'], '+4');
    assert.match(told(), /^Showing \d+ of \d+ claims: 1 branch folded\.$/);
    assert.deepEqual(remembered!.showing.folded, [argued.id('aspirational')]);
    map.regard.fold(argued.id('aspirational'));
    await settled();
    await frame();
    assert.deepEqual(shown(), whole);
    assert.strictEqual(session.state.project, before);
    const [x, y] = middle(card('aspirational')!);
    const [wasX, wasY] = places.get('aspirational')!;
    for (const name of whole) {
      assert.closeTo(middle(card(name)!)[0] - x, places.get(name)![0] - wasX, 2, name);
      assert.closeTo(middle(card(name)!)[1] - y, places.get(name)![1] - wasY, 2, name);
    }
  });

  it('gives way when what is folded is to be shown', async () => {
    map.regard.fold(argued.id('aspirational'));
    await settled();
    map.focusRecord(argued.id('economic'));
    await settled();
    assert.isNotNull(card('economic'));
    assert.equal(root().activeElement, card('economic'));
  });
});

describe('a neighbourhood', () => {
  it('shows what lies within so many steps, more and fewer; Escape shows all again', async () => {
    const whole = shown();
    map.focusRecord(argued.id('indicted'));
    await settled();
    map.regard.around(argued.id('indicted'), 1);
    await settled();
    assert.deepEqual(shown(), ['aspirational', 'indicted']);
    map.regard.step(1);
    await settled();
    assert.includeMembers(shown(), ['norms', 'targeted', 'complied', 'economic']);
    assert.match(sentences.at(-1)!, /within 2 steps of/);
    map.regard.step(-1);
    map.regard.step(-1);
    assert.equal(sentences.at(-1), 'It is one step already.');
    await settled();
    await press('Escape');
    assert.deepEqual(shown(), whole);
    assert.match(sentences.at(-1)!, /^The whole map: \d+ claims\.$/);
  });

  it('is a picture of its own: cards are not moved in it, and those of the whole map stay where they were', async () => {
    const places = new Map(shown().map((name) => [name, card(name)!.offsetLeft]));
    map.regard.around(argued.id('norms'), 1);
    await settled();
    map.moveCard(argued.id('norms'));
    assert.match(sentences.at(-1)!, /^Places belong to the whole map/);
    map.regard.all();
    await settled();
    for (const [name, left] of places) assert.closeTo(card(name)!.offsetLeft, left, 1, name);
  });
});

describe('a filter', () => {
  it('shows the claims of a text, a stance or a tag alone, says so, and is undone by one button', async () => {
    const whole = shown();
    const [first] = session.state.project.sources.toArray();
    map.regard.filter({ source: first!.id, stance: 'asserts' });
    await settled();
    const fits = session.state.project.passages
      .toArray()
      .filter(({ source, stance }) => source === first!.id && stance === 'asserts');
    assert.deepEqual(shown(), [...new Set(fits.map(({ claim }) => nameOf(claim!)))].sort());
    assert.include(told(), 'asserts');
    root().querySelector<HTMLButtonElement>('.shown button.plain')!.click();
    await settled();
    assert.deepEqual(shown(), whole);
    assert.equal(told(), '');
  });

  it('is chosen from the menu of the tools, by keys', async () => {
    root().querySelector<HTMLButtonElement>('[popovertarget=shows]')!.click();
    await settled();
    const menu = root().querySelector('#shows')!;
    assert.isTrue(menu.matches(':popover-open'));
    const select = menu.querySelectorAll('select')[1]!;
    select.focus();
    select.value = 'denies';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    assert.include(told(), 'denies');
    assert.deepEqual(await faults(map), []);
  });
});

describe('views', () => {
  it('are gone back through and forward again', async () => {
    const scale = () => root().querySelector('.tools output')!.textContent;
    map.regard.around(argued.id('norms'), 1);
    await settled();
    const few = shown();
    map.regard.all();
    await settled();
    map.regard.go('back');
    await settled();
    assert.deepEqual(shown(), few);
    map.regard.go('back');
    await settled();
    assert.isAbove(shown().length, few.length);
    const whole = scale();
    map.regard.go('forward');
    map.regard.go('back');
    await settled();
    assert.equal(scale(), whole);
    for (let i = 0; i < 9; i++) map.regard.go('back');
    assert.equal(sentences.at(-1), 'There is no view before this one.');
  });

  it('are saved by name, kept with what is remembered, and found again', async () => {
    map.regard.around(argued.id('norms'), 1);
    await settled();
    const few = shown();
    map.regard.save('The norms');
    map.regard.all();
    await settled();
    const kept: unknown = JSON.parse(JSON.stringify(remembered));
    map.remove();
    map = document.createElement('lemma-map');
    map.kept = kept;
    map.session = session;
    map.style.cssText = 'height: 600px';
    document.body.append(map);
    await frame();
    map.regard.open(map.regard.remembered.views[0]!);
    await settled();
    assert.deepEqual(shown(), few);
  });
});

describe('what stands', () => {
  it('is said on the cards by sign and in words, where that is asked for', async () => {
    session.run(setVerdict(argued.id('economic'), 'accepted'));
    session.run(setVerdict(argued.id('indicted'), 'accepted'));
    session.run(setVerdict(argued.id('trust'), 'doubted'));
    await settled();
    assert.isNull(root().querySelector('.stands'));
    map.regard.toggle('standing');
    await settled();
    const sign = (name: Name) => card(name)!.querySelector<HTMLElement>('.stands')!.dataset['sign'];
    assert.deepEqual([sign('economic'), sign('aspirational'), sign('trust'), sign('complied')], ['✓', '✓', '~', '✕']);
    const said = (name: Name) => root().getElementById(`more-${argued.id(name)}`)!.textContent;
    assert.match(said('aspirational'), /^stands; /);
    assert.match(said('complied'), /^does not stand; /);
    assert.match(said('trust'), /^undecided; /);
    assert.deepEqual(await faults(map), []);
  });
});

describe('a tidy tree', () => {
  const places = () =>
    placementOf(session)!.nodes.map(({ id, x, y }) => `${nameOf(id)} ${Math.round(x)} ${Math.round(y)}`);

  it('is shown instead of layers, is remembered, and is what a picture of the map shows', async () => {
    const layers = places();
    map.regard.toggle('tree');
    await settled();
    const tree = places();
    assert.notDeepEqual(tree, layers);
    assert.isTrue(remembered!.tree);
    assert.match(sentences.at(-1)!, /tidy tree/);
    // What is on the screen stands where the picture has it.
    for (const { id, x, y } of placementOf(session)!.nodes) {
      const own = card(nameOf(id))!;
      assert.closeTo(own.offsetLeft, x, 1);
      assert.closeTo(own.offsetTop, y, 1);
    }
    const host = map.parentElement!;
    map.remove();
    map = document.createElement('lemma-map');
    map.session = session;
    map.kept = JSON.parse(JSON.stringify(remembered));
    map.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 900px';
    host.append(map);
    await frame();
    assert.deepEqual(places(), tree);
    map.regard.toggle('tree');
    await settled();
    assert.deepEqual(places(), layers);
  });

  it('grows in place: after an act its main claim stands where it stood', async () => {
    map.regard.toggle('tree');
    await settled();
    const before = card('aspirational')!.getBoundingClientRect();
    session.run(link('support', [argued.id('indicted')], argued.id('complied'), session.maker));
    await settled();
    const after = card('aspirational')!.getBoundingClientRect();
    assert.closeTo(after.x, before.x, 2);
    assert.closeTo(after.y, before.y, 2);
  });
});

describe('zoom', () => {
  it('leaves the words of what bears on the selected claim as large as those of others', async () => {
    const size = (name: Name) => getComputedStyle(card(name)!.querySelector('.words span')!).fontSize;
    map.zoomBy(0.6 / Number(map.style.getPropertyValue('--scale') || 1));
    const before = size('complied');
    session.select({ focus: argued.id('aspirational') });
    await settled();
    assert.isTrue(card('complied')!.classList.contains('near'));
    assert.equal(size('complied'), before);
  });

  it('from afar shows shapes and titles as large as ever, from near the words of passages', async () => {
    map.zoomBy(0.01);
    map.zoomBy(15);
    await settled();
    const titles = [...root().querySelectorAll<HTMLElement>('.titles span')];
    assert.isAbove(titles.length, 3);
    for (const title of titles) assert.isAtLeast(Number.parseFloat(getComputedStyle(title).fontSize), 10.5);
    const words = card('norms')!.querySelector('.words')!;
    assert.equal(getComputedStyle(words).visibility, 'hidden');
    map.fit();
    map.zoomBy(100);
    await settled();
    assert.isEmpty([...root().querySelectorAll('.titles span')]);
    const quotes = [...root().querySelectorAll<HTMLElement>('.quotes')].map((each) => each.dataset['sign']!);
    assert.isAbove(quotes.length, 0);
    for (const quote of quotes) assert.match(quote, /^“.+”$/);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has no fault that axe finds at any of them, ${theme}`, async () => {
      await look(theme);
      for (const factor of [0.01, 15, 30]) {
        map.zoomBy(factor);
        await settled();
        assert.deepEqual(await faults(map), []);
      }
    });
});
