// The inspector in a real browser: it shows claim, passage and link, each edit is one act that undo takes back, and no typing is lost.
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { addTag } from '../../src/commands/tags.ts';
import { remove } from '../../src/commands/remove.ts';
import '../../src/elements/lemma-inspector.ts';
import type { LemmaInspector } from '../../src/elements/lemma-inspector.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import type { Argued } from './argued-essays.ts';
import { arguedEssays, CLAIMS } from './argued-essays.ts';
import { faults, place, same, spoken } from './placing.ts';

let argued: Argued;
let session: Session;
let element: LemmaInspector;
let acts: unknown[];
let shown: unknown[];
let said: string[];

const root = () => element.shadowRoot!;
const section = () => root().querySelector('section')!;
const settled = async () => {
  await element.updateComplete;
  await element.updateComplete;
};
const show = async (id: string | null) => {
  session.select({ focus: id });
  await settled();
};
const named = (element: Element) => element.getAttribute('aria-label') ?? spoken(element);
const buttons = (name: string | RegExp) =>
  [...root().querySelectorAll('button')].filter((button) =>
    typeof name === 'string' ? named(button) === name : name.test(named(button)),
  );
const click = async (name: string | RegExp) => {
  const [button] = buttons(name);
  assert.isDefined(button, `a button ${String(name)}`);
  button!.click();
  await settled();
};
const field = (name: string) => root().querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field=${name}]`)!;
const write = async (name: string, words: string) => {
  field(name).focus();
  field(name).select();
  await sendKeys({ type: words });
};
const press = async (key: string) => {
  await sendKeys({ press: key });
  await settled();
};
const pressWithControl = async (key: string) => {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
  await settled();
};
const pick = async (group: string, value: string) => {
  root().querySelector<HTMLInputElement>(`[role=radiogroup][aria-label="${group}"] input[value="${value}"]`)!.click();
  await settled();
};
const claim = (name: keyof typeof CLAIMS) => session.state.project.claims.get(argued.id(name))!;
const passage = (stance: string) => session.state.project.passages.toArray().find((each) => each.stance === stance)!;
const label = () => session.state.history.done.at(-1)!.label;

/** What `act` does must be one act, true after it and after redo, and gone after undo: the very project from before. */
async function isOneAct(act: () => Promise<void>, holds: () => boolean): Promise<void> {
  const { project, history } = session.state;
  await act();
  assert.isTrue(holds(), 'the act shows');
  assert.lengthOf(session.state.history.done, history.done.length + 1, label());
  session.travel('undo');
  assert.deepEqual(session.state.project.toJSON(), project.toJSON());
  session.travel('redo');
  await settled();
  assert.isTrue(holds(), 'the act shows again');
}

beforeEach(async () => {
  argued = await arguedEssays();
  ({ session } = argued);
  [acts, shown, said] = [[], [], []];
  element = await place('lemma-inspector', session);
  element.addEventListener('lemma-act', (event) => acts.push(event.detail));
  element.addEventListener('lemma-show', (event) => shown.push(event.detail));
  element.addEventListener('lemma-say', (event) => said.push(event.detail));
});

describe('a claim', () => {
  beforeEach(() => show(argued.id('aspirational')));

  it('is shown with its words, quotations, links, in a region called Inspector', () => {
    assert.equal(section().getAttribute('aria-label'), 'Inspector');
    assert.equal(field('text').value, CLAIMS.aspirational);
    const quotes = [...root().querySelectorAll('blockquote')].map((quote) => quote.textContent);
    assert.lengthOf(quotes, 3);
    assert.equal(quotes[0], 'mutual non-hacking agreements have turned out to be more aspirational than practical');
    assert.deepEqual([...root().querySelectorAll('.under p')].map(spoken), [
      '¶4 · asserts it',
      '¶9 · asserts it',
      '¶12 · denies it · voice: many analysts',
    ]);
    assert.include(root().querySelectorAll('h4')[1]!.textContent, 'Eimi Harris');
    const links = [...root().querySelectorAll('.verb')].map(named);
    assert.deepEqual(links, [
      `supported by '${CLAIMS.indicted}'`,
      `supported by '${CLAIMS.targeted}' and '${CLAIMS.interest.slice(0, 59)}…'`,
      `attacked by '${CLAIMS.complied}'`,
      `undercut by '${CLAIMS.economic}'`,
      `supports '${CLAIMS.norms.slice(0, 59)}…'`,
    ]);
    const levels = [...root().querySelectorAll('h2, h3, h4')].map(({ localName }) => Number(localName[1]));
    levels.forEach((level, i) => assert.isAtMost(level, (levels[i - 1] ?? 1) + 1));
  });

  it('asks the shell for acts, and for quotations in their text', async () => {
    const id = argued.id('aspirational');
    for (const name of ['Support…', 'Attack…', 'Undercut…', 'Join…', 'Merge…', 'Main claim', 'Remove'])
      await click(name);
    assert.deepEqual(
      acts,
      ['support', 'attack', 'undercut', 'join', 'merge', 'main', 'remove'].map((action) => ({ action, id })),
    );
    await click(/^Show in text: 'neither/);
    const second = session.state.project.passages
      .toArray()
      .find(({ pieces }) => pieces[0]!.exact.startsWith('neither of'))!;
    assert.deepEqual(shown, [{ id: second.id, place: 'text' }]);
  });

  it('greys an act that cannot be done, with the reason', async () => {
    session.run(remove(argued.linkFrom('complied')));
    for (const { id } of session.state.project.links.toArray()) session.run(remove(id));
    await settled();
    const [undercut] = buttons('Undercut…');
    assert.equal(undercut!.getAttribute('aria-disabled'), 'true');
    assert.include(undercut!.title, 'an undercut is aimed at a link');
    assert.equal(buttons('Support…')[0]!.getAttribute('aria-disabled'), 'false');
  });

  it('says whether it is the main claim', async () => {
    assert.equal(buttons('Main claim')[0]!.getAttribute('aria-pressed'), 'false');
    await show(argued.id('norms'));
    assert.equal(buttons('Main claim')[0]!.getAttribute('aria-pressed'), 'true');
  });

  it('is renamed by Enter, by leaving the field, not by Escape, and never to nothing', async () => {
    await isOneAct(
      async () => {
        await write('text', 'Agreements  promise little');
        await press('Enter');
      },
      () => claim('aspirational').text === 'Agreements promise little',
    );
    assert.equal(field('text').value, 'Agreements promise little');
    await isOneAct(
      async () => {
        await write('text', 'Words');
        field('note').focus();
      },
      () => claim('aspirational').text === 'Words',
    );
    const { project } = session.state;
    await write('text', 'Never mind');
    await press('Escape');
    assert.equal(field('text').value, 'Words');
    field('text').focus();
    field('text').select();
    await press('Backspace');
    await press('Enter');
    assert.equal(field('text').value, 'Words');
    assert.equal(session.state.project, project);
  });

  it('takes a verdict', async () => {
    await isOneAct(
      () => pick('Verdict', 'doubted'),
      () => claim('aspirational').verdict === 'doubted',
    );
    await isOneAct(
      () => pick('Verdict', 'open'),
      () => claim('aspirational').verdict === null,
    );
  });

  it('takes a note, kept by Ctrl+Enter or by leaving, in one act, not at each key', async () => {
    await isOneAct(
      async () => {
        await write('note', 'First line');
        await press('Enter');
        await sendKeys({ type: 'second' });
        await pressWithControl('Enter');
      },
      () => claim('aspirational').note === 'First line\nsecond',
    );
    await isOneAct(
      async () => {
        await write('note', 'Another');
        field('text').focus();
        await settled();
      },
      () => claim('aspirational').note === 'Another',
    );
  });

  it('takes tags and gives them up', async () => {
    const names = () => claim('aspirational').tags.map((id) => session.state.project.tags.get(id)!.name);
    await isOneAct(
      async () => {
        await write('tag', 'treaties');
        await press('Enter');
      },
      () => names().join() === 'treaties',
    );
    assert.equal(field('tag').value, '');
    session.run(addTag(argued.id('norms'), 'norms', session.maker));
    await settled();
    assert.deepEqual(
      [...root().querySelectorAll<HTMLOptionElement>('#tag-offers option')].map(({ value }) => value),
      ['norms'],
    );
    await isOneAct(
      () => click('Take off the tag ‘treaties’'),
      () => names().length === 0,
    );
    session.run(addTag(argued.id('aspirational'), 'treaties', session.maker));
    await settled();
    buttons('Take off the tag ‘treaties’')[0]!.focus();
    await isOneAct(
      () => press('Delete'),
      () => names().length === 0,
    );
    assert.deepEqual(acts, []);
    same(root().activeElement, field('tag'));
  });

  it('lets its links be turned, taken away, gone to', async () => {
    const link = argued.linkFrom('indicted');
    await isOneAct(
      () => click(`Make it an attack: '${CLAIMS.indicted}'`),
      () => session.state.project.links.get(link)!.role === 'attack',
    );
    await isOneAct(
      () => click(`Unlink: '${CLAIMS.economic}'`),
      () => !session.state.project.links.toArray().some(({ from }) => from[0] === argued.id('economic')),
    );
    buttons(`Unlink: '${CLAIMS.indicted}'`)[0]!.focus();
    await isOneAct(
      () => press('Delete'),
      () => !session.state.project.links.has(link),
    );
    assert.isTrue(session.state.project.claims.has(argued.id('aspirational')));
    await click(CLAIMS.complied);
    assert.equal(session.state.selection.focus, argued.id('complied'));
    await click(`attacks '${CLAIMS.aspirational}'`);
    assert.equal(session.state.selection.focus, argued.linkFrom('complied'));
  });

  it('without a passage is implicit, and says what to do', async () => {
    await show(argued.id('trust'));
    assert.include(spoken(root().querySelector('h2')!), 'implicit');
    assert.include(section().textContent, 'Select some that do and press T.');
  });
});

describe('a passage', () => {
  beforeEach(() => show(passage('denies').id));

  it('is shown with its words, place and claim', async () => {
    assert.equal(
      root().querySelector('blockquote')!.textContent,
      'China has so far complied with the economic initiative',
    );
    assert.include(spoken(root().querySelector('h2')!), '¶12');
    assert.include(section().textContent, 'Passage 3 of 3');
    assert.equal((field('voice') as HTMLInputElement).placeholder, 'the author, Eimi Harris');
    await click(CLAIMS.aspirational);
    assert.equal(session.state.selection.focus, argued.id('aspirational'));
  });

  it('takes stance, voice and note', async () => {
    const { id } = passage('denies');
    const now = () => session.state.project.passages.get(id)!;
    await isOneAct(
      () => pick('Stance', 'questions'),
      () => now().stance === 'questions',
    );
    await isOneAct(
      async () => {
        await write('voice', 'the State');
        await press('Enter');
      },
      () => now().voice === 'the State',
    );
    await isOneAct(
      async () => {
        field('voice').focus();
        field('voice').select();
        await press('Backspace');
        await press('Enter');
      },
      () => now().voice === null,
    );
    await isOneAct(
      async () => {
        await write('note', 'Is it?');
        await pressWithControl('Enter');
      },
      () => now().note === 'Is it?',
    );
  });

  it('leads to the claim’s next passage and the one before, round and round', async () => {
    await click('Next passage');
    assert.include(section().textContent, 'Passage 1 of 3');
    await click('Previous passage');
    assert.include(section().textContent, 'Passage 3 of 3');
    assert.equal(session.state.selection.focus, passage('denies').id);
  });

  it('asks the shell for another claim and its removal, and is untagged here', async () => {
    const { id } = passage('denies');
    await click('Retag…');
    await click('Remove');
    await click('Show in text');
    assert.deepEqual(acts, [
      { action: 'tag', id },
      { action: 'remove', id },
    ]);
    assert.deepEqual(shown, [{ id, place: 'text' }]);
    await isOneAct(
      () => click('Untag'),
      () => session.state.project.passages.get(id)!.claim === null,
    );
    assert.include(section().textContent, 'not tagged with a claim');
    assert.deepEqual(await faults(element), []);
  });
});

describe('a link', () => {
  beforeEach(() => show(argued.linkFrom('targeted')));

  it('is told as a sentence, whose claims can be gone to', async () => {
    assert.equal(spoken(root().querySelector('.sentence .verb')!), 'support');
    assert.deepEqual([...root().querySelectorAll('.sentence .claim')].map(spoken), [
      CLAIMS.targeted,
      CLAIMS.interest,
      CLAIMS.aspirational,
    ]);
    await show(argued.linkFrom('economic'));
    assert.equal(spoken(root().querySelector('.sentence .verb')!), 'undercuts');
    await click(`the attack of '${CLAIMS.aspirational}' by '${CLAIMS.complied}'`);
    assert.equal(session.state.selection.focus, argued.linkFrom('complied'));
  });

  it('takes another role, a scheme and a note', async () => {
    const id = argued.linkFrom('targeted');
    const now = () => session.state.project.links.get(id)!;
    await isOneAct(
      () => pick('Role', 'attack'),
      () => now().role === 'attack',
    );
    await isOneAct(
      async () => {
        await write('scheme', 'from example');
        await press('Enter');
      },
      () => now().scheme === 'from example',
    );
    await isOneAct(
      async () => {
        await write('note', 'Both are needed.');
        await pressWithControl('Enter');
      },
      () => now().note === 'Both are needed.',
    );
  });

  it('lets premises be parted and taken out', async () => {
    const id = argued.linkFrom('targeted');
    const { links } = session.state.project;
    await isOneAct(
      () => click(/^Part: 'Governments/),
      () =>
        session.state.project.links.size === links.size + 1 && session.state.project.links.get(id)!.from.length === 1,
    );
    assert.isEmpty(buttons(/^Part:/));
    session.travel('undo');
    await settled();
    await isOneAct(
      () => click(`Take out: '${CLAIMS.targeted}'`),
      () => session.state.project.links.get(id)!.from.join() === argued.id('interest'),
    );
    await click('Join premise…');
    await click('Remove');
    assert.deepEqual(acts, [
      { action: 'join', id },
      { action: 'remove', id },
    ]);
  });
});

describe('typing', () => {
  it('is not lost when the selection changes, and lands in the record it was typed for', async () => {
    await show(argued.id('complied'));
    await write('note', 'Half a tho');
    await show(argued.id('economic'));
    assert.equal(claim('complied').note, 'Half a tho');
    assert.equal(claim('economic').note, '');
    assert.equal(field('note').value, '');
    await write('text', 'Other wo');
    await show(null);
    assert.equal(claim('economic').text, 'Other wo');
    await show(argued.linkFrom('complied'));
    await write('scheme', 'from si');
    await show(passage('denies').id);
    assert.equal(session.state.project.links.get(argued.linkFrom('complied'))!.scheme, 'from si');
  });

  it('is not lost either where the field never had the focus, as with dictation', async () => {
    await show(argued.id('complied'));
    field('note').value = 'Said aloud';
    field('note').dispatchEvent(new Event('input'));
    await show(argued.id('economic'));
    assert.equal(claim('complied').note, 'Said aloud');
  });

  it('is refused with the reason where the project is only shown, and the field shows what stands', async () => {
    const frozen = new Session(stateOf(session.state.project), session.maker, 'You are looking at the past.');
    element.session = frozen;
    frozen.select({ focus: argued.id('complied') });
    await settled();
    await write('note', 'Half');
    frozen.select({ focus: argued.id('economic') });
    await settled();
    assert.equal(said.at(-1), 'You are looking at the past.');
    frozen.select({ focus: argued.id('complied') });
    await settled();
    assert.equal(field('note').value, '');
  });

  it('is not lost when the element goes away, or shows another session', async () => {
    await show(argued.id('complied'));
    await write('note', 'Half');
    element.remove();
    assert.equal(claim('complied').note, 'Half');
    element = await place('lemma-inspector', session);
    await write('note', 'More');
    element.session = new Session(stateOf(session.state.project), session.maker);
    await settled();
    assert.equal(claim('complied').note, 'More');
  });

  it('is kept when the page may go away', async () => {
    await show(argued.id('complied'));
    await write('note', 'Half');
    window.dispatchEvent(new Event('pagehide'));
    assert.equal(claim('complied').note, 'Half');
  });

  it('is not overwritten by a change that comes from elsewhere meanwhile', async () => {
    await show(argued.id('complied'));
    await write('note', 'Mine');
    session.run(addTag(argued.id('complied'), 'x', session.maker));
    await settled();
    assert.equal(field('note').value, 'Mine');
    assert.equal(claim('complied').note, '');
  });

  it('is said where its record is no longer there', async () => {
    await show(argued.id('complied'));
    await write('note', 'Precious');
    session.run(remove(argued.id('complied')));
    await settled();
    assert.deepEqual(said, ['Not kept, for what it was about is no longer there: ‘Precious’']);
  });
});

describe('the focus', () => {
  it('goes to the heading or a field when asked, and to the new heading when a button leads to another record', async () => {
    await show(argued.id('aspirational'));
    element.focusFirst();
    await settled();
    same(root().activeElement, root().querySelector('h2'));
    element.focusField('note');
    await settled();
    same(root().activeElement, field('note'));
    element.focusField('text');
    await settled();
    same(root().activeElement, field('text'));
    const [button] = buttons(CLAIMS.complied);
    button!.focus();
    await press('Enter');
    assert.equal(session.state.selection.focus, argued.id('complied'));
    same(root().activeElement, root().querySelector('h2'));
  });

  it('stays near when what had it goes away', async () => {
    await show(argued.id('aspirational'));
    buttons(`Unlink: '${CLAIMS.indicted}'`)[0]!.focus();
    await press('Enter');
    assert.isNotNull(root().activeElement);
    assert.equal(root().activeElement!.closest('[data-part]')!.getAttribute('data-part'), 'bearing');
  });
});

describe('with nothing selected', () => {
  it('teaches, and tells the project in numbers', () => {
    assert.include(section().textContent, 'Nothing is selected.');
    assert.deepEqual([...root().querySelectorAll('.facts li')].map(spoken), [
      '2 texts',
      '13 passages',
      '12 claims, 1 implicit',
      '6 supports, 1 attack, 1 undercut',
    ]);
  });
});

describe('axe', () => {
  it('finds nothing in any view, light or dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      session.run(addTag(argued.id('aspirational'), theme, session.maker));
      session.run(addTag(passage('denies').id, theme, session.maker));
      element = await place('lemma-inspector', session, theme);
      for (const id of [
        null,
        argued.id('aspirational'),
        argued.id('trust'),
        passage('denies').id,
        argued.linkFrom('targeted'),
        argued.linkFrom('economic'),
      ]) {
        await show(id);
        assert.deepEqual(await faults(element), [], `${theme} ${id}`);
      }
    }
  });
});
