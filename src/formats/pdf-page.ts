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

export interface Page {
  on(event: 'data', listener: (part: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  /** Writes what was drawn. Nothing can be drawn afterwards. */
  flow(): Promise<void>;
  end(): void;
  save(): this;
  restore(): this;
  opacity(share: number): this;
  /** Operators, one after the other. */
  addContent(operators: string): unknown;
  /** The face, which from now on belongs to the page. */
  useFont(font: Font, name: string): { readonly font: PageFont };
  struct(type: string, options: { readonly alt?: string; readonly actual?: string }, content?: readonly Content[]): Tag;
  addStructure(tag: Tag): this;
  markStructureContent(type: string): Content;
  markContent(type: string, options?: { readonly actual?: string }): this;
  endMarkedContent(): this;
}

/** An empty page. The same options give the same file. */
export async function newPage({ size, title, language, made }: PageOptions): Promise<Page> {
  const { default: PDFDocument } = await import('pdfkit');
  const options = {
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
  };
  return withFonts(gathering(new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Kit));
}

/** What else of pdfkit is used: how it keeps the faces it was given, and those of its page. */
type Kit = Omit<Page, 'useFont' | 'addContent'> & {
  font(font: Font, name: string): unknown;
  addContent(operators: string | Uint8Array): unknown;
  readonly _font: PageFont;
  readonly page: { readonly fonts: Record<string, unknown>; readonly content: Stream };
};

/** The operators of a page. What is written is compressed at the end, unless it is so already. */
interface Stream {
  compress: boolean;
  readonly buffer: Uint8Array<ArrayBuffer>[];
  readonly data: { Length?: number; Filter?: string };
}

/** Letters are shown by operators of our own, which is many times as fast as one call for each line: so faces are asked for by themselves. */
function withFonts(kit: Kit): Page {
  return Object.assign(kit, {
    useFont(font: Font, name: string): { readonly font: PageFont } {
      kit.font(font, name);
      const { _font: used, page } = kit;
      page.fonts[used.id] ??= used.ref();
      return { font: used };
    },
  }) as unknown as Page;
}

/**
 * The page, whose operators are gathered and written all at once: one by one, each would be turned into bytes of its own. They are
 * compressed by what the browser has for it, where pdfkit would bring a program of its own.
 */
function gathering(page: Kit): Kit {
  const gathered: string[] = [];
  const { addContent } = page;
  page.addContent = (operators: string) => {
    gathered.push(operators);
    return page;
  };
  page.flow = async () => {
    const { content } = page.page;
    const bytes = await deflated([...content.buffer.splice(0), coded(`${gathered.join('\n')}\n`)]);
    content.compress = false;
    Object.assign(content.data, { Filter: 'FlateDecode', Length: 0 });
    addContent.call(page, bytes);
  };
  return page;
}

/** Characters up to 255 stand for bytes: those above 127, which are rare, must not be written as two. */
function coded(operators: string): Uint8Array<ArrayBuffer> | string {
  // eslint-disable-next-line no-control-regex -- all of ASCII
  if (/^[\0-\x7f]*$/.test(operators)) return operators;
  const bytes = new Uint8Array(operators.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = operators.charCodeAt(i);
  return bytes;
}

async function deflated(parts: readonly (Uint8Array<ArrayBuffer> | string)[]): Promise<Uint8Array> {
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** All of the file; the page is at its end. */
export async function bytesOf(page: Page): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const ended = new Promise<void>((done, refused) => {
    page.on('data', (part) => parts.push(part));
    page.on('end', done);
    page.on('error', refused);
  });
  await page.flow();
  page.end();
  await ended;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
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
