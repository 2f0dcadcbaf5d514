// What went wrong in the browser's storage, said in plain words, and what helps.

/** What an error of the storage means. */
export interface Fault {
  readonly kind: 'quota' | 'full' | 'closed' | 'newer' | 'absent' | 'exists' | 'unknown';
  /** A whole sentence for the reader. */
  readonly reason: string;
}

const FULL = /NO_SPACE|no space|disk is full|disk full/i;

/**
 * Chromium says QuotaExceededError when the site's share is used up, UnknownError with FILE_ERROR_NO_SPACE when the disk is; after
 * the latter, and when site data is cleared, the connection is dead (InvalidStateError) and has to be opened anew.
 */
export function faultOf(error: unknown): Fault {
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
  switch (name) {
    case 'QuotaExceededError':
      return { kind: 'quota', reason: 'The space the browser gives this site is used up.' };
    case 'ConstraintError':
      return { kind: 'exists', reason: 'It is there already.' };
    case 'VersionError':
      return {
        kind: 'newer',
        reason: 'The stored projects belong to a newer Lemma. Reload the page to get it; nothing was changed.',
      };
    case 'SecurityError':
      return { kind: 'absent', reason: 'The browser does not let this page store anything.' };
    case 'InvalidStateError':
      return { kind: 'closed', reason: 'The browser closed the database.' };
    default:
      if (FULL.test(message)) return { kind: 'full', reason: 'The disk is full.' };
      return { kind: 'unknown', reason: `The browser's storage failed: ${(message || name).replace(/\.$/, '')}.` };
  }
}
