// A large project, made up: many essays, an argument of a thousand claims over ten thousand passages, of everything something.
import { rankBetween } from '../../src/base/ranks.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { AnyRecord, Claim, Link, Passage, Source, Tag } from '../../src/model/records.ts';
import { STANCES, VERDICTS } from '../../src/model/records.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { digest } from '../../src/text/digest.ts';
import { seeded } from '../measure.mjs';
import { makerOf, passageAt, textOf } from '../reader-page/made.ts';

export interface Sizes {
  readonly claims: number;
  readonly passages: number;
  readonly sources: number;
  /** Of each source. */
  readonly words: number;
}

/** What the issue asks for, over as many words as a shelf of essays has. */
export const LARGE: Sizes = { claims: 1000, passages: 10_000, sources: 40, words: 5000 };

const SCHEMES = ['Argument from Expert Opinion', 'Argument from Cause to Effect', 'Argument from Analogy'];

/** Ranks in order, one after the other. */
function ranks(): () => string {
  let last: string | null = null;
  return () => (last = rankBetween(last, null));
}

/** The project; the same for the same sizes and seed. */
export async function madeProject({ claims, passages, sources, words }: Sizes, seed = 1): Promise<Project> {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const maker = makerOf(seed);
  const texts = await Promise.all(Array.from({ length: sources }, (_, i) => sourceOf(i, words, seed, maker)));
  const order = ranks();
  texts.forEach((source, i) => (texts[i] = { ...source, order: order() }));
  const tags = tagsOf(50, maker);
  const some = (): readonly string[] => (random() < 0.3 ? [tags[below(tags.length)]!.id] : []);
  const made = claimsOf(claims, some, random, maker);
  const links = linksOf(made, random, maker);
  const marked: Passage[] = [];
  for (let n = 0; n < passages; n++) {
    const source = texts[below(texts.length)]!;
    const start = below(source.text.length - 800);
    const claim = made[below(made.length)]!;
    const passage = passageAt(source, start, 5 + below(36), claim, maker);
    const [piece] = passage.pieces;
    const second = random() < 0.05 ? passageAt(source, piece!.end + 40, 4 + below(8), claim, maker).pieces : [];
    marked.push({
      ...passage,
      pieces: [...passage.pieces, ...second],
      claim: random() < 0.02 ? null : claim.id,
      stance: random() < 0.9 ? 'asserts' : STANCES[below(STANCES.length)]!,
      voice: random() < 0.05 ? 'Another voice' : null,
      note: random() < 0.1 ? 'A remark of the reader on these words, a line long.' : '',
      tags: some(),
    });
  }
  const pins = made
    .slice(0, 20)
    .map(({ id }, i) => create('pin', { claim: id, x: (i % 5) * 400, y: Math.floor(i / 5) * 300 }, maker));
  const about = { ...emptyProject('A large project', maker).about, main: made[0]!.id };
  const records: AnyRecord[] = [...texts, ...tags, ...made, ...marked, ...links, ...pins];
  return Project.of(about, records);
}

async function sourceOf(i: number, words: number, seed: number, maker: Maker): Promise<Source> {
  const text = textOf(words, seed * 1000 + i);
  const author = `A. Author ${i % 7}`;
  const given = { title: `Essay ${i + 1}`, author, language: 'en', text, digest: await digest(text) };
  return create('source', { ...given, structure: blocksOf(text) }, maker);
}

function tagsOf(count: number, maker: Maker): readonly Tag[] {
  const tags: Tag[] = [];
  const order = ranks();
  for (let i = 0; i < count; i++) {
    const parent = i < 8 ? null : tags[i % 8]!.id;
    tags.push(create('tag', { name: `theme ${i}`, parent, colour: '#0067a3', order: order() }, maker));
  }
  return tags;
}

function claimsOf(count: number, tags: () => readonly string[], random: () => number, maker: Maker): readonly Claim[] {
  const order = ranks();
  return Array.from({ length: count }, (_, i) => {
    const text = `What is claimed in so many words as a reader would put it, number ${i} of all of them`;
    const verdict = random() < 0.2 ? VERDICTS[Math.floor(random() * VERDICTS.length)]! : null;
    const note = random() < 0.1 ? 'A remark on the claim.' : '';
    const strength = random() < 0.1 ? 0.5 : null;
    return create('claim', { text, note, tags: tags(), verdict, strength, order: order() }, maker);
  });
}

/** Every claim but the first bears on an earlier one, some with another one, some against a link. */
function linksOf(claims: readonly Claim[], random: () => number, maker: Maker): readonly Link[] {
  const links: Link[] = [];
  const order = ranks();
  claims.forEach(({ id }, i) => {
    if (i === 0) return;
    const target = claims[Math.max(0, Math.floor((i - 1) / 3))]!.id;
    const beside = i + 1 < claims.length && random() < 0.15 ? [claims[i + 1]!.id] : [];
    const cut = links.length > 10 && random() < 0.08 ? links[Math.floor(random() * links.length)]! : undefined;
    const to = cut && !cut.from.includes(id) ? cut.id : target;
    links.push(
      create(
        'link',
        {
          role: cut || random() < 0.25 ? 'attack' : 'support',
          from: [id, ...beside].filter((premise) => premise !== to),
          to,
          scheme: random() < 0.2 ? SCHEMES[Math.floor(random() * SCHEMES.length)]! : null,
          weight: random() < 0.1 ? 0.7 : null,
          note: random() < 0.05 ? 'A remark on the link.' : '',
          answers: random() < 0.05 ? [{ question: 'Is it so?', answer: 'It is.' }] : [],
          order: order(),
        },
        maker,
      ),
    );
  });
  return links;
}
