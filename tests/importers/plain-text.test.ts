// Plain text from bytes: encodings known and guessed, what is refused, and that whatever is read can become a source.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSource } from '../../src/commands/project.ts';
import { readPlainText } from '../../src/importers/plain-text.ts';
import { texts } from '../arbitraries.ts';
import { countingMaker } from '../commands/arguments.ts';
import { open } from '../commands/desk.ts';
import { essays } from '../essays.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const clean = (text: string): string => text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');

/** The bytes of a text in UTF-16 with its mark. */
function utf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, endian === 'le');
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), endian === 'le');
  return new Uint8Array(view.buffer);
}

function read(bytes: Uint8Array, name = 'file.txt') {
  const answer = readPlainText(name, bytes);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

const sentence = /^[A-Z0-9].*\.$/;
const worded = texts.filter((text) => text.trim() !== '' && !text.includes('\0'));

describe('plain text', () => {
  it('of any words comes back as they were, but for line breaks, from UTF-8 and both kinds of UTF-16', () => {
    fc.assert(
      fc.property(worded, (text) => {
        // A mark that the text itself begins with is dropped too, and is then all there was.
        fc.pre(clean(text).trim() !== '');
        for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, 'le'), utf16(text, 'be')])
          expect(read(bytes).text).toBe(clean(text));
      }),
    );
  });

  it('from any bytes is a text that can become a source, or a reason', () => {
    let read = 0;
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      texts.map(utf8),
      fc
        .array(fc.constantFrom(0x41, 0x20, 0x0a, 0x0d, 0xe4, 0x93, 0x81, 0, 0xff, 0xfe), { maxLength: 80 })
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.txt', '.txt', 'noend', 'two\nlines.txt', 'x.y.md'), (all, name) => {
        const answer = readPlainText(name, all);
        if (!answer.ok) {
          expect(answer.reason).toMatch(sentence);
          return;
        }
        read++;
        const { title, text, remarks } = answer.value;
        for (const remark of remarks) expect(remark).toMatch(sentence);
        const session = open();
        const made = {
          title,
          author: null,
          publication: null,
          url: null,
          language: 'und',
          text,
          digest: '0'.repeat(64),
        };
        expect(session.can(addSource(made, countingMaker()))).toBe(true);
      }),
    );
    expect(read).toBeGreaterThan(0);
  });

  it('keeps the essays to the character, and calls them by their first line', () => {
    for (const { name, text } of essays()) {
      const answer = read(utf8(text), `${name}.txt`);
      expect(answer.text).toBe(text);
      expect(answer.remarks).toEqual([]);
      expect(text.trimStart().startsWith(answer.title)).toBe(true);
    }
  });
});

describe('what is not in UTF-8', () => {
  it('is read as Windows-1252, and that is said', () => {
    const answer = read(Uint8Array.of(0x93, 0x5a, 0x6f, 0xeb, 0x94, 0x20, 0x80));
    expect(answer.text).toBe('“Zoë” €');
    expect(answer.remarks).toEqual(['It is not in UTF-8 and was read as Windows-1252 (Western European).']);
  });

  it('has each change said', () => {
    const answer = read(utf8('a\r\nb\rc\0 and so on and on'));
    expect(answer.text).toBe('a\nb\nc\uFFFD and so on and on');
    expect(answer.remarks).toHaveLength(2);
  });
});

describe('the title', () => {
  const titleOf = (text: string, name = 'My essay.v2.txt') => read(utf8(text), name).title;

  it('is the first line, else the name of the file without its ending', () => {
    expect(titleOf('\n\n  On Claims \nText.')).toBe('On Claims');
    expect(titleOf(`${'word '.repeat(30)}\nText.`)).toBe('My essay.v2');
    expect(titleOf('x'.repeat(121), '.txt')).toBe('.txt');
    expect(titleOf('* * *\nText.')).toBe('My essay.v2');
    expect(titleOf('## On Claims\nText.')).toBe('On Claims');
    expect(titleOf('x'.repeat(121), 'two\nlines.txt')).toBe('two lines');
  });

  it('is that of the front matter, where there is some', () => {
    expect(titleOf('---\nlang: ar\ntitle: "On Claims"\n---\n\nText.')).toBe('On Claims');
    expect(titleOf('---\nlang: ar\n---\n\ntitle: no')).toBe('My essay.v2');
    expect(titleOf('---\ntitle: it never ends\n\nText.')).toBe('My essay.v2');
  });

  it('ends where a line or paragraph separator stands', () => {
    expect(titleOf('On Claims\u2028by somebody\u2029Text.')).toBe('On Claims');
  });
});

describe('what is refused', () => {
  it('is what holds no words, what is no text, and what is too large', () => {
    const reason = (bytes: Uint8Array) => {
      const answer = readPlainText('x', bytes);
      return answer.ok ? answer.value.text : answer.reason;
    };
    expect(reason(new Uint8Array())).toBe('It holds no words.');
    expect(reason(utf8(' \n\t\u00a0'))).toBe('It holds no words.');
    expect(reason(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('It holds no words.');
    expect(reason(utf16('UTF-16 without its mark', 'be').subarray(2))).toBe(
      'It is not a plain text: it holds many bytes that are no characters.',
    );
    expect(reason(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('It is larger than 64 MB.');
  });
});

const corpus = new URL('../../../shared/corpora/encodings/', import.meta.url);
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];
if (files.length === 0)
  process.stderr.write('The encodings corpus is not there (../shared/corpora/encodings): its tests are left out.\n');

describe.runIf(files.length > 0)('the texts of many encodings', () => {
  const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, corpus)));
  /** The text the bytes stand for: the file's own where it is in UTF-8, else the truth that was made with it. */
  const truthOf = (name: string): string => {
    const language = name.slice(0, name.indexOf('.'));
    const own = name.replace(/\.txt$/, '.truth.utf8.txt');
    const truth =
      [name, own].find((each) => each.endsWith('.utf8.txt') && files.includes(each)) ??
      files.find((each) => each.startsWith(language) && each.endsWith('.truth.utf8.txt'));
    if (truth === undefined) throw new RangeError(`there is no truth for ${name}`);
    return clean(new TextDecoder().decode(bytesOf(truth)));
  };
  // Those Lemma reads without being told: the Unicode ones and Western European. Of the rest it says what it took them for.
  const known = /utf_?8|utf_?16|latin_1|cp1252|ascii/;

  for (const name of files) {
    if (known.test(name))
      it(`${name} is read as its truth`, () => {
        expect(read(bytesOf(name), name).text).toBe(truthOf(name));
      });
    else
      it(`${name} is read with a warning`, () => {
        expect(read(bytesOf(name), name).remarks).toContain(
          'It is not in UTF-8 and was read as Windows-1252 (Western European).',
        );
      });
  }
});
