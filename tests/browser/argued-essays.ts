// A session over the two essays with a small argument: joined premises, an undercut, an implicit claim, a claim used twice.
import { addClaim, toggleMain } from '../../src/commands/claims.ts';
import { link } from '../../src/commands/links.ts';
import { addSource } from '../../src/commands/project.ts';
import { tagWords } from '../../src/commands/tag.ts';
import { emptyProject } from '../../src/model/create.ts';
import type { Stance } from '../../src/model/records.ts';
import { Session } from '../../src/state/session.ts';
import type { Command } from '../../src/state/state.ts';
import { stateOf } from '../../src/state/state.ts';

const MAKER = { by: 'tester', now: () => 1_700_000_000_000 };

const TEXTS = [
  { file: 'stronger-cyber-ties.txt', title: 'Chinese and Russia Developing Much Stronger Cyber Ties', author: null },
  {
    file: 'comparing-cyber-relations.txt',
    title: 'Comparing Cyber-Relations: Russia, China, and the U.S.',
    author: 'Eimi Harris',
  },
];

export const CLAIMS = {
  aspirational: 'Agreements are aspirational',
  indicted: 'The U.S. has indicted Chinese operators for hacking',
  targeted: 'Chinese hackers target Russia in spite of the treaty',
  interest: 'Governments act in their own national interest regardless of any deal',
  complied: 'China has so far complied with the economic initiative',
  economic: 'Compliance is only economic',
  espionage: 'No state will agree to restrict espionage on other states',
  sovereignty: 'Internet sovereignty is gaining traction',
  alternative: 'China and Russia offer an alternative to the open internet',
  norms: 'There will be no universally accepted norms for states in cyberspace',
  trust: 'Norms need trust between states',
  compatible: 'The Russian-Chinese and the US-Chinese relationships are compatible',
} as const;
export type Name = keyof typeof CLAIMS;

const WORDS: readonly (readonly [Name, 0 | 1, string, Stance, string | null])[] = [
  [
    'aspirational',
    0,
    'mutual non-hacking agreements have turned out to be more aspirational than practical',
    'asserts',
    null,
  ],
  ['aspirational', 1, 'neither of the countries established any tangible obligations', 'asserts', null],
  ['aspirational', 1, 'China has so far complied with the economic initiative', 'denies', 'many analysts'],
  [
    'indicted',
    0,
    'the indictments levied against Chinese operators by the U.S. Department of Justice',
    'asserts',
    null,
  ],
  [
    'targeted',
    0,
    'Even Russia continues to be targeted by Chinese hackers, despite signing the treaty',
    'asserts',
    null,
  ],
  [
    'interest',
    0,
    'some governments will continue to act in their own national interests regardless of any deal, signed or promised',
    'asserts',
    null,
  ],
  [
    'complied',
    1,
    'many analysts finding that China has so far complied with the economic initiative',
    'reports',
    'many analysts',
  ],
  ['economic', 1, 'voluntary cyber-restraint for the protection of economic activity', 'asserts', null],
  [
    'espionage',
    1,
    'neither China, Russia, nor the United States will want to agree on restricting the use of cyber espionnage',
    'asserts',
    null,
  ],
  ['sovereignty', 0, 'Internet sovereignty appears to be gaining traction', 'asserts', null],
  ['alternative', 0, 'a legitimate alternative to the Western preference to keep the Internet open', 'asserts', null],
  [
    'norms',
    0,
    'why can’t the global community create a universally accepted set of norms of behavior',
    'questions',
    null,
  ],
  ['compatible', 1, 'may not necessarily be incompatible', 'asserts', null],
];

export interface Argued {
  readonly session: Session;
  /** The id of a claim. */
  readonly id: (name: Name) => string;
  /** The id of the link with that first premise. */
  readonly linkFrom: (name: Name) => string;
}

/** A session with the two essays and nothing else. */
export async function essaysOnly(): Promise<Session> {
  const session = new Session(stateOf(emptyProject('Two essays on cyber sovereignty', MAKER)), MAKER);
  for (const { file, title, author } of TEXTS) {
    const text = await (await fetch(new URL(`../../texts/${file}`, import.meta.url))).text();
    must(
      session,
      addSource({ title, author, publication: null, url: null, language: 'en', text, digest: '0'.repeat(64) }, MAKER),
    );
  }
  return session;
}

function must(session: Session, command: Command): void {
  if (session.run(command) === null) throw new Error('an act of the example was refused');
}

export async function arguedEssays(): Promise<Argued> {
  const session = await essaysOnly();
  for (const text of Object.values(CLAIMS)) must(session, addClaim(text, MAKER));
  const { project } = session.state;
  const ids = new Map(project.claims.toArray().map((claim) => [claim.text, claim.id]));
  const id = (name: Name) => ids.get(CLAIMS[name])!;
  const sources = project.sources.toArray().sort((a, b) => (a.order < b.order ? -1 : 1));
  for (const [name, number, words, stance, voice] of WORDS) {
    const source = sources[number]!;
    const start = source.text.indexOf(words);
    const ranges = [{ start, end: start + words.length }];
    must(session, tagWords({ source: source.id, ranges }, { claim: { id: id(name) }, stance, voice }, MAKER));
  }
  const linkFrom = (name: Name) => session.state.project.links.toArray().find(({ from }) => from[0] === id(name))!.id;
  const bear = (role: 'support' | 'attack', from: readonly Name[], to: string) =>
    must(session, link(role, from.map(id), to, MAKER));
  bear('support', ['aspirational'], id('norms'));
  bear('support', ['indicted'], id('aspirational'));
  bear('support', ['targeted', 'interest'], id('aspirational'));
  bear('attack', ['complied'], id('aspirational'));
  bear('attack', ['economic'], linkFrom('complied'));
  bear('support', ['trust', 'espionage'], id('norms'));
  bear('support', ['interest'], id('espionage'));
  bear('support', ['sovereignty'], id('alternative'));
  must(session, toggleMain(id('norms')));
  session.select({ focus: null, words: null });
  return { session, id, linkFrom };
}
