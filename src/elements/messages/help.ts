// The sentences of the help.
export const helpWords = {
  title: 'How to work with Lemma',
  lead: [
    'Select words that make a claim and press T: type the claim, or take one that is there. The words stay marked, in every text that says or denies the same.',
    'With a passage or a claim chosen, S says what it supports, A what it attacks, U which link it undercuts; J joins premises that only count together.',
    'Everything is kept in this browser as you work; Ctrl+Z takes any act back. Export takes the map away.',
  ],
  groups: {
    Passages: 'In a text',
    Claims: 'Claims',
    Links: 'Links',
    Project: 'The project',
    View: 'Getting about',
  },
  close: 'Close',
} as const;
