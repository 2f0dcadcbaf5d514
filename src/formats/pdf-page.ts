// A PDF of one page, as far as a drawing needs one: pdfkit, with what its published types do not know.
import type { Font } from 'fontkit';
import { xmlText } from './xml-words.ts';

export interface PageOptions {
  /** Width and height, points. */
  readonly size: readonly [number, number];
  readonly title: string;
  readonly language: string | null;
  readonly made: Date;
}

/** Where a shape stands, in thousandths of the size of its face. */
export interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** As the face has it, before kerning. */
  readonly advanceWidth: number;
}

/** A face in the file. */
export interface PageFont {
  readonly id: string;
  /** The names of the shapes, in hexadecimal, and their places. With `features`, even none, the text is shaped as a whole, not word by word. */
  encode(text: string, features?: readonly never[]): readonly [readonly string[], readonly Position[]];
  ref(): unknown;
}

/** A part of what is drawn, to be tagged. */
export interface Content {
  readonly refs: readonly unknown[];
}

export interface Tag {
  add(child: Tag): this;
  end(): void;
}

/** What is drawn on, and tagged. */
interface Sheet {
  save(): this;
  restore(): this;
  opacity(share: number): this;
  /** Operators, one after the other. */
  addContent(operators: string): this;
  struct(type: string, options: { readonly alt?: string; readonly actual?: string }, content?: readonly Content[]): Tag;
  addStructure(tag: Tag): this;
  markStructureContent(type: string): Content;
  markContent(type: string, options?: { readonly actual?: string }): this;
  endMarkedContent(): this;
}

export interface Page extends Sheet {
  /** The face, which from now on belongs to the page. */
  useFont(font: Font, name: string): { readonly font: PageFont };
  /** All of the file. Nothing can be drawn afterwards. */
  whole(): Promise<Uint8Array<ArrayBuffer>>;
}

/** An empty page. The same options give the same file. */
export async function newPage({ size, title, language, made }: PageOptions): Promise<Page> {
  const { default: Document } = await import('pdfkit');
  return pageOf(Document as unknown as new (options: object) => Kit, {
    size,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // None before one is asked for.
    font: null,
    ...(language === null ? {} : { lang: language }),
    info: {
      ...(title === '' ? {} : { Title: new InXml(title) }),
      Creator: 'Lemma',
      Producer: 'Lemma',
      CreationDate: made,
      ModDate: made,
    },
  });
}

/** What else of pdfkit is used: where it puts parts of the file, and how it keeps the faces it was given and those of its page. */
interface Kit extends Sheet {
  end(): void;
  _write(part: Uint8Array | string): void;
  /** How long the file is so far. */
  _offset: number;
  font(font: Font, name: string): unknown;
  readonly _font: PageFont;
  readonly page: { readonly fonts: Record<string, unknown>; readonly content: Stream };
}

/** What is drawn on a page, as a part of the file. */
interface Stream {
  compress: boolean;
  readonly data: { Length?: number; Filter?: string };
  write(bytes: Uint8Array): void;
}

/**
 * The page, as pdfkit makes it but for three things that take it long. Operators are gathered, and so are the parts of the file: one by one,
 * each would be turned into bytes of its own and sent through a stream; and operators are compressed by what the browser has for it. Letters
 * are shown by operators of our own, not by a call for each line: so faces are asked for by themselves.
 */
function pageOf(Document: new (options: object) => Kit, options: object): Page {
  const file = new Bytes();
  const operators: string[] = [];

  class InMemory extends Document implements Page {
    override _write(part: Uint8Array | string): void {
      file.add(typeof part === 'string' ? `${part}\n` : part);
      this._offset = file.length;
    }

    override addContent(some: string): this {
      operators.push(some);
      return this;
    }

    useFont(font: Font, name: string): { readonly font: PageFont } {
      this.font(font, name);
      const { _font: used, page } = this;
      page.fonts[used.id] ??= used.ref();
      return { font: used };
    }

    async whole(): Promise<Uint8Array<ArrayBuffer>> {
      const { content } = this.page;
      const drawn = new Bytes();
      drawn.add(`${operators.join('\n')}\n`);
      const bytes = await deflated(drawn.whole());
      content.compress = false;
      content.data.Filter = 'FlateDecode';
      content.write(bytes);
      this.end();
      return file.whole();
    }
  }

  return new InMemory(options);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Bytes one after the other, in a room that grows. */
class Bytes {
  private bytes = new Uint8Array(1 << 16);
  length = 0;

  /** The characters of a string are bytes: none is above 255. */
  add(part: Uint8Array | string): void {
    const end = this.length + part.length;
    if (end > this.bytes.length) {
      const more = new Uint8Array(2 * end);
      more.set(this.bytes);
      this.bytes = more;
    }
    if (typeof part === 'string')
      for (let i = 0; i < part.length; i++) this.bytes[this.length + i] = part.charCodeAt(i);
    else this.bytes.set(part, this.length);
    this.length = end;
  }

  whole(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** A text that is itself as a value, and escaped where pdfkit puts it into the XML of its metadata as it is. */
class InXml extends String {
  override toString(): string {
    return xmlText(this.valueOf());
  }
  override charCodeAt(at: number): number {
    return this.valueOf().charCodeAt(at);
  }
}
