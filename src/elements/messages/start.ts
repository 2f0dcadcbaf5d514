// The sentences of starting up, and of opening and saving files.
export const startWords = {
  essays: 'Two essays on cyber sovereignty',
  missing: (file: string) => `The text ${file} is missing from this installation.`,
  broken: (reason: string) => `Lemma could not start. ${reason}`,
  opened: (title: string, records: number) => `Opened ‘${title}’: ${records} ${records === 1 ? 'record' : 'records'}.`,
  setAside: (rows: number) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} could not be placed and ${rows === 1 ? 'is' : 'are'} set aside.`,
  notOpened: (file: string, reason: string) => `${file} was not opened. ${reason} Nothing here has changed.`,
  left: (sentences: readonly string[]) => `Not taken over: ${sentences.join(' ')}`,
  added: (title: string) => `Added the text ‘${title}’.`,
  language: (tag: string) =>
    `Its letters are those of ${new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag}.`,
  refused: (label: string, reason: string) => `Not done: ${label}. In another tab ${reason}.`,
  elsewhere: (label: string) => `In another tab: ${label}.`,
} as const;
