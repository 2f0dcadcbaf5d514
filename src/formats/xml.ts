// Reading XML from anywhere: elements with their place in the file, asked for as what they should be. No DTD, no entity of the file's own, no depth without end.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { show } from '../model/values.ts';
import type { InputFile, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { placeIn } from './json.ts';
import { wellFormed } from './shape.ts';

/** How deep elements may lie in one another. */
const DEEPEST = 100;
/** How long a tag may be, in code units: the time to read one grows with the square of its length. */
const LONGEST = 100_000;

/** Something other than what was expected, at an offset of the file; `readXml` makes one line of it. */
export class WrongXml extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** An element. Names stand without their namespace's prefix; white space in attributes is single spaces. */
export class Xml {
  readonly name: string;
  /** Where its start tag begins, in code units of the text with single line breaks. */
  readonly at: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: readonly (Xml | string)[];

  constructor(name: string, at: number, attributes: ReadonlyMap<string, string>, inside: readonly (Xml | string)[]) {
    this.name = name;
    this.at = at;
    this.attributes = attributes;
    this.inside = inside;
  }

  /** Throws what was expected of it. */
  fail(message: string): never {
    throw new WrongXml(this.at, `<${this.name}> ${message}`);
  }

  /** The attribute's value; throws where there is none. */
  need(name: string): string {
    return this.attributes.get(name) ?? this.fail(`has no ${name}, which was expected`);
  }

  /** The attribute's value, or null for one that is missing or blank. */
  perhaps(name: string): string | null {
    const value = this.attributes.get(name);
    return value === undefined || value.trim() === '' ? null : wellFormed(value);
  }

  /** A whole number of at least 0; throws for anything else. */
  offset(name: string): number {
    const value = this.need(name).trim();
    return /^\d{1,15}$/.test(value)
      ? Number(value)
      : this.fail(`has the ${name} ${show(value)}, a whole number was expected`);
  }

  /** The elements in it, all or those of a name. */
  all(...names: readonly string[]): readonly Xml[] {
    const found: Xml[] = [];
    for (const each of this.inside)
      if (typeof each !== 'string' && (names.length === 0 || names.includes(each.name))) found.push(each);
    return found;
  }

  /** The first element of that name in it. */
  first(name: string): Xml | undefined {
    return this.all(name)[0];
  }

  /** All elements of these names, however deep, in the order of the file. */
  deep(...names: readonly string[]): readonly Xml[] {
    const found: Xml[] = [];
    const walk = (inside: readonly (Xml | string)[]): void => {
      for (const each of inside) {
        if (typeof each === 'string') continue;
        if (names.includes(each.name)) found.push(each);
        walk(each.inside);
      }
    };
    walk(this.inside);
    return found;
  }

  /** All text in it, however deep. */
  get text(): string {
    return wellFormed(this.inside.map((each) => (typeof each === 'string' ? each : each.text)).join(''));
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with XML's own references resolved; throws for every other one. */
function unescaped(text: string, at: number): string {
  return text.replace(
    /&(#x([0-9a-fA-F]{1,6})|#(\d{1,7})|[^\s;&<]*);?/g,
    (whole, name: string, hex?: string, digits?: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : digits !== undefined ? Number(digits) : null;
      const sign =
        code === null
          ? Object.hasOwn(NAMED, name)
            ? NAMED[name]
            : undefined
          : code > 0 && code <= 0x10ffff
            ? String.fromCodePoint(code)
            : undefined;
      if (sign === undefined || !whole.endsWith(';'))
        throw new WrongXml(at, `${show(whole)} stands there, which is none of XML's own references`);
      return sign;
    },
  );
}

const META = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** What the parser gives for each node: one key for its name, `:@` for its attributes. */
type Parsed = Readonly<Record<string | symbol, unknown>>;

const parser = (): XMLParser =>
  new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    captureMetaData: true,
    cdataPropName: '#cdata',
    maxNestedTags: DEEPEST,
  });

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function elementsOf(nodes: readonly Parsed[], near: number): (Xml | string)[] {
  return nodes.map((node) => {
    if (typeof node['#text'] === 'string') return unescaped(node['#text'], near);
    if (node['#cdata'] !== undefined)
      return (node['#cdata'] as readonly Parsed[]).map((part) => String(part['#text'])).join('');
    const name = Object.keys(node).find((key) => key !== ':@')!;
    const at = (node[META] as { readonly startIndex?: number } | undefined)?.startIndex ?? near;
    const attributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, string>>).map(
      ([key, value]) => [withoutPrefix(key), unescaped(value.replace(/[\n\t]/g, ' '), at)] as const,
    );
    return new Xml(withoutPrefix(name), at, new Map(attributes), elementsOf(node[name] as readonly Parsed[], at));
  });
}

/** Where a tag begins that is longer than one may be, or that never ends; null where there is none. Comments and CDATA are passed over. */
function longTag(text: string): number | null {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const [closing, most] = text.startsWith('<!--', at)
      ? ['-->', Infinity]
      : text.startsWith('<![CDATA[', at)
        ? [']]>', Infinity]
        : ['>', LONGEST];
    const end = text.indexOf(closing, at);
    if ((end < 0 ? text.length : end) - at > most) return at;
    if (end < 0) return null; // the validator says what is wrong there
    at = end;
  }
  return null;
}

/** The root element of a text, or one line that says where it is no XML, or holds what is refused. */
export function parseXml(name: string, text: string): Result<Xml> {
  const one = text.replace(/\r\n?/g, '\n');
  const doctype = /<!DOCTYPE[^[>]*(\[)?/.exec(one);
  if (doctype?.[1] !== undefined)
    return failed(
      `${placeIn(name, one, doctype.index)}: this document declares entities or elements of its own, which is refused`,
    );
  const long = longTag(one);
  if (long !== null)
    return failed(`${placeIn(name, one, long)}: this tag is longer than ${LONGEST} characters, which is refused`);
  const fault = XMLValidator.validate(one);
  if (fault !== true) {
    const { line, col, msg } = fault.err;
    const said = msg.replace(/\s+/g, ' ').replace(/\.$/, '');
    return failed(
      `${name}:${line}:${col || 1}: this is no XML: ${said.length > 160 ? `${said.slice(0, 159)}…` : said}`,
    );
  }
  let nodes: readonly Parsed[];
  try {
    nodes = parser().parse(one) as readonly Parsed[];
  } catch (error) {
    return failed(`${name}:1:1: this XML is refused: ${(error as Error).message.split('\n', 1)[0]!}`);
  }
  try {
    const roots = elementsOf(nodes, 0).filter((node) => typeof node !== 'string');
    const [root, second] = roots;
    if (!root) return failed(`${name}:1:1: this is no XML: there is no element, one was expected`);
    if (second) return failed(`${placeIn(name, one, second.at)}: this is no XML: a second root element stands there`);
    return ok(root);
  } catch (error) {
    if (error instanceof WrongXml) return failed(`${placeIn(name, one, error.at)}: ${error.message}`);
    throw error;
  }
}

/**
 * Reads an XML file whose root is one of `roots`, and of that whatever `build` makes. Where something is not as the format has it, one line
 * with the place; nothing is read by halves.
 */
export async function readXml(
  file: InputFile,
  what: string,
  roots: readonly string[],
  build: (root: Xml) => ReadRows | Promise<ReadRows>,
): Promise<Result<ReadRows>> {
  const text = textOf(file);
  if (!text.ok) return text;
  return readXmlText(file.name, text.value, what, roots, build);
}

/** The same of a text that has a name of its own, as a file in an archive has. */
export async function readXmlText(
  name: string,
  text: string,
  what: string,
  roots: readonly string[],
  build: (root: Xml) => ReadRows | Promise<ReadRows>,
): Promise<Result<ReadRows>> {
  const root = parseXml(name, text);
  if (!root.ok) return root;
  try {
    if (!roots.includes(root.value.name))
      root.value.fail(`is the root, ${roots.map((each) => `<${each}>`).join(' or ')} was expected`);
    return { ok: true, value: await build(root.value) };
  } catch (error) {
    if (!(error instanceof WrongXml)) throw error;
    return failed(`${placeIn(name, text.replace(/\r\n?/g, '\n'), error.at)}: this is no ${what}: ${error.message}`);
  }
}
