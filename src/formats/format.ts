// What a format is: what the list of formats says of it, and the code that is loaded when it is used.
import type { Result } from '../base/result.ts';
import type { Form, Placement } from '../layout/graph.ts';
import type { Showing } from '../layout/part.ts';
import type { Maker } from '../model/create.ts';
import type { Project } from '../model/project.ts';
import type { Quarantined } from '../model/repair.ts';
import type { Feature } from './features.ts';
import type { Loss } from './losses.ts';

/** A file as it came: bytes, or text where somebody has decoded it already. `name` is for messages and guesses. */
export interface InputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a map shows of a project. Plain data. */
export interface Shown {
  readonly showing: Showing;
  /** Cards say whether their claim stands. */
  readonly standing: boolean;
  /** In what form it is laid out where that is still to be done; in layers unless told. */
  readonly form?: Form;
}

/** What a writer may want to know besides the project. */
export interface WriteContext {
  /** When the file is written, ms since 1970. The same project at the same time gives the same file. */
  readonly at: number;
  /** The rows `repair` could not place; the project file takes them along. */
  readonly quarantine: readonly Quarantined[];
  /** How the map lies on the screen, for pictures of it; without it they are laid out anew. */
  readonly placement?: Placement;
  /** What of the map is on the screen, for pictures of just that; without it they show all of the map. */
  readonly shown?: Shown;
  /** For pictures in pixels: how many of them to a px of the map; 2 where nothing is said. */
  readonly scale?: number;
}

/** Why a file cannot be written here, in plain words: a picture in pixels needs a page to draw on. */
export class Unwritable extends Error {}

/** What a reader may want to know besides the file. */
export interface ReadContext {
  /** For the ids, name and time of records that the file names none for. */
  readonly maker: Maker;
  /** Files that belong to it: the texts a standoff format speaks of. */
  readonly beside?: readonly InputFile[];
}

/** What was read: rows for `repair`, which alone makes a project of them. */
export interface ReadRows {
  readonly rows: readonly unknown[];
  /** Rows that were in quarantine when the file was written, with the reasons given then. */
  readonly quarantine: readonly Quarantined[];
  /** What the file holds and this reader leaves behind. */
  readonly losses: readonly Loss[];
}

/** The code of a format. Pure: the same project and context give the same file. */
export interface Codec {
  /**
   * The file. Never fails for a valid project: what a format cannot carry is left out, and `lossesOf` says so. Only where the place lacks
   * what the format needs, `Unwritable` is thrown.
   */
  readonly write?: (project: Project, context: WriteContext) => string | Uint8Array | Promise<string | Uint8Array>;
  /** Loads what writing will need beyond this code. */
  readonly ready?: () => Promise<void>;
  /** What of this project writing leaves behind, beyond what the list of formats tells of the format (`lossesOf`). */
  readonly losses?: (project: Project, context: WriteContext) => readonly Loss[] | Promise<readonly Loss[]>;
  /** The rows in a file, or one line `file:line:column: what is wrong, what was expected`. Nothing is read by halves. */
  readonly read?: (file: InputFile, context: ReadContext) => Result<ReadRows> | Promise<Result<ReadRows>>;
}

/** A line of the list of formats: all that can be said of one without loading its code. */
export interface Format {
  /** Its short name, as on the command line. */
  readonly id: string;
  /** Its name, as in the export dialog. */
  readonly title: string;
  /** The end of its files' names, without the first dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly writes: boolean;
  readonly reads: boolean;
  /** What a file of it can hold; `lossesOf` counts the rest. */
  readonly carries: readonly Feature[];
  /** For what it does not carry, what becomes of it, if anything does: "they become plain attacks". */
  readonly instead?: Partial<Readonly<Record<Feature, string>>>;
  readonly load: () => Promise<Codec>;
}
