// The part of fontkit that is used here: the package brings no types.
declare module 'fontkit' {
  export interface Glyph {
    /** What the shape stands for. */
    codePoints: readonly number[];
  }
  export interface Font {
    readonly postscriptName: string;
    /** Parts of the file that were read once. */
    _tables: object;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: unknown): { readonly glyphs: readonly Glyph[] };
  }
  export function create(bytes: Uint8Array): Font;
}
