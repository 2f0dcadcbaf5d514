// The sentences of the window around the panes: its bars, its status line, its dialogs.
export const shellWords = {
  name: 'Lemma',
  selectionBar: 'Selection',
  history: 'Undo and redo',
  texts: 'Texts',
  views: 'Views',
  status: 'Status',
  panes: 'Panes',
  both: 'Two texts side by side',
  bothViews: 'Claims and map together',
  claims: 'Claims',
  map: 'Map',
  inspector: 'Inspector',
  openInspector: 'Inspector',
  split: 'Width of the texts',
  splitInspector: 'Height of the inspector',
  text: (title: string) => `Text: ${title}`,
  textShort: 'Text',
  loading: 'Opening your work…',

  hint: 'Select words that make a claim, and press T.',
  hintMore: 'Arrow keys move the caret here; Shift selects.',
  hintClose: 'Got it',
  noTexts: 'No text yet.',
  noTextsHow: 'Import one to read it here and mark the words that make a claim.',
  noTextsButton: 'Import a text',

  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved',
  memory: 'Not kept',

  undo: (label: string) => `Undo: ${lower(label)}`,
  redo: (label: string) => `Redo: ${lower(label)}`,
  undone: (label: string) => `Undone: ${lower(label)}.`,
  redone: (label: string) => `Done again: ${lower(label)}.`,
  done: (label: string) => `${label}. Ctrl+Z undoes.`,
  said: (sentence: string) => `${sentence} Ctrl+Z undoes.`,
  cannotUndo: (reason: string) => `That cannot be undone now: ${reason}.`,
  refused: (title: string, why: string) => `${title}: not possible now. ${why}`,

  noPassage: 'There is no passage here.',
  lastPassage: 'This claim has no other passage.',
  underCaret: 'These words belong to',
  choosePassage: 'Choose a passage',
  asBefore: 'That is what the passage says already.',
  noLast: 'No claim has been used yet.',
  already: 'That link is there already.',
  nothingSelected: 'Select words first: Shift with the arrow keys, or drag.',

  supportTitle: (claim: string) => `‘${claim}’ supports …`,
  attackTitle: (claim: string) => `‘${claim}’ attacks …`,
  undercutTitle: (claim: string) => `‘${claim}’ undercuts …`,
  undercutWith: (link: string) => `What undercuts that ${link}?`,
  whichLink: 'Join to the premises of which link?',
  joinTitle: (claim: string) => `Join to ‘${claim}’ …`,
  joinWhich: (claim: string) => `‘${claim}’ joins the premises of …`,
  mergeTitle: (claim: string) => `Merge ‘${claim}’ into …`,
  target: 'Claim',
  targetLink: 'Link',
  premise: 'Claim',
  linkButton: 'Link',
  mergeButton: 'Merge',
  joinButton: 'Join',
  go: 'Go',
  newClaimTitle: 'New claim',
  newClaimButton: 'Add claim',

  palette: 'Find or do…',
  paletteHint: 'An act, a claim, words in a text',
  claimHint: 'claim',
  textHint: 'text',
  findInTexts: 'Find in texts and notes',
  found: (words: string, hits: number) => `‘${words}’: ${hits} ${hits === 1 ? 'place' : 'places'}`,
  hits: 'Places',
} as const;

/** A label in the middle of a sentence: its first letter small, unless what follows is capital too (a name, an abbreviation). */
export function lower(label: string): string {
  return /^[A-Z][A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Keys as people read them. */
export function keyNames(key: string, mac: boolean): string {
  const names: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Alt: mac ? '⌥' : 'Alt',
    Shift: mac ? '⇧' : 'Shift',
    ArrowRight: '→',
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Delete: 'Del',
  };
  const parts = key === '+' ? ['+'] : key.split(/\+(?=.)/);
  return parts.map((part) => names[part] ?? part).join(mac ? '' : ' ');
}
