// The sentences of the inspector.
import type { Stance, Verdict } from '../../model/records.ts';

const many = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

export const inspectorWords = {
  inspector: 'Inspector',
  kinds: {
    claim: 'Claim',
    passage: 'Passage',
    highlight: 'Highlight',
    support: 'Support',
    attack: 'Attack',
    undercut: 'Undercut',
  },
  signs: { support: '＋', attack: '−', undercut: '⊘' },
  lost: (typed: string) => `Not kept, for what it was about is no longer there: ‘${typed}’`,

  words: 'Words of the claim',
  implicit: 'implicit',
  acts: 'What to do with it',
  support: 'Support…',
  attack: 'Attack…',
  undercut: 'Undercut…',
  join: 'Join…',
  merge: 'Merge…',
  main: 'Main claim',
  remove: 'Remove',
  verdict: 'Verdict',
  open: 'Open',
  verdicts: { accepted: 'Accepted', doubted: 'Doubted', rejected: 'Rejected' } satisfies Record<Verdict, string>,

  quotations: 'In the texts',
  noQuotation: 'No words of a text make this claim yet, so it is implicit. Select some that do and press T.',
  says: {
    asserts: 'asserts it',
    denies: 'denies it',
    reports: 'reports it',
    questions: 'questions it',
  } satisfies Record<Stance, string>,
  saidBy: (voice: string) => `voice: ${voice}`,
  showInText: 'Show in text',
  edit: 'Edit',

  bearing: 'For and against it',
  noBearing: 'Nothing supports or attacks it yet.',
  borne: 'What it bears on',
  noBorne: 'It bears on nothing yet. Press S to say what it supports, A for what it attacks.',
  incoming: { support: 'supported by', attack: 'attacked by', undercut: 'undercut by' },
  outgoing: { support: 'supports', attack: 'attacks', undercut: 'undercuts' },
  verbs: { support: ['supports', 'support'], attack: ['attacks', 'attack'], undercut: ['undercuts', 'undercut'] },
  joined: 'joined',
  and: 'and',
  togetherWith: 'together with',
  makeAttack: 'Make it an attack',
  makeSupport: 'Make it a support',
  unlink: 'Unlink',

  tags: 'Tags',
  addTag: 'Add tag',
  takeOff: (tag: string) => `Take off the tag ‘${tag}’`,
  note: 'Note',

  passageClaim: 'Claim',
  noClaim: 'These words are marked, but not tagged with a claim.',
  retag: 'Retag…',
  tag: 'Tag…',
  untag: 'Untag',
  stance: 'Stance',
  voice: 'Voice',
  theAuthor: (author: string | null) => (author === null ? 'the author' : `the author, ${author}`),
  previous: 'Previous passage',
  next: 'Next passage',
  place: (number: number, of: number) => `Passage ${number} of ${of}`,
  only: 'The only passage of this claim',

  role: 'Role',
  roles: { support: 'Support', attack: 'Attack' },
  premises: 'Premises',
  part: 'Part',
  partHelp: 'Gives this premise a link of its own',
  takeOut: 'Take out',
  takeOutHelp: 'Takes this premise out of the link',
  joinPremise: 'Join premise…',
  scheme: 'Scheme',
  schemeHint: 'e.g. from example, from expert opinion',
  undercuts: 'For and against this link',
  noUndercut: 'Nothing undercuts it.',

  nothing: 'Nothing is selected.',
  nothingHow:
    'Choose a claim in the list or on the map, or go to marked words in a text: its quotations, its links and your notes stand here.',
  project: 'The project',
  facts: {
    texts: (number: number) => many(number, 'text'),
    passages: (number: number, untagged: number) =>
      `${many(number, 'passage')}${untagged > 0 ? `, ${untagged} without a claim` : ''}`,
    claims: (number: number, implicit: number) =>
      `${many(number, 'claim')}${implicit > 0 ? `, ${implicit} implicit` : ''}`,
    links: (supports: number, attacks: number, undercuts: number) =>
      [many(supports, 'support'), many(attacks, 'attack'), many(undercuts, 'undercut')].join(', '),
  },
} as const;
