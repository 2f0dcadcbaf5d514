// Times as people say them, in the reader's own time zone and in the language of the interface.
const DAY = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const ago = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** All times in ms since 1970. */
export const when = {
  /** 14:03 */
  time: (at: number): string => clock.format(at),
  /** Today, yesterday, or Saturday 22 November 2025. */
  day: (at: number, now: number): string => {
    const days = daysBetween(at, now);
    return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : calendar.format(at);
  },
  /** 22 November 2025, 14:03 */
  moment: (at: number): string => `${date.format(at)}, ${clock.format(at)}`,
  /** 14:03 today, 14:03 yesterday, or 14:03 on 22 November 2025: for the middle of a sentence. */
  point: (at: number, now: number): string => {
    const days = daysBetween(at, now);
    return `${clock.format(at)} ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `on ${date.format(at)}`}`;
  },
  /** just now, 5 minutes ago, yesterday, 3 weeks ago */
  ago: (at: number, now: number): string => {
    const minutes = Math.floor((now - at) / 60_000);
    if (minutes < 1) return 'just now';
    if (minutes < 60) return ago.format(-minutes, 'minute');
    const days = daysBetween(at, now);
    if (days === 0 || minutes < 6 * 60) return ago.format(-Math.floor(minutes / 60), 'hour');
    if (days < 14) return ago.format(-days, 'day');
    if (days < 60) return ago.format(-Math.floor(days / 7), 'week');
    return days < 730 ? ago.format(-Math.floor(days / 30.44), 'month') : ago.format(-Math.floor(days / 365.25), 'year');
  },
} as const;

/** How many midnights lie between, in the reader's time zone; days of 23 and 25 hours count as one. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
