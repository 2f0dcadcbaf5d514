// The fingerprint of a text: SHA-256 of its UTF-8 bytes.

/** Node can answer at once, which for many short texts takes a tenth of the time; a browser has no such thing. */
const inNode = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:crypto');

/**
 * SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits: the same as that of a file holding the text
 * without a byte order mark. Lone surrogates count as U+FFFD, so clean the text first if that matters. Rejects with an
 * Error where the platform offers no cryptography (a page served over plain http from another machine).
 */
export async function digest(text: string): Promise<string> {
  if (inNode) return inNode.createHash('sha256').update(text, 'utf8').digest('hex');
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new Error('No digest can be computed here: crypto.subtle needs https or localhost.');
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
