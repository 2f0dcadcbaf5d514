// Words, titles and data as Argdown takes them: what must be escaped, and how.

/** White space other than single spaces between words. */
const LOOSE = /^ | $| {2}|[^\S ]/;

/** White space as Argdown reads it: runs are one space, none at the ends. */
export function oneLine(text: string): string {
  if (!LOOSE.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** Text of a statement or heading. Argdown reads it back as `oneLine(text)`: every sign that means something to it is escaped. */
export function argdownText(text: string): string {
  return oneLine(text).replace(/[\\/@#*_[\]<>{}.:+=\-()]/g, '\\$&');
}

/** The name of an inference rule; a comma would make it two. */
export function argdownRule(text: string): string {
  return argdownText(text).replace(/,/g, '\\,');
}

/** A tag, or nothing for a name that cannot be written as one (it stays in the data). */
export function argdownTag(name: string): string {
  const line = oneLine(name);
  if (/^[A-Za-z0-9-]+$/.test(line)) return `#${line}`;
  return /[)\\]/.test(line) || line === '' ? '' : `#(${line})`;
}

/** Words in a comment, which ends with its line. */
export function argdownComment(words: string): string {
  return `// ${oneLine(words)}`;
}

/** The last line of a file of ours, without which it has been cut. A comment: it means nothing to other tools. */
export const END = '// The end of this project.';

const risky = /[{}<>/#=\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** What stands in few words, names and ids; the risky signs are among it, and what JSON escapes. */
const RARE = /[^\w ,.;:!?'()%*+-]/;

function escaped(text: string): string {
  if (!RARE.test(text)) return `"${text}"`;
  const written = JSON.stringify(text);
  return written.replace(risky, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * JSON on one line whose strings hold nothing that ends a block of data, begins a comment, or that YAML takes for no character.
 * Values JSON has no place for are null.
 */
export function argdownData(value: unknown): string {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(argdownData).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'bigint'
      ? escaped(String(value))
      : ((JSON.stringify(value) as string | undefined) ?? 'null');
  let fields = '';
  for (const name of Object.keys(value)) {
    const each = (value as Readonly<Record<string, unknown>>)[name];
    if (each !== undefined) fields += `${fields === '' ? '' : ','}${escaped(name)}:${argdownData(each)}`;
  }
  return `{${fields}}`;
}

/** Code units of the words a title is made of; longer ones are cut at a space. */
const LONGEST = 72;

/**
 * Titles, of which Argdown has no escapes for anything: no brackets, a letter or digit first, no name that every JavaScript object
 * has, and no two alike. Case counts.
 */
export class Titles {
  private readonly taken = new Set<string>();

  /** A title like these words that has not been given yet. */
  take(words: string): string {
    const base = titled(words);
    let title = base;
    for (let number = 2; this.taken.has(title); number++) title = `${base} ${number}`;
    this.taken.add(title);
    return title;
  }
}

function titled(words: string): string {
  const plain = /[[\]<>]|[^\S ]| {2}/.test(words) ? words.replace(/[[\]<>\s]+/g, ' ') : words;
  const line = (
    /^[A-Za-z0-9]/.test(plain) || /^[\p{L}\p{N}]/u.test(plain) ? plain : plain.replace(/^[^\p{L}\p{N}]+/u, '')
  ).trim();
  const short = cut(line, LONGEST) || 'Untitled claim'; // "Untitled 1" is what Argdown calls things itself
  return !short.includes(' ') && short in Object.prototype ? `${short}.` : short;
}

/** The words, cut before a space (or else before a whole character) where they are longer than `most`, with an ellipsis. */
export function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const head = words.slice(0, most);
  const space = head.lastIndexOf(' ');
  const kept = space > most / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$|[\u200d\p{M}]+$/u, '');
  return `${kept.trimEnd()}…`;
}
