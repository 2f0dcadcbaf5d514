// The texts that come with the project are what their list says, and cleaning and digests of any text.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/text/blocks.ts';
import { cleanText, hasLoneSurrogate } from '../../src/text/cleaning.ts';
import { digest } from '../../src/text/digest.ts';
import { anyString, awkwardText, projectFile, runs } from './generated.ts';

interface Listed {
  readonly file: string;
  readonly title: string;
  readonly author: string | null;
  readonly publication: string | null;
  readonly section: string | null;
  readonly language: string;
  readonly sha256: string;
}
const listed = JSON.parse(projectFile('texts/texts.json')) as readonly Listed[];

describe('the texts of the project', () => {
  test.each(listed)('$file is clean, and what the list says of it stands in it', async (entry) => {
    const text = projectFile(`texts/${entry.file}`);
    expect(createHash('sha256').update(text).digest('hex')).toBe(entry.sha256);
    expect(await digest(text)).toBe(entry.sha256);
    expect(cleanText(text)).toEqual({ text, changes: [] });
    const heading = blocksOf(text).find((block) => block.kind === 'heading');
    expect(text.slice(heading?.start, heading?.end)).toBe(entry.title);
    for (const words of [entry.author, entry.publication, entry.section])
      if (words !== null) expect(text).toContain(words);
  });
});

describe('cleaning', () => {
  test('says what it changed', () => {
    expect(cleanText('\uFEFFa\r\nb\rc\ud800d\u0000\u0000')).toEqual({
      text: 'a\nb\nc\uFFFDd\uFFFD\uFFFD',
      changes: [
        'The byte order mark at the beginning was dropped.',
        '2 line breaks of the kind Windows or old Macintosh writes (CRLF or CR) became LF.',
        '1 broken character (half of a surrogate pair) became U+FFFD.',
        '2 NUL characters became U+FFFD.',
      ],
    });
    expect(cleanText('')).toEqual({ text: '', changes: [] });
  });

  test('leaves nothing to clean, changes only what it says, and finds lone surrogates as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(), anyString), (raw) => {
        const { text, changes } = cleanText(raw);
        expect(cleanText(text)).toEqual({ text, changes: [] });
        expect(text === raw).toBe(changes.length === 0);
        expect(text).not.toMatch(/[\r\u0000]|^\uFEFF/); // eslint-disable-line no-control-regex
        expect(hasLoneSurrogate(text)).toBe(false);
        expect(hasLoneSurrogate(raw)).toBe(Buffer.from(raw, 'utf8').toString('utf8') !== raw);
      }),
      runs(2000),
    );
  });
});

describe('digests', () => {
  test('are SHA-256 of UTF-8', async () => {
    expect(await digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    await fc.assert(
      fc.asyncProperty(awkwardText(), async (text) => {
        expect(await digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      runs(50),
    );
  });
});
