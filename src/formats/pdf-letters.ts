// Letters on a page of a PDF: shaped by their face, once for the same words, and then shown where they belong.
import type { Page, Position } from './pdf-page.ts';
import type { Stretch } from './pdf-words.ts';

/** Words in the shapes of a face. */
export interface Shaped {
  /** The name the page knows the face by. */
  readonly face: string;
  /** What each shape is called in the file, and where it stands, in thousandths of its size. */
  readonly codes: readonly string[];
  readonly positions: readonly Position[];
  readonly width: number;
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

const brief = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

export class Letters {
  private readonly page: Page;
  private readonly known = new Map<string, Shaped>();

  constructor(page: Page) {
    this.page = page;
  }

  shape({ text, face, rightToLeft }: Stretch): Shaped {
    const key = `${face.name} ${text}`;
    let shaped = this.known.get(key);
    if (!shaped) {
      // Words are shaped one by one, but not where their order is the face's affair.
      const { font } = this.page.useFont(face.font, face.name);
      const [codes, positions] = font.encode(text, rightToLeft ? [] : undefined);
      const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      shaped = { face: font.id, codes, positions, width };
      this.known.set(key, shaped);
    }
    return shaped;
  }
}

/** The operators that show letters in the colour that is set, on a page whose y goes down. */
export function showing({ face, codes, positions }: Shaped, setting: Setting): string {
  const { y, size, stretched, oblique, bold } = setting;
  const matrix = `${brief(stretched)} 0 ${oblique ? LEAN : 0} -1`;
  const operators = [`BT\n/${face} ${brief(size)} Tf`];
  if (bold) operators.push(`${brief(size * BOLD)} w\n2 Tr`);
  const unit = (size / 1000) * stretched;
  let pen = setting.x;
  let row = '';
  let run = '';
  const moveTo = (x: number, up: number): void => {
    operators.push(`${matrix} ${brief(x)} ${brief(y - (up * size) / 1000)} Tm`);
  };
  const flush = (): void => {
    if (run !== '') row += `<${run}>`;
    if (row !== '') operators.push(`[${row}] TJ`);
    row = run = '';
  };
  moveTo(pen, 0);
  let aside = false;
  codes.forEach((code, i) => {
    const { xOffset, yOffset, xAdvance, advanceWidth } = positions[i]!;
    const off = xOffset !== 0 || yOffset !== 0;
    // A mark that stands over or under another letter is put there by itself.
    if (off || aside) {
      flush();
      moveTo(pen + xOffset * unit, yOffset);
    }
    aside = off;
    run += code;
    pen += xAdvance * unit;
    const kern = advanceWidth - xAdvance;
    if (kern === 0) return;
    row += `<${run}> ${brief(kern)} `;
    run = '';
  });
  flush();
  operators.push(bold ? '0 Tr\nET' : 'ET');
  return operators.join('\n');
}
