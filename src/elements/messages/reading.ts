// The words about how a text is read: its setting, focus mode, reading aloud, going across, and print.
import type { Amount, Theme, Typeface } from '../reading/settings.ts';

const themes: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'High contrast',
};
const typefaces: Readonly<Record<Typeface, string>> = {
  serif: 'Serif',
  sans: 'Sans',
  legible: 'Hyperlegible',
};
const amounts: Readonly<Record<Amount, string>> = {
  size: 'Size',
  measure: 'Line length',
  leading: 'Line spacing',
  letters: 'Letter spacing',
  words: 'Word spacing',
};

/** A number as written in a sentence: no more digits than it needs. */
const plain = (value: number) => String(Number(value.toFixed(2)));

const units: Readonly<Record<Amount, (value: number) => string>> = {
  size: (value) => `${value} px`,
  measure: (value) => `${value} characters`,
  leading: (value) => `${plain(value)} lines`,
  letters: (value) => (value === 0 ? 'as the face has it' : `+ ${plain(value * 100)} %`),
  words: (value) => (value === 0 ? 'as the face has it' : `+ ${plain(value * 100)} %`),
};

export const readingWords = {
  title: 'How texts look',
  theme: 'Colours',
  themes,
  typeface: 'Typeface',
  typefaces,
  amounts,
  units,
  justified: 'Both edges straight',
  hyphens: 'Divide words at line ends',
  hyphensNote: 'Only in texts whose language is known.',
  reset: 'As at first',
  close: 'Close',
  set: (name: string, value: string) => `${name}: ${lowerFirst(value)}.`,
  on: 'on',
  off: 'off',
  wasReset: 'Texts look as at first. The colours stay.',

  focus: 'Focus mode',
  aloud: 'Read aloud',
  printText: 'Print',

  focusOn: 'Focus mode: only the text. F9 or Esc ends it.',
  focusOff: 'Focus mode ended.',
  leaveFocus: 'Leave focus mode',
  noText: 'There is no text yet: import one.',

  noClaim: 'Go to a passage or choose a claim first; then this goes to its words in the other text.',
  noOther: 'There is no other text.',
  noneAcross: (claim: string, source: string, elsewhere: readonly string[]) =>
    `‘${claim}’ has no passage in ‘${source}’.${elsewhere.length > 0 ? ` It has some in ${elsewhere.map((title) => `‘${title}’`).join(' and ')}.` : ''}`,
  across: (claim: string, source: string, place: string) =>
    `‘${claim}’ in ‘${source}’${place === '' ? '' : `, ${place}`}.`,

  print: {
    notes: 'Passages and notes',
    claims: 'Claims',
    claim: { asserts: 'asserts', denies: 'denies', reports: 'reports', questions: 'questions' },
    voice: (voice: string) => `voice: ${voice}`,
    note: (note: string) => `Note: ${note}`,
    unclaimed: 'highlighted',
    main: 'main claim',
    none: 'no passage in these texts',
    passages: (numbers: string) => `passages ${numbers}`,
    passage: (number: string) => `passage ${number}`,
  },
} as const;

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

export const aloudWords = {
  bar: 'Reading aloud',
  pause: 'Pause',
  go: 'Continue',
  stop: 'Stop',
  previous: 'Previous sentence',
  next: 'Next sentence',
  select: 'Select this sentence',
  rate: 'Pace',
  voice: 'Voice',
  defaultVoice: 'The system’s voice',
  times: (rate: number) => `${rate} ×`,

  unable: 'This browser cannot read aloud.',
  noVoice: 'There is no voice to read with. Voices are added in the settings of the system.',
  noVoiceFor: (language: string) =>
    `There is no voice for ${language} here. Voices are added in the settings of the system.`,
  nothing: 'There is nothing to read here: put the caret into a text.',
  silent: 'Nothing is being read aloud.',
  broken: (reason: string) => `Reading aloud stopped: the voice did not work (${reason}).`,
  reading: 'Reading aloud. L pauses.',
  again: 'Reading on.',
  paused: 'Paused. L reads on.',
  stopped: 'Reading aloud stopped.',
  finished: 'Read to the end.',
  chosen: 'The sentence is selected. T tags it, L reads on.',
  last: 'That was the last sentence.',
  first: 'That is the first sentence.',
} as const;
