// A reader of PDF files for tests, made from the standard (ISO 32000) and from nothing of ours: objects, what the page draws, and its words.
import { unzlibSync } from 'fflate';

/** A value of PDF: a name begins with a slash, a reference is `{ ref }`, a string is bytes as characters. */
type Value =
  number | string | null | { readonly ref: number } | { readonly string: string } | readonly Value[] | Dictionary;
export interface Dictionary {
  readonly dictionary: ReadonlyMap<string, Value>;
}
interface Thing {
  readonly value: Value;
  readonly stream: Uint8Array | null;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && 'dictionary' in value;

/** The words of a string object: UTF-16 after a byte order mark, else what PDF calls its own encoding (ASCII is all we expect of it). */
function wordsOf(value: Value | undefined): string | null {
  if (typeof value !== 'object' || value === null || !('string' in value)) return null;
  const { string } = value;
  if (!string.startsWith('\u00fe\u00ff')) return string;
  let words = '';
  for (let i = 2; i + 1 < string.length; i += 2)
    words += String.fromCharCode((string.charCodeAt(i) << 8) | string.charCodeAt(i + 1));
  return words;
}

/** Values and operators one after the other. */
class Tokens {
  private readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value, or an operator as `{ op }`; undefined at the end. */
  next(): Value | { readonly op: string } | undefined {
    const { text } = this;
    while (/[\s\0]/.test(text[this.at] ?? 'x') || text[this.at] === '%')
      if (text[this.at] === '%') while (this.at < text.length && text[this.at] !== '\n') this.at++;
      else this.at++;
    const first = text[this.at];
    if (first === undefined) return undefined;
    if (first === '(') return { string: this.literal() };
    if (text.startsWith('<<', this.at)) return this.dictionary();
    if (first === '<') {
      const end = text.indexOf('>', this.at);
      const hex = text.slice(this.at + 1, end).replace(/\s/g, '');
      this.at = end + 1;
      return { string: hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))) };
    }
    if (first === '[') {
      this.at++;
      return this.until(']');
    }
    const [word] = /^\/?[^\s()<>[\]/%]*/.exec(text.slice(this.at, this.at + 200))!;
    if (word === '') throw new Error(`nothing to read at ${this.at}: ${text.slice(this.at, this.at + 20)}`);
    this.at += word.length;
    if (word.startsWith('/')) return word;
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { op: word };
    const reference = /^\s+\d+\s+R\b/.exec(text.slice(this.at, this.at + 20));
    if (!reference) return Number(word);
    this.at += reference[0].length;
    return { ref: Number(word) };
  }

  private until(end: string): Value[] {
    const values: Value[] = [];
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? 'x')) this.at++;
      if (this.text.startsWith(end, this.at)) {
        this.at += end.length;
        return values;
      }
      const value = this.next();
      if (value === undefined) throw new Error(`no ${end}`);
      values.push(typeof value === 'object' && value !== null && 'op' in value ? value.op : value);
    }
  }

  private dictionary(): Dictionary {
    this.at += 2;
    const values = this.until('>>');
    const dictionary = new Map<string, Value>();
    for (let i = 0; i < values.length; i += 2) dictionary.set((values[i] as string).slice(1), values[i + 1]!);
    return { dictionary };
  }

  private literal(): string {
    let string = '';
    let depth = 0;
    for (; ; this.at++) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new Error('a string without an end');
      if (sign === '\\') {
        const [octal] = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4)) ?? [''];
        const escaped = this.text[this.at + 1]!;
        string += octal !== '' ? String.fromCharCode(parseInt(octal, 8)) : (ESCAPES[escaped] ?? escaped);
        this.at += Math.max(1, octal.length);
        continue;
      }
      if (sign === '(' && depth++ === 0) continue;
      if (sign === ')' && --depth === 0) {
        this.at++;
        return string;
      }
      string += sign;
    }
  }
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Words the page draws: as the letters say, and as the file says they are to be read. */
export interface Drawn {
  readonly letters: string;
  readonly actual: string | null;
}

export interface Tagged {
  readonly type: string;
  readonly alt: string | null;
  readonly actual: string | null;
}

export class Pdf {
  private readonly things = new Map<number, Thing>();
  private readonly trailer: Dictionary;

  /** Throws where the file is not what the standard says. */
  constructor(bytes: Uint8Array) {
    const text = latin1(bytes);
    if (!text.startsWith('%PDF-1.7\n')) throw new Error(`this begins with ${text.slice(0, 8)}`);
    const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(text)?.[1]);
    if (!text.startsWith('xref\n', start)) throw new Error('the table of objects is not where it should be');
    const [, count] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40))!;
    const rows = text.slice(text.indexOf('\n', start + 5) + 1).split('\n');
    for (let id = 1; id < Number(count); id++) this.take(text, bytes, id, Number(rows[id]!.slice(0, 10)));
    this.trailer = new Tokens(text, text.indexOf('trailer', start) + 7).next() as Dictionary;
  }

  private take(text: string, bytes: Uint8Array, id: number, at: number): void {
    if (!text.startsWith(`${id} 0 obj`, at)) throw new Error(`object ${id} is not at ${at}`);
    const tokens = new Tokens(text, at + `${id} 0 obj`.length);
    const read = tokens.next();
    const value = (typeof read === 'object' && read !== null && 'op' in read ? read.op : read) as Value;
    let stream: Uint8Array | null = null;
    const begin = /^\s*stream\n/.exec(text.slice(tokens.at, tokens.at + 20));
    if (begin && isDictionary(value)) {
      const length = value.dictionary.get('Length') as number;
      const from = tokens.at + begin[0].length;
      stream = bytes.slice(from, from + length);
      if (!/^\s*endstream\s*endobj/.test(text.slice(from + length, from + length + 30)))
        throw new Error(`object ${id} does not end where it says`);
      if (value.dictionary.get('Filter') === '/FlateDecode') stream = unzlibSync(stream);
    }
    this.things.set(id, { value, stream });
  }

  private thing(value: Value | undefined): Thing {
    if (typeof value === 'object' && value !== null && 'ref' in value) {
      const found = this.things.get(value.ref);
      if (!found) throw new Error(`there is no object ${value.ref}`);
      return found;
    }
    return { value: value ?? null, stream: null };
  }

  /** What a path of keys leads to. */
  get(from: Value | undefined, ...keys: readonly string[]): Value {
    let { value } = this.thing(from);
    for (const key of keys) {
      if (!isDictionary(value)) return null;
      ({ value } = this.thing(value.dictionary.get(key)));
    }
    return value;
  }

  words(...keys: readonly string[]): string | null {
    return wordsOf(this.get(this.trailer, ...keys));
  }

  get pages(): readonly Value[] {
    return this.get(this.trailer, 'Root', 'Pages', 'Kids') as readonly Value[];
  }

  /** Width and height of the page, points. */
  get size(): readonly [number, number] {
    const [, , width, height] = this.get(this.pages[0], 'MediaBox') as readonly number[];
    return [width!, height!];
  }

  get metadata(): string {
    const { value } = this.thing(this.trailer);
    const root = this.thing((value as Dictionary).dictionary.get('Root')).value as Dictionary;
    return Buffer.from(this.thing(root.dictionary.get('Metadata')).stream!).toString('utf8');
  }

  /** The fonts of the page: that each is embedded, and what its codes stand for. */
  get fonts(): ReadonlyMap<
    string,
    { readonly name: string; readonly embedded: boolean; readonly codes: readonly string[] }
  > {
    const fonts = this.get(this.pages[0], 'Resources', 'Font');
    if (!isDictionary(fonts)) return new Map();
    return new Map(
      [...fonts.dictionary].map(([key, ref]) => {
        const font = this.thing(ref).value as Dictionary;
        const cmap = latin1(this.thing(font.dictionary.get('ToUnicode')).stream!);
        const [descendant] = this.get(font, 'DescendantFonts') as readonly Value[];
        const descriptor = this.get(descendant, 'FontDescriptor') as Dictionary;
        const file = this.thing(descriptor.dictionary.get('FontFile2') ?? descriptor.dictionary.get('FontFile3'));
        const name = (this.get(font, 'BaseFont') as string).slice(1);
        return [key, { name, embedded: (file.stream?.length ?? 0) > 0, codes: codesIn(cmap) }];
      }),
    );
  }

  /** What the page draws: each operator with what it is given, letters told as words. */
  get operators(): readonly string[] {
    return this.read().operators;
  }

  get drawn(): readonly Drawn[] {
    return this.read().drawn;
  }

  private read(): { readonly operators: readonly string[]; readonly drawn: readonly Drawn[] } {
    const { value } = this.thing(this.pages[0]);
    const { stream } = this.thing((value as Dictionary).dictionary.get('Contents'));
    const tokens = new Tokens(latin1(stream!));
    const { fonts } = this;
    const operators: string[] = [];
    const drawn: Drawn[] = [];
    const actuals: (string | null)[] = [];
    let given: Value[] = [];
    let font = '';
    let open = 0;
    for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
      if (typeof token !== 'object' || token === null || !('op' in token)) {
        given.push(token);
        continue;
      }
      const { op } = token;
      const letters = op === 'TJ' ? this.letters(given[0] as readonly Value[], fonts.get(font)!.codes) : null;
      if (op === 'Tf') font = (given[0] as string).slice(1);
      if (op === 'BMC') actuals.push(null);
      if (op === 'BDC') actuals.push(wordsOf(this.get(given[1], 'ActualText')));
      if (op === 'EMC') actuals.pop();
      if (op === 'q') open++;
      if (op === 'Q' && --open < 0) throw new Error('more is restored than was saved');
      if (letters !== null) drawn.push({ letters, actual: actuals.findLast((each) => each !== null) ?? null });
      operators.push(letters === null ? [...given.map(shown), op].join(' ') : `“${letters}” TJ`);
      given = [];
    }
    if (open !== 0 || actuals.length > 0) throw new Error('what was begun does not end');
    return { operators, drawn };
  }

  private letters(row: readonly Value[], codes: readonly string[]): string {
    return row
      .map((part) => (typeof part === 'object' && part !== null && 'string' in part ? part.string : ''))
      .join('')
      .replace(/[^]{2}/g, (pair) => codes[(pair.charCodeAt(0) << 8) | pair.charCodeAt(1)] ?? '\ufffd');
  }

  /** The tags in the order they are read in. */
  get tags(): readonly Tagged[] {
    const [document] = this.get(this.trailer, 'Root', 'StructTreeRoot', 'K') as readonly Value[];
    return (this.get(document, 'K') as readonly Value[]).map((each) => ({
      type: (this.get(each, 'S') as string).slice(1),
      alt: wordsOf(this.get(each, 'Alt')),
      actual: wordsOf(this.get(each, 'ActualText')),
    }));
  }

  /** Everything but the faces, to be looked at and compared. */
  toString(): string {
    return [
      `page ${this.size.join(' by ')} points, language ${this.words('Root', 'Lang')}`,
      ...['Title', 'Creator', 'Producer', 'CreationDate'].map((key) => `${key}: ${this.words('Info', key)}`),
      ...[...this.fonts].map(([key, { name, codes }]) => `face ${key}: ${name}, ${codes.length} letters`),
      ...this.tags.map(
        ({ type, alt, actual }) =>
          `tag ${type}${alt === null ? '' : `, instead: ${alt}`}${actual === null ? '' : `, really: ${actual}`}`,
      ),
      ...this.operators,
      '',
    ].join('\n');
  }
}

function codesIn(cmap: string): readonly string[] {
  const codes: string[] = [];
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let code = parseInt(from!, 16);
    for (const [, units] of list!.matchAll(/<([0-9a-f ]*)>/g))
      codes[code++] = units!
        .split(' ')
        .map((unit) => String.fromCharCode(parseInt(unit, 16)))
        .join('');
  }
  return codes;
}

function shown(value: Value): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return String(value);
  if ('string' in value) return `“${wordsOf(value)!}”`;
  if ('ref' in value) return `${value.ref} R`;
  if ('dictionary' in value)
    return `<<${[...value.dictionary].map(([key, each]) => `${key} ${shown(each)}`).join(' ')}>>`;
  return `[${value.map(shown).join(' ')}]`;
}
