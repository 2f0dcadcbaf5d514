// What is kept of how a project's map is looked at, beyond the page: what is shown of it, and the views that were given a name.
import type { Showing } from '../../layout/part.ts';
import { ALL } from '../../layout/part.ts';
import { STANCES } from '../../model/records.ts';
import type { Stance } from '../../model/records.ts';
import type { View } from './view.ts';
import { SCALES } from './view.ts';

export interface SavedView {
  readonly name: string;
  readonly showing: Showing;
  readonly view: View;
}

export interface Remembered {
  readonly showing: Showing;
  /** Cards say whether their claim stands. */
  readonly standing: boolean;
  /** The whole map in small in the corner. */
  readonly minimap: boolean;
  /** Laid out as a tidy tree, not in layers. */
  readonly tree: boolean;
  /** The words of the selected claim in a strip below. */
  readonly filmstrip: boolean;
  readonly views: readonly SavedView[];
}

export const FIRST: Remembered = {
  showing: ALL,
  standing: false,
  minimap: true,
  tree: false,
  filmstrip: false,
  views: [],
};

/** The most steps a neighbourhood reaches. */
export const MOST_STEPS = 9;

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** From whatever was kept: each part that makes sense is taken, the rest is as at first. */
export function rememberedFrom(kept: unknown): Remembered {
  if (!isRow(kept)) return FIRST;
  return {
    showing: showingFrom(kept['showing']),
    standing: kept['standing'] === true,
    minimap: kept['minimap'] !== false,
    tree: kept['tree'] === true,
    filmstrip: kept['filmstrip'] === true,
    views: Array.isArray(kept['views']) ? kept['views'].flatMap((row) => savedFrom(row) ?? []) : [],
  };
}

/** The same for each project, by its id. */
export function mapsFrom(kept: unknown): Readonly<Record<string, Remembered>> {
  if (!isRow(kept)) return {};
  return Object.fromEntries(Object.entries(kept).map(([project, each]) => [project, rememberedFrom(each)]));
}

function showingFrom(kept: unknown): Showing {
  if (!isRow(kept)) return ALL;
  const { folded, around, source, stance, tag } = kept;
  const steps = isRow(around) && isName(around['id']) ? Number(around['steps']) : 0;
  return {
    folded: Array.isArray(folded) ? folded.filter(isName) : [],
    around:
      Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS
        ? { id: (around as Row)['id'] as string, steps }
        : null,
    source: isName(source) ? source : null,
    stance: STANCES.includes(stance as Stance) ? (stance as Stance) : null,
    tag: isName(tag) ? tag : null,
  };
}

function savedFrom(kept: unknown): SavedView | null {
  if (!isRow(kept) || !isName(kept['name']) || !isRow(kept['view'])) return null;
  const { x, y, scale } = kept['view'];
  if (![x, y, scale].every(Number.isFinite)) return null;
  const within = Math.max(SCALES.least, Math.min(SCALES.most, scale as number));
  return {
    name: kept['name'],
    showing: showingFrom(kept['showing']),
    view: { x: x as number, y: y as number, scale: within },
  };
}
