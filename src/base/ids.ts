// Ids of records: a letter for the kind, then random letters and digits; never reused.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32: no i, l, o, u to misread
const LENGTH = 16; // 80 random bits: two of a billion records collide with a chance below one in a million

/** A source of random bytes, filling the given array; `crypto.getRandomValues` unless a test brings its own. */
export type RandomBytes = (into: Uint8Array<ArrayBuffer>) => void;

/** Asking for random bytes costs the same for a few as for many: they are kept for the ids to come. */
const pool = new Uint8Array(LENGTH * 256);
let used = pool.length;

/** A new id such as `c_8k2m…` for the one-letter kind prefix given. */
export function newId(prefix: string, random?: RandomBytes): string {
  if (random) {
    const bytes = new Uint8Array(LENGTH);
    random(bytes);
    return idFrom(prefix, bytes, 0);
  }
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += LENGTH;
  return idFrom(prefix, pool, used - LENGTH);
}

function idFrom(prefix: string, bytes: Uint8Array, start: number): string {
  let id = `${prefix}_`;
  for (let i = start; i < start + LENGTH; i++) id += ALPHABET[bytes[i]! & 31];
  return id;
}

const ID = /^[a-z]+_[A-Za-z0-9_-]{1,64}$/;

/** Ids others may bring: a known prefix, an underscore, and 1 to 64 letters, digits, `-` or `_`. */
export function hasPrefix(id: string, prefix: string): boolean {
  return id[prefix.length] === '_' && id.startsWith(prefix) && ID.test(id);
}
