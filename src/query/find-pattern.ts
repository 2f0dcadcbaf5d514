// Regular expressions as a way to find words: what one finds in a text, and where and why one is wrong.
import type { Range } from '../text/range.ts';
import { snap } from '../text/segments.ts';
import type { WordTable } from './find-words.ts';
import { parts } from './find-words.ts';

/** Why a pattern cannot be used. */
export type Wrong =
  | 'group' // a bracket that is never closed
  | 'closing' // a closing bracket without an opening one
  | 'class' // a square bracket that is never closed
  | 'range' // in square brackets: a range that runs backwards, or an escape that means nothing
  | 'repeat' // a sign of repetition after nothing that can be repeated
  | 'count' // curly brackets that are no count, or one that runs backwards
  | 'brace' // a curly or square bracket on its own
  | 'escape' // a backslash before what needs none, or names nothing
  | 'end' // a backslash at the end
  | 'reference' // a reference to a group that is not there
  | 'kind' // a group of a kind there is none of
  | 'name' // a name that two groups have
  | 'other';

/** Where a pattern is wrong (code units, the sign at fault or the beginning of what is), and why. */
export interface Fault {
  readonly at: number;
  readonly why: Wrong;
}

/** The pattern made ready, or its fault. `^` and `$` stand for the ends of lines, and characters count whole. */
export function patternOf(words: string, minding: boolean): RegExp | Fault {
  try {
    return new RegExp(words, minding ? 'gmu' : 'gimu');
  } catch {
    // The engine says what is amiss, in words of its own, but not where.
    return faultOf(words) ?? { at: 0, why: 'other' };
  }
}

/**
 * What the pattern finds, ascending: matches of at least one character, widened to whole characters, none that overlaps the one before; with a
 * table of the text's words, only those that neither begin nor end inside one.
 */
export function patternIn(text: string, pattern: RegExp, table: WordTable | null): readonly Range[] {
  const found: Range[] = [];
  let last = 0;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    if (words === '') continue;
    const range = snap(text, { start: index, end: index + words.length });
    if (range.start < last || (table && parts(table, range))) continue;
    last = range.end;
    found.push(range);
  }
  return found;
}

const escape = /\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|k<[^>]*>|[1-9]\d*|.)/isuy;
const group = /\((?:\?(?:[:=!]|<[=!]|<[^>=!]*>|[a-z-]*:))?/y;
const count = /\{(\d+)(?:,(\d*))?\}/y;
const anything = /./suy;

function tokenAt(pattern: string, token: RegExp, at: number): string {
  token.lastIndex = at;
  return token.exec(pattern)?.[0] ?? '';
}

/** Whether the engine takes a part of a pattern on its own. */
function stands(part: string): boolean {
  try {
    return new RegExp(part, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * Where a pattern breaks the grammar of regular expressions with the flag `u` (ECMA-262, 22.2.1), and why; null where it does not. It reads the
 * pattern's skeleton itself, and asks the engine about escapes, classes and kinds of groups one by one.
 */
export function faultOf(pattern: string): Fault | null {
  const open: { readonly at: number; readonly repeatable: boolean }[] = [];
  const names: string[] = [];
  const wanted: { readonly at: number; readonly is: string | number }[] = [];
  let groups = 0;
  let twice: Fault | null = null;
  let repeatable = false;
  for (let at = 0; at < pattern.length;) {
    const sign = tokenAt(pattern, anything, at);
    let next = at + sign.length;
    switch (sign) {
      case '\\': {
        const token = tokenAt(pattern, escape, at);
        if (token === '') return { at, why: 'end' };
        next = at + token.length;
        const name = /^\\k<(.*)>$/su.exec(token)?.[1];
        const number = /^\\([1-9]\d*)$/.exec(token)?.[1];
        if (name !== undefined) wanted.push({ at, is: name });
        else if (number !== undefined) wanted.push({ at, is: Number(number) });
        else if (!stands(token) || (token === '\\0' && /\d/.test(pattern[next] ?? ''))) return { at, why: 'escape' };
        repeatable = !/^\\b$/i.test(token);
        break;
      }
      case '[': {
        while (next < pattern.length && pattern[next] !== ']') next += pattern[next] === '\\' ? 2 : 1;
        if (next >= pattern.length) return { at, why: 'class' };
        next++;
        if (!stands(pattern.slice(at, next))) return { at, why: 'range' };
        repeatable = true;
        break;
      }
      case '(': {
        const token = tokenAt(pattern, group, at);
        if (!stands(`${token})`) || pattern[at + token.length] === '?') return { at, why: 'kind' };
        const name = /^\(\?<([^=!].*)>$/su.exec(token)?.[1];
        if (name !== undefined) {
          // Newer engines allow one name in two alternatives; where nothing else is wrong, this is.
          if (names.includes(name)) twice ??= { at, why: 'name' };
          names.push(name);
        }
        if (token === '(' || name !== undefined) groups++;
        open.push({ at, repeatable: !/^\(\?<?[=!]/.test(token) });
        next = at + token.length;
        repeatable = false;
        break;
      }
      case ')': {
        const closed = open.pop();
        if (!closed) return { at, why: 'closing' };
        ({ repeatable } = closed);
        break;
      }
      case '*':
      case '+':
      case '?':
      case '{': {
        const token = sign === '{' ? tokenAt(pattern, count, at) : sign;
        if (token === '') return { at, why: 'count' };
        if (!repeatable) return { at, why: 'repeat' };
        if (!stands(`x${token}`)) return { at, why: 'count' };
        next = at + token.length;
        if (pattern[next] === '?') next++;
        repeatable = false;
        break;
      }
      case '}':
      case ']':
        return { at, why: 'brace' };
      case '^':
      case '$':
      case '|':
        repeatable = false;
        break;
      default:
        repeatable = true;
    }
    at = next;
  }
  const unclosed = open.at(-1);
  if (unclosed) return { at: unclosed.at, why: 'group' };
  const lost = wanted.find(({ is }) => (typeof is === 'number' ? is > groups : !names.includes(is)));
  return lost ? { at: lost.at, why: 'reference' } : twice;
}
