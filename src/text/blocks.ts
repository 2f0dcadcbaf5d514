// The structure of a plain text: its headings, paragraphs and list items, and the furniture of the page it was taken
// from.

import { furnish, type Furnished, type FurnitureRole } from './furniture.ts';
import { headingsOf, isTitleLike, type Candidate } from './headings.ts';
import { hashesOf, type Marker } from './lines.ts';
import type { Range } from './range.ts';
import { stretchesOf } from './stretches.ts';

export type { FurnitureRole } from './furniture.ts';
export type { Marker } from './lines.ts';

/** How deep a heading is; 1 is the title. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** A part of a text that reads as one: begins and ends at code units that are not white space. */
export type Block = Heading | Paragraph | Item | Furniture;

export interface Heading extends Range {
  readonly kind: 'heading';
  readonly level: Level;
}
export interface Paragraph extends Range {
  readonly kind: 'paragraph';
}
/** A member of a list; its range begins after the marker, which stands before it on the same line. */
export interface Item extends Range {
  readonly kind: 'item';
  readonly marker: Marker;
}
/** Debris of the web page around the essay: kept and shown, but not part of the author's text. */
export interface Furniture extends Range {
  readonly kind: 'furniture';
  readonly role: FurnitureRole;
}

/**
 * The blocks of a text. They ascend, do not overlap, and hold every code unit that is not white space, save the list
 * markers. Blank lines part blocks; single line breaks stay inside, unless the lines are too long to be wrapped. The
 * rules are heuristics, stated at `stretchesOf`, `furnish` and `headingsOf`; where they are unsure, a block is a
 * paragraph. The first plain heading is level 1 and later ones 2; Markdown headings count their `#`s, which belong to
 * the block. A numbered line alone, title-like and above longer text, is a heading with its number. A few passes over
 * the text, each linear.
 */
export function blocksOf(text: string): readonly Block[] {
  const stretches = furnish(text, stretchesOf(text));
  const wholes = stretches.map((stretch, i) => whole(text, stretches, stretch, i));
  const headings = headingsOf(text, wholes);
  let titled = false;
  return stretches.map((stretch, i): Block => {
    const { start, end, role, marker } = stretch;
    if (role) return { kind: 'furniture', start, end, role };
    const hashes = marker || stretch.lines > 1 ? 0 : hashesOf(text, stretch);
    if (hashes > 0 || headings[i]) {
      const level = hashes > 0 ? (hashes as Level) : titled ? 2 : 1;
      titled = true;
      return { kind: 'heading', start: marker?.start ?? start, end, level };
    }
    return marker ? { kind: 'item', start, end, marker } : { kind: 'paragraph', start, end };
  });
}

/** The stretch as `headingsOf` should see it: "1. Introduction" with its number, if it is no member of a list. */
function whole(text: string, stretches: readonly Furnished[], stretch: Furnished, i: number): Candidate {
  const { start, end, lines, marker } = stretch;
  const aside = stretch.role !== undefined;
  if (!marker) return { start, end, possible: lines === 1, aside };
  const inList =
    marker.ordinal === undefined || stretches[i - 1]?.marker !== undefined || stretches[i + 1]?.marker !== undefined;
  return { start: marker.start, end, possible: !inList && lines === 1 && isTitleLike(text.slice(start, end)), aside };
}
