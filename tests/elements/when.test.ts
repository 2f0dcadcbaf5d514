// Times in words, at midnights, on days of 23 and 25 hours, and long ago.
import { describe, expect, it } from 'vitest';
import { when } from '../../src/elements/messages/when.ts';

const at = (day: number, hour = 12, minute = 0, month = 10) => new Date(2026, month, day, hour, minute).getTime();
const NOW = at(22, 0, 10);

describe('when', () => {
  it('counts days by midnights, not by hours', () => {
    expect(when.day(at(22, 0, 5), NOW)).toBe('Today');
    expect(when.day(at(21, 23, 59), NOW)).toBe('Yesterday');
    expect(when.day(at(20, 23, 59), NOW)).toMatch(/^Friday,? 20 November 2026$/);
    expect(when.point(at(21, 23, 59), NOW)).toBe('23:59 yesterday');
    expect(when.point(at(22, 0, 5), NOW)).toBe('00:05 today');
    expect(when.point(at(1), NOW)).toBe('12:00 on 1 November 2026');
    expect(when.moment(at(1))).toBe('1 November 2026, 12:00');
  });

  it('holds through all days of a year, where days have 23 or 25 hours too', () => {
    for (let day = 1; day <= 366; day++)
      for (const hour of [0, 1, 12, 23])
        expect(when.day(at(day - 1, hour, 30, 0), at(day, hour, 30, 0))).toBe('Yesterday');
  });

  it.each([
    [0, 'just now'],
    [59_000, 'just now'],
    [60_000, '1 minute ago'],
    [5 * 60_000, '5 minutes ago'],
    [3 * 3_600_000, '3 hours ago'],
    [24 * 3_600_000, 'yesterday'],
    [3 * 86_400_000, '3 days ago'],
    [20 * 86_400_000, '2 weeks ago'],
    [100 * 86_400_000, '3 months ago'],
    [800 * 86_400_000, '2 years ago'],
  ])('says of %d ms before: %s', (before, words) => {
    expect(when.ago(NOW - before, NOW)).toBe(words);
  });
});
