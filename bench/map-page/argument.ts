// Made-up arguments of any size, the same for the same seed: as bare cards and links, and as a project over texts.
import { rankBetween } from '../../src/base/ranks.ts';
import type { LayoutInput, LayoutLink, LayoutNode } from '../../src/layout/graph.ts';
import type { Maker } from '../../src/model/create.ts';
import { create, emptyProject } from '../../src/model/create.ts';
import { Project } from '../../src/model/project.ts';
import type { AnyRecord } from '../../src/model/records.ts';
import { STANCES } from '../../src/model/records.ts';
import { blocksOf } from '../../src/text/blocks.ts';
import { digest } from '../../src/text/digest.ts';
import { seeded } from '../measure.mjs';

/** A tree of claims with about a fifth of joint premises, a twelfth undercuts, and an eighth as many links across. */
export function argument(claims: number, seed: number): LayoutInput {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const card = (at: number): string => `c${String(at).padStart(6, '0')}`;
  const nodes: LayoutNode[] = Array.from({ length: claims }, (_, at) => ({
    id: card(at),
    width: 220,
    height: 40 + 20 * below(4),
  }));
  const links: LayoutLink[] = [];
  const link = (from: string[], to: string, role: LayoutLink['role']): number =>
    links.push({ id: `l${String(links.length).padStart(6, '0')}`, from, to, role });
  for (let at = 1; at < claims;) {
    if (links.length > 3 && random() < 0.08) {
      link([card(at)], links[below(links.length)]!.id, 'attack');
      at++;
      continue;
    }
    const joint = random() < 0.2 ? 2 + Number(random() < 0.25) : 1;
    const premises = Array.from({ length: Math.min(joint, claims - at) }, (_, k) => card(at + k));
    const oldest = Math.max(0, at - 9 - Math.floor(4 * Math.sqrt(at)));
    link(premises, card(oldest + below(at - oldest)), random() < 0.7 ? 'support' : 'attack');
    at += premises.length;
  }
  for (let extra = Math.floor(claims / 8); extra > 0; extra--) {
    const from = 1 + below(claims - 1);
    link([card(from)], card(below(from)), random() < 0.5 ? 'support' : 'attack');
  }
  return { nodes, links, root: card(0) };
}

const WORDS =
  'agreements between states are seldom kept where nobody can see who broke them and attribution of attacks remains slow costly disputed norms need witnesses trust grows by small steps markets punish theft sovereignty means little without capacity to defend networks courts cannot reach servers abroad'.split(
    ' ',
  );

/** How many passages there are for a claim on the average, and words for a passage: as thickly tagged whatever the size. */
const PER_CLAIM = 1.2;
const PER_PASSAGE = 60;

/** The argument as a project: claims in words, two texts, passages in them, a scheme on some links. */
export async function projectOf(claims: number, seed: number): Promise<Project> {
  const random = seeded(seed + 7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const maker: Maker = {
    by: 'A. Reader',
    now: () => Date.UTC(2026, 0, 31),
    random: (into) => {
      for (let i = 0; i < into.length; i++) into[i] = below(256);
    },
  };
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[below(WORDS.length)]!).join(' ');
  const sentence = (count: number): string => {
    const line = words(count);
    return line.charAt(0).toUpperCase() + line.slice(1);
  };
  let rank: string | null = null;
  const order = (): string => (rank = rankBetween(rank, null));
  const records: AnyRecord[] = [];
  const put = <T extends AnyRecord>(record: T): T => {
    records.push(record);
    return record;
  };
  const sources = [];
  for (const title of ['On Agreements', 'A Reply']) {
    const text = Array.from(
      { length: Math.ceil(((claims + 20) * PER_CLAIM * PER_PASSAGE) / 2 / 80) },
      () => `${sentence(80)}.`,
    ).join('\n\n');
    const about = { title, text, digest: await digest(text), structure: blocksOf(text), order: order() };
    sources.push(put(create('source', about, maker)));
  }
  const { nodes, links, root } = argument(claims, seed);
  const ids = new Map<string, string>();
  for (const { id } of nodes)
    ids.set(id, put(create('claim', { text: sentence(4 + below(9)), order: order() }, maker)).id);
  for (const { id, from, to, role } of links) {
    const scheme = below(6) ? null : ['Expert opinion', 'Argument from sign', 'Practical reasoning'][below(3)]!;
    const ends = { from: from.map((premise) => ids.get(premise)!), to: ids.get(to)! };
    ids.set(id, put(create('link', { role, ...ends, scheme, order: order() }, maker)).id);
  }
  for (let n = Math.round(claims * PER_CLAIM); n > 0; n--) {
    const source = sources[below(sources.length)]!;
    const start = source.text.indexOf(' ', below(source.text.length - 400)) + 1;
    const end = source.text.indexOf(' ', start + 20 + below(120));
    const exact = source.text.slice(start, end);
    const claim = ids.get(nodes[below(nodes.length)]!.id)!;
    const stance = STANCES[below(5) ? 0 : below(STANCES.length)]!;
    put(create('passage', { source: source.id, pieces: [{ start, end, exact }], claim, stance }, maker));
  }
  const { about } = emptyProject(`${claims} claims`, maker);
  return Project.of({ ...about, main: ids.get(root!)! }, records);
}
