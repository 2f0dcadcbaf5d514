// The sentences of acts on claims and links: one or several, joined, parted, turned, moved among their siblings.
const SUPPORTS = { support: 'support', attack: 'attack' } as const;

export const linkingWords = {
  several: (count: number, role: 'support' | 'attack') => `${count} claims ${SUPPORTS[role]} …`,
  severalUndercut: (count: number) => `${count} claims undercut …`,
  how: 'How',
  together: 'Together, as linked premises',
  each: 'Each for itself',
  by: (claim: string, role: 'support' | 'attack') =>
    role === 'support' ? `What supports ‘${claim}’?` : `What attacks ‘${claim}’?`,
  joinSeveral: (count: number) => `Join ${count} claims in which link?`,
  joinUnder: (count: number) => `What do these ${count} claims support together?`,
  partWhich: 'Part which premise?',
  partFrom: 'Part it from which premises?',
  turnWhich: 'Turn which link?',
  moveWhich: 'Move it where it bears on what?',
  premise: 'Claim',
  link: 'Link',
  part: 'Part',
  turn: 'Turn',
  move: 'Move',
  first: 'There is nothing before it that it could be moved past.',
  last: 'There is nothing after it that it could be moved past.',
  turned: 'The same link is there already in the other role.',
  tag: 'Tag',
  tagTitle: (count: number, claim: string) =>
    count === 1 ? `Put a tag on ‘${claim}’` : `Put a tag on ${count} claims`,
  newTag: 'New tag',
  tagButton: 'Put on',
  tagged: 'That tag is on already.',
  chosen: (count: number) => `${count} selected.`,
  chosenOne: (name: string, count: number) => `Added ‘${name}’: ${count} selected.`,
  unchosen: (name: string, count: number) => `Left out ‘${name}’: ${count} selected.`,
  none: 'Nothing selected together any more.',
} as const;
