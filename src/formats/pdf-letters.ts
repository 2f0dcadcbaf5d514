// Letters on a page of a PDF: set and shaped by their faces, once for the same words, and then shown where they belong.
import type { Faces } from './pdf-faces.ts';
import { brief } from './pdf-operators.ts';
import type { Page, Position } from './pdf-page.ts';
import type { Stretch } from './pdf-words.ts';
import { setWords } from './pdf-words.ts';

/** Words in the shapes of a face. */
interface Shaped {
  /** The name the page knows the face by. */
  readonly face: string;
  /** What each shape is called in the file, and where it stands, in thousandths of its size. */
  readonly codes: readonly string[];
  readonly positions: readonly Position[];
  readonly width: number;
  /** The operator that shows them all in a row; null where a mark stands over or under another letter. */
  readonly row: string | null;
}

/** A line of words as the faces set it; its width in thousandths of its size. */
export interface Line {
  readonly shaped: readonly Shaped[];
  readonly width: number;
  /** It has characters that no face has. */
  readonly lacking: boolean;
}

/** How letters are shown; lengths in px. */
export interface Setting {
  /** Where they begin, at their feet. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How many times as wide as they are by nature. */
  readonly stretched: number;
  readonly oblique: boolean;
  readonly bold: boolean;
}

/** How far letters lean that are to be slanted, and how thick the rim is that makes them bold, in parts of their size. */
const LEAN = 0.25;
const BOLD = 0.035;

export class Letters {
  private readonly page: Page;
  private readonly faces: Faces;
  private readonly known = new Map<string, Line>();

  constructor(page: Page, faces: Faces) {
    this.page = page;
    this.faces = faces;
  }

  /** How the faces set a line; `serif`: in the reading face where it can be, `rightToLeft`: as a whole it runs to the left. */
  line(words: string, serif: boolean, rightToLeft: boolean): Line {
    const key = `${serif ? 's' : ' '}${rightToLeft ? 'r' : ' '}${words}`;
    let line = this.known.get(key);
    if (!line) {
      const { stretches, lacking } = setWords(words, serif, rightToLeft, this.faces);
      const shaped = stretches.map((stretch) => this.shape(stretch));
      line = { shaped, width: sum(shaped.map(({ width }) => width)), lacking: lacking.length > 0 };
      this.known.set(key, line);
    }
    return line;
  }

  private shape({ text, face, rightToLeft }: Stretch): Shaped {
    // Words are shaped one by one, but not where their order is the face's affair.
    const { font } = this.page.useFont(face.font, face.name);
    const [codes, positions] = font.encode(text, rightToLeft ? [] : undefined);
    const width = sum(positions.map(({ xAdvance }) => xAdvance));
    return { face: font.id, codes, positions, width, row: positions.some(isAside) ? null : rowOf(codes, positions) };
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const isAside = ({ xOffset, yOffset }: Position): boolean => xOffset !== 0 || yOffset !== 0;

/** Shows shapes one after the other, each as far from the one before as kerning wants it. */
function rowOf(codes: readonly string[], positions: readonly Position[]): string {
  let row = '[<';
  codes.forEach((code, i) => {
    const { xAdvance, advanceWidth } = positions[i]!;
    const kern = advanceWidth - xAdvance;
    row += kern === 0 ? code : `${code}> ${brief(kern)} <`;
  });
  return `${row}>] TJ`;
}

/** The operators that show letters in the colour that is set, on a page whose y goes down. */
export function showing(shaped: Shaped, setting: Setting): string {
  const { x, y, size, stretched, oblique, bold } = setting;
  const matrix = `${brief(stretched)} 0 ${oblique ? LEAN : 0} -1`;
  const at = (along: number, up: number): string => `${matrix} ${brief(along)} ${brief(y - (up * size) / 1000)} Tm`;
  const heavy = bold ? `\n${brief(size * BOLD)} w\n2 Tr` : '';
  const letters = shaped.row === null ? apart(shaped, x, (size / 1000) * stretched, at) : `${at(x, 0)}\n${shaped.row}`;
  return `BT\n/${shaped.face} ${brief(size)} Tf${heavy}\n${letters}${bold ? '\n0 Tr' : ''}\nET`;
}

/** The same where marks stand over or under other letters: these are put there by themselves. `unit`: a thousandth of the size, px. */
function apart(
  { codes, positions }: Shaped,
  x: number,
  unit: number,
  at: (along: number, up: number) => string,
): string {
  const operators: string[] = [];
  let pen = x;
  for (let i = 0; i < codes.length;) {
    // As many as follow one another without a mark.
    let end = i + 1;
    if (!isAside(positions[i]!)) while (end < codes.length && !isAside(positions[end]!)) end++;
    const { xOffset, yOffset } = positions[i]!;
    const part = positions.slice(i, end);
    operators.push(at(pen + xOffset * unit, yOffset), rowOf(codes.slice(i, end), part));
    pen += sum(part.map(({ xAdvance }) => xAdvance)) * unit;
    i = end;
  }
  return operators.join('\n');
}
