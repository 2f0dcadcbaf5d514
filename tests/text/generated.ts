// Made-up texts for the tests: every kind of character that text code gets wrong; SEED in the environment repeats a
// run.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const seed = Number(process.env.SEED);

/** Settings for `fc.assert`: the seed of the environment variable SEED if there is one. A failure prints its seed. */
export function runs(numRuns: number): fc.Parameters<unknown> {
  return process.env.SEED !== undefined && Number.isInteger(seed) ? { numRuns, seed } : { numRuns };
}

const pieces = [
  ['a', 'B', 'z', 'word', 'The', 'I', '7', '21.5', 'é', 'ß', 'ﬁ', 'Œ', 'İ', 'Σ', 'ς', '©', '®', '™'],
  [' ', ' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\u2029', '\u3000', '\f'],
  ['.', ',', '!', '?', ':', '…', '“', '”', '’', "'", '-', '–', '(', ')', '#', '# ', '* ', '- ', '1. ', '2) ', '(3) '],
  [
    'e\u0301',
    '\u0301',
    'a\u0308\u0323',
    '\u200d',
    '\u200c',
    '\u200b',
    '\u00ad',
    '\ufe0f',
    '\ufeff',
    '\u0600',
    '\u{110bd}',
  ],
  [
    '👩‍👩‍👧‍👦',
    '👍🏽',
    '🏳️‍🌈',
    '🇨🇦',
    '🇺🇸',
    '🇷',
    '❤️',
    '1️⃣',
    '👩\u200d©',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ],
  [
    '한',
    '국',
    'ᄒ',
    'ᅡ',
    'ᆫ',
    'क्ष',
    'नि',
    '्',
    'க்',
    'ൎക',
    'ที่',
    'น้ำ',
    '中',
    '国',
    'が',
    'か\u3099',
    'ガ',
    'العربية',
    'مُ',
    'שָׁ',
  ],
  ['CHAPTER IV', 'By Ann Lee', 'Ann Lee', 'Photo: X', 'Disclaimer: no', '\u0000', '\u{1d538}', '\u{e0100}'],
].flat();

/** A well-formed text of up to about `pieces` awkward pieces. */
export function awkwardText(most = 40): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''));
}

/** Any string at all, lone surrogates included. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc
    .tuple(awkwardText(10), fc.integer({ min: 0xd800, max: 0xdfff }), awkwardText(10))
    .map(([a, unit, b]) => a + String.fromCharCode(unit) + b),
);

/** A text and a range in it, its offsets anywhere. */
export function textAndRange(texts: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; start: number; end: number }> {
  return fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
    return { text, start: Math.min(x, y), end: Math.max(x, y) };
  });
}

/** The text of a file in the project, by its path from the project's root. */
export function projectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/**
 * Where a corpus file lies, or null, with a notice, if the corpora are not beside the project (CORPORA names another
 * place).
 */
export function corpusPath(path: string): string | null {
  const folder = process.env.CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
  const file = `${folder}/${path}`;
  if (existsSync(file)) return file;
  console.info(`corpus ${path} is not here: its tests do not run`);
  return null;
}

/** A corpus file as text with LF line breaks, '' if `file` is null. */
export function corpusText(file: string | null): string {
  return file === null
    ? ''
    : readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n');
}
