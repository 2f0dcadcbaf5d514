// What the command line says.
import { listed, plural } from '../formats/wording.ts';

export const cliWords = {
  usage: `Lemma: argument maps over source texts.

  lemma formats                                  the formats, and what each reads and writes
  lemma convert IN... --to FORMAT [-o OUT]       from one format into another
  lemma check IN...                              what is sound, and what would be set aside and why
  lemma report IN... [--to markdown] [-o OUT]    a report for people

IN is a file, a folder (all files in it that can be read, in its folders too) or - for the standard input.

  --from FORMAT     the format of what is read; otherwise guessed from name and content
  --to FORMAT       the format to write; otherwise guessed from the name after -o
  --text FILE       a text that the input speaks of (may be given several times)
  -o, --output OUT  the file to write; for several inputs, the folder. Otherwise the standard output
  --strict          exit with 1 when anything is left behind
  --json            tell what was done as JSON
  -q, --quiet       tell only what is wrong
  -h, --help        this page

Exit: 0 done, 1 done with losses under --strict, 2 bad input.
`,
  unknownCommand: (name: string) =>
    `"${name}" is no command; there are formats, convert, check and report (lemma --help)`,
  noInput: (command: string) => `${command} needs a file, a folder or - to read (lemma --help)`,
  stdin: 'standard input',
  notFound: (name: string) => `${name}:1: there is no such file or folder`,
  notRead: (name: string, reason: string) => `${name}:1: it cannot be read: ${reason}`,
  notWritten: (name: string, reason: string) => `${name}:1: it cannot be written: ${reason}`,
  unknownFormat: (id: string, known: readonly string[]) => `"${id}" is no format; there are ${listed(known)}`,
  cannotRead: (id: string, known: readonly string[]) =>
    `${id} can be written but not read; what can be read: ${listed(known)}`,
  cannotWrite: (id: string, known: readonly string[]) =>
    `${id} can be read but not written; what can be written: ${listed(known)}`,
  notGuessed: (name: string) => `${name}:1: its format could not be guessed, --from FORMAT was expected`,
  targetNotGuessed: '--to FORMAT was expected, or -o with a file name that tells it',
  severalOutputs: (count: number) => `there are ${plural(count, 'file')} to convert: -o with a folder was expected`,
  nothingThere: (name: string) => `${name}:1: no file in this folder is of a format that can be read`,
  twiceThere: (name: string) => `${name}:1: two inputs would be written here`,
  read: (name: string, counts: string, format: string) => `${name}: ${counts} (${format})`,
  counts: (sources: number, passages: number, claims: number, links: number) =>
    listed([plural(sources, 'source'), plural(passages, 'passage'), plural(claims, 'claim'), plural(links, 'link')]),
  aside: (count: number) => `  set aside: ${plural(count, 'row')}`,
  asideRow: (row: string, reason: string) => `    ${row}: ${reason}`,
  sound: '  all of it is sound',
  wrote: (name: string) => `  written: ${name}`,
  passedOver: (count: number) => `${plural(count, 'file')} of other kinds passed over`,
  progress: (done: number, all: number) => `${done} of ${all}`,
  ending: (files: number, failed: number) =>
    failed === 0
      ? `${plural(files, 'file')} done`
      : `${files - failed} of ${plural(files, 'file')} done, ${failed} not`,
};
