// Paints the shapes of a drawing on a page of a PDF, and tags what is words so that they are read in their order.
import type { Group, Look, Shape, Words } from './drawing.ts';
import { BLANK, heir, rect } from './drawing.ts';
import { SERIF } from './map-card.ts';
import type { Faces } from './pdf-faces.ts';
import { Letters, showing } from './pdf-letters.ts';
import { colouring, marking, moving } from './pdf-operators.ts';
import type { Page, Tag } from './pdf-page.ts';

/** How far a ground reaches out around words, in parts of their size. */
const GROUND = { above: 0.8, below: 0.25, beside: 0.15 } as const;

export class Painter {
  private readonly page: Page;
  private readonly letters: Letters;
  private readonly root: Tag;

  constructor(page: Page, faces: Faces) {
    this.page = page;
    this.letters = new Letters(page, faces);
    this.root = page.struct('Document', {});
    page.addStructure(this.root);
  }

  paint(shapes: readonly Shape[]): void {
    this.shapes(shapes, BLANK);
    this.root.end();
  }

  /** Everything is either in a tagged group or marked as being there for the eye alone, together with what stands beside it. */
  private shapes(shapes: readonly Shape[], look: Look): void {
    let marked = false;
    for (const shape of shapes) {
      const tagged = holdsTag(shape);
      if (marked === tagged) {
        if (marked) this.page.endMarkedContent();
        else this.page.markContent('Artifact');
        marked = !marked;
      }
      if (tagged) this.group(shape, look);
      else this.bare(shape, look);
    }
    if (marked) this.page.endMarkedContent();
  }

  private group(group: Group, look: Look): void {
    const { tag, title, said } = group;
    if (tag === undefined) return this.within(group, look, false);
    const content = this.page.markStructureContent(tag);
    this.within(group, look, true);
    this.page.endMarkedContent();
    const cut = said !== undefined && bare(said) !== bare(linesIn(group));
    this.root.add(
      this.page.struct(
        tag,
        { ...(tag === 'Figure' && title !== undefined ? { alt: title } : {}), ...(cut ? { actual: said } : {}) },
        [content],
      ),
    );
  }

  private within({ look, inside }: Group, outer: Look, tagged: boolean): void {
    const { page } = this;
    const { at, scale, opacity } = look;
    const moved = at !== undefined || scale !== undefined || opacity !== undefined;
    if (moved) page.save();
    if (at || scale !== undefined) page.addContent(moving(at ?? { x: 0, y: 0 }, 0, scale));
    if (opacity !== undefined) page.opacity(opacity);
    const own = heir(outer, look);
    if (tagged) for (const shape of inside) this.bare(shape, own);
    else this.shapes(inside, own);
    if (moved) page.restore();
  }

  private bare(shape: Shape, look: Look): void {
    if (shape.name === 'g') return this.within(shape, look, true);
    if (shape.name === 'text') return this.words(shape, look);
    const operators = marking(shape, look);
    if (operators !== '') this.page.addContent(operators);
  }

  private words({ words, look }: Words, outer: Look): void {
    const { page } = this;
    const fill = look.fill ?? outer.fill;
    const size = look['font-size'] ?? outer['font-size']!;
    const family = look['font-family'] ?? outer['font-family'];
    const bold = (look['font-weight'] ?? outer['font-weight']) === 600;
    const oblique = (look['font-style'] ?? outer['font-style']) === 'italic';
    const rightToLeft = look.direction === 'rtl';
    const { shaped, width: thousandths, lacking } = this.letters.line(words, family === SERIF, rightToLeft);
    const natural = (thousandths * size) / 1000;
    if (natural === 0) return;
    const { most, textLength = natural } = look;
    const stretched = most === undefined ? textLength / natural : Math.min(1, most / natural);
    const width = natural * stretched;
    const back =
      rightToLeft || look['text-anchor'] === 'end' ? width : look['text-anchor'] === 'middle' ? width / 2 : 0;
    let x = look.x - back;
    if (look.halo !== undefined) {
      const beside = size * GROUND.beside;
      const ground = {
        x: x - beside,
        y: look.y - size * GROUND.above,
        width: width + 2 * beside,
        height: size * (GROUND.above + GROUND.below),
      };
      page.addContent(marking(rect(ground), { fill: look.halo }));
    }
    // What stands for letters that no face has is told; the order of letters other programs find out from where they stand.
    if (lacking) page.markContent('Span', { actual: words });
    page.addContent(colouring(fill, 'fill') + (bold ? colouring(fill, 'stroke') : ''));
    for (const each of shaped) {
      page.addContent(showing(each, { x, y: look.y, size, stretched, oblique, bold }));
      x += (each.width * size * stretched) / 1000;
    }
    if (lacking) page.endMarkedContent();
  }
}

const holdsTag = (shape: Shape): shape is Group =>
  shape.name === 'g' && (shape.tag !== undefined || shape.inside.some(holdsTag));

const linesIn = ({ inside }: Group): string =>
  inside.map((shape) => (shape.name === 'text' ? shape.words : '')).join('');

const bare = (words: string): string => words.replace(/\s+/g, '');
