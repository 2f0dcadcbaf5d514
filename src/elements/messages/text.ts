// The words a text says of itself and of the passages on it.
export const textWords = {
  hint: 'The text cannot be changed. Select words with Shift and the arrow keys; T tags them.',
  stance: {
    asserts: (claim: string) => `asserts: ${claim}`,
    denies: (claim: string) => `denies: ${claim}`,
    reports: (claim: string) => `reports: ${claim}`,
    questions: (claim: string) => `questions: ${claim}`,
  },
  highlight: 'highlighted',
  note: (note: string) => `note: ${note}`,
  voice: (voice: string, said: string) => `${voice}: ${said}`,
} as const;
