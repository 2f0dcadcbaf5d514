// A small project over the two essays that has one of everything: the fixture of the golden files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Draft } from '../../src/change/change.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import type { Project } from '../../src/model/project.ts';
import type { Claim, Link, Passage, Piece, Source } from '../../src/model/records.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { makerOf } from '../arbitraries.ts';

/** Written at this time, whenever the tests run. */
export const AT = Date.UTC(2026, 0, 31, 12);

const maker = { ...makerOf(7), by: 'A. Reader', now: () => AT };
const draft = new Draft(emptyProject('Two essays on cyber sovereignty', maker));

function essay(file: string, about: Partial<Source>, order: string): Source {
  const text = readFileSync(new URL(`../../texts/${file}`, import.meta.url), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  return draft.add(
    create('source', { ...about, language: 'en', text, digest, structure: blocksOf(text), order }, maker),
  );
}

/** The words as they stand in the source; throws where they do not, or stand twice. */
function piece({ text }: Source, exact: string): Piece {
  const start = text.indexOf(exact);
  if (start < 0 || text.indexOf(exact, start + 1) >= 0)
    throw new RangeError(`"${exact}" does not stand once in the source`);
  return { start, end: start + exact.length, exact };
}

const ties = essay(
  'stronger-cyber-ties.txt',
  {
    title: 'Chinese and Russia Developing Much Stronger Cyber Ties',
    publication: 'Foreign Affairs',
    url: 'https://example.org/ties',
  },
  'a0',
);
const comparing = essay(
  'comparing-cyber-relations.txt',
  {
    title: 'Comparing Cyber-Relations: Russia, China, and the U.S.',
    author: 'Eimi Harris',
    publication: 'NATO Association of Canada',
  },
  'a1',
);

const norms = draft.add(create('tag', { name: 'norms', colour: '#0072b2', order: 'a0' }, maker));
const state = draft.add(create('tag', { name: 'state behaviour (China)', parent: norms.id, order: 'a1' }, maker));
draft.add(create('tag', { name: 'unused', order: 'a2' }, maker));

const claim = (text: string, order: string, more: Partial<Claim> = {}) =>
  draft.add(create('claim', { text, order, ...more }, maker));
const aspirational = claim('Agreements are aspirational', 'a0', {
  verdict: 'doubted',
  strength: 0.6,
  tags: [norms.id],
  note: 'The claim of the fourth paragraph.\nCompare Harris.',
});
const targeted = claim('Russia is still targeted by Chinese hackers', 'a1', { tags: [state.id] });
const interests = claim('Governments act in their own interests, whatever they signed', 'a2');
const complied = claim('China has so far complied with the economic initiative', 'a3', { verdict: 'accepted' });
const economic = claim('The compliance is only economic', 'a4');
const unverified = claim('What nobody verifies binds nobody', 'a5');
const reports = claim('The firms’ reports are sound', 'a6');
const measured = claim('Compliance was measured by “many analysts” (who?) — [sic] #1 <b>', 'a7');

const passage = (source: Source, words: readonly string[], tagged: Claim | null, more: Partial<Passage> = {}) =>
  draft.add(
    create(
      'passage',
      { source: source.id, pieces: words.map((exact) => piece(source, exact)), claim: tagged?.id ?? null, ...more },
      maker,
    ),
  );
passage(ties, ['mutual non-hacking agreements have turned out to be more aspirational than practical'], aspirational, {
  tags: [norms.id],
  note: 'The thesis.',
});
passage(comparing, ['neither of the countries established any tangible obligations'], aspirational, {
  stance: 'reports',
});
passage(
  comparing,
  ['China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement'],
  aspirational,
  { stance: 'denies', voice: 'many analysts' },
);
passage(ties, ['Even Russia continues to be targeted by Chinese hackers'], targeted);
passage(
  ties,
  [
    'one computer security company tracked a campaign with a nexus to China',
    'Chinese hackers, active since 2016, had been allegedly hacking Russian organizations',
  ],
  targeted,
  { voice: 'two computer security companies', tags: [state.id] },
);
passage(
  ties,
  ['some governments will continue to act in their own national interests regardless of any deal, signed or promised'],
  interests,
);
passage(
  comparing,
  ['China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement'],
  complied,
  { voice: 'many analysts' },
);
passage(
  comparing,
  [
    'What we see explicitly in the U.S.-China Cyber Agreement is voluntary cyber-restraint for the protection of economic activity. However, the agreement does not go much further beyond that.',
  ],
  economic,
);
passage(
  ties,
  [
    'It begs the question: with so many common goals, why can’t the global community create a universally accepted set of norms of behavior for states in cyberspace?',
  ],
  null,
  { stance: 'questions', note: 'Is it begged, or raised?' },
);
passage(
  comparing,
  [
    '  1. Both the U.S. and Chinese governments agreed to not conduct “cyber-enabled theft of intellectual property.” This would include trade secrets and information from private businesses and commercial sectors.\n\n  2. The U.S. and China agreed to cooperate',
  ],
  null,
);

const link = (role: Link['role'], from: readonly Claim[], to: Claim | Link, order: string, more: Partial<Link> = {}) =>
  draft.add(create('link', { role, from: from.map(({ id }) => id), to: to.id, order, ...more }, maker));
const joined = link('support', [targeted, unverified], aspirational, 'a0', {
  scheme: 'Argument from sign',
  weight: 0.8,
  note: 'Taken together.',
  answers: [{ question: 'How strong is the sign?', answer: 'Two reports, years apart.' }],
});
link('support', [interests], aspirational, 'a1');
const against = link('attack', [complied], aspirational, 'a2');
const cut = link('attack', [economic], against, 'a3');
link('attack', [measured], cut, 'a4');
link('support', [reports], joined, 'a5');
link('attack', [complied, measured], joined, 'a6', { scheme: 'Argument from expert opinion' });
link('support', [aspirational], interests, 'a7');

draft.set(draft.project.about.id, 'main', aspirational.id);
draft.add(create('pin', { claim: aspirational.id, x: 400, y: 60.5 }, maker));

const done = draft.done();
if (!done.ok) throw new Error(done.reason);

export const ESSAYS: Project = done.value.after;
export const QUARANTINE = [{ row: { kind: 'note', id: 'x_1', text: 'from elsewhere' }, reason: 'its kind is "note"' }];
