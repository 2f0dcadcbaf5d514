// Numbers, lists and times as words in files and messages.

/** "1 passage", "3 passages". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c"; nothing for an empty list. */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)!}`;
}

/** With a capital first letter. */
export function capital(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999); // later years have no four-digit form

/** `2026-01-31T12:00:00.000Z`, for ms since 1970; times after the year 9999 are its last. */
export function isoTime(at: number): string {
  return new Date(Math.min(at, latest)).toISOString();
}

/** `2026-01-31 12:00:00`, in UTC. */
export function plainTime(at: number): string {
  return isoTime(at).slice(0, 19).replace('T', ' ');
}
