// GUIDs that follow from our ids, for formats that name things by nothing else.

const PRIME = 0x01000193;
const SEEDS = [1, 2, 3, 4].map((lane) => 0x811c9dc5 ^ Math.imul(lane, 0x9e3779b1)) as [number, number, number, number];

/** Two hexadecimal digits of each byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function mixed(lane: number): string {
  const hash = Math.imul(lane ^ (lane >>> 15), 0x2c1b3c6d);
  const end = hash ^ (hash >>> 13);
  return HEX[end >>> 24]! + HEX[(end >>> 16) & 255]! + HEX[(end >>> 8) & 255]! + HEX[end & 255]!;
}

/**
 * A GUID for an id: the same for the same, FNV-1a over four lanes. Of version 8 (made by a rule of our own), or where a format takes nothing
 * else, of 4.
 */
export function guidOf(id: string, version: 4 | 8 = 8): string {
  let [a, b, c, d] = SEEDS;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ code, PRIME);
    c = Math.imul(c ^ code, PRIME);
    d = Math.imul(d ^ code, PRIME);
  }
  const hex = mixed(a) + mixed(b) + mixed(c) + mixed(d);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
