// Ids of records: a letter for the kind, then random letters and digits; never reused.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32: no i, l, o, u to misread
const LENGTH = 16; // 80 random bits: two of a billion records collide with a chance below one in a million

/** A source of random bytes, filling the given array; `crypto.getRandomValues` unless a test brings its own. */
export type RandomBytes = (into: Uint8Array<ArrayBuffer>) => void;

/** Asking for random bytes costs the same for a few as for many: they are kept for the ids to come. */
const pool = new Uint8Array(LENGTH * 256);
let used = pool.length;

const fromCrypto: RandomBytes = (into) => {
  if (used + into.length > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  into.set(pool.subarray(used, (used += into.length)));
};

/** A new id such as `c_8k2m…` for the one-letter kind prefix given. */
export function newId(prefix: string, random: RandomBytes = fromCrypto): string {
  const bytes = new Uint8Array(LENGTH);
  random(bytes);
  let id = `${prefix}_`;
  for (const byte of bytes) id += ALPHABET[byte & 31];
  return id;
}

const ID = /^[a-z]+_[A-Za-z0-9_-]{1,64}$/;

/** Ids others may bring: a known prefix, an underscore, and 1 to 64 letters, digits, `-` or `_`. */
export function hasPrefix(id: string, prefix: string): boolean {
  return id[prefix.length] === '_' && id.startsWith(prefix) && ID.test(id);
}
