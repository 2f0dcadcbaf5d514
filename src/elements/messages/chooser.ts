// The sentences of the dialogs that ask for a claim, a target or a note.
export const chooserWords = {
  nothing: 'Nothing here says that.',
  tagTitle: 'Tag claim',
  claim: 'Claim',
  newClaim: 'New claim',
  fresh: (kind: string, words: string) => `${kind}: ‘${words}’`,
  claimHint: 'What do these words claim?',
  stance: 'Stance',
  stanceNames: { asserts: 'Asserts', denies: 'Denies', reports: 'Reports', questions: 'Questions' },
  voice: 'Voice',
  voiceHint: 'the author',
  voiceHelp: 'Who says it, where it is not the author.',
  tag: 'Tag',
  cancel: 'Cancel',
  noteTitle: 'Note',
  note: 'Note',
  save: 'Save note',
} as const;
