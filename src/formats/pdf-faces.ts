// The faces of a PDF: the reading face, script by script, and one for everything else; loaded when there are letters for them.
import type { Font, Glyph } from 'fontkit';
import { unwrapped } from './sfnt.ts';

export interface Face {
  readonly name: string;
  readonly font: Font;
}

interface File {
  readonly name: string;
  /** An asset of our own in a page; a file where the package is installed in Node. */
  readonly address: () => URL;
  /** The letters it is loaded for. */
  readonly wanted: RegExp;
}

/** Alegreya (OFL), a file for each script. The addresses are spelt out so that the build finds them. */
const READING: readonly File[] = [
  {
    name: 'reading',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-latin-400-normal.woff', import.meta.url),
    wanted: /./,
  },
  {
    name: 'reading-latin-ext',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-latin-ext-400-normal.woff', import.meta.url),
    wanted: /[\u0100-\u02ff\u1e00-\u1e9f\u1ef2-\u1ef9\u2020\u20a0-\u20bf\u2113\ua78b\ua78c]/,
  },
  {
    name: 'reading-vietnamese',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-vietnamese-400-normal.woff', import.meta.url),
    wanted: /[\u1ea0-\u1ef9]/,
  },
  {
    name: 'reading-greek',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-greek-400-normal.woff', import.meta.url),
    wanted: /[\u0370-\u03ff]/,
  },
  {
    name: 'reading-greek-ext',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-greek-ext-400-normal.woff', import.meta.url),
    wanted: /[\u1f00-\u1fff]/,
  },
  {
    name: 'reading-cyrillic',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-cyrillic-400-normal.woff', import.meta.url),
    wanted: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  },
  {
    name: 'reading-cyrillic-ext',
    address: () =>
      new URL('../../node_modules/@fontsource/alegreya/files/alegreya-cyrillic-ext-400-normal.woff', import.meta.url),
    wanted: /[\u0460-\u052f\u20b4]/,
  },
];

/** DejaVu Sans (Bitstream Vera licence): signs, and most alphabets, Hebrew and Arabic among them. */
const PLAIN: File = {
  name: 'plain',
  address: () => new URL('../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', import.meta.url),
  wanted: /./,
};

async function bytesAt(address: URL): Promise<Uint8Array> {
  // Without an import that a page would have to be built with.
  if (address.protocol === 'file:')
    return new Uint8Array(await process.getBuiltinModule('node:fs/promises').readFile(address));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the face ${address.pathname} was not to be had (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Files that were fetched once. */
const fetched = new Map<string, Promise<Uint8Array>>();
/** What was read in them since, table by table. */
const tables = new Map<string, Font['_tables']>();

function bytesOf({ name, address }: File): Promise<Uint8Array> {
  let bytes = fetched.get(name);
  if (!bytes) {
    bytes = bytesAt(address()).then(unwrapped);
    // What failed is tried again the next time.
    bytes.catch(() => fetched.delete(name));
    fetched.set(name, bytes);
  }
  return bytes;
}

/**
 * The faces that these words need, however they may be set; for one file, since a font remembers for each letter's shape what it first stood
 * for, and would tell the next file wrong. What takes long to read in its file it has from the one before.
 */
export async function facesFor(words: string): Promise<Faces> {
  const { create } = await import('fontkit');
  const open = async (file: File): Promise<Face> => {
    const { name } = file;
    const font = create(await bytesOf(file));
    font._tables = tables.get(name) ?? font._tables;
    tables.set(name, font._tables);
    return { name, font: inSight(font) };
  };
  const reading = READING.filter(({ wanted }) => wanted.test(words));
  const [plain, ...faces] = await Promise.all([PLAIN, ...reading].map(open));
  return new Faces(faces, plain!);
}

/** The first letter of a script that runs to the left, and those after it. */
const LEFTWARD = 0x590;
const AFTER = 0x8ff;

/**
 * The font, whose shapes for several letters of a script that runs to the left say them as they stand, from left to right: programs that
 * read a page take the letters in that order and then turn all of them round.
 */
function inSight(font: Font): Font {
  const turned = new WeakSet<Glyph>();
  const layout = font.layout.bind(font);
  font.layout = (text, features) => {
    const run = layout(text, features);
    for (const glyph of run.glyphs) {
      const { codePoints } = glyph;
      if (codePoints.length < 2 || codePoints[0]! < LEFTWARD || codePoints[0]! > AFTER || turned.has(glyph)) continue;
      glyph.codePoints = codePoints.toReversed();
      turned.add(glyph);
    }
    return run;
  };
  return font;
}

/** Says which face has a letter. */
export class Faces {
  readonly plain: Face;
  private readonly reading: readonly Face[];
  private readonly known = new Map<string, Face | null>();

  constructor(reading: readonly Face[], plain: Face) {
    this.reading = reading;
    this.plain = plain;
  }

  /** The face of Latin letters. */
  basic(serif: boolean): Face {
    return (serif ? this.reading[0] : undefined) ?? this.plain;
  }

  /** The first face that has all of these characters; null where none does. `serif`: the reading face where it can be. */
  faceOf(characters: string, serif: boolean): Face | null {
    const key = serif ? characters : `\u0000${characters}`;
    let face = this.known.get(key);
    if (face === undefined) {
      const has = ({ font }: Face): boolean =>
        Array.from(characters).every((each) => font.hasGlyphForCodePoint(each.codePointAt(0)!));
      face = (serif ? this.reading.find(has) : undefined) ?? (has(this.plain) ? this.plain : null);
      this.known.set(key, face);
    }
    return face;
  }
}
