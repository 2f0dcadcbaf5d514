// What a reading is before the app's commands make a project of it: quotations, claims, links and themes, as they are written down.
import type { Answer, Stance, Verdict } from '../../src/model/records.ts';

/** The essays by short names. */
export type Essay = 'ties' | 'comparing';

/** Words of an essay, to the letter; where they stand in it more than once, with which time is meant (1 is the first). */
export type Words = string | readonly [words: string, time: number];

/** A passage: one stretch of words or several. Without a voice the author speaks, without a stance he or she asserts. */
export interface Quotation {
  readonly essay: Essay;
  readonly pieces: readonly Words[];
  readonly stance: Stance;
  readonly voice: string | null;
  readonly note: string;
  readonly themes: readonly string[];
}

type More = Partial<Omit<Quotation, 'essay' | 'pieces'>>;

const quotation = (essay: Essay, words: string | readonly Words[], more: More): Quotation => ({
  essay,
  pieces: typeof words === 'string' ? [words] : words,
  stance: 'asserts',
  voice: null,
  note: '',
  themes: [],
  ...more,
});

/** Words of "Chinese and Russia Developing Much Stronger Cyber Ties". */
export const ties = (words: string | readonly Words[], more: More = {}): Quotation => quotation('ties', words, more);

/** Words of "Comparing Cyber-Relations: Russia, China, and the U.S." */
export const comparing = (words: string | readonly Words[], more: More = {}): Quotation =>
  quotation('comparing', words, more);

export interface Claiming {
  readonly text: string;
  /** Names of themes in the codebook. */
  readonly themes: readonly string[];
  readonly note?: string;
  readonly verdict?: Verdict;
  /** None for a claim that the essays leave unsaid. */
  readonly passages: readonly Quotation[];
}

/** Premises, taken together, and the one thing they support, attack or undercut, by its short name. */
export interface Linking {
  /** For links to refer to. */
  readonly name?: string;
  readonly by: readonly string[];
  readonly supports?: string;
  readonly attacks?: string;
  /** The name of a link. */
  readonly undercuts?: string;
  readonly scheme?: string;
  readonly weight?: number;
  readonly note?: string;
  readonly answers?: readonly Answer[];
}

export interface Theme {
  readonly name: string;
  readonly colour: string;
  readonly parent?: string;
}
