// The records a project is made of: plain, readonly, JSON through and through.
import type { Block } from '../text/blocks.ts';

/** When (ms since 1970, UTC) and by whom a record was made. */
export interface Made {
  readonly at: number;
  readonly by: string;
}

/** What every record has. The id's prefix says the kind (`PREFIX`). */
interface Base<K extends string> {
  readonly id: string;
  readonly kind: K;
  readonly created: Made;
}

/**
 * The project about itself: one in each project. `main` is the claim everything else bears on. `steps`: the claims of the presentation, in
 * their order; absent where it goes as the argument leads. Ids of claims that are no longer there are passed over, and count again when the
 * claim comes back.
 */
export interface About extends Base<'project'> {
  readonly title: string;
  readonly main: string | null;
  readonly steps?: readonly string[];
}

/** A text as imported; `text`, `digest` (SHA-256 of its UTF-8, hex), `structure` and `language` (BCP 47) never change. */
export interface Source extends Base<'source'> {
  readonly title: string;
  readonly author: string | null;
  readonly publication: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly text: string;
  readonly digest: string;
  readonly structure: readonly Block[];
  readonly order: string;
}

/** A stretch of a source: UTF-16 code units, 0-based, end exclusive; `exact` is what stands there. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export const STANCES = ['asserts', 'denies', 'reports', 'questions'] as const;
export type Stance = (typeof STANCES)[number];

/** An annotation: one or more stretches of one source, tagged with at most one claim. `voice` null: the source's author speaks. */
export interface Passage extends Base<'passage'> {
  readonly source: string;
  readonly pieces: readonly Piece[];
  readonly claim: string | null;
  readonly stance: Stance;
  readonly voice: string | null;
  readonly note: string;
  readonly tags: readonly string[];
}

export const VERDICTS = ['accepted', 'doubted', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A proposition in the reader's words. `strength`: base strength, 0 to 1. `verdict`: the reader's own, null while open. */
export interface Claim extends Base<'claim'> {
  readonly text: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly order: string;
  readonly strength: number | null;
  readonly verdict: Verdict | null;
}

export const ROLES = ['support', 'attack'] as const;
export type Role = (typeof ROLES)[number];

/** An answer to one of the scheme's critical questions. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** Premises, taken together, for or against a claim or another link. An attack on a link is an undercut. `weight`: 0 to 1. */
export interface Link extends Base<'link'> {
  readonly role: Role;
  readonly from: readonly string[];
  readonly to: string;
  readonly scheme: string | null;
  readonly weight: number | null;
  readonly note: string;
  readonly answers: readonly Answer[];
  readonly order: string;
}

/** A theme in the codebook's hierarchy. `colour` is `#rrggbb`. */
export interface Tag extends Base<'tag'> {
  readonly name: string;
  readonly colour: string | null;
  readonly parent: string | null;
  readonly order: string;
}

/** Where the reader put a claim on the map: its card's centre, px. */
export interface Pin extends Base<'pin'> {
  readonly claim: string;
  readonly x: number;
  readonly y: number;
}

export interface RecordOf {
  readonly project: About;
  readonly source: Source;
  readonly passage: Passage;
  readonly claim: Claim;
  readonly link: Link;
  readonly tag: Tag;
  readonly pin: Pin;
}
export type Kind = keyof RecordOf;
export type AnyRecord = RecordOf[Kind];

/** The kinds, in the order their records are listed and can be read back: what is referred to comes first, but for `main`. */
export const KINDS = ['project', 'source', 'tag', 'claim', 'passage', 'link', 'pin'] as const satisfies readonly Kind[];

export const PREFIX = {
  project: 'j',
  source: 's',
  passage: 'p',
  claim: 'c',
  link: 'l',
  tag: 't',
  pin: 'n',
} as const satisfies Record<Kind, string>;

const KIND_OF_PREFIX: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [PREFIX[kind], kind]));

/** The kind an id speaks of, or undefined for what is no id of ours. */
export function kindOf(id: string): Kind | undefined {
  return KIND_OF_PREFIX.get(id.slice(0, id.indexOf('_')));
}
