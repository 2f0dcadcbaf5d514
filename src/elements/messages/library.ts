// The sentences of the library: projects, what was removed, backups, and whether the browser keeps what is stored.
import { listed } from './files.ts';
import { when } from './when.ts';

const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;
const acts = (count: number) => `${count} ${count === 1 ? 'act' : 'acts'}`;

export const libraryWords = {
  title: 'Library',
  projects: 'Projects',
  about: (modified: number, count: number, now: number) => `${when.ago(modified, now)} · ${records(count)}`,
  open: 'Open',
  isOpen: 'Open now',
  rename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Delete',
  named: (act: string, title: string) => `${act}: ${title}`,
  name: 'Name of the project',
  removed: 'Removed',
  removedLead: 'Deleted projects can be put back until tomorrow; then they go for good.',
  removedAt: (at: number, now: number) => `deleted ${when.ago(at, now)}`,
  putBack: 'Put back',
  essays: 'New project with the two essays',
  example: 'Worked example on the two essays',
  empty: 'New empty project',
  close: 'Close',
  reading: 'Reading the library…',

  backup: 'Backup',
  never: 'There is no backup yet.',
  last: (at: number, now: number) => `Last backed up ${when.ago(at, now)} (${when.moment(at)}).`,
  since: (count: number) => (count === 0 ? 'Nothing was done since.' : `${acts(count)} since.`),
  reminder: (count: number) =>
    `${acts(count)} are in this browser alone. A backup file keeps them safe from a lost computer and cleared site data.`,
  backUp: 'Back up everything',
  takeIn: 'Take in a backup…',
  backedUp: (file: string) => `Saved ${file}, with every project and every act.`,
  notBackedUp: (reason: string) => `The backup could not be made. ${reason}`,

  file: 'Keep a file up to date…',
  fileLead: 'Choose a file, and the backup in it follows every act.',
  fileNo: 'This browser cannot keep a file up to date; save a backup now and then.',
  fileKept: (name: string, at: number | null, now: number) =>
    at === null ? `${name} is kept up to date.` : `${name} is kept up to date; last written ${when.ago(at, now)}.`,
  fileAsleep: (name: string) => `${name} is not written until you allow it again.`,
  fileWake: 'Allow it again',
  fileFailed: (name: string, reason: string) => `${name} could not be written. ${reason}`,
  fileRetry: 'Try again',
  fileForget: 'Stop',
  fileChosen: (name: string) => `${name} is kept up to date from now on.`,
  fileForgotten: (name: string) => `${name} is no longer kept up to date; it stays as it is.`,
  fileGone: 'It is no longer where it was.',
  diskFull: 'The disk is full.',
  fileDenied: 'The browser was not allowed to write the file.',

  taken: (titles: readonly string[], refused: readonly { readonly title: string; readonly reason: string }[]) =>
    [
      titles.length > 0 ? `Taken in: ${listed(titles.map((title) => `‘${title}’`))}.` : '',
      ...refused.map(({ title, reason }) => `‘${title}’ was not taken in: ${reason}`),
    ]
      .filter((part) => part !== '')
      .join(' '),
  takenNone: 'The backup holds no project.',
  notTaken: (file: string, reason: string) => `${file} was not taken in. ${reason}`,

  renamed: (title: string) => `The project is called ‘${title}’ now.`,
  duplicated: (title: string) => `Made ‘${title}’.`,
  /** The title that a copy's title was made of. */
  originalOf: (title: string) => title.replace(/ \(copy(?: \d+)?\)$/, ''),
  copyOf: (title: string, number: number) => `${title} (copy${number === 1 ? '' : ` ${number}`})`,
  deleted: (title: string) => `Deleted ‘${title}’. The library can put it back until tomorrow.`,
  wasPutBack: (title: string) => `‘${title}’ is back.`,
  failed: (act: string, title: string, reason: string) => `${act}: ‘${title}’ could not be changed. ${reason}`,

  lasting: 'The browser promised to keep what is stored here, even when space runs short.',
  passing: 'The browser may clear what is stored here when space runs short. A backup is safe from that.',
  unknown: 'Everything is stored in this browser. Once you have worked, Lemma asks it to keep that for good.',
} as const;
