// How texts are set for reading: colours, typeface, size, line length, spacing; what values make sense, and the properties they become.

export const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast'] as const;
/** The colours of the page. `system`: light or dark as the system has it, or high contrast where it asks for more. */
export type Theme = (typeof THEMES)[number];

export const TYPEFACES = ['serif', 'sans', 'legible'] as const;
export type Typeface = (typeof TYPEFACES)[number];

export interface Reading {
  readonly typeface: Typeface;
  /** Px, where the browser's own size is 16; it grows with that. */
  readonly size: number;
  /** The longest line, in characters of average width. */
  readonly measure: number;
  /** From line to line, in sizes. */
  readonly leading: number;
  /** Added between letters and between words, in em. */
  readonly letters: number;
  readonly words: number;
  readonly justified: boolean;
  readonly hyphens: boolean;
}

/** The settings that are amounts. */
export type Amount = 'size' | 'measure' | 'leading' | 'letters' | 'words';

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** WCAG 1.4.12 asks that 1.5 of leading, 0.12 em between letters and 0.16 em between words be possible; more is. */
export const BOUNDS: Readonly<Record<Amount, Bounds>> = {
  size: { min: 14, max: 40, step: 1 },
  measure: { min: 30, max: 100, step: 2 },
  leading: { min: 1.2, max: 2.4, step: 0.05 },
  letters: { min: 0, max: 0.2, step: 0.01 },
  words: { min: 0, max: 0.6, step: 0.02 },
};

/** As texts are set where nobody has said otherwise. */
export const AT_FIRST: Reading = {
  typeface: 'serif',
  size: 19,
  measure: 66,
  leading: 1.55,
  letters: 0,
  words: 0,
  justified: false,
  hyphens: false,
};

/** How texts are read aloud: how fast (1 is the voice's own pace), and which voice (its URI) for a language (`en`). */
export interface Speech {
  readonly rate: number;
  readonly voices: Readonly<Record<string, string>>;
}

export const RATES = [0.6, 0.8, 1, 1.2, 1.5, 2] as const;
export const SPOKEN_AT_FIRST: Speech = { rate: 1, voices: {} };

/** An amount within its bounds, at a whole step; what is no number is as at first. */
export function amountOf(name: Amount, value: number): number {
  const { min, max, step } = BOUNDS[name];
  if (Number.isNaN(value)) return AT_FIRST[name];
  const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step);
  return Number((min + steps * step).toFixed(2));
}

/** Settings from whatever was kept: each that makes sense is taken, the rest is as at first. */
export function readingFrom(kept: unknown): Reading {
  if (typeof kept !== 'object' || kept === null) return AT_FIRST;
  const values = kept as Partial<Record<keyof Reading, unknown>>;
  const amount = (name: Amount): number =>
    typeof values[name] === 'number' ? amountOf(name, values[name]) : AT_FIRST[name];
  return {
    typeface: TYPEFACES.find((each) => each === values.typeface) ?? AT_FIRST.typeface,
    size: amount('size'),
    measure: amount('measure'),
    leading: amount('leading'),
    letters: amount('letters'),
    words: amount('words'),
    justified: values.justified === true,
    hyphens: values.hyphens === true,
  };
}

/** Of how texts are read aloud, from whatever was kept, the parts that make sense. */
export function speechFrom(kept: unknown): Speech {
  if (typeof kept !== 'object' || kept === null) return SPOKEN_AT_FIRST;
  const { rate, voices } = kept as Partial<Record<keyof Speech, unknown>>;
  const named = typeof voices === 'object' && voices !== null ? Object.entries(voices) : [];
  return {
    rate: RATES.find((each) => each === rate) ?? SPOKEN_AT_FIRST.rate,
    voices: Object.fromEntries(
      named.filter((entry): entry is [string, string] => /^[a-z]{2,3}$/.test(entry[0]) && typeof entry[1] === 'string'),
    ),
  };
}

/** The average advance of a character of running English text, in em of the face as it is set. */
const ADVANCE: Readonly<Record<Typeface, number>> = { serif: 0.447, sans: 0.51, legible: 0.475 };
/** The face of each, by the tokens. */
const FACE: Readonly<Record<Typeface, string>> = {
  serif: 'var(--serif)',
  sans: 'var(--sans)',
  legible: "'Lemma Legible', var(--sans)",
};

/** The custom properties, for the root, that set texts this way. */
export function propertiesOf(reading: Reading): Readonly<Record<string, string>> {
  const { typeface, size, measure, leading, letters, words, justified, hyphens } = reading;
  // A word and its space are some six characters.
  const column = measure * (ADVANCE[typeface] + letters + words / 6);
  return {
    '--face-read': FACE[typeface],
    '--size-read': `${size / 16}rem`,
    '--column': `${column.toFixed(2)}em`,
    '--leading': String(leading),
    '--letters': `${letters}em`,
    '--words': `${words}em`,
    '--align': justified ? 'justify' : 'start',
    '--hyphens': hyphens ? 'auto' : 'manual',
  };
}
