// Asking the browser to keep what is stored even when space runs short.

/**
 * Whether the browser promises to keep this site's storage; asks for it where it has not. Null where it cannot be asked. Some browsers
 * ask the reader, so this waits until there is work worth keeping.
 */
export async function askToStay(): Promise<boolean | null> {
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  if (typeof storage?.persisted !== 'function' || typeof storage.persist !== 'function') return null;
  try {
    return (await storage.persisted()) || (await storage.persist());
  } catch (error) {
    // Pages of no origin of their own, as in a sandboxed frame.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
