// The sentences of the strip of a claim's words below the map.
const many = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

export const filmstripWords = {
  show: 'Words of the selected claim',
  strip: 'Words of the selected claim',
  counted: (passages: number, texts: number) => `${many(passages, 'passage')} in ${many(texts, 'text')}`,
  nothing: 'Select a claim to see its words in the texts here.',
  implicit: 'No text says it: it is implicit.',
  hide: 'Hide the words',
  help: '← and → go through them, Enter shows them in their text',
} as const;
