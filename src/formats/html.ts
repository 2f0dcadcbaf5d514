// The report as one HTML page that stands by itself: no script, nothing from elsewhere, every word escaped.
import type { Project } from '../model/project.ts';
import type { ReportBlock, Run } from './report-blocks.ts';
import { reportOf } from './report-blocks.ts';
import { element, xmlText } from './xml-words.ts';

/** All styles are in the page, whose own policy forbids everything else. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.0625rem/1.55 Alegreya, 'Palatino Linotype', Palatino, Georgia, serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #8884; }
h3 { margin-top: 2rem; font-size: 1.125rem; }
p, li, blockquote { white-space: pre-line; overflow-wrap: anywhere; }
blockquote { margin: 1rem 0 0; padding-left: 1rem; border-left: 3px solid #0067a3; }
.credit { margin: 0.25rem 0 1rem; padding-left: 1.2rem; font-size: 0.9375rem; opacity: 0.85; }
ul { padding-left: 1.25rem; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } blockquote { break-inside: avoid; } }
`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function runOf({ text, look, address }: Run): string {
  const words = xmlText(text);
  const shown = look === 'bold' ? element('strong', {}, words) : look === 'italic' ? element('em', {}, words) : words;
  return address === undefined ? shown : element('a', { href: address, rel: 'noreferrer' }, shown);
}

const inside = ({ runs }: ReportBlock): string => runs.map(runOf).join('');

/** Lists nested deeper than this are no longer indented. */
const DEEPEST = 12;

/** Items that follow each other as nested lists, with no line break that would show. A level that is jumped over has a list of its own. */
function listOf(items: readonly ReportBlock[]): string {
  const parts: string[] = [];
  let depth = 0;
  for (const item of items) {
    const level = Math.min(item.level, DEEPEST);
    if (level > depth) parts.push('<ul><li>'.repeat(level - depth));
    else parts.push('</li>', '</ul></li>'.repeat(depth - level), '<li>');
    parts.push(inside(item));
    depth = level;
  }
  parts.push('</li></ul>'.repeat(depth));
  return parts.join('');
}

function bodyOf(blocks: readonly ReportBlock[]): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'item') {
      const end = blocks.findIndex((each, at) => at > i && each.kind !== 'item');
      const last = end < 0 ? blocks.length : end;
      parts.push(listOf(blocks.slice(i, last)));
      i = last - 1;
    } else if (block.kind === 'heading') parts.push(element(`h${block.level}`, {}, inside(block)));
    else if (block.kind === 'quotation') parts.push(element('blockquote', { dir: 'auto' }, inside(block)));
    else parts.push(element('p', block.kind === 'credit' ? { class: 'credit' } : { dir: 'auto' }, inside(block)));
  }
  return parts.join('\n');
}

export function write(project: Project): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, xmlText(project.about.title)),
    `<style>${STYLE}</style>`,
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${bodyOf(reportOf(project))}\n</body>\n</html>\n`;
}
