// The text of an xAIF file: HTML in which passages are spans with the id of their node. Written so that our own comes back to the letter; read
// without ever becoming a document, so that nothing in it can act.
import type { Piece, Source } from '../model/records.ts';
import { wellFormed } from './shape.ts';
import { xmlText } from './xml-words.ts';

/** A passage to be marked in a text: the id of its node, and where it stands. */
export interface Mark {
  readonly node: string;
  readonly pieces: readonly Pick<Piece, 'start' | 'end'>[];
}

interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const RETURN = /\r/g;

/** A source as HTML: its title for the reader, and its text with the marks. */
export function sourceHtml(source: Source, marks: readonly Mark[]): string {
  const about = { title: source.title, author: source.author, publication: source.publication, url: source.url };
  const attributes = Object.entries(about).map(([name, value]) =>
    value === null ? '' : ` data-${name}="${escaped(value)}"`,
  );
  const language = source.language === 'und' ? '' : ` lang="${source.language}"`;
  return `<h3 class="source"${attributes.join('')}${language}>${escaped(source.title)}</h3><div class="source">${marked(source.text, marks)}</div>`;
}

/** What XML takes as it is, HTML takes too; but for what neither has a place for, which stands in JSON and is none of HTML's business. */
function escaped(text: string): string {
  return text
    .split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff])/) // eslint-disable-line no-control-regex -- these are what is kept
    .map((part, i) => (i % 2 === 1 ? part : xmlText(part)))
    .join('')
    .replace(RETURN, '&#13;')
    .replace(/\n/g, '<br>');
}

/**
 * The text with a span for each stretch. Spans cannot cross: where two do, the one that ends first is broken off and taken up again, under
 * its id with "-2", "-3"; the second piece of a passage has ".2" after its id. So OVA finds each node's words (the first part of them).
 */
function marked(text: string, marks: readonly Mark[]): string {
  const spans = marks.flatMap(({ node, pieces }) =>
    pieces.map(({ start, end }, i): Span => ({ id: `node${node}${i === 0 ? '' : `.${i + 1}`}`, start, end })),
  );
  const places = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const starting = new Map<number, Span[]>();
  for (const span of spans) starting.set(span.start, [...(starting.get(span.start) ?? []), span]);
  const parts = new Map<string, number>();
  const open: Span[] = [];
  let html = '';
  let at = 0;
  for (const place of places) {
    html += escaped(text.slice(at, place));
    at = place;
    const again: Span[] = [];
    while (open.some(({ end }) => end === place)) {
      const span = open.pop()!;
      html += '</span>';
      if (span.end > place) again.push(span);
    }
    for (const span of [...again, ...(starting.get(place) ?? [])].sort((a, b) => b.end - a.end)) {
      const part = (parts.get(span.id) ?? 0) + 1;
      parts.set(span.id, part);
      html += `<span class="highlighted" id="${span.id}${part === 1 ? '' : `-${part}`}">`;
      open.push(span);
    }
  }
  return html + escaped(text.slice(at));
}

/** A text found in HTML, with the ids of the spans in it and where they stand. */
export interface HtmlText {
  readonly about: Readonly<Record<string, string>>;
  readonly text: string;
  readonly spans: readonly Span[];
}

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<!?[a-zA-Z/?][^>]*>?/g;
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
  'section',
  'article',
  'pre',
]);
const SILENT = new Set(['script', 'style', 'template', 'head', 'title', 'noscript', 'iframe', 'svg', 'math']);

/** The texts of HTML from anywhere: ours are as many as were written, any other is one. */
export function textsOf(html: string): readonly HtmlText[] {
  const found: { about: Record<string, string>; text: string; spans: Span[] }[] = [];
  const loose: { about: Record<string, string>; text: string; spans: Span[] } = { about: {}, text: '', spans: [] };
  let into = loose;
  let about: Record<string, string> = {};
  let silent: string | null = null;
  const open: { id: string; start: number }[] = [];
  let at = 0;
  const say = (words: string): void => {
    if (silent === null) into.text += unescaped(words);
  };
  for (const token of html.matchAll(TOKEN)) {
    say(html.slice(at, token.index));
    at = token.index + token[0].length;
    const name = token[2]?.toLowerCase();
    if (name === undefined) continue;
    const closes = token[1] === '/';
    if (silent !== null) {
      if (closes && name === silent) silent = null;
      continue;
    }
    const attributes = closes ? {} : attributesOf(token[3] ?? '');
    const ours = attributes.class === 'source';
    if (name === 'h3' && ours) {
      about = attributes;
      silent = 'h3';
    } else if (name === 'div' && ours) {
      into = { about, text: '', spans: [] };
      about = {};
      found.push(into);
    } else if (name === 'div' && closes && into !== loose) into = loose;
    else if (!closes && SILENT.has(name)) silent = name;
    else if (name === 'br') into.text += '\n';
    else if (name === 'span' && !closes) open.push({ id: attributes.id ?? '', start: into.text.length });
    else if (name === 'span') {
      const span = open.pop();
      if (span && span.id !== '' && into.text.length > span.start) into.spans.push({ ...span, end: into.text.length });
    } else if (BLOCKS.has(name) && into.text !== '' && !/\n\s*$/.test(into.text.slice(-80)))
      into.text += closes && name === 'p' ? '\n\n' : '\n';
  }
  say(html.slice(at));
  return [...found, ...(loose.text.trim() === '' ? [] : [loose])];
}

function attributesOf(words: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single, bare] of words.matchAll(
    /([a-zA-Z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  ))
    found[name!.toLowerCase()] = unescaped(double ?? single ?? bare ?? '');
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  shy: '\u00ad',
};

function unescaped(words: string): string {
  const text = words.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
  return wellFormed(text);
}
