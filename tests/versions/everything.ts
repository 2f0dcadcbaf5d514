// A project that has one of everything the record format knows, done act by act in a library: what the files of the newest version hold.
import { createHash } from 'node:crypto';
import { Draft } from '../../src/change/change.ts';
import { mergeClaims } from '../../src/change/merge.ts';
import { removeWithUsers } from '../../src/change/remove.ts';
import { write } from '../../src/formats/lemma.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Claim, Link, Passage, Source, Tag } from '../../src/model/records.ts';
import { repair } from '../../src/model/repair.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { follow } from '../../src/store/follow.ts';
import { openStore } from '../../src/store/open.ts';
import type { Block } from '../../src/text/blocks.ts';
import { bytesFrom } from '../arbitraries.ts';

const TEXTS = {
  signs:
    'On signs\r\n\r\nThe family 👩‍👩‍👧‍👦 waves 👍🏽 under a 🏳️‍🌈 and the flag 🇦🇹; e\u0301 is é in two units, 𝔸 is two, ﬁ is one.\n\n1. first 😀\n2. second हिन्दी\n\n[photo: 🖼️ credit]',
  laws: 'שָׁלוֹם עוֹלָם. ההסכמים הם שאיפה בלבד.\nالاتفاقيات مَرْحَبًا طموحة فقط — \u202b(2015)\u202c.',
  nets: '网络主权是主权。协议只是愿望，没有约束力。\nサイバー合意は抱負にすぎない。ス\u3099각',
  bare: 'x',
} as const;

const START = Date.UTC(2026, 0, 31, 12);
const MINUTE = 60_000;

/** Rows that cannot be placed: of no kind we know, without what they need, of something that is gone, no record at all. */
const ODD: readonly unknown[] = [
  { kind: 'note', id: 'x_1', text: 'from elsewhere — 从别处 😀' },
  { kind: 'claim', id: 'c_lost', order: 'a0' },
  { kind: 'pin', id: 'n_lost', claim: 'c_gone', x: 1, y: 2, created: { at: 1, by: '' } },
  [null, 'a list', 1.5],
];

/** The project as its own file, and the whole library it lies in, journal and all, as a backup. */
export interface Files {
  readonly lemma: string;
  readonly journal: string;
}

/** Does it all anew in a library of that name (IndexedDB must be there); ids, times and marks are the same every time. */
export async function makeEverything(name: string): Promise<Files> {
  let clock = START;
  const maker: Maker = { by: 'A. Reader', now: () => clock, random: bytesFrom(11) };
  const opened = await openStore({ maker, name, peer: 'tab_000000000000000a' });
  if (!opened.ok) throw new Error(opened.reason);
  const store = opened.value;
  const begun = emptyProject('Everything — الكل 全部 🗂️', maker);
  const { quarantine } = repair([...begun.toJSON(), ...ODD], maker);
  const created = await store.create(begun, quarantine);
  if (!created.ok) throw new Error(created.reason);
  const session = new Session(stateOf(begun), maker);
  follow(store, session);

  const tick = (): void => {
    clock += MINUTE;
  };
  const act = <T>(label: string, make: (draft: Draft) => T): T => {
    tick();
    const draft = new Draft(session.state.project);
    const made = make(draft);
    const change = draft.done();
    if (!change.ok) throw new Error(`${label}: ${change.reason}`);
    session.dispatch({ label, change: change.value });
    return made;
  };
  const travel = (...moves: readonly ('undo' | 'redo')[]): void => {
    for (const move of moves) {
      tick();
      const moved = session.travel(move);
      if (!moved.ok) throw new Error(moved.reason);
    }
  };
  argue(act, travel, maker);

  const backup = await store.backup();
  await store.close();
  if (!backup.ok) throw new Error(backup.reason);
  return { lemma: write(session.state.project, { quarantine }), journal: steady(backup.value) };
}

type Act = <T>(label: string, make: (draft: Draft) => T) => T;

function argue(act: Act, travel: (...moves: readonly ('undo' | 'redo')[]) => void, maker: Maker): void {
  const source = (draft: Draft, title: string, text: string, given: Partial<Source>): Source => {
    const digest = createHash('sha256').update(text).digest('hex');
    return draft.add(create('source', { title, text, digest, structure: [], ...given }, maker));
  };
  const [signs, laws, nets] = act('Add texts', (draft) => [
    source(draft, 'Signs 👍🏽', TEXTS.signs, { language: 'en-GB', structure: blocksOfSigns(), order: 'a0' }),
    source(draft, 'חוקים', TEXTS.laws, { language: 'he', author: 'פלוני', url: 'https://example.org/א', order: 'a1' }),
    source(draft, '网', TEXTS.nets, { language: 'zh-Hans-CN', author: '作者', publication: '出版', order: 'a1V' }),
    source(draft, 'Nothing known of it', TEXTS.bare, { order: 'Zz' }),
  ]) as [Source, Source, Source, Source];

  const tag = (draft: Draft, name: string, order: string, given: Partial<Tag> = {}): Tag =>
    draft.add(create('tag', { name, order, ...given }, maker));
  const [norms, binding] = act('Make a codebook', (draft) => {
    const top = tag(draft, 'norms', 'a0', { colour: '#0072b2' });
    const middle = tag(draft, 'binding קושר', 'a1', { parent: top.id });
    tag(draft, '约束', 'a2', { parent: middle.id, colour: '#ffffff' });
    tag(draft, 'unused', 'a3');
    return [top, middle];
  }) as [Tag, Tag];

  const claim = (draft: Draft, text: string, order: string, given: Partial<Claim> = {}): Claim =>
    draft.add(create('claim', { text, order, ...given }, maker));
  const claims = act('Add claims', (draft) => ({
    wish: claim(draft, 'Agreements are aspirational', 'a0', { verdict: 'accepted', strength: 1, tags: [norms.id] }),
    kept: claim(draft, 'Agreements are kept', 'a1', { verdict: 'rejected', strength: 0 }),
    sign: claim(draft, 'A sign 👩‍👩‍👧‍👦 is not a law', 'a2', { verdict: 'doubted', strength: 0.25 }),
    law: claim(draft, 'שָׁלוֹם הוא חוק', 'a3', { note: 'Two lines:\n“quoted” <b>&amp;</b> \\ \t tab' }),
    net: claim(draft, '网络主权是主权', 'a4', { tags: [binding.id, norms.id] }),
    name: claim(draft, '__proto__ constructor toString', 'a5'),
    none: claim(draft, 'An implicit premise, said nowhere', 'a6'),
    twin: claim(draft, 'Accords are wishes', 'a7', { note: 'The same in other words.' }),
  }));

  const passage = (draft: Draft, of: Source, words: readonly string[], given: Partial<Passage>): Passage => {
    const pieces = words.map((exact) => ({
      start: of.text.indexOf(exact),
      end: of.text.indexOf(exact) + exact.length,
      exact,
    }));
    return draft.add(create('passage', { source: of.id, pieces, ...given }, maker));
  };
  act('Tag passages', (draft) => {
    const family = '👩‍👩‍👧‍👦 waves 👍🏽';
    passage(draft, signs, [family], { claim: claims.sign.id, tags: [norms.id, binding.id], note: 'Of five people.' });
    passage(draft, signs, [family, '🇦🇹', 'e\u0301'], { claim: claims.name.id, stance: 'questions', voice: 'the flag' });
    passage(draft, laws, ['שָׁלוֹם עוֹלָם'], { claim: claims.law.id, stance: 'reports', voice: 'הנביא' });
    passage(draft, laws, ['مَرْحَبًا', '(2015)'], { claim: claims.wish.id, stance: 'denies' });
    passage(draft, nets, ['协议只是愿望', 'ス\u3099각'], { claim: claims.wish.id, note: '两处\n三行\n' });
    passage(draft, nets, ['网络主权是主权。'], { claim: null });
    passage(draft, nets, ['没有约束力'], { claim: claims.twin.id });
  });

  const link = (
    draft: Draft,
    role: Link['role'],
    from: readonly Claim[],
    to: Claim | Link,
    given: Partial<Link>,
  ): Link => draft.add(create('link', { role, from: from.map(({ id }) => id), to: to.id, ...given }, maker));
  act('Link claims', (draft) => {
    const joined = link(draft, 'support', [claims.sign, claims.none], claims.wish, {
      scheme: 'Argument from sign',
      weight: 0.8,
      note: 'Taken together.',
      answers: [
        { question: 'How strong is the sign?', answer: 'Two reports.\nYears apart.' },
        { question: '还有呢？', answer: '' },
      ],
      order: 'a0',
    });
    const against = link(draft, 'attack', [claims.kept], claims.wish, { weight: 0, order: 'a1' });
    const undercut = link(draft, 'attack', [claims.law], against, { weight: 1, order: 'a2' });
    link(draft, 'attack', [claims.net], undercut, { scheme: 'חריג', order: 'a3' });
    link(draft, 'support', [claims.name], joined, { order: 'a4' });
    // In a circle: wish, net, law, wish.
    link(draft, 'support', [claims.wish], claims.net, { order: 'a5' });
    link(draft, 'support', [claims.net], claims.law, { order: 'a6' });
    link(draft, 'support', [claims.law], claims.wish, { order: 'a7' });
  });

  act('Put it on the map', (draft) => {
    draft.add(create('pin', { claim: claims.wish.id, x: -400.25, y: 60.5 }, maker));
    draft.add(create('pin', { claim: claims.net.id, x: 0, y: 1e6 }, maker));
    draft.set(draft.project.about.id, 'main', claims.wish.id);
  });

  // Every kind of step, every way through the history: the last two acts can be redone.
  act('Order tags', (draft) =>
    draft.insert(claims.wish.id, 'tags', binding.id, 0).drop(claims.net.id, 'tags', norms.id),
  );
  act('Merge', (draft) => mergeClaims(draft, claims.wish.id, claims.twin.id));
  const doomed = act('Add another', (draft) => {
    const other = claim(draft, 'Gone again', 'a8');
    link(draft, 'support', [other, claims.sign], claims.kept, {});
    link(draft, 'attack', [other], claims.name, {});
    return other;
  });
  act('Remove it', (draft) => removeWithUsers(draft, doomed.id));
  travel('undo', 'redo', 'undo', 'undo', 'redo', 'redo');
  act('Word it', (draft) => draft.set(claims.none.id, 'note', 'Never said, always meant. 😀'));
  travel('undo');
  act('Word it otherwise', (draft) => draft.set(claims.none.id, 'note', 'Meant, not said.'));
  act('Judge', (draft) => draft.set(claims.net.id, 'verdict', 'doubted').set(claims.net.id, 'strength', 0.5));
  act('Name it', (draft) => draft.set(draft.project.about.id, 'title', 'Another name'));
  travel('undo', 'undo');
}

/** Blocks of every kind. */
function blocksOfSigns(): Block[] {
  const { signs } = TEXTS;
  const at = (words: string): { start: number; end: number } => {
    const start = signs.indexOf(words);
    return { start, end: start + words.length };
  };
  const item = (sign: string, words: string, ordinal: number): Block => ({
    kind: 'item',
    ...at(words),
    marker: { ...at(sign), ordinal },
  });
  const { end } = at('ﬁ is one.');
  return [
    { kind: 'heading', ...at('On signs'), level: 1 },
    { kind: 'paragraph', start: at('The family').start, end },
    item('1.', 'first 😀', 1),
    item('2.', 'second हिन्दी', 2),
    { kind: 'furniture', ...at('[photo: 🖼️ credit]'), role: 'credit' },
  ];
}

/** A backup with the marks, which are drawn at random, numbered instead. */
function steady(backup: string): string {
  const marks = new Map<string, string>();
  return backup.replace(/"mark_[0-9a-z]{16}"/g, (mark) => {
    if (!marks.has(mark)) marks.set(mark, `"mark_${String(marks.size + 1).padStart(16, '0')}"`);
    return marks.get(mark)!;
  });
}
