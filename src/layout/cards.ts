// A claim's card before it has a place: its words in lines, where it stands in the texts, and so how large it is.
import { memo } from '../base/memo.ts';
import { byRank } from '../base/ranks.ts';
import type { Project } from '../model/project.ts';
import type { Claim, Pin, Stance } from '../model/records.ts';
import { STANCES } from '../model/records.ts';
import { wrap } from './wrapping.ts';

/**
 * A card's measures in px: words in the reading face at `font`, `line` apart, and under them one row of `foot` high, which says where the
 * claim stands. `room` is the widest a line may be.
 */
export const CARD = {
  font: 15,
  line: 20,
  left: 16,
  right: 13,
  top: 9,
  bottom: 8,
  foot: 19,
  least: 128,
  room: 212,
  lines: 6,
} as const;

/** The most texts a card names, each by a chip; `gap` lies between chips and words of the foot, px. */
export const FOOT = { chips: 4, gap: 8 } as const;

/** How often a claim stands in one text, by stance. */
export interface Stripe extends Readonly<Record<Stance, number>> {
  readonly source: string;
  /** The text's number, from 1: its hue is `--source-<number>` (after the sixth they come round again). */
  readonly number: number;
}

export interface NumberedSource {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** The texts in their order, with the number each goes by. */
export function numberedSources(project: Project): readonly NumberedSource[] {
  return project.sources
    .toArray()
    .sort(byRank)
    .map(({ id, title }, at) => ({ id, title, number: at + 1 }));
}

type Tally = { source: string; number: number } & Record<Stance, number>;

const numbersOf = memo(
  (sources: Project['sources']): ReadonlyMap<string, number> =>
    new Map(
      sources
        .toArray()
        .sort(byRank)
        .map(({ id }, at) => [id, at + 1]),
    ),
);

/** Where a claim stands: a stripe for each text it has passages in, in the order of the texts. */
export function stripesOf(project: Project, claim: string): readonly Stripe[] {
  const numbers = numbersOf(project.sources);
  const stripes: Tally[] = [];
  for (const user of project.usersOf(claim)) {
    const passage = project.passages.get(user);
    if (!passage) continue;
    const { source, stance } = passage;
    let stripe = stripes.find((other) => other.source === source);
    if (!stripe) {
      stripe = { source, number: numbers.get(source)!, asserts: 0, denies: 0, reports: 0, questions: 0 };
      stripes.push(stripe);
    }
    stripe[stance]++;
  }
  return stripes.sort((a, b) => a.number - b.number);
}

/** Where the reader put a claim; undefined where the layout is free. Of several pins, as two people may leave, the first. */
export function pinOf(project: Project, claim: string): Pin | undefined {
  for (const user of project.usersOf(claim)) {
    const pin = project.pins.get(user);
    if (pin) return pin;
  }
  return undefined;
}

/** The claim's words as the card shows them. */
export const shapeOf = memo((claim: Claim) => wrap(claim.text, CARD.room, CARD.font, CARD.lines));

/** About how wide words of the small interface face (11 px) are: a little more than in most. */
function small(words: string): number {
  return 7 * words.length;
}

/** The sign of a pinned card, px. */
const PIN = 12;

/** The room the foot takes: chips such as "1 ●2 ○1", then "implicit", the verdict, "main claim". */
function footOf(stripes: readonly Stripe[], claim: Claim, main: boolean, pinned: boolean): number {
  const parts = stripes.slice(0, FOOT.chips).map((stripe) => {
    const stances = STANCES.filter((stance) => stripe[stance] > 0);
    const digits = stances.reduce((sum, stance) => sum + String(stripe[stance]).length, 0);
    return 17 + 9 * stances.length + small(' '.repeat(digits)) + 4 * (stances.length - 1);
  });
  if (stripes.length === 0) parts.push(small('implicit'));
  if (claim.verdict !== null) parts.push(small(claim.verdict));
  if (main) parts.push(small('main claim'));
  if (pinned) parts.push(PIN);
  return parts.reduce((sum, part) => sum + part + FOOT.gap, -FOOT.gap);
}

/** The width and height of a claim's card, px. */
export function sizeOf(project: Project, claim: Claim): { readonly width: number; readonly height: number } {
  const { lines, width } = shapeOf(claim);
  const foot = footOf(
    stripesOf(project, claim.id),
    claim,
    project.about.main === claim.id,
    pinOf(project, claim.id) !== undefined,
  );
  return {
    width: Math.max(CARD.least, Math.ceil(Math.max(width, foot)) + CARD.left + CARD.right),
    height: CARD.top + lines.length * CARD.line + CARD.foot + CARD.bottom,
  };
}
