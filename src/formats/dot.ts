// Graphviz DOT: claims as boxes with their words and, as tooltips, the passages they rest on; links as arrows, or diamonds where more is to be said.
import type { Project } from '../model/project.ts';
import type { Claim } from '../model/records.ts';
import { isImplicit, passagesOf } from '../query/around.ts';
import { placeOf, wordsOf } from '../query/citation.ts';
import { FORCE_COLOURS, FORCE_WORDS, jointWords, networkOf } from './network.ts';

/** Lines in a box are broken at the first space after so many code units. */
const LINE = 32;

/**
 * A quoted string. Backslashes begin escapes (\N is the node's name), ampersands entities; control characters end strings in C or cannot
 * stand in its pictures, and become U+FFFD.
 */
function quoted(text: string): string {
  const safe = text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, '\ufffd') // eslint-disable-line no-control-regex -- these are what is looked for
    .replace(/[\\"]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/\n/g, '\\n');
  return `"${safe}"`;
}

/** The words in lines: each break takes the place of one space. */
export function inLines(words: string): string {
  let line = 0;
  let broken = '';
  for (const part of words.split(/( )/)) {
    const breaks = part === ' ' && line >= LINE;
    broken += breaks ? '\n' : part;
    line = breaks ? 0 : line + part.length;
  }
  return broken;
}

function tooltipOf(project: Project, { id, text }: Claim): string {
  const said = passagesOf(project, id).map((passage) => {
    const source = project.sources.get(passage.source)!;
    const place = placeOf(source, passage);
    return `${source.title}${place === '' ? '' : ` ${place}`}: “${wordsOf(passage).replace(/\s+/g, ' ')}”`;
  });
  return said.length === 0 ? text : said.join('\n');
}

const list = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(', ');

export function write(project: Project): string {
  const { claims, joints, arrows } = networkOf(project);
  const { main, title } = project.about;
  const lines = [
    `digraph map {`,
    '  rankdir=BT;',
    `  graph [${list({ label: title, labelloc: 't', fontname: 'sans-serif' })}];`,
    `  node [${list({ shape: 'box', style: 'rounded,filled', fillcolor: '#ffffff', fontname: 'sans-serif' })}];`,
    `  edge [${list({ fontname: 'sans-serif', fontsize: '10' })}];`,
    ...claims.map((claim) => {
      const look = {
        label: inLines(claim.text),
        tooltip: tooltipOf(project, claim),
        ...(isImplicit(project, claim.id) ? { style: 'rounded,filled,dashed' } : {}),
        ...(claim.id === main ? { penwidth: '2.5' } : {}),
      };
      return `  ${quoted(claim.id)} [${list(look)}];`;
    }),
    ...joints.map((link) => `  ${quoted(link.id)} [${list({ shape: 'diamond', label: inLines(jointWords(link)) })}];`),
    ...arrows.map(({ from, to, part, force }) => {
      const look = {
        color: FORCE_COLOURS[force],
        ...(part === 'premise' ? { arrowhead: 'none' } : { label: FORCE_WORDS[force] }),
        ...(force === 'support' ? {} : { style: force === 'attack' ? 'dashed' : 'dotted' }),
      };
      return `  ${quoted(from)} -> ${quoted(to)} [${list(look)}];`;
    }),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
