// The sentences of finding: the panel, its places, patterns that are wrong, tagging what was found, and the filter of passages.
import type { Scope } from '../../query/find-sheets.ts';
import type { Wrong } from '../../query/find-pattern.ts';

const number = (count: number): string => count.toLocaleString('en');
const passages = (count: number): string => `${number(count)} ${count === 1 ? 'passage' : 'passages'}`;
const places = (count: number): string => `${number(count)} ${count === 1 ? 'place' : 'places'}`;

export const findWords = {
  panel: 'Find',
  open: 'Find words',
  field: 'Find words',
  placeholder: 'Words to find',
  patternHint: 'A regular expression',
  nearHint: 'Two or more words, in any order',
  scope: 'Where to look',
  scopes: { text: 'This text', texts: 'All texts', claims: 'Claims', notes: 'Notes' } satisfies Record<Scope, string>,
  case: 'Match case',
  caseHelp: 'Capitals count. Accents, quotes and dashes still do not.',
  whole: 'Whole word',
  wholeHelp: 'Not within longer words.',
  pattern: 'Regular expression',
  patternHelp: 'The words are a pattern. A space in it is a space; \\s is a line break too.',
  near: 'Near by',
  nearHelp: 'All the words, in any order, close together.',
  apart: 'words',
  nearLabel: 'How many words apart at most',
  previous: 'Previous place',
  next: 'Next place',
  close: 'Close',
  filter: 'Filter passages',
  list: 'Places',
  check: 'Tag this one too',

  counted: (at: number, all: number) => `${number(at)} of ${number(all)}`,
  found: (all: number) => places(all),
  listed: (listed: number, all: number) =>
    `${number(listed)} of ${number(all)} places are listed, those around where you are.`,
  searching: 'Looking…',
  nothing: (words: string, scope: Scope) => `‘${words}’: nowhere in ${IN[scope]}.`,
  nowhere: 'Nowhere',
  nothingYet: 'Type the words to look for first.',
  /** Spoken as one walks through what was found. */
  at: (counted: string, place: string, title: string, words: string) =>
    `${[counted, place, title].filter((part) => part !== '').join(', ')}: ${words}`,
  spoken: (words: string, all: number) => `‘${words}’: ${places(all)}.`,
  paragraph: (paragraph: number) => `¶${paragraph}`,
  inText: (place: string, title: string) => (place === '' ? title : `${title}, ${place}`),
  group: (title: string, count: number) => `${title} · ${number(count)}`,

  late: 'Stopped after one second: this pattern takes too long on these texts. A plainer one may do, or one text at a time.',
  noWorker: 'Regular expressions cannot be used in this browser window: they need a worker, and none can be started.',
  wrong: (at: number, sign: string, why: Wrong) =>
    sign === ''
      ? `The pattern is wrong: ${WRONG[why]}.`
      : `The pattern is wrong at sign ${at}, ‘${sign}’: ${WRONG[why]}.`,

  all: 'All',
  none: 'None',
  chosen: (checked: number, all: number) => `${number(checked)} of ${number(all)} chosen`,
  tag: (checked: number) => `Tag ${passages(checked)}…`,
  tagTitle: (checked: number) => `Tag ${passages(checked)}`,
  tagQuote: (words: string) => `Where it says ‘${words}’`,
  noneChosen: 'Choose at least one place first.',
  onlyTexts: 'Only words in texts can be tagged: look in this text or in all texts.',
  allTagged: 'All these words carry that claim already.',

  titles: { claims: 'Claims', passage: 'Notes on passages', claim: 'Notes on claims', link: 'Notes on links' },
  /** What a hit that stands in no text is. */
  wheres: {
    claim: 'claim',
    tag: 'tag',
    voice: 'voice of a passage',
    notes: { passage: 'note on a passage', claim: 'note on a claim', link: 'note on a link' },
  },

  filters: 'Filter of passages',
  any: 'Any',
  claim: 'Claim',
  noClaim: 'Without a claim',
  tagged: 'Tag',
  stance: 'Stance',
  voice: 'Voice',
  author: 'The author',
  source: 'Text',
  showing: (shown: number, all: number) => `Showing ${number(shown)} of ${passages(all)}.`,
  showAll: 'Show all',
  change: 'Change',
  shownAll: (all: number) => `Showing all ${passages(all)}.`,
  noPassages: 'There is no passage to filter yet.',
  noneShown: 'The filter shows no passage.',
} as const;

const IN: Record<Scope, string> = { text: 'this text', texts: 'the texts', claims: 'the claims', notes: 'the notes' };

const WRONG: Record<Wrong, string> = {
  group: 'this bracket is never closed',
  closing: 'this bracket was never opened',
  class: 'this square bracket is never closed',
  range: 'what stands in these square brackets cannot be read; a range may run backwards',
  repeat: 'there is nothing before it to repeat',
  count: 'this is no count such as {2} or {2,5}; write \\{ for the bracket itself',
  brace: 'write \\] or \\} for the bracket itself',
  escape: 'a backslash cannot stand before this',
  end: 'there is nothing after this backslash; write \\\\ for the backslash itself',
  reference: 'there is no such group to refer to',
  kind: 'there is no such kind of group',
  name: 'two groups have this name',
  other: 'it cannot be read',
};
