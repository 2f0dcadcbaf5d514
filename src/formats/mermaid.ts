// Mermaid flowchart, as Markdown pages show it: claims as boxes, links as arrows, or hexagons where more is to be said.
import type { Project } from '../model/project.ts';
import { isImplicit } from '../query/around.ts';
import { FORCE_COLOURS, FORCE_WORDS, jointWords, networkOf } from './network.ts';

/**
 * Words in double quotes, where nothing is markup: every sign that Mermaid, Markdown or HTML gives a meaning stands by its number, and so
 * do the signs Mermaid itself uses to hide numbers.
 */
export function quoted(words: string): string {
  const safe = words
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '\ufffd') // eslint-disable-line no-control-regex -- these are what is looked for
    .replace(
      /[^\p{L}\p{M}\p{N}\p{Emoji_Presentation} ,.?!'()’“”—–…\ufffd-]|[ﬂ¶ß]/gu,
      (sign) => `#${sign.codePointAt(0)!};`,
    );
  return `"${safe}"`;
}

export function write(project: Project): string {
  const { claims, joints, arrows } = networkOf(project);
  const { main, title } = project.about;
  // Ids of our own: some words are Mermaid's, and an id that begins with o or x is taken for the end of an arrow.
  const names = new Map([
    ...claims.map(({ id }, i) => [id, `c${i + 1}`] as const),
    ...joints.map(({ id }, i) => [id, `n${i + 1}`] as const),
  ]);
  const name = (id: string): string => names.get(id)!;
  const marked = (ids: readonly string[], look: string): string[] =>
    ids.length === 0 ? [] : [`  class ${ids.map(name).join(',')} ${look}`];
  const lines = [
    '---',
    `title: ${JSON.stringify(title).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}`,
    '---',
    'flowchart BT',
    ...claims.map(({ id, text }) => `  ${name(id)}[${quoted(text)}]`),
    ...joints.map((link) => `  ${name(link.id)}{{${quoted(jointWords(link))}}}`),
    ...arrows.map(({ from, to, part, force }) => {
      const solid = force === 'support';
      const line = part === 'premise' ? (solid ? '---' : '-.-') : `${solid ? '-->' : '-.->'}|${FORCE_WORDS[force]}|`;
      return `  ${name(from)} ${line} ${name(to)}`;
    }),
    ...arrows.map(({ force }, i) => `  linkStyle ${i} stroke:${FORCE_COLOURS[force]}`),
    '  classDef claim fill:#ffffff,stroke:#605b52,color:#1d1b18',
    '  classDef implicit stroke-dasharray:4 3',
    '  classDef main stroke-width:3px',
    ...marked(
      claims.map(({ id }) => id),
      'claim',
    ),
    ...marked(
      claims.flatMap(({ id }) => (isImplicit(project, id) ? [id] : [])),
      'implicit',
    ),
    ...marked(main === null ? [] : [main], 'main'),
  ];
  return `${lines.join('\n')}\n`;
}
