// An archive as text, to be looked at and compared: the name of each file in it, and what stands there.
import { strFromU8, unzipSync } from 'fflate';

/** The files of a zip archive by name. */
export function filesIn(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(archive)));
}

/** Every file under its name; of other binary files, how long they are. */
export function contentsOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return `${bytes.length} bytes\n`;
  return [...filesIn(bytes)]
    .map(([name, content]) => `==== ${name}\n${strFromU8(content).replace(/></g, '>\n<')}\n`)
    .join('');
}
