// Makes a text fit to be kept: no byte order mark, LF line breaks, no lone surrogates, no NUL; and says what was
// changed.

/** A text fit to be kept, and one sentence for each kind of change that was made to it (none if it was clean). */
export interface CleanText {
  readonly text: string;
  readonly changes: readonly string[];
}

/** True if the text holds half of a surrogate pair: a string that no UTF-8 file can carry. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/**
 * The text as it may be kept: U+FEFF dropped at the beginning, CRLF and CR made LF, and each lone surrogate and NUL
 * replaced by U+FFFD. Cleaning a clean text gives the very string back.
 */
export function cleanText(raw: string): CleanText {
  const changes: string[] = [];
  let text = raw;
  const replace = (pattern: RegExp, by: string, sentence: (count: number) => string): void => {
    let count = 0;
    const next = text.replace(pattern, () => {
      count++;
      return by;
    });
    if (count === 0) return;
    text = next;
    changes.push(sentence(count));
  };
  replace(/^\uFEFF+/, '', () => 'The byte order mark at the beginning was dropped.');
  replace(
    /\r\n?/g,
    '\n',
    (n) => `${plural(n, 'line break')} of the kind Windows or old Macintosh writes (CRLF or CR) became LF.`,
  );
  replace(
    /\p{Surrogate}/gu,
    '\uFFFD',
    (n) => `${plural(n, 'broken character')} (half of a surrogate pair) became U+FFFD.`,
  );
  // eslint-disable-next-line no-control-regex -- NUL is what is looked for
  replace(/\u0000/g, '\uFFFD', (n) => `${plural(n, 'NUL character')} became U+FFFD.`);
  return { text, changes };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
