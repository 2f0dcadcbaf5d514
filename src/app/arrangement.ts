// How the window is arranged: which texts, which views, how wide. A plain value, kept in this browser and checked when it comes back.
import type { Pane } from '../commands/index.ts';
import type { Remembered } from '../elements/map/remembered.ts';
import { mapsFrom } from '../elements/map/remembered.ts';
import type { Reading, Speech, Theme } from '../elements/reading/settings.ts';
import { AT_FIRST, SPOKEN_AT_FIRST, THEMES, readingFrom, speechFrom } from '../elements/reading/settings.ts';
import type { Pinned } from './pinned.ts';
import { arePinned } from './pinned.ts';

export interface Arrangement {
  /** The text shown, and the one beside it, if any: ids of sources. */
  readonly text: string | null;
  readonly beside: string | null;
  readonly view: 'claims' | 'map' | 'both';
  readonly inspector: boolean;
  /** The one pane shown where the window is narrow. */
  readonly pane: Pane;
  /** Share of the width that the texts have, and of the side's height that the inspector has; 0 to 1. */
  readonly texts: number;
  readonly inspectorShare: number;
  readonly theme: Theme;
  /** How the texts are set, and how they are read aloud. */
  readonly reading: Reading;
  readonly speech: Speech;
  /** Whether cards of passages stand in the margin, where there is room. */
  readonly margin: boolean;
  /** How far each text was read: the offset of the first line in sight, by the source's id. */
  readonly places: Readonly<Record<string, number>>;
  /** The claims pinned to the digits 1 to 9, by the project's id. */
  readonly pinned: Readonly<Record<string, Pinned>>;
  /** How each project's map is looked at, and its saved views, by the project's id. */
  readonly maps: Readonly<Record<string, Remembered>>;
  /** The first-time hint was read. */
  readonly hinted: boolean;
}

const LEAST = 0.15; // the smallest share in which a pane can still be used

export const FIRST: Arrangement = {
  text: null,
  beside: null,
  view: 'claims',
  inspector: true,
  pane: 'text',
  texts: 0.56,
  inspectorShare: 0.42,
  theme: 'system',
  reading: AT_FIRST,
  speech: SPOKEN_AT_FIRST,
  margin: true,
  places: {},
  pinned: {},
  maps: {},
  hinted: false,
};

const CHOICES: { readonly [K in keyof Arrangement]?: readonly unknown[] } = {
  view: ['claims', 'map', 'both'],
  pane: ['text', 'claims', 'map', 'inspector'],
  theme: THEMES,
};

/** What has parts of its own, each taken or not. */
const WITH_PARTS: { readonly [K in keyof Arrangement]?: (kept: unknown) => Arrangement[K] } = {
  reading: readingFrom,
  speech: speechFrom,
  maps: mapsFrom,
};

/** An arrangement from whatever was kept: each part that makes sense is taken, the rest is as at first. */
export function arrangementFrom(kept: unknown): Arrangement {
  if (typeof kept !== 'object' || kept === null) return FIRST;
  const values = kept as Record<string, unknown>;
  const parts = (Object.keys(FIRST) as (keyof Arrangement)[]).filter((name) => fits(name, values[name]));
  return {
    ...FIRST,
    ...Object.fromEntries(parts.map((name) => [name, WITH_PARTS[name]?.(values[name]) ?? values[name]])),
  };
}

function fits(name: keyof Arrangement, value: unknown): boolean {
  if (WITH_PARTS[name]) return true;
  const choices = CHOICES[name];
  if (choices) return choices.includes(value);
  if (name === 'places') return isPlaces(value);
  if (name === 'pinned') return arePinned(value);
  const first = FIRST[name];
  if (typeof first === 'boolean') return typeof value === 'boolean';
  if (typeof first === 'number') return typeof value === 'number' && share(value) === value;
  return value === null || typeof value === 'string';
}

function isPlaces(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((place) => Number.isSafeInteger(place) && place >= 0)
  );
}

/** A share kept where both sides stay usable. */
export function share(value: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, value));
}
