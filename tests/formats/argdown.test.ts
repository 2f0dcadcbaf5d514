// Argdown: its own reader finds no error, the same claims, relations and premises, and in the data everything else.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { jsonLine } from '../../src/formats/json.ts';
import { describe, expect, test } from 'vitest';
import {
  argdownData,
  argdownRule,
  argdownTag,
  argdownText,
  cut,
  oneLine,
  Titles,
} from '../../src/formats/argdown-words.ts';
import { write } from '../../src/formats/argdown.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import { repair } from '../../src/model/repair.ts';
import { hasLoneSurrogate } from '../../src/text/cleaning.ts';
import { lines, makerOf, projects, texts } from '../arbitraries.ts';
import { noisyRows } from '../noise.ts';
import { draw } from '../notation.ts';
import { parseArgdown, quarantineIn, rowsOf } from './argdown-oracle.ts';
import { ESSAYS } from './essays.ts';

const file = (project: Project): string => write(project, { quarantine: [] });

/** LEMMA_LONG=1 tries 20,000 texts and 2,000 projects. */
const long = process.env.LEMMA_LONG === '1';

const SIGNS = [
  '//',
  '/*',
  '*/',
  '<!--',
  '-->',
  '===',
  '---',
  '--',
  '{',
  '}',
  '} x',
  '},',
  '[',
  ']',
  '[a]:',
  '](b)',
  '<',
  '>',
  '<a>:',
  '@[a]',
  '#',
  '#tag',
  '#(a b)',
  '*',
  '**',
  '_',
  '__',
  '+>',
  '->',
  '<_',
  '><',
  '(1)',
  '1. ',
  '* ',
  '.v.',
  ':smile:',
  'https://a.b/c?d=1#e',
  'snake_case',
  'U.S.',
  '\\',
  '"',
  "'",
  ';',
  ',',
  '%',
  '&',
  '|',
  '~',
  '`',
  'constructor',
  '__proto__',
  'Untitled 1',
  'toString',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u0085',
  '\u2028',
  '\u0000',
  '\u007f',
  '\ufffe',
  '👍',
  'e\u0301',
  'שָׁ',
  '网',
];
/** Text full of what means something to Argdown. */
const hostile: Arbitrary<string> = fc.oneof(
  texts,
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 10, size: 'max' }).map((all) => all.join('')),
);
const said = (arbitrary: Arbitrary<string>) => arbitrary.filter((text) => oneLine(text) !== '');

describe('a project as Argdown', () => {
  test('read back by @argdown/core it is the same project, row for row', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const back = repair(
          rowsOf(file(project)).map((row) => withWords(row, project)),
          makerOf(1),
        );
        expect(back.quarantine).toEqual([]);
        expect(back.project.toJSON()).toEqual(project.toJSON());
      }),
      { numRuns: long ? 2000 : 100 },
    );
  });

  test('claims, links and sources whose words are full of Argdown’s own signs come back the same', () => {
    fc.assert(
      fc.property(
        fc.array(lineOf(hostile), { minLength: 3, maxLength: 6 }),
        lineOf(hostile),
        hostile,
        ([a, b, ...rest], scheme, note) => {
          const maker = makerOf(3);
          const claims = [a!, b!, ...rest].map((text) => create('claim', { text, note }, maker));
          const tag = create('tag', { name: scheme }, maker);
          const link = create(
            'link',
            { role: 'attack', from: [claims[0]!.id, claims[1]!.id], to: claims[2]!.id, scheme, note },
            maker,
          );
          const project = Project.of(emptyProject(a!, maker).about, [
            tag,
            link,
            ...claims.map((claim) => ({ ...claim, tags: [tag.id] })),
          ]);
          expect(repair(rowsOf(file(project)), maker).project.toJSON()).toEqual(project.toJSON());
        },
      ),
      { numRuns: long ? 2000 : 100 },
    );
  });

  test('every kind of link says in Argdown itself what it says in the project', () => {
    const project = draw(
      'n: a+b > c',
      'm: d > c',
      'k: f x c',
      'u: e x n',
      'v: g x k',
      'w: h x v',
      's: i > m',
      'z: c > d',
      'y: a+e x n',
    );
    const { relations, arguments: made } = parseArgdown(file(project));
    const premises = Object.fromEntries(
      Object.entries(made).map(([title, { pcs }]) => [
        title,
        pcs
          .filter(({ role }) => role === 'premise')
          .map((premise) => premise.title)
          .join('+'),
      ]),
    );
    expect(premises).toEqual({
      'For: c': 'a+b',
      'For: c 2': 'd',
      'Against: c': 'f',
      'Against: the inference from a': 'a+e',
      'Against: the inference from f': 'g',
    });
    const told = relations
      .map(
        ({ relationType, from, to }) =>
          `${from.title} ${relationType} ${to.type === 'inference' ? `inference of ${to.argumentTitle!}` : to.title}`,
      )
      .sort();
    expect(told).toEqual([
      'Not so: c attack c',
      'Not so: the inference from a undercut inference of For: c',
      'Not so: the inference from f undercut inference of Against: c',
      'c support d',
      'e undercut inference of For: c',
      'h undercut inference of Against: the inference from f',
      'i support For: c 2',
    ]);
  });

  test('it is readable: quotations stand above their claim, the main claim first', () => {
    const whole = file(ESSAYS);
    const quoted = whole.indexOf(
      '// “mutual non-hacking agreements have turned out to be more aspirational than practical” (Chinese and Russia Developing',
    );
    const claim = whole.indexOf('[Agreements are aspirational]: Agreements are aspirational #norms {');
    expect(quoted).toBeGreaterThan(0);
    expect(claim).toBeGreaterThan(quoted);
    expect(whole.indexOf(']: ')).toBeGreaterThan(claim);
  });

  test('a text of three million characters and a claim with 3,000 long passages do not defeat Argdown’s reader', () => {
    const maker = makerOf(4);
    const text = 'All happy families are alike. } x\n'.repeat(90_000);
    const source = create('source', { title: 'Long', text, digest: '0'.repeat(64), structure: [] }, maker);
    const claim = create('claim', { text: 'Much is said' }, maker);
    const passages = Array.from({ length: 3000 }, (_, i) => {
      const pieces = [{ start: i * 35, end: i * 35 + 1000, exact: text.slice(i * 35, i * 35 + 1000) }];
      return create('passage', { source: source.id, claim: i % 3 === 0 ? null : claim.id, pieces }, maker);
    });
    const project = Project.of(emptyProject('Long', maker).about, [source, claim, ...passages]);
    const rows = rowsOf(file(project));
    const back = repair(rows, maker);
    expect(back.quarantine).toEqual([]);
    expect(back.project.passages.size).toBe(3000);
    expect(back.project.sources.get(source.id)?.text === text).toBe(true);
  });

  test('what lies in quarantine travels in the data', () => {
    fc.assert(
      fc.property(noisyRows, (rows) => {
        const { project, quarantine } = repair(rows, makerOf(1));
        const told = quarantine.map((each) => JSON.parse(jsonLine(each)) as unknown);
        expect(quarantineIn(write(project, { quarantine }))).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the words of Argdown', () => {
  test('any text, as a statement, comes back as one line of itself', () => {
    fc.assert(
      fc.property(fc.array(said(hostile), { minLength: 1, maxLength: 20 }), (all) => {
        const blocks = all.map((text, i) => `[s${i}]: ${argdownText(text)}`);
        const { statements } = parseArgdown(blocks.join('\n\n'));
        expect(all.map((_, i) => statements[`s${i}`]!.members[0]!.text)).toEqual(all.map(oneLine));
      }),
      { numRuns: long ? 2000 : 100 },
    );
  });

  test('any titles name as many statements and arguments, and any rule is one rule', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), said(hostile), (all, rule) => {
        const titles = new Titles();
        const taken = all.map((words) => titles.take(words));
        const blocks = taken.flatMap((title) => [
          `[${title}]: x`,
          `<${title}>\n\n(1) [${title}]\n--\n${argdownRule(rule)}\n--\n(2) y`,
        ]);
        const read = parseArgdown(blocks.join('\n\n'));
        expect(Object.keys(read.arguments).sort()).toEqual([...taken].sort());
        expect(taken.every((title) => Object.hasOwn(read.statements, title))).toBe(true);
        expect(read.arguments[taken[0]!]!.pcs[1]!.inference?.inferenceRules).toEqual([oneLine(rule)]);
      }),
      { numRuns: long ? 2000 : 100 },
    );
  });

  test('any data come back, and any tag is that tag or none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, lineOf(hostile), (value, text, name) => {
        const data = { value, text, [text]: 1 };
        const { statements } = parseArgdown(`[s]: x ${argdownTag(name)} ${argdownData(data)}\n    +> [t]\n\n[t]: y`);
        const { members, tags } = statements.s!;
        expect(members[0]!.data).toEqual(JSON.parse(JSON.stringify(data)));
        expect(tags ?? []).toEqual(argdownTag(name) === '' ? [] : [oneLine(name)]);
      }),
      { numRuns: long ? 20_000 : 300 },
    );
  });

  test('words are cut between words, and never inside a character', () => {
    expect(cut('one two three', 9)).toBe('one two…');
    expect(cut('short', 9)).toBe('short');
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, most) => {
        const short = cut(text, most);
        expect(short.length).toBeLessThanOrEqual(most + 1);
        expect(hasLoneSurrogate(short)).toBe(false);
      }),
    );
  });
});

function lineOf(arbitrary: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof(
    lines,
    said(arbitrary).map((text) => text.replace(/[\n\r\u2028\u2029]/g, ' ')),
  );
}

/** Long quotations are left to the text. */
function withWords(row: Record<string, unknown>, project: Project): Record<string, unknown> {
  if (row.kind !== 'passage') return row;
  const { text } = project.sources.get((row as { source: string }).source)!;
  const pieces = (row.pieces as { start: number; end: number; exact?: string }[]).map((piece) => ({
    ...piece,
    exact: piece.exact ?? text.slice(piece.start, piece.end),
  }));
  return { ...row, pieces };
}
