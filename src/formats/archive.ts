// Zip archives: written the same every time, and read with a guard against bombs, names that lead out of them, and what is no archive.
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';

/** The most an archive may hold: files, bytes of them all when unpacked, and times its own size. */
const MOST = { files: 20_000, bytes: 200_000_000, ratio: 200 } as const;
/** What small archives may always come to, whatever their ratio. */
const SMALL = 10_000_000;

/** Dates in archives are local times without a zone; this one is the same everywhere. */
const EPOCH = new Date(1980, 0, 1);

/** How hard to press: a project of 10,000 passages came out 3 % larger than at the usual 6, in half the time. */
const LEVEL = 4;

/** An archive of these files; the same files give the same bytes. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: EPOCH, level: LEVEL });
}

/** A text as a file: readers drop one byte order mark, so a text that begins with one of its own gets another. */
export function textFile(text: string): string {
  return text.startsWith('\ufeff') ? `\ufeff${text}` : text;
}

/** Whether the bytes begin as a zip archive does. */
export function isZip(content: string | Uint8Array): content is Uint8Array {
  return typeof content !== 'string' && content[0] === 0x50 && content[1] === 0x4b;
}

/** A name that leads out of the archive: absolute, on a drive, or through `..`. */
const leadsOut = (name: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);

/** The files in an archive whose names `wanted` takes, by name; or one line that says why it cannot be read, or is refused. */
export function unzip(
  name: string,
  content: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  let files = 0;
  let bytes = 0;
  let wrong: string | null = null;
  try {
    const found = unzipSync(content, {
      filter: (file) => {
        files++;
        if (leadsOut(file.name)) wrong ??= `the name ${JSON.stringify(file.name.slice(0, 80))} in it leads out of it`;
        if (!wanted(file.name)) return false;
        bytes += file.originalSize;
        if (files > MOST.files) wrong ??= `it holds more than ${MOST.files} files`;
        if (bytes > MOST.bytes || (bytes > SMALL && bytes > content.length * MOST.ratio))
          wrong ??= `unpacked it would be ${bytes} bytes, far too large`;
        return wrong === null;
      },
    });
    if (wrong !== null) return failed(`${name}:1:1: this archive is refused: ${String(wrong)}`);
    return ok(new Map(Object.entries(found)));
  } catch (error) {
    return failed(`${name}:1:1: this is no whole zip archive (${(error as Error).message}), which was expected`);
  }
}
