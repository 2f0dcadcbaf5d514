// A book and the passages marked in it, made up: the same for the same seed, with words, sentences and paragraphs of the lengths of a novel.
import { rankBetween } from '../../src/base/ranks.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { AnyRecord, Claim, Passage, Source } from '../../src/model/records.ts';
import { STANCES } from '../../src/model/records.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { seeded } from '../measure.mjs';

const SYLLABLES =
  'an ber cal de el fer gra hin ir jus kel lo ment nor ol per qua ré sta tion un ver wil yes zed ing ly ous al er'.split(
    ' ',
  );
/** The commonest first, as in English prose. */
const SMALL =
  'the of and to a in he that was it his had with as at for on not be her but by is which all from were him she said they this have one out so what there been would when no up who if an their into could more will now some like do man then'.split(
    ' ',
  );
const PER_PARAGRAPH = 80; // words

export interface Made {
  readonly project: Project;
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** A clock that stands still, and ids from a seed. */
export function makerOf(seed: number): Maker {
  const random = seeded(seed);
  const fill = (into: Uint8Array): void => {
    for (let i = 0; i < into.length; i++) into[i] = Math.floor(random() * 256);
  };
  return { by: 'A. Reader', now: () => Date.UTC(2026, 0, 31), random: fill };
}

/**
 * A text of about so many words: chapters of some forty paragraphs, paragraphs of some eighty words, sentences of three to forty, a third of
 * the paragraphs spoken, in curly quotation marks, which is why no book has room in one byte a letter.
 */
export function textOf(words: number, seed: number): string {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const long = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]!).join(''),
  );
  // Squaring favours the beginnings of both lists: few words make up most of a text.
  const word = (): string =>
    random() < 0.5 ? SMALL[Math.floor(random() ** 2 * SMALL.length)]! : long[Math.floor(random() ** 2 * long.length)]!;
  const sentence = (): readonly string[] => {
    const count = 3 + Math.floor(random() ** 2 * 38);
    const all = Array.from({ length: count }, word);
    all[0] = all[0]![0]!.toUpperCase() + all[0]!.slice(1);
    for (let i = 6; i < count - 3; i += 4 + below(9)) all[i] += random() < 0.9 ? ',' : ' —';
    all[count - 1] += '.?!.....'[below(8)]!;
    return all;
  };
  const blocks: string[] = [];
  let chapter = 0;
  for (let left = words; left > 0;) {
    if (blocks.length % 41 === 0) blocks.push(`CHAPTER ${++chapter}`);
    const paragraph: string[] = [];
    for (const wanted = 20 + below(2 * (PER_PARAGRAPH - 30)); paragraph.length < wanted;) paragraph.push(...sentence());
    left -= paragraph.length;
    blocks.push(random() < 0.3 ? `“${paragraph.join(' ')}”` : paragraph.join(' '));
  }
  return blocks.join('\n\n');
}

/** A passage of so many words, from the first word that begins at `start` or after it. */
export function passageAt(source: Source, start: number, words: number, claim: Claim, maker: Maker): Passage {
  const { text } = source;
  const next = (from: number): number => {
    const space = text.indexOf(' ', from);
    return space < 0 ? text.length : space;
  };
  const from = next(start) + 1;
  let end = from;
  for (let n = 0; n < words; n++) end = next(end + 1);
  const pieces = [{ start: from, end, exact: text.slice(from, end) }];
  return create('passage', { source: source.id, pieces, claim: claim.id }, maker);
}

/** A project of one text with so many passages all over it, overlapping, a tenth of which deny, report or question what the rest assert. */
export function bookOf(words: number, passages: number, claimed: number, seed = 1): Made {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const maker = makerOf(seed);
  const text = textOf(words, seed);
  const source = create('source', { title: 'A book', text, digest: '0'.repeat(64), structure: blocksOf(text) }, maker);
  let rank: string | null = null;
  const claims = Array.from({ length: claimed }, (_, i) =>
    create('claim', { text: `What is claimed in so many words, ${i}`, order: (rank = rankBetween(rank, null)) }, maker),
  );
  const records: AnyRecord[] = [source, ...claims];
  for (let n = 0; n < passages; n++) {
    const passage = passageAt(source, below(text.length - 400), 5 + below(36), claims[below(claimed)]!, maker);
    records.push({ ...passage, stance: random() < 0.9 ? 'asserts' : STANCES[below(STANCES.length)]! });
  }
  return { project: Project.of(emptyProject('A reading', maker).about, records), source, claims };
}
