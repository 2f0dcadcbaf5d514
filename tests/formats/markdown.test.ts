// The Markdown report: every passage stands in it verbatim, and nothing in it is taken for markup that is not.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../../src/formats/markdown.ts';
import { inline, verbatim } from '../../src/formats/markdown-words.ts';
import { projects, texts } from '../arbitraries.ts';
import { draw } from '../notation.ts';
import { ESSAYS } from './essays.ts';

const SIGNS = [
  '\\',
  '`',
  '```',
  '*',
  '**',
  '_',
  '__',
  '{',
  '}',
  '[',
  ']',
  '[a]: b',
  '](c)',
  '![',
  '<b>',
  '<!--',
  '-->',
  '>',
  '#',
  '# ',
  '+ ',
  '- ',
  '* ',
  '---',
  '===',
  '1. ',
  '2) ',
  '|',
  '| - |',
  '~~',
  '~',
  '&amp;',
  '&#35;',
  '&',
  '$x$',
  '^1^',
  '[^1]',
  '[x] ',
  ':smile:',
  'https://a.b/c_d',
  'www.a.b',
  'me@a.b',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\u0000',
  '\u00a0',
  ': ',
  '= ',
  'a',
  'é',
  '👍',
  'שָׁ',
];
const hostile: Arbitrary<string> = fc.oneof(
  texts,
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 12, size: 'max' }).map((all) => all.join('')),
);

/** What a CommonMark reader makes of text without markup: hard breaks, escapes and numbered characters undone. */
function plain(markdown: string): string {
  return markdown.replace(
    /\\\n|\\([!-/:-@[-`{-~])|&#(\d+);/g,
    (_, sign: string | undefined, code: string | undefined) =>
      code === undefined ? (sign ?? '\n') : String.fromCharCode(Number(code)),
  );
}

describe('words in Markdown', () => {
  test('any text comes back verbatim', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plain(verbatim(text))).toBe(text.replaceAll('\u0000', '\ufffd'));
        expect(plain(inline(text))).toBe(text.replace(/\s+/g, ' ').trim().replaceAll('\u0000', '\ufffd'));
        expect(inline(text)).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('no sign is left that means something to a Markdown reader', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of verbatim(text).split('\\\n')) {
          const bare = line.replace(/\\[!-/:-@[-`{-~]|&#\d+;/g, '·');
          expect(bare).not.toMatch(/[\\`*_[\]<>#|~^$@\n\r\t]|:\/\/|&[#A-Za-z]|:[\w+-]+:/);
          expect(line).not.toMatch(/^(?:[-+=: ]|\d+[.)])|[ ]$|www\./i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('numbers keep their form where they cannot begin a list', () => {
    expect(inline('In 1984. The U.S. (and 3.5 %) — “no”!')).toBe('In 1984. The U.S. (and 3.5 %) — “no”!');
    expect(inline('1984. The year')).toBe('1984\\. The year');
    expect(verbatim('a\n\n- b\n', '> ')).toBe('a\\\n> \\\n> \\- b&#10;');
  });
});

describe('the report', () => {
  test('every passage is quoted verbatim, every claim and every source is named', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const report = write(project);
        for (const { pieces } of project.passages)
          for (const { exact } of pieces) expect(report).toContain(verbatim(exact, '> '));
        for (const { text } of project.claims)
          expect(report).toMatch(new RegExp(`^### \\d+\\\\\\. ${escaped(inline(text))}$`, 'm'));
        for (const { title } of project.sources) expect(report).toContain(`*${inline(title)}*`);
        for (const { name } of project.tags) expect(report).toContain(`- ${inline(name)}`);
        for (const { scheme, note } of project.links)
          for (const words of [inline(scheme ?? ''), verbatim(note.split('\n')[0]!)]) expect(report).toContain(words);
      }),
    );
  });

  test('the argument is told in words, with every relation and what closes a circle', () => {
    const report = write(
      draw('c! a b', 'n: a+b > c', 'u: d x n', 'k: e x c', 'v: f x k', 's: g > n', 'z: c > a', 'e~'),
    );
    expect(report).toContain(
      [
        '- **1** c',
        '  - Supported by **2** a',
        '    - Supported by **1** c (which closes a circle)',
        '  - Together with **3** b',
        '    - This support undercut by **4** d',
        '    - This support backed by **5** g',
        '  - Attacked by **6** e',
        '    - This attack undercut by **7** f',
      ].join('\n'),
    );
    expect(report).toContain("Given the reader's verdicts, of the claims 2 stand and 5 do not stand.");
  });

  test('a chain of three thousand reasons stays a list that can be read', () => {
    const report = write(draw(...Array.from({ length: 3000 }, (_, i) => `n${i}: a${i + 1} > a${i}`)));
    expect(report).toContain(`${' '.repeat(22)}- (level 3001) Supported by **3001** a3000`);
    expect(report.length).toBeLessThan(500_000);
  });

  test('where a passage stands is said by source and paragraph', () => {
    const report = write(ESSAYS);
    expect(report).toContain('> — *Chinese and Russia Developing Much Stronger Cyber Ties* (Foreign Affairs), ¶4\n');
    expect(report).toMatch(
      /> — Eimi Harris, \*Comparing Cyber-Relations: Russia, China, and the U\.S\.\* \(NATO Association of Canada\), ¶\d+; in the voice of many analysts, denies it/,
    );
    expect(report).toContain('¶4; in the voice of two computer security companies');
    expect(report).toContain('<https://example.org/ties>');
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
