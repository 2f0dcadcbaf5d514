// A drawing: what a picture is made of, in the words of SVG, for files that show the same picture in ways of their own.
import type { Point } from '../layout/graph.ts';

/** How things look, by the names SVG has for it; what a group says holds for all in it. Lengths in px. */
export interface Look {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly 'stroke-width'?: number | undefined;
  readonly 'stroke-dasharray'?: string | undefined;
  readonly 'stroke-linecap'?: 'butt' | 'round' | undefined;
  readonly opacity?: number | undefined;
  readonly 'font-family'?: string | undefined;
  readonly 'font-size'?: number | undefined;
  readonly 'font-weight'?: 600 | undefined;
  readonly 'font-style'?: 'italic' | undefined;
}

export interface RectLook extends Look {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly rx?: number | undefined;
}

export interface CircleLook extends Look {
  readonly cx?: number | undefined;
  readonly r: number;
}

export interface PathLook extends Look {
  readonly d: string;
  /** Where its 0, 0 comes to lie, and how it is turned there, in degrees clockwise. */
  readonly at?: Point | undefined;
  readonly turn?: number | undefined;
}

export interface TextLook extends Look {
  /** Where the words begin, end or have their middle, by `text-anchor`; y is at the feet of the letters. */
  readonly x: number;
  readonly y: number;
  readonly 'text-anchor'?: 'middle' | 'end' | undefined;
  /** The words run from right to left as a whole; x is then where they begin, at the right. */
  readonly direction?: 'rtl' | undefined;
  /** The words are made to fit this width. */
  readonly textLength?: number | undefined;
  /** The words are narrowed where they would take more room than this, by whoever can measure them. */
  readonly most?: number | undefined;
  /** White space counts. */
  readonly 'xml:space'?: 'preserve' | undefined;
  /** The colour of a ground behind the letters, which keeps them off lines. */
  readonly halo?: string | undefined;
}

export interface GroupLook extends Look {
  readonly at?: Point | undefined;
  readonly scale?: number | undefined;
}

export type Mark =
  | { readonly name: 'rect'; readonly look: RectLook }
  | { readonly name: 'circle'; readonly look: CircleLook }
  | { readonly name: 'path'; readonly look: PathLook };

export interface Words {
  readonly name: 'text';
  readonly look: TextLook;
  readonly words: string;
}

/** What belongs together. */
export interface Group {
  readonly name: 'g';
  readonly look: GroupLook;
  readonly inside: readonly Shape[];
  /** What it shows, in words. */
  readonly title?: string | undefined;
  /** In a tagged file: a paragraph, or a figure that its title stands for. */
  readonly tag?: 'P' | 'Figure' | undefined;
  /** What its words say in full, where they are cut short. */
  readonly said?: string | undefined;
}

export type Shape = Mark | Words | Group;

/** A picture, with the box around it, px, its title, and in words what it shows. */
export interface Drawing {
  readonly title: string;
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const rect = (look: RectLook): Mark => ({ name: 'rect', look });
export const circle = (look: CircleLook): Mark => ({ name: 'circle', look });
export const path = (look: PathLook): Mark => ({ name: 'path', look });
export const text = (look: TextLook, words: string): Words => ({ name: 'text', look, words });
export const group = (
  look: GroupLook,
  inside: readonly Shape[],
  more: Pick<Group, 'title' | 'tag' | 'said'> = {},
): Group => ({ name: 'g', look, inside, ...more });

/** All words of a drawing, in the order they are drawn. */
export function* wordsIn(shapes: readonly Shape[]): Iterable<Words> {
  for (const shape of shapes)
    if (shape.name === 'text') yield shape;
    else if (shape.name === 'g') yield* wordsIn(shape.inside);
}

/** Rounded to 0.1, without a negative zero. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** How SVG draws where nothing is said. */
export const BLANK: Look = { fill: '#000000', stroke: 'none', 'stroke-width': 1, 'font-size': 16 };

const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
] as const;

/** A look with all that its group says; opacity and place are the group's own affair. */
export function heir(outer: Look, look: Look): Look {
  let own = outer;
  for (const name of INHERITED)
    if (look[name] !== undefined && look[name] !== outer[name]) {
      if (own === outer) own = { ...outer };
      (own as Record<string, unknown>)[name] = look[name];
    }
  return own;
}
