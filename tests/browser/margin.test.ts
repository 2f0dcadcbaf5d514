// What stands beside a text, in a real browser: bars over exactly the lines of their words, cards in order beside them, a strip that leads anywhere.
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import '../../src/elements/lemma-text.ts';
import type { LemmaText } from '../../src/elements/lemma-text.ts';
import '../../src/elements/text/lemma-passage-list.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Passage, Source } from '../../src/model/records.ts';
import { lanesOf } from '../../src/query/spans.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import type { Range } from '../../src/text/range.ts';
import { assertAccessible, assertFocus, clearStage, part, parts, press, put, setStage, wordsOf } from './stage.ts';

const maker = { by: 'tester', now: () => 0 };

const sourceOf = (text: string, language = 'en'): Source =>
  create('source', { title: 'A text', text, language, digest: '0'.repeat(64), structure: blocksOf(text) }, maker);

const SENTENCE = 'In the beginning of the matter there stood a word that nobody had read before, and it was long. ';
const BOOK = `# A book\n\n${Array.from({ length: 400 }, (_, i) => `${i} ${SENTENCE.repeat(1 + (i % 5))}`.trim()).join('\n\n')}`;

let sheets: HTMLLinkElement[] = [];
let essay: Source;

before(async () => {
  sheets = await Promise.all(
    ['../../src/reader/reader.css', '../../src/elements/tokens.css'].map(async (path) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: new URL(path, import.meta.url).href });
      const loaded = new Promise((done) => link.addEventListener('load', done));
      document.head.append(link);
      await loaded;
      return link;
    }),
  );
  const answer = await fetch(new URL('../../texts/stronger-cyber-ties.txt', import.meta.url));
  essay = sourceOf(await answer.text());
});

after(() => sheets.forEach((link) => link.remove()));

afterEach(async () => {
  clearStage();
  await resetMouse();
});

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Some frames on: sizes were told, what was due is drawn, cards have come to where they go. */
async function drawn(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
  await new Promise((done) => setTimeout(done, 220));
}

interface Open {
  readonly text: LemmaText;
  readonly session: Session;
  readonly passages: readonly Passage[];
  readonly scroller: HTMLElement;
}

/** The source in a pane, with a passage on each of these words, each of a claim of its own. */
async function open(
  source: Source,
  words: readonly (readonly Range[])[],
  { width = 1000, height = 700, given = [] as readonly Partial<Passage>[] } = {},
): Promise<Open> {
  await setViewport({ width: 1100, height: 800 });
  const claims = words.map((_, i) => create('claim', { text: `Claim ${i}` }, maker));
  const passages = words.map((ranges, i) =>
    create(
      'passage',
      {
        source: source.id,
        claim: claims[i]!.id,
        pieces: ranges.map(({ start, end }) => ({ start, end, exact: source.text.slice(start, end) })),
        ...given[i],
      },
      maker,
    ),
  );
  const project = [source, ...claims, ...passages].reduce(
    (made, record) => made.with(record),
    emptyProject('P', maker),
  );
  const session = new Session(stateOf(project), maker);
  await setStage();
  const text = await put('lemma-text', { session, source: source.id });
  text.style.cssText = `display: block; position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; background: var(--paper)`;
  const scroller = text.querySelector('section')!;
  scroller.style.cssText = 'height: 100%; overflow: auto';
  await drawn();
  return { text, session, passages, scroller };
}

function find(source: Source, words: string): Range {
  const start = source.text.indexOf(words);
  assert.isAtLeast(start, 0, words);
  return { start, end: start + words.length };
}

/** `count` stretches that all hold the same words, each a little shorter than the one before. */
const nested = ({ start, end }: Range, count: number): Range[][] =>
  Array.from({ length: count }, (_, i) => [{ start: start + i, end: end - i }]);

interface Stroke {
  readonly look: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The bars as they stand in the window. */
function strokesOf(text: LemmaText): Stroke[] {
  const gutter = text.querySelector('lemma-gutter')!;
  return parts(gutter, 'path:not(.hit)').flatMap((path) => {
    const matrix = (path as unknown as SVGPathElement).getScreenCTM()!;
    return [...path.getAttribute('d')!.matchAll(/M([\d.-]+) ([\d.-]+)v([\d.-]+)/g)].map(([, x, y, length]) => ({
      look: path.getAttribute('class')!,
      x: Number(x) + matrix.e,
      top: Number(y) + matrix.f,
      bottom: Number(y) + Number(length) + matrix.f,
    }));
  });
}

/** The top of the first and the bottom of the last line of a passage's marks. */
function linesOf(text: LemmaText, id: string): { top: number; bottom: number } {
  const boxes = [...text.querySelectorAll<HTMLElement>(`mark[data-ids~="${id}"]`)].flatMap((mark) => [
    ...mark.getClientRects(),
  ]);
  assert.isNotEmpty(boxes);
  return { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
}

const cardsOf = (text: LemmaText): HTMLElement[] => parts(text.querySelector('lemma-margin')!, '.card');
const cardOf = (text: LemmaText, id: string): HTMLElement => cardsOf(text).find((card) => card.dataset.passage === id)!;

const inEssay = (...words: string[]): Range[] => words.map((each) => find(essay, each));
const TREATY = 'signed a cybersecurity treaty that stressed a mutual non-aggression pact';

describe('the gutter', () => {
  it('has a bar beside exactly the lines of each passage, in its lane', async () => {
    const first = find(essay, 'China and Russia have embraced parallel approaches');
    const words = [
      ...nested({ start: first.start, end: first.start + 420 }, 3),
      [{ start: first.start + 500, end: first.start + 640 }],
    ];
    const { text, session, passages } = await open(essay, words);
    const strokes = strokesOf(text);
    assert.lengthOf(strokes, 4);
    const lanes = lanesOf(session.state.project, essay.id);
    const edge = text.querySelector('p[data-number]')!.getBoundingClientRect().left;
    for (const { id } of passages) {
      const { top, bottom } = linesOf(text, id);
      const { lane } = lanes.find(({ passage }) => passage === id)!;
      const bar = strokes.find(
        (stroke) => Math.abs(edge - stroke.x - 5.5 - lane * 4.5) < 1 && Math.abs(stroke.top - top) < 6,
      );
      assert.isDefined(bar, `the bar of ${id} in lane ${lane}`);
      assert.closeTo(bar!.bottom, bottom, 6);
      assert.isBelow(bar!.x, edge);
    }
  });

  it('takes no line for the room between paragraphs that words begin or end with', async () => {
    const source = sourceOf(['One.', 'Two.', 'Three.'].map((each) => `${each} ${SENTENCE}`).join('\n\n'));
    const second = find(source, `Two. ${SENTENCE}`);
    const { text, passages } = await open(source, [[{ start: second.start - 2, end: find(source, 'Three.').start }]]);
    const { top, bottom } = linesOf(text, passages[0]!.id);
    const [bar] = strokesOf(text);
    assert.closeTo(bar!.top, top, 6);
    assert.closeTo(bar!.bottom, bottom, 6);
  });

  it('has six lanes, then a number', async () => {
    const words = nested({ ...find(essay, 'A noteworthy development'), end: find(essay, TREATY).end + 300 }, 9);
    const { text, session } = await open(essay, words);
    text.reveal(words[0]![0]!);
    await drawn();
    assert.lengthOf(strokesOf(text), 6);
    const picked: string[][] = [];
    text.addEventListener('lemma-pick-passages', (event) =>
      picked.push((event as CustomEvent<{ passages: string[] }>).detail.passages),
    );
    const more = part(text.querySelector('lemma-gutter')!, 'text.more');
    assert.equal(wordsOf(more), '+3');
    const box = more.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
    });
    const beyond = lanesOf(session.state.project, essay.id).filter(({ lane }) => lane > 5);
    assert.sameMembers(
      picked[0]!,
      beyond.map(({ passage }) => passage),
    );
  });

  it('draws denial, report and question as other lines than assertion, and the one in focus strong', async () => {
    const words = inEssay(
      'embraced parallel approaches',
      'promoting state sovereignty',
      'Stringent information control',
      'continued cooperation only risks',
    );
    const stances = ['asserts', 'denies', 'reports', 'questions'] as const;
    const { text, session, passages } = await open(
      essay,
      words.map((range) => [range]),
      { given: stances.map((stance) => ({ stance })) },
    );
    const looks = () => strokesOf(text).map(({ look }) => look);
    assert.sameMembers(looks(), ['asserts plain', 'denies plain', 'denies plain', 'reports plain', 'questions plain']);
    const styles = parts(text.querySelector('lemma-gutter')!, 'path:not(.hit)').map((path) => {
      const { strokeDasharray, strokeWidth } = getComputedStyle(path);
      return `${strokeDasharray} ${strokeWidth}`;
    });
    assert.equal(new Set(styles).size, 4);
    assert.lengthOf(
      strokesOf(text).filter(({ look }) => look.startsWith('denies')),
      2,
      'a double line',
    );
    session.select({ focus: passages[1]!.id });
    await drawn();
    assert.include(looks(), 'denies focus');
  });

  it('lights exactly the words of the bar that is pointed at, and picks it at a click', async () => {
    const { text, passages } = await open(essay, [
      [find(essay, TREATY)],
      [find(essay, 'According to an unofficial translation')],
    ]);
    const picked: string[] = [];
    text.addEventListener('lemma-pick-passages', (event) =>
      picked.push(...(event as CustomEvent<{ passages: string[] }>).detail.passages),
    );
    text.reveal(find(essay, 'According to an unofficial translation'));
    await drawn();
    const { top, bottom } = linesOf(text, passages[0]!.id);
    const bar = strokesOf(text).find((stroke) => Math.abs(stroke.top - top) < 6)!;
    const position: [number, number] = [Math.round(bar.x), Math.round((top + bottom) / 2 - 10)];
    await sendMouse({ type: 'move', position });
    await drawn();
    const lit = [...(CSS.highlights.get('lemma-hover') ?? [])].map((range) => (range as globalThis.Range).toString());
    assert.deepEqual(lit, [TREATY]);
    assert.isTrue(cardOf(text, passages[0]!.id).classList.contains('hover'));
    await sendMouse({ type: 'click', position });
    assert.deepEqual(picked, [passages[0]!.id]);
    await sendMouse({ type: 'move', position: [position[0] + 200, position[1]] });
    await drawn();
    assert.isUndefined(CSS.highlights.get('lemma-hover'));
  });

  it('follows the text: scrolled, narrowed, read far down, and draws no more than what is near', async () => {
    const book = sourceOf(BOOK);
    const words = Array.from({ length: 390 }, (_, i) => [find(book, `\n${i} In the beginning`)]).map(([range]) => [
      { start: range!.start + 1, end: range!.end },
    ]);
    const { text, passages, scroller } = await open(book, words);
    const agree = (id: string): void => {
      const { top } = linesOf(text, id);
      assert.isTrue(
        strokesOf(text).some((stroke) => Math.abs(stroke.top - top) < 6),
        `the bar of ${id}`,
      );
    };
    agree(passages[1]!.id);
    assert.isBelow(strokesOf(text).length, 60);
    text.reveal(words[300]![0]!);
    await drawn();
    agree(passages[300]!.id);
    assert.isBelow(strokesOf(text).length, 60);
    assert.isBelow(cardsOf(text).length, 60);
    text.style.width = '420px';
    await drawn();
    const inSight = passages.filter(({ id }) => {
      const mark = text.querySelector(`mark[data-ids~="${id}"]`)?.getBoundingClientRect();
      return mark && mark.top > 0 && mark.bottom < 700;
    });
    assert.isNotEmpty(inSight);
    for (const { id } of inSight) agree(id);
    scroller.scrollTop += 350;
    await drawn();
    for (const { id } of inSight) if (linesOf(text, id).top > 0) agree(id);
  });

  it('stands at the right of a text that runs from the right, its cards at the left', async () => {
    const arabic = sourceOf(`${'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. '.repeat(8)}`, 'ar');
    const { text } = await open(arabic, [[{ start: 0, end: 51 }]]);
    const words = text.querySelector('p[data-number]')!.getBoundingClientRect();
    const [bar] = strokesOf(text);
    assert.isAbove(bar!.x, words.right);
    assert.isBelow(cardsOf(text)[0]!.getBoundingClientRect().right, words.left + 1);
  });

  it('numbers every fifth line of verse', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `Line ${i + 1} of it,`).join('\n');
    const { text } = await open(sourceOf(lines), []);
    const numbers = parts(text.querySelector('lemma-gutter')!, 'text.line');
    assert.deepEqual(numbers.map(wordsOf), ['5', '10']);
    const block = text.querySelector('p[data-lines=verse]')!.getBoundingClientRect();
    const box = numbers[0]!.getBoundingClientRect();
    assert.closeTo((box.top + box.bottom) / 2, block.top + (block.height * 4.5) / 12, 6);
  });
});

describe('margin cards', () => {
  it('stand beside their words in order and apart, say claim, stance, voice and note, and pass axe', async () => {
    const start = find(essay, 'As evidenced by').start;
    const words = [...nested({ start, end: start + 300 }, 4), [find(essay, 'embraced parallel approaches')]];
    const { text, passages } = await open(essay, words, {
      height: 790,
      given: [{}, { stance: 'denies', voice: 'A minister', note: 'See below.' }],
    });
    text.reveal({ start, end: start + 10 });
    await drawn();
    const boxes = cardsOf(text).map((card) => card.getBoundingClientRect());
    boxes.slice(1).forEach((box, i) => assert.isAtLeast(box.top, boxes[i]!.bottom + 4));
    const said = wordsOf(cardOf(text, passages[1]!.id));
    assert.equal(said, 'Claim 1 ○ denies · A minister See below.');
    const edge = text.querySelector('.lemma-text')!.getBoundingClientRect().right;
    for (const box of boxes) assert.isAtLeast(box.left, edge);
    await assertAccessible(text.querySelector('lemma-margin')!);
  });

  it('give way to the one in focus, which stands exactly at its words', async () => {
    const start = find(essay, 'As evidenced by').start;
    const { text, session, passages } = await open(essay, nested({ start, end: start + 300 }, 5));
    for (const { id } of [passages[3]!, passages[1]!]) {
      session.select({ focus: id });
      text.reveal({ start, end: start + 300 });
      await drawn();
      const card = cardOf(text, id);
      assert.equal(card.getAttribute('aria-current'), 'true');
      assert.closeTo(card.getBoundingClientRect().top, linesOf(text, id).top, 6);
    }
  });

  it('go away where there is no room, and when they are not wanted, without a word of the text moved out of its lines', async () => {
    const { text, passages } = await open(essay, [[find(essay, TREATY)]], { width: 780 });
    const shown = (): boolean => text.querySelector('lemma-margin')!.getBoundingClientRect().width > 0;
    const lines = (): number => text.querySelector('p[data-number]')!.getClientRects()[0]!.height;
    assert.isFalse(shown());
    assert.isFalse(await text.goToCard(passages[0]!.id));
    const height = lines();
    text.style.width = '1000px';
    await drawn();
    assert.isTrue(shown());
    assert.equal(lines(), height);
    text.cards = false;
    await drawn();
    assert.isFalse(shown());
    assert.equal(lines(), height);
  });

  it('are gone to from the text and left again by keys', async () => {
    const words = [find(essay, 'embraced parallel approaches'), find(essay, TREATY), find(essay, 'fumble their way')];
    const { text, session, passages } = await open(
      essay,
      words.map((range) => [range]),
    );
    text.focusText();
    assert.isTrue(await text.goToCard(passages[0]!.id));
    assertFocus(cardOf(text, passages[0]!.id));
    assert.isTrue(text.cardHasFocus);
    await press('ArrowDown');
    await drawn();
    assertFocus(cardOf(text, passages[1]!.id));
    assert.equal(session.state.selection.focus, passages[1]!.id);
    // The third is far below: the text comes along.
    await press('End');
    await drawn();
    assertFocus(cardOf(text, passages[2]!.id));
    assert.isBelow(linesOf(text, passages[2]!.id).bottom, 701);
    await press('ArrowUp');
    await drawn();
    await press('Enter');
    await drawn();
    assertFocus(text.querySelector('.lemma-text')!);
    assert.equal(text.caret, words[1]!.start);
    assert.isTrue(await text.goToCard(passages[1]!.id));
    await press('Escape');
    assertFocus(text.querySelector('.lemma-text')!);
  });

  it('keep the focus while their words are scrolled far away, and choose the passage they get it for', async () => {
    const book = sourceOf(BOOK);
    const words = [1, 2, 300].map((i) => [find(book, `\n${i} In the beginning`)]);
    const { text, session, passages, scroller } = await open(book, words);
    session.select({ focus: passages[2]!.id });
    cardOf(text, passages[1]!.id).focus();
    text.addEventListener('lemma-pick-passages', (event) => {
      session.select({ focus: (event as CustomEvent<{ passages: string[] }>).detail.passages[0]! });
    });
    cardOf(text, passages[0]!.id).focus();
    await drawn();
    assert.equal(session.state.selection.focus, passages[0]!.id);
    for (const share of [0.6, 1, 0]) {
      scroller.scrollTop = scroller.scrollHeight * share;
      await drawn();
      assertFocus(cardOf(text, passages[0]!.id));
    }
  });

  it('are folded away, with their number, where there are too many', async () => {
    const start = find(essay, 'As evidenced by').start;
    const { text, session, passages } = await open(essay, nested({ start, end: start + 300 }, 60));
    session.select({ focus: passages[59]!.id });
    text.reveal({ start, end: start + 300 });
    await drawn();
    const folded = parts(text.querySelector('lemma-margin')!, '.more').reduce(
      (sum, more) => sum + Number(wordsOf(more).slice(1)),
      0,
    );
    assert.isAbove(folded, 0);
    assert.equal(cardsOf(text).length + folded, 60);
    assert.isDefined(cardOf(text, passages[59]!.id));
  });
});

describe('overlapping words', () => {
  it('are told apart by their lines, and say by a sign that some of them deny', async () => {
    const { start } = find(essay, 'As evidenced by');
    const words = [
      [{ start, end: start + 200 }],
      [{ start: start + 40, end: start + 160 }],
      [{ start: start + 80, end: start + 120 }],
    ];
    const { text } = await open(essay, words, { given: [{}, {}, { stance: 'denies' }] });
    const marks = [...text.querySelectorAll<HTMLElement>('mark')];
    assert.deepEqual(
      marks.map(({ classList }) => classList[0]),
      ['one', 'two', 'three', 'two', 'one'],
    );
    const pictures = marks.map((mark) => getComputedStyle(mark).backgroundImage);
    assert.equal(new Set(pictures).size, 3);
    assert.deepEqual(
      marks.map((mark) => mark.dataset.signs),
      [undefined, undefined, '○', undefined, undefined],
    );
    assert.include(getComputedStyle(marks[2]!, '::before').content, '○');
    assert.include(marks[2]!.getAttribute('aria-description')!, 'denies: Claim 2');
  });
});

describe('the strip', () => {
  const windowOf = (text: LemmaText): DOMRect =>
    part(text.querySelector('lemma-minimap')!, '.window').getBoundingClientRect();

  it('shows headings, passages and hits at their places, and the part in the window', async () => {
    const book = sourceOf(BOOK);
    const at = (i: number): Range => find(book, `\n${i} In the beginning`);
    const { text, scroller } = await open(book, [[at(100)], [at(300)]]);
    text.hits = [at(200)];
    await drawn();
    const minimap = text.querySelector('lemma-minimap')!;
    const rows = (look: string): number[] =>
      [
        ...part(minimap, `.${look}`)
          .getAttribute('d')!
          .matchAll(/M[\d.]+ (\d+)/g),
      ].map(([, y]) => Number(y));
    const { height } = minimap.getBoundingClientRect();
    assert.lengthOf(rows('headings'), 1);
    assert.lengthOf(rows('few'), 2);
    // Paragraphs are of one length on the average, so that places are shares of the whole; under it the page is left empty.
    const foot = (scroller.clientHeight * 0.46) / scroller.scrollHeight;
    assert.closeTo(rows('few')[0]! / height, 0.25 * (1 - foot), 0.03);
    assert.closeTo(rows('hits')[0]! / height, 0.5 * (1 - foot), 0.03);
    assert.closeTo(rows('few')[1]! / height, 0.75 * (1 - foot), 0.03);
    scroller.scrollTop = scroller.scrollHeight / 2;
    await drawn();
    const { top, bottom } = windowOf(text);
    assert.closeTo(
      (top + bottom) / 2 / height,
      (scroller.scrollTop + scroller.clientHeight / 2) / scroller.scrollHeight,
      0.02,
    );
  });

  it('leads to the place clicked, and its window can be dragged', async () => {
    const book = sourceOf(BOOK);
    const { scroller, text } = await open(book, [[find(book, '\n200 In the beginning')]]);
    const { left, height } = text.querySelector('lemma-minimap')!.getBoundingClientRect();
    const x = Math.round(left + 7);
    const share = (): number => (scroller.scrollTop + scroller.clientHeight / 2) / scroller.scrollHeight;
    await sendMouse({ type: 'click', position: [x, Math.round(height * 0.75)] });
    await drawn();
    assert.closeTo(share(), 0.75, 0.03);
    const box = windowOf(text);
    await sendMouse({ type: 'move', position: [x, Math.round((box.top + box.bottom) / 2)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, Math.round(height * 0.25)] });
    await drawn();
    assert.closeTo(share(), 0.25, 0.03);
    await sendMouse({ type: 'move', position: [x, -20] });
    await sendMouse({ type: 'up' });
    await drawn();
    assert.equal(scroller.scrollTop, 0);
    await sendMouse({ type: 'move', position: [x, Math.round(height / 2)] });
    await drawn();
    assert.equal(scroller.scrollTop, 0, 'after the button was let go it leads nowhere');
  });

  it('is away in a narrow pane, and hidden from screen readers', async () => {
    const { text } = await open(essay, [], { width: 390 });
    const minimap = text.querySelector('lemma-minimap')!;
    assert.equal(getComputedStyle(minimap).display, 'none');
    assert.equal(minimap.getAttribute('aria-hidden'), 'true');
  });
});

describe('the list of a paragraph', () => {
  it('names claim, stance and words; arrows go along it, Enter chooses, Escape does not', async () => {
    const { session, passages } = await open(
      essay,
      inEssay('embraced parallel approaches', TREATY).map((range) => [range]),
      {
        given: [{}, { stance: 'denies', voice: 'A minister' }],
      },
    );
    const list = await put('lemma-passage-list');
    const ask = () =>
      list.ask({ project: session.state.project, paragraph: 2, passages: passages.map(({ id }) => id), at: null });
    const first = ask();
    await drawn();
    const items = parts(list, 'li button');
    assert.equal(wordsOf(part(list, 'h2')), 'Paragraph 2: 2 passages');
    assert.equal(wordsOf(items[0]!), "● Claim 0; 'embraced parallel approaches'");
    assert.include(wordsOf(items[1]!), '○ Claim 1; denies · A minister;');
    assertFocus(items[0]!);
    await assertAccessible(list);
    await press('ArrowDown', 'ArrowDown');
    assertFocus(items[1]!);
    await press('Enter');
    assert.equal(await first, passages[1]!.id);
    const second = ask();
    await drawn();
    await press('Escape');
    assert.isNull(await second);
  });

  it('says what to do where there is no passage', async () => {
    const { session } = await open(essay, []);
    const list = await put('lemma-passage-list');
    const asked = list.ask({ project: session.state.project, paragraph: 7, passages: [] });
    await drawn();
    assert.equal(wordsOf(part(list, 'h2')), 'Paragraph 7: no passage');
    assertFocus(part(list, '.foot button'));
    await press('Enter');
    assert.isNull(await asked);
  });
});
