// The words about claims and links in lists to choose from.
export const optionWords = {
  and: 'and',
  passages: (count: number) => (count === 0 ? 'implicit' : count === 1 ? '1 passage' : `${count} passages`),
  support: (premises: number) => (premises === 1 ? 'supports' : 'together support'),
  attack: (premises: number) => (premises === 1 ? 'attacks' : 'together attack'),
  undercut: (premises: number) => (premises === 1 ? 'undercuts' : 'together undercut'),
} as const;
