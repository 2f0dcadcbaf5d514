// What stands in one Argdown element, read: its title, its words without marks, its tags and its data.
import { parse } from 'yaml';
import { isPlain } from '../model/values.ts';

/** A statement or argument as one line of Argdown speaks of it. */
export interface Element {
  readonly kind: 'statement' | 'argument';
  /** Null for a statement without a title. */
  readonly title: string | null;
  /** The words after the colon; null for a mere reference. */
  readonly text: string | null;
  readonly tags: readonly string[];
  readonly data: Data | null;
}

export type Data = Readonly<Record<string, unknown>>;

const OPENERS = /\\[\s\S]|\/\*|<!--|\/\//g;

/**
 * The text without comments, its line breaks kept, so that lines have their old numbers. A `//` after a colon is an address, not a comment;
 * a comment that never ends is none.
 */
export function withoutComments(text: string): string {
  const kept: string[] = [];
  const hopeless = new Set<string>(); // closings that do not stand in the rest of the text
  let at = 0;
  OPENERS.lastIndex = 0;
  for (let found = OPENERS.exec(text); found; found = OPENERS.exec(text)) {
    const [opener] = found;
    if (opener.startsWith('\\') || (opener === '//' && text[found.index - 1] === ':')) continue;
    const closer = opener === '//' ? '\n' : opener === '/*' ? '*/' : '-->';
    const end = hopeless.has(closer) ? -1 : text.indexOf(closer, found.index + opener.length);
    if (end < 0) hopeless.add(closer);
    if (end < 0 && closer !== '\n') continue;
    const stop = end < 0 ? text.length : closer === '\n' ? end : end + closer.length;
    kept.push(text.slice(at, found.index), text.slice(found.index, stop).replace(/[^\n]+/g, ''));
    at = stop;
    OPENERS.lastIndex = stop;
  }
  return kept.join('') + text.slice(at);
}

/** Where the braces opened at `start` close, or -1; braces in strings do not count. */
export function closing(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const sign = text[at]!;
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if (sign === '"') quote = sign;
    else if (sign === "'" && /[\s{[:,]/.test(text[at - 1] ?? '')) quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  return -1;
}

/** Data in braces: JSON as we write it, else YAML, inline or in lines. Undefined for what is neither, which then is text. */
export function dataOf(braced: string): Data | undefined {
  try {
    const value: unknown = JSON.parse(braced);
    return isPlain(value) ? value : undefined;
  } catch {
    // Not JSON: people write YAML, whose indented form stands between braces that are no part of it.
    const inside = braced.slice(1, -1);
    for (const yaml of /^\s*\n/.test(inside) ? [inside, braced] : [braced])
      try {
        const value: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'silent' });
        if (isPlain(value)) return value;
      } catch {
        // Neither; the next way of reading it is tried, and in the end it is text.
      }
    return undefined;
  }
}

/** The data in a line and the line without them. Only the last braces that hold data are data. */
export function splitData(line: string): { readonly rest: string; readonly data: Data | null } {
  for (let start = nextBrace(line, 0); start >= 0; start = nextBrace(line, start + 1)) {
    const end = closing(line, start);
    if (end < 0) break;
    const data = dataOf(line.slice(start, end + 1));
    if (data) return { rest: `${line.slice(0, start)} ${line.slice(end + 1)}`, data };
  }
  return { rest: line, data: null };
}

function nextBrace(line: string, from: number): number {
  for (let at = line.indexOf('{', from); at >= 0; at = line.indexOf('{', at + 1)) if (line[at - 1] !== '\\') return at;
  return -1;
}

const TAG = /(^|\s)#(?:\(([^)]*)\)|([\p{L}\p{N}_-]+))/gu;

/** An element from its whole text; lines of it are joined by spaces. */
export function elementOf(whole: string): Element {
  const { rest, data } = splitData(whole);
  const named = /^\s*@?(?:\[([^\]]+)\]|<([^<>]+)>)(?!\()\s*(:(?!\s*\/\/))?/.exec(rest);
  const kind = named?.[2] === undefined ? 'statement' : 'argument';
  const title = named ? squeezed((named[1] ?? named[2])!) : null;
  const after = named ? rest.slice(named[0].length) : rest;
  const tags: string[] = [];
  const words = after.replace(TAG, (_, before: string, long: string | undefined, short: string) => {
    const tag = squeezed(long ?? short);
    if (tag !== '' && !tags.includes(tag)) tags.push(tag);
    return before;
  });
  const text = plain(words);
  const told = named ? named[3] !== undefined && text !== '' : true;
  return { kind, title: title === '' ? null : title, text: told ? text : null, tags, data };
}

/** Words without Argdown's marks: emphasis, links and mentions as their words, escapes as what they stand for. */
export function plain(words: string): string {
  const kept: string[] = [];
  const hidden = words.replace(/\\([\s\S])/g, (_, sign: string) => `\u0000${kept.push(sign) - 1}\u0000`);
  const bare = hidden
    .replace(/\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/@(?:\[([^\]]+)\]|<([^<>]+)>)/g, (_, statement?: string, argument?: string) => statement ?? argument ?? '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(^|[\s([“"'])([*_])(?=\S)([^*_]+?)(?<=\S)\2(?=$|[\s)\].,;:!?”"'])/g, '$1$3');
  return squeezed(bare.replace(/\u0000(\d+)\u0000/g, (_, number: string) => kept[Number(number)] ?? '')); // eslint-disable-line no-control-regex -- our own marks
}

export function squeezed(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
