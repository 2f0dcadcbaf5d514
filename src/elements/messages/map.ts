// The sentences of the map.
import type { LinkKind } from '../../layout/marks.ts';

const many = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

/** What is known of a claim's place in the argument, to be said. */
export interface Standing {
  readonly main: boolean;
  readonly supported: number;
  readonly attacked: number;
  readonly supports: number;
  readonly attacks: number;
  readonly undercuts: number;
  /** How many of its own links are undercut. */
  readonly undercut: number;
  readonly passages: number;
  readonly texts: number;
  readonly verdict: string | null;
  readonly pinned: boolean;
}

const VERBS = {
  support: ['supports', 'support'],
  attack: ['attacks', 'attack'],
  undercut: ['undercuts', 'undercut'],
} as const;
const NOUNS = { support: 'support', attack: 'attack', undercut: 'undercut' } as const;

function row(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

export const mapWords = {
  map: 'Map',
  cards: 'Claims and links on the map',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  toChosen: 'Zoom to what is selected',
  nothingChosen: 'Choose a claim or a link on the map first.',
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  saidZoom: (scale: number) => `Map at ${Math.round(scale * 100)} %.`,
  empty: 'No claims yet.',
  emptyHow: 'Select words in a text and press T, or double-click here to write one.',
  drawing: 'Drawing the map…',
  implicit: 'implicit',
  main: 'main claim',
  key: 'Key',
  stances: { asserts: 'asserts', denies: 'denies', reports: 'reports', questions: 'questions' },
  /** Beside each stance, so that none stands by colour. */
  stanceSigns: { asserts: '●', denies: '○', reports: '◐', questions: '?' },
  kinds: { support: 'supports', attack: 'attacks', undercut: 'undercuts a link' },
  /** Beside the pointer while a link is drawn: what it will be, and what Alt would make of it. */
  drag: {
    support: 'supports (with Alt: attacks)',
    attack: 'attacks',
    undercut: 'undercuts this link (with Shift: joins its premises)',
    join: 'joins these premises (with Alt: undercuts them)',
    tag: 'tags this claim',
    make: 'makes a claim here',
  },
  dragNothing: 'Drop on a claim, or on a link to undercut it',
  dragWords: 'Drop on a claim to tag it, or on the ground to make one',
  dragSeveral: (count: number) => `${count} claims together:`,
  /** The line that a new claim, or other words for one, are typed into on the map. */
  newClaim: 'New claim, in your words',
  newClaimOf: (words: string) => `What do these words claim? ‘${words}’`,
  claimText: 'Claim text',
  lineHelp: 'Enter keeps it, Escape leaves.',
  known: 'That claim is there already.',
  menu: 'What to do with it',
  newClaimHere: 'New claim here',
  selected: (count: number) => `${count} selected`,
  unselect: 'Select one alone again',
  /** What can be done with several that are selected together. */
  acts: { support: 'Support…', attack: 'Attack…', join: 'Join', 'put-tag': 'Tag…', remove: 'Remove' },
  handle: 'Drag onto a claim to support it; with Alt, to attack it',
  /** Whether a claim stands: by a sign on its card, and in words. */
  standingSigns: { in: '✓', out: '✕', undecided: '~' },
  cardStands: { in: 'stands', out: 'does not stand', undecided: 'undecided' },
  linkStands: { in: 'in force', out: 'not in force', undecided: 'undecided' },
  standingKey: { in: 'stands', out: 'does not stand', undecided: 'undecided' },
  hiding: (count: number) => `${count} folded away under it`,
  overview: 'Overview of the map',
  hideOverview: 'Hide the overview',
  tools: 'Map',
  shows: 'What the map shows',
  moving: (claim: string, count: number) =>
    count === 1
      ? `Moving ‘${claim}’. Arrow keys move it, with Shift by a pixel; Enter pins it there, Escape lets it go back.`
      : `Moving ${count} cards. Arrow keys move them, with Shift by a pixel; Enter pins them there, Escape lets them go back.`,
  movedBy(dx: number, dy: number): string {
    const way = [
      dx === 0 ? '' : `${Math.abs(dx)} ${dx < 0 ? 'left' : 'right'}`,
      dy === 0 ? '' : `${Math.abs(dy)} ${dy < 0 ? 'up' : 'down'}`,
    ].filter(Boolean);
    return way.length === 0 ? 'Where it was.' : `${way.join(', ')}.`;
  },
  putBack: (count: number) =>
    count === 1 ? 'Let go: the card is where it was.' : 'Let go: the cards are where they were.',
  partHasNoPlaces: 'Places belong to the whole map: show all of it first.',
  notOnMap: 'That claim is not on the map.',
  tidied: 'The map is laid out anew.',
  refused: 'That link cannot be: a claim does not bear on itself, and the same link stands once.',

  /** "support: A and B together support C" */
  link: (kind: LinkKind, premises: readonly string[], target: string) =>
    `${NOUNS[kind]}: ${row(premises)} ${premises.length > 1 ? `together ${VERBS[kind][1]}` : VERBS[kind][0]} ${target}`,
  /** A link as what another link is aimed at. */
  linkAsTarget: (kind: LinkKind, premises: readonly string[], target: string) =>
    `the ${NOUNS[kind]} of ${target} by ${row(premises)}`,
  linkMore: (undercut: number, cyclic: boolean) =>
    [undercut > 0 ? `undercut by ${undercut}` : '', cyclic ? 'closes a circle of reasons' : '']
      .filter(Boolean)
      .join('; '),

  /** "Main claim; supported by 2, attacked by 1; supports 1, undercut; 3 passages in 2 texts" */
  standing(of: Standing): string {
    const bears = [
      of.supported > 0 ? `supported by ${of.supported}` : '',
      of.attacked > 0 ? `attacked by ${of.attacked}` : '',
      of.supports > 0 ? `supports ${of.supports}` : '',
      of.attacks > 0 ? `attacks ${of.attacks}` : '',
      of.undercuts > 0 ? `undercuts ${of.undercuts}` : '',
      of.undercut > 0 ? (of.undercut === 1 ? 'undercut' : `undercut in ${of.undercut}`) : '',
    ].filter(Boolean);
    const stands = of.passages === 0 ? 'implicit' : `${many(of.passages, 'passage')} in ${many(of.texts, 'text')}`;
    const linked = bears.length > 0 ? bears.join(', ') : 'not linked';
    return [of.main ? 'main claim' : '', linked, stands, of.verdict ?? '', of.pinned ? 'pinned' : '']
      .filter(Boolean)
      .join('; ');
  },
} as const;
