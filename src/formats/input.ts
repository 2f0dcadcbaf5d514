// The text of a file that came as bytes.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { InputFile } from './format.ts';

/** The file's text, from UTF-8 (a byte order mark is dropped), or UTF-16 where one says so; else one line that says what it is not. */
export function textOf({ name, content }: InputFile): Result<string> {
  if (typeof content === 'string') return ok(content.startsWith('\ufeff') ? content.slice(1) : content);
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(content));
  } catch {
    return failed(`${name}:1:1: this is no text in ${encoding.toUpperCase()}, which was expected`);
  }
}
