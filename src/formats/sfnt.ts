// Takes a face out of its web wrapping (WOFF 1.0), table by table: what reads faces would else unwrap it again for every letter.
import { unzlibSync } from 'fflate';

const WOFF = 0x774f4646;

/** The face as a plain font file; any other file is given back as it is. */
export function unwrapped(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== WOFF) return file;
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + 20 * i;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((by) => view.getUint32(at + by)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + packed);
    return { tag, checksum, bytes: packed < length ? unzlibSync(bytes, { out: new Uint8Array(length) }) : bytes };
  });
  const padded = (length: number): number => (length + 3) & ~3;
  const head = 12 + 16 * count;
  const whole = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), head));
  const out = new DataView(whole.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  // What a binary search among the tables would start with.
  out.setUint16(6, 16 * power);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, 16 * (count - power));
  let at = head;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    [tag, checksum, at, bytes.length].forEach((value, by) => out.setUint32(12 + 16 * i + 4 * by, value));
    whole.set(bytes, at);
    at += padded(bytes.length);
  });
  return whole;
}
