// Argdown read line by line: statements, arguments with their premises and conclusions, relations, headings. Lenient: what is no mark is words.
//
// A reader of our own, not @argdown/core, which stays the independent judge of what we write: that package is a CommonJS bundle of 420 kB with
// `eval` in it (never reached, but in the page all the same), needs most of a second of the page's time for a large map, refuses a whole
// file for one `snake_case` or `[sic]`, and fails on a block of two million characters, which a source may have.
import { parse } from 'yaml';
import { isPlain } from '../model/values.ts';
import type { Data } from './argdown-inline.ts';
import { closing, elementOf, splitData, plain, withoutComments } from './argdown-inline.ts';

/** All that was said under one title. */
export interface Named {
  readonly title: string;
  /** The last words given for it. */
  text: string | null;
  readonly titled: boolean;
  readonly tags: string[];
  readonly data: Data[];
  /** Of an argument: its reconstruction, if it has one. */
  readonly inferences: Inference[];
}

/** One step of a reconstruction; references are titles of statements. */
export interface Inference {
  readonly premises: readonly string[];
  readonly conclusion: string;
  readonly rules: readonly string[];
  readonly data: Data | null;
}

/** An end of a relation. An inference is meant by its argument and its place there. */
export interface End {
  readonly kind: 'statement' | 'argument' | 'inference';
  readonly title: string;
  readonly step?: number;
}

export interface Relation {
  readonly type: 'support' | 'attack' | 'undercut' | 'contradiction';
  readonly from: End;
  readonly to: End;
}

/** A file of Argdown. `front` is its front matter; `sections` are the headings in their order. */
export interface Parsed {
  readonly front: Data;
  readonly statements: ReadonlyMap<string, Named>;
  readonly arguments: ReadonlyMap<string, Named>;
  readonly relations: readonly Relation[];
  readonly sections: readonly { readonly title: string; readonly data: Data | null }[];
}

/** A fault, with the line (from 0) it stands in. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** A line with what it begins with. Indentation in columns, a tab being four. */
interface Line {
  readonly indent: number;
  readonly mark: string;
  readonly rest: string;
}

const RELATION = /^(<\+|<-|<_|\+>|->|_>|><|\+|-|_)(?=\s|[[<@])\s*/;
const TYPES: Readonly<Record<string, Relation['type']>> = {
  '+': 'support',
  '-': 'attack',
  _: 'undercut',
  '>': 'contradiction',
};

function lineOf(raw: string): Line {
  const lead = /^[ \t]*/.exec(raw)![0];
  const indent = lead.replaceAll('\t', '    ').length;
  const rest = raw.slice(lead.length).trimEnd();
  const mark = RELATION.exec(rest);
  if (mark) return { indent, mark: mark[1]!, rest: rest.slice(mark[0].length) };
  const numbered = /^\((\d+)\)\s*/.exec(rest);
  if (numbered) return { indent, mark: '(', rest: rest.slice(numbered[0].length) };
  if (/^-{4,}$/.test(rest)) return { indent, mark: '----', rest: '' };
  if (/^--$/.test(rest)) return { indent, mark: '--', rest: '' };
  const step = /^--\s+(.*?)\s+-{2,}$/.exec(rest);
  if (step) return { indent, mark: '----', rest: step[1]! };
  const heading = /^#{1,6}\s+/.exec(rest);
  if (heading) return { indent, mark: '#', rest: rest.slice(heading[0].length) };
  const item = /^(?:\*|\d+\.)\s+/.exec(rest);
  if (item) return { indent, mark: '*', rest: rest.slice(item[0].length) };
  return { indent, mark: '', rest };
}

/** Reads a text; a fault only where the front matter is unsound, or data never end. */
export function parseArgdown(text: string): Parsed | Fault {
  const front = frontOf(text);
  if ('reason' in front) return front;
  const reader = new Reader();
  const raw = withoutComments(front.body).replace(/\r\n?/g, '\n').split('\n');
  for (let i = 0; i < raw.length; i++) {
    let line = raw[i]!;
    const from = i;
    // Data may go over several lines, blank ones too.
    const open = openBrace(line);
    if (open >= 0) {
      let whole = line;
      let end = closing(whole, open);
      const most = Math.min(raw.length, i + 200);
      while (end < 0 && i + 1 < most) {
        whole += `\n${raw[++i]!}`;
        end = closing(whole, open);
      }
      if (end >= 0) line = whole;
      else if (/^\{\s*"/.test(line.slice(open))) return { line: front.lines + from, reason: 'these data never end' };
      else i = from;
    }
    reader.line(line);
  }
  return reader.done(front.data);
}

/** Where a brace opens that its line does not close, or -1. */
function openBrace(line: string): number {
  for (let at = line.indexOf('{'); at >= 0;) {
    if (line[at - 1] === '\\') {
      at = line.indexOf('{', at + 1);
      continue;
    }
    const end = closing(line, at);
    if (end < 0) return at;
    at = line.indexOf('{', end + 1);
  }
  return -1;
}

function frontOf(text: string): { data: Data; body: string; lines: number } | Fault {
  const start = /^\s*===+[ \t]*\r?\n/.exec(text);
  if (!start) return { data: {}, body: text, lines: 0 };
  const rest = text.slice(start[0].length);
  const end = /^===+[ \t]*$/m.exec(rest);
  if (!end) return { line: 0, reason: 'this front matter never ends' };
  const head = rest.slice(0, end.index);
  const lines = (start[0] + head).split('\n').length;
  try {
    const data: unknown = parse(head, { maxAliasCount: 20, logLevel: 'silent' });
    return { data: isPlain(data) ? data : {}, body: rest.slice(end.index + end[0].length), lines: lines - 1 };
  } catch (error) {
    const line = isPlain(error) && Array.isArray(error.linePos) ? (error.linePos as { line: number }[])[0]!.line : 1;
    return { line, reason: 'this front matter is no YAML' };
  }
}

/** One element on the way down the indentation. */
interface Open {
  readonly indent: number;
  readonly end: End;
}

class Reader {
  private readonly statements = new Map<string, Named>();
  private readonly args = new Map<string, Named>();
  private readonly relations: Relation[] = [];
  private readonly sections: { title: string; data: Data | null }[] = [];
  private readonly stack: Open[] = [];
  /** The element being read, whose lines may go on. */
  private pending: { lines: string[]; indent: number; mark: string } | null = null;
  private untitled = 0;
  /** The argument that a reconstruction after the next empty line belongs to. */
  private subject: string | null = null;
  private premises: string[] | null = null;
  /** The names of rules, between the two lines of an inference. */
  private rules: string[] | null = null;
  /** An inference whose conclusion is to come, and how it is called meanwhile. */
  private inference: { rules: string[]; data: Data | null } | null = null;

  line(raw: string): void {
    if (raw.trim() === '') {
      this.flush();
      this.stack.length = 0;
      if (this.premises !== null) this.endSteps();
      return;
    }
    const line = lineOf(raw);
    if (this.rules !== null && line.mark !== '--') {
      this.rules.push(raw.trim());
      return;
    }
    switch (line.mark) {
      case '--':
      case '----':
        if (this.pending?.mark === '(') this.flush();
        if (this.premises === null) break;
        this.flush();
        if (line.mark === '----') this.infer(line.rest);
        else if (this.rules === null) this.rules = [];
        else this.infer(this.rules.join(' '));
        return;
      case '#': {
        this.flush();
        const { rest, data } = splitData(line.rest);
        this.sections.push({ title: plain(rest.replace(/(^|\s)#(\([^)]*\)|[\p{L}\p{N}_-]+)/gu, '')), data });
        this.subject = null;
        return;
      }
      case '':
        if (this.pending) {
          const title = /^(?:\[[^\]]+\]|<[^<>]+>)\s*(?::|\{|$)/.test(line.rest);
          if (!title || line.indent > this.pending.indent) {
            this.pending.lines.push(raw.trim());
            return;
          }
        }
        break;
    }
    this.flush();
    const rest = line.mark === '--' || line.mark === '----' ? raw.trim() : line.rest;
    this.pending = { lines: [rest], indent: line.indent, mark: line.mark };
  }

  done(front: Data): Parsed {
    this.flush();
    if (this.premises !== null) this.endSteps();
    const { statements, args, relations, sections } = this;
    return { front, statements, arguments: args, relations, sections };
  }

  /** Takes in the element whose lines are all there. */
  private flush(): void {
    const { pending } = this;
    if (!pending) return;
    this.pending = null;
    const { lines, indent, mark } = pending;
    const whole = lines.join('\n');
    if (whole.trim() === '') return;
    const element = elementOf(whole);
    const named = this.named(element.kind, element.title);
    if (element.text !== null) named.text = element.text;
    named.tags.push(...element.tags.filter((tag) => !named.tags.includes(tag)));
    if (element.data) named.data.push(element.data);
    const end: End = { kind: element.kind, title: named.title };
    const relation = RELATION.test(`${mark} `);
    while (this.stack.length > 0 && this.stack.at(-1)!.indent >= indent && (relation || mark !== '')) this.stack.pop();
    const parent = this.stack.at(-1)?.end;
    if (relation && parent) this.relate(mark, parent, end);
    else if (!relation) this.stack.length = 0;
    this.stack.push({ indent, end });
    if (mark === '(' && element.kind === 'statement') this.step(named.title);
    else if (element.kind === 'argument' && !relation) this.subject = named.title;
  }

  private relate(mark: string, parent: End, child: End): void {
    if (mark === '><') return void this.relations.push({ type: 'contradiction', from: parent, to: child });
    const type = TYPES[mark.replace(/[<>]/, '')]!;
    const outgoing = mark.endsWith('>');
    this.relations.push(outgoing ? { type, from: parent, to: child } : { type, from: child, to: parent });
  }

  private named(kind: End['kind'], title: string | null): Named {
    const map = kind === 'argument' ? this.args : this.statements;
    let key = title;
    if (key === null)
      do key = `Untitled ${++this.untitled}`;
      while (map.has(key));
    const known = map.get(key);
    if (known) return known;
    const made: Named = { title: key, text: null, titled: title !== null, tags: [], data: [], inferences: [] };
    map.set(key, made);
    return made;
  }

  /** A numbered statement: a premise, or the conclusion of the inference above it. */
  private step(title: string): void {
    this.premises ??= [];
    if (!this.inference) return void this.premises.push(title);
    this.argument().inferences.push({ premises: this.premises, conclusion: title, ...this.inference });
    this.inference = null;
    this.premises = [title];
  }

  private argument(): Named {
    const named = this.named('argument', this.subject);
    this.subject = named.title;
    return named;
  }

  private infer(words: string): void {
    this.rules = null;
    const { rest, data } = splitData(words);
    const rules = rest
      .split(/(?<!\\),/)
      .map((rule) => plain(rule))
      .filter((rule) => rule !== '');
    this.inference = { rules, data };
    const { title, inferences } = this.argument();
    this.stack.length = 0;
    this.stack.push({ indent: -1, end: { kind: 'inference', title, step: inferences.length } });
  }

  private endSteps(): void {
    this.premises = null;
    this.rules = null;
    this.inference = null;
    this.subject = null;
  }
}
