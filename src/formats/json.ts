// JSON from anywhere: finds the first fault and its place, and refuses what is nested too deep, before anything is parsed.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';

/** How deep objects and lists may lie in one another; real files stay below 12. */
export const DEEPEST = 100;

interface Fault {
  readonly at: number;
  readonly reason: string;
}

const plainRun = /[^"\\\u0000-\u001f]*/y; // eslint-disable-line no-control-regex -- JSON forbids them in strings
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\n\r]*/y;
const word = /true|false|null/y;

/** Where the pattern's match at `at` ends, or -1. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * The first fault of a text that should be JSON, or null. Accepts exactly what `JSON.parse` accepts, up to `DEEPEST`;
 * keeps its own stack, so no nesting can exhaust the machine's.
 */
export function faultOf(text: string): Fault | null {
  const open: ('{' | '[')[] = [];
  let at = match(space, text, 0);
  let state: 'value' | 'first' | 'key' | 'after' = 'value'; // `first`: a value or key, or the end of an empty list or object
  for (;;) {
    const sign = text[at];
    const inside = open.at(-1);
    if (state === 'after') {
      if (inside === undefined) return sign === undefined ? null : { at, reason: 'there is something after the end' };
      if (sign === ',') state = inside === '{' ? 'key' : 'value';
      else if (sign === (inside === '{' ? '}' : ']')) open.pop();
      else
        return {
          at,
          reason:
            sign === undefined
              ? `it ends before ${inside} is closed`
              : `a comma or ${inside === '{' ? '}' : ']'} was expected`,
        };
      at = match(space, text, at + 1);
      continue;
    }
    if (sign === undefined) return { at, reason: 'it ends where something must follow' };
    if (state === 'first' && sign === (inside === '{' ? '}' : ']')) {
      open.pop();
      state = 'after';
      at = match(space, text, at + 1);
      continue;
    }
    if (state === 'key' || (state === 'first' && inside === '{')) {
      if (sign !== '"') return { at, reason: 'the name of a field, in double quotes, was expected' };
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      at = match(space, text, end);
      if (text[at] !== ':') return { at, reason: 'a colon was expected' };
      at = match(space, text, at + 1);
      state = 'value';
      continue;
    }
    if (sign === '{' || sign === '[') {
      if (open.length === DEEPEST) return { at, reason: `it is nested more than ${DEEPEST} deep` };
      open.push(sign);
      state = 'first';
      at = match(space, text, at + 1);
      continue;
    }
    const end = sign === '"' ? endOfString(text, at) : match(/[tfn]/.test(sign) ? word : number, text, at);
    if (typeof end !== 'number') return end;
    if (end < 0) return { at, reason: 'a value was expected' };
    state = 'after';
    at = match(space, text, end);
  }
}

function endOfString(text: string, start: number): number | Fault {
  let at = start + 1;
  for (;;) {
    at = match(plainRun, text, at);
    const sign = text[at];
    if (sign === '"') return at + 1;
    if (sign === undefined) return { at: start, reason: 'this string never ends' };
    if (sign !== '\\') return { at, reason: 'a line break or control character stands in a string' };
    const end = match(escape, text, at);
    if (end < 0) return { at, reason: 'there is no such escape in JSON' };
    at = end;
  }
}

/** `name:line:column`, both counted from 1, columns in UTF-16 code units. */
export function placeIn(name: string, text: string, at: number): string {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return `${name}:${line}:${at - start + 1}`;
}

/**
 * Where the value begins that a path of names and places leads to, in JSON without a fault; where the path leads to nothing, the deepest
 * thing on its way. Of fields of one name the last is meant, as `JSON.parse` means it.
 */
export function jsonPlace(text: string, path: readonly (string | number)[]): number {
  let at = match(space, text, 0);
  for (const part of path) {
    const found = memberAt(text, at, part);
    if (found < 0) break;
    at = found;
  }
  return at;
}

/** Where a member of the object or list at `start` begins, or -1. */
function memberAt(text: string, start: number, part: string | number): number {
  if (text[start] !== '{' && text[start] !== '[') return -1;
  let depth = 0;
  let place = 0;
  let found = -1;
  let at = start;
  const value = (): number => match(space, text, at);
  do {
    const sign = text[at]!;
    if (sign === '"') {
      const end = endOfString(text, at) as number;
      const colon = match(space, text, end);
      const named = depth === 1 && text[colon] === ':';
      if (named && JSON.parse(text.slice(at, end)) === part) found = match(space, text, colon + 1);
      at = named ? colon + 1 : end;
      continue;
    }
    at++;
    if (sign === '{' || sign === '[') {
      if (++depth === 1 && sign === '[' && part === 0) return value();
    } else if (sign === '}' || sign === ']') depth--;
    else if (sign === ',' && depth === 1 && text[start] === '[' && ++place === part) return value();
  } while (depth > 0);
  return found;
}

/** What was parsed to tell its format, kept for the reader that asks next. */
let seen: { readonly text: string; readonly value: unknown } | null = null;

/** The value of a text that may be JSON, to be looked at before it is read; throws a SyntaxError where it is none. */
export function glance(text: string): unknown {
  const value: unknown = JSON.parse(text);
  seen = { text, value };
  return value;
}

/** The value a text stands for, or one line that names the file and the place and says what is wrong there. */
export function parseJson(name: string, text: string): Result<unknown> {
  let value: unknown;
  try {
    value = seen?.text === text ? seen.value : JSON.parse(text);
    seen = null;
    if (typeof value !== 'object' || value === null || !isDeeper(value, DEEPEST)) return ok(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // The machine's own words on what is wrong, and where, differ from browser to browser.
  const fault = faultOf(text) ?? { at: 0, reason: 'it cannot be read' };
  return failed(`${placeIn(name, text, fault.at)}: this is no JSON: ${fault.reason}`);
}

/** Whether a value is nested deeper than `left` levels; it looks no further down than that, so that no nesting can exhaust the machine's stack. */
function isDeeper(value: object, left: number): boolean {
  if (left === 0) return true;
  if (Array.isArray(value)) {
    for (const member of value as unknown[])
      if (typeof member === 'object' && member !== null && isDeeper(member, left - 1)) return true;
    return false;
  }
  for (const name in value) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof member === 'object' && member !== null && isDeeper(member, left - 1)) return true;
  }
  return false;
}

/** JSON of a value from anywhere on one line: numbers JSON has no place for become words, functions and the like null. */
export function jsonLine(value: unknown): string {
  const written: string | undefined = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'bigint' || (typeof each === 'number' && !Number.isFinite(each)) ? String(each) : each,
  );
  return written ?? 'null';
}
