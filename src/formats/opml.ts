// OPML 2.0, for outliners: the argument as a tree, with PRO and CON before the reasons and passages as notes.
import type { Project } from '../model/project.ts';
import { outlineByArgument } from '../query/outline.ts';
import type { WriteContext } from './format.ts';
import { claimWords, prefixOf, remarksOf } from './outline-words.ts';
import { attributeText, element, xmlText } from './xml-words.ts';
import { isoTime } from './wording.ts';

export function write(project: Project, { at }: Pick<WriteContext, 'at'>): string {
  const rows = outlineByArgument(project);
  const lines: string[] = [];
  let open = 0; // outlines that are not closed yet
  const close = (level: number): void => {
    if (open >= level) lines.push('</outline>'.repeat(open - level + 1));
    open = Math.min(open, level - 1);
  };
  for (const row of rows) {
    close(row.level);
    const note = remarksOf(project, row).join('\n');
    const text = attributeText(prefixOf(project, row) + claimWords(project, row));
    lines.push(`<outline text="${text}"${note === '' ? '' : ` _note="${attributeText(note)}"`}>`);
    open = row.level;
  }
  close(1);
  const head = element(
    'head',
    {},
    element('title', {}, xmlText(project.about.title)),
    element('dateModified', {}, new Date(isoTime(at)).toUTCString()),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}\n<body>\n${lines.join('\n')}\n</body>\n</opml>\n`;
}
