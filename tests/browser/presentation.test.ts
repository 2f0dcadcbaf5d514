// Presenting in a real browser: going through the steps by keys and buttons, what a step tells, their order, and the strip of a claim's words.
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { setVerdict, toggleMain } from '../../src/commands/claims.ts';
import { orderSteps } from '../../src/commands/project.ts';
import { remove } from '../../src/commands/remove.ts';
import type { LemmaFilmstrip } from '../../src/elements/lemma-filmstrip.ts';
import '../../src/elements/lemma-filmstrip.ts';
import type { LemmaPresentation } from '../../src/elements/lemma-presentation.ts';
import '../../src/elements/lemma-presentation.ts';
import type { LemmaSteps } from '../../src/elements/lemma-steps.ts';
import '../../src/elements/lemma-steps.ts';
import { svgOf } from '../../src/elements/trusted.ts';
import { stepsOf } from '../../src/query/steps.ts';
import type { Session } from '../../src/state/session.ts';
import type { Argued, Name } from './argued-essays.ts';
import { CLAIMS, arguedEssays } from './argued-essays.ts';
import {
  assertAccessible,
  assertFocus,
  clearStage,
  openSession,
  part,
  parts,
  press,
  put,
  setStage,
  settled,
  type,
  until,
  wordsOf,
} from './stage.ts';

let argued: Argued;
let session: Session;
let left: (string | null)[];
let acts: string[];
let shown: unknown[];
let outside: string[];

const STEPS = 12;
const nameOf = (id: string): Name =>
  (Object.keys(CLAIMS) as Name[]).find((name) => CLAIMS[name] === session.state.project.claims.get(id)!.text)!;
const order = (): Name[] => stepsOf(session.state.project).shown.map(nameOf);

beforeEach(async () => {
  const { stage } = await setStage();
  document.documentElement.style.setProperty('--quick', '0ms');
  argued = await arguedEssays();
  ({ session } = argued);
  [left, acts, shown, outside] = [[], [], [], []];
  stage.addEventListener('lemma-left', ({ detail }) => left.push(detail));
  stage.addEventListener('lemma-act', ({ detail }) => acts.push(detail.action));
  stage.addEventListener('lemma-show', ({ detail }) => shown.push(detail));
  stage.addEventListener('keydown', ({ key }) => outside.push(key));
});

afterEach(() => {
  clearStage();
  document.documentElement.style.removeProperty('--quick');
});

describe('the presentation', () => {
  let show: LemmaPresentation;
  const claim = () => wordsOf(part(show, 'h2.claim'));
  const said = () => wordsOf(part(show, '[role=status]'));
  const progress = () => wordsOf(part(show, '.top output'));
  const bears = () => parts(show, '.bears li').map(wordsOf);

  beforeEach(async () => {
    show = await put('lemma-presentation', { session });
    await show.present();
    await settled();
  });

  it('begins with the main claim, goes as the argument leads by keys, says each step, and stops at the ends', async () => {
    assert.equal(claim(), CLAIMS.norms);
    assert.match(said(), new RegExp(`^Step 1 of ${STEPS}: ${CLAIMS.norms}\\. Main claim\\. 1 passage, 2 supports\\.$`));
    const met = [claim()];
    for (const key of ['ArrowRight', 'PageDown', 'ArrowRight', 'PageDown']) {
      await press(key);
      met.push(claim());
    }
    assert.deepEqual(
      met,
      order()
        .slice(0, 5)
        .map((name) => CLAIMS[name]),
    );
    assert.equal(progress(), `5 of ${STEPS}`);
    await press('ArrowLeft', 'PageUp');
    assert.equal(progress(), `3 of ${STEPS}`);
    await press('End');
    assert.equal(progress(), `${STEPS} of ${STEPS}`);
    await press('ArrowRight');
    assert.equal(progress(), `${STEPS} of ${STEPS}`);
    assert.match(said(), /last step/);
    await press('Home');
    assert.equal(claim(), CLAIMS.norms);
    await press('ArrowLeft');
    assert.match(said(), /first step/);
    assert.deepEqual(outside, [], 'no key is heard outside');
  });

  it('has its buttons in reach: Next has the focus and keeps it, Space and Enter press it once', async () => {
    assertFocus(part(show, '.next'));
    await press('Space', 'Enter');
    assert.equal(progress(), `3 of ${STEPS}`);
    assertFocus(part(show, '.next'));
    part(show, '.previous').click();
    await settled();
    assert.equal(progress(), `2 of ${STEPS}`);
    part(show, '.page').focus();
    await press('Space', 'Enter');
    assert.equal(progress(), `4 of ${STEPS}`);
    await press('Shift+Space');
    assert.equal(progress(), `3 of ${STEPS}`);
  });

  it('goes to the step whose number is typed; Escape takes the number back, Backspace a digit; a wrong one is told', async () => {
    await press('1', '1');
    assert.match(progress(), /^Go to step 11 of 12/);
    await press('Backspace', '0', 'Enter');
    assert.equal(progress(), `10 of ${STEPS}`);
    await press('7', 'Escape');
    assert.equal(progress(), `10 of ${STEPS}`);
    assert.isTrue(show.open);
    await press('9', '9', 'Enter');
    assert.equal(said(), `There is no step 99: there are ${STEPS}.`);
    assert.equal(progress(), `10 of ${STEPS}`);
  });

  it('tells what each claim is to those it bears on: support, attack, undercut, taken together', async () => {
    const go = async (name: Name) => {
      await type(String(order().indexOf(name) + 1));
      await press('Enter');
      assert.equal(claim(), CLAIMS[name]);
    };
    await go('complied');
    assert.deepEqual(bears(), [`− attacks ‘${CLAIMS.aspirational}’ · undercut by ‘${CLAIMS.economic}’`]);
    await go('economic');
    assert.deepEqual(bears(), [`⊘ undercuts the attack of ‘${CLAIMS.complied}’ on ‘${CLAIMS.aspirational}’`]);
    assert.match(said(), /Undercuts the attack of ‘China has so far complied/);
    await go('targeted');
    assert.deepEqual(bears(), [`＋ together with ‘${CLAIMS.interest}’ supports ‘${CLAIMS.aspirational}’`]);
    await go('compatible');
    assert.deepEqual(bears(), ['Bears on nothing']);
    await go('trust');
    assert.match(wordsOf(part(show, 'section.quoted')), /No text says it: it is implicit\.$/);
  });

  it('quotes the claim’s words with stance, voice and place, and its objections with theirs', async () => {
    await type(String(order().indexOf('aspirational') + 1));
    await press('Enter');
    const quotes = parts(show, 'section.quoted .quotes > li').map(wordsOf);
    assert.lengthOf(quotes, 3);
    assert.match(
      quotes[0]!,
      /^“mutual non-hacking agreements .* practical” ● asserts ‘Chinese and Russia .* Ties’, ¶\d+$/,
    );
    assert.match(quotes[2]!, /○ denies, in the voice of many analysts Eimi Harris, ‘Comparing Cyber-Relations/);
    assert.equal(part(show, 'section.quoted blockquote:not(li + li blockquote)').lang, 'en');
    const [objection] = parts(show, '.against .told > li').map(wordsOf);
    assert.match(
      objection!,
      /^− attacks: China has so far complied .*“many analysts finding .*⊘ undercut by Compliance is only economic$/,
    );
    assert.lengthOf(parts(show, '.for .told > li'), 2);
  });

  it('leads from claim to claim: by the way to it, its objections and the map in small, where its card is lit', async () => {
    await type(String(order().indexOf('economic') + 1));
    await press('Enter');
    assert.deepEqual(parts(show, '.way li').map(wordsOf), [CLAIMS.norms, CLAIMS.aspirational, CLAIMS.complied]);
    const lit = () => show.shadowRoot!.querySelector('rect.here')!.getAttribute('data-id');
    assert.equal(lit(), argued.id('economic'));
    assert.lengthOf(parts(show, 'rect:not(.on, .here)'), STEPS, 'every card, and those that are lit once more on top');
    assert.deepEqual(
      parts(show, 'rect.on')
        .map((card) => nameOf(card.getAttribute('data-id')!))
        .sort(),
      ['aspirational', 'complied', 'norms'],
    );
    assert.lengthOf(parts(show, 'path.near'), 1, 'its undercut');
    parts<HTMLButtonElement>(show, '.way button')[1]!.click();
    await settled();
    assert.equal(claim(), CLAIMS.aspirational);
    parts<HTMLButtonElement>(show, '.against button')[0]!.click();
    await settled();
    assert.equal(claim(), CLAIMS.complied);
    assertFocus(part(show, '.next'));
    const card = show.shadowRoot!.querySelector(`rect[data-id="${argued.id('trust')}"]`)!;
    card.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settled();
    assert.equal(claim(), CLAIMS.trust);
    assert.equal(lit(), argued.id('trust'));
  });

  it('says whether a claim stands, where that is shown, and always the reader’s verdict', async () => {
    assert.lengthOf(parts(show, '.standing'), 0);
    session.run(setVerdict(argued.id('norms'), 'doubted'));
    await settled();
    assert.equal(wordsOf(part(show, '.standing')), 'You doubt it.');
    show.standing = true;
    await settled();
    assert.equal(wordsOf(part(show, '.standing')), 'It is undecided: you doubt it.');
  });

  it('leaves by Escape, and tells the claim it was at', async () => {
    await press('ArrowRight', 'Escape');
    await until(() => left.length === 1, 'it is left');
    assert.isFalse(show.open);
    assert.deepEqual(
      left.map((id) => nameOf(id!)),
      [order()[1]],
    );
    await show.present(argued.id('trust'));
    await settled();
    assert.equal(claim(), CLAIMS.trust);
    part(show, '.leave').click();
    await until(() => left.length === 2, 'it is left again');
    assert.deepEqual(nameOf(left.at(-1)!), 'trust');
  });

  it('keeps its place when the order changes, and goes on beside a claim that is gone', async () => {
    await press('3', 'Enter');
    const third = order()[2]!;
    const ids = stepsOf(session.state.project).shown;
    session.run(orderSteps([ids[2]!, ids[0]!, ids[4]!]));
    await settled();
    assert.equal(claim(), CLAIMS[third]);
    assert.equal(progress(), '1 of 3');
    session.run(remove(ids[2]!));
    await settled();
    assert.equal(claim(), CLAIMS.norms);
    session.run(orderSteps([]));
    await settled();
    assert.match(wordsOf(part(show, '.page')), /^Every claim is left out/);
    await press('Escape');
    await until(() => left.length > 0, 'it is left');
    assert.deepEqual(left, [null]);
  });

  it('asks for the order of the steps, and for the full screen with a word where there is none', async () => {
    part(show, '.order').click();
    assert.deepEqual(acts, ['order-steps']);
    const stage = part(show, '.stage');
    stage.requestFullscreen = () => Promise.reject(new TypeError('not now'));
    await press('f');
    assert.match(said(), /does not give the page the whole screen/);
  });

  it('is accessible, also on a telephone, where nothing is cut off', async () => {
    await press('3', 'Enter');
    await assertAccessible(show);
    await setViewport({ width: 390, height: 844 });
    await settled();
    assert.isAtMost(document.documentElement.scrollWidth, 390);
    assert.isAtMost(part(show, '.page').scrollWidth, 390);
    await emulateMedia({ forcedColors: 'active' });
    await assertAccessible(show);
    await emulateMedia({ forcedColors: 'none' });
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('the list of steps', () => {
  let list: LemmaSteps;
  const rows = (kind = 'shown') => parts(list, `.${kind} .step .claim`).map(wordsOf);
  const lead = () => wordsOf(part(list, '.all > p:not(.help, .said)'));
  const option = (name: Name) => part(list, `[data-id="${argued.id(name)}"]`);

  beforeEach(async () => {
    list = await put('lemma-steps', { session });
    await list.show();
    await settled();
  });

  it('has the steps in order, and moves one by Alt with an arrow key, with the focus on it', async () => {
    assert.deepEqual(
      rows(),
      order().map((name) => CLAIMS[name]),
    );
    assert.equal(lead(), '12 steps, as the argument leads.');
    const [first, second, third] = order();
    assertFocus(option(first!));
    await press('Alt+ArrowDown', 'Alt+ArrowDown');
    assert.deepEqual(order().slice(0, 3), [second, third, first]);
    assertFocus(option(first!));
    assert.equal(lead(), '12 steps in your own order.');
    assert.equal(wordsOf(part(list, '[role=status]')), `‘${CLAIMS[first!]}’ is step 3 of 12.`);
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    assert.deepEqual(order().slice(0, 3), [first, second, third]);
    await press('Alt+ArrowUp');
    assert.match(wordsOf(part(list, '[role=status]')), /^It is the first step/);
    assert.deepEqual(outside, []);
  });

  it('leaves a claim out, puts it back where the argument has it, and begins again; each can be undone', async () => {
    const before = order();
    await press('ArrowDown', 'Delete');
    assert.deepEqual(rows('left'), [CLAIMS[before[1]!]]);
    assertFocus(option(before[2]!));
    await press('End', 'Enter');
    assert.deepEqual(order(), before);
    assertFocus(option(before[1]!));
    await press('Home', 'Alt+ArrowDown');
    assert.notDeepEqual(order(), before);
    part(list, '.reset').click();
    await settled();
    assert.deepEqual(order(), before);
    assert.isFalse(stepsOf(session.state.project).own);
    for (let i = 0; i < 4; i++) session.travel('undo');
    assert.deepEqual(order(), before);
    assert.isUndefined(session.state.project.about.steps);
  });

  it('does the same by its buttons, which say when there is nothing to do', async () => {
    const button = (name: string) => parts<HTMLButtonElement>(list, 'button').find((each) => wordsOf(each) === name)!;
    const [first, second] = order();
    assert.equal(button('Move up').ariaDisabled, 'true');
    button('Move down').click();
    await settled();
    assert.deepEqual(order().slice(0, 2), [second, first]);
    button('Leave out').click();
    await settled();
    assert.notInclude(order(), first);
    option(first!).click();
    await settled();
    button('Put back').click();
    await settled();
    assert.include(order(), first);
    button('Present').click();
    assert.deepEqual(acts, ['present']);
    assert.isFalse(part<HTMLDialogElement>(list, 'dialog').open);
  });

  it('takes a step that is dragged to where it is dropped', async () => {
    const [first, second, third] = order();
    const drag = (type: string, name: Name) =>
      option(name).dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true }));
    drag('dragstart', first!);
    drag('dragover', third!);
    await settled();
    assert.isTrue(option(third!).classList.contains('below'));
    drag('drop', third!);
    await settled();
    assert.deepEqual(order().slice(0, 3), [second, third, first]);
  });

  it('follows what another makes of the order, and is accessible', async () => {
    session.run(orderSteps([argued.id('trust'), argued.id('norms')]));
    await settled();
    assert.deepEqual(rows(), [CLAIMS.trust, CLAIMS.norms]);
    assert.lengthOf(rows('left'), 10);
    await assertAccessible(list);
  });

  it('of an empty project says what to do first', async () => {
    clearStage();
    await setStage();
    list = await put('lemma-steps', { session: openSession() });
    await list.show();
    assert.match(lead(), /^There is no claim to present yet\. Select words in a text/);
  });
});

describe('the strip of words', () => {
  let strip: LemmaFilmstrip;
  const frames = () => parts(strip, '[role=option]');

  beforeEach(async () => {
    strip = await put('lemma-filmstrip', { session });
  });

  it('has the words of the selected claim in the order of the texts, and says what to do where there are none', async () => {
    assert.match(wordsOf(part(strip, 'section')), /Select a claim to see its words/);
    session.select({ focus: argued.id('aspirational') });
    await settled();
    assert.match(wordsOf(part(strip, 'header')), /Agreements are aspirational 3 passages in 2 texts$/);
    const told = frames().map(wordsOf);
    assert.lengthOf(told, 3);
    assert.match(told[0]!, /^“mutual non-hacking .*” ● asserts 1 Chinese and Russia .* ¶\d+$/);
    assert.match(told[2]!, /○ denies, in the voice of many analysts 2 Comparing/);
    session.select({ focus: argued.id('trust') });
    await settled();
    assert.match(wordsOf(part(strip, 'section')), /No text says it/);
  });

  it('is gone through by arrow keys; Enter shows a quotation in its text, Escape goes back to the map', async () => {
    session.select({ focus: argued.id('aspirational') });
    await settled();
    frames()[0]!.focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    assertFocus(frames()[2]!);
    await press('ArrowLeft', 'Enter');
    assert.deepEqual(shown, [{ id: frames()[1]!.dataset['id'], place: 'text' }]);
    await press('Home', 'Escape');
    assertFocus(frames()[0]!);
    assert.deepEqual(acts, ['map']);
  });

  it('keeps to the claim of a passage that is gone to, and starts from it', async () => {
    session.select({ focus: argued.id('aspirational') });
    await settled();
    const id = frames()[2]!.dataset['id']!;
    session.select({ focus: id });
    await settled();
    assert.lengthOf(frames(), 3);
    assert.deepEqual(
      frames().map((frame) => [frame.tabIndex, frame.ariaSelected]),
      [
        [-1, 'false'],
        [-1, 'false'],
        [0, 'true'],
      ],
    );
    session.run(toggleMain(argued.id('trust')));
    await assertAccessible(strip);
  });
});

describe('a picture from text', () => {
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`;

  it('is taken where it holds shapes and words, and refused with anything else in it', () => {
    const picture = svgOf(svg('<g><rect width="3" height="3"/><text>&lt;b&gt; words</text></g>'));
    assert.equal(picture.textContent, '<b> words');
    assert.equal(picture.viewBox.baseVal.width, 10);
    for (const bad of [
      svg('<script>alert(1)</script>'),
      svg('<style>*{}</style>'),
      svg('<rect onclick="alert(1)"/>'),
      svg('<rect style="fill:red"/>'),
      svg('<use href="#x"/>'),
      svg('<g xmlns:xlink="http://www.w3.org/1999/xlink"><text xlink:href="x"/></g>'),
      svg('<foreignObject/>'),
      svg('<rect>'),
      '<p>no picture</p>',
      '',
    ])
      assert.throws(() => svgOf(bad), RangeError, /picture/, bad);
  });
});
