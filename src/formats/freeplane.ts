// Freeplane's mind maps (and FreeMind's): the argument as a tree, with relations as attributes and icons, notes, and arrows to claims met before.
import type { Project } from '../model/project.ts';
import type { Row } from '../query/outline.ts';
import { outlineByArgument } from '../query/outline.ts';
import { claimWords, linkOf, prefixOf, remarksOf } from './outline-words.ts';
import { element, xmlText } from './xml-words.ts';

const ICON: Readonly<Record<Row['relation'], string | null>> = {
  root: null,
  support: 'button_ok',
  attack: 'button_cancel',
  undercut: 'closed',
};

/** Both programs read the file in whatever encoding their machine is set to: nothing but ASCII is written. */
function ascii(text: string): string {
  return text.replace(/[^\u0000-\u007f]/gu, (sign) => `&#${sign.codePointAt(0)!};`); // eslint-disable-line no-control-regex -- ASCII
}

const attribute = (name: string, value: string | number): string => element('attribute', { NAME: name, VALUE: value });

function noteOf(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const paragraphs = lines.map((line) => element('p', {}, xmlText(line)));
  return element('richcontent', { TYPE: 'NOTE' }, element('html', {}, '<head/>', element('body', {}, ...paragraphs)));
}

export function write(project: Project): string {
  const rows = outlineByArgument(project);
  const names = new Map(rows.map(({ key }, i) => [key, `ID_${i + 1}`]));
  const lines: string[] = [];
  let open = 0; // nodes that are not closed yet
  const close = (level: number): void => {
    if (open >= level) lines.push('</node>'.repeat(open - level + 1));
    open = Math.min(open, level - 1);
  };
  for (const row of rows) {
    close(row.level);
    const link = linkOf(project, row);
    const text = prefixOf(project, row) + claimWords(project, row);
    const side = row.level === 1 ? { POSITION: row.position % 2 === 1 ? 'right' : 'left' } : {};
    const start = element('node', { TEXT: text, ID: names.get(row.key)!, ...side }).replace(/\/>$/, '>');
    const inside = [
      noteOf(remarksOf(project, row)),
      attribute('claim', row.claim),
      ...(row.relation === 'root' ? [] : [attribute('relation', row.relation)]),
      ...(row.link === null ? [] : [attribute('link', row.link)]),
      ...(link?.scheme ? [attribute('scheme', link.scheme)] : []),
      ...(ICON[row.relation] === null ? [] : [element('icon', { BUILTIN: ICON[row.relation]! })]),
      ...(row.repeated
        ? [element('arrowlink', { DESTINATION: names.get(row.first)!, ENDARROW: 'Default', STARTARROW: 'None' })]
        : []),
    ];
    lines.push(start + inside.join(''));
    open = row.level;
  }
  close(1);
  // The root is the project: an argument may have several ends.
  const root = element('node', { TEXT: project.about.title, ID: 'ID_0' }).replace(/\/>$/, '>');
  return ascii(`<map version="freeplane 1.9.13">\n${root}\n${lines.join('\n')}\n</node>\n</map>\n`);
}
