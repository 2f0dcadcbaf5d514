// Finding in a real browser: the worker and its patience, the panel by keys, the list of thousands, hits shown in a text, the filter.
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { addSource } from '../../src/commands/project.ts';
import '../../src/elements/find/lemma-filter.ts';
import type { LemmaFilter } from '../../src/elements/find/lemma-filter.ts';
import type { LemmaHitList } from '../../src/elements/find/lemma-hit-list.ts';
import type { Sighting } from '../../src/elements/find/seeker.ts';
import { PATIENCE, Seeker } from '../../src/elements/find/seeker.ts';
import type { LemmaFind, Sighted } from '../../src/elements/lemma-find.ts';
import '../../src/elements/lemma-find.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Manner, Sheet } from '../../src/query/find.ts';
import { PLAINLY } from '../../src/query/find.ts';
import type { Filter } from '../../src/query/find-filter.ts';
import { EVERYTHING } from '../../src/query/find-filter.ts';
import type { Hits } from '../../src/reader/hits.ts';
import { NO_HITS } from '../../src/reader/hits.ts';
import { Reader } from '../../src/reader/reader.ts';
import type { Words } from '../../src/state/selection.ts';
import type { Session } from '../../src/state/session.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import type { Range } from '../../src/text/range.ts';
import { arguedEssays } from './argued-essays.ts';
import { assertAccessible, assertFocus, clearStage, focused, maker, openSession, part, parts, press, put, setStage, settled, type, until, wordsOf } from './stage.ts'; // prettier-ignore

const wait = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

describe('the worker that looks', () => {
  let seeker: Seeker;
  beforeEach(() => (seeker = new Seeker()));
  afterEach(() => seeker.stop());

  const sheet = (text: string, key = 's'): Sheet => ({ key, text, language: 'en' });
  const seek = (words: string, manner: Partial<Manner>, ...sheets: Sheet[]): Promise<Sighting> =>
    new Promise((done) =>
      seeker.seek({ words, manner: { ...PLAINLY, ...manner }, sheets, most: 100, around: 0 }, done),
    );

  it('finds, in the texts it has and in others sent later', async () => {
    const places = async (words: string, ...sheets: Sheet[]) => {
      const found = await seek(words, {}, ...sheets);
      return typeof found === 'string' ? found : found.places;
    };
    assert.deepEqual(await places('b', sheet('a B b')), [
      { sheet: 0, start: 2, end: 3 },
      { sheet: 0, start: 4, end: 5 },
    ]);
    assert.deepEqual(await places('b', sheet('x', 'other'), sheet('a B b')), [
      { sheet: 1, start: 2, end: 3 },
      { sheet: 1, start: 4, end: 5 },
    ]);
    assert.deepEqual(await places('b', sheet('now b stands here')), [{ sheet: 0, start: 4, end: 5 }]);
  });

  it('ends a pattern after a second, the page alive meanwhile, and finds again afterwards', async () => {
    const text = `${'a'.repeat(40)}!`;
    const from = performance.now();
    let longest = 0;
    let last = from;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const found = await seek('(a+)+$', { pattern: true }, sheet(text));
    clearInterval(beat);
    assert.equal(found, 'late');
    assert.isAtLeast(performance.now() - from, PATIENCE - 50);
    assert.isBelow(longest, PATIENCE / 2, 'the page stood still');
    assert.deepEqual(await seek('a!', { pattern: true }, sheet(text)), {
      places: [{ sheet: 0, start: 39, end: 41 }],
      total: 1,
      before: 0,
    });
  });

  it('carries out the last of what was asked for meanwhile, and none of those between', async () => {
    const told: string[] = [];
    await new Promise<void>((done) => {
      for (const words of ['a', 'b', 'c'])
        seeker.seek({ words, manner: PLAINLY, sheets: [sheet('a b c')], most: 9, around: 0 }, () => {
          told.push(words);
          if (words === 'c') done();
        });
    });
    await wait(100);
    assert.deepEqual(told, ['c']);
  });
});

describe('the find panel', () => {
  let session: Session;
  let find: LemmaFind;
  let hits: ReadonlyMap<string, Hits>;
  let sighted: Sighted[];
  let sayings: string[];
  let tagged: (readonly Words[])[];
  let closed: boolean[];

  const field = () => part<HTMLInputElement>(find, 'input[name=words]');
  const list = () => part<LemmaHitList>(find, 'lemma-hit-list');
  const options = () => parts(list(), '[role=option]');
  const current = () => parts(list(), '.current').map(wordsOf);
  const count = () => wordsOf(part(find, '.count'));
  const sources = () => session.state.project.sources.toArray().sort((a, b) => (a.order < b.order ? -1 : 1));
  /** The words of the hits that texts are told to show. */
  const shown = () =>
    sources().flatMap(({ id, text }) => (hits.get(id)?.ranges ?? []).map(({ start, end }) => text.slice(start, end)));

  async function open(of: Session): Promise<void> {
    session = of;
    const { stage } = await setStage();
    [hits, sighted, sayings, tagged, closed] = [new Map(), [], [], [], []];
    stage.addEventListener('lemma-say', ({ detail }) => sayings.push(detail));
    find = await put('lemma-find', { session, start: { source: sources()[0]!.id, offset: 0 } });
    find.addEventListener('lemma-hits', (event) => (hits = (event as CustomEvent<typeof hits>).detail));
    find.addEventListener('lemma-hit', (event) => sighted.push((event as CustomEvent<Sighted>).detail));
    find.addEventListener('lemma-find-close', (event) => closed.push((event as CustomEvent<boolean>).detail));
    find.addEventListener('lemma-tag-hits', (event) =>
      tagged.push((event as CustomEvent<{ places: readonly Words[] }>).detail.places),
    );
    find.show();
    await settled();
  }

  /** Types anew what is to be found, and waits for so many places. */
  async function look(words: string, places: number): Promise<void> {
    field().select();
    await type(words);
    await until(() => hits.size > 0 === places > 0 && shown().length === places, `${places} places of ${words}`);
    await settled();
  }

  afterEach(() => {
    find.shut();
    clearStage();
  });

  it('is a search with a named line, ways to look and places to look; axe finds nothing, empty and with places', async () => {
    await open((await arguedEssays()).session);
    assertFocus(field());
    assert.equal(part(find, '[role=search]').getAttribute('aria-label'), 'Find');
    assert.deepEqual(parts(find, '.scopes label').map(wordsOf), ['This text', 'All texts', 'Claims', 'Notes']);
    assert.deepEqual(parts(find, '.toggle').map(wordsOf), [
      'Match case',
      'Whole word',
      'Regular expression',
      'Near by',
    ]);
    await assertAccessible(find);
    await look('cyber', 17);
    assert.equal(count(), '1 of 17');
    await assertAccessible(find);
  });

  it('lists each place with its paragraph and surroundings, and shows in the text just these words', async () => {
    await open((await arguedEssays()).session);
    await look('sovereignty', 5);
    assert.deepEqual([...new Set(shown())], ['sovereignty']);
    assert.lengthOf(options(), 5);
    const [first] = options();
    assert.match(wordsOf(first!), /^¶1 ?… .*promoting state sovereignty over their portions/);
    assert.equal(part(list(), '[role=listbox]').getAttribute('aria-label'), 'Places');
    await until(() => sayings.includes('‘sovereignty’: 5 places.'), 'the count is spoken');
  });

  it('goes on and back by Enter, spoken; into the list and to the words by keys; Escape and the cross are told apart', async () => {
    await open((await arguedEssays()).session);
    await look('sovereignty', 5);
    assert.deepEqual(sighted.map(({ arrival }) => arrival).slice(-1), ['typed']);
    await press('Enter', 'Enter', 'Shift+Enter');
    assert.equal(count(), '2 of 5');
    assert.match(sayings.at(-1)!, /^2 of 5, ¶2: .*sovereignty/);
    assert.equal(sighted.at(-1)!.arrival, 'walked');
    assertFocus(field());
    await press('ArrowDown');
    assertFocus(part(list(), '.list'));
    await press('End');
    assert.equal(count(), '5 of 5');
    assert.equal(part(list(), '.list').getAttribute('aria-activedescendant'), options().at(-1)!.id);
    await press('Home', 'ArrowUp');
    assertFocus(field());
    await press('Control+Enter');
    assert.equal(sighted.at(-1)!.arrival, 'gone');
    await press('Escape');
    part(find, '.close').click();
    assert.deepEqual(closed, [true, false]);
  });

  it('begins at the place the reader is at, and starts over after the last', async () => {
    await open((await arguedEssays()).session);
    const [source] = sources();
    find.start = { source: source!.id, offset: source!.text.lastIndexOf('sovereignty') - 3 };
    await settled();
    await look('sovereignty', 5);
    assert.equal(count(), '5 of 5');
    await press('Enter');
    assert.equal(count(), '1 of 5');
  });

  it('looks in all texts, claims and notes, under the titles of where it found something', async () => {
    await open((await arguedEssays()).session);
    await look('sovereignty', 5);
    part(find, 'input[value=texts]').click();
    await until(() => shown().length > 5, 'places in both');
    await settled();
    assert.match(wordsOf(parts(list(), '.title')[0]!), /^Chinese and Russia Developing .* · 5$/);
    part(find, 'input[value=claims]').click();
    await until(() => count() === 'Nowhere' || /claims/i.test(parts(list(), '.title').map(wordsOf).join('')), 'claims');
    await settled();
    assert.deepEqual(options().map(wordsOf), ['Internet sovereignty is gaining traction']);
    assert.deepEqual(shown(), []);
    assert.lengthOf(parts(find, '.foot'), 0);
    part(find, 'input[value=notes]').click();
    await until(() => count() === 'Nowhere', 'nothing in the notes');
    await press('F3');
    find.step(1);
    assert.equal(sayings.at(-1), '‘sovereignty’: nowhere in the notes.');
  });

  it('minds case, whole words, patterns and nearness by Alt and a letter, a pattern and nearness never together', async () => {
    await open((await arguedEssays()).session);
    const pressed = () => parts(find, '[aria-pressed=true]').map(wordsOf);
    await look('cyber', 17);
    await press('Alt+c');
    await until(() => shown().length === 16, 'small letters only');
    await press('Alt+w');
    await until(() => shown().length < 16, 'whole words only');
    assert.deepEqual(pressed(), ['Match case', 'Whole word']);
    assert.deepEqual([...new Set(shown())], ['cyber']);
    await press('Alt+c', 'Alt+w', 'Alt+n');
    await look('state internet', 1);
    assert.deepEqual(shown(), ['state sovereignty over their portions of the Internet']);
    const near = part<HTMLInputElement>(find, 'input[type=number]');
    assert.equal(near.value, '10');
    near.value = '3';
    near.dispatchEvent(new Event('change'));
    await until(() => shown().length === 0, 'not so near');
    await press('Alt+x');
    assert.deepEqual(pressed(), ['Regular expression']);
    await look('[Cc]yberse\\w+', 2);
    assert.deepEqual(shown(), ['cybersecurity', 'cybersecurity']);
  });

  it('says where and why a pattern is wrong, at once', async () => {
    await open((await arguedEssays()).session);
    await press('Alt+x');
    await type('é(x');
    await settled();
    assert.equal(wordsOf(part(find, '.trouble')), 'The pattern is wrong at sign 2, ‘(’: this bracket is never closed.');
    assert.equal(field().getAttribute('aria-invalid'), 'true');
    await type(')');
    await until(() => count() === 'Nowhere', 'right again');
    assert.isTrue(part(find, '.trouble').hidden);
  });

  it('ticks and unticks by Space, the mouse, all and none, and gives on the words ticked', async () => {
    await open((await arguedEssays()).session);
    await look('sovereignty', 5);
    const ticked = () => options().filter((option) => option.ariaSelected === 'true').length;
    const chosen = () => wordsOf(part(find, '.what'));
    assert.equal(chosen(), '5 of 5 chosen');
    await press('ArrowDown', ' ', 'ArrowDown', ' ');
    assert.deepEqual([ticked(), chosen(), sayings.at(-1)], [3, '3 of 5 chosen', '3 of 5 chosen']);
    options()[0]!.querySelector<HTMLElement>('.tick')!.click();
    await settled();
    assert.equal(chosen(), '4 of 5 chosen');
    const [all, none, tag] = parts(find, '.foot button');
    assert.equal(wordsOf(tag!), 'Tag 4 passages…');
    tag!.click();
    const [source] = sources();
    assert.deepEqual(
      tagged[0]!.map(({ ranges: [range] }) => source!.text.slice(range!.start, range!.end)),
      Array.from({ length: 4 }, () => 'sovereignty'),
    );
    none!.click();
    await settled();
    assert.equal(tag!.getAttribute('aria-disabled'), 'true');
    tag!.click();
    assert.lengthOf(tagged, 1);
    assert.equal(sayings.at(-1), 'Choose at least one place first.');
    all!.click();
    await settled();
    assert.equal(ticked(), 5);
  });

  it('lists some thousands and says that there are more, drawing only the lines in sight', async () => {
    const big = openSession(emptyProject('Long', maker));
    const text = 'A line of words, one of many.\n\n'.repeat(3000);
    const given = { title: 'Long', author: null, publication: null, url: null, language: 'en', text, digest: '0'.repeat(64) }; // prettier-ignore
    assert.isNotNull(big.run(addSource(given, maker)));
    await open(big);
    await look('of', 5000);
    assert.equal(count(), '1 of 6,000');
    assert.equal(wordsOf(part(find, '.note')), '5,000 of 6,000 places are listed, those around where you are.');
    assert.isBelow(options().length, 60);
    await press('ArrowDown', 'End');
    await until(() => current().length === 1 && count() === '5,000 of 6,000', 'the last line');
    assert.isBelow(options().length, 60);
    const inSight = () => {
      const line = parts(list(), '.current')[0]!.getBoundingClientRect();
      const box = part(list(), '.list').getBoundingClientRect();
      return line.top >= box.top - 1 && line.bottom <= box.bottom + 1;
    };
    assert.isTrue(inSight());
    await press('PageUp', 'PageUp');
    assert.notEqual(count(), '5,000 of 6,000');
    // On beyond those listed, and from the first back to the last of all.
    await press('End');
    find.step(1);
    await until(() => count() === '5,001 of 6,000', 'the next beyond');
    assert.equal(options().find((option) => option.matches('.current'))!.ariaPosInSet, '5001');
    await until(inSight, 'in sight again');
    find.start = { source: sources()[0]!.id, offset: 0 };
    await look('of', 5000);
    // As many were listed before: what tells that it was looked anew is where the reader is.
    await until(() => count() === '1 of 6,000', 'from the beginning');
    find.step(-1);
    await until(() => count() === '6,000 of 6,000', 'the last of all');
    await look('nowhere at all', 0);
    assert.equal(count(), 'Nowhere');
  });

  it('follows the project: a claim made while one looks is found', async () => {
    const { session: argued } = await arguedEssays();
    await open(argued);
    part(find, 'input[value=claims]').click();
    await look('norms', 0);
    await until(() => count() === '1 of 2', 'two claims');
    const claim = create('claim', { text: 'Norms are late', order: 'zz' }, maker);
    session.receive(session.state.project.with(claim));
    await until(() => count().endsWith(' 3'), 'three claims');
  });
});

describe('hits in a text', () => {
  const host = () => document.querySelector<HTMLElement>('main.hits')!;
  let reader: Reader;

  function show(text: string): Reader {
    const source = create('source', { title: 'T', text, language: 'en', digest: '0'.repeat(64), structure: blocksOf(text) }, maker); // prettier-ignore
    const main = document.createElement('main');
    main.className = 'hits';
    main.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: canvas';
    document.body.append(main);
    reader = new Reader(main, { source, label: 'T', describe: () => '', onSelect: () => {}, onPick: () => {} });
    const passage = create('passage', { source: source.id, pieces: [{ start: 0, end: 9, exact: text.slice(0, 9) }] }, maker); // prettier-ignore
    passages = emptyProject('P', maker).with(source).with(passage);
    reader.update({ project: passages, focus: null, claim: null });
    return reader;
  }
  let passages = emptyProject('P', maker);

  afterEach(() => {
    reader.destroy();
    host().remove();
  });

  const lit = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as unknown as globalThis.Range).toString()); // prettier-ignore
  const placesOf = (text: string, words: string): Range[] =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({ start: index, end: index + words.length }));
  const frames = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  };

  it('are lit without a change to the page, the one looked at apart from the rest, and go without a trace', async () => {
    const text = 'Some words stand here.\n\nMore words there, and words again.';
    show(text);
    const before = host().innerHTML;
    const ranges = placesOf(text, 'words');
    reader.hits.show({ ranges, current: 1 });
    await frames();
    assert.deepEqual([lit('lemma-hit'), lit('lemma-hit-current')], [['words', 'words'], ['words']]);
    assert.equal(CSS.highlights.get('lemma-hit-current')!.priority, 1);
    assert.equal(host().innerHTML, before);
    reader.hits.show({ ranges, current: null });
    assert.lengthOf(lit('lemma-hit'), 3);
    assert.isFalse(CSS.highlights.has('lemma-hit-current'));
    reader.hits.show(NO_HITS);
    assert.isFalse(CSS.highlights.has('lemma-hit'));
    assert.equal(host().innerHTML, before);
  });

  it('stay on their words when marks are drawn on them', async () => {
    const text = 'Some words stand here.\n\nMore words there.';
    show(text);
    const [first] = placesOf(text, 'words stand');
    reader.hits.show({ ranges: [first!], current: 0 });
    await frames();
    reader.update({ project: passages, focus: null, claim: null, hidden: new Set(passages.passages.toArray().map(({ id }) => id)) }); // prettier-ignore
    await frames();
    assert.deepEqual(lit('lemma-hit-current'), ['words stand']);
    reader.update({ project: passages, focus: null, claim: null });
    await frames();
    assert.deepEqual(lit('lemma-hit-current'), ['words stand']);
  });

  it('far from the viewport are left alone until they come near', async () => {
    const text = Array.from({ length: 2000 }, (_, i) => `Paragraph ${i} has some words in it, and more of them, so that it is long enough.`).join('\n\n'); // prettier-ignore
    show(text);
    const ranges = placesOf(text, 'words');
    reader.hits.show({ ranges, current: null });
    await frames();
    const near = lit('lemma-hit').length;
    assert.isAbove(near, 10);
    assert.isBelow(near, 500);
    reader.reveal(ranges.at(-1)!);
    await frames();
    await until(() => lit('lemma-hit').length > 0 && lit('lemma-hit').length < 500, 'few again');
    const last = [...CSS.highlights.get('lemma-hit')!].some((range) => range.startContainer.textContent!.startsWith('Paragraph 1999')); // prettier-ignore
    assert.isTrue(last, 'the last paragraph is near now');
  });
});

describe('the filter of passages', () => {
  let filter: LemmaFilter;
  let asked: Filter[];
  let told: string[];

  beforeEach(async () => {
    const { session } = await arguedEssays();
    await setStage();
    [asked, told] = [[], []];
    filter = await put('lemma-filter', { session });
    filter.addEventListener('lemma-filter', (event) => {
      asked.push((event as CustomEvent<Filter>).detail);
      filter.filter = asked.at(-1)!;
    });
    for (const name of ['lemma-filter-close', 'lemma-filter-open'])
      filter.addEventListener(name, () => {
        told.push(name);
        filter.open = name === 'lemma-filter-open';
      });
  });
  afterEach(clearStage);

  const choose = async (label: string, name: string): Promise<void> => {
    const select = parts<HTMLSelectElement>(filter, 'select').find((each) => wordsOf(each.parentElement!).startsWith(label))!; // prettier-ignore
    select.value = [...select.options].find((option) => wordsOf(option) === name)!.value;
    select.dispatchEvent(new Event('change'));
    await settled();
  };
  const sentence = () => wordsOf(part(filter, '.shown'));

  it('is away until it is asked for, has five named fields, and axe finds nothing', async () => {
    assert.lengthOf(parts(filter, 'section'), 0);
    filter.open = true;
    filter.focus();
    await settled();
    assert.equal(focused()?.localName, 'select');
    assert.equal(sentence(), 'Showing all 13 passages.');
    await assertAccessible(filter);
  });

  it('asks for what is chosen, counts, stays as a strip that says so, and shows all again', async () => {
    filter.open = true;
    await settled();
    await choose('Stance', 'Denies');
    assert.deepEqual(asked.at(-1), { ...EVERYTHING, stance: 'denies' });
    assert.equal(sentence(), 'Showing 1 of 13 passages.');
    await choose('Voice', 'many analysts');
    await choose('Stance', 'Any');
    assert.equal(sentence(), 'Showing 2 of 13 passages.');
    await choose('Text', 'Chinese and Russia Developing Much Stronger Cyber Ties');
    assert.equal(sentence(), 'Showing 0 of 13 passages.');
    await choose('Voice', 'The author');
    filter.focus();
    await settled();
    await sendKeys({ press: 'Escape' });
    await settled();
    assert.deepEqual(told, ['lemma-filter-close']);
    assert.lengthOf(parts(filter, 'select'), 0);
    assert.equal(wordsOf(part(filter, '.what')), 'The author · Chinese and Russia Developing Much Stronger Cyber Ties');
    await assertAccessible(filter);
    const [change, all] = parts(filter, 'button.plain');
    change!.click();
    await settled();
    assert.lengthOf(parts(filter, 'select'), 5);
    all!.click();
    await settled();
    assert.deepEqual(asked.at(-1), EVERYTHING);
  });
});
