// The sentences of the presentation and of its steps.
import type { LinkKind } from '../../layout/marks.ts';
import type { Label } from '../../query/labelling.ts';

const many = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

/** Never two full stops: claims are mostly, but not always, without one. */
const stopped = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

export const presentationWords = {
  presentation: 'Presentation',
  present: 'Present…',
  printMap: 'Print the map…',
  mapFailed: (reason: string) => `The map could not be printed. ${reason}`,
  named: (title: string) => `Presentation: ${title}`,
  leave: 'Leave the presentation',
  next: 'Next step',
  previous: 'Step before',
  nextShort: 'Next',
  previousShort: 'Back',
  steps: 'Steps…',
  whole: 'Full screen',
  notWhole: 'Leave full screen',
  noWhole: 'This browser does not give the page the whole screen.',
  map: 'Where this claim stands on the map',
  drawing: 'Drawing the map…',
  way: 'The way from the main claim',
  progress: 'Progress',
  of: (at: number, of: number) => `${at} of ${of}`,
  goTo: (typed: string, of: number) => `Go to step ${typed} of ${of}: Enter`,
  noStep: (typed: string, of: number) => `There is no step ${typed}: there are ${of}.`,
  first: 'This is the first step.',
  last: 'This is the last step. Escape leaves.',
  /** "Step 3 of 51: Agreements are aspirational. Supports ‘…’. 2 passages, 1 objection." */
  said: (at: number, of: number, claim: string, more: readonly string[]) =>
    [`Step ${at} of ${of}: ${stopped(claim)}`, ...more.map(stopped)].join(' '),
  counted: (passages: number, objections: number, supports: number) =>
    [
      passages === 0 ? 'implicit' : many(passages, 'passage'),
      objections === 0 ? '' : many(objections, 'objection'),
      supports === 0 ? '' : many(supports, 'support'),
    ]
      .filter(Boolean)
      .join(', '),
  left: 'This claim is not among the steps.',
  goToClaim: (step: number) => `Go to step ${step}`,

  main: 'Main claim',
  conclusion: 'Conclusion',
  loose: 'Bears on nothing',
  signs: { support: '＋', attack: '−', undercut: '⊘' } satisfies Record<LinkKind, string>,
  verbs: {
    support: ['supports', 'together support'],
    attack: ['attacks', 'together attack'],
    undercut: ['undercuts', 'together undercut'],
  } satisfies Record<LinkKind, readonly [string, string]>,
  does: (kind: LinkKind, together: boolean) => presentationWords.verbs[kind][together ? 1 : 0],
  and: 'and',
  together: 'Together with',
  theStep: 'the step from',
  theAttack: 'the attack of',
  theUndercut: 'the undercut of',
  to: 'to',
  on: 'on',
  scheme: (name: string) => `by the scheme ${name}`,
  undercutBy: 'undercut by',
  backedBy: 'backed by',
  linked: 'taken together',

  words: 'In the texts',
  implicit: 'No text says it: it is implicit.',
  says: { asserts: 'asserts', denies: 'denies', reports: 'reports', questions: 'questions' },
  author: 'the author',
  voice: (voice: string) => `in the voice of ${voice}`,
  against: 'Objections',
  for: 'Support',
  noObjection: 'None yet.',
  stands: {
    in: 'It stands',
    out: 'It does not stand',
    undecided: 'It is undecided',
  } satisfies Record<Label, string>,
  verdicts: { accepted: 'you accept it', doubted: 'you doubt it', rejected: 'you reject it' },

  nothing: 'Every claim is left out of the presentation. Put one back to present it.',
  noClaims: 'There is no claim to present yet. Select words in a text and press T.',
  leftAt: (claim: string) => `Left the presentation at ‘${claim}’.`,
  keys: '→ next · ← back · a number and Enter: that step · Esc leaves',
} as const;

export const stepsWords = {
  title: 'Steps of the presentation',
  asArgued: (steps: number) => `${many(steps, 'step')}, as the argument leads.`,
  own: (steps: number, left: number) =>
    `${many(steps, 'step')} in your own order${left === 0 ? '' : `; ${many(left, 'claim')} left out`}.`,
  shown: 'Steps, in order',
  left: 'Left out',
  noneShown: 'No step: every claim is left out.',
  up: 'Move up',
  down: 'Move down',
  leaveOut: 'Leave out',
  putBack: 'Put back',
  reset: 'Start again from the argument’s order',
  present: 'Present',
  close: 'Close',
  help: 'Alt with ↑ or ↓ moves a step, Delete leaves it out, Enter puts one back. A step can be dragged too.',
  mainClaim: 'main claim',
  moved: (claim: string, at: number, of: number) => `‘${claim}’ is step ${at} of ${of}.`,
  isLeft: (claim: string) => `‘${claim}’ is left out.`,
  isBack: (claim: string, at: number, of: number) => `‘${claim}’ is step ${at} of ${of} again.`,
  wasReset: 'The steps go as the argument leads.',
  firstAlready: 'It is the first step.',
  lastAlready: 'It is the last step.',
} as const;
