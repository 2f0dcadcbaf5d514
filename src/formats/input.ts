// The text of a file that came as bytes.
import { memo } from '../base/memo.ts';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { InputFile } from './format.ts';

/** The encoding of some bytes and their text in it, or null for bytes that are none. Whoever guesses the format asks first, whoever reads it after. */
const decoded = memo((bytes: Uint8Array): { readonly encoding: string; readonly text: string | null } => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { encoding, text: null };
  }
});

/** The file's text, from UTF-8 (a byte order mark is dropped), or UTF-16 where one says so; else one line that says what it is not. */
export function textOf({ name, content }: InputFile): Result<string> {
  if (typeof content === 'string') return ok(content.startsWith('\ufeff') ? content.slice(1) : content);
  const { encoding, text } = decoded(content);
  return text === null
    ? failed(`${name}:1:1: this is no text in ${encoding.toUpperCase()}, which was expected`)
    : ok(text);
}
