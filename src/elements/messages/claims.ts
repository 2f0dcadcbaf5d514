// The sentences of the outline of claims.
import type { Stance, Verdict } from '../../model/records.ts';
import type { Relation } from '../../query/outline.ts';

const many = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

const SAYS: Readonly<Record<Stance, readonly [one: string, more: string]>> = {
  asserts: ['asserts', 'assert'],
  denies: ['denies', 'deny'],
  reports: ['reports', 'report'],
  questions: ['questions', 'question'],
};

export const claimsWords = {
  claims: 'Claims',
  order: 'Order',
  byArgument: 'By argument',
  byText: 'By text',
  filter: 'Filter claims',
  filterShort: 'Filter',
  found: (rows: number, of: number) => `${rows} of ${of}`,
  noneFound: 'No claim has these words.',
  newClaim: 'New claim',
  newClaimText: 'Claim in your words',
  newClaimHelp: 'Enter adds it, Escape leaves.',
  there: 'That claim is there already.',
  claimText: 'Claim text',
  empty: 'No claims yet. Select words in a text and press T, or press C here to write one.',
  example: 'See a worked example',

  columns: ['Claim', 'Passages', 'For and against'],
  signs: { support: '＋', attack: '−', undercut: '⊘' },
  implicit: 'implicit',
  main: 'main claim',
  verdicts: { accepted: 'accepted', doubted: 'doubted', rejected: 'rejected' } satisfies Record<Verdict, string>,
  repeated: 'shown above',
  enterGoes: 'Enter goes there',
  circular: 'circular',
  joined: 'joined',
  /** After "joined", for who cannot see the bracket: "with ‘X’ and ‘Y’, 1 of 3". */
  joinedWith: (others: readonly string[], index: number, of: number) =>
    `with ${others.map((claim) => `‘${claim}’`).join(' and ')}, ${index} of ${of}`,
  noText: 'In no text',
  undercutLink: 'link undercut',
  lost: (typed: string) => `Not kept, for the claim is no longer there: ‘${typed}’`,
  selectedLink: (name: string) => `Selected the link. ${name}.`,
  signHelp: 'Select this link',

  /** Before a row's claim, for who cannot see the sign; `link`: the link it is aimed at ("the support by 'X'"), where it is one. */
  relation: (relation: Relation, link: string | null): string =>
    ({
      root: '',
      support: link === null ? 'supports:' : `supports ${link}:`,
      attack: 'attacks:',
      undercut: `undercuts ${link ?? 'a link'}:`,
    })[relation],

  /** "2 passages assert it, 1 denies it" */
  grounds: (counts: readonly (readonly [Stance, number])[]): string =>
    counts
      .map(
        ([stance, number], i) =>
          `${i === 0 ? many(number, 'passage') : number} ${SAYS[stance][number === 1 ? 0 : 1]} it`,
      )
      .join(', '),
  /** "supported by 2, attacked by 1" */
  bearing: (supports: number, attacks: number): string =>
    [supports > 0 ? `supported by ${supports}` : '', attacks > 0 ? `attacked by ${attacks}` : '']
      .filter(Boolean)
      .join(', '),
} as const;
