// Plain text: bytes of a known or guessed encoding as a clean text, with what was guessed and mended in words.
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import { cleanText } from '../text/cleaning.ts';

/** A text read from a file. `title`: that of its front matter, else its first line, if that is short, else the file's name without its ending. */
export interface ReadText {
  readonly title: string;
  readonly text: string;
  /** One sentence for each guess or change made. */
  readonly remarks: readonly string[];
}

const MOST = 64 * 1024 * 1024;

/**
 * Reads a plain text file: by its byte order mark, else as UTF-8, else as Windows-1252, in which every byte means something. Refuses
 * what is no text: files over 64 MB, empty ones, and those with many NUL bytes.
 */
export function readPlainText(name: string, bytes: Uint8Array): Result<ReadText> {
  if (bytes.length > MOST) return failed(`It is larger than ${MOST / 1024 / 1024} MB.`);
  const { raw, remark } = decode(bytes);
  if (raw.trim() === '') return failed('It holds no words.');
  if (raw.split('\0').length > raw.length / 50 + 2)
    return failed('It is not a plain text: it holds many bytes that are no characters.');
  const { text, changes } = cleanText(raw);
  return ok({ title: titleOf(name, text), text, remarks: remark === null ? changes : [remark, ...changes] });
}

function decode(bytes: Uint8Array): { raw: string; remark: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { raw: new TextDecoder('utf-16le').decode(bytes), remark: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { raw: new TextDecoder('utf-16be').decode(bytes), remark: null };
  try {
    return { raw: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null };
  } catch {
    // Not UTF-8: that is the answer sought, and the remark tells the reader. As a stream, since Node 20 otherwise takes it for Latin-1.
    const raw = new TextDecoder('windows-1252').decode(bytes, { stream: true });
    return { raw, remark: 'It is not in UTF-8 and was read as Windows-1252 (Western European).' };
  }
}

/** One line always: a title of several would be refused. */
function titleOf(name: string, text: string): string {
  const first = text
    .trimStart()
    .split(/[\n\u2028\u2029]/, 1)[0]!
    .replace(/^#{1,6}\s+/, '')
    .trim();
  for (const title of [frontMatterTitle(text), first])
    if (title !== undefined && /\p{L}|\p{N}/u.test(title) && title.length <= 120) return title;
  const file = name.replace(/\s+/g, ' ').trim();
  return file.replace(/\.[^.]*$/, '') || file;
}

/** The title in the lines about a text that some tools put before it, between two lines of `---`. */
function frontMatterTitle(text: string): string | undefined {
  const about = /^\s*---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)?.[1];
  const title = about === undefined ? undefined : /^title:[ \t]*(.+)$/m.exec(about)?.[1]!.trim();
  return title?.replace(/^(["'])(.*)\1$/, '$2');
}
