// The sentences of export, of rows set aside, and of the project menu.
export const fileWords = {
  exportTitle: 'Export',
  format: 'Format',
  /** What the formats are for, in the order they are offered; one that is named nowhere stands in the last. */
  formatGroups: [
    { title: 'To go on working', ids: ['lemma', 'argdown'] },
    { title: 'For people', ids: ['markdown', 'html', 'docx', 'svg', 'pdf', 'png', 'csv'] },
    {
      title: 'For argument tools',
      ids: ['aif', 'xaif', 'aif-jsonld', 'sadface', 'arguebuf', 'carneades', 'mindmup', 'apx', 'tgf', 'af'],
    },
    {
      title: 'For annotation and text tools',
      ids: ['webannotation', 'hypothesis', 'brat', 'qdpx', 'qdc', 'tei', 'readwise'],
    },
    { title: 'For drawing and outlining', ids: ['graphml', 'yed', 'dot', 'mermaid', 'canvas', 'opml', 'freeplane'] },
  ],
  save: 'Save file',
  cancel: 'Cancel',
  keepsAll: 'This file keeps everything.',
  keepsAllBut: (losses: readonly string[]) => `This file keeps everything but ${listed(losses)}.`,
  failed: (reason: string) => `The file could not be made. ${reason}`,
  saved: (file: string) => `Saved ${file}.`,

  quarantineTitle: 'Rows set aside',
  quarantineLead:
    'These rows could not be placed in the project. They are kept with it and go into its project file, so nothing is lost.',
  quarantineNone: 'Nothing is set aside.',
  row: 'Row',
  reason: 'Why',
  saveRows: 'Save the rows',
  close: 'Close',

  menu: 'Project',
  rename: 'Rename the project',
  import: 'Import…',
  export: 'Export…',
  present: 'Present…',
  steps: 'Steps of the presentation…',
  history: 'History…',
  library: 'Library and backup…',
  backupDue: 'a backup is due',
  name: 'Name of the project',
  projects: 'Projects in this browser',
  fresh: 'New project with the two essays',
  example: 'Worked example on the two essays',
  empty: 'New empty project',
  untitled: 'Untitled project',
  aside: (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'} set aside…`,
  records: (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`,
  more: (rows: number) => `and ${rows} more, in the saved file`,
} as const;

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}
