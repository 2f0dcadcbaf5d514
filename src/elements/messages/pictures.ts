// The sentences of what a picture of the map is to show, and how large.
const number = new Intl.NumberFormat('en-GB');

export const pictureWords = {
  extent: 'What of the map',
  screen: (claims: number, of: number) => `As on the screen (${claims} of ${of} claims)`,
  whole: (claims: number) => `The whole map (${claims === 1 ? '1 claim' : `${claims} claims`})`,
  scale: 'Scale',
  pixels: (across: number, down: number) => `${number.format(across)} by ${number.format(down)} pixels`,
  largest: 'the largest that can be drawn',
  page: (across: number, down: number) => `One page, ${number.format(across)} by ${number.format(down)} cm`,
} as const;
