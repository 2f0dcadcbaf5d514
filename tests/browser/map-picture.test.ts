// The exported picture is the one on the screen: the same cards at the same places, folded, narrowed, filtered, arranged, with what stands.
import { assert } from 'chai';
import { setVerdict } from '../../src/commands/claims.ts';
import { pin } from '../../src/commands/pins.ts';
import '../../src/elements/lemma-map.ts';
import type { LemmaMap } from '../../src/elements/lemma-map.ts';
import { onScreen } from '../../src/elements/map/kept.ts';
import { absentClaims } from '../../src/formats/map-picture.ts';
import { write } from '../../src/formats/svg.ts';
import type { Session } from '../../src/state/session.ts';
import type { Argued } from './argued-essays.ts';
import { arguedEssays } from './argued-essays.ts';
import { place } from './placing.ts';

let argued: Argued;
let session: Session;
let map: LemmaMap;

interface Seen {
  readonly cards: readonly string[];
  readonly badges: readonly string[];
  readonly curves: readonly string[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
const settled = async () => {
  for (let i = 0; i < 6; i++) await map.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 60));
};

/** What the screen shows: each card with its place and size, the signs on it, and all curves. */
function onPage(): Seen {
  const root = map.shadowRoot!;
  const cards = [...root.querySelectorAll<HTMLElement>('.card')];
  const { claims } = session.state.project;
  const nameOf = (card: HTMLElement): string => claims.get(card.dataset['id']!)!.text;
  return {
    cards: cards
      .map((card) => {
        const { left, top, width, height } = card.style;
        return [nameOf(card), ...[left, top, width, height].map((length) => tenth(parseFloat(length)))].join('|');
      })
      .sort(),
    badges: cards
      .flatMap((card) =>
        [...card.querySelectorAll<HTMLElement>('.hiding, .stands')].map(
          (badge) => `${nameOf(card)} ${badge.dataset['sign']!}`,
        ),
      )
      .sort(),
    curves: [...root.querySelectorAll('.curve')].flatMap((curve) => runsOf(curve.getAttribute('d')!)).sort(),
  };
}

/** The same of the picture made for it. */
function inPicture(): Seen {
  const seen = onScreen(session)!;
  const svg = new DOMParser().parseFromString(write(session.state.project, seen), 'image/svg+xml');
  const groups = [...svg.querySelectorAll('svg > g > g')].filter((each) => each.querySelector(':scope > title + rect'));
  const numbers = (words: string): number[] => (words.match(/-?[\d.]+/g) ?? []).map(Number);
  const title = (group: Element): string => group.querySelector('title')!.textContent;
  return {
    cards: groups
      .map((group) => {
        const sheet = group.querySelector('rect')!;
        const size = ['width', 'height'].map((name) => Number(sheet.getAttribute(name)));
        return [title(group), ...numbers(group.getAttribute('transform')!), ...size].join('|');
      })
      .sort(),
    badges: groups
      .flatMap((group) =>
        [...group.querySelectorAll(':scope > g[font-weight] > text')].map(
          (badge) => `${title(group)} ${badge.textContent}`,
        ),
      )
      .sort(),
    curves: [...svg.querySelectorAll('svg > g:first-of-type > g > path:not([transform])')]
      .flatMap((curve) => runsOf(curve.getAttribute('d')!))
      .sort(),
  };
}

/** The runs of a path, each of which begins anew. */
function runsOf(data: string): string[] {
  return data.split(/(?=M)/);
}

function same(cards: number): void {
  const [screen, picture] = [onPage(), inPicture()];
  assert.deepEqual(picture, screen);
  assert.lengthOf(screen.cards, cards);
}

const told = (): string => absentClaims(session.state.project, onScreen(session)!)[0]?.sentence ?? '';

describe('the picture of a map', () => {
  beforeEach(async () => {
    document.documentElement.style.setProperty('--quick', '0ms');
    argued = await arguedEssays();
    ({ session } = argued);
    map = await place('lemma-map', session, 'light');
    map.style.width = '900px';
    await settled();
  });

  afterEach(() => {
    map.remove();
    document.documentElement.style.removeProperty('--quick');
  });

  it('equals the whole map on the screen, arranged by hand too', async () => {
    const all = session.state.project.claims.size;
    same(all);
    session.run(pin(argued.id('trust'), -400, 300, session.maker));
    session.run(pin(argued.id('norms'), 800, 40, session.maker));
    await settled();
    same(all);
    assert.equal(told(), '');
  });

  it('equals a folded map, with how much is folded away', async () => {
    const all = session.state.project.claims.size;
    map.regard.fold(argued.id('aspirational'));
    await settled();
    const { length } = onPage().cards;
    assert.isBelow(length, all);
    same(length);
    assert.include(onPage().badges.join(), '+');
    const less = all - length;
    assert.equal(told(), `Left out: the ${less} claim${less === 1 ? '' : 's'} folded away on the screen.`);
  });

  it('equals a neighbourhood, and one of a folded map', async () => {
    map.regard.around(argued.id('indicted'), 1);
    await settled();
    const { length } = onPage().cards;
    same(length);
    assert.match(told(), /^Left out: the \d+ claims filtered out on the screen\.$/);
    map.regard.fold(argued.id('aspirational'));
    await settled();
    same(onPage().cards.length);
  });

  it('equals a filtered map, also when it is closed and after an act', async () => {
    const [first] = session.state.project.sources.toArray();
    map.regard.filter({ source: first!.id, stance: 'asserts' });
    await settled();
    const before = onPage();
    same(before.cards.length);
    map.remove();
    assert.deepEqual(inPicture(), before);
  });

  it('says what stands where the screen does', async () => {
    session.run(setVerdict(argued.id('trust'), 'rejected'));
    map.regard.toggle('standing');
    await settled();
    same(session.state.project.claims.size);
    assert.lengthOf(onPage().badges, session.state.project.claims.size);
    map.regard.toggle('standing');
    await settled();
    assert.lengthOf(inPicture().badges, 0);
  });
});
