// Reading what a file holds against what its format promises: a value with the path that leads to it, asked for as what it should be.
import { keepExample } from '../base/keep.ts';
import type { Result } from '../base/result.ts';
import { failed } from '../base/result.ts';
import { isPlain, show } from '../model/values.ts';
import type { InputFile, ReadRows } from './format.ts';
import { textOf } from './input.ts';
import { jsonPlace, parseJson, placeIn } from './json.ts';

type Path = readonly (string | number)[];

/** What was found where something else was expected; `readShaped` makes one line of it. */
export class Misshapen extends Error {
  readonly path: Path;
  constructor(path: Path, found: string, expected: string) {
    super(`${pathWords(path)} ${found}, where ${expected} was expected`);
    this.path = path;
  }
}

function pathWords(path: Path): string {
  const words = path.map((part) =>
    typeof part === 'number' ? `[${part}]` : /^\w+$/.test(part) ? `.${part}` : `[${show(part)}]`,
  );
  return path.length === 0 ? 'the whole' : words.join('').replace(/^\./, '');
}

/** A text any record may hold: half characters (lone surrogates) become U+FFFD, which moves no offset. */
export function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/** A value in a file. Null and nothing at all are both `absent`. Of objects only their own fields are seen, so `__proto__` is a name like any other. */
export class At {
  readonly value: unknown;
  /** What the value is a part of, and its name or place there; most are never asked for their path. */
  private readonly whole: At | null;
  private readonly part: string | number;

  constructor(value: unknown, whole: At | null = null, part: string | number = '') {
    this.value = value;
    this.whole = whole;
    this.part = part;
  }

  /** The names and places that lead here from the top. */
  get path(): Path {
    const parts: (string | number)[] = [];
    for (let at: At = this; at.whole; at = at.whole) parts.push(at.part); // eslint-disable-line @typescript-eslint/no-this-alias -- it goes up from here
    return parts.reverse();
  }

  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  get isText(): boolean {
    return typeof this.value === 'string';
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  get isObject(): boolean {
    return isPlain(this.value);
  }

  /** Throws what was found here where `expected` should be. */
  fail(expected: string, found = `is ${show(this.value)}`): never {
    throw new Misshapen(this.path, found, expected);
  }

  /** A field of an object; absent where the object has none of that name. */
  field(name: string): At {
    if (!isPlain(this.value)) return this.fail('an object');
    return new At(Object.hasOwn(this.value, name) ? this.value[name] : undefined, this, name);
  }

  /** The first of these fields that is there. */
  first(...names: readonly string[]): At {
    for (const name of names) {
      const each = this.field(name);
      if (!each.absent) return each;
    }
    return this.field(names[0]!);
  }

  /** The fields of an object; none where it is absent. */
  entries(): readonly (readonly [string, At])[] {
    if (this.absent) return [];
    if (!isPlain(this.value)) return this.fail('an object');
    return Object.entries(this.value).map(([name, value]) => [name, new At(value, this, name)]);
  }

  /** The members of a list. */
  list(): readonly At[] {
    if (!Array.isArray(this.value)) return this.fail('a list');
    const members: At[] = [];
    for (const value of this.value as unknown[]) members.push(new At(value, this, members.length));
    return members;
  }

  /** The members of a list; none where it is absent. */
  listOr(): readonly At[] {
    return this.absent ? [] : this.list();
  }

  /** Of what may be one or several: all of them. */
  all(): readonly At[] {
    return this.absent ? [] : Array.isArray(this.value) ? this.list() : [this];
  }

  text(): string {
    return typeof this.value === 'string' ? wellFormed(this.value) : this.fail('text');
  }

  textOr(otherwise: string): string {
    return this.absent ? otherwise : this.text();
  }

  /** Text, or nothing for what is absent, blank or no text. */
  perhaps(): string | null {
    return typeof this.value === 'string' && this.value.trim() !== '' ? wellFormed(this.value) : null;
  }

  /** What things are named by: text, or a number that stands for it. */
  name(): string {
    if (typeof this.value === 'number' && Number.isFinite(this.value)) return String(this.value);
    return typeof this.value === 'string' ? this.value : this.fail('text or a number');
  }

  /** A number of that range, or nothing for what is absent or no such number. */
  numberOr<T>(least: number, most: number, otherwise: T): number | T {
    return typeof this.value === 'number' && this.value >= least && this.value <= most ? this.value + 0 : otherwise;
  }
}

keepExample(new At(null));

/**
 * Reads a JSON file: its text, its value, and of that whatever `build` makes. Where the shape is not the format's, one line with the place
 * of the fault in the file; nothing is read by halves, since rows are given only when all have been made.
 */
export async function readShaped(
  file: InputFile,
  what: string,
  build: (top: At) => ReadRows | Promise<ReadRows>,
): Promise<Result<ReadRows>> {
  const text = textOf(file);
  if (!text.ok) return text;
  const parsed = parseJson(file.name, text.value);
  if (!parsed.ok) return parsed;
  try {
    return { ok: true, value: await build(new At(parsed.value)) };
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    const place = placeIn(file.name, text.value, jsonPlace(text.value, error.path));
    return failed(`${place}: this is no ${what}: ${error.message}`);
  }
}
